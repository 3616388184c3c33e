"""Tells who is party to an agreement: who signs it, for whom, who looks on, and on whose visit."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import after_comma, attendees, is_leader, pair_before, pair_meant
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_documents as documents
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_BOTH = 2
_AFTERWARDS = 3
"""Sentences after talks in which "hai bên" still means those who held them."""

_LIST = 12
"""Marks between a document and those who sign it, or between those who look on and what is signed."""

_TOLD_AGAIN = 3
"""Sentences after a signing in which words may point back to it."""

_SIGNERS = frozenset({Cue.AND, Cue.COMMA, Cue.GENERIC, Cue.PAIR, Cue.TITLE})
"""Small words among those who sign, and in the name of what they sign."""

_AGENT = frozenset({Cue.BY, Cue.PASSIVE})
_OCCASIONS = frozenset({EventType.TALKS, EventType.VISIT})

_SAME_OCCASION = 31
"""Days between talks and what "hai nước" sign, for it to be those who talked that do so."""

_VAGUE = frozenset({Precision.MONTH, Precision.YEAR})


def is_attributive(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of signing only describes the document before it: "các thỏa thuận đã ký"."""
    return sentence.marks[at].value.words in acts.SIGN and sentence.cue(at - 1) is Cue.DOCUMENT


def is_document_of(sentence: Sentence, at: int) -> bool:
    """Say whether those who sign stand between a verb and the document: "Hiệp ước X và Y do A và B ký"."""
    by = next((k for k in range(at - 1, max(-1, at - REACH), -1) if sentence.cue(k) is Cue.BY), 0)
    if any(sentence.kinds[k] is not LEADER and sentence.cue(k) not in _SIGNERS for k in range(by + 1, at)):
        return False
    named = next((k for k in range(by - 1, max(-1, by - REACH), -1) if sentence.cue(k) not in _SIGNERS), -1)
    return sentence.cue(named) is Cue.DOCUMENT


def is_signed_then(sentence: Sentence, at: int) -> bool:
    """Say whether it is only told when the document just named was signed: "thực hiện Thỏa thuận được ký tháng 3"."""
    if sentence.marks[at].value.words not in acts.SIGN:
        return False
    passive = at - 1 - (sentence.cue(at - 1) is Cue.SIDES)  # "được hai Chính phủ ký"
    if sentence.cue(passive) is Cue.PASSIVE:
        near = [sentence.cue(k) for k in range(max(0, at - 6), at)]
        return Cue.DOCUMENT in near and Cue.WISH not in near[near.index(Cue.DOCUMENT) :]  # no "X sớm được ký"
    named = next((k for k in range(at - 1, max(-1, at - 5), -1) if sentence.cue(k) is not Cue.AND), -1)
    if sentence.cue(named) is not Cue.DOCUMENT:
        return False
    return acts.describes_document(sentence.key[sentence.marks[named].end : sentence.marks[at].start])


def same_document(sentence: Sentence, at: int) -> bool:
    """Say whether words point back to what was signed some sentences before: "chứng kiến lễ ký thỏa thuận này"."""
    told = sentence.talk.told
    if told is None or not 0 < sentence.number - told.sentence <= _TOLD_AGAIN:
        return False
    if sentence.date_after(at) >= 0 or sentence.lead[at] >= 0:
        return False
    passive = sentence.cue(at - 1) is Cue.PASSIVE
    opening = passive and documents.opens_with_document(sentence.key[sentence.span.start : sentence.marks[at].start])
    return opening or documents.is_this_document(sentence.after(at, 60))


def signers(sentence: Sentence, at: int) -> tuple[list[int], list[str]]:
    """Return the leaders party to an agreement: who signs it, and the two before whose eyes it is signed."""
    group, leaders = _signing(sentence, at)
    return group, [*leaders, *(one for one in both_looking(sentence, at) if one not in leaders)]


def both_looking(sentence: Sentence, at: int) -> tuple[str, ...]:
    """Return whom "trước sự chứng kiến của hai nhà lãnh đạo" means in the sentence of a signing, () for nobody."""
    for where in range(max(0, at - _LIST), min(len(sentence.marks) - 1, at + _LIST)):
        if sentence.cue(where) is Cue.ATTENDED and sentence.cue(where + 1) is Cue.PAIR:
            return pair_meant(sentence, where + 1, sentence.talk.met)
    return ()


def _signing(sentence: Sentence, at: int) -> tuple[list[int], list[str]]:
    """Return the leaders who sign; where "hai bên" do, those who look on, else nobody."""
    trigger = sentence.marks[at].value
    if trigger.noun and not acts.witnesses(trigger.words):
        attending = sentence.cue(at - 1) is Cue.ATTEND
        pair = pair_before(sentence, at) if attending else ()
        group = [*(sentence.subject(at) if attending and not pair else ()), *attendees(sentence, at)]
        return group, list(pair) or sentence.ids(group)
    if named := signed_by(sentence, at):
        named = [*named, *(k for k in attendees(sentence, at) if k not in named)]
        return named, sentence.ids(named)
    if (looking := onlooking(sentence, at)) >= 0:
        pair = pair_before(sentence, looking)
        others = [k for k in range(looking + 1, at) if is_leader(sentence, k)]
        group = [*(() if pair else sentence.subject(looking)), *others]
        if pair or group:
            return group, list(dict.fromkeys([*pair, *sentence.ids(group)]))
    near = range(max(0, at - 4), at)
    if telling := _by_word_of_both(sentence, at):
        return telling, sentence.ids(telling)
    if any(sentence.cue(k) is Cue.SIDES and sentence.cue(k - 1) is not Cue.INSTEAD for k in near):
        group = attendees(sentence, at)
        seen = any(sentence.cue(k) is Cue.ATTENDED for k in range(max(0, at - 8), at))
        both = pair_before(sentence, at) if seen else _sides(sentence, at)
        return group, sentence.ids(group) or list(both)
    signed = sentence.cue(at - 1) is Cue.PASSIVE and any(sentence.cue(k) is Cue.DOCUMENT for k in near)
    if signed or is_attributive(sentence, at) or is_signed_then(sentence, at):
        group = attendees(sentence, at) or _companions(sentence, at)  # "X cảm ơn vì hiệp định đã được ký"
        return group, sentence.ids(group)
    others = _companions(sentence, at) if acts.is_after(sentence.before(at, 12)) else []
    if others and (opening := after_comma(sentence, at, others[-1])):
        return [*opening, *others], sentence.ids([*opening, *others])  # "Sau khi ký X với B ngày D, A …"
    if sentence.date_after(at) >= 0 and (acts.is_after(sentence.before(at, 12)) or _by_country(sentence, at)):
        return [], []
    for_both = any(sentence.cue(k) is Cue.INSTEAD for k in near)  # "A và B thay mặt hai nước ký"
    pair = () if for_both else pair_before(sentence, at)
    group = [] if pair else sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    group = [] if group and _by_others(sentence, group[-1], at) else group
    handed = [at - 1] if trigger.words == acts.ADOPTS and is_leader(sentence, at - 1) else []
    if group:
        group = [*group, *(k for k in (*handed, *_companions(sentence, at)) if k not in group)]
        if len(group) == 1 and acts.witnesses(trigger.words):
            guests = sentence.objects(at)  # "hội đàm, chứng kiến lễ ký các văn kiện và họp báo cùng B"
            group += guests if guests and sentence.prep(guests[0]) is Cue.WITH else []
    if not pair and not sentence.said(at):
        group = [*group, *(k for k in attendees(sentence, at) if k not in group)]  # "dưới sự chứng kiến của ông X"
    return group, list(pair) or sentence.ids(group)


def _by_word_of_both(sentence: Sentence, at: int) -> list[int]:
    """Return the two who announce what their countries do: "A và B chiều 10/9 công bố hai nước nâng cấp quan hệ"."""
    if sentence.cue(at - 1) is not Cue.SIDES or sentence.cue(at - 2) not in (Cue.REPORT, Cue.SAY, Cue.AGREE):
        return []
    who = at - 3 - (sentence.kinds[at - 3] is DATE)
    group = sentence.group_to(who) if is_leader(sentence, who) else []
    return group if len({sentence.talk.countries.get(one) for one in sentence.ids(group)}) == _BOTH else []


def _by_others(sentence: Sentence, subject: int, at: int) -> bool:
    """Say whether a clause of time about others than the subject holds a verb: "A nói, sau khi hai Bộ … ký X"."""
    whens = [k for k in range(subject + 1, at) if sentence.cue(k) is Cue.WHEN]
    return bool(whens) and acts.has_subject(sentence.key[sentence.marks[whens[-1]].end : sentence.marks[at].start])


def _by_country(sentence: Sentence, at: int) -> bool:
    """Say whether somebody speaks of what a country did: "A hoan nghênh việc Uruguay ký X (tháng 12/2013)"."""
    if not sentence.said(at) and sentence.moods[at] is not Cue.WILL:
        return False
    placed = False
    for before in range(at - 1, max(-1, at - 10), -1):
        if sentence.marks[before].kind is LEADER:
            return False
        placed = placed or sentence.marks[before].kind is PLACE
        if sentence.cue(before) in (Cue.SAY, Cue.REPORT):
            return placed
    return False


def signed_by(sentence: Sentence, at: int) -> list[int]:
    """Return by whom a document named before is signed: "Bản ghi nhớ do A và B ký", "Hiệp định được A và B ký"."""
    last = at - 1 - (sentence.cue(at - 1) is Cue.SIDES)  # "do A và B đại diện hai bên ký"
    if not is_leader(sentence, last):
        return []
    group = sentence.group_to(last)
    if sentence.cue(group[0] - 1) not in _AGENT:
        return []
    for before in range(group[0] - 1, max(-1, group[0] - _LIST), -1):
        if sentence.cue(before) is Cue.DOCUMENT:
            return group
        if sentence.cue(before) is Cue.STOP:
            break
    return []


def name_signers(sentence: Sentence, at: int) -> None:
    """Add those who are said to have signed what was told right before: "Thay mặt Chính phủ ta, ông C ký với ông D"."""
    told = sentence.talk.told
    if told is None or told.type is not EventType.AGREEMENT or sentence.number - told.sentence != 1:
        return
    group = sentence.subject(at)
    if sentence.has_dates or not group or not (others := _companions(sentence, at)):
        return
    told.leaders += [one for one in sentence.ids([*group, *others]) if one not in told.leaders]
    told.parts |= {one: Part.SIGNATORY for one in told.leaders if one not in told.parts}


def onlooking(sentence: Sentence, at: int) -> int:
    """Return the mark of "chứng kiến" where others sign before those who look on, -1 where it does not stand there."""
    for before in range(at - 1, max(-1, at - _LIST), -1):
        mark = sentence.marks[before]
        if sentence.cue(before) is Cue.ATTEND and acts.witnesses(sentence.key[mark.start : mark.end]):
            return before
        gives = mark.kind is TRIGGER and mark.value.type is EventType.AID  # "chứng kiến C và D trao Hiệp định"
        if (mark.kind in (TRIGGER, DATE) and not gives) or mark.value is Cue.STOP:
            break
    return -1


def _sides(sentence: Sentence, at: int) -> Sequence[str]:
    """Return for whom "hai bên" sign: the parties of talks just told, or the visitor on whose visit they do so."""
    if sentence.marks[at].value.words == acts.REACHED or sentence.said(at):
        return ()
    told = next((f for f in reversed(sentence.frames) if f.type in _OCCASIONS), sentence.talk.told)
    if told is not None and told.sentence != sentence.number and _at_another_time(sentence, at, told):
        return ()
    opened = next((m.value for m in sentence.marks[:at] if m.kind is TRIGGER and m.value.type is EventType.TALKS), None)
    if opened is not None and (told is None or told.sentence != sentence.number):
        return sentence.talk.met  # "Kết thúc hội đàm, hai bên ký …"
    if told is None or told.type not in _OCCASIONS or sentence.number - told.sentence > _AFTERWARDS:
        recent = sentence.has(Cue.SIDES) and 0 < sentence.number - sentence.talk.met_in <= _AFTERWARDS
        return sentence.talk.met if recent and not sentence.has_dates else ()
    if told.type is EventType.TALKS and len(told.leaders) == _BOTH:
        return told.leaders
    if sentence.number - told.sentence > 1:
        return ()
    guest = told.type is EventType.VISIT and sentence.talk.met_in == told.sentence != sentence.number
    if guest and set(told.leaders) <= set(sentence.talk.met):
        return sentence.talk.met  # "A hội đàm với B đang thăm Việt Nam. Hai bên ký …"
    if _on_its_visit(sentence, at, told):
        return told.leaders
    scene = told.sentence == sentence.number and told.noun and told.type is EventType.VISIT
    named = any(mark.kind is LEADER for mark in sentence.marks[:at])
    return told.leaders if scene and named else ()


def _on_its_visit(sentence: Sentence, at: int, told: Frame) -> bool:
    """Say whether both sides sign on the visit of one to the other: "A thăm X theo lời mời của B và hai bên ký"."""
    joined = sentence.cue(at - 1) is Cue.SIDES and sentence.cue(at - 2) is Cue.AND
    here = told.sentence == sentence.number and told.type is EventType.VISIT and not told.noun
    return joined and here and len(told.leaders) == _BOTH and Part.HOST in told.parts.values()


def _at_another_time(sentence: Sentence, at: int, told: Frame) -> bool:
    """Say whether a trigger has a date far from that of the talks told before: "A gặp B. Năm 2013, hai nước …"."""
    after = sentence.date_after(at)
    mark = after if after >= 0 else sentence.lead[at]
    if mark < 0:
        return False
    own: Edtf = sentence.marks[mark].value.value
    if told.date is None:
        return own.precision in _VAGUE  # what is the report's own news has a day
    if None in (own.earliest, own.latest, told.date.earliest, told.date.latest):
        return False
    ahead = (own.earliest - told.date.latest).days  # type: ignore[operator]
    past = (told.date.earliest - own.latest).days  # type: ignore[operator]
    return max(ahead, past) > _SAME_OCCASION


def of_visit(sentence: Sentence, at: int) -> Frame | None:
    """Return the visit that words before a trigger set it in: "nhân chuyến thăm của ông X, quan hệ được nâng lên"."""
    near = range(at - 1, max(-1, at - REACH), -1)
    visits = (k for k in near if k in sentence.by_mark and sentence.is_noun(k) and sentence.tells(k, EventType.VISIT))
    opened = next(visits, -1)
    told = sentence.by_mark.get(opened)
    if told is None or not words.sets_scene(sentence.before(opened, 24)):
        return None
    return None if any(sentence.cue(k) is Cue.STOP for k in range(opened, at)) else told


def on_visit(sentence: Sentence, at: int) -> list[str]:
    """Return whose visit the words after a trigger make the occasion: "được ký trong chuyến thăm của ông X"."""
    day = sentence.date_after(at)
    for later in range(at + 1, min(len(sentence.marks), at + 9)):
        mark = sentence.marks[later]
        if mark.kind is DATE and 0 <= day < later:
            return []  # "nâng lên X năm 2009 và Y tháng 3/2014, trong chuyến thăm của A": the occasion of the later
        if mark.kind is TRIGGER:
            visit = mark.value.type is EventType.VISIT and mark.value.noun
            scene = visit and (words.sets_scene(sentence.before(later, 24)) or acts.stems(sentence.before(later, 4)))
            return sentence.ids(sentence.parties(later)) if scene else []
        if mark.kind is LEADER:
            return _visiting(sentence, later) if acts.tells_occasion(sentence.before(later, 70)) else []
        if mark.value in (Cue.STOP, Cue.THEN):
            return []
    return []


def _visiting(sentence: Sentence, who: int) -> list[str]:
    """Return who came, and at whose invitation, when something was signed: "khi ông X thăm Y theo lời mời của Z"."""
    verb = next((k for k in range(who + 1, min(len(sentence.marks), who + 3)) if sentence.marks[k].kind is TRIGGER), -1)
    if verb < 0 or sentence.marks[verb].value.type is not EventType.VISIT or sentence.marks[verb].value.noun:
        return []
    later = range(verb + 1, min(len(sentence.marks), verb + 6))
    hosts = [k for k in later if is_leader(sentence, k) and sentence.prep(k) is Cue.INVITED]
    return sentence.ids([who, *hosts])


def _companions(sentence: Sentence, at: int) -> list[int]:
    """Return those with whom a subject acts: "người từng cùng ông X tuyên bố", "ký với ông X"."""
    near = range(max(0, at - 4), min(len(sentence.marks), at + 9))
    found: list[int] = []
    joined = max((k for k in near if sentence.cue(k) is Cue.COMMA and sentence.cue(k + 1) is Cue.WITH), default=-1)
    for where in near:
        mark = sentence.marks[where]
        closed = mark.value is Cue.COMMA and where > joined  # "ký X, cùng với A, B và C"
        if where > at and (mark.kind is TRIGGER or closed or mark.value is Cue.STOP):
            break
        between = where > at and sentence.prep(where) is Cue.BETWEEN
        if is_leader(sentence, where) and (between or sentence.prep(where) is Cue.WITH):
            found += sentence.group_from(where)
    after = [k for k in found if k > at]
    talked = [k for k in found if k < at and any(sentence.tells(j, EventType.TALKS) for j in range(max(0, k - 2), k))]
    return [k for k in found if k not in talked] if after else found  # "hội đàm với A và ký X với B"
