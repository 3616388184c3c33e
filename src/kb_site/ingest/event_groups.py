"""The marks of one sentence, and which leaders it names together."""

from collections.abc import Callable, Sequence

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Mark, Row, without_doubles, without_titles
from kb_site.ingest.event_motions import with_acts
from kb_site.ingest.event_persons import NEAR, PERSONS, with_persons
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue

_BRACKETED = 4
"""Marks within which brackets close."""

_OFFICE = 60
"""Characters that an office which no register holds may stand before a name."""

_STILL = frozenset({DATE, PLACE})

_QUIET = frozenset({Cue.AT, Cue.OPEN, Cue.CLOSE})
"""What may follow a list that closes its sentence: "gặp A, B tại Hà Nội ngày mai"."""

_OFFICES = frozenset({Cue.TITLE, Cue.OF, Cue.AND})
"""Small words in an office after a name."""

_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.WITH})


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
        named = [mark.value.name for mark in told if mark.kind is LEADER]
        if None in named or not small.isdisjoint(PERSONS):
            told = with_persons(told, match, key, talk)
        if Cue.TITLE in small:
            told = without_titles(told)
        if Cue.OPEN in small:
            told = list(without_doubles(told))
        self.marks = with_acts(told, match, key, small)
        self.kinds = [mark.kind for mark in self.marks]
        self._cues: dict[int, Cue] = {at: mark.value for at, mark in enumerate(self.marks) if mark.kind is CUE}
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
            if opened >= 0:
                found[at] = opened
        return found

    def aside(self, at: int, other: int) -> bool:
        """Say whether a mark is in a relative clause that another mark is not in, so that it tells it nothing."""
        return at in self.asides and self.asides[at] != self.asides.get(other)

    def has(self, cue: Cue) -> bool:
        """Say whether a small word stands in the sentence."""
        return cue in self._cues.values()

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
            joined = self._past_office(self._past_home(self._past_bracket(group[-1] + 1)))
            join, following = self.cue(joined), joined + 1
            if self._hyphened(group[-1]):
                join, following = Cue.AND, joined  # "cuộc gặp Putin - Kim"
            if join in (Cue.COMMA, Cue.STOP) and self.cue(following) is Cue.AND:
                join, following = Cue.AND, following + 1
            if joined > group[-1] + 1 and join is Cue.STOP:
                join = Cue.AND  # "A, Chủ tịch Hạ viện; B, Chủ tịch Thượng viện"
            if join is Cue.AND and self._homed(following):
                following += 1
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

    def _homed(self, at: int) -> bool:
        """Say whether a country and a name follow each other at a mark: "Hàn Quốc A và Nhật Bản B"."""
        pair = self.marks[at : at + 2]
        near = len(pair) == 2 and pair[0].kind is PLACE and pair[1].kind is LEADER
        return near and pair[1].start - pair[0].end <= 1

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

    def _past_office(self, at: int) -> int:
        """Return the mark that goes on with a list after an office between commas: "A, Bộ trưởng, và B"; or `at`."""
        if self.cue(at) is not Cue.COMMA or not self.match[self.marks[at].end + 1 : self.marks[at].end + 2].isupper():
            return at
        for later in range(at + 1, min(at + _BRACKETED + 1, len(self.marks))):
            mark = self.marks[later]
            if mark.value is Cue.STOP or (mark.value is Cue.COMMA and self.cue(later + 1) is Cue.AND):
                return later
            if mark.kind is not PLACE and mark.value not in _OFFICES:
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
            if not self._beside(first - 1, first):
                break
            if join is Cue.COMMA and not listed and not (self._opens(before) and self._directly(first - 1, first)):
                break
            listed = True
            group.insert(0, before)
        return group

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
        return at == 0 or self.cue(at - 1) in (Cue.COMMA, Cue.STOP)

    def _twin(self, at: int) -> bool:
        """Say whether two leaders share the words at a mark."""
        pair = self.marks[max(at, 0) : at + 2]
        return len(pair) == 2 and pair[0].kind is pair[1].kind is LEADER and pair[0].start == pair[1].start

    def prep(self, at: int) -> Cue | None:
        """Return the small word that governs the leader or place at a mark."""
        cue = self.cue(at - 1)
        return cue if cue is not None and self.marks[at].start - self.marks[at - 1].end <= NEAR else None

    def ids(self, group: Sequence[int]) -> list[str]:
        """Return the leaders of a group, once each."""
        return list(dict.fromkeys(self.marks[at].value.leader for at in group))

    def _trigger_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is TRIGGER
