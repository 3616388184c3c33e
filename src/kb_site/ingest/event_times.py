"""What dates the acts of one sentence: its own clause, the date it opens with, a noun that sets the scene."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_dating import Dating
from kb_site.ingest.event_frames import Discourse, Frame, month_of
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Row
from kb_site.ingest.event_moods import BARRED, TELLING
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import Basis, EventType

_BRACKETS = frozenset({";", ","})
_ENDS_OF_STAY = frozenset({Cue.BEGIN, Cue.END})
"""Small words before the first or the last day of a visit, which dates no act on it."""


class Timed(Dating):
    """A sentence whose acts have dates, and the frames read from it."""

    def __init__(self, row: Row, match: str, key: str, number: int, talk: Discourse) -> None:
        """Take a sentence of a document as `Clauses` does, and its number in the document, from 0."""
        super().__init__(row, match, key, talk)
        self.number = number
        self.rows: list[tuple[int, list[int]]] | None = None
        """Leaders with dates in brackets, once somebody has asked for them."""

        self.frames: list[Frame] = []
        self.by_mark: dict[int, Frame] = {}
        self.behind = self.announced = False
        """Whether the dates last asked for stand before their trigger, and are those of an announcement."""

        self.embedded: set[int] = set()
        """Dates that a noun of the sentence has: "sau cuộc gặp năm 2007"."""

        self.scenes: set[int] = set()
        """Dates of a noun that the acts after it share: "Trong chuyến thăm năm 2019, …"."""

        self.titled: set[int] = set()
        """Years in the names of documents, on which nothing happened: "ký Kế hoạch hợp tác năm 2025"."""

        self.opened = -1
        """Where the date stands that `narrative` took, -1 where it took none."""

        self.since = False
        """Whether that is the date of an act from which something is counted: "kể từ khi nhậm chức năm 2017"."""

    def dates(self, trigger: int) -> tuple[list[Edtf], bool]:
        """Return the dates of a trigger and whether its own clause gives them."""
        after = self.date_after(trigger)
        self.behind, self.announced = after < 0, False
        if after >= 0:
            return self._together(trigger, after), True
        if (occasion := self._of_act(trigger)) is not None:
            return [occasion], True
        scene = self.scene_after(trigger) if self.lead[trigger] < 0 else -1
        if scene >= 0:
            self.behind = False
            return [self.marks[scene].value.value], True
        day = (self._of_journey(trigger) or self._of_scene(trigger)) if self.lead[trigger] < 0 else None
        return ([day], True) if day is not None else self._before(trigger)

    def _of_act(self, trigger: int) -> Edtf | None:
        """Return when the visit was on which an act with a date took place: "ký tháng 3/2014, trong chuyến thăm …"."""
        at = trigger - 1 - (self.cue(trigger - 1) is Cue.COMMA)
        if at < 0 or not self.is_date(at) or at in self.leading or at not in self.used:
            return None
        if not self.tells(trigger, EventType.VISIT) or not words.sets_scene(self.before(trigger, 24)):
            return None
        date = self.marks[at].value.value
        return month_of(date) if date.precision is Precision.DAY else date

    def scene_after(self, trigger: int) -> int:
        """Return the mark of the date of what an act is set in: "được ký nhân chuyến thăm … tháng 8", -1 for none."""
        if self.marks[trigger].kind is not TRIGGER:
            return -1
        if self.is_noun(trigger) and not words.sets_scene(self.before(trigger, 24)):
            return -1  # but "Trong cuộc gặp ông X nhân chuyến thăm Y tháng 12/2022, …"
        for at in range(trigger + 1, min(trigger + 6, len(self.marks))):
            if self.marks[at].kind is TRIGGER:
                stems = self.tells(trigger, EventType.AGREEMENT) and self.tells(at, EventType.VISIT)
                stems = stems and acts.stems(self.before(at, 4))  # "quan hệ X xác lập từ chuyến thăm của ông Y tháng 7"
                set_in = self.marks[at].value.noun and (stems or words.sets_scene(self.before(at, 24)))
                signed = self.tells(trigger, EventType.AGREEMENT) and self.tells(at, EventType.TALKS)
                signed = signed or (self.tells(trigger, EventType.TALKS) and self.tells(at, EventType.CEREMONY))
                set_in = set_in or (signed and self.marks[at].value.noun and meets.comes_after(self.before(at, 12)))
                day = self.date_after(at) if set_in else -1
                return -1 if self.cue(day - 1) in _ENDS_OF_STAY and day >= 0 else day
            if self.cue(at) in (Cue.COMMA, Cue.STOP, Cue.THEN):
                return -1
        return -1

    def _of_journey(self, trigger: int) -> Edtf | None:
        """Return when the visit told before was, in which an act is set: "được ký nhân chuyến thăm ấy"."""
        told = self.talk.visit
        if told is None or told.date is None or told.future or self.is_noun(trigger):
            return None
        for at in range(trigger + 1, min(trigger + 6, len(self.marks))):
            if self.tells(at, EventType.VISIT) and self.is_noun(at):
                back = journeys.is_that_one(self.key[self.marks[at].end : self.marks[at].end + 30])
                return told.date if back and words.sets_scene(self.before(at, 24)) else None
            if self._trigger_at(at) or self.cue(at) in (Cue.STOP, Cue.THEN):
                return None
        return None

    def _of_scene(self, trigger: int) -> Edtf | None:
        """Return the month of a visit that sets the scene of a day: "Trong chuyến thăm của X, ngày D, hai nước …"."""
        if not self.is_noun(trigger) or not self.tells(trigger, EventType.VISIT) or trigger > 1:
            return None
        at = next((k for k in range(trigger + 1, min(trigger + 8, len(self.marks))) if self.is_date(k)), 0)
        within = at > 0 and at in self.leading and self.cue(at - 1) is Cue.COMMA and self.has_day(at)
        if not within or any(self.kinds[k] is TRIGGER for k in range(trigger + 1, at)):
            return None
        dated = self.marks[at].value.basis is Basis.EXPLICIT and words.sets_scene(self.before(trigger, 24))
        return month_of(self.marks[at].value.value) if dated else None

    def _together(self, trigger: int, at: int) -> list[Edtf]:
        """Return the date at a mark and those listed with it: "ngày 27.4 và ngày 26.5", "ở A ngày 1/3, ở B 2/3"."""
        found: list[Edtf] = []
        noun = self.is_noun(trigger)
        shared = trigger in self.tours or any(self.shares(trigger, k) for k in range(trigger + 1, at))
        if noun and (self._sets_scene(trigger, at) or self.tells(trigger, EventType.CONGRESS)):
            self.scenes.add(at)
        while at >= 0:
            found.append(self.marks[at].value.value)
            if not shared:
                self.used.add(at)
            told = self.cue(trigger - 1) is Cue.ATTEND or words.is_predicate(self.before(trigger, 4))
            if noun and not told and not self._is_held(trigger, at):
                self.embedded.add(at)  # but "Dấu ấn của chuyến đi là cuộc gặp ngày D" tells of it
            at = self._listed_date(at)
        return found

    def _is_held(self, trigger: int, at: int) -> bool:
        """Say whether a day is when the noun that a sentence is about took place: "Lễ đón ông X diễn ra chiều 3/6"."""
        if not self.has_day(at) or any(self.kinds[k] is not CUE for k in range(trigger)):
            return False
        return any(self.cue(k) is Cue.HELD for k in range(trigger + 1, at)) and not self.prep(trigger)

    def _sets_scene(self, trigger: int, at: int) -> bool:
        """Say whether a noun with a date opens a sentence as the time of what follows; "sau lễ đón" is the same day."""
        if self.cue(at - 1) in _ENDS_OF_STAY:
            return False
        before = self.before(trigger, 24)
        if words.sets_scene(before):
            return True
        day = self.marks[at].value.value.precision is Precision.DAY
        first = all(mark.kind is not LEADER for mark in self.marks[:trigger])
        return day and first and meets.comes_after(before) and not any(self.is_verb(k) for k in range(trigger))

    def _listed_date(self, at: int) -> int:
        """Return the mark of the next date listed with the one at a mark, -1 where none is."""
        following = at + 1
        while following < len(self.marks) and self.marks[following].kind in (PLACE, CUE):
            following += 1
        if following == at + 1 or not self.is_date(following) or following > at + 8:
            return -1
        if self.cue(following - 1) is Cue.SINCE:
            return -1  # "thăm X năm 2016, lần đầu tiên kể từ năm 1928"
        gap = self._without_places(at, following)
        bracketed = self.in_brackets(at) or self.cue(following - 1) is Cue.OPEN
        if self.in_brackets(at) and self.in_brackets(following) and self.cue(at + 1) is Cue.CLOSE:
            listing = gap.strip(" ()")  # "ở A (tháng 11/2018) và B (tháng 4/2019)"
            gap = listing if listing in _BRACKETS else f" {listing}"
        if not words.lists_dates(gap) and not (bracketed and gap in _BRACKETS):
            return -1
        joined = words.joins_dates(gap) and self.cue(following + 1) is Cue.COMMA
        if joined and (self.is_bare(following) or self._other_is_dated(following)):
            return following  # but "thăm X ngày 3/4 và ngày 5/4, B hội đàm với C"
        if self.opens_act(following) or self.before_actor(following) or self.counts_from(following):
            return -1
        other_acts = self.cue(following + 1) is Cue.COMMA and self.kinds[following + 2 : following + 3] == [LEADER]
        later = other_acts or any(self.cue(k) is Cue.STOP for k in range(at + 1, following))
        if later and self._tells_of_other(following):
            return -1  # "nhậm chức ngày 4/10; chín ngày sau, ông điện đàm …", but "ở A 1/2017; năm tháng sau, ở B"
        other, end = self.marks[following].value.value, self.marks[following].end
        if self.marks[at].value.value.holds(other):
            return -1  # "Trong chuyến thăm từ 7 đến 9/1, chiều 8/1 …": a day of those days, and of what follows
        counted = other.precision is Precision.YEAR and not self.key[end - 1].isdecimal()
        if counted and words.counts_back(self.key[end : end + 6]):
            return -1  # "đã gặp ông X vào tháng 5/1969, hai năm trước khi …"
        return following

    def is_bare(self, at: int) -> bool:
        """Say whether a date behind "và" has no "ngày" or "năm" of its own: "thăm X năm 1958 và 1964"."""
        start = self.marks[at].start
        return self.key[start].isdecimal() and self.key.endswith(words.JOINS, 0, start)

    def _other_is_dated(self, at: int) -> bool:
        """Say whether the act behind a date and a comma has its own: "… và năm 1964, B thăm Y năm 1957"."""
        act = next((k for k in range(at + 2, min(len(self.marks), at + 5)) if self.is_verb(k)), 0)
        return act > 0 and self.date_after(act) > 0

    def acts_behind(self, at: int) -> list[int]:
        """Return the triggers behind a mark, as far as the next semicolon."""
        found: list[int] = []
        for later in range(at + 1, min(at + REACH, len(self.marks))):
            if self.marks[later].kind is TRIGGER:
                found.append(later)
            elif self.cue(later) is Cue.STOP:
                break
        return found

    def _tells_of_other(self, at: int) -> bool:
        """Say whether the clause behind a date has an act of its own: a verb, or one noun not set in another."""
        acts_there = self.acts_behind(at)
        return len(acts_there) == 1 or any(map(self.is_verb, acts_there))

    def _without_places(self, at: int, other: int) -> str:
        """Return the words between two marks without the places among them."""
        start, words_left = self.marks[at].end, []
        for mark in self.marks[at + 1 : other + 1]:
            if mark.kind is PLACE or mark is self.marks[other]:
                words_left.append(words.without_kind(self.key[start : mark.start]).strip())
                start = mark.end
        joined = " ".join(filter(None, words_left)).replace(" ,", ",")
        return joined if joined[:1] in ",;" else f" {joined}"

    def bracketed(self, at: int) -> Edtf | None:
        """Return the date in brackets right after a leader, None where there is none."""
        if self.cue(at + 1) is not Cue.OPEN or not self.is_date(at + 2) or self.cue(at + 3) is not Cue.CLOSE:
            return None
        return Edtf.parse(str(self.marks[at + 2].value.value))

    def _before(self, trigger: int) -> tuple[list[Edtf], bool]:
        stopped = False
        lead = self.lead[trigger]
        for at in range(trigger - 1, max(-1, trigger - REACH), -1):
            mark = self.marks[at]
            if lead != self.lead[at] >= 0 and self.counts_from(self.lead[at]):
                continue  # "Ngày D, ba ngày sau khi hội đàm với A, B tiếp C"
            if mark.kind is DATE and self.moods[at] not in BARRED and not self.aside(at, trigger):
                if at in self.leading:
                    self.announced = any(self.cue(k) in TELLING for k in range(at + 1, trigger))
                    return self._listed_up_to(at), True
                if not stopped and self._holds_on(at, trigger):
                    return self._listed_up_to(at), True
            elif mark.kind is TRIGGER and not mark.value.noun and at in self.by_mark and not self.aside(at, trigger):
                frame = self.by_mark[at]
                if stopped and not _lasts(frame):
                    continue  # "A thăm X năm 2010; B ký Y", but "A thăm X từ 6 đến 8/10; B hội đàm với ông"
                if any(self.cue(k) is Cue.BEFORE for k in range(at + 1, trigger)):
                    return [], False  # "thăm X từ 13 đến 15/11 trước khi dự Y"
                if self._passes_by(frame, at, trigger):
                    continue
                if frame.date is not None and not (frame.said and not self.said(trigger)):
                    self.announced = frame.announced
                    return [frame.date], frame.own
            elif mark.kind is CUE and mark.value is Cue.STOP:
                stopped = True
        if lead >= 0:
            self.announced = any(self.cue(k) in TELLING for k in range(lead + 1, trigger))
            return self._listed_up_to(lead), True
        return [], False

    def _passes_by(self, frame: Frame, at: int, trigger: int) -> bool:
        """Say whether the date of an act before a trigger is of that act alone."""
        if self.cue(at - 1) is Cue.DOCUMENT and self.cue(trigger - 1) is Cue.AND:
            return True  # "đánh giá việc thực hiện Biên bản ký ngày 6/10/2023 và ký Bản ghi nhớ"
        if frame.type is EventType.APPOINTMENT and not self.tells(trigger, EventType.APPOINTMENT):
            return True  # "ông X, người nhậm chức tháng 10/2021, đã thăm …"
        if frame.type is not EventType.VISIT or frame.date is None or frame.date.precision is Precision.DAY:
            return False
        # "chiều 6/1, sau lễ đón ông X thăm Việt Nam từ 6 đến 7/1, hai bên hội đàm": on the 6th
        return self.lead[trigger] >= 0 and self.has_day(self.lead[trigger])

    def _listed_up_to(self, at: int) -> list[Edtf]:
        """Return the date at a mark and the like that are listed before it: "năm 1958 và 1964 đến Việt Nam"."""
        found = [self.marks[at].value.value]
        while at > 1 and self.is_date(at - 2) and self.cue(at - 1) in (Cue.AND, Cue.COMMA) and at - 2 not in self.used:
            gap = self.key[self.marks[at - 2].end : self.marks[at].start]
            listed = self.marks[at - 2].value.value
            if listed.precision is not found[0].precision or not words.lists_dates(gap.rstrip()) or self.bounds(at - 2):
                break
            if self.counts_from(at) or self._of_coming(at - 2):
                break
            found.insert(0, listed)
            at -= 2
        return found

    def _of_coming(self, at: int) -> bool:
        """Say whether a date is when somebody came back, before what they did: "trở về X tối qua và hôm nay gặp"."""
        there = at > 0 and self.kinds[at - 1] is PLACE
        return there and journeys.comes_back(self.before(at - 1, 12))

    def _holds_on(self, at: int, trigger: int) -> bool:
        """Say whether a date that opens no clause still dates an act after it."""
        if self.within.get(at, trigger) < trigger or (at + 3 == trigger and self._of_noun(at)):
            return False  # "kiểm điểm kết quả từ kỳ trước (tháng 5/2019) và ký biên bản"
        if at in self.rowed and self.marks[trigger - 1].kind is LEADER:
            return False  # "A thăm Việt Nam (5/2021), B thăm Pháp (11/2021)": of B something else is told
        lead = self.lead[trigger]
        if 0 <= lead < at and at in self.scenes and self.has_day(lead) and not self.has_day(at):
            whole = self.marks[at].value.value  # "Chiều 3/4, trong chuyến thăm từ 2 đến 5/4, A gặp B": on the 3rd
            return not whole.holds(self.marks[lead].value.value)
        if at in self.scenes or at in self.rowed or Cue.WHEN in (self.cue(at + 1), self.cue(at + 2)):
            return True
        return at not in self.used and not self._joined(at, trigger)

    def _joined(self, date: int, trigger: int) -> bool:
        """Say whether "và" joins an act to what a date belongs to: "tượng dựng năm 2018 và trò chuyện với X"."""
        return self.cue(trigger - 1) is Cue.AND and self.cue(date + 1) is Cue.AND and trigger == date + 2

    def own_time(self, trigger: int) -> bool:
        """Say whether no other act stands between a trigger and the date that its clause gives or opens with."""
        if self.date_after(trigger) >= 0:
            return True
        for at in range(trigger - 1, max(-1, trigger - REACH), -1):
            if self.marks[at].kind is TRIGGER and not self.marks[at].value.noun:
                return False
            if self.marks[at].kind is DATE:
                return True
        return False


def _lasts(frame: Frame) -> bool:
    """Say whether an act is a visit of some days, in which what is told next may have its place."""
    return frame.type is EventType.VISIT and frame.date is not None and frame.date.precision is Precision.INTERVAL
