"""What dates the acts of one sentence: its own clause, the date it opens with, a noun that sets the scene."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Discourse, Frame
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER, Row
from kb_site.ingest.event_moods import BARRED, TELLING, Told
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_BACK = 240
"""Characters before a date in which words may say that something else happened then."""

_OPENERS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.WHEN})
_SERIAL = frozenset({Cue.AT, Cue.TO, Cue.ATTEND})
"""Small words between coming somewhere and what one came to do."""

_BRACKETS = frozenset({";", ","})
_LATEST = frozenset({Cue.OF, Cue.HELD})
_BREAKS = frozenset({Cue.STOP, Cue.THEN})
UNTOLD = frozenset({*BARRED, Cue.SAY})
_SPEAKS = frozenset({Cue.SAY, Cue.WISH, Cue.REPORT})
_NAMED = (EventType.CONGRESS, EventType.AGREEMENT, EventType.CEREMONY, EventType.OTHER)
"""Types of event whose names may hold a year."""


class Timed(Told):
    """A sentence whose acts have dates, and the frames read from it."""

    def __init__(self, row: Row, match: str, key: str, number: int, talk: Discourse) -> None:
        """Take a sentence of a document as `Clauses` does, and its number in the document, from 0."""
        super().__init__(row, match, key, talk)
        self.number = number
        kinds = [mark.kind for mark in self.marks]
        self.last = max((at for at, kind in enumerate(kinds) if kind is TRIGGER), default=-1)
        self.has_dates = DATE in kinds
        self.rows: list[tuple[int, list[int]]] | None = None
        """Leaders with dates in brackets, once somebody has asked for them."""

        self.frames: list[Frame] = []
        self.by_mark: dict[int, Frame] = {}
        self.behind = self.announced = False
        """Whether the dates last asked for stand before their trigger, and are those of an announcement."""

        self.used: set[int] = set()
        """Dates given out to a trigger."""

        self.embedded: set[int] = set()
        """Dates that a noun of the sentence has: "sau cuộc gặp năm 2007"."""

        self.scenes: set[int] = set()
        """Dates of a noun that the acts after it share: "Trong chuyến thăm năm 2019, …"."""

        self.leading: set[int] = set()
        """Dates that open a clause."""

        self.opened = -1
        """Where the date stands that `narrative` took, -1 where it took none."""

        self.lead = self._leads()

    def _leads(self) -> list[int]:
        """Return by mark the index of the date that opens its clause, -1 where none does."""
        if not self.has_dates:
            return [-1] * len(self.marks)
        leads: list[int] = []
        lead, told = -1, False
        for at, mark in enumerate(self.marks):
            if mark.kind is TRIGGER:
                told = True
            elif mark.kind is DATE and self._of_noun(at):
                pass
            elif mark.kind is DATE and self.moods[at] not in BARRED and self.prep(at) is not Cue.SINCE:
                before = self.cue(at - 1)
                opens = before in _OPENERS and words.opens_clause(self.key[self.marks[at - 1].end : mark.start])
                opens = opens or self._joins_act(at)
                spelt = before is Cue.COLON and not self._goes_on(at)  # "Ngày thiết lập quan hệ: 31-1-1950"
                occasion = opens and told and words.tells_occasion(self.key[mark.end : mark.end + 16])
                occasion = occasion or (opens and told and words.spells_days(self.before(at, 24)))
                opens = opens and not occasion
                if not told or (opens and before is not Cue.COMMA and not spelt) or (opens and self._goes_on(at)):
                    lead = at
                    self.leading.add(at)
            leads.append(lead)
        return leads

    def _joins_act(self, at: int) -> bool:
        """Say whether "và" joins a clause that the date at a mark opens: "gặp A và trong ngày 2/8 sẽ được B tiếp"."""
        join = at - 1 - (self.cue(at - 1) is Cue.WILL)
        near = self.cue(join) is Cue.AND and words.opens_clause(self.key[self.marks[at - 1].end : self.marks[at].start])
        return near and self._opens_act(at)

    def _of_noun(self, at: int) -> bool:
        """Say whether a date in brackets is that of the noun before it, since a verb is joined to that noun's one."""
        if not self._bracketed(at) or self.cue(at + 1) is not Cue.CLOSE or self.cue(at + 2) is not Cue.AND:
            return False
        noun = next((k for k in range(at - 1, max(0, at - REACH), -1) if self.marks[k].kind is TRIGGER), 0)
        attended = noun > 0 and self.cue(noun - 1) is Cue.ATTEND  # "dự Hội nghị X (tháng 11/2017) và gặp ông Y"
        return not attended and self._verb(at + 3)

    def _verb(self, at: int) -> bool:
        return self._trigger_at(at) and not self.marks[at].value.noun

    def _goes_on(self, at: int) -> bool:
        """Say whether a trigger follows a mark before the next semicolon."""
        if self.last < at:
            return False
        stop = next((k for k in range(at + 1, self.last) if self.cue(k) is Cue.STOP), len(self.marks))
        return any(self.marks[k].kind is TRIGGER for k in range(at + 1, min(stop, self.last + 1)))

    # --- dates -----------------------------------------------------------------------------------

    def dates(self, trigger: int) -> tuple[list[Edtf], bool]:
        """Return the dates of a trigger and whether its own clause gives them."""
        after = self.date_after(trigger)
        self.behind, self.announced = after < 0, False
        if after >= 0:
            return self._together(trigger, after), True
        if self.cue(trigger - 1) is Cue.WHO:
            return [], False
        scene = self.scene_after(trigger) if self.lead[trigger] < 0 else -1
        if scene >= 0:
            self.behind = False
            return [self.marks[scene].value.value], True
        return self._before(trigger)

    def scene_after(self, trigger: int) -> int:
        """Return the mark of the date of what an act is set in: "được ký nhân chuyến thăm … tháng 8", -1 for none."""
        if self.marks[trigger].kind is not TRIGGER or self.marks[trigger].value.noun:
            return -1
        for at in range(trigger + 1, min(trigger + 6, len(self.marks))):
            if self.marks[at].kind is TRIGGER:
                set_in = self.marks[at].value.noun and words.sets_scene(self.before(at, 24))
                signed = self._tells(trigger, EventType.AGREEMENT) and self._tells(at, EventType.TALKS)
                set_in = set_in or (signed and self.marks[at].value.noun and meets.comes_after(self.before(at, 12)))
                return self.date_after(at) if set_in else -1
            if self.cue(at) in (Cue.COMMA, Cue.STOP, Cue.THEN):
                return -1
        return -1

    def date_after(self, trigger: int) -> int:
        """Return the mark of the date that follows a trigger in its own clause, -1 where none does."""
        noun = self._is_noun(trigger)
        comma = barred = held = False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if comma and self.cue(at - 1) is Cue.COMMA and self._opens_next(trigger, at):
                return -1
            if mark.kind is DATE:
                if (
                    barred
                    or self._named(trigger, at)
                    or at in self.used
                    or self.prep(at) is Cue.SINCE
                    or self._relative(trigger, at)
                ):
                    continue
                if self.moods[at] in UNTOLD and self.moods[trigger] not in UNTOLD:
                    return -1  # "trao đổi với A, B nhắc lại … ngày 28/7"
                if self.moods[at] is Cue.WILL and self.moods[trigger] is not Cue.WILL and not noun:
                    return -1  # "gặp A, sẽ thăm B tháng 10"
                if (
                    comma
                    and not held
                    and (
                        words.tells_occasion(self.key[mark.end : mark.end + 16])
                        or words.spells_days(self.before(at, 24))
                    )
                ):
                    return -1 if at in self.leading else at  # "trở thành đối tác, vào tháng 9/2018, dịp ông X thăm Y"
                if comma and not held and not self._belongs(trigger, at):
                    return -1
                return -1 if at in self.leading or (comma and not held and self._goes_on(at)) else at
            if self._serial(trigger, at):
                continue
            if self._tells(at, EventType.CONGRESS) and (
                self.cue(at - 1) is Cue.AT or (at > trigger + 1 and words.is_setting(self.before(at, 24)))
            ):
                continue  # "được bầu tại Đại hội …, họp từ ngày …"
            if mark.kind in (TRIGGER, COUNT):
                return -1
            if mark.kind is LEADER and self.cue(at - 1) in _LATEST:
                gap = self.key[max(self.marks[trigger].end, mark.start - _BACK) : mark.start]
                if meets.names_latest(gap):
                    return -1  # "chuyến thăm của A năm 2017 và gần đây nhất là của B, hồi tháng 10"
            if mark.kind is not CUE:
                continue
            cue = mark.value
            if cue is Cue.COMMA:
                comma, barred, held = True, False, False
            elif cue is Cue.HELD:
                held = True
            elif cue in (Cue.NOT, Cue.CANCEL):
                barred = True
            elif cue in _BREAKS or (cue in (Cue.WHEN, Cue.BEFORE, Cue.WHO) and not (noun and held)):
                return -1
        return -1

    def _opens_next(self, trigger: int, at: int) -> bool:
        """Say whether a mark after a comma is who acts in the next clause: "Tại cuộc gặp A, B …"."""
        if self.marks[at].kind is not LEADER:
            return self.cue(at) in (Cue.SIDES, Cue.PAIR)
        if self._is_noun(trigger):
            return words.sets_scene(self.before(trigger, 24)) and self._speaks(at + 1)
        return at not in self.objected and self._speaks(at + 1)

    def _speaks(self, at: int) -> bool:
        """Say whether a mark is a verb of an act or of saying."""
        return self.cue(at) in _SPEAKS or self._verb(at)

    def _named(self, trigger: int, at: int) -> bool:
        """Say whether a year is part of a name that is none of a trigger's: "đăng cai APEC 2018", "Luật Biển 1982"."""
        mark = self.marks[at]
        named = mark.value.value.precision is Precision.YEAR and words.is_of_name(
            self.match[max(0, mark.start - 12) : mark.end]
        )
        return named and not any(self._tells(trigger, kind) for kind in _NAMED)

    def _belongs(self, trigger: int, at: int) -> bool:
        """Say whether a date after a comma may date an act whose clause opens with another date."""
        lead = self.lead[trigger]
        if lead < 0 or self.moods[trigger] is Cue.WILL:
            return True
        opened, date = self.marks[lead].value.value, self.marks[at].value.value
        return bool(opened.holds(date)) or date.precision is Precision.INTERVAL

    def _relative(self, trigger: int, at: int) -> bool:
        """Say whether a date is one that the act came after: "chọn Việt Nam sau ngày nhậm chức (26/12/2012)"."""
        stop = self.marks[at].start
        return words.relates(self.key[max(self.marks[trigger].end, stop - _BACK) : stop])

    def _together(self, trigger: int, at: int) -> list[Edtf]:
        """Return the date at a mark and those listed with it: "ngày 27.4 và ngày 26.5", "ở A ngày 1/3, ở B 2/3"."""
        found: list[Edtf] = []
        noun, shared = self._is_noun(trigger), any(self._shares(trigger, k) for k in range(trigger + 1, at))
        if noun and (self._sets_scene(trigger, at) or self._tells(trigger, EventType.CONGRESS)):
            self.scenes.add(at)
        while at >= 0:
            found.append(self.marks[at].value.value)
            if not shared:
                self.used.add(at)
            if noun:
                self.embedded.add(at)
            if len(found) > 1:
                self.leading.discard(at)
            at = self._listed_date(at)
        return found

    def _shares(self, trigger: int, at: int) -> bool:
        """Say whether the date after another trigger is that one's too: "được bầu tại Đại hội …", "tới X gặp Y"."""
        return self._tells(at, EventType.CONGRESS) or self._serial(trigger, at)

    def _serial(self, trigger: int, at: int) -> bool:
        """Say whether somebody came to do what another verb tells, with no pause between: "tới X gặp Y ngày 8/5"."""
        if self.marks[at].kind is not TRIGGER or self.marks[trigger].kind is not TRIGGER or self._is_noun(trigger):
            return False
        if not self._tells(trigger, EventType.VISIT) or self._tells(at, EventType.VISIT):
            return False
        if self._is_noun(at) and self.cue(at - 1) is not Cue.ATTEND:
            return False
        return all(self.marks[k].kind is PLACE or self.cue(k) in _SERIAL for k in range(trigger + 1, at))

    def _sets_scene(self, trigger: int, at: int) -> bool:
        """Say whether a noun with a date opens a sentence as the time of what follows; "sau lễ đón" is the same day."""
        before = self.before(trigger, 24)
        if words.sets_scene(before):
            return True
        day = self.marks[at].value.value.precision is Precision.DAY
        first = all(mark.kind is not LEADER for mark in self.marks[:trigger])
        return day and first and meets.comes_after(before) and not any(self._verb(k) for k in range(trigger))

    def _listed_date(self, at: int) -> int:
        """Return the mark of the next date listed with the one at a mark, -1 where none is."""
        following = at + 1
        while following < len(self.marks) and self.marks[following].kind in (PLACE, CUE):
            following += 1
        if following == at + 1 or not self._date_at(following) or following > at + 8:
            return -1
        gap = self._without_places(at, following)
        bracketed = self._bracketed(at) or self.cue(following - 1) is Cue.OPEN
        if not words.lists_dates(gap) and not (bracketed and gap in _BRACKETS):
            return -1
        if self._opens_act(following) or self._counts_from(following):
            return -1
        other, end = self.marks[following].value.value, self.marks[following].end
        if other.precision is Precision.YEAR and words.counts_back(self.key[end : end + 6]):
            return -1  # "đã gặp ông X vào tháng 5/1969, hai năm trước khi …"
        return following

    def _without_places(self, at: int, other: int) -> str:
        """Return the words between two marks without the places among them."""
        start, words_left = self.marks[at].end, []
        for mark in self.marks[at + 1 : other + 1]:
            if mark.kind is PLACE or mark is self.marks[other]:
                words_left.append(self.key[start : mark.start].strip())
                start = mark.end
        joined = " ".join(filter(None, words_left)).replace(" ,", ",")
        return joined if joined[:1] in ",;" else f" {joined}"

    def _counts_from(self, at: int) -> bool:
        """Say whether a date counts from the event named right after it: "một tháng sau cuộc gặp"."""
        if at + 1 >= len(self.marks) or self.marks[at + 1].kind is not TRIGGER:
            return False
        return self.marks[at + 1].value.noun and self.marks[at + 1].start - self.marks[at].end <= 1

    def _opens_act(self, at: int) -> bool:
        """Say whether a date opens the next act: "gặp A tháng 10 và tháng 12 cùng năm, A đến …", "ngày 6/6 thăm B"."""
        if self.cue(at + 1) in (Cue.WILL, Cue.PASSIVE) or self._verb(at + 1):
            return True
        if self.cue(at + 1) is not Cue.COMMA or at + 3 >= len(self.marks) or self.marks[at + 2].kind is not LEADER:
            return False
        return self._verb(at + 3)

    def _is_noun(self, at: int) -> bool:
        return self.marks[at].kind is TRIGGER and bool(self.marks[at].value.noun)

    def _tells(self, at: int, kind: EventType) -> bool:
        return self.marks[at].kind is TRIGGER and self.marks[at].value.type is kind

    def has_day(self, at: int) -> bool:
        """Say whether the date at a mark is a day."""
        return self._date_at(at) and self.marks[at].value.value.precision is Precision.DAY

    def _date_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is DATE

    def bracketed(self, at: int) -> Edtf | None:
        """Return the date in brackets right after a leader, None where there is none."""
        if self.cue(at + 1) is not Cue.OPEN or not self._date_at(at + 2) or self.cue(at + 3) is not Cue.CLOSE:
            return None
        return Edtf.parse(str(self.marks[at + 2].value.value))

    def _bracketed(self, at: int) -> bool:
        return self.cue(at - 1) is Cue.OPEN

    def _before(self, trigger: int) -> tuple[list[Edtf], bool]:
        for at in range(trigger - 1, max(-1, trigger - REACH), -1):
            mark = self.marks[at]
            if mark.kind is DATE and self.moods[at] not in BARRED and not self.aside(at, trigger):
                if at + 3 == trigger and self._of_noun(at):
                    continue  # "kiểm điểm kết quả từ kỳ trước (tháng 5/2019) và ký biên bản"
                if at in self.leading:
                    self.announced = any(self.cue(k) in TELLING for k in range(at + 1, trigger))
                    return [mark.value.value], True
                if (
                    (at not in self.used and not self._joined(at, trigger))
                    or at in self.scenes
                    or self.cue(at + 1) is Cue.WHEN
                    or self.cue(at + 2) is Cue.WHEN
                ):
                    return [mark.value.value], True
            elif mark.kind is TRIGGER and not mark.value.noun and at in self.by_mark and not self.aside(at, trigger):
                frame = self.by_mark[at]
                if frame.type is EventType.APPOINTMENT and not self._tells(trigger, EventType.APPOINTMENT):
                    continue  # "ông X, người nhậm chức tháng 10/2021, đã thăm …"
                whole = frame.type is EventType.VISIT and frame.date is not None and self.lead[trigger] >= 0
                lead = self.lead[trigger]
                whole = whole and self.marks[lead].value.value.precision is Precision.DAY
                if whole and frame.date is not None and frame.date.precision is not Precision.DAY:
                    continue  # "chiều 6/1, sau lễ đón ông X thăm Việt Nam từ 6 đến 7/1, hai bên hội đàm": on the 6th
                if frame.date is not None and not (frame.said and not self.said(trigger)):
                    return [frame.date], frame.own
        lead = self.lead[trigger]
        if lead >= 0:
            self.announced = any(self.cue(k) in TELLING for k in range(lead + 1, trigger))
            return [self.marks[lead].value.value], True
        return [], False

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
