"""Reads the earlier event that a first one since looks back to: "chuyến thăm đầu tiên của ông X kể từ tháng 7/2000"."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_goals import aim
from kb_site.ingest.event_marks import LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of
from kb_site.lang.vi import event_encounters as meets
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_REACH = 10
"""Marks between the act and the date since which it is the first."""

_IN_OFFICE = 30
"""Years that the same person may have between two visits."""

_CLOSE = 1
_PEOPLE = {EventType.VISIT: 1, EventType.TALKS: 2}
"""How many people an act of a type has: who came, and both who met."""


def _before_their_time(sentence: Sentence, date: Edtf) -> bool:
    """Say whether a date lies longer before the others of its sentence than anybody is in office."""
    days = [sentence.marks[k].value.value.earliest for k in sentence.dated]
    latest = max((day.year for day in days if day is not None), default=0)
    return date.latest is not None and latest - date.latest.year > _IN_OFFICE


def first_since(sentence: Sentence, at: int) -> list[Frame]:
    """Read "chuyến thăm X đầu tiên của ông A kể từ năm 2017", "lần đầu A và B gặp nhau kể từ tháng 6/2019".

    The date is that of the last visit or meeting of the same people before.
    """
    mark, since = sentence.marks[at], sentence.marks[at - 1]
    if at < _CLOSE + 1 or sentence.cue(at - 1) is not Cue.SINCE or mark.start - since.end > _CLOSE:
        return []
    if mark.value.value.precision is Precision.INTERVAL or _before_their_time(sentence, mark.value.value):
        return []
    near = range(at - 2, max(-1, at - _REACH), -1)
    act = next((k for k in near if sentence.kinds[k] is TRIGGER), -1)
    if act < 0 or sentence.marks[act].value.type not in _PEOPLE or sentence.barred(act):
        return []
    first = max(0, act - _REACH)
    start = next((k + 1 for k in range(act - 1, first - 1, -1) if sentence.cue(k) in (Cue.COMMA, Cue.STOP)), first)
    opening = sentence.marks[start].start if start else sentence.span.start
    said = sentence.key[opening : since.start]
    trigger = sentence.marks[act]
    if not (
        meets.is_first_time(said) or (trigger.value.noun and meets.is_first(sentence.key[trigger.end : since.start]))
    ):
        return []
    group = [k for k in range(start, at - 1) if sentence.kinds[k] is LEADER]
    people, kind = sentence.ids(group), sentence.marks[act].value.type
    if len(people) != _PEOPLE[kind]:
        return []
    frame = frame_of(sentence, at, kind, "first-since", people)
    if kind is EventType.VISIT:
        frame.parts = dict.fromkeys(people, Part.VISITOR)
        goal = next((sentence.marks[k].value for k in range(act + 1, at - 1) if sentence.kinds[k] is PLACE), None)
        if goal is not None:
            aim(frame, goal)
    frame.said = frame.future = False
    frame.start = min(frame.start, sentence.marks[act].start)
    sentence.used.add(at)
    return dated(sentence, at, frame, group, ([Edtf.parse(str(mark.value.value))], True))
