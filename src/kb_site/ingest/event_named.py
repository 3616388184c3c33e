"""Reads meetings that a noun names: whose they were, by the words round it or by what the text told before."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_congresses import congress
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import COUNT, TRIGGER
from kb_site.ingest.event_rosters import named_dates
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_sides import completed, given_by, is_named, lands_after, met_by, summit_of, told_on
from kb_site.ingest.event_telling import dated, frame_of, is_leader, next_leader, tail
from kb_site.lang.vi import event_congresses as congresses
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_named as nouns
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.event_dialogues import chairs
from kb_site.model import EventType, Part

_HELD = 9
"""Marks from a noun over both sides to when it took place: "hội đàm giữa A và B diễn ra"."""

_SIDES = 6
"""The same where it opens its sentence: "cuộc hội đàm giữa hai nhà lãnh đạo diễn ra", "giữa A và B đã diễn ra"."""

_BODY = 160
"""Characters before a verb or noun of meeting in which the body that meets somebody is named."""

_CALLED_ON = 3
"""Sentences after a visit of a day in which its host is named as who speaks at the meeting."""

_BOTH = 2


def named(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Read "cuộc gặp giữa A và B", "có cuộc hội đàm với B", "các cuộc hội kiến với B và C", "thượng đỉnh"."""
    parties = sentence.parties(at)
    if not parties and sentence.cue(at + 1) is Cue.BETWEEN and sentence.cue(at + 2) is Cue.PRONOUN:
        return []  # "cuộc gặp giữa ông Kim và …", whichever Kim it is
    if not parties and _is_of_states(sentence, at):
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-states"))
    if not parties and (given := given_by(sentence, at)):
        day = sentence.date_after(at)
        frames = dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-given", sentence.ids(given)), given)
        sentence.embedded.discard(day)  # that of the act the sentence tells
        return frames
    if not parties and kind is EventType.TALKS and (called := _called_on(sentence, at)):
        return called
    if not parties and nouns.is_of_three(sentence.after(at, 30)):
        return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-of-three"))
    if sentence.date_after(at) < 0 and nouns.only_arranges(sentence.before(at, 48)):
        return []
    undated = sentence.date_after(at) < 0 and not sentence.is_date(at - 1)
    if undated and nouns.is_some_time_from(sentence.before(at, 24)):
        return []  # "A gặp B hôm 8/5, một tháng trước cuộc gặp với C"
    if not parties and words.sets_scene(sentence.before(at, 24)) and _just_told(sentence, at):
        return []
    if sentence.date_after(at) < 0 <= sentence.lead[at] and nouns.only_comments(sentence.before(at, 48)):
        return []  # "Nhà Trắng ngày 5/2 xác nhận cuộc gặp giữa A và B"
    if not parties and sentence.cue(at - 1) is Cue.ATTEND and _is_sat_in(sentence, at):
        return congress(sentence, at)  # "dự Hội nghị thượng đỉnh tại Hamburg"
    group, leaders = parties, sentence.ids(parties)
    if sentence.generic(at) or nouns.is_counted(sentence.before(at, 12)):
        sentence.acting[at] = sentence.subject(at) or _acting_first(sentence, at)
        return _in_turn(sentence, at, kind, sentence.acting[at], parties)
    if len(leaders) > _BOTH and (each := _with_each(sentence, at, kind, parties)):
        return each
    if len(leaders) < 2:
        group, leaders = completed(sentence, at, kind, parties)
    elif subject := met_by(sentence, at, parties):
        group = [*subject, *parties]  # "A có cuộc gặp ba bên với B và C"
        leaders = sentence.ids(group)
    words_said = sentence.marks[at].value.words
    heads = words_said.startswith(words.HAVE) and by_heads(sentence, at)
    if not leaders and _marks_count(sentence, at):
        return []
    if not leaders and (welcomed := _right_after(sentence, at)) is not None:
        frame = frame_of(sentence, at, kind, f"{kind}-after", welcomed.leaders)
        return [replace(frame, date=welcomed.date, own=True, noun=False)]
    if not leaders and (heads or takes_place(sentence, at) or (nouns.is_round(words_said) and _held_on(sentence, at))):
        return dated(
            sentence, at, frame_of(sentence, at, kind, f"{kind}-round", about=tail(sentence, at, 60, before=True))
        )
    alone = len(leaders) < 2 and sentence.date_after(at) < 0
    had = bool(parties) and words_said.startswith(words.HAVE)  # "Thường trực Tỉnh ủy đã có buổi làm việc với ông B"
    if not leaders or (alone and not _receives_unnamed(sentence, at) and not (had and by_body(sentence, at))):
        return []
    frame = frame_of(sentence, at, kind, f"{kind}-noun", leaders)
    frame.noun |= is_named(sentence, at)
    before = sentence.before(at, 24)
    opens = nouns.opens_talks(before) and sentence.talk.callers.isdisjoint(leaders)
    told = _takes_place(sentence, at) or nouns.comes_next(sentence.before(at, 60))
    frame.scene = len(leaders) >= 2 and (opens or told or words.sets_scene(before))
    return dated(sentence, at, frame, group)


def reached(sentence: Sentence, at: int, kind: EventType) -> list[Frame]:
    """Read "thỏa thuận của A và B tại cuộc hội đàm ngày D", whatever is wished or planned of what they agreed."""
    last = at - 1 - (sentence.cue(at - 1) is Cue.AT)
    if not is_leader(sentence, last) or sentence.date_after(at) < 0:
        return []
    if not nouns.is_inside(sentence.key[sentence.marks[last].end : sentence.marks[at].start]):
        return []
    group = sentence.group_to(last)
    homes = {sentence.talk.countries.get(one) for one in sentence.ids(group)}
    if len(homes) != _BOTH or sentence.prep(group[0]) not in (Cue.OF, Cue.BETWEEN):
        return []
    if not nouns.are_results(sentence.before(group[0], 60)):
        return []
    return dated(sentence, at, frame_of(sentence, at, kind, f"{kind}-results", sentence.ids(group)), group)


def asked_about(sentence: Sentence, at: int) -> bool:
    """Say whether a wish is only to hear of talks that were held: "đề nghị cho biết nội dung cuộc gặp giữa A và B"."""
    if sentence.moods[at] is not Cue.WISH or sentence.cue(at + 1) is not Cue.BETWEEN or not sentence.is_noun(at):
        return False
    held = sentence.has_day(sentence.date_after(at)) and len(sentence.ids(sentence.parties(at))) >= _BOTH
    return held and nouns.is_asked(sentence.before(at, 60))


def _acting_first(sentence: Sentence, at: int) -> list[int]:
    """Return who acts from the head of a sentence on: "Nhân dịp này, A đã chuyển thư tới B; có các cuộc gặp C, D"."""
    stop = at - 1 - (sentence.cue(at - 1) is Cue.GENERIC)
    stop = at - 2 if sentence.cue(at - 2) is Cue.STOP else stop
    if sentence.cue(stop) is not Cue.STOP:
        return []
    if not nouns.has_several(sentence.key[sentence.marks[stop].end : sentence.marks[at].start]):
        return []
    first = next((k for k in range(stop) if is_leader(sentence, k)), -1)
    opens = first >= 0 and sentence.prep(first) in (None, Cue.COMMA) and first not in sentence.objected
    return sentence.group_from(first) if opens else []


def _just_told(sentence: Sentence, at: int) -> bool:
    """Say whether a noun only sets the scene of talks that the verb before it tells: "A tiếp B và C trong hội nghị"."""
    told = sentence.frames[-1] if sentence.frames else None
    if told is None or told.type is not EventType.TALKS or sentence.date_after(at) >= 0:
        return False
    verb = next((k for k in range(at - 1, -1, -1) if sentence.marks[k].kind is TRIGGER), -1)
    return verb >= 0 and sentence.marks[verb].start == told.at and sentence.is_verb(verb)


def _receives_unnamed(sentence: Sentence, at: int) -> bool:
    """Say whether a clause with a day tells who chairs talks with a delegation: "A chủ trì buổi tiếp đoàn tỉnh X"."""
    chair = sentence.marks[at - 1] if sentence.cue(at - 1) is Cue.ATTEND else None
    if chair is None or sentence.lead[at] < 0 or not chairs(sentence.key[chair.start : chair.end]):
        return False
    return meets.meets_officials(sentence.after(at, 40))


def _called_on(sentence: Sentence, at: int) -> list[Frame]:
    """Read "Chiều 22/7, đoàn X do ông A dẫn đầu đến thăm tỉnh Y. Tại buổi tiếp, ông B …" as B's meeting with A then."""
    told = sentence.talk.told
    if at != 1 or sentence.cue(0) is not Cue.AT or told is None or told.type is not EventType.VISIT or told.future:
        return []
    if sentence.number - told.sentence > _CALLED_ON or not told.own or told.family or told.date is None:
        return []
    speaker = next_leader(sentence, at)
    home = sentence.talk.countries.get(sentence.ids(speaker)[0]) if speaker else None
    guests = [one for one in told.leaders if told.parts.get(one) is Part.VISITOR]
    at_home = home and all(sentence.talk.countries.get(one) != home for one in guests)
    if not guests or not at_home or told.date.precision is not Precision.DAY or sentence.date_after(at) >= 0:
        return []
    both = [*guests, *sentence.ids(speaker)[:1]]
    frame = frame_of(sentence, at, EventType.TALKS, "talks-called-on", both)
    frame.parts = {**dict.fromkeys(guests, Part.VISITOR), both[-1]: Part.HOST}
    return dated(sentence, at, frame, speaker, ([told.date], True))


def by_body(sentence: Sentence, at: int) -> bool:
    """Say whether a verb with a day has a body as its subject: "Ngày 5/6, lãnh đạo tỉnh tiếp đoàn do ông Y dẫn đầu"."""
    lead = sentence.lead[at]
    dated_here = sentence.date_after(at) >= 0 or (lead >= 0 and sentence.has_day(lead))
    before = sentence.key[sentence.span.start : sentence.marks[at].start]
    return dated_here and not sentence.said(at) and meets.has_body(before[-_BODY:])


def by_heads(sentence: Sentence, at: int) -> bool:
    """Say whether who hold an office in both countries meet, and none is named: "Thủ tướng hai nước có cuộc gặp"."""
    who = at - 1 - (sentence.cue(at - 1) is Cue.DONE)
    mark = sentence.marks[who] if who >= 0 else None
    dated_so = sentence.date_after(at) >= 0 or sentence.lead[at] >= 0
    if mark is None or mark.value is not Cue.PAIR or not dated_so or sentence.said(at):
        return False
    return sentence.key[mark.start : mark.end].endswith(people.OF_TWO_LANDS)


def is_of_many(sentence: Sentence, at: int) -> bool:
    """Say whether a summit is one of many countries rather than of two leaders: "Hội nghị thượng đỉnh ASEAN"."""
    stop = next((k for k in range(at + 1, len(sentence.marks)) if sentence.cue(k) is Cue.ATTENDED), len(sentence.marks))
    sides = [party for party in sentence.parties(at) if party < stop and sentence.prep(party) is not Cue.BY]
    if sides or Cue.PAIR in (sentence.cue(at + 1), sentence.cue(at + 2)):
        return False
    return congresses.of_many(sentence.after(at, 60)) or nouns.names_summit(sentence.after(at, 24))


def _is_of_states(sentence: Sentence, at: int) -> bool:
    """Say whether a summit with a date is that of two states of which the text has named nobody, whoever speaks of it:
    "thượng đỉnh Mỹ - Triều lần hai".
    """
    mark = sentence.marks[at]
    day = sentence.date_after(at)
    if day < 0 or not mark.value.noun:
        return False
    placed = any(sentence.cue(k) is Cue.AT for k in range(at + 1, day))
    if nouns.SUMMIT not in mark.value.words and not placed:
        return False  # "Cuộc gặp Mỹ - Triều ngày 12-6 phải thành công", but "… tại Singapore ngày 12-6"
    if koreas := nouns.koreas(sentence.key[mark.start : mark.end + 24]):
        return not sentence.talk.of_lands(koreas)
    return len(lands_after(sentence, at)) == _BOTH and not summit_of(sentence, at)


def _with_each(sentence: Sentence, at: int, kind: EventType, parties: Sequence[int]) -> list[Frame]:
    """Read "cuộc gặp của A với B ngày D1 và với C ngày D2": one event each."""
    owner = parties[0]
    if sentence.prep(owner) is not Cue.OF or sentence.prep(parties[1]) is not Cue.WITH:
        return []
    rows = named_dates(sentence, parties[1])
    if len(rows) < _BOTH:
        return []
    sentence.used.update(day for _, day in rows)
    frames: list[Frame] = []
    for who, day in rows:
        frame = frame_of(sentence, at, kind, f"{kind}-turn", sentence.ids([owner, who]))
        date = Edtf.parse(str(sentence.marks[day].value.value))
        frames += dated(sentence, at, frame, [owner, who], ([date], True))
    return frames


def _in_turn(
    sentence: Sentence, at: int, kind: EventType, subject: Sequence[int], others: Sequence[int]
) -> list[Frame]:
    """Read "có các cuộc hội kiến với A và B": one event each."""
    dates = sentence.dates(at)
    sentence.objected.update(others)  # who do not act in what follows: "có các cuộc gặp với A, B rồi tiếp C"
    if others and not subject and nouns.is_at_several(sentence.before(at, 24)):
        subject = met_by(sentence, at, others)  # "Tại các cuộc hội kiến với A và B, ông X khẳng định …"
    mine = sentence.ids(subject) or [one for one in (told_on(sentence, at, others),) if one]
    frames: list[Frame] = []
    for those, other in product([[one] for one in mine], sentence.ids(others)):
        if other not in mine:
            frame = frame_of(sentence, at, kind, f"{kind}-turn", [*those, other])
            frame.noun = False  # told as the subject's act
            met = [g for g in others if sentence.marks[g].value.leader == other]
            own = next((day for g in met if (day := sentence.bracketed(g)) is not None), None)
            frames += dated(sentence, at, frame, [*subject, *met], ([own], True) if own is not None else dates)
    return frames


def _is_sat_in(sentence: Sentence, at: int) -> bool:
    """Say whether a summit that somebody attends is one of many, no two lands or two leaders named."""
    if nouns.SUMMIT not in sentence.marks[at].value.words or len(lands_after(sentence, at)) > 1:
        return False
    return len(sentence.ids(sentence.subject(at))) == 1


def _takes_place(sentence: Sentence, at: int) -> bool:
    """Say whether a noun opens its sentence, and a word behind its two sides that it was held."""
    near = range(at + 1, min(len(sentence.marks), at + _SIDES)) if sentence.cue(at + 1) is Cue.BETWEEN else ()
    return not sentence.said(at) and any(sentence.cue(k) is Cue.HELD for k in near)


def _right_after(sentence: Sentence, at: int) -> Frame | None:
    """Return the ceremony of two right after which they met: "Trong cuộc hội đàm diễn ra ngay sau đó, hai bên …"."""
    told = sentence.talk.ceremony
    if told is None or at or sentence.has_dates or sentence.number - told.sentence > 1 or len(told.leaders) != _BOTH:
        return None
    return told if told.date is not None and nouns.is_right_after(sentence.after(at, 40)) else None


def _marks_count(sentence: Sentence, at: int) -> bool:
    """Say whether a meeting without leaders is held to mark a count, which tells of it: "gặp gỡ nhân 75 năm X"."""
    near = range(at + 1, min(len(sentence.marks), at + 5))
    return any(sentence.kinds[k] is COUNT and sentence.cue(k - 1) is Cue.MARKED for k in near)


def takes_place(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence with a day says that two bodies met: "Ngày 5/6, tại X đã diễn ra hội đàm giữa A và B"."""
    near = range(at + 1, min(len(sentence.marks), at + _HELD)) if sentence.cue(at + 1) is Cue.BETWEEN else ()
    held = sentence.cue(at - 1) is Cue.HELD or any(sentence.cue(k) is Cue.HELD for k in near)
    if not held or sentence.said(at) or sentence.generic(at):
        return False
    if sentence.date_after(at) >= 0:
        return True
    date = sentence.marks[sentence.lead[at]].value.value if sentence.lead[at] >= 0 else None
    return date is not None and (date.first or date).precision is Precision.DAY  # or "Trong hai ngày 3 và 4/9"


def _held_on(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence says when a round of talks was or is to be held: "Kỳ tham vấn tới diễn ra năm 2025"."""
    day = sentence.date_after(at)
    return day >= 0 and any(sentence.cue(k) in (Cue.HELD, Cue.ATTEND) for k in range(at + 1, day))
