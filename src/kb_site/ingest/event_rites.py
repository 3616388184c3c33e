"""Reads ceremonies and congresses: what was held, and who attended."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_BOTH = 2
_LEAD_IN = 14
"""Characters of the words that lead to a ceremony: "ngay sau"."""

_BESIDE = 6
"""Characters between "dự" and the ceremony attended."""


def ceremony(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A chủ trì lễ đón B", "A đặt vòng hoa", "lễ duyệt binh với sự tham dự của A"."""
    mark = sentence.marks[at]
    if sentence.barred(at) or sentence.generic(at) or _counts(sentence, at):
        return []
    if sentence.said(at) and not mark.value.noun and sentence.marks[at].value.type is EventType.CEREMONY:
        return []
    if mark.value.words == rites.RITE and not _rite(sentence, at):
        return []
    family = rites.family(mark.value.words)
    heads = _heads(sentence, at) if family == rites.TRIBUTE else []
    if heads:
        return [one for head in heads for one in dated(sentence, at, _tribute_of(sentence, at, head), [head])]
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if mark.value.noun and sentence.cue(at - 1) is Cue.STOP:
        acting = []  # "A gửi điện chia buồn; lễ tang diễn ra": the noun opens a clause of its own
    group = [*acting, *attendees(sentence, at)]
    if family == rites.WELCOME:
        group = _received(sentence, at, group) or _welcomed(sentence, at)
    leaders = sentence.ids(group) or list(pair_before(sentence, at))
    leaders += [guest for guest in _guests(sentence, at, family, leaders) if guest not in leaders]
    if not leaders and sentence.talk.visitor and people.is_delegation(sentence.before(at, 60)):
        leaders = [sentence.talk.visitor]
    if not leaders and sentence.date_after(at) < 0 and not _held(sentence, at):
        return []
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", leaders, family=family)
    frame.start = _lead_in(sentence, at)
    frame.about = None if leaders else tail(sentence, at, 70, before=True)
    frame.definite = words.points_back(sentence.key[mark.end : mark.end + 12])
    frame.parts = {one: Part.COMMEMORATED for one in _honoured(sentence, at, family) if one not in leaders}
    frame.apart = family == rites.TRIBUTE and _elsewhere(sentence, at)
    frames = dated(sentence, at, frame, [g for g in group if abs(g - at) < 12])
    if family == rites.TRIBUTE:
        frames = [one for each in frames for one in _by_country(sentence, each)]
    sentence.talk.ceremony = frames[-1]
    return frames


def _heads(sentence: Sentence, at: int) -> list[int]:
    """Return who lead the delegations that pay a tribute: "các đoàn của X do A, của Y do B dẫn đầu đã tới viếng"."""
    led = next((k for k in range(at - 1, max(-1, at - 6), -1) if sentence.cue(k) is Cue.LED), -1)
    heads = [k for k in range(led) if is_leader(sentence, k) and sentence.prep(k) is Cue.BY]
    return heads if len(heads) >= _BOTH else []


def _tribute_of(sentence: Sentence, at: int, head: int) -> Frame:
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", sentence.ids([head]), family=rites.TRIBUTE)
    frame.apart = True
    return frame


def _by_country(sentence: Sentence, frame: Frame) -> list[Frame]:
    """Return a tribute once for each country whose leaders pay it: they come with delegations of their own."""
    countries = sentence.talk.countries
    homes = dict.fromkeys(countries.get(one) for one in frame.leaders)
    if len(homes) < _BOTH:
        return [frame]
    return [
        replace(frame, leaders=[one for one in frame.leaders if countries.get(one) == home], parts=dict(frame.parts))
        for home in homes
    ]


def _lead_in(sentence: Sentence, at: int) -> int:
    """Return where the words start that lead to a ceremony in its clause: "ngay sau Lễ đón", "tại lễ khánh thành"."""
    mark = sentence.marks[at]
    start = sentence.marks[at - 1].end if at else sentence.span.start
    if not mark.value.noun or mark.start - start > _LEAD_IN:
        return mark.start
    return start + len(sentence.key[start : mark.start]) - len(sentence.key[start : mark.start].lstrip(" ,;:("))


def _received(sentence: Sentence, at: int, group: Sequence[int]) -> list[int]:
    """Return who acts at a welcome, and whom they receive before it: "A đón B tại lễ đón chính thức"."""
    if not group or sentence.cue(at - 1) is not Cue.AT:
        return list(group)
    met = [k for k in range(group[-1] + 1, at - 1) if is_leader(sentence, k)]
    return [*group, *(k for k in met if k in sentence.objected or sentence.cue(k - 1) is Cue.GREET)]


def _welcomed(sentence: Sentence, at: int) -> list[int]:
    """Return the guest whom a welcome names, or the host and guest of two countries who open the next clause."""
    guest = next_leader(sentence, at)
    group = sentence.group_from(guest[0]) if guest else []
    countries = {sentence.talk.countries.get(one) for one in sentence.ids(group)}
    return group if len(group) == len(countries) == _BOTH else guest


def _rite(sentence: Sentence, at: int) -> bool:
    """Say whether a bare "lễ" is a ceremony that somebody attends or that was held: "dự lễ bàn giao"."""
    mark = sentence.marks[at]
    if not rites.names_rite(sentence.before(at, 12), sentence.after(at, 16)):
        return False
    attended = sentence.cue(at - 1) is Cue.ATTEND and mark.start - sentence.marks[at - 1].end <= _BESIDE
    return attended or _held(sentence, at)


def _held(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony is said to have been held, at a time of its own: "Lễ viếng … được tổ chức tại"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        if sentence.cue(later) is Cue.HELD:
            return sentence.marks[at].value.noun and sentence.own_time(at)
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) is Cue.STOP:
            return False
    return False


def _elsewhere(sentence: Sentence, at: int) -> bool:
    """Say whether a tribute is paid at another place than the one told before it: "đặt vòng hoa tại X và viếng Y"."""
    for before in range(at - 1, max(-1, at - 10), -1):
        if sentence.marks[before].kind is TRIGGER:
            told = sentence.by_mark.get(before)
            tribute = told is not None and told.type is EventType.CEREMONY and told.family == rites.TRIBUTE
            return tribute and any(sentence.cue(k) is Cue.AT for k in range(before + 1, at))
    return False


def _counts(sentence: Sentence, at: int) -> bool:
    """Say whether a count of years tells of the ceremony: "lễ duyệt binh kỷ niệm 80 năm …"."""
    for later in range(at + 1, min(len(sentence.marks), at + 5)):
        mark = sentence.marks[later]
        if mark.kind is COUNT:
            return True
        listed = mark.kind is TRIGGER and mark.value.type is EventType.CEREMONY
        if not listed and sentence.cue(later) not in (Cue.MARKED, Cue.COMMA, Cue.AND):
            return False
    return False


def _guests(sentence: Sentence, at: int, family: str, leaders: Sequence[str]) -> list[str]:
    """Return whom a welcome, a banquet or an award is for."""
    if family in rites.FOR_GUESTS:
        return sentence.ids(sentence.objects(at) or _given(sentence, at))
    if family != rites.WELCOME:
        return []
    guests = sentence.ids(sentence.objects(at)) or _talked(sentence, at, leaders)
    if not guests and len(leaders) == 1 and (guest := sentence.talk.topic(leaders[0])):
        return [guest]
    return guests


def _given(sentence: Sentence, at: int) -> list[int]:
    """Return to whom an award is given where another verb says so: "trao Huân chương … tặng Đại sứ X"."""
    for later in range(at + 1, min(len(sentence.marks) - 1, at + 6)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is EventType.AID:
            return sentence.objects(later)
    return []


def _talked(sentence: Sentence, at: int, leaders: Sequence[str]) -> list[str]:
    """Return whom the same sentence goes on to bring together with the host of a welcome, or both where it has none."""
    for later in range(at + 1, min(len(sentence.marks), at + 14)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is EventType.TALKS:
            both = [*sentence.subject(later), *sentence.objects(later), *sentence.parties(later)]
            found = sentence.ids(both) or list(pair_before(sentence, later))
            return [one for one in found if one not in leaders][: 1 if leaders else 2]
    return []


def _honoured(sentence: Sentence, at: int, family: str) -> list[str]:
    """Return who is honoured: "viếng Chủ tịch Hồ Chí Minh", "dâng hương tưởng nhớ ông X"."""
    near = range(at + 1, min(len(sentence.marks), at + 6))
    honoured = [m for m in near if is_leader(sentence, m) and sentence.prep(m) is Cue.HONOUR]
    if family == rites.TRIBUTE:
        honoured += sentence.objects(at)
    return sentence.ids(honoured)


def spoke(sentence: Sentence, at: int) -> None:
    """Add those who speak at or attend a ceremony to the one told last: "A phát biểu tại buổi lễ"."""
    rites = (f for f in reversed(sentence.frames) if f.type in (EventType.CEREMONY, EventType.ANNIVERSARY))
    told = next(rites, sentence.talk.ceremony)
    if told is None or sentence.barred(at):
        return
    opening = next_leader(sentence, at) if at == 0 and told.sentence < sentence.number else []
    group = sentence.subject(at) or opening  # "Phát biểu tại buổi lễ, ông X …"
    told.leaders += [one for one in sentence.ids(group) if one not in told.leaders]


def present(sentence: Sentence, at: int) -> None:
    """Add those whom a sentence of its own lists as present to what was told last: "Dự mít tinh có A, B và C"."""
    told = sentence.talk.ceremony
    if at or told is None or told.sentence == sentence.number:
        return
    first = next((k for k in range(1, min(len(sentence.marks), 5)) if is_leader(sentence, k)), -1)
    gap = sentence.key[sentence.marks[at].end : sentence.marks[first].start]
    if first < 0 or not (first == 1 or rites.lists_present(gap)):
        return
    here = sentence.ids(sentence.group_from(first))
    told.leaders += [one for one in here if one not in told.leaders]
    told.parts |= {one: Part.ATTENDEE for one in here if one not in told.parts}


def congress(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Đại hội IX bầu …", "A dự Hội nghị Cấp cao ASEAN", "Kỳ họp thứ 12 diễn ra ngày 22/1": dated ones only."""
    mark = sentence.marks[at]
    near = sentence.date_after(at)
    after = near if near >= 0 else sentence.date_after(_listed_with(sentence, at))
    if sentence.barred(at) or sentence.generic(at) or (sentence.said(at) and after < 0):
        return []
    attended = any(sentence.cue(k) is Cue.ATTEND for k in range(max(0, at - 3), at)) or _leads_delegation(sentence, at)
    if after < 0 and _after_act(sentence, at):
        return []
    if after < 0 and not attended and rites.only_mentions(sentence.before(at, 40)):
        return []
    if mark.value.words in rites.BARE_CONGRESS and not (_has_name(sentence, at) and (attended or after >= 0)):
        return []
    group = [*((sentence.subject(at) or next_leader(sentence, at)) if attended else ()), *attendees(sentence, at)]
    group += [k for k in _other_head(sentence, at) if k not in group]
    leaders = sentence.ids(group or (_speaker(sentence, at) if after >= 0 else ()))
    leaders = leaders or _met_beside(sentence, at)
    frame = frame_of(sentence, at, EventType.CONGRESS, "congress", leaders, tail(sentence, at, 60, before=True))
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE)
    date = _finer(sentence, after)
    whole = _until_close(sentence, date)
    frames = dated(sentence, at, frame, group, whole or (_shared(sentence, date) if date != near else None))
    for one in frames:
        if one.date is None and rites.of_many(sentence.key[mark.start : mark.end + 40]):
            one.date, one.own = _day_later(sentence, at), True
        if one.date is not None and one.date.precision is Precision.DAY and after < 0 and not attended:
            one.date = month_of(one.date)  # the day is that of something said or done there
    return [one for one in frames if one.own and one.date is not None]


def _leads_delegation(sentence: Sentence, at: int) -> bool:
    """Say whether the words before a meeting make somebody head of a delegation there: "là Trưởng đoàn ta tại"."""
    return rites.heads_delegation(sentence.before(at, 90))


def _other_head(sentence: Sentence, at: int) -> list[int]:
    """Return who is named as head of another delegation: "Hội nghị X, khai mạc ngày D với ông Y là Trưởng đoàn Mỹ"."""
    for later in range(at + 1, min(len(sentence.marks), at + 12)):
        if is_leader(sentence, later) and sentence.prep(later) is Cue.WITH:
            return [later] if rites.is_head(sentence.after(later, 24)) else []
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) is Cue.STOP:
            return []
    return []


def _after_act(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting follows a dated act, whose date is not the meeting's: "ký X ngày D, rồi dự Hội nghị Y"."""
    then = next((k for k in range(at - 1, max(-1, at - 6), -1) if sentence.cue(k) is Cue.THEN), -1)
    return then > 0 and sentence.lead[at] < 0 and any(k in sentence.used for k in range(then))


def _met_beside(sentence: Sentence, at: int) -> list[str]:
    """Return who met beside a meeting of many: "cuộc trao đổi giữa A và B bên lề Tuần lễ Cấp cao APEC"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.TALKS or not told.own:
        return []
    return list(told.leaders) if words.is_setting(sentence.before(at, 24)) else []


def _speaker(sentence: Sentence, at: int) -> list[int]:
    """Return who acts where a meeting opens the sentence: "Tại lễ bế mạc Hội nghị X chiều 15/11, ông A đã trao …"."""
    before = sentence.marks[:at]
    if sentence.cue(0) is not Cue.AT or any(mark.kind is LEADER for mark in before):
        return []
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if sentence.cue(k) is Cue.COMMA), -1)
    verb = next((m.value for m in sentence.marks[comma + 1 : comma + 5] if m.kind is TRIGGER), None)
    elected = verb is not None and verb.type is EventType.APPOINTMENT
    return [comma + 1] if comma > 0 and is_leader(sentence, comma + 1) and not elected else []


def _listed_with(sentence: Sentence, at: int) -> int:
    """Return the mark of the meeting that a date of several listed ones stands by: "Hội nghị X và các hội nghị Y"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER:
            listed = mark.value.type is EventType.CONGRESS and sentence.generic(later)
            return later if listed and sentence.cue(later - 2) is Cue.AND else at
        if mark.kind not in (CUE, PLACE):
            return at
    return at


def _finer(sentence: Sentence, date: int) -> int:
    """Return the mark of the days of a meeting that has its year in its name: "APEC 2024 từ ngày 12 đến 16/11"."""
    if date < 0 or sentence.marks[date].value.value.precision is not Precision.YEAR:
        return date
    year = sentence.marks[date].value.value
    for later in range(date + 1, min(len(sentence.marks), date + 7)):
        mark = sentence.marks[later]
        if mark.kind is DATE and year.holds(mark.value.value):
            return later
        if mark.kind is TRIGGER or mark.value is Cue.STOP:
            break
    return date


def _until_close(sentence: Sentence, first: int) -> tuple[list[Edtf], bool] | None:
    """Return the days of a meeting whose opening and closing are told: "khai mạc ngày 16/10 và bế mạc ngày 22/10"."""
    for later in range(first + 1, min(len(sentence.marks), first + 6) if first >= 0 else 0):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER or mark.value is Cue.STOP:
            return None
        closed = sentence.cue(later - 1) in (Cue.HELD, Cue.END) and rites.closes(sentence.before(later, 24))
        if mark.kind is DATE and closed:
            opened, closing = sentence.marks[first].value.value, mark.value.value
            sentence.used |= {first, later}
            both = opened.precision is closing.precision is Precision.DAY and opened < closing
            return ([Edtf.interval(opened, closing)], True) if both else None
    return None


def _shared(sentence: Sentence, date: int) -> tuple[list[Edtf], bool] | None:
    """Return the date at a mark as the one that dates a meeting, None where there is none."""
    if date < 0:
        return None
    sentence.used.add(date)
    return [sentence.marks[date].value.value], True


def _has_name(sentence: Sentence, at: int) -> bool:
    """Say whether a bare "hội nghị" has a name of its own: "Hội nghị Đại dương", "hội nghị ngoại trưởng G7"."""
    mark = sentence.marks[at]
    if sentence.match[mark.start].isupper() and sentence.match[mark.end + 1 : mark.end + 2].isupper():
        return True
    return rites.is_named_meeting(sentence.after(at, 60))


def _day_later(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day of what happened beside a meeting of many: "bên lề Hội nghị Cấp cao ASEAN, chiều 10/10, …"."""
    found = next((m.value for m in sentence.marks[at + 1 : at + 12] if m.kind is DATE), None)
    return found.value if found is not None and found.value.precision is Precision.DAY else None
