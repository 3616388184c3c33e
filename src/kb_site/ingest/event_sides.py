"""Finds who met where the words for a meeting name one side or none: by the words round it or what was told before."""

from collections.abc import Sequence
from itertools import pairwise

from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_marks import CUE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import is_leader, next_leader, pair_before, pair_meant
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_BOTH = 2
_HYPHEN = 3
"""Characters between two countries that a hyphen joins."""


def given_by(sentence: Sentence, at: int) -> list[int]:
    """Return both sides of "A dành cho B một cuộc gặp" and "B được A dành cho một buổi tiếp"; [] for anything else."""
    last = at - 1
    while last >= 0 and sentence.marks[last].kind is not LEADER:
        if sentence.marks[last].kind is not CUE or sentence.cue(last) is Cue.STOP:
            return []
        last -= 1
    if last < 0:
        return []
    group, gap = sentence.group_to(last), sentence.key[sentence.marks[last].end : sentence.marks[at].start]
    if sentence.prep(group[0]) is Cue.PASSIVE and nouns.gives(gap):
        taking = sentence.subject(group[0] - 1)
    elif nouns.gives(sentence.before(group[0], 40)):
        taking = sentence.subject(group[0])
    else:
        return []
    return [*taking, *group] if taking else []


def met_by(sentence: Sentence, at: int, parties: Sequence[int]) -> list[int]:
    """Return who met those that a noun brings in with "với": its subject, else who of another country comes next."""
    if sentence.prep(parties[0]) is not Cue.WITH and not meets.ends_in_with(sentence.marks[at].value.words):
        return []
    countries = sentence.talk.countries
    homes = {countries.get(one) for one in sentence.ids(parties)}
    if subject := sentence.subject(at):
        return subject
    following = next_leader(sentence, at, sentence.ids(parties)) if len(homes) == 1 else []
    return [other for other in following if countries.get(sentence.ids([other])[0]) not in homes]


def completed(sentence: Sentence, at: int, kind: EventType, parties: list[int]) -> tuple[list[int], list[str]]:
    """Return the two sides of a meeting whose noun names one of them or none: its subject, a pair, who comes next."""
    pair = () if parties else (pair_before(sentence, at) or _pair_after(sentence, at))
    if not parties and not pair and (len(lands_after(sentence, at)) > 1 or len(sentence.ids(sentence.subject(at))) < 2):
        pair = summit_of(sentence, at)
    pair = pair or (
        () if parties else _held_then(sentence, at) or _once_more(sentence, at) or one_of_them(sentence, at)
    )
    if not parties and is_named(sentence, at) and not _names_two(sentence, at):
        pair = sentence.talk.met or pair  # "Ngay sau hội đàm, hai nhà lãnh đạo …"
    if pair:
        return [], list(pair)
    if len(parties) == 1 and _with_somebody(sentence, parties[0]):
        return parties, sentence.ids(parties)
    group = [*sentence.subject(at), *parties]
    if not parties and _of_others(sentence, at, group):
        return [], []
    if len(sentence.ids(group)) == 1 and not parties:
        group = _with_before(sentence, at, group[0])
    if group == parties and (other := _listed_next(sentence, at, parties)):
        return group, [other, *sentence.ids(group)]
    told_on = bool(parties) and both_follow(sentence, parties[-1])  # "Tại cuộc gặp với B, hai bên …": with who met B
    if len(sentence.ids(group)) < 2 and not told_on:
        group = [*group, *next_leader(sentence, at, sentence.ids(group))] if group == parties else group
        group = [*group, *_addressed(sentence, group[0])] if not parties and group and group[0] > at else group
    leaders = sentence.ids(group)
    if kind is EventType.CALL and len(leaders) == 1 and (other := sentence.talk.caller(leaders[0])):
        return group, [other, *leaders]  # "Trong cuộc điện đàm, B cho biết …"
    if len(leaders) == 1 and (other := _going_on(sentence, leaders[0])):
        return group, [other, *leaders]  # "cuộc hội đàm của A với B, cuộc hội kiến với C"
    if len(leaders) == 1:
        other = sentence.talk.side(leaders[0]) if told_on and sentence.talk.main else ""
        other = other or (sentence.talk.topic(leaders[0]) if parties or sentence.date_after(at) >= 0 else "")
        leaders += [other] if other else []
    return group, leaders


def _with_somebody(sentence: Sentence, party: int) -> bool:
    """Say whether the other side of a meeting is named and no leader of the text: "giữa A và ông Kim Chang Son"."""
    other = party + 2
    if sentence.prep(party) is not Cue.BETWEEN or sentence.cue(party + 1) is not Cue.AND:
        return False
    if sentence.cue(other) not in (Cue.PRONOUN, Cue.TITLE):
        return False
    end = sentence.marks[other].end
    return sentence.match[end : end + 1] == " " and sentence.match[end + 1 : end + 2].isupper()


def _with_before(sentence: Sentence, at: int, party: int) -> list[int]:
    """Return a leader before a noun and who of another country stands before him: "A bắt tay B trước cuộc hội đàm"."""
    countries, home = sentence.talk.countries, sentence.marks[party].value.leader
    if party > at or not nouns.is_beside(sentence.before(at, 24)):
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
            told = sentence.prep(later) in (Cue.FOR, Cue.WITH) or nouns.welcomes(sentence.before(later, 24))
            told = told or (home not in sentence.talk.met and nouns.asks(sentence.before(later, 24)))
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


def _listed_next(sentence: Sentence, at: int, parties: Sequence[int]) -> str:
    """Return whose meetings a text goes on to list without naming them: "Tiếp đó là cuộc hội kiến với B"; or ""."""
    if not parties or not nouns.lists_next(sentence.before(at, 120), sentence.marks[at].value.words):
        return ""
    party = sentence.ids(parties)[0]
    opens = all(mark.kind is not LEADER for mark in sentence.marks[:at])
    return sentence.talk.side(party) if opens else _going_on(sentence, party)


def told_on(sentence: Sentence, at: int, parties: Sequence[int]) -> str:
    """Return whose meetings with several a clause tells of: "Tại các cuộc gặp với A và B, hai bên …"; "" for nobody."""
    held = parties and at <= 1 and any(sentence.cue(k) is Cue.HELD for k in range(parties[-1] + 1, parties[-1] + 4))
    if parties and (held or both_follow(sentence, parties[-1])):
        return sentence.talk.side(sentence.ids(parties)[0])
    return _listed_next(sentence, at, parties)


def summit_of(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the pair of a bare "thượng đỉnh", the text's own two; of "thượng đỉnh Mỹ - Triều" theirs."""
    lands = lands_after(sentence, at)
    if len(lands) <= 1:
        return sentence.talk.two() if sentence.marks[at].value.words.endswith(nouns.SUMMIT) else ()
    near = range(at + 1, min(len(sentence.marks), at + REACH))
    later = sentence.ids([k for k in near if is_leader(sentence, k)])
    here = {sentence.talk.countries.get(one): one for one in reversed(later)}  # "thượng đỉnh Mỹ - Triều, nơi A và B"
    both = [(here[land],) if land in here else sentence.talk.of_lands([land], high=True) for land in lands]
    return tuple(one for found in both for one in found) if all(both) else ()


def _of_others(sentence: Sentence, at: int, group: Sequence[int]) -> bool:
    """Say whether two countries met that those who speak do not lead: "Ông Moon: Cuộc gặp Mỹ - Triều …"."""
    lands = lands_after(sentence, at)
    homes = {sentence.talk.countries.get(one) for one in sentence.ids(group)}
    return len(lands) > 1 and bool(homes) and not homes <= {*lands}


def lands_after(sentence: Sentence, at: int) -> list[str]:
    """Return the countries right after a noun: "hội nghị thượng đỉnh Mỹ - Triều"."""
    found: list[str] = []
    for before, mark in pairwise(sentence.marks[at : at + 3]):
        if mark.kind is not PLACE or mark.start - before.end > _HYPHEN or not mark.value.country:
            break
        found.append(mark.value.country)
    return found


def _held_then(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the pair told last, of whose meeting a sentence only says when it was: "Buổi tiếp diễn ra chiều 3/3"."""
    planned = sentence.cue(1) is Cue.WILL and not nouns.is_round(sentence.marks[at].value.words)
    dated = sentence.is_date(1) and sentence.has_day(1)
    held = 1 + (planned or dated)  # "Cuộc gặp dự kiến diễn ra ngày 11/12", "Cuộc gặp ngày 22-2 kéo dài một giờ"
    bare = at == 0 and sentence.cue(held) is Cue.HELD and all(mark.kind is not LEADER for mark in sentence.marks)
    return sentence.talk.two() if bare and sentence.date_after(at) >= 0 else ()


def _once_more(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return who met right before, of whose next meeting a clause with a date tells: "cuộc gặp thứ hai diễn ra ở X"."""
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    if told is None or told.type is not EventType.TALKS or len(told.leaders) != _BOTH or at < 1:
        return ()
    dated_here = sentence.date_after(at) >= 0 or (sentence.lead[at] >= 0 and sentence.lead[at] >= at - _BOTH)
    return tuple(told.leaders) if dated_here and nouns.is_next_one(sentence.after(at, 16)) else ()


def _pair_after(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return the two leaders named together after a noun: "Trong cuộc gặp năm 1957, hai nhà lãnh đạo …"."""
    for later in range(at + 1, min(len(sentence.marks), at + 10)):
        if is_leader(sentence, later):
            if sentence.prep(later) is Cue.OF:
                return ()  # "Tại buổi gặp, ông X đề nghị thực hiện thỏa thuận của A và B"
            both = sentence.ids(sentence.group_from(later))
            return tuple(both) if len(both) > 1 else ()
        between = later == at + 2 and sentence.cue(at + 1) is Cue.BETWEEN
        if sentence.cue(later) is Cue.PAIR or (between and sentence.cue(later) is Cue.SIDES):
            met = sentence.talk.met if meets.comes_after(sentence.before(at, 12)) else ()
            return pair_meant(sentence, later, met)  # "Sau hội đàm, hai nhà lãnh đạo …": those who held them
        after_rite = sentence.is_noun(later) and meets.comes_after(sentence.before(later, 12))
        if sentence.marks[later].kind is TRIGGER and not after_rite:
            return ()  # but "Tại cuộc hội đàm ngay sau lễ đón, A và B …"
    return ()


def _names_two(sentence: Sentence, at: int) -> bool:
    """Say whether the first words for people after a noun name two by themselves: "tại hội đàm hôm trước, ông và A"."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + 6)) if is_leader(sentence, k)), -1)
    if first < 0 or any(sentence.marks[k].kind is TRIGGER for k in range(at + 1, first)):
        return False
    return len({sentence.marks[k].start for k in sentence.group_from(first)}) > 1


def is_named(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of meeting stands for the meeting itself: "Tại hội đàm, …"."""
    named = nouns.is_named(sentence.marks[at].value.words, sentence.before(at, 24))
    return named and sentence.cue(at + 1) not in (Cue.WITH, Cue.BETWEEN)


def both_follow(sentence: Sentence, last: int) -> bool:
    """Say whether a clause whose subject is both sides comes after a name: "Tại cuộc gặp với ông X, hai bên …"."""
    for later in range(last + 1, min(len(sentence.marks), last + 5)):
        if sentence.cue(later) in (Cue.SIDES, Cue.PAIR):
            return sentence.cue(later - 1) is Cue.COMMA
        if sentence.marks[later].kind in (LEADER, TRIGGER) or sentence.cue(later) is Cue.STOP:
            return False
    return False


def one_of_them(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return who met several times, of which one is told: "ba lần gặp ông X, trong đó có cuộc gặp ngày 27/4"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type not in (EventType.TALKS, EventType.CALL):
        return ()
    return tuple(told.leaders) if nouns.is_one_of_them(sentence.before(at, 24)) else ()
