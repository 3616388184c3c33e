"""Reads rows that tell of events by their form: documents under a heading, days of a chronicle."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_documents import listed
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, TRIGGER
from kb_site.ingest.event_moods import BARRED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of, tail
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_attendance as gathered
from kb_site.lang.vi import event_careers as held
from kb_site.lang.vi import event_documents as documents
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType
from kb_site.text import Span

CHRONICLE = "chronicle"
"""Rule of what a row tells by its day alone."""

_TENURE = "tenure"
_ROWS = 4
"""Rows with a day that make a text a chronicle."""

_BULLET = 4
"""Characters before the first word of a row."""

_MARKS = 8
"""Marks within the title of a pact."""

_HEADING = 90
_TITLE = 90


def lists_company(sentence: Sentence) -> bool:
    """Say whether a sentence only lists who else sat in: "Cùng dự lễ đón và hội đàm, về phía Việt Nam có: A; B"."""
    start = sentence.span.start
    return sentence.has(Cue.ATTENDED) and gathered.lists_company(sentence.key[start : start + _HEADING])


def concluded(sentence: Sentence, at: int) -> list[Frame]:
    """Read a document that its month or day alone tells apart, as one concluded then: "theo hiệp ước tháng 6/2024"."""
    mark, before = sentence.marks[at], sentence.marks[at - 1]
    if at < 1 or at in sentence.used or sentence.moods[at] in BARRED:
        return []
    if mark.value.value.precision not in (Precision.MONTH, Precision.DAY):
        return []
    if before.value is Cue.OPEN and sentence.cue(at + 1) is Cue.CLOSE:
        title = _titled(sentence, at - 1)
    else:
        named = before.value is Cue.DOCUMENT and documents.is_of_month(sentence.key[before.start : mark.start])
        title = Span(before.start, mark.start) if named else None
    return [listed(sentence, at, EventType.AGREEMENT, title, mark.value.value)] if title is not None else []


def _titled(sentence: Sentence, at: int) -> Span | None:
    """Return the title of a pact before the bracket at a mark: "Hiệp định phân định Vịnh Bắc Bộ (25/12/2000)"."""
    for before in range(at - 1, max(-1, at - _MARKS), -1):
        mark = sentence.marks[before]
        if mark.kind in (DATE, LEADER) or mark.value in (Cue.STOP, Cue.CLOSE, Cue.SAY):
            return None
        if mark.value is Cue.DOCUMENT and sentence.match[mark.start].isupper():
            end = sentence.marks[at].start
            return Span(mark.start, end) if documents.is_pact(sentence.key[mark.start : end]) else None
    return None


def heads_documents(sentence: Sentence) -> bool:
    """Note that a heading announces documents that were signed, and say whether it does: "Các hiệp định đã ký"."""
    words = sentence.key[sentence.span.start : sentence.span.end]
    found = len(words) <= _HEADING and not sentence.has_dates and acts.heads_documents(words)
    if found:
        sentence.talk.signed = sentence.passage
    return found


def signed_row(sentence: Sentence, at: int) -> list[Frame]:
    """Read a row of a list of signed documents: "- Hiệp định Thương mại (1994)"."""
    talk, first = sentence.talk, sentence.marks[0]
    if talk.signed < 0 or sentence.passage - talk.signed > 1 or sentence.cue(0) is not Cue.DOCUMENT:
        return []
    if first.start - sentence.span.start > _BULLET or any(m.kind in (DATE, TRIGGER) for m in sentence.marks[:at]):
        return []
    talk.signed = sentence.passage
    mark = sentence.marks[at]
    about = Span(first.start, first.start + len(acts.without_time(sentence.key[first.start : mark.start])))
    frame = frame_of(sentence, at, EventType.AGREEMENT, "signed-row", about=about)
    frame.start, frame.date, frame.own, frame.said, frame.apart = first.start, mark.value.value, True, False, True
    return [frame]


def chronicle_row(sentence: Sentence) -> list[Frame]:
    """Read what a row tells of the day that opens it: "25/6/1950: Chiến tranh bùng nổ"; kept in a chronicle only."""
    at = 0
    if not sentence.marks or sentence.marks[at].kind is not DATE:
        return []
    if sentence.marks[at].start - sentence.span.start > _BULLET or sentence.cue(at + 1) is not Cue.COLON:
        return []
    told = sentence.after(at + 1, 24)
    if held.is_private(told) or told.strip()[:1].isdigit():
        return []  # of a life, of a table
    who = [at + 2] if at + 2 < len(sentence.marks) and sentence.marks[at + 2].kind is LEADER else []
    who = [k for k in who if sentence.marks[k].start - sentence.marks[at + 1].end <= _BULLET]
    about = tail(sentence, at + 1, _TITLE)
    frame = frame_of(sentence, at, EventType.OTHER, CHRONICLE, sentence.ids(who), about)
    frame.end, frame.date, frame.own = max(frame.end, about.end), _finest(sentence, at), True
    return [frame]


def _finest(sentence: Sentence, at: int) -> Edtf:
    """Return the date that opens a row, or the first day of its year that the row goes on to name."""
    date: Edtf = sentence.marks[at].value.value
    if date.precision is not Precision.YEAR:
        return date
    days = (m.value.value for m in sentence.marks[at + 1 :] if m.kind is DATE)
    return next((day for day in days if day.precision is Precision.DAY and date.holds(day)), date)


def kept_rows(frames: Sequence[Frame]) -> list[Frame]:
    """Return frames without the rows of what is no chronicle, or that tell of an event which a word names too."""
    rows = [frame for frame in frames if frame.rule == CHRONICLE]
    if not rows:
        return list(frames)
    told = {frame.passage for frame in frames if frame.rule != CHRONICLE and frame.date is not None}
    career = any(frame.rule == _TENURE for frame in frames)
    whole = len(rows) >= _ROWS and not career
    return [frame for frame in frames if frame.rule != CHRONICLE or (whole and frame.passage not in told)]
