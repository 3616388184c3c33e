"""Reads visits: who went where, at whose invitation, from when to when."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest import event_goals as goals
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_guests import just_received, thanking, whose_words
from kb_site.ingest.event_hosts import inviters
from kb_site.ingest.event_legs import aimed, legs, stop
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_motions import DEPARTURE
from kb_site.ingest.event_offices import sent_as_envoy
from kb_site.ingest.event_rosters import heading, others_after, preceded, roster
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_spans import is_repeated, visit_dated
from kb_site.ingest.event_stays import MARKS
from kb_site.ingest.event_telling import frame_of, is_leader, leads, next_leader
from kb_site.ingest.event_unled import greets, is_received, is_unled
from kb_site.lang.vi import event_journeys as made
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_missions as missions
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_places as goings
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.reading import PlaceMention

_FURTHER = frozenset({Cue.AND, Cue.COMMA})
_GOING = frozenset({Cue.TO, Cue.ARRIVE, Cue.OPEN})
"""Small words between a further visitor and when and where that visit was: "và của B tới Z (tháng 10/2022)"."""

_WIDE = 120
"""Characters within which a visitor or a goal belongs to the words of the visit."""

_WHEN = frozenset({Cue.WHEN, Cue.BEFORE})
"""Small words before a visit that is the time of what its visitor, named behind it, did."""

_GOING_ON = frozenset({Cue.NOW, Cue.AT, Cue.WHEN, Cue.HELD})
"""Small words that open a sentence with a visit that goes on: "Đang ở thăm"."""


def visit(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A thăm X", "chuyến thăm X của A", "A tới X", "chuyến thăm này", and lists of visits."""
    if goings.names_stop(sentence.marks[at].value.words):
        return stop(sentence, at)
    if not sentence.marks[at].value.noun and missions.becomes_envoy(sentence.after(at, 80)):
        return sent_as_envoy(sentence, at)
    goal = goals.goal(sentence, at) or goals.same_goal(sentence, at)
    if sentence.marks[at].value.words == meets.VISITS_EXCHANGED:
        labelled = at == 0 and sentence.cue(1) is Cue.COLON
        if labelled and (rows := roster(sentence, at, goal)):
            acts = [mark.start for mark in sentence.marks[1:] if mark.kind is TRIGGER]
            return [row for row in rows if not any(row.start < act < row.at for act in acts)]  # no "B dự kỳ họp (2013)"
        if at == 0:
            heading(sentence, at, goal)
        return []
    rows = roster(sentence, at, goal)
    if sentence.barred(at) or (rows and not _goes_before(sentence, at, rows)):
        return rows
    return [*_visit(sentence, at, goal), *rows]


def _goes_before(sentence: Sentence, at: int, rows: Sequence[Frame]) -> bool:
    """Say whether who a list of visits follows made one too: "Năm 1993, A thăm X; sau đó là B (4/1999)", "A (1993)"."""
    day = sentence.date_after(at)
    own = day > 0 and sentence.cue(day - 1) is Cue.OPEN and sentence.marks[day].end < rows[0].start
    if sentence.is_noun(at) or (sentence.lead[at] < 0 and not own):
        return False
    going = sentence.ids(sentence.subject(at))
    return bool(going) and all(going[0] not in row.leaders and row.start > sentence.marks[at].start for row in rows)


def _visit(sentence: Sentence, at: int, goal: PlaceMention | None) -> list[Frame]:
    """Return the visit of who goes at a trigger, and those of others that the same words tell."""
    if journeys.heads_rows(sentence.key[sentence.marks[at].end : sentence.span.end]):
        heading(sentence, at, goal)
        return []
    if _only_invited(sentence, at) or _only_valued(sentence, at) or _to_come(sentence, at):
        return []
    visitors, back = _visitors(sentence, at, goal)
    if sentence.match.startswith(goings.DOCKS, sentence.marks[at].start):
        visitors = [who for who in visitors if sentence.prep(who) is Cue.BY]  # who commands the ship
    known = sentence.talk.visitor or sentence.talk.just_away(sentence.number)
    names = [_spoken_of(sentence, at)] if back and known else sentence.ids(visitors)
    if not (_is_named(sentence, at) or goals.worth(sentence, at, goal) or greets(sentence, at, names)):
        return []
    if sentence.date_after(at) < 0 and journeys.is_of_places(sentence.before(at, 60)):
        return []  # "một trong những quốc gia mà Bác Hồ đi thăm sớm nhất"
    if goal is not None and goals.embassy(sentence, goal) and goals.to_mourn(sentence, at):
        return []
    if goal is not None and _is_stop(sentence, at, goal, names):
        return []
    names = _abroad(sentence, names, goal)
    if not names and visitors and not back and sentence.marks[at].value.noun:
        visitors = next_leader(sentence, at)  # "cuộc gặp ông X nhân chuyến thăm nước ông, ông Y …"
        names = _abroad(sentence, sentence.ids(visitors), goal)
    if not names and not sentence.marks[at].value.noun and goal is not None:
        visitors = _received(sentence, at, goal)
        names = sentence.ids(visitors)
    if not names and is_unled(sentence, at, goal):
        return visit_dated(sentence, at, _told(sentence, at, goal, names), [])
    if not names or (sentence.generic(at) and sentence.date_after(at) < 0):
        heading(sentence, at, goal)
        return []
    frames = visit_dated(sentence, at, _told(sentence, at, goal, names), _near(sentence, at, [] if back else visitors))
    aimed(sentence, at, frames)
    if frames[0].date is None and sentence.agreed(at) and not words.points_back(sentence.after(at, 50)):
        return []
    if not frames[0].family:
        recalled = frames[0].said and frames[0].own  # a visit of another day, of which somebody speaks
        if not _recalls(sentence, frames[-1], names[0]) and not (recalled and sentence.talk.visit is not None):
            sentence.talk.visit = frames[-1]
        sentence.talk.visitor = names[0]
        if not recalled:
            sentence.talk.guests.append(names[0])
    elif names[0] not in sentence.talk.guests:
        sentence.talk.guests.append(names[0])  # "đến chúc mừng Đại sứ quán X. Đại sứ Y tiếp đoàn"
    if _frames_other(sentence, at, frames[0]):
        return []
    others = others_after(sentence, at, frames[-1]) if not sentence.marks[at].value.noun else []
    frames = [one for frame in frames for one in _each_country(sentence, at, frame)]
    frames = [one for frame in frames for one in _each_home(sentence, at, frame)]
    others += preceded(sentence, at, frames[-1]) if not sentence.marks[at].value.noun else []
    others += legs(sentence, frames[-1]) if sentence.has(Cue.OPEN) else []
    return [*frames, *others, *_earlier(sentence, at, frames[-1])]


def _is_named(sentence: Sentence, at: int) -> bool:
    """Say whether a noun names the visit, wherever it went: "đã có chuyến thăm lịch sử", not "thăm nhà máy"."""
    mark = sentence.marks[at]
    return mark.value.noun or made.is_made(sentence.before(at, 10), sentence.key[mark.start : mark.end])


def _only_invited(sentence: Sentence, at: int) -> bool:
    """Say whether a verb without a date says to what somebody is invited: "nhận lời mời của ông X thăm Y mùa thu"."""
    if sentence.marks[at].value.noun or sentence.date_after(at) >= 0 or sentence.lead[at] >= 0:
        return False
    if goings.counts_goals(sentence.after(at, 40)):
        return True  # "ông đã đến thăm 21 quốc gia", in all the time before
    return is_leader(sentence, at - 1) and sentence.prep(at - 1) is Cue.INVITED


def _only_valued(sentence: Sentence, at: int) -> bool:
    """Say whether a visit told elsewhere is only said to mean something: "Chuyến thăm thể hiện sự coi trọng của X"."""
    if not sentence.is_noun(at) or sentence.date_after(at) >= 0 or not journeys.shows(sentence.after(at, 60)):
        return False
    return not any(is_leader(sentence, k) for k in range(at))


def _to_come(sentence: Sentence, at: int) -> bool:
    """Say whether a visit is spoken of that is to come on no day: "trước thềm chuyến thăm Lào của ông X"."""
    if sentence.is_noun(at) and sentence.date_after(at) < 0 and journeys.is_ahead(sentence.before(at, 20)):
        return True
    if sentence.is_noun(at) and sentence.date_after(at) < 0 and journeys.is_asked(sentence.before(at, 120)):
        return True  # "Trả lời câu hỏi của phóng viên về chuyến thăm X của Y"
    ahead = sentence.is_noun(at) and journeys.is_to_come(sentence.after(at, 60))
    return ahead and sentence.date_after(at) < 0 and sentence.moods[at] is Cue.SAY


def _recalls(sentence: Sentence, frame: Frame, visitor: str) -> bool:
    """Say whether words without a date speak of the visit told last: "Trong chuyến thăm, …", "người đầu tiên thăm"."""
    told = sentence.talk.visit
    if told is None or told.date is None or frame.date is not None or sentence.talk.visitor != visitor:
        return False
    return not frame.country or not told.country or frame.country == told.country


def _is_stop(sentence: Sentence, at: int, goal: PlaceMention, names: Sequence[str]) -> bool:
    """Say whether a verb tells of a stop on the visit that sets the scene: "Trong chuyến thăm X, ngày D, A thăm Y"."""
    if sentence.is_noun(at) or goal.kind != "place" or sentence.lead[at] < 0 or sentence.date_after(at) >= 0:
        return False
    told = next((one for one in sentence.frames if one.type is EventType.VISIT and one.rule == "visit-noun"), None)
    if goals.embassy(sentence, goal) or told is None or told.place or told.country != goal.country:
        return False
    return not set(names).isdisjoint(told.leaders)


def _frames_other(sentence: Sentence, at: int, frame: Frame) -> bool:
    """Say whether a journey without a date only frames the visit told after it: "Trong chuyến công tác, A thăm X"."""
    if not sentence.marks[at].value.noun or frame.date is not None or not words.sets_scene(sentence.before(at, 24)):
        return False
    for later in range(at + 1, len(sentence.marks)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is EventType.VISIT and not mark.value.noun:
            where = goals.goal(sentence, later)  # an embassy is visited besides
            within = where is not None and where.kind == "place" and where.country == frame.country and not frame.place
            return where is not None and not goals.embassy(sentence, where) and not within
    return False


def _spoken_of(sentence: Sentence, at: int) -> str:
    """Return whose visit words point back to: the last one's told, but not somebody of the country of who says it."""
    talk = sentence.talk
    if away := talk.just_away(sentence.number):
        return away
    speaker = sentence.ids(sentence.subject(at)[:1])
    home = talk.countries.get(speaker[0]) if speaker and speaker[0] != talk.visitor else None
    abroad = (who for who in reversed(talk.guests) if talk.countries.get(who) != home)
    return next(abroad, talk.visitor) if home == talk.countries.get(talk.visitor) else talk.visitor


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


def latest(sentence: Sentence, at: int) -> list[Frame]:
    """Read whose visit is told after another one: "… và gần đây nhất là của ông X, hồi tháng 10".

    "Chuyến thăm Y của A và của B tới Z năm 2013" tells two visits; the year is that of both.
    """
    told = next((f for f in reversed(sentence.frames) if f.type is EventType.VISIT), None)
    who, goal = _told_with(sentence, at)
    if told is None or at in sentence.used or who < 0:
        return []
    if goal is None and not journeys.names_latest(sentence.before(who, 40)):
        return []
    names = _abroad(sentence, sentence.ids(sentence.group_to(who)), goal)
    if not names:
        return []
    frame = replace(told, leaders=names, parts=dict.fromkeys(names, Part.VISITOR), rule="visit-latest", said=False)
    if goal is not None:
        goals.aim(frame, goal)
        if not told.own:
            told.date, told.own, told.said = Edtf.parse(str(sentence.marks[at].value.value)), True, False
    frame.date, frame.own, frame.first, frame.last = Edtf.parse(str(sentence.marks[at].value.value)), True, None, None
    frame.start, frame.at, frame.end = sentence.marks[who].start, sentence.marks[at].start, sentence.marks[at].end
    sentence.used.add(at)
    return [frame]


def _told_with(sentence: Sentence, at: int) -> tuple[int, PlaceMention | None]:
    """Return who stands before a date as the visitor of a further visit, and where to; -1 and None for nobody."""
    who = at - 1 - (sentence.cue(at - 1) is Cue.COMMA)
    if is_leader(sentence, who):
        return who, None
    while who > 2 and (
        sentence.kinds[who] is PLACE or sentence.cue(who) in _GOING or sentence.tells(who, EventType.VISIT)
    ):
        who -= 1
    further = is_leader(sentence, who) and sentence.cue(who - 1) is Cue.OF and sentence.cue(who - 2) in _FURTHER
    goal = next((mark.value for mark in sentence.marks[who + 1 : at] if mark.kind is PLACE), None)
    return (who, goal) if further and goal is not None else (-1, None)


def _told(sentence: Sentence, at: int, goal: PlaceMention | None, names: list[str]) -> Frame:
    """Return the undated frame of a visit, its hosts among its leaders."""
    noun = sentence.marks[at].value.noun
    frame = frame_of(sentence, at, EventType.VISIT, "visit-noun" if noun else "visit-verb", names)
    frame.parts = dict.fromkeys(names, Part.VISITOR)
    frame.said |= is_repeated(sentence, at) or (goal is None and journeys.is_comment(sentence.before(at, 24)))
    frame.said |= noun and journeys.is_remembered(sentence.before(at, 50), sentence.after(at, 120))
    frame.said |= not noun and _only_when(sentence, at)
    if noun and words.points_back(sentence.after(at, 50)):
        frame.said = False  # "đánh giá cao chuyến thăm lần này của A", which is under way
    if goal is not None:
        goals.aim(frame, goal)
        if goings.is_gateway(sentence.key[goal.span.start : goal.span.end]):
            frame.place = ""  # "rời ga Đồng Đăng", on the way only
        frame.family = goals.embassy(sentence, goal)
        if 0 < goal.span.start - frame.end < _WIDE:
            frame.end = goal.span.end
    land = goal.country if goal is not None else ""
    for host in inviters(sentence, at, names, land) if _ends_visit(sentence, at) else ():
        frame.leaders.append(host)
        frame.parts[host] = Part.HOST
    return frame


def _only_when(sentence: Sentence, at: int) -> bool:
    """Say whether a verb only tells when something else was: "Khi bà X thăm Việt Nam, …", without a date."""
    opens = sentence.cue(0) is Cue.WHEN and sentence.marks[0].start - sentence.span.start <= 1
    return opens and all(sentence.cue(k) is not Cue.COMMA for k in range(at))


def _ends_visit(sentence: Sentence, at: int) -> bool:
    """Say whether an invitation may be to what a mark tells of: a departure ends a visit where no other is told."""
    visits = sum(sentence.tells(k, EventType.VISIT) for k in range(len(sentence.marks)))
    return visits == 1 or sentence.marks[at].value is not DEPARTURE


def _visitors(sentence: Sentence, at: int, goal: PlaceMention | None) -> tuple[list[int], bool]:
    """Return the marks of who makes a visit, and whether its words point back to the visit told last."""
    trigger = sentence.marks[at].value
    named = _predicated(sentence, at)
    whose = sentence.said(at) if trigger.noun else sentence.cue(at - 1) is Cue.WHO
    hosts = whose and sentence.has(Cue.INVITED)
    if named and (_abroad(sentence, sentence.ids(named), goal) or not hosts):
        return named, False  # no "nhắc lại chuyến thăm X theo lời mời của Chủ tịch khi đó là ông Y" of that country
    if not trigger.noun:
        if head := _head(sentence, at):
            return head, False
        if is_received(sentence, at):
            return [], False
        if guests := _on_journey(sentence, at, goal):
            return guests, False  # "A hội đàm với B trong thời gian thăm X"
        if not sentence.acting[at] and (at <= 1 or sentence.cue(at - 1) in _WHEN or _opens_now(sentence, at)):
            sentence.acting[at] = next_leader(sentence, at)  # "Thăm X từ D đến D, A đã …; hội đàm với B"
        if not sentence.acting[at] and at in sentence.tours:
            first = min(act for act, day in sentence.tours.items() if day == sentence.tours[at])
            sentence.acting[at] = sentence.subject(first)  # "kết thúc chuyến thăm X; thăm Y từ ngày …"
        return sentence.acting[at], False
    if made.makes_visit(sentence.before(at, 24)) and is_leader(sentence, at - 1):
        return sentence.subject(at), False
    named = [g for g in sentence.parties(at) if sentence.prep(g) is not Cue.WITH]
    named = named or sentence.owners(at) or thanking(sentence, at)
    if not named and sentence.cue(at + 1) is Cue.OF:
        return [], False  # "chuyến thăm của lãnh đạo cấp cao": whose it is stands there, without a name
    ends = sentence.cue(at + 1) in (Cue.COMMA, Cue.STOP, None)
    opens = sentence.marks[at].start == sentence.span.start and sentence.date_after(at) < 0  # "Chuyến thăm diễn ra …"
    bare = (ends or opens) and goal is None and journeys.may_point_back(trigger.words) and not _of_then(sentence, at)
    dated_only = at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is DATE and not sentence.said(at)
    if dated_only and not named and is_leader(sentence, at - 2) and sentence.cue(at - 1) is Cue.COMMA:
        return sentence.group_to(at - 2), False  # "ông X, sau chuyến thăm tháng 4/2015, …"
    if sentence.talk.visitor and (words.points_back(sentence.after(at, 70)) or (bare and not named)):
        return [], True
    spoken_of = sentence.moods[at] is Cue.SAY and not words.sets_scene(sentence.before(at, 24))
    spoken_of = spoken_of or journeys.is_opposed(sentence.before(at, 40))
    if not named and spoken_of and sentence.date_after(at) < 0 and not journeys.is_own(sentence.after(at, 60)):
        return [], False  # "A đánh giá cao chuyến đi": not A's, as "A nhắc lại chuyến đi năm 2008" is
    guests = [] if named else whose_words(sentence, at) or just_received(sentence, at, goal)
    group = named or guests or _on_journey(sentence, at, goal) or sentence.subject(at)
    of = at + 1 + (at + 1 < len(sentence.marks) and sentence.kinds[at + 1] is PLACE)
    anybody = sentence.cue(of) is Cue.OF and journeys.is_of_anybody(sentence.after(of, 6))
    group = group or _speaking(sentence, at) or ([] if anybody else next_leader(sentence, at))
    if not named and any(people.speaks_for_others(sentence.talk.roles.get(one, "")) for one in sentence.ids(group)):
        group = []  # "Người phát ngôn X cho biết chuyến thăm diễn ra từ …"
    return group, not group and journeys.may_point_back(trigger.words)


def _opens_now(sentence: Sentence, at: int) -> bool:
    """Say whether a visit that goes on opens its sentence: "Đang ở thăm X, sáng 24/6, ông Y đã …"."""
    told = (k for k in range(at) if sentence.kinds[k] is not DATE and sentence.cue(k) is not Cue.COMMA)
    return at > 0 and all(sentence.cue(k) in _GOING_ON for k in told)


def _of_then(sentence: Sentence, at: int) -> bool:
    """Say whether the date right after a visit is another than that of the one told last: "trong chuyến thăm 1958"."""
    day = sentence.date_after(at)
    told = sentence.talk.visit.date if sentence.talk.visit is not None else None
    return day == at + 1 and told is not None and not told.overlaps(sentence.marks[day].value.value)


def _on_journey(sentence: Sentence, at: int, goal: PlaceMention | None) -> list[int]:
    """Return who acts on a journey that is the occasion, unless at home there: "A gặp B trong chuyến thăm X".

    So is who meets somebody again after it: "A gặp lại B sau chuyến thăm X"; and who meets somebody in that one's
    country: "A gặp B tại X trong chuyến thăm".
    """
    again = sentence.cue(at - 1) is Cue.SINCE or meets.comes_after(sentence.before(at, 12))
    if not (again or words.sets_scene(sentence.before(at, 24))):
        return []
    stop = next((k for k in range(at - 1, -1, -1) if sentence.cue(k) is Cue.STOP), -1)  # "A gặp B; biết ông C trong …"
    act = next((k for k in range(at - 1, stop, -1) if sentence.acting.get(k)), at)
    there = goal or next((mark.value for mark in sentence.marks[act:at] if mark.kind is PLACE), None)
    acting = sentence.acting[act] if act < at else []
    if (
        there is None
        and not again
        and sentence.tells(act, EventType.TALKS)
        and meets.is_sought(sentence.marks[act].value.words)
    ):
        return acting  # "A gặp B trong chuyến thăm từ ngày D1 đến D2"
    if act == at or there is None or (goal is None and not sentence.tells(act, EventType.TALKS)):
        return []
    guests = [who for who in acting if _abroad(sentence, sentence.ids([who]), there)]
    return guests if goal is None or len(guests) == len(acting) else []


def _speaking(sentence: Sentence, at: int) -> list[int]:
    """Return who opens a sentence and speaks of a journey of their own: "Ông X …; nhắc lại chuyến đi của mình"."""
    own = journeys.is_own(sentence.after(at, 60))
    return [k for k in range(at) if own and is_leader(sentence, k) and k not in sentence.objected][:1]


def _head(sentence: Sentence, at: int) -> list[int]:
    """Return who leads the delegation that comes: "tiếp Đoàn do ông X, Chủ tịch Nhóm Y, làm trưởng đoàn sang thăm"."""
    led = next((k for k in range(at - 1, max(-1, at - 4), -1) if sentence.cue(k) in (Cue.LED, Cue.AND)), 0)
    if sentence.cue(led) is Cue.AND:
        return []  # "hội đàm với đoàn do X dẫn đầu và thăm Y": who meets X goes there
    head = leads(sentence, led)
    return sentence.group_to(head) if head >= 0 else []


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
    if goal is None or not goal.country or goals.embassy(sentence, goal):
        return list(names)
    return [name for name in names if sentence.talk.countries.get(name) != goal.country]


def _each_country(sentence: Sentence, at: int, told: Frame) -> list[Frame]:
    """Return a visit once for each country that it goes to, with that one's hosts: "thăm Hungary và Romania"."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + MARKS)) if goals.is_country(sentence, k)), -1)
    lands = [sentence.marks[first].value] if first > 0 and sentence.marks[first].value.country == told.country else []
    while lands and (following := goals.listed_country(sentence, first)) > 0:
        first = following
        lands.append(sentence.marks[first].value)
    countries = sentence.talk.countries
    visitors = [who for who, part in told.parts.items() if part is Part.VISITOR]
    if len(lands) < 2 or any(countries.get(who) == goal.country for who in visitors for goal in lands):
        return [told]
    frames = []
    for goal in lands:
        hosts = [who for who in told.leaders if who not in visitors and countries.get(who) == goal.country]
        one = replace(told, leaders=[*visitors, *hosts], parts={who: told.parts[who] for who in (*visitors, *hosts)})
        goals.aim(one, goal)
        frames.append(one)
    return frames


def _each_home(sentence: Sentence, at: int, told: Frame) -> list[Frame]:
    """Return a visit once for each country that sends visitors: "A của Lào và B của Nga lần lượt tới Hà Nội".

    Visitors of one country who went one after another in a year made one each: "Năm 2018, A và B lần lượt thăm Ấn Độ".
    """
    countries = sentence.talk.countries
    visitors = [who for who, part in told.parts.items() if part is Part.VISITOR]
    homes = dict.fromkeys(countries.get(who, "") for who in visitors)
    in_year = told.date is not None and told.date.precision is Precision.YEAR
    if len(homes) == 1 and in_year and sentence.cue(at - 1) is Cue.TURN:
        groups = [[who] for who in visitors]
    elif len(homes) < 2 or "" in homes or told.country in ("", *homes):
        return [told]
    else:
        groups = [[who for who in visitors if countries.get(who) == home] for home in homes]
    hosts = [who for who in told.leaders if who not in visitors]
    frames = []
    for group in groups:
        ours = [*group, *hosts]
        frames.append(replace(told, leaders=ours, parts={who: told.parts[who] for who in ours if who in told.parts}))
    return frames


def _received(sentence: Sentence, at: int, goal: PlaceMention) -> list[int]:
    """Return who of another country was received on coming: "A tiếp B, nhân dịp sang thăm và làm việc tại Việt Nam"."""
    for before in range(at - 1, max(-1, at - MARKS), -1):
        if sentence.cue(before) is Cue.STOP:
            return []
        if before in sentence.objected and sentence.talk.countries.get(sentence.ids([before])[0]) != goal.country:
            return sentence.group_to(before)
    return []


def _near(sentence: Sentence, at: int, group: Sequence[int]) -> list[int]:
    return [g for g in group if g < at or sentence.marks[g].start - sentence.marks[at].end < _WIDE]
