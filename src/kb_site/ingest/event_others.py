"""Reads what a chronology lists besides meetings and acts of states: deaths, falls, releases, tests, resolutions."""

from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_moods import TELLING
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, just_named, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_messages as letters
from kb_site.lang.vi import event_others as others
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_happenings import is_vote
from kb_site.model import EventType

_OWN = 24
"""Characters between what somebody says and what befalls themselves: "cho biết ông sẽ từ chức"."""

_TITLE = 90
"""Characters within which the name of a resolution stands."""

_VOTE = 8
"""Marks from an election or a fall to the date of the vote."""

_DECISION = 16
"""Marks before a trigger in which the decision is told that it goes with."""


def other(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A qua đời ngày D", "A từ chức ngày D", "Triều Tiên thử hạt nhân ngày D", "Nghị quyết số … ngày D"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    beside = at > 0 and sentence.marks[at].start - sentence.marks[at - 1].end <= 1
    person = beside and sentence.marks[at - 1].kind is LEADER
    if trigger.words == others.PASSED and not others.is_loss_of_life(sentence.after(at, 24), person=person):
        return []
    if others.is_death(trigger.words):
        return _befalls(sentence, at, "death")
    if others.is_fall(trigger.words):
        return [one for one in _befalls(sentence, at, "fall") if one.own]
    if others.overthrows(trigger.words):
        return _overthrown(sentence, at)
    if _recognises(sentence, at) or others.is_feat(trigger.words, sentence.before(at, 60), sentence.after(at, 50)):
        return _feat(sentence, at)
    if not others.is_resolution(trigger.words, sentence.before(at, 60)):
        return []
    after = sentence.date_after(at)
    after = after if after >= 0 or sentence.said(at) else _date_before(sentence, at)
    if after < 0 or sentence.marks[after].value.value.precision is not Precision.DAY:
        return []
    about = tail(sentence, at, _TITLE, before=True)
    return dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "resolution", about=about))


def _recognises(sentence: Sentence, at: int) -> bool:
    """Say whether one country recognises another: "Việt Nam công nhận Palestine ngày 19/11/1988"."""
    whom = sentence.marks[at + 1] if at + 1 < len(sentence.marks) else None
    if sentence.marks[at].value.words != others.RECOGNISES or whom is None or whom.kind is not PLACE:
        return False
    near = whom.value.kind == "country" and whom.start - sentence.marks[at].end <= 1
    if sentence.date_after(at) < 0 and others.is_described(sentence.before(at, 90)):
        return False
    return near and others.ends_recognised(sentence.after(at + 1, 24))


def _befalls(sentence: Sentence, at: int, rule: str) -> list[Frame]:
    """Return a death or fall of the leader who is the subject, nothing where it is a relative's or another's."""
    called = is_leader(sentence, at - 1) and others.is_named_so(sentence.before(at - 1, 24))  # "cha là Chủ tịch X"
    if not called and any(sentence.cue(k) is Cue.KIN for k in range(max(0, at - 2), at)):
        return []  # "sau khi cha qua đời"
    named = just_named(sentence, at)
    group = [at - 1] if is_leader(sentence, at - 1) else named or sentence.acting[at][-1:]
    if others.tells_of_named(sentence.before(at, 24)):
        group = [k for k in range(max(0, at - 4), at) if is_leader(sentence, k)][-1:] or group
    if not called:
        group = [_apposed_to(sentence, k, at) for k in group]
        group = [k for k in group if k >= 0 and sentence.prep(k) is not Cue.KIN]
    if others.is_asked(sentence.before(at, 50)) or _after_which(sentence, at) or _of_others(sentence, group, at):
        return []
    if others.befalls_many(sentence.before(at, 60)):
        return []
    if sentence.date_after(at) < 0 and others.is_later(sentence.before(at, 24)):
        return []
    if sentence.date_after(at) < 0 and group and letters.is_mourned(sentence.before(group[0], 24)):
        return []  # "Ngày 22/7, A bày tỏ chia buồn về việc B qua đời"
    if sentence.date_after(at) < 0 and group and _spoken_of(sentence, group[0], at):
        return []  # "Ngày 1/1, A chia buồn với gia đình ông B vừa qua đời"
    if len(group) == 1 and group[0] == at - 1 and sentence.cue(at - 2) is Cue.AND and is_leader(sentence, at - 3):
        group = sentence.group_to(at - 1)  # "A và B thiệt mạng"
    vote = vote_of(sentence, at)
    elsewhere = sentence.has_dates and vote is None and not sentence.own_time(at)
    if not group or elsewhere:
        return []  # "Ngày 26/7, A gửi điện chia buồn về việc B từ trần": the day is that of the message
    who = sentence.ids(group)
    frames = dated(sentence, at, frame_of(sentence, at, EventType.OTHER, rule, who[:1]), group, vote)
    return [replace(frame, leaders=[one], parts={}) for frame in frames for one in who]


def _spoken_of(sentence: Sentence, who: int, at: int) -> bool:
    """Say whether words only say of one whom others mourn that he has just died, on no day: "ông B vừa qua đời"."""
    mourned = sentence.cue(who - 1) in (Cue.WITH, Cue.OF, Cue.HONOUR) or others.mourns(sentence.before(who, 24))
    return mourned and at in sentence.done and who == at - 1


def _apposed_to(sentence: Sentence, who: int, at: int) -> int:
    """Return whom it befell where a leader only says whose relative or official that was, -1 where nobody is named.

    "Ông X, Bộ trưởng dưới thời ông Y, qua đời" is X; "bà X, con gái ông Y, người qua đời năm 1979" is Y.
    """
    kin = who - 1 - (sentence.cue(who - 1) is Cue.OF)
    if kin < 0 or sentence.cue(kin) is not Cue.KIN or others.tells_of_named(sentence.before(at, 24)):
        return who
    comma = next((k for k in range(kin - 1, max(0, kin - REACH), -1) if sentence.cue(k) is Cue.COMMA), 0)
    closed = comma > 0 and sentence.cue(at - 1) is Cue.COMMA and is_leader(sentence, comma - 1)
    return comma - 1 if closed else -1


def _of_others(sentence: Sentence, group: list[int], at: int) -> bool:
    """Say whether what somebody announces befalls others: "ông X thông báo 18 binh sĩ … được trả tự do"."""
    told = [k for k in range(group[-1] + 1, at) if sentence.cue(k) in TELLING] if group else []
    return bool(told) and sentence.marks[at].start - sentence.marks[told[-1]].end > _OWN


def _overthrown(sentence: Sentence, at: int) -> list[Frame]:
    """Return the fall of whom others bring down: "Quốc hội luận tội ông X", "ông X bị quân đội lật đổ"."""
    named = [k for k in range(at) if is_leader(sentence, k)] if others.is_suffered(sentence.before(at, 40)) else []
    if named and others.is_doer(sentence.before(named[-1], 4)):
        named.pop()  # "ông X bị tướng Y lật đổ"
    group = named[-1:] or sentence.objects(at)[:1]
    if not group or not decided_then(sentence, at) or _after_which(sentence, at):
        return []
    if sentence.date_after(at) < 0 and others.is_only_named(sentence.before(at, 24)):
        return []
    if others.is_asked(sentence.before(at, 50)):
        return []
    frames = dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "fall", sentence.ids(group)), group)
    return [one for one in frames if one.own]


def _date_before(sentence: Sentence, at: int) -> int:
    """Return the mark of the last date before a trigger, -1 where none is near."""
    return next((k for k in range(at - 1, max(-1, at - REACH), -1) if sentence.kinds[k] is DATE), -1)


def _after_which(sentence: Sentence, at: int) -> bool:
    """Say whether the only date is that of what came after a fall: "A nhậm chức ngày D sau khi B từ chức"."""
    date = _date_before(sentence, at)
    if date < 0 or sentence.date_after(at) >= 0:
        return False
    return others.is_time_of_another(sentence.key[sentence.marks[date].end : sentence.marks[at].start])


def vote_of(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the date of the vote or accident that brought somebody up or down, as `dates` gives it.

    Source    "đắc cử sau cuộc bầu cử ngày 5/11", "thiệt mạng trong vụ rơi trực thăng ngày 19/5".
    """
    for later in range(at + 1, min(len(sentence.marks), at + _VOTE)):
        mark = sentence.marks[later]
        if mark.kind is DATE:
            near = later not in sentence.used and mark.value.value.precision is not Precision.YEAR
            if not near or not is_vote(sentence.key[sentence.marks[at].end : mark.start]):
                return None
            sentence.used.add(later)
            return [mark.value.value], True
        if mark.kind is LEADER or (mark.kind is TRIGGER and mark.value.type is not EventType.OTHER):
            return None
    return None


def decided_then(sentence: Sentence, at: int) -> bool:
    """Say whether the time of a trigger is its own, or that of the decision it goes with: "ra Nghị quyết bầu"."""
    if sentence.date_after(at) >= 0:
        return True
    near = _date_before(sentence, at)
    if near in sentence.used and near not in sentence.leading and sentence.cue(near + 1) is Cue.WHEN:
        return False  # "bị phế truất hôm 14/8 khi bổ nhiệm X"
    if sentence.own_time(at):
        return True
    for before in range(at - 1, max(-1, at - _DECISION), -1):
        mark = sentence.marks[before]
        if mark.kind is DATE:
            return before in sentence.leading
        alike = mark.kind is not TRIGGER or mark.value.type is sentence.marks[at].value.type or mark.value.noun
        alike = alike or mark.value.type is EventType.ESTABLISHMENT or _goes_on(sentence, before, at)
        if not (alike or others.is_decision(mark.value.words, sentence.after(before, 40))):
            return False
    return False


def _goes_on(sentence: Sentence, verb: int, at: int) -> bool:
    """Say whether a verb has the subject of a fall before it: "A thoái vị, nhường ngôi cho con và trở thành X".

    So has one of dismissing or choosing: "Quốc hội miễn nhiệm A, bầu B", "bổ nhiệm B và miễn nhiệm A".
    """
    said, next_said = sentence.marks[verb].value.words, sentence.marks[at].value.words
    fell = others.is_fall(said) or others.overthrows(said) or others.overthrows(next_said)
    return fell and sentence.cue(at - 1) in (Cue.AND, Cue.THEN, Cue.COMMA)


def _leading(sentence: Sentence, at: int) -> list[int]:
    """Return who led those that act: "quân đội do tướng X cầm đầu đảo chính", "đảo chính … dưới sự chỉ huy của X"."""
    later = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if is_leader(sentence, k)), -1)
    if later > 0 and others.is_led_by(sentence.before(later, 48)):
        return [later]
    near = (k for k in range(at - 1, max(-1, at - 5), -1) if is_leader(sentence, k))
    who = next(near, -1)
    led = who >= 0 and sentence.prep(who) is Cue.BY and others.is_headed(sentence.after(who, 20))
    return [who] if led else []


def doer(sentence: Sentence, at: int, start: int) -> list[int]:
    """Return the leader named right before words that start near a mark, who does what they tell: "A tuyên bố rút"."""
    near = range(min(len(sentence.marks), at + REACH) - 1, max(-1, at - REACH), -1)
    who = next((k for k in near if sentence.kinds[k] is LEADER and sentence.marks[k].end <= start), -1)
    if who < 0 or not others.declares(sentence.key[sentence.marks[who].end : start]):
        return []
    return [who] if sentence.prep(who) not in ATTACHED else []


def _feat(sentence: Sentence, at: int) -> list[Frame]:
    """Return what a country does or suffers, with those who are said to have led it; only with its own date."""
    after = sentence.date_after(at)
    gap = sentence.key[sentence.marks[at].end : sentence.marks[max(after, at)].start]
    if after >= 0 and others.is_before(sentence.before(at, 16)) and "," in gap:
        return []  # "Sau đảo chính, quan hệ được nối lại năm 1990"
    if after < 0 and acts.counts_from(sentence.before(at, 60)):
        return []  # "lập quan hệ ngày D, ba tháng sau khi nước này giành độc lập"
    if others.is_recalled(sentence.before(at, 70)) and "(" not in gap:
        return []  # "lễ kỷ niệm ngày Nhật Bản đầu hàng hôm 3/9"
    if not sentence.own_time(at) or (sentence.said(at) and after < 0) or others.is_ruled(sentence.before(at, 40), gap):
        return []
    watched = sentence.subject(at) if others.is_watched(sentence.before(at, 40)) else []
    group = watched or doer(sentence, at, sentence.marks[at].start) or _leading(sentence, at) or attendees(sentence, at)
    about = tail(sentence, at, _TITLE, before=True)
    frame = frame_of(sentence, at, EventType.OTHER, "feat", sentence.ids(group), about)
    return [one for one in dated(sentence, at, frame, group) if one.own]
