"""Reads agreements: what is signed, issued, reached or raised, when and by whom."""

from collections.abc import Sequence

from kb_site.edtf import Precision
from kb_site.ingest.event_attendance import points_back
from kb_site.ingest.event_documents import TITLE, day_of, documents_of, further_partners, listed, met_on
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, DATE, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_signers import (
    both_looking,
    is_attributive,
    is_document_of,
    is_signed_then,
    name_signers,
    of_visit,
    on_visit,
    onlooking,
    same_document,
    signed_by,
    signers,
)
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_ties as ties
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.text import Span

_SINCE = 12
"""Marks from an act back to "kể từ khi", over another act."""

_OPENING = 80
"""Characters in which a sentence may open with the visit or the talks at which something is signed."""

_SUBJECT = 160
"""Characters before a verb of setting up in which its subject names the relations."""


_OF_MARKING = frozenset({Cue.OPEN, Cue.CLOSE, Cue.MARKED, Cue.ATTEND, Cue.BETWEEN, Cue.AND, Cue.OF})
"""Small words between agreeing and the days of a count that is to be marked."""

_AFTER_TALKS = 1
"""Sentences after talks in which many documents are those signed then, not those of years."""


def _signs_many(sentence: Sentence, at: int) -> bool:
    """Say whether a verb sums up what was signed over years: "trong hai năm 2022-2023, hai bên ký nhiều biên bản"."""
    lead = sentence.lead[at]
    if sentence.date_after(at) >= 0 or not acts.signs_many(sentence.after(at, 24)):
        return False
    opening = sentence.key[sentence.span.start : sentence.span.start + _OPENING]
    if lead < 0 and (words.opens_stay(opening) or words.goes_on(opening)):
        return False  # "Trong chuyến thăm, hai bên ký nhiều văn kiện"
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    there = acts.witnesses(sentence.marks[at].value.words) or onlooking(sentence, at) >= 0 or acts.on_occasion(opening)
    if there and told is not None and told.type is EventType.TALKS and told.own and not sentence.has_dates:
        held = told.date is not None and told.date.precision is Precision.DAY
        return not (held and sentence.number - told.sentence <= _AFTER_TALKS)  # right after the talks of that day
    return lead < 0 or not sentence.has_day(lead)


def _agreed_besides(sentence: Sentence, at: int) -> bool:
    """Say whether a verb goes on with what two agree to do: "nhất trí tổ chức kỷ niệm 75 năm X (D - D) và ký Y"."""
    if sentence.cue(at - 1) is not Cue.AND or sentence.date_after(at) >= 0:
        return False
    for before in range(at - 2, -1, -1):
        if sentence.cue(before) is Cue.AGREE:
            return any(sentence.kinds[k] is COUNT for k in range(before + 1, at))
        if sentence.kinds[before] not in (COUNT, DATE, PLACE) and sentence.cue(before) not in _OF_MARKING:
            return False
    return False


def agreement(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A và B ký X", "hai bên ra Tuyên bố chung", "lễ ký X", "nâng cấp quan hệ", and lists of dated documents."""
    mark = sentence.marks[at]
    trigger = mark.value
    signs = trigger.words.endswith(acts.SIGN)
    near = sentence.key[max(sentence.span.start, mark.start - TITLE) : mark.end + TITLE]
    told = sentence.frames[-1] if sentence.frames else None
    said = sentence.before(at, 12)
    if trigger.words in ties.SET_UP and not ties.sets_up_quoted(trigger.words, sentence.after(at, 40)):
        return _set_up(sentence, at)
    if trigger.noun and points_back(sentence, at):
        return []
    if trigger.words == ties.TWINS and not ties.twins(sentence.before(at, 16), sentence.after(at, 60)):
        return []
    if acts.is_in_force(trigger.words) and not _comes_into_force(sentence, at):
        return []
    if trigger.words == acts.EXCHANGED_NOTES and any(f.type is EventType.ESTABLISHMENT for f in sentence.frames):
        return []  # by which relations are set up
    if trigger.words == acts.REACHED and not acts.reaches(sentence.before(at, 60), sentence.after(at, 40)):
        return []
    past = (is_attributive(sentence, at) or is_signed_then(sentence, at)) and sentence.date_after(at) >= 0
    if sentence.date_after(at) < 0 and (acts.counts_from(sentence.before(at, 60)) or acts.is_after(said)):
        return []  # "hai ngày trước khi Hiệp định Paris được ký kết", "kể từ khi xác lập quan hệ"
    if (sentence.barred(at) and not past) or sentence.generic(at) or _signs_many(sentence, at):
        return []
    resumed = told is not None and told.type is EventType.AGREEMENT and sentence.cue(at - 1) is Cue.AND
    resumed = resumed and at - 2 in sentence.used  # "được ký tắt ngày D và ký chính thức ngày D"
    named = resumed or acts.has_document(near) or is_document_of(sentence, at)
    if trigger.words in acts.SIGN and not named and not signed_by(sentence, at):
        name_signers(sentence, at)
        return []
    if told is not None and told.type is EventType.AGREEMENT and told.about is not None and told.about.end > mark.start:
        return []  # what a declaration is about: "ra Tuyên bố chung về việc nâng tầm quan hệ"
    private = sentence.cue(at - 1) is not Cue.PASSIVE and acts.is_private(sentence.before(at, 50))
    if sentence.date_after(at) < 0:
        if (
            (private and not _looked_on(sentence, at))
            or (is_attributive(sentence, at) and sentence.scene_after(at) < 0)
            or _to_come(sentence, at)
        ):
            return []
        aim = ties.is_aim(sentence.after(at, 80)) or ties.only_discussed(sentence.before(at, 40))
        if aim and (acts.RELATIONS in trigger.words or trigger.words.endswith(ties.PARTNER)):
            return []
    if acts.concludes(trigger.words) and acts.is_signed_then(sentence.after(at, 24)):
        return []
    intended = acts.only_agreed(sentence.before(at, 24)) or _agreed_besides(sentence, at)
    if intended and (acts.concludes(trigger.words) or (trigger.words in acts.SIGN and not _negotiated(sentence, at))):
        return []
    if acts.is_prospect(sentence.before(at, 24)) and not (_negotiated(sentence, at) or _due(sentence, at)):
        return []
    group, leaders = signers(sentence, at) if not acts.is_in_force(trigger.words) else ([], [])
    again = told is None and same_document(sentence, at)
    told = sentence.talk.told if again else told
    if told is not None and told.type is EventType.AGREEMENT and (again or _spelt_out(sentence, at, told)):
        told.leaders += [one for one in leaders if one not in told.leaders]
        told.parts |= {one: Part.SIGNATORY for one in leaders if one not in told.parts}
        return []
    if (since := _since(sentence, at)) >= 0:
        group = [k for k in group if k > since]
        leaders = sentence.ids(group)  # "chuyến thăm đầu tiên của A kể từ khi hai nước nâng cấp quan hệ năm 2018"
    known = bool(leaders) or since >= 0
    occasion = None
    if not known:
        occasion = _closing(sentence, at) or _by_visit(sentence, at) or _in_visit(sentence, at)
        occasion = occasion or _after_visit(sentence, at)
    leaders = leaders or on_visit(sentence, at) or (list(occasion.leaders) if occasion is not None else [])
    if sentence.date_after(at) < 0 and (since < 0 or not leaders) and _is_background(sentence, at, leaders):
        return documents_of(sentence, at) if signs else []
    frame = frame_of(sentence, at, EventType.AGREEMENT, "agreement", leaders, tail(sentence, at, TITLE, before=True))
    onlookers = trigger.noun or acts.witnesses(trigger.words) or onlooking(sentence, at) >= 0
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE if onlookers else Part.SIGNATORY)
    frame.family, frame.apart, frame.news = "", past or _another(sentence, at, told), _ends_talks(sentence, at)
    frame.noun &= not (len(leaders) > 1 and sentence.cue(at - 1) is Cue.ATTEND)  # "hai Thủ tướng dự lễ ký": their act
    frames = dated(sentence, at, frame, group, day_of(sentence, at))
    if trigger.words == acts.REACHED:
        return [one for one in frames if one.own]
    if occasion is not None and not frame.own:
        frame.date, frame.own = occasion.date, True
    if frame.date is None and acts.on_that_visit(sentence.after(at, 120)) and sentence.talk.visit is not None:
        frame.date, frame.own = sentence.talk.visit.date, sentence.talk.visit.date is not None
    elif frame.date is None and not sentence.has_dates and leaders and not group:
        frame.date = met_on(sentence, leaders)
    if signs:
        return frames + documents_of(sentence, at)
    partner = at + 2 if sentence.cue(at + 1) is Cue.WITH and ties.PARTNER in trigger.words else -1
    named = 0 < partner < len(sentence.marks) and sentence.kinds[partner] is PLACE
    return frames + (further_partners(sentence, partner) if named else [])


def is_partnership(sentence: Sentence, at: int) -> bool:
    """Say whether what is set up is a partnership in quotes or a document: "thiết lập quan hệ “Đối tác chiến lược”"."""
    if sentence.marks[at].value.words == ties.BORN:
        return ties.set_up(ties.BORN, sentence.before(at, TITLE), "") is EventType.AGREEMENT
    relations = acts.RELATIONS in sentence.marks[at].value.words
    return relations and ties.quotes_partnership(sentence.after(at, 40))


def _since(sentence: Sentence, at: int) -> int:
    """Return the mark of the words that make an act the point from which something is counted: "kể từ khi"; or -1."""
    joined = False
    if acts.is_years_of(sentence.before(at, 24)):
        return at  # "ông X nhấn mạnh gần 40 năm ký Hiệp ước (18/7/1977)"
    for before in range(at - 1, max(-1, at - _SINCE), -1):
        if sentence.cue(before) is Cue.SINCE:
            return before
        if sentence.cue(before) in (Cue.COMMA, Cue.STOP) or (sentence.marks[before].kind is TRIGGER and not joined):
            return -1
        joined = sentence.cue(before) is Cue.AND or (joined and sentence.marks[before].kind is not TRIGGER)
    return -1  # "kể từ khi thiết lập quan hệ X năm 2007 và nâng cấp lên Y năm 2016" is one point and another


def _closing(sentence: Sentence, at: int) -> Frame | None:
    """Return the session at whose end both sides sign something: "Kết thúc kỳ họp, hai bên đã ký Biên bản"."""
    told = sentence.talk.session
    if told is None or sentence.has_dates or told.sentence == sentence.number:
        return None
    first = next((k for k in range(min(at, 3)) if sentence.marks[k].kind is TRIGGER), -1)
    named = first >= 0 and sentence.marks[first].value.type is EventType.CONGRESS
    return told if named and acts.follows(sentence.before(first, 24)) else None


def _ends_talks(sentence: Sentence, at: int) -> bool:
    """Say whether talks without a date open the sentence, at whose end something is signed: "Kết thúc hội đàm, …"."""
    opened = (k for k in range(min(at, 4)) if sentence.marks[k].kind is TRIGGER)
    first = next(opened, -1)
    talks = first >= 0 and sentence.marks[first].value.type is EventType.TALKS
    return talks and not sentence.has_dates and acts.follows(sentence.before(first, 24))


def _is_background(sentence: Sentence, at: int, leaders: Sequence[str]) -> bool:
    """Say whether an undated signing is one of earlier times: "đến nay, hai bên đã ký …", "hai nước đã ký …"."""
    if sentence.talk.visit is not None and acts.on_that_visit(sentence.after(at, 120)):
        return False
    said = sentence.key[sentence.span.start : sentence.marks[at].end + TITLE]
    up_to = sentence.key[sentence.span.start : sentence.marks[at].end]
    loose = not leaders and sentence.lead[at] < 0 and not sentence.marks[at].value.noun
    loose = loose and sentence.scene_after(at) < 0 and not any(frame.own for frame in sentence.frames)
    return acts.over_years(up_to) or (loose and not acts.is_current(said))


def _looked_on(sentence: Sentence, at: int) -> bool:
    """Say whether leaders look on at what firms sign: "dưới sự chứng kiến của ông X, Công ty A và B đã ký"."""
    return onlooking(sentence, at) >= 0 or bool(both_looking(sentence, at) or attendees(sentence, at))


def _to_come(sentence: Sentence, at: int) -> bool:
    """Say whether the verb after a noun puts it off to a later time: "lễ ký kết sẽ được tổ chức"."""
    return sentence.marks[at].value.noun and any(sentence.cue(k) is Cue.WILL for k in range(at + 1, at + 3))


def _another(sentence: Sentence, at: int, told: Frame | None) -> bool:
    """Say whether a sentence that has told of one document names another kind: "ký X, đồng thời chứng kiến lễ ký Y"."""
    if told is None or told.type is not EventType.AGREEMENT or told.about is None:
        return False
    mark = sentence.marks[at]
    kind = acts.document(sentence.key[mark.end : mark.end + TITLE // 2])
    return bool(kind) and kind != acts.document(sentence.key[told.about.start : told.about.end])


def _spelt_out(sentence: Sentence, at: int, told: Frame) -> bool:
    """Say whether it is told who signed what others looked on at: "chứng kiến lễ ký Thỏa thuận X do C và D ký"."""
    return told.sentence == sentence.number and Part.ATTENDEE in told.parts.values() and bool(signed_by(sentence, at))


def _comes_into_force(sentence: Sentence, at: int) -> bool:
    """Say whether a verb tells on which day or in which month the document before it came into force."""
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(max(0, at - 14), at))
    after = sentence.date_after(at)
    day = after if after >= 0 else sentence.lead[at]
    return named and day >= 0 and sentence.marks[day].value.value.precision is not Precision.YEAR


def _negotiated(sentence: Sentence, at: int) -> bool:
    """Say whether somebody is told to have signed on a day what they negotiated: "đàm phán và ký Hiệp định ngày D"."""
    day = sentence.date_after(at)
    exact = day >= 0 and sentence.marks[day].value.value.precision is Precision.DAY
    return exact and sentence.moods[at] is None and acts.negotiates(sentence.before(at, 16))


def _due(sentence: Sentence, at: int) -> bool:
    """Say whether a signing to come has its day: "hai nước sẽ ký Hiệp định X vào ngày 30/6"."""
    due = sentence.date_after(at) if acts.will_be(sentence.before(at, 8)) else -1
    return due >= 0 and sentence.has_day(due)


def _by_visit(sentence: Sentence, at: int) -> Frame | None:
    """Return the visit that is the subject of a verb: "chuyến thăm của ông X tháng 7/2013 đã xác lập quan hệ"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.VISIT or not (told.noun and told.own):
        return None
    return told if "," not in sentence.key[told.at : sentence.marks[at].start] else None


def _in_visit(sentence: Sentence, at: int) -> Frame | None:
    """Return the visit just told, of which a clause goes on to tell: "chuyến thăm của ông X, trong đó hai nước …"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.VISIT or told.date is None or sentence.date_after(at) >= 0:
        return None
    before = sentence.before(at, 40)
    other = any(mark.kind is DATE and told.at < mark.start for mark in sentence.marks[:at])
    # "thăm Việt Nam từ 26/10; ngày 27/10, hai bên ký …": none of those who visit are named as its parties
    return told if acts.goes_on_within(before) or (acts.both_act(before) and not other) else None


def _after_visit(sentence: Sentence, at: int) -> Frame | None:
    """Return the visit of earlier times just told, on which both sides act next: "… tháng 1. Hai bên đã ra X"."""
    told = sentence.talk.told
    if told is None or told.type is not EventType.VISIT or told.sentence != sentence.number - 1 or told.future:
        return None
    if told.date is None or not told.noun or told.date.precision not in (Precision.MONTH, Precision.YEAR):
        return None
    visit = sentence.talk.visit
    if told.passage != sentence.passage and visit is not None and not visit.said and visit.date != told.date:
        return None  # the paragraph goes on from the visit that the text is about
    return told if not sentence.has_dates and sentence.cue(at - 1) is Cue.SIDES and at == 1 else None


def _set_up(sentence: Sentence, at: int) -> list[Frame]:
    """Read "quan hệ …, được A và B thiết lập ngày D", "quan hệ ngoại giao đã có từ D", "từ ngày thiết lập (D)"."""
    mark = sentence.marks[at]
    verb = mark.value.words
    kind = ties.set_up(verb, sentence.before(at, _SUBJECT), sentence.after(at, 40))
    passive = next((k for k in range(at - 1, max(-1, at - 10), -1) if sentence.cue(k) is Cue.PASSIVE), -1)
    then = passive >= 0 and sentence.date_after(at) >= 0 and sentence.moods[at] is Cue.WISH
    if kind is None or (sentence.barred(at) and not then) or acts.stems_from(sentence.after(at, 8)):
        return []
    if kind is EventType.AGREEMENT and passive < 0 and (visit := _in_visit(sentence, at)) is not None:
        frame = frame_of(sentence, at, kind, "set-up", visit.leaders, tail(sentence, at, TITLE, before=True))
        frame.parts, frame.date, frame.own = dict.fromkeys(visit.leaders, Part.SIGNATORY), visit.date, visit.own
        return [frame]
    if verb in ties.PROCLAIM and passive < 0:
        return []
    leaders = [k for k in range(passive + 1, at) if is_leader(sentence, k)] if passive >= 0 else []
    if not leaders and is_leader(sentence, at - 1):
        leaders = sentence.group_to(at - 1)  # "quan hệ đối tác mà A và B đã xác lập"
    group = leaders if kind is EventType.AGREEMENT else []
    lead = sentence.lead[at]
    opened = lead >= 0 and ties.ties_open(sentence.key[sentence.marks[lead].end : mark.start])
    opened = opened or (kind is EventType.AGREEMENT and ties.raises(verb, sentence.before(at, _SUBJECT)))
    opened = opened or (bool(group) and passive >= 0 and not sentence.said(at))
    party = sentence.ids(group)
    if kind is EventType.AGREEMENT and not party:
        within = of_visit(sentence, at)
        opened = opened or within is not None
        party = on_visit(sentence, at) or (list(within.leaders) if within is not None else [])
    frame = frame_of(sentence, at, kind, "set-up", party, tail(sentence, at, TITLE, before=True))
    frame.parts = dict.fromkeys(frame.leaders, Part.SIGNATORY)
    return [one for one in dated(sentence, at, frame, group) if one.own and (not one.behind or opened)]


def partnership(sentence: Sentence, at: int) -> list[Frame]:
    """Read since when two countries have been partners: "Đối tác chiến lược từ năm 2012", "… (2012)"."""
    if at in sentence.used or not ties.partners_since(sentence.before(at, 60)) or sentence.moods[at] is Cue.WISH:
        return []
    if sentence.kinds[at - 1] is COUNT:
        return []  # "kỷ niệm 15 năm thiết lập quan hệ Đối tác chiến lược vào năm 2024"
    mark = sentence.marks[at]
    start = sentence.key.rindex(ties.PARTNER, sentence.span.start, mark.start)
    about = Span(start, start + len(acts.without_time(sentence.key[start : mark.start])))
    frame = listed(sentence, at, EventType.AGREEMENT, about, mark.value.value)
    if sentence.is_noun(min(at + 2, len(sentence.marks) - 1)):
        frame.leaders = on_visit(sentence, at)  # "tháng 3/2014, trong chuyến thăm của A"
    frame.parts = dict.fromkeys(frame.leaders, Part.SIGNATORY)
    bracketed = sentence.in_brackets(at) and sentence.cue(at + 1) is Cue.CLOSE
    return [frame, *(further_partners(sentence, at + 1) if bracketed else [])]
