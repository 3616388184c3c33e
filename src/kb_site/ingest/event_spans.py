"""From when to when a visit goes on: the days of the whole, or of its beginning and its end."""

import datetime
from collections.abc import Sequence
from itertools import pairwise

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_motions import ARRIVAL, DEPARTURE
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue

_MARKS = 12
"""Marks within which a sentence tells of a visit's end."""


def is_repeated(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells of visits in the past by their number, which no other date dates: "từng hai lần tới"."""
    if sentence.marks[at].value.noun:
        return False
    return journeys.is_repeated(sentence.before(at, 90), sentence.after(at, 40))


def visit_dated(sentence: Sentence, at: int, frame: Frame, group: Sequence[int]) -> list[Frame]:
    """Return the frame with its dates: an arrival or a departure gives one end and the month, not the whole."""
    trigger = sentence.marks[at].value
    last = _until(sentence, at)
    day = sentence.date_after(at)
    opens = sentence.cue(day - 1) is Cue.BEGIN  # "hành trình bắt đầu từ sáng 26/2"
    opens = opens or (day >= 0 and journeys.is_from(sentence.before(day, 16)))  # "chuyến thăm ba ngày từ hôm 20/12"
    first = _since(sentence, at, last)
    frames = _whole(sentence, dated(sentence, at, frame, group, _spelled_out(sentence, at)))
    several = len(frames) > 1 and trigger is ARRIVAL  # "tới X hai lần, ngày 4/6 và 17/6"
    if sentence.behind and sentence.moods[at] is Cue.SAY and is_repeated(sentence, at):
        frame.date = None  # "Hôm nay, ông X nói ông từng hai lần tới Y"
    for one in frames:
        one.first, one.last = first, last
        if one.date is None or one.date.precision is not Precision.DAY or one.family or several:
            continue
        if any(sentence.joined_to(at, k) for k in range(at + 2, _past(sentence, at))):
            one.date = month_of(one.date)  # "thăm X và dự Hội nghị Y ngày 24/6": that of the meeting
            continue
        if any(sentence.kinds[k] is TRIGGER and sentence.met_there(at, k) for k in range(at + 1, _past(sentence, at))):
            one.date = month_of(one.date)  # "ở lại thăm X và hội đàm với Y ngày 1/3"
            continue
        if opens:
            one.first, one.last = one.date, last or _ended(sentence, at)
        elif one.date == last or trigger is DEPARTURE or _closing(sentence, at):
            one.last = one.date
        elif (
            trigger is ARRIVAL
            or last is not None
            or sentence.cue(at - 1) is Cue.BEGIN
            or journeys.sets_out(sentence.before(at, 24))
        ):
            one.first = one.date
        elif (
            sentence.date_after(at) >= 0
            or not one.behind
            or not (trigger.noun or _under_way(sentence, at) or _spoken(sentence, at, group) or _come(sentence, at))
        ):
            continue  # a day that the words give for the visit as a whole
        one.date = month_of(one.date)
    return frames


def _past(sentence: Sentence, at: int) -> int:
    return min(at + _MARKS, len(sentence.marks))


def _whole(sentence: Sentence, frames: list[Frame]) -> list[Frame]:
    """Return one visit for dates that follow each other: "hôm 30/4 và 1/5", "cuối tháng 11, đầu tháng 12 năm 1958"."""
    dates = [frame.date for frame in frames if frame.date is not None]
    if not 1 < len(dates) == len(frames) or any(frame.leaders != frames[0].leaders for frame in frames):
        return frames
    listed = [k for k in sentence.dated if sentence.marks[k].value.value in dates]
    if listed and any(sentence.kinds[k] is PLACE for k in range(listed[0], listed[-1])):
        return frames  # "thăm X (1/10) và Y (2/10)"
    days = all(date.precision is Precision.DAY for date in dates)
    if not days and (len(dates) > 2 or not journeys.spans_turn(sentence.key[sentence.span.start : sentence.span.end])):
        return frames
    if any(other.earliest != _next(date) for date, other in pairwise(dates)):
        return frames
    frames[0].date = Edtf.interval(dates[0], dates[-1])
    return frames[:1]


def _next(date: Edtf) -> datetime.date | None:
    return date.latest + datetime.timedelta(days=1) if date.latest else None


def _closing(sentence: Sentence, at: int) -> bool:
    """Say whether a clause tells of a visit's end: "kết thúc chuyến thăm", "kết thúc chuyến công tác dự X, thăm Y"."""
    for before in range(at - 1, max(-1, at - _MARKS), -1):
        mark = sentence.marks[before]
        if mark.value is Cue.END:
            return True
        if mark.kind in (LEADER, DATE) or mark.value in (Cue.STOP, Cue.THEN):
            return False
    return False


def _ended(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day that opens the clause of a visit's end: "Chiều 19/11, A kết thúc chuyến thăm từ ngày 16/11"."""
    lead = sentence.lead[at]
    ends = lead >= 0 and sentence.has_day(lead) and _closing(sentence, at)
    return Edtf.parse(str(sentence.marks[lead].value.value)) if ends else None


def _spelled_out(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the months of visits that are counted and then told by what was done: "thăm X hai lần: gặp Y ngày D …"."""
    if sentence.marks[at].value.noun or not journeys.is_repeated(sentence.before(at, 40), sentence.after(at, 40)):
        return None
    colon = next((k for k in range(at + 1, min(len(sentence.marks), at + 6)) if sentence.cue(k) is Cue.COLON), -1)
    if colon < 0 or any(mark.kind in (TRIGGER, DATE) for mark in sentence.marks[at + 1 : colon]):
        return None
    acts = [k for k in range(colon + 1, len(sentence.marks)) if sentence.marks[k].kind is TRIGGER]
    days = [mark.value.value for mark in sentence.marks[colon + 1 :] if mark.kind is DATE]
    if not acts or not days:
        return None
    return [month_of(day) if day.precision is Precision.DAY else day for day in days], True


def _spoken(sentence: Sentence, at: int, group: Sequence[int]) -> bool:
    """Say whether the day before a visit is when somebody spoke of it or received who came: "tiếp ông X sang thăm"."""
    return sentence.moods[at] is Cue.SAY or any(who < at and who in sentence.objected for who in group)


def _come(sentence: Sentence, at: int) -> bool:
    """Say whether the sentence has told of coming or going: "Ngày 22/5, ông X rời Hà Nội, lên đường thăm Lào"."""
    return any(mark.value is ARRIVAL or mark.value is DEPARTURE for mark in sentence.marks[:at])


def _under_way(sentence: Sentence, at: int) -> bool:
    return any(sentence.cue(k) in (Cue.NOW, Cue.WHO, Cue.MARKED) for k in range(max(0, at - 2), at))


def _until(sentence: Sentence, at: int) -> Edtf | None:
    """Return the last day of a visit that says how long it goes on: "kéo dài đến 11/10", "thăm X đến 1/11"."""
    for later in range(at + 1, min(len(sentence.marks) - 1, at + 10)):
        mark = sentence.marks[later + 1]
        if mark.kind is DATE and (
            sentence.cue(later) is Cue.END
            or (sentence.prep(later + 1) is Cue.TO and mark.value.value.precision is Precision.DAY)
        ):
            sentence.used.add(later + 1)
            return Edtf.parse(str(mark.value.value))
        if sentence.marks[later].kind is TRIGGER:
            return None
    return None


def _since(sentence: Sentence, at: int, last: Edtf | None) -> Edtf | None:
    """Return the first day of a visit whose beginning and end one sentence tells: the day that opens its clause."""
    lead = sentence.lead[at]
    if last is None or lead < 0 or sentence.cue(at - 1) is not Cue.BEGIN:
        return None
    day = Edtf.parse(str(sentence.marks[lead].value.value))
    return day if day.precision is Precision.DAY and day < last else None
