"""Reads the sentences of an article as rows of marks: which words of each matter to events, and as what."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter
from typing import Generic, TypeVar

from kb_site.edtf import Precision
from kb_site.ingest.event_asides import only_married, relative, within
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER, EventLexicon, Mark, Row, Spot, Trigger
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_careers as held
from kb_site.lang.vi import event_documents as documents
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_messages as letters
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import MARK_CUES, MARKS, Cue
from kb_site.model import EventType
from kb_site.reading import DateMention, Document, LeaderMention, PlaceMention
from kb_site.text import Span

_ABOUT = 18
"""Characters between a document and what it is about: " về việc "."""

_ORDER = 60
"""Characters between an order and who receives it: "Huân chương Hữu nghị tặng"."""

_PUT_OFF = 8
"""Marks between a word of putting off and the new day."""

_BEHIND = 24
"""Characters behind a name in which it is said what is sent: " bức thư chúc mừng"."""

_BESIDE = 12
"""Characters between "sang" and a day: " ngày ", " hai ngày "."""

_PAUSES = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN})

_CLOSE = 2
"""Characters after the last word of a sentence."""

_CLOCKS = 80
"""Characters between a date by the local clock and the same by that at home."""

_APPOSED = 16
"""Characters between whose relative somebody is and the name: ", bà "."""

_TENURE = 120
"""Characters round the years of a term in which an office is named."""

_START = attrgetter("start")
_SPAN, _BEGINNING = attrgetter("span"), attrgetter("span.start")
_TELLING = frozenset({Cue.SAY, Cue.ATTEND})
"""Small words that may tell of an event where two leaders stand by: "A cũng chúc mừng B", "A và B chủ trì"."""

_BOTH = frozenset({Cue.SIDES, Cue.PAIR})
_STIRRING = frozenset({
    Cue.TO, Cue.ARRIVE, Cue.AGAIN, Cue.LEAVE, Cue.GREET, Cue.SPOKE, Cue.ATTENDED, Cue.LED, Cue.DELEGATION,
})  # fmt: skip
"""Small words that may tell of an event where a leader stands by."""


def read_rows(
    document: Document,
    dates: Sequence[DateMention],
    leaders: Sequence[LeaderMention],
    places: Sequence[PlaceMention],
    lexicon: EventLexicon,
) -> Iterator[Row]:
    """Yield the sentences of a document; one that can tell of no event has its leaders as its only marks."""
    spots = _Queue(lexicon.words.spots(document.match), itemgetter(0))
    cast, days = _Queue(sorted(leaders, key=_SPAN), _BEGINNING), _Queue(sorted(dates, key=_SPAN), _BEGINNING)
    where = _Queue(sorted(places, key=_SPAN), _BEGINNING)
    taken = bytearray(len(document.match))
    passage = 0
    for span in document.sentences:
        while document.passages[passage].span.end < span.end:
            passage += 1
        found = spots.upto(span.end)
        named, dated, placed = cast.upto(span.end), days.upto(span.end), where.upto(span.end)
        if dated or _may_tell(found, bool(named)) or _turns_to(span, found, named):
            yield Row(passage, span, _marks(document.match, span, found, named, dated, placed, taken))
        else:
            yield Row(passage, span, [Mark(*m.span, LEADER, m) for m in named])


def _may_tell(found: Sequence[Spot], named: bool) -> bool:
    """Say whether words may tell of an event: a trigger may, some small words may where a leader is named."""
    said = {word for _, _, word in found}
    return (named and not said.isdisjoint(_STIRRING)) or Trigger in set(map(type, said))


def _turns_to(span: Span, found: Sequence[Spot], named: Sequence[LeaderMention]) -> bool:
    """Say whether a sentence turns from one of those spoken with to the next: "Với bà B, ông A cảm ơn"."""
    if not named or not found:
        return False
    if found[0][0] == span.start and found[0][2] is Cue.ATTEND:
        return True  # "Tới dự, về phía nước chủ nhà có Bộ trưởng X"
    if found[-1][2] is Cue.ATTEND and span.end - found[-1][1] <= _CLOSE:
        return True  # "Thủ tướng X và lãnh đạo các nước đã tham dự."
    turns = found[0][0] == span.start and found[0][2] is Cue.WITH
    if turns and any(word in _BOTH for _, _, word in found):
        return True  # "Với bà X, hai bên trao đổi"
    return len(named) > 1 and (turns or any(word in _TELLING for _, _, word in found))


Item = TypeVar("Item")


class _Queue(Generic[Item]):
    """Things in the order of their beginnings, handed out a sentence at a time."""

    def __init__(self, things: list[Item], beginning: Callable[[Item], int]) -> None:
        self._things = things
        self._starts = list(map(beginning, things))
        self._done = 0

    def upto(self, end: int) -> list[Item]:
        """Return those not handed out yet that start before `end`."""
        first, self._done = self._done, bisect_left(self._starts, end, self._done)
        return self._things[first : self._done]


def _marks(
    match: str,
    span: Span,
    spots: Sequence[Spot],
    leaders: Sequence[LeaderMention],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
    taken: bytearray,
) -> list[Mark]:
    """Return the marks of a sentence; in `taken`, a byte for each character of the text, it notes which have one."""
    asides = [aside for m in leaders if (aside := relative(match, span, m))]
    if asides:
        leaders = [m for m in leaders if not within(asides, m.span.start)]
        spots = [spot for spot in spots if not within(asides, spot[0])]
        places = [place for place in places if not within(asides, place.span.start)]
    marks = _named(match, span, leaders, spots)
    if dates:
        marks += _dated(match, dates, spots)
    _take(taken, marks, span.end)
    if places:
        located = [Mark(*p.span, PLACE, p) for p in places if taken.find(1, *p.span) < 0]
        _take(taken, located, span.end)
        marks += located
    free, noise = taken.find, Cue.NOISE
    for start, end, word in spots:
        if word is noise or free(1, start, end) >= 0:
            continue
        if not isinstance(word, Trigger):
            marks.append(Mark(start, end, CUE, word))
        elif word.words == rites.THE_RITE:
            _add_rite(match, marks, Mark(start, end, TRIGGER, word))
        else:
            marks.append(Mark(start, end, TRIGGER, word))
    for m in MARKS.finditer(match, *span):
        start, end = m.span()
        if within(asides, start):
            continue
        cue = MARK_CUES.get(m[0])
        if cue is not None and free(1, start, end) < 0:
            marks.append(Mark(start, end, CUE, cue))
    marks.sort(key=_START)
    if any(mark.value is Cue.KIN for mark in marks):
        marks = _without_kin(marks)
    if any(mark.value is Cue.CANCEL for mark in marks):
        marks = _moved(match, marks)
    for at, mark in enumerate(marks):
        if mark.value is Cue.FOR and letters.sends(match[mark.start : mark.end].lower()):
            _send(match, marks, at)
    for at, mark in enumerate(marks):
        if mark.kind is TRIGGER and not mark.value.noun and _is_held(match, marks, at):
            mark.value = replace(mark.value, noun=True)
        if at and mark.kind is TRIGGER and letters.may_be_verb(mark.value.words) and _wires(match, marks, at):
            mark.value = replace(mark.value, noun=False)
    return [mark for at, mark in enumerate(marks) if not (at and _is_part(match, marks[at - 1], mark))]


def _without_kin(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks with a relative who is named as that one alone: "chuyến thăm của cha ông, Kim Jong Il, tới"."""
    kept: list[Mark] = []
    at = 0
    while at < len(marks):
        whose = at + 1 + (at + 1 < len(marks) and marks[at + 1].value is Cue.OF)
        name = whose + 2
        named = marks[at].value is Cue.KIN and name < len(marks) and marks[name].kind is LEADER
        apposed = named and marks[whose].kind is LEADER and marks[whose + 1].value is Cue.COMMA
        if apposed and marks[whose].value.name is None and marks[name].start - marks[whose].end <= _APPOSED:
            at = name
        kept.append(marks[at])
        at += 1
    return kept


def _add_rite(match: str, marks: list[Mark], rite: Mark) -> None:
    """Add the mark of "buổi lễ": as "lễ" where a name follows, and else as what those at it do who "dự buổi lễ"."""
    if rites.is_named(match[rite.end : rite.end + _BESIDE].lower()):
        rite.value = replace(rite.value, words=rites.RITE)
    elif marks and marks[-1].value is Cue.ATTEND and rites.sits(match[marks[-1].start : rite.start].lower()):
        rite = Mark(marks.pop().start, rite.end, CUE, Cue.SPOKE)
    marks.append(rite)


def _is_held(match: str, marks: Sequence[Mark], at: int) -> bool:
    """Say whether the word for talks at a mark is what took place: "Hội đàm diễn ra ngay sau đó"."""
    mark = marks[at]
    held = at + 1 < len(marks) and marks[at + 1].value is Cue.HELD and marks[at + 1].start - mark.end == 1
    return held and mark.value.type is EventType.TALKS and match.startswith(meets.TAKES_PLACE, mark.end)


def _wires(match: str, marks: Sequence[Mark], at: int) -> bool:
    """Say whether the noun for a telegram at a mark is what a leader does or is done on a day: "A điện mừng B"."""
    before, mark = marks[at - 1], marks[at]
    if before.kind not in (LEADER, DATE):
        return False
    named = at + 1 < len(marks) and marks[at + 1].kind is LEADER and marks[at + 1].start - mark.end == 1
    between, after = match[before.end : mark.start].lower(), match[mark.end : mark.end + _BESIDE].lower()
    return letters.is_wired(between, after, named=named)


def _send(match: str, marks: list[Mark], at: int) -> None:
    """Make "gửi tới" at a mark the verb of what stands behind those to whom it goes: "A gửi tới B và C điện mừng"."""
    last = at + 1
    while last + 2 < len(marks) and marks[last + 2].kind is LEADER and marks[last + 1].value is Cue.AND:
        last += 2
    if last >= len(marks) or any(mark.kind is not LEADER for mark in marks[at + 1 : last + 1 : 2]):
        return
    end = marks[last].end
    verb = letters.what_is_sent(match[end : end + _BEHIND].lower())
    if verb:
        marks[at] = Mark(marks[at].start, marks[at].end, TRIGGER, Trigger(EventType.MESSAGE, verb, False))
        marks[last + 1 :] = [m for m in marks[last + 1 :] if m.start - end > _BEHIND or not _tells_of_letter(m)]


def _tells_of_letter(mark: Mark) -> bool:
    return mark.kind is TRIGGER and mark.value.type is EventType.MESSAGE


def _moved(match: str, marks: list[Mark]) -> list[Mark]:
    """Return the marks with what is put off to a day held on it: "dự kiến ngày 5/3, được lùi sang ngày 25/3"."""
    kept: list[Mark] = []
    for at, mark in enumerate(marks):
        if mark.value is not Cue.CANCEL or not words.puts_off(match[mark.start : mark.end].lower()):
            kept.append(mark)
            continue
        to = next((k for k in range(at + 1, min(len(marks), at + _PUT_OFF)) if _starts_day(marks, k)), 0)
        if to and all(one.value not in _PAUSES and one.value is not Cue.CANCEL for one in marks[at + 1 : to]):
            stop = next((k for k in range(len(kept) - 1, -1, -1) if kept[k].value is Cue.STOP), -1)
            kept = [one for k, one in enumerate(kept) if k < stop or one.kind is not DATE]
            for one in marks[at + 1 : to]:
                if one.kind is DATE:
                    one.kind, one.value = CUE, Cue.HELD  # "dời từ ngày 5/3 sang ngày 25/3"
            marks[to].value = Cue.HELD
        else:
            kept.append(mark)
    return kept


def _starts_day(marks: Sequence[Mark], at: int) -> bool:
    """Say whether a mark is "sang" or "đến" right before a date."""
    beside = at + 1 < len(marks) and marks[at + 1].kind is DATE and marks[at + 1].start - marks[at].end <= _BESIDE
    return beside and marks[at].value is Cue.TO


def _is_part(match: str, before: Mark, mark: Mark) -> bool:
    """Say whether a trigger only goes on with the mark before it, a document's name or "trao Huân chương X tặng Y".

    So does the comma of one that holds it: "đón, tiếp".
    """
    if mark.kind is not TRIGGER:
        return mark.kind is CUE and mark.end <= before.end
    if acts.gives_to(mark.value.words) and before.kind is TRIGGER and before.value.type is EventType.CEREMONY:
        gap = match[before.end : mark.start]
        return acts.is_order(before.value.words) and len(gap) < _ORDER and "," not in gap
    if mark.value.type is EventType.CONGRESS and before.kind is TRIGGER and before.value.type is EventType.CONGRESS:
        return mark.start - before.end <= 1  # "Hội nghị Diễn đàn Kinh tế thế giới"
    if mark.value.type is EventType.CEREMONY and before.kind is TRIGGER and before.value.words == rites.RITE:
        return mark.start - before.end == 1  # "lễ trao Kỷ niệm chương"
    return _of_document(match, before, mark)


def _of_document(match: str, before: Mark, mark: Mark) -> bool:
    """Say whether a trigger is in the name of the document right before it: "Thỏa thuận hỗ trợ công dân"."""
    if mark.kind is not TRIGGER or mark.start - before.end > _ABOUT or not acts.may_be_named(mark.value.words):
        return False
    named = before.value is Cue.DOCUMENT or (before.kind is TRIGGER and before.value.type is EventType.AGREEMENT)
    return named and acts.names_document(
        match[before.start : before.end].lower(), match[before.end : mark.start].lower()
    )


def _take(taken: bytearray, marks: Iterable[Mark], stop: int) -> None:
    """Note the characters of some marks, as far as the sentence reaches that stops at `stop`."""
    for mark in marks:
        end = min(mark.end, stop)
        taken[mark.start : end] = b"\1" * (end - mark.start)


def _named(match: str, span: Span, leaders: Sequence[LeaderMention], spots: Sequence[Spot]) -> list[Mark]:
    """Return the marks of the leaders of a sentence; "hai ông" and "hai Chủ tịch Quốc hội" are two of them."""
    leaders = [m for m in leaders if not only_married(match, m)]
    bare = [m.span for m in leaders if m.name is None]
    if not bare:
        return [part for m in leaders for part in _parted(match, m)]
    shared = Counter(bare)
    pairs = {end for _, end, word in spots if word is Cue.PAIR}
    marks: list[Mark] = []
    for m in leaders:
        both = m.name is None and shared[m.span] == 1
        both = both and (m.span.end in pairs or match.endswith(people.BOTH, span.start, m.span.start))
        # Whomever the bare words may stand for elsewhere.
        marks += [Mark(*m.span, CUE, Cue.PAIR)] if both else _parted(match, m)
    return marks


def _parted(match: str, mention: LeaderMention) -> list[Mark]:
    """Return the mark of a leader, apart from "hai nhà lãnh đạo" before the comma in front of their own office."""
    start, end = mention.span
    if mention.name is None or not match.startswith(people.TWO, start):
        return [Mark(start, end, LEADER, mention)]
    comma = match.find(", ", start, mention.name.start)
    if comma < 0:
        return [Mark(start, end, LEADER, mention)]
    return [Mark(start, comma, CUE, Cue.PAIR), Mark(comma + 2, end, LEADER, mention)]


def _dated(match: str, dates: Sequence[DateMention], spots: Sequence[Spot]) -> list[Mark]:
    """Return the marks of the dates and counts of a sentence; of "thứ Sáu 15/8" only the day itself."""
    told = [d for at, d in enumerate(dates) if not (at and _at_home(match, dates[at - 1], d))]
    told = [d for d in told if d.listed or not d.rule.startswith(_WEEKDAY)]
    told = [d for at, d in enumerate(told) if not (at + 1 < len(told) and _told_finer(match, d, told[at + 1]))]
    told = [d for d in told if not _period(match, d)]
    marks = [Mark(*d.span, COUNT, d) if d.count else Mark(*_with_weekday(match, d), DATE, d) for d in told]
    meetings = [
        (start, end) for start, end, word in spots if isinstance(word, Trigger) and word.type is EventType.CONGRESS
    ]
    return [_past(mark, meetings) if mark.kind is DATE else mark for mark in marks] if meetings else marks


def _told_finer(match: str, date: DateMention, following: DateMention) -> bool:
    """Say whether a year is told more closely right behind it: "cách đây 5 năm, tháng 3/2019", "năm nay, ngày 5/1."."""
    ends = match[following.span.end : following.span.end + 1] in words.ENDS
    year = not date.listed or (ends and date.value.precision is Precision.YEAR)
    near = year and match[date.span.end : following.span.start] in words.FINER
    return near and date.value != following.value and date.value.holds(following.value)


def _with_weekday(match: str, date: DateMention) -> Span:
    """Return the words of a date with the name of the day before it: "hôm thứ Năm (9/10)", "Thứ Tư, ngày 8/10"."""
    start, end = date.span
    if match[start - 2 : start] not in _BESIDE_NAME or start < 2:
        return date.span
    named = words.named_day(match[max(0, start - words.NAME_OF_DAY) : start].lower())
    if not named:
        return date.span
    return Span(start - named, end + (match[start - 1] == "(" and match.startswith(")", end)))


_BESIDE_NAME = (", ", " (")
"""What stands between the name of a day and its date."""

_WEEKDAY = "weekday"
"""How the rules of days of the week begin. One that is not listed has its day right after it."""


def _at_home(match: str, before: DateMention, date: DateMention) -> bool:
    """Say whether a date only says when it was at home what the date before it dates by the local clock."""
    (_, local), (start, end) = before.span, date.span
    return start - local < _CLOCKS and words.is_home_time(match[local:start].lower(), match[end : end + 24].lower())


def _past(date: Mark, meetings: Sequence[tuple[int, int]]) -> Mark:
    """Return a date without the meeting that its words name: of "Tuần lễ Cấp cao APEC 2024" what follows its noun."""
    for _, end in meetings:
        if date.start < end < date.end:
            return Mark(end + 1, date.end, date.kind, date.value)
    return date


def _period(match: str, date: DateMention) -> bool:
    """Say whether a date is a decade or a term of office, which dates no event."""
    (start, end), precision = date.span, date.value.precision
    after = match[end : end + 90].lower()
    if precision is Precision.DECADE or acts.lasts(match[max(0, start - acts.EVENT) : start].lower(), after):
        return True
    if precision is Precision.YEAR:
        return acts.is_target(match[max(0, start - 90) : start], match[end : end + 16]) or documents.is_of_chair(
            match[max(0, start - 50) : start].lower()
        )
    if precision is Precision.INTERVAL:
        term = acts.holds_term(match[start:end].lower()) or words.is_term(match[max(0, start - 14) : start])
        return term and not held.is_tenure(*_beside_years(match, start, end))
    return False


def _beside_years(match: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before the years in a date's words, and after them: of "giai đoạn 2011-2016" from "2011" on."""
    years = next((k for k in range(start, end) if match[k].isdecimal()), end)
    return match[max(0, start - _TENURE) : years].lower(), match[end : end + _TENURE].lower()
