"""Reads elections, appointments and other ways of taking office. The one who takes it is the only party."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.edtf import Edtf, Precision
from kb_site.ingest import event_careers as careers
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, LEADER, PLACE, TRIGGER
from kb_site.ingest.event_others import decided_then, vote_of
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import dated, frame_of, is_leader, just_named, tail
from kb_site.lang.vi import event_careers as held
from kb_site.lang.vi import event_offices as offices
from kb_site.lang.vi import event_others as others
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType

_OPENING = 1
"""Number of the last sentence that opens a report: the headline or the lead."""

_ROW_GAP = 28
"""Characters between the day of a row and its first verb: ": được Quốc hội "."""

_ASIDE, _SAME_SITTING = 10, 3
"""Marks of an aside about all of a list, and sentences in which one sitting is told."""

_LISTED = 60
"""Marks within which others are named with an office each."""

_APPOINTED = 8
"""Marks from "trao" over the decision to whom it is given."""

_SPEAKS = frozenset({Cue.SAY, Cue.WISH, Cue.REPORT})
_JOINS = frozenset({Cue.COMMA, Cue.AND, Cue.STOP})
_APPOSED = frozenset({Cue.COMMA, Cue.TITLE, Cue.OF, Cue.AND, Cue.OPEN, Cue.CLOSE})
"""Small words of the office that somebody had till then: "ông B, Vụ trưởng X, giữ chức"."""

_GOES_ON = frozenset({Cue.COMMA, Cue.OFFICE, Cue.OF, Cue.AND, Cue.OPEN, Cue.CLOSE, Cue.TITLE})


def appointment(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A được bầu làm X ngày D", "Đại hội bầu A giữ chức X", "A nhậm chức", "trước khi A kế nhiệm"."""
    trigger = sentence.marks[at].value
    if offices.is_proposed(sentence.before(at, 70)):
        return []
    group = _chosen(sentence, at)
    if _of_country(sentence, at, group) or _of_unnamed(sentence, at, group):
        return []
    if trigger.words in offices.FOLLOWS:
        sentence.objects(at)  # the predecessor, who does not act in what follows
        described = offices.is_one_who(sentence.before(at, 8)) and not _successor(sentence, at)
        if described and sentence.date_after(at) < 0:
            return []  # "Năm 2005, ông B, người kế nhiệm ông A, sang thăm"
    aside = sentence.cue(at - 1) is Cue.WHO and trigger.words not in offices.FOLLOWS
    if aside and not _dated_aside(sentence, at):
        return []  # "Ngày 5/6, ông A, người vừa nhậm chức, đã thăm X"
    if rites.is_on_trip(sentence.before(at, 30)):
        return []  # "kết thúc chuyến tham dự Lễ nhậm chức của ông X từ ngày 30/6 đến 2/7"
    if trigger.words in offices.WINS and not _wins_vote(sentence, at):
        return []
    if trigger.words in offices.ASSIGNS and not offices.assigns_office(sentence.after(at, 80)):
        return []
    office = sentence.after(at, 60) if trigger.words in offices.BECOMES else ""
    told = sentence.said(at) and sentence.date_after(at) < 0
    rowed = [] if group else careers.chosen_in_row(sentence, at)
    of_actor = rowed or (sentence.talk.actor and (_of_actor(sentence, at) or _heads_row(sentence, at)))
    unnamed = not group and not of_actor
    if sentence.barred(at) or told or unnamed or (office and not offices.takes(office)):
        return []
    names = sentence.ids(group) or rowed or [sentence.talk.actor]
    frame = frame_of(sentence, at, EventType.APPOINTMENT, "appointment", names[:1], tail(sentence, at, 70))
    if (vote := vote_of(sentence, at)) is not None:
        return dated(sentence, at, frame, group, vote)
    if sentence.date_after(at) < 0 and others.counts_from(sentence.before(at, 24)):
        return []  # "(28-29/9/2016, chỉ ba tháng sau khi nhậm chức)"
    if sentence.date_after(at) < 0 and sentence.lead[at] < 0 and offices.is_only_since(sentence.before(at, 24)):
        return []  # "A sau khi được bầu đã thăm X"
    if not decided_then(sentence, at):
        before = sentence.before(at, 40)
        chosen = offices.chooses(trigger.words) or offices.is_decided(before) or offices.has_won(trigger.words, before)
        frame.definite = frame.news = _is_news(sentence, at)
        frame.definite |= words.same_time(sentence.key[sentence.span.start : sentence.span.start + 30])
        chosen = chosen or offices.has_chosen(trigger.words, sentence.before(at, 80))
        chosen = chosen or (frame.news and _is_sworn_in(sentence, at))
        sitting = _sitting_here(sentence)
        chosen = chosen or (sitting is not None and offices.wins_again(trigger.words))
        if offices.is_one_more(before):
            frame.date, frame.own = _last_chosen(sentence), True
        elif chosen and sitting is not None and not sentence.has_dates:
            frame.date, frame.own = sitting, True
        elif (day := _same_sitting(sentence, at, group)) is not None:
            frame.date, frame.own = day, True
            return [*_each(frame, names), *_others_chosen(sentence, at, [frame])]
        undated = _each(frame, names) if not sentence.has_dates and chosen else []
        return [*undated, *_others_chosen(sentence, at, undated)]
    frames = [each for one in dated(sentence, at, frame, group) if one.own for each in _each(one, names)]
    for one in frames:
        one.date = _begun(one.date)
    if Cue.BEFORE in (sentence.cue(group[0] - 1) if group else None, sentence.cue(at - 1)):
        for one in frames:
            one.date = one.date.last if one.date is not None and one.date.last else one.date
    further = _further(sentence, at, frames)
    told_of = {one for each in (*frames, *further) for one in each.leaders}
    besides = [one for one in _others_chosen(sentence, at, frames) if told_of.isdisjoint(one.leaders)]
    return [*frames, *besides, *further]


def _dated_aside(sentence: Sentence, at: int) -> bool:
    """Say whether the relative clause that a verb stands in has a date of its own."""
    aside = sentence.asides.get(at)
    return aside is None or any(opened == aside and sentence.is_date(k) for k, opened in sentence.asides.items())


def _of_country(sentence: Sentence, at: int, group: Sequence[int]) -> bool:
    """Say whether a country of which somebody speaks was chosen: "A chúc mừng Lào được bầu vào Hội đồng X"."""
    named = at > 1 and sentence.kinds[at - 1] is PLACE and sentence.marks[at - 1].value.kind == "country"
    spoken_of = named and (sentence.cue(at - 2) in _SPEAKS or offices.leads_to_country(sentence.before(at - 1, 8)))
    return spoken_of and all(k < at for k in group)


def _of_unnamed(sentence: Sentence, at: int, group: Sequence[int]) -> bool:
    """Say whether a pronoun means a visitor whom no name tells: "chuyến thăm của Tổng thống X từ khi ông nhậm chức"."""
    if len(group) != 1 or group[0] != at - 1 or sentence.marks[at - 1].value.name is not None:
        return False
    visit = next((k for k in range(at - 2, -1, -1) if sentence.kinds[k] is TRIGGER), -1)
    if visit < 0 or not sentence.tells(visit, EventType.VISIT) or sentence.cue(visit + 1) is not Cue.OF:
        return False
    return sentence.cue(visit + 2) is Cue.TITLE and all(not is_leader(sentence, k) for k in range(visit, at - 1))


def _sitting_here(sentence: Sentence) -> Edtf | None:
    """Return the day of the congress that a paragraph tells of, which chose: "X tổ chức Đại hội. Ông A tái đắc cử"."""
    told = sentence.talk.assembly
    if told is None or told.passage != sentence.passage or told.date is None or not told.own or told.said:
        return None
    return told.date if told.date.precision is Precision.DAY else None


def _last_chosen(sentence: Sentence) -> Edtf | None:
    """Return when somebody was chosen in one of the sentences right before, None where nobody was."""
    told = sentence.talk.taken[-1:]
    return told[0].date if told and sentence.number - told[0].sentence <= _SAME_SITTING else None


def _same_sitting(sentence: Sentence, at: int, group: Sequence[int]) -> Edtf | None:
    """Return the day on which a paragraph has just told of a choice, for another of that country who is named next.

    "Ngày 11/4, ông A được bầu lại làm X. Ông B trở thành Y, kế nhiệm ông C." None where it may be of other times.
    """
    told = sentence.talk.taken[-1] if sentence.talk.taken else None
    named = group and sentence.marks[group[0]].value.name is not None
    if told is None or not named or told.passage != sentence.passage or told.date is None or not told.own:
        return None
    if sentence.number - told.sentence > _SAME_SITTING or told.date.precision is not Precision.DAY:
        return None
    if sentence.moods[at] is Cue.WILL:
        return None  # "Ông A được bầu làm X ngày D. Bà B sẽ giữ quyền X"
    if any(day < at for day in sentence.dated) or sentence.date_after(at) >= 0 or at in sentence.asides:
        return None
    who, countries = sentence.ids(group), sentence.talk.countries
    known = any(one in frame.leaders for frame in sentence.talk.taken[-_LISTED:] for one in who)
    alike = countries.get(who[0]) == countries.get(told.leaders[0])
    return told.date if alike and not known and not offices.was_once(sentence.before(at, 60)) else None


def _begun(date: Edtf | None) -> Edtf | None:
    """Return when an office was taken that was held for years or months: "6/2006 - 7/2011: được bầu làm …"."""
    if date is None or date.precision is not Precision.INTERVAL or date.first is None:
        return date
    return date if date.first.precision is Precision.DAY else date.first


def _heads_row(sentence: Sentence, at: int) -> bool:
    """Say whether taking office is what a row of a life tells by its first word: "20/1/2021: Nhậm chức Tổng thống"."""
    first = sentence.marks[0]
    gap = sentence.key[first.end : sentence.marks[at].start]
    return first.kind is DATE and len(gap) <= _ROW_GAP and held.opens_row(gap)


def _wins_vote(sentence: Sentence, at: int) -> bool:
    """Say whether a verb of winning tells of a vote that somebody won, no party."""
    voted = offices.is_vote(sentence.key[sentence.span.start : sentence.marks[at].end + 90])
    return voted and not offices.is_party(sentence.before(at, 120))


def _is_news(sentence: Sentence, at: int) -> bool:
    """Say whether a choice without a day is what the report tells of: it opens it, and nothing else is told with it."""
    aside = Cue.WHO in (sentence.cue(at - 1), sentence.cue(at - 2)) or sentence.has(Cue.MARKED)
    return sentence.number <= _OPENING and not sentence.frames and not aside


def _is_sworn_in(sentence: Sentence, at: int) -> bool:
    """Say whether a sentence opens with who takes office and that they do: "Tổng thống X nhậm chức trong bối cảnh"."""
    opens = at == 1 and is_leader(sentence, 0)
    return opens and offices.is_sworn_in(sentence.key[sentence.marks[0].end : sentence.marks[1].end])


def _each(frame: Frame, names: Sequence[str]) -> list[Frame]:
    """Return a frame for each who takes office: "bổ nhiệm A, B và C làm Đại sứ"."""
    return [frame, *(replace(frame, leaders=[name], parts={}) for name in names[1:])]


def _of_actor(sentence: Sentence, at: int) -> bool:
    """Say whether taking office is whose acts the text tells, where nobody is named: "từ khi nhậm chức năm 2017"."""
    named = any(mark.kind is LEADER for mark in sentence.marks)
    return not named and offices.dates_another(sentence.before(at, 12)) and sentence.date_after(at) >= 0


def _successor(sentence: Sentence, at: int) -> list[int]:
    """Return who came after somebody in office, where a predicate names them: "người kế nhiệm ông là B"."""
    if not offices.is_one_who(sentence.before(at, 8)):
        return []
    near = range(at + 1, min(len(sentence.marks), at + 5))
    return [k for k in near if is_leader(sentence, k) and offices.says_who(sentence.before(k, 8))][:1]


def _others_chosen(sentence: Sentence, at: int, frames: Sequence[Frame]) -> list[Frame]:
    """Return the next who take an office each at the same time: "bầu A làm X, B làm Y", "A giữ chức X; B, Z, giữ …"."""
    found: list[Frame] = []
    who = -1
    for later in range(at + 1, min(len(sentence.marks), at + _LISTED) if frames else 0):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER or mark.kind is DATE:
            break
        if mark.kind is LEADER:
            join = later - 1
            while sentence.cue(join) is Cue.TITLE:
                join -= 1  # "và Phó Thủ tướng kiêm Ngoại trưởng B làm Thủ tướng"
            who = later if sentence.cue(join) in _JOINS else -1
        elif mark.value is Cue.OFFICE and who > 0:
            named = sentence.marks[who]
            found.append(replace(frames[0], start=named.start, end=mark.end, leaders=sentence.ids([who])))
            who = -1
        elif mark.kind is CUE and mark.value not in _APPOSED:
            who = -1
    return found


def _chosen(sentence: Sentence, at: int) -> list[int]:
    """Return the mark of the one who takes office."""
    if offices.is_rite(sentence.before(at, 4)):
        whose = next((k for k in range(at + 1, min(len(sentence.marks), at + 5)) if sentence.cue(k) is Cue.OF), -1)
        named = whose > 0 and is_leader(sentence, whose + 1)
        if named or _attended(sentence, at):
            return sentence.group_from(whose + 1) if named else []
    if offices.elects(sentence.marks[at].value.words) and (chosen := _passively(sentence, at)):
        return chosen
    if sentence.marks[at].value.words in offices.FOLLOWS and (chosen := _successor(sentence, at)):
        return chosen
    if wished := _wished(sentence, at):
        return wished
    near = is_leader(sentence, at - 1) and not _preceded(sentence, at - 1)
    kept = _first_elected(sentence, at) if sentence.cue(at - 1) is Cue.AND else []
    both = near and sentence.cue(at - 2) in (Cue.AND, Cue.COMMA) and is_leader(sentence, at - 3)
    both = both and (offices.is_passive(sentence.marks[at].value.words) or _both_sworn(sentence, at))
    alone = [at - 1] if near else kept or just_named(sentence, at) or sentence.acting[at][-1:]
    group = sentence.group_to(at - 1) if both else alone
    if not group and offices.dates_another(sentence.before(at, 12)):
        group = [k for k in range(max(0, at - 12), at) if is_leader(sentence, k)][-1:]  # "chuyến thăm của ông từ khi"
        group = group or _after_comma(sentence, at)
    elif not group and at == 0:
        group = _after_comma(sentence, at)  # "Nhậm chức ngày 1/10, ông X …"
    if group and sentence.prep(group[0]) is Cue.PASSIVE and (chosen := sentence.subject(group[0] - 1)):
        return chosen[-1:]  # "ông X được Chủ tịch nước bổ nhiệm làm Đại sứ"
    if not offices.elects(sentence.marks[at].value.words):
        return group
    if offices.PRONOUN.match(sentence.key, sentence.marks[at].end) and not sentence.objects(at):
        told = (k for k in range(at - 1, max(-1, at - 20), -1) if is_leader(sentence, k))
        return [k for k in (next(told, -1),) if k >= 0]  # "… và bầu ông giữ chức này"
    passive = any(sentence.cue(k) is Cue.PASSIVE for k in range(max(0, at - 3), at))
    chosen = sentence.objects(at)
    last = chosen[-1] if len(chosen) > 1 else 0
    ends = sentence.cue(last + 1) is Cue.OFFICE or offices.ends_chosen(sentence.after(last, 12))
    several = last > 0 and (ends or _all_take(sentence, last))
    rises = offices.rises(sentence.marks[at].value.words, sentence.before(at, 16))
    return (chosen if several else chosen[:1]) or (group if passive or rises else [])


def _both_sworn(sentence: Sentence, at: int) -> bool:
    """Say whether two of one country take an oath together: "Ông A và Phó Tổng thống B đã tuyên thệ nhậm chức"."""
    group = sentence.ids(sentence.group_to(at - 1))
    homes = {sentence.talk.countries.get(one) for one in group}
    return offices.takes_oath(sentence.marks[at].value.words) and len(group) > 1 and len(homes) == 1


def _all_take(sentence: Sentence, last: int) -> bool:
    """Say whether all of a list take one office, told behind what they are: "bầu A, B và C, đều là X, giữ chức Y"."""
    if not offices.are_all(sentence.after(last, 12)):
        return False
    near = range(last + 1, min(len(sentence.marks), last + _ASIDE))
    rest = next((k for k in near if sentence.cue(k) not in _APPOSED), last)
    return sentence.cue(rest) is Cue.OFFICE


def _passively(sentence: Sentence, at: int) -> list[int]:
    """Return the leader right before "được" and those who choose: "chúc mừng B vừa được Quốc hội bổ nhiệm"."""
    passive = False
    for before in range(at - 1, max(-1, at - 6), -1):
        mark = sentence.marks[before]
        if mark.kind is LEADER:
            both = sentence.cue(before - 1) is Cue.AND and is_leader(sentence, before - 2)
            return (sentence.group_to(before) if both else [before]) if passive else []
        passive = passive or mark.value is Cue.PASSIVE
        if not _leads_to_office(sentence, before):
            return []
    return []


def _wished(sentence: Sentence, at: int) -> list[int]:
    """Return to whom good wishes go for the office: "chuyển lời chúc mừng của A tới B nhân dịp được bầu làm X"."""
    occasion = at - 1
    while occasion > 0 and _leads_to_office(sentence, occasion):
        occasion -= 1
    told = sentence.cue(occasion) is Cue.MARKED and sentence.prep(occasion - 1) in (Cue.TO, Cue.FOR)
    if not told or not is_leader(sentence, occasion - 1):
        return []
    return [occasion - 1] if offices.wishes_well(sentence.before(occasion - 1, 90)) else []


def _leads_to_office(sentence: Sentence, at: int) -> bool:
    """Say whether a mark stands between an occasion and its verb: "nhân dịp được Quốc hội phê chuẩn bổ nhiệm"."""
    mark = sentence.marks[at]
    chooses = mark.kind is TRIGGER and mark.value.type is EventType.APPOINTMENT
    return chooses or mark.kind is PLACE or mark.value in (Cue.PASSIVE, Cue.DONE, Cue.NOW)


def _attended(sentence: Sentence, at: int) -> bool:
    """Say whether somebody else only attends a rite: "A dự lễ nhậm chức của Tổng thống B"."""
    return Cue.ATTEND in (sentence.cue(at - 1), sentence.cue(at - 2))


def _first_elected(sentence: Sentence, at: int) -> list[int]:
    """Return who took office at the verb before one joined with "và": "A đắc cử khi vượt qua B, và tái đắc cử"."""
    for before in range(at - 1, max(-1, at - 16), -1):
        mark = sentence.marks[before]
        if mark.kind is TRIGGER and not mark.value.noun:
            elected = mark.value.type is EventType.APPOINTMENT
            return sentence.acting.get(before, [])[-1:] if elected else []
    return []


def _after_comma(sentence: Sentence, at: int) -> list[int]:
    """Return the leader who opens the clause after the next comma: "Kể từ khi lên nắm quyền năm 2011, ông X …"."""
    comma = next((k for k in range(at + 1, min(len(sentence.marks), at + 6)) if sentence.cue(k) is Cue.COMMA), -1)
    then = comma > 0 and any(sentence.marks[k].kind is DATE for k in range(at + 1, comma))
    return [comma + 1] if then and is_leader(sentence, comma + 1) else []


def _preceded(sentence: Sentence, at: int) -> bool:
    """Say whether a leader is the predecessor whom the verb before them names: "kế nhiệm ông X trở thành"."""
    before = sentence.marks[at - 1] if at else None
    return before is not None and before.kind is TRIGGER and before.value.words in offices.FOLLOWS


def _further(sentence: Sentence, at: int, frames: Sequence[Frame]) -> list[Frame]:
    """Read the offices that follow with dates of their own: "…tháng 4/2012, Chủ tịch Đảng tháng 5/2016"."""
    found: list[Frame] = []
    other: list[str] = []
    comma = who = -1
    elected = offices.elects(sentence.marks[at].value.words)
    for later in range(at + 1, min(len(sentence.marks), at + 16) if frames else 0):
        mark = sentence.marks[later]
        if mark.kind is TRIGGER or (mark.kind is CUE and mark.value not in _GOES_ON):
            break
        if mark.kind is LEADER:
            other, who = sentence.ids([later]), later
            continue
        if sentence.cue(later) is Cue.COMMA:
            comma = later
        elif mark.kind is DATE and 0 <= comma < who and not elected:
            break  # "A nhậm chức (13/5), B hôm nay gửi điện mừng"
        elif mark.kind is DATE and comma >= 0 and later not in sentence.used:
            if held.is_further(sentence.key[sentence.marks[comma].end : mark.start]):
                sentence.used.add(later)
                leaders = other if elected and other else frames[0].leaders
                found.append(replace(frames[0], end=mark.end, date=mark.value.value, leaders=list(leaders)))
            comma = -1
    return found


def decided(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A trao Quyết định của Bộ Chính trị cho B giữ chức X" as the appointment of B."""
    if sentence.barred(at) or not offices.hands_decision(sentence.after(at, 90)):
        return []
    near = range(at + 1, min(len(sentence.marks), at + _APPOINTED))
    who = next((k for k in near if is_leader(sentence, k) and sentence.prep(k) is Cue.FOR), 0)
    group = sentence.group_from(who) if who else []
    if not group or sentence.cue(group[-1] + 1) is not Cue.OFFICE:
        return []
    sentence.objected.update(group)
    names = sentence.ids(group)
    frame = frame_of(sentence, at, EventType.APPOINTMENT, "appointment", names[:1], tail(sentence, at, 70))
    return [each for one in dated(sentence, at, frame, group) if one.own for each in _each(one, names)]


def sent_as_envoy(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A sang X làm Đại sứ" as the appointment of A, where a date of its own dates it."""
    group = sentence.subject(at)[-1:]
    if sentence.barred(at) or not group:
        return []
    frame = frame_of(sentence, at, EventType.APPOINTMENT, "envoy", sentence.ids(group))
    return [one for one in dated(sentence, at, frame, group) if one.own]
