"""Reads military and material help: what is given, by whom and to whom."""

from itertools import pairwise

from kb_site.ingest.event_acts import agreement
from kb_site.ingest.event_documents import listed
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_rites import award
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_aid as gifts
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.text import Span

_TO = frozenset({Cue.TO, Cue.FOR})
_IN_PERSON = frozenset({Cue.INSTEAD, Cue.ARRIVE})
"""Small words of who hands something over for others, or goes there with it."""

_TAKEN = 12
"""Characters before "ủng hộ" in which a word says that somebody takes what backs others."""

_OTHER_ACTS = frozenset({EventType.OTHER, EventType.APPOINTMENT})


def aid(sentence: Sentence, at: int) -> list[Frame]:
    """Read "X viện trợ Y", "X tặng Y 5.000 tấn gạo", "X giúp Y xây Z": where the sentence dates them."""
    mark = sentence.marks[at]
    if sentence.barred(at) or (sentence.said(at) and sentence.date_after(at) < 0):
        return []
    if mark.value.words == acts.EXCHANGES and _hands_document(sentence, at):
        return agreement(sentence, at)
    if mark.value.words in gifts.AWARDING and gifts.is_award(sentence.after(at, 90)):
        return award(sentence, at)
    attended = at > 1 and sentence.tells(at - 1, EventType.CEREMONY) and sentence.cue(at - 2) is Cue.ATTEND
    if attended and sentence.subject(at - 1):
        return []  # "A và B dự lễ bàn giao 12 tàu tuần tra": told as their act
    if gifts.is_total(sentence.before(at, 16)) or gifts.is_asked(sentence.before(at, 60)):
        return []
    if _of_works(sentence, at):
        return []
    given = sentence.after(at, 70)
    if mark.value.words in gifts.RESCUES:
        given = sentence.key[sentence.span.start : mark.start]
    elif _after_gift(sentence, at) or gifts.is_collected(sentence.before(at, 70)):
        given = sentence.before(at, 70) + given  # "2 triệu liều vaccine do Mỹ trao tặng", "500.000 USD mà Mỹ đã cấp"
    told = sentence.frames[-1] if sentence.frames else None
    if told is not None and told.type is EventType.AGREEMENT and told.about is not None and told.about.end > mark.start:
        return []  # what is signed: "trao đổi Công hàm về khoản viện trợ"
    if mark.value.words == gifts.BACKS and not _backs(sentence, at):
        return []
    taken = False
    if mark.value.words == gifts.BACKS:
        given = sentence.before(at, 90) + given  # "trao số tiền 10.000 USD ủng hộ đồng bào vùng lũ"
        taken = gifts.is_received(sentence.before(at, _TAKEN))  # "tiếp nhận ủng hộ từ X"
    if mark.value.words in gifts.GIVING and not (taken or gifts.is_material(given) or gifts.sends_people(given)):
        return []
    if gifts.REMAINS in given or acts.is_private(sentence.before(at, 40)):
        return []
    if sentence.has_dates and not _shares_time(sentence, at):
        return []
    group = _handing(sentence, at)
    frame = frame_of(sentence, at, EventType.AID, "aid", sentence.ids(group), tail(sentence, at, 60, before=True))
    frame.definite = words.same_time(sentence.key[sentence.span.start : sentence.span.start + 30])
    told_now = [one for one in dated(sentence, at, frame) if one.own or one.definite]
    return [*told_now, *_further(sentence, at)] if told_now else []


def _backs(sentence: Sentence, at: int) -> bool:
    """Say whether what somebody backs is a country, by no plan of its own: "ủng hộ nhân dân Cuba".

    So is what is handed over to back others, and backing those whom a disaster has hit.
    """
    after, before = sentence.after(at, 90), sentence.before(at, 90)
    if gifts.backs_plan(after[:70]):
        return False
    if gifts.hands_over(before) and (gifts.is_material(before) or gifts.relieves(after) or gifts.is_received(before)):
        return True
    for later in range(at + 1, min(len(sentence.marks), at + 6)):
        mark = sentence.marks[later]
        if mark.kind is PLACE:
            return bool(mark.value.kind == "country")
        if mark.kind is not CUE or mark.value is Cue.STOP:
            return False
    return False


def _after_gift(sentence: Sentence, at: int) -> bool:
    """Say whether what is given stands before the verb: "gạo do Mỹ tặng", "được cung cấp", "mà Mỹ đã cung cấp"."""
    if any(sentence.cue(k) is Cue.BY for k in range(max(0, at - 3), at)):
        return True
    handed = gifts.hands_over(sentence.marks[at].value.words)
    if at and sentence.kinds[at - 1] is PLACE and gifts.ends_in_gift(sentence.before(at - 1, 60)):
        return True  # "lễ bàn giao 5.000 tấn gạo Việt Nam tặng Cuba"
    return (sentence.cue(at - 1) is Cue.PASSIVE and not handed) or gifts.is_relative(sentence.before(at, 40))


def _of_works(sentence: Sentence, at: int) -> bool:
    """Say whether help only says whose gift works are of which a rite is told: "Khánh thành cầu X, do Y viện trợ"."""
    if sentence.date_after(at) >= 0 or not any(sentence.cue(k) is Cue.BY for k in range(max(0, at - 3), at)):
        return False
    told = next((k for k in range(at - 1, -1, -1) if sentence.kinds[k] is TRIGGER), -1)
    return told >= 0 and sentence.tells(told, EventType.CEREMONY)


def _hands_document(sentence: Sentence, at: int) -> bool:
    """Say whether what is handed to somebody is a document that both sign: "A đã trao với B Hiệp định X"."""
    for later in range(at + 1, min(len(sentence.marks), at + 6)):
        mark = sentence.marks[later]
        if sentence.cue(later) is Cue.DOCUMENT:
            return acts.is_document(sentence.key[mark.start : mark.end])
        if mark.kind not in (LEADER, PLACE) and sentence.cue(later) not in (Cue.WITH, Cue.AND, Cue.GENERIC, Cue.FOR):
            return False
    return False


def _further(sentence: Sentence, at: int) -> list[Frame]:
    """Read the further gifts of a list, each with its date: "100 tấn năm 1995 và 13.000 tấn năm 1997"."""
    days = [k for k in range(at + 1, min(len(sentence.marks), at + 12)) if sentence.marks[k].kind is DATE]
    found: list[Frame] = []
    for first, second in pairwise(days):
        gap = Span(sentence.marks[first].end, sentence.marks[second].start)
        if second not in sentence.used and gifts.lists_gifts(sentence.key[gap.start : gap.end]):
            found.append(listed(sentence, second, EventType.AID, gap, sentence.marks[second].value.value))
            found[-1].apart = True
    return found


def _handing(sentence: Sentence, at: int) -> list[int]:
    """Return who hands over aid and to or from whom, where both are named, and who leads those sent to help."""
    giver = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    gap = sentence.key[sentence.marks[giver[-1]].end : sentence.marks[at].start] if giver else ""
    between = range(giver[-1] + 1, at) if giver else ()
    own = gifts.is_received(gap) or any(sentence.cue(k) in _IN_PERSON for k in between)
    if at and sentence.marks[at - 1].kind is PLACE and sentence.prep(at - 1) is not Cue.BY and not own:
        return []  # "ông X cho biết Hàn Quốc tặng Việt Nam 1 triệu liều": a country gives
    led = next((k for k in range(at - 1, max(-1, at - 8), -1) if sentence.cue(k) is Cue.LED), -1)
    if led > 0:
        heads = giver or [led - 1] if is_leader(sentence, led - 1) else giver
        return heads if sentence.marks[at].value.words in gifts.RESCUES else []
    if not giver or not gifts.hands_over(sentence.key[sentence.marks[giver[-1]].end : sentence.marks[at].end]):
        return []
    if sentence.prep(giver[0]) is Cue.BY and (taker := _taking(sentence, giver[0])):
        return [*taker, *giver]
    stop = next((k for k in range(at + 1, len(sentence.marks)) if sentence.cue(k) is Cue.STOP), len(sentence.marks))
    for later in range(giver[-1] + 1, min(stop, at + 12)):
        governed = sentence.prep(later) in _TO or gifts.comes_from(sentence.before(later, 8))
        if is_leader(sentence, later) and (governed or later == at + 1):
            return [*giver, *sentence.group_from(later)]
    return giver


def _taking(sentence: Sentence, giver: int) -> list[int]:
    """Return who takes what somebody gives: "A tiếp nhận 100.000 USD do B trao tặng"."""
    who = next((k for k in range(giver - 1, max(-1, giver - 8), -1) if is_leader(sentence, k)), -1)
    gap = sentence.key[sentence.marks[who].end : sentence.marks[giver].start] if who >= 0 else ""
    return sentence.group_to(who) if gifts.is_received(gap) else []


def _shares_time(sentence: Sentence, at: int) -> bool:
    """Say whether aid has a date of its own or that of its clause: not that of another act before it."""
    after = sentence.date_after(at)
    if after >= 0:
        return not gifts.names_cause(sentence.key[sentence.marks[at].end : sentence.marks[after].start])
    for before in range(at - 1, max(-1, at - 40), -1):
        mark = sentence.marks[before]
        if mark.kind is DATE:
            return before in sentence.leading or before in sentence.scenes or before not in sentence.used
        if mark.value is Cue.WHO or sentence.key[mark.start : mark.end] == gifts.WHERE:
            return False
        if mark.kind is TRIGGER and not mark.value.noun and mark.value.type in _OTHER_ACTS:
            return False
    return False
