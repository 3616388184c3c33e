"""Tells who takes part in a meeting of many: who attends, chairs, speaks, came with whom, or met beside it."""

from collections.abc import Sequence

from kb_site.ingest.event_dialogues import delegates
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, is_leader, next_leader, pair_before
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_ENDS = frozenset({Cue.STOP, Cue.THEN})
_JOINS = frozenset({Cue.AND, Cue.COMMA})
_AFTER_MEETING = frozenset({Cue.OPEN, Cue.CLOSE, Cue.AT, Cue.COMMA, Cue.TO})
"""Small words between a meeting with its day and the next one of a list."""

_CHAIRED = 130
"""Characters before a meeting in which words say who chairs it with whom."""

_LISTED = 10
"""Marks between two meetings of a list."""

_MANY = frozenset({Cue.GENERIC, Cue.COMMA, Cue.TITLE, Cue.PAIR})


def participants(sentence: Sentence, at: int, date: int, *, attended: bool) -> tuple[list[int], list[str]]:
    """Return the marks of those who take part in the meeting at a mark, and the leaders they mean.

    Takes     the mark of the date that follows the meeting, -1 for none; whether the words before it say that
              somebody attends it.
    """
    acting = [] if _sends(sentence, at) else sentence.subject(at) or next_leader(sentence, at)
    group = [*(acting if attended else ()), *attendees(sentence, at)] or _which(sentence, at) or _sat(sentence, at)
    beside = (*_other_head(sentence, at), *_invited_by(sentence, at, attended), *_beside(sentence, at, group))
    group += [k for k in beside if k not in group]
    there = date >= 0 or sentence.lead[at] == 0
    leaders = sentence.ids(group or _speech_of(sentence, at) or (_speaker(sentence, at) if there else ()))
    leaders = leaders or _met_beside(sentence, at, date) or _of_list(sentence, at)
    return group, leaders or (_both(sentence, at) if attended else [])


def _of_list(sentence: Sentence, at: int) -> list[str]:
    """Return who attends the meeting before, to which another of its own day is joined: "dự X (13/11) và Y (14/11)"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.CONGRESS or not told.own:
        return []
    if sentence.cue(at - 1) not in _JOINS or sentence.marks[at].start - sentence.marks[at - 1].end > 1:
        return []
    for before in range(at - 2, max(-1, at - _LISTED), -1):
        mark = sentence.marks[before]
        if mark.kind is TRIGGER:
            return list(told.leaders) if mark.start == told.at else []
        if mark.kind not in (PLACE, DATE) and sentence.cue(before) not in _AFTER_MEETING:
            return []
    return []


def _which(sentence: Sentence, at: int) -> list[int]:
    """Return who attends a meeting by a relative clause: "Hội nghị X mà ông A được mời dự tại Y ngày D"."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if is_leader(sentence, k)), -1)
    if first < 0 or not congresses.is_which(sentence.before(first, 4)):
        return []
    group = sentence.group_from(first)
    verb = range(group[-1] + 1, min(len(sentence.marks), group[-1] + 5))
    ends = next((k for k in verb if sentence.cue(k) not in (Cue.PASSIVE, Cue.WISH, Cue.WILL, Cue.WITH)), -1)
    return group if ends >= 0 and sentence.cue(ends) is Cue.ATTEND else []


def _sat(sentence: Sentence, at: int) -> list[int]:
    """Return who lead the delegations that sat: "đoàn X do A dẫn đầu và đoàn Y do B dẫn đầu đã họp Kỳ họp"."""
    heads = [k for k in delegates(sentence, 0) if k < at] if sentence.cue(at - 1) is Cue.HELD else []
    return heads if len({sentence.talk.countries.get(one) for one in sentence.ids(heads)}) > 1 else []


def _speech_of(sentence: Sentence, at: int) -> list[int]:
    """Return whose speech at a meeting is told: "bài phát biểu của ông A tại Hội nghị X"."""
    who = at - 1 - (sentence.cue(at - 1) is Cue.AT)
    if sentence.cue(at - 1) is not Cue.AT or not is_leader(sentence, who) or sentence.prep(who) is not Cue.OF:
        return []
    return [who] if congresses.is_speech(sentence.before(who, 40)) else []


def _both(sentence: Sentence, at: int) -> list[str]:
    """Return whom "hai Thủ tướng" or "Thủ tướng hai nước" means, who chair or attend a meeting."""
    near = any(sentence.cue(k) is Cue.PAIR for k in range(max(0, at - 4), at))
    return list(pair_before(sentence, at)) if near else []


def _beside(sentence: Sentence, at: int, group: Sequence[int]) -> list[int]:
    """Return who chairs a meeting with those in a group, and in whose company they attend it."""
    found: list[int] = []
    if not group:
        return found
    chaired = congresses.chairs_jointly(sentence.before(at, _CHAIRED))
    between = range(group[-1] + 1, at) if chaired else ()
    found += [k for k in between if is_leader(sentence, k) and sentence.prep(k) is Cue.WITH]
    for later in range(at + 1, min(len(sentence.marks), at + 12) if chaired else 0):
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) in _ENDS:
            break
        if is_leader(sentence, later) and sentence.prep(later) is Cue.WITH:
            found += sentence.group_from(later)
            break
    first = group[0]
    if is_leader(sentence, first - 1) and congresses.accompanies(
        sentence.key[sentence.marks[first - 1].end : sentence.marks[first].start]
    ):
        found.append(first - 1)
    return found + _joined_by_many(sentence, first)


def _joined_by_many(sentence: Sentence, first: int) -> list[int]:
    """Return who attends together with others whom no name tells: "A cùng lãnh đạo các nước ASEAN và B dự"."""
    if sentence.cue(first - 1) is not Cue.AND:
        return []
    before = first - 2
    while before > 0 and (sentence.marks[before].kind is PLACE or sentence.cue(before) in _MANY):
        before -= 1
    with_them = before < first - 2 and sentence.cue(before) is Cue.WITH and is_leader(sentence, before - 1)
    return sentence.group_to(before - 1) if with_them else []


def _sends(sentence: Sentence, at: int) -> bool:
    """Say whether it is a country that attends, as somebody says: "A cho biết, Việt Nam sẽ cử đoàn dự Hội nghị X"."""
    for before in range(at - 1, max(-1, at - 12), -1):
        mark = sentence.marks[before]
        if mark.kind is LEADER:
            return False
        if mark.kind is PLACE and sentence.cue(before - 1) in (Cue.SAY, Cue.REPORT, Cue.COMMA):
            return any(sentence.cue(k) in (Cue.SAY, Cue.REPORT) for k in (before - 1, before - 2))
    return False


def _other_head(sentence: Sentence, at: int) -> list[int]:
    """Return who is named as head of another delegation: "Hội nghị X, khai mạc ngày D với ông Y là Trưởng đoàn Mỹ"."""
    for later in range(at + 1, min(len(sentence.marks), at + 12)):
        if is_leader(sentence, later) and sentence.prep(later) is Cue.WITH:
            return [later] if congresses.is_head(sentence.after(later, 24)) else []
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) is Cue.STOP:
            return []
    return []


def _invited_by(sentence: Sentence, at: int, attended: bool) -> list[int]:
    """Return at whose invitation somebody attends a meeting, where the words after it say so."""
    last = min(len(sentence.marks), at + 10)
    ends = (k for k in range(at + 1, last) if sentence.marks[k].kind is TRIGGER or sentence.cue(k) in _ENDS)
    near = range(at + 1, next(ends, last)) if attended else ()
    return [k for k in near if is_leader(sentence, k) and sentence.prep(k) is Cue.INVITED][:1]


def _met_beside(sentence: Sentence, at: int, date: int) -> list[str]:
    """Return who met beside a meeting of many: "cuộc trao đổi giữa A và B bên lề Tuần lễ Cấp cao APEC"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.TALKS or not told.own or sentence.cue(date - 1) is Cue.OPEN:
        return []
    return list(told.leaders) if congresses.is_beside(sentence.before(at, 24)) else []


def _speaker(sentence: Sentence, at: int) -> list[int]:
    """Return who act where a meeting opens the sentence: "Tại lễ bế mạc Hội nghị X chiều 15/11, A và B đã trao …"."""
    before = sentence.marks[:at]
    first = 2 if sentence.is_date(0) and sentence.cue(1) is Cue.COMMA else 0  # "Chiều 15/11, tại Hội nghị X, ông A"
    if sentence.cue(first) is not Cue.AT or any(mark.kind is LEADER for mark in before):
        return []
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if sentence.cue(k) is Cue.COMMA), -1)
    verb = next((m.value for m in sentence.marks[comma + 1 : comma + 5] if m.kind is TRIGGER), None)
    elected = verb is not None and verb.type is EventType.APPOINTMENT
    acts = comma > 0 and is_leader(sentence, comma + 1) and not elected
    return sentence.group_from(comma + 1) if acts else []
