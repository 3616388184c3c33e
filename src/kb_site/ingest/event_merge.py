"""Retellings of one event become one: undated frames find their event or a date, equal ones are joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_frames import Frame, month_of
from kb_site.lang.vi.event_rites import TRIBUTE, WELCOME
from kb_site.model import EventType, Part

_REPORTED = frozenset({
    EventType.TALKS, EventType.CALL, EventType.MESSAGE, EventType.CEREMONY, EventType.VISIT, EventType.AGREEMENT,
    EventType.CONGRESS,
})  # fmt: skip
"""Types that a report tells of without repeating the day: they take the date of their surroundings."""

_PROGRAMMED = _REPORTED - {EventType.VISIT}
_RECENT = 100
"""Events of a type that a retelling is looked for among: an article has fewer, a line without end more."""

_NEXT = 3
"""Sentences within which a welcome without names is the one told with them."""

_REPORT = 10
"""Days from the article's own news within which what it reports took place."""

_LONG = 60
"""Days before the news after which a visit is one of earlier times."""

LONGEST_VISIT = 20
"""Days between a coming and a going that are those of one visit."""

_BOTH = 2
_MEETINGS = frozenset({EventType.TALKS, EventType.CALL, EventType.VISIT})


@dataclass(frozen=True, slots=True)
class Earlier:
    """What dated a sentence before the date that it names."""

    until: int
    """Where that date stands."""

    date: Edtf | None
    within: bool
    """Whether the paragraph had named `date`."""

    since: bool = False
    """Whether that date is only the point from which something is counted: "chuyến thăm đầu tiên kể từ …"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What dates the surroundings of a frame."""

    passage: Mapping[int, Edtf]
    """By sentence, the date that its paragraph had named up to and including it."""

    within: frozenset[int]
    """Sentences whose own paragraph has named that date."""

    lead: Edtf | None
    """The date of the article's own news."""

    titles: frozenset[int]
    """Passages that are a headline."""

    published: Edtf | None
    earlier: Mapping[int, "Earlier"] = field(default_factory=dict)
    """By sentence that names a date itself, what held before that date."""

    planned: Mapping[int, Edtf] = field(default_factory=dict)
    """By sentence, the day that its paragraph's programme had named: "Sáng 28/10, ông X sẽ … Sau đó, hai bên sẽ …"."""

    dead: frozenset[str] = frozenset()
    """Leaders who were dead when the article appeared."""

    def near(self, frame: Frame) -> Edtf | None:
        """Return the date that a frame's paragraph had named up to its trigger; a journey has none that comes later."""
        earlier = self.earlier.get(frame.sentence)
        journey = frame.type is EventType.VISIT and not frame.noun
        if earlier is not None and frame.at < earlier.until and (earlier.date is not None or journey or earlier.since):
            return earlier.date
        return self.passage.get(frame.sentence)

    def around(self, frame: Frame) -> Edtf | None:
        """Return the date of a frame's surroundings; for what follows the report's own talks none of the background."""
        near = self.near(frame)
        if not frame.news or near is None or self.lead is None or near.earliest is None or self.lead.earliest is None:
            return near
        return near if abs((near.earliest - self.lead.earliest).days) <= _REPORT else None

    def own(self, frame: Frame) -> bool:
        """Say whether a frame's own paragraph had named a date before its trigger."""
        earlier = self.earlier.get(frame.sentence)
        if earlier is not None and frame.at < earlier.until:
            return earlier.within
        return frame.sentence in self.within

    def fresh(self, sentence: int) -> bool:
        """Say whether the paragraph of a sentence is dated, and tells of the article's own news."""
        near = self.passage.get(sentence)
        return near is not None and self.lead is not None and near.overlaps(self.lead)

    def is_past(self, date: Edtf) -> bool:
        """Say whether a date is another than that of the article's own news."""
        return self.lead is not None and not self.lead.overlaps(date)

    def is_long_past(self, date: Edtf) -> bool:
        """Say whether a date lies so long before the article's own news that these do not go on from it."""
        known = self.lead is not None and self.lead.earliest is not None and date.latest is not None
        return bool(known and (self.lead.earliest - date.latest).days > _LONG)  # type: ignore[operator, union-attr]

    def is_over(self, date: Edtf) -> bool:
        """Say whether a date lies before publication."""
        known = self.published is not None and self.published.earliest is not None and date.latest is not None
        return bool(known and date.latest < self.published.earliest)  # type: ignore[operator, union-attr]

    def ahead(self, date: Edtf) -> bool:
        """Say whether a date lies after publication."""
        known = self.published is not None and self.published.latest is not None and date.latest is not None
        return bool(known and date.latest > self.published.latest)  # type: ignore[operator, union-attr]


class _Told:
    """The events told so far, and those of a type among which a retelling is looked for."""

    def __init__(self) -> None:
        self.events: list[Frame] = []
        self._by_type: dict[EventType, list[Frame]] = {}

    def recent(self, kind: EventType) -> list[Frame]:
        """Return the last events of a type, in order."""
        return self._by_type.get(kind, [])[-_RECENT:]

    def add(self, frame: Frame) -> None:
        """Join a dated frame to the event it tells again, or take it as a new one."""
        for event in self.recent(frame.type):
            if _same(event, frame):
                return _absorb(event, frame)
        self.events.append(frame)
        self._by_type.setdefault(frame.type, []).append(frame)
        return None

    def retell(self, frame: Frame) -> bool:
        """Join an undated frame to an event that it may speak of; say whether there is one."""
        event = next((event for event in self.recent(frame.type) if _retells(event, frame)), None)
        if event is not None:
            _absorb(event, frame)
        return event is not None


def join(frames: Sequence[Frame], setting: Setting) -> list[Frame]:
    """Return one frame for each event, in the order in which the text dates them.

    Takes     frames in the order of the text, the headline's first.
    Returns   dated frames only. A frame without a date of its own joins an event of its kind that shares
              its leaders; else it takes the date of its surroundings, if it is one that a report would date so.
    """
    told = _Told()
    later: list[Frame] = []
    for frame in frames:
        if _planned(frame, setting):
            continue
        current = frame.news or (setting.own(frame) and not (frame.noun or frame.definite))
        if frame.date is None and current:
            _date(frame, setting, told.events)
        if frame.date is None or frame.passage in setting.titles:
            later.append(frame)
        else:
            told.add(frame)
    for frame in later:
        if frame.date is None and not told.retell(frame):
            _date(frame, setting, told.events)
        if frame.date is not None:
            told.add(frame)
    return told.events


def _planned(frame: Frame, setting: Setting) -> bool:
    """Take from a frame the day of its announcement; say whether what it tells is a plan for some day of a year."""
    if not frame.future or frame.date is None:
        return False
    if frame.announced and not setting.ahead(frame.date):
        frame.date = None  # "Ngày 6/10, Bộ Ngoại giao thông báo … sẽ thăm"
        return False
    if setting.is_over(frame.date):
        return False  # "sẽ là cuộc gặp đầu tiên sau cuộc gặp của A với B năm 2011"
    return frame.date.precision is Precision.YEAR and frame.type in _MEETINGS


def _date(frame: Frame, setting: Setting, events: Sequence[Frame]) -> None:
    """Give an undated frame the date of its paragraph or of the article's news, where it may have it."""
    if frame.year is not None:
        near = setting.lead
        attended = frame.leaders and near is not None and near.precision is Precision.DAY and frame.year.holds(near)
        frame.date = month_of(near) if near is not None and attended else frame.year
        return
    planned = frame.future or (frame.noun and frame.type is EventType.CEREMONY)
    if planned and not frame.said and frame.type in _PROGRAMMED and frame.sentence in setting.planned:
        frame.date = setting.planned[frame.sentence]
        return
    bounded = frame.first is not None or frame.last is not None
    elected = frame.type is EventType.APPOINTMENT and setting.fresh(frame.sentence)
    if not bounded and (
        (frame.type not in _REPORTED and not frame.definite and not elected) or frame.said or frame.future
    ):
        return
    if frame.noun and not frame.scene and frame.type not in (EventType.VISIT, EventType.CEREMONY):
        return
    near = frame.first or frame.last or _at_talks(frame, events) or _on_past_visit(frame, setting, events)
    near = near or _under_plan(frame, setting, events) or setting.around(frame) or setting.lead
    near = near or _beside(frame, events)
    if near is None:
        return
    if frame.type is EventType.VISIT and frame.noun and not frame.scene and not bounded and setting.is_past(near):
        return  # "Tháng 2/2019, A hội đàm với B. Chuyến đi của A là bước ngoặt"
    if not setting.is_past(near) and not setting.dead.isdisjoint(frame.leaders):
        return  # "Chuyến thăm của Bác Hồ đã đặt nền móng cho quan hệ hai nước"
    whole = frame.type is EventType.VISIT and not frame.family
    frame.date = month_of(near) if whole and near.precision is Precision.DAY else near


def _at_talks(frame: Frame, events: Sequence[Frame]) -> Edtf | None:
    """Return the date of the talks told before at whose end their parties sign something, None where there are none."""
    if frame.type is not EventType.AGREEMENT or len(frame.leaders) < _BOTH:
        return None
    parties = set(frame.leaders)
    held = [e for e in events if e.type is EventType.TALKS and e.start < frame.start and len(e.leaders) == _BOTH]
    held = [e for e in held if not e.said] or held  # "Hai bên nhắc lại cuộc gặp tháng 11/2021. Nhân dịp này, …"
    return next((e.date for e in reversed(held) if set(e.leaders) <= parties), None)


def _on_past_visit(frame: Frame, setting: Setting, events: Sequence[Frame]) -> Edtf | None:
    """Return when the visit was, told in the paragraph before, whose guest meets somebody: long before the news.

    "Ngày 23/5/2016, ông X thăm Việt Nam. Trong cuộc hội đàm giữa Chủ tịch nước Y và ông X, …" in an article of 2018.
    """
    if frame.type is not EventType.TALKS or len(frame.leaders) < _BOTH or setting.own(frame):
        return None
    before = max((e for e in events if e.start < frame.start), key=lambda event: event.passage, default=None)
    if before is None or not 0 <= frame.passage - before.passage <= 1:
        return None
    told = [e for e in events if e.passage == before.passage]
    visits = [e for e in told if e.type is EventType.VISIT and _visitor(e) in frame.leaders and e.country]
    if len(visits) != 1 or len(told) != sum(e.date == visits[0].date for e in told):
        return None
    date = visits[0].date
    return date if date is not None and setting.is_long_past(date) else None


def _under_plan(frame: Frame, setting: Setting, events: Sequence[Frame]) -> Edtf | None:
    """Return the day to come of what the sentence before plans, in whose course somebody of it meets another.

    "A sẽ dự Hội nghị X tại Y ngày 18/9. Bên lề hội nghị, ông gặp B", on a page of 10 September.
    """
    if frame.type is not EventType.TALKS or frame.noun or len(frame.leaders) < _BOTH:
        return None
    before = max((e for e in events if e.start < frame.start), key=lambda event: event.start, default=None)
    if before is None or before.date is None or not before.future or frame.sentence - before.sentence != 1:
        return None
    known = before.date.precision in (Precision.DAY, Precision.INTERVAL) and setting.ahead(before.date)
    return before.date if known and set(before.leaders) & set(frame.leaders) else None


def _beside(frame: Frame, events: Sequence[Frame]) -> Edtf | None:
    """Return the date of the last event before a frame that shares a leader with it."""
    before = [
        e for e in events if e.start < frame.start and set(e.leaders) & set(frame.leaders) and e.type in _REPORTED
    ]
    return max(before, key=lambda event: event.start).date if before else None


def _retells(event: Frame, frame: Frame) -> bool:
    """Say whether an undated frame may speak of an event."""
    if event.type is not frame.type or event.family != frame.family:
        return False
    if frame.apart and frame.sentence == event.sentence:
        return False
    mine, theirs = set(frame.leaders), set(event.leaders)
    if event.type is EventType.ANNIVERSARY:
        return True
    if frame.definite and event.type is EventType.CEREMONY:
        return event.start < frame.start
    if event.type in (EventType.VISIT, EventType.TALKS) and event.apart:
        return False  # the visit before a numbered one, the meetings after which one is told
    if event.type is EventType.TALKS and not frame.noun and _is_other_time(event, frame):
        return False
    if event.type is EventType.VISIT:
        stop = frame.noun and frame.sentence == event.sentence and event.at < frame.at  # "…, trong chuyến đi tới Y"
        return bool(mine) and _visitor(frame) == _visitor(event) and (stop or _same_goal(event, frame))
    if not mine or not theirs:
        return not mine and not theirs and event.type is EventType.AGREEMENT
    if event.type is EventType.CEREMONY and event.family == TRIBUTE and not frame.noun:
        return mine == theirs
    if event.type is EventType.AGREEMENT and len(theirs) >= _BOTH:
        # "A và B ra Tuyên bố chung … A và B chứng kiến C và D trao X": another one
        return mine == theirs or (mine <= theirs and event.start < frame.start)
    return mine <= theirs or theirs <= mine


def _is_other_time(event: Frame, frame: Frame) -> bool:
    """Say whether talks told by a verb are others than those only recalled, or held before what is to come."""
    if frame.future and not event.future and event.date is not None:
        return event.date.precision is not Precision.DAY  # "ông sẽ hội đàm với B … Tháng 11/2017, ông gặp B"
    return event.said and event.own and not frame.said


def _visitor(frame: Frame) -> str:
    return next(
        (who for who, part in frame.parts.items() if part is Part.VISITOR), frame.leaders[0] if frame.leaders else ""
    )


def _same_goal(event: Frame, frame: Frame) -> bool:
    return not event.country or not frame.country or event.country == frame.country


def _same(event: Frame, frame: Frame) -> bool:
    """Say whether two dated frames tell of one event."""
    if event.type is not frame.type or event.family != frame.family or event.date is None or frame.date is None:
        return False
    mine, theirs = set(frame.leaders), set(event.leaders)
    if frame.apart and frame.sentence == event.sentence:
        return False
    if event.type is EventType.VISIT:
        return (
            (_visitor(frame) == _visitor(event) or not (mine and theirs))  # of a delegation whose head is named later
            and _same_goal(event, frame)
            and (event.date.agrees(frame.date) or event.date.overlaps(frame.date))
        )
    if not event.date.agrees(frame.date):
        return False
    if event.type in (
        EventType.ESTABLISHMENT,
        EventType.ANNIVERSARY,
        EventType.CONGRESS,
        EventType.AGREEMENT,
        EventType.AID,
    ):
        alike = event.type is EventType.ANNIVERSARY and (mine <= theirs or theirs <= mine)
        return alike or mine == theirs or not mine or not theirs
    if event.type is EventType.OTHER and event.sentence == frame.sentence and not (mine and theirs):
        return True  # "cuộc đảo chính …, khi Tổng thống X bị lật đổ"
    elsewhere = event.place and frame.place and event.place != frame.place
    nameless = not (mine and theirs) and not elsewhere
    if nameless and (event.family == WELCOME or event.type is EventType.TALKS or frame.noun or event.noun):
        return abs(event.sentence - frame.sentence) <= _NEXT  # "Lễ đón được tổ chức tại X. Ông A chủ trì lễ đón ông B"
    if event.family == WELCOME and len(mine) == len(theirs) == 1 and mine != theirs:
        return abs(event.sentence - frame.sentence) <= 1  # the guest in one sentence, the host in the next
    return mine == theirs or (
        (mine <= theirs or theirs <= mine) and bool(mine and theirs) and (frame.noun or event.noun)
    )


def _absorb(event: Frame, frame: Frame) -> None:
    """Let an event take over what a retelling adds: its leaders, place, and the surer or finer date."""
    if event.type is EventType.MESSAGE and frame.leaders and not event.leaders:
        event.start, event.end, event.at, event.passage = frame.start, frame.end, frame.at, frame.passage
        event.about = frame.about
    for leader in frame.leaders:
        if leader not in event.leaders:
            event.leaders.append(leader)
    for leader, part in frame.parts.items():
        event.parts.setdefault(leader, part)
    event.sentence = frame.sentence
    event.place = event.place or frame.place
    event.realm = event.realm or frame.realm
    event.country = event.country or frame.country
    event.about = event.about or frame.about
    event.first = event.first or frame.first
    event.last = event.last or frame.last
    if frame.date is not None and event.date is not None and _better(frame, event):
        event.date, event.own = frame.date, frame.own or event.own


def _better(frame: Frame, event: Frame) -> bool:
    """Say whether a retelling dates an event better: within the date known so far, or surer of the whole visit."""
    assert frame.date is not None
    assert event.date is not None
    if event.type is EventType.VISIT and Precision.INTERVAL in (event.date.precision, frame.date.precision):
        if event.date.precision is frame.date.precision:
            there = frame.own and frame.country != "" and frame.country == event.country
            return there and frame.date != event.date and frame.date.holds(event.date)  # a stop of it told first
        return frame.date.precision is Precision.INTERVAL and event.date.precision is not Precision.INTERVAL
    return frame.date != event.date and event.date.holds(frame.date)


def whole_visits(events: Sequence[Frame]) -> list[Frame]:
    """Return the events with visits dated whose first and last day are known, also where two months tell of them."""
    kept: list[Frame] = []
    for event in events:
        begun = next((one for one in reversed(kept[-_RECENT:]) if _goes_on(one, event)), None)
        if begun is not None:
            _absorb(begun, event)
        else:
            kept.append(event)
    for event in kept:
        if event.type is EventType.VISIT and event.first and event.last and event.date is not None:
            if event.date.precision is Precision.INTERVAL or not (event.first < event.last):
                continue
            event.date = Edtf.interval(event.first, event.last)
    return kept


def _goes_on(begun: Frame, ended: Frame) -> bool:
    """Say whether one tells of the first day of a visit and the other, in the next month, of its last."""
    if begun.type is not EventType.VISIT or ended.type is not EventType.VISIT or begun.leaders[:1] != ended.leaders[:1]:
        return False
    if begun.country and ended.country and begun.country != ended.country:
        return False
    first, last = begun.first, ended.last
    if first is None or last is None or begun.last or ended.first or begun.date == ended.date or not ended.leaders:
        return False
    near = first.earliest is not None and last.earliest is not None and ended.sentence - begun.sentence <= _NEXT
    return near and 0 < (last.earliest - first.earliest).days <= LONGEST_VISIT  # type: ignore[operator]
