"""Reads the events that a sentence tells: each trigger goes to the reader of its type."""

from collections.abc import Callable, Mapping

from kb_site.ingest import event_acts, event_counts, event_meetings, event_offices, event_rites, event_visits
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.events import SHE
from kb_site.model import EventType

Reader = Callable[[Sentence, int], list[Frame]]

READERS: Mapping[EventType, Reader] = {
    EventType.TALKS: event_meetings.talks,
    EventType.VISIT: event_visits.visit,
    EventType.CALL: event_meetings.call,
    EventType.MESSAGE: event_meetings.message,
    EventType.CEREMONY: event_rites.ceremony,
    EventType.ANNIVERSARY: event_counts.anniversary,
    EventType.AGREEMENT: event_acts.agreement,
    EventType.ESTABLISHMENT: event_acts.establishment,
    EventType.CONGRESS: event_rites.congress,
    EventType.APPOINTMENT: event_offices.appointment,
    EventType.AID: event_acts.aid,
    EventType.OTHER: event_acts.other,
}


def read_frames(sentence: Sentence) -> list[Frame]:
    """Return the events that a sentence tells, in order, dated where it dates them."""
    talk = sentence.talk
    for at, mark in enumerate(sentence.marks):
        kind = mark.kind
        if kind is Kind.LEADER:
            talk.see(mark.value.leader)
            if sentence.key.startswith(SHE, mark.start):
                talk.women.add(mark.value.leader)
            continue
        if kind is Kind.CUE:
            if mark.value is Cue.GREET:
                event_visits.greeting(sentence, at)
            elif mark.value is Cue.SPOKE:
                event_rites.spoke(sentence, at)
            continue
        found = _read(sentence, at)
        if found:
            sentence.by_mark[at] = found[0]
            sentence.frames += found
            talk.told = found[-1]
            if len(found[-1].leaders) == 2:
                talk.bring(tuple(found[-1].leaders))
                talk.met = talk.pair if found[-1].type is EventType.TALKS else talk.met
    return sentence.frames


def _read(sentence: Sentence, at: int) -> list[Frame]:
    mark = sentence.marks[at]
    if mark.kind is Kind.TRIGGER:
        if not mark.value.noun:
            sentence.acting[at] = sentence.subject(at)
        return READERS[mark.value.type](sentence, at)
    if mark.kind is Kind.COUNT:
        return event_counts.count(sentence, at)
    if mark.kind is Kind.DATE:
        found = event_counts.friendship_year(sentence, at) or event_visits.stay(sentence, at)
        return found or event_acts.partnership(sentence, at)
    return []
