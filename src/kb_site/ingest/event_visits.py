"""Reads visits: who went where, at whose invitation, from when to when."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import ARRIVAL, COUNT, CUE, DATE, DEPARTURE, LEADER, PLACE, RETURN, TRIGGER
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_rosters import heading, others_after, roster
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, next_leader
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.reading import PlaceMention

_GOAL_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.THEN, Cue.OF, Cue.WHEN, Cue.AND})
_WIDE = 120
"""Characters within which a visitor or a goal belongs to the words of the visit."""

_STAY = 24
"""Characters between the days of a stay and its place."""

_MARKS = 12
"""Marks within which a sentence about a stay names whose it is."""


def visit(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A thăm X", "chuyến thăm X của A", "A tới X", "chuyến thăm này", and lists of visits."""
    goal = _goal(sentence, at) or _same_goal(sentence, at)
    if sentence.marks[at].value.words == meets.VISITS_EXCHANGED:
        if at == 0:
            heading(sentence, at, goal)
        return []
    rows = roster(sentence, at, goal)
    if rows or sentence.barred(at):
        return rows
    visitors, back = _visitors(sentence, at, goal)
    names = [sentence.talk.visitor] if back and sentence.talk.visitor else sentence.ids(visitors)
    if not sentence.marks[at].value.noun and not _worth(sentence, at, goal):
        return []
    if goal is not None and _embassy(sentence, goal) and _to_mourn(sentence, at):
        return []
    names = _abroad(sentence, names, goal)
    if not names or (sentence.generic(at) and sentence.date_after(at) < 0):
        heading(sentence, at, goal)
        return []
    frames = _dated(sentence, at, _told(sentence, at, goal, names), _near(sentence, at, [] if back else visitors))
    if not frames[0].family:
        sentence.talk.visit, sentence.talk.visitor = frames[-1], names[0]
        sentence.talk.guests.append(names[0])
    others = others_after(sentence, at, frames[-1]) if not sentence.marks[at].value.noun else []
    return [*frames, *others, *_earlier(sentence, at, frames[-1])]


def _earlier(sentence: Sentence, at: int, told: Frame) -> list[Frame]:
    """Read the visit before a numbered one: "lần thứ hai bà X tới Việt Nam, sau lần dự APEC 2006"."""
    if not words.is_again(sentence.before(at, 70)):
        return []
    for later in range(at + 1, min(len(sentence.marks), at + 9)):
        mark = sentence.marks[later]
        if mark.kind is DATE and later not in sentence.used:
            gap = sentence.key[sentence.marks[at].end : mark.start]
            if not words.names_earlier(f"{gap.rstrip()} "):
                return []
            sentence.used.add(later)
            visitors = [one for one, part in told.parts.items() if part is Part.VISITOR]
            one = replace(told, date=mark.value.value, own=True, said=False, first=None, last=None, apart=True)
            one.leaders, one.parts, one.end = visitors, dict.fromkeys(visitors, Part.VISITOR), mark.end
            return [one]
    return []


def stay(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Trong hai ngày 16 và 17/1 ở Hà Nội, ông X …" as the visit of X, who comes from elsewhere."""
    mark = sentence.marks[at]
    where = sentence.marks[at + 1 : at + 5]
    if at not in sentence.leading or mark.value.value.precision is not Precision.INTERVAL:
        return []
    place = next((m for m in where if m.kind is PLACE), None)
    who = next((m for m in where if m.kind is LEADER and place is not None and m.start < place.start), mark)
    if place is None or place.start - who.end > _STAY or not meets.is_stay(sentence.key[who.end : place.start]):
        return []
    leaders = [k for k in range(at + 1, min(at + _MARKS, len(sentence.marks))) if is_leader(sentence, k)]
    first = next((k for k in leaders if sentence.prep(k) not in (*ATTACHED, Cue.BY)), -1)
    if first < 0 or not place.value.country:
        return []
    group = sentence.ids(sentence.group_from(first))
    names = [one for one in group if sentence.talk.countries.get(one) != place.value.country]
    if not names or any(m.kind is TRIGGER for m in sentence.marks[:at]):
        return []
    frame = frame_of(sentence, at, EventType.VISIT, "visit-stay", names)
    frame.parts = dict.fromkeys(names, Part.VISITOR)
    for host in _hosts(sentence, at, names):
        frame.leaders.append(host)
        frame.parts[host] = Part.HOST
    _aim(frame, place.value)
    frame.end, frame.date, frame.own = place.end, Edtf.parse(str(mark.value.value)), True
    sentence.talk.visit, sentence.talk.visitor = frame, names[0]
    return [frame]


def _aim(frame: Frame, goal: PlaceMention) -> None:
    """Give a visit the place or the country that it goes to."""
    frame.country = goal.country
    frame.place, frame.realm = goal.id if goal.kind == "place" else "", goal.id if goal.kind == "country" else ""


def _repeated(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells of visits in the past by their number, which no other date dates: "từng hai lần tới"."""
    if sentence.marks[at].value.noun:
        return False
    return meets.is_repeated(sentence.before(at, 40), sentence.after(at, 40))


def _told(sentence: Sentence, at: int, goal: PlaceMention | None, names: list[str]) -> Frame:
    """Return the undated frame of a visit, its hosts among its leaders."""
    noun = sentence.marks[at].value.noun
    frame = frame_of(sentence, at, EventType.VISIT, "visit-noun" if noun else "visit-verb", names)
    frame.parts = dict.fromkeys(names, Part.VISITOR)
    frame.said |= _repeated(sentence, at)
    if goal is not None:
        _aim(frame, goal)
        frame.family = _embassy(sentence, goal)
        if 0 < goal.span.start - frame.end < _WIDE:
            frame.end = goal.span.end
    for host in _hosts(sentence, at, names) if sentence.marks[at].value is not DEPARTURE else ():
        frame.leaders.append(host)
        frame.parts[host] = Part.HOST
    return frame


def _visitors(sentence: Sentence, at: int, goal: PlaceMention | None) -> tuple[list[int], bool]:
    """Return the marks of who makes a visit, and whether its words point back to the visit told last."""
    trigger = sentence.marks[at].value
    if named := _predicated(sentence, at):
        return named, False
    if not trigger.noun:
        return sentence.acting[at] or (next_leader(sentence, at) if at <= 1 else []), False
    if meets.makes_visit(sentence.before(at, 24)) and is_leader(sentence, at - 1):
        return sentence.subject(at), False
    named = [g for g in sentence.parties(at) if sentence.prep(g) is not Cue.WITH]
    if not named and sentence.cue(at + 1) is Cue.OF:
        return [], False  # "chuyến thăm của lãnh đạo cấp cao": whose it is stands there, without a name
    bare = meets.may_point_back(trigger.words) and goal is None and sentence.cue(at + 1) in (Cue.COMMA, Cue.STOP, None)
    dated_only = at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is DATE and not sentence.said(at)
    if dated_only and not named and is_leader(sentence, at - 2) and sentence.cue(at - 1) is Cue.COMMA:
        return sentence.group_to(at - 2), False  # "ông X, sau chuyến thăm tháng 4/2015, …"
    if sentence.talk.visitor and (words.points_back(sentence.after(at, 70)) or (bare and not named)):
        return [], True
    group = named or sentence.subject(at) or next_leader(sentence, at)
    return group, not group and meets.may_point_back(trigger.words)


def _predicated(sentence: Sentence, at: int) -> list[int]:
    """Return who a sentence says it was that came: "người gần nhất thăm X là Y", "chuyến thăm … là của Y"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[later]
        if mark.kind is LEADER:
            return sentence.group_from(later) if words.is_predicate(sentence.before(later, 8)) else []
        if mark.kind is TRIGGER or mark.value in (Cue.COMMA, Cue.STOP):
            return []
    return []


def _abroad(sentence: Sentence, names: Sequence[str], goal: PlaceMention | None) -> list[str]:
    """Return those of some leaders who are not at home where a visit goes; an embassy is visited by its own side."""
    if goal is None or not goal.country or _embassy(sentence, goal):
        return list(names)
    return [name for name in names if sentence.talk.countries.get(name) != goal.country]


def _near(sentence: Sentence, at: int, group: Sequence[int]) -> list[int]:
    return [g for g in group if g < at or sentence.marks[g].start - sentence.marks[at].end < _WIDE]


def _goal(sentence: Sentence, at: int) -> PlaceMention | None:
    """Return the place that a visit goes to: the first one named after its trigger."""
    for where in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[where]
        if mark.kind is PLACE and isinstance(mark.value, PlaceMention):
            return mark.value if mark.start - sentence.marks[where - 1].end <= 40 else None
        if mark.value is Cue.OF and is_leader(sentence, where + 1):
            continue  # "chuyến thăm của ông X tới Y"
        if mark.kind in (TRIGGER, COUNT) or (mark.kind is CUE and mark.value in _GOAL_ENDS):
            return None
    return None


def _same_goal(sentence: Sentence, at: int) -> PlaceMention | None:
    """Return where the visit before went, of a verb with a date only: "A thăm X năm 2016; B thăm năm 2017"."""
    trigger = sentence.marks[at].value
    dated_only = at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is DATE
    if trigger.words != meets.VISIT or not dated_only or sentence.marks[at + 1].start - sentence.marks[at].end > _STAY:
        return None
    for before in range(at - 1, max(-1, at - _MARKS), -1):
        mark = sentence.marks[before]
        if mark.kind is TRIGGER:
            return _goal(sentence, before) if mark.value.type is EventType.VISIT else None
    return None


def _embassy(sentence: Sentence, goal: PlaceMention) -> str:
    """Return the id, else the words, of the embassy or consulate that a visit goes to; "" for any other goal."""
    name = sentence.key[goal.span.start : goal.span.end]
    return (goal.id or name) if meets.is_embassy(name) else ""


def _to_mourn(sentence: Sentence, at: int) -> bool:
    """Say whether a visit to an embassy is to pay tribute there, which is the event: "đến Đại sứ quán viếng ông X"."""
    following = next((mark for mark in sentence.marks[at + 1 : at + 6] if mark.kind is TRIGGER), None)
    return following is not None and rites.family(following.value.words) == rites.TRIBUTE


def _worth(sentence: Sentence, at: int, goal: PlaceMention | None) -> bool:
    """Say whether a verb tells of a visit that is an event: to a country, a city or an embassy, or a formal one."""
    trigger = sentence.marks[at].value
    if trigger.words == meets.CHOOSE and (goal is None or not meets.is_stop(sentence.after(at, 60))):
        return False
    if goal is not None:
        if goal.kind == "organization" or _embassy(sentence, goal):
            return bool(_embassy(sentence, goal))
        if meets.goes_to_live(sentence.key[goal.span.end : goal.span.end + 30]):
            return False
        return not meets.is_facility(sentence.key[goal.span.start : goal.span.end])
    if trigger.words == meets.VISIT and meets.names_place(
        sentence.match[sentence.marks[at].end : sentence.marks[at].end + 50]
    ):
        return True
    home = any(sentence.cue(after) is Cue.HOME for after in (at + 1, at + 2))
    return home or trigger is RETURN or (trigger.words != meets.VISIT and trigger not in (ARRIVAL, DEPARTURE))


def _hosts(sentence: Sentence, at: int, visitors: Sequence[str]) -> list[str]:
    """Return who invited the visitors, as the sentence names them: each of "của A và B"."""
    countries = sentence.talk.countries
    mine = {countries.get(name) for name in visitors}
    hosts: list[str] = []
    for where in range(max(0, at - 20), min(len(sentence.marks), at + 20)):
        if sentence.marks[where].kind is LEADER and sentence.prep(where) is Cue.INVITED:
            hosts += [host for host in sentence.ids(_hosting(sentence, where)) if countries.get(host) not in mine]
    return list(dict.fromkeys(hosts))


def _hosting(sentence: Sentence, where: int) -> list[int]:
    """Return the inviters listed with "và"; after a comma stands the visitor."""
    group = sentence.group_from(where)
    return [g for k, g in enumerate(group) if k == 0 or sentence.cue(g - 1) is Cue.AND]


def _dated(sentence: Sentence, at: int, frame: Frame, group: Sequence[int]) -> list[Frame]:
    """Return the frame with its dates: an arrival or a departure gives one end and the month, not the whole."""
    trigger = sentence.marks[at].value
    last = _until(sentence, at)
    opens = sentence.cue(sentence.date_after(at) - 1) is Cue.BEGIN  # "hành trình bắt đầu từ sáng 26/2"
    first = _since(sentence, at, last)
    frames = dated(sentence, at, frame, group)
    several = len(frames) > 1 and trigger is ARRIVAL  # "tới X hai lần, ngày 4/6 và 17/6"
    if sentence.behind and sentence.moods[at] is Cue.SAY and _repeated(sentence, at):
        frame.date = None  # "Hôm nay, ông X nói ông từng hai lần tới Y"
    for one in frames:
        one.first, one.last = first, last
        if one.date is None or one.date.precision is not Precision.DAY or one.family or several:
            continue
        if opens:
            one.first = one.date
        elif one.date == last or trigger is DEPARTURE or sentence.cue(at - 1) is Cue.END:
            one.last = one.date
        elif trigger is ARRIVAL or sentence.cue(at - 1) is Cue.BEGIN or last is not None:
            one.first = one.date
        elif sentence.date_after(at) >= 0 or not one.behind or not (trigger.noun or _under_way(sentence, at)):
            continue  # a day that the words give for the visit as a whole
        one.date = month_of(one.date)
    return frames


def _under_way(sentence: Sentence, at: int) -> bool:
    return any(sentence.cue(k) in (Cue.NOW, Cue.WHO) for k in range(max(0, at - 2), at))


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


def greeting(sentence: Sentence, at: int) -> None:
    """Make who greets a visitor the host of the visit: "được ông X đón tại sân bay", "X ra sân bay đón khách"."""
    told, countries = sentence.talk.visit, sentence.talk.countries
    hosts = sentence.ids(sentence.subject(at)[-1:])
    guests = sentence.ids(sentence.objects(at))
    if told is None or not hosts or sentence.barred(at) or (guests and not set(guests) & set(told.leaders)):
        return
    if hosts[0] not in told.leaders and countries.get(hosts[0]) != countries.get(told.leaders[0]):
        told.leaders.append(hosts[0])
        told.parts[hosts[0]] = Part.HOST
