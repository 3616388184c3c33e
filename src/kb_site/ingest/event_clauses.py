"""The clauses of one sentence: who acts at a verb, whom it concerns, and who is named together."""

from collections.abc import Sequence

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import (
    COUNT,
    CUE,
    DATE,
    LEADER,
    PLACE,
    TRIGGER,
    Mark,
    Row,
    with_acts,
    without_titles,
)
from kb_site.ingest.event_persons import ATTACHED, NEAR, PERSONS, with_persons
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

REACH = 40
"""Marks that a trigger looks to either side, so that a line without end costs no more than its length."""

_BRACKETED = 4
"""Marks within which brackets close."""

_OFFICE = 60
"""Characters that an office which no register holds may stand before a name."""

_OBJECT_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE})
_PARTY_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE, Cue.PASSIVE})
_SHARING = frozenset({EventType.TALKS, EventType.CEREMONY})
"""Types whose verbs may share one object: "đón, hội đàm và chiêu đãi ông X"."""

_STILL = frozenset({DATE, PLACE})
_QUIET = frozenset({Cue.AT, Cue.OPEN, Cue.CLOSE})
"""What may follow a list that closes its sentence: "gặp A, B tại Hà Nội ngày mai"."""

_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.WITH})


class Clauses:
    """The marks of a sentence, and who does what to whom in it."""

    def __init__(self, row: Row, match: str, key: str, talk: Discourse) -> None:
        """Take a sentence of a document, the document's match copy and the copy of that to look for words in."""
        self.span, self.passage = row.span, row.passage
        self.match, self.key, self.talk = match, key, talk
        self.done: set[int] = set()
        """Marks before which "đã" says that what follows has happened."""

        told: list[Mark] = []
        happened = Cue.DONE
        for mark in row.marks:
            if mark.value is happened:
                self.done.add(len(told))
            else:
                told.append(mark)
        small = {mark.value for mark in told if mark.kind is CUE}
        if not small.isdisjoint(PERSONS):
            told = with_persons(told, match, key, talk)
        if Cue.TITLE in small:
            told = without_titles(told)
        self.marks = with_acts(told, match, key)
        self._cues: list[Cue | None] = [mark.value if mark.kind is CUE else None for mark in self.marks]
        self.acting: dict[int, list[int]] = {}
        """Marks of the subject by verb, so that a later verb of the clause can take it over."""

        self.objected: set[int] = set()
        """Leaders whom a verb of the sentence concerns, so that the next one is not theirs."""

        self.pairs: dict[int, tuple[str, ...]] = {}
        """Whom "hai ông" means, by verb."""

    def cue(self, at: int) -> Cue | None:
        """Return the cue at a mark, None where there is none."""
        return self._cues[at] if 0 <= at < len(self._cues) else None

    def has(self, cue: Cue) -> bool:
        """Say whether a small word stands in the sentence."""
        return cue in self._cues

    def before(self, at: int, length: int) -> str:
        """Return up to `length` characters before a mark, to look for words in."""
        start = self.marks[at].start
        return self.key[max(self.span.start, start - length) : start]

    def after(self, at: int, length: int) -> str:
        """Return up to `length` characters after a mark, to look for words in."""
        end = self.marks[at].end
        return self.key[end : min(self.span.end, end + length)]

    def group_from(self, at: int) -> list[int]:
        """Return the marks of the leaders that are listed from `at` on."""
        group = [at]
        joins: list[Cue] = []
        while True:
            if self._twin(group[-1]):  # "hai nhà lãnh đạo": two mentions of the same words
                group.append(group[-1] + 1)
                joins.append(Cue.AND)
                continue
            joined = self._past_home(self._past_bracket(group[-1] + 1))
            join, following = self.cue(joined), joined + 1
            if self._hyphened(group[-1]):
                join, following = Cue.AND, joined  # "cuộc gặp Putin - Kim"
            if join is Cue.COMMA and self.cue(following) is Cue.AND:
                join, following = Cue.AND, following + 1
            if join not in _JOINS or following >= len(self.marks) or self.marks[following].kind is not LEADER:
                break
            if not self._beside(following - 1, following):
                break
            group.append(following)
            joins.append(join)
        if joins and joins[-1] is Cue.COMMA:
            # "gặp A, B nói": a list without "và" ends before the subject of the next clause.
            after = self.marks[group[-1] + 1] if group[-1] + 1 < len(self.marks) else None
            verb = self.cue(group[-1] + 1) is Cue.AND and self._trigger_at(group[-1] + 2)  # "A, B và tiếp C"
            closed = all(mark.kind in _STILL or mark.value in _QUIET for mark in self.marks[group[-1] + 1 :])
            if after is not None and after.value not in (Cue.STOP, Cue.CLOSE) and not verb and not closed:
                while joins and joins[-1] is Cue.COMMA:
                    joins.pop()
                    group.pop()
        return group

    def _hyphened(self, at: int) -> bool:
        """Say whether a hyphen joins the leader at a mark to the next one."""
        return (
            at + 1 < len(self.marks)
            and self.marks[at + 1].kind is LEADER
            and meets.is_hyphen(self.key[self.marks[at].end : self.marks[at + 1].start])
        )

    def _past_bracket(self, at: int) -> int:
        """Return the mark after brackets that open at `at` and name nobody ("(trái)", "(9/10)"), else `at` itself."""
        if self.cue(at) is Cue.OPEN:
            for later in range(at + 1, min(at + _BRACKETED, len(self.marks))):
                if self.cue(later) is Cue.CLOSE:
                    return later + 1
                if self.marks[later].kind not in _STILL:
                    break
        return at

    def _past_home(self, at: int) -> int:
        """Return the mark after whose somebody is in a list: "bà X của New Zealand và ông Y của Peru"; or `at`."""
        if self.cue(at) is Cue.OF and at + 2 < len(self.marks) and self.marks[at + 1].kind is PLACE:
            return at + 2 if self.cue(at + 2) in (Cue.AND, Cue.COMMA) else at
        return at

    def _before_bracket(self, at: int) -> int:
        """Return the mark before brackets that close at `at` and name nobody, else `at` itself."""
        if self.cue(at) is Cue.CLOSE:
            for earlier in range(at - 1, max(at - _BRACKETED, -1), -1):
                if self.cue(earlier) is Cue.OPEN:
                    return earlier - 1
                if self.marks[earlier].kind not in _STILL:
                    break
        return at

    def group_to(self, at: int) -> list[int]:
        """Return the marks of the leaders that are listed up to `at`."""
        group = [at]
        listed = self.cue(at + 1) is Cue.TURN
        while True:
            first = group[0]
            if self._twin(first - 1):
                group.insert(0, first - 1)
                continue
            join, before = self.cue(first - 1), first - 2
            if join is Cue.AND and self.cue(before) is Cue.COMMA:
                before -= 1
            before = self._before_bracket(before) if join is not Cue.COMMA else before
            if join not in _JOINS or before < 0 or self.marks[before].kind is not LEADER:
                break
            if not self._beside(first - 1, first) or (join is Cue.COMMA and not listed and not self._opens(before)):
                break
            listed = True
            group.insert(0, before)
        return group

    def _beside(self, join: int, name: int) -> bool:
        """Say whether a name stands right after the word that joins it to a list, its office apart."""
        gap = self.key[self.marks[join].end : self.marks[name].start]
        return len(gap) <= NEAR + 10 or (len(gap) <= _OFFICE and offices.takes(gap))

    def _opens(self, at: int) -> bool:
        """Say whether the leader at a mark opens a clause: "Chiều 20/12, A, B đã đến …"."""
        return at == 0 or self.cue(at - 1) in (Cue.COMMA, Cue.STOP)

    def _twin(self, at: int) -> bool:
        """Say whether two leaders share the words at a mark."""
        pair = self.marks[max(at, 0) : at + 2]
        return len(pair) == 2 and pair[0].kind is pair[1].kind is LEADER and pair[0].start == pair[1].start

    def prep(self, at: int) -> Cue | None:
        """Return the small word that governs the leader or place at a mark."""
        cue = self.cue(at - 1)
        if cue is None or self.marks[at].start - self.marks[at - 1].end > NEAR:
            return None
        return cue

    def ids(self, group: Sequence[int]) -> list[str]:
        """Return the leaders of a group, once each."""
        return list(dict.fromkeys(self.marks[at].value.leader for at in group))

    def subject(self, trigger: int) -> list[int]:
        """Return the marks of the leaders who act at a trigger, [] where none is named before it."""
        at = trigger - 1
        while at >= max(0, trigger - REACH):
            mark = self.marks[at]
            if mark.kind is LEADER:
                group = self.group_to(at)
                if self.cue(at + 1) is Cue.WHO or (self.cue(at + 1) is Cue.COMMA and self.cue(at + 2) is Cue.WHO):
                    return [at]
                prep = self.prep(group[0])
                before = group[0] - 1
                if at in self.objected:
                    if self._visits_itself(trigger, at):
                        return group
                    at = before
                    continue
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
                return group
            if mark.kind is TRIGGER and not mark.value.noun:
                return self.acting.get(at, [])
            if mark.kind is CUE and mark.value is Cue.STOP:
                # "A hội đàm với B; hội kiến C": a clause that opens with its verb keeps the subject.
                return self.kept(at)
            at -= 1
        return []

    def _takes_object(self, trigger: int) -> bool:
        """Say whether the leader right after a trigger is its object: of "gặp", not of "cuộc gặp" or "nhậm chức"."""
        told = self.marks[trigger].value
        if told.words == people.SENDS:
            return False  # "cử ông X thăm": it is he who goes
        return not told.noun and (told.type is not EventType.APPOINTMENT or offices.elects(told.words))

    def _visits_itself(self, trigger: int, at: int) -> bool:
        """Say whether a leader whom one verb concerns is the one who visits: "tiếp ông X đang thăm Việt Nam"."""
        joined = self.cue(trigger - 1) in (Cue.AND, Cue.THEN)
        if joined and self.marks[trigger].start - self.marks[trigger - 1].end <= NEAR:
            return False
        if not self._trigger_at(trigger) or self.marks[trigger].value.type is not EventType.VISIT:
            return False
        if self.cue(trigger - 1) is Cue.NOW and self.cue(trigger - 2) is Cue.COMMA:
            # "hội đàm với ông X, Bộ trưởng Quốc phòng Y, đang thăm Việt Nam"
            return all(mark.kind not in (LEADER, TRIGGER, DATE) for mark in self.marks[at + 1 : trigger])
        return all(self.cue(k) not in (Cue.COMMA, Cue.STOP, Cue.THEN) for k in range(at + 1, trigger))

    def kept(self, stop: int) -> list[int]:
        """Return who acts at the last verb before a mark."""
        return next((self.acting[k] for k in range(stop - 1, max(-1, stop - REACH), -1) if k in self.acting), [])

    def objects(self, trigger: int) -> list[int]:
        """Return the marks of the leaders whom the act at a trigger concerns, [] where none is named after it."""
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is LEADER:
                if self.prep(at) in (Cue.HONOUR, Cue.INVITED, Cue.INSTEAD, Cue.OFFICE, Cue.KIN):
                    return []
                group = self.group_from(at)
                self.objected.update(group)
                return group
            if mark.kind is TRIGGER and self.cue(at - 1) in (Cue.AND, Cue.COMMA) and at - trigger <= 3:
                if mark.value.type not in _SHARING:
                    return []
                trigger = at  # "hội đàm và chiêu đãi A"
                continue
            if mark.kind is TRIGGER or mark.kind is COUNT:
                return []
            if mark.kind is CUE and mark.value in _OBJECT_ENDS:
                if (mark.value is Cue.COMMA and (self._verb_at(at + 1) or self._led_by(at + 1))) or self._lists(at):
                    continue
                return []
        return []

    def _led_by(self, at: int) -> bool:
        """Say whether what a mark begins names who leads a delegation: "tiếp đoàn tỉnh X, Lào do ông Y dẫn đầu"."""
        at += at < len(self.marks) and self.marks[at].kind is PLACE
        return self.cue(at) is Cue.BY and at + 1 < len(self.marks) and self.marks[at + 1].kind is LEADER

    def _between_one(self, found: Sequence[int], at: int) -> int:
        """Return the "với" before the other side after an aside: "giữa ông X, khi ấy là Thủ tướng, với ông Y"; or 0."""
        if len(found) != 1 or self.prep(found[0]) is not Cue.BETWEEN:
            return 0
        for later in range(at + 1, min(at + 6, len(self.marks) - 1)):
            if self.cue(later) in (Cue.WITH, Cue.AND) and self.marks[later + 1].kind is LEADER:
                return later
            if self.marks[later].kind in (LEADER, TRIGGER):
                return 0
        return 0

    def _lists(self, at: int) -> bool:
        """Say whether a mark opens a list of those spoken of: "gặp lãnh đạo các nước, gồm A và B"."""
        following = next((m for m in self.marks[at + 1 : at + 4] if m.kind is not CUE), None)
        if following is None or following.kind is not LEADER:
            return False
        return people.enumerates(self.key[self.marks[at].start : following.start])

    def _between_after(self, at: int) -> int:
        """Return the "giữa" before the sides after when and where: "thượng đỉnh, diễn ra ở X, giữa A và B"; or 0."""
        for later in range(at + 1, min(at + 10, len(self.marks) - 1)):
            if self.cue(later) is Cue.BETWEEN and self.marks[later + 1].kind is LEADER:
                return later
            if self.marks[later].kind in (LEADER, TRIGGER) or self.cue(later) in (Cue.STOP, Cue.SAY, Cue.THEN):
                return 0
        return 0

    def _trigger_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is TRIGGER

    def _verb_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is TRIGGER and self.marks[at].value.type in _SHARING

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
                direct = direct or self._lists(at - 1)
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
