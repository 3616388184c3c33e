"""Reads talks and calls: who met or called whom."""

from collections.abc import Sequence
from itertools import chain

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, TRIGGER
from kb_site.ingest.event_rites import congress
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import after_comma, dated, frame_of, is_leader, next_leader, pair_before
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_MANNER = frozenset({Cue.TURN, Cue.WILL, Cue.THEN, Cue.WHEN})
"""What may stand between who is received and "được": "ông lần lượt được A và B tiếp"."""

_OPENS, _MARKS = 3, 10
"""Characters and marks within which a sentence opens with "Với bà B, …"."""

_CHAIRED = 90
"""Characters in which the words that chair something name it."""

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
    if meets.is_remote(sentence.after(at, _CLAUSE)) or _by_call(sentence, at):
        return call(sentence, at)
    if trigger.noun or (trigger.words.startswith(words.HAVE) and not sentence.acting[at]):
        return _named(sentence, at, EventType.TALKS)  # "mới có cuộc gặp thứ hai" has no subject either
    acting, objects = _sides(sentence, at)
    if meets.takes_credentials(trigger.words):
        objects = objects or _presenting(sentence, at)
    passive = bool(acting) and sentence.prep(acting[0]) is Cue.PASSIVE
    pair = pair_before(sentence, at) if not objects else ()
    if pair:
        return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-pair", pair))
    if not acting and len(objects) > 1 and sentence.prep(objects[0]) is Cue.BETWEEN:
        acting, objects = objects, []  # "sau đó là hội đàm giữa A và B"
    hosts = sentence.ids(acting) or _of_row(sentence, at, objects)
    others = [other for other in sentence.ids(objects) if other not in hosts]
    if not others:
        joint = frame_of(sentence, at, EventType.TALKS, "talks-joint", hosts)
        if len(hosts) > 1 or _meets_unnamed(sentence, at, hosts):
            return dated(sentence, at, joint, acting)
        return []
    if len(others) > 1 and (meets.is_together(trigger.words) or meets.at_one_table(sentence.after(at, 30))):
        joint = frame_of(sentence, at, EventType.TALKS, "talks-joint", [*hosts, *others])
        return dated(sentence, at, joint, [*acting, *objects]) if hosts else []
    frames: list[Frame] = []
    dates = sentence.dates(at)
    for those in [[host] for host in hosts] if sentence.cue(at - 1) is Cue.TURN or passive else [hosts]:
        for other in others if those else ():
            frame = frame_of(sentence, at, EventType.TALKS, "talks-verb", [*those, other])
            if meets.receives(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.HOST), other: Part.VISITOR}
            elif meets.calls_on(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.VISITOR), other: Part.HOST}
            met = [g for g in objects if sentence.marks[g].value.leader == other]
            own = sentence.bracketed(met[0]) if met else None
            frames += dated(sentence, at, frame, [*acting, *met], ([own], True) if own else dates)
    return frames


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


def spoke_with(sentence: Sentence) -> list[Frame]:
    """Read "Với bà B, ông A cảm ơn …" as one more of the meetings or calls of A that the text tells one by one."""
    told, marks = sentence.talk.told, sentence.marks
    if told is None or told.type not in (EventType.TALKS, EventType.CALL) or sentence.cue(0) is not Cue.WITH:
        return []
    if marks[0].start - sentence.span.start > _OPENS or not is_leader(sentence, 1):
        return []
    for at in range(2, min(len(marks), _MARKS)):
        if marks[at].kind is TRIGGER:
            return []
        if is_leader(sentence, at) and sentence.cue(at + 1) in (Cue.SAY, Cue.WISH):
            both = sentence.ids([at, 1])
            if len(both) < 2 or both[0] not in told.leaders:
                return []
            return dated(sentence, 0, frame_of(sentence, 0, told.type, "spoke-with", both), [1, at], ([], False))
    return []


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
    """Return whom a row such as "Gặp ông X: …" is about: who acts in the text, if of another country."""
    talk = sentence.talk
    if at or not objects or sentence.cue(objects[-1] + 1) is not Cue.COLON or not talk.main:
        return []
    other = talk.countries.get(sentence.ids(objects)[0])
    return [talk.main] if talk.countries.get(talk.main) != other else []


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
    if not parties and rites.of_many(sentence.key[mark.end : mark.end + 60]):
        return congress(sentence, at)
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
    if pair:
        return [], list(pair)
    group = [*sentence.subject(at), *parties]
    if len(sentence.ids(group)) < 2:
        group = [*group, *next_leader(sentence, at, sentence.ids(group))] if group == parties else group
        group = [*group, *_addressed(sentence, group[0])] if not parties and group and group[0] > at else group
    leaders = sentence.ids(group)
    if kind is EventType.CALL and len(leaders) == 1 and (other := sentence.talk.caller(leaders[0])):
        return group, [other, *leaders]  # "Trong cuộc điện đàm, B cho biết …"
    if len(leaders) == 1 and (other := _going_on(sentence, leaders[0])):
        return group, [other, *leaders]  # "cuộc hội đàm của A với B, cuộc hội kiến với C"
    if len(leaders) == 1 and (other := sentence.talk.topic(leaders[0])) and (parties or sentence.date_after(at) >= 0):
        leaders.append(other)
    return group, leaders


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


def chaired(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A cùng B đồng chủ trì Đối thoại chính sách": two of two countries who chair talks of their services."""
    start = sentence.marks[at].start
    if sentence.barred(at) or sentence.said(at) or not meets.chairs_dialogue(sentence.key[start : start + _CHAIRED]):
        return []
    group = _chairing(sentence, at)
    both = sentence.ids(group)
    if len({sentence.talk.countries.get(one) for one in both}) != len(both) or len(both) != 2:
        return []
    return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-chaired", both), group)


def _chairing(sentence: Sentence, at: int) -> list[int]:
    """Return who chair together: "A và B", "A, Thứ trưởng Ngoại giao, cùng ông B"."""
    last = next((k for k in range(at - 1, max(-1, at - 4), -1) if is_leader(sentence, k)), -1)
    if last < 0:
        return []
    group = sentence.group_to(last)
    before = group[0] - 2
    if len(group) > 1 or sentence.prep(last) is not Cue.WITH:
        return group
    while sentence.cue(before) is Cue.COMMA and before > group[0] - 4:
        before -= 1
    return [before, *group] if is_leader(sentence, before) else group


def once_received(sentence: Sentence, at: int) -> list[Frame]:
    """Read "ông X, người từng đón ông Y ở Z tháng 10/2008": a meeting of earlier times, which has its own date."""
    if sentence.cue(at - 1) is not Cue.WHO:
        return []
    near = range(at + 1, min(len(sentence.marks), at + 8))
    stop = next((k for k in near if _ends(sentence, k)), near.stop)
    day = next((k for k in range(at + 1, stop) if sentence.marks[k].kind is DATE), -1)
    if day < 0:
        return []
    hosts, guests = sentence.subject(at), sentence.objects(at)
    if not hosts or not guests:
        return []
    host, guest = sentence.ids(hosts)[-1], sentence.ids(guests)[0]
    if sentence.talk.countries.get(host) == sentence.talk.countries.get(guest):
        return []
    frame = frame_of(sentence, at, EventType.TALKS, "talks-once", [host, guest])
    frame.parts = {host: Part.HOST, guest: Part.VISITOR}
    frame.said = False
    sentence.used.add(day)
    sentence.leading.discard(day)
    return dated(sentence, at, frame, [*hosts, *guests], ([sentence.marks[day].value.value], True))


def _ends(sentence: Sentence, at: int) -> bool:
    """Say whether a mark ends a relative clause: a further verb or a comma."""
    return sentence.cue(at) in (Cue.COMMA, Cue.STOP, Cue.THEN) or sentence.marks[at].kind is TRIGGER


def call(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A điện đàm với B", "A có cuộc điện đàm với B", "cuộc điện đàm giữa A và B"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    if trigger.noun and (len(sentence.parties(at)) > 1 or not sentence.subject(at)):
        return _named(sentence, at, EventType.CALL)
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    group = [*acting, *(sentence.objects(at) or sentence.parties(at))]
    leaders = sentence.ids(group)
    if not sentence.said(at):
        sentence.talk.callers.update(sentence.ids(acting))
    if len(leaders) < 2:
        leaders = list(pair_before(sentence, at))
    frame = frame_of(sentence, at, EventType.CALL, "call-noun" if trigger.noun else "call-verb", leaders)
    return dated(sentence, at, frame, group) if leaders else []
