"""Reads the events that a sentence tells: each trigger goes to the reader of its type."""

from collections.abc import Callable, Mapping

from kb_site.ingest import (
    event_acts,
    event_aid,
    event_attendance,
    event_congresses,
    event_counts,
    event_dialogues,
    event_encounters,
    event_foundings,
    event_happenings,
    event_hosts,
    event_listings,
    event_meetings,
    event_messages,
    event_offices,
    event_others,
    event_recalls,
    event_rites,
    event_rosters,
    event_unled,
    event_visits,
)
from kb_site.ingest import event_stays as stays
from kb_site.ingest import event_tenures as tenures
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.lang.vi import event_documents as documents
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_people import HE, names_woman
from kb_site.lang.vi.event_rites import WELCOME
from kb_site.model import EventType

_ABROAD = frozenset({EventType.TALKS, EventType.AGREEMENT})
_MEETINGS = frozenset({EventType.TALKS, EventType.VISIT})
"""Types whose two leaders "hai nhà lãnh đạo" means where talks are named by themselves."""

Reader = Callable[[Sentence, int], list[Frame]]


def _met(sentence: Sentence, at: int) -> list[Frame]:
    return event_rites.presented(sentence, at) or event_meetings.talks(sentence, at)


def _received(sentence: Sentence, at: int) -> list[Frame]:
    found = event_encounters.once_received(sentence, at) or event_hosts.hosted(sentence, at)
    return found or event_hosts.received_by_land(sentence, at) or event_hosts.seen_off(sentence, at)


def _visited(sentence: Sentence, at: int) -> list[Frame]:
    if journeys.is_guest_of(sentence.marks[at].value.words):
        return event_hosts.guest_of(sentence, at)
    return event_encounters.called_at_home(sentence, at) or event_visits.visit(sentence, at)


def _wished(sentence: Sentence, at: int) -> list[Frame]:
    return event_encounters.came_with_wishes(sentence, at) or event_messages.congratulated(sentence, at)


def _set_up(sentence: Sentence, at: int) -> list[Frame]:
    if event_acts.is_partnership(sentence, at):
        return event_acts.agreement(sentence, at)
    return event_foundings.establishment(sentence, at)


def _held(sentence: Sentence, at: int) -> list[Frame]:
    """Read a ceremony; one at which documents change hands is what is agreed: "dự lễ trao một số văn kiện"."""
    if sentence.marks[at].value.words != rites.RITE or not documents.hands_over(sentence.after(at, 60)):
        return event_rites.ceremony(sentence, at)
    named = at + 1 < len(sentence.marks) and sentence.tells(at + 1, EventType.AGREEMENT)
    return [] if named else event_acts.agreement(sentence, at)


def _given(sentence: Sentence, at: int) -> list[Frame]:
    """Read a gift; an office that is given to somebody is one that they take: "chức Chủ tịch được trao cho ông X"."""
    if offices.gives_seat(sentence.marks[at].value.words, sentence.before(at, 140)):
        return event_offices.appointment(sentence, at)
    return event_offices.decided(sentence, at) or event_aid.aid(sentence, at)


READERS: Mapping[EventType, Reader] = {
    EventType.TALKS: _met,
    EventType.VISIT: _visited,
    EventType.CALL: event_meetings.call,
    EventType.MESSAGE: event_messages.message,
    EventType.CEREMONY: _held,
    EventType.ANNIVERSARY: event_counts.anniversary,
    EventType.AGREEMENT: event_acts.agreement,
    EventType.ESTABLISHMENT: _set_up,
    EventType.CONGRESS: event_congresses.congress,
    EventType.APPOINTMENT: event_offices.appointment,
    EventType.AID: _given,
    EventType.OTHER: event_others.other,
}

ADDERS: Mapping[Cue, Callable[[Sentence, int], None]] = {
    Cue.GREET: event_hosts.greeting,
    Cue.SPOKE: event_attendance.spoke,
    Cue.ATTENDED: event_attendance.present,
    Cue.ATTEND: event_attendance.present,
}
"""Small words that tell of no event of their own, but of who takes part in the one told last."""


TELLERS: Mapping[Cue, Reader] = {
    Cue.SAY: _wished,
    Cue.AGREE: event_meetings.agreed,
    Cue.ATTEND: event_encounters.chaired,
    Cue.GREET: _received,
    Cue.HELD: event_encounters.sat_together,
    Cue.TURN: event_rosters.in_turn,
    Cue.DELEGATION: event_rites.paid_next,
}
"""Small words that tell of an event where those who act and those concerned stand by them."""

_ACTING = frozenset({*ADDERS, *TELLERS})


def read_frames(sentence: Sentence) -> list[Frame]:
    """Return the events that a sentence tells, in order, dated where it dates them."""
    talk = sentence.talk
    if sentence.marks and (event_listings.heads_documents(sentence) or event_listings.lists_company(sentence)):
        return []
    sentence.frames += event_encounters.spoke_with(sentence)
    event_dialogues.name_heads(sentence)
    for at, kind in enumerate(sentence.kinds):
        if kind is PLACE or (kind is CUE and sentence.cue(at) not in _ACTING):
            continue
        mark = sentence.marks[at]
        if kind is LEADER:
            talk.see(mark.value.leader)
            if mark.value.name is None:
                continue
            if sentence.key.startswith(HE, mark.start):
                talk.men.add(mark.value.leader)
            elif names_woman(sentence.key, mark.start) and mark.value.leader not in talk.men:
                talk.women.add(mark.value.leader)
            continue
        if kind is CUE:
            if mark.value in ADDERS:
                ADDERS[mark.value](sentence, at)
            if mark.value not in TELLERS:
                continue
        found = TELLERS[mark.value](sentence, at) if kind is CUE else _read(sentence, at)
        if found:
            sentence.by_mark[at] = found[0]
            sentence.frames += found
            talk.told = found[-1]
            if found[-1].type is EventType.TALKS and found[-1].own and not found[-1].said:
                talk.one_sided = found[-1] if len(found[-1].leaders) == 1 else None
            talk.taken += [one for one in found if one.type is EventType.APPOINTMENT and one.leaders]
            standing = found[-1].type is EventType.CONGRESS or (
                found[-1].rule.endswith(event_dialogues.RULE) and bool(talk.met)
            )
            planned = found[-1].future and standing
            if len(found[-1].leaders) == 2 and not sentence.said(at) and not planned:
                talk.bring(tuple(found[-1].leaders))
                if found[-1].type in _MEETINGS or found[-1].family == WELCOME:
                    talk.met, talk.met_in = talk.pair, sentence.number
    event_unled.name_heads(sentence)
    if away := _away(sentence):
        talk.away, talk.away_in = away, sentence.number
    found = [*sentence.frames, *event_happenings.happenings(sentence)]
    return found or tenures.seated(sentence) or event_listings.chronicle_row(sentence)


def _away(sentence: Sentence) -> str:
    """Return who met or signed with somebody in the other's country: "Tại Bắc Kinh, A hội đàm với B"; "" for nobody."""
    told = next((f for f in sentence.frames if f.type in _ABROAD and len(f.leaders) > 1 and f.own), None)
    there = (k for k, kind in enumerate(sentence.kinds) if kind is PLACE and sentence.prep(k) is Cue.AT)
    place = next(there, -1)
    if told is None or place < 0 or any(f.type is EventType.VISIT for f in sentence.frames):
        return ""
    land, countries = sentence.marks[place].value.country, sentence.talk.countries
    guests = [one for one in told.leaders if countries.get(one) != land]
    return guests[0] if land and 0 < len(guests) < len(told.leaders) else ""


def _read(sentence: Sentence, at: int) -> list[Frame]:
    mark = sentence.marks[at]
    if mark.kind is TRIGGER:
        if not mark.value.noun:
            sentence.acting[at] = sentence.subject(at)
        return READERS[mark.value.type](sentence, at)
    if mark.kind is COUNT:
        return event_counts.count(sentence, at)
    if mark.kind is DATE:
        found = event_counts.friendship_year(sentence, at) or stays.stay(sentence, at)
        found = found or event_encounters.one_of_several(sentence, at) or event_encounters.in_turn(sentence, at)
        found = found or event_visits.latest(sentence, at) or event_recalls.first_since(sentence, at)
        found = found or event_encounters.pictured(sentence, at) or event_listings.signed_row(sentence, at)
        found = found or event_listings.concluded(sentence, at)
        return found or event_acts.partnership(sentence, at) or tenures.tenure(sentence, at)
    return []
