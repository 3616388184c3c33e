"""Where a visit goes: the country, town or embassy that its words name, and whether it is worth an event."""

from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, CUE, DATE, PLACE, TRIGGER
from kb_site.ingest.event_motions import ARRIVAL, DEPARTURE, RETURN
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import is_leader
from kb_site.lang.vi import event_encounters as encounters
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_places as goings
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import event_visits as journeys
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.places import HOME
from kb_site.model import EventType
from kb_site.reading import PlaceMention
from kb_site.text import Span

_GOAL_ENDS = frozenset({Cue.COMMA, Cue.STOP, Cue.THEN, Cue.OF, Cue.WHEN, Cue.AND})
_GOAL_NEAR, _GREETED_NEAR = 40, 80
"""Characters from the word before to the goal of a visit, and to that of a wish with the name of the feast."""

_GREETED = frozenset({Cue.COMMA, Cue.AND})
_STAY = 24
"""Characters between a verb and its date where its goal is that of the visit before."""

_LISTED = 6
"""Marks that a list of countries may take from one to the next."""

_MARKS = 40
"""Marks within which the visits before stand, the first of which names where all went."""


def goal(sentence: Sentence, at: int) -> PlaceMention | None:
    """Return the place that a visit goes to: the first one named after its trigger."""
    greeted = journeys.greets(sentence.marks[at].value.words)
    if (there := _works_there(sentence, at)) is not None:
        return there
    for where in range(at + 1, min(len(sentence.marks), at + 8)):
        mark = sentence.marks[where]
        if mark.value in _GREETED and (greeted or encounters.brings_wishes(sentence.after(where, 10))):
            continue  # "chúc Tết Đảng bộ, chính quyền và nhân dân tỉnh X", "thăm và chúc mừng Đại sứ quán X"
        if mark.kind is PLACE and isinstance(mark.value, PlaceMention):
            if mark.value.kind == "organization" and sentence.cue(where + 1) is Cue.COLON:
                continue  # "thăm năm nước ASEAN: Thái Lan, …"
            near = _GREETED_NEAR if greeted else _GOAL_NEAR
            return mark.value if mark.start - sentence.marks[where - 1].end <= near else None
        if mark.value is Cue.COMMA and goings.lands(sentence.key[sentence.marks[at].end : mark.start]):
            continue  # "hạ cánh xuống sân bay Nội Bài, Hà Nội"
        if mark.value is Cue.COMMA and where == at + 1 and journeys.goes_on_working(sentence.after(where, 24)):
            continue  # "thăm, làm việc tại Việt Nam"
        if mark.value is Cue.OF and (is_leader(sentence, where + 1) or sentence.cue(where - 1) is Cue.AT):
            continue  # "chuyến thăm của ông X tới Y", "tới thủ đô của Lào"
        if mark.value is Cue.HOME and meets.is_ours(sentence.key[mark.start : mark.end]):
            return PlaceMention(Span(mark.start, mark.end), "", HOME, "country")
        if mark.kind in (TRIGGER, COUNT) or (mark.kind is CUE and mark.value in _GOAL_ENDS):
            return None
    return None


def _works_there(sentence: Sentence, at: int) -> PlaceMention | None:
    """Return where somebody attends what they came for besides a visit: "ở thăm và dự Hội thảo X tại Việt Nam"."""
    if sentence.cue(at + 1) is not Cue.AND or sentence.cue(at + 2) is not Cue.ATTEND:
        return None
    for where in range(at + 3, min(len(sentence.marks), at + 10)):
        mark = sentence.marks[where]
        if mark.kind is PLACE and sentence.prep(where) is Cue.AT and mark.value.kind == "country":
            return mark.value if isinstance(mark.value, PlaceMention) else None
        if sentence.is_verb(where) or sentence.cue(where) in (Cue.COMMA, Cue.STOP, Cue.THEN):
            return None
    return None


def same_goal(sentence: Sentence, at: int) -> PlaceMention | None:
    """Return where the visit before went, of a verb with a date only: "A thăm X năm 2016; B thăm năm 2017".

    So of the return home: "tới X chiều 13/10 và về nước ngày 15/10".
    """
    mark = sentence.marks[at]
    dated_only = at + 1 < len(sentence.marks) and sentence.marks[at + 1].kind is DATE
    dated_only = dated_only and sentence.marks[at + 1].start - mark.end <= _STAY
    back = mark.value is DEPARTURE and goings.goes_home(sentence.key[mark.start : mark.end])
    if not back and (mark.value.words != meets.VISIT or not dated_only):
        return None
    if sentence.cue(at - 1) is Cue.OPEN:
        return None  # "A (thăm tháng 11/2000), B (thăm tháng 11/2006)": a row of a list
    for before in range(at - 1, max(-1, at - _MARKS), -1):
        mark = sentence.marks[before]
        if mark.kind is not TRIGGER:
            continue
        if mark.value.type is not EventType.VISIT:
            return None
        if (where := goal(sentence, before)) is not None:
            return where
    return None


def embassy(sentence: Sentence, goal: PlaceMention) -> str:
    """Return the id, else the words, of the embassy or consulate that a visit goes to; "" for any other goal."""
    name = sentence.key[goal.span.start : goal.span.end]
    return (goal.id or name) if goings.is_embassy(name) else ""


def to_mourn(sentence: Sentence, at: int) -> bool:
    """Say whether a visit to an embassy is to pay tribute there, which is the event: "đến Đại sứ quán viếng ông X"."""
    following = next((mark for mark in sentence.marks[at + 1 : at + 6] if mark.kind is TRIGGER), None)
    return following is not None and rites.family(following.value.words) == rites.TRIBUTE


def worth(sentence: Sentence, at: int, goal: PlaceMention | None) -> bool:
    """Say whether a verb tells of a visit that is an event: to a country, a city or an embassy, or a formal one."""
    trigger = sentence.marks[at].value
    if journeys.greets(trigger.words) and (goal is None or not _is_seat(sentence, goal) or _sends_wish(sentence, at)):
        return False
    if trigger.words == meets.CHOOSE and (goal is None or not goings.is_stop(sentence.after(at, 60))):
        return False
    if goal is not None:
        if goal.kind == "organization" or embassy(sentence, goal):
            return bool(embassy(sentence, goal))
        if journeys.goes_to_live(sentence.key[goal.span.end : goal.span.end + 30]):
            return False
        if goal.kind == "country":
            return True
        name = sentence.key[goal.span.start : goal.span.end]
        if trigger.words == meets.VISIT and goings.is_facility(
            sentence.key[sentence.marks[at].end + 1 : goal.span.start]
        ):
            return False  # "thăm Trường Đại học Cần Thơ"
        return not goings.is_facility(name) or (trigger.words != meets.VISIT and goings.is_gateway(name))
    if trigger.words == meets.VISIT and goings.names_place(
        sentence.match[sentence.marks[at].end : sentence.marks[at].end + 50]
    ):
        return True
    if trigger.words == meets.VISIT and (from_abroad(sentence, at) or goings.names_land(sentence.after(at, 24))):
        return True
    home = any(sentence.cue(after) is Cue.HOME for after in (at + 1, at + 2))
    return home or trigger is RETURN or (trigger.words != meets.VISIT and trigger not in (ARRIVAL, DEPARTURE))


def _sends_wish(sentence: Sentence, at: int) -> bool:
    """Say whether a wish is only sent, or goes with a gift: "gửi lời chúc Tết", "tặng hoa chúc Tết"."""
    return journeys.sends_wish(sentence.before(at, 12))


def _is_seat(sentence: Sentence, goal: PlaceMention) -> bool:
    """Say whether a goal is where those are who are greeted, and not whose they are: "chúc Tết lưu học sinh Lào"."""
    start = goal.span.start
    return bool(goal.country) and (goal.kind != "country" or goings.leads_to_seat(sentence.key[start - 8 : start]))


def from_abroad(sentence: Sentence, at: int) -> bool:
    """Say whether a visit whose goal is not named has a date, and came over a border: "dẫn đầu đoàn sang thăm"."""
    gone = sentence.cue(at - 1) is Cue.TO and (goings.crosses(sentence.before(at, 8)) or _foreign_guest(sentence, at))
    return gone and (sentence.date_after(at) >= 0 or sentence.lead[at] >= 0)


def _foreign_guest(sentence: Sentence, at: int) -> bool:
    """Say whether somebody of another country comes on a visit, of which no goal is told: "sẽ đến thăm lần thứ ba"."""
    who = sentence.ids(sentence.acting.get(at) or [k for k in (at - 2,) if is_leader(sentence, k)])[:1]
    abroad = bool(who) and sentence.talk.countries.get(who[0], HOME) not in ("", HOME)
    return abroad and journeys.names_no_goal(sentence.after(at, 24))


def aim(frame: Frame, goal: PlaceMention) -> None:
    """Give a visit the place or the country that it goes to."""
    frame.country = goal.country
    frame.place, frame.realm = goal.id if goal.kind == "place" else "", goal.id if goal.kind == "country" else ""


def listed_country(sentence: Sentence, at: int) -> int:
    """Return the mark of the country listed after the one at a mark, others that nobody registers between; or -1."""
    for later in range(at + 1, min(len(sentence.marks), at + _LISTED)):
        if is_country(sentence, later):
            gap = sentence.match[sentence.marks[at].end : sentence.marks[later].start]
            return later if later > at + 1 and goings.lists_lands(gap) else -1
        if sentence.cue(later) not in (Cue.COMMA, Cue.AND):
            return -1
    return -1


def is_country(sentence: Sentence, at: int) -> bool:
    """Say whether a mark is there and names a country."""
    mark = sentence.marks[at] if at < len(sentence.marks) else None
    return mark is not None and mark.kind is PLACE and mark.value.kind == "country"
