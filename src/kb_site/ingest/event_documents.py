"""Reads when documents were signed: the day of a signing, and lists of documents with a date each."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_rites import WELCOME
from kb_site.model import EventType
from kb_site.text import Span

TITLE = 90
"""Characters within which a document's name stands by the verb that signs it."""

_LONG_TITLE = 160
"""Characters of a document's name with both countries in it, before its date in brackets."""


def day_of(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the day that opens the clause of a signing whose document only has its year in its name, else None."""
    after, lead = sentence.date_after(at), sentence.lead[at]
    if after >= 0 and (lead >= 0 or _opens_now(sentence)) and _is_what_for(sentence, after):
        sentence.used.add(after)
        sentence.embedded.add(after)
        sentence.titled.add(after)
        return ([sentence.marks[lead].value.value], True) if lead >= 0 and not sentence.said(at) else ([], False)
    if after < 0 and (shared := _in_brackets(sentence, at)) >= 0:
        return [sentence.marks[shared].value.value], True
    if after < 0 or sentence.said(at) or sentence.moods[at] is Cue.REPORT:
        return None
    if lead >= 0 and acts.lists_later(sentence.before(after, 32)):
        later = [k for k in range(after, min(len(sentence.marks), after + 6)) if sentence.marks[k].kind is DATE]
        sentence.used |= {*later}  # "1961: Ký Hiệp ước đầu tiên (hai lần sau vào các năm 1979, 2000)"
        return [sentence.marks[k].value.value for k in (lead, *later)], True
    if lead < 0:
        if not _of_document(sentence, at, after):
            return None
        sentence.used.add(after)
        sentence.embedded.add(after)
        return [], False
    year, day = sentence.marks[after].value.value, sentence.marks[lead].value.value
    if year.precision is not Precision.YEAR or day.precision is not Precision.DAY:
        return None
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, after))
    if not named:
        return None
    sentence.used.add(after)
    sentence.titled.add(after)
    return [day], True


def _is_what_for(sentence: Sentence, date: int) -> bool:
    """Say whether a year is the one that a plan is for, not of its signing: "Kế hoạch hợp tác năm 2025"."""
    if date == 0 or sentence.marks[date].value.value.precision is not Precision.YEAR:
        return False
    plan = sentence.marks[date - 1]
    near = sentence.cue(date - 1) is Cue.DOCUMENT and sentence.marks[date].start - plan.end <= 1
    return near and acts.is_plan(sentence.key[plan.start : plan.end])


def _in_brackets(sentence: Sentence, at: int) -> int:
    """Return the mark of the date in brackets after a document, even one that a visit of the row has too, or -1."""
    for later in range(at + 1, min(len(sentence.marks) - 2, at + 8)):
        mark = sentence.marks[later]
        if sentence.cue(later) is Cue.OPEN:
            alone = sentence.marks[later + 1].kind is DATE and sentence.cue(later + 2) is Cue.CLOSE
            return later + 1 if alone and later + 1 in sentence.used else -1
        if mark.kind is not CUE or sentence.cue(later) in (Cue.STOP, Cue.COMMA, Cue.THEN):
            return -1
    return -1


def _opens_now(sentence: Sentence) -> bool:
    return acts.is_current(sentence.key[sentence.span.start :][:40])


def _of_document(sentence: Sentence, at: int, date: int) -> bool:
    """Say whether a year belongs to what is signed after talks: "Sau hội đàm, hai bên ký X về tài chính năm D"."""
    mark = sentence.marks[date]
    if mark.value.value.precision is not Precision.YEAR or not _opens_now(sentence):
        return False
    talks = any(m.kind is TRIGGER and m.value.type is EventType.TALKS for m in sentence.marks[:at])
    talks = talks or _before_year(sentence, mark.value.value)
    named = any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, date))
    return talks and named and sentence.cue(date - 1) is not Cue.OPEN


def _before_year(sentence: Sentence, year: Edtf) -> bool:
    """Say whether talks told right before took place in an earlier year: "… Hai bên ký Kế hoạch hợp tác năm 2011"."""
    told = sentence.talk.told
    talks = told is not None and told.type is EventType.TALKS and sentence.number - told.sentence == 1
    held = told.date.latest if talks and told is not None and told.date is not None else None
    return held is not None and year.earliest is not None and held < year.earliest


def met_on(sentence: Sentence, leaders: Sequence[str]) -> Edtf | None:
    """Return the day of the talks told right before, or of the welcome before them, whose parties then sign."""
    told, welcome = sentence.talk.told, sentence.talk.ceremony
    if told is not None and told.said and told.own:
        told = None  # "Hai bên nhắc lại cuộc gặp tại X tháng 11/2021. Nhân dịp này, hai bên ký …"
    if told is not None and told.type is EventType.TALKS and told.leaders == leaders and told.date is not None:
        return told.date
    greeted = welcome is not None and welcome.family == WELCOME and sentence.number - welcome.sentence == 1
    return welcome.date if greeted and welcome is not None and set(welcome.leaders) == set(leaders) else None


def documents_of(sentence: Sentence, at: int) -> list[Frame]:
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
            if mark.value.value.precision is Precision.INTERVAL and sentence.cue(later - 1) is Cue.OPEN:
                continue  # "Hiệp định hợp tác (2001-2015)": for how long
            if ";" in gap:
                continue  # "ký biên bản về X; ngày 22/12/1992, hai nước …"
            long = _LONG_TITLE if sentence.cue(later - 1) is Cue.OPEN else TITLE
            free = later not in sentence.used and not sentence.bounds(later)
            if free and len(gap) < long and not words.relates(gap):
                about = Span(sentence.marks[document].start, mark.start)
                frames.append(listed(sentence, later, EventType.AGREEMENT, about, mark.value.value))
                frames[-1].apart = True
            document = -1
    return frames


def listed(sentence: Sentence, at: int, kind: EventType, about: Span, date: Edtf) -> Frame:
    """Return a frame of something listed with the date at a mark, which is given out with it."""
    frame = frame_of(sentence, at, kind, f"{kind}-list", about=about)
    frame.start, frame.date, frame.own, frame.said = about.start, date, True, False
    sentence.used.add(at)
    sentence.embedded.add(at)  # what it dates is background, which the next sentences do not go on from
    return frame


_PARTNERS = 40
"""Partners of one list that are looked at, which are more than any country has."""


def further_partners(sentence: Sentence, after: int) -> list[Frame]:
    """Read partners listed behind the one that ends at a mark: "với A (2008) và B (2012)", "với A, năm 2012 với B"."""
    frames: list[Frame] = []
    kinds, last = sentence.kinds, len(sentence.marks)
    for _ in range(_PARTNERS):
        join = after + 1
        while sentence.cue(join) in (Cue.COMMA, Cue.AND):
            join += 1
        if join == after + 1 or join + 2 >= last:
            break
        if kinds[join] is DATE and sentence.cue(join + 1) is Cue.WITH and kinds[join + 2] is PLACE:
            day, land, after = join, join + 2, join + 2
        else:
            land = join + (sentence.cue(join) is Cue.WITH)
            day = land + 2
            closed = day + 1 < last and sentence.cue(land + 1) is Cue.OPEN and sentence.cue(day + 1) is Cue.CLOSE
            if not closed or kinds[land] is not PLACE or kinds[day] is not DATE:
                break
            after = day + 1
        if day in sentence.used:
            break
        name = sentence.marks[land]
        date = sentence.marks[day].value.value
        frames.append(listed(sentence, day, EventType.AGREEMENT, Span(name.start, name.end), date))
        frames[-1].apart = True
    return frames
