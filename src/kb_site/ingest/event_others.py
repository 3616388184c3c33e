"""Reads what a chronology lists besides meetings and acts of states: deaths, falls, releases, tests, resolutions."""

from kb_site.edtf import Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, just_named, tail
from kb_site.lang.vi import event_others as others
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_TITLE = 90
"""Characters within which the name of a resolution stands."""


def other(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A qua đời ngày D", "A từ chức ngày D", "Triều Tiên thử hạt nhân ngày D", "Nghị quyết số … ngày D"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    if trigger.words == others.PASSED and not others.is_loss_of_life(sentence.after(at, 24)):
        return []
    if others.is_death(trigger.words):
        return _befalls(sentence, at, "death")
    if others.is_fall(trigger.words):
        return [one for one in _befalls(sentence, at, "fall") if one.own]
    if others.overthrows(trigger.words):
        return _overthrown(sentence, at)
    if others.is_feat(trigger.words, sentence.before(at, 60), sentence.after(at, 50)):
        return _feat(sentence, at)
    if not others.is_resolution(trigger.words, sentence.before(at, 60)):
        return []
    after = sentence.date_after(at)
    if after < 0 or sentence.marks[after].value.value.precision is not Precision.DAY:
        return []
    about = tail(sentence, at, _TITLE, before=True)
    return dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "resolution", about=about))


def _befalls(sentence: Sentence, at: int, rule: str) -> list[Frame]:
    """Return a death or fall of the leader who is the subject, nothing where it is a relative's or another's."""
    if any(sentence.cue(k) is Cue.KIN for k in range(max(0, at - 2), at)):
        return []  # "sau khi cha qua đời"
    named = just_named(sentence, at)
    group = [at - 1] if is_leader(sentence, at - 1) else named or sentence.acting[at][-1:]
    if others.tells_of_named(sentence.before(at, 24)):
        group = [k for k in range(max(0, at - 4), at) if is_leader(sentence, k)][-1:] or group
    group = [k for k in group if sentence.prep(k) is not Cue.KIN]
    if others.befalls_many(sentence.before(at, 60)):
        return []
    if sentence.date_after(at) < 0 and others.is_later(sentence.before(at, 24)):
        return []
    elsewhere = sentence.has_dates and not sentence.own_time(at)
    if not group or elsewhere:
        return []  # "Ngày 26/7, A gửi điện chia buồn về việc B từ trần": the day is that of the message
    return dated(sentence, at, frame_of(sentence, at, EventType.OTHER, rule, sentence.ids(group)), group)


def _overthrown(sentence: Sentence, at: int) -> list[Frame]:
    """Return the fall of whom others bring down: "Quốc hội luận tội ông X", "ông X bị quân đội lật đổ"."""
    suffers = (
        [k for k in range(at) if is_leader(sentence, k)][-1:] if others.is_suffered(sentence.before(at, 40)) else []
    )
    group = suffers or sentence.objects(at)[:1]
    if not group or not sentence.own_time(at):
        return []
    frames = dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "fall", sentence.ids(group)), group)
    return [one for one in frames if one.own]


def _leading(sentence: Sentence, at: int) -> list[int]:
    """Return who led those that act: "quân đội do tướng X cầm đầu tiến hành đảo chính"."""
    near = (k for k in range(at - 1, max(-1, at - 5), -1) if is_leader(sentence, k))
    who = next(near, -1)
    led = who >= 0 and sentence.prep(who) is Cue.BY and others.is_headed(sentence.after(who, 20))
    return [who] if led else []


def _feat(sentence: Sentence, at: int) -> list[Frame]:
    """Return what a country does or suffers, with those who are said to have led it; only with its own date."""
    after = sentence.date_after(at)
    gap = sentence.key[sentence.marks[at].end : sentence.marks[max(after, at)].start]
    if after >= 0 and others.is_before(sentence.before(at, 16)) and "," in gap:
        return []  # "Sau đảo chính, quan hệ được nối lại năm 1990"
    if not sentence.own_time(at) or (sentence.said(at) and after < 0) or others.is_ruled(sentence.before(at, 40), gap):
        return []
    ordered = others.is_ordered(sentence.marks[at].value.words)
    watched = others.is_watched(sentence.before(at, 40))
    group = sentence.subject(at) if ordered or watched else _leading(sentence, at) or attendees(sentence, at)
    about = tail(sentence, at, _TITLE, before=True)
    frame = frame_of(sentence, at, EventType.OTHER, "feat", sentence.ids(group), about)
    return [one for one in dated(sentence, at, frame, group) if one.own]
