"""Reads anniversaries: what a count of years counts, at its own date, and the marking of the count."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_attendance import join, points_back
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_moods import TELLING
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, next_leader, tail
from kb_site.lang.vi import event_counts as counts
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.text import Span

_OF_PARTIES = frozenset({Cue.OF, Cue.AND, Cue.BETWEEN, Cue.WITH})
_HOLDING = frozenset({Cue.ATTEND, Cue.SPOKE, Cue.HELD})
_HOLDERS = frozenset({Cue.BY, Cue.PASSIVE})
_HOLDS = frozenset({Cue.HELD, Cue.ATTEND, Cue.GENERIC, Cue.AT, Cue.DONE, *_HOLDERS})
"""Small words between a count and the day on which it was marked."""

_ANNOUNCING = frozenset({Cue.SAY, Cue.REPORT, Cue.WILL, Cue.WISH})
_ASKING = frozenset({*TELLING, Cue.WISH, Cue.SIDES})
_PURPOSE = 24
"""Characters before a count in which the words for a purpose stand: "nhằm đánh dấu "."""

_SEASON = 100
"""Days from when a count comes round to when it is still marked: the sixtieth of November in January."""

_BRACKETS = 5
"""Marks within which the brackets of a count close: "(12/4/1973 - 12/4/2023)"."""

_OF_COUNT = 8
"""Marks within which a noun of marking finds the count that it marks."""

_AGAIN = 3
"""Sentences within which a count of as many years is the one marked before."""

_COUNTED = "counted"
_MARKED = "count-marked"
_YEAR = "year"


def count(sentence: Sentence, at: int) -> list[Frame]:
    """Read "kỷ niệm 80 năm thành lập X", "20 năm cuộc gặp giữa A và B", "55 năm sau chuyến thăm của A"."""
    mark = sentence.marks[at]
    rest = range(at + 1, len(sentence.marks))
    within = [k for k in rest if sentence.marks[k].start <= mark.end + 1]
    within += [k for k in rest[:2] if sentence.prep(k) is Cue.OF]
    sentence.objected.update(k for k in within if sentence.marks[k].kind is LEADER)  # whose birth is counted
    frames = _counted(sentence, at)
    leaders = frames[0].leaders if frames else []
    marking = _marking(sentence, at, leaders)
    return [*frames, marking] if marking is not None else frames


def date_years_on(sentence: Sentence, frames: Sequence[Frame]) -> None:
    """Date what a sentence tells to have been some years after a dated act: "Bốn năm sau khi lập X (2007), A …"."""
    first = sentence.marks[0] if sentence.marks else None
    if first is None or first.kind is not COUNT or sentence.cue(1 + is_leader(sentence, 1)) is not Cue.OPEN:
        return
    year = first.value.value.year
    if year is None or not counts.counts_on(sentence.key[first.start : first.end]):
        return
    for frame in frames:
        if frame.rule != _COUNTED and frame.start > first.end and frame.date in (None, first.value.value):
            frame.date, frame.own = Edtf.of(year + first.value.count.years), True


def _counted(sentence: Sentence, at: int) -> list[Frame]:
    """Return what is counted, at the point it is counted from; a birth is no event."""
    mark = sentence.marks[at]
    subject = mark.value.count.subject
    kind = counts.counted_type(sentence.key[min(subject.start, mark.start) : mark.end])
    if kind is None:
        return []
    frame = frame_of(sentence, at, kind, _COUNTED, about=subject)
    frame.said, frame.own, frame.date = False, True, mark.value.value
    if kind is EventType.AGREEMENT and counts.counts_visit(sentence.key[mark.start : mark.end]):
        end = _end(sentence, at)
        frame.leaders = sentence.ids([k for k in _named_within(sentence, at) if sentence.marks[k].start < end])
        frame.parts = dict.fromkeys(frame.leaders, Part.SIGNATORY)
    if kind in (EventType.TALKS, EventType.VISIT):
        end = _end(sentence, at)
        group = [k for k in _named_within(sentence, at) if sentence.marks[k].start < end]
        frame.leaders = sentence.ids(group)
        frame.parts = dict.fromkeys(frame.leaders, Part.VISITOR) if kind is EventType.VISIT else {}
        frame.end = max([mark.end, *(sentence.marks[g].end for g in group)])
        return [frame] if group else []
    return [frame]


def _named_within(sentence: Sentence, at: int) -> list[int]:
    return [k for k in range(at + 1, min(at + 12, len(sentence.marks))) if sentence.marks[k].kind is LEADER]


def _end(sentence: Sentence, at: int) -> int:
    """Return where the words end that say what is counted: at the next comma, count or verb."""
    end = sentence.marks[at].end
    for later in range(at + 1, min(at + 12, len(sentence.marks))):
        mark = sentence.marks[later]
        if mark.start < sentence.marks[at].end:
            continue
        if mark.kind is LEADER and (sentence.prep(later) in _OF_PARTIES or mark.start <= end + 1):
            end = mark.end
        elif mark.kind is not CUE or mark.value not in _OF_PARTIES:
            break
    return end


def _marking(sentence: Sentence, at: int, counted: list[str]) -> Frame | None:
    """Return the marking of a count, with those whose act is counted and who attends; None where it is unmarked."""
    mark = sentence.marks[at]
    mention = mark.value
    earlier = _after_marked(sentence, at) if counts.lists_count(sentence.before(at, 6)) else None
    marked = counts.marks_count(sentence.before(at, 60)) or _dated_pair(sentence, at) or earlier is not None
    if not marked or sentence.moods[at] in (Cue.NOT, Cue.CANCEL) or _in_year(sentence, at):
        return None
    if earlier is not None and _gathered(sentence, earlier):
        return None  # "ngày 5/6 tổ chức họp mặt kỷ niệm 50 năm … và 10 năm …": they met once
    group = [*_attenders(sentence, at), *attendees(sentence, at)]
    group = [k for k in group if sentence.marks[k].value.leader not in counted]
    frame = frame_of(sentence, at, EventType.ANNIVERSARY, _MARKED, [*counted, *sentence.ids(group)])
    frame.about, frame.family = mention.count.subject, str(mention.count.years)
    held = _held_on(sentence, at)
    frame.said, frame.own, frame.date = False, True, _observed(sentence, at, held)
    frame.held = held is not None and frame.date == held
    frame.year = Edtf.of(mention.value.year + mention.count.years) if mention.value.year else None
    if (told := _told_of(sentence, frame)) is not None:
        join(told, frame.leaders)
        return None
    frame.parts = dict.fromkeys(frame.leaders, Part.ATTENDEE) if group else {}
    frame.start = min([mark.start, *(sentence.marks[g].start for g in group if 0 < at - g < 8)])
    if frame.held or frame.date is None or not _told_before(sentence, frame, at):
        sentence.talk.ceremony = frame
    return frame


def _told_of(sentence: Sentence, frame: Frame) -> Frame | None:
    """Return the gathering that has just been told of, where a count on no day of its own only names it once more."""
    told = sentence.talk.ceremony
    if told is None or not told.held or frame.held or told.rule != _MARKED or told.family != frame.family:
        return None
    return told if told.year == frame.year and 0 < sentence.number - told.sentence <= _AGAIN else None


def _told_before(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Say whether another day stands before a count that comes round on one: "Chiều 17/8, nhân 60 năm X (5/9/2022)"."""
    first = next((k for k in range(at) if sentence.kinds[k] is DATE), at)
    other = first < at and sentence.has_day(first) and not sentence.marks[first].value.value.overlaps(frame.date)
    return other and frame.date is not None and frame.date.precision is Precision.DAY


def _in_year(sentence: Sentence, at: int) -> bool:
    """Say whether a count comes round in the year of friendship just named: "Năm Hữu nghị X 2017, kỷ niệm 55 năm …"."""
    mention = sentence.marks[at].value
    year = mention.value.year + mention.count.years if mention.value.year else None
    named = (one.date for one in sentence.frames if one.family == _YEAR and one.date is not None)
    return any(date.year == year for date in named)


def _observed(sentence: Sentence, at: int, held: Edtf | None) -> Edtf | None:
    """Return when a count is marked: its year only, where the day is that of another count of the sentence."""
    mention = sentence.marks[at].value
    day: Edtf | None = mention.count.observed
    if held is not None and (day is None or _is_season(day, held)):
        return held
    if day is not None and (today := _on_the_day(sentence, at)) is not None and day.holds(today):
        return today
    if day is None or day.precision is not Precision.DAY or mention.value.precision is Precision.DAY:
        return day
    if _is_announced(sentence, at, day) or counts.lies_ahead(sentence.before(at, 40)):
        return Edtf.of(day.year) if day.year else None
    others = (m.value for m in sentence.marks if m.kind is COUNT and m.value is not mention)
    taken = any(o.count.observed == day and (o.value.month, o.value.day) == (day.month, day.day) for o in others)
    return Edtf.of(day.year) if taken and day.year else day


def _is_announced(sentence: Sentence, at: int, day: Edtf) -> bool:
    """Say whether on a day it was only told that a count is to be marked: "Bộ X hôm nay thông báo A sẽ dự Lễ …"."""
    said = next((k for k in range(at - 1, max(-1, at - REACH), -1) if sentence.kinds[k] is DATE), at)
    between = {sentence.cue(k) for k in range(said + 1, at)}
    return said < at and sentence.marks[said].value.value == day and Cue.WILL in between


def _on_the_day(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day that opens the clause where it is that of what is counted: "Ngày 23/9, … 45 năm … (1975-2020)"."""
    counted, lead = sentence.marks[at].value.value, sentence.lead[at]
    day = sentence.marks[lead].value.value if lead >= 0 else None
    same = day is not None and day.day is not None and (day.month, day.day) == (counted.month, counted.day)
    return Edtf.parse(str(day)) if same else None


def _is_season(day: Edtf, held: Edtf) -> bool:
    """Say whether a count that comes round on a day may be marked on another: in its year, or a season from it."""
    if day.year == (held.first or held).year:
        return True
    first, last = held.earliest, day.earliest
    return first is not None and last is not None and abs((first - last).days) <= _SEASON


def _held_on(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day or days that open the clause in which the marking of a count is held or attended."""
    if (behind := _held_behind(sentence, at)) >= 0:
        sentence.used.add(behind)
        return Edtf.parse(str(sentence.marks[behind].value.value))
    if (owners := _on_visit(sentence, at)) and sentence.is_date(owners[-1] + 1):
        return Edtf.parse(str(sentence.marks[owners[-1] + 1].value.value))
    lead, after = sentence.lead[at], sentence.date_after(at)
    if at - 1 in sentence.tours:
        return Edtf.parse(str(sentence.marks[sentence.tours[at - 1]].value.value))
    near = all(sentence.kinds[k] is PLACE or sentence.cue(k) is Cue.AT for k in range(at + 1, after))
    if after > at and near and sentence.has_day(after) and sentence.marks[after].start >= sentence.marks[at].end:
        sentence.used.add(after)
        return Edtf.parse(str(sentence.marks[after].value.value))  # "lễ kỷ niệm 65 năm chiến thắng tại X hôm 9/5"
    if after > at and sentence.has_day(after) and _is_held(sentence, at, after):
        sentence.used.add(after)
        return Edtf.parse(str(sentence.marks[after].value.value))  # "Lễ kỷ niệm 77 năm X diễn ra tối 2/9"
    if lead < 0 or sentence.marks[lead].value.value.precision is Precision.YEAR:
        return None
    between = {sentence.cue(k) for k in range(lead + 1, at)}
    if not between.isdisjoint(_ANNOUNCING):
        return None
    if any(k in sentence.objected and sentence.comes_to_attend(at, k) for k in range(lead + 1, at)):
        return None  # "sáng 17/3, A tiếp B sang dự Lễ kỷ niệm 50 năm …": the day is that of the reception
    if between.isdisjoint(_HOLDING) and not counts.names_occasion(sentence.before(at, 60)):
        return None
    return Edtf.parse(str(sentence.marks[lead].value.value))


def _held_behind(sentence: Sentence, at: int) -> int:
    """Return the mark of the day on which an occasion of a count was held, -1 without one.

    "Lễ kỷ niệm 50 năm X (12/4/1973 - 12/4/2023) diễn ra tối 10/4", "A dự lễ kỷ niệm 50 năm X (1973 - 2023) tối 10/4",
    "Buổi gặp mặt kỷ niệm 50 năm X do hội Y tổ chức ngày 10/4".
    """
    first = _past_brackets(sentence, at)
    if not counts.names_occasion(sentence.before(at, 60)):
        return _held_for(sentence, first)
    for day in range(first, min(len(sentence.marks), first + _OF_COUNT)):
        if sentence.is_date(day):
            holds = {sentence.cue(k) for k in range(first, day)}
            by = Cue.ATTEND in holds and not holds.isdisjoint(_HOLDERS)
            held = by or Cue.HELD in holds or day == first > at + 1
            dated = sentence.marks[day].value.value.precision in (Precision.DAY, Precision.INTERVAL)
            return day if held and dated else -1
        if sentence.kinds[day] is not PLACE and sentence.cue(day) not in _HOLDS:
            return -1
    return -1


def _past_brackets(sentence: Sentence, at: int) -> int:
    """Return the mark after a count and the brackets right behind it, if any."""
    first = at + 1
    if sentence.cue(first) is not Cue.OPEN:
        return first
    ends = (k + 1 for k in range(first, min(len(sentence.marks), first + _BRACKETS)) if sentence.cue(k) is Cue.CLOSE)
    return next(ends, first)


def _held_for(sentence: Sentence, first: int) -> int:
    """Return the mark of the day, -1 without one: "Nhân kỷ niệm 50 năm X, tối 10/4, Đại sứ quán tổ chức tiệc"."""
    day = first + 1
    if sentence.cue(first) is not Cue.COMMA or not sentence.has_day(day):
        return -1
    for later in range(day + 1, min(len(sentence.marks), day + _OF_COUNT)):
        if sentence.cue(later) is Cue.ATTEND and sentence.moods[later] is not Cue.WILL:
            mark = sentence.marks[later]
            return day if counts.holds(sentence.key[mark.start : mark.end], sentence.after(later, 60)) else -1
        if sentence.kinds[later] is TRIGGER or sentence.cue(later) in _ANNOUNCING:
            return -1
    return -1


def _is_held(sentence: Sentence, at: int, date: int) -> bool:
    """Say whether a marking is held, by whomever, between its count and a date: "được Đại sứ quán X tổ chức tối D"."""
    between = [sentence.cue(k) for k in range(at + 1, date)]
    if Cue.HELD in between:
        return True
    last = sentence.marks[date - 1]
    return Cue.PASSIVE in between and sentence.key[last.start : last.end] == rites.HOLD


def _dated_pair(sentence: Sentence, at: int) -> bool:
    """Say whether the two days of a count stand after it: "(10/10/1945-10/10/2025)"."""
    days = [mark.kind is DATE for mark in sentence.marks[at + 2 : at + 4]]
    return sentence.cue(at + 1) is Cue.OPEN and days == [True, True]


def _after_marked(sentence: Sentence, at: int) -> Frame | None:
    """Return the marking of a count before one in the sentence: "kỷ niệm 65 năm …, 20 năm …"."""
    told = (one for one in sentence.frames if one.rule == _MARKED and one.end <= sentence.marks[at].start)
    return next(told, None)


def _gathered(sentence: Sentence, earlier: Frame) -> bool:
    """Say whether a count is one more that was marked where people met on the day told before both."""
    opening = (mark.value.value for mark in sentence.marks if mark.kind is DATE and mark.start < earlier.start)
    return earlier.date is not None and earlier.date.precision is Precision.DAY and earlier.date in opening


def _attenders(sentence: Sentence, at: int) -> list[int]:
    """Return who is said before a count to attend its marking or to act for it: "A dự Lễ kỷ niệm 80 năm …"."""
    if counts.comes_in_year(sentence.before(at, 60)):
        return []  # "A cảm ơn B đã trao X trong năm kỷ niệm 75 năm …"
    if owners := _on_visit(sentence, at):
        return owners
    for before in range(at - 1, max(-1, at - 7), -1):
        mark = sentence.marks[before]
        gives = mark.kind is TRIGGER and mark.value.type is EventType.CEREMONY and bool(sentence.subject(before))
        if gives or sentence.cue(before) in (Cue.ATTEND, Cue.SPOKE):
            hosts = [k for k in range(at, min(len(sentence.marks), at + 8)) if sentence.prep(k) is Cue.INVITED]
            hosts = [k for k in hosts if is_leader(sentence, k)]  # "dự Lễ kỷ niệm … theo lời mời của ông X"
            group = sentence.subject(before)
            between = sentence.marks[group[-1] + 1 : before] if group and sentence.said(at) else ()
            if any(mark.kind is PLACE for mark in between) or (group and _asked(sentence, group[-1], before)):
                group = []  # "A cảm ơn Nga đã tổ chức lễ kỷ niệm …": a country holds it
            if any(sentence.cue(k) is Cue.SIDES for k in range(max(0, before - 3), before)):
                return [*group, *hosts]  # "hai nước đã tổ chức lễ kỷ niệm …"
            return [*group, *hosts] or [k for k in next_leader(sentence, at) if k not in sentence.objected]
        if sentence.cue(before) is Cue.STOP:
            break
    return _for_which(sentence, at)


def _on_visit(sentence: Sentence, at: int) -> list[int]:
    """Return whose visit the marking of a count is part of: "chuyến thăm X và dự Lễ kỷ niệm 70 năm Y của A"."""
    for before in range(at - 1, max(-1, at - 7), -1):
        if sentence.kinds[before] is TRIGGER and sentence.tells(before, EventType.VISIT):
            return sentence.owners(before) if sentence.is_noun(before) else []
    return []


def _for_which(sentence: Sentence, at: int) -> list[int]:
    """Return who does something to mark a count, not who asks for it: "A đến nghĩa trang để kỷ niệm 70 năm …"."""
    group = sentence.subject(at) if counts.is_purpose(sentence.before(at, 60)) else []
    return [] if group and _asked(sentence, group[-1], at, _PURPOSE) else group


def _asked(sentence: Sentence, who: int, at: int, margin: int = 0) -> bool:
    """Say whether somebody only says or asks what others do for a count, more than `margin` characters before it."""
    end = sentence.marks[at].start - margin
    return any(sentence.cue(k) in _ASKING and sentence.marks[k].end <= end for k in range(who + 1, at))


def anniversary(sentence: Sentence, at: int) -> list[Frame]:
    """Read a marking that names no count: "A dự lễ kỷ niệm Quốc khánh", "lấy năm 2025 là Năm Hữu nghị"."""
    mark = sentence.marks[at]
    if counts.names_year(mark.value.words):
        return _year_named(sentence, at)
    if sentence.barred(at) or _is_of_count(sentence, at):
        return []
    if points_back(sentence, at) or _is_held_for(sentence):
        return []
    group = [*sentence.subject(at), *attendees(sentence, at)]
    about = tail(sentence, at, 60, before=True)
    frame = frame_of(sentence, at, EventType.ANNIVERSARY, "marking", sentence.ids(group), about)
    frame.parts = dict.fromkeys(frame.leaders, Part.ATTENDEE)
    frames = dated(sentence, at, frame, group)
    sentence.talk.ceremony = frames[-1]
    return frames


def _is_of_count(sentence: Sentence, at: int) -> bool:
    """Say whether the count that a marking is of stands behind it: "lễ kỷ niệm và tiệc chiêu đãi nhân 76 năm …"."""
    for later in range(at + 1, min(len(sentence.marks), at + _OF_COUNT)):
        if sentence.kinds[later] is COUNT:
            return True
        listed = sentence.cue(later) is Cue.AND or sentence.kinds[later] is TRIGGER
        if later > at + 3 and not listed:
            return False
    return False


def _is_held_for(sentence: Sentence) -> bool:
    """Say whether a marking is what is held for the count just told: "Nhân kỷ niệm 50 năm X, tối D, Y tổ chức lễ"."""
    told = sentence.frames[-1] if sentence.frames else None
    return told is not None and told.rule == _MARKED and told.held


def _year_named(sentence: Sentence, at: int) -> list[Frame]:
    """Read a year of friendship whose number stands before its name: "năm 2025 là Năm Hữu nghị"."""
    name = sentence.marks[at]
    for before in range(at - 1, max(-1, at - 5), -1):
        mark = sentence.marks[before]
        if mark.kind is DATE and name.start - mark.end <= 12:
            return [_year(sentence, at, mark.value.value, Span(name.start, name.end))]
    return []


def friendship_year(sentence: Sentence, at: int) -> list[Frame]:
    """Read a year of friendship that holds its number: "Năm Hữu nghị Việt Nam - Triều Tiên 2025"."""
    mark = sentence.marks[at]
    if not counts.names_year(sentence.key[mark.start : mark.end]):
        return []
    return [_year(sentence, at, mark.value.value, Span(mark.start, mark.end))]


def _year(sentence: Sentence, at: int, date: Edtf, about: Span) -> Frame:
    frame = frame_of(sentence, at, EventType.ANNIVERSARY, "friendship-year", about=about, family=_YEAR)
    frame.date, frame.own, frame.said = date, True, False
    return frame
