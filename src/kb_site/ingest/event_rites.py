"""Reads ceremonies: what was held, for whom, and who attended."""

from kb_site.edtf import Edtf
from kb_site.ingest.event_attendance import points_back
from kb_site.ingest.event_foundings import establishment
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_rite_parties import (
    at_scene,
    by_country,
    guests_of,
    honours_guest,
    leaders_of,
    taken_by,
    those_beside,
    those_honoured,
    tribute_payers,
    welcomers,
    with_received,
)
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, pair_before, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_missions as missions
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_LEAD_IN = 14
"""Characters of the words that lead to a ceremony: "ngay sau"."""

_NEXT = 3
"""Sentences within which those present are listed after what they attended."""

_UP_TO = frozenset({Cue.ARRIVE, Cue.TO, Cue.FOR})
"""Small words before whom letters are handed to: "lên", "tới"."""

_SCENE = 5
"""Marks up to a rite that opens a sentence, and of its place; frames before it that tell of who is mourned."""

_DEATH = "death"
"""Rule that reads of somebody's death."""

_NAMES = frozenset({LEADER, TRIGGER, DATE})
"""Kinds of marks that tell who, what and when."""

_BESIDE = 6
"""Characters between "dự" and the ceremony attended."""


def ceremony(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A chủ trì lễ đón B", "A đặt vòng hoa", "lễ duyệt binh với sự tham dự của A"."""
    mark = sentence.marks[at]
    if sentence.barred(at) or sentence.generic(at) or _counts(sentence, at):
        return []
    if sentence.said(at) and not mark.value.noun and sentence.marks[at].value.type is EventType.CEREMONY:
        return []
    if mark.value.noun and (points_back(sentence, at) or rites.is_on_trip(sentence.before(at, 30))):
        return []
    if mark.value.words in rites.OPENS and missions.names_mission(sentence.before(at, 90)):
        return establishment(sentence, at)
    if mark.value.words in rites.BARE_RITES and not _rite(sentence, at):
        return []
    if _of_meeting(sentence, at):
        return []
    family = rites.family_of_next(mark.value.words, sentence.after(at, 12))
    if rites.MEDAL in mark.value.words and sentence.cue(at - 1) is Cue.AND and sentence.tells(at - 2, EventType.TALKS):
        return []  # "đã tiếp và trao Kỷ niệm chương tặng Đại sứ": part of the reception
    if family == rites.HANDOVER and not _hands_over(sentence, at):
        return []
    honoured = those_honoured(sentence, at, family)
    opens = family == rites.OPENING and not mark.value.noun
    private = opens and acts.is_private(sentence.before(at, 80))  # but "… với sự chứng kiến của Thứ trưởng X"
    if (opens and _to_begin(sentence, at)) or (private and not attendees(sentence, at)):
        return []
    heads = tribute_payers(sentence, at) if family == rites.TRIBUTE else []
    if heads and sentence.frames and sentence.frames[-1].family == rites.TRIBUTE:
        return []  # "đã lần lượt tới viếng và ghi sổ tang"
    if heads:
        return [one for head in heads for one in dated(sentence, at, _tribute_of(sentence, at, head), [head])]
    if family == rites.WELCOME and mark.value.noun and _told_before(sentence, at):
        return []
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if mark.value.noun and (sentence.cue(at - 1) is Cue.STOP or _is_subject(sentence, at)):
        acting = []  # "A gửi điện chia buồn; lễ tang diễn ra": the noun opens a clause of its own
    if opens and sentence.cue(at - 1) is Cue.COMMA and rites.is_among(sentence.before(at, 90)):
        acting = []  # "A tặng X năm công trình, trong đó có Bệnh viện Y, khánh thành ngày D"
    if family == rites.FUNERAL and mark.value.noun and not _attended(sentence, at):
        acting = []  # "cử ông X về nước lo tang lễ"
    group = [*acting, *attendees(sentence, at)] or leaders_of(sentence, at) or at_scene(sentence, at)
    group += [k for k in _speaking_there(sentence, at, group) if k not in group]
    dead = {one for frame in sentence.frames[-_SCENE:] for one in _dead(frame)}
    if family == rites.TRIBUTE and not dead.isdisjoint(sentence.ids(acting)):
        return []  # "Chủ tịch X từ trần; Việt Nam cử đoàn sang viếng"
    if acting and not honoured:
        group += [k for k in those_beside(sentence, at) if k not in group]
    if family in (rites.WELCOME, rites.BANQUET) and (guests := taken_by(sentence, acting)):
        group = [*guests, *group]
    elif family == rites.WELCOME:
        group = with_received(sentence, at, group) or welcomers(sentence, at)
    leaders = sentence.ids(group) or ([] if sentence.said(at) else list(pair_before(sentence, at)))
    leaders += [guest for guest in guests_of(sentence, at, family, leaders) if guest not in leaders]
    if not leaders and sentence.talk.visitor not in ("", *honoured) and people.is_delegation(sentence.before(at, 60)):
        leaders = [sentence.talk.visitor]
    held = leaders or _held(sentence, at) or (family == rites.AWARD and honours_guest(sentence, at, honoured))
    if not leaders and sentence.date_after(at) < 0 and not (held or _by_body(sentence, at, family)):
        return []
    if family == rites.WELCOME and held and not leaders and sentence.talk.visitor:
        leaders = [sentence.talk.visitor]  # "Lễ đón được tổ chức trọng thể tại X": of who came
    if not leaders and mark.value.words in rites.BEGINS and not sentence.has_day(sentence.date_after(at)):
        return []  # "giai đoạn 2 khởi công quý I năm sau"
    if not leaders and not mark.value.noun and family != rites.AWARD and sentence.cue(at - 1) is Cue.COMMA:
        return []  # "Khu công nghiệp X, khởi công tháng 5/1996, …": only since when it has been there
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", leaders, family=family)
    if family == rites.PARADE and not leaders and (marked := _just_marked(sentence)):
        frame.type, frame.family = EventType.ANNIVERSARY, marked
    frame.start = _lead_in(sentence, at)
    frame.about = None if leaders else tail(sentence, at, 70, before=True)
    frame.definite = words.points_back(sentence.key[mark.end : mark.end + 12])
    frame.parts = {one: Part.COMMEMORATED for one in honoured if one not in leaders}
    frame.apart = family == rites.TRIBUTE and _elsewhere(sentence, at)
    frames = dated(sentence, at, frame, [g for g in group if abs(g - at) < 12], _same_day(sentence, at))
    if family == rites.TRIBUTE:
        frames = [one for each in frames for one in by_country(sentence, each)]
    sentence.talk.ceremony = frames[-1]
    return frames


def _by_body(sentence: Sentence, at: int, family: str) -> bool:
    """Say whether a body pays a tribute on the day its sentence opens with: "Sáng 30/3, lãnh đạo tỉnh X dâng hương"."""
    lead = sentence.lead[at]
    if family != rites.TRIBUTE or lead < 0 or not sentence.has_day(lead):
        return False
    return rites.is_of_body(sentence.key[sentence.marks[lead].end : sentence.marks[at].start])


def _speaking_there(sentence: Sentence, at: int, hosts: list[int]) -> list[int]:
    """Return who acts at a rite that others chair, or with which the sentence opens: "tại tiệc do A chủ trì, B phát
    biểu", "Phát biểu tại lễ khai mạc tối 17/11, A …"."""
    opens = not _NAMES.intersection(sentence.kinds[: at - 1]) - {DATE} and sentence.cue(at - 1) is Cue.ATTEND
    if hosts and hosts[0] < at:
        return []
    if not opens and (not hosts or Cue.AT not in (sentence.cue(at - 1), sentence.cue(at - 2))):
        return []
    if hosts and sentence.cue(hosts[-1] + 1) is not Cue.ATTEND:
        return []
    chair = hosts[-1] + 1 if hosts else at
    near = range(chair + 1, min(len(sentence.marks), chair + _SCENE))
    comma = next((k for k in near if sentence.cue(k) is Cue.COMMA or sentence.kinds[k] in (LEADER, TRIGGER)), at)
    named = sentence.cue(comma) is Cue.COMMA and is_leader(sentence, comma + 1)
    return sentence.group_from(comma + 1) if named else []


def _dead(frame: Frame) -> list[str]:
    """Return of whose death a frame tells."""
    return frame.leaders if frame.rule == _DEATH else []


def _hands_over(sentence: Sentence, at: int) -> bool:
    """Say whether a chair that goes round is given to somebody, at no ceremony told already: "trao búa Chủ tịch"."""
    taker = sentence.ids(sentence.objects(at))
    if not taker or not rites.is_chair(sentence.marks[at].value.words, sentence.after(at, 24)):
        return False
    return not any(f.type is EventType.CEREMONY and {*taker} <= {*f.leaders} for f in sentence.frames)


def _attended(sentence: Sentence, at: int) -> bool:
    """Say whether the words before a rite tell that somebody attends or holds it."""
    near = {sentence.cue(k) for k in range(max(0, at - 3), at)}
    return not near.isdisjoint({Cue.ATTEND, Cue.SPOKE, Cue.AT})


def _same_day(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the day that another act has right before a rite it followed: "dự X vào ngày 19/9 ngay sau lễ tang".

    So does the day that opens the clause after such a rite: "Sau lễ đón tại Phủ Chủ tịch, ngày 26/8, A hội đàm với B".
    """
    if (day := _next_day(sentence, at)) >= 0:
        return [sentence.marks[day].value.value], True
    before = sentence.marks[at - 1] if at and sentence.has_day(at - 1) else None
    if before is None or at - 1 not in sentence.used or sentence.date_after(at) >= 0:
        return None
    follows = rites.follows_day(sentence.key[before.end : sentence.marks[at].start])
    return ([before.value.value], True) if follows else None


def _next_day(sentence: Sentence, at: int) -> int:
    """Return the mark of the day that opens the clause after a rite which opens the sentence, -1 where none does."""
    if at > _SCENE:
        return -1
    near = range(at + 1, min(len(sentence.marks), at + _SCENE))
    first = next((k for k in near if sentence.kinds[k] in _NAMES), -1)
    if first not in sentence.leading or not sentence.has_day(first) or sentence.cue(first - 1) is not Cue.COMMA:
        return -1
    opens = sentence.marks[at].value.noun and not _NAMES.intersection(sentence.kinds[:at])
    return first if opens and meets.comes_after(sentence.before(at, 12)) else -1


def award(sentence: Sentence, at: int) -> list[Frame]:
    """Read an order whose name stands behind who receives it: "A trao tặng B Huân chương Hữu nghị"."""
    giver = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    frame = frame_of(sentence, at, EventType.CEREMONY, "award", sentence.ids(giver), family=rites.AWARD)
    honoured = sentence.ids(sentence.objects(at))
    frame.parts = {one: Part.COMMEMORATED for one in honoured if one not in frame.leaders}
    frames = dated(sentence, at, frame, giver)
    sentence.talk.ceremony = frames[-1]
    return frames


def presented(sentence: Sentence, at: int) -> list[Frame]:
    """Read letters of credence with whose they are: "Đại sứ A trình Thư ủy nhiệm của Chủ tịch nước B lên C"."""
    if sentence.cue(at + 1) is not Cue.OF or not is_leader(sentence, at + 2) or sentence.barred(at):
        return []
    if rites.family(sentence.marks[at].value.words) != rites.CREDENTIALS:
        return []
    whom = sentence.group_from(at + 2)[-1] + 2
    giver = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if not giver or sentence.cue(whom - 1) not in _UP_TO or not is_leader(sentence, whom):
        return []
    sentence.objected.update(range(at + 2, whom + 1))
    both = sentence.ids([*giver, whom])
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", both, family=rites.CREDENTIALS)
    frames = dated(sentence, at, frame, [*giver, whom])
    sentence.talk.ceremony = frames[-1]
    return frames


def _to_begin(sentence: Sentence, at: int) -> bool:
    """Say whether works are only agreed or planned to begin in some month or year: "nhất trí khởi công trong năm"."""
    planned = sentence.moods[at] is Cue.WILL or any(sentence.cue(k) is Cue.AGREE for k in range(max(0, at - 3), at))
    day = sentence.date_after(at)
    return planned and (day < 0 or not sentence.has_day(day))


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony is itself what is said to take place: "A cho biết tang lễ sẽ được cử hành ngày D"."""
    if any(sentence.cue(k) in (Cue.ATTEND, Cue.AT) for k in range(max(0, at - 3), at)):
        return False
    for later in range(at + 1, min(len(sentence.marks), at + 4)):
        if sentence.cue(later) in (Cue.HELD, Cue.BEGIN):
            return True
        if sentence.cue(later) is not Cue.WILL and sentence.marks[later].kind is not PLACE:
            return False
    return False


def _just_marked(sentence: Sentence) -> str:
    """Return which count the sentence before told of: "… kỷ niệm 50 năm X. Lễ mít tinh sẽ được tổ chức ngày D"."""
    marked = sentence.talk.ceremony
    if marked is None or marked.type is not EventType.ANNIVERSARY or sentence.number - marked.sentence != 1:
        return ""
    return marked.family


def _of_meeting(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony opens or closes the meeting of many named right after it: "lễ khai mạc Diễn đàn X"."""
    following = next((m for m in sentence.marks[at + 1 : at + 3] if m.kind is TRIGGER), None)
    if following is None or following.value.type is not EventType.CONGRESS:
        return False
    return rites.opens_meeting(sentence.key[sentence.marks[at].end : following.start])


def _told_before(sentence: Sentence, at: int) -> bool:
    """Say whether "sau lễ đón" only refers to the welcome told right before."""
    told = sentence.talk.ceremony
    if told is None or told.family != rites.WELCOME or not told.leaders:
        return False
    if (day := _next_day(sentence, at)) >= 0 and sentence.marks[day].value.value != told.date:
        return False  # "ở Y, sau lễ đón, ngày 26/8, A hội đàm với C": another one
    return 0 <= sentence.number - told.sentence <= _NEXT and meets.comes_after(sentence.before(at, 12))


def _tribute_of(sentence: Sentence, at: int, head: int) -> Frame:
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", sentence.ids([head]), family=rites.TRIBUTE)
    frame.apart = True
    return frame


def paid_next(sentence: Sentence, at: int) -> list[Frame]:
    """Read who came next to pay the tribute just told: "Tiếp đó là đoàn X do A dẫn đầu, đoàn Y do B dẫn đầu"."""
    told = sentence.talk.ceremony
    if told is None or told.family != rites.TRIBUTE or told.date is None or TRIGGER in sentence.kinds:
        return []
    if sentence.number - told.sentence != 1 or not rites.comes_next(
        sentence.key[sentence.span.start : sentence.marks[at].start]
    ):
        return []
    opened = [k for k in range(at, len(sentence.marks)) if is_leader(sentence, k) and sentence.prep(k) is Cue.BY]
    groups = [sentence.group_from(k) for k in opened]
    frames = [_tribute_of(sentence, k, k) for group in groups if sentence.cue(group[-1] + 1) is Cue.LED for k in group]
    for frame in frames:
        frame.date, frame.own = told.date, True
    return frames


def _lead_in(sentence: Sentence, at: int) -> int:
    """Return where the words start that lead to a ceremony in its clause: "ngay sau Lễ đón", "tại lễ khánh thành"."""
    mark = sentence.marks[at]
    start = sentence.marks[at - 1].end if at else sentence.span.start
    if not mark.value.noun or mark.start - start > _LEAD_IN:
        return mark.start
    return start + len(sentence.key[start : mark.start]) - len(sentence.key[start : mark.start].lstrip(" ,;:("))


def _rite(sentence: Sentence, at: int) -> bool:
    """Say whether a bare "lễ" is a ceremony that somebody attends or that was held: "dự lễ bàn giao"."""
    mark = sentence.marks[at]
    if mark.value.words == rites.RITE and not rites.names_rite(sentence.before(at, 12), sentence.after(at, 16)):
        return False
    if mark.value.words == rites.MOURNED and rites.is_mourning(sentence.before(at, 30), sentence.after(at, 24)):
        return False
    if (day := sentence.date_after(at)) >= 0 and not sentence.has_day(day) and rites.goes_to(sentence.before(at, 60)):
        return False
    attended = sentence.cue(at - 1) is Cue.ATTEND and mark.start - sentence.marks[at - 1].end <= _BESIDE
    return attended or _held(sentence, at) or bool(attendees(sentence, at) or at_scene(sentence, at))


def _held(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony is said to have been held, at a time of its own: "Lễ viếng … được tổ chức tại"."""
    words_said = sentence.marks[at].value
    family = rites.family(words_said.words)
    of_state = family in rites.OF_STATE or (family == rites.OPENING and missions.names_missions(sentence.after(at, 40)))
    shown = of_state or family in rites.SHOWN
    for before in range(at - 1, max(-1, at - 3), -1) if shown else ():
        organised = family != rites.OPENING and sentence.key.startswith(rites.HOLD, sentence.marks[before].start)
        organised = organised or (of_state and sentence.key.startswith(rites.HOLD, sentence.marks[before].start))
        if organised or sentence.cue(before) is Cue.HELD:
            return words_said.noun and sentence.own_time(at)  # "Đại sứ quán tổ chức lễ viếng"
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        if sentence.cue(later) in (Cue.HELD, Cue.BEGIN):
            return words_said.noun and sentence.own_time(at)
        joined = later == at + 2 and sentence.cue(at + 1) is Cue.AND  # "Lễ đón và hội đàm diễn ra"
        if (sentence.marks[later].kind is TRIGGER and not joined) or sentence.cue(later) is Cue.STOP:
            return False
    return False


def _elsewhere(sentence: Sentence, at: int) -> bool:
    """Say whether a tribute is paid at another place than the one told before it: "đặt vòng hoa tại X và viếng Y"."""
    for before in range(at - 1, max(-1, at - 14), -1):
        told = sentence.by_mark.get(before)
        if told is not None and told.type is EventType.CEREMONY and told.family == rites.TRIBUTE:
            mark = sentence.marks[before]
            if rites.is_at_mausoleum(sentence.key[mark.start : mark.end]):
                return _is_placed(sentence, at)  # "vào Lăng viếng X; đặt vòng hoa tại Y"
            return any(sentence.cue(k) is Cue.AT for k in range(before + 1, at))
    return False


def _is_placed(sentence: Sentence, at: int) -> bool:
    """Say whether the clause of a tribute says where it is paid: "đặt vòng hoa tưởng niệm các liệt sĩ tại Y"."""
    for later in range(at + 1, min(len(sentence.marks), at + 5)):
        if sentence.cue(later) not in (Cue.GENERIC, Cue.HONOUR) and sentence.marks[later].kind is not PLACE:
            return sentence.cue(later) is Cue.AT
    return False


def _counts(sentence: Sentence, at: int) -> bool:
    """Say whether a count of years tells of the ceremony: "lễ duyệt binh kỷ niệm 80 năm …", "chiêu đãi A nhân …"."""
    words_said = sentence.marks[at].value.words
    for later in range(at + 1, min(len(sentence.marks), at + 6)):
        mark = sentence.marks[later]
        if mark.kind is COUNT:
            return True
        listed = mark.kind is TRIGGER and mark.value.type is EventType.CEREMONY
        banquet = sentence.cue(later) is Cue.DELEGATION and not rites.HONOURING & {rites.family(words_said)}
        if not listed and not banquet and sentence.cue(later) not in (Cue.MARKED, Cue.COMMA, Cue.AND):
            return False
    return False
