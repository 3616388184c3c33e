"""Reads talks and calls: who met or called whom."""

from collections.abc import Sequence
from itertools import chain

from kb_site.edtf import Edtf
from kb_site.ingest.event_congresses import congress
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import LEADER, TRIGGER
from kb_site.ingest.event_rosters import named_dates
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import after_comma, dated, frame_of, is_leader, next_leader, pair_before
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_MANNER = frozenset({Cue.TURN, Cue.WILL, Cue.THEN, Cue.WHEN, Cue.TITLE})
"""What may stand between who is received and "được": "ông lần lượt được A và B tiếp", "ông là bộ trưởng đầu tiên"."""

_OPENS = 3
"""Characters between "dự" and a meeting that somebody only sat in."""

_CLAUSE = 160
"""Characters after a verb of meeting within which "qua điện thoại" makes a call of it."""


def talks(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A hội đàm với B", "A tiếp B", "được A tiếp", "A và B lần lượt gặp C", "cuộc gặp giữa A và B"."""
    trigger = sentence.marks[at].value
    if _sits_in(sentence, at) or (not trigger.noun and meets.meets_public(sentence.after(at, 40))):
        return []
    if sentence.barred(at) or (sentence.generic(at) and not sentence.parties(at)):
        _bring_up(sentence, at)
        return []
    remote = meets.is_remote(sentence.after(at, _CLAUSE)) or _by_call(sentence, at)
    return _meeting(sentence, at, EventType.CALL if remote else EventType.TALKS)


def call(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A điện đàm với B", "A có cuộc điện đàm với B", "cuộc điện đàm giữa A và B", "nhận điện thoại của B"."""
    if sentence.barred(at) or sentence.generic(at):
        return []
    return _meeting(sentence, at, EventType.CALL)


def _meeting(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Return the meetings or calls that a trigger tells: of a verb one with each whom it concerns."""
    trigger = sentence.marks[at].value
    if (
        trigger.noun
        or (trigger.words.startswith(words.HAVE) and not sentence.acting.get(at))
        or _is_named(sentence, at)
    ):
        return _named(sentence, at, kind)  # "mới có cuộc gặp thứ hai" has no subject either
    acting, objects = _sides(sentence, at)
    if kind is EventType.CALL and not sentence.said(at):
        sentence.talk.callers.update(sentence.ids(acting))
    if meets.takes_credentials(trigger.words):
        objects = objects or _presenting(sentence, at)
    passive = bool(acting) and sentence.prep(acting[0]) is Cue.PASSIVE
    pair = pair_before(sentence, at) if not objects else ()
    if pair:
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-pair", pair))
    if not acting and len(objects) > 1 and sentence.prep(objects[0]) is Cue.BETWEEN:
        acting, objects = objects, []  # "sau đó là hội đàm giữa A và B"
    hosts = sentence.ids(acting) or _of_row(sentence, at, objects)
    others = [other for other in sentence.ids(objects) if other not in hosts]
    if not others:
        joint = frame_of(sentence, at, kind, f"{kind}-joint", hosts)
        if len(hosts) > 1 or _meets_unnamed(sentence, at, hosts) or (hosts and kind is EventType.CALL):
            return dated(sentence, at, joint, acting)
        return []
    if len(others) > 1 and (meets.is_together(trigger.words) or meets.at_one_table(sentence.after(at, 30))):
        joint = frame_of(sentence, at, kind, f"{kind}-joint", [*hosts, *others])
        return dated(sentence, at, joint, [*acting, *objects]) if hosts else []
    frames: list[Frame] = []
    days = _days_of_each(sentence, objects)
    objects = [*objects, *(k for k in days if k not in objects)]
    others = [other for other in sentence.ids(objects) if other not in hosts]
    dates = sentence.dates(at)
    for those in [[host] for host in hosts] if sentence.cue(at - 1) is Cue.TURN or passive else [hosts]:
        for other in others if those else ():
            frame = frame_of(sentence, at, kind, f"{kind}-verb", [*those, other])
            if meets.receives(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.HOST), other: Part.VISITOR}
            elif meets.calls_on(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.VISITOR), other: Part.HOST}
            met = [g for g in objects if sentence.marks[g].value.leader == other]
            own = days.get(met[0]) or sentence.bracketed(met[0]) if met else None
            frames += dated(sentence, at, frame, [*acting, *met], ([own], True) if own else dates)
    return frames


def _is_named(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of meeting stands for the meeting itself: "Tại hội đàm, …"."""
    named = meets.is_named(sentence.marks[at].value.words, sentence.before(at, 24))
    return named and sentence.cue(at + 1) not in (Cue.WITH, Cue.BETWEEN)


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
    """Read "Cũng trong ngày 9/5, A và B thống nhất …" as a meeting of two of two countries on the day it opens with."""
    group = sentence.group_to(at - 1) if is_leader(sentence, at - 1) else []
    both = sentence.ids(group)
    day = sentence.lead[at]
    if len(both) != 2 or day < 0 or sentence.barred(at) or not sentence.has_day(day):
        return []
    opened = all(mark.kind not in (LEADER, TRIGGER) for mark in sentence.marks[: group[0]])
    if not opened or len(set(map(sentence.talk.countries.get, both))) < 2:
        return []
    kind = EventType.TALKS if sentence.talk.callers.isdisjoint(both) else EventType.CALL
    return dated(sentence, at, frame_of(sentence, at, kind, "agreed", both), group)


def _meets_unnamed(sentence: Sentence, at: int, hosts: Sequence[str]) -> bool:
    """Say whether a clause with a date of its own tells of meeting officials whom it does not name."""
    return (
        len(hosts) == 1
        and meets.meets_officials(sentence.after(at, 40))
        and (sentence.date_after(at) >= 0 or sentence.lead[at] >= 0)
    )


def _sits_in(sentence: Sentence, at: int) -> bool:
    """Say whether the word before a meeting only lists who sat in: "Cùng dự hội đàm có các ông …"."""
    before = sentence.marks[at - 1] if at else None
    if before is None or sentence.cue(at - 1) is not Cue.ATTEND or sentence.marks[at].start - before.end > _OPENS:
        return False
    if meets.SUMMIT in sentence.marks[at].value.words or sentence.parties(at):
        return False
    return meets.takes_part(sentence.key[before.start : before.end])


def _of_row(sentence: Sentence, at: int, objects: Sequence[int]) -> list[str]:
    """Return whom "Gặp ông X: …" and "Trao đổi với ông X, hai bên …" are about: whose meetings the text tells."""
    if not objects or any(is_leader(sentence, k) for k in range(at)):
        return []
    row = not at and sentence.cue(objects[-1] + 1) is Cue.COLON
    if not row and not _both_follow(sentence, objects[-1]):
        return []
    main = sentence.talk.side(sentence.ids(objects)[0])
    return [main] if main else []


def _sides(sentence: Sentence, at: int) -> tuple[list[int], list[int]]:
    """Return the marks of the two sides of a verb; of a passive one, who receives comes first."""
    acting, objects = sentence.acting[at], sentence.objects(at)
    if acting and sentence.prep(acting[0]) is Cue.PASSIVE:
        received = acting[0] - 2
        while sentence.cue(received) in _MANNER:
            received -= 1
        objects = sentence.group_to(received) if is_leader(sentence, received) else sentence.kept(at)
        sentence.acting[at] = objects or acting  # "ông được A tiếp và gặp B": it is he who met B
    if objects and not acting:
        sentence.acting[at] = acting = after_comma(sentence, at, objects[-1])
    return acting, objects


def _bring_up(sentence: Sentence, at: int) -> None:
    """Remember the two leaders of a meeting that did not take place, whom the next sentence may mean."""
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    both = sentence.ids([*acting, *sentence.objects(at), *sentence.parties(at)])
    if len(both) == 2:
        sentence.talk.bring(tuple(both))


def _named(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Read "cuộc gặp giữa A và B", "có cuộc hội đàm với B", "các cuộc hội kiến với B và C", "thượng đỉnh"."""
    mark = sentence.marks[at]
    parties = sentence.parties(at)
    pair = Cue.PAIR in (sentence.cue(at + 1), sentence.cue(at + 2))
    if not parties and not pair and rites.of_many(sentence.key[mark.end : mark.end + 60]):
        return congress(sentence, at)
    if not parties and sentence.cue(at + 1) is Cue.BETWEEN and sentence.cue(at + 2) is Cue.PRONOUN:
        return []  # "cuộc gặp giữa ông Kim và …", whichever Kim it is
    group, leaders = parties, sentence.ids(parties)
    if sentence.generic(at) or meets.is_counted(sentence.before(at, 12)):
        return _in_turn(sentence, at, kind, sentence.subject(at), parties)
    if len(leaders) < 2:
        group, leaders = _completed(sentence, at, kind, parties)
    elif subject := _met_by(sentence, at, parties):
        group = [*subject, *parties]  # "A có cuộc gặp ba bên với B và C"
        leaders = sentence.ids(group)
    if not leaders or (len(leaders) < 2 and sentence.date_after(at) < 0):
        return []
    frame = frame_of(sentence, at, kind, f"{kind}-noun", leaders)
    frame.noun |= _is_named(sentence, at)
    frame.scene = len(leaders) >= 2 and words.sets_scene(sentence.before(at, 24))
    return dated(sentence, at, frame, group)


def _met_by(sentence: Sentence, at: int, parties: Sequence[int]) -> list[int]:
    """Return who met those that a noun brings in with "với": its subject, else who of another country comes next."""
    if sentence.prep(parties[0]) is not Cue.WITH and not meets.ends_in_with(sentence.marks[at].value.words):
        return []
    countries = sentence.talk.countries
    homes = {countries.get(one) for one in sentence.ids(parties)}
    if subject := sentence.subject(at):
        return subject
    following = next_leader(sentence, at, sentence.ids(parties)) if len(homes) == 1 else []
    return [other for other in following if countries.get(sentence.ids([other])[0]) not in homes]


def _completed(sentence: Sentence, at: int, kind: EventType, parties: list[int]) -> tuple[list[int], list[str]]:
    """Return the two sides of a meeting whose noun names one of them or none: its subject, a pair, who comes next."""
    pair = () if parties else (pair_before(sentence, at) or _pair_after(sentence, at) or _summit(sentence, at))
    pair = pair or (() if parties else _held_then(sentence, at))
    if not parties and _is_named(sentence, at):
        pair = sentence.talk.met or pair  # "Ngay sau hội đàm, hai nhà lãnh đạo …"
    if pair:
        return [], list(pair)
    group = [*sentence.subject(at), *parties]
    if len(sentence.ids(group)) == 1 and not parties:
        group = _with_before(sentence, at, group[0])
    if len(sentence.ids(group)) < 2:
        group = [*group, *next_leader(sentence, at, sentence.ids(group))] if group == parties else group
        group = [*group, *_addressed(sentence, group[0])] if not parties and group and group[0] > at else group
    leaders = sentence.ids(group)
    if kind is EventType.CALL and len(leaders) == 1 and (other := sentence.talk.caller(leaders[0])):
        return group, [other, *leaders]  # "Trong cuộc điện đàm, B cho biết …"
    if len(leaders) == 1 and (other := _going_on(sentence, leaders[0])):
        return group, [other, *leaders]  # "cuộc hội đàm của A với B, cuộc hội kiến với C"
    if (
        len(leaders) == 1 and (other := sentence.talk.topic(leaders[0])) and (parties or sentence.date_after(at) >= 0)
    ) or (
        len(leaders) == 1
        and parties
        and _both_follow(sentence, parties[-1])
        and (other := sentence.talk.side(leaders[0]))
    ):
        leaders.append(other)
    return group, leaders


def _both_follow(sentence: Sentence, last: int) -> bool:
    """Say whether a clause whose subject is both sides comes after a name: "Tại cuộc gặp với ông X, hai bên …"."""
    for later in range(last + 1, min(len(sentence.marks), last + 5)):
        if sentence.cue(later) in (Cue.SIDES, Cue.PAIR):
            return sentence.cue(later - 1) is Cue.COMMA
        if sentence.marks[later].kind in (LEADER, TRIGGER) or sentence.cue(later) is Cue.STOP:
            return False
    return False


def _with_before(sentence: Sentence, at: int, party: int) -> list[int]:
    """Return a leader before a noun and who of another country stands before him: "A bắt tay B trước cuộc hội đàm"."""
    countries, home = sentence.talk.countries, sentence.marks[party].value.leader
    if party > at or not meets.is_beside(sentence.before(at, 24)):
        return [party]
    for before in range(party - 1, -1, -1):
        mark = sentence.marks[before]
        if mark.kind is LEADER and countries.get(mark.value.leader) != countries.get(home):
            return [before, party]
        if mark.kind is TRIGGER or sentence.cue(before) in (Cue.STOP, Cue.SAY, Cue.OF):
            break
    return [party]


def _addressed(sentence: Sentence, speaker: int) -> list[int]:
    """Return to whom of another country a leader speaks: "Trong cuộc điện đàm, A thông báo cho B"."""
    countries, home = sentence.talk.countries, sentence.marks[speaker].value.leader
    for later in range(speaker + 1, min(len(sentence.marks), speaker + 6)):
        if is_leader(sentence, later):
            told = sentence.prep(later) in (Cue.FOR, Cue.WITH)
            return [later] if told and countries.get(sentence.marks[later].value.leader) != countries.get(home) else []
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) in (Cue.COMMA, Cue.STOP):
            return []
    return []


def _going_on(sentence: Sentence, party: str) -> str:
    """Return whose meetings a sentence lists: the one of the last meeting who is of another country than `party`."""
    told, countries = sentence.frames[-1:], sentence.talk.countries
    if not told or told[0].type is not EventType.TALKS or party in told[0].leaders:
        return ""
    return next((one for one in told[0].leaders if countries.get(one) != countries.get(party)), "")


def _in_turn(
    sentence: Sentence, at: int, kind: EventType, subject: Sequence[int], others: Sequence[int]
) -> list[Frame]:
    """Read "có các cuộc hội kiến với A và B": one event each."""
    dates = sentence.dates(at)
    mine = sentence.ids(subject)
    frames: list[Frame] = []
    for other in sentence.ids(others):
        if mine and other not in mine:
            frame = frame_of(sentence, at, kind, f"{kind}-turn", [*mine, other])
            frame.noun = False  # told as the subject's act
            met = [g for g in others if sentence.marks[g].value.leader == other]
            frames += dated(sentence, at, frame, [*subject, *met], dates)
    return frames


def _summit(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the pair of a bare "thượng đỉnh", whose two sides the text has named."""
    return sentence.talk.two() if sentence.marks[at].value.words.endswith(meets.SUMMIT) else ()


def _held_then(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the pair told last, of whose meeting a sentence only says when it was: "Buổi tiếp diễn ra chiều 3/3"."""
    bare = at == 0 and sentence.cue(1) is Cue.HELD and all(mark.kind is not LEADER for mark in sentence.marks)
    return sentence.talk.two() if bare and sentence.date_after(at) >= 0 else ()


def _pair_after(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the two leaders named together after a noun: "Trong cuộc gặp năm 1957, hai nhà lãnh đạo …"."""
    for later in range(at + 1, min(len(sentence.marks), at + 10)):
        if is_leader(sentence, later):
            both = sentence.ids(sentence.group_from(later))
            return tuple(both) if len(both) > 1 else ()
        if sentence.cue(later) is Cue.PAIR:
            return sentence.talk.two()
        if sentence.marks[later].kind is TRIGGER:
            return ()
    return ()
