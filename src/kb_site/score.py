"""Gold against facts: precision and recall of each field, by the comparison rules of the gold's README.

Names are matched on the canonical form, equal ways to write a date are equal, a coarser date counts half.
`may_differ.json` lists values that may be missing or added without penalty. tests/gold/reference_score.py is the
scorer that came with the gold; a test holds both to the same figures.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb_site.comparing import Gold, compatible, fold, fold_line, is_half, pair, same_date, same_person
from kb_site.lang.vi.dates import entry_key
from kb_site.model import Article
from kb_site.text import nfc

FIELDS = (
    "title", "published", "scope", "leaders", "country", "aliases", "roles", "dates", "date_texts", "events",
    "events_loose",
)  # fmt: skip
"""What is scored by precision and recall, in the order of the table."""

_LOOSE = {"talks": "visit", "anniversary": "ceremony"}


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives and false negatives; halves occur."""

    tp: float = 0
    fp: float = 0
    fn: float = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up two fields or two articles."""
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def recall(self) -> float:
        """Share of what is right that was found; 1 where there was nothing to find."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Lines:
    """What became of the source's lines."""

    furniture: int
    """Lines of page furniture in the text."""

    removed: int
    """How many of them the page leaves out."""

    body: int
    """Lines of the article."""

    kept: int
    """How many of them the page has."""

    starts: bool
    ends: bool
    """Whether the page holds the first and the last words of the body."""

    leaked: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article's figures, with what was missed and what was surplus."""

    id: str
    scope: str
    fields: Mapping[str, Counts]
    lines: Lines
    missed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    surplus: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _single(gold: str, value: str, credit: Callable[[str, str], float]) -> Counts:
    if not gold and not value:
        return Counts()
    share = credit(gold, value) if gold and value else 0.0
    return Counts(share, (1 - share) * bool(value), (1 - share) * bool(gold))


def _sets(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Counts:
    want, have = set(gold), set(found)
    return Counts(len(have & want), len(have - want), len(want - have))


# --- fields -----------------------------------------------------------------------------------------


class _Scored:
    """Collects the fields of one article, and its misses."""

    def __init__(self, gold: Gold, article: Article, differ: Mapping[str, Any]) -> None:
        self.gold, self.article, self.differ = gold, article, differ
        self.fields: dict[str, Counts] = {}
        self.missed: dict[str, tuple[str, ...]] = {}
        self.surplus: dict[str, tuple[str, ...]] = {}

    def note(self, name: str, missed: Iterable[object], surplus: Iterable[object]) -> None:
        self.missed[name] = tuple(str(item) for item in missed)
        self.surplus[name] = tuple(str(item) for item in surplus)

    def whole(self) -> None:
        """Score what an article has once."""
        gold, article = self.gold, self.article

        def equal(a: str, b: str) -> float:
            return float(fold(a) == fold(b))

        def published(value: str, given: str) -> float:
            if same_date(value, given) or (gold["published_basis"] == "inferred" and compatible(value, given)):
                return 1.0
            return 0.5 if is_half(value, given) else 0.0

        values = {
            "title": (gold["title"], article.title if gold["title"] else "", equal),
            "published": (gold["published"], str(article.published or ""), published),
            "scope": (gold["scope"], str(article.scope), equal),
        }
        for name, (want, have, credit) in values.items():
            self.fields[name] = _single(want or "", have or "", credit)
            if self.fields[name].fn or self.fields[name].fp:
                self.note(name, [want] if want else [], [have] if have else [])

    def leaders(self) -> None:
        """Score leaders, and country, aliases and roles of those that match."""
        golds, answers = self.gold["leaders"], self.article.leaders
        matched = pair(golds, answers, lambda g, a: same_person(g, a.name))
        country = aliases = roles = Counts()
        missed: list[str] = []
        surplus: list[str] = []
        for g, a in matched.items():
            gold, answer = golds[g], answers[a]
            country += _single(gold["country"] or "", answer.country, lambda x, y: float(x == y.upper()))
            want_aliases, have_aliases = (
                {fold(x) for x in xs} - {fold(gold["name"])} for xs in (gold["aliases"], answer.aliases)
            )
            want_roles, have_roles = ({fold(x) for x in xs} for xs in (gold["roles"], answer.roles))
            aliases += _sets(want_aliases, have_aliases)
            roles += _sets(want_roles, have_roles)
            missed += [
                f"{gold['name']}: {x}" for x in sorted((want_aliases - have_aliases) | (want_roles - have_roles))
            ]
            surplus += [
                f"{gold['name']}: {x}" for x in sorted((have_aliases - want_aliases) | (have_roles - want_roles))
            ]
            if gold["country"] != answer.country:
                missed.append(f"{gold['name']}: {gold['country']}, not {answer.country or 'none'}")
        lost = [gold["name"] for g, gold in enumerate(golds) if g not in matched]
        extra = [answer.name for a, answer in enumerate(answers) if a not in matched.values()]
        self.fields |= {"leaders": Counts(len(matched), len(extra), len(lost)), "country": country}
        self.fields |= {"aliases": aliases, "roles": roles}
        self.note("leaders", lost, extra)
        self.note("names and roles", missed, surplus)

    def _also(self, value: str) -> bool:
        also = self.differ.get("also_dates", [])
        return same_date(value, self.gold["published"]) or any(same_date(value, other) for other in also)

    def dates(self) -> None:
        """Score the distinct values of an article."""
        golds = _distinct(item["value"] for item in self.gold["dates"])
        answers = _distinct(str(item.value) for item in self.article.dates)
        matched = pair(golds, answers, same_date)
        used = set(matched.values())
        share = dict.fromkeys(matched, 1.0)
        for g, value in enumerate(golds):
            if g not in share and "/" in value:
                ends = [a for a, x in enumerate(answers) if a not in used and is_half(value, x)]
                if len(ends) == 2:
                    share[g] = 1.0
                    used.update(ends)
        left_g = [g for g in range(len(golds)) if g not in share]
        left_a = [a for a in range(len(answers)) if a not in used]
        half = pair([golds[g] for g in left_g], [answers[a] for a in left_a], is_half)
        for g, a in half.items():
            share[left_g[g]] = 0.5
            used.add(left_a[a])
        extra = [x for a, x in enumerate(answers) if a not in used and not self._also(x)]
        missed = [x for g, x in enumerate(golds) if g not in share and x not in self.differ.get("omit_dates", [])]
        halves = 0.5 * len(half)
        self.fields["dates"] = Counts(sum(share.values()), len(extra) + halves, len(missed) + halves)
        self.note("dates", missed, extra)

    def date_texts(self) -> None:
        """Score the entries: value and words."""

        def words(text: str) -> str:
            return entry_key(fold(text))

        golds = [(item["value"], words(item["text"])) for item in self.gold["dates"]]
        answers = list(dict.fromkeys((str(item.value), words(item.text)) for item in self.article.dates))
        matched = pair(golds, answers, lambda g, a: same_date(g[0], a[0]) and (g[1] in a[1] or a[1] in g[1]))
        extra = [x for a, x in enumerate(answers) if a not in matched.values() and not self._also(x[0])]
        omit = self.differ.get("omit_dates", [])
        missed = [x for g, x in enumerate(golds) if g not in matched and x[0] not in omit]
        self.fields["date_texts"] = Counts(len(matched), len(extra), len(missed))
        self.note(
            "date_texts", (f"{value} {text}" for value, text in missed), (f"{value} {text}" for value, text in extra)
        )

    def events(self, name: str, *, loose: bool) -> None:
        """Score events by type, date and people; loosely, one common person is enough."""
        by_id = {leader.id: leader.name for leader in self.article.leaders}

        def canonical(id: str) -> str:
            found = by_id.get(id, id)
            return next((str(x["name"]) for x in self.gold["leaders"] if same_person(x, found)), fold(found))

        answers = [_Event(str(e.type), str(e.date), frozenset(map(canonical, e.leaders))) for e in self.article.events]
        golds = [_Event(e["type"], e["date"], frozenset(e["leaders"])) for e in self.gold["events"]]

        def near(g: _Event, a: _Event) -> bool:
            kinds = [_LOOSE.get(x.type, x.type) if loose else x.type for x in (g, a)]
            return kinds[0] == kinds[1] and compatible(g.date, a.date)

        def people(g: _Event, a: _Event) -> bool:
            if loose:
                return not g.who or bool(g.who & a.who)
            if g.type == a.type == "visit":
                return bool(g.who & a.who or g.who == a.who) and (g.who <= a.who or a.who <= g.who)
            return g.who == a.who

        matched = pair(golds, answers, lambda g, a: near(g, a) and people(g, a))
        used, found = set(matched.values()), set(matched)
        for a, answer in enumerate(answers):  # several annotated events told as one
            if a in used:
                continue
            rest = ((g, x) for g, x in enumerate(golds) if g not in found and near(x, answer))
            parts = [g for g, x in rest if x.who and x.who <= answer.who]
            if len(parts) > 1 and frozenset().union(*(golds[g].who for g in parts)) == answer.who:
                used.add(a)
                found.update(parts)

        def listed(event: _Event, key: str) -> bool:
            rows = self.differ.get(key, [])
            return any(row["type"] == event.type and compatible(row["date"], event.date) for row in rows)

        extra = [x for a, x in enumerate(answers) if a not in used and not listed(x, "also_events")]
        missed = [x for g, x in enumerate(golds) if g not in found and not listed(x, "omit_events")]
        self.fields[name] = Counts(len(found), len(extra), len(missed))
        self.note(name, missed, extra)


@dataclass(frozen=True, slots=True)
class _Event:
    type: str
    date: str
    who: frozenset[str]

    def __str__(self) -> str:
        return f"{self.type} {self.date} ({', '.join(sorted(self.who))})"


def _distinct(values: Iterable[str]) -> list[str]:
    found: list[str] = []
    for value in values:
        if value and not any(same_date(value, other) for other in found):
            found.append(value)
    return found


def _source_lines(gold: Gold, source: str) -> tuple[list[str], dict[str, int]]:
    """Return the body's lines, and how many lines each entry of furniture covers."""
    body: list[str] = []
    covered: dict[str, int] = {}
    headline = False
    for raw in nfc(source).split("\n"):
        line = raw.strip()
        if not line:
            continue
        if gold["title"] == line and not headline:
            headline = True
            continue
        entry = max((e for e in gold["boilerplate"] if line.startswith(e)), key=len, default=None)
        if entry is None:
            body.append(line)
        else:
            covered[entry] = covered.get(entry, 0) + 1
    return body, covered


def _lines(gold: Gold, page: str, source: str) -> Lines:
    lines = [fold_line(x) for x in page.split("\n")]
    raw = [nfc(x).strip() for x in page.split("\n")]
    flat = fold_line(page.replace("\n", " "))
    body, covered = _source_lines(gold, source)
    removed, leaked = 0, []
    for entry, times in covered.items():
        want = fold_line(entry)
        if re.search(r"\w", want):
            seen = sum(x == want if len(want) < 25 else x.startswith(want) for x in lines)
            seen -= sum(fold_line(x).startswith(want) for x in body) + fold_line(gold["title"] or "").startswith(want)
        else:
            seen = sum(x.startswith(entry) for x in raw)
        left = min(times, max(0, seen))
        leaked += [entry] * left
        removed += times - left
    lost = [x for x in body if fold_line(" ".join(x.split()[-8:])) not in flat]
    return Lines(
        sum(covered.values()), removed, len(body), len(body) - len(lost),
        fold_line(gold["body_starts"]) in flat, fold_line(gold["body_ends"]) in flat,
        tuple(leaked), tuple(x[:60] for x in lost),
    )  # fmt: skip


def score_article(gold: Gold, article: Article, source: str, differ: Mapping[str, Any]) -> ArticleScore:
    """Return one article's figures.

    Takes     the annotation, the page that ingest wrote, the text of the source, and the row of `may_differ.json`
              for the article ({} where there is none).
    """
    scored = _Scored(gold, article, differ)
    scored.whole()
    scored.leaders()
    scored.dates()
    scored.date_texts()
    scored.events("events", loose=False)
    scored.events("events_loose", loose=True)
    lines = _lines(gold, article.body, source)
    scored.note("furniture kept", (), lines.leaked)
    scored.note("body", lines.lost, ())
    return ArticleScore(gold["id"], gold["scope"], scored.fields, lines, scored.missed, scored.surplus)


def score_expression(expected: str, found: Sequence[str]) -> bool:
    """Say whether reading one expression alone gave exactly the one right date."""
    return len(found) == 1 and same_date(expected, found[0])


def totals(scores: Iterable[ArticleScore]) -> dict[str, Counts]:
    """Return the counts of each field summed over articles (micro-average)."""
    found = dict.fromkeys(FIELDS, Counts())
    for score in scores:
        for name in FIELDS:
            found[name] += score.fields[name]
    return found
