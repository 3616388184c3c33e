"""Tells whose visit a noun means by what is told right before it: whom somebody received, or whose words those were."""

from kb_site.ingest.event_marks import PLACE
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import is_leader
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.reading import PlaceMention

_RECEPTION = 30
"""Marks that those whom somebody receives and their offices may take."""


def whose_words(sentence: Sentence, at: int) -> list[int]:
    """Return whose words or deeds are told right before the visit they belong to: "ý kiến của ông X trong chuyến …"."""
    who = at - 1
    while who > 0 and (sentence.kinds[who] is PLACE or sentence.cue(who) is Cue.FOR):
        who -= 1  # "tình cảm của ông X dành cho nhân dân Y trong chuyến thăm"
    if not is_leader(sentence, who) or sentence.prep(who) is not Cue.OF:
        return []
    gap = sentence.key[sentence.marks[who].end : sentence.marks[at].start]
    return sentence.group_to(who) if words.sets_scene(gap) and "," not in gap else []


def thanking(sentence: Sentence, at: int) -> list[int]:
    """Return who thanks a host for the reception on the visit at a mark: "A cảm ơn B đã đón tiếp trong chuyến thăm X".

    Whose thanks somebody passes on is the visitor: "chuyển lời cảm ơn của A tới B về sự đón tiếp trong chuyến thăm X".
    """
    for said in range(at - 1, max(-1, at - _RECEPTION), -1):
        if sentence.cue(said) is not Cue.SAY:
            continue
        mark = sentence.marks[said]
        if not journeys.thanks_host(sentence.key[mark.start : sentence.marks[at].start]):
            return []
        if sentence.cue(said + 1) is Cue.OF and is_leader(sentence, said + 2):
            return sentence.group_from(said + 2)
        named = (k for k in range(said + 1, at) if is_leader(sentence, k))
        guests = (k for k in named if sentence.marks[k].value.name is not None)  # "đã đón tiếp ông": who thanks
        guest = next((k for k in guests if journeys.is_welcomed(sentence.before(k, 60))), -1)
        return sentence.group_from(guest) if guest >= 0 else sentence.subject(said)
    return []


def just_received(sentence: Sentence, at: int, goal: PlaceMention | None) -> list[int]:
    """Return whose visit a noun sets somebody's reception in: "A tiếp B trong khuôn khổ chuyến thăm"."""
    if not words.sets_scene(sentence.before(at, 24)):
        return []
    verb = next((k for k in range(at - 1, max(-1, at - _RECEPTION), -1) if sentence.is_verb(k)), -1)
    if verb < 0 or not meets.receives(sentence.marks[verb].value.words):
        return []
    guests = [k for k in range(verb + 1, at) if k in sentence.objected]
    there = goal.country if goal is not None else None
    homes = {sentence.talk.countries.get(one) for one in sentence.ids(guests)}
    return guests if homes - {there} else []
