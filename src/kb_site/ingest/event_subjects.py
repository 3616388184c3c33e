"""Gives the sentences of a life that leave out their subject the one they are about: "Năm 1951, được bầu làm …"."""

from collections.abc import Sequence

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, DATE, LEADER, TRIGGER, Mark
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.reading import LeaderMention
from kb_site.text import Span

_OPENING = 12
"""Characters before the date that such a sentence opens with: "Cuối ", "Từ tháng "."""

_ACTS = frozenset({EventType.APPOINTMENT, EventType.VISIT, EventType.OTHER})
"""Types of what a life tells of somebody by a bare verb; what is signed or sent has parties of its own."""

_VERBS = frozenset({Cue.PASSIVE, Cue.OFFICE, Cue.LED, Cue.ATTEND})
"""Small words that open such a sentence after its date: "được", "giữ chức", "dẫn đầu", "dự"."""


def with_subject(marks: Sequence[Mark], key: str, start: int, talk: Discourse) -> Sequence[Mark]:
    """Return the marks of a sentence from `start` on, with whom the text is about as the subject where it has none.

    That is a sentence without anybody's name but that of who has them do it, which opens with a date, a comma and a
    verb, in a text whose acts are those of one person: "Tháng 4/1960, thăm Lào.", "Năm 1965, được ông X cử làm Y."
    """
    if len(marks) < 3 or not talk.actor or talk.main not in ("", talk.actor) or marks[0].kind is not DATE:
        return marks
    date, comma, verb = marks[:3]
    if comma.value is not Cue.COMMA or date.start - start > _OPENING or comma.start != date.end:
        return marks
    if verb.start - comma.end > 1 or not _tells_of_somebody(verb):
        return marks
    named = [mark for mark in marks if mark.kind is LEADER]
    by = verb.value is Cue.PASSIVE and marks[3:4] == named and people.has_done(key[named[0].end : named[0].end + 24])
    if named and not by:
        return marks
    here = Span(verb.start, verb.start)
    return [date, comma, Mark(*here, LEADER, LeaderMention(here, talk.actor, None, "topic")), *marks[2:]]


def _tells_of_somebody(mark: Mark) -> bool:
    """Say whether a mark is a verb that in a life tells of who it is about."""
    if mark.kind is TRIGGER:
        return not mark.value.noun and mark.value.type in _ACTS
    return mark.kind is CUE and mark.value in _VERBS
