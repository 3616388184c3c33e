"""Keeps the hand's work: what a person changed, added or deleted stays; what nobody touched follows what ingest reads.

The order of calls, for a page that is on disk:

    old, problems = read_article(text, path)          # not `is_whole(problems)`: leave the page as it stands
    fresh = ...                                       # the page as ingest reads it from the source
    given = by_hand(old, fresh)                       # the words that facts are read from, where a person changed them
    if given is not None:
        fresh = replace(fresh, leaders=..., dates=..., events=..., organizations=..., places=..., scope=...)
                                                      # read again from `given`; all else stays as the source has it
    merged = merge(old, fresh)
    text = rewrite(text, old, merged.article)         # merge_text.py; the same text where nothing changed

`kb` holds the stamps of the last `fresh`, not of the page, so that the next run can tell one from the other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import Any, TypeVar

from kb_site.body import paragraphs_of
from kb_site.edtf import Edtf
from kb_site.frontmatter import KEYS, date_line, event_lines
from kb_site.ingest.merge_body import Bodies, body_stamps
from kb_site.ingest.merge_lists import Lists, Mark, digest, lists_of, stamp_of, weave, word_digest, woven
from kb_site.ingest.merge_quotes import Wording
from kb_site.model import Article, DateEntry, EventEntry, LeaderEntry, Paragraph, Part, PublishedBasis
from kb_site.problems import Problem, Severity, sort_problems
from kb_site.quotes import page_key, stands

VERSION = "1"
"""Version of what stands in `kb`; a page with another one is taken as written by hand."""

_UNITS = {
    "title": ("title", "title_basis"),
    "lang": ("lang",),
    "published": ("published", "published_basis"),
    "outlet": ("outlet",),
    "author": ("author",),
    "url": ("url",),
    "scope": ("scope",),
}
"""Scalars that ingest writes; those of one row change hands together."""

_ONLY_PEOPLE = ("id", "path", "accessed", "archive_url", "note", "reviewed", "lines")

_NAMES = [field.name for field in fields(Article)]
_KB = _NAMES.index("kb")
_fields_of = attrgetter(*_NAMES)

Source = Callable[[str], str] | None
"""Gives a quote in other words: those of the source for the page's, or the other way; None where they are the same."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Merged:
    """A page as it should stand, and what a person should know."""

    article: Article
    problems: tuple[Problem, ...] = ()
    """Warnings: `hand-edit-kept` where both changed one item, `reviewed-page` for what a reviewed page would change."""


@dataclass(frozen=True, slots=True)
class Given:
    """The words a page's facts are to be read from where a person changed them."""

    title: str
    published: Edtf | None
    published_basis: PublishedBasis | None
    paragraphs: tuple[Paragraph, ...]
    """The merged body: a person's blocks, and what nobody touched as ingest now reads it."""


def stamp(article: Article) -> Article:
    """Return the article with the `kb` that lets `merge` tell a person's work from what ingest writes here."""
    values = list(_fields_of(article))  # a tenth of the price of `replace`
    values[_KB] = _stamps_of(article, None)
    return Article(*values)


def by_hand(old: Article, fresh: Article) -> Given | None:
    """Return the words to read facts from where a person changed title, day of publication or body; else None.

    Takes     the page on disk and the page as ingest reads it from the source.
    Returns   None also for a page that ingest never wrote: nothing in it follows ingest.
    """
    kb = _kb(old)
    if kb is None:
        return None
    bodies = _bodies(kb, old, fresh)
    title, published = (fresh if kb.get(key, "") == _unit_stamp(old, key) else old for key in ("title", "published"))
    if not bodies.touched and title is fresh and published is fresh:
        return None
    return Given(title.title, published.published, published.published_basis, bodies.paragraphs)


def merge(old: Article | None, fresh: Article) -> Merged:
    """Return the page that keeps a person's work and follows ingest in all else.

    Takes     the page on disk, None where there is none, and the page as ingest reads it now (the module's docstring
              says how for a page whose words a person changed).
    Returns   the article, its `kb` stamped with what ingest writes. Item by item: what a person changed, added or
              deleted stays; what nobody touched follows `fresh`; where both changed one item the person wins and a
              warning says what ingest would have written. Id, path and the keys that only people write are the old
              ones. A quote whose sentence a person corrected is carried over to the new words. A reviewed page and
              one without `kb` come back as they are.
    Errors    none.
    Source    DESIGN section 4.
    """
    if old is None:
        return Merged(stamp(fresh))
    kb = _kb(old)
    if kb is None:
        return Merged(old)
    if not old.reviewed and _is_untouched(old, kb):
        article = stamp(replace(fresh, **_of_people(old)))
        return Merged(replace(old, source=fresh.source) if _same_stamps(article.kb, kb) else article)
    work = _Merge(old, fresh, kb)
    article = work.article()
    if old.reviewed:
        return Merged(old, _reviewed(old, article))
    return Merged(article, sort_problems(work.problems))


def _kb(article: Article) -> Mapping[str, Any] | None:
    """Return what ingest knows of its last output, or None where it wrote nothing here."""
    return article.kb if article.kb.get("version") == VERSION else None


def _is_untouched(article: Article, kb: Mapping[str, Any]) -> bool:
    """Say whether all that ingest wrote on a page is as it wrote it, the order of items too."""
    return _same_stamps(_stamps_of(article, None), kb)


def _same_stamps(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one == other and list(one.get("leaders", ())) == list(other.get("leaders", ()))


def _of_people(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in _ONLY_PEOPLE}


def _bodies(kb: Mapping[str, Any], old: Article, fresh: Article) -> Bodies:
    return Bodies(_words(kb, "body"), old.body, fresh.body)


def _words(kb: Mapping[str, Any], key: str) -> list[str]:
    value = kb.get(key)
    return value.split() if isinstance(value, str) else []


def _stamps_of(article: Article, source: Source) -> dict[str, Any]:
    """Return the `kb` of what ingest writes; `source` gives the source's words for those a person corrected."""
    kb: dict[str, Any] = {"version": VERSION}
    kb |= {key: unit for key in _UNITS if (unit := _unit_stamp(article, key))}
    if article.leaders:
        kb["leaders"] = {leader.id: _leader_stamps(leader, source) for leader in article.leaders}
    lists = {
        "dates": [stamp_of(*_date_words(date), source=source) for date in article.dates],
        "events": [stamp_of(*_event_words(event), source=source) for event in article.events],
        "organizations": map(word_digest, article.organizations),
        "places": map(word_digest, article.places),
        "body": body_stamps(article.body),
    }
    return kb | {key: joined for key, stamps in lists.items() if (joined := " ".join(stamps))}


def _unit_stamp(article: Article, key: str) -> str:
    """Return the stamp of one row of `_UNITS`, "" where nothing stands there."""
    values = [str(getattr(article, name) or "") for name in _UNITS[key]]
    return digest(*values) if values[0] else ""


def _leader_stamps(leader: LeaderEntry, source: Source) -> str:
    """Return the stamps of a leader's fields, each led by the letter of its field: name, country, alias, role."""
    stamps = ["n" + word_digest(leader.name), "c" + word_digest(leader.country)]
    for letter, forms in (("a", leader.aliases), ("r", leader.roles)):
        stamps += [letter + (stamp_of(form, source=source) if source else word_digest(form)) for form in forms]
    return " ".join(stamps)


def _date_mark(date: DateEntry, source: Source) -> Mark:
    return Mark.of(*_date_words(date), source=source)


def _date_words(date: DateEntry) -> tuple[str, ...]:
    return date.text, date.value.text, date.basis


def _event_mark(event: EventEntry, source: Source) -> Mark:
    return Mark.of(*_event_words(event), source=source)


def _event_words(event: EventEntry) -> tuple[str, ...]:
    parts = [f"{leader}:{part}" for leader, part in sorted(event.parts.items())] if event.parts else ()
    rest = (event.type, event.date.text, *event.leaders, "", *parts, "", event.about, event.place)
    return (event.evidence, *rest)


class _Merge:
    """One page's merge, field by field."""

    def __init__(self, old: Article, fresh: Article, kb: Mapping[str, Any]) -> None:
        self.old, self.kb = old, kb
        stamps = kb.get("leaders")
        self.leader_stamps: Mapping[str, Any] = stamps if isinstance(stamps, Mapping) else {}
        here = {leader.id for leader in old.leaders}
        self.fresh = _without(fresh, {leader for leader in self.leader_stamps if leader not in here})
        self.problems: list[Problem] = []
        self.source: Source = None
        self.page: Source = None
        self.words = ""

    def article(self) -> Article:
        """Return the merged article, stamped."""
        old, fresh = self.old, self.fresh
        bodies = _bodies(self.kb, old, fresh)
        for place, markdown in bodies.refused:
            self._kept(f"body.{place}" if place >= 0 else "body", f"write '{markdown}'")
        scalars = {name: value for key in _UNITS for name, value in self._unit(key).items()}
        words = (scalars["title"], bodies.paragraphs), (fresh.title, paragraphs_of(fresh.body))
        self.words = page_key(*words[0])
        if words[0] != words[1]:
            wording = Wording(*words[0], *words[1])
            self.source, self.page = wording.of_source, wording.of_page
        events = self._merged("events", _event_mark, _shown_event, self._event)
        return replace(
            fresh,
            **_of_people(old),
            **scalars,
            leaders=self._leaders(events),
            dates=self._merged("dates", _date_mark, date_line, self._date),
            events=events,
            organizations=self._forms(
                _id_marks(self.kb, "organizations"), old.organizations, fresh.organizations, None
            ),
            places=self._forms(_id_marks(self.kb, "places"), old.places, fresh.places, None),
            body=bodies.body,
            paragraphs=bodies.paragraphs,
            kb=_stamps_of(fresh, self.source),
        )

    def _kept(self, at: str, written: str) -> None:
        line = next((found for key in (at, at.partition(".")[0]) if (found := self.old.lines.get(key))), 0)
        self.problems.append(
            Problem(
                self.old.path,
                line,
                "hand-edit-kept",
                what=f"a person's work stays here, where ingest would now {written}",
                fix="take it over by hand if it is right; else nothing is to be done",
                severity=Severity.WARNING,
            )
        )

    def _unit(self, key: str) -> dict[str, Any]:
        """Return the values of one row of `_UNITS`."""
        base, mine, now = self.kb.get(key, ""), _unit_stamp(self.old, key), _unit_stamp(self.fresh, key)
        winner = self.fresh if mine == base else self.old
        if now not in (base, mine) and winner is self.old:
            values = ", ".join(str(value) for name in _UNITS[key] if (value := getattr(self.fresh, name)))
            self._kept(key, f"write {key}: {values}" if values else f"leave out '{key}'")
        return {name: getattr(winner, name) for name in _UNITS[key]}

    def _merged(
        self, key: str, mark: Callable[[Item, Source], Mark], show: Callable[[Item], str], carry: Callable[[Item], Item]
    ) -> tuple[Item, ...]:
        """Return one list of entries; `carry` gives an entry with its quote in the page's words."""
        base = [Mark.read(word) for word in _words(self.kb, key)]
        old: tuple[Item, ...] = getattr(self.old, key)
        fresh: tuple[Item, ...] = getattr(self.fresh, key)
        old_marks = [mark(item, self.source) for item in old]
        fresh_marks = [mark(item, self.source) for item in fresh]
        if fresh_marks == base:
            return tuple(carry(item) for item in old)
        lists = lists_of(base, old_marks, fresh_marks)
        self._report(key, lists, base, old_marks, fresh_marks, [show(item) for item in fresh])
        return tuple(carry(item) for item in woven(lists, old, fresh))

    def _report(
        self, key: str, lists: Lists, base: Sequence[Mark], old: Sequence[Mark], fresh: Sequence[Mark], shown: list[str]
    ) -> None:
        """Name the entries that both a person and ingest changed."""
        for k, i in enumerate(lists.fresh):
            changed = i is None or base[i].content != fresh[k].content
            if lists.deleted(k) and changed:
                self._kept(key, f"write {shown[k]}")
            elif (
                k in lists.links
                and changed
                and not lists.same[j := lists.links[k]]
                and old[j].content != fresh[k].content
            ):
                self._kept(f"{key}.{j}", f"write {shown[k]}")
        linked = set(lists.links.values())
        for j, i in enumerate(lists.old):
            if i is not None and not lists.same[j] and j not in linked:
                self._kept(f"{key}.{j}", "leave it out")

    def _date(self, date: DateEntry) -> DateEntry:
        return replace(date, text=self.page(date.text)) if self.page else date

    def _event(self, event: EventEntry) -> EventEntry:
        return replace(event, evidence=self.page(event.evidence)) if self.page else event

    def _leaders(self, events: Sequence[EventEntry]) -> tuple[LeaderEntry, ...]:
        """Return the leaders, each field by field; who takes part in an event of the page keeps an entry."""
        old, fresh = self.old.leaders, self.fresh.leaders
        stamps = {leader.id: _leader_stamps(leader, self.source) for leader in fresh}
        if list(stamps.items()) == list(self.leader_stamps.items()):
            return tuple(map(self._carried, old))
        base = [Mark.of(leader) for leader in self.leader_stamps]
        lists = lists_of(base, [Mark.of(leader.id) for leader in old], [Mark.of(leader.id) for leader in fresh])
        needed = {leader for event in events for leader in _participants(event)}
        edited = [self.leader_stamps.get(leader.id) != _leader_stamps(leader, self.source) for leader in old]
        merged = []
        for pick in weave(lists, lambda j: edited[j] or old[j].id in needed):
            now = fresh[pick.fresh] if pick.fresh is not None else self._standing(old[pick.old or 0])
            merged.append(now if pick.old is None else self._leader(pick.old, now))
        return tuple(map(self._carried, merged))

    def _standing(self, leader: LeaderEntry) -> LeaderEntry:
        """Return a leader whom ingest no longer reads with the forms that stand on the page, as if it had read them."""

        def here(form: str) -> bool:
            return stands(self.page(form) if self.page else form, self.words)

        return replace(leader, aliases=tuple(filter(here, leader.aliases)), roles=tuple(filter(here, leader.roles)))

    def _carried(self, leader: LeaderEntry) -> LeaderEntry:
        """Return a leader with each form in the page's words; a name only in corrected ones gets an alias."""
        if self.page is None:
            return leader
        aliases, roles = (tuple(dict.fromkeys(map(self.page, forms))) for forms in (leader.aliases, leader.roles))
        name = self.page(leader.name)
        return replace(leader, aliases=aliases or ((name,) if name != leader.name else ()), roles=roles)

    def _leader(self, place: int, fresh: LeaderEntry) -> LeaderEntry:
        """Return one leader of the page and of ingest, field by field."""
        old = self.old.leaders[place]
        stamps = str(self.leader_stamps.get(old.id, "")).split()
        scalars = {}
        for name in ("name", "country"):
            base = next((word[1:] for word in stamps if word[0] == name[0]), "")
            mine, now = getattr(old, name), getattr(fresh, name)
            scalars[name] = now if digest(mine) == base else mine
            if scalars[name] != now and digest(now) != base:
                self._kept(f"leaders.{place}", f"write {name}: {now}")
        aliases, roles = ([Mark.read(word[1:]) for word in stamps if word[0] == letter] for letter in "ar")
        return replace(
            old,
            **scalars,
            aliases=self._forms(aliases, old.aliases, fresh.aliases, self.source),
            roles=self._forms(roles, old.roles, fresh.roles, self.source),
        )

    def _forms(self, base: list[Mark], old: tuple[str, ...], fresh: tuple[str, ...], source: Source) -> tuple[str, ...]:
        """Return a list of words: ids, aliases or roles."""
        fresh_marks = [Mark.of(form, source=source) for form in fresh]
        if fresh_marks == base:
            return old
        lists = lists_of(base, [Mark.of(form, source=source) for form in old], fresh_marks)
        return woven(lists, old, fresh)


def _id_marks(kb: Mapping[str, Any], key: str) -> list[Mark]:
    return [Mark.read(word) for word in _words(kb, key)]


def _shown_event(event: EventEntry) -> str:
    return "; ".join(line.strip("- ") for line in event_lines(event))


def _participants(event: EventEntry) -> set[str]:
    return {*event.leaders, *(leader for leader, part in event.parts.items() if part is not Part.COMMEMORATED)}


def _without(article: Article, gone: set[str]) -> Article:
    """Return what ingest writes without the leaders a person deleted: in events they take no part; `leaders` stays."""
    if not gone:
        return article
    events = []
    for event in article.events:
        parts = {k: part for k, part in event.parts.items() if k not in gone or part is Part.COMMEMORATED}
        event = replace(event, leaders=tuple(k for k in event.leaders if k not in gone), parts=parts)
        if event.leaders or event.about:
            events.append(event)
    return replace(article, events=tuple(events))


def _reviewed(old: Article, article: Article) -> tuple[Problem, ...]:
    """Return what would change on a page that a person has reviewed; a changed source is the caller's to report."""
    return tuple(
        Problem(
            old.path,
            old.lines.get(key, 0),
            "reviewed-page",
            what=f"ingest would now change '{key}' of this reviewed page",
            fix="set `reviewed: false` to let it, look at the difference, and set it back",
            severity=Severity.WARNING,
        )
        for key in (*KEYS, "body")
        if key not in ("source", "kb") and getattr(old, key) != getattr(article, key)
    )
