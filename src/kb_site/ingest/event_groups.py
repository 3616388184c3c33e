"""The marks of one sentence, and which leaders it names together."""

from collections.abc import Callable, Sequence

from kb_site.ingest.event_appositions import BESIDE, without_appositions
from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Mark, Row, without_doubles, without_titles
from kb_site.ingest.event_motions import with_acts
from kb_site.ingest.event_pairs import with_both
from kb_site.ingest.event_persons import ATTACHED, NEAR, PERSONS, with_persons
from kb_site.ingest.event_subjects import with_subject
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_BRACKETED = 4
"""Marks within which brackets close."""

_OFFICE_MARKS = 7
"""Marks that an office between commas may hold: ", nguyên Đại sứ Nhật Bản tại Việt Nam và"."""

_OFFICE = 60
"""Characters that an office which no register holds may stand before a name."""

_LONG_OFFICE, _LONG_MARKS = 140, 8
"""Characters and marks of an office that holds places, brackets and "và": "Đại diện cấp cao về đối ngoại và …"."""

_STILL = frozenset({DATE, PLACE})

_QUIET = frozenset({Cue.AT, Cue.OPEN, Cue.CLOSE})
"""What may follow a list that closes its sentence: "gặp A, B tại Hà Nội ngày mai"."""

_OFFICES = frozenset({Cue.TITLE, Cue.OF, Cue.AND})
"""Small words in an office after a name."""

_AFTER_NAME = frozenset({*_OFFICES, Cue.DELEGATION, Cue.KIN, Cue.HOME})
"""The same with those of whom somebody acts for others: "đại diện đoàn X", "phái viên của Tổng thống Y"."""

_APPOSED = frozenset({*_AFTER_NAME, Cue.COMMA})
"""Small words in offices between commas after a name."""

_IN_OFFICE = frozenset({*_OFFICES, Cue.OPEN, Cue.CLOSE})
"""Small words in an office before a name."""

_ITEM = 8
"""Characters after a name that say whether it ends an item of a list."""

_FOR_BODY = frozenset({Cue.INSTEAD, Cue.OF})
_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.WITH})
_GOVERNED = frozenset({*ATTACHED, Cue.PASSIVE, Cue.BY})


class Groups:
    """The marks of a sentence, and its lists of leaders."""

    def __init__(self, row: Row, match: str, key: str, talk: Discourse) -> None:
        """Take a sentence of a document, the document's match copy and the copy of that to look for words in."""
        self.span, self.passage = row.span, row.passage
        self.match, self.key, self.talk = match, key, talk
        self.done: set[int] = set()
        """Marks before which "đã" says that what follows has happened."""

        told = row.marks
        small = {mark.value for mark in told if mark.kind is CUE}
        if Cue.DONE in small:
            told = self._without_done(told)
        if not small.isdisjoint(BESIDE):
            told = without_appositions(told, match, key)
        told = list(with_subject(told, key, row.span.start, talk))
        named = [mark.value.name for mark in told if mark.kind is LEADER]
        if None in named or not small.isdisjoint(PERSONS):
            told = list(with_both(with_persons(told, match, key, talk), talk, key))
        if Cue.TITLE in small:
            told = without_titles(told)
        if Cue.OPEN in small:
            told = list(without_doubles(told))
        self.marks = with_acts(told, match, key, small)
        self.kinds = [mark.kind for mark in self.marks]
        self._cues: dict[int, Cue] = {at: mark.value for at, mark in enumerate(self.marks) if mark.kind is CUE}
        self.cues = frozenset(self._cues.values())
        """The small words that stand in the sentence."""

        self.cue: Callable[[int], Cue | None] = self._cues.get
        """Returns the cue at a mark, None where there is none; readers ask it more than anything else."""

        self.acting: dict[int, list[int]] = {}
        """Marks of the subject by verb, so that a later verb of the clause can take it over."""

        self.objected: set[int] = set()
        """Leaders whom a verb of the sentence concerns, so that the next one is not theirs."""

        self.asides = self._asides() if self.has(Cue.WHO) else {}
        """Marks inside a relative clause, by the mark that opens it: "ông X, người đã thăm Lào năm 2008; …"."""

        self.pairs: dict[int, tuple[str, ...]] = {}
        """Whom "hai ông" means, by verb."""

    def _without_done(self, marks: Sequence[Mark]) -> list[Mark]:
        """Return the marks without "đã" and the like, and note before which of them these stood."""
        told: list[Mark] = []
        happened = Cue.DONE
        for mark in marks:
            if mark.value is happened:
                self.done.add(len(told))
            else:
                told.append(mark)
        return told

    def _asides(self) -> dict[int, int]:
        """Return by mark of a relative clause where it opens; it ends in a comma after its verb, or a semicolon."""
        found: dict[int, int] = {}
        opened, told = -1, False
        for at, mark in enumerate(self.marks):
            cue = self.cue(at)
            if cue is Cue.WHO and self.cue(at - 1) is Cue.COMMA:
                opened, told = at, False
            elif cue is Cue.STOP or (cue is Cue.COMMA and told):
                opened = -1
            elif mark.kind is TRIGGER or mark.kind is DATE:
                told = True
            elif mark.kind is LEADER and opened >= 0 and self.cue(at - 1) is Cue.WHO:
                told = people.accompanies(self.key[self.marks[opened].end : mark.start])
            if opened >= 0:
                found[at] = opened
        return found

    def aside(self, at: int, other: int) -> bool:
        """Say whether a mark is in a relative clause that another mark is not in, so that it tells it nothing."""
        return at in self.asides and self.asides[at] != self.asides.get(other)

    def has(self, cue: Cue) -> bool:
        """Say whether a small word stands in the sentence."""
        return cue in self.cues

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
            joined = self._past_there(self._past_office(self._past_home(self._past_bracket(group[-1] + 1))))
            join, following = self.cue(joined), joined + 1
            if self._hyphened(group[-1]) or self._side_by_side(group[-1]):
                join, following = Cue.AND, joined  # "cuộc gặp Putin - Kim", "A bắt tay B tại lễ X"
            if join in (Cue.COMMA, Cue.STOP) and self.cue(following) is Cue.AND:
                join, following = Cue.AND, following + 1
            following = self._past_long_office(following) if join in _JOINS else following
            beyond = join is Cue.STOP and joined > group[-1] + 1 and not self._all_act(following)
            if beyond or (join is Cue.STOP and self._is_item(following, len(group))):
                join = Cue.AND  # "A, Chủ tịch Hạ viện; B, Chủ tịch Thượng viện", "gặp A; B; C"
            if join not in _JOINS or following >= len(self.marks) or self.marks[following].kind is not LEADER:
                break
            if not self._beside(following - 1, following):
                break
            group.append(following)
            joins.append(join)
        if joins and joins[0] is Cue.COMMA and self._is_of_scene(at, group[-1]):
            return [at]
        if joins and joins[-1] is Cue.COMMA:
            # "gặp A, B nói": a list without "và" ends before the subject of the next clause.
            after = self.marks[group[-1] + 1] if group[-1] + 1 < len(self.marks) else None
            joined = self.cue(group[-1] + 1) in (Cue.AND, Cue.COMMA)
            both = self.cue(group[-1] + 1) is Cue.COMMA and self.cue(group[-1] + 2) in (Cue.AND, Cue.THEN)
            many = joined and self.cue(group[-1] + 2 + both) in (Cue.DELEGATION, Cue.GENERIC)  # "tiếp A, B và đoàn X"
            joins_verb = joined or self.cue(group[-1] + 1) is Cue.THEN
            acts = group[-1] + 2 + both  # "gặp A, B và tiếp C", "gặp A, B rồi tiếp C", "gặp A, B và dự Đại lễ X"
            verb = joins_verb and (self._trigger_at(acts) or self.cue(acts) in (Cue.ATTEND, Cue.SPOKE))
            closed = self._closes(group[-1]) or (joined and self._ends_unnamed(group[-1] + 2))
            closed = closed or all(self._has_own_day(who) for who in group[-2:])
            if after is not None and after.value not in (Cue.STOP, Cue.CLOSE) and not (verb or many) and not closed:
                while joins and joins[-1] is Cue.COMMA:
                    joins.pop()
                    group.pop()
        return group

    def _has_own_day(self, at: int) -> bool:
        """Say whether brackets with a date alone stand behind a leader: "hội kiến A (18/9), B (18/9); gặp C"."""
        dated = at + 3 < len(self.marks) and self.marks[at + 2].kind is DATE
        return dated and self.cue(at + 1) is Cue.OPEN and self.cue(at + 3) is Cue.CLOSE

    def _is_of_scene(self, at: int, last: int) -> bool:
        """Say whether a leader is only whose visit it is on which others act: "Trong chuyến thăm của A, B và C ký".

        So is who is named with one other behind a comma: "Trước chuyến thăm của A (1-2/12), B trả lời phỏng vấn".
        """
        noun = at - 2 - (self.kinds[at - 2] is PLACE)
        if noun < 0 or self.cue(at - 1) is not Cue.OF or not self._trigger_at(noun) or not self.marks[noun].value.noun:
            return False
        if self.marks[noun].value.type is EventType.VISIT and LEADER not in self.kinds[at + 1 : last]:
            return True
        acts = self._trigger_at(last + 1) or self.cue(last + 1) is Cue.DOCUMENT
        return acts and words.sets_scene(self.before(noun, 24))

    def _closes(self, last: int) -> bool:
        """Say whether a list ends its clause: "gặp A, B, Chủ tịch Ủy ban X, nhân dịp …", no "gặp A, B nói"."""
        at = self._past_aside(last + 1)
        if Cue.MARKED in (self.cue(at), self.cue(at + 1)) and self.cue(at) in (Cue.COMMA, Cue.MARKED):
            return True
        end = self.marks[last].end
        if self.cue(at) is Cue.OFFICE or offices.ends_chosen(self.key[end : end + 12]):
            return True  # "bầu A, B, C giữ chức", "bầu A, B, C vào Bộ Chính trị"
        named = at < len(self.marks) and self.marks[at].kind is TRIGGER and self.marks[at].value.noun
        if named and words.sets_scene(self.key[self.marks[at - 1].end : self.marks[at].start]):
            return True  # "gặp A, B trong chuyến thăm X"
        return all(mark.kind in _STILL or mark.value in _QUIET for mark in self.marks[at:])

    def _ends_unnamed(self, at: int) -> bool:
        """Say whether the last of a list bears an office only, and nothing follows: "gặp A, B và Quốc vương Brunei"."""
        if not self.match[self.marks[at - 1].end + 1 : self.marks[at - 1].end + 2].isupper():
            return False
        while at < len(self.marks) and (self.kinds[at] is PLACE or self.cue(at) in _IN_OFFICE):
            at += 1
        return at == len(self.marks) or self.kinds[at] is DATE or self.cue(at) in (Cue.STOP, Cue.AT)

    def _past_aside(self, at: int) -> int:
        """Return the mark after an office that a comma opens at `at`, else `at` itself."""
        if self.cue(at) is not Cue.COMMA or not self.match[self.marks[at].end + 1 : self.marks[at].end + 2].isupper():
            return at
        later = at + 1
        while later < len(self.marks) and (self.marks[later].kind is PLACE or self.cue(later) in _OFFICES):
            later += 1
        return later

    def _past_long_office(self, at: int) -> int:
        """Return the mark of the name after an office that holds marks of its own, "Hàn Quốc B"; or `at`."""
        start = self.marks[at - 1].end
        if at >= len(self.marks) or self.marks[at].kind is LEADER or not self.match[start + 1 : start + 2].isupper():
            return at
        for later in range(at, min(len(self.marks), at + _LONG_MARKS)):
            mark = self.marks[later]
            if mark.kind is LEADER:
                return later if mark.start - start <= _LONG_OFFICE else at
            if mark.kind is not PLACE and mark.value not in _IN_OFFICE:
                break
        return at

    def _is_item(self, at: int, before: int) -> bool:
        """Say whether a name after a semicolon is a further item, `before` of them told: "A; B; C", no "A; B gặp C"."""
        if at >= len(self.marks) or self.marks[at].kind is not LEADER:
            return False
        if self.cue(at + 1) is Cue.OPEN and at + 2 < len(self.marks) and self.marks[at + 2].kind is DATE:
            return False  # "A thăm Pháp (2014), hội đàm với B; C (2016)": a row of its own
        if self._acts_at(at + 1):
            return False  # "gửi điện tới A; B, Thủ tướng, gửi điện tới C"
        if self.cue(at + 1) is Cue.COMMA and self._named_at(at + 2) and self._beside(at + 1, at + 2):
            return self._is_item(at + 2, before + 1)  # "A; B, C.", no "A; B, C gặp D"
        if people.ends_item(self.match[self.marks[at].end : min(self.span.end, self.marks[at].end + _ITEM)]):
            return True
        if self.cue(at + 1) is Cue.AND:
            return self._is_item(self._past_long_office(at + 2), before)
        return self.cue(at + 1) in (Cue.MARKED, Cue.AT) or (before > 1 and self.cue(at + 1) is Cue.COMMA)

    def _all_act(self, at: int) -> bool:
        """Say whether a leader, with those joined to him, is whom a verb follows: "…; B và C gửi điện mừng"."""
        while self._named_at(at) and self.cue(at + 1) is Cue.AND and self._named_at(at + 2):
            at += 2
        return self._acts_at(at + 1)

    def _hyphened(self, at: int) -> bool:
        """Say whether a hyphen joins the leader at a mark to the next one."""
        return (
            at + 1 < len(self.marks)
            and self.marks[at + 1].kind is LEADER
            and meets.is_hyphen(self.key[self.marks[at].end : self.marks[at + 1].start])
        )

    def _side_by_side(self, at: int) -> bool:
        """Say whether the leaders at a mark and the next are seen together somewhere: "A đứng cạnh B tại lễ X"."""
        if at < 0 or at + 2 >= len(self.marks) or not self.marks[at].kind is self.marks[at + 1].kind is LEADER:
            return False
        there = self.cue(at + 2) is Cue.AT or (self.cue(at + 2) is Cue.COMMA and self.cue(at + 3) is Cue.AT)
        return there and people.are_side_by_side(self.key[self.marks[at].end : self.marks[at + 1].start])

    def _past_bracket(self, at: int) -> int:
        """Return the mark after brackets that open at `at` and name nobody ("(trái)", "(9/10)"), else `at` itself."""
        if self.cue(at) is Cue.OPEN:
            for later in range(at + 1, min(at + _BRACKETED, len(self.marks))):
                if self.cue(later) is Cue.CLOSE:
                    return later + 1
                if self.marks[later].kind not in _STILL:
                    break
        return at

    def _past_office(self, at: int) -> int:
        """Return the mark that goes on with a list after an office between commas: "A, Bộ trưởng, và B"; or `at`."""
        if self.cue(at) is not Cue.COMMA or not self._opens_office(self.marks[at].end + 1):
            return at
        for later in range(at + 1, min(at + _OFFICE_MARKS + 1, len(self.marks))):
            mark = self.marks[later]
            if mark.value is Cue.STOP or (mark.value is Cue.COMMA and self.cue(later + 1) is Cue.AND):
                return later
            if mark.value is Cue.AND and later + 1 < len(self.marks) and self.marks[later + 1].kind is LEADER:
                return later  # "do ông X, Chủ tịch Hội Y và ông Z, Đại sứ, chủ trì"
            further = mark.value is Cue.COMMA and self.match[mark.end + 1 : mark.end + 2].isupper()
            post = mark.value is Cue.AT and self.cue(later - 1) is not Cue.COMMA  # "Đại sứ Nhật Bản tại Việt Nam"
            if mark.kind is not PLACE and mark.value not in _AFTER_NAME and not (further or post):
                break
        return at

    def _opens_office(self, start: int) -> bool:
        """Say whether what somebody is begins at a place in the text: a capital, or an office in small letters."""
        return self.match[start : start + 1].isupper() or offices.opens_office(self.key[start : start + _OFFICE])

    def _past_home(self, at: int) -> int:
        """Return the mark after whose somebody is in a list: "bà X của New Zealand và ông Y của Peru"; or `at`."""
        if self.cue(at) is Cue.OF and at + 2 < len(self.marks) and self.marks[at + 1].kind is PLACE:
            return at + 2 if self.cue(at + 2) in (Cue.AND, Cue.COMMA) else at
        return at

    def _past_there(self, at: int) -> int:
        """Return the mark after where somebody was met in a list: "A tại Bali, B tại Jakarta và C tại Hà Nội"; or `at`.

        No clause of its own may follow: "gặp A tại Bali và B gặp C".
        """
        join = at + 2
        if self.cue(at) is not Cue.AT or join + 1 >= len(self.marks) or self.kinds[at + 1] is not PLACE:
            return at
        name = self._past_long_office(join + 1) if self.cue(join) in (Cue.AND, Cue.COMMA) else join
        if not self._named_at(name) or not self._beside(name - 1, name):
            return at
        there = name + 1
        if self.cue(join) is Cue.AND:
            ends = there == len(self.marks) or self.cue(there) in (Cue.AT, Cue.STOP, Cue.COMMA, Cue.CLOSE)
            return join if ends else at
        return join if self.cue(there) is Cue.AT and self._past_there(there) > there else at

    def _named_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is LEADER

    def before_office(self, at: int) -> int:
        """Return the name before an office between commas that ends at a mark: "A, Chủ tịch Mặt trận Z"; or `at`."""
        earlier = at
        while earlier > 0 and (self.marks[earlier].kind is PLACE or self.cue(earlier) in _APPOSED):
            earlier -= 1
        named = earlier <= at and self.marks[earlier].kind is LEADER and self.cue(earlier + 1) is Cue.COMMA
        after = self.marks[earlier + 1].end + 1 if named else 0
        return earlier if named and self._opens_office(after) else at

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
            if self._side_by_side(first - 1):
                group.insert(0, first - 1)
                listed = True
                continue
            if (led := self._led_before(first)) >= 0:
                group.insert(0, led)
                listed = True
                continue
            join, before = self.cue(first - 1), first - 2
            if join is Cue.GENERIC and self.cue(first - 2) in (Cue.WITH, Cue.AND):
                join, before = self.cue(first - 2), first - 3  # "A cùng các Bộ trưởng B và C"
            if join is Cue.COMMA and self._after_couple(first):
                join, before = Cue.AND, first - 3
            if join is Cue.AND and self.cue(before) is Cue.COMMA:
                before -= 1
            before = self.before_office(self._before_bracket(before)) if join is not Cue.COMMA else before
            if join is Cue.STOP and self._itemised(before):
                join = Cue.AND  # "A; B; C đã gửi điện"
            if join not in _JOINS or before < 0 or self.marks[before].kind is not LEADER:
                break
            if not self._beside(first - 1, first) or (join is Cue.COMMA and self._is_of_scene(before, at)):
                break
            opened = join is not Cue.COMMA or listed or (self._opens(before) and self._directly(first - 1, first))
            if not opened and not self._counted_up_to(before) and not self._in_pairs(first):
                break
            listed = True
            group.insert(0, before)
        if self.cue(group[0] - 1) is Cue.STOP:
            while any(self.cue(one - 1) is Cue.STOP for one in group[1:]):
                group.pop(0)  # what another clause tells stands before the list
        return group

    def _led_before(self, at: int) -> int:
        """Return who leads the delegation listed before the one that a mark leads, -1 for none: "đoàn X do A dẫn đầu và
        đoàn Y do B dẫn đầu"."""
        before = at - 2 if self.prep(at) is Cue.BY else -1
        while before > 0 and (self.marks[before].kind is PLACE or self.cue(before) is Cue.DELEGATION):
            before -= 1
        joined = before < at - 2 and (self.cue(before) in _JOINS or self.cue(before) is Cue.STOP)
        if before < 2 or not joined or self.cue(before - 1) is not Cue.LED:
            return -1
        return before - 2 if self.marks[before - 2].kind is LEADER and self.prep(before - 2) is Cue.BY else -1

    def _in_pairs(self, at: int) -> bool:
        """Say whether those who act are told by sides, before the one at a mark others who open the clause: "A, B và C,
        D đã ký"."""
        if not self._directly(at - 1, at) or self.cue(at - 3) is not Cue.AND:
            return False
        others = self.group_to(at - 2)
        return len(others) > 1 and self._opens(others[0])

    def _counted_up_to(self, at: int) -> bool:
        """Say whether "các" opens the list that ends at a leader: "cùng các Bộ trưởng A, B ký"."""
        while self.cue(at - 1) is Cue.COMMA and at > 1 and self.marks[at - 2].kind is LEADER:
            at -= 2
        return self.cue(at - 1) is Cue.GENERIC and self.marks[at].start - self.marks[at - 1].end <= 1

    def _after_couple(self, at: int) -> bool:
        """Say whether a leader and a spouse stand before the comma at whose end somebody acts: "A và Phu nhân, B …"."""
        before = at - 3
        if before < 0 or self.marks[before].kind is not LEADER or self.prep(before) in _GOVERNED:
            return False
        return journeys.is_couple(self.key[self.marks[before].end : self.marks[at].start])

    def _itemised(self, at: int) -> bool:
        """Say whether a leader before a semicolon is an item of a list of those who act: no object, nor governed."""
        if at < 0 or self.marks[at].kind is not LEADER or at in self.objected or self.prep(at) in _GOVERNED:
            return False
        told = self.marks[at - 1] if at else None
        opens = told is None or told.kind in _STILL or told.value in (Cue.COMMA, Cue.STOP, Cue.AND)
        return opens and self.marks[at + 1].start - self.marks[at].end <= 1

    def _beside(self, join: int, name: int) -> bool:
        """Say whether a name stands right after the word that joins it to a list, its office apart."""
        gap = self.key[self.marks[join].end : self.marks[name].start]
        return len(gap) <= NEAR + 10 or (len(gap) <= _OFFICE and offices.takes(gap))

    def _directly(self, join: int, name: int) -> bool:
        """Say whether nothing but an office stands between a comma and a name: not "Theo ông X, việc ông Y"."""
        gap = self.key[self.marks[join].end : self.marks[name].start]
        return len(gap) <= 1 or offices.takes(gap)

    def _opens(self, at: int) -> bool:
        """Say whether the leader at a mark opens a clause: "Chiều 20/12, A, B đã đến …"."""
        if people.sets_apart(self.before(at, 20)):
            return False
        return at == 0 or self.cue(at - 1) in (Cue.COMMA, Cue.STOP, Cue.PASSIVE, Cue.CLOSE)

    def _twin(self, at: int) -> bool:
        """Say whether two leaders share the words at a mark."""
        pair = self.marks[max(at, 0) : at + 2]
        return len(pair) == 2 and pair[0].kind is pair[1].kind is LEADER and pair[0].start == pair[1].start

    def prep(self, at: int) -> Cue | None:
        """Return the small word that governs the leader or place at a mark."""
        cue = self.cue(at - 1)
        if cue is None or self.marks[at].start - self.marks[at - 1].end > NEAR:
            return None
        if cue is Cue.KIN and people.names_envoy(self.match[self.marks[at].start : self.marks[at].end]):
            return None  # "Đặc phái viên của Tổng thống Nga, ông X": X is the envoy
        if cue in _FOR_BODY and people.is_for_body(self.match[self.marks[at].start : self.marks[at].end]):
            return None  # "thay mặt lãnh đạo Quốc hội, Chủ tịch Quốc hội X"
        return cue

    def ids(self, group: Sequence[int]) -> list[str]:
        """Return the leaders of a group, once each."""
        return list(dict.fromkeys(self.marks[at].value.leader for at in group))

    def _acts_at(self, at: int) -> bool:
        return self._trigger_at(at) and not self.marks[at].value.noun

    def _trigger_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is TRIGGER
