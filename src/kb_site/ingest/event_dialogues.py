"""Reads the standing talks of two countries' services: dialogues, consultations, and who chairs or heads them."""

from collections.abc import Sequence
from operator import attrgetter

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, pair_before, tail, tells_other_day
from kb_site.lang.vi import event_dialogues as dialogues
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_NAME = 120
"""Characters of a dialogue's name."""

_NEAR = 4
"""Marks between who chairs and what: "A cùng B đồng chủ trì phiên họp thứ 5 Đối thoại"."""

_GOES_ON = 4
"""Sentences after a dialogue in which its heads are named."""

_CLAUSE = 24
"""Marks of a clause that names who chairs."""

_MEETINGS = frozenset({EventType.TALKS, EventType.CALL, EventType.CONGRESS})
_NOT_ACTING = (ATTACHED - {Cue.WITH}) | {Cue.BY, Cue.PASSIVE}
_SIDES = 2

RULE = "-dialogue"
"""How the rules of standing dialogues end."""


def dialogue(sentence: Sentence, at: int) -> list[Frame] | None:
    """Read "A và B đồng chủ trì Đối thoại Chiến lược lần thứ 7", "Tham khảo chính trị … do A và B chủ trì".

    Returns   the talks that the noun at a mark names, None where other words than those of chairs and heads say whose
              they are: "tiến hành tham vấn với B".
    """
    name = sentence.after(at, _NAME)
    if sentence.generic(at) or sentence.barred(at):
        return []
    heads = _heads(sentence, at)
    if not heads and (sentence.parties(at) or nouns.is_round(sentence.marks[at].value.words)):
        return None
    told = sentence.talk.dialogue
    if told is not None and sentence.number - told.sentence <= _GOES_ON and dialogues.is_bare(name) and heads:
        _join(sentence, told, heads)
        return []
    many = dialogues.of_many(name)
    leaders = sentence.ids(heads) or _pair(sentence, at) or _at_table(sentence, at)
    both = len({sentence.talk.countries.get(one) for one in leaders}) >= _SIDES
    if not (many or both or dialogues.is_numbered(name) or _names_state(sentence, at)):
        return []
    own = sentence.date_after(at) >= 0
    if not leaders and (dialogues.only_names(sentence.before(at, 40)) if not own else sentence.said(at)):
        return []
    if not (both or own or (sentence.lead[at] >= 0 and _is_held(sentence, at) and not _comes_for(sentence, at))):
        return []
    kind = EventType.CONGRESS if many else EventType.TALKS
    kind = EventType.CALL if kind is EventType.TALKS and meets.is_remote(name) else kind
    frame = frame_of(sentence, at, kind, kind + RULE, leaders, tail(sentence, at, 60, before=True))
    frame.noun = not leaders
    if many:
        frame.parts = dict.fromkeys(frame.leaders, Part.ATTENDEE)
    found = dated(sentence, at, frame, heads)
    if not leaders and found[0].date in {one.date for one in sentence.frames if one.type in _MEETINGS}:
        return []  # "gặp ông X, chuẩn bị Đối thoại lần thứ nhất vào quý IV", "kỳ họp … và Tham khảo chính trị năm 2023"
    sentence.talk.dialogue = found[0]
    return found


def screened(sentence: Sentence, at: int) -> list[Frame] | None:
    """Read "A cùng B chủ trì Hội nghị trực tuyến": a call of two of two countries; None for any other meeting."""
    if not dialogues.is_on_screen(sentence.after(at, 12)) or sentence.barred(at):
        return None
    heads = _heads(sentence, at)
    heads += [k for k in sentence.parties(at) if k not in heads]
    heads = heads if len(sentence.ids(heads)) > 1 else [*sentence.subject(at), *heads]
    heads = heads or _those_there(sentence, at)
    both = sentence.ids(heads)
    if len(both) != _SIDES or len({sentence.talk.countries.get(one) for one in both}) < _SIDES:
        return None
    return dated(sentence, at, frame_of(sentence, at, EventType.CALL, "call-screened", both), heads)


def _those_there(sentence: Sentence, at: int) -> list[int]:
    """Return who acts at a meeting that opens a sentence: "Tại Hội nghị trực tuyến ngày D, A và B đã thông qua"."""
    opens = sentence.cue(at - 1) is Cue.AT and not dialogues.of_many(sentence.after(at, _NAME))
    near = range(at + 1, min(len(sentence.marks) - 1, at + 5)) if opens else ()
    comma = next((k for k in near if sentence.cue(k) is Cue.COMMA and is_leader(sentence, k + 1)), 0)
    return sentence.group_from(comma + 1) if comma else []


def name_heads(sentence: Sentence) -> None:
    """Add who heads a delegation to, or chairs, what was told right before: "Đoàn Nga do ông X làm trưởng đoàn"."""
    held = [one for one in (sentence.talk.dialogue, sentence.talk.assembly) if one is not None]
    told = max(held, key=attrgetter("sentence"), default=None)
    if told is None or sentence.number - told.sentence > _GOES_ON or tells_other_day(sentence, told):
        return
    heads = delegates(sentence, 0) or _chairing(sentence)
    if heads and not any(sentence.tells(k, EventType.TALKS) for k in range(heads[0])):  # no guest who is received
        _join(sentence, told, heads)


def _chairing(sentence: Sentence) -> list[int]:
    """Return who chair what was told before, where the verb of chairing closes the sentence: "A và B đồng chủ trì."."""
    last = len(sentence.marks) - 1
    if last < 1 or sentence.cue(last) is not Cue.ATTEND or not dialogues.is_bare(sentence.after(last, _NAME)):
        return []
    return _acting(sentence, last) if dialogues.chairs(sentence.key[: sentence.marks[last].end]) else []


def is_of_series(sentence: Sentence, at: int) -> bool:
    """Say whether the session at a mark is one of such talks: "đối thoại quốc phòng mà kỳ gần nhất tổ chức …"."""
    told, held = sentence.talk.dialogue, sentence.talk.assembly
    if dialogues.speaks_of_dialogue(sentence.before(at, _NAME)):
        return True
    return told is not None and (held is None or held.sentence < told.sentence)


def delegates(sentence: Sentence, start: int) -> list[int]:
    """Return who heads a delegation from a mark on: "đoàn Nga do ông X, Thứ trưởng Y, làm trưởng đoàn"."""
    found: list[int] = []
    for at in range(start, len(sentence.marks)):
        if not is_leader(sentence, at) or at in found:
            continue
        if sentence.prep(at) is Cue.BY or dialogues.is_led_by(sentence.before(at, 70)):
            group = sentence.group_from(at)
            found += group if _leads(sentence, group[-1]) else []
        elif sentence.cue(at + 1) is Cue.LED and sentence.cue(at + 2) is Cue.DELEGATION:
            found.append(at)  # "A dẫn đầu đoàn Việt Nam"
        elif dialogues.names_head(sentence.before(at, 70)) or (found and dialogues.names_side(sentence.before(at, 40))):
            found += sentence.group_from(at)
    return found


def _leads(sentence: Sentence, last: int) -> bool:
    """Say whether the words after somebody, an office apart, say that they head a delegation."""
    for at in range(last + 1, min(len(sentence.marks), last + 10)):
        if sentence.cue(at) is Cue.LED:
            return True
        if sentence.marks[at].kind in (LEADER, TRIGGER, DATE) or sentence.cue(at) is Cue.STOP:
            return False
    return False


def _heads(sentence: Sentence, at: int) -> list[int]:
    """Return who chairs or heads the talks at a mark: before the verb, after "do", or with their delegations."""
    verb = next((k for k in range(at - 1, max(-1, at - _NEAR), -1) if sentence.cue(k) is Cue.ATTEND), -1)
    spoke = sentence.cue(at - 1) is Cue.AT and sentence.cue(at - 2) is Cue.SAY and sentence.cue(at - 3) is Cue.AND
    verb = at - 4 if spoke and sentence.cue(at - 4) is Cue.ATTEND else verb  # "tham dự và phát biểu tại Đối thoại"
    words = sentence.key[sentence.marks[verb].start : sentence.marks[verb].end] if verb >= 0 else ""
    if verb >= 0 and (dialogues.chairs(words) or dialogues.attends(words)):
        group = _acting(sentence, verb)
        group += [k for k in _with_after(sentence, at) if k not in group]
        if group:
            return group + [k for k in delegates(sentence, at) if k not in group]
    if dialogues.prepares(sentence.before(at, 12)):
        return _acting(sentence, at - 1)
    return attendees(sentence, at) or delegates(sentence, at) or _chaired_by(sentence, at)


def _at_table(sentence: Sentence, at: int) -> list[str]:
    """Return the two of two countries who open the clause after talks: "Tại cuộc đối thoại năm 2015, A và B …"."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + _NEAR + 2)) if is_leader(sentence, k)), -1)
    if sentence.cue(at - 1) is not Cue.AT or first < 0 or sentence.cue(first - 1) is not Cue.COMMA:
        return []
    both = sentence.ids(sentence.group_from(first))
    return both if len(both) == _SIDES == len({sentence.talk.countries.get(one) for one in both}) else []


def _pair(sentence: Sentence, at: int) -> list[str]:
    """Return whom "hai Thứ trưởng" means, who chair the talks at a mark."""
    verb = next((k for k in range(at - 1, max(-1, at - _NEAR), -1) if sentence.cue(k) is Cue.ATTEND), -1)
    chairs = verb >= 0 and dialogues.chairs(sentence.key[sentence.marks[verb].start : sentence.marks[verb].end])
    return list(pair_before(sentence, verb)) if chairs else []


def _chaired_by(sentence: Sentence, at: int) -> list[int]:
    """Return who chair talks in a clause about them: "kết quả Đối thoại lần thứ 13 mà A và B đồng chủ trì"."""
    for later in range(at + 1, min(len(sentence.marks), at + _CLAUSE)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER or sentence.cue(later) is Cue.STOP:
            return []
        if sentence.cue(later) is Cue.ATTEND and dialogues.chairs(sentence.key[mark.start : mark.end]):
            return [k for k in _acting(sentence, later) if k > at]
    return []


def _acting(sentence: Sentence, verb: int) -> list[int]:
    """Return all who act at a verb of chairing, offices and company between them: "A, Thứ trưởng X, và B, cùng C"."""
    group: list[int] = []
    for at in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        mark = sentence.marks[at]
        if mark.kind is LEADER:
            if sentence.prep(at) not in _NOT_ACTING or _leads(sentence, at):
                group.insert(0, at)
        elif mark.kind in (TRIGGER, DATE) or sentence.cue(at) in (Cue.STOP, Cue.SAY, Cue.REPORT, Cue.INVITED):
            break
    return group or sentence.subject(verb)


def _with_after(sentence: Sentence, at: int) -> list[int]:
    """Return with whom somebody chairs or holds talks, named after them: "đồng chủ trì Đối thoại … cùng ông B"."""
    for later in range(at + 1, min(len(sentence.marks), at + 10)):
        if is_leader(sentence, later):
            return sentence.group_from(later) if sentence.prep(later) is Cue.WITH else []
        if sentence.marks[later].kind in (TRIGGER, DATE) or sentence.cue(later) in (Cue.COMMA, Cue.STOP, Cue.THEN):
            return []
    return []


def _names_state(sentence: Sentence, at: int) -> bool:
    """Say whether two countries hold a dialogue: "A và B tổ chức Đối thoại", "Đối thoại Việt Nam - Hoa Kỳ"."""
    for near in (sentence.marks[at + 1 : at + 6], sentence.marks[max(0, at - 5) : at][::-1]):
        for mark in near:
            if mark.kind is PLACE and mark.value.kind == "country":
                return True
            if mark.kind in (TRIGGER, LEADER):
                break
    return False


def _is_held(sentence: Sentence, at: int) -> bool:
    """Say whether a clause tells that talks were held: "diễn ra Đối thoại", "Đối thoại … được tổ chức"."""
    held = (Cue.HELD, Cue.ATTEND, Cue.BEGIN, Cue.END)
    return any(sentence.cue(k) in held for k in (*range(max(0, at - 3), at), *range(at + 1, at + 8)))


def _comes_for(sentence: Sentence, at: int) -> bool:
    """Say whether another act stands before talks that somebody only came for: "tiếp ông X sang dự Đối thoại"."""
    return any(sentence.is_verb(k) for k in range(at))


def _join(sentence: Sentence, told: Frame, heads: Sequence[int]) -> None:
    """Add those who chair or head talks to the talks told before."""
    told.leaders += [one for one in sentence.ids(heads) if one not in told.leaders]
    if told.type is EventType.CONGRESS:
        told.parts |= {one: Part.ATTENDEE for one in told.leaders if one not in told.parts}
