"""Reads the dated events that an article tells: type, date, who took part and how, where, and the words that say so."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import methodcaller

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_attendance import answers, speaks
from kb_site.ingest.event_counts import date_years_on
from kb_site.ingest.event_frames import Discourse, Frame
from kb_site.ingest.event_listings import kept_rows
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, EventLexicon, Mark, Row, compile_events
from kb_site.ingest.event_merge import Earlier, Setting, join, whole_visits
from kb_site.ingest.event_readers import read_frames
from kb_site.ingest.event_rosters import row_dates, rows_under
from kb_site.ingest.event_rows import read_rows
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_stays import departed
from kb_site.ingest.event_unled import name_side
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_meetings import is_item
from kb_site.lang.vi.events import (
    goes_on,
    joins_clauses,
    leads_on,
    looks_back,
    opens_stay,
    same_time,
    spelling,
    stays_there,
    tells_on,
)
from kb_site.lang.vi.offices import LATE
from kb_site.model import EventEntry, EventType, LeaderEntry
from kb_site.reading import DateMention, Document, Fact, LeaderMention, PlaceMention
from kb_site.text import Span

__all__ = ["EventLexicon", "compile_events", "read_events"]

MIN_WORDS, MAX_WORDS = 5, 20
"""Length of an evidence quote."""

_AROUND = 80
"""Characters round an event's words that its quote may need to be long enough."""

_RECENT = 100
"""Frames among which the visit of the news is looked for."""

_LABEL = 30
"""Characters within which the item of a list says what it is about."""
_OPENING = 80
"""Characters in which a sentence may open with the visit that its acts are of."""

_WORD = re.compile(r"\S+")
_GLUED = re.compile(r"[,;](?![\s,;])")
_GLUED_WORD = re.compile(r"[^\s,;]+(?:(?<=\d)[,;](?=\d)[^\s,;]+)*[,;]*|[,;]+")
"""A word with the comma after it, where no space may follow the comma: "Lương,15"."""

_END = methodcaller("end")
_PAUSES = ".,;:"
_TRAIL = " ,;:.(\u2013-"
"""What no quote ends in."""

_TIMES = frozenset({DATE, COUNT})
_NEXT = 24
"""Characters in which a sentence opens with words for what comes next."""

_LATE = 4
"""Characters before a leader's office and name in which the text may call them dead: " cố "."""

_BULLET = 8
"""Characters of a bullet before a date: "- Ngày "."""

_SAME_DAY = "same-day"
"""Rule of dates that reads "cùng ngày"."""

_PERSONAL = frozenset({EventType.TALKS, EventType.CALL, EventType.VISIT})
"""Types that their leaders tell apart."""


def read_events(
    document: Document,
    dates: Sequence[DateMention],
    leaders: Sequence[Fact[LeaderEntry]],
    mentions: Sequence[LeaderMention],
    places: Sequence[PlaceMention],
    published: Edtf | None,
    lexicon: EventLexicon,
    unplaced: Sequence[Span] = (),
) -> tuple[Fact[EventEntry], ...]:
    """Return the events of an article, in the order of their first telling, each once.

    Takes     the document and what the stages before read from it; `published`, the day the article appeared,
              which dates only what the article reports as its own news; `unplaced`, the dates of which nothing tells
              which they are, where what they date has none.
    Returns   events dated by the text or its surroundings. What is hoped for, planned without a date, called
              off, or of a kind only, is left out. Leaders are those who take part; who is honoured is none.
    Source    conventions 20 to 24 and 43 to 47 of the gold.
    """
    rows = read_rows(document, dates, mentions, places, lexicon)
    talk = Discourse(
        {fact.entry.id: fact.entry.country for fact in leaders},
        {fact.entry.id: " ".join(fact.entry.roles).lower() for fact in leaders},
    )
    frames, setting = _tell(document, rows, talk, published, [span.start for span in unplaced])
    setting = replace(setting, dead=_dead(document, mentions, published, lexicon))
    events = whole_visits(join(kept_rows(frames), setting))
    organizations = [place for place in places if place.kind == "organization" and place.id]
    return tuple(_fact(document, event, organizations) for event in events)


def _dead(
    document: Document, mentions: Iterable[LeaderMention], published: Edtf | None, lexicon: EventLexicon
) -> frozenset[str]:
    """Return the leaders who are dead: the text says "cố" of them, or a register that they died before publication."""
    starts = ((mention.leader, mention.span.start) for mention in mentions)
    late = {who for who, start in starts if LATE.search(document.match, max(0, start - _LATE), start)}
    if published is None:
        return frozenset(late)
    known = {mention.leader for mention in mentions}.intersection(lexicon.died)
    return frozenset({*late, *(who for who in known if lexicon.died[who] < published)})


def _tell(
    document: Document, rows: Iterable[Row], talk: Discourse, published: Edtf | None, unplaced: Sequence[int]
) -> tuple[list[Frame], Setting]:
    """Return the frames of all sentences and what dates their surroundings; none of a day that nothing tells."""
    key = spelling(document.match)
    frames: list[Frame] = []
    dated: dict[int, Edtf] = {}
    lead: Edtf | None = None
    current: Edtf | None = None
    before: Edtf | None = None
    within: set[int] = set()
    earlier: dict[int, Earlier] = {}
    planned: dict[int, Edtf] = {}
    programme: Edtf | None = None
    day: Edtf | None = None
    adrift = False
    begun = -1
    here = -1
    aside: tuple[str, Edtf | None] = "", None
    number, idle = 0, 0
    for row in _headed(rows, published):
        idle = 0 if row.marks else idle + 1
        number += idle != 1 or row.passage != here  # one that names nothing parts no two others
        passage = document.passages[row.passage]
        there = False
        lost = bool(unplaced) and bisect_left(unplaced, row.span.start) < bisect_left(unplaced, row.span.end)
        adrift = lost or adrift
        follows = goes_on(key[row.span.start : row.span.start + _NEXT])
        if row.passage != here:
            if row.passage != here + 1 or not follows:
                programme = None
            here = row.passage
            opening = key[row.span.start : row.span.start + _LABEL]
            labelled = is_item(opening) and ": " in opening  # "* Nhật Bản: Thủ tướng …"
            if not _fresh(current, published) or labelled or (here and document.passages[here - 1].caption):
                current = None
        if current is None or _fresh(current, published):
            day = current if current is not None and current.precision is Precision.DAY else day
            row = _on(row, day, published, talk.days)
        if talk.ceremony is not None and talk.ceremony.held:
            speaks(row, number, key, talk)
        if talk.one_sided is not None:
            answers(row, number, key, talk)
        name_side(row, number, key, talk)
        if talk.seats is None and all(mark.kind is LEADER for mark in row.marks):
            for mark in row.marks:
                talk.see(mark.value.leader)
            talk.actor = row.marks[0].value.leader if row.marks else talk.actor
        else:
            sentence = Sentence(row, document.match, key, number, talk)
            told = _frames(sentence, talk)
            frames += [frame for frame in told if frame.date is not None] if adrift else told
            talk.actor = sentence.actor() or talk.actor
            talk.main = talk.main or talk.actor
            opening = key[row.span.start : row.span.start + _OPENING]
            whole = key[row.span.start : row.span.end]
            there = aside[1] is not None and (stays_there(opening, aside[0]) or tells_on(whole))
            before, current = current, sentence.narrative(aside[1] if there else current)
            programme = sentence.programme(programme)
            if programme is None and follows and _fresh(before, published) and before == day:
                programme = day  # "Sáng nay, ông X đón ông Y. Sau lễ đón, hai ông sẽ hội đàm"
            stays = opens_stay(key[row.span.start : row.span.start + _OPENING])
            if programme is not None and sentence.has(Cue.WILL) and not stays:
                planned[number] = programme
            if _ahead(current, published):
                current = before
            elif sentence.opened >= 0:
                earlier[number] = Earlier(sentence.opened, before, begun == row.passage, sentence.since)
            if talk.latest_in == row.passage and same_time(key[row.span.start : row.span.start + 24]):
                current = talk.latest
            if stays and sentence.opened < 0 and not talk.just_away(number):
                current = _stay(talk, row.passage, frames, published, dated=begun == row.passage) or current
            if current is not None and current.precision is Precision.INTERVAL:
                current = _in_land(sentence, frames) or current
            adrift = adrift and (sentence.opened < 0 and published is None)
            if adrift:
                current = None  # what follows goes on from a day that nothing tells
            if lead is None and not passage.title:
                lead = current
            talk.days |= sentence.days()
            if current is not before or begun == row.passage:
                begun = row.passage
                within.add(number)
        if current is not None:
            dated[number] = current
        if there or looks_back(key[row.span.start : row.span.start + 24]):
            aside, current = (key[row.span.start : row.span.end], current), before
        else:
            aside = "", None
    titles = frozenset(i for i, p in enumerate(document.passages) if p.title)
    return frames, Setting(dated, frozenset(within), _news(lead, published), titles, published, earlier, planned)


def _headed(rows: Iterable[Row], published: Edtf | None) -> Iterator[Row]:
    """Yield the rows, each date that heads others also at their head: alone on the line before, or "1961: …. …"."""
    over: Mark | None = None
    head: Mark | None = None
    passage = -1
    for row in rows:
        if row.passage != passage:
            head = _opening(row)
        if over is not None and row.passage == passage + 1:
            yield row._replace(marks=[over, Mark(over.end, over.end, CUE, Cue.COLON), *row.marks])
        elif head is not None and row.passage == passage and all(mark.kind not in _TIMES for mark in row.marks):
            yield row._replace(marks=[head, Mark(head.end, head.end, CUE, Cue.COLON), *row.marks])
        else:
            yield row
        first = row.marks[0] if len(row.marks) == 1 else None
        alone = (
            first is not None and first.kind is DATE and row.span.end - row.span.start - 1 <= first.end - first.start
        )
        over = first if alone and first is not None and first.value.value != published else None
        passage = row.passage


def _opening(row: Row) -> Mark | None:
    """Return the date that a paragraph of a chronicle opens with, before a colon: "- 1961: Ký Hiệp ước …"."""
    if len(row.marks) < 3 or row.marks[0].kind is not DATE or row.marks[1].value is not Cue.COLON:
        return None
    date, colon = row.marks[:2]
    return date if colon.start - date.end <= 1 and date.start - row.span.start <= _BULLET else None


def _on(row: Row, day: Edtf | None, published: Edtf | None, days: Collection[Edtf]) -> Row:
    """Return a sentence with the day of the report's own acts as what "cùng ngày" means, where it goes on from them.

    The day named last may be one long past, of which somebody spoke at the talks, or none of the `days` of acts.
    """
    if day is None or all(mark.kind is not DATE or mark.value.rule != _SAME_DAY for mark in row.marks):
        return row
    named: set[Edtf] = set()
    marks = []
    for mark in row.marks:
        other = mark.kind is DATE and mark.value.rule == _SAME_DAY and mark.value.value not in named
        if other and not (mark.value.value in days and _fresh(mark.value.value, published)):
            marks.append(replace(mark, value=replace(mark.value, value=day)))
        else:
            marks.append(mark)
        if mark.kind is DATE:
            named.add(mark.value.value)
    return row._replace(marks=marks)


def _stay(
    talk: Discourse, passage: int, frames: Sequence[Frame], published: Edtf | None, *, dated: bool
) -> Edtf | None:
    """Return the days of the visit that a sentence opens with: the one told last, or of older paragraphs the news'.

    Takes     whether its paragraph has named a date since that visit was told, which may be another visit's.
    """
    visit = talk.visit
    if visit is not None and visit.passage != passage and not _fresh(visit.date, published):
        visits = (f for f in reversed(frames[-_RECENT:]) if f.type is EventType.VISIT and _fresh(f.date, published))
        visits = (f for f in visits if not _ahead(f.date, published))  # what is announced has no acts yet
        visit = next(visits, None if dated else visit)  # "10/2011, A gặp B ở X. Trong chuyến thăm này, …"
    if visit is None or visit.future:
        return None
    return Edtf.interval(visit.first, visit.last) if visit.first and visit.last else visit.date


def _in_land(sentence: Sentence, frames: Sequence[Frame]) -> Edtf | None:
    """Return the days of the visit to the country that a sentence without a date opens with: "Tại Nhật Bản, …"."""
    where = sentence.marks[1] if len(sentence.marks) > 1 and sentence.cue(0) is Cue.AT else None
    if where is None or where.kind is not PLACE or where.value.kind != "country" or sentence.has_dates:
        return None
    if sentence.marks[0].start - sentence.span.start > _BULLET:
        return None
    visits = (f for f in reversed(frames[-_RECENT:]) if f.type is EventType.VISIT and not f.future)
    return next((f.date for f in visits if f.country == where.value.country and f.date is not None), None)


def _ahead(current: Edtf | None, published: Edtf | None) -> bool:
    """Say whether a date lies after publication, so that what the next sentences tell as done was not then."""
    known = current is not None and current.earliest is not None and published is not None
    return bool(known and published.latest and current.earliest > published.latest)  # type: ignore[union-attr, operator]


def _fresh(current: Edtf | None, published: Edtf | None) -> bool:
    """Say whether a paragraph's date still holds in the next one: where it is that of the news itself."""
    if current is None or current.latest is None:
        return False
    if published is None or published.earliest is None or published.latest is None:
        return False
    return (published.earliest - current.latest).days <= 10 and (current.latest - published.latest).days <= 10


def _news(lead: Edtf | None, published: Edtf | None) -> Edtf | None:
    """Return the date of the article's own news: the lead's where it is near publication, else that of publication."""
    if _fresh(lead, published):
        return lead
    near = published is not None and published.precision in (Precision.DAY, Precision.MONTH)
    return published if near else None


def _frames(sentence: Sentence, talk: Discourse) -> list[Frame]:
    """Return the events of a sentence; under a heading such as "Đoàn Việt Nam thăm X" a row is a visit too."""
    head = talk.heading
    rows = rows_under(sentence, head) if head is not None else []
    if head is not None and row_dates(sentence) and LEADER not in sentence.kinds:
        return rows  # "1984: Chủ tịch Hội đồng Nhà nước": somebody's visit whom we could not read
    found = [*rows, *read_frames(sentence)]
    date_years_on(sentence, found)
    departed(sentence)
    if rows:
        talk.row = sentence.passage
    elif talk.heading is head and talk.row != sentence.passage and not _is_row(sentence):
        talk.heading = None
    return found


def _is_row(sentence: Sentence) -> bool:
    """Say whether a sentence is one of a list though it names nobody we could read: "- …", "1984: …"."""
    return is_item(sentence.key[sentence.span.start :][:2]) or bool(row_dates(sentence))


def _fact(document: Document, frame: Frame, organizations: Sequence[PlaceMention]) -> Fact[EventEntry]:
    assert frame.date is not None
    quote = _evidence(document, frame)
    entry = EventEntry(
        type=frame.type,
        date=frame.date,
        leaders=tuple(frame.leaders),
        evidence=document.quote(quote),
        parts=dict(sorted(frame.parts.items())),
        about=_about(document, frame, organizations),
        place=frame.place or frame.realm,
    )
    return Fact(entry, Span(frame.start, frame.end), frame.rule)


def _about(document: Document, frame: Frame, organizations: Sequence[PlaceMention]) -> str:
    """Return what an event is about: the body its words name, or the words; its evidence where it has no people."""
    if frame.leaders and frame.type in _PERSONAL:
        return ""
    if frame.about is not None and frame.about.end > frame.about.start:
        named = [o.id for o in organizations if frame.about.holds(o.span)]
        if frame.type in (EventType.ESTABLISHMENT, EventType.ANNIVERSARY) and len(named) == 1:
            return named[0]
        return document.quote(frame.about).strip()
    return "" if frame.leaders else document.quote(_evidence(document, frame))


def _evidence(document: Document, frame: Frame) -> Span:
    """Return the five to twenty words that tell of an event: from its leaders to its object, round its trigger."""
    passage = document.passages[frame.passage].span
    left = max(passage.start, document.text.rfind(" ", passage.start, max(frame.start - _AROUND, passage.start)))
    right = min(frame.end + _AROUND, passage.end)
    glued = _GLUED.search(document.text, left, right) is not None
    pattern = _GLUED_WORD if glued else _WORD
    said = pattern.findall(document.match, left, right) if glued else document.match[left:right].split()
    ends = list(map(_END, pattern.finditer(document.match, left, right)))
    first, trigger = bisect_right(ends, frame.start), bisect_right(ends, frame.at)
    last = min(max(trigger, bisect_left(ends, frame.end)), len(said) - 1)
    if last - first >= MAX_WORDS:
        if trigger - first >= MAX_WORDS - MIN_WORDS:
            first = _clause_start(said, trigger, first)
        last = _clause_end(said, first, max(trigger, first + MIN_WORDS), min(last, first + MAX_WORDS - 1))
    if last - first + 1 < MIN_WORDS:
        wanted = first + MIN_WORDS - 1
        while last + 1 < len(said) and said[last][-1] not in ".;" and (last < wanted or leads_on(said[last])):
            last += 1
        while last - first + 1 < MIN_WORDS + 1 and first > 0 and said[first - 1][-1] not in _PAUSES:
            first -= 1
    first = max(0, min(first, last + 1 - MIN_WORDS))
    last = min(len(said) - 1, max(last, first + MIN_WORDS - 1))
    start = ends[first] - len(said[first])
    return Span(start, start + len(document.text[start : ends[last]].rstrip(_TRAIL)))


def _clause_start(said: Sequence[str], trigger: int, first: int) -> int:
    """Return the first word of the clause that a trigger stands in, not before `first` nor too far from the trigger."""
    near = max(first, trigger - MAX_WORDS + MIN_WORDS)
    before = ((at, said[at - 1]) for at in range(max(near, 1), trigger + 1))
    found = max((at for at, word in before if word[-1] in _PAUSES or joins_clauses(word)), default=trigger)
    return found + (found < trigger and joins_clauses(said[found]))


def _clause_end(said: Sequence[str], first: int, least: int, last: int) -> int:
    """Return the last word of a quote that has to be cut: where a list or clause ends, else no word that leads on."""
    pauses = [
        at
        for at in range(least, last + 1)
        if said[at][-1] in _PAUSES or (at + 1 < len(said) and joins_clauses(said[at + 1]))
    ]
    end = pauses[-1] if pauses else last
    while end > max(least, first + MIN_WORDS - 1) and leads_on(said[end]):
        end -= 1
    return end
