"""Reads meetings that are told without a verb of meeting: by their turn, a picture, who chaired them, who spoke."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi import event_encounters as meets
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_MEETINGS = frozenset({EventType.TALKS, EventType.CALL})
_FEWEST = {EventType.TALKS: 2, EventType.CALL: 2, EventType.VISIT: 1}
_PAIR = 2
_MANY = 100
"""Leaders whom one of several events named by its turn has at least; of other types none is."""
_OPENS, _MARKS = 3, 10
"""Characters and marks within which a sentence opens with "Với bà B, …"."""

_BOTH = 2
_CHAIRED = 90
"""Characters in which the words that chair something name it."""

_CLAUSE = 160
"""Characters before a date within which words name a turn."""

_GATHERING = 90
"""Characters before "họp" in which the heads of many countries are named."""

_THERE = 90
"""Characters after "đón" in which it may say where."""


def one_of_several(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Lần đầu ở X ngày 27/4, lần thứ hai cũng tại đó hôm 26/5" as the same two meeting on the date at a mark.

    So is "A đã nhiều lần thăm B. Lần cuối cùng vào tháng 8/1988" A's visit then.
    """
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    if told is None or len(told.leaders) < _FEWEST.get(told.type, _MANY) or sentence.number - told.sentence > 1:
        return []
    if at in sentence.used or not meets.names_turn(sentence.before(at, _CLAUSE)):
        return []
    sentence.used.add(at)
    mark = sentence.marks[at]
    frame = frame_of(sentence, at, told.type, f"{told.type}-turn", told.leaders)
    frame.parts, frame.place, frame.country = {**told.parts}, told.place, told.country
    frame.said = False
    return dated(sentence, at, frame, (), ([Edtf.parse(str(mark.value.value))], True))


def in_turn(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A tiếp B ngày 16/1; hôm sau đến lượt C" and "A hội đàm với B …; hôm sau với C": who met C is told before.

    Whoever of the two told of comes from another country than C met C; where both do, the first of them.
    """
    told = sentence.frames[-1] if sentence.frames else None
    following = next((k for k in range(at + 1, min(len(sentence.marks), at + 4)) if is_leader(sentence, k)), -1)
    if told is None or told.type is not EventType.TALKS or len(told.leaders) != _PAIR or following < 0:
        return []
    if at in sentence.used or sentence.cue(at - 1) not in (Cue.STOP, Cue.COMMA) or sentence.barred(following):
        return []
    gap = sentence.key[sentence.marks[at].end : sentence.marks[following].start]
    group = sentence.group_from(following)
    if not meets.names_next(gap) or sentence.acts_behind(group[-1]):
        return []
    countries = sentence.talk.countries
    homes = {countries.get(one) for one in sentence.ids(group)}
    others = [one for one in told.leaders if countries.get(one) not in homes][:1]
    if not others or len(homes) > 1:
        return []
    sentence.used.add(at)
    both = [*others, *sentence.ids(group)]
    frame = frame_of(sentence, following, EventType.TALKS, "talks-next", both)
    return dated(sentence, following, frame, group, ([Edtf.parse(str(sentence.marks[at].value.value))], True))


def pictured(sentence: Sentence, at: int) -> list[Frame]:
    """Read the caption "A và B tại X, ngày D" as a meeting of two of two countries on that day."""
    if sentence.last >= 0 or sentence.marks[0].kind is not LEADER:
        return []
    if sentence.marks[at].value.value.precision is Precision.INTERVAL:
        return []
    group = sentence.group_from(0)
    group += _shaking(sentence, group[-1]) if len(group) == 1 else []
    both = sentence.ids(group)
    if len(both) != 2 or len(set(map(sentence.talk.countries.get, both))) < 2:
        return []
    if any(is_leader(sentence, k) for k in range(group[-1] + 1, len(sentence.marks))):
        return []
    if not meets.is_picture(sentence.key[sentence.marks[group[-1]].end : sentence.marks[at].start]):
        return []
    sentence.used.add(at)
    day = Edtf.parse(str(sentence.marks[at].value.value))
    return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-pictured", both), group, ([day], True))


def _shaking(sentence: Sentence, at: int) -> list[int]:
    """Return the one with whom a picture shows the other: "A (trái) bắt tay B"."""
    other = next((k for k in range(at + 1, min(len(sentence.marks), at + 4)) if is_leader(sentence, k)), -1)
    gap = sentence.key[sentence.marks[at].end : sentence.marks[other].start] if other > 0 else ""
    return [other] if meets.is_handshake(gap) else []


def called_at_home(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A thăm ông B tại nhà riêng", "A đến thăm và chúc mừng Đại sứ B" as a meeting of two of two countries."""
    near = range(at + 1, min(len(sentence.marks), at + 5))
    other = next((k for k in near if is_leader(sentence, k)), -1)
    if other < 0 or sentence.barred(at) or journeys.sends_wish(sentence.before(at, 12)):
        return []
    gap = sentence.key[sentence.marks[at].end : sentence.marks[other].start]
    callers, countries = sentence.ids(sentence.acting.get(at, [])), sentence.talk.countries
    host = sentence.ids([other])[0]
    wishes = journeys.greets(sentence.marks[at].value.words) or meets.brings_wishes(gap)
    at_home = meets.calls_at_home(sentence.before(at, 24), gap, sentence.after(other, 80))
    former = gap == " " and meets.is_former(sentence.key[sentence.marks[other].start : sentence.marks[other].end])
    if not callers or not (at_home or former or (wishes and meets.calls_on(gap))):
        return []
    if countries.get(callers[0]) == countries.get(host):
        return []
    frame = frame_of(sentence, at, EventType.TALKS, "talks-home", [*callers, host])
    frame.parts = {**dict.fromkeys(callers, Part.VISITOR), host: Part.HOST}
    return dated(sentence, at, frame, [*sentence.acting[at], other])


def came_with_wishes(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A đã đến chúc mừng Đại sứ B nhân dịp …" as a meeting of two of two countries."""
    mark = sentence.marks[at]
    came = sentence.cue(at - 1) in (Cue.ARRIVE, Cue.TO) and mark.start - sentence.marks[at - 1].end <= 1
    if not came or not is_leader(sentence, at + 1) or not meets.brings_wishes(sentence.key[mark.start : mark.end]):
        return []
    if any(sentence.tells(k, EventType.MESSAGE) for k in range(max(0, at - 4), at)):
        return []  # "gửi điện đến chúc mừng B"
    callers, hosts = sentence.subject(at), sentence.group_from(at + 1)
    both = [*sentence.ids(callers), *sentence.ids(hosts)]
    if len(both) < _BOTH or len(set(map(sentence.talk.countries.get, both))) < _BOTH:
        return []
    frame = frame_of(sentence, at, EventType.TALKS, "talks-wishes", both)
    frame.parts = {**dict.fromkeys(both, Part.HOST), **dict.fromkeys(sentence.ids(callers), Part.VISITOR)}
    frame.said = False
    return dated(sentence, at, frame, [*callers, *hosts])


def spoke_with(sentence: Sentence) -> list[Frame]:
    """Read "Với bà B, ông A cảm ơn …" as one more of the meetings or calls of A that the text tells one by one."""
    told, marks = sentence.talk.told, sentence.marks
    if sentence.cue(0) is not Cue.WITH or told is None or told.type not in _MEETINGS:
        return []
    if marks[0].start - sentence.span.start > _OPENS or not is_leader(sentence, 1):
        return []
    for at in range(2, min(len(marks), _MARKS)):
        if marks[at].kind is TRIGGER:
            return []
        named = is_leader(sentence, at) and sentence.cue(at + 1) in (Cue.SAY, Cue.WISH)
        if named or (sentence.cue(at) in (Cue.SIDES, Cue.PAIR) and sentence.cue(at - 1) is Cue.COMMA):
            both = [sentence.ids([at])[0] if named else sentence.talk.side(sentence.ids([1])[0]), *sentence.ids([1])]
            if both[0] == both[1] or both[0] not in told.leaders:
                return []
            frame = frame_of(sentence, 0, told.type, "spoke-with", both)
            frame.definite = True  # one told already, where there is one
            return dated(sentence, 0, frame, [1, at] if named else [1], ([], False))
    return []


def chaired(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A cùng B đồng chủ trì Đối thoại chính sách": two of two countries who chair talks of their services."""
    start = sentence.marks[at].start
    following = sentence.marks[at + 1 : at + 3]
    if any(mark.kind is TRIGGER and mark.value.type in _MEETINGS for mark in following):
        return []
    if sentence.barred(at) or sentence.said(at) or not meets.chairs_dialogue(sentence.key[start : start + _CHAIRED]):
        return []
    group = _chairing(sentence, at)
    both = sentence.ids(group)
    if len({sentence.talk.countries.get(one) for one in both}) != len(both) or len(both) != 2:
        return []
    return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-chaired", both), group)


def _chairing(sentence: Sentence, at: int) -> list[int]:
    """Return who chair together: "A và B", "A, Thứ trưởng Ngoại giao, cùng ông B"."""
    last = next((k for k in range(at - 1, max(-1, at - 4), -1) if is_leader(sentence, k)), -1)
    if last < 0:
        return []
    group = sentence.group_to(last)
    before = group[0] - 2
    if len(group) == 1 and sentence.prep(last) is not Cue.WITH:
        near = range(at + 1, min(len(sentence.marks), at + 4))
        return [*group, *(k for k in near if is_leader(sentence, k) and sentence.prep(k) is Cue.WITH)]
    if len(group) > 1 or sentence.prep(last) is not Cue.WITH:
        return group
    while sentence.cue(before) is Cue.COMMA and before > group[0] - 4:
        before -= 1
    return [before, *group] if is_leader(sentence, before) else group


def _is_occasion(sentence: Sentence, at: int, journey: int) -> bool:
    """Say whether a journey is that on which somebody was received: "từng đón ông Y nhân dịp ông quá cảnh Z"."""
    opens = any(sentence.cue(k) in (Cue.MARKED, Cue.WHEN) for k in range(at + 1, journey))
    return opens and sentence.tells(journey, EventType.VISIT)


def once_received(sentence: Sentence, at: int) -> list[Frame]:
    """Read "ông X, người từng đón ông Y ở Z tháng 10/2008": a meeting of earlier times, which has its own date.

    So is what "ông X đã đón ông Y ở Z ngày 6/10" tells, unless that was at an airport, which belongs to the visit.
    """
    aside = sentence.cue(at - 1) is Cue.WHO
    mark = sentence.marks[at]
    met = sentence.key[mark.start : mark.end] + sentence.after(at, _THERE)
    if not aside and not meets.has_received(sentence.before(at, 8), met):
        return []
    near = range(at + 1, min(len(sentence.marks), at + 8))
    stop = next((k for k in near if _ends(sentence, k) and not (aside and _is_occasion(sentence, at, k))), near.stop)
    day = next((k for k in range(at + 1, stop) if sentence.marks[k].kind is DATE), -1)
    if day < 0 or not (aside or sentence.has_day(day)):
        return []
    hosts, guests = sentence.subject(at), sentence.objects(at)
    if not hosts or not guests:
        return []
    host, guest = sentence.ids(hosts)[-1], sentence.ids(guests)[0]
    if sentence.talk.countries.get(host) == sentence.talk.countries.get(guest):
        return []
    frame = frame_of(sentence, at, EventType.TALKS, "talks-once", [host, guest])
    frame.parts = {host: Part.HOST, guest: Part.VISITOR}
    frame.said = False
    sentence.used.add(day)
    sentence.leading.discard(day)
    return dated(sentence, at, frame, [*hosts, *guests], ([sentence.marks[day].value.value], True))


def _ends(sentence: Sentence, at: int) -> bool:
    """Say whether a mark ends a relative clause: a further verb or a comma."""
    return sentence.cue(at) in (Cue.COMMA, Cue.STOP, Cue.THEN) or sentence.marks[at].kind is TRIGGER


def gathered(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Lãnh đạo các nước ASEAN họp tại X hôm D" as a meeting of many, with a date of its own only."""
    if sentence.barred(at) or sentence.said(at) or not congresses.gather(sentence.before(at, _GATHERING)):
        return []
    day = next((k for k in range(at + 1, min(len(sentence.marks), at + _MARKS)) if _ends_gathering(sentence, k)), -1)
    day = sentence.lead[at] if sentence.lead[at] >= 0 and sentence.lead[at] < at else day
    if not sentence.has_dates or day < 0 or sentence.marks[day].kind is not DATE or day in sentence.used:
        return []
    sentence.used.add(day)
    frame = frame_of(sentence, at, EventType.CONGRESS, "congress-gathered")
    return dated(sentence, at, frame, (), ([Edtf.parse(str(sentence.marks[day].value.value))], True))


def _ends_gathering(sentence: Sentence, at: int) -> bool:
    return sentence.marks[at].kind in (DATE, LEADER, TRIGGER) or sentence.cue(at) in (Cue.COMMA, Cue.STOP)


def sat_together(sentence: Sentence, at: int) -> list[Frame]:
    """Read "ông A và ông B họp ở X hôm D" as a meeting of two of two countries."""
    mark = sentence.marks[at]
    if not meets.is_sitting(sentence.key[mark.start : mark.end]):
        return []
    if not is_leader(sentence, at - 1):
        return gathered(sentence, at)
    group = sentence.group_to(at - 1)
    both = sentence.ids(group)
    if len(both) != _BOTH or len(set(map(sentence.talk.countries.get, both))) < _BOTH or sentence.barred(at):
        return []
    return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-sitting", both), group)
