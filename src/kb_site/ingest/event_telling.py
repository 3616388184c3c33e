"""What the readers of all types of event share: frames, their dates and places, and whom small words mean."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Mark
from kb_site.ingest.event_sentence import Sentence
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_attendance as gathered
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_moods as mood_words
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.text import Span

_ASIDE = 6
"""Characters of the small words that open an aside: "vừa"."""

_TWO, _JOINED = 2, 4
"""Countries that a pair leads, and characters between their names: " và "."""

_OF_ROLE = frozenset({Cue.COMMA, Cue.TITLE, Cue.OF, Cue.AND, Cue.OPEN, Cue.CLOSE})
"""Small words of an office that stands after a name."""

_LAST = 10
"""Marks behind an act within which those are named whom it concerns."""

_HELD = (EventType.CONGRESS, EventType.CEREMONY)
"""Types of event with chairs of their own: "dự lễ viếng X và lễ tiếp đón do B chủ trì"."""

_WIDE = 400
"""Characters that the words of an event may reach to either side of its trigger."""

_ONCE = 120
"""Characters before an act in which it is told as one of years gone by."""

_OPENS = 40
"""Characters in which a sentence may open with the time that somebody held an office."""

_HEADED = 12
"""Marks from "dẫn đầu" back to who leads, over an office."""


def frame_of(
    sentence: Sentence,
    at: int,
    kind: EventType,
    rule: str,
    leaders: Sequence[str] = (),
    about: Span | None = None,
    family: str = "",
) -> Frame:
    """Return an undated frame of the trigger, count or date at a mark, with the mood of its clause."""
    mark = sentence.marks[at]
    return Frame(
        kind,
        mark.start,
        mark.end,
        mark.start,
        sentence.number,
        sentence.passage,
        rule,
        list(leaders),
        noun=mark.kind is TRIGGER and mark.value.noun,
        said=sentence.said(at) or _of_old(sentence, at),
        future=sentence.moods[at] is Cue.WILL or (mark.kind is TRIGGER and sentence.foretold(at)),
        about=about,
        family=family,
    )


def _of_old(sentence: Sentence, at: int) -> bool:
    """Say whether an act is one of years gone by, which the days of the report do not date."""
    first, start = sentence.span.start, sentence.marks[at].start
    start += len(words.TIMES) if sentence.key.startswith(words.TIMES, start) else 0  # "nhiều lần gặp"
    before = sentence.key[max(first, start - _ONCE) : start]
    return mood_words.happened_once(before, sentence.key[first : first + _OPENS])


def dated(
    sentence: Sentence,
    at: int,
    frame: Frame,
    group: Sequence[int] = (),
    dates: tuple[list[Edtf], bool] | None = None,
) -> list[Frame]:
    """Return a frame once for each date of its trigger; as many visitors as dates have one each.

    Takes     the marks of the leaders in `group`, to whom the frame's words are widened; `dates` where the
              caller has asked for the trigger's dates already, since a date is given out once.
    """
    for mark in [sentence.marks[g] for g in group]:
        if abs(mark.start - frame.at) < _WIDE:
            frame.start, frame.end = min(frame.start, mark.start), max(frame.end, mark.end)
    values, own = sentence.dates(at) if dates is None else dates
    frame.behind, frame.announced = sentence.behind, sentence.announced
    if not frame.place and frame.type is not EventType.VISIT:
        _locate(sentence, at, frame)
    if not values:
        return [frame]
    others = [
        replace(frame, date=date, own=own, leaders=[*frame.leaders], parts={**frame.parts}) for date in values[1:]
    ]
    frame.date, frame.own = values[0], own
    visits = frame.type is EventType.VISIT and sentence.is_verb(at) and Part.HOST not in frame.parts.values()
    if visits and len(frame.leaders) == len(values) > 1:
        for who, one in zip((*frame.leaders,), (frame, *others), strict=True):
            one.leaders, one.parts = [who], {who: frame.parts[who]} if who in frame.parts else {}
    return [frame, *others]


def _locate(sentence: Sentence, at: int, frame: Frame) -> None:
    """Give a frame the registered place that its clause names with "tại" or "ở": after the trigger, else before it.

    A nearer place of another country that no register knows is where it was: "ở Bắc Kinh tháng 8, B gặp C tại Hà Nội".
    """
    land = ""
    for where in (*range(at + 1, _act_after(sentence, at)), *range(at - 1, max(-1, at - 12), -1)):
        mark = sentence.marks[where]
        if mark.kind is not PLACE or mark.value.kind != "place" or sentence.prep(where) is not Cue.AT:
            continue
        if mark.value.id:
            if land in ("", mark.value.country):
                frame.place, frame.country = mark.value.id, mark.value.country
            return
        land = land or mark.value.country


def _act_after(sentence: Sentence, at: int) -> int:
    """Return the mark of the next act, whose place is not that of a trigger before it, or how far to look."""
    stop = min(len(sentence.marks), at + 12)
    return next((k for k in range(at + 1, stop) if _is_act(sentence, k, sentence.marks[at])), stop)


def _is_act(sentence: Sentence, at: int, before: Mark) -> bool:
    mark = sentence.marks[at]
    if mark.kind is not TRIGGER or before.kind is not TRIGGER or mark.value.type is before.value.type:
        return False
    # "đã có cuộc hội đàm": a noun that a verb has as its object tells of an act too
    return not mark.value.noun or mark.value.words.startswith(words.HAVE) or sentence.before(at, 3) == words.HAVE


def pair_before(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return whom "hai nhà lãnh đạo" before a trigger means, () where the words are not there."""
    for before in range(at - 1, max(-1, at - 8), -1):
        mark = sentence.marks[before]
        if mark.kind is LEADER:
            return ()
        if mark.kind is TRIGGER and not mark.value.noun:
            return sentence.pairs.get(before, ())
        if mark.kind is CUE and mark.value in (Cue.PAIR, Cue.SIDES):
            met = sentence.talk.met if _after_talks(sentence, before) else ()
            sentence.pairs[at] = pair_meant(sentence, before, met)
            return sentence.pairs[at]
    return ()


def pair_meant(sentence: Sentence, at: int, met: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return whom the words at a mark mean: "hai Thủ tướng" two of that office, "hai bên" those who `met`, if any."""
    mark = sentence.marks[at]
    said = sentence.key[mark.start : mark.end].removeprefix(people.TWO)
    if people.names_office(said) and said.endswith(people.OF_TWO_LANDS):  # "Bộ trưởng Ngoại giao hai nước"
        return sentence.talk.two_of(said.removesuffix(people.OF_TWO_LANDS))
    heads = said.startswith(people.HEADS)
    if heads and (both := sentence.talk.two_heads(met)):
        return both
    office = said if people.names_office(said) and not heads else ""
    if both := sentence.talk.of_lands(_two_lands(sentence, at)):
        return both
    return (() if office else met) or sentence.talk.two(office, alike=people.means_anybody(said))


def _two_lands(sentence: Sentence, at: int) -> list[str]:
    """Return the two countries named right after a mark, whose leaders it means: "hai nhà lãnh đạo Nhật - Hàn"."""
    lands = [mark for mark in sentence.marks[at + 1 : at + 4] if mark.value is not Cue.AND][:2]
    if len(lands) != _TWO or any(mark.kind is not PLACE or mark.value.kind != "country" for mark in lands):
        return []
    near = lands[0].start - sentence.marks[at].end <= 1 and lands[1].start - lands[0].end <= _JOINED
    return [mark.value.country for mark in lands] if near else []


def _after_talks(sentence: Sentence, at: int) -> bool:
    """Say whether a clause that names talks without their parties opens the sentence: "Ngay sau hội đàm, hai …"."""
    before = sentence.marks[:at]
    bare = all(mark.kind is not LEADER for mark in before)
    return bare and any(mark.kind is TRIGGER and mark.value.type is EventType.TALKS for mark in before)


def is_leader(sentence: Sentence, at: int) -> bool:
    """Say whether a mark is there and names a leader."""
    return 0 <= at < len(sentence.marks) and sentence.marks[at].kind is LEADER


def just_named(sentence: Sentence, at: int) -> list[int]:
    """Return whom an aside right before a verb is about: "ông X, vừa nhậm chức", "ông X, nguyên Thủ tướng, từ trần"."""
    if sentence.cue(at - 1) is not Cue.COMMA or sentence.marks[at].start - sentence.marks[at - 1].end > _ASIDE:
        return []
    for before in range(at - 2, max(-1, at - 10), -1):
        mark = sentence.marks[before]
        if mark.kind is LEADER:
            between = sentence.marks[before + 1 : at - 1]
            return [before] if not between or between[0].value is Cue.COMMA else []
        if mark.kind is not PLACE and mark.value not in _OF_ROLE:
            return []
    return []


def tells_other_day(sentence: Sentence, told: Frame) -> bool:
    """Say whether a sentence has a day of its own, on which what was told before it was not held."""
    days = [sentence.marks[at].value.value for at in sentence.dated if sentence.has_day(at)]
    return told.date is not None and bool(days) and not any(told.date.agrees(day) for day in days)


def leads(sentence: Sentence, at: int) -> int:
    """Return who leads a delegation, from "dẫn đầu" at a mark back over an office, -1 for nobody: "do X dẫn đầu"."""
    near = range(at - 1, max(-1, at - _HEADED), -1) if sentence.cue(at) is Cue.LED else ()
    return next((k for k in near if is_leader(sentence, k) and sentence.prep(k) is Cue.BY), -1)


def next_leader(sentence: Sentence, at: int, known: Sequence[str] = ()) -> list[int]:
    """Return the first leader after a trigger who is not known yet, [] where they are somebody's host or honoured."""
    for later in range(at + 1, min(len(sentence.marks), at + 20)):
        mark = sentence.marks[later]
        calls = mark.kind is TRIGGER and meets.calls_on(mark.value.words)
        if mark.kind is TRIGGER and not (mark.value.noun or calls) and sentence.cue(later - 1) is not Cue.NOW:
            return []
        if mark.kind is LEADER and mark.value.leader not in known:
            if sentence.prep(later) is Cue.INVITED and _opens_with_visit(sentence, at, later):
                continue  # "Nhân chuyến thăm X theo lời mời của B, A đã hội kiến C"
            return [] if sentence.prep(later) in (Cue.INVITED, Cue.HONOUR, Cue.INSTEAD) else [later]
    return []


def _opens_with_visit(sentence: Sentence, at: int, host: int) -> bool:
    """Say whether a visit sets the scene of a sentence, whose subject follows the one that invited to it.

    Days and places may stand between: "theo lời mời của B từ ngày 20 đến 21/7, sáng 20/7, tại Hà Nội, A".
    """
    if not words.sets_scene(sentence.before(at, 24)):
        return False
    paused = False
    for later in range(host + 1, min(len(sentence.marks), host + _LAST)):
        if is_leader(sentence, later):
            return paused and sentence.cue(later - 1) is Cue.COMMA
        paused = paused or sentence.cue(later) is Cue.COMMA
        if sentence.cue(later) not in (Cue.COMMA, Cue.AT) and sentence.kinds[later] not in (DATE, PLACE):
            return False
    return False


def attendees(sentence: Sentence, at: int) -> list[int]:
    """Return the marks of those named after "với sự tham dự của", or as hosts: "do A và B chủ trì"."""
    attended = at > 0 and sentence.cue(at - 1) is Cue.ATTEND and sentence.date_after(at) >= 0
    nobody = attended and not any(is_leader(sentence, k) for k in range(at))
    if nobody and (present := named_last(sentence, at)):
        return present
    if among := _among_those_there(sentence, at):
        return among
    if not (sentence.has(Cue.ATTENDED) or sentence.has(Cue.BY)):
        return []
    for later in (*range(at + 1, min(len(sentence.marks), at + 20)), *range(at - 1, max(-1, at - 16), -1)):
        if sentence.cue(later) is Cue.ATTENDED and (first := _first_named(sentence, later)):
            return sentence.group_from(first)
        if later > at and sentence.cue(later) is Cue.BY and is_leader(sentence, later + 1):
            group = sentence.group_from(later + 1)
            if _chairs(sentence, group[-1]):
                return group
        if later == at + 2 and sentence.kinds[later] is TRIGGER and sentence.cue(at + 1) is Cue.AND:
            continue  # "Lễ đón và hội đàm diễn ra tại X do ông A chủ trì"
        if later > at and sentence.marks[later].kind is TRIGGER:
            kind = sentence.marks[at].value.type if sentence.marks[at].kind is TRIGGER else None
            alike = kind in _HELD and sentence.marks[later].value.type is kind
            # "thỏa thuận đạt được ngày 9/10 và hội nghị hôm 13/10 do A chủ trì": the hosts of the second
            apart = sentence.cue(later - 1) is Cue.AND and sentence.marks[later].value.type in _HELD
            if alike or apart or not sentence.marks[later].value.noun:
                break
    return []


def _among_those_there(sentence: Sentence, at: int) -> list[int]:
    """Return who are named of many that attend: "Lãnh đạo nhiều nước dự lễ tang X chiều 22/5, trong đó có A và B"."""
    verb = next((k for k in range(at - 1, max(-1, at - 3), -1) if sentence.cue(k) is Cue.ATTEND), -1)
    many = verb >= 0 and gathered.are_many(sentence.before(verb, 60))
    for later in range(at + 1, min(len(sentence.marks) - 1, at + _LAST) if many else 0):
        if sentence.cue(later) is Cue.WHEN and is_leader(sentence, later + 1):
            named = gathered.leads_to_some(sentence.key[sentence.marks[later].start : sentence.marks[later + 1].start])
            return sentence.group_from(later + 1) if named else []
        if sentence.kinds[later] is TRIGGER or sentence.cue(later) is Cue.STOP:
            return []
    return []


def named_last(sentence: Sentence, at: int) -> list[int]:
    """Return whom an act concerns where the names stand last: "Dự lễ X ngày D có A và B", "được A tiếp còn có B"."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + _LAST)) if is_leader(sentence, k)), -1)
    if first < 0 or sentence.cue(first - 1) not in (None, Cue.THEN):
        return []
    gap = sentence.key[sentence.marks[first - 1].end : sentence.marks[first].start]
    return sentence.group_from(first) if meets.names_present(gap) else []


def _first_named(sentence: Sentence, attended: int) -> int:
    """Return the mark of the first name after "với sự tham dự của", what they are apart: "… của hai Chủ tịch: A"."""
    if is_leader(sentence, attended + 1):
        return attended + 1
    colon = next((k for k in range(attended + 1, attended + 6) if sentence.cue(k) is Cue.COLON), -1)
    if colon > 0 and is_leader(sentence, colon + 1):
        return colon + 1
    near = range(attended + 1, min(len(sentence.marks), attended + _LAST))
    first = next((k for k in near if is_leader(sentence, k)), 0)
    return first if first and gathered.names_among(sentence.before(first, 40)) else 0


def _chairs(sentence: Sentence, last: int) -> bool:
    """Say whether a leader, an office after the name apart, is followed by a verb of attending or holding."""
    for later in range(last + 1, min(len(sentence.marks), last + 6)):
        mark = sentence.marks[later]
        if sentence.cue(later) is Cue.ATTEND:
            return True
        if mark.kind in (LEADER, TRIGGER) or mark.value is Cue.STOP:
            return False
    return False


def tail(sentence: Sentence, at: int, length: int, *, before: bool = False) -> Span:
    """Return the words after a trigger, or from it on, to the end of its clause, as what the event is about."""
    mark = sentence.marks[at]
    start = mark.start if before else mark.end
    stop = min(mark.end + length, sentence.span.end)
    end = start + words.clause_length(sentence.key[start:stop], whole=stop == sentence.span.end)
    day = next((m.start for m in sentence.marks[at + 1 : at + 6] if m.kind is DATE and m.start < end), end)
    return Span(start, max(mark.end, start + len(acts.without_time(sentence.key[start:day]))) if day < end else end)


def after_comma(sentence: Sentence, at: int, last: int) -> list[int]:
    """Return the subject of a sentence that opens with its verb: "Tiếp Đại sứ X, Thủ tướng Y nói …"."""
    if sentence.cue(at - 1) in (Cue.PRONOUN, Cue.TITLE):
        return []  # "nơi ông hội kiến Quốc vương X, theo Đại sứ Y": whoever "ông" is
    occasion = False
    for at in range(last + 1, min(len(sentence.marks), last + 8)):
        mark = sentence.marks[at]
        if sentence.aside(at, last):
            continue
        occasion = occasion or mark.value is Cue.MARKED
        if mark.kind is TRIGGER and not occasion and not meets.calls_on(mark.value.words):
            return []  # but "Tiếp Đại sứ X đến chào từ biệt, Thủ tướng Y …", "Gặp ông X nhân dịp ông nhậm chức, …"
        if is_leader(sentence, at):
            return [at] if sentence.cue(at - 1) is Cue.COMMA else []
    return []
