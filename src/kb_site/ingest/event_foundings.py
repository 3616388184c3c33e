"""Reads foundings: of states and bodies, and of relations between states."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_documents import listed
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_goals import is_country
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_foundings as foundings
from kb_site.lang.vi import event_missions as missions
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.text import Span

_GOES_ON = frozenset({Cue.COMMA, Cue.WILL})
_LISTING = frozenset({Cue.COMMA, Cue.AND, Cue.OPEN, Cue.CLOSE, Cue.TURN, Cue.GENERIC})
_LIST = 64
"""Marks within which countries are listed, each with its day."""

_COUNTED = 5
"""Marks between what counts from a founding and the founding: "hai tháng sau khi X"."""

_NEXT_TO = 12
"""Characters between a country and when relations with it began: " từ ", " vào "."""

_DECLARED = 4
"""Marks between who declares that relations are set up and the words that say so."""


def establishment(sentence: Sentence, at: int) -> list[Frame]:
    """Read "X và Y thiết lập quan hệ ngoại giao ngày D", "X ra đời", "A khai sinh X": where the sentence dates them."""
    mark = sentence.marks[at]
    if (sentence.barred(at) and not _since_day(sentence, at)) or acts.is_private(sentence.before(at, 40)):
        return []
    if sentence.date_after(at) < 0 and foundings.is_span_of(sentence.before(at, 90)):
        return []
    if sentence.date_after(at) < 0 and foundings.is_day_of(sentence.before(at, 60)):
        return _on_day(sentence, at)
    if mark.value.words in foundings.FOUNDS and (
        foundings.is_private_work(sentence.after(at, 24)) or foundings.is_of_person(sentence.before(at, 8))
    ):
        return []
    before = sentence.marks[at - 1] if at else mark
    if before.kind is TRIGGER and before.value.type is EventType.AGREEMENT and mark.start - before.end <= 1:
        return []  # "lễ ký thành lập Quỹ chung"
    if mark.value.words in missions.REOPENS and not missions.names_mission(sentence.before(at, 90)):
        return []
    counted = next((k for k in range(at - 1, max(0, at - _COUNTED), -1) if sentence.kinds[k] is DATE), 0)
    if counted and sentence.cue(counted + 1) is Cue.WHEN and acts.counts_from(sentence.before(at, 60)):
        return []  # "lập quan hệ ngày D, chỉ hai tháng sau khi X tuyên bố độc lập"
    own = is_leader(sentence, at - 1) and sentence.cue(at - 2) is Cue.WHEN  # "nhắc lại ngày D, khi A đọc Tuyên ngôn"
    told = (sentence.said(at) and not own) or sentence.cue(at - 1) is Cue.SIDES  # "A nói: "Hai nước đều tuyên bố …""
    group = sentence.acting[at] if mark.value.words in foundings.FOUNDS and not told else []
    founded = any(frame.type is EventType.ESTABLISHMENT for frame in sentence.frames)
    if group and founded and sentence.date_after(at) < 0:
        return []  # "X ra đời ngày D từ Đảng Y do ông Z sáng lập"
    group = group or _declaring(sentence, at)
    if group and any(between.kind is PLACE for between in sentence.marks[group[-1] + 1 : at]):
        group = []  # a country founds it
    about = tail(sentence, at, 70, before=True)
    frame = frame_of(sentence, at, EventType.ESTABLISHMENT, "founding", sentence.ids(group), about)
    frame.family = foundings.MISSION if missions.is_mission(mark.value.words) else ""
    relations = acts.RELATIONS in mark.value.words
    others = _others(sentence, at) if relations else []
    if len(others) > 1 and others[0] + 2 == sentence.date_after(at):
        return _bracketed(sentence, at)  # "…, sau Trung Quốc (18-1-1950) và Liên Xô (30-1-1950)"
    day = sentence.date_after(at)
    frames = [one for one in dated(sentence, at, frame, group) if one.own]
    if relations:
        earlier = _before_them(sentence, at, [one.date for one in frames])
        return [*earlier, *frames, *_bracketed(sentence, at), *_with_others(sentence, day)]
    return [*frames, *_further(sentence, at)] if frames else []


def _on_day(sentence: Sentence, at: int) -> list[Frame]:
    """Read the founding whose day is marked where that stands behind it: "kỷ niệm ngày X lập quan hệ, 14/5/1993"."""
    day = at + 2
    if sentence.cue(at + 1) is not Cue.COMMA or not sentence.is_date(day) or sentence.cue(day + 1) in _GOES_ON:
        return []
    frame = frame_of(sentence, at, EventType.ESTABLISHMENT, "founding", about=tail(sentence, at, 70, before=True))
    return dated(sentence, at, frame, (), ([sentence.marks[day].value.value], True))


def _declaring(sentence: Sentence, at: int) -> list[int]:
    """Return who declares that relations are set up: "Tổng thống A công bố quyết định lập quan hệ ngoại giao"."""
    who = next((k for k in range(at - 1, max(-1, at - _DECLARED), -1) if sentence.marks[k].kind is LEADER), -1)
    if who < 0 or acts.RELATIONS not in sentence.marks[at].value.words:
        return []
    declares = foundings.declares(sentence.key[sentence.marks[who].end : sentence.marks[at].start])
    return sentence.group_to(who) if declares else []


def _further(sentence: Sentence, at: int) -> list[Frame]:
    """Read a mission opened after another: "lập cơ quan đại diện năm 1961 và Đại sứ quán năm 1968"."""
    days = [k for k in range(at + 1, min(len(sentence.marks), at + 9)) if sentence.marks[k].kind is DATE][:2]
    if len(days) < 2 or days[1] in sentence.used:
        return []
    first, second = (sentence.marks[k] for k in days)
    if not missions.lists_mission(sentence.key[first.end : second.start]):
        return []
    about = Span(first.end, second.start)
    return [listed(sentence, days[1], EventType.ESTABLISHMENT, about, second.value.value)]


def _since_day(sentence: Sentence, at: int) -> bool:
    """Say whether an aside about a country that is asked for something dates relations: "nước thiết lập … ngày D"."""
    day = sentence.date_after(at)
    exact = day >= 0 and sentence.marks[day].value.value.precision is Precision.DAY
    return exact and sentence.moods[at] is Cue.WISH and foundings.opens_aside(sentence.before(at, 24))


def _bracketed(sentence: Sentence, at: int) -> list[Frame]:
    """Read countries with dates in brackets after the trigger: "sau Trung Quốc (18-1-1950) và Liên Xô (30-1-1950)"."""
    frames = []
    for later in _others(sentence, at):
        name, opened, day = sentence.marks[later : later + 3]
        frame = listed(sentence, later + 2, EventType.ESTABLISHMENT, Span(name.start, opened.start), day.value.value)
        frame.start = sentence.marks[at].start
        frames.append(frame)
    return frames


def _before_them(sentence: Sentence, at: int, told: Sequence[Edtf | None]) -> list[Frame]:
    """Read countries with dates in brackets before the trigger: "Hungary (3/2/1950) và Ba Lan (4/2/1950) lập X"."""
    frames = []
    later = at - 1
    while later >= 0 and _may_list(sentence, later):
        later -= 1
    for first in range(max(later + 1, at - _LIST), at - 3):
        name, opened, day = sentence.marks[first : first + 3]
        row = name.kind is PLACE and opened.value is Cue.OPEN and day.kind is DATE
        row = row and sentence.cue(first + 3) is Cue.CLOSE and first + 2 not in sentence.used
        if row and day.value.value not in told:
            about = Span(name.start, opened.start)
            frames.append(listed(sentence, first + 2, EventType.ESTABLISHMENT, about, day.value.value))
    return frames


def _may_list(sentence: Sentence, at: int) -> bool:
    """Say whether a mark may stand in a list of countries with days, up to its verb."""
    if sentence.kinds[at] in (PLACE, DATE) or sentence.cue(at) in _LISTING:
        return True
    return sentence.is_verb(at) and sentence.marks[at].value.words in foundings.RECOGNISES


def _with_others(sentence: Sentence, day: int) -> list[Frame]:
    """Read relations with further countries: "lập quan hệ với X ngày D, với Y năm D và Z năm D"."""
    frames: list[Frame] = []
    while 0 < day < len(sentence.marks) - 3 and sentence.cue(day + 1) in (Cue.COMMA, Cue.AND):
        land = day + 2 + (sentence.cue(day + 2) is Cue.WITH)
        if not is_country(sentence, land) or not sentence.is_date(land + 1):
            break
        name, date = sentence.marks[land : land + 2]
        told_on = sentence.cue(land - 1) is not Cue.WITH and sentence.opens_act(land + 1)
        if date.start - name.end > _NEXT_TO or told_on:
            break
        frames.append(listed(sentence, land + 1, EventType.ESTABLISHMENT, Span(name.start, name.end), date.value.value))
        day = land + 1
    return frames


def _others(sentence: Sentence, at: int) -> list[int]:
    """Return the marks after a trigger, up to the next one, that have a date of their own in brackets."""
    found = []
    for later in range(at + 1, min(len(sentence.marks) - 2, at + _LIST)):
        if sentence.marks[later].kind is TRIGGER:
            break  # "bình thường hóa quan hệ, hai nước ký Hiệp ước (1999)"
        own = sentence.marks[later + 2].kind is DATE and later + 2 not in sentence.used
        if sentence.cue(later + 1) is Cue.OPEN and own:
            found.append(later)
    return found
