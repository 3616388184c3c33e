"""Reads agreements: what is signed, issued, reached or raised, and by whom."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, pair_before, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.text import Span

_TITLE = 90
"""Characters within which a document's name stands by the verb that signs it."""

_BOTH = 2
_AFTERWARDS = 3
"""Sentences after talks in which "hai bên" still means those who held them."""

_LIST = 12
"""Marks between a document and those who sign it, or between those who look on and what is signed."""

_AGENT = frozenset({Cue.BY, Cue.PASSIVE})
_OCCASIONS = frozenset({EventType.TALKS, EventType.VISIT})

_SUBJECT = 160
"""Characters before a verb of setting up in which its subject names the relations."""


def agreement(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A và B ký X", "hai bên ra Tuyên bố chung", "lễ ký X", "nâng cấp quan hệ", and lists of dated documents."""
    mark = sentence.marks[at]
    trigger = mark.value
    signs = trigger.words.endswith(acts.SIGN)
    near = sentence.key[max(sentence.span.start, mark.start - _TITLE) : mark.end + _TITLE]
    told = sentence.frames[-1] if sentence.frames else None
    if trigger.words in acts.SET_UP:
        return _set_up(sentence, at)
    if acts.is_in_force(trigger.words) and not _comes_into_force(sentence, at):
        return []
    if trigger.words == acts.REACHED and not acts.reaches(sentence.before(at, 60), sentence.after(at, 40)):
        return []
    past = (_attributive(sentence, at) or _signed_then(sentence, at)) and sentence.date_after(at) >= 0
    if sentence.date_after(at) < 0 and acts.counts_from(sentence.before(at, 60)):
        return []  # "hai ngày trước khi Hiệp định Paris được ký kết"
    if (sentence.barred(at) and not past) or sentence.generic(at):
        return []
    if trigger.words in acts.SIGN and not acts.has_document(near) and not _signed_by(sentence, at):
        _name_signers(sentence, at)
        return []
    if told is not None and told.type is EventType.AGREEMENT and told.about is not None and told.about.end > mark.start:
        return []  # what a declaration is about: "ra Tuyên bố chung về việc nâng tầm quan hệ"
    private = acts.is_private(sentence.before(at, 50))
    if sentence.date_after(at) < 0:
        if private or _attributive(sentence, at) or _to_come(sentence, at):
            return []
        aim = acts.RELATIONS in trigger.words and acts.is_aim(sentence.after(at, 80))
        if aim:
            return []
    if trigger.words in acts.SIGN and acts.only_agreed(sentence.before(at, 24)) and not _negotiated(sentence, at):
        return []
    group, leaders = _signers(sentence, at)
    if told is not None and told.type is EventType.AGREEMENT and _spelt_out(sentence, at, told):
        told.leaders += [one for one in leaders if one not in told.leaders]
        told.parts |= {one: Part.SIGNATORY for one in leaders if one not in told.parts}
        return []
    visit = _by_visit(sentence, at) if not leaders else None
    leaders = leaders or _on_visit(sentence, at) or (list(visit.leaders) if visit is not None else [])
    if sentence.date_after(at) < 0 and _is_background(sentence, at, leaders):
        return []
    frame = frame_of(sentence, at, EventType.AGREEMENT, "agreement", leaders, tail(sentence, at, _TITLE, before=True))
    onlookers = trigger.noun or acts.witnesses(trigger.words) or _onlooking(sentence, at) >= 0
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE if onlookers else Part.SIGNATORY)
    frame.family, frame.apart = "", _another(sentence, at, told)
    frames = dated(sentence, at, frame, group, _day_of(sentence, at))
    if trigger.words == acts.REACHED:
        return [one for one in frames if one.own]
    if visit is not None and frame.date is None:
        frame.date, frame.own = visit.date, True
    if frame.date is None and acts.on_that_visit(sentence.after(at, 120)) and sentence.talk.visit is not None:
        frame.date, frame.own = sentence.talk.visit.date, sentence.talk.visit.date is not None
    elif not sentence.has_dates and leaders and not group:
        frame.date = _met_on(sentence, leaders)
    return frames + (_documents(sentence, at) if signs else [])


def _is_background(sentence: Sentence, at: int, leaders: Sequence[str]) -> bool:
    """Say whether an undated signing is one of earlier times: "đến nay, hai bên đã ký …", "hai nước đã ký …"."""
    if sentence.talk.visit is not None and acts.on_that_visit(sentence.after(at, 120)):
        return False
    said = sentence.key[sentence.span.start : sentence.marks[at].end + _TITLE]
    loose = not leaders and sentence.lead[at] < 0 and not sentence.marks[at].value.noun
    loose = loose and sentence.scene_after(at) < 0 and not any(frame.own for frame in sentence.frames)
    return acts.over_years(said) or (loose and not acts.is_current(said))


def _attributive(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of signing only describes the document before it: "các thỏa thuận đã ký"."""
    return sentence.marks[at].value.words in acts.SIGN and sentence.cue(at - 1) is Cue.DOCUMENT


def _signed_then(sentence: Sentence, at: int) -> bool:
    """Say whether an aside says when the document just named was signed: "thực hiện Thỏa thuận X, được ký tháng 3"."""
    if sentence.marks[at].value.words not in acts.SIGN or sentence.cue(at - 1) is not Cue.PASSIVE:
        return False
    return any(sentence.cue(k) is Cue.DOCUMENT for k in range(max(0, at - 6), at))


def _to_come(sentence: Sentence, at: int) -> bool:
    """Say whether the verb after a noun puts it off to a later time: "lễ ký kết sẽ được tổ chức"."""
    return sentence.marks[at].value.noun and any(sentence.cue(k) is Cue.WILL for k in range(at + 1, at + 3))


def _another(sentence: Sentence, at: int, told: Frame | None) -> bool:
    """Say whether a sentence that has told of one document names another kind: "ký X, đồng thời chứng kiến lễ ký Y"."""
    if told is None or told.type is not EventType.AGREEMENT or told.about is None:
        return False
    mark = sentence.marks[at]
    kind = acts.document(sentence.key[mark.end : mark.end + _TITLE // 2])
    return bool(kind) and kind != acts.document(sentence.key[told.about.start : told.about.end])


def _signers(sentence: Sentence, at: int) -> tuple[list[int], list[str]]:
    """Return the leaders party to an agreement; where "hai bên" sign it, those who look on, else nobody."""
    trigger = sentence.marks[at].value
    if trigger.noun and not acts.witnesses(trigger.words):
        attending = sentence.cue(at - 1) is Cue.ATTEND
        pair = pair_before(sentence, at) if attending else ()
        group = [*(sentence.subject(at) if attending and not pair else ()), *attendees(sentence, at)]
        return group, list(pair) or sentence.ids(group)
    if signers := _signed_by(sentence, at):
        return signers, sentence.ids(signers)
    if (onlooking := _onlooking(sentence, at)) >= 0:
        pair = pair_before(sentence, onlooking)
        signers = [k for k in range(onlooking + 1, at) if is_leader(sentence, k)]
        group = [*(() if pair else sentence.subject(onlooking)), *signers]
        if pair or group:
            return group, list(dict.fromkeys([*pair, *sentence.ids(group)]))
    near = range(max(0, at - 4), at)
    if any(sentence.cue(k) is Cue.SIDES and sentence.cue(k - 1) is not Cue.INSTEAD for k in near):
        group = attendees(sentence, at)
        seen = any(sentence.cue(k) is Cue.ATTENDED for k in range(max(0, at - 8), at))
        both = pair_before(sentence, at) if seen else _sides(sentence, at)
        return group, sentence.ids(group) or list(both)
    signed = sentence.cue(at - 1) is Cue.PASSIVE and any(sentence.cue(k) is Cue.DOCUMENT for k in near)
    if signed or _attributive(sentence, at):
        group = attendees(sentence, at) or _companions(sentence, at)  # "X cảm ơn vì hiệp định đã được ký"
        return group, sentence.ids(group)
    if sentence.date_after(at) >= 0 and (acts.is_after(sentence.before(at, 12)) or _by_country(sentence, at)):
        return [], []
    pair = pair_before(sentence, at)
    group = [] if pair else sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    handed = [at - 1] if trigger.words == acts.ADOPTS and is_leader(sentence, at - 1) else []
    if group:
        group = [*group, *(k for k in (*handed, *_companions(sentence, at)) if k not in group)]
    if not pair and not sentence.said(at):
        group = [*group, *(k for k in attendees(sentence, at) if k not in group)]  # "dưới sự chứng kiến của ông X"
    return group, list(pair) or sentence.ids(group)


def _by_country(sentence: Sentence, at: int) -> bool:
    """Say whether somebody speaks of what a country did: "A hoan nghênh việc Uruguay ký X (tháng 12/2013)"."""
    if not sentence.said(at):
        return False
    for before in range(at - 1, max(-1, at - 10), -1):
        if sentence.marks[before].kind is LEADER:
            return False
        if sentence.marks[before].kind is PLACE:
            return sentence.cue(before - 1) is Cue.SAY
    return False


def _signed_by(sentence: Sentence, at: int) -> list[int]:
    """Return by whom a document named before is signed: "Bản ghi nhớ do A và B ký", "Hiệp định được A và B ký"."""
    if not is_leader(sentence, at - 1):
        return []
    group = sentence.group_to(at - 1)
    if sentence.cue(group[0] - 1) not in _AGENT:
        return []
    for before in range(group[0] - 1, max(-1, group[0] - _LIST), -1):
        if sentence.cue(before) is Cue.DOCUMENT:
            return group
        if sentence.cue(before) is Cue.STOP:
            break
    return []


def _name_signers(sentence: Sentence, at: int) -> None:
    """Add those who are said to have signed what was told right before: "Thay mặt Chính phủ ta, ông C ký với ông D"."""
    told = sentence.talk.told
    if told is None or told.type is not EventType.AGREEMENT or sentence.number - told.sentence != 1:
        return
    group = sentence.subject(at)
    if sentence.has_dates or not group or not (others := _companions(sentence, at)):
        return
    told.leaders += [one for one in sentence.ids([*group, *others]) if one not in told.leaders]
    told.parts |= {one: Part.SIGNATORY for one in told.leaders if one not in told.parts}


def _onlooking(sentence: Sentence, at: int) -> int:
    """Return the mark of "chứng kiến" where others sign before those who look on, -1 where it does not stand there."""
    for before in range(at - 1, max(-1, at - _LIST), -1):
        mark = sentence.marks[before]
        if sentence.cue(before) is Cue.ATTEND and acts.witnesses(sentence.key[mark.start : mark.end]):
            return before
        gives = mark.kind is TRIGGER and mark.value.type is EventType.AID  # "chứng kiến C và D trao Hiệp định"
        if (mark.kind in (TRIGGER, DATE) and not gives) or mark.value is Cue.STOP:
            break
    return -1


def _spelt_out(sentence: Sentence, at: int, told: Frame) -> bool:
    """Say whether it is told who signed what others looked on at: "chứng kiến lễ ký Thỏa thuận X do C và D ký"."""
    return told.sentence == sentence.number and Part.ATTENDEE in told.parts.values() and bool(_signed_by(sentence, at))


def _sides(sentence: Sentence, at: int) -> Sequence[str]:
    """Return for whom "hai bên" sign: the parties of talks just told, or the visitor on whose visit they do so."""
    if sentence.marks[at].value.words == acts.REACHED or sentence.said(at):
        return ()
    told = next((f for f in reversed(sentence.frames) if f.type in _OCCASIONS), sentence.talk.told)
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
    scene = told.sentence == sentence.number and told.noun and told.type is EventType.VISIT
    named = any(mark.kind is LEADER for mark in sentence.marks[:at])
    return told.leaders if scene and named else ()


def _on_visit(sentence: Sentence, at: int) -> list[str]:
    """Return whose visit the words after a trigger make the occasion: "được ký trong chuyến thăm của ông X"."""
    for later in range(at + 1, min(len(sentence.marks), at + 9)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER:
            visit = mark.value.type is EventType.VISIT and mark.value.noun
            scene = visit and words.sets_scene(sentence.before(later, 24))
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


def _comes_into_force(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells on which day or in which month the document before it came into force."""
    day = sentence.date_after(at)
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(max(0, at - 4), at))
    return named and day >= 0 and sentence.marks[day].value.value.precision is not Precision.YEAR


def _negotiated(sentence: Sentence, at: int) -> bool:
    """Say whether somebody is told to have signed on a day what they negotiated: "đàm phán và ký Hiệp định ngày D"."""
    day = sentence.date_after(at)
    exact = day >= 0 and sentence.marks[day].value.value.precision is Precision.DAY
    return exact and sentence.moods[at] is None and acts.negotiates(sentence.before(at, 16))


def _by_visit(sentence: Sentence, at: int) -> Frame | None:
    """Return the visit that is the subject of a verb: "chuyến thăm của ông X tháng 7/2013 đã xác lập quan hệ"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.VISIT or not (told.noun and told.own):
        return None
    return told if "," not in sentence.key[told.at : sentence.marks[at].start] else None


def _day_of(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the day that opens the clause of a signing whose document only has its year in its name, else None."""
    after, lead = sentence.date_after(at), sentence.lead[at]
    if after < 0 or sentence.said(at) or sentence.moods[at] is Cue.REPORT:
        return None
    if lead < 0:
        if not _of_document(sentence, at, after):
            return None
        sentence.used.add(after)
        sentence.embedded.add(after)
        return [], False
    year, day = sentence.marks[after].value.value, sentence.marks[lead].value.value
    if year.precision is not Precision.YEAR or day.precision is not Precision.DAY:
        return None
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, after))
    sentence.used |= {after} if named else set()
    return ([day], True) if named else None


def _of_document(sentence: Sentence, at: int, date: int) -> bool:
    """Say whether a year belongs to what is signed after talks: "Sau hội đàm, hai bên ký X về tài chính năm D"."""
    mark = sentence.marks[date]
    if mark.value.value.precision is not Precision.YEAR or not acts.is_current(
        sentence.key[sentence.span.start :][:40]
    ):
        return False
    talks = any(m.kind is TRIGGER and m.value.type is EventType.TALKS for m in sentence.marks[:at])
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, date))
    return talks and named and sentence.cue(date - 1) is not Cue.OPEN


def _met_on(sentence: Sentence, leaders: Sequence[str]) -> Edtf | None:
    """Return the day of the talks told right before, at whose end their parties sign something."""
    told = sentence.talk.told
    return told.date if told is not None and told.type is EventType.TALKS and told.leaders == leaders else None


def _companions(sentence: Sentence, at: int) -> list[int]:
    """Return those with whom a subject acts: "người từng cùng ông X tuyên bố", "ký với ông X"."""
    near = range(max(0, at - 4), min(len(sentence.marks), at + 9))
    found: list[int] = []
    for where in near:
        mark = sentence.marks[where]
        closed = mark.value is Cue.COMMA and sentence.cue(where + 1) is not Cue.WITH  # "ký X, cùng với A, B và C"
        if where > at and (mark.kind is TRIGGER or closed or mark.value is Cue.STOP):
            break
        between = where > at and sentence.prep(where) is Cue.BETWEEN
        if is_leader(sentence, where) and (between or sentence.prep(where) is Cue.WITH):
            found += sentence.group_from(where)
    return found


def _set_up(sentence: Sentence, at: int) -> list[Frame]:
    """Read "quan hệ …, được A và B thiết lập ngày D", "quan hệ ngoại giao đã có từ D", "từ ngày thiết lập (D)"."""
    mark = sentence.marks[at]
    verb = mark.value.words
    kind = acts.set_up(verb, sentence.before(at, _SUBJECT), sentence.after(at, 40))
    if kind is None or sentence.barred(at) or acts.stems_from(sentence.after(at, 8)):
        return []
    passive = next((k for k in range(at - 1, max(-1, at - 10), -1) if sentence.cue(k) is Cue.PASSIVE), -1)
    if verb in acts.PROCLAIM and passive < 0:
        return []
    leaders = [k for k in range(passive + 1, at) if is_leader(sentence, k)] if passive >= 0 else []
    if not leaders and is_leader(sentence, at - 1):
        leaders = sentence.group_to(at - 1)  # "quan hệ đối tác mà A và B đã xác lập"
    group = leaders if kind is EventType.AGREEMENT else []
    party = sentence.ids(group) or (_on_visit(sentence, at) if kind is EventType.AGREEMENT else [])
    frame = frame_of(sentence, at, kind, "set-up", party, tail(sentence, at, _TITLE, before=True))
    frame.parts = dict.fromkeys(frame.leaders, Part.SIGNATORY)
    return [one for one in dated(sentence, at, frame, group) if one.own and not one.behind]


def partnership(sentence: Sentence, at: int) -> list[Frame]:
    """Read since when two countries have been partners: "Đối tác chiến lược từ năm 2012", "… (2012)"."""
    if at in sentence.used or not acts.partners_since(sentence.before(at, 60)) or sentence.moods[at] is Cue.WISH:
        return []
    mark = sentence.marks[at]
    start = sentence.key.rindex(acts.PARTNER, sentence.span.start, mark.start)
    about = Span(start, start + len(acts.without_time(sentence.key[start : mark.start])))
    return [listed(sentence, at, EventType.AGREEMENT, about, mark.value.value)]


def _documents(sentence: Sentence, at: int) -> list[Frame]:
    """Read the further documents of a list, each with its date: "… năm 1957, Hiệp ước hữu nghị năm 1961"."""
    frames: list[Frame] = []
    document = -1
    for later in range(at + 1, min(len(sentence.marks), at + 40)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER and mark.value.type is not EventType.AID:
            break
        if sentence.cue(later) is Cue.DOCUMENT:
            document = later
        elif mark.kind is DATE and document >= 0:
            gap = sentence.key[sentence.marks[document].end : mark.start]
            if later not in sentence.used and len(gap) < _TITLE and not words.relates(gap):
                about = Span(sentence.marks[document].start, mark.start)
                frames.append(listed(sentence, later, EventType.AGREEMENT, about, mark.value.value))
                frames[-1].apart = True
            document = -1
    return frames


def listed(sentence: Sentence, at: int, kind: EventType, about: Span, date: Edtf) -> Frame:
    """Return a frame of something listed with the date at a mark, which is given out with it."""
    frame = frame_of(sentence, at, kind, f"{kind}-list", about=about)
    frame.start, frame.date, frame.own, frame.said = about.start, date, True, False
    sentence.used.add(at)
    sentence.embedded.add(at)  # what it dates is background, which the next sentences do not go on from
    return frame
