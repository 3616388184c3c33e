"""Reads the legs of a journey: stops that a sentence names, countries that stand with days of their own."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest import event_goals as goals
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_NEAR = 8
"""Marks between the noun of a stop, its place and its days."""

_DAYS = frozenset({Precision.DAY, Precision.INTERVAL})


def stop(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Chặng dừng chân cuối của đoàn, từ 16 đến 18/10, là Cuba" as a visit of who is on the journey told of."""
    around = range(max(0, at - _NEAR), min(len(sentence.marks), at + _NEAR))
    where = [k for k in around if sentence.marks[k].kind is PLACE and sentence.marks[k].value.country]
    days = [k for k in around if sentence.marks[k].kind is DATE and k not in sentence.used]
    days = [k for k in days if sentence.marks[k].value.value.precision in _DAYS]
    told = any(m.kind is TRIGGER and not m.value.noun for m in sentence.marks)  # "Ở chặng tiếp theo, ông thăm Lào"
    if told or len(where) != 1 or len(days) != 1 or sentence.barred(at):
        return []
    place = sentence.marks[where[0]].value
    named = [k for k in sentence.parties(at) if sentence.prep(k) is Cue.OF] or sentence.subject(at)
    who = sentence.ids(named) or [sentence.talk.visitor or sentence.talk.main]
    who = [one for one in who if one and sentence.talk.countries.get(one) != place.country]
    if not who:
        return []
    frame = frame_of(sentence, at, EventType.VISIT, "visit-stop", who)
    frame.parts, frame.said = dict.fromkeys(who, Part.VISITOR), False
    frame.end = max(frame.end, sentence.marks[where[0]].end, sentence.marks[days[0]].end)
    frame.date, frame.own = Edtf.parse(str(sentence.marks[days[0]].value.value)), True
    goals.aim(frame, place)
    sentence.used.add(days[0])
    return [frame]


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Say whether a country goes on a list whose last one stands with its date: "Nga (5/2016), Lào (7/2016)"."""
    return at > 1 and sentence.cue(at - 1) in (Cue.COMMA, Cue.AND) and sentence.cue(at - 2) is Cue.CLOSE


def aimed(sentence: Sentence, at: int, frames: Sequence[Frame]) -> None:
    """Give each of the visits that one verb lists the country that stands before its days: "thăm X từ D, Y (D)"."""
    for one in frames[1:]:
        days = (k for k in range(at + 2, len(sentence.marks)) if sentence.marks[k].kind is DATE)
        day = next((k for k in days if sentence.marks[k].value.value == one.date), 0)
        where = day - 1 - (sentence.cue(day - 1) is Cue.OPEN)
        if day and goals.is_country(sentence, where):
            goals.aim(one, sentence.marks[where].value)
            one.end = sentence.marks[day].end


def legs(sentence: Sentence, told: Frame) -> list[Frame]:
    """Return the visits of the same journey to countries with days in brackets: "sau Nga (20-22/5), Lào (24-26/5)"."""
    visitors = [who for who, part in told.parts.items() if part is Part.VISITOR]
    home = {sentence.talk.countries.get(who) for who in visitors}
    found = []
    for at in range(len(sentence.marks) - 3):
        if sentence.cue(at + 1) is not Cue.OPEN or sentence.cue(at + 3) is not Cue.CLOSE:
            continue
        mark, day = sentence.marks[at], sentence.marks[at + 2]
        if mark.kind is not PLACE or mark.value.country in home or not mark.value.country or day.kind is not DATE:
            continue
        joined = _joined(sentence, at)
        first = joined[0] if joined else at
        before = next((k for k in range(first - 1, max(-1, first - 3), -1) if sentence.kinds[k] is not CUE), -1)
        other = sentence.marks[before] if before >= 0 and sentence.prep(before) is not Cue.INVITED else None
        if other is not None and other.kind in (LEADER, TRIGGER) and other.start != told.at:
            continue  # "ít tuần sau khi bà Y tới Hà Nội (6-8/5)"
        if journeys.is_day_of_visit(sentence.before(at + 1, 80)):
            continue  # "Ngày đầu tiên của chuyến thăm Pháp (3/4), A hội đàm …"
        if at + 2 in sentence.used or not (day.value.value.precision in _DAYS or _goes_on(sentence, at)):
            continue
        sentence.used.add(at + 2)
        one = replace(told, leaders=[*visitors], parts=dict.fromkeys(visitors, Part.VISITOR), rule="visit-leg")
        one.date, one.own, one.first, one.last, one.said = Edtf.parse(str(day.value.value)), True, None, None, False
        one.at, one.end, one.start = mark.start, day.end, min(one.start, mark.start)
        goals.aim(one, mark.value)
        _invited(sentence, at + 4, told, one)
        found.append(one)
        listed = sentence.cue(first - 1) is Cue.COMMA  # or the verb before them tells of them itself
        for where in (k for k in joined if listed and goals.is_country(sentence, k)):
            found.append(replace(one, leaders=[*one.leaders], parts=dict(one.parts)))
            goals.aim(found[-1], sentence.marks[where].value)
    return found


def _joined(sentence: Sentence, at: int) -> list[int]:
    """Return the marks of the places joined to the one at a mark: of "thăm X và Y (25-28/7)" that of X."""
    first = at
    while first > 1 and sentence.cue(first - 1) is Cue.AND and sentence.kinds[first - 2] is PLACE:
        first -= 2
    return list(range(first, at, 2))


def _invited(sentence: Sentence, at: int, told: Frame, leg: Frame) -> None:
    """Make who invites to a leg its host alone: "thăm X (D) theo lời mời của A và Y (D) theo lời mời của B"."""
    named = sentence.cue(at) is Cue.INVITED and at + 1 < len(sentence.marks) and sentence.kinds[at + 1] is LEADER
    for host in sentence.ids(sentence.group_from(at + 1)) if named else ():
        leg.leaders.append(host)
        leg.parts[host] = Part.HOST
        if told.parts.get(host) is Part.HOST:
            told.leaders.remove(host)
            del told.parts[host]
