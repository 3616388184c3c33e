"""Reads the rows of a life: whose office a row names that opens or ends with its day."""

from kb_site.ingest.event_marks import LEADER, TRIGGER
from kb_site.ingest.event_persons import ATTACHED
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import is_leader
from kb_site.lang.vi import event_careers as held
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_ROW = 300
"""Characters before a day in which a row names somebody and their office."""

_ENTRY = 180
"""Characters after a day in which a row of a life comes to its office."""

_FEW = 4
"""Leaders whom a sheet of one life names fewer of."""


def row_of_life(sentence: Sentence, at: int, row: str) -> tuple[int, list[str]] | None:
    """Return where a row that tells of an office begins, and who holds it, nobody where that is not clear.

    Takes     the mark of a date and the words of its line before it.
    Returns   None where the line is no such row: "- 1954: Chánh Văn phòng", "X: Chủ tịch Y (từ 3/2020)",
              "- Bí thư Khu ủy (từ 1949)" on a page about one person, "… các chức vụ: X (8/1955); Y (1956)".
    """
    if (lead := held.career_office(row, sentence.after(at, _ENTRY))) >= 0:
        return sentence.marks[at].start, _spoken_of(sentence, at, sentence.marks[at].end + lead)
    if held.lists_office(row[-_ROW:]) and (holders := _before_colon(sentence, at)):
        return sentence.span.start, holders
    if held.is_held_row(row[-_ROW:]):
        return sentence.span.start, _only_one(sentence)
    if sentence.cue(at - 1) is Cue.OPEN and (start := held.lists_held(row[-_ROW:])) >= 0:
        start += max(sentence.span.start, sentence.marks[at].start - _ROW)
        return start, _holder_of_list(sentence, at, start)
    return None


def chosen_in_row(sentence: Sentence, at: int) -> list[str]:
    """Return whose row of a life a verb of choosing stands in: "- Ủy viên X (được bầu tại Đại hội Y, 3/1951)"."""
    day = sentence.date_after(at)
    row = sentence.key[sentence.span.start : sentence.marks[day].start] if day >= 0 else ""
    return _only_one(sentence) if day >= 0 and held.is_held_row(row) else []


def _holder_of_list(sentence: Sentence, at: int, start: int) -> list[str]:
    """Return whose offices a sentence lists with their days, nobody where it names others by them or tells of acts."""
    if any(mark.start >= start and mark.kind is LEADER for mark in sentence.marks[:at]):
        return []  # "Bộ trưởng X Trần A (5/1994)"
    if any(sentence.tells(k, EventType.VISIT) for k in range(len(sentence.marks))):
        return []
    named = [k for k in range(at) if is_leader(sentence, k) and sentence.prep(k) not in ATTACHED]
    return sentence.ids(named[-1:]) or [sentence.talk.actor]


def _before_colon(sentence: Sentence, at: int) -> list[str]:
    """Return who stands before the colon of a row, nobody where others follow it."""
    colon = next((k for k in range(at) if sentence.cue(k) is Cue.COLON), -1)
    before = [k for k in range(colon) if is_leader(sentence, k)]
    others = [k for k in range(max(colon, 0), at) if is_leader(sentence, k) and sentence.marks[k].value.name]
    return [] if others else sentence.ids(before[-1:])


def _spoken_of(sentence: Sentence, at: int, office: int) -> list[str]:
    """Return whose career a row is of: who is spoken of, nobody where it names another or tells of an act.

    Takes     where the office begins, before which words only lead to it: "được cử giữ các chức vụ".
    """
    rest = [k for k in range(at + 1, len(sentence.marks)) if sentence.prep(k) not in ATTACHED]
    if any(sentence.marks[k].kind is TRIGGER and sentence.marks[k].start > office for k in rest):
        return []
    leaders = [k for k in rest if is_leader(sentence, k)]
    if any(sentence.marks[k].value.name is not None for k in leaders):
        return []
    return sentence.ids(leaders[:1]) or [sentence.talk.actor]


def _only_one(sentence: Sentence) -> list[str]:
    """Return whom a sheet of a life is about: the first whom a text has named that names few; nobody in other lists."""
    seen = sentence.talk.seen
    listed = sentence.talk.heading is not None or len(set(seen)) not in range(1, _FEW)
    named = any(is_leader(sentence, k) for k in range(len(sentence.marks)))
    return [] if listed or named else seen[:1]
