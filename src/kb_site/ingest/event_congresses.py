"""Reads meetings of many: congresses, conferences and sessions, when they were held and who took part."""

from collections.abc import Sequence

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_attendance import join, points_back
from kb_site.ingest.event_delegates import participants
from kb_site.ingest.event_dialogues import is_of_series, screened
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.ingest.event_marks import CUE, DATE, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import attendees, dated, frame_of, is_leader, tail
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi import event_dialogues as dialogues
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import event_sessions as sessions
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.places import HOME
from kb_site.model import EventType, Part

_ENDS = frozenset({Cue.STOP, Cue.THEN})
_TAKING_PART = frozenset({Cue.ATTEND, Cue.SPOKE})
_BOTH = 2
_NAME_OF_MANY = 18
"""Marks within which the days follow the name of a meeting that lists who meets there."""
_AGAIN = 2
"""Sentences within which a meeting is named again."""

_NAMED = 24
"""Characters from a meeting's trigger in which its noun stands: "dự Hội nghị Cấp cao X"."""

_ELSE = frozenset({Cue.PUSH, Cue.WISH, Cue.WITH, Cue.FOR, Cue.SAY})
"""Small words after which a year in a name is none of the meeting's before them."""

_ENDED = 8
"""Marks from the end of a journey to what else it was for."""


def congress(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Đại hội IX bầu …", "A dự Hội nghị Cấp cao ASEAN", "Kỳ họp thứ 12 diễn ra ngày 22/1": dated ones only."""
    mark = sentence.marks[at]
    if dialogues.holds_dialogue(sentence.after(at, 60)):
        return []
    if (remote := screened(sentence, at)) is not None:
        return remote
    if _is_sitting(sentence, at) or _before_visit(sentence, at):
        return []
    own, after = _days_of(sentence, at)
    if after >= 0 and _goes_on(sentence, at):
        return _held_then(sentence, at)
    if after >= 0 and _spells_days(sentence, at, after):
        return []
    if _called_off(sentence, at, after) or sentence.generic(at) or (sentence.said(at) and after < 0):
        return []
    attended = _attends(sentence, at)
    held = sentence.lead[at] >= 0 and _is_held(sentence, at)
    if after < 0 and (_after_act(sentence, at) or _on_journey(sentence, at)):
        return []
    if congresses.is_in_title(sentence.before(at, 24)) or _within_name(sentence, at) or _in_roster(sentence, at):
        return []
    if mark.value.noun and points_back(sentence, at):
        return []
    if after < 0 and not attended and congresses.only_mentions(sentence.before(at, 40)):
        return []
    if after < 0 and (congresses.went_well(sentence.before(at, 40)) or congresses.comes_round(sentence.after(at, 90))):
        return []
    if mark.value.words in congresses.BARE_CONGRESS and not _is_one(sentence, at, after, attended=attended, held=held):
        return []
    if mark.value.words in congresses.SESSIONS and not (after >= 0 and _session(sentence, at)):
        return []
    if mark.value.words in congresses.CONVENES and not congresses.names_body(sentence.before(at, 80)):
        return []
    group, leaders = participants(sentence, at, after, attended=attended)
    if not leaders and words.is_setting(sentence.before(at, 36)):
        return []
    if not leaders and sessions.is_local(sentence.before(at, 40) + sentence.after(at, 40)):
        return []
    if not leaders and after < 0 and sessions.is_of_parliament(sentence.after(at, 60)) and _chosen_at(sentence, at):
        return []  # "Tại kỳ họp thứ 7, Quốc hội bầu ông X": only where that was
    talks = mark.value.words in congresses.SESSIONS and is_of_series(sentence, at)
    kind = EventType.TALKS if talks else EventType.CONGRESS
    frame = frame_of(sentence, at, kind, kind.value, leaders, tail(sentence, at, 60, before=True))
    frame.parts, frame.family = dict.fromkeys(leaders, Part.ATTENDEE), sessions.meeting(mark.value.words)
    date = _finer(sentence, at, after, there=attended or held)
    whole = _until_close(sentence, date)
    frames = dated(sentence, at, frame, group, whole or (_shared(sentence, date) if date != own else None))
    before = range(max(0, at - _ENDED), at)
    for one in frames:
        if one.date is None and congresses.of_many(sentence.key[mark.start : mark.end + 40]):
            one.date, one.own = _day_later(sentence, at), True
        came = any(k in sentence.objected and sentence.comes_to_attend(at, k) for k in range(at))
        there = (attended or held) and not came and not words.is_setting(sentence.before(at, 36))
        home = any(sentence.cue(k) is Cue.END for k in before)  # "kết thúc chuyến thăm X và dự Hội nghị Y"
        undated = after < 0 or sentence.is_of_name(after)  # "dự Tuần lễ Cấp cao APEC 2024"
        if one.date is not None and one.date.precision is Precision.DAY and undated and (home or not there):
            one.date = month_of(one.date)  # the day is that of something said or done there
    reported = after < 0 and frame.future  # "ngày 19/7 cho biết ông sẽ gặp X tại Hội nghị Y": the day of the news
    found = [one for one in frames if one.own and one.date is not None and not (reported and one.announced)]
    if not found and _is_chaired(sentence, at, leaders):
        frame.noun = False  # told as the act of who chair it
        found = frames
    if not found and group and (told := _told_again(sentence, at)) is not None:
        join(told, leaders)
        return []
    if not found and attended:
        sentence.talk.undated = frame
    if found and not _is_former(sentence, at, found[-1]):
        sentence.talk.assembly = found[-1]
        sentence.talk.session = sentence.talk.session or found[-1]
    return found


def _is_chaired(sentence: Sentence, at: int, leaders: Sequence[str]) -> bool:
    """Say whether two of two countries chair a session, which a report tells of without repeating its day."""
    homes = {sentence.talk.countries.get(one) for one in leaders}
    if len(leaders) != _BOTH or len(homes) != _BOTH or sentence.has_dates or sentence.said(at):
        return False
    return congresses.chairs_jointly(sentence.before(at, 60))


def _on_journey(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting only says what a journey was for: "kết thúc chuyến công tác dự WEF"."""
    end = sentence.marks[at].start + len(congresses.ATTEND) * congresses.attends(sentence.marks[at].value.words)
    return congresses.on_journey_to(sentence.key[max(sentence.span.start, end - 90) : end])


def _before_visit(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting only says after what the visit before it was: "chuyến thăm của A ngay sau Đại hội X"."""
    act = next((k for k in range(at - 1, -1, -1) if sentence.kinds[k] is TRIGGER), -1)
    return act >= 0 and sentence.came_after_it(act, at)


def _is_former(sentence: Sentence, at: int, found: Frame) -> bool:
    """Say whether a meeting is only the last one before that which the text tells of: "kể từ Hội nghị lần thứ 7"."""
    told, date = sentence.talk.assembly, found.date
    if told is None or told.date is None or date is None or None in (told.date.earliest, date.latest):
        return False
    spoken_of = sentence.said(at) or any(sentence.cue(k) is Cue.SINCE for k in range(max(0, at - _ENDED), at))
    return spoken_of and date.latest < told.date.earliest  # type: ignore[operator]


def _told_again(sentence: Sentence, at: int) -> Frame | None:
    """Return the meeting told right before that a sentence names again, by its number: "Kỳ họp 17 … do A chủ trì"."""
    told = sentence.talk.assembly
    if told is None or not 0 < sentence.number - told.sentence <= _AGAIN:
        return None
    kind = sentence.marks[at].value.words.split()[:2]
    number = sessions.number_of(sentence.after(at, 40))
    same = kind == sentence.key[told.at : told.at + 40].split()[:2]
    return told if same and number and number == sessions.number_of(sentence.key[told.at : told.at + 80]) else None


def _days_of(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return the mark of the date of a meeting's own clause and of the one that dates it, -1 where there is none."""
    own = sentence.date_after(at)
    after = own if own >= 0 else sentence.date_after(_listed_with(sentence, at))
    if after < 0:
        return own, _in_brackets(sentence, at)
    gap = sentence.key[sentence.marks[at].end : sentence.marks[after].start]
    far = sentence.is_of_name(after) and any(sentence.cue(k) in _ELSE for k in range(at + 1, after))
    return (-1, -1) if far or congresses.names_goal(gap) else (own, after)


def _in_brackets(sentence: Sentence, at: int) -> int:
    """Return the mark of the date in brackets after a meeting's name, even one that a visit of the row has too."""
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[later]
        if sentence.cue(later) is Cue.OPEN:
            near = range(later + 1, min(len(sentence.marks), later + 4))
            ends = next((k for k in near if sentence.cue(k) is Cue.CLOSE), later)
            return next((k for k in range(later + 1, ends) if sentence.marks[k].kind is DATE), -1)
        if mark.kind not in (CUE, PLACE) or sentence.cue(later) in (Cue.STOP, Cue.COMMA, Cue.THEN):
            return -1
    return -1


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Say whether bare words speak of the meeting just named without a day: "Hội nghị diễn ra từ 8 đến 11/10"."""
    told = sentence.talk.undated
    bare = sentence.marks[at].value.words in congresses.BARE_CONGRESS and not _has_name(sentence, at)
    near = told is not None and 0 <= sentence.number - told.sentence <= 1
    return bare and near and any(sentence.cue(k) is Cue.HELD for k in range(at + 1, at + 4))


def _spells_days(sentence: Sentence, at: int, date: int) -> bool:
    """Give the meeting told right before the days that bare words say it was held on: "APEC 2024. Hội nghị diễn ra …".

    Returns   whether the words at a mark do so, and tell of no other meeting.
    """
    told, days = sentence.talk.assembly, sentence.marks[date].value.value
    if told is None or not 0 < sentence.number - told.sentence <= _AGAIN or _has_name(sentence, at):
        return False
    said = sentence.marks[at].value.words
    alike = said in congresses.BARE_CONGRESS and said in sentence.key[told.at : told.at + _NAMED]
    held = any(sentence.cue(k) is Cue.HELD for k in range(at + 1, min(len(sentence.marks), at + 4)))
    if not (alike and held and told.date is not None and told.date != days and told.date.holds(days)):
        return False
    told.date, told.own = days, True
    return True


def _held_then(sentence: Sentence, at: int) -> list[Frame]:
    """Return the meeting named without a day, dated by the words that say when it is held."""
    told = sentence.talk.undated
    assert told is not None
    sentence.talk.undated = None
    frame = frame_of(sentence, at, EventType.CONGRESS, "congress", told.leaders, told.about)
    frame.parts = dict(told.parts)
    sentence.talk.assembly = frame
    return dated(sentence, at, frame)


def _session(sentence: Sentence, at: int) -> bool:
    """Say whether "kỳ gần nhất" is a session that was held: when, where, or by whom it was chaired."""
    return _is_held(sentence, at) or sentence.cue(at + 1) is Cue.AT or bool(attendees(sentence, at))


def _chosen_at(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence tells who was chosen at the meeting that a mark names."""
    return any(sentence.tells(k, EventType.APPOINTMENT) for k in range(at + 1, len(sentence.marks)))


def _called_off(sentence: Sentence, at: int, date: int) -> bool:
    """Say whether a meeting was not held, or is only hoped for: one with a date of its own is announced."""
    if date < 0 or sentence.moods[at] is not Cue.WISH:
        return sentence.barred(at)
    if any(sentence.cue(k) is Cue.DOCUMENT for k in range(at + 1, date)):
        return True  # "sớm triệu tập khóa họp tiếp theo, tận dụng tốt Hiệp định X, hiệu lực từ ngày D"
    exact = sentence.marks[date].value.value.precision is not Precision.YEAR
    exact = exact or sentence.marks[at].value.words in congresses.SESSIONS
    return not (exact or any(sentence.cue(k) is Cue.HELD for k in range(at + 1, date)))


def _attends(sentence: Sentence, at: int) -> bool:
    """Say whether the words before a meeting tell that somebody attends, chairs or leads a delegation to it."""
    if congresses.attends(sentence.marks[at].value.words) or _leads_delegation(sentence, at):
        return True
    if sentence.attended_by_guests(at):
        return False
    near = range(max(0, at - 4), at)
    attended = any(sentence.cue(k) in _TAKING_PART for k in near) and sentence.moods[at] is not Cue.WISH
    return attended and not congresses.is_topic(sentence.before(at, 16))


def _is_one(sentence: Sentence, at: int, date: int, *, attended: bool, held: bool) -> bool:
    """Say whether bare words such as "hội nghị" mean one meeting of states: by its name, or by who chairs it when."""
    if _has_name(sentence, at):
        return attended or held or date >= 0
    if date < 0:
        return attended and _is_titled(sentence, at)
    return _is_titled(sentence, at) or len(sentence.ids(attendees(sentence, at))) > 1


def _is_titled(sentence: Sentence, at: int) -> bool:
    """Say whether a capital within the sentence makes a name of what meets: "dự Diễn đàn doanh nghiệp hai nước"."""
    mark = sentence.marks[at]
    titled = mark.start > sentence.span.start and sentence.match[mark.start].isupper()
    return titled and congresses.names_field(sentence.after(at, 16))


def _in_roster(sentence: Sentence, at: int) -> bool:
    """Say whether brackets after somebody only say what they came for: "Tổng thống A (dự Hội nghị X, 11/2006)"."""
    for before in range(at - 1, max(-1, at - 5), -1):
        if sentence.cue(before) is Cue.OPEN:
            return is_leader(sentence, before - 1)
        if sentence.cue(before) is Cue.CLOSE:
            return False
    return False


def _within_name(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting is named in the name of another: "Hội nghị thường niên lần thứ 54 Diễn đàn Kinh tế"."""
    before = sentence.marks[at - 1] if at else None
    named = before is not None and before.kind is TRIGGER and before.value.type is EventType.CONGRESS
    if before is None or not named or before.value.words in sessions.SITTINGS:
        return False
    return "," not in sentence.key[before.end : sentence.marks[at].start]


def _is_sitting(sentence: Sentence, at: int) -> bool:
    """Say whether a mark is a sitting of the meeting named right after it: "Phiên họp hẹp Hội nghị Cấp cao X"."""
    if sentence.marks[at].value.words not in sessions.SITTINGS or at + 1 >= len(sentence.marks):
        return False
    mark, following = sentence.marks[at], sentence.marks[at + 1]
    named = following.kind is TRIGGER and following.value.type is EventType.CONGRESS
    return named and sessions.leads_to_meeting(sentence.key[mark.end : following.start])


def _is_held(sentence: Sentence, at: int) -> bool:
    """Say whether the clause of a meeting tells that it was held, opened or called: "Đại hội XIII khai mạc"."""
    if sentence.marks[at].value.words in congresses.CONVENES or congresses.convenes(sentence.before(at, 10)):
        return True
    if Cue.HELD in (sentence.cue(at - 1), sentence.cue(at - 2)):
        return True  # "tại Hà Nội, đã diễn ra phiên họp thứ 6 của Ủy ban"
    for later in range(at + 1, min(len(sentence.marks), at + 8)):
        if sentence.cue(later) in (Cue.HELD, Cue.BEGIN) or sentence.key.startswith(
            rites.HOLD, sentence.marks[later].start
        ):
            return True
        if _lists_more(sentence, later) or (sentence.cue(later) is Cue.COMMA and _within_field(sentence, later)):
            continue  # "Hội nghị X lần thứ 44, 45 và các hội nghị liên quan khai mạc"
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) in (Cue.STOP, Cue.COMMA):
            return False
    return False


def _lists_more(sentence: Sentence, at: int) -> bool:
    """Say whether a mark lists with a meeting its next number or those held with it: ", 45", "và các hội nghị"."""
    if sentence.cue(at) is Cue.COMMA:
        return sentence.after(at, 4).strip().isdigit() or sentence.after(at, 3)[1:2].isdigit()
    mark = sentence.marks[at]
    return mark.kind is TRIGGER and mark.value.type is EventType.CONGRESS and sentence.generic(at)


def _within_field(sentence: Sentence, comma: int) -> bool:
    """Say whether a comma lists what a numbered meeting is about: "phòng, chống tội phạm lần thứ 7 diễn ra"."""
    return congresses.goes_on_field(sentence.after(comma, 60))


def _leads_delegation(sentence: Sentence, at: int) -> bool:
    """Say whether the words before a meeting make somebody head of a delegation there: "là Trưởng đoàn ta tại"."""
    return congresses.heads_delegation(sentence.before(at, 90))


def _after_act(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting follows a dated act, whose date is not the meeting's: "ký X ngày D, rồi dự Hội nghị Y"."""
    then = next((k for k in range(at - 1, max(-1, at - 6), -1) if sentence.cue(k) is Cue.THEN), -1)
    return then > 0 and sentence.lead[at] < 0 and any(k in sentence.used for k in range(then))


def _listed_with(sentence: Sentence, at: int) -> int:
    """Return the mark of the meeting that a date of several listed ones stands by: "Hội nghị X và các hội nghị Y"."""
    for later in range(at + 1, min(len(sentence.marks), at + 12)):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER:
            listed = mark.value.type is EventType.CONGRESS and sentence.generic(later)
            if listed and sentence.cue(later - 2) is Cue.AND:
                return later
            return _listed_with(sentence, later) if _goes_on_list(sentence, later) else at
        if mark.kind not in (CUE, PLACE):
            return at
    return at


def _goes_on_list(sentence: Sentence, at: int) -> bool:
    """Say whether a comma or "và" joins a further meeting to a list: "dự Hội nghị A, Hội nghị B và các cuộc họp C"."""
    if not sentence.is_noun(at) or not (sentence.tells(at, EventType.CONGRESS) or sentence.generic(at)):
        return False
    return sentence.cue(at - 1 - sentence.generic(at)) in (Cue.COMMA, Cue.AND)


def _finer(sentence: Sentence, at: int, date: int, *, there: bool) -> int:
    """Return the mark of the days of a meeting that has its year in its name: "APEC 2024 từ ngày 12 đến 16/11".

    The days may open the sentence where somebody is there: "Sáng 25/2, A và B đồng chủ trì Gặp gỡ đầu xuân 2022".
    """
    if date < 0 or sentence.marks[date].value.value.precision is not Precision.YEAR:
        return date
    year, lead = sentence.marks[date].value.value, sentence.lead[at]
    if there and lead >= 0 and lead != date and year.holds(sentence.marks[lead].value.value):
        return lead
    for later in range(date + 1, min(len(sentence.marks), date + _NAME_OF_MANY)):
        mark = sentence.marks[later]
        if mark.kind is DATE and year.holds(mark.value.value):
            return later
        if mark.kind is TRIGGER or mark.value is Cue.STOP:
            break
    return date


def _until_close(sentence: Sentence, first: int) -> tuple[list[Edtf], bool] | None:
    """Return the days of a meeting whose opening and closing are told: "khai mạc ngày 16/10 và bế mạc ngày 22/10"."""
    for later in range(first + 1, min(len(sentence.marks), first + 9) if first >= 0 else 0):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER or mark.value is Cue.STOP:
            return None
        closed = sentence.cue(later - 1) in (Cue.HELD, Cue.END) and congresses.closes(sentence.before(later, 24))
        if mark.kind is DATE and closed:
            opened, closing = sentence.marks[first].value.value, mark.value.value
            sentence.used |= {first, later}
            both = opened.precision is closing.precision is Precision.DAY and opened < closing
            return ([Edtf.interval(opened, closing)], True) if both else None
    return None


def _shared(sentence: Sentence, date: int) -> tuple[list[Edtf], bool] | None:
    """Return the date at a mark as the one that dates a meeting, None where there is none."""
    if date < 0:
        return None
    sentence.used.add(date)
    return [sentence.marks[date].value.value], True


def _has_name(sentence: Sentence, at: int) -> bool:
    """Say whether a bare "hội nghị" has a name of its own: "Hội nghị Đại dương", "hội nghị ngoại trưởng G7"."""
    mark = sentence.marks[at]
    if sentence.match[mark.start].isupper() and sentence.match[mark.end + 1 : mark.end + 2].isupper():
        return True
    if congresses.opens_quote(sentence.after(at, 2)):
        near = sentence.marks[at + 1 : at + 6]
        return any(one.kind is PLACE and one.value.kind == "country" and one.value.country != HOME for one in near)
    return congresses.is_named_meeting(sentence.after(at, 60)) or congresses.names_body(sentence.before(at, 80))


def _day_later(sentence: Sentence, at: int) -> Edtf | None:
    """Return the day of what happened beside a meeting of many: "bên lề Hội nghị Cấp cao ASEAN, chiều 10/10, …"."""
    found = next((m.value for m in sentence.marks[at + 1 : at + 12] if m.kind is DATE), None)
    return found.value if found is not None and found.value.precision is Precision.DAY else None
