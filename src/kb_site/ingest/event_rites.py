"""Reads ceremonies and congresses: what was held, and who attended."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import event_acts as acts
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
    if mark.value.words == acts.RITE and not _rite(sentence, at):
        return []
    family = words.family(mark.value.words)
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if mark.value.noun and sentence.cue(at - 1) is Cue.STOP:
        acting = []  # "A gửi điện chia buồn; lễ tang diễn ra": the noun opens a clause of its own
    group = [*acting, *attendees(sentence, at)]
    if family == words.WELCOME:
        group = _received(sentence, at, group) or _welcomed(sentence, at)
    leaders = sentence.ids(group) or list(pair_before(sentence, at))
    leaders += [guest for guest in _guests(sentence, at, family, leaders) if guest not in leaders]
    if not leaders and sentence.talk.visitor and words.is_delegation(sentence.before(at, 60)):
        leaders = [sentence.talk.visitor]
    if not leaders and sentence.date_after(at) < 0 and not _held(sentence, at):
        return []
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", leaders, family=family)
    frame.start = _lead_in(sentence, at)
    frame.about = None if leaders else tail(sentence, at, 70, before=True)
    frame.definite = words.points_back(sentence.key[mark.end : mark.end + 12])
    frame.parts = {one: Part.COMMEMORATED for one in _honoured(sentence, at, family) if one not in leaders}
    frame.apart = family == words.TRIBUTE and _elsewhere(sentence, at)
    frames = dated(sentence, at, frame, [g for g in group if abs(g - at) < 12])
    if family == words.TRIBUTE:
        frames = [one for each in frames for one in _by_country(sentence, each)]
    sentence.talk.ceremony = frames[-1]
    return frames


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
    if not acts.names_rite(sentence.before(at, 12), sentence.after(at, 16)):
        return False
    attended = sentence.cue(at - 1) is Cue.ATTEND and mark.start - sentence.marks[at - 1].end <= _BESIDE
    return attended or _held(sentence, at)


def _held(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony is said to have been held, at a time of its own: "Lễ viếng … được tổ chức tại"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        if sentence.cue(later) is Cue.HELD:
            return sentence.marks[at].value.noun and sentence.own_time(at)
        if sentence.marks[later].kind is Kind.TRIGGER or sentence.cue(later) is Cue.STOP:
            return False
    return False


def _elsewhere(sentence: Sentence, at: int) -> bool:
    """Say whether a tribute is paid at another place than the one told before it: "đặt vòng hoa tại X và viếng Y"."""
    for before in range(at - 1, max(-1, at - 10), -1):
        if sentence.marks[before].kind is Kind.TRIGGER:
            told = sentence.by_mark.get(before)
            tribute = told is not None and told.type is EventType.CEREMONY and told.family == words.TRIBUTE
            return tribute and any(sentence.cue(k) is Cue.AT for k in range(before + 1, at))
    return False


def _counts(sentence: Sentence, at: int) -> bool:
    """Say whether a count of years tells of the ceremony: "lễ duyệt binh kỷ niệm 80 năm …"."""
    for later in range(at + 1, min(len(sentence.marks), at + 5)):
        mark = sentence.marks[later]
        if mark.kind is Kind.COUNT:
            return True
        listed = mark.kind is Kind.TRIGGER and mark.value.type is EventType.CEREMONY
        if not listed and sentence.cue(later) not in (Cue.MARKED, Cue.COMMA, Cue.AND):
            return False
    return False


def _guests(sentence: Sentence, at: int, family: str, leaders: Sequence[str]) -> list[str]:
    """Return whom a welcome, a banquet or an award is for."""
    if family in words.FOR_GUESTS:
        return sentence.ids(sentence.objects(at) or _given(sentence, at))
    if family != words.WELCOME:
        return []
    guests = sentence.ids(sentence.objects(at)) or _talked(sentence, at, leaders)
    if not guests and len(leaders) == 1 and (guest := sentence.talk.topic(leaders[0])):
        return [guest]
    return guests


def _given(sentence: Sentence, at: int) -> list[int]:
    """Return to whom an award is given where another verb says so: "trao Huân chương … tặng Đại sứ X"."""
    for later in range(at + 1, min(len(sentence.marks) - 1, at + 6)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER and mark.value.type is EventType.AID:
            return sentence.objects(later)
    return []


def _talked(sentence: Sentence, at: int, leaders: Sequence[str]) -> list[str]:
    """Return whom the same sentence goes on to bring together with the host of a welcome, or both where it has none."""
    for later in range(at + 1, min(len(sentence.marks), at + 14)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER and mark.value.type is EventType.TALKS:
            both = [*sentence.subject(later), *sentence.objects(later), *sentence.parties(later)]
            found = sentence.ids(both) or list(pair_before(sentence, later))
            return [one for one in found if one not in leaders][: 1 if leaders else 2]
    return []


def _honoured(sentence: Sentence, at: int, family: str) -> list[str]:
    """Return who is honoured: "viếng Chủ tịch Hồ Chí Minh", "dâng hương tưởng nhớ ông X"."""
    near = range(at + 1, min(len(sentence.marks), at + 6))
    honoured = [m for m in near if is_leader(sentence, m) and sentence.prep(m) is Cue.HONOUR]
    if family == words.TRIBUTE:
        honoured += sentence.objects(at)
    return sentence.ids(honoured)


def spoke(sentence: Sentence, at: int) -> None:
    """Add those who speak at or attend a ceremony to the one told last: "A phát biểu tại buổi lễ"."""
    rites = (f for f in reversed(sentence.frames) if f.type in (EventType.CEREMONY, EventType.ANNIVERSARY))
    told = next(rites, sentence.talk.ceremony)
    if told is not None and not sentence.barred(at):
        told.leaders += [one for one in sentence.ids(sentence.subject(at)) if one not in told.leaders]


def congress(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Đại hội IX bầu …", "A dự Hội nghị Cấp cao ASEAN", "Kỳ họp thứ 12 diễn ra ngày 22/1": dated ones only."""
    mark = sentence.marks[at]
    near = sentence.date_after(at)
    after = near if near >= 0 else sentence.date_after(_listed_with(sentence, at))
    if sentence.barred(at) or sentence.generic(at) or (sentence.said(at) and after < 0):
        return []
    attended = any(sentence.cue(k) is Cue.ATTEND for k in range(max(0, at - 3), at))
    if mark.value.words in words.BARE_CONGRESS and not (_has_name(sentence, at) and (attended or after >= 0)):
        return []
    group = [*((sentence.subject(at) or next_leader(sentence, at)) if attended else ()), *attendees(sentence, at)]
    leaders = sentence.ids(group)
    frame = frame_of(sentence, at, EventType.CONGRESS, "congress", leaders, tail(sentence, at, 60, before=True))
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE)
    date = _finer(sentence, after)
    whole = _until_close(sentence, date)
    frames = dated(sentence, at, frame, group, whole or (_shared(sentence, date) if date != near else None))
    for one in frames:
        if one.date is None and words.of_many(sentence.key[mark.start : mark.end + 40]):
            one.date, one.own = _day_later(sentence, at), True
        if one.date is not None and one.date.precision is Precision.DAY and after < 0 and not attended:
            one.date = month_of(one.date)  # the day is that of something said or done there
    return [one for one in frames if one.own and one.date is not None]


def _listed_with(sentence: Sentence, at: int) -> int:
    """Return the mark of the meeting that a date of several listed ones stands by: "Hội nghị X và các hội nghị Y"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER:
            listed = mark.value.type is EventType.CONGRESS and sentence.generic(later)
            return later if listed and sentence.cue(later - 2) is Cue.AND else at
        if mark.kind not in (Kind.CUE, Kind.PLACE):
            return at
    return at


def _finer(sentence: Sentence, date: int) -> int:
    """Return the mark of the days of a meeting that has its year in its name: "APEC 2024 từ ngày 12 đến 16/11"."""
    if date < 0 or sentence.marks[date].value.value.precision is not Precision.YEAR:
        return date
    year = sentence.marks[date].value.value
    for later in range(date + 1, min(len(sentence.marks), date + 7)):
        mark = sentence.marks[later]
        if mark.kind is Kind.DATE and year.holds(mark.value.value):
            return later
        if mark.kind is Kind.TRIGGER or mark.value is Cue.STOP:
            break
    return date


def _until_close(sentence: Sentence, first: int) -> tuple[list[Edtf], bool] | None:
    """Return the days of a meeting whose opening and closing are told: "khai mạc ngày 16/10 và bế mạc ngày 22/10"."""
    for later in range(first + 1, min(len(sentence.marks), first + 6) if first >= 0 else 0):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER or mark.value is Cue.STOP:
            return None
        closed = sentence.cue(later - 1) in (Cue.HELD, Cue.END) and acts.closes(sentence.before(later, 24))
        if mark.kind is Kind.DATE and closed:
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
    return acts.is_named_meeting(sentence.after(at, 60))


def _day_later(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day of what happened beside a meeting of many: "bên lề Hội nghị Cấp cao ASEAN, chiều 10/10, …"."""
    found = next((m.value for m in sentence.marks[at + 1 : at + 12] if m.kind is Kind.DATE), None)
    return found.value if found is not None and found.value.precision is Precision.DAY else None
