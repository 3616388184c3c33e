"""What of a sentence matters to events: marks of triggers, small words, leaders, dates and places, in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple

from kb_site.edtf import Edtf
from kb_site.lang.gazetteer import Gazetteer
from kb_site.lang.vi import event_journeys as made
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import CUES, Cue
from kb_site.model import EventType
from kb_site.registers import Registers
from kb_site.text import Span


class Kind(IntEnum):
    """What a mark is."""

    CUE = 0
    TRIGGER = 1
    LEADER = 2
    DATE = 3
    COUNT = 4
    """A date that is an anniversary's count."""
    PLACE = 5


CUE, TRIGGER, LEADER, DATE, COUNT, PLACE = Kind
# By name, since each mark is asked for its kind many times and looking a member up in its class costs more than that.


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that tell of an event."""

    type: EventType
    words: str
    noun: bool
    """Whether they name the event ("cuộc gặp") rather than tell of an act ("gặp")."""


@dataclass(slots=True, eq=False)
class Mark:
    """Words of a sentence that matter to events."""

    start: int
    end: int
    kind: Kind
    value: Any
    """A Cue, Trigger, LeaderMention, DateMention or PlaceMention, by kind."""


Spot = tuple[int, int, Trigger | Cue]
"""A word of the lexicon in a text: start, end, and what it is."""


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """Triggers of the vocabulary and the language's small words, compiled once a run."""

    words: Gazetteer[Trigger | Cue]
    died: Mapping[str, Edtf]
    """By id of a leader who is dead, the earliest day, month or year that a source gives."""


class Row(NamedTuple):
    """A sentence and what of it matters to events."""

    passage: int
    """Index of its passage."""

    span: Span
    marks: list[Mark]
    """In order. A word inside a leader, date or place is no mark of its own; nor is a place inside a leader or date."""


def compile_events(registers: Registers) -> EventLexicon:
    """Return the event words of a collection: the triggers of its vocabulary over the small words of the language."""
    rows: list[tuple[str, Trigger | Cue]] = [
        (trigger, Trigger(kind.type, trigger, words.is_noun(trigger)))
        for kind in registers.event_kinds.values()
        for trigger in kind.triggers
    ]
    rows += [(word, cue) for cue, forms in CUES.items() for word in forms]
    rows += [(longer, word) for form, word in rows if (longer := rites.in_full(form)) != form]
    rows += [
        (longer, Trigger(word.type, made.verb(form), False))
        for form, word in rows
        if isinstance(word, Trigger) and word.type is EventType.VISIT
        for longer in made.sayings(form)
    ]
    rows += [(longer, word) for form, word in rows for longer in words.said_longer(form)]
    died = {id: Edtf.parse(person.died[0].value) for id, person in registers.people.items() if person.died}
    return EventLexicon(Gazetteer(rows), died)


_APPOSED = 30
"""Characters between an office and the name it belongs to."""


def without_titles(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks without the offices that belong to the name right after them: "Bộ trưởng Cấp cao X"."""
    return [
        mark
        for at, mark in enumerate(marks)
        if mark.value is not Cue.TITLE
        or at + 1 == len(marks)
        or marks[at + 1].kind is not LEADER
        or marks[at + 1].start - mark.end > _APPOSED
    ]


def without_doubles(marks: Sequence[Mark]) -> Sequence[Mark]:
    """Return the marks without a name that brackets give a second time: "Lu-ít Vi-đê-ga-rai (Luis Videgaray)"."""
    doubles = [
        at
        for at in range(2, len(marks) - 1)
        if marks[at].kind is LEADER
        and marks[at - 1].value is Cue.OPEN
        and marks[at + 1].value is Cue.CLOSE
        and marks[at - 2].kind is LEADER
        and marks[at - 2].value.leader == marks[at].value.leader
    ]
    idle = {k for at in doubles for k in (at - 1, at, at + 1)}
    return [mark for at, mark in enumerate(marks) if at not in idle] if idle else marks
