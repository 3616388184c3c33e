"""Reads ceremonies and congresses: what was held, and who attended."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part


def ceremony(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A chủ trì lễ đón B", "A đặt vòng hoa", "lễ duyệt binh với sự tham dự của A"."""
    mark = sentence.marks[at]
    if sentence.barred(at) or sentence.generic(at) or _counts(sentence, at):
        return []
    family = words.family(mark.value.words)
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    group = [*acting, *attendees(sentence, at)]
    if family == words.WELCOME and not group:
        group = next_leader(sentence, at)
    leaders = sentence.ids(group) or list(pair_before(sentence, at))
    leaders += [guest for guest in _guests(sentence, at, family, leaders) if guest not in leaders]
    if not leaders and sentence.talk.visitor and words.is_delegation(sentence.before(at, 60)):
        leaders = [sentence.talk.visitor]
    if not leaders and sentence.date_after(at) < 0:
        return []
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", leaders, family=family)
    frame.about = None if leaders else tail(sentence, at, 70, before=True)
    frame.definite = words.points_back(sentence.key[mark.end : mark.end + 12])
    frame.parts = {one: Part.COMMEMORATED for one in _honoured(sentence, at, family) if one not in leaders}
    frames = dated(sentence, at, frame, [g for g in group if abs(g - at) < 12])
    sentence.talk.ceremony = frames[-1]
    return frames


def _counts(sentence: Sentence, at: int) -> bool:
    """Say whether a count of years tells of the ceremony: "lễ duyệt binh kỷ niệm 80 năm …"."""
    after = sentence.marks[at + 1 : at + 3]
    return any(mark.kind is Kind.COUNT for mark in after[: 2 if sentence.cue(at + 1) is Cue.MARKED else 1])


def _guests(sentence: Sentence, at: int, family: str, leaders: Sequence[str]) -> list[str]:
    """Return whom a welcome, a banquet or an award is for."""
    if family in words.FOR_GUESTS:
        return sentence.ids(sentence.objects(at))
    if family != words.WELCOME:
        return []
    guests = sentence.ids(sentence.objects(at)) or _talked(sentence, at, leaders)
    if not guests and len(leaders) == 1 and (guest := sentence.talk.topic(leaders[0])):
        return [guest]
    return guests


def _talked(sentence: Sentence, at: int, leaders: Sequence[str]) -> list[str]:
    """Return whom the same sentence goes on to bring together with the host of a welcome."""
    for later in range(at + 1, min(len(sentence.marks), at + 14)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER and mark.value.type is EventType.TALKS:
            both = [*sentence.subject(later), *sentence.objects(later), *sentence.parties(later)]
            return [one for one in sentence.ids(both) if one not in leaders][:1]
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
    after = sentence.date_after(at)
    if sentence.barred(at) or sentence.generic(at) or (sentence.said(at) and after < 0):
        return []
    attended = any(sentence.cue(k) is Cue.ATTEND for k in range(max(0, at - 3), at))
    if mark.value.words in words.BARE_CONGRESS and not (_has_name(sentence, at) and (attended or after >= 0)):
        return []
    group = [*(sentence.subject(at) if attended else ()), *attendees(sentence, at)]
    leaders = sentence.ids(group)
    frame = frame_of(sentence, at, EventType.CONGRESS, "congress", leaders, tail(sentence, at, 60, before=True))
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE)
    frames = dated(sentence, at, frame, group)
    for one in frames:
        if one.date is None and words.of_many(sentence.key[mark.start : mark.end + 40]):
            one.date, one.own = _day_later(sentence, at), True
        if one.date is not None and one.date.precision is Precision.DAY and after < 0:
            one.date = month_of(one.date)  # the day is that of something said or done there
    return [one for one in frames if one.own and one.date is not None]


def _has_name(sentence: Sentence, at: int) -> bool:
    """Say whether a bare "hội nghị" has a name of its own: "Hội nghị Đại dương"."""
    mark = sentence.marks[at]
    return sentence.match[mark.start].isupper() and sentence.match[mark.end + 1 : mark.end + 2].isupper()


def _day_later(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day of what happened beside a meeting of many: "bên lề Hội nghị Cấp cao ASEAN, chiều 10/10, …"."""
    found = next((m.value for m in sentence.marks[at + 1 : at + 12] if m.kind is Kind.DATE), None)
    return found.value if found is not None and found.value.precision is Precision.DAY else None
