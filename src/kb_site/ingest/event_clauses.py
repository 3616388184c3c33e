"""The clauses of one sentence: who acts at a verb, and whom it concerns."""

from collections.abc import Sequence

from kb_site.ingest.event_groups import Groups
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_persons import ATTACHED, NEAR
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

REACH = 40
"""Marks that a trigger looks to either side, so that a line without end costs no more than its length."""

_OBJECT_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE})

_OF_PLACE = frozenset({Cue.OPEN, Cue.CLOSE, Cue.COMMA, Cue.AT})
"""What may stand between the places of a body: "Ban X tại Sapporo, tỉnh Hokkaido (Nhật Bản) do ông Y dẫn đầu"."""

_APART = frozenset({Cue.ATTEND, Cue.THEN})
"""Small words before what somebody else chairs."""

_PARTING = frozenset({Cue.COMMA, Cue.AND, Cue.STOP, Cue.THEN, Cue.WHEN})
"""Small words between what somebody does and what they do next."""

_ATTENDED = 5
"""Marks between a word of attending and what is attended: "sang dự Lễ kỷ niệm 50 năm …"."""

_PARTY_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE, Cue.PASSIVE})

_OFFICES = frozenset({Cue.WITH, Cue.TITLE, Cue.COMMA})
_LISTING = frozenset({Cue.AND, Cue.COMMA, Cue.ATTEND, Cue.SPOKE, Cue.WITH})
"""What may stand between verbs that share an object: "hội đàm, cùng dự họp báo và chiêu đãi"."""

_COMING = frozenset({Cue.TO, Cue.ARRIVE, Cue.AGAIN, Cue.NOW, Cue.WILL})
"""Small words between "dẫn đầu" and what a delegation came to do."""

_BRINGING = frozenset({*_COMING, Cue.LED, Cue.DELEGATION, Cue.MARKED})
"""Small words between who comes and the rite that they come for."""

_OF_COUNTRIES = frozenset({Cue.AND, Cue.COMMA, Cue.WILL})
"""Small words between the names of countries and what they do: "Việt Nam và Nga đã ký"."""

_BESIDE = 1
"""Characters between the comma behind a verb of saying and a country that acts."""

_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.STOP})
"""What may stand between the verbs of one speaker."""

_SHARING = frozenset({EventType.TALKS, EventType.CEREMONY})
"""Types whose verbs may share one object: "đón, hội đàm và chiêu đãi ông X"."""

_LISTED = _SHARING | {EventType.AGREEMENT}
"""The same with what is signed between them, before somebody in whose company all was: "… cùng ông X"."""

_LISTING_PAPERS = _LISTING | {Cue.GENERIC, Cue.DOCUMENT}
"""What may stand after what is signed: "chứng kiến lễ ký các văn kiện hợp tác, dự tiệc"."""


class Clauses(Groups):
    """The marks of a sentence, and who does what to whom in it."""

    def subject(self, trigger: int) -> list[int]:
        """Return the marks of the leaders who act at a trigger, [] where none is named before it."""
        if self.attended_by_guests(trigger):
            return []
        at = trigger - 1
        while at >= max(0, trigger - REACH):
            if self.aside(at, trigger):
                at = self.asides[at] - 1
                continue
            mark = self.marks[at]
            if mark.kind is LEADER:
                group = self.group_to(at)
                if self.cue(at + 1) is Cue.WHO or (self.cue(at + 1) is Cue.COMMA and self.cue(at + 2) is Cue.WHO):
                    return [at]
                prep = self.prep(group[0])
                before = group[0] - 1
                if prep is Cue.PASSIVE and people.entrusts(self.key[mark.end : self.marks[trigger].start]):
                    at = before
                    continue  # "A được B giao thành lập X": it is A who does
                if at in self.objected:
                    if self._visits_itself(trigger, at):
                        return group
                    at = before
                    continue
                if self._addressed(before, group[-1], trigger):
                    at = before
                    continue
                if prep is Cue.INVITED and len(group) > 1 and self.cue(group[-1] - 1) is Cue.COMMA:
                    return group[-1:]  # "nhận lời mời của A, B, ông X thăm …"
                if prep in ATTACHED:
                    if (
                        prep is Cue.WITH
                        and self.cue(before) is Cue.WITH
                        and before - 1 >= 0
                        and self.marks[before - 1].kind is LEADER
                    ):
                        return self.group_to(before - 1) + group
                    at = before
                    continue
                told = before if before >= 0 and self.marks[before].kind is TRIGGER else -1
                if told >= 0 and prep is None and self._takes_object(told):
                    at = before
                    continue
                return [] if self._tells_of_others(at, trigger) else group
            if mark.kind is TRIGGER and not mark.value.noun:
                return self._chosen_by(at) or self.acting.get(at, [])
            if mark.kind is CUE and mark.value is Cue.STOP:
                # "A hội đàm với B; hội kiến C": a clause that opens with its verb keeps the subject.
                kept = self.kept(at)
                if kept or self.cue(at + 1) is not Cue.SAY:
                    return kept or self._opener(at + 1, trigger)
            at -= 1
        return []

    def _tells_of_others(self, speaker: int, trigger: int) -> bool:
        """Say whether the leader at a mark only tells what others did: "A cho biết, hai tỉnh đã ký", "Theo A, X ký"."""
        if self.kinds[trigger] is not TRIGGER or self.marks[trigger].value.noun:
            return False
        said = speaker
        if self.cue(speaker + 1) in (Cue.SAY, Cue.REPORT):
            said = speaker + 1
        elif not people.is_source(self.before(speaker, 8)):
            return False
        first = said + 1 + (self.cue(said + 1) in (Cue.COMMA, Cue.COLON))
        beside = self.kinds[first] is PLACE and self.marks[first].start - self.marks[first - 1].end <= _BESIDE
        if beside and self.marks[trigger].value.type is EventType.AGREEMENT:
            return all(m.kind is PLACE or m.value in _OF_COUNTRIES for m in self.marks[first:trigger])
        return people.others_act(self.key[self.marks[said].end : self.marks[trigger].start])

    def _opener(self, first: int, trigger: int) -> list[int]:
        """Return who opens the sentence where a clause opens with its verb: "A sinh năm 1931; được bầu làm Y"."""
        if first != trigger or self.marks[0].kind is not LEADER or self.marks[0].start > self.span.start:
            return []
        return self.group_from(0)

    def _addressed(self, verb: int, last: int, trigger: int) -> bool:
        """Say whether the leaders up to a mark are only spoken to: "A cảm ơn B, nhắc lại cuộc gặp với C"."""
        if self.cue(verb) is not Cue.SAY or verb < 1 or self.marks[verb - 1].kind is not LEADER:
            return False
        following = range(last + 1, trigger - 1)
        return any(self.cue(k) in _JOINS and self.cue(k + 1) is Cue.SAY for k in following)

    def _chosen_by(self, verb: int) -> list[int]:
        """Return whom somebody chose at a verb, who acts in what follows: "A được B cử làm đặc phái viên sang thăm"."""
        by = self.acting.get(verb, [])
        chosen = by[0] - 2 if by and offices.elects(self.marks[verb].value.words) else -1
        passive = chosen >= 0 and self.prep(by[0]) is Cue.PASSIVE and self.marks[chosen].kind is LEADER
        return self.group_to(chosen) if passive else []

    def _takes_object(self, trigger: int) -> bool:
        """Say whether the leader right after a trigger is its object: of "gặp", not of "cuộc gặp" or "nhậm chức"."""
        told = self.marks[trigger].value
        if told.words == people.SENDS:
            return False  # "cử ông X thăm": it is he who goes
        return not told.noun and (told.type is not EventType.APPOINTMENT or offices.elects(told.words))

    def _visits_itself(self, trigger: int, at: int) -> bool:
        """Say whether a leader whom one verb concerns is the one who visits: "tiếp ông X đang thăm Việt Nam"."""
        led = next((k for k in range(trigger - 1, max(at, trigger - 4), -1) if self.cue(k) not in _COMING), at)
        if self.cue(led) is Cue.LED and self.cue(at - 1) is Cue.BY:
            return True  # "tiếp đoàn do bà X dẫn đầu sang dự lễ kỷ niệm …"
        if self.comes_to_attend(trigger, at) or self._comes_to_mourn(trigger, at):
            return True
        joined = self.cue(trigger - 1) in (Cue.AND, Cue.THEN)
        if joined and self.marks[trigger].start - self.marks[trigger - 1].end <= NEAR:
            return False
        if not self._trigger_at(trigger) or self.marks[trigger].value.type is not EventType.VISIT:
            return False
        if Cue.NOW in (self.cue(trigger - 1), self.cue(trigger - 2)):
            # "hội đàm với ông X, Bộ trưởng Quốc phòng Y, đang thăm Việt Nam"
            return all(mark.kind not in (LEADER, TRIGGER, DATE) for mark in self.marks[at + 1 : trigger])
        return all(self.cue(k) not in (Cue.COMMA, Cue.STOP, Cue.THEN) for k in range(at + 1, trigger))

    def _comes_to_mourn(self, trigger: int, at: int) -> bool:
        """Say whether somebody whom a verb concerns has come for a rite: "tiếp ông X dẫn đầu đoàn sang viếng ông Y"."""
        rite = self._trigger_at(trigger) and self.marks[trigger].value.type is EventType.CEREMONY
        between = self.marks[at + 1 : trigger]
        return rite and self.cue(trigger - 1) is Cue.TO and all(mark.value in _BRINGING for mark in between)

    def comes_to_attend(self, trigger: int, at: int) -> bool:
        """Say whether a leader whom one verb concerns has come to attend something: "tiếp ông X sang dự Hội nghị"."""
        verb = next((k for k in range(trigger, max(at, trigger - _ATTENDED), -1) if self.cue(k) is Cue.ATTEND), 0)
        if not verb:
            return False
        come = verb - 1
        while come > at and self.marks[come].kind is PLACE:
            come -= 1  # "sang Việt Nam dự Lễ kỷ niệm"
        start = self.marks[come if self.cue(come) in _COMING else verb].start
        said = self.key[start : self.marks[verb].end]
        pauses = (Cue.COMMA, Cue.TITLE, Cue.OF) if meets.comes_over(said) else ()
        between = range(at + 1, verb)
        quiet = all(self.marks[k].kind is PLACE or self.cue(k) in (*_COMING, Cue.MARKED, *pauses) for k in between)
        return quiet and (meets.comes_to(said) or (verb == at + 1 and self._received(at)))

    def _received(self, at: int) -> bool:
        """Say whether the verb before a mark tells of receiving whom the words up to there name, without a pause."""
        for before in range(at - 1, max(-1, at - _ATTENDED), -1):
            if self.kinds[before] is TRIGGER:
                told = self.marks[before].value
                return not told.noun and meets.receives(told.words)
            if self.cue(before) in _PARTING or (self.kinds[before] is LEADER and self.cue(before + 1) is Cue.COMMA):
                return False
        return False

    def attended_by_guests(self, trigger: int) -> bool:
        """Say whether those attend whom somebody receives and nobody names: "tiếp các Trưởng đoàn dự Hội nghị X"."""
        verb = trigger - 1
        if self.cue(verb) is not Cue.ATTEND or not self._received(verb):
            return False
        near = range(verb - 1, max(-1, verb - _ATTENDED), -1)
        received = next(k for k in near if self.kinds[k] is TRIGGER)
        return all(self.kinds[k] is not LEADER for k in range(received, verb))

    def kept(self, stop: int) -> list[int]:
        """Return who acts at the last verb before a mark."""
        near = range(stop - 1, max(-1, stop - REACH), -1)
        group = next((self.acting[k] for k in near if k in self.acting and not self.aside(k, stop)), [])
        if group and people.is_accompanied(self.before(group[0], 20)):
            companion = group[0] - 1  # "A tháp tùng B thăm X; dự Y": it is A who goes on
            return self.group_to(companion) if companion >= 0 and self.kinds[companion] is LEADER else []
        return group

    def objects(self, trigger: int) -> list[int]:
        """Return the marks of the leaders whom the act at a trigger concerns, [] where none is named after it."""
        if head := self._head_of_guests(trigger):
            self.objected.add(head)
            return [head]
        signed = False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is LEADER:
                if self._has_envoy(at):
                    continue  # "tiếp đặc phái viên của Tổng thống Nga A, ông B"
                if self.prep(at) in (Cue.HONOUR, Cue.INVITED, Cue.INSTEAD, Cue.OFFICE, Cue.KIN):
                    return []
                if self.prep(at) is Cue.BY and any(self.cue(k) in _APART for k in range(trigger + 1, at)):
                    return []  # "làm việc với lãnh đạo tỉnh và dự lễ do ông X chủ trì"
                if signed and self.prep(at) is not Cue.WITH:
                    return []
                group = self.group_from(at)
                self.objected.update(group)
                return group
            if mark.kind is TRIGGER and self._shares(trigger, at):
                if mark.value.type not in _LISTED:
                    return []
                signed = mark.value.type is not EventType.CEREMONY and (signed or mark.value.type not in _SHARING)
                trigger = at  # "hội đàm và chiêu đãi A", "hội đàm, chứng kiến lễ ký và dự tiệc cùng A"
                continue
            if mark.kind is TRIGGER or mark.kind is COUNT:
                return []
            if mark.kind is CUE and mark.value in _OBJECT_ENDS:
                if at == trigger + 1 and (other := self._next_of_talks(trigger)):
                    return self.objects(other)
                if (mark.value is Cue.COMMA and (self._verb_at(at + 1) or self._led_by(at + 1))) or self._lists(at):
                    continue
                if mark.value is Cue.COMMA and self._has_envoy(at - 1):
                    continue
                if mark.value is Cue.CLOSE and any(self.cue(k) is Cue.OPEN for k in range(trigger + 1, at)):
                    continue
                if mark.value is Cue.COMMA and (self._among_offices(trigger, at) or self._is_role(at)):
                    continue
                return []
        return []

    def _next_of_talks(self, trigger: int) -> int:
        """Return the verb that shares its object with one of talks before it: "A hội đàm, B hội kiến X"; 0 for none."""
        if self.cue(trigger + 1) is not Cue.COMMA or not self._of_talks(trigger):
            return 0
        if trigger + 2 >= len(self.marks) or self.marks[trigger + 2].kind is not LEADER:
            return 0
        verb = self.group_from(trigger + 2)[-1] + 1
        return verb if verb < len(self.marks) and self._of_talks(verb) else 0

    def _of_talks(self, at: int) -> bool:
        """Say whether a mark is a verb of talks."""
        told = self.marks[at].value
        return self.kinds[at] is TRIGGER and told.type is EventType.TALKS and not told.noun

    def _head_of_guests(self, trigger: int) -> int:
        """Return who leads a delegation that is received, behind what it came for; 0 for nobody.

        Source    "tiếp đoàn Thượng nghị sĩ X tham dự Diễn đàn Y do ông Z dẫn đầu".
        """
        if self.cue(trigger + 1) is not Cue.DELEGATION or self.kinds[trigger] is not TRIGGER:
            return 0
        if not meets.receives(self.marks[trigger].value.words):
            return 0
        came = False
        for at in range(trigger + 2, min(trigger + REACH, len(self.marks) - 1)):
            if self.cue(at) in _PARTING:
                return 0
            came = came or self.cue(at) is Cue.ATTEND
            if came and self.cue(at) is Cue.BY and self.marks[at + 1].kind is LEADER:
                return at + 1 if self.cue(at + 2) is Cue.LED else 0
        return 0

    def _is_role(self, at: int) -> bool:
        """Say whether a comma parts what somebody is from their office: "hội đàm với nhà sáng lập, Chủ tịch X Y"."""
        before = self.marks[at - 1]
        if self.cue(at - 1) is not Cue.WITH or at + 1 == len(self.marks) or self.marks[at + 1].kind is not LEADER:
            return False
        close = self.marks[at + 1].start - self.marks[at].end <= 1
        return close and people.is_role(self.match[before.end : self.marks[at].start])

    def _among_offices(self, trigger: int, at: int) -> bool:
        """Say whether a comma parts offices of the one named after them: "hội đàm với Thủ tướng X, Quốc vương Y Z"."""
        offices = self.marks[trigger + 1 : at]
        if not any(mark.value is Cue.TITLE for mark in offices) or self.cue(trigger + 1) is not Cue.WITH:
            return False
        if any(mark.kind is not PLACE and mark.value not in _OFFICES for mark in offices):
            return False
        named = at + 1 < len(self.marks) and self.marks[at + 1].kind is LEADER
        acts = self._trigger_at(at + 2) and not self.marks[at + 2].value.noun
        return self.cue(at + 1) is Cue.TITLE or (named and not acts)

    def _has_envoy(self, at: int) -> bool:
        """Say whether somebody at a mark has sent the one named right after a comma: "phái viên của A, ông B"."""
        if self.prep(at) is not Cue.KIN or self.cue(at + 1) is not Cue.COMMA or at + 2 >= len(self.marks):
            return False
        comma, envoy = self.marks[at + 1], self.marks[at + 2]
        return envoy.kind is LEADER and envoy.start - comma.end <= 1 and people.is_called(self.key[envoy.start :][:16])

    def _shares(self, trigger: int, at: int) -> bool:
        """Say whether a verb is listed with the one before: "hội đàm và chiêu đãi A", "hội kiến và dự tiệc của A"."""
        if self.cue(at - 1) in (Cue.AND, Cue.COMMA) and at - trigger <= 3:
            return all(mark.kind is not DATE for mark in self.marks[trigger + 1 : at])  # "chiêu đãi ngày D và gặp A"
        between = {self.cue(k) for k in range(trigger + 1, at)}
        told = [mark.value.type for mark in (self.marks[trigger], self.marks[at]) if mark.kind is TRIGGER]
        signed = not _SHARING.issuperset(told)
        return between <= (_LISTING_PAPERS if signed else _LISTING) and not between.isdisjoint((Cue.AND, Cue.COMMA))

    def _led_by(self, at: int) -> bool:
        """Say whether what a mark begins names who leads a delegation: "tiếp đoàn tỉnh X, Lào do ông Y dẫn đầu"."""
        while at < len(self.marks) and (self.marks[at].kind is PLACE or self.cue(at) in _OF_PLACE):
            at += 1
        return self.cue(at) is Cue.BY and at + 1 < len(self.marks) and self.marks[at + 1].kind is LEADER

    def _between_one(self, found: Sequence[int], at: int) -> int:
        """Return the "với" before the other side after an aside: "giữa ông X, khi ấy là Thủ tướng, với ông Y"; or 0."""
        if len(found) != 1 or self.prep(found[0]) not in (Cue.BETWEEN, Cue.OF):
            return 0
        kin = self.cue(at + 1) is Cue.KIN  # "cuộc gặp của ông X, cha của ông Z, với ông Y"
        for later in range(at + 1, min(at + 6, len(self.marks) - 1)):
            if self.cue(later) in (Cue.WITH, Cue.AND) and self.marks[later + 1].kind is LEADER:
                return later
            if self.marks[later].kind is TRIGGER or (self.marks[later].kind is LEADER and not kin):
                return 0
        return 0

    def _lists(self, at: int) -> bool:
        """Say whether a mark opens a list of those spoken of: "gặp lãnh đạo các nước, gồm A và B"."""
        first = next((k for k in range(at + 1, min(at + 4, len(self.marks))) if self.kinds[k] is not CUE), -1)
        if first < 0 or self.kinds[first] is not LEADER:
            return False
        if self.cue(at) is Cue.COLON and self._trigger_at(first + 1) and not self.marks[first + 1].value.noun:
            return False  # "có ba cuộc gặp: A hội đàm với B tháng 8, C gặp D tháng 10"
        return people.enumerates(self.key[self.marks[at].start : self.marks[first].start])

    def _between_after(self, at: int) -> int:
        """Return the "giữa" before the sides after when and where: "thượng đỉnh, diễn ra ở X, giữa A và B"; or 0."""
        for later in range(at + 1, min(at + 10, len(self.marks) - 1)):
            if self.cue(later) is Cue.BETWEEN and self.marks[later + 1].kind is LEADER:
                return later
            if self.marks[later].kind in (LEADER, TRIGGER) or self.cue(later) in (Cue.STOP, Cue.SAY, Cue.THEN):
                return 0
        return 0

    def _verb_at(self, at: int) -> bool:
        while self.cue(at) in _LISTING:
            at += 1
        return at < len(self.marks) and self.marks[at].kind is TRIGGER and self.marks[at].value.type in _LISTED

    def parties(self, trigger: int) -> list[int]:
        """Return the marks of all whom a noun names as its parties: "cuộc gặp của A với B", "giữa A và B"."""
        found: list[int] = []
        at = trigger + 1
        while at < len(self.marks):
            mark = self.marks[at]
            if mark.kind is LEADER:
                direct = at == trigger + 1 and people.governs(
                    self.marks[trigger].value.words, self.key[self.marks[trigger].end : mark.start]
                )
                direct = direct or self._lists(at - 1) or people.exemplifies(self.before(at, 5))
                direct = direct or (at == trigger + 1 and meets.ends_in_with(self.marks[trigger].value.words))
                if not found and not direct and self.prep(at) not in (Cue.OF, Cue.BETWEEN, Cue.WITH, Cue.BY):
                    return found
                if found and self.prep(at) not in (Cue.OF, Cue.BETWEEN, Cue.WITH):
                    return found
                group = self.group_from(at)
                found += group
                at = group[-1]
            elif mark.value is Cue.COMMA and not found and (between := self._between_after(at)):
                at = between - 1
            elif mark.value is Cue.COMMA and (other := self._between_one(found, at)):
                at = other - 1
            elif mark.kind in (TRIGGER, COUNT) or (
                mark.kind is CUE and mark.value in _PARTY_ENDS and (found or not self._lists(at))
            ):
                return found
            at += 1
        return found
