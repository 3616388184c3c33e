"""Reads agreements, foundings, aid, deaths and resolutions: acts of states and bodies."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import Kind
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, pair_before, tail
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.text import Span

_TITLE = 90
"""Characters within which a document's name stands by the verb that signs it."""


def agreement(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A và B ký X", "hai bên ra Tuyên bố chung", "lễ ký X", "nâng cấp quan hệ", and lists of dated documents."""
    mark = sentence.marks[at]
    trigger = mark.value
    signs = trigger.words.endswith(words.SIGN)
    near = sentence.key[max(sentence.span.start, mark.start - _TITLE) : mark.end + _TITLE]
    told = sentence.frames[-1] if sentence.frames else None
    if sentence.barred(at) or sentence.generic(at) or (trigger.words in words.SIGN and not words.has_document(near)):
        return []
    if told is not None and told.type is EventType.AGREEMENT and told.about is not None and told.about.end > mark.start:
        return []  # what a declaration is about: "ra Tuyên bố chung về việc nâng tầm quan hệ"
    group, leaders = _signers(sentence, at)
    frame = frame_of(sentence, at, EventType.AGREEMENT, "agreement", leaders, tail(sentence, at, _TITLE, before=True))
    onlookers = trigger.noun or words.witnesses(trigger.words)
    frame.parts = dict.fromkeys(leaders, Part.ATTENDEE if onlookers else Part.SIGNATORY)
    return dated(sentence, at, frame, group) + (_documents(sentence, at) if signs else [])


def _signers(sentence: Sentence, at: int) -> tuple[list[int], list[str]]:
    """Return the leaders party to an agreement; where "hai bên" sign it, nobody is named."""
    trigger = sentence.marks[at].value
    if trigger.noun and not words.witnesses(trigger.words):
        group = attendees(sentence, at)
        return group, sentence.ids(group)
    if any(sentence.cue(k) is Cue.SIDES for k in range(max(0, at - 4), at)):
        return [], []
    pair = pair_before(sentence, at)
    group = [] if pair else sentence.acting[at] if at in sentence.acting else sentence.subject(at)
    if not group and not pair:
        group = attendees(sentence, at)
    return group, list(pair) or sentence.ids(group)


def _documents(sentence: Sentence, at: int) -> list[Frame]:
    """Read the further documents of a list, each with its date: "… năm 1957, Hiệp ước hữu nghị năm 1961"."""
    frames: list[Frame] = []
    document = -1
    for later in range(at + 1, min(len(sentence.marks), at + 40)):
        mark = sentence.marks[later]
        if mark.kind is Kind.TRIGGER and mark.value.type is not EventType.AID:
            break
        if sentence.cue(later) is Cue.DOCUMENT:
            document = later
        elif mark.kind is Kind.DATE and document >= 0:
            if later not in sentence.used and mark.start - sentence.marks[document].end < _TITLE:
                about = Span(sentence.marks[document].start, mark.start)
                frames.append(_listed(sentence, later, EventType.AGREEMENT, about, mark.value.value))
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
    if sentence.barred(at):
        return []
    group = sentence.acting[at] if mark.value.words in words.FOUNDS else []
    if group and any(between.kind is Kind.PLACE for between in sentence.marks[group[-1] + 1 : at]):
        group = []  # a country founds it
    about = tail(sentence, at, 70, before=True)
    frame = frame_of(sentence, at, EventType.ESTABLISHMENT, "founding", sentence.ids(group), about)
    frames = [one for one in dated(sentence, at, frame, group) if one.own]
    return frames + (_bracketed(sentence, at) if words.RELATIONS in mark.value.words else [])


def _bracketed(sentence: Sentence, at: int) -> list[Frame]:
    """Read countries with dates in brackets after the trigger: "sau Trung Quốc (18-1-1950) và Liên Xô (30-1-1950)"."""
    frames = []
    for later in range(at + 1, min(len(sentence.marks) - 2, at + 20)):
        name, opened, day = sentence.marks[later : later + 3]
        if sentence.cue(later + 1) is Cue.OPEN and day.kind is Kind.DATE and later + 2 not in sentence.used:
            frame = _listed(
                sentence, later + 2, EventType.ESTABLISHMENT, Span(name.start, opened.start), day.value.value
            )
            frame.start = sentence.marks[at].start
            frames.append(frame)
    return frames


def aid(sentence: Sentence, at: int) -> list[Frame]:
    """Read "X viện trợ Y", "X tặng Y 5.000 tấn gạo", "X giúp Y xây Z": where the sentence dates them."""
    mark = sentence.marks[at]
    if sentence.barred(at) or sentence.said(at):
        return []
    if mark.value.words in words.GIVING and not words.is_material(sentence.key[mark.end : mark.end + 60]):
        return []
    frame = frame_of(sentence, at, EventType.AID, "aid", about=tail(sentence, at, 60, before=True))
    frame.definite = words.same_time(sentence.key[sentence.span.start : sentence.span.start + 30])
    return [one for one in dated(sentence, at, frame) if one.own or one.definite]


def other(sentence: Sentence, at: int) -> list[Frame]:
    """Read deaths, and resolutions with their day: "Nghị quyết số 59-NQ/TW ngày 24/1/2025 của Bộ Chính trị"."""
    mark = sentence.marks[at]
    if sentence.barred(at):
        return []
    if words.is_death(mark.value.words):
        return _death(sentence, at)
    after = sentence.date_after(at)
    if after < 0 or sentence.marks[after].value.value.precision is not Precision.DAY:
        return []
    about = tail(sentence, at, _TITLE, before=True)
    return dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "resolution", about=about))


def _death(sentence: Sentence, at: int) -> list[Frame]:
    group = [at - 1] if is_leader(sentence, at - 1) else sentence.acting[at][-1:]
    others = sentence.has_dates and not sentence.own_time(at)
    if not group or others:
        return []  # "Ngày 26/7, A gửi điện chia buồn về việc B từ trần": the day is that of the message
    return dated(sentence, at, frame_of(sentence, at, EventType.OTHER, "death", sentence.ids(group)), group)
