"""Reads what states do or go through that no trigger tells of: by the words beside a date that no act has."""

from kb_site.edtf import Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import LEADER, PLACE
from kb_site.ingest.event_moods import BARRED
from kb_site.ingest.event_others import doer
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_happenings as happens
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_happenings import Happening, Kind
from kb_site.model import EventType
from kb_site.text import Span

Told = tuple[int, Happening]
"""A date and what was told to have happened on it."""

RULE = "happening"
_BEFORE, _AFTER = 140, 180
"""Characters round a date in which words tell what happened on it."""

_BY_MONTH = frozenset({Kind.POLL, Kind.DISASTER, Kind.ATTACK})
_SEATS = frozenset({Kind.CHAIR, Kind.TURN})
_PLAN = 40
"""Characters before what happens in which a word may say that it is planned."""


def happenings(sentence: Sentence) -> list[Frame]:
    """Read "cuộc bầu cử ngày D", "X giành độc lập năm D", "Ngày D, một trận động đất …": dates that no act has."""
    told = {frame.date for frame in sentence.frames}
    found: list[Frame] = []
    last: Told | None = None
    for number, at in enumerate(sentence.dated):
        value = sentence.marks[at].value.value
        if at in sentence.used or value in told:
            continue
        happening = _beside(sentence, number) or _again(sentence, at, last)
        if happening is None or (happening.kind in _BY_MONTH and value.precision is Precision.YEAR):
            continue
        if happening.kind is Kind.TURN and value.precision is not Precision.DAY:
            continue
        if _is_untold(sentence, at, happening):
            continue
        frame = _frame(sentence, at, happening)
        if frame is not None:
            found.append(frame)
            told.add(value)
            last = (at, happening)
    return found


def _again(sentence: Sentence, at: int, last: Told | None) -> Happening | None:
    """Return what was told with the date before, where the date at a mark is listed with it: "tháng 12, tháng 3 và"."""
    if last is None or not happens.goes_on(sentence.key[sentence.marks[last[0]].end : sentence.marks[at].start]):
        return None
    return last[1]


def _is_untold(sentence: Sentence, at: int, happening: Happening) -> bool:
    """Say whether what is said, wished or planned need not have happened; a poll that is wished well is fixed."""
    around = sentence.marks[max(0, at - REACH) : at + REACH]
    mood = _mood(sentence, at, happening)
    placed = any(mark.kind is PLACE and happening.start < mark.start < happening.end for mark in around)
    if happening.kind is Kind.ATTACK and not placed:
        return True
    if happening.kind is Kind.DEED and sentence.prep(at) is Cue.SINCE:
        return True  # "lần thứ 14 phóng tên lửa kể từ đầu năm"
    if sentence.moods[at] is Cue.CANCEL:
        return True
    begin = happening.start
    if begin > sentence.marks[at].start and acts.counts_from(sentence.key[max(0, begin - _PLAN) : begin]):
        return True  # "lập quan hệ ngày D, ba tháng sau khi nước này giành độc lập"
    if happening.kind is Kind.DISASTER and happens.is_bygone(sentence.key[: happening.start][-16:]):
        return False
    if happening.kind is not Kind.POLL:
        return mood in BARRED or (happening.kind is Kind.DISASTER and mood is Cue.SAY)
    first, last = happening.start - _PLAN, sentence.marks[at].start
    planned = any(mark.value is Cue.WILL and first <= mark.start < last for mark in around)
    return planned or mood is Cue.NOT


def _mood(sentence: Sentence, at: int, happening: Happening) -> Cue | None:
    """Return the mood that what happened stands in: "bác bỏ" in "phán quyết bác bỏ …" is part of the ruling."""
    while at >= 0 and sentence.marks[at].start > happening.start:
        at -= 1
    return sentence.moods[at] if at >= 0 else None


def _beside(sentence: Sentence, number: int) -> Happening | None:
    """Return what the words before a date of the sentence tell of, or those after it where it opens its clause."""
    marks, dated = sentence.marks, sentence.dated
    at = dated[number]
    mark = marks[at]
    start = max(marks[dated[number - 1]].end if number else sentence.span.start, mark.start - _BEFORE)
    if (found := happens.told_before(sentence.key[start : mark.start])) is not None:
        return Happening(found.kind, found.start + start, found.end + start)
    if at not in sentence.leading:
        return None
    stop = marks[dated[number + 1]].start if number + 1 < len(dated) else sentence.span.end
    end = min(stop, mark.end + _AFTER)
    after = happens.told_after(sentence.key[mark.end : end], dated=end < sentence.span.end)
    return after and Happening(after.kind, after.start + mark.end, after.end + mark.end)


def _whose(sentence: Sentence, at: int, happening: Happening) -> list[int]:
    """Return whose deed a noun tells of before its date: "việc áp đặt thiết quân luật của ông X vào tháng 12"."""
    near = range(at - 1, max(-1, at - REACH), -1)
    return [k for k in near if sentence.kinds[k] is LEADER and _is_of(sentence, k, happening)][:1]


def _is_of(sentence: Sentence, leader: int, happening: Happening) -> bool:
    within = happening.start < sentence.marks[leader].start < happening.end
    return within and sentence.prep(leader) is Cue.OF


def _frame(sentence: Sentence, at: int, happening: Happening) -> Frame | None:
    """Return the event, None where it is somebody who takes a seat."""
    who = doer(sentence, at, happening.start) or _whose(sentence, at, happening)
    if happening.kind in _SEATS and who:
        return None
    kind = EventType.APPOINTMENT if happening.kind in _SEATS else EventType.OTHER
    about = Span(happening.start, happening.end)
    frame = frame_of(sentence, at, kind, RULE, sentence.ids(who) if happening.kind is Kind.DEED else (), about)
    frame.at, frame.end = happening.start, max(happening.end, frame.end)
    frame.start = min(happening.start, frame.start, *(sentence.marks[one].start for one in who))
    frame.date, frame.own, frame.said = sentence.marks[at].value.value, True, False
    return frame
