"""One sentence: its clauses, their mood, what dates them, and what the text goes on from."""

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_dating import UNTOLD
from kb_site.ingest.event_marks import COUNT, DATE, LEADER, TRIGGER
from kb_site.ingest.event_moods import TELLING
from kb_site.ingest.event_motions import ARRIVAL
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_times import Timed
from kb_site.lang.vi import event_others as others
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_STATES = frozenset({EventType.APPOINTMENT, EventType.ESTABLISHMENT})
_RECALLED = frozenset({"set-up", "death"})
"""Types and rules of events that a report only recalls: it does not go on from their dates."""


_PUNCTUATION = 2
_SAME_STORY = 14
"""Days apart within which a day named by itself belongs to the story told."""


class Sentence(Timed):
    """A sentence and the frames read from it."""

    def narrative(self, before: Edtf | None) -> Edtf | None:
        """Return the date that the next sentence goes on from: the one this one opens with, or its last."""
        if not self.has_dates:
            return before
        if TRIGGER not in self.kinds and words.tells_figures(self.key[self.span.start : self.span.end]):
            return before
        if not self.leading and words.only_remarks(self.key[self.span.start : self.span.start + 24]):
            return before
        told = [at for at in self.dated if self.moods[at] not in UNTOLD and not self.bounds(at)]
        told = [at for at in told if at not in self.titled]
        if latest := [at for at in told if not (self._of_one_met(at) or self._glosses_count(at))][-1:]:
            self.talk.latest, self.talk.latest_in = self.marks[latest[0]].value.value, self.passage
        opening = [at for at in sorted(self.leading) if at not in self.asides][-1:]
        if told and not opening:
            wished = any(f.type is EventType.MESSAGE for f in self.frames)  # on what somebody took office for
            acts = [f for f in self.frames if wished or (f.type not in _STATES and f.rule not in _RECALLED)]
            dating = [date for f in acts for date in (f.date, f.first, f.last) if date is not None]
            for at in reversed(told):
                if self._of_aside(at) or self._glosses_count(at):
                    continue
                if self.in_brackets(at) or (at in self.embedded and at not in self.scenes):
                    continue
                if any(date.holds(self.marks[at].value.value) for date in dating):
                    opening = [at]
                    break
        opening = opening or [at for at in told[-1:] if self._is_turn(at, before) or self._is_scene(at)]
        if not opening:
            return before
        first = self.marks[opening[0]].value.value
        later = [at for at in told if at > opening[0] and self.has_day(at) and self.opens_act(at)]
        opening = [at for at in later if first < self.marks[at].value.value][-1:] or opening  # "hôm nay được X đón"
        self.opened, self.since = self.marks[opening[0]].start, self._since(opening[0])
        if (stay := self._come_home()) is not None:
            return stay
        return Edtf.parse(str(self.marks[opening[0]].value.value))

    def _glosses_count(self, at: int) -> bool:
        """Say whether a date is in the brackets behind a count: "30 năm quan hệ (22/12/1992 - 22/12/2022)"."""
        while at > 0 and self.kinds[at] is DATE:
            at -= 1
        return at > 0 and self.cue(at) is Cue.OPEN and self.kinds[at - 1] is COUNT

    def _come_home(self) -> Edtf | None:
        """Return the days of a visit from which somebody has come home, of which the text goes on to tell, else None:
        "Tối 20/9, ông X về đến Hà Nội, kết thúc chuyến thăm Y từ ngày 16-20/9"."""
        if not self.has(Cue.END):
            return None
        arrived = (self.marks[at] for at, kind in enumerate(self.kinds) if kind is TRIGGER)
        if not any(mark.value is ARRIVAL and journeys.is_homeward(self.key, mark.start) for mark in arrived):
            return None
        stays = (f.date for f in self.frames if f.type is EventType.VISIT and f.own and f.date is not None)
        return next((date for date in stays if date.precision is Precision.INTERVAL), None)

    def _of_one_met(self, at: int) -> bool:
        """Say whether a day in brackets is only that of who is named before it: "hội kiến A (18/9), B (19/9)"."""
        return self.in_brackets(at) and self.has_day(at) and at > 1 and self.kinds[at - 2] is LEADER

    def _is_turn(self, at: int, before: Edtf | None) -> bool:
        """Say whether a sentence only names a near day, that of what follows: "Tâm điểm của chuyến đi là ngày D"."""
        day = self.marks[at].value.value
        near = before or (self.talk.visit.date if self.talk.visit is not None else None)
        if near is None or None in (near.earliest, day.earliest) or not words.is_predicate(self.before(at, 6)):
            return False
        ends = self.span.end - self.marks[at].end <= _PUNCTUATION
        return ends and self.has_day(at) and abs((day.earliest - near.earliest).days) <= _SAME_STORY

    def _is_scene(self, at: int) -> bool:
        """Say whether a sentence without an act sets the time of the next: "Những ngày ông mất, tháng 9/1969. …"."""
        ends = self.span.end - self.marks[at].end <= _PUNCTUATION
        return ends and len(self.dated) == 1 and not self.frames and self.cue(at - 1) is Cue.COMMA

    def _since(self, at: int) -> bool:
        """Say whether a date is that of an act from which something is counted: "kể từ khi nâng cấp quan hệ năm D"."""
        for before in range(at - 1, max(-1, at - 6), -1):
            if self.cue(before) in (Cue.COMMA, Cue.STOP):
                return False
            if self.cue(before) is Cue.SINCE:
                return True
        return False

    def days(self) -> set[Edtf]:
        """Return the dates that open clauses of the sentence or that its acts have."""
        return {self.marks[at].value.value for at in (*self.leading, *self.used) if at not in self.asides}

    def programme(self, before: Edtf | None) -> Edtf | None:
        """Return the day that what is to come goes on from: the one this sentence plans an act for, else the last."""
        opening = sorted(self.leading)[-1:]
        if not opening:
            held = [f.date for f in self.frames if f.type is EventType.CEREMONY and f.date is not None]
            ahead = held and any(self.moods[at] is Cue.WILL for at in self.dated)
            return held[-1] if ahead and held[-1].precision is Precision.DAY else before
        planned = Cue.WILL in self.moods[opening[0] :]
        planned = planned and not any(self.cue(at) in TELLING for at in range(opening[0], self.last))
        day = self.marks[opening[0]].value.value
        return Edtf.parse(str(day)) if planned and day.precision is Precision.DAY else None

    def _of_aside(self, at: int) -> bool:
        """Say whether a date is when the one just named died: "Lễ viếng ông X, từ trần ngày D, được tổ chức …"."""
        if at in self.asides:
            return True
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
        governed: set[int] = set()
        for at, kind in enumerate(self.kinds):
            if kind is not LEADER or at in self.objected or at in governed:
                continue
            if self.prep(at) in ATTACHED:
                governed.update(self.group_from(at))  # "cùng với A, B và C"
                continue
            if not words.is_predicate(self.before(at, 4)):
                return self.ids([at])[0]
        return ""
