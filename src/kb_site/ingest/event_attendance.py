"""Adds to what was held those who were there by later words: who attends, chairs, speaks or is listed as present."""

from collections.abc import Sequence

from kb_site.edtf import Precision
from kb_site.ingest.event_frames import Discourse, Frame
from kb_site.ingest.event_marks import LEADER, TRIGGER, Row
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, is_leader, next_leader
from kb_site.lang.vi import event_attendance as gathered
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_dialogues import chairs
from kb_site.model import EventType, Part

_NEXT = 3
"""Sentences within which those present are listed after what they attended."""

_COUNTED = "counted"
"""Rule of what a count counts, which is told of again where a caption repeats what was held to mark it."""

_NAMED = 5
"""Sentences within which "buổi lễ" still means what was held."""

_GOVERNED = ATTACHED - {Cue.WITH}
_SPEAKERS = 4
"""How many may speak in one sentence."""

_SAYING = 200
"""Characters from a name, over the office after it, to the verb of who speaks."""

_DELEGATIONS = frozenset({Cue.GENERIC, Cue.DELEGATION})
_TAKING_PART = frozenset({Cue.ATTEND, Cue.SPOKE})


def gathering(sentence: Sentence) -> Frame | None:
    """Return the ceremony, signing, marking or meeting of many that the text told last, None where it told none."""
    last = sentence.talk.told
    counted = last is not None and last.rule == _COUNTED  # "Lễ kỷ niệm 60 năm X và 45 năm Ngày ký Y"
    signed = last if last is not None and last.type is EventType.AGREEMENT and last.own and not counted else None
    rite, assembly = sentence.talk.ceremony, sentence.talk.assembly
    if rite is not None and assembly is not None and rite.type is EventType.ANNIVERSARY and not rite.held:
        loose = rite.date is None or rite.date.precision is not Precision.DAY
        rite = None if loose else rite  # "Kỳ họp diễn ra khi hai nước kỷ niệm 20 năm X. Phát biểu khai mạc, ông Y …"
    told = (rite, assembly, signed)
    return max((one for one in told if one is not None), key=lambda one: (one.sentence, one.at), default=None)


def points_back(sentence: Sentence, at: int) -> bool:
    """Add to what was held who takes part by a noun that only means it: "A chủ trì buổi lễ", "Tại Hội nghị, B …".

    Returns   whether the noun at a mark does so, and tells of nothing else.
    """
    mark, told = sentence.marks[at], gathering(sentence)
    if told is None or not 0 <= sentence.number - told.sentence <= _NAMED or told.start == mark.start:
        return False
    if not gathered.means(mark.value.words, told.type, told.family) or not gathered.is_bare(sentence.after(at, 24)):
        return False
    lead = sentence.lead[at]
    other = lead >= 0 and told.date is not None and not told.date.overlaps(sentence.marks[lead].value.value)
    if other or sentence.date_after(at) >= 0:
        return False
    here = told.sentence == sentence.number and lead >= 0 and sentence.has_day(lead)
    if here and (told.date is None or told.date.holds(sentence.marks[lead].value.value)):
        told.date, told.own = sentence.marks[lead].value.value, True  # "nhân 25 năm X, tối 21/12 đã diễn ra Lễ kỷ niệm"
    if not sentence.barred(at):
        join(told, sentence.ids([*_taking_part(sentence, at, told), *attendees(sentence, at)]))
    return True


def _taking_part(sentence: Sentence, at: int, told: Frame) -> list[int]:
    """Return who is said before a noun to attend what it means, or after it to speak there."""
    verb = next((k for k in range(at - 1, max(-1, at - 4), -1) if sentence.cue(k) in _TAKING_PART), -1)
    if verb >= 0:
        return sentence.subject(at) or (_next_clause(sentence, at) if verb == 0 else [])
    return (
        _next_clause(sentence, at) if sentence.cue(at - 1) is Cue.AT and gathered.lists(told.type, told.family) else []
    )


def _next_clause(sentence: Sentence, at: int) -> list[int]:
    """Return who opens the clause after the comma behind a mark: "Phát biểu tại buổi lễ, ông X …"."""
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 3)) if sentence.cue(k) is Cue.COMMA), -1)
    return sentence.group_from(comma + 1) if comma >= 0 and is_leader(sentence, comma + 1) else []


def spoke(sentence: Sentence, at: int) -> None:
    """Add those who speak at or attend a ceremony to the one told last: "A phát biểu tại buổi lễ"."""
    here = (f for f in reversed(sentence.frames) if f.type in (EventType.CEREMONY, EventType.ANNIVERSARY))
    told = next(here, gathering(sentence))
    words_said = sentence.key[sentence.marks[at].start : sentence.marks[at].end]
    if told is None or sentence.barred(at) or (told.type is EventType.AGREEMENT and not congresses.attends(words_said)):
        return None
    if not gathered.at_ceremony(words_said) or (at == 0 and _lists_present(sentence, at, told)):
        return present(sentence, at)
    opening = next_leader(sentence, at) if at == 0 and told.sentence < sentence.number else []
    join(told, sentence.ids(sentence.subject(at) or opening))  # "Phát biểu tại buổi lễ, ông X …"
    return None


def speaks(row: Row, number: int, key: str, talk: Discourse) -> None:
    """Add who opens one of the next sentences and says something to those who met to mark a count.

    Takes     a sentence before it is read, its number, the text as `spelling` leaves it, and what was told so far.
    """
    told, last = talk.ceremony, talk.told
    if told is None or last is None or not told.held or last.sentence != told.sentence:
        return
    if not 0 < number - told.sentence <= _NAMED:
        return
    named = [mark for mark in row.marks if mark.kind is LEADER][:_SPEAKERS]
    if not named or not gathered.opens_speech(key[row.span.start : named[0].start]):
        return
    for at, mark in enumerate(named):
        if mark.value.name is None or (at and not gathered.goes_on(key[named[at - 1].end : mark.start])):
            return
        if gathered.speaks(key[mark.end : mark.end + _SAYING]):
            join(told, [one.value.leader for one in named[: at + 1]])


def answers(row: Row, number: int, key: str, talk: Discourse) -> None:
    """Add who speaks for the side of a meeting that nobody stood for yet: "A tiếp đoàn tỉnh X. Ông B cảm ơn …".

    Takes     what `speaks` does.
    """
    told = talk.one_sided
    named = next((mark for mark in row.marks if mark.kind is LEADER), None)
    if told is None or named is None or named.value.name is None or not 0 < number - told.sentence <= _NAMED:
        return
    home = talk.countries.get(told.leaders[0])
    if talk.countries.get(named.value.leader, home) == home:
        return
    opens = gathered.opens_speech(key[row.span.start : named.start])
    if opens and gathered.speaks(key[named.end : named.end + _SAYING]):
        told.leaders.append(named.value.leader)
        talk.one_sided = None


def present(sentence: Sentence, at: int) -> None:
    """Add those whom a sentence of its own lists as present to what was told last: "Dự mít tinh có A, B và C"."""
    told, last = gathering(sentence), sentence.talk.told
    if told is None or last is None or (told.sentence != last.sentence and last.rule != _COUNTED):
        return
    came = _came(sentence, at) if at else []
    if at > 1 and not (came or _comes_first(sentence, at)):
        return
    word = sentence.key[sentence.marks[at].start : sentence.marks[at].end]
    more = gathered.names_more(sentence.after(at, 40))
    mourned = told.family in rites.MOURNING and (more or not told.leaders)
    mourned = mourned or (not told.leaders and bool(came) and chairs(word))
    before = max(told.sentence, sentence.talk.listed)
    if not (mourned or gathered.lists(told.type, told.family)) or not 0 < sentence.number - before <= _NEXT:
        return
    first = 0 if came or any(m.kind is LEADER for m in sentence.marks[:at]) else _lists_present(sentence, at, told)
    join(told, came or (_listed_from(sentence, first) if first else []))
    if came or first:
        sentence.talk.listed = sentence.number


def _comes_first(sentence: Sentence, at: int) -> bool:
    """Say whether only words for delegations stand before a word of attending: "Dẫn đầu các đoàn vào viếng có"."""
    return sentence.cue(0) is Cue.LED and all(sentence.cue(k) in _DELEGATIONS for k in range(1, at))


def join(told: Frame, group: Sequence[str]) -> None:
    """Add those in a group to what they attended, save whom it honours."""
    told.leaders += [one for one in group if one not in told.leaders and told.parts.get(one) is not Part.COMMEMORATED]
    told.parts |= {one: Part.ATTENDEE for one in group if one not in told.parts}


def _came(sentence: Sentence, at: int) -> list[str]:
    """Return the leaders of a sentence that only says that they came: "A; B; C cùng hơn 500 khách mời tới dự"."""
    ends = gathered.ends_there(sentence.after(at, 60))
    if not ends or any(mark.kind is TRIGGER for mark in sentence.marks):
        return []
    return sentence.ids([k for k in range(at) if is_leader(sentence, k) and sentence.prep(k) not in _GOVERNED])


def _lists_present(sentence: Sentence, at: int, told: Frame) -> int:
    """Return the mark of the first of those listed after a word of attending, 0 where it opens no list."""
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + 8)) if is_leader(sentence, k)), 0)
    start, end = sentence.marks[at].start, sentence.marks[at].end
    others = told.type is EventType.CONGRESS and first > 0
    if first == 0 or gathered.joins_delegation(sentence.after(at, 24)):
        return 0
    if others and gathered.names_others(sentence.key[start : sentence.marks[first].start]):
        return 0
    return first if first == 1 or gathered.lists_present(sentence.key[end : sentence.marks[first].start]) else 0


def _listed_from(sentence: Sentence, first: int) -> list[str]:
    """Return all leaders of a list that may go by sides, up to the next verb: "có A và B; về phía bạn có C"."""
    here: list[int] = []
    for at in range(first, len(sentence.marks)):
        mark = sentence.marks[at]
        if mark.kind is TRIGGER or mark.value is Cue.SAY:
            break
        if mark.value is Cue.ATTEND and sentence.cue(at - 1) is not Cue.GENERIC:
            break  # but "Liên hiệp các tổ chức hữu nghị"
        if mark.kind is LEADER and (sentence.prep(at) not in ATTACHED or sentence.prep(at) is Cue.WITH):
            here.append(at)
    return sentence.ids(here)
