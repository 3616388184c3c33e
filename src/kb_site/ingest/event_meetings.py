"""Reads talks, calls and messages: who met, called or wrote to whom."""

from collections.abc import Sequence

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_rites import congress
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_CLAUSE = 160
"""Characters after a verb of meeting within which "qua điện thoại" makes a call of it."""


def talks(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A hội đàm với B", "A tiếp B", "được A tiếp", "A và B lần lượt gặp C", "cuộc gặp giữa A và B"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or (sentence.generic(at) and not sentence.parties(at)):
        _bring_up(sentence, at)
        return []
    if words.is_remote(sentence.after(at, _CLAUSE)):
        return call(sentence, at)
    if trigger.noun or (trigger.words.startswith(words.HAVE) and not sentence.acting[at]):
        return _named(sentence, at, EventType.TALKS)  # "mới có cuộc gặp thứ hai" has no subject either
    acting, objects = _sides(sentence, at)
    passive = bool(acting) and sentence.prep(acting[0]) is Cue.PASSIVE
    pair = pair_before(sentence, at) if not objects else ()
    if pair:
        return dated(sentence, at, frame_of(sentence, at, EventType.TALKS, "talks-pair", pair))
    if not acting and len(objects) > 1 and sentence.prep(objects[0]) is Cue.BETWEEN:
        acting, objects = objects, []  # "sau đó là hội đàm giữa A và B"
    hosts = sentence.ids(acting)
    others = [other for other in sentence.ids(objects) if other not in hosts]
    if not others:
        joint = frame_of(sentence, at, EventType.TALKS, "talks-joint", hosts)
        return dated(sentence, at, joint, acting) if len(hosts) > 1 else []
    if len(others) > 1 and words.at_one_table(sentence.after(at, 30)):
        joint = frame_of(sentence, at, EventType.TALKS, "talks-joint", [*hosts, *others])
        return dated(sentence, at, joint, [*acting, *objects]) if hosts else []
    frames: list[Frame] = []
    dates = sentence.dates(at)
    for those in [[host] for host in hosts] if sentence.cue(at - 1) is Cue.TURN or passive else [hosts]:
        for other in others if those else ():
            frame = frame_of(sentence, at, EventType.TALKS, "talks-verb", [*those, other])
            if words.receives(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.HOST), other: Part.VISITOR}
            elif words.calls_on(trigger.words):
                frame.parts = {**dict.fromkeys(those, Part.VISITOR), other: Part.HOST}
            met = [g for g in objects if sentence.marks[g].value.leader == other]
            own = sentence.bracketed(met[0]) if met else None
            frames += dated(sentence, at, frame, [*acting, *met], ([own], True) if own else dates)
    return frames


def _sides(sentence: Sentence, at: int) -> tuple[list[int], list[int]]:
    """Return the marks of the two sides of a verb; of a passive one, who receives comes first."""
    acting, objects = sentence.acting[at], sentence.objects(at)
    if acting and sentence.prep(acting[0]) is Cue.PASSIVE:
        received = acting[0] - 2
        objects = sentence.group_to(received) if is_leader(sentence, received) else sentence.kept(at)
        sentence.acting[at] = objects or acting  # "ông được A tiếp và gặp B": it is he who met B
    if objects and not acting:
        sentence.acting[at] = acting = _after_comma(sentence, at, objects[-1])
    return acting, objects


def _after_comma(sentence: Sentence, at: int, last: int) -> list[int]:
    """Return the subject of a sentence that opens with its verb: "Tiếp Đại sứ X, Thủ tướng Y nói …"."""
    if sentence.cue(at - 1) in (Cue.PRONOUN, Cue.TITLE):
        return []  # "nơi ông hội kiến Quốc vương X, theo Đại sứ Y": whoever "ông" is
    for at in range(last + 1, min(len(sentence.marks), last + 8)):
        mark = sentence.marks[at]
        if mark.kind is Kind.TRIGGER and not words.calls_on(mark.value.words):
            return []  # but "Tiếp Đại sứ X đến chào từ biệt, Thủ tướng Y …"
        if is_leader(sentence, at):
            return [at] if sentence.cue(at - 1) is Cue.COMMA else []
    return []


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
    if not parties and words.of_many(sentence.key[mark.end : mark.end + 60]):
        return congress(sentence, at)
    group, leaders = parties, sentence.ids(parties)
    if sentence.generic(at) or words.is_counted(sentence.before(at, 12)):
        return _in_turn(sentence, at, kind, sentence.subject(at), parties)
    if len(leaders) < 2:
        group, leaders = _completed(sentence, at, parties)
    elif sentence.prep(parties[0]) is Cue.WITH and (subject := sentence.subject(at)):
        group = [*subject, *parties]  # "A có cuộc gặp ba bên với B và C"
        leaders = sentence.ids(group)
    if not leaders or (len(leaders) < 2 and sentence.date_after(at) < 0):
        return []
    frame = frame_of(sentence, at, kind, f"{kind}-noun", leaders)
    frame.scene = len(leaders) == 2 and words.sets_scene(sentence.before(at, 24))
    return dated(sentence, at, frame, group)


def _completed(sentence: Sentence, at: int, parties: list[int]) -> tuple[list[int], list[str]]:
    """Return the two sides of a meeting whose noun names one of them or none: its subject, a pair, who comes next."""
    pair = () if parties else (pair_before(sentence, at) or _pair_after(sentence, at) or _summit(sentence, at))
    if pair:
        return [], list(pair)
    group = [*sentence.subject(at), *parties]
    if len(sentence.ids(group)) < 2:
        group = [*group, *next_leader(sentence, at, sentence.ids(group))] if group == parties else group
        group = [*group, *_addressed(sentence, group[0])] if not parties and group and group[0] > at else group
    leaders = sentence.ids(group)
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
        if sentence.marks[later].kind is Kind.TRIGGER or sentence.cue(later) in (Cue.COMMA, Cue.STOP):
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
    return sentence.talk.two() if sentence.marks[at].value.words.endswith(words.SUMMIT) else ()


def _pair_after(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the two leaders named together after a noun: "Trong cuộc gặp năm 1957, hai nhà lãnh đạo …"."""
    for later in range(at + 1, min(len(sentence.marks), at + 10)):
        if is_leader(sentence, later):
            both = sentence.ids(sentence.group_from(later))
            return tuple(both) if len(both) > 1 else ()
        if sentence.cue(later) is Cue.PAIR:
            return sentence.talk.two()
        if sentence.marks[later].kind is Kind.TRIGGER:
            return ()
    return ()


def call(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A điện đàm với B", "A có cuộc điện đàm với B", "cuộc điện đàm giữa A và B"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    if trigger.noun and not sentence.subject(at):
        return _named(sentence, at, EventType.CALL)
    acting = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    group = [*acting, *(sentence.objects(at) or sentence.parties(at))]
    leaders = sentence.ids(group)
    if len(leaders) < 2:
        leaders = list(pair_before(sentence, at))
    frame = frame_of(sentence, at, EventType.CALL, "call-noun" if trigger.noun else "call-verb", leaders)
    return dated(sentence, at, frame, group) if leaders else []


def message(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A gửi điện mừng tới B", "A trao đổi điện mừng với B", "B nhận được điện mừng của A"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    if trigger.noun:
        senders, receivers = _letter(sentence, at)
    else:
        senders, receivers = sentence.acting[at], sentence.objects(at)
    sent = sentence.ids(senders)
    received = [one for one in sentence.ids(receivers) if one not in sent]
    if not sent:
        return []
    if not received and not trigger.noun:
        received = _addressee(sentence, at, sent[0])
    frames: list[Frame] = []
    dates = sentence.dates(at)
    for those in _by_country(sentence, sent) if received else [sent]:
        frame = frame_of(
            sentence, at, EventType.MESSAGE, "message-noun" if trigger.noun else "message-verb", [*those, *received]
        )
        if words.EXCHANGE not in trigger.words:
            frame.parts = dict.fromkeys(those, Part.SENDER) | dict.fromkeys(received, Part.RECIPIENT)
        if not received:
            frame.about = tail(sentence, at, 60)
        frames += dated(sentence, at, frame, [*senders, *receivers], dates)
    return frames


def _by_country(sentence: Sentence, senders: Sequence[str]) -> list[list[str]]:
    """Return those who wrote together: senders of one country; each of several countries wrote for himself."""
    countries = sentence.talk.countries
    homes = dict.fromkeys(countries.get(one) for one in senders)
    return [[one for one in senders if countries.get(one) == home] for home in homes]


def _letter(sentence: Sentence, at: int) -> tuple[list[int], list[int]]:
    """Return who sent and who received what a noun names: "nhận được điện chia buồn của A", "Trong điện mừng, A …"."""
    parties, subject = sentence.parties(at), sentence.subject(at)
    got = any(sentence.cue(k) is Cue.GOT for k in range(max(0, at - 3), at))
    receivers = _sent_to(sentence, parties[-1] if parties else at)
    if parties:
        return parties, subject if got else receivers
    if receivers:
        return subject or _after_comma(sentence, at, receivers[-1]), receivers
    return (subject or next_leader(sentence, at)), []


def _sent_to(sentence: Sentence, at: int) -> list[int]:
    """Return to whom the words from a mark on send something: "thư gửi ông X", "điện mừng của A tới ông X"."""
    gift = sentence.marks[at].kind is Kind.TRIGGER and sentence.marks[at].value.words.endswith(words.SENT)
    for later in range(at + 1, min(len(sentence.marks), at + 4)):
        if is_leader(sentence, later):
            direct = gift and later == at + 1
            return sentence.group_from(later) if direct or sentence.prep(later) in (Cue.FOR, Cue.TO) else []
    return []


def _addressee(sentence: Sentence, at: int, sender: str) -> list[str]:
    """Return who took office, in the sentence or the event told last: a message without addressee is to them."""
    told, countries = sentence.talk.told, sentence.talk.countries
    for before in range(at - 1, max(-1, at - 12), -1):
        mark = sentence.marks[before]
        if mark.kind is Kind.TRIGGER and mark.value.type is EventType.APPOINTMENT:
            near = next((k for k in range(before - 1, max(-1, before - 4), -1) if is_leader(sentence, k)), -1)
            who = sentence.ids([near]) if near >= 0 else []
            return [one for one in who if countries.get(one) != countries.get(sender)]
    if (
        told is None
        or told.type is not EventType.APPOINTMENT
        or countries.get(told.leaders[0]) == countries.get(sender)
    ):
        return []
    return told.leaders[:1]
