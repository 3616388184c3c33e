"""Reads tours: several visits and meetings in one breath, whose days stand behind the last of them."""

from kb_site.edtf import Precision
from kb_site.ingest.event_marks import COUNT, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_moods import Told
from kb_site.ingest.event_motions import ARRIVAL, DEPARTURE
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_REACH = 60
"""Marks that a tour may take from its first act to its days."""

_LISTING = frozenset({
    Cue.COMMA, Cue.AND, Cue.STOP, Cue.ATTEND, Cue.AT, Cue.OF, Cue.OPEN, Cue.CLOSE, Cue.DELEGATION, Cue.TO,
    Cue.MARKED, Cue.GENERIC, Cue.LED, Cue.HOME, Cue.KIN, Cue.WITH, Cue.WILL, Cue.TITLE,
})  # fmt: skip
"""Small words that may stand in a tour."""

_ATTENDED = frozenset({EventType.CONGRESS, EventType.ANNIVERSARY, EventType.CEREMONY})
_BESIDE = 2
"""Marks between "dự" and what is attended."""


def tours(sentence: Told) -> dict[int, int]:
    """Return the mark of its days by the mark of each act of a tour, {} where a sentence tells of none.

    "A thăm X, thăm chính thức Y và dự Hội nghị Z từ ngày 5 đến 12/5" has three acts of the same days.
    """
    found: dict[int, int] = {}
    for day, kind in enumerate(sentence.kinds):
        if kind is DATE and _is_span(sentence, day):
            if TRIGGER not in sentence.kinds[:day]:
                return {}  # "Từ ngày 5 đến 12/5, A thăm X, dự Y từ ngày 8 đến 9/5"
            acts = _acts(sentence, day)
            if len(acts) > 1 and any(sentence.marks[k].value.type is EventType.VISIT for k in acts):
                found |= dict.fromkeys(acts, day)
    return found


def _is_span(sentence: Told, at: int) -> bool:
    """Say whether the date at a mark goes from day to day: "từ ngày 5 đến 12/5"."""
    value = sentence.marks[at].value.value
    first = value.first if value.precision is Precision.INTERVAL else None
    return first is not None and first.precision is Precision.DAY


def _acts(sentence: Told, day: int) -> list[int]:
    """Return the acts that are listed up to days, the last of them first."""
    acts: list[int] = []
    for at in range(day - 1, max(-1, day - _REACH), -1):
        mark = sentence.marks[at]
        if mark.kind is TRIGGER:
            if mark.value.type is EventType.APPOINTMENT and sentence.marks[at - 1].kind is TRIGGER:
                continue  # "dự Lễ nhậm chức"
            if mark.value in (ARRIVAL, DEPARTURE) or not _listed(sentence, at):
                break
            acts.append(at)
            if mark.value.noun and mark.value.type is EventType.VISIT:
                break  # "kết thúc chuyến thăm X; thăm Y từ 4 đến 11/8": where the tour begins
        elif mark.kind is DATE:
            if mark.value.value.precision is not Precision.YEAR:
                break
        elif mark.kind is LEADER and (_is_owner(sentence, at, day) or _is_met(sentence, at)):
            continue
        elif mark.kind not in (PLACE, COUNT) and sentence.cue(at) not in _LISTING:
            break
    return acts


def _is_owner(sentence: Told, at: int, day: int) -> bool:
    """Say whether a leader is whose a rite or a tour is: "dự Lễ nhậm chức của X", "thăm X và dự Y của A từ D"."""
    return sentence.prep(at) is Cue.OF and (at == day - 1 or sentence.kinds[at - 2] is TRIGGER)


def _is_met(sentence: Told, at: int) -> bool:
    """Say whether a visitor meets a leader, or acts with them: "và hội đàm với A", "và cùng A đồng chủ trì X"."""
    met = at - 1 - (sentence.cue(at - 1) is Cue.WITH)
    if met >= 0 and sentence.marks[met].kind is TRIGGER:
        return sentence.marks[met].value.type is EventType.TALKS and not sentence.marks[met].value.noun
    return sentence.cue(at - 1) is Cue.WITH and sentence.cue(at - 2) is Cue.AND


def _listed(sentence: Told, at: int) -> bool:
    """Say whether a trigger tells of a visit, of a meeting that is attended or of talks besides."""
    trigger = sentence.marks[at].value
    if trigger.type is EventType.VISIT:
        return True
    if trigger.type is EventType.TALKS:
        return not trigger.noun and sentence.cue(at - 1) is Cue.AND
    if congresses.on_journey_to(sentence.before(at, 40)):
        return False  # "trên đường dự Hội nghị X, thăm Y"
    near = range(max(0, at - _BESIDE), at)
    attends = journeys.attends(trigger.words) or any(sentence.cue(k) is Cue.ATTEND for k in near)
    return trigger.type in _ATTENDED and attends
