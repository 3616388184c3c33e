"""One sentence: its clauses, what dates them, and whether what they tell happened."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH, Clauses
from kb_site.ingest.event_frames import Discourse, Frame
from kb_site.ingest.event_marks import COUNT, CUE, DATE, LEADER, PLACE, TRIGGER, Row
from kb_site.ingest.event_persons import ATTACHED, NEAR
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_others as others
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_PUSH = 40
"""Characters between a word such as "tăng cường" and what it speaks of."""

_BACK = 240
"""Characters before a date in which words may say that something else happened then."""

_OPENERS = frozenset({Cue.COMMA, Cue.STOP, Cue.COLON, Cue.THEN, Cue.WHEN})
_BREAKS = frozenset({Cue.STOP, Cue.THEN})
_BARRED = frozenset({Cue.NOT, Cue.CANCEL, Cue.WISH})
_TELLING = frozenset({Cue.SAY, Cue.REPORT})
_TURNS = frozenset({*_BARRED, *_TELLING, Cue.STOP, Cue.THEN, Cue.COMMA, Cue.WHO, Cue.WHEN, Cue.WILL})
"""Small words that may end a mood or set another."""

_UNTOLD = frozenset({*_BARRED, Cue.SAY})


class Sentence(Clauses):
    """A sentence and the frames read from it."""

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

        self.moods = self._moods()
        self.lead = self._leads()

    def _moods(self) -> list[Cue | None]:
        moods: list[Cue | None] = []
        mood: Cue | None = None
        for at, mark in enumerate(self.marks):
            if at in self.done and mood in (Cue.WISH, Cue.WILL):
                mood = None
            if mark.kind is CUE and mark.value in _TURNS:
                cue = mark.value
                if cue is Cue.STOP or cue is Cue.THEN:
                    mood = mood if mood is Cue.WILL and cue is Cue.THEN else None
                elif cue is Cue.COMMA:
                    if mood in (Cue.NOT, Cue.CANCEL) or self._begins_anew(at + 1):
                        mood = None
                elif cue is Cue.WHO and self.cue(at - 1) is Cue.COMMA:
                    mood = Cue.WILL if words.is_planned(self.key[mark.start : mark.end]) else None
                elif cue is Cue.WHEN:
                    mood = None if mood is Cue.WISH and self._turns_to_act(at) else mood
                elif cue in _BARRED or cue is Cue.WILL or (cue in _TELLING and mood not in _BARRED):
                    mood = cue
            moods.append(mood)
        return moods

    def _begins_anew(self, at: int) -> bool:
        """Say whether a leader or a date opens the clause after a comma."""
        return at < len(self.marks) and self.marks[at].kind in (LEADER, DATE)

    def _turns_to_act(self, at: int) -> bool:
        """Say whether "khi" after a comma goes back from what is hoped to what is done: "mong …, khi hội đàm với X"."""
        mark = self.marks[at]
        return self.cue(at - 1) is Cue.COMMA and self.key[mark.start : mark.end] == meets.WHILE

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
            elif mark.kind is DATE and self.moods[at] not in _BARRED and self.prep(at) is not Cue.SINCE:
                before = self.cue(at - 1)
                opens = before in _OPENERS and words.opens_clause(self.key[self.marks[at - 1].end : mark.start])
                spelt = before is Cue.COLON and not self._goes_on(at)  # "Ngày thiết lập quan hệ: 31-1-1950"
                occasion = opens and told and words.tells_occasion(self.key[mark.end : mark.end + 16])
                occasion = occasion or (opens and told and words.spells_days(self.before(at, 24)))
                opens = opens and not occasion
                if not told or (opens and before is not Cue.COMMA and not spelt) or (opens and self._goes_on(at)):
                    lead = at
                    self.leading.add(at)
            leads.append(lead)
        return leads

    def _of_noun(self, at: int) -> bool:
        """Say whether a date in brackets is that of the noun before it, since a verb is joined to that noun's one."""
        return (
            self._bracketed(at) and self.cue(at + 1) is Cue.CLOSE and self.cue(at + 2) is Cue.AND and self._verb(at + 3)
        )

    def _verb(self, at: int) -> bool:
        return self._trigger_at(at) and not self.marks[at].value.noun

    def _goes_on(self, at: int) -> bool:
        """Say whether a trigger follows a mark in the sentence."""
        return self.last > at

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
            if mark.kind is DATE:
                if barred or at in self.used or self.prep(at) is Cue.SINCE or self._relative(trigger, at):
                    continue
                if self.moods[at] is Cue.SAY and self.moods[trigger] is not Cue.SAY:
                    return -1  # "trao đổi với A, B nhắc lại … ngày 28/7"
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
            if self._tells(at, EventType.CONGRESS) and (
                self.cue(at - 1) is Cue.AT or (at > trigger + 1 and words.is_setting(self.before(at, 24)))
            ):
                continue  # "được bầu tại Đại hội …, họp từ ngày …"
            if mark.kind in (TRIGGER, COUNT):
                return -1
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
        """Return the date at a mark and those listed with it: "ngày 27.4 và ngày 26.5"."""
        found = [self.marks[at].value.value]
        if not any(self._tells(k, EventType.CONGRESS) for k in range(trigger + 1, at)):
            self.used.add(at)
        if self._is_noun(trigger):
            self.embedded.add(at)
            if words.sets_scene(self.before(trigger, 24)) or self._tells(trigger, EventType.CONGRESS):
                self.scenes.add(at)
        while True:
            join, following = self.cue(at + 1), at + 2
            listed = (
                join is Cue.COMMA and self._date_at(following) and self.marks[following].start - self.marks[at].end <= 3
            )
            if join is not Cue.AND and not listed and not (join is Cue.STOP and self._bracketed(at)):
                return found
            while following < len(self.marks) and (
                self.marks[following].kind is PLACE or self.cue(following) is Cue.AT
            ):
                following += 1
            if following >= len(self.marks) or self.marks[following].kind is not DATE or following > at + 6:
                return found
            gap = self.key[self.marks[at].end : self.marks[following].start]
            if following == at + 2 and len(gap) > NEAR and not words.counts_times(gap):
                return found
            if self._opens_act(following) or self._counts_from(following):
                return found
            other, end = self.marks[following].value.value, self.marks[following].end
            if other.precision is Precision.YEAR and words.counts_back(self.key[end : end + 6]):
                return found  # "đã gặp ông X vào tháng 5/1969, hai năm trước khi …"
            at = following
            found.append(self.marks[at].value.value)
            self.used.add(at)
            if self._is_noun(trigger):
                self.embedded.add(at)
            self.leading.discard(at)

    def _counts_from(self, at: int) -> bool:
        """Say whether a date counts from the event named right after it: "một tháng sau cuộc gặp"."""
        if at + 1 >= len(self.marks) or self.marks[at + 1].kind is not TRIGGER:
            return False
        return self.marks[at + 1].value.noun and self.marks[at + 1].start - self.marks[at].end <= 1

    def _opens_act(self, at: int) -> bool:
        """Say whether a date opens the next act: "gặp A tháng 10 và tháng 12 cùng năm, A đến …"."""
        if self.cue(at + 1) is not Cue.COMMA or at + 3 >= len(self.marks) or self.marks[at + 2].kind is not LEADER:
            return False
        verb = self.marks[at + 3]
        return verb.kind is TRIGGER and not verb.value.noun

    def _is_noun(self, at: int) -> bool:
        return self.marks[at].kind is TRIGGER and bool(self.marks[at].value.noun)

    def _tells(self, at: int, kind: EventType) -> bool:
        return self.marks[at].kind is TRIGGER and self.marks[at].value.type is kind

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
            if mark.kind is DATE and self.moods[at] not in _BARRED:
                if at + 3 == trigger and self._of_noun(at):
                    continue  # "kiểm điểm kết quả từ kỳ trước (tháng 5/2019) và ký biên bản"
                if at in self.leading:
                    self.announced = any(self.cue(k) in _TELLING for k in range(at + 1, trigger))
                    return [mark.value.value], True
                if (
                    at not in self.used
                    or at in self.scenes
                    or self.cue(at + 1) is Cue.WHEN
                    or self.cue(at + 2) is Cue.WHEN
                ):
                    return [mark.value.value], True
            elif mark.kind is TRIGGER and not mark.value.noun and at in self.by_mark:
                frame = self.by_mark[at]
                if frame.type is EventType.APPOINTMENT and not self._tells(trigger, EventType.APPOINTMENT):
                    continue  # "ông X, người nhậm chức tháng 10/2021, đã thăm …"
                whole = frame.type is EventType.VISIT and frame.date is not None and self.lead[trigger] >= 0
                lead = self.lead[trigger]
                whole = whole and self.marks[lead].value.value.precision is Precision.DAY
                if whole and frame.date is not None and frame.date.precision is Precision.INTERVAL:
                    continue  # "chiều 6/1, sau lễ đón ông X thăm Việt Nam từ 6 đến 7/1, hai bên hội đàm": on the 6th
                if frame.date is not None and not (frame.said and not self.said(trigger)):
                    return [frame.date], frame.own
        lead = self.lead[trigger]
        if lead >= 0:
            return [self.marks[lead].value.value], True
        return [], False

    def narrative(self, before: Edtf | None) -> Edtf | None:
        """Return the date that the next sentence goes on from: the one this one opens with, or its last."""
        if not self.has_dates:
            return before
        told = [
            at
            for at, mark in enumerate(self.marks)
            if mark.kind is DATE and self.moods[at] not in _UNTOLD and self.prep(at) is not Cue.SINCE
        ]
        if told:
            self.talk.latest = self.marks[told[-1]].value.value
        told = [at for at in told if not self._of_aside(at) and (at in self.leading or not self._bracketed(at))]
        opening = sorted(self.leading)[-1:] or [at for at in told if at not in self.embedded or at in self.scenes][-1:]
        if not opening:
            return before
        self.opened = self.marks[opening[0]].start
        return Edtf.parse(str(self.marks[opening[0]].value.value))

    def _of_aside(self, at: int) -> bool:
        """Say whether a date is when the one just named died: "Lễ viếng ông X, từ trần ngày D, được tổ chức …"."""
        if at in self.leading or at < 3:
            return False
        for before in range(at - 1, max(0, at - 4), -1):
            mark = self.marks[before]
            if mark.kind is TRIGGER:
                near = self.cue(before - 1) is Cue.COMMA and self.marks[before - 2].kind is LEADER
                if mark.value.type is EventType.APPOINTMENT and self.cue(before - 1) is Cue.WHO:
                    return True  # "ông X, người nhậm chức tháng 10/2021, …"
                return near and before > 1 and others.is_death(mark.value.words)
        return False

    def actor(self) -> str:
        """Return the leader whose acts the sentence tells: the first who is no object and not governed."""
        for at, mark in enumerate(self.marks):
            if mark.kind is not LEADER or at in self.objected or self.prep(at) in ATTACHED:
                continue
            if not words.is_predicate(self.before(at, 4)):
                return self.ids([at])[0]
        return ""

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

    # --- mood ------------------------------------------------------------------------------------

    def barred(self, trigger: int) -> bool:
        """Say whether what a trigger tells did not or need not happen."""
        if self.moods[trigger] is Cue.WISH and self.marks[trigger].kind is TRIGGER and self._after_which(trigger):
            return False
        if self.moods[trigger] in _BARRED or self._pushed(trigger):
            return True
        if self.marks[trigger].kind is not TRIGGER or not self.marks[trigger].value.noun:
            return False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is TRIGGER and not mark.value.noun:
                return False
            if mark.kind is CUE:
                if mark.value is Cue.CANCEL:
                    return not any(
                        self.cue(later) is Cue.HELD for later in range(at + 1, min(at + REACH, len(self.marks)))
                    )
                if mark.value in _BREAKS:
                    return False
        return False

    def _after_which(self, trigger: int) -> bool:
        """Say whether something came after what a noun names, which has happened then: "sau cuộc hội đàm"."""
        return self.marks[trigger].value.noun and meets.comes_after(self.before(trigger, 12))

    def _pushed(self, trigger: int) -> bool:
        """Say whether a word such as "tăng cường" stands right before a trigger."""
        near = range(max(0, trigger - 2), trigger)
        return any(self.cue(k) is Cue.PUSH and self.marks[trigger].start - self.marks[k].end <= _PUSH for k in near)

    def said(self, trigger: int) -> bool:
        """Say whether a trigger stands in reported speech; for a visit, also in an announcement."""
        mood = self.moods[trigger]
        return mood is Cue.SAY or (mood is Cue.REPORT and self._is_visit(trigger))

    def _is_visit(self, trigger: int) -> bool:
        return self.marks[trigger].kind is TRIGGER and self.marks[trigger].value.type is EventType.VISIT

    def generic(self, trigger: int) -> bool:
        """Say whether a trigger speaks of events of a kind rather than of one: "các chuyến thăm"."""
        return self.cue(trigger - 1) is Cue.GENERIC and self.marks[trigger].start - self.marks[trigger - 1].end <= 2
