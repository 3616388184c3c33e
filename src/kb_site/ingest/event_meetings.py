"""Reads talks and calls: who met or called whom."""

from collections.abc import Sequence
from itertools import chain

from kb_site.edtf import Edtf
from kb_site.ingest.event_congresses import congress
from kb_site.ingest.event_dialogues import delegates, dialogue
from kb_site.ingest.event_encounters import gathered
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_named import (
    asked_about,
    by_body,
    by_heads,
    is_of_many,
    named,
    reached,
    takes_place,
)
from kb_site.ingest.event_rosters import named_dates
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_sides import both_follow, is_named, one_of_them
from kb_site.ingest.event_telling import (
    after_comma,
    dated,
    frame_of,
    is_leader,
    leads,
    named_last,
    pair_before,
    tail,
)
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_dialogues import is_dialogue
from kb_site.lang.vi.event_rites import WELCOME
from kb_site.model import EventType, Part

_MANNER = frozenset({Cue.TURN, Cue.WILL, Cue.THEN, Cue.WHEN, Cue.TITLE})
"""What may stand between who is received and "được": "ông lần lượt được A và B tiếp", "ông là bộ trưởng đầu tiên"."""

_HEAD = 8
"""Marks before who acts in which whom they met is named first."""

_CHAIRS = 8
"""Marks between a verb of meeting and under whose chair it was."""

_OPENS = 3
"""Characters between "dự" and a meeting that somebody only sat in."""

_CLAUSE = 160
"""Characters after a verb of meeting within which "qua điện thoại" makes a call of it."""

_BOTH = 2


def talks(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A hội đàm với B", "A tiếp B", "được A tiếp", "A và B lần lượt gặp C", "cuộc gặp giữa A và B"."""
    trigger = sentence.marks[at].value
    standing = is_dialogue(trigger.words) and (trigger.noun or sentence.cue(at - 1) is Cue.SIDES)
    if standing and (found := dialogue(sentence, at)) is not None:
        return found
    if found := reached(sentence, at, EventType.TALKS):
        return found
    if _sits_in(sentence, at) or (not trigger.noun and meets.meets_public(sentence.after(at, 40))):
        return []
    if sentence.cue(at - 1) is Cue.AGREE and sentence.date_after(at) < 0 and meets.is_to_be_held(trigger.words):
        return []  # "hai bên nhất trí tiến hành tham vấn thường niên"
    if not trigger.noun and meets.greets(trigger.words, sentence.before(at, _CLAUSE)):
        return []
    if trigger.noun and nouns.SUMMIT in trigger.words and is_of_many(sentence, at):
        return congress(sentence, at)
    if not trigger.noun and nouns.SUMMIT in trigger.words and (found := gathered(sentence, at)):
        return found
    if asked_about(sentence, at):
        return _meeting(sentence, at, EventType.TALKS)
    if sentence.barred(at) or (sentence.generic(at) and not sentence.parties(at)):
        if former := _former(sentence, at):
            return former
        _bring_up(sentence, at)
        return []
    remote = meets.is_remote(sentence.after(at, _CLAUSE)) or _by_call(sentence, at)
    return _meeting(sentence, at, EventType.CALL if remote else EventType.TALKS)


def _former(sentence: Sentence, at: int) -> list[Frame]:
    """Read "lần gặp thứ ba giữa hai Thủ tướng, sau các cuộc tiếp xúc tại X ngày D và Y ngày D": each of these two."""
    if sentence.barred(at) or sentence.date_after(at) < 0 or not meets.comes_after(sentence.before(at - 1, 12)):
        return []
    pair = pair_before(sentence, at) or sentence.talk.met
    if len(pair) != _BOTH:
        return []
    frame = frame_of(sentence, at, EventType.TALKS, "talks-former", pair)
    frame.apart = True
    return [one for one in dated(sentence, at, frame) if one.own]


def call(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A điện đàm với B", "A có cuộc điện đàm với B", "cuộc điện đàm giữa A và B", "nhận điện thoại của B"."""
    if found := reached(sentence, at, EventType.CALL):
        return found
    if sentence.barred(at) or sentence.generic(at):
        return []
    return _meeting(sentence, at, EventType.CALL)


def _meeting(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Return the meetings or calls that a trigger tells, with their own dates only where it counts them."""
    frames = _met(sentence, at, kind)
    if meets.is_counted_verb(sentence.before(at, 14)):
        for frame in frames:
            frame.said = frame.said or not frame.own  # "đã bốn lần gặp B", of which no day of the report is one
    return frames


def _met(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Return the meetings or calls that a trigger tells: of a verb one with each whom it concerns."""
    trigger = sentence.marks[at].value
    if sentence.cue(at - 1) is Cue.BEFORE and sentence.has_dates and not sentence.own_time(at) and not trigger.noun:
        return []  # "Trước khi gặp ông X, A đã đến Y hội đàm với B hôm 22/5": some day after that
    if sentence.cue(at + 1) is Cue.BETWEEN and len(heads := delegates(sentence, at)) > 1:
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-delegations", sentence.ids(heads)), heads)
    if (
        trigger.noun
        or (trigger.words.startswith(words.HAVE) and (not sentence.acting.get(at) or one_of_them(sentence, at)))
        or is_named(sentence, at)
        or (sentence.cue(at + 1) is Cue.BETWEEN and sentence.cue(at + 2) in (Cue.PAIR, Cue.SIDES))
    ):
        return named(sentence, at, kind)  # "mới có cuộc gặp thứ hai" has no subject either
    if at > 1 and sentence.kinds[at - 1] is PLACE and sentence.cue(at - 2) is Cue.WHEN:
        return []  # "ông X không dự, khi ASEAN họp trực tuyến": a body or a country has a clause of its own
    acting, objects = _sides(sentence, at)
    if not acting and (joined := _joined_to_welcome(sentence, at)) is not None:
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-joined", joined.leaders))
    if acting and meets.others_act(sentence.key[sentence.marks[acting[-1]].end : sentence.marks[at].start]):
        return []  # "có sự tham dự của A và B, hơn 150 doanh nghiệp đã gặp gỡ"
    if kind is EventType.CALL and not sentence.said(at):
        sentence.talk.callers.update(sentence.ids(acting))
    if meets.takes_credentials(trigger.words):
        objects = objects or _presenting(sentence, at)
    passive = bool(acting) and sentence.prep(acting[0]) is Cue.PASSIVE
    pair = pair_before(sentence, at) if not objects else ()
    if pair and meets.is_habit(sentence.after(at, 30)):
        return []
    if pair:
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-pair", pair))
    if not acting and len(objects) > 1 and sentence.prep(objects[0]) in (Cue.BETWEEN, Cue.BY):
        acting, objects = objects, []  # "sau đó là hội đàm giữa A và B", "họp nội các chung do A và B chủ trì"
    if chairs := _under_chairs(sentence, at):
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-chaired", sentence.ids(chairs)), chairs)
    if not acting and (receiving := _receiving(sentence, objects)):
        met = [*receiving, *objects]
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-hosts", sentence.ids(met)), met)
    hosts = sentence.ids(acting) or _of_row(sentence, at, objects)
    others = [other for other in sentence.ids(objects) if other not in hosts]
    if not others and (both := _both_told(sentence, at, hosts)):
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-joint", [*hosts, *both]), acting)
    once = not meets.is_repeated(sentence.after(objects[-1] if objects else at, 24))
    once = once and not meets.is_first_whom(sentence.before(at, 100))
    if not others:
        joint = frame_of(sentence, at, kind, f"{kind}-joint", hosts)
        if len(hosts) > 1 or _meets_unnamed(sentence, at, hosts) or (hosts and kind is EventType.CALL):
            return dated(sentence, at, joint, acting)
        return _of_bodies(sentence, at, kind) if not hosts else []
    if not hosts and by_body(sentence, at):
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-body", others), objects)
    if len(others) > 1 and _at_once(sentence, at, objects):
        joint = frame_of(sentence, at, kind, f"{kind}-joint", [*hosts, *others])
        return dated(sentence, at, joint, [*acting, *objects]) if hosts else []
    frames: list[Frame] = []
    objects = [*objects, *_met_then(sentence, objects)]
    days = _days_of_each(sentence, objects)
    objects = [*objects, *(k for k in days if k not in objects)]
    others = [other for other in sentence.ids(objects) if other not in hosts]
    dates = sentence.dates(at)
    in_turn = sentence.cue(at - 1) is Cue.TURN or bool(acting and sentence.cue(acting[0] - 1) is Cue.TURN)
    in_turn = in_turn or _of_several(sentence, at)
    for those in [[host] for host in hosts] if in_turn or passive else [hosts]:
        for other in others if those else ():
            frame = frame_of(sentence, at, kind, f"{kind}-verb", [*those, other])
            if meets.receives(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.HOST), other: Part.VISITOR}
            elif meets.calls_on(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.VISITOR), other: Part.HOST}
            met = [g for g in objects if sentence.marks[g].value.leader == other]
            own = days.get(met[0]) or sentence.bracketed(met[0]) if met else None
            rest = ([], False) if met and met[0] != objects[0] and sentence.bracketed(objects[0]) else dates
            frames += dated(sentence, at, frame, [*acting, *met], ([own], True) if own else rest)
    return frames if once else [one for one in frames if one.own]  # "đã gặp ông Y ba lần", "đầu tiên mà ông Y gặp"


def _met_then(sentence: Sentence, objects: Sequence[int]) -> list[int]:
    """Return with whom else somebody spoke next, the verb not said again: "điện đàm với A, sau đó với B"."""
    then = objects[-1] + 1 + (sentence.cue(objects[-1] + 1) is Cue.COMMA)
    joined = sentence.cue(then) is Cue.THEN and sentence.cue(then + 1) is Cue.WITH
    if not (joined and is_leader(sentence, then + 2)):
        return []
    group = sentence.group_from(then + 2)
    sentence.objected.update(group)
    return group


def _of_several(sentence: Sentence, at: int) -> bool:
    """Say whether a verb goes on with meetings of a kind: "A, B và C đã có các cuộc tiếp, hội kiến với D"."""
    before = at - 2
    joined = before > 0 and sentence.cue(at - 1) in (Cue.COMMA, Cue.AND) and sentence.tells(before, EventType.TALKS)
    return joined and sentence.is_noun(before) and sentence.generic(before)


def _under_chairs(sentence: Sentence, at: int) -> list[int]:
    """Return those of two countries who chair what a verb tells: "hai bên hội đàm dưới sự chủ trì của A và B"."""
    for later in range(at + 1, min(len(sentence.marks), at + _CHAIRS)):
        mark = sentence.marks[later]
        if mark.kind in (LEADER, TRIGGER) or mark.value is Cue.STOP:
            return []
        if mark.value is Cue.ATTENDED:
            named = is_leader(sentence, later + 1) and meets.is_chair(sentence.key[mark.start : mark.end])
            group = sentence.group_from(later + 1) if named else []
            both = len({sentence.talk.countries.get(one) for one in sentence.ids(group)}) > 1
            return group if both else []
    return []


def _joined_to_welcome(sentence: Sentence, at: int) -> Frame | None:
    """Return the welcome with which talks are named as held: "Lễ đón và hội đàm diễn ra …"; None for none of two."""
    told = sentence.by_mark.get(at - 2) if at > 1 and sentence.cue(at - 1) is Cue.AND else None
    welcome = told is not None and told.type is EventType.CEREMONY and told.noun and told.family == WELCOME
    held = Cue.HELD in (sentence.cue(at + 1), sentence.cue(at + 2))
    return told if welcome and held and told is not None and len(told.leaders) > 1 else None


def _receiving(sentence: Sentence, objects: Sequence[int]) -> list[int]:
    """Return who receive a guest named or told before them: "Tiếp và làm việc với đoàn có các đồng chí: A; B"."""
    if not objects:
        return []
    near = range(objects[-1] + 1, min(len(sentence.marks), objects[-1] + 6))
    first = next((k for k in near if is_leader(sentence, k) and sentence.marks[k].value.name is not None), -1)
    gap = sentence.key[sentence.marks[objects[-1]].end : sentence.marks[first].start] if first > 0 else ""
    return sentence.group_from(first) if meets.names_hosts(gap) else []


def _at_once(sentence: Sentence, at: int, objects: Sequence[int]) -> bool:
    """Say whether all whom a verb concerns were met at once: "họp với A và B", "gặp hai ngoại trưởng A và B"."""
    trigger, gap = sentence.marks[at].value.words, sentence.key[sentence.marks[at].end : sentence.marks[objects[0]].end]
    couple = meets.is_couple(sentence.key[sentence.marks[objects[0]].end : sentence.marks[objects[-1]].end])
    return couple or meets.is_together(trigger) or meets.at_one_table(gap[:30]) or meets.meets_all(trigger, gap)


def _of_bodies(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Read "Ngày 27/5, đại diện Bộ X đã gặp đại diện Y", "hai bên đã gặp nhau năm vòng", with its own date only."""
    words_before, after = sentence.before(at, 80), sentence.after(at, 24)
    both = sentence.cue(at - 1) in (Cue.SIDES, Cue.PAIR) or _two_states(sentence, at)
    sides = both and meets.meets_each_other(sentence.marks[at].value.words, after)
    bodies = sides or by_heads(sentence, at) or meets.is_of_bodies(words_before, after) or takes_place(sentence, at)
    if sentence.said(at) or not bodies:
        return []
    frame = frame_of(sentence, at, kind, f"{kind}-bodies", about=tail(sentence, at, 60, before=True))
    return [one for one in dated(sentence, at, frame) if one.own]


def _two_states(sentence: Sentence, at: int) -> bool:
    """Say whether two states stand before a verb as those who act: "Hàn Quốc và Triều Tiên hội đàm"."""
    pair = sentence.marks[at - 3 : at] if at > 2 else ()
    if [mark.kind for mark in pair] != [PLACE, CUE, PLACE] or pair[1].value is not Cue.AND:
        return False
    states = pair[0].value.kind == pair[2].value.kind == "country"
    return states and meets.are_subject(sentence.key[sentence.span.start : pair[0].start])


def _both_told(sentence: Sentence, at: int, hosts: Sequence[str]) -> list[str]:
    """Return the two of one country told last, whom "cả hai" after a verb means: "ông X tiếp cả hai"."""
    told, countries = sentence.talk.told, sentence.talk.countries
    if told is None or len(told.leaders) != 2 or not hosts or not meets.meets_both(sentence.after(at, 24)):
        return []
    homes = {countries.get(one) for one in told.leaders}
    return list(told.leaders) if len(homes) == 1 and countries.get(hosts[0]) not in homes else []


def _days_of_each(sentence: Sentence, objects: Sequence[int]) -> dict[int, Edtf]:
    """Return the days of several met each on one: "gặp A ở P ngày 27/4 và B ở Q ngày 12/6", by the marks of names."""
    rows = named_dates(sentence, objects[-1]) if objects else []
    if len(rows) < 2:
        return {}
    sentence.used.update(day for _, day in rows)
    sentence.objected.update(who for who, _ in rows)
    return {who: Edtf.parse(str(sentence.marks[day].value.value)) for who, day in rows}


def _presenting(sentence: Sentence, at: int) -> list[int]:
    """Return whose letters of credence somebody takes: "tiếp nhận Quốc thư của các Đại sứ: A, B và C"."""
    for later in range(at + 1, min(len(sentence.marks), at + 5)):
        if is_leader(sentence, later):
            group = sentence.group_from(later)
            sentence.objected.update(group)
            return group
        if sentence.marks[later].kind is TRIGGER:
            return []
    return []


def _by_call(sentence: Sentence, at: int) -> bool:
    """Say whether a word as good for a call as for a meeting tells of a call, since its sides are on one."""
    if not meets.may_be_remote(sentence.marks[at].value.words) or sentence.lead[at] >= 0:
        return False
    sides = sentence.parties(at) if sentence.marks[at].value.noun else [*chain(*_sides(sentence, at))]
    return not sentence.talk.callers.isdisjoint(sentence.ids(sides))


def agreed(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Cũng trong ngày 9/5, A và B thống nhất …" as a meeting of two of two countries on the day it opens with.

    So is "A hôm 26/5 đã nhất trí với B".
    """
    last = at - 1 - (sentence.kinds[at - 1] is DATE) if at else -1
    group = sentence.group_to(last) if is_leader(sentence, last) else []
    if len(group) == 1 and sentence.cue(at + 1) is Cue.WITH and is_leader(sentence, at + 2):
        group = [*group, at + 2]
    both = sentence.ids(group)
    day = sentence.lead[at] if last == at - 1 else at - 1
    if len(both) != 2 or day < 0 or sentence.barred(at) or not sentence.has_day(day):
        return []
    if at + 1 < len(sentence.marks) and sentence.tells(at + 1, EventType.AGREEMENT):
        return []  # "A và B thống nhất ký Tuyên bố chung"
    opened = all(mark.kind not in (LEADER, TRIGGER) for mark in sentence.marks[: group[0]])
    if not opened or len(set(map(sentence.talk.countries.get, both))) < 2:
        return []
    kind = EventType.TALKS if sentence.talk.callers.isdisjoint(both) else EventType.CALL
    return dated(sentence, at, frame_of(sentence, at, kind, "agreed", both), group)


def _meets_unnamed(sentence: Sentence, at: int, hosts: Sequence[str]) -> bool:
    """Say whether a clause with a date of its own tells of meeting officials whom it does not name."""
    after = sentence.after(at, 40)
    return (
        len(hosts) == 1
        and (meets.meets_officials(after) or meets.are_envoys(after) or _meets_head(sentence, at))
        and (sentence.date_after(at) >= 0 or sentence.lead[at] >= 0)
        and not _names_callers(sentence, at)
    )


def _meets_head(sentence: Sentence, at: int) -> bool:
    """Say whether the head of a country or its parliament stands after a verb without a name: "tiếp Quốc vương X"."""
    land = next((k for k in range(at + 1, min(len(sentence.marks), at + 5)) if sentence.kinds[k] is PLACE), 0)
    if not land or sentence.marks[land].value.kind != "country":
        return False
    end = sentence.marks[land].end
    named = sentence.match[end : end + 1] == " " and sentence.match[end + 1 : end + 2].isupper()
    return not named and meets.is_head(sentence.key[sentence.marks[at].end : sentence.marks[land].start])


def _names_callers(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells what those received came for and who they are: "tiếp các Đại sứ trình Quốc thư: A"."""
    later = range(at + 1, min(len(sentence.marks), at + 5))
    calls = next((k for k in later if sentence.is_verb(k)), 0)
    called = bool(calls) and meets.calls_on(sentence.marks[calls].value.words)
    return called and any(is_leader(sentence, k) for k in range(calls + 1, len(sentence.marks)))


def _sits_in(sentence: Sentence, at: int) -> bool:
    """Say whether the word before a meeting only lists who sat in: "Cùng dự hội đàm có các ông …"."""
    before = sentence.marks[at - 1] if at else None
    if before is None or sentence.cue(at - 1) is not Cue.ATTEND or sentence.marks[at].start - before.end > _OPENS:
        return False
    if nouns.SUMMIT in sentence.marks[at].value.words or sentence.parties(at):
        return False
    return meets.takes_part(sentence.key[before.start : before.end])


def _of_row(sentence: Sentence, at: int, objects: Sequence[int]) -> list[str]:
    """Return whom "Gặp ông X: …", "Trao đổi với ông X, hai bên …" and "Ngày 19/8: Hội đàm với ông X; hội kiến ông Y"
    are about: whose meetings the text tells."""
    if not objects or any(is_leader(sentence, k) and k not in sentence.objected for k in range(at)):
        return []
    row = _in_programme(sentence) or (not at and sentence.cue(objects[-1] + 1) is Cue.COLON)
    if not row and not both_follow(sentence, objects[-1]):
        return []
    main = sentence.talk.side(sentence.ids(objects)[0])
    return [main] if main else []


def _in_programme(sentence: Sentence) -> bool:
    """Say whether a sentence is the row of a programme, a day and what is done on it by whoever is on the visit told:
    "Ngày 19/8: Hội đàm với ông X", "Ngày 19/8 sẽ diễn ra lễ đón chính thức, hội đàm với ông X"."""
    verb = next((k for k, kind in enumerate(sentence.kinds) if kind is TRIGGER and not sentence.is_noun(k)), 0)
    if not verb or not sentence.has_day(0) or sentence.talk.visit is None:
        return False
    return meets.opens_programme(sentence.key[sentence.marks[0].end : sentence.marks[verb].start])


def _sides(sentence: Sentence, at: int) -> tuple[list[int], list[int]]:
    """Return the marks of the two sides of a verb; of a passive one, who receives comes first."""
    acting, objects = sentence.acting[at], sentence.objects(at)
    if acting and meets.thanks_for(sentence.key[sentence.marks[acting[-1]].end : sentence.marks[at].start]):
        return [], acting  # "ông X cảm ơn Việt Nam đã đón tiếp ông"
    if acting and sentence.prep(acting[0]) is Cue.PASSIVE:
        received = acting[0] - 2
        while sentence.cue(received) in _MANNER:
            received -= 1
        if sentence.cue(received) is Cue.WHO:
            received -= 1 + (sentence.cue(received - 1) is Cue.COMMA)  # "ông X, người được A tiếp ngày D"
        head = leads(sentence, received)
        received = sentence.before_office(received if head < 0 else head)
        objects = sentence.group_to(received) if is_leader(sentence, received) else named_last(sentence, at)
        objects = objects or sentence.kept(at)
        sentence.acting[at] = objects or acting  # "ông được A tiếp và gặp B": it is he who met B
    if acting and not objects:
        objects = _whom(sentence, acting[0])
    if acting and not objects:
        objects = _fronted(sentence, at, acting[0])
    if objects and not acting:
        sentence.acting[at] = acting = after_comma(sentence, at, objects[-1])
    if not acting and not objects and at == 0:
        acting = _both_after(sentence)
    return acting, objects


def _both_after(sentence: Sentence) -> list[int]:
    """Return the two of two countries who act behind a verb that opens a sentence: "Gặp nhau ngày D, A và B …"."""
    set_then = meets.sets_time(sentence.after(0, 24))
    first = (after_comma(sentence, 0, 0) or [-1])[0] if set_then else -1
    group = sentence.group_from(first) if first > 0 else []
    lands = {sentence.talk.countries.get(one) for one in sentence.ids(group)}
    return group if len(group) == len(lands) == _BOTH else []


def _fronted(sentence: Sentence, at: int, first: int) -> list[int]:
    """Return with whom somebody spoke, named before them at the head of the clause: "Với bà X, ông Y điện đàm …"."""
    comma = first - 1
    opened = next((k for k in range(comma, max(-1, comma - _HEAD), -1) if sentence.cue(k) is Cue.WITH), -1)
    if sentence.cue(comma) is not Cue.COMMA or opened < 0 or not is_leader(sentence, opened + 1):
        return []
    if opened and sentence.cue(opened - 1) not in (Cue.STOP, Cue.COMMA):
        return []
    group = sentence.group_from(opened + 1)
    sentence.objected.update(group)
    return group if group[-1] < comma and not any(sentence.is_verb(k) for k in range(opened, at)) else []


def _whom(sentence: Sentence, first: int) -> list[int]:
    """Return the one just named whom somebody had met: "bà X, người mà ông Y đã gặp hồi tháng 2"."""
    if sentence.cue(first - 1) is not Cue.WHO or not meets.is_object(sentence.before(first, 10)):
        return []
    return sentence.group_to(first - 3)[-1:] if is_leader(sentence, first - 3) else []


def _bring_up(sentence: Sentence, at: int) -> None:
    """Remember the two leaders of a meeting that did not take place, whom the next sentence may mean."""
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    both = sentence.ids([*acting, *sentence.objects(at), *sentence.parties(at)])
    if len(both) == 2:
        sentence.talk.bring(tuple(both))
