"""Reads messages: who wrote to whom, and on what occasion."""

from collections.abc import Sequence
from itertools import product

from kb_site.edtf import Edtf, Precision
from kb_site.ingest.event_clauses import REACH
from kb_site.ingest.event_frames import Frame
from kb_site.ingest.event_marks import CUE, DATE, PLACE, TRIGGER
from kb_site.ingest.event_sentence import Sentence
from kb_site.ingest.event_telling import after_comma, dated, frame_of, is_leader, next_leader, pair_before, tail
from kb_site.lang.vi import event_messages as letters
from kb_site.lang.vi import events as words
from kb_site.lang.vi.event_cues import Cue
from kb_site.model import EventType, Part

_OFFICE = 10
"""Marks of the office on which somebody is congratulated."""

_BIRTHDAY = 5
"""Marks from a message to whose birthday it is on."""

_BOTH = 2
_SPOKEN_AT = frozenset({EventType.TALKS, EventType.CALL})
"""Events at which what is said is no message."""


def message(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A gửi điện mừng tới B", "A trao đổi điện mừng với B", "B nhận được điện mừng của A"."""
    trigger = sentence.marks[at].value
    if sentence.barred(at) or sentence.generic(at):
        return []
    if trigger.noun:
        senders, receivers = _letter(sentence, at)
    elif letters.gets(trigger.words):
        senders, receivers = sentence.objects(at), sentence.acting[at]
    elif letters.hands_over(trigger.words):
        senders = sentence.objects(at)
        receivers = _sent_to(sentence, senders[-1]) if senders else []
    else:
        senders = sentence.acting[at]
        receivers = sentence.objects(at) or _past_wish(sentence, at) or _thanking(sentence, senders)
        receivers = receivers or _on_birthday(sentence, at)
        if receivers and not senders and at == 0:
            senders = after_comma(sentence, at, receivers[-1])  # "Gửi điện mừng tới B, A khẳng định …"
    receivers = [*receivers, *_chosen_too(sentence, receivers)]
    senders = [k for k in senders if not letters.is_mourned(sentence.before(k, 24))]
    receivers = [k for k in receivers if not letters.is_mourned(sentence.before(k, 24))]
    sent = sentence.ids(senders) or (_writing_on(sentence) if receivers else [])
    if not (sent or receivers) and letters.EXCHANGE in trigger.words and sentence.cue(at - 1) is Cue.PAIR:
        sent = list(pair_before(sentence, at))  # "hai Thủ tướng đã trao đổi thư chúc mừng"
    received = [one for one in sentence.ids(receivers) if one not in sent]
    told = _told_here(sentence)
    if not received and letters.is_order(sentence.before(at, 8) + trigger.words):
        return []  # "ký công điện gửi Bộ X"
    if not (sent or trigger.noun or letters.is_greeting(trigger.words)):
        return _by_bodies(sentence, at, received)
    if not sent or (not received and letters.is_greeting(trigger.words) and told is None):
        return []
    dates = _sent_on(sentence, at) or sentence.dates(at)
    if not dates[0] and told is not None and told.date is not None:
        dates = [told.date], False  # "Bộ trưởng X cũng có điện chia buồn gửi Bộ trưởng Y"
    frames: list[Frame] = []
    exchanged = letters.EXCHANGE in trigger.words or letters.is_mutual(sentence.after(at, 24))
    both = exchanged and len(_by_country(sentence, sent)) == _BOTH  # "A gửi thư tới X; B và C trao đổi thư mừng"
    if not received and not trigger.noun and not both:
        received = _addressee(sentence, at, sent[0], dates[0])
    mutual = not received and exchanged
    writers = _in_pairs(sentence, sent) if mutual else _by_country(sentence, sent)
    for those, them in product(writers, _by_country(sentence, received) or [[]]):
        rule = "message-noun" if trigger.noun else "message-verb"
        frame = frame_of(sentence, at, EventType.MESSAGE, rule, [*those, *them])
        if not exchanged:
            frame.parts = dict.fromkeys(those, Part.SENDER) | dict.fromkeys(them, Part.RECIPIENT)
        if not them:
            frame.about = tail(sentence, at, 60)
        opens = bool(senders and receivers) and senders[0] > receivers[-1]  # "Trong điện mừng gửi B, A khẳng định"
        frame.noun &= bool(senders) and not is_leader(sentence, at - 1) and not opens
        opening = sentence.key[sentence.span.start : sentence.span.start + 40]
        frame.news = not sentence.has_dates and letters.marks_event(opening)
        frames += dated(sentence, at, frame, [*senders, *receivers], dates)
    return frames


def _by_bodies(sentence: Sentence, at: int, received: Sequence[str]) -> list[Frame]:
    """Read what bodies wrote, or leaders who are not named, on a day of its own: "Trung ương Đảng X gửi điện mừng"."""
    if not letters.by_body(sentence.before(at, 120)) or any(is_leader(sentence, k) for k in range(at)):
        return []
    about = None if received else tail(sentence, at, 60, before=True)
    frame = frame_of(sentence, at, EventType.MESSAGE, "message-bodies", received, about=about)
    frame.parts = dict.fromkeys(received, Part.RECIPIENT)
    frame.noun = not received  # the next sentences may say who wrote
    return [one for one in dated(sentence, at, frame) if one.own and one.date and one.date.precision is Precision.DAY]


def _past_wish(sentence: Sentence, at: int) -> list[int]:
    """Return to whom a message goes whose kind follows the verb: "gửi thông điệp và thư chia buồn tới A"."""
    if sentence.cue(at + 1) is not Cue.SAY or sentence.cue(at + 2) not in (Cue.TO, Cue.FOR):
        return []
    wish = sentence.marks[at + 1]
    if not letters.is_wish(sentence.key[wish.start : wish.end]) or not is_leader(sentence, at + 3):
        return []
    group = sentence.group_from(at + 3)
    sentence.objected.update(group)
    return group


def _on_birthday(sentence: Sentence, at: int) -> list[int]:
    """Return whose birthday a message is on, right after its words: "gửi thư mừng sinh nhật lần thứ 70 của A"."""
    who = next((k for k in range(at + 1, min(len(sentence.marks), at + _BIRTHDAY)) if is_leader(sentence, k)), -1)
    end = sentence.marks[at].end
    return [who] if who > 0 and letters.is_birthday(sentence.key[end : sentence.marks[who].start]) else []


def _sent_on(sentence: Sentence, at: int) -> tuple[list[Edtf], bool] | None:
    """Return the day of a message apart from that of its occasion: "Ngày 5/6, A gửi điện tới B về vụ tai nạn ngày 2/6".

    Returns   the dates as `dates` gives them, None where the sentence has one day only.
    """
    day = at - 1 if sentence.is_date(at - 1) else sentence.lead[at]
    other = sentence.date_after(at)
    if day < 0 or other < 0 or not sentence.has_day(day) or not sentence.has_day(other):
        return None
    if not letters.is_occasion(sentence.key[sentence.marks[at].end : sentence.marks[other].start]):
        return None
    return [Edtf.parse(str(sentence.marks[day].value.value))], True


def _chosen_too(sentence: Sentence, receivers: Sequence[int]) -> list[int]:
    """Return who is wished well with another, each on an office: "chúc mừng A được bầu làm X và B được bầu làm Y"."""
    found: list[int] = []
    last = receivers[-1] if receivers else len(sentence.marks)
    while last + 1 < len(sentence.marks) and sentence.tells(last + 1, EventType.APPOINTMENT):
        near = range(last + 2, min(len(sentence.marks), last + _OFFICE))
        who = next((k for k in near if sentence.kinds[k] not in (CUE, PLACE)), 0)
        chosen = who + 1 < len(sentence.marks) and sentence.tells(who + 1, EventType.APPOINTMENT)
        if not is_leader(sentence, who) or sentence.cue(who - 1) not in (Cue.AND, Cue.COMMA) or not chosen:
            break
        found.append(who)
        last = who
    sentence.objected.update(found)
    return found


def _thanking(sentence: Sentence, senders: Sequence[int]) -> list[int]:
    """Return who thanks those who wrote to them: "A cảm ơn B đã gửi thư thăm hỏi ngày 10/7"."""
    said = senders[0] - 1 if senders else -1
    if said < 1 or sentence.cue(said) is not Cue.SAY:
        return []
    mark = sentence.marks[said]
    return sentence.subject(said) if letters.thanks(sentence.key[mark.start : mark.end]) else []


def _told_here(sentence: Sentence) -> Frame | None:
    """Return the message told last, where the sentence or its paragraph told it."""
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    here = told is not None and told.type is EventType.MESSAGE and told.passage == sentence.passage
    return told if here else None


def _writing_on(sentence: Sentence) -> list[str]:
    """Return who sent the message told last, whose further ones a text lists: "Bức thứ hai gửi Tổng thống X"."""
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    if told is None or told.type is not EventType.MESSAGE:
        return []
    return [one for one, part in told.parts.items() if part is Part.SENDER]


def congratulated(sentence: Sentence, at: int) -> list[Frame]:
    """Read "A cũng chúc mừng B" in a text that tells of messages, where it says no more of the form."""
    told = sentence.frames[-1] if sentence.frames else sentence.talk.told
    end = sentence.marks[at].end
    if not letters.congratulates(sentence.key[end - 24 : end]):
        return []
    own = _dated_at_once(sentence, at) or _dated_before(sentence, at)
    if not own and (told is None or told.type is not EventType.MESSAGE):
        return []
    senders = sentence.subject(at)
    last = at + (sentence.cue(at + 1) is Cue.WITH)
    if not senders or not is_leader(sentence, last + 1) or sentence.prep(last + 1) not in (None, Cue.SAY, Cue.WITH):
        return []
    if letters.is_mourned(sentence.before(last + 1, 24)):
        return []
    countries, group = sentence.talk.countries, sentence.group_from(last + 1)
    group += _listed_after(sentence, group[-1])
    homes = {countries.get(one) for one in sentence.ids(senders)}
    frames: list[Frame] = []
    dates = sentence.dates(at) if sentence.lead[at] >= 0 and not own else (own, bool(own))
    for other in sentence.ids(group):
        if countries.get(other) in homes:
            return []
        frame = frame_of(sentence, at, EventType.MESSAGE, "message-wish", [*sentence.ids(senders), other])
        frame.parts = dict.fromkeys(sentence.ids(senders), Part.SENDER) | {other: Part.RECIPIENT}
        frame.said = False
        frames += dated(sentence, at, frame, [*senders, *group], dates)
    return frames


def _dated_at_once(sentence: Sentence, at: int) -> list[Edtf]:
    """Return the day right after whom somebody congratulates: "A là người đầu tiên chúc mừng B, ngay tối 22/9"."""
    day = at + 2 + (sentence.cue(at + 2) is Cue.COMMA)
    if day >= len(sentence.marks) or not is_leader(sentence, at + 1) or sentence.marks[day].kind is not DATE:
        return []
    if not words.opens_clause(sentence.key[sentence.marks[day - 1].end : sentence.marks[day].start]):
        return []
    return [Edtf.parse(str(sentence.marks[day].value.value))]


def _dated_before(sentence: Sentence, at: int) -> list[Edtf]:
    """Return the day on which somebody congratulates another on an office: "A hôm 6/11 chúc mừng B đắc cử".

    What is said so at a meeting or on the telephone is no message, which that tells of.
    """
    if any(kind is TRIGGER for kind in sentence.kinds[:at]) or not is_leader(sentence, at + 1):
        return []
    if not letters.takes_office(sentence.after(at + 1, 60)):
        return []
    day = at - 1 if sentence.is_date(at - 1) else sentence.lead[at]
    met = sentence.talk.told is not None and sentence.talk.told.type in _SPOKEN_AT
    met = met and sentence.talk.told is not None and sentence.talk.told.passage == sentence.passage
    if at < 1 or day < 0 or met or not sentence.has_day(day):
        return []
    return [Edtf.parse(str(sentence.marks[day].value.value))]


def _listed_after(sentence: Sentence, last: int) -> list[int]:
    """Return a second one after an occasion of the first: "chúc mừng A nhân ngày X và B"."""
    for later in range(last + 1, min(len(sentence.marks), last + 7)):
        if sentence.marks[later].kind is TRIGGER or sentence.cue(later) in (Cue.STOP, Cue.SAY, Cue.THEN):
            return []
        if is_leader(sentence, later):
            return [later] if sentence.prep(later) is Cue.AND else []
    return []


def _in_pairs(sentence: Sentence, people: Sequence[str]) -> list[list[str]]:
    """Return those who exchange messages two by two: of "A và B, C và D đã trao đổi điện mừng" A and B, C and D."""
    homes = [sentence.talk.countries.get(one) for one in people]
    pairs = range(0, len(people), _BOTH)
    if len(people) <= _BOTH or len({frozenset(homes[at : at + _BOTH]) for at in pairs}) > 1 or homes[0] == homes[1]:
        return [list(people)]
    return [list(people[at : at + _BOTH]) for at in pairs]


def _by_country(sentence: Sentence, people: Sequence[str]) -> list[list[str]]:
    """Return those who write or are written to together: people of one country; each of several is by himself."""
    countries = sentence.talk.countries
    homes = dict.fromkeys(countries.get(one) for one in people)
    return [[one for one in people if countries.get(one) == home] for home in homes]


def _letter(sentence: Sentence, at: int) -> tuple[list[int], list[int]]:
    """Return who sent and who received what a noun names: "nhận được điện chia buồn của A", "Trong điện mừng, A …"."""
    parties, subject = sentence.parties(at), sentence.subject(at)
    got = any(sentence.cue(k) is Cue.GOT for k in range(max(0, at - 3), at))
    if got and not parties and is_leader(sentence, at + 1) and letters.comes_from(sentence.before(at + 1, 20)):
        parties = sentence.group_from(at + 1)
    receivers = _sent_to(sentence, parties[-1] if parties else at)
    if parties and subject and not got and sentence.prep(parties[0]) is Cue.WITH:
        return subject, parties  # "A điện chia buồn với B"
    if parties:
        return parties, subject if got else receivers
    if receivers:
        return subject or after_comma(sentence, at, receivers[-1]), receivers
    return (subject or next_leader(sentence, at)), []


def _sent_to(sentence: Sentence, at: int) -> list[int]:
    """Return to whom the words from a mark on send something: "thư gửi ông X", "điện mừng của A tới ông X"."""
    gift = sentence.marks[at].kind is TRIGGER and letters.names_addressee(sentence.marks[at].value.words)
    for later in range(at + 1, min(len(sentence.marks), at + 4)):
        if is_leader(sentence, later):
            direct = gift and later == at + 1
            return sentence.group_from(later) if direct or sentence.prep(later) in (Cue.FOR, Cue.TO) else []
    return []


def _addressee(sentence: Sentence, at: int, sender: str, dates: Sequence[Edtf]) -> list[str]:
    """Return who took office, in the sentence or before it: a message without addressee is to them."""
    talk = sentence.talk
    for before in range(at - 1, max(-1, at - REACH), -1):
        mark = sentence.marks[before]
        if mark.kind is TRIGGER and mark.value.type is EventType.APPOINTMENT:
            near = next((k for k in range(before - 1, max(-1, before - 4), -1) if is_leader(sentence, k)), -1)
            who = sentence.ids([near]) if near >= 0 else []
            return [one for one in who if talk.countries.get(one) != talk.countries.get(sender)]
    others = [told for told in talk.taken if talk.countries.get(told.leaders[0]) != talk.countries.get(sender)]
    on_time = [told for told in others if told.date is not None and any(told.date.agrees(day) for day in dates)]
    just_told = talk.told is not None and talk.told.type is EventType.APPOINTMENT
    named = sentence.cue(at + 1) in (Cue.TO, Cue.FOR)
    if talk.told is not None and talk.told.type is EventType.MESSAGE and not on_time and not named:
        parts = talk.told.parts  # "Quốc vương Z cũng có điện mừng"
        got = [one for one, part in parts.items() if part is Part.RECIPIENT]
        return [one for one in got if talk.countries.get(one) != talk.countries.get(sender)][:1]
    found = on_time or (others if just_told else [])
    return found[-1].leaders[:1] if found else []
