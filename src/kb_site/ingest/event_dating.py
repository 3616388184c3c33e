"""Which of its dates a clause has: each date opens a clause, dates the act it follows, or belongs to something else."""

from kb_site.edtf import Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER, Row
from kb_site.ingest.event_moods import BARRED, Told
from kb_site.ingest.event_tours import tours
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

UNTOLD = frozenset({*BARRED, Cue.SAY})
_BACK = 240
"""Characters before a date in which words may say that something else happened then."""

_ZONE = 5
"""Marks between a day and the same day by another clock."""

_OPENERS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.WHEN})
_ENDS = frozenset({Cue.STOP, Cue.THEN, Cue.WHEN, Cue.BEFORE, Cue.WHO})
"""Small words that end a clause for the dates after them; a noun that took place goes on: "diễn ra khi …"."""

_SERIAL = frozenset({Cue.AT, Cue.TO, Cue.ATTEND})
"""Small words between coming somewhere and what one came to do."""

_OF_OFFICE = frozenset({Cue.COMMA, Cue.TITLE, Cue.OF, Cue.AND, Cue.AT})
"""Small words of an office that stands after a name."""

_OF_CHOICE = frozenset({*_OF_OFFICE, Cue.OFFICE})
"""The same with what leads to the office that somebody is chosen for."""

_OF_ATTENDED = frozenset({None, Cue.OPEN, Cue.CLOSE, Cue.TITLE, Cue.MARKED, Cue.AT, Cue.HELD})
"""What may stand in the name of what somebody attends."""

_LATEST = frozenset({Cue.OF, Cue.HELD})
_TELLS = frozenset({Cue.SAY, Cue.REPORT})
_BESIDE = 8
"""Characters between a word of saying and its date: " hôm "."""

_SPEAKS = frozenset({Cue.SAY, Cue.WISH, Cue.REPORT})
_NAMED = (EventType.CONGRESS, EventType.AGREEMENT, EventType.CEREMONY, EventType.OTHER)
"""Types of event whose names may hold a year."""


class Dating(Told):
    """A sentence whose dates have been told apart."""

    def __init__(self, row: Row, match: str, key: str, talk: Discourse) -> None:
        """Take a sentence of a document as `Clauses` does."""
        super().__init__(row, match, key, talk)
        self.last = len(self.kinds) - 1 - self.kinds[::-1].index(TRIGGER) if TRIGGER in self.kinds else -1
        self.dated = [at for at, kind in enumerate(self.kinds) if kind is DATE] if DATE in self.kinds else []
        """The marks of its dates."""

        self.has_dates = bool(self.dated)
        self.used: set[int] = set()
        """Dates given out to an act."""

        self.leading: set[int] = set()
        """Dates that open a clause."""

        self.rowed: set[int] = set()
        """Dates in brackets after who opens a row, which hold up to its semicolon: "A (5/2007): gặp B; C (9/2017)"."""

        self.within: dict[int, int] = {}
        """By date that only what its brackets tell has, where those open: "tại Cung Hội nghị (xây năm 2010)"."""

        self.tours = tours(self) if len(self.dated) and self.kinds.count(TRIGGER) > 1 else {}
        """By act of a tour, the days behind its last one: "thăm X, thăm Y và dự Z từ ngày 5 đến 12/5"."""

        self.lead = self._leads() if self.has_dates else [-1] * len(self.marks)
        """By mark, the date that opens its clause, -1 where none does."""

    def _leads(self) -> list[int]:
        leads: list[int] = []
        lead, outside, bracket, told = -1, -1, -1, False
        whole = -1
        for at, mark in enumerate(self.marks):
            if mark.kind is TRIGGER:
                told = True
            elif mark.value is Cue.OPEN:
                outside, bracket = lead, at
            elif mark.value is Cue.CLOSE:
                lead, bracket = outside if bracket >= 0 else lead, -1
            elif mark.value is Cue.COMMA and whole >= 0:
                lead, whole = whole, -1  # "Ngày D, ba ngày sau khi hội đàm với A, B tiếp C": the last on the day itself
            elif mark.kind is DATE:
                if self._in_other_zone(at) or (lead >= 0 and self._in_count(at)) or self._ends_quotation(at, told=told):
                    self.used.add(at)  # "tối 6/7 (tức sáng 7/7 giờ Việt Nam)"
                elif bracket >= 0 and (self._of_bracket(bracket, at) or self._of_count(bracket, outside)):
                    self.within[at] = bracket
                elif self._opens_clause(at, told=told):
                    whole = lead if self.counts_from(at) else -1
                    lead = at
                    if told or bracket < 0 or self.marks[bracket - 1].kind is not LEADER:
                        self.leading.add(at)
                        outside = at
                    else:
                        self.rowed.add(at)
            leads.append(lead)
        return leads

    def _in_other_zone(self, at: int) -> bool:
        """Say whether a date only says what the one before it was elsewhere: "tối 6/7, tức sáng 7/7 giờ Việt Nam"."""
        mark = self.marks[at]
        if not words.names_zone(self.key[mark.end : mark.end + 24]):
            return False
        for before in range(at - 1, max(-1, at - _ZONE), -1):
            if self.marks[before].kind is DATE:
                return self.has_day(before)  # no "trong chuyến thăm từ 26 đến 30/6, chiều 29/6 giờ địa phương, A …"
            if self.kinds[before] in (LEADER, TRIGGER, COUNT):
                return False
        return False

    def _in_count(self, at: int) -> bool:
        """Say whether a date stands in a count of years: "Năm 2005, 10 năm sau khi bình thường hóa năm 1995, A …"."""
        return self.kinds[at - 1] is COUNT and self.marks[at].start < self.marks[at - 1].end

    def _of_bracket(self, opened: int, at: int) -> bool:
        """Say whether brackets tell of something of their own before a date, or hold the years of a life."""
        pair = self.marks[opened + 1 : opened + 3]
        if len(pair) == 2 and all(m.kind is DATE and m.value.value.precision is Precision.YEAR for m in pair):
            return meets.is_hyphen(self.key[pair[0].end : pair[1].start])
        gap = self.match[self.marks[opened].end : self.marks[at].start]
        return len(gap) > 1 and words.tells_of_own(gap) and not words.opens_clause(gap)

    def _of_count(self, opened: int, lead: int) -> bool:
        """Say whether brackets only say when a count began and comes round: "Ngày D, nhân 75 năm X (D1 - D2), A"."""
        return 0 <= lead < opened and self.marks[opened - 1].kind is COUNT and self.has_day(lead)

    def _opens_clause(self, at: int, *, told: bool) -> bool:
        """Say whether a date opens a clause: before any act, or after a pause and before an act of its own."""
        if self.moods[at] in BARRED or self.bounds(at) or self._of_noun(at):
            return False
        if not told or self._behind_actor(at):
            return True
        mark, before = self.marks[at], self.cue(at - 1)
        if before is Cue.OPEN and self.cue(at + 1) is Cue.CLOSE and journeys.is_day_of_visit(self.before(at - 1, 80)):
            return True
        if self._joins_act(at):
            return self._goes_on(at)
        if before not in _OPENERS or not words.opens_clause(self.key[self.marks[at - 1].end : mark.start]):
            return False
        if words.tells_occasion(self.key[mark.end : mark.end + 16]) or words.spells_days(self.before(at, 24)):
            return False
        # "Ngày thiết lập quan hệ: 31-1-1950" opens nothing
        return self._goes_on(at) or before not in (Cue.COMMA, Cue.COLON)

    def _behind_actor(self, at: int) -> bool:
        """Say whether a date stands right behind who acts in a scene set before: "Bên lề X, A ngày 8/9 đã gặp"."""
        if at < 2 or self.marks[at - 1].kind is not LEADER or self.cue(at - 2) is not Cue.COMMA:
            return False
        told = [k for k in range(at) if self.marks[k].kind is TRIGGER]
        scene = len(told) == 1 and self.is_noun(told[0]) and words.sets_scene(self.before(told[0], 24))
        return scene and self.marks[at].start - self.marks[at - 1].end <= 1

    def _ends_quotation(self, at: int, *, told: bool) -> bool:
        """Say whether a date only ends what somebody says: ""… cho Năm APEC 2027", ông X khẳng định"."""
        return not told and self.match.startswith('"', self.marks[at].end) and self.cue(at + 1) is Cue.COMMA

    def _joins_act(self, at: int) -> bool:
        """Say whether "và" joins a clause that the date at a mark opens: "gặp A và trong ngày 2/8 sẽ được B tiếp"."""
        join = at - 1 - (self.cue(at - 1) in (Cue.WILL, Cue.TO))  # "và đến tháng 9"
        near = self.cue(join) is Cue.AND and words.opens_clause(self.key[self.marks[at - 1].end : self.marks[at].start])
        apart = self.cue(at + 1) is Cue.COMMA and at + 2 < len(self.marks) and self.kinds[at + 2] is LEADER
        apart = apart and self.kinds[join - 1] is not DATE  # "A thăm X và tháng 9/1959, B thăm Y"
        return near and (self.opens_act(at) or self.before_actor(at) or apart)

    def before_actor(self, at: int) -> bool:
        """Say whether who acts stands right behind a date: "A thăm X tháng 6 và đến tháng 9 B …"."""
        turn = at + 1 + (self.cue(at + 1) is Cue.COMMA)
        if self.cue(turn) is Cue.TURN and turn + 1 < len(self.marks) and self.marks[turn + 1].kind is LEADER:
            return True  # "A thăm X tháng 10/2002; mười sáu năm sau, đến lượt B"
        actor = self.marks[at + 1] if at + 1 < len(self.marks) else None
        return actor is not None and actor.kind is LEADER and actor.start - self.marks[at].end <= 1

    def _of_noun(self, at: int) -> bool:
        """Say whether a date in brackets is that of the noun before it, since a verb is joined to that noun's one."""
        if not self.in_brackets(at) or self.cue(at + 1) is not Cue.CLOSE or self.cue(at + 2) is not Cue.AND:
            return False
        noun = next((k for k in range(at - 1, max(0, at - REACH), -1) if self.marks[k].kind is TRIGGER), 0)
        attended = noun > 0 and self.cue(noun - 1) is Cue.ATTEND  # "dự Hội nghị X (tháng 11/2017) và gặp ông Y"
        return not attended and self.is_verb(at + 3)

    def date_after(self, trigger: int) -> int:
        """Return the mark of the date that follows a trigger in its own clause, -1 where none does."""
        if trigger in self.tours:
            return self.tours[trigger]
        if (day := self._chosen_on(trigger)) >= 0:
            return day
        noun = self.is_noun(trigger)
        comma = barred = held = False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if comma and self.cue(at - 1) is Cue.COMMA and self._opens_next(trigger, at):
                return -1
            if mark.kind is DATE:
                if barred or self._of_other(trigger, at):
                    continue
                if self.moods[at] in UNTOLD and self.moods[trigger] not in UNTOLD:
                    return -1  # "trao đổi với A, B nhắc lại … ngày 28/7"
                if comma and self._of_report(at):
                    return -1  # "A sẽ thăm X, Nhà Trắng cho biết hôm 28/8"
                if at in self.leading or (comma and not held and self._apart(trigger, at)):
                    return at if comma and self._in_visit(at) else -1
                return at
            if mark.kind is TRIGGER or mark.kind is COUNT:
                if self.shares(trigger, at):
                    continue
                return -1
            if mark.kind is LEADER and self.cue(at - 1) in _LATEST:
                gap = self.key[max(self.marks[trigger].end, mark.start - _BACK) : mark.start]
                if journeys.names_latest(gap):
                    return -1  # "chuyến thăm của A năm 2017 và gần đây nhất là của B, hồi tháng 10"
            if mark.kind is not CUE:
                continue
            cue = mark.value
            if cue is Cue.COMMA:
                comma, barred, held = True, False, False
            elif cue is Cue.HELD:
                held = True
            elif cue in (Cue.NOT, Cue.CANCEL) or (cue is Cue.SINCE and self.kinds[at + 1 : at + 2] == [PLACE]):
                barred = True  # "chuyến thăm đầu tiên kể từ khi Trung Quốc đặt giàn khoan hôm 2/5"
            elif cue in _ENDS and not (noun and held and cue not in (Cue.STOP, Cue.THEN)):
                if (day := self._while(at)) >= 0 and not noun:
                    return day
                if not self._among(trigger, at):
                    return -1
                comma = False
        return -1

    def _while(self, at: int) -> int:
        """Return the day behind what somebody was doing when something befell them, -1 where more is told before it.

        Source    "bị bắn chết khi đang phát biểu ở X hôm 8/7".
        """
        if self.cue(at) is not Cue.WHEN or self.cue(at + 1) is not Cue.NOW:
            return -1
        later = at + 2
        while later < len(self.marks) and (self.kinds[later] is PLACE or self.cue(later) in (Cue.AT, Cue.SAY)):
            later += 1
        return later if self.is_date(later) else -1

    def _chosen_on(self, trigger: int) -> int:
        """Return the day behind the last of several choices, that of each: "A được bầu làm X, B được bầu làm Y ngày D".

        Returns   its mark, -1 where a choice has a day of its own or stands alone.
        """
        if self.lead[trigger] >= 0 or not self.tells(trigger, EventType.APPOINTMENT) or not self.is_verb(trigger):
            return -1
        at, other = trigger + 1, -1
        while at < len(self.marks) and at < trigger + REACH and self.marks[at].kind is not DATE:
            if self.kinds[at] is TRIGGER:
                if self.marks[at].value.words != self.marks[trigger].value.words or self.kinds[at - 1] is not LEADER:
                    return -1
                other = at
            elif self.kinds[at] is CUE and self.cue(at) not in _OF_CHOICE:
                return -1
            at += 1
        return at if other > 0 and self.is_date(at) and self.has_day(at) and self.cue(at - 1) is not Cue.COMMA else -1

    def _among(self, trigger: int, at: int) -> bool:
        """Say whether a mark leads to some of the times when it was: "thăm X nhiều lần, trong đó có năm 2001"."""
        if self.is_noun(trigger) or not journeys.is_repeated(self.before(trigger, 40), self.after(trigger, 40)):
            return False
        return journeys.names_some(self.key[self.marks[at].start : self.marks[at].start + 24])

    def _of_other(self, trigger: int, at: int) -> bool:
        """Say whether a date belongs to something else than an act whose clause it stands in."""
        if at in self.used or self.within.get(at, -1) > trigger or self.bounds(at) or self.counts_from(at):
            return True
        if self.is_of_name(at) and not any(self.tells(trigger, kind) for kind in _NAMED):
            return True  # "đăng cai APEC 2018", "Luật Biển 1982"
        stop = self.marks[at].start  # "chọn Việt Nam sau ngày nhậm chức (26/12/2012)"
        return words.relates(self.key[max(self.marks[trigger].end, stop - _BACK) : stop])

    def counts_from(self, at: int) -> bool:
        """Say whether a date counts from what follows it: "một tháng sau cuộc gặp", "một ngày sau khi gặp X"."""
        date = self.marks[at]
        if words.is_counted_from(self.key[date.start : date.end], self.after(at, 80)):
            return True
        if at + 1 >= len(self.marks) or self.marks[at + 1].kind is not TRIGGER:
            return False
        return self.marks[at + 1].value.noun and self.marks[at + 1].start - self.marks[at].end <= 1

    def _of_report(self, at: int) -> bool:
        """Say whether a date stands right after a word such as "cho biết", and is when somebody told the news."""
        return self.cue(at - 1) in _TELLS and self.marks[at].start - self.marks[at - 1].end <= _BESIDE

    def bounds(self, at: int) -> bool:
        """Say whether a date is only when something began, ends or is due: "kể từ 2016", "giữ chức này đến 5/1980"."""
        year = self.marks[at].value.value.precision is Precision.YEAR
        if year and words.is_first_since(self.before(at, 100)):
            return True  # "cuộc gặp đầu tiên giữa hai bên từ năm 1949"
        if year and (words.is_after_year(self.before(at, 12)) or words.is_of_older(self.before(at, 120))):
            return True  # "Thủ tướng đầu tiên thăm X sau năm 1975", "ký Nghị định thư sửa đổi Hiệp định X năm 1994"
        return self.cue(at - 1) is Cue.SINCE or words.is_limit(self.before(at, 36))

    def _apart(self, trigger: int, at: int) -> bool:
        """Say whether a date after a comma dates what follows it, or is another than that which opens the clause."""
        mark = self.marks[at]
        if words.tells_occasion(self.key[mark.end : mark.end + 16]) or words.spells_days(self.before(at, 24)):
            return False  # "trở thành đối tác, vào tháng 9/2018, dịp ông X thăm Y"
        if self._goes_on(at):
            return True
        if self._closes_aside(trigger, at):
            return False  # "ngày 18/9 hội đàm với A; gặp ông B, Phó Chủ tịch X, hôm 19/9"
        lead, date = self.lead[trigger], mark.value.value
        if lead < 0 or self.moods[trigger] is Cue.WILL or date.precision is Precision.INTERVAL:
            return False
        return not self.marks[lead].value.value.holds(date)

    def _in_visit(self, at: int) -> bool:
        """Say whether what follows a date is only the visit that the act was part of: "hội đàm với B, sáng 9/4, tại X,
        trong chuyến thăm Y từ ngày 8 đến 11/4"."""
        later = next((k for k in range(at + 1, min(at + REACH, len(self.marks))) if self.kinds[k] is TRIGGER), at)
        if not self.has_day(at) or not self.tells(later, EventType.VISIT) or not self.is_noun(later):
            return False
        return words.is_during(self.before(later, 20)) and self.date_after(later) >= 0

    def _closes_aside(self, trigger: int, at: int) -> bool:
        """Say whether a date ends its clause after a comma: "gặp B, Bộ trưởng X, hôm D", "còn A nhậm chức, hôm D"."""
        last = at + 1 == len(self.marks) or self.cue(at + 1) is Cue.STOP
        between = self.marks[trigger + 1 : at - 1]
        if not last or self.cue(at - 1) is not Cue.COMMA:
            return False
        closes = words.opens_clause(self.key[self.marks[at - 1].end : self.marks[at].start])
        if closes and self.has_day(at) and self.is_verb(trigger):
            return True
        if len(between) < 2 or between[0].kind is not LEADER:
            return False
        if any(mark.kind is not PLACE and mark.value not in _OF_OFFICE for mark in between[1:]):
            return False
        return closes

    def _opens_next(self, trigger: int, at: int) -> bool:
        """Say whether a mark after a comma is who acts in the next clause: "Tại cuộc gặp A, B …"."""
        if self.marks[at].kind is not LEADER:
            return self.cue(at) in (Cue.SIDES, Cue.PAIR)
        if self.is_noun(trigger):
            return words.sets_scene(self.before(trigger, 24)) and self._speaks(at + 1)
        return at not in self.objected and self._speaks(at + 1)

    def _speaks(self, at: int) -> bool:
        """Say whether a mark is a verb of an act or of saying."""
        return self.cue(at) in _SPEAKS or self.is_verb(at)

    def is_of_name(self, at: int) -> bool:
        """Say whether the date at a mark is a year that stands in a name: "APEC 2018"."""
        mark = self.marks[at]
        year = mark.value.value.precision is Precision.YEAR
        return year and words.is_of_name(self.match[max(0, mark.start - 12) : mark.end])

    def shares(self, trigger: int, at: int) -> bool:
        """Say whether the date after another act is a trigger's too: "được bầu tại Đại hội …", "tới X gặp Y ngày …"."""
        if self.joined_to(trigger, at) or (at == trigger + 1 and self._names_rite(trigger, at)):
            return True
        if self._met_one_day(trigger, at) or self._calls_on(trigger, at) or self.came_after_it(trigger, at):
            return True
        if at == trigger + 2 and self.cue(trigger + 1) is Cue.AND and self.is_noun(trigger):
            return Cue.HELD in (self.cue(at + 1), self.cue(at + 2))  # "Lễ đón và hội đàm diễn ra chiều 3/4"
        assembly = self.tells(trigger, EventType.CONGRESS)
        assembly = assembly or (
            self.tells(trigger, EventType.TALKS) and nouns.SUMMIT in self.marks[trigger].value.words
        )
        if assembly and self.tells(at, EventType.VISIT) and self.is_verb(at):
            return self.cue(at - 1) is Cue.AND  # "dự Hội nghị X tại Y và thăm nước này từ ngày 21 đến 24/8"
        if self.tells(at, EventType.CONGRESS) and not meets.comes_after(self.before(at, 12)):
            setting = at > trigger + 1 and words.is_setting(self.before(at, 36))
            setting = setting or (self.cue(at - 1) is Cue.HELD and self.cue(at - 2) is Cue.AT)  # "tại phiên bế mạc X"
            return setting or self.cue(at - 1) is Cue.AT or self._serial(trigger, at)
        return self._serial(trigger, at) or self.met_there(trigger, at)

    def met_there(self, trigger: int, at: int) -> bool:
        """Say whether whom a visitor met is told before the month or year of both: "đã thăm X và gặp Y năm D".

        So is who received them: "đã thăm X và được Y tiếp (5/1969)". A day is that of the meeting alone.
        """
        talks = self.tells(at, EventType.TALKS) and self.is_verb(at)
        if not talks or not self.tells(trigger, EventType.VISIT) or self.is_noun(trigger) or self.lead[trigger] >= 0:
            return False
        join = next((k for k in range(trigger + 1, at) if self.kinds[k] is not PLACE), at)
        passive = self.cue(join + 1) is Cue.PASSIVE and self.kinds[join + 2] is LEADER and at == join + 3
        if self.cue(join) is not Cue.AND or not (at == join + 1 or passive):
            return False
        return self.date_after(at) >= 0

    def _met_one_day(self, trigger: int, at: int) -> bool:
        """Say whether the day behind the last of several met is that of each: "sẽ hội đàm với B, gặp C ngày 20/6"."""
        if not (self.is_verb(trigger) and self.is_verb(at)) or self.lead[trigger] >= 0:
            return False
        if not (self.tells(trigger, EventType.TALKS) and self.tells(at, EventType.TALKS)):
            return False
        joined = self.cue(at - 1) in (Cue.COMMA, Cue.AND) and self.marks[at].start - self.marks[at - 1].end <= 1
        day = self.date_after(at)
        return joined and self.has_day(day) and not self.in_brackets(day)

    def came_after_it(self, trigger: int, at: int) -> bool:
        """Say whether a meeting is only that after which a visit was: "chuyến thăm của A ngay sau Đại hội X (D)"."""
        visit = self.tells(trigger, EventType.VISIT) and self.is_noun(trigger)
        if not visit or not self.tells(at, EventType.CONGRESS) or not meets.comes_after(self.before(at, 12)):
            return False
        return any(self.kinds[k] is LEADER and self.cue(k - 1) is Cue.OF for k in range(trigger + 1, at))

    def _calls_on(self, trigger: int, at: int) -> bool:
        """Say whether a verb only tells what for those come who are received: "tiếp các Đại sứ đến trình Quốc thư"."""
        talks = self.tells(trigger, EventType.TALKS) and self.tells(at, EventType.TALKS) and self.is_verb(trigger)
        if not talks or not meets.receives(self.marks[trigger].value.words):
            return False
        return meets.calls_on(self.marks[at].value.words) and self.cue(at - 1) in (Cue.TO, Cue.ARRIVE)

    def _names_rite(self, trigger: int, at: int) -> bool:
        """Say whether taking an office is what a ceremony is held for: "dự lễ nhậm chức của ông X ngày 20/10"."""
        return self.tells(trigger, EventType.CEREMONY) and self.tells(at, EventType.APPOINTMENT)

    def joined_to(self, trigger: int, at: int) -> bool:
        """Say whether the days behind what else a visitor does are the visit's: "thăm X và dự Y từ ngày 8 đến 12/5"."""
        at -= self.kinds[at] is COUNT and self.kinds[at - 1] is TRIGGER
        attend = at - 1 - (self.cue(at - 1) is Cue.MARKED)
        if self._trigger_at(at) and journeys.attends(self.marks[at].value.words):
            attend = at  # "dự ASEM"
        elif self.cue(attend) is not Cue.ATTEND:
            return False
        if self.cue(attend - 1) is not Cue.AND or not self.tells(trigger, EventType.VISIT):
            return False
        if any(mark.kind is not PLACE for mark in self.marks[trigger + 1 : attend - 1]):
            return False
        for later in range(at + 1, min(at + REACH, len(self.marks))):
            initials = self.cue(later) is Cue.OPEN and self.cue(later + 1) is Cue.CLOSE  # "Diễn đàn X (WEF)"
            if initials or (self.cue(later) is Cue.CLOSE and self.cue(later - 1) is Cue.OPEN):
                continue
            if self.cue(later) is Cue.OPEN:
                return self.is_date(later + 1) and self.cue(later + 2) is Cue.CLOSE
            if self.cue(later) is Cue.HELD and later == at + 1 and self.tells(at, EventType.CEREMONY):
                continue  # "dự Lễ khai mạc X"
            if self.kinds[later] is COUNT or (later <= at + 2 and self.cue(later) is Cue.MARKED):
                continue  # "dự Lễ kỷ niệm 70 năm X"
            if self.cue(later) is Cue.OF and self.is_noun(trigger) and later + 1 < len(self.kinds):
                return self.kinds[later + 1] is LEADER and self.is_date(self.group_from(later + 1)[-1] + 1)
            if self.kinds[later] is not PLACE and self.cue(later) is not Cue.AT:
                return self.kinds[later] is DATE
        return False

    def owners(self, trigger: int) -> list[int]:
        """Return whose a visit is where more of it stands between: "chuyến thăm X và dự Hội nghị Y của A"."""
        at = trigger + 1
        while at < len(self.kinds) and self.kinds[at] is PLACE:
            at += 1
        if self.cue(at) is not Cue.AND or self.cue(at + 1) is not Cue.ATTEND:
            return []
        for of in range(at + 2, min(at + REACH, len(self.kinds) - 1)):
            if self.cue(of) is Cue.OF and self.kinds[of + 1] is LEADER:
                return self.group_from(of + 1)
            if self.kinds[of] in (DATE, LEADER) or self.cue(of) not in _OF_ATTENDED:
                return []
        return []

    def _serial(self, trigger: int, at: int) -> bool:
        """Say whether somebody came to do what another verb tells, with no pause between: "tới X gặp Y ngày 8/5"."""
        if self.marks[at].kind is not TRIGGER or not self.tells(trigger, EventType.VISIT) or self.is_noun(trigger):
            return False
        if self.tells(at, EventType.VISIT) or (self.is_noun(at) and self.cue(at - 1) is not Cue.ATTEND):
            return False
        return all(self.marks[k].kind is PLACE or self.cue(k) in _SERIAL for k in range(trigger + 1, at))

    def _goes_on(self, at: int) -> bool:
        """Say whether a trigger follows a mark before the next semicolon."""
        if self.last < at:
            return False
        stop = next((k for k in range(at + 1, self.last) if self.cue(k) is Cue.STOP), len(self.marks))
        return TRIGGER in self.kinds[at + 1 : min(stop, self.last + 1)]

    def opens_act(self, at: int) -> bool:
        """Say whether a date opens the next act: "gặp A tháng 10 và tháng 12 cùng năm, A đến …", "ngày 6/6 thăm B"."""
        if self.cue(at + 1) in (Cue.WILL, Cue.PASSIVE) or self.is_verb(at + 1):
            return True
        if words.opens_predicate(self.key[self.marks[at].end : self.marks[at].end + _BESIDE]):
            return True  # "tới Hà Nội tối 30/11 và sáng 1/12 đã cùng B chủ trì …"
        if self.cue(at + 1) is not Cue.COMMA or at + 3 >= len(self.marks) or self.marks[at + 2].kind is not LEADER:
            return False
        return self.is_verb(at + 3) or self.cue(at - 1) is Cue.STOP
