"""Reads lists of visits: rows under a heading, and names with dates in brackets in one sentence."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf
from kb_site.ingest.event_clauses import NEAR, REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.reading import PlaceMention

_LONGEST = 62
"""Days that dates in brackets may span and be a visit's; longer ones are a term of office or a life."""

_BULLET = 4
"""Characters that may stand before the name in a row."""


def roster(sentence: Sentence, at: int, goal: PlaceMention | None) -> list[Frame]:
    """Read "… thăm Triều Tiên: A (6/1961), B (9/1988)" and "các chuyến thăm của A (7/1957) và B (1958)"."""
    rows = [row for row in _rows(sentence) if row[0] > at] if Cue.OPEN in sentence.cues else []
    if not rows and Cue.OPEN in sentence.cues and not sentence.marks[at].value.noun:
        rows = [row for row in _rows(sentence) if row[0] in _row_of(sentence, at)]
    if len(rows) < 2 and not (rows and sentence.generic(at)):
        rows = _followed(sentence, at)
    return _visits(sentence, rows, _head(sentence, at, goal))


def _followed(sentence: Sentence, at: int) -> list[tuple[int, list[int]]]:
    """Return those whom a visitor follows, each with a date: "người thứ ba thăm X, sau A năm 1994 và B (1998)"."""
    rows: list[tuple[int, list[int]]] = []
    for later in range(at + 1, min(len(sentence.marks) - 1, at + REACH)):
        mark, following = sentence.marks[later], sentence.marks[later + 1]
        if mark.kind is Kind.TRIGGER:
            break
        if mark.kind is not Kind.LEADER:
            continue
        if not rows and not words.follows(sentence.key[sentence.marks[at].end : mark.start]):
            return []
        if following.kind is Kind.DATE and following.start - mark.end <= NEAR and _short(following.value.value):
            rows.append((later, [later + 1]))
        elif dates := [k for k in _dates_in(sentence, later + 1) if sentence.cue(later + 1) is Cue.OPEN]:
            rows.append((later, dates))
    return rows


def _row_of(sentence: Sentence, at: int) -> range:
    """Return the marks of a clause up to its verb: "Các Tổng thống A (2/1993) và B (11/1997) từng thăm Việt Nam"."""
    first = at
    while first > 0 and sentence.marks[first - 1].kind is not Kind.TRIGGER and sentence.cue(first - 1) is not Cue.STOP:
        first -= 1
    return range(first, at if sentence.cue(at - 1) is Cue.CLOSE else first)


def heading(sentence: Sentence, at: int, goal: PlaceMention | None) -> None:
    """Remember a visit without a visitor that closes a line as what the rows after it are: "Đoàn Việt Nam thăm X"."""
    rest = sentence.key[sentence.marks[at].end : sentence.span.end]
    if len(rest) < 60 and not rest.endswith("."):
        sentence.talk.heading = _head(sentence, at, goal)


def rows_under(sentence: Sentence, head: Frame) -> list[Frame]:
    """Return the visits of a row such as "- A (6/1961);" under a heading, [] where the sentence is no row."""
    rows = _rows(sentence)
    first = sentence.marks[rows[0][0]].start - sentence.span.start if rows else _BULLET + 1
    return _visits(sentence, rows, head) if first <= _BULLET else []


def _head(sentence: Sentence, at: int, goal: PlaceMention | None) -> Frame:
    head = frame_of(sentence, at, EventType.VISIT, "visit-roster")
    if goal is not None:
        head.country = goal.country
        head.place, head.realm = goal.id if goal.kind == "place" else "", goal.id if goal.kind == "country" else ""
    return head


def _rows(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """Return the leaders that stand with dates in brackets, and the marks of those dates."""
    if sentence.rows is not None:
        return sentence.rows
    sentence.rows = rows = []
    leader = -1
    for at in range(len(sentence.marks)):
        if sentence.marks[at].kind is Kind.LEADER:
            leader = at
        elif sentence.cue(at) is Cue.OPEN and leader >= 0 and at - leader < 8:
            dates = _dates_in(sentence, at)
            if dates:
                rows.append((leader, dates))
            leader = -1
    return rows


def _dates_in(sentence: Sentence, opened: int) -> list[int]:
    """Return the marks of the dates that a bracket opens with, each short enough to be a visit's."""
    dates: list[int] = []
    for at in range(opened + 1, min(opened + 12, len(sentence.marks))):
        if sentence.cue(at) is Cue.CLOSE:
            break
        if sentence.marks[at].kind is Kind.DATE and _short(sentence.marks[at].value.value):
            dates.append(at)
    near = dates and sentence.marks[dates[0]].start - sentence.marks[opened].end <= 12
    return dates if near else []


def _short(date: Edtf) -> bool:
    plain = date.is_calendar_date
    return plain or bool(date.earliest and date.latest and (date.latest - date.earliest).days <= _LONGEST)


def _visits(sentence: Sentence, rows: Sequence[tuple[int, list[int]]], head: Frame) -> list[Frame]:
    """Return a visit for each date of each row, to where the heading says."""
    frames = []
    for at, dates in rows:
        sentence.used.update(dates)
        mark = sentence.marks[at]
        for date in dates:
            frames.append(
                replace(
                    head,
                    start=mark.start,
                    end=sentence.marks[date].end,
                    at=sentence.marks[date].start,
                    sentence=sentence.number,
                    passage=sentence.passage,
                    leaders=[mark.value.leader],
                    parts={mark.value.leader: Part.VISITOR},
                    date=sentence.marks[date].value.value,
                    own=True,
                    said=False,
                    noun=False,
                )
            )
    return frames
