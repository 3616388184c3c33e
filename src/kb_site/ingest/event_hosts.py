"""Reads who receives a visitor: who invited them, who greets them, whom somebody received long ago."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_rosters import dated_names, visits_of
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader
from kb_site.lang.vi import event_places as places
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_SPEAKS = frozenset({Cue.SAY, Cue.REPORT, Cue.ATTEND, Cue.WILL, Cue.WISH})
"""What tells that a leader after a semicolon acts in a clause of their own."""

_NAMED = 20
"""Characters before the name of a country that may make it no subject: "tại "."""

_MARKS = 12
"""Marks within which a sentence dates what it tells of a host."""


def inviters(sentence: Sentence, at: int, visitors: Sequence[str], land: str = "") -> list[str]:
    """Return who invited the visitors, as the sentence names them: each of "của A và B".

    Takes     the country that the visit goes to, whose those are of whom the sentence names several of different ones.
    """
    countries = sentence.talk.countries
    mine = {countries.get(name) for name in visitors}
    hosts: list[str] = []
    if land and (listed := _listed(sentence, at, visitors)):
        return [host for host in listed if countries.get(host) == land]
    for where in range(max(0, at - 20), min(len(sentence.marks), at + 20)):
        if (
            sentence.marks[where].kind is LEADER
            and sentence.prep(where) is Cue.INVITED
            and not sentence.passed_on(where - 1)
            and _invited(sentence, where) in (at, -1)
        ):
            hosts += [host for host in sentence.ids(_hosting(sentence, where)) if countries.get(host) not in mine]
    return list(dict.fromkeys(hosts))


def _listed(sentence: Sentence, at: int, visitors: Sequence[str]) -> list[str]:
    """Return the inviters of two or more countries, [] for others: "nhận lời mời của A và B, ông X thăm Y và Z"."""
    near = range(max(1, at - REACH), min(at + REACH, len(sentence.marks)))
    first = next((k for k in near if sentence.cue(k - 1) is Cue.INVITED), 0)
    if not first or not is_leader(sentence, first):
        return []
    hosts = [first]
    while sentence.cue(hosts[-1] + 1) in (Cue.COMMA, Cue.AND) and is_leader(sentence, hosts[-1] + 2):
        hosts.append(hosts[-1] + 2)
    names = [host for host in sentence.ids(hosts) if host not in visitors]
    return names if len({sentence.talk.countries.get(host) for host in names}) > 1 else []


def _invited(sentence: Sentence, host: int) -> int:
    """Return the mark of the visit that an inviter belongs to: the last one before them, else the first one after."""
    visits = [k for k, m in enumerate(sentence.marks) if m.kind is TRIGGER and m.value.type is EventType.VISIT]
    before = next((k for k in reversed(visits) if k < host), visits[0] if visits else -1)
    after = next((k for k in visits if k > host), -1)
    home = sentence.talk.countries.get(sentence.marks[host].value.leader)
    if home and before < host < after and _goal(sentence, before) != home == _goal(sentence, after):
        return after  # "thăm X từ 3 đến 6/8; theo lời mời của ông B, thăm Y từ 6 đến 9/8"
    return before


def _goal(sentence: Sentence, visit: int) -> str:
    """Return the country named right after a visit, "" for none."""
    for later in range(visit + 1, min(len(sentence.marks), visit + 4)):
        mark = sentence.marks[later]
        if mark.kind is PLACE and mark.value.kind == "country":
            return str(mark.value.country)
        if mark.kind is TRIGGER or sentence.cue(later) in (Cue.COMMA, Cue.STOP):
            break
    return ""


def _hosting(sentence: Sentence, where: int) -> list[int]:
    """Return the inviters listed with "và", each perhaps with a spouse; after a comma stands the visitor."""
    group = sentence.group_from(where)
    countries = sentence.talk.countries
    home = countries.get(sentence.ids(group[:1])[0])
    ends = group[-1] + 1 >= len(sentence.marks)  # "thăm Lào theo lời mời của A, B."
    hosts = [
        g
        for k, g in enumerate(group)
        if k == 0 or sentence.cue(g - 1) is Cue.AND or (ends and home and countries.get(sentence.ids([g])[0]) == home)
    ]
    hosts += _listed_on(sentence, group[-1])
    while (other := _next_couple(sentence, hosts[-1])) > 0 and countries.get(sentence.ids([other])[0]) == home:
        hosts.append(other)
    return hosts


def _listed_on(sentence: Sentence, host: int) -> list[int]:
    """Return the inviters whom a semicolon parts from the one before: "theo lời mời của A; B, C và Chính phủ Lào"."""
    found: list[int] = []
    while sentence.cue(host + 1) is Cue.STOP and is_leader(sentence, host + 2):
        group = sentence.group_from(host + 2)
        host = group[-1]
        if host + 1 < len(sentence.marks) and (sentence.is_verb(host + 1) or sentence.cue(host + 1) in _SPEAKS):
            break
        found += group
    return found


def _next_couple(sentence: Sentence, host: int) -> int:
    """Return the leader named after an inviter and a spouse, "lời mời của A và Phu nhân, B"; -1 for none."""
    following = next((k for k in range(host + 1, min(len(sentence.marks), host + 4)) if is_leader(sentence, k)), -1)
    if following < 0:
        return -1
    return (
        following
        if journeys.is_couple(sentence.key[sentence.marks[host].end : sentence.marks[following].start])
        else -1
    )


def hosted(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A đón B tại X năm 1957" as a visit of long ago: what is in the news has a day."""
    day = next((k for k in range(at + 1, min(len(sentence.marks), at + _MARKS)) if _ends_clause(sentence, k)), -1)
    day += day >= 0 and sentence.cue(day) is Cue.COMMA and sentence.is_date(day + 1)
    if day < 0 or sentence.marks[day].kind is not DATE or sentence.barred(at) or day in sentence.used:
        return []
    if sentence.marks[day].value.value.precision not in (Precision.MONTH, Precision.YEAR, Precision.INTERVAL):
        return []
    hosts, guests = sentence.ids(sentence.subject(at)), sentence.ids(sentence.objects(at))
    lands = {sentence.talk.countries.get(one) for one in hosts}
    guests = [one for one in guests if sentence.talk.countries.get(one) not in lands]
    if not hosts or not guests:
        return []
    frame = frame_of(sentence, at, EventType.VISIT, "visit-hosted", [*guests, *hosts])
    frame.parts = {**dict.fromkeys(guests, Part.VISITOR), **dict.fromkeys(hosts, Part.HOST)}
    frame.end, frame.said, frame.country = sentence.marks[day].end, False, sentence.talk.countries.get(hosts[0], "")
    frame.date, frame.own = Edtf.parse(str(sentence.marks[day].value.value)), True
    sentence.used.add(day)
    return [frame]


def received_by_land(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Việt Nam đón A (3/2018) và B (11/2018)" and "Tháng 3/2018, Hà Nội đón A" as the visits of those named."""
    near = range(at + 1, min(len(sentence.marks), at + _MARKS))
    land, first = at - 1, next((k for k in near if is_leader(sentence, k)), 0)
    while land >= 0 and sentence.cue(land) in (Cue.WILL, Cue.AGAIN, Cue.TURN):
        land -= 1
    if land < 0 or not first or sentence.marks[land].kind is not PLACE or sentence.barred(at):
        return []
    place, verb, key = sentence.marks[land], sentence.marks[at], sentence.key
    named = key[max(sentence.span.start, place.start - _NAMED) : place.start], key[place.end : verb.start]
    receives = place.value.kind != "organization" and places.receives(*named, key[verb.start : verb.end])
    if not receives or not places.names_guests(key[verb.end : sentence.marks[first].start]):
        return []
    if any(sentence.tells(k, EventType.VISIT) for k in range(at + 1, len(sentence.marks))):
        return []  # "đón A sang thăm": that verb tells of it
    head = frame_of(sentence, at, EventType.VISIT, "visit-received")
    head.country = place.value.country
    foreign = {k: sentence.talk.countries.get(sentence.marks[k].value.leader) for k in near if is_leader(sentence, k)}
    rows = [row for row in dated_names(sentence, first) if foreign.get(row[0]) not in (head.country, None)]
    if rows:
        return visits_of(sentence, rows, head)
    group, lead = sentence.group_from(first), sentence.lead[at]
    if len(group) > 1 or lead < 0 or foreign[first] in (head.country, None):
        return []
    planned = sentence.moods[at] is Cue.WILL and not sentence.has_day(lead)
    frames = visits_of(sentence, [(first, [lead])], head)
    return [] if planned else [replace(one, date=_at_least_month(one.date)) for one in frames]


def _at_least_month(date: Edtf | None) -> Edtf | None:
    """Return the month of a day, on which only the visit began."""
    return month_of(date) if date is not None and date.precision is Precision.DAY else date


def seen_off(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A tiễn B lên đường về nước, kết thúc chuyến thăm" as the end of the visit of B."""
    if not journeys.sees_off(sentence.key[sentence.marks[at].start : sentence.marks[at].end]) or sentence.barred(at):
        return []
    hosts, guests = sentence.ids(sentence.subject(at)), sentence.ids(sentence.objects(at))
    lands = {sentence.talk.countries.get(one) for one in hosts}
    guests = [one for one in guests if sentence.talk.countries.get(one) not in lands]
    leaves = any(sentence.cue(k) in (Cue.LEAVE, Cue.END) for k in range(at, min(len(sentence.marks), at + _MARKS)))
    if not hosts or not guests or not leaves:
        return []
    frame = frame_of(sentence, at, EventType.VISIT, "visit-seen-off", [*guests, *hosts])
    frame.parts = {**dict.fromkeys(guests, Part.VISITOR), **dict.fromkeys(hosts, Part.HOST)}
    frame.country = sentence.talk.countries.get(hosts[0], "")
    found = dated(sentence, at, frame)[:1]
    for one in found:
        if one.date is not None and one.date.precision is Precision.DAY:
            one.last, one.date = one.date, month_of(one.date)
    return [one for one in found if one.date is not None]


def guest_of(sentence: Sentence, at: int) -> list[Frame]:
    """Read "ông X là thượng khách của ông Y hồi tháng 8/2015", "… là khách của Chính phủ Lào" as the visit of X."""
    names = sentence.ids(sentence.acting[at])
    hosts = sentence.ids(sentence.group_from(at + 1)) if is_leader(sentence, at + 1) else []
    near = (mark.value for mark in sentence.marks[at + 1 : at + 4] if mark.kind is PLACE)
    country = sentence.talk.countries.get(hosts[0], "") if hosts else next((p.country for p in near), "")
    if not names or not country or sentence.barred(at) or sentence.talk.countries.get(names[0]) == country:
        return []
    frame = frame_of(sentence, at, EventType.VISIT, "visit-guest", [*names, *hosts])
    frame.parts = {**dict.fromkeys(names, Part.VISITOR), **dict.fromkeys(hosts, Part.HOST)}
    frame.country = country
    return [one for one in dated(sentence, at, frame) if one.own]


def _ends_clause(sentence: Sentence, at: int) -> bool:
    return sentence.marks[at].kind in (DATE, TRIGGER) or sentence.cue(at) in (Cue.COMMA, Cue.STOP, Cue.WILL)


def greeting(sentence: Sentence, at: int) -> None:
    """Make who greets a visitor the host of the visit: "được ông X đón tại sân bay", "X ra sân bay đón khách"."""
    told, countries = sentence.talk.visit, sentence.talk.countries
    last = sentence.subject(at)[-1:]
    hosts = sentence.ids(sentence.group_to(last[0])) if last else []
    guests = sentence.ids(sentence.objects(at))
    if told is None or not hosts or sentence.barred(at) or (guests and not set(guests) & set(told.leaders)):
        return
    for host in hosts:
        if host not in told.leaders and countries.get(host) != countries.get(told.leaders[0]):
            told.leaders.append(host)
            told.parts[host] = Part.HOST
