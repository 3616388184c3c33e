"""Visits that no words of a visit to a country or city tell: of delegations nobody leads, ships, new year's guests."""

from collections.abc import Sequence

from kb_site.ingest import event_attendance as attendance
from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, LEADER, PLACE, TRIGGER, Row
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import leads, tells_other_day
from kb_site.lang.vi import event_dialogues as dialogues
from kb_site.lang.vi import event_places as goings
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.places import HOME
from kb_site.model import EventType, Part
from kb_site.reading import PlaceMention

_LED = 4
"""Delegations of a sentence that are looked at."""

_OF_BODIES = ("-bodies", "-round")
"""How the rules of talks end that name no leader."""

_LATER = 2
"""Sentences within which a delegation's head is named after what it did."""

_SITTING = 8
"""Sentences within which the delegations to a meeting of many are told, from it or from one another."""

_RECEPTION = 12
"""Marks that a delegation whom somebody receives may take."""

_OPENING = 40
"""Characters in which a sentence opens with "Tham gia đoàn có"."""


def greets(sentence: Sentence, at: int, names: Sequence[str]) -> bool:
    """Say whether neighbours came to wish a good new year: "đoàn huyện X, Campuchia do ông Y dẫn đầu đến chúc Tết".

    So is who goes to neighbours: "ông X thăm, chúc Tết Bộ Tư lệnh Quân khu 2, Campuchia".
    """
    homes, said = set(map(sentence.talk.countries.get, names)), sentence.marks[at].value.words
    if not journeys.greets(said):
        return False
    lands = {mark.value.country for mark in sentence.marks[at + 1 : at + 4] if mark.kind is PLACE}
    came = journeys.comes(sentence.before(at, 8)) and bool(homes - {HOME, "", None})
    return came or (journeys.pays_visit(said) and bool(homes) and bool(lands - homes - {HOME, ""}))


def is_unled(sentence: Sentence, at: int, goal: PlaceMention | None) -> bool:
    """Say whether a verb with a date tells of a ship of a navy, or a delegation over a border, that nobody leads."""
    if sentence.marks[at].value.noun or sentence.generic(at):
        return False
    dated = sentence.date_after(at) >= 0 or (sentence.lead[at] >= 0 and not sentence.said(at))
    before = sentence.match[sentence.span.start : sentence.marks[at].start]
    if not dated or (goal is not None and goings.is_ship(before.lower())):
        return dated and goal is not None
    named = any(kind is LEADER for kind in sentence.kinds[:at])
    received = named and sentence.date_after(at) >= 0 and is_received(sentence, at)
    if not journeys.is_delegation(before) or (named and not received):
        return False
    lands = {mark.value.country for mark in sentence.marks[:at] if mark.kind is PLACE}
    return bool((lands | {goal.country if goal is not None else ""}) - {"", HOME})


def is_received(sentence: Sentence, at: int) -> bool:
    """Say whether who comes is a delegation that somebody receives, and nobody leads: "A tiếp đoàn X sang thăm Y"."""
    several = False
    for before in range(at - 1, max(-1, at - _RECEPTION), -1):
        if sentence.marks[before].kind is TRIGGER:
            met = sentence.is_verb(before) and sentence.tells(before, EventType.TALKS)
            return several and met and before in sentence.acting
        if sentence.marks[before].kind is LEADER or sentence.cue(before) in (Cue.STOP, Cue.THEN, Cue.COMMA, Cue.AND):
            return False
        several = several or sentence.cue(before) is Cue.DELEGATION
    return False


def heads(sentence: Sentence) -> list[int]:
    """Return the marks of who lead the delegations of a sentence: "đoàn do ông X, Chủ tịch Y, làm trưởng đoàn"."""
    led = [at for at, kind in enumerate(sentence.kinds) if kind is CUE and sentence.cue(at) is Cue.LED][:_LED]
    found = [head for at in led if (head := leads(sentence, at)) >= 0]
    return [k for head in found for k in sentence.group_from(head)]


def name_heads(sentence: Sentence) -> None:
    """Remember who lead delegations, and add them to what the text told of one that nobody led yet.

    "Đoàn tỉnh X đã dâng hoa tại Y. Đoàn do ông Z dẫn đầu", "A tiếp đoàn Đại sứ quán X. Tham gia đoàn có Đại sứ Y".
    """
    talk, led = sentence.talk, sentence.has(Cue.LED)
    if sentence.frames and not led:
        return
    told = next((one for one in (talk.told, talk.ceremony) if one is not None and not one.leaders), talk.told)
    names = sentence.ids(heads(sentence)) if led else []
    abroad = [one for one in names if talk.countries.get(one) != HOME]  # not those who receive them
    talk.guests += [one for one in abroad or names if one not in talk.guests]
    if names and _sat_with(sentence, names):
        return
    if told is None or sentence.frames or not 0 < sentence.number - told.sentence <= _LATER:
        return
    if told.rule.endswith(_OF_BODIES) and told.type is EventType.TALKS:
        told.leaders += names  # "Hội đàm giữa hai Hội diễn ra. Đoàn X do ông A làm trưởng đoàn. Đoàn Y do ông B …"
    elif names and not told.leaders and told.type in (EventType.VISIT, EventType.CEREMONY):
        told.leaders += names
        told.parts |= dict.fromkeys(names, Part.VISITOR if told.type is EventType.VISIT else Part.ATTENDEE)
        return
    opening = sentence.key[sentence.span.start : sentence.span.start + _OPENING]
    if told.type is EventType.TALKS and len(told.leaders) == 1 and journeys.lists_party(opening):
        home = talk.countries.get(told.leaders[0])
        came = (mark.value.leader for mark in sentence.marks if mark.kind is LEADER)
        guest = next((one for one in came if talk.countries.get(one) != home), "")
        told.leaders += [guest] if guest else []


def name_side(row: Row, number: int, key: str, talk: Discourse) -> None:
    """Add who met for one side to talks told without names: "Phía Việt Nam có ông A. Phía Lào có ông B".

    Takes     a sentence before it is read, its number, the text as `spelling` leaves it, and what was told so far.
    """
    told = talk.told
    if told is None or told.type is not EventType.TALKS or not told.rule.endswith(_OF_BODIES):
        return
    named = [mark for mark in row.marks if mark.kind is LEADER] if 0 < number - told.sentence <= _LATER else []
    if named and dialogues.names_side(key[row.span.start : named[0].start]):
        sat = dict.fromkeys(mark.value.leader for mark in named)
        told.leaders += [one for one in sat if one not in told.leaders]


def _sat_with(sentence: Sentence, names: Sequence[str]) -> bool:
    """Add who lead delegations to the meeting of many told last: "Hội nghị X họp. Đoàn Y do ông A làm trưởng đoàn"."""
    talk = sentence.talk
    told = talk.told
    if told is None or told.type is not EventType.CONGRESS or sentence.frames or tells_other_day(sentence, told):
        return False
    if not 0 < sentence.number - max(told.sentence, talk.listed) <= _SITTING:
        return False
    attendance.join(told, names)
    talk.listed = sentence.number
    return True
