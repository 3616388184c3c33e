"""Titles of events that explain themselves, made from what is known of them, in each language of the site.

A title holds bare names without offices or praise. Its patterns are words of the interface (`title.talks.pair`);
what an event is about is translated from registered names and the phrases under `subject.`, or, where words are left
over, quoted as the article has it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kb_site.edtf import Edtf
from kb_site.model import EventType, Part
from kb_site.registers import Registers, Target
from kb_site.site.passages import find_marks
from kb_site.site.spoken import MissingWord, Words, speak
from kb_site.text import match_copy, squash

SUBJECT = "subject."
"""Keys under this stand in every language's words: the phrases that `about` is translated with."""

_FOUNDING = ("subject.establish-diplomatic-relations", "subject.founding")
_PAIRED = {EventType.TALKS, EventType.CALL, EventType.MESSAGE}


@dataclass(frozen=True, slots=True)
class Told:
    """What a title is made from."""

    type: EventType
    date: Edtf
    leaders: tuple[str, ...]
    commemorated: tuple[str, ...]
    parts: Mapping[str, Part]
    about: str
    target: Target | None
    place: str
    years: int
    """For an anniversary, the count of years that is marked; 0 where nothing says it."""

    count_words: str
    """For an anniversary, an article's words for the count: "65 năm cuộc gặp đầu tiên giữa …"; or ""."""

    spellings: Mapping[str, str]
    """Forms of the names of those leaders, as articles and registers have them, with the leader's id."""


class Titles:
    """Makes titles in one language."""

    def __init__(self, lang: str, registers: Registers, people: Mapping[str, tuple[str, str]]) -> None:
        """Take the language, the registers, and by leader id the name in that language and the country."""
        self.lang = lang
        self._words = Words(lang, registers.words.get(lang, {}))
        self._registers = registers
        self._people = people
        self._phrases, self._countries = _phrases(lang, registers)
        self._forms = {
            code: {_key(form) for form in (*country.names.values(), *country.formal.values(), *country.forms)}
            for code, country in registers.countries.items()
        }
        self._triggers = [(_key(word), kind) for kind, row in registers.event_kinds.items() for word in row.triggers]
        self._subjects: dict[str, str] = {}

    def title(self, told: Told, event_titles: Mapping[str, str]) -> str:
        """Return the title of an event; `event_titles` are curated ones by id, for what is itself about an event."""
        about = self._about(told, event_titles)
        place = self._place(told.place)
        made = self._special(told, about, place)
        if not made:
            subject = about or self._list(told.leaders or told.commemorated) or place
            made = self._generic(told.type, subject)
        shown = told.place and place not in made and told.type not in (EventType.ESTABLISHMENT, EventType.ANNIVERSARY)
        made = f"{made} ({place})" if shown else made
        return made[:1].upper() + made[1:]

    def spoken(self, when: Edtf) -> str:
        """Return a date in words, or as EDTF where the language has no words for it."""
        try:
            return speak(when, self._words)
        except MissingWord:
            return when.text

    def _generic(self, kind: EventType, subject: str) -> str:
        known = self._registers.event_kinds.get(kind)
        name = (known.names.get(self.lang, "") if known else "") or str(kind).capitalize()
        return f"{name}: {subject}" if subject else name

    def _special(self, told: Told, about: str, place: str) -> str:
        """Return the title by the pattern of its type, or "" where the words or the facts for it are missing."""
        if told.type in _PAIRED:
            return self._paired(told)
        if told.type is EventType.VISIT:
            return self._visit(told, place)
        if told.type is EventType.ANNIVERSARY:
            return self._anniversary(told, about)
        if told.type is EventType.ESTABLISHMENT and about:
            if (told.target and told.target.kind == "event") or self._says_founding(told.about, about):
                return about
            kind = "organization" if told.target and told.target.kind == "organization" else "about"
            return self._say(f"title.establishment.{kind}", about=about)
        if told.type is EventType.APPOINTMENT and told.leaders:
            a = self._list(told.leaders)
            return (
                self._say("title.appointment.both", a=a, about=about)
                if about
                else self._say("title.appointment.one", a=a)
            )
        return ""

    def _says_founding(self, words: str, shown: str) -> bool:
        """Say whether an article's words tell of the founding themselves, and are shown, not quoted."""
        phrases = (self._registers.words.get("vi", {}).get(key, "") for key in _FOUNDING)
        return not shown.startswith("“") and any(phrase and _key(words).startswith(_key(phrase)) for phrase in phrases)

    def _paired(self, told: Told) -> str:
        senders = [id for id in told.leaders if told.parts.get(id) is Part.SENDER]
        recipients = [id for id in told.leaders if told.parts.get(id) is Part.RECIPIENT]
        if told.type is EventType.MESSAGE and senders and recipients:
            return self._say("title.message.sent", a=self._side(senders), b=self._side(recipients))
        a, b = self._sides(told.leaders)
        if a and b:
            return self._say(f"title.{told.type}.pair", a=self._side(a), b=self._side(b))
        return self._say(f"title.{told.type}.one", a=self._list(a)) if a else ""

    def _visit(self, told: Told, place: str) -> str:
        hosts = [id for id in told.leaders if told.parts.get(id) is Part.HOST]
        visitors = [id for id in told.leaders if id not in hosts]
        here = self._country_of(told.place)
        if not hosts and here:
            hosts = [id for id in visitors if self._people.get(id, ("", ""))[1] == here]
            visitors = [id for id in visitors if id not in hosts] or list(told.leaders)
        if not visitors:
            return ""
        a = self._list(visitors)
        if place:
            return self._say("title.visit.place", a=a, place=place)
        host = next((self._people[id][1] for id in hosts if id in self._people), "")
        if not hosts and all(self._sides(told.leaders)):
            return ""
        if host in self._registers.countries:
            return self._say("title.visit.place", a=a, place=self._country(host))
        return self._say("title.visit.one", a=a)

    def _anniversary(self, told: Told, about: str) -> str:
        if self.lang != "vi" and not told.target and (made := self._encounter(told)):
            return made
        kind = "organization" if told.target and told.target.kind == "organization" else "about"
        if about and told.years and str(told.years) not in _NUMBER.findall(about):
            return self._say(f"title.anniversary.count-{kind}", n=told.years, about=about)
        if about:
            return self._say(f"title.anniversary.{kind}", about=about)
        words = self.subject(self.spelt(told.count_words, told.spellings))
        return self._say("title.anniversary.about", about=words) if words and not words.startswith("“") else ""

    def encounter(self, told: Told) -> tuple[EventType, int, str] | None:
        """Return what an anniversary counts the years of, where known leaders met or one visited; None for all else.

        Returns   talks or visit, the count of years, and the words for it: "cuộc gặp đầu tiên giữa …".
        """
        words = _key(told.about or told.count_words)
        people = told.leaders or told.commemorated
        number, _, rest = words.partition(f" {_key(self._vi('subject.years'))} ")
        counts = rest != "" and number.isdecimal()
        years, words = told.years or (int(number) if counts else 0), rest if counts else words
        if told.type is not EventType.ANNIVERSARY or not people or not words or not years:
            return None
        if len(people) > 1 and self._opens(words, EventType.TALKS):
            return EventType.TALKS, years, words
        return (EventType.VISIT, years, words) if self._opens(words, EventType.VISIT) else None

    def _encounter(self, told: Told) -> str:
        """Return the title of a count of years since known leaders met or one visited, "" where it counts another."""
        counted = self.encounter(told)
        if counted is None:
            return ""
        kind, years, words = counted
        people = told.leaders or told.commemorated
        if kind is EventType.TALKS:
            first = words.startswith(f"{_key(self._vi('subject.first-meeting'))} ")
            key = "title.anniversary.count-first-meeting" if first else "title.anniversary.count-meeting"
            return self._say(key, n=years, people=self._list(people))
        serving = {self._people.get(id, ("", ""))[1] for id in people}
        there = {code for code, forms in self._forms.items() if any(f" {form} " in f" {words} " for form in forms)}
        there -= serving if len(people) == 1 else set()
        if len(there) != 1:
            return self._say("title.anniversary.count-visit", n=years, people=self._list(people))
        (place,) = there
        came = [id for id in people if self._people.get(id, ("", ""))[1] != place] or people
        key = "title.anniversary.count-visit-place"
        return self._say(key, n=years, people=self._list(came), place=self._country(place))

    def _opens(self, words: str, kind: EventType) -> bool:
        """Say whether words open with a noun or verb for a type of event, and with no longer one for another."""
        found = max((row for row in self._triggers if f"{words} ".startswith(f"{row[0]} ")), default=("", None))
        return found[1] is kind

    def _vi(self, key: str) -> str:
        return self._registers.words.get("vi", {}).get(key, "")

    def spelt(self, words: str, spellings: Mapping[str, str]) -> str:
        """Return an article's words with leaders under their own names, however the article spells them."""
        forms = {_key(form): Target("leader", id) for form, id in spellings.items() if " " in form.strip()}
        match = match_copy(words).lower()
        made, end = "", 0
        for mark in find_marks(match, {form: target for form, target in forms.items() if form in match}):
            made += words[end : mark.span.start] + self._name(mark.target.id)
            end = mark.span.end
        return made + words[end:]

    def _say(self, key: str, **values: object) -> str:
        return self._words(key, **values) if key in self._words else ""

    def _sides(self, leaders: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the leaders as two sides: by country; two of one country, or of none known, face each other."""
        if not leaders:
            return [], []
        first = self._people.get(leaders[0], ("", ""))[1]
        ours = [id for id in leaders if self._people.get(id, ("", ""))[1] == first]
        others = [id for id in leaders if id not in ours]
        return (ours, others) if others else (ours[:1], ours[1:])

    def _name(self, id: str) -> str:
        return self._people.get(id, (id, ""))[0]

    def _side(self, ids: Sequence[str]) -> str:
        """Return the names of one side, without a word between them that also stands between the sides."""
        names = [self._name(id) for id in ids]
        return ", ".join(names[:3] + ["…"] * (len(names) > 3))

    def _list(self, ids: Sequence[str]) -> str:
        names = [self._name(id) for id in ids]
        if len(names) > 3:
            return ", ".join(names[:3]) + ", …"
        if len(names) < 2:
            return "".join(names)
        last = self._words("list.and") if "list.and" in self._words else ", "
        return ", ".join(names[:-1]) + last + names[-1]

    def _place(self, id: str) -> str:
        place = self._registers.places.get(id)
        return (place.names.get(self.lang) or place.name) if place else id

    def _country_of(self, id: str) -> str:
        place = self._registers.places.get(id)
        return place.country if place else ""

    def _country(self, code: str) -> str:
        country = self._registers.countries[code]
        return country.names.get(self.lang) or code

    def _about(self, told: Told, event_titles: Mapping[str, str]) -> str:
        target = told.target
        if target is None:
            return self.subject(self.spelt(told.about, told.spellings))
        if target.kind == "event":
            return event_titles.get(target.id) or self.subject(self.spelt(told.about, told.spellings))
        if target.kind == "country":
            return self._country(target.id)
        if target.kind == "leader":
            return self._name(target.id)
        entity = (self._registers.organizations if target.kind == "organization" else self._registers.places).get(
            target.id
        )
        return (entity.names.get(self.lang) or entity.name) if entity else told.about

    def subject(self, words: str) -> str:
        """Return an article's words for what an event is about in this language; quoted where it has none."""
        if self.lang == "vi" or not words:
            return squash(words)
        if words not in self._subjects:
            self._subjects[words] = self._translated(words)
        return self._subjects[words]

    def _translated(self, words: str) -> str:
        match = match_copy(words).lower()
        pieces: list[str] = []
        end = 0
        marks = find_marks(match, {form: Target("phrase", form) for form in self._phrases if form in match})
        between = False
        for i, mark in enumerate(marks):
            gap = words[end : mark.span.start]
            if any(c.isalpha() for c in gap):
                return f"“{squash(words)}”"
            form = mark.target.id
            following = marks[i + 1] if i + 1 < len(marks) else None
            joined = following is not None and not words[mark.span.end : following.span.start].strip(" -–")
            if between:
                pieces.append(f" {self._say('subject-and') or '-'} {self._phrases[form]}")
                between = False
            elif joined and following and {form, following.target.id} <= self._countries and pieces:
                pieces.append(f" {self._say('subject-between') or '-'} {self._phrases[form]}")
                between = True
            else:
                pieces.append(gap + self._phrases[form])
            end = mark.span.end
        if not marks or any(c.isalpha() for c in words[end:]):
            return f"“{squash(words)}”"
        return squash("".join(pieces) + words[end:])


def _phrases(lang: str, registers: Registers) -> tuple[dict[str, str], frozenset[str]]:
    """Return words in this language by Vietnamese form, and the forms that are countries."""
    phrases: dict[str, str] = {}
    words = registers.words.get(lang, {})
    for key, form in registers.words.get("vi", {}).items():
        if key.startswith(SUBJECT) and key in words:
            phrases[form] = words[key]
    for register in (registers.organizations, registers.people, registers.places):
        for entity in register.values():
            for form in (entity.name, entity.names.get("vi", "")):
                phrases.setdefault(form, entity.names.get(lang) or entity.name)
    for office in registers.offices.values():
        for form in (office.names.get("vi", ""), *office.forms):
            phrases.setdefault(form, office.names.get(lang) or "")
    countries = set()
    for country in registers.countries.values():
        for form in (*country.names.values(), *country.formal.values(), *country.forms):
            phrases[form] = country.names.get(lang) or country.code
            countries.add(_key(form))
    return {_key(form): said for form, said in phrases.items() if form and said}, frozenset(countries)


def _key(form: str) -> str:
    return squash(match_copy(form)).lower()


_NUMBER = re.compile(r"\d{1,4}")


def marked_years(text: str, value: Edtf, marked: Edtf) -> int:
    """Return the count in an anniversary's words that leads from its value to the year it is marked; else 0.

    marked_years("80 năm thành lập Đảng …", 1945, 2025) is 80.
    """
    if value.earliest is None or marked.earliest is None:
        return 0
    years = marked.earliest.year - value.earliest.year
    return years if years > 0 and str(years) in _NUMBER.findall(text) else 0
