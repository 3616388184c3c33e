"""One sentence: its clauses, what dates them, and whether what they tell happened."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import ATTACHED, NEAR, REACH, Clauses
from kb_site.ingest.event_frames import Discourse, Frame
from kb_site.ingest.event_marks import Kind, Row
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
_UNTOLD = frozenset({*_BARRED, Cue.SAY})


class Sentence(Clauses):
    """A sentence and the frames read from it."""

    def __init__(self, row: Row, match: str, key: str, number: int, talk: Discourse) -> None:
        """Take a sentence of a document as `Clauses` does, and its number in the document, from 0."""
        super().__init__(row, match, key, talk)
        self.number = number
        self.last = max((at for at, mark in enumerate(self.marks) if mark.kind is Kind.TRIGGER), default=-1)
        self.has_dates = any(mark.kind is Kind.DATE for mark in self.marks)
        self.cues = frozenset(mark.value for mark in self.marks if mark.kind is Kind.CUE)
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

        self.moods = self._moods()
        self.lead = self._leads()

    def _moods(self) -> list[Cue | None]:
        moods: list[Cue | None] = []
        mood: Cue | None = None
        for at, mark in enumerate(self.marks):
            if at in self.done and mood in (Cue.WISH, Cue.WILL):
                mood = None
            if mark.kind is Kind.CUE:
                cue = mark.value
                if cue is Cue.STOP or cue is Cue.THEN:
                    mood = mood if mood is Cue.WILL and cue is Cue.THEN else None
                elif cue is Cue.COMMA:
                    following = self.marks[at + 1].kind if at + 1 < len(self.marks) else None
                    if mood in (Cue.NOT, Cue.CANCEL) or following in (Kind.LEADER, Kind.DATE):
                        mood = None
                elif cue is Cue.WHO and self.cue(at - 1) is Cue.COMMA:
                    mood = Cue.WILL if words.is_planned(self.key[mark.start : mark.end]) else None
                elif cue in _BARRED or cue is Cue.WILL or (cue in _TELLING and mood not in _BARRED):
                    mood = cue
            moods.append(mood)
        return moods

    def _leads(self) -> list[int]:
        """Return by mark the index of the date that opens its clause, -1 where none does."""
        leads: list[int] = []
        lead, told = -1, False
        for at, mark in enumerate(self.marks):
            if mark.kind is Kind.TRIGGER:
                told = True
            elif mark.kind is Kind.DATE and self.moods[at] not in _BARRED and self.prep(at) is not Cue.SINCE:
                before = self.cue(at - 1)
                opens = before in _OPENERS and words.opens_clause(self.key[self.marks[at - 1].end : mark.start])
                if not told or (opens and before is not Cue.COMMA) or (opens and self._goes_on(at)):
                    lead = at
                    self.leading.add(at)
            leads.append(lead)
        return leads

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
        scene = self._scene_after(trigger) if self.lead[trigger] < 0 else -1
        if scene >= 0:
            self.behind = False
            return [self.marks[scene].value.value], True
        return self._before(trigger)

    def _scene_after(self, trigger: int) -> int:
        """Return the mark of the date of what an act is set in: "được ký nhân chuyến thăm … tháng 8", -1 for none."""
        if self.marks[trigger].kind is not Kind.TRIGGER or self.marks[trigger].value.noun:
            return -1
        for at in range(trigger + 1, min(trigger + 6, len(self.marks))):
            if self.marks[at].kind is Kind.TRIGGER:
                set_in = self.marks[at].value.noun and words.sets_scene(self.before(at, 24))
                return self.date_after(at) if set_in else -1
            if self.cue(at) in (Cue.COMMA, Cue.STOP, Cue.THEN):
                return -1
        return -1

    def date_after(self, trigger: int) -> int:
        """Return the mark of the date that follows a trigger in its own clause, -1 where none does."""
        noun = self.marks[trigger].value.noun
        comma = barred = held = False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is Kind.DATE:
                if barred or at in self.used or self.prep(at) is Cue.SINCE or self._relative(trigger, at):
                    continue
                return -1 if at in self.leading or (comma and not held and self._goes_on(at)) else at
            if mark.kind is Kind.TRIGGER and mark.value.type is EventType.CONGRESS and self.cue(at - 1) is Cue.AT:
                continue  # "được bầu tại Đại hội …, họp từ ngày …"
            if mark.kind in (Kind.TRIGGER, Kind.COUNT):
                return -1
            if mark.kind is not Kind.CUE:
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

    def _relative(self, trigger: int, at: int) -> bool:
        """Say whether a date is one that the act came after: "chọn Việt Nam sau ngày nhậm chức (26/12/2012)"."""
        stop = self.marks[at].start
        return words.relates(self.key[max(self.marks[trigger].end, stop - _BACK) : stop])

    def _together(self, trigger: int, at: int) -> list[Edtf]:
        """Return the date at a mark and those listed with it: "ngày 27.4 và ngày 26.5"."""
        found = [self.marks[at].value.value]
        if not any(self._tells(k, EventType.CONGRESS) for k in range(trigger + 1, at)):
            self.used.add(at)
        if self.marks[trigger].value.noun:
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
                self.marks[following].kind is Kind.PLACE or self.cue(following) is Cue.AT
            ):
                following += 1
            if following >= len(self.marks) or self.marks[following].kind is not Kind.DATE or following > at + 6:
                return found
            if following == at + 2 and self.marks[following].start - self.marks[at].end > NEAR:
                return found
            at = following
            found.append(self.marks[at].value.value)
            self.used.add(at)
            if self.marks[trigger].value.noun:
                self.embedded.add(at)
            self.leading.discard(at)

    def _tells(self, at: int, kind: EventType) -> bool:
        return self.marks[at].kind is Kind.TRIGGER and self.marks[at].value.type is kind

    def _date_at(self, at: int) -> bool:
        return at < len(self.marks) and self.marks[at].kind is Kind.DATE

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
            if mark.kind is Kind.DATE and self.moods[at] not in _BARRED:
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
            elif mark.kind is Kind.TRIGGER and not mark.value.noun and at in self.by_mark:
                frame = self.by_mark[at]
                whole = frame.type is EventType.VISIT and frame.date is not None and self.lead[trigger] >= 0
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
        told = [
            at
            for at, mark in enumerate(self.marks)
            if mark.kind is Kind.DATE and self.moods[at] not in _UNTOLD and self.prep(at) is not Cue.SINCE
        ]
        if told:
            self.talk.latest = self.marks[told[-1]].value.value
        told = [at for at in told if not self._of_aside(at)] or told[:0]
        opening = sorted(self.leading)[-1:] or [at for at in told if at not in self.embedded or at in self.scenes][-1:]
        return Edtf.parse(str(self.marks[opening[0]].value.value)) if opening else before

    def _of_aside(self, at: int) -> bool:
        """Say whether a date is when the one just named died: "Lễ viếng ông X, từ trần ngày D, được tổ chức …"."""
        if at in self.leading or at < 3:
            return False
        for before in range(at - 1, max(0, at - 4), -1):
            mark = self.marks[before]
            if mark.kind is Kind.TRIGGER:
                near = self.cue(before - 1) is Cue.COMMA and self.marks[before - 2].kind is Kind.LEADER
                return near and before > 1 and words.is_death(mark.value.words)
        return False

    def actor(self) -> str:
        """Return the leader whose acts the sentence tells: the first who is no object and not governed."""
        for at, mark in enumerate(self.marks):
            if mark.kind is not Kind.LEADER or at in self.objected or self.prep(at) in ATTACHED:
                continue
            if not words.is_predicate(self.before(at, 4)):
                return self.ids([at])[0]
        return ""

    def own_time(self, trigger: int) -> bool:
        """Say whether no other act stands between a trigger and the date that its clause gives or opens with."""
        if self.date_after(trigger) >= 0:
            return True
        for at in range(trigger - 1, max(-1, trigger - REACH), -1):
            if self.marks[at].kind is Kind.TRIGGER and not self.marks[at].value.noun:
                return False
            if self.marks[at].kind is Kind.DATE:
                return True
        return False

    # --- mood ------------------------------------------------------------------------------------

    def barred(self, trigger: int) -> bool:
        """Say whether what a trigger tells did not or need not happen."""
        if self.moods[trigger] in _BARRED or self._pushed(trigger):
            return True
        if self.marks[trigger].kind is not Kind.TRIGGER or not self.marks[trigger].value.noun:
            return False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is Kind.TRIGGER and not mark.value.noun:
                return False
            if mark.kind is Kind.CUE:
                if mark.value is Cue.CANCEL:
                    return not any(
                        self.cue(later) is Cue.HELD for later in range(at + 1, min(at + REACH, len(self.marks)))
                    )
                if mark.value in _BREAKS:
                    return False
        return False

    def _pushed(self, trigger: int) -> bool:
        """Say whether a word such as "tăng cường" stands right before a trigger."""
        near = range(max(0, trigger - 2), trigger)
        return any(self.cue(k) is Cue.PUSH and self.marks[trigger].start - self.marks[k].end <= _PUSH for k in near)

    def said(self, trigger: int) -> bool:
        """Say whether a trigger stands in reported speech; for a visit, also in an announcement."""
        mood = self.moods[trigger]
        return mood is Cue.SAY or (mood is Cue.REPORT and self._is_visit(trigger))

    def _is_visit(self, trigger: int) -> bool:
        return self.marks[trigger].kind is Kind.TRIGGER and self.marks[trigger].value.type is EventType.VISIT

    def generic(self, trigger: int) -> bool:
        """Say whether a trigger speaks of events of a kind rather than of one: "các chuyến thăm"."""
        return self.cue(trigger - 1) is Cue.GENERIC and self.marks[trigger].start - self.marks[trigger - 1].end <= 2
