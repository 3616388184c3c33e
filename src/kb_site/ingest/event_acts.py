"""Reads agreements, foundings and aid: acts of states and bodies."""

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

_TO = frozenset({Cue.TO, Cue.FOR})
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
    past = _attributive(sentence, at) and sentence.date_after(at) >= 0
    if (sentence.barred(at) and not past) or sentence.generic(at):
        return []
    if trigger.words in acts.SIGN and not acts.has_document(near):
        return []
    if told is not None and told.type is EventType.AGREEMENT and told.about is not None and told.about.end > mark.start:
        return []  # what a declaration is about: "ra Tuyên bố chung về việc nâng tầm quan hệ"
    private = acts.is_private(sentence.before(at, 50))
    if sentence.date_after(at) < 0:
        if private or _attributive(sentence, at) or _to_come(sentence, at):
            return []
        aim = acts.RELATIONS in trigger.words and acts.is_aim(sentence.after(at, 80))
        if aim or sentence.moods[at] is Cue.WILL:
            return []
    if trigger.words in acts.SIGN and acts.only_agreed(sentence.before(at, 24)) and not _negotiated(sentence, at):
        return []
    group, leaders = _signers(sentence, at)
    visit = _by_visit(sentence, at) if not leaders else None
    leaders = leaders or _on_visit(sentence, at) or (list(visit.leaders) if visit is not None else [])
    if sentence.date_after(at) < 0 and _is_background(sentence, at, leaders):
        return []
    frame = frame_of(sentence, at, EventType.AGREEMENT, "agreement", leaders, tail(sentence, at, _TITLE, before=True))
    onlookers = trigger.noun or acts.witnesses(trigger.words)
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE if onlookers else Part.SIGNATORY)
    frame.family, frame.apart = "", _another(sentence, at, told)
    frames = dated(sentence, at, frame, group, _day_of(sentence, at))
    if trigger.words == acts.REACHED:
        return [one for one in frames if one.own]
    if visit is not None and frame.date is None:
        frame.date, frame.own = visit.date, True
    if not sentence.has_dates and leaders and not group:
        frame.date = _met_on(sentence, leaders)
    return frames + (_documents(sentence, at) if signs else [])


def _is_background(sentence: Sentence, at: int, leaders: Sequence[str]) -> bool:
    """Say whether an undated signing is one of earlier times: "đến nay, hai bên đã ký …", "hai nước đã ký …"."""
    said = sentence.key[sentence.span.start : sentence.marks[at].end + _TITLE]
    loose = not leaders and sentence.lead[at] < 0 and not sentence.marks[at].value.noun
    loose = loose and sentence.scene_after(at) < 0 and not any(frame.own for frame in sentence.frames)
    return acts.over_years(said) or (loose and not acts.is_current(said))


def _attributive(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of signing only describes the document before it: "các thỏa thuận đã ký"."""
    return sentence.marks[at].value.words in acts.SIGN and sentence.cue(at - 1) is Cue.DOCUMENT


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
    pair = pair_before(sentence, at)
    group = [] if pair else sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if group:
        group = [*group, *(k for k in _companions(sentence, at) if k not in group)]
    elif not pair:
        group = attendees(sentence, at)
    return group, list(pair) or sentence.ids(group)


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
            named = [k for k in sentence.parties(later) if sentence.marks[k].value.name is not None]
            return sentence.ids(named) if scene else []
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
    if after < 0 or lead < 0 or sentence.said(at) or sentence.moods[at] is Cue.REPORT:
        return None
    year, day = sentence.marks[after].value.value, sentence.marks[lead].value.value
    if year.precision is not Precision.YEAR or day.precision is not Precision.DAY:
        return None
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, after))
    sentence.used |= {after} if named else set()
    return ([day], True) if named else None


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
        if where > at and (mark.kind is TRIGGER or mark.value in (Cue.COMMA, Cue.STOP)):
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
    if kind is None or sentence.barred(at):
        return []
    passive = next((k for k in range(at - 1, max(-1, at - 10), -1) if sentence.cue(k) is Cue.PASSIVE), -1)
    if verb in acts.PROCLAIM and passive < 0:
        return []
    leaders = [k for k in range(passive + 1, at) if is_leader(sentence, k)] if passive >= 0 else []
    group = leaders if kind is EventType.AGREEMENT else []
    frame = frame_of(sentence, at, kind, "set-up", sentence.ids(group), tail(sentence, at, _TITLE, before=True))
    frame.parts = dict.fromkeys(frame.leaders, Part.SIGNATORY)
    return [one for one in dated(sentence, at, frame, group) if one.own and not one.behind]


def partnership(sentence: Sentence, at: int) -> list[Frame]:
    """Read since when two countries have been partners: "Đối tác chiến lược từ năm 2012", "… (2012)"."""
    if at in sentence.used or not acts.partners_since(sentence.before(at, 60)) or sentence.moods[at] is Cue.WISH:
        return []
    mark = sentence.marks[at]
    start = sentence.key.rindex(acts.PARTNER, sentence.span.start, mark.start)
    about = Span(start, start + len(acts.without_time(sentence.key[start : mark.start])))
    return [_listed(sentence, at, EventType.AGREEMENT, about, mark.value.value)]


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
                frames.append(_listed(sentence, later, EventType.AGREEMENT, about, mark.value.value))
                frames[-1].apart = True
            document = -1
    return frames


def _listed(sentence: Sentence, at: int, kind: EventType, about: Span, date: Edtf) -> Frame:
    """Return a frame of something listed with the date at a mark, which is given out with it."""
    frame = frame_of(sentence, at, kind, f"{kind}-list", about=about)
    frame.start, frame.date, frame.own, frame.said = about.start, date, True, False
    sentence.used.add(at)
    return frame


def establishment(sentence: Sentence, at: int) -> list[Frame]:
    """Read "X và Y thiết lập quan hệ ngoại giao ngày D", "X ra đời", "A khai sinh X": where the sentence dates them."""
    mark = sentence.marks[at]
    if (sentence.barred(at) and not _since_day(sentence, at)) or acts.is_private(sentence.before(at, 40)):
        return []
    before = sentence.marks[at - 1] if at else mark
    if before.kind is TRIGGER and before.value.type is EventType.AGREEMENT and mark.start - before.end <= 1:
        return []  # "lễ ký thành lập Quỹ chung"
    group = sentence.acting[at] if mark.value.words in acts.FOUNDS else []
    if group and any(between.kind is PLACE for between in sentence.marks[group[-1] + 1 : at]):
        group = []  # a country founds it
    about = tail(sentence, at, 70, before=True)
    frame = frame_of(sentence, at, EventType.ESTABLISHMENT, "founding", sentence.ids(group), about)
    frames = [one for one in dated(sentence, at, frame, group) if one.own]
    return frames + (_bracketed(sentence, at) if acts.RELATIONS in mark.value.words else [])


def _since_day(sentence: Sentence, at: int) -> bool:
    """Say whether an aside about a country that is asked for something dates relations: "nước thiết lập … ngày D"."""
    day = sentence.date_after(at)
    exact = day >= 0 and sentence.marks[day].value.value.precision is Precision.DAY
    return exact and sentence.moods[at] is Cue.WISH and acts.opens_aside(sentence.before(at, 24))


def _bracketed(sentence: Sentence, at: int) -> list[Frame]:
    """Read countries with dates in brackets after the trigger: "sau Trung Quốc (18-1-1950) và Liên Xô (30-1-1950)"."""
    frames = []
    for later in range(at + 1, min(len(sentence.marks) - 2, at + 20)):
        name, opened, day = sentence.marks[later : later + 3]
        if sentence.cue(later + 1) is Cue.OPEN and day.kind is DATE and later + 2 not in sentence.used:
            frame = _listed(
                sentence, later + 2, EventType.ESTABLISHMENT, Span(name.start, opened.start), day.value.value
            )
            frame.start = sentence.marks[at].start
            frames.append(frame)
    return frames


def aid(sentence: Sentence, at: int) -> list[Frame]:
    """Read "X viện trợ Y", "X tặng Y 5.000 tấn gạo", "X giúp Y xây Z": where the sentence dates them."""
    mark = sentence.marks[at]
    if sentence.barred(at) or (sentence.said(at) and sentence.date_after(at) < 0):
        return []
    given = sentence.key[mark.end : mark.end + 70]
    if any(sentence.cue(k) is Cue.BY for k in range(max(0, at - 3), at)):
        given = sentence.before(at, 70)  # "2 triệu liều vaccine do Mỹ trao tặng đã về tới"
    if mark.value.words in acts.GIVING and not (acts.is_material(given) or acts.sends_people(given)):
        return []
    if acts.REMAINS in given or acts.is_private(sentence.before(at, 40)):
        return []
    if sentence.has_dates and not _shares_time(sentence, at):
        return []
    group = _handing(sentence, at)
    frame = frame_of(sentence, at, EventType.AID, "aid", sentence.ids(group), tail(sentence, at, 60, before=True))
    frame.definite = words.same_time(sentence.key[sentence.span.start : sentence.span.start + 30])
    return [one for one in dated(sentence, at, frame) if one.own or one.definite]


def _handing(sentence: Sentence, at: int) -> list[int]:
    """Return who hands over aid and to whom, where both are named: "A trao khoản hỗ trợ … tới Đại sứ B"."""
    giver = sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if not giver or not acts.hands_over(sentence.key[sentence.marks[giver[-1]].end : sentence.marks[at].end]):
        return []
    stop = min(len(sentence.marks), at + 12)
    taker = next((k for k in range(at + 1, stop) if is_leader(sentence, k) and sentence.prep(k) in _TO), -1)
    return [*giver, taker] if taker >= 0 else []


def _shares_time(sentence: Sentence, at: int) -> bool:
    """Say whether aid has a date of its own or that of its clause: not that of another act before it."""
    after = sentence.date_after(at)
    if after >= 0:
        return not acts.names_cause(sentence.key[sentence.marks[at].end : sentence.marks[after].start])
    for before in range(at - 1, max(-1, at - 40), -1):
        mark = sentence.marks[before]
        if mark.kind is DATE:
            return before in sentence.leading or before in sentence.scenes or before not in sentence.used
        if mark.value is Cue.WHO or sentence.key[mark.start : mark.end] == acts.WHERE:
            return False
    return False
