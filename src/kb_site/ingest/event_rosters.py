"""Reads lists of visits: rows under a heading, and names with dates in brackets in one sentence."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_persons import NEAR
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import frame_of
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part
from kb_site.reading import PlaceMention

_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.STOP, Cue.WITH})
_ASIDE = 120
"""Characters of what is said of a visitor between the name and the date."""

_TURNS = frozenset({Cue.THEN, Cue.SAY, Cue.WISH, Cue.REPORT, Cue.WILL, Cue.NOT})
"""Small words after which no list goes on."""

_ROW_ENDS = frozenset({Cue.COMMA, Cue.AND, Cue.STOP, Cue.CLOSE, Cue.WHEN})
_AWAY = 48
"""Characters between a name and its date, a place between them."""

_LABEL = 14
"""Characters between a visit and the colon after it that make it the label of a row."""

_BULLET = 4
"""Characters that a row may open with."""

_LONGEST = 62
"""Days that dates in brackets may span and be a visit's; longer ones are a term of office or a life."""


_IN_TURN = frozenset({Cue.TURN, Cue.TO, Cue.ARRIVE, Cue.AGAIN})
"""Small words between a list of visitors and its verb: "A (2/1993) và B (11/1997) lần lượt sang thăm"."""


def roster(sentence: Sentence, at: int, goal: PlaceMention | None) -> list[Frame]:
    """Read "… thăm Triều Tiên: A (6/1961), B (9/1988)" and "các chuyến thăm của A (7/1957) và B (1958)"."""
    rows = [row for row in _rows(sentence) if at < row[0] < _next_visit(sentence, at)] if sentence.has(Cue.OPEN) else []
    if not rows and sentence.has(Cue.OPEN) and not sentence.marks[at].value.noun:
        rows = [row for row in _rows(sentence) if row[0] in _row_of(sentence, at)]
    head = _head(sentence, at, goal)
    if len(rows) < 2 and not (rows and (sentence.generic(at) or _labels(sentence, at))):
        rows = _told_of(sentence, at)
    elif sentence.marks[at].value.noun:
        sentence.talk.heading, sentence.talk.row = _head(sentence, at, None), sentence.passage
    return visits_of(sentence, rows, head)


def _next_visit(sentence: Sentence, at: int) -> int:
    """Return the mark of the next visit that a noun names, whose visitors are its own: "chuyến thăm X của A (…) và"."""
    later = range(at + 1, len(sentence.marks))
    return next((k for k in later if sentence.is_noun(k) and sentence.tells(k, EventType.VISIT)), later.stop)


def _labels(sentence: Sentence, at: int) -> bool:
    """Say whether a visit is the label of a row: "Bạn thăm ta: A (11/1997)"."""
    colon = next((k for k in range(at + 1, min(len(sentence.marks), at + 4)) if sentence.cue(k) is Cue.COLON), -1)
    return colon > 0 and sentence.marks[colon].start - sentence.marks[at].end <= _LABEL


def _told_of(sentence: Sentence, at: int) -> list[tuple[int, list[int]]]:
    """Return the visitors whom words after a visit list, each with dates.

    They are "… là A, vị đầu tiên, vào tháng 2/1993, và B (1997 và 2004)", "chuyến đi của A năm 1993 và B năm 1997",
    and those whom a visitor follows: "người thứ ba thăm X, sau A năm 1994".
    """
    first = next((k for k in range(at + 1, min(len(sentence.marks), at + REACH)) if _ends_row(sentence, k)), at)
    if sentence.marks[first].kind is not LEADER:
        return []
    gap = sentence.key[sentence.marks[at].end : sentence.marks[first].start]
    if journeys.follows(gap):
        return dated_names(sentence, first)
    listed = sentence.marks[at].value.noun and sentence.prep(first) is Cue.OF
    rows = dated_names(sentence, first) if listed or journeys.lists_visitors(gap) else []
    return rows if len(rows) > 1 else []


def _ends_row(sentence: Sentence, at: int) -> bool:
    return sentence.marks[at].kind in (LEADER, TRIGGER) or sentence.cue(at) is Cue.STOP


def preceded(sentence: Sentence, at: int, head: Frame) -> list[Frame]:
    """Return the visits of those after whom a visitor comes: "Sau A năm 2000, B năm 2016, C là người thứ ba thăm X"."""
    first = next((k for k, mark in enumerate(sentence.marks[:at]) if mark.kind is LEADER), at)
    if not journeys.comes_after_others(sentence.key[sentence.span.start : sentence.marks[first].start]):
        return []
    rows = [(who, [day]) for who, day in named_dates(sentence, first) if day < at]
    return visits_of(sentence, rows, replace(head, parts={}, first=None, last=None))


def dated_names(sentence: Sentence, at: int) -> list[tuple[int, list[int]]]:
    """Return the leaders listed from a mark on, each with the dates told of them before the next one's name.

    A last one whose date opens the next clause is none of the list.
    """
    rows: list[tuple[int, list[int]]] = []
    bracketed, joined = False, True
    for k in range(at, min(len(sentence.marks), at + REACH)):
        mark = sentence.marks[k]
        cue = sentence.cue(k)
        if mark.kind is LEADER and not bracketed:
            if not joined or (rows and not rows[-1][1]):
                break
            rows.append((k, []))
            joined = False
        elif mark.kind is DATE and k not in sentence.used and _short(mark.value.value):
            told = sentence.marks[rows[-1][1][-1] if rows[-1][1] else rows[-1][0]]
            parted = rows[-1][1] and joined and not bracketed and not _is_second(sentence, k)
            if mark.start - told.end > _ASIDE or parted:
                break
            rows[-1][1].append(k)
        elif cue is Cue.OPEN or cue is Cue.CLOSE:
            bracketed = cue is Cue.OPEN
        elif (mark.kind is TRIGGER and not bracketed and k not in sentence.asides) or cue in _TURNS:
            break
        elif cue in _JOINS and not bracketed:
            joined = bool(rows[-1][1])
    if rows and not rows[-1][1]:
        rows.pop()
    if rows and (last := rows[-1][1][-1] + 1) < len(sentence.marks):
        ends = sentence.cue(last) in _ROW_ENDS
        return rows if ends else rows[:-1]
    return rows


def _is_second(sentence: Sentence, at: int) -> bool:
    """Say whether a date is the second one of whom a list names: "A năm 2017 và 2019, B năm 2021"."""
    if not sentence.is_date(at) or sentence.cue(at - 1) is not Cue.AND or not sentence.is_date(at - 2):
        return False
    if sentence.is_bare(at) or at + 1 == len(sentence.marks) or sentence.cue(at + 1) is Cue.STOP:
        return True
    following = sentence.marks[at + 2 : at + 4]
    listed = [mark.kind for mark in following] == [LEADER, DATE]
    return sentence.cue(at + 1) is Cue.COMMA and listed


def named_dates(sentence: Sentence, at: int) -> list[tuple[int, int]]:
    """Return the leaders listed from a mark on, each with the date after it: "A ở P ngày 27/4 và B ở Q ngày 12/6".

    A last one whose date opens the next clause is none of the list: "A tháng 5/2007, B tháng 11 năm sau được bầu".
    """
    rows: list[tuple[int, int]] = []
    while at < len(sentence.marks) and sentence.marks[at].kind is LEADER:
        day = at + 1
        while day < len(sentence.marks) and (sentence.marks[day].kind is PLACE or sentence.cue(day) is Cue.AT):
            day += 1
        if day >= len(sentence.marks) or sentence.marks[day].kind is not DATE:
            break
        if sentence.marks[day].start - sentence.marks[at].end > (NEAR if day == at + 1 else _AWAY):
            break
        rows.append((at, day))
        if len(rows) > 1 and day + 2 < len(sentence.marks) and _is_second(sentence, day + 2):
            day += 2
            rows.append((at, day))
        join = day + 1
        while sentence.cue(join) in _JOINS:
            join += 1
        if join == day + 1:
            break
        at = join
    if rows and (last := rows[-1][1] + 1) < len(sentence.marks):
        ends = sentence.cue(last) in _ROW_ENDS
        return rows if ends else rows[:-1]
    return rows


def _row_of(sentence: Sentence, at: int) -> range:
    """Return the marks of a clause up to its verb: "Các Tổng thống A (2/1993) và B (11/1997) từng thăm Việt Nam"."""
    first = at
    while first > 0 and sentence.marks[first - 1].kind is not TRIGGER and sentence.cue(first - 1) is not Cue.STOP:
        first -= 1
    last = at - 1
    while last > first and sentence.cue(last) in _IN_TURN:
        last -= 1
    return range(first, at if sentence.cue(last) is Cue.CLOSE else first)


def heading(sentence: Sentence, at: int, goal: PlaceMention | None) -> None:
    """Remember a visit without a visitor that closes a line as what the rows after it are: "Đoàn Việt Nam thăm X"."""
    rest = sentence.key[sentence.marks[at].end : sentence.span.end]
    if len(rest) < 60 and not rest.endswith("."):
        sentence.talk.heading = _head(sentence, at, goal)


def rows_under(sentence: Sentence, head: Frame) -> list[Frame]:
    """Return the visits of a row such as "- A (6/1961);" under a heading, [] where the sentence is no row."""
    if dated := _dated_row(sentence, head):
        return dated
    rows = _rows(sentence) or _cells(sentence)
    opens = rows and journeys.opens_row(sentence.key[sentence.span.start : sentence.marks[rows[0][0]].start])
    return visits_of(sentence, rows, head) if opens else []


def row_dates(sentence: Sentence) -> list[int]:
    """Return the marks of the dates that a row opens with, before a colon: "12/1975; 11/1976: A"; [] for none."""
    dates: list[int] = []
    at = 0
    while at < len(sentence.marks) and sentence.marks[at].kind is DATE:
        dates.append(at)
        at += 1 + (sentence.cue(at + 1) in (Cue.COMMA, Cue.STOP, Cue.AND))
    if not dates or sentence.cue(at) is not Cue.COLON or sentence.marks[0].start - sentence.span.start > _BULLET:
        return []
    return dates


def _dated_row(sentence: Sentence, head: Frame) -> list[Frame]:
    """Return the visits of a row that opens with its dates: "12/1975; 11/1976: A", "9/1973: A, B dự hội nghị X"."""
    dates = row_dates(sentence)
    at = dates[-1] + 1 if dates else 0
    if not dates or at + 1 >= len(sentence.marks) or sentence.marks[at + 1].start - sentence.marks[at].end > _BULLET:
        return []
    who: list[int] = []
    while at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is LEADER:
        who.append(at + 1)
        at += 2 if sentence.cue(at + 2) in (Cue.COMMA, Cue.AND) else len(sentence.marks)
    if not who:
        return []
    names = sentence.ids(who)
    home = {sentence.talk.countries.get(one) for one in names}
    hosts = [one for one in _inviting(sentence) if sentence.talk.countries.get(one) not in home]
    parts = {**dict.fromkeys(names, Part.VISITOR), **dict.fromkeys(hosts, Part.HOST)}
    return [
        replace(frame, leaders=[*names, *hosts], parts={**parts})
        for frame in visits_of(sentence, [(who[0], dates)], head)
    ]


def _inviting(sentence: Sentence) -> list[str]:
    """Return who invited those of a row: "1/2016: A, theo lời mời của B"."""
    return sentence.ids(
        [k for k, m in enumerate(sentence.marks) if m.kind is LEADER and sentence.prep(k) is Cue.INVITED]
    )


def others_after(sentence: Sentence, at: int, head: Frame) -> list[Frame]:
    """Return the visits of those named after a visit with a date only: "A sang X tháng 5/2007, B tháng 11 năm sau"."""
    last = next((k for k in range(at + 1, min(len(sentence.marks), at + 6)) if sentence.marks[k].kind is DATE), -1)
    if last >= 0 and sentence.cue(last - 1) is Cue.OPEN:
        return _bracketed_after(sentence, last, replace(head, parts={}, first=None, last=None))
    if last < 0 or sentence.cue(last + 1) not in _JOINS:
        return []
    rows = [(who, [day]) for who, day in named_dates(sentence, last + 2)]
    return visits_of(sentence, rows, replace(head, parts={}, first=None, last=None))


def _bracketed_after(sentence: Sentence, last: int, head: Frame) -> list[Frame]:
    """Return the visits of those listed with dates in brackets behind such a visit: "A thăm X (7/1957), B (6/1961)"."""
    frames: list[Frame] = []
    close = last
    for who, days in _rows(sentence):
        if who < last:
            continue
        close = next((k for k in range(close, who) if sentence.cue(k) is Cue.CLOSE), who)
        joins = [sentence.cue(k) for k in range(close + 1, who)]
        if not joins or any(join not in _JOINS for join in joins) or sentence.cue(who + 1) is not Cue.OPEN:
            break
        behind = sentence.cue(days[-1] + 2)
        if sentence.cue(days[-1] + 1) is not Cue.CLOSE or (behind not in _JOINS and days[-1] + 2 < len(sentence.marks)):
            break
        frames += visits_of(sentence, [(who, days)], head)
        close = days[-1]
    return frames


def in_turn(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A thăm X năm 2002; năm 2018, đến lượt B" as a visit of B, who does what the visitor told last did."""
    told, day = sentence.talk.visit, sentence.lead[at]
    if told is None or told.date is None or sentence.number - told.sentence > 1 or day < 0:
        return []
    named = at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is LEADER
    if not named or not journeys.is_next(sentence.key[sentence.marks[at].start : sentence.marks[at].end]):
        return []
    last = sentence.group_from(at + 1)[-1] + 1
    if last < len(sentence.marks) and sentence.cue(last) not in _ROW_ENDS:
        return []  # "đến lượt ông B thăm": his verb tells of it
    who = sentence.marks[at + 1].value.leader
    head = replace(told, parts={}, first=None, last=None)
    frames = visits_of(sentence, [(at + 1, [day])], head)
    sentence.talk.visit, sentence.talk.visitor = frames[-1], who
    sentence.talk.guests.append(who)
    return frames


def _head(sentence: Sentence, at: int, goal: PlaceMention | None) -> Frame:
    head = frame_of(sentence, at, EventType.VISIT, "visit-roster")
    if goal is not None:
        head.country = goal.country
        head.place, head.realm = goal.id if goal.kind == "place" else "", goal.id if goal.kind == "country" else ""
    return head


def _rows(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """Return the leaders that stand with dates in brackets, and the marks of those dates."""
    if sentence.rows is not None:
        return sentence.rows
    sentence.rows = rows = []
    leader = -1
    for at in range(len(sentence.marks)):
        if sentence.marks[at].kind is LEADER:
            leader = at
        elif sentence.cue(at) is Cue.OPEN and leader >= 0 and at - leader < 8:
            acts = _goes_itself(sentence, leader, at) or _is_met(sentence, leader)
            dates = [] if acts else _dates_in(sentence, at)
            if dates:
                rows.append((leader, dates))
            leader = -1
    return rows


def _cells(sentence: Sentence) -> list[tuple[int, list[int]]]:
    """Return who stands in one cell of a table's row and the date in the next: "Thủ tướng A | 9/2007"."""
    leaders = [at for at, mark in enumerate(sentence.marks) if mark.kind is LEADER]
    if len(leaders) != 1 or len(sentence.dated) != 1 or not _short(sentence.marks[sentence.dated[0]].value.value):
        return []
    first, last = sorted((leaders[0], sentence.dated[0]))
    parted = journeys.parts_cells(sentence.key[sentence.marks[first].end : sentence.marks[last].start])
    return [(leaders[0], sentence.dated)] if parted else []


def _goes_itself(sentence: Sentence, leader: int, opened: int) -> bool:
    """Say whether a verb and a goal between a name and a bracket make a visit of their own: "A thăm X (3/2018)"."""
    verbs = (k for k in range(leader + 1, opened - 1) if sentence.is_verb(k) and sentence.tells(k, EventType.VISIT))
    return any(sentence.marks[k + 1].kind is PLACE for k in verbs)


def _is_met(sentence: Sentence, leader: int) -> bool:
    """Say whether a name is whom another act concerns: "thăm X; tại đây ông hội đàm với A (2/5), hội kiến B (3/5)"."""
    verb = leader - 1 - (sentence.cue(leader - 1) in (Cue.WITH, Cue.TO))
    return verb >= 0 and sentence.is_verb(verb) and sentence.tells(verb, EventType.TALKS)


def _dates_in(sentence: Sentence, opened: int) -> list[int]:
    """Return the marks of the dates that a bracket opens with, each short enough to be a visit's."""
    dates: list[int] = []
    for at in range(opened + 1, min(opened + 12, len(sentence.marks))):
        if sentence.cue(at) is Cue.CLOSE:
            break
        if sentence.marks[at].kind is DATE and _short(sentence.marks[at].value.value):
            dates.append(at)
    gap = sentence.key[sentence.marks[opened].end : sentence.marks[dates[0]].start] if dates else ""
    return dates if len(gap) <= 12 or journeys.is_row_note(gap) else []


def _short(date: Edtf) -> bool:
    plain = date.is_calendar_date
    return plain or bool(date.earliest and date.latest and (date.latest - date.earliest).days <= _LONGEST)


def visits_of(sentence: Sentence, rows: Sequence[tuple[int, list[int]]], head: Frame) -> list[Frame]:
    """Return a visit for each date of each row, to where the heading says."""
    frames = []
    for at, dates in rows:
        sentence.used.update(dates)
        sentence.rowed.update(dates)
        mark = sentence.marks[at]
        here = head
        if head.country and sentence.talk.countries.get(mark.value.leader) == head.country:
            here = replace(head, country="", place="", realm="")  # who comes in return
        for date in dates:
            frames.append(
                replace(
                    here,
                    start=mark.start,
                    end=sentence.marks[date].end,
                    at=sentence.marks[date].start,
                    sentence=sentence.number,
                    passage=sentence.passage,
                    leaders=[mark.value.leader],
                    parts={mark.value.leader: Part.VISITOR},
                    date=sentence.marks[date].value.value,
                    own=True,
                    said=False,
                    noun=False,
                )
            )
    return frames
