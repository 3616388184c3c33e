"""What the readers of all types of event share: frames, their dates and places, and whom small words mean."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind, Mark
from kb_site.ingest.event_sentence import Sentence
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.text import Span

_WIDE = 400
"""Characters that the words of an event may reach to either side of its trigger."""


def frame_of(
    sentence: Sentence,
    at: int,
    kind: EventType,
    rule: str,
    leaders: Sequence[str] = (),
    about: Span | None = None,
    family: str = "",
) -> Frame:
    """Return an undated frame of the trigger, count or date at a mark, with the mood of its clause."""
    mark = sentence.marks[at]
    return Frame(
        kind,
        mark.start,
        mark.end,
        mark.start,
        sentence.number,
        sentence.passage,
        rule,
        list(leaders),
        noun=mark.kind is Kind.TRIGGER and mark.value.noun,
        said=sentence.said(at),
        future=sentence.moods[at] is Cue.WILL,
        about=about,
        family=family,
    )


def dated(
    sentence: Sentence,
    at: int,
    frame: Frame,
    group: Sequence[int] = (),
    dates: tuple[list[Edtf], bool] | None = None,
) -> list[Frame]:
    """Return a frame once for each date of its trigger.

    Takes     the marks of the leaders in `group`, to whom the frame's words are widened; `dates` where the
              caller has asked for the trigger's dates already, since a date is given out once.
    """
    near = [g for g in group if abs(sentence.marks[g].start - frame.at) < _WIDE]
    frame.start = min([frame.start, *(sentence.marks[g].start for g in near)])
    frame.end = max([frame.end, *(sentence.marks[g].end for g in near)])
    values, own = sentence.dates(at) if dates is None else dates
    frame.behind, frame.announced = sentence.behind, sentence.announced
    if not frame.place and frame.type is not EventType.VISIT:
        _locate(sentence, at, frame)
    if not values:
        return [frame]
    return [replace(frame, date=date, own=own, leaders=list(frame.leaders), parts=dict(frame.parts)) for date in values]


def _locate(sentence: Sentence, at: int, frame: Frame) -> None:
    """Give a frame the registered place that its clause names with "tại" or "ở": after the trigger, else before it."""
    for where in (*range(at + 1, min(len(sentence.marks), at + 12)), *range(at - 1, max(-1, at - 12), -1)):
        mark = sentence.marks[where]
        if _holds(mark) and sentence.prep(where) is Cue.AT:
            frame.place, frame.country = mark.value.id, mark.value.country
            return


def _holds(mark: Mark) -> bool:
    return mark.kind is Kind.PLACE and bool(mark.value.id) and mark.value.kind == "place"


def pair_before(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return whom "hai nhà lãnh đạo" before a trigger means, () where the words are not there."""
    for before in range(at - 1, max(-1, at - 8), -1):
        mark = sentence.marks[before]
        if mark.kind is Kind.LEADER:
            return ()
        if mark.kind is Kind.TRIGGER and not mark.value.noun:
            return sentence.pairs.get(before, ())
        if mark.kind is Kind.CUE and mark.value in (Cue.PAIR, Cue.SIDES):
            said = sentence.key[mark.start : mark.end].removeprefix(words.TWO)
            sentence.pairs[at] = sentence.talk.two(said if words.names_office(said) else "")
            return sentence.pairs[at]
    return ()


def is_leader(sentence: Sentence, at: int) -> bool:
    """Say whether a mark is there and names a leader."""
    return 0 <= at < len(sentence.marks) and sentence.marks[at].kind is Kind.LEADER


def next_leader(sentence: Sentence, at: int, known: Sequence[str] = ()) -> list[int]:
    """Return the first leader after a trigger who is not known yet, [] where they are somebody's host or honoured."""
    for later in range(at + 1, min(len(sentence.marks), at + 20)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER and not mark.value.noun:
            return []
        if mark.kind is Kind.LEADER and mark.value.leader not in known:
            return [] if sentence.prep(later) in (Cue.INVITED, Cue.HONOUR, Cue.INSTEAD) else [later]
    return []


def attendees(sentence: Sentence, at: int) -> list[int]:
    """Return the marks of those named after "với sự tham dự của"."""
    for later in range(at + 1, min(len(sentence.marks), at + 20)):
        if sentence.cue(later) is Cue.ATTENDED and is_leader(sentence, later + 1):
            return sentence.group_from(later + 1)
    return []


def tail(sentence: Sentence, at: int, length: int, *, before: bool = False) -> Span:
    """Return the words after a trigger, or from it on, to the end of its clause, as what the event is about."""
    mark = sentence.marks[at]
    start = mark.start if before else mark.end
    stop = min(mark.end + length, sentence.span.end)
    return Span(start, start + words.clause_length(sentence.key[start:stop], whole=stop == sentence.span.end))
