"""Reads elections, appointments and other ways of taking office. The one who takes it is the only party."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_GOES_ON = frozenset({Cue.COMMA, Cue.OFFICE, Cue.OF, Cue.AND, Cue.OPEN, Cue.CLOSE, Cue.TITLE})


def appointment(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A được bầu làm X ngày D", "Đại hội bầu A giữ chức X", "A nhậm chức", "trước khi A kế nhiệm"."""
    trigger = sentence.marks[at].value
    group = _chosen(sentence, at)
    office = sentence.after(at, 60) if trigger.words in words.BECOMES else ""
    told = sentence.said(at) and sentence.date_after(at) < 0
    if sentence.barred(at) or told or not group or (office and not words.names_office(office)):
        return []
    frame = frame_of(sentence, at, EventType.APPOINTMENT, "appointment", sentence.ids(group), tail(sentence, at, 70))
    if not _own_time(sentence, at):
        undated = not sentence.has_dates
        return [frame] if undated and words.chooses(trigger.words) else []
    frames = [one for one in dated(sentence, at, frame, group) if one.own]
    if Cue.BEFORE in (sentence.cue(group[0] - 1), sentence.cue(at - 1)):
        for one in frames:
            one.date = one.date.last if one.date is not None and one.date.last else one.date
    return frames + _further(sentence, at, frames)


def _own_time(sentence: Sentence, at: int) -> bool:
    """Say whether the time of a trigger is its own, or that of an election it goes with: "được bầu và tuyên thệ"."""
    if sentence.own_time(at):
        return True
    for before in range(at - 1, max(-1, at - 10), -1):
        mark = sentence.marks[before]
        if mark.kind is Kind.DATE:
            return before in sentence.leading
        if mark.kind is Kind.TRIGGER and not (mark.value.type is EventType.APPOINTMENT or mark.value.noun):
            return False
    return False


def _chosen(sentence: Sentence, at: int) -> list[int]:
    """Return the mark of the one who takes office."""
    group = [at - 1] if is_leader(sentence, at - 1) else sentence.acting[at][-1:]
    if not group and acts.dates_another(sentence.before(at, 12)):
        group = [k for k in range(max(0, at - 12), at) if is_leader(sentence, k)][-1:]  # "chuyến thăm của ông từ khi"
    if not words.elects(sentence.marks[at].value.words):
        return group
    if words.PRONOUN.match(sentence.key, sentence.marks[at].end) and not sentence.objects(at):
        named = (k for k in range(at - 1, max(-1, at - 20), -1) if is_leader(sentence, k))
        return [k for k in (next(named, -1),) if k >= 0]  # "… và bầu ông giữ chức này"
    passive = any(sentence.cue(k) is Cue.PASSIVE for k in range(max(0, at - 3), at))
    return sentence.objects(at)[:1] or (group if passive else [])


def _further(sentence: Sentence, at: int, frames: Sequence[Frame]) -> list[Frame]:
    """Read the offices that follow with dates of their own: "…tháng 4/2012, Chủ tịch Đảng tháng 5/2016"."""
    found: list[Frame] = []
    other: list[str] = []
    comma = -1
    for later in range(at + 1, min(len(sentence.marks), at + 16) if frames else 0):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER or (mark.kind is Kind.CUE and mark.value not in _GOES_ON):
            break
        if mark.kind is Kind.LEADER:
            other = sentence.ids([later])
            continue
        if sentence.cue(later) is Cue.COMMA:
            comma = later
        elif mark.kind is Kind.DATE and comma >= 0 and later not in sentence.used:
            if 6 < mark.start - sentence.marks[comma].end < 80:
                sentence.used.add(later)
                leaders = other if words.elects(sentence.marks[at].value.words) and other else frames[0].leaders
                found.append(replace(frames[0], end=mark.end, date=mark.value.value, leaders=list(leaders)))
            comma = -1
    return found
