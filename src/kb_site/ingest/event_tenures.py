"""Reads since when somebody has held an office, or for which years: "X giữ chức Y từ năm 2011"."""

from collections.abc import Sequence

from kb_site.edtf import Precision
from kb_site.ingest.event_careers import row_of_life
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import PLACE, TRIGGER
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of, is_leader, tail
from kb_site.lang.vi import event_careers as careers
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.text import Span

_TENURE = "tenure"
_OFFICE = 60
_PHRASE = 160
"""Characters before a day that the office held since then is looked for in."""

_PAUSES = frozenset({Cue.COMMA, Cue.CLOSE, Cue.COLON})


def tenure(sentence: Sentence, at: int) -> list[Frame]:
    """Read since when somebody holds an office: "giữ chức X từ D", "từ D ông làm X", "X: ông A, từ D", "- D: X"."""
    mark = sentence.marks[at]
    if at in sentence.used or sentence.moods[at] in (Cue.NOT, Cue.CANCEL, Cue.WISH):
        return []
    row = sentence.key[sentence.span.start : mark.start]
    if (listed := row_of_life(sentence, at, row)) is not None:
        return _since(sentence, at, *listed)
    if sentence.cue(at - 1) is Cue.OPEN and _is_named(sentence, at - 2) and careers.from_then(row[-24:]):
        return _since(sentence, at, sentence.marks[at - 2].start, sentence.ids([at - 2]))  # "Thủ tướng X (từ 2019)"
    if mark.value.value.precision is Precision.INTERVAL:
        if mark.value.value.first.precision is Precision.DAY:
            return []
        glossed = sentence.cue(at - 1) is Cue.OPEN  # "nguyên Đại sứ tại X (2011-2014)" only says who somebody is
        row += careers.opening(sentence.key[mark.start : mark.end]) if glossed else careers.SINCE
    if taken := _assumed(sentence, at, row):
        return taken
    if not careers.from_then(row[-24:]):
        return []
    last = at + 1 + (sentence.cue(at + 1) is Cue.COMMA)
    last = last if is_leader(sentence, last) else at
    if careers.held_after(sentence.after(last, 80)):
        return _since(sentence, at, mark.start, _holder(sentence, last + 1))
    told = any(frame.type is EventType.APPOINTMENT for frame in sentence.frames)
    since = careers.opening(sentence.key[mark.start : mark.end])
    apposed, comma = _apposed(sentence, at)
    if comma >= 0 and careers.is_apposed(sentence.key[sentence.marks[comma].end : mark.start] + since):
        return _since(sentence, at, sentence.marks[apposed].start, sentence.ids([apposed]))
    start = careers.held_before(row[-_PHRASE:], again=told)
    if start >= 0:
        start += max(sentence.span.start, mark.start - _PHRASE)
        held = next((k for k in range(at) if sentence.marks[k].start > start), at)
        acts = any(sentence.marks[k].kind is TRIGGER for k in range(held, at))
        return [] if acts else _since(sentence, at, start, _holder(sentence, held))  # "là Thủ tướng đầu tiên thăm"
    if not careers.names_holder(row):
        return []
    colon = sentence.key.find(":", sentence.span.start, mark.start)
    before = [k for k in range(at) if is_leader(sentence, k)]
    if any(sentence.marks[k].end <= colon for k in before):
        return []  # a speaker's label: "Phó Thủ tướng X: …"
    named_by = before[-1:]
    return _since(sentence, at, sentence.span.start, sentence.ids(named_by))


def _apposed(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the last leader before a mark after whom a comma stands, brackets apart, and that comma; -1 for none."""
    for who in range(at - 2, -1, -1):
        if is_leader(sentence, who):
            comma = who + 1
            if sentence.cue(comma) is Cue.OPEN:
                closed = (k for k in range(comma, min(at, comma + 5)) if sentence.cue(k) is Cue.CLOSE)
                comma = next(closed, comma) + 1  # "đồng chí X (1910-1991), Bộ trưởng Y từ tháng 2/1961"
            if sentence.cue(comma) is Cue.COMMA:
                return who, comma
    return -1, -1


def seated(sentence: Sentence) -> list[Frame]:
    """Read a row of a new cabinet, of the day that was told before: "Ông X giữ chức Bộ trưởng", "Bộ trưởng Y là ông Z".

    Takes     a sentence in which no word has told of an event.
    Returns   nobody who is named beside another, since it need not be they whose seat it is.
    """
    words = sentence.key[sentence.span.start : sentence.span.end]
    if sentence.has_dates:
        day = next(sentence.marks[at].value.value for at in sentence.dated)
        sentence.talk.seats = day if careers.fills_cabinet(words) and day.precision is Precision.DAY else None
        return []
    day = sentence.talk.seats
    named = [at for at in range(len(sentence.marks)) if _is_named(sentence, at)] if day is not None else []
    if not named:
        return []
    mark = sentence.marks[named[0]]
    before, after = words[: mark.start - sentence.span.start], sentence.after(named[0], 180)
    if sentence.moods[named[0]] is not None or not careers.is_seated(before, after):
        return []
    about = tail(sentence, named[0], _OFFICE)
    frame = frame_of(sentence, named[0], EventType.APPOINTMENT, "seat", sentence.ids(named[:1]), about)
    frame.end, frame.date, frame.own = max(frame.end, about.end), day, True
    return [frame]


def _is_named(sentence: Sentence, at: int) -> bool:
    """Say whether a mark is the name of a leader, no words that stand for one."""
    return is_leader(sentence, at) and sentence.marks[at].value.name is not None


def _assumed(sentence: Sentence, at: int, row: str) -> list[Frame]:
    """Read the coming into an office on the day at a mark: "Tháng 2/1980 ông làm X", "đảm nhận ghế X tháng 2/1980"."""
    mark = sentence.marks[at]
    told = next((f for f in reversed(sentence.frames) if f.type is EventType.APPOINTMENT and f.leaders), None)
    if told is not None and careers.came_back(row[-40:]):
        return _since(sentence, at, mark.start, told.leaders)
    following = at + 1
    while sentence.cue(following) in _PAUSES:
        following += 1
    if is_leader(sentence, following):
        if offices.nominates(sentence.key[mark.end : sentence.marks[following].start]):
            return []
        after = sentence.after(following, 80)
        holder = sentence.ids([following])
        goes_on = at == 0 and not _is_named(sentence, following)  # of whose life the text tells
        alone = goes_on and not any(_tells_more(sentence, k) for k in range(following + 1, len(sentence.marks)))
        if careers.assumed_after(after, alone=alone) or (following > at + 1 and careers.replaces(row)):
            return _since(sentence, at, mark.start, holder)
    start = careers.assumed_before(row[-_PHRASE:])
    if start < 0:
        return []
    start += max(sentence.span.start, mark.start - _PHRASE)
    held = next((k for k in range(at) if sentence.marks[k].start > start), at)
    if any(sentence.marks[k].kind is TRIGGER or _is_named(sentence, k) for k in range(held, at)):
        return []  # "nhận Thủ tướng X …" tells of no office
    return _since(sentence, at, start, _holder(sentence, held))


def _holder(sentence: Sentence, end: int) -> list[str] | None:
    """Return who holds an office that is named at a mark: who acts before it in the sentence, else of whom it tells.

    Returns   None where a country does: "Lào đảm nhiệm vai trò này từ ngày D".
    """
    named = [k for k in range(end) if is_leader(sentence, k)]
    first = sentence.marks[0]
    if not named and first.kind is PLACE and first.value.kind == "country" and first.start == sentence.span.start:
        return None
    acting = [k for k in named if k not in sentence.objected and sentence.prep(k) not in ATTACHED]
    return sentence.ids(acting[-1:]) if named else [sentence.talk.actor]


def _tells_more(sentence: Sentence, at: int) -> bool:
    """Say whether a mark tells of something else than an office: an act, or what somebody said."""
    mark = sentence.marks[at]
    act = mark.kind is TRIGGER and mark.value.type is not EventType.APPOINTMENT
    return act or mark.value in (Cue.SAY, Cue.ATTEND, Cue.WHEN)


def _since(sentence: Sentence, at: int, start: int, holders: Sequence[str] | None) -> list[Frame]:
    """Return the taking of an office on the day at a mark, by a country for None; nothing if nobody knows whose."""
    if holders is not None and not any(holders):
        return []
    mark = sentence.marks[at]
    end = tail(sentence, at, _OFFICE).end
    frame = frame_of(sentence, at, EventType.APPOINTMENT, _TENURE, holders or (), Span(start, end))
    frame.start, frame.end, frame.date, frame.own, frame.said = start, end, mark.value.value.first, True, False
    sentence.used.add(at)
    sentence.leading.discard(at)
    sentence.lead = [-1 if lead == at else lead for lead in sentence.lead]  # the day dates nothing but the office
    return [frame]
