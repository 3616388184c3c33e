"""Gives the pronouns, bare offices and other stand-ins of one sentence to the leaders they mean."""

from collections.abc import Sequence
from dataclasses import replace

from kb_site.ingest.event_frames import Discourse
from kb_site.ingest.event_marks import CUE, LEADER, PLACE, TRIGGER, Mark, Trigger
from kb_site.ingest.event_pairs import is_of_pair, of_both_lands
from kb_site.lang.vi import event_acts as acts
from kb_site.lang.vi import event_encounters as encounters
from kb_site.lang.vi import event_meetings as meets
from kb_site.lang.vi import event_people as people
from kb_site.lang.vi import event_rites as rites
from kb_site.lang.vi import names
from kb_site.lang.vi.event_cues import Cue
from kb_site.lang.vi.offices_listed import is_somebody
from kb_site.lang.vi.places import HOME
from kb_site.model import EventType, Part
from kb_site.reading import LeaderMention
from kb_site.text import Span

NEAR = 14
"""Characters that may stand between a preposition and the name it governs ("cho đồng chí X")."""

ATTACHED = frozenset({Cue.KIN, Cue.OF, Cue.BETWEEN, Cue.INVITED, Cue.HONOUR, Cue.INSTEAD, Cue.TO, Cue.FOR, Cue.WITH})
"""Words after which a leader is governed by something else and does not act."""

_VERB = 5
"""Marks after a pronoun within which a verb of meeting and whom it concerns follow."""

_LAST = 12
"""Marks before a pronoun in which its sentence names the subject and the other side."""

_CONCERNING = frozenset({Cue.WITH, Cue.SAY})
"""Small words besides a verb whose object a pronoun after them may be: "chúc mừng ông"."""

_TAKEN_UP = frozenset({"pronoun", "pronoun-topic"})
"""Rules by which the names give a pronoun to somebody of its sentence or to the topic of the one before."""

_PASSING = frozenset({Cue.PASSIVE, Cue.BY})
_TO_MEET = (Cue.AT, Cue.ARRIVE, Cue.TO)
_OF_BODY = 3
"""Places in the name of the body that sends a delegation."""

_WHOLE = 90
"""Characters from the word for a delegation over its body to the verb."""

_BOTH = 2
_BESIDE = (Cue.WITH, Cue.OF)
_MEETINGS = frozenset({EventType.TALKS, EventType.CALL})
_COMING = frozenset({Cue.LED, Cue.TO, Cue.ARRIVE, Cue.AGAIN})
_MESSAGES = frozenset({EventType.MESSAGE})

_STAND_INS = frozenset({Cue.GUEST, Cue.HOST, Cue.PEER, Cue.HEAD})
PERSONS = frozenset({Cue.PRONOUN, Cue.TITLE, Cue.DELEGATION, *_STAND_INS})
"""Small words that may stand for a leader."""


def with_persons(marks: Sequence[Mark], match: str, key: str, talk: Discourse) -> list[Mark]:
    """Return the marks with pronouns, bare offices and other stand-ins as the leader they mean, where it is clear."""
    found = list(marks)
    idle: set[int] = set()
    for at, mark in enumerate(marks):
        if is_of_pair(marks, at, key):
            idle.update((at - 1, at))  # "hai Tổng Bí thư, Chủ tịch nước"
            continue
        if _is_taken_up(mark) and (
            who := _opening(found, at)
            or _wished_well(found, at, key)
            or _whose_visit(found, at, talk)
            or _visitor_since(found, at, key)
            or _meets(found, at, talk)
            or _guest_of(found, at, talk)
            or _meeting_after(found, at, key, talk)
            or _chosen(found, at, talk)
            or _no_other(found, at, talk)
        ):
            found[at] = replace(mark, value=replace(mark.value, leader=who))
            continue
        if mark.kind is not CUE or mark.value not in PERSONS:
            continue
        country = _country_of(found, at)
        paired = at > 0 and found[at - 1].value is Cue.PAIR and mark.start - found[at - 1].end <= 1
        if mark.value is Cue.TITLE and paired:
            idle.add(at)  # "hai đồng chí Tổng Bí thư"
            continue
        if mark.value is Cue.TITLE and (both := of_both_lands(marks, at, key)) is not None:
            idle.add(at + 1)
            found[at] = both
            continue
        if mark.value is Cue.TITLE and _of_host(marks, at):
            if named := _named_after(found, at + 1):
                idle.update((at, at + 1))  # "Thủ tướng nước chủ nhà Narendra Modi"
                found[named] = replace(found[named], start=mark.start)
                continue
            who = talk.holder((key[mark.start : mark.end],), talk.goal())
        elif mark.value is Cue.DELEGATION:
            bare = meets.is_bare_delegation(key[max(0, mark.start - 12) : mark.start], match[mark.end : mark.end + 16])
            who = _head_of(talk, marks, at) if bare else _sent_by(marks, at, key, talk)
        elif mark.value in _STAND_INS:
            if named := _named_after(found, at):
                idle.update(range(at, named))  # "người đồng cấp Nga Sergei Lavrov"
                found[named] = replace(found[named], start=mark.start)
                continue
            somebody = is_somebody(key[max(0, mark.start - 12) : mark.start])
            who = "" if somebody else _stood_for(found, at, country, match, key, talk)
        elif mark.value is Cue.TITLE and country is not None and key.endswith(people.THAT, 0, mark.start):
            who = talk.holder((key[mark.start : mark.end],), country.value.country)  # "vị Tổng thống Pháp"
        elif (
            mark.value is Cue.TITLE
            and country is None
            and people.is_that_one(key[max(0, mark.start - 12) : mark.start], match[mark.end : mark.end + 12])
        ):
            who = talk.meant(key[mark.start : mark.end], woman=False)  # "vị tổng thống hội đàm với …"
        elif mark.value is Cue.TITLE and country is None and _is_whose(marks, at, match):
            who = ""
        elif people.is_bare(
            key[max(0, mark.start - 12) : mark.start],
            match[mark.end : mark.end + 28],
            pronoun=mark.value is Cue.PRONOUN,
        ):
            said = key[mark.start : mark.end]
            office = said if mark.value is Cue.TITLE else ""
            woman = said.startswith(people.SHE)
            other = "" if office else _opening(found, at) or _wished_well(found, at, key) or _chosen(found, at, talk)
            if not office and not other:
                other = _whose_visit(found, at, talk) or _visitor_since(found, at, key)
                other = other or _meeting_after(found, at, key, talk) or _comer(found, at, talk)
            other = other or ("" if office else _other_side(found, at, talk))
            if not office and not other:
                other = _guest_of(found, at, talk) or _spoken_of(found, at, talk, key, woman=woman)
                other = other or _meets(found, at, talk)
            who = other or (talk.comrade() if said == names.COMRADE else talk.meant(office, woman=woman))
        else:
            who = ""
        if who:
            span = Span(mark.start, mark.end)
            found[at] = Mark(*span, LEADER, LeaderMention(span, who, None, "topic"))
    return [mark for at, mark in enumerate(found) if at not in idle] if idle else found


def _is_whose(marks: Sequence[Mark], at: int, match: str) -> bool:
    """Say whether a bare office closes what is said of who stands before it: "lời mời của ông X, Chủ tịch nước."."""
    if at < 2 or not people.closes(match[marks[at].end : marks[at].end + 1]):
        return False
    while at > 1 and marks[at].value is Cue.TITLE and marks[at - 1].value is Cue.COMMA:
        if marks[at].start - marks[at - 2].end > len(", "):
            return False
        at -= 2
    return marks[at].kind is LEADER and marks[at].value.name is not None


def _opening(marks: Sequence[Mark], at: int) -> str:
    """Return whom a pronoun means that met the one just named: "bà X nhờ chuyển lời tới ông Y, người mà bà đã gặp"."""
    if at < 3 or marks[at - 1].value is not Cue.WHO or marks[at - 2].value is not Cue.COMMA:
        return ""
    just = next((m.value.leader for m in reversed(marks[:at]) if m.kind is LEADER), "")
    return marks[0].value.leader if marks[0].kind is LEADER and marks[0].value.leader != just else ""


def _wished_well(marks: Sequence[Mark], at: int, key: str) -> str:
    """Return to whom a message goes of whose office a pronoun speaks: "gửi điện mừng tới X nhân dịp ông nhậm chức".

    So is who is met and wished well: "tiếp X và chúc mừng ông được bầu".
    """
    if not any(mark.kind is TRIGGER and mark.value.type is EventType.APPOINTMENT for mark in marks[at + 1 : at + 3]):
        return ""
    wished = at > 0 and encounters.brings_wishes(key[marks[at - 1].start : marks[at - 1].end])
    telling = _MESSAGES | _MEETINGS if wished else _MESSAGES
    for before in range(at - 1, max(-1, at - _LAST), -1):
        mark = marks[before]
        if mark.kind is TRIGGER and mark.value.type in telling:
            named = [one for one in reversed(marks[before + 1 : at]) if one.kind is LEADER]
            if wished and len(named) > 1 and named[0] is marks[at - 2]:
                named = named[1:]  # "Trao đổi với X, A chúc mừng ông tái đắc cử"
            return next((one.value.leader for one in named), "")
        if mark.value is Cue.STOP:
            break
    return ""


def _whose_visit(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whose visit a sentence only speaks of that was told before: "Đây là chuyến thăm X đầu tiên của ông"."""
    if not talk.visitor or at < _BOTH or marks[at - 1].value is not Cue.OF:
        return ""
    noun = next((mark.value for mark in reversed(marks[: at - 1]) if mark.kind is not PLACE), None)
    if not isinstance(noun, Trigger) or noun.type is not EventType.VISIT or not noun.noun:
        return ""
    meant = marks[at].value.leader if marks[at].kind is LEADER else talk.actor
    there = next((mark.value.country for mark in marks[: at - 1] if mark.kind is PLACE), "")
    there = there or (talk.visit.country if talk.visit is not None else "")
    if any(mark.kind is LEADER for mark in marks[: at - 1]) or talk.countries.get(meant) != there:
        return ""  # of whoever else it speaks, but no host
    return talk.visitor


def _visitor_since(marks: Sequence[Mark], at: int, key: str) -> str:
    """Return whose visit is the first since they took office: "A mừng B thăm X, lần đầu kể từ khi ông nhậm chức".

    So is whose meeting it is, where nobody else is named: "cuộc hội đàm đầu tiên của ông X kể từ khi ông nhậm chức".
    """
    takes = at + 1 < len(marks) and marks[at + 1].kind is TRIGGER and marks[at + 1].value.type is EventType.APPOINTMENT
    if not takes or not acts.is_after(key[max(0, marks[at].start - 12) : marks[at].start]):
        return ""
    last = next((mark for mark in reversed(marks[:at]) if mark.kind is TRIGGER), None)
    leaders = [k for k in range(at) if marks[k].kind is LEADER]
    if last is None or not leaders:
        return ""
    alone = len(leaders) == 1 and last.value.noun and marks[leaders[0] - 1].value is Cue.OF
    if last.value.type is not EventType.VISIT and not (alone and last.start < marks[leaders[0]].start):
        return ""
    leader: str = marks[leaders[-1]].value.leader
    return leader


def _head_of(talk: Discourse, marks: Sequence[Mark], at: int) -> str:
    """Return who leads "đoàn": the first visitor of the text who is not of the country of who receives them.

    Where no visit is told, the one from abroad of the two who met last.
    """
    host = next((m.value.leader for m in reversed(marks[:at]) if m.kind is LEADER), "")
    countries = talk.countries
    head = next((one for one in talk.guests if not host or countries.get(one) != countries.get(host)), "")
    if head or countries.get(host, HOME) != HOME:
        return head  # "Tổng thống X cùng các thành viên trong Đoàn"
    told = talk.told if talk.told is not None and talk.told.type is EventType.TALKS else None
    if told is not None and (guest := next((who for who, part in told.parts.items() if part is Part.VISITOR), "")):
        return guest  # "A chào xã giao B. Đoàn cũng đến thăm Đại sứ quán"
    return next((one for one in talk.met if countries.get(one, HOME) != HOME), "")


def _sent_by(marks: Sequence[Mark], at: int, key: str, talk: Discourse) -> str:
    """Return who leads "đoàn nghị sĩ Hàn Quốc": the visitor of that country, where no name follows and it acts."""
    if again := _only_head(marks, at, key, talk):
        return again
    following = marks[at + 1] if at + 1 < len(marks) else None
    if following is None or following.kind is not PLACE or not following.value.country:
        return ""
    beyond = marks[at + 2] if at + 2 < len(marks) else None
    acts = beyond is not None and beyond.kind is TRIGGER
    if not meets.names_delegation(key[marks[at].start : marks[at].end], key[marks[at].end : following.start]):
        return ""
    home = following.value.country
    heads = [one for one in talk.guests if talk.countries.get(one) == home]
    if not acts:
        met = at and (marks[at - 1].value is Cue.WITH or _acts(marks[at - 1]))
        named = beyond is not None and beyond.value in (Cue.BY, Cue.COMMA)
        return heads[0] if met and not named and len(set(heads)) == 1 else ""
    return heads[0] if heads else talk.guest(home)


def _only_head(marks: Sequence[Mark], at: int, key: str, talk: Discourse) -> str:
    """Return who leads the one delegation of a text, or of its land, that meets somebody of another country:
    "Đoàn đại biểu Viện X đã hội đàm với ông B"."""
    act = at + 1
    while act < len(marks) and (marks[act].value in _TO_MEET or (marks[act].kind is PLACE and act <= at + _OF_BODY)):
        act += 1
    if act >= len(marks) or marks[act].kind is not TRIGGER or marks[act].value.type is not EventType.TALKS:
        return ""
    said = key[marks[at].end : marks[act].start]
    if len(said) > _WHOLE or "," in said or any(mark.kind is LEADER for mark in marks[:at]):
        return ""
    countries = talk.countries
    lands = {mark.value.country for mark in marks[at + 1 : act] if mark.kind is PLACE} - {""}
    heads = {one for one in talk.guests if not lands or {countries.get(one)} == lands}
    head = heads.pop() if len(heads) == 1 else ""
    met = next((m.value.leader for m in marks[act + 1 :] if m.kind is LEADER and m.value.name is not None), head)
    return head if head and countries.get(met) != countries.get(head) else ""


def _of_host(marks: Sequence[Mark], at: int) -> bool:
    """Say whether the words after an office make it one of the country visited: "Thủ tướng nước chủ nhà"."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    return following is not None and following.value in (Cue.HOME, Cue.HOST) and following.start - marks[at].end <= 1


def _country_of(marks: Sequence[Mark], at: int) -> Mark | None:
    """Return the country named right after a stand-in, None where there is none."""
    following = marks[at + 1] if at + 1 < len(marks) else None
    near = following is not None and following.kind is PLACE and following.start - marks[at].end <= NEAR
    return following if near and following is not None and following.value.country else None


def _named_after(marks: Sequence[Mark], at: int) -> int:
    """Return the mark of the leader whom the words after a stand-in name, 0 where they name nobody."""
    where = at + (2 if _country_of(marks, at) is not None else 1)
    apposed = marks[at].value is Cue.PEER and where + 1 < len(marks) and marks[where].value is Cue.COMMA
    if apposed and marks[where + 1].kind is LEADER and marks[where + 1].value.name is not None:
        where += 1  # "người đồng cấp, Bộ trưởng Quốc phòng Sergei Shoigu"
    if where >= len(marks) or marks[where].kind is not LEADER:
        return 0
    return where if marks[where].start - marks[where - 1].end <= NEAR else 0


def _stood_for(marks: Sequence[Mark], at: int, country: Mark | None, match: str, key: str, talk: Discourse) -> str:
    """Return whom "vị khách Mỹ", "người đồng cấp" or "người đứng đầu Chính phủ" means, "" where it is not clear."""
    mark = marks[at]
    end = mark.end if country is None else country.end
    home = "" if country is None else country.value.country
    if match[end + 1 : end + 2].isupper() and mark.value is not Cue.HEAD:
        return ""  # somebody whom the article's leaders do not hold
    if mark.value is Cue.GUEST:
        return talk.guest(home) or _met_by(marks, at, home, talk)
    if mark.value is Cue.HOST:
        return talk.host()
    if mark.value is Cue.HEAD:
        after = key[mark.end : mark.end + 30]
        return talk.holder(people.headed(after), HOME if people.is_ours(after) else home)
    return talk.peer(_whose(marks, at) or talk.actor, home)


def _met_by(marks: Sequence[Mark], at: int, home: str, talk: Discourse) -> str:
    """Return the guest whom a host receives where no visit is told: the last named of another country than the host."""
    host = _whose(marks, at)
    named = [mark.value.leader for mark in reversed(marks[:at]) if mark.kind is LEADER]
    for one in (*named, talk.side(host)):
        land = talk.countries.get(one) if one else None
        if land and land != talk.countries.get(host) and home in ("", land):
            return str(one)
    return ""


def _whose(marks: Sequence[Mark], at: int) -> str:
    """Return the leader whose counterpart a mark speaks of: the last one before it in the sentence, else the next."""
    near = [m for m in reversed(marks[:at]) if m.kind is LEADER] + [m for m in marks[at:] if m.kind is LEADER]
    return near[0].value.leader if near else ""


def _spoken_of(marks: Sequence[Mark], at: int, talk: Discourse, key: str, *, woman: bool) -> str:
    """Return the leader who opens the sentence, whom a pronoun later in it means, where they may be so called."""
    named = [k for k in range(at) if marks[k].kind is LEADER]
    if named and named[0] and marks[named[0] - 1].kind is TRIGGER and not marks[named[0] - 1].value.noun:
        named = [k for k in named[1:] if marks[k - 1].value is Cue.COMMA]  # "Tiếp Đại sứ X, ông Y nói … ông"
    first = named[0] if named else -1
    if first < 0 or (first and marks[first - 1].value in ATTACHED and not _visits(marks, first)):
        return ""
    who = marks[first].value.leader
    called = who in talk.women or people.names_woman(key, marks[first].start)
    return who if called is woman else ""


def _visits(marks: Sequence[Mark], at: int) -> bool:
    """Say whether it is a leader's visit that is spoken of: "Trong chuyến thăm X của A, ông …"."""
    noun = at - 2 - (at > 2 and marks[at - 2].kind is PLACE)
    visit = noun >= 0 and marks[noun].kind is TRIGGER and marks[noun].value.type is EventType.VISIT
    return visit and marks[at - 1].value is Cue.OF and bool(marks[noun].value.noun)


def _is_taken_up(mark: Mark) -> bool:
    """Say whether a mark is a pronoun that the names gave to somebody, whoever else of the text it may mean."""
    return mark.kind is LEADER and mark.value.rule in _TAKEN_UP


def _guest_of(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun means after a host whose invitation opens the sentence: who comes from elsewhere."""
    host = next((k for k in range(1, at) if marks[k - 1].value is Cue.INVITED and marks[k].kind is LEADER), 0)
    if not host or marks[at - 1].value is not Cue.COMMA or any(m.kind is LEADER for m in marks[host + 1 : at]):
        return ""
    home = talk.countries.get(marks[host].value.leader)
    return (
        talk.actor if talk.actor and talk.countries.get(talk.actor) != home else talk.opposite(marks[host].value.leader)
    )


def _meets(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return which of the two told last a pronoun means that is to meet somebody: the one of another country."""
    told = talk.told.leaders if talk.told is not None and talk.told.type in _MEETINGS else []
    near = marks[at + 1 : at + _VERB]
    verb = next((mark.value for mark in near if mark.kind is TRIGGER), None)
    other = next((mark.value.leader for mark in near if mark.kind is LEADER), "")
    if len(told) != 2 or verb is None or verb.type is not EventType.TALKS or not other or other in told:
        return ""
    home = talk.countries.get(other)
    abroad = [one for one in told if talk.countries.get(one) != home]
    return abroad[0] if len(abroad) == 1 else ""


def _meeting_after(marks: Sequence[Mark], at: int, key: str, talk: Discourse) -> str:
    """Return whom a pronoun means after whose act two met: of "A gặp B hôm 8/7, sau khi ông tới Kiev" it is A.

    Who goes to A's own country is B; who is received before the pronoun may be either.
    """
    verb = next((k for k in range(at - 1, 0, -1) if marks[k].kind is TRIGGER), 0)
    if not verb or not acts.is_after(key[max(0, marks[at].start - 12) : marks[at].start]):
        return ""
    told = marks[verb].value
    sides: list[str] = [mark.value.leader for mark in marks[:at] if mark.kind is LEADER]
    if marks[0].kind is not LEADER or len(sides) != _BOTH or marks[verb - 1].value in _PASSING:
        return ""
    if told.noun or told.type is not EventType.TALKS or meets.receives(told.words) or meets.calls_on(told.words):
        return ""
    goal: str = next((mark.value.country for mark in marks[at + 1 : at + _VERB] if mark.kind is PLACE), "")
    homes = [talk.countries.get(one) for one in sides]
    concerned = LEADER in (marks[verb + 1].kind, marks[verb + 2].kind)
    if homes[0] == homes[1] or not concerned:
        return ""
    return sides[1] if goal and goal == homes[0] else sides[0]


def _comer(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun means whose coming is the occasion: "A tiếp B nhân dịp ông dẫn đầu đoàn sang thăm"."""
    if at > 3 and marks[at - 1].value is Cue.OF:
        return _received_on(marks, at, talk)
    if at < 2 or at + 1 >= len(marks) or marks[at - 1].value not in (Cue.MARKED, Cue.WHEN):
        return ""
    following = marks[at + 1]
    comes = following.value in _COMING or (following.kind is TRIGGER and following.value.type is EventType.VISIT)
    named: list[str] = [m.value.leader for m in marks[:at] if m.kind is LEADER]
    if not comes or len(named) != 2 or talk.countries.get(named[0]) == talk.countries.get(named[1]):
        return ""
    return named[1]


def _received_on(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun means on whose visit somebody is received: "A tiếp B trong chuyến thăm X của ông"."""
    visit = next((k for k in range(at - 2, max(0, at - _VERB), -1) if marks[k].kind is TRIGGER), 0)
    if not visit or marks[visit].value.type is not EventType.VISIT or not marks[visit].value.noun:
        return ""
    verb = next((k for k in range(visit - 1, 0, -1) if marks[k].kind is TRIGGER), 0)
    if not verb or not meets.receives(marks[verb].value.words) or marks[verb - 1].kind is not LEADER:
        return ""
    guests = [m.value.leader for m in marks[verb + 1 : visit] if m.kind is LEADER]
    home = talk.countries.get(marks[verb - 1].value.leader)
    return guests[0] if len(guests) == 1 and talk.countries.get(guests[0]) != home else ""


def _other_side(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun after a verb means: who was last named of another country than the verb's subject."""
    before = marks[at - 1] if at else None
    if before is None or not (_acts(before) or before.value in _CONCERNING or _is_for_guest(before)):
        return ""
    if object_before := _object_before(marks, at - 1):
        return object_before
    named = [m.value.leader for m in reversed(marks[max(0, at - _LAST) : at]) if m.kind is LEADER]
    home = talk.countries.get(named[0]) if named else None
    here = next((one for one in named if talk.countries.get(one) != home), "")
    acting = talk.actor if named and talk.countries.get(talk.actor) not in (home, None) else ""
    return here or acting or (talk.opposite(named[0]) if named else "")


def _object_before(marks: Sequence[Mark], verb: int) -> str:
    """Return whom the verb before a verb of the same subject concerned: "hội đàm với X tại A và gặp lại ông"."""
    if not _acts(marks[verb]) or verb == 0 or marks[verb - 1].value not in (Cue.AND, Cue.THEN):
        return ""
    last = next((k for k in range(verb - 1, max(0, verb - _LAST), -1) if marks[k].kind is LEADER), 0)
    first = last - (marks[last - 1].value is Cue.WITH)
    concerned = last > 1 and _acts(marks[first - 1]) and marks[first - 1].value.type in _MEETINGS
    return marks[last].value.leader if concerned and marks[first - 2].kind is LEADER else ""


def _chosen(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return who was just chosen where a pronoun is to take office: "phê chuẩn ông X làm Y. Ông dự kiến nhậm chức"."""
    told = talk.told
    if at or told is None or told.type is not EventType.APPOINTMENT or not told.leaders:
        return ""
    if len(marks) < _BOTH or marks[1].value is not Cue.WILL:
        return ""
    verb = next((mark.value for mark in marks[1:3] if mark.kind is TRIGGER), None)
    return told.leaders[0] if verb is not None and verb.type is EventType.APPOINTMENT else ""


def _no_other(marks: Sequence[Mark], at: int, talk: Discourse) -> str:
    """Return whom a pronoun means that the names gave to the very subject of the verb before it: the other side."""
    subject = next((m.value.leader for m in reversed(marks[max(0, at - _LAST) : at]) if m.kind is LEADER), "")
    return _other_side(marks, at, talk) if subject == marks[at].value.leader else ""


def _is_for_guest(mark: Mark) -> bool:
    """Say whether a mark is a rite whose guest is named behind it: "mở tiệc chiêu đãi ông"."""
    ceremony = mark.kind is TRIGGER and mark.value.type is EventType.CEREMONY
    return ceremony and rites.family(mark.value.words) in rites.FOR_GUEST


def _acts(mark: Mark) -> bool:
    return mark.kind is TRIGGER and not mark.value.noun
