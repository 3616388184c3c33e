"""Reads ceremonies: what was held, for whom, and who attended."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_BOTH = 2
_GOVERNED = ATTACHED - {Cue.WITH}
_LEAD_IN = 14
"""Characters of the words that lead to a ceremony: "ngay sau"."""

_NEXT = 3
"""Sentences within which those present are listed after what they attended."""

_BESIDE = 6
"""Characters between "dự" and the ceremony attended."""


def ceremony(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A chủ trì lễ đón B", "A đặt vòng hoa", "lễ duyệt binh với sự tham dự của A"."""
    mark = sentence.marks[at]
    if sentence.barred(at) or sentence.generic(at) or _counts(sentence, at):
        return []
    if sentence.said(at) and not mark.value.noun and sentence.marks[at].value.type is EventType.CEREMONY:
        return []
    if mark.value.words in rites.BARE_RITES and not _rite(sentence, at):
        return []
    if _of_meeting(sentence, at):
        return []
    family = rites.family(mark.value.words)
    if family == rites.OPENING and not mark.value.noun and _to_begin(sentence, at):
        return []
    heads = _heads(sentence, at) if family == rites.TRIBUTE else []
    if heads and sentence.frames and sentence.frames[-1].family == rites.TRIBUTE:
        return []  # "đã lần lượt tới viếng và ghi sổ tang"
    if heads:
        return [one for head in heads for one in dated(sentence, at, _tribute_of(sentence, at, head), [head])]
    if family == rites.WELCOME and mark.value.noun and _told_before(sentence, at):
        return []
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if mark.value.noun and (sentence.cue(at - 1) is Cue.STOP or _is_subject(sentence, at)):
        acting = []  # "A gửi điện chia buồn; lễ tang diễn ra": the noun opens a clause of its own
    group = [*acting, *attendees(sentence, at)] or _at_scene(sentence, at)
    if family == rites.WELCOME:
        group = _received(sentence, at, group) or _welcomed(sentence, at)
    leaders = sentence.ids(group) or list(pair_before(sentence, at))
    leaders += [guest for guest in _guests(sentence, at, family, leaders) if guest not in leaders]
    if not leaders and sentence.talk.visitor and people.is_delegation(sentence.before(at, 60)):
        leaders = [sentence.talk.visitor]
    if not leaders and sentence.date_after(at) < 0 and not _held(sentence, at):
        return []
    if not leaders and not mark.value.noun and sentence.cue(at - 1) is Cue.COMMA:
        return []  # "Khu công nghiệp X, khởi công tháng 5/1996, …": only since when it has been there
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", leaders, family=family)
    if family == rites.PARADE and not leaders and (marked := _just_marked(sentence)):
        frame.type, frame.family = EventType.ANNIVERSARY, marked
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


def _at_scene(sentence: Sentence, at: int) -> list[int]:
    """Return who acts at a ceremony that opens the sentence, and to whom: "Tại lễ bế mạc, A đã trao búa cho B"."""
    if sentence.cue(at - 1) is not Cue.AT or sentence.marks[at].value.words not in rites.BARE_RITES:
        return []
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 9)) if is_leader(sentence, k)), -1)
    if comma < 0 or sentence.cue(comma - 1) is not Cue.COMMA:
        return []
    given = [k for k in range(comma + 1, min(len(sentence.marks), comma + 6)) if is_leader(sentence, k)]
    return [comma, *(k for k in given[:1] if sentence.prep(k) is Cue.FOR)]


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
    return 0 <= sentence.number - told.sentence <= _NEXT and meets.comes_after(sentence.before(at, 12))


def _heads(sentence: Sentence, at: int) -> list[int]:
    """Return who lead the delegations that pay a tribute: "các đoàn của X do A, của Y do B dẫn đầu đã tới viếng"."""
    in_turn = any(sentence.cue(k) is Cue.TURN for k in range(max(0, at - 3), at))
    led = next((k for k in range(at - 1, max(-1, at - (14 if in_turn else 6)), -1) if sentence.cue(k) is Cue.LED), -1)
    heads = [k for k in range(led) if is_leader(sentence, k) and sentence.prep(k) is Cue.BY]
    heads += [k for k in range(led, at) if in_turn and led >= 0 and is_leader(sentence, k)]
    return heads if len(heads) >= _BOTH else []


def _tribute_of(sentence: Sentence, at: int, head: int) -> Frame:
    frame = frame_of(sentence, at, EventType.CEREMONY, "ceremony", sentence.ids([head]), family=rites.TRIBUTE)
    frame.apart = True
    return frame


def _by_country(sentence: Sentence, frame: Frame) -> list[Frame]:
    """Return a tribute once for each country whose leaders pay it: they come with delegations of their own."""
    countries = sentence.talk.countries
    homes = dict.fromkeys(countries.get(one) for one in frame.leaders)
    if len(homes) < _BOTH or people.both_act(sentence.key[frame.start : frame.at]):
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
    if mark.value.words == rites.RITE and not rites.names_rite(sentence.before(at, 12), sentence.after(at, 16)):
        return False
    attended = sentence.cue(at - 1) is Cue.ATTEND and mark.start - sentence.marks[at - 1].end <= _BESIDE
    return attended or _held(sentence, at) or bool(attendees(sentence, at) or _at_scene(sentence, at))


def _held(sentence: Sentence, at: int) -> bool:
    """Say whether a ceremony is said to have been held, at a time of its own: "Lễ viếng … được tổ chức tại"."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        if sentence.cue(later) in (Cue.HELD, Cue.BEGIN):
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
    """Return whom a welcome or a banquet is for."""
    if family in (rites.BANQUET, rites.CREDENTIALS):
        guests = sentence.ids(sentence.objects(at))
        alone = family == rites.BANQUET and len(leaders) == 1 and not guests
        return [guest] if alone and (guest := sentence.talk.topic(leaders[0])) else guests
    if family == rites.CORONATION:
        return sentence.ids(sentence.parties(at))
    if family != rites.WELCOME:
        return []
    guests = sentence.ids(sentence.objects(at)) or _talked(sentence, at, leaders)
    if not guests and len(leaders) == 1 and (guest := sentence.talk.topic(leaders[0])):
        return [guest]
    return guests


def _talked(sentence: Sentence, at: int, leaders: Sequence[str]) -> list[str]:
    """Return whom the same sentence goes on to bring together with the host of a welcome, or both where it has none."""
    for later in range(at + 1, min(len(sentence.marks), at + 14)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is EventType.TALKS:
            both = [*sentence.subject(later), *sentence.objects(later), *sentence.parties(later)]
            found = sentence.ids(both) or list(pair_before(sentence, later))
            return [one for one in found if one not in leaders][: 1 if leaders else _BOTH]
    return []


def _honoured(sentence: Sentence, at: int, family: str) -> list[str]:
    """Return who is honoured: "viếng Chủ tịch Hồ Chí Minh", "dâng hương tưởng nhớ ông X"."""
    near = range(at + 1, min(len(sentence.marks), at + 6))
    honoured = [m for m in near if is_leader(sentence, m) and sentence.prep(m) is Cue.HONOUR]
    if family in rites.HONOURING:
        honoured += sentence.objects(at)
    return sentence.ids(honoured)


def spoke(sentence: Sentence, at: int) -> None:
    """Add those who speak at or attend a ceremony to the one told last: "A phát biểu tại buổi lễ"."""
    here = (f for f in reversed(sentence.frames) if f.type in (EventType.CEREMONY, EventType.ANNIVERSARY))
    told = next(here, sentence.talk.ceremony)
    if told is None or sentence.barred(at):
        return None
    words_said = sentence.key[sentence.marks[at].start : sentence.marks[at].end]
    if not rites.at_ceremony(words_said) or (at == 0 and _lists_present(sentence, at)):
        return present(sentence, at)
    opening = next_leader(sentence, at) if at == 0 and told.sentence < sentence.number else []
    group = sentence.subject(at) or opening  # "Phát biểu tại buổi lễ, ông X …"
    told.leaders += [one for one in sentence.ids(group) if one not in told.leaders]
    return None


def present(sentence: Sentence, at: int) -> None:
    """Add those whom a sentence of its own lists as present to what was told last: "Dự mít tinh có A, B và C"."""
    told = sentence.talk.ceremony
    if told is None or sentence.talk.told is None or told.sentence != sentence.talk.told.sentence:
        return
    came = _came(sentence, at) if at > 1 else []
    if at > 1 and not came:
        return
    if told.type is not EventType.ANNIVERSARY and told.family != rites.OPENING:
        return  # officials beside a host are no parties to a welcome
    if not 0 < sentence.number - told.sentence <= _NEXT:
        return
    first = 0 if came or any(m.kind is LEADER for m in sentence.marks[:at]) else _lists_present(sentence, at)
    here = came or (_listed_from(sentence, first) if first else [])
    told.leaders += [one for one in here if one not in told.leaders]
    told.parts |= {one: Part.ATTENDEE for one in here if one not in told.parts}


def _came(sentence: Sentence, at: int) -> list[str]:
    """Return the leaders of a sentence that only says that they came: "A; B; C cùng hơn 500 khách mời tới dự"."""
    ends = not sentence.after(at, 40).strip(" .")
    if not ends or any(mark.kind is TRIGGER for mark in sentence.marks):
        return []
    return sentence.ids([k for k in range(at) if is_leader(sentence, k) and sentence.prep(k) not in _GOVERNED])


def _lists_present(sentence: Sentence, at: int) -> int:
    """Return the mark of the first of those listed after a word of attending, 0 where it opens no list."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if is_leader(sentence, k)), 0)
    if first <= 1:
        return first
    return first if rites.lists_present(sentence.key[sentence.marks[at].end : sentence.marks[first].start]) else 0


def _listed_from(sentence: Sentence, first: int) -> list[str]:
    """Return all leaders of a list that may go by sides, up to the next verb: "có A và B; về phía bạn có C"."""
    here: list[int] = []
    for at in range(first, len(sentence.marks)):
        mark = sentence.marks[at]
        if mark.kind is TRIGGER or mark.value in (Cue.SAY, Cue.ATTEND):
            break
        if mark.kind is LEADER and (sentence.prep(at) not in ATTACHED or sentence.prep(at) is Cue.WITH):
            here.append(at)
    return sentence.ids(here)
