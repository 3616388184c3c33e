"""Whether what a sentence tells happened: what is hoped, called off, said, to come, or only of a kind."""

from kb_site.edtf import Precision
from kb_site.ingest.event_clauses import REACH, Clauses
from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER, Row
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_moods as mood_words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_PUSH = 40
"""Characters between a word such as "tăng cường" and what it speaks of."""

_PLAN = 6
"""Marks from a visit that somebody agreed to make, or a meeting at which it was spoken of, to its date."""

BARRED = frozenset({Cue.NOT, Cue.CANCEL, Cue.WISH})
TELLING = frozenset({Cue.SAY, Cue.REPORT})
_ENDS = frozenset({Cue.STOP, Cue.THEN})
_MEETINGS = frozenset({EventType.TALKS, EventType.CALL})
_SETS = frozenset({*BARRED, *TELLING, Cue.INVITED, Cue.WHO, Cue.WILL})
"""Small words that may set a mood: without one of them a sentence has none."""

_TURNS = frozenset({*BARRED, *TELLING, Cue.INVITED, Cue.STOP, Cue.THEN, Cue.COMMA, Cue.WHO, Cue.WHEN, Cue.WILL})
"""Small words that may end a mood or set another."""


_OLD_PLAN = 60
"""Characters in which a sentence opens with what was planned at first."""


class Told(Clauses):
    """The clauses of a sentence and the mood of each mark."""

    def __init__(self, row: Row, match: str, key: str, talk: Discourse) -> None:
        """Take a sentence of a document as `Clauses` does."""
        super().__init__(row, match, key, talk)
        self.moods = self._moods()

    def _moods(self) -> list[Cue | None]:
        if _SETS.isdisjoint(self.cues):
            return [None] * len(self.marks)
        moods: list[Cue | None] = []
        mood: Cue | None = None
        hoped = invited = denied = False
        for at, mark in enumerate(self.marks):
            turned = mood is Cue.NOT and mood_words.turns_round(self.before(at, 10))
            turned = turned or (mood is Cue.CANCEL and self._gives_cause(at))
            if turned or (at in self.done and mood in (Cue.WISH, Cue.WILL)) or (invited and self._invited_at(at)):
                mood, invited = None, False
            elif mood is Cue.WISH and self._had_results(at):
                mood = None
            if mood is Cue.SAY and mark.value is Cue.AGREE and self.cue(at - 1) is Cue.AND:
                mood = None  # "Hai bên đánh giá cao quan hệ và nhất trí nâng cấp quan hệ"
            if mark.kind is CUE and mark.value in _TURNS:
                cue = mark.value
                if cue is Cue.STOP or cue is Cue.THEN:
                    mood = mood if mood is Cue.WILL and (cue is Cue.THEN or self._goes_on_with_verb(at)) else None
                elif cue is Cue.COMMA:
                    if mood in (Cue.NOT, Cue.CANCEL) or self._begins_anew(at + 1):
                        mood = None
                elif cue is Cue.WHO and self.cue(at - 1) is Cue.COMMA:
                    mood = Cue.WILL if mood_words.is_planned(self.key[mark.start : mark.end]) else None
                elif cue is Cue.WHEN:
                    mood = None if mood is Cue.WISH and self._turns_to_act(at) else mood
                    mood = None if mood is Cue.SAY and self._says_when_meeting(at) else mood
                elif cue is Cue.INVITED:
                    mood = Cue.WISH if self.passed_on(at) else mood
                elif self._is_topic(at):
                    pass  # "Hội nghị X bàn về Y khai mạc ngày D"
                elif cue is Cue.WILL and mood is Cue.NOT and denied:
                    pass  # "bác tin ông X sẽ gặp"
                elif cue is Cue.WILL and mood is Cue.WISH and (hoped or self._only_dates(at)):
                    pass  # "hy vọng ông X sẽ thăm", "mời ông X dự Hội nghị Y dự kiến vào tháng 3 và thăm Z"
                elif cue in BARRED or cue is Cue.WILL or (cue in TELLING and mood not in BARRED):
                    said = self.key[mark.start : mark.end]
                    mood, hoped = cue, cue is Cue.WISH and mood_words.only_hopes(said)
                    denied = mood_words.denies(said)
                    invited = cue is Cue.WISH and (mood_words.invites(said) or (invited and not hoped))
            moods.append(mood)
        return moods

    def _invited_at(self, at: int) -> bool:
        """Say whether a mark names the meeting at which somebody invited another: "A mời B thăm X trong cuộc gặp"."""
        if not self._trigger_at(at) or self.marks[at].value.type not in _MEETINGS:
            return False
        return mood_words.is_while(self.before(at, 12)) and any(m.kind is DATE for m in self.marks[at + 1 : at + _PLAN])

    def _had_results(self, at: int) -> bool:
        """Say whether a visit or meeting has had results, on which somebody wishes to build.

        Source    "đề nghị triển khai các kết quả chuyến thăm X của ông Y tháng 12/2017".
        """
        if not self._trigger_at(at) or not self.marks[at].value.noun:
            return False
        return mood_words.are_results(self.before(at, 90)) and any(
            m.kind is DATE for m in self.marks[at + 1 : at + _PLAN]
        )

    def _says_when_meeting(self, at: int) -> bool:
        """Say whether "khi" opens the meeting at which somebody says something: ""…", ông X nói khi gặp Y"."""
        meets_then = self.is_verb(at + 1) and self.marks[at + 1].value.type in _MEETINGS
        return self.cue(at - 1) is Cue.SAY and meets_then

    def _gives_cause(self, at: int) -> bool:
        """Say whether a mark is who did what something was called off for: "không thành vì ông X qua đời"."""
        verb = self.is_verb(at + 1)
        return self.marks[at].kind is LEADER and verb and mood_words.gives_cause(self.before(at, 10))

    def _is_topic(self, at: int) -> bool:
        """Say whether words such as "bàn về" open what the meeting named right before them is about."""
        if self.cue(at) is not Cue.WISH:
            return False
        before = at - 1
        while before >= 0 and self.marks[before].kind is PLACE:
            before -= 1
        noun = before >= 0 and self.is_noun(before)
        meets_there = noun and self.marks[before].value.type is EventType.CONGRESS
        return meets_there and mood_words.opens_topic(self.key[self.marks[at].start : self.marks[at].end])

    def _only_dates(self, at: int) -> bool:
        """Say whether "dự kiến" only says when what is named before it is due: "Hội nghị X dự kiến vào tháng 3"."""
        near = at + 1 < len(self.marks) and self.marks[at + 1].kind is DATE and self.cue(at - 1) is not Cue.COMMA
        return near and mood_words.is_due(self.key[self.marks[at].start : self.marks[at + 1].start])

    def _goes_on_with_verb(self, stop: int) -> bool:
        """Say whether what follows a pause opens with its verb: "sẽ hội đàm với A; hội kiến B"."""
        following = self.marks[stop + 1] if stop + 1 < len(self.marks) else None
        verb = following is not None and following.kind is TRIGGER and not following.value.noun
        return verb and following.start - self.marks[stop].end <= 1  # type: ignore[union-attr]

    def passed_on(self, invited: int) -> bool:
        """Say whether an invitation is only passed on: "chuyển lời mời của Quốc vương X tới ông Y sang thăm …"."""
        return mood_words.passes_on(self.before(invited, 10))

    def _begins_anew(self, at: int) -> bool:
        """Say whether a leader or a date opens the clause after a comma; the next of a list does not: "A, B và …"."""
        if at >= len(self.marks) or self.marks[at].kind not in (LEADER, DATE):
            return False
        verb = self.cue(at + 1) is Cue.COMMA and self._goes_on_with_verb(at + 1)
        goes_on = verb or self.cue(at + 1) is Cue.AND
        listed = at > 1 and self.marks[at].kind is self.marks[at - 2].kind is LEADER and goes_on
        return not (listed and self.marks[at - 1].start - self.marks[at - 2].end <= 1)

    def _turns_to_act(self, at: int) -> bool:
        """Say whether "khi" after a comma goes back from what is hoped to what is done: "mong …, khi hội đàm với X"."""
        mark = self.marks[at]
        return self.cue(at - 1) is Cue.COMMA and self.key[mark.start : mark.end] == meets.WHILE

    def barred(self, trigger: int) -> bool:
        """Say whether what a trigger tells did not or need not happen."""
        if self.moods[trigger] is Cue.NOT and self._came_after(trigger):
            return False
        if self.moods[trigger] is Cue.WISH:
            if self.marks[trigger].kind is TRIGGER and self._after_which(trigger):
                return False
            if self._planned(trigger) or self._accepted(trigger) or self._awaited(trigger):
                return False
        if self.moods[trigger] in BARRED or self._pushed(trigger) or self._called_off_after(trigger):
            return True
        if self.marks[trigger].kind is TRIGGER and mood_words.is_long_ago(self.after(trigger, 80)):
            return True
        if self.moods[trigger] is Cue.WILL and not self.has(Cue.HELD) and self._opens_with_old_plan():
            return True
        if self.marks[trigger].kind is not TRIGGER or not self.marks[trigger].value.noun:
            return False
        if mood_words.was_first_planned(self.after(trigger, 60)) and not self.has(Cue.CANCEL):
            return True
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is TRIGGER and not mark.value.noun:
                return False
            if mark.kind is CUE:
                if mood_words.is_condition(self.key[mark.start : mark.end]):
                    return True  # "chuyến thăm của ông X nếu diễn ra vào năm tới"
                if mark.value is Cue.CANCEL:
                    return not any(
                        self.cue(later) is Cue.HELD for later in range(at + 1, min(at + REACH, len(self.marks)))
                    )
                if mark.value in _ENDS:
                    return False
        return False

    def _opens_with_old_plan(self) -> bool:
        """Say whether a sentence only tells what was to be at first: "Theo lịch trình ban đầu, ông X sẽ đến Y"."""
        return mood_words.is_old_plan(self.key[self.span.start : self.span.start + _OLD_PLAN])

    def _called_off_after(self, trigger: int) -> bool:
        """Say whether the next clause takes an act back: "A còn gặp B, song hoạt động này đã bị hủy"."""
        if not self.has(Cue.CANCEL) or self.marks[trigger].kind is not TRIGGER:
            return False
        off = next((k for k in range(trigger + 1, min(trigger + REACH, len(self.marks))) if self._calls_off(k)), -1)
        if off < 0:
            return False
        then = next((k for k in range(off - 1, trigger, -1) if self.cue(k) in (Cue.THEN, Cue.COMMA, Cue.STOP)), -1)
        between = self.marks[trigger + 1 : off]
        others = any(mark.kind is TRIGGER and not mark.value.noun for mark in between)
        named = any(mark.kind in (LEADER, DATE, PLACE) for mark in self.marks[then + 1 : off])
        opened = self.key[self.marks[then].start : self.marks[off].start] if then > 0 else ""
        return then > 0 and not others and not named and mood_words.takes_back(opened)

    def _calls_off(self, at: int) -> bool:
        """Say whether a mark tells that something was called off for good, and names no other day for it."""
        return self.cue(at) is Cue.CANCEL and not any(mark.kind is DATE for mark in self.marks[at + 1 : at + 4])

    def _after_which(self, trigger: int) -> bool:
        """Say whether something came after what a noun names, which has happened then: "sau cuộc hội đàm"."""
        return self.marks[trigger].value.noun and meets.comes_after(self.before(trigger, 12))

    def _came_after(self, trigger: int) -> bool:
        """Say whether talks were held after which something was not: "không ra tuyên bố sau ba giờ hội đàm"."""
        mark = self.marks[trigger]
        talks = mark.kind is TRIGGER and mark.value.type is EventType.TALKS
        return talks and meets.comes_after_hours(self.before(trigger, 40))

    def _planned(self, trigger: int) -> bool:
        """Say whether a noun is that of a visit due on a day: "chuẩn bị chuyến thăm của ông X, dự kiến ngày 5/1"."""
        if not (self.tells(trigger, EventType.VISIT) and self.is_noun(trigger)) or self.moods[trigger] is not Cue.WISH:
            return False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            mark = self.marks[at]
            if mark.kind is DATE:
                return self.moods[at] is Cue.WILL and mark.value.value.precision is not Precision.YEAR
            if mark.kind is TRIGGER or mark.value is Cue.STOP:
                return False
        return False

    def _awaited(self, trigger: int) -> bool:
        """Say whether a noun is that of a visit awaited on its days: "mong chờ chuyến thăm của X từ ngày 21-24/3"."""
        if not (self.tells(trigger, EventType.VISIT) and self.is_noun(trigger)):
            return False
        wish = next((k for k in range(trigger, -1, -1) if self.cue(k) is Cue.WISH), -1)
        if wish < 0 or not mood_words.awaits(self.key[self.marks[wish].start : self.marks[wish].end]):
            return False
        near = (m for m in self.marks[trigger + 1 : trigger + _PLAN] if m.kind in (DATE, TRIGGER))
        day = next(near, None)
        exact = (Precision.DAY, Precision.INTERVAL)
        return day is not None and day.kind is DATE and day.value.value.precision in exact

    def _accepted(self, trigger: int) -> bool:
        """Say whether somebody has agreed to make a visit that has a date: "nhận lời mời thăm X năm 2020"."""
        if not self.tells(trigger, EventType.VISIT) or self.moods[trigger] is not Cue.WISH:
            return False
        wish = next((k for k in range(trigger, -1, -1) if self.cue(k) is Cue.WISH), -1)
        taken = wish >= 0 and mood_words.takes_up(self.key[self.marks[wish].start : self.marks[wish].end])
        near = self.marks[trigger + 1 : trigger + _PLAN]
        dated = next((mark.kind is DATE for mark in near if mark.kind in (DATE, TRIGGER, LEADER)), False)
        return taken and dated

    def _pushed(self, trigger: int) -> bool:
        """Say whether a word such as "tăng cường" stands right before a trigger."""
        for at in range(trigger - 1, max(-1, trigger - 3), -1):
            if self.cue(at) in (Cue.COMMA, Cue.STOP):
                return False  # "trao đổi đoàn được duy trì, nổi bật là chuyến thăm …"
            if self.cue(at) is Cue.PUSH:
                return self.marks[trigger].start - self.marks[at].end <= _PUSH
        return False

    def said(self, trigger: int) -> bool:
        """Say whether a trigger stands in reported speech; for a visit, also in an announcement."""
        mood = self.moods[trigger]
        if mood is None:
            return False
        return mood is Cue.SAY or (mood is Cue.REPORT and self.tells(trigger, EventType.VISIT))

    def agreed(self, trigger: int) -> bool:
        """Say whether a journey is named in what two agree on: "nhất trí thực hiện thỏa thuận đạt được trong …"."""
        noun = self.tells(trigger, EventType.VISIT) and self.is_noun(trigger)
        near = range(trigger - 1, max(-1, trigger - REACH), -1) if noun else ()
        return any(self.cue(at) is Cue.AGREE for at in near)

    def foretold(self, trigger: int) -> bool:
        """Say whether a noun sets the time of what is still to come: "Sau lễ đón, hai bên sẽ hội đàm"."""
        if not self._after_which(trigger):
            return False
        for at in range(trigger + 1, min(trigger + REACH, len(self.marks))):
            if self.cue(at) is Cue.WILL:
                return True
            if self.cue(at) is Cue.STOP or self.is_verb(at):
                return False
        return False

    def generic(self, trigger: int) -> bool:
        """Say whether a trigger speaks of events of a kind rather than of one: "các chuyến thăm"."""
        return self.cue(trigger - 1) is Cue.GENERIC and self.marks[trigger].start - self.marks[trigger - 1].end <= 2

    def is_verb(self, at: int) -> bool:
        """Say whether a mark tells of an act by a verb."""
        return self._trigger_at(at) and not self.marks[at].value.noun

    def is_noun(self, at: int) -> bool:
        """Say whether a mark names an event."""
        return self.marks[at].kind is TRIGGER and bool(self.marks[at].value.noun)

    def tells(self, at: int, kind: EventType) -> bool:
        """Say whether a mark is a trigger of a type."""
        return self.marks[at].kind is TRIGGER and self.marks[at].value.type is kind

    def has_day(self, at: int) -> bool:
        """Say whether the date at a mark is a day."""
        return self.is_date(at) and self.marks[at].value.value.precision is Precision.DAY

    def is_date(self, at: int) -> bool:
        """Say whether a mark is there and is a date."""
        return at < len(self.marks) and self.marks[at].kind is DATE

    def in_brackets(self, at: int) -> bool:
        """Say whether a mark opens brackets."""
        return self.cue(at - 1) is Cue.OPEN
