"""Reads stays: days that somebody spends abroad, which are told without a verb of going."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest import event_goals as goals
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_hosts import inviters
from kb_site.ingest.event_marks import LEADER, PLACE, TRIGGER, Mark
from kb_site.ingest.event_merge import LONGEST_VISIT
from kb_site.ingest.event_moods import BARRED
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of, is_leader
from kb_site.lang.vi import event_places as goings
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_STAY = 24
"""Characters between the days of a stay and its place."""

_BEFORE_DAYS = frozenset({Cue.OPEN, Cue.COMMA})
_COUNTED = 60
"""Characters before a place in which the words stand that count the days there."""

_SOON_GONE = 2
"""Sentences after a visit in which one tells when it ended."""

MARKS = 12
"""Marks within which a sentence about a stay names whose it is."""


def stay(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Trong hai ngày 16 và 17/1 ở Hà Nội, ông X …" as the visit of X, who comes from elsewhere."""
    mark = sentence.marks[at]
    if mark.value.value.precision is not Precision.INTERVAL:
        return []
    where = at - 1 - (sentence.cue(at - 1) in _BEFORE_DAYS)
    there = sentence.marks[where] if where > 0 and sentence.marks[where].kind is PLACE else None
    if there is not None and journeys.counts_days(sentence.before(where, _COUNTED)):
        return _days_at(sentence, at, there)
    if at not in sentence.leading or (at > 1 and sentence.marks[at - 1].kind is PLACE):
        return _stay_before(sentence, at)
    behind = sentence.marks[at + 1 : at + 5]
    place = next((m for m in behind if m.kind is PLACE), None)
    who = next((m for m in behind if m.kind is LEADER and place is not None and m.start < place.start), mark)
    if place is None or place.start - who.end > _STAY or not journeys.is_stay(sentence.key[who.end : place.start]):
        return []
    leaders = [k for k in range(at + 1, min(at + MARKS, len(sentence.marks))) if is_leader(sentence, k)]
    first = next((k for k in leaders if sentence.prep(k) not in (*ATTACHED, Cue.BY)), -1)
    if first < 0 or not place.value.country:
        return []
    group = sentence.ids(sentence.group_from(first))
    names = [one for one in group if sentence.talk.countries.get(one) != place.value.country]
    held = any(sentence.is_noun(k) for k in range(at + 1, first))  # "Trong hai ngày, tại X, Kỳ họp do A chủ trì …"
    if not names or held or any(m.kind is TRIGGER for m in sentence.marks[:at]):
        return []
    return _stayed(sentence, at, place, names)


def _stay_before(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Ông X ở Tokyo từ ngày 3 đến 6/11", where the sentence tells of nothing else before, as the visit of X."""
    place = sentence.marks[at - 1] if at > 1 else None
    first_day = sentence.marks[at].value.value.first
    if (
        first_day is None
        or first_day.precision is not Precision.DAY
        or place is None
        or place.kind is not PLACE
        or not place.value.country
        or at in sentence.used
    ):
        return []
    if sentence.moods[at] in BARRED or any(mark.kind is TRIGGER for mark in sentence.marks[:at]):
        return []
    who = next((k for k in range(at - 2, -1, -1) if sentence.marks[k].kind is LEADER), -1)
    first = sentence.group_to(who)[0] if who >= 0 else -1
    if first < 0 or not journeys.stays_at(sentence.key[sentence.marks[who].end : place.start]):
        return []
    names = [one for one in sentence.ids(sentence.group_to(who)) if _is_abroad(sentence, one, place)]
    if not names or not journeys.for_days(sentence.key[place.end : sentence.marks[at].start]):
        return []
    sentence.used.add(at)
    return _stayed(sentence, at, place, names)


def _days_at(sentence: Sentence, at: int, place: Mark) -> list[Frame]:
    """Read "ông X có năm ngày ở Việt Nam, từ 1 đến 5/11", "kết thúc bốn ngày tại Tokyo (25-28/9)" as the visit of X."""
    before = (k for k in range(at - 1, max(-1, at - REACH), -1) if is_leader(sentence, k))
    who = next((k for k in before if _is_abroad(sentence, sentence.ids([k])[0], place)), -1)
    led = journeys.for_days(sentence.key[place.end : sentence.marks[at].start])
    if who < 0 or not led or not place.value.country or sentence.moods[at] in BARRED:
        return []
    sentence.used.add(at)
    return _stayed(sentence, at, place, sentence.ids([who]))


def _is_abroad(sentence: Sentence, leader: str, place: Mark) -> bool:
    """Say whether somebody whose country is known is from elsewhere than a place."""
    return bool(home := sentence.talk.countries.get(leader)) and home != place.value.country


def _stayed(sentence: Sentence, at: int, place: Mark, names: list[str]) -> list[Frame]:
    """Return the visit of some people at a place on the days at a mark."""
    frame = frame_of(sentence, at, EventType.VISIT, "visit-stay", names)
    frame.parts = dict.fromkeys(names, Part.VISITOR)
    for host in inviters(sentence, at, names):
        frame.leaders.append(host)
        frame.parts[host] = Part.HOST
    goals.aim(frame, place.value)
    frame.end, frame.date, frame.own = place.end, Edtf.parse(str(sentence.marks[at].value.value)), True
    sentence.talk.visit, sentence.talk.visitor = frame, names[0]
    return [frame]


def departed(sentence: Sentence) -> None:
    """Give the visit just told its last day: "Ông X tới Hà Nội ngày 28/11. Ngày 2/12, đoàn rời Hà Nội"."""
    visit = sentence.talk.visit
    if visit is None or visit.last is not None or visit.date is None or visit.passage != sentence.passage:
        return
    if not 0 < sentence.number - visit.sentence <= _SOON_GONE or not sentence.has_dates:
        return
    day = _day_of_leaving(sentence)
    first = visit.first or (visit.date if visit.date.precision is Precision.DAY else None)
    if day is None or first is None or first.earliest is None or day.earliest is None:
        return
    if 0 < (day.earliest - first.earliest).days <= LONGEST_VISIT:
        visit.first, visit.last = first, day


def _day_of_leaving(sentence: Sentence) -> Edtf | None:
    """Return the day on which who visits leaves, whoever is named: "Ngày 2/12, đoàn rời X", "Đoàn lưu lại đến 2/12"."""
    for at in sentence.dated:
        until = goings.stays_until(sentence.before(at, 40))
        gone = at in sentence.leading and goings.leaves_as_party(sentence.after(at, 60))
        if sentence.has_day(at) and (until or gone):
            return Edtf.parse(str(sentence.marks[at].value.value))
    return None
