"""The clauses of one sentence: who acts at a verb, whom it concerns, and who is named together."""

from collections.abc import Sequence

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import (
    Kind,
    Mark,
    Row,
    with_arrivals,
    with_issued,
    with_offices,
    with_proclaimed,
    without_titles,
)
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.reading import LeaderMention
from kb_site.text import Span

NEAR = 14
"""Characters that may stand between a preposition and the name it governs ("cho đồng chí X")."""

REACH = 40
"""Marks that a trigger looks to either side, so that a line without end costs no more than its length."""

ATTACHED = frozenset({Cue.KIN, Cue.OF, Cue.BETWEEN, Cue.INVITED, Cue.HONOUR, Cue.INSTEAD, Cue.TO, Cue.FOR, Cue.WITH})
"""Words after which a leader is governed by something else and does not act."""

_OBJECT_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE})
_PARTY_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.THEN, Cue.SAY, Cue.WHO, Cue.WHEN, Cue.CLOSE, Cue.PASSIVE})
_SHARING = frozenset({EventType.TALKS, EventType.CEREMONY})
"""Types whose verbs may share one object: "đón, hội đàm và chiêu đãi ông X"."""

_STILL = frozenset({Kind.DATE, Kind.PLACE})
_QUIET = frozenset({Cue.AT, Cue.OPEN, Cue.CLOSE})
"""What may follow a list that closes its sentence: "gặp A, B tại Hà Nội ngày mai"."""

_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.WITH})
_STAND_INS = frozenset({Cue.GUEST, Cue.HOST, Cue.PEER, Cue.HEAD})
_PERSONS = frozenset({Cue.PRONOUN, Cue.TITLE, *_STAND_INS})


def _with_persons(marks: Sequence[Mark], match: str, key: str, talk: Discourse) -> list[Mark]:
    """Return the marks with pronouns, bare offices and other stand-ins as the leader they mean, where it is clear."""
    found = list(marks)
    idle: set[int] = set()
    for at, mark in enumerate(marks):
        if mark.kind is not Kind.CUE or mark.value not in _PERSONS:
            continue
        country = _country_of(found, at)
        if mark.value is Cue.TITLE and _of_host(marks, at):
            if named := _named_after(found, at + 1):
                idle.update((at, at + 1))  # "Thủ tướng nước chủ nhà Narendra Modi"
                found[named] = found[named]._replace(start=mark.start)
                continue
            who = talk.holder((key[mark.start : mark.end],), talk.goal())
        elif mark.value in _STAND_INS:
            if named := _named_after(found, at):
                idle.update(range(at, named))  # "người đồng cấp Nga Sergei Lavrov"
                found[named] = found[named]._replace(start=mark.start)
                continue
            who = _stood_for(found, at, country, match, key, talk)
        elif mark.value is Cue.TITLE and country is not None and key.endswith(words.THAT, 0, mark.start):
            who = talk.holder((key[mark.start : mark.end],), country.value.country)  # "vị Tổng thống Pháp"
        elif (
            mark.value is Cue.TITLE
            and country is None
            and words.is_that_one(key[max(0, mark.start - 12) : mark.start], match[mark.end : mark.end + 12])
        ):
            who = talk.meant(key[mark.start : mark.end], woman=False)  # "vị tổng thống hội đàm với …"
        elif words.is_bare(key[max(0, mark.start - 12) : mark.start], match[mark.end : mark.end + 28]):
            said = key[mark.start : mark.end]
            office = said if mark.value is Cue.TITLE else ""
            woman = said.startswith(words.SHE)
            other = "" if office else _other_side(found, at, talk) or _spoken_of(found, at, talk, woman=woman)
            who = other or talk.meant(office, woman=woman)
        else:
            who = ""
        if who:
            span = Span(mark.start, mark.end)
            found[at] = Mark(*span, Kind.LEADER, LeaderMention(span, who, None, "topic"))
    return [mark for at, mark in enumerate(found) if at not in idle] if idle else found


def _of_host(marks: Sequence[Mark], at: int) -> bool:
    """Say whether the words after an office make it one of the country visited: "Thủ tướng nước chủ nhà"."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    return following is not None and following.value in (Cue.HOME, Cue.HOST) and following.start - marks[at].end <= 1


def _country_of(marks: Sequence[Mark], at: int) -> Mark | None:
    """Return the country named right after a stand-in, None where there is none."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    near = following is not None and following.kind is Kind.PLACE and following.start - marks[at].end <= NEAR
    return following if near and following is not None and following.value.country else None


def _named_after(marks: Sequence[Mark], at: int) -> int:
    """Return the mark of the leader whom the words after a stand-in name, 0 where they name nobody."""
    where = at + (2 if _country_of(marks, at) is not None else 1)
    if where >= len(marks) or marks[where].kind is not Kind.LEADER:
        return 0
    return where if marks[where].start - marks[where - 1].end <= NEAR else 0


def _stood_for(marks: Sequence[Mark], at: int, country: Mark | None, match: str, key: str, talk: Discourse) -> str:
    """Return whom "vị khách Mỹ", "người đồng cấp" or "người đứng đầu Chính phủ" means, "" where it is not clear."""
    mark = marks[at]
    end = mark.end if country is None else country.end
    home = "" if country is None else country.value.country
    if match[end + 1 : end + 2].isupper() and mark.value is not Cue.HEAD:
        return ""  # somebody whom the article's leaders do not hold
    if mark.value is Cue.GUEST:
        return talk.guest(home)
    if mark.value is Cue.HOST:
        return talk.host()
    if mark.value is Cue.HEAD:
        return talk.holder(words.headed(key[mark.end : mark.end + 30]), home)
    return talk.peer(_whose(marks, at) or talk.actor, home)


def _whose(marks: Sequence[Mark], at: int) -> str:
    """Return the leader whose counterpart a mark speaks of: the last one before it in the sentence, else the next."""
    near = [m for m in reversed(marks[:at]) if m.kind is Kind.LEADER] + [m for m in marks[at:] if m.kind is Kind.LEADER]
    return near[0].value.leader if near else ""


def _spoken_of(marks: Sequence[Mark], at: int, talk: Discourse, *, woman: bool) -> str:
    """Return the leader who opens the sentence, whom a pronoun later in it means, where they may be so called."""
    first = next((k for k in range(at) if marks[k].kind is Kind.LEADER), -1)
    if first < 0 or (first and marks[first - 1].value in ATTACHED):
        return ""
    who = marks[first].value.leader
    return who if (who in talk.women) is woman else ""


def _other_side(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun after a verb means: who was last named of another country than the verb's subject."""
    before = marks[at - 1] if at else None
    if before is None or not (before.kind is Kind.TRIGGER or before.value is Cue.WITH):
        return ""
    subject = next((m.value.leader for m in reversed(marks[max(0, at - 6) : at]) if m.kind is Kind.LEADER), "")
    return talk.opposite(subject) if subject else ""


class Clauses:
    """The marks of a sentence, and who does what to whom in it."""

    def __init__(self, row: Row, match: str, key: str, talk: Discourse) -> None:
        """Take a sentence of a document, the document's match copy and the copy of that to look for words in."""
        self.span, self.passage = row.span, row.passage
        self.match, self.key, self.talk = match, key, talk
        self.done: set[int] = set()
        """Marks before which "đã" says that what follows has happened."""

        told: list[Mark] = []
        for mark in row.marks:
            if mark.value is Cue.DONE:
                self.done.add(len(told))
            else:
                told.append(mark)
        told = without_titles(_with_persons(told, match, key, talk))
        self.marks = with_issued(with_offices(with_proclaimed(with_arrivals(told, key), key), key), match, key)
        self.acting: dict[int, list[int]] = {}
        """Marks of the subject by verb, so that a later verb of the clause can take it over."""

        self.objected: set[int] = set()
        """Leaders whom a verb of the sentence concerns, so that the next one is not theirs."""

        self.pairs: dict[int, tuple[str, ...]] = {}
        """Whom "hai ông" means, by verb."""

    def cue(self, at: int) -> Cue | None:
        """Return the cue at a mark, None where there is none."""
        if 0 <= at < len(self.marks) and self.marks[at].kind is Kind.CUE:
            return self.marks[at].value  # type: ignore[no-any-return]
        return None

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
            joined = self._past_bracket(group[-1] + 1)
            join, following = self.cue(joined), joined + 1
            if join is Cue.COMMA and self.cue(following) is Cue.AND:
                join, following = Cue.AND, following + 1
            if join not in _JOINS or following >= len(self.marks) or self.marks[following].kind is not Kind.LEADER:
                break
            if self.marks[following].start - self.marks[joined - 1].end > NEAR + 10:
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

    def _past_bracket(self, at: int) -> int:
        """Return the mark after a date in brackets that starts at `at`, `at` itself where none does."""
        if self.cue(at) is Cue.OPEN and at + 2 < len(self.marks) and self.marks[at + 1].kind is Kind.DATE:
            return at + 3 if self.cue(at + 2) is Cue.CLOSE else at
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
            if join not in _JOINS or before < 0 or self.marks[before].kind is not Kind.LEADER:
                break
            if self.marks[first].start - self.marks[before].end > NEAR + 10 or (
                join is Cue.COMMA and not listed and not self._opens(before)
            ):
                break
            listed = True
            group.insert(0, before)
        return group

    def _opens(self, at: int) -> bool:
        """Say whether the leader at a mark opens a clause: "Chiều 20/12, A, B đã đến …"."""
        return at == 0 or self.cue(at - 1) in (Cue.COMMA, Cue.STOP)

    def _twin(self, at: int) -> bool:
        """Say whether two leaders share the words at a mark."""
        pair = self.marks[max(at, 0) : at + 2]
        return len(pair) == 2 and pair[0].kind is pair[1].kind is Kind.LEADER and pair[0].start == pair[1].start

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
            if mark.kind is Kind.LEADER:
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
                        and self.marks[before - 1].kind is Kind.LEADER
                    ):
                        return self.group_to(before - 1) + group
                    at = before
                    continue
                told = before if before >= 0 and self.marks[before].kind is Kind.TRIGGER else -1
                if told >= 0 and prep is None and self._takes_object(told):
                    at = before
                    continue
                return group
            if mark.kind is Kind.TRIGGER and not mark.value.noun:
                return self.acting.get(at, [])
            if mark.kind is Kind.CUE and mark.value is Cue.STOP:
                # "A hội đàm với B; hội kiến C": a clause that opens with its verb keeps the subject.
                return self.kept(at)
            at -= 1
        return []

    def _takes_object(self, trigger: int) -> bool:
        """Say whether the leader right after a trigger is its object: of "gặp", not of "cuộc gặp" or "nhậm chức"."""
        told = self.marks[trigger].value
        if told.words == words.SENDS:
            return False  # "cử ông X thăm": it is he who goes
        return not told.noun and (told.type is not EventType.APPOINTMENT or words.elects(told.words))

    def _visits_itself(self, trigger: int, at: int) -> bool:
        """Say whether a leader whom one verb concerns is the one who visits: "tiếp ông X đang thăm Việt Nam"."""
        joined = self.cue(trigger - 1) in (Cue.AND, Cue.THEN)
        if joined and self.marks[trigger].start - self.marks[trigger - 1].end <= NEAR:
            return False
        if self.marks[trigger].value.type is not EventType.VISIT:
            return False
        return all(self.cue(k) not in (Cue.COMMA, Cue.STOP, Cue.THEN) for k in range(at + 1, trigger))

    def kept(self, stop: int) -> list[int]:
        """Return who acts at the last verb before a mark."""
        return next((self.acting[k] for k in range(stop - 1, max(-1, stop - REACH), -1) if k in self.acting), [])

    def objects(self, trigger: int) -> list[int]:
        """Return the marks of the leaders whom the act at a trigger concerns, [] where none is named after it."""
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is Kind.LEADER:
                if self.prep(at) in (Cue.HONOUR, Cue.INVITED, Cue.INSTEAD, Cue.OFFICE, Cue.KIN):
                    return []
                group = self.group_from(at)
                self.objected.update(group)
                return group
            if mark.kind is Kind.TRIGGER and self.cue(at - 1) in (Cue.AND, Cue.COMMA) and at - trigger <= 3:
                if mark.value.type not in _SHARING:
                    return []
                trigger = at  # "hội đàm và chiêu đãi A"
                continue
            if mark.kind is Kind.TRIGGER or mark.kind is Kind.COUNT:
                return []
            if mark.kind is Kind.CUE and mark.value in _OBJECT_ENDS:
                if (mark.value is Cue.COMMA and self._verb_at(at + 1)) or self._lists(at):
                    continue
                return []
        return []

    def _lists(self, at: int) -> bool:
        """Say whether a mark opens a list of those spoken of: "gặp lãnh đạo các nước, gồm A và B"."""
        following = next((m for m in self.marks[at + 1 : at + 4] if m.kind is not Kind.CUE), None)
        if following is None or following.kind is not Kind.LEADER:
            return False
        return words.enumerates(self.key[self.marks[at].start : following.start])

    def _trigger_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is Kind.TRIGGER

    def _verb_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is Kind.TRIGGER and self.marks[at].value.type in _SHARING

    def parties(self, trigger: int) -> list[int]:
        """Return the marks of all whom a noun names as its parties: "cuộc gặp của A với B", "giữa A và B"."""
        found: list[int] = []
        at = trigger + 1
        while at < len(self.marks):
            mark = self.marks[at]
            if mark.kind is Kind.LEADER:
                direct = at == trigger + 1 and words.governs(
                    self.marks[trigger].value.words, self.key[self.marks[trigger].end : mark.start]
                )
                direct = direct or self._lists(at - 1)
                if not found and not direct and self.prep(at) not in (Cue.OF, Cue.BETWEEN, Cue.WITH, Cue.BY):
                    return found
                if found and self.prep(at) not in (Cue.OF, Cue.BETWEEN, Cue.WITH):
                    return found
                group = self.group_from(at)
                found += group
                at = group[-1]
            elif mark.kind in (Kind.TRIGGER, Kind.COUNT) or (
                mark.kind is Kind.CUE and mark.value in _PARTY_ENDS and (found or not self._lists(at))
            ):
                return found
            at += 1
        return found
