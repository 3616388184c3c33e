"""Addresses of the site: fixed, ASCII, the same in both languages (English under `en/`), relative to each other.

An address is a path from the site's root with slashes and its file name: "leaders/to-lam.html". No address
leaves the root, whatever the id says.
"""

import re
from collections.abc import Iterable, Mapping

from kb_site.edtf import Edtf, Precision
from kb_site.problems import Problem
from kb_site.registers import Target
from kb_site.site.nodes import Graph
from kb_site.text import slug

FOLDERS = {
    "article": "articles",
    "leader": "leaders",
    "event": "events",
    "place": "places",
    "organization": "organizations",
    "year": "years",
    "pair": "pairs",
    "country": "countries",
    "office": "offices",
    "outlet": "outlets",
}
"""Folder of each kind of page; each has an index.html."""

_COUNTRY = re.compile(r"[A-Z]{2}")
_SAFE = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?")


def is_safe_id(id: str) -> bool:
    """Say whether an id can be a file's name: lower-case ASCII letters, digits and hyphens, no path."""
    return _SAFE.fullmatch(id) is not None and ".." not in id


def file_stem(id: str) -> str:
    """Return the id where it is a safe name, else its slug; "unnamed" where nothing is left of it."""
    return id if is_safe_id(id) else slug(id) or "unnamed"


def root(lang: str) -> str:
    """Return the folder of a language with its slash: "" for Vietnamese, which has the root, else "en/"."""
    return "" if lang == "vi" else f"{file_stem(lang)}/"


def page(kind: str, id: str, lang: str = "vi") -> str:
    """Return the address of a thing's page: page("leader", "to-lam", "en") is "en/leaders/to-lam.html"."""
    stem = id if kind == "country" and _COUNTRY.fullmatch(id) else file_stem(id)
    return f"{root(lang)}{FOLDERS[kind]}/{stem}.html"


def index(kind: str, lang: str = "vi", number: int = 1) -> str:
    """Return the address of a list of pages: "leaders/index.html", its second sheet "leaders/index-2.html"."""
    return f"{root(lang)}{FOLDERS[kind]}/index{f'-{number}' if number > 1 else ''}.html"


def named(name: str, lang: str = "vi") -> str:
    """Return the address of a page that there is one of: named("timeline") is "timeline.html"."""
    return f"{root(lang)}{file_stem(name)}.html"


def pair(a: str, b: str, lang: str = "vi") -> str:
    """Return the address of what passed between two leaders, whichever is named first: "pairs/a--b.html"."""
    return f"{root(lang)}pairs/{'--'.join(sorted(map(file_stem, (a, b))))}.html"


def year_of(date: Edtf) -> int | None:
    """Return the year on whose page a date stands: that of its first day; None where it is coarser than a year."""
    if date.earliest is None or date.precision in (Precision.DECADE, Precision.CENTURY, Precision.YEARLY):
        return None
    return date.earliest.year


def date_anchor(date: Edtf) -> str:
    """Return the anchor of a date on its year's page: "d-2025-10-09", "m-2025-10"; "" where it names no month."""
    whole = date.first if date.precision is Precision.INTERVAL and date.first else date
    if whole.year and whole.month and whole.day:
        return f"d-{whole.year:04d}-{whole.month:02d}-{whole.day:02d}"
    if whole.year and whole.month:
        return f"m-{whole.year:04d}-{whole.month:02d}"
    return ""


def date(value: Edtf, years: Iterable[int] | Mapping[int, object], lang: str = "vi") -> str:
    """Return the address of a date on its year's page, or "" where there is no such page."""
    year = year_of(value)
    if year is None or year not in years:
        return ""
    anchor = date_anchor(value)
    return page("year", f"{year:04d}", lang) + (f"#{anchor}" if anchor else "")


def day_page(calendar_day: str, lang: str = "vi") -> str:
    """Return the address of a day of the year: day_page("10-09") is "days/10-09.html"."""
    return f"{root(lang)}days/{file_stem(calendar_day)}.html"


def reference(id: str, lang: str = "vi") -> str:
    """Return the address of a reference: an entry on the one page that lists them."""
    return f"{named('references', lang)}#{reference_anchor(id)}"


def reference_anchor(id: str) -> str:
    """Return the anchor of a reference on the page of references: "r-sgk-1957"."""
    return f"r-{file_stem(id)}"


def of_target(target: Target, lang: str = "vi") -> str:
    """Return the address of what a name means, or "" for what has no page of its own kind."""
    if target.kind in FOLDERS:
        return page(target.kind, target.id, lang)
    if target.kind == "reference":
        return reference(target.id, lang)
    if target.kind == "page":
        return named(target.id, lang)
    return ""


def relative(source: str, target: str) -> str:
    """Return the way from one page to another address, which may have a fragment; always names the file.

    relative("articles/x.html", "leaders/to-lam.html#p-2") is "../leaders/to-lam.html#p-2"; within one page
    only the fragment is left.
    """
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    here, there = source.split("/")[:-1], path.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + mark + fragment


def other_language(path: str, languages: Iterable[str]) -> dict[str, str]:
    """Return the addresses of a page in every language by language, from its address in any of them."""
    languages = tuple(languages)
    bare = next(
        (path.removeprefix(root(lang)) for lang in languages if root(lang) and path.startswith(root(lang))), path
    )
    return {lang: root(lang) + bare for lang in languages}


def redirects(graph: Graph) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return old addresses and the new ones they lead to, Vietnamese root only: other spellings and old ids.

    A spelling that two leaders share, or that is an address already, leads nowhere.
    """
    taken = {page("leader", id) for id in graph.leaders}
    spellings: dict[str, set[str]] = {}
    for node in graph.leaders.values():
        names = [usage.text for usage in node.spellings] + [node.person.name, *node.person.names.values()]
        names += [alias.text for alias in node.person.aliases if not alias.weak]
        for name in names:
            if found := slug(name):
                spellings.setdefault(page("leader", found), set()).add(page("leader", node.id))
    for kind, nodes in (("place", graph.places), ("organization", graph.organizations)):
        taken.update(page(kind, id) for id in nodes)
    for place in graph.places.values():
        _add_names(spellings, "place", place.place.id, [place.place.name, *place.place.names.values()])
    for body in graph.organizations.values():
        _add_names(
            spellings, "organization", body.organization.id, [body.organization.name, *body.organization.names.values()]
        )
    ways = {old: min(new) for old, new in spellings.items() if len(new) == 1 and old not in taken}
    problems = []
    for old, now in graph.redirects.items():
        if _is_address(old) and _is_address(now):
            ways[f"{old}.html"] = f"{now}.html"
            continue
        what = f"'{old}: {now}' does not lead from the address of a page to another"
        fix = "write both as in 'events/ID', the id in lower-case ASCII letters, digits and hyphens"
        problems.append(Problem("permalinks.yaml", 0, "bad-address", what, fix))
    return dict(sorted(ways.items())), tuple(problems)


def _is_address(path: str) -> bool:
    folder, _, stem = path.partition("/")
    return folder in FOLDERS.values() and is_safe_id(stem)


def _add_names(spellings: dict[str, set[str]], kind: str, id: str, names: Iterable[str]) -> None:
    for name in names:
        if found := slug(name):
            spellings.setdefault(page(kind, found), set()).add(page(kind, id))
