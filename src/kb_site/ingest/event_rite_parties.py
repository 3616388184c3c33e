"""Tells who is party to a ceremony: who pays tribute, who welcomes whom, who is honoured, who stood by."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import is_leader, next_leader, pair_before
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.places import HOME
from kb_site.model import EventType

_BOTH = 2


def honours_guest(sentence: Sentence, at: int, honoured: Collection[str]) -> bool:
    """Say whether a body gives an order to somebody from abroad on a day: "Ngày 5/6, Ban X trao Huân chương tặng B"."""
    lead, homes = sentence.lead[at], {sentence.talk.countries.get(one, HOME) or HOME for one in honoured}
    return lead >= 0 and sentence.has_day(lead) and not sentence.said(at) and bool(homes - {HOME})


def leaders_of(sentence: Sentence, at: int) -> list[int]:
    """Return who leads those who hold a rite, where the words after it say so: "dâng hoa … do ông X dẫn đầu"."""
    for later in range(at + 1, min(len(sentence.marks) - 2, at + 9)):
        if sentence.cue(later) is Cue.BY and is_leader(sentence, later + 1):
            group = sentence.group_from(later + 1)
            return group if sentence.cue(group[-1] + 1) is Cue.LED else []
    return []


def at_scene(sentence: Sentence, at: int) -> list[int]:
    """Return who acts at a ceremony that opens the sentence, and to whom: "Tại lễ bế mạc, A đã trao búa cho B"."""
    if sentence.cue(at - 1) is not Cue.AT or sentence.marks[at].value.words not in rites.BARE_RITES:
        return []
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 9)) if is_leader(sentence, k)), -1)
    done = any(sentence.tells(k, EventType.AGREEMENT) for k in range(at + 1, min(len(sentence.marks), at + 9)))
    done = done or any(_awards(sentence, k) for k in range(at + 1, min(len(sentence.marks), at + 14)))
    if comma < 0 or sentence.cue(comma - 1) is not Cue.COMMA or done:
        return []  # "Tại buổi lễ, A và B đã trao đổi Bản ghi nhớ", "… A đã trao Huân chương": the rite of that
    given = [k for k in range(comma + 1, min(len(sentence.marks), comma + 6)) if is_leader(sentence, k)]
    return [comma, *(k for k in given[:1] if sentence.prep(k) is Cue.FOR)]


def _awards(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells of giving an order: "đã trao Huân chương tặng B"."""
    return sentence.is_verb(at) and rites.family(sentence.marks[at].value.words) == rites.AWARD


def those_beside(sentence: Sentence, at: int) -> list[int]:
    """Return with whom somebody attends a ceremony, named after it: "dự lễ khánh thành X cùng ông B"."""
    for later in range(at + 1, min(len(sentence.marks), at + 9)):
        if is_leader(sentence, later):
            return sentence.group_from(later) if sentence.prep(later) is Cue.WITH else []
        joined = sentence.kinds[later] is DATE and sentence.cue(later + 1) is Cue.WITH
        there = sentence.kinds[later] is PLACE or sentence.cue(later) in (Cue.WITH, Cue.OF, Cue.AT, Cue.AND)
        if not (joined or there):
            return []
    return []


def tribute_payers(sentence: Sentence, at: int) -> list[int]:
    """Return who lead the delegations that pay a tribute: "các đoàn của X do A, của Y do B dẫn đầu đã tới viếng"."""
    way = at - 1
    while way > 0 and (sentence.kinds[way] is PLACE or sentence.cue(way) in (Cue.TO, Cue.ARRIVE)):
        way -= 1  # "đã lần lượt đến Đại sứ quán X tại Y kính viếng"
    in_turn = any(sentence.cue(k) is Cue.TURN for k in range(max(0, way - 2), at))
    led = next((k for k in range(at - 1, max(-1, at - (14 if in_turn else 6)), -1) if sentence.cue(k) is Cue.LED), -1)
    heads = [k for k in range(led) if is_leader(sentence, k) and sentence.prep(k) is Cue.BY]
    heads += [k for k in range(led, at) if in_turn and led >= 0 and is_leader(sentence, k)]
    colon = next((k for k in range(at + 1, min(len(sentence.marks), at + 4)) if sentence.cue(k) is Cue.COLON), 0)
    if colon:  # "nhiều đoàn đã đến viếng X: Đoàn A do ông B dẫn đầu; Đoàn C do ông D dẫn đầu"
        heads = [k for k in range(colon, len(sentence.marks)) if is_leader(sentence, k) and sentence.prep(k) is Cue.BY]
    return heads if len(heads) >= _BOTH else []


def by_country(sentence: Sentence, frame: Frame) -> list[Frame]:
    """Return a tribute once for each country whose leaders pay it: they come with delegations of their own."""
    countries = sentence.talk.countries
    homes = dict.fromkeys(countries.get(one) for one in frame.leaders)
    if len(homes) < _BOTH or people.both_act(sentence.key[frame.start : frame.at]):
        return [frame]
    return [
        replace(frame, leaders=[one for one in frame.leaders if countries.get(one) == home], parts=dict(frame.parts))
        for home in homes
    ]


def with_received(sentence: Sentence, at: int, group: Sequence[int]) -> list[int]:
    """Return who acts at a welcome, and whom they receive before it: "A đón B tại lễ đón chính thức"."""
    if not group or sentence.cue(at - 1) is not Cue.AT:
        return list(group)
    met = [k for k in range(group[-1] + 1, at - 1) if is_leader(sentence, k)]
    return [*group, *(k for k in met if k in sentence.objected or sentence.cue(k - 1) is Cue.GREET)]


def welcomers(sentence: Sentence, at: int) -> list[int]:
    """Return the guest whom a welcome names, or the host and guest of two countries who open the next clause: "Tại lễ
    đón, A và B", "Tại lễ đón, A đã đón B"."""
    guest = next_leader(sentence, at)
    group = sentence.group_from(guest[0]) if guest else []
    if group and sentence.cue(group[-1] + 1) is Cue.GREET and is_leader(sentence, group[-1] + 2):
        return [*group, *sentence.group_from(group[-1] + 2)]
    countries = {sentence.talk.countries.get(one) for one in sentence.ids(group)}
    return group if len(group) == len(countries) == _BOTH else guest


def taken_by(sentence: Sentence, acting: Sequence[int]) -> list[int]:
    """Return for whom a rite is, where they are its subject: "B được A chủ trì lễ đón"."""
    if not acting or sentence.prep(acting[0]) is not Cue.PASSIVE:
        return []
    return sentence.group_to(acting[0] - 2) if is_leader(sentence, acting[0] - 2) else []


def guests_of(sentence: Sentence, at: int, family: str, leaders: Sequence[str]) -> list[str]:
    """Return whom a welcome or a banquet is for."""
    if family in (rites.BANQUET, rites.CREDENTIALS):
        guests = sentence.ids(sentence.objects(at))
        alone = family == rites.BANQUET and len(leaders) == 1 and not guests and not _after_several(sentence, at)
        return [guest] if alone and (guest := sentence.talk.topic(leaders[0])) else guests
    if family == rites.CORONATION:
        return sentence.ids(sentence.parties(at))
    if family == rites.HANDOVER:
        return sentence.ids(sentence.objects(at))
    if family != rites.WELCOME:
        return []
    guests = [one for one in sentence.ids(sentence.objects(at)) if one not in leaders]
    guests = guests or _talked(sentence, at, leaders)
    only = is_leader(sentence, at + 1) and sentence.talk.visitor in leaders  # "Lễ đón ông X được tổ chức"
    if not guests and len(leaders) == 1 and not only and (guest := sentence.talk.topic(leaders[0])):
        return [guest]
    return guests


def _after_several(sentence: Sentence, at: int) -> bool:
    """Say whether who attends a banquet met several in turn, none of them its host: "hội kiến A, chào B và dự tiệc"."""
    met = [frame for frame in sentence.frames if frame.type is EventType.TALKS and len(frame.leaders) == _BOTH]
    return len(met) > 1 and sentence.cue(at - 1) is Cue.ATTEND


def _talked(sentence: Sentence, at: int, leaders: Sequence[str]) -> list[str]:
    """Return whom the same sentence brings together with the host of a welcome, or both where it has none.

    "A hội đàm với B ngay sau lễ đón; cùng ngày, hội kiến C": with B, who was told first.
    """
    if meets.comes_after(sentence.before(at, 12)) and sentence.frames and sentence.frames[-1].type is EventType.TALKS:
        return [one for one in sentence.frames[-1].leaders if one not in leaders][: 1 if leaders else _BOTH]
    for later in range(at + 1, min(len(sentence.marks), at + 14)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is EventType.TALKS:
            both = [*sentence.subject(later), *sentence.objects(later), *sentence.parties(later)]
            found = sentence.ids(both) or list(pair_before(sentence, later))
            return [one for one in found if one not in leaders][: 1 if leaders else _BOTH]
    return []


def those_honoured(sentence: Sentence, at: int, family: str) -> list[str]:
    """Return who is honoured: "viếng Chủ tịch Hồ Chí Minh", "dâng hương tưởng nhớ ông X"."""
    near = range(at + 1, min(len(sentence.marks), at + 6))
    honoured = [m for m in near if is_leader(sentence, m) and sentence.prep(m) is Cue.HONOUR]
    if family in rites.HONOURING:
        honoured += sentence.objects(at)
    return sentence.ids(honoured)
