"""Addresses outlive better rules: every id ever published, and what it names.

`permalinks.yaml` maps an address without suffix ("events/1957-talks-…") to what lets us find the thing again when
rules or pages change its id: an event's witnesses ("ARTICLE#digest …"), an article's source, a name. A value that is
itself an address is a redirect, kept for good; people may write such lines by hand.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from kb_site.problems import Problem, Severity, SourceError
from kb_site.records import read_yaml, write_yaml
from kb_site.text import quote_key

PATH = "permalinks.yaml"


@dataclass(frozen=True, slots=True)
class Claim:
    """A thing that needs an address: an event, article, leader, place or organisation of this build."""

    folder: str
    """"events", "leaders", …"""

    natural: str
    """The id it would get today."""

    names: tuple[str, ...]
    """What it is found again by: keys of witnesses, a source file, a name. Sorted by weight."""

    fixed: bool = False
    """Whether the id is a file's stem and cannot be another: curated pages and articles."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """The outcome of `assign`."""

    ids: tuple[str, ...]
    """An id for each claim, in order, unique within its folder."""

    redirects: Mapping[str, str]
    """Old address to the one that has its thing now."""

    permalinks: Mapping[str, str]
    """The whole of permalinks.yaml, sorted."""

    problems: tuple[Problem, ...]
    """`lost-id` for each old address whose thing is gone, `bad-address` for a redirect to nowhere."""


def witness_key(article: str, evidence: str, kind: str, number: int = 1) -> str:
    """Return what an event is found again by: the article, a short digest of the words, the type, and the number.

    witness_key("2025-10-09-…", "đã có cuộc hội đàm với …", "talks") is "2025-10-09-…#9f86d081.talks"; the second event
    of that type told in these very words has ".talks.2".
    """
    digest = blake2b(quote_key(evidence).encode(), digest_size=4).hexdigest()
    return f"{article}#{digest}.{kind}" + (f".{number}" if number > 1 else "")


def read_permalinks(text: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the mapping that permalinks.yaml holds, empty for an empty text; what is no `address: words` is named."""
    try:
        record = read_yaml(text, PATH)
    except SourceError as error:
        return {}, (error.problem,)
    data = record.data
    if not isinstance(data, dict):
        return {}, (Problem(PATH, 1, "bad-shape", "the file must hold `old: new` lines", "see README"),)
    wrong = [key for key, value in data.items() if not isinstance(value, str)]
    problems = tuple(
        Problem(PATH, record.line(key), "bad-shape", f"'{key}' must have one value", "write `folder/id: words`")
        for key in wrong
    )
    return {key: value for key, value in data.items() if isinstance(value, str)}, problems


def write_permalinks(permalinks: Mapping[str, str]) -> str:
    """Return the text of permalinks.yaml, sorted; "" where there is nothing to keep."""
    return write_yaml(dict(sorted(permalinks.items()))) if permalinks else ""


def assign(claims: Sequence[Claim], permalinks: Mapping[str, str]) -> Assigned:
    """Return the ids of all things: those they had where they can be found again, else new ones.

    Takes     claims in a stable order, and permalinks as read.
    Returns   ids unique within a folder; a new one that is taken gets "-2". An old address whose thing has another id
              now (a curated page gave it one, or two events turned out to be one) leads there.
    Errors    none: an old address of which nothing is left is a problem `lost-id`, and stays on record.
    """
    moved = {old: value for old, value in permalinks.items() if "/" in value and "#" not in value and " " not in value}
    moved = {old: value for old, value in moved.items() if old.partition("/")[0] == value.partition("/")[0]}
    known = {old: value for old, value in permalinks.items() if old not in moved}
    owners = _owners(claims, known)
    ids = _ids(claims, known, owners, moved)
    now = {f"{claim.folder}/{id}": claim for claim, id in zip(claims, ids, strict=True)}
    redirects: dict[str, str] = {}
    problems: list[Problem] = []
    told = {name for claim in claims if claim.folder == "events" for name in claim.names}
    kept = {address: _value(claim, known.get(address, ""), told) for address, claim in now.items()}
    for old in sorted(known):
        if old in now:
            continue
        owner = owners.get(old)
        if owner is None:
            kept[old] = known[old]
            problems.append(_lost(old, now))
        else:
            redirects[old] = kept[old] = f"{claims[owner].folder}/{ids[owner]}"
    gone = {old: value for old, value in {**moved, **redirects}.items() if old not in now}
    for old in sorted(moved):
        if old in now:
            continue
        kept[old] = moved[old]
        target = _follow(moved[old], gone)
        if target in now:
            redirects[old] = target
        else:
            problems.append(_lost(old, now, target))
    return Assigned(tuple(ids), dict(sorted(redirects.items())), dict(sorted(kept.items())), tuple(problems))


def _owners(claims: Sequence[Claim], known: Mapping[str, str]) -> dict[str, int]:
    """Return by old address the claim that has its thing now: the one that shares most names with it.

    Of several that share as many (two messages told in the same words) the one of that very id, else one that has no
    old address yet.
    """
    by_name: dict[tuple[str, str], list[int]] = {}
    by_natural: dict[str, int] = {}
    for number, claim in enumerate(claims):
        names = claim.names or (claim.natural,)
        for form in dict.fromkeys(form for name in names for form in _forms(claim.folder, name)):
            by_name.setdefault((claim.folder, form), []).append(number)
        by_natural.setdefault(f"{claim.folder}/{claim.natural}", number)
    fixed = {f"{claim.folder}/{claim.natural}": number for number, claim in enumerate(claims) if claim.fixed}
    owners = {old: number for old, number in fixed.items() if old in known}
    owned = set(owners.values())
    exact = [old for old in sorted(known) if old in by_natural]
    for old in dict.fromkeys((*exact, *sorted(known))):
        if old in owners:
            continue
        value = known[old]
        folder = old.partition("/")[0]
        votes: dict[int, int] = {}
        for name in value.split(" ") if folder == "events" else [value]:
            for form in _forms(folder, name):
                for number in by_name.get((folder, form), ()):
                    votes[number] = votes.get(number, 0) + 1
        if votes:
            natural = by_natural.get(old, -1)
            owners[old] = min(votes, key=lambda n: (-votes[n], n != natural, n in owned, n))
        elif old in by_natural:
            owners[old] = by_natural[old]
        else:
            continue
        owned.add(owners[old])
    return owners


def _forms(folder: str, name: str) -> tuple[str, ...]:
    """Return what a name is compared by: a witness also without its type, so that an event may change type."""
    return (name, name.partition(".")[0]) if folder == "events" and "#" in name else (name,)


def _ids(
    claims: Sequence[Claim], known: Mapping[str, str], owners: Mapping[str, int], moved: Mapping[str, str]
) -> list[str]:
    old_ids: dict[int, list[str]] = {}
    for old, number in sorted(owners.items()):
        old_ids.setdefault(number, []).append(old.partition("/")[2])
    taken = {f"{claim.folder}/{claim.natural}" for claim in claims if claim.fixed}
    ids: list[str] = [claim.natural if claim.fixed else "" for claim in claims]
    for number, claim in enumerate(claims):
        if claim.fixed:
            continue
        free = [id for id in old_ids.get(number, ()) if f"{claim.folder}/{id}" not in taken]
        if free:
            ids[number] = claim.natural if claim.natural in free else free[0]
            taken.add(f"{claim.folder}/{ids[number]}")
    taken.update(known, moved)
    for number, claim in enumerate(claims):
        if not ids[number]:
            ids[number] = _free(claim, taken)
            taken.add(f"{claim.folder}/{ids[number]}")
    return ids


def _free(claim: Claim, taken: set[str]) -> str:
    id, count = claim.natural, 1
    while f"{claim.folder}/{id}" in taken:
        count += 1
        id = f"{claim.natural}-{count}"
    return id


def _value(claim: Claim, before: str, told: Collection[str]) -> str:
    """Return what is kept of a thing: its names; an event's old witnesses stay, but for those of another event now."""
    if claim.folder != "events":
        return claim.names[0] if claim.names else claim.natural
    earlier = (name for name in before.split(" ") if "#" in name and name not in told)
    return " ".join(sorted({*claim.names, *earlier})) or claim.natural


def _follow(address: str, moves: Mapping[str, str]) -> str:
    seen = set()
    while address in moves and address not in seen:
        seen.add(address)
        address = moves[address]
    return address


def _lost(old: str, now: Iterable[str], target: str = "") -> Problem:
    what = f"the page '{old}' was published and nothing has its place now"
    if target:
        what = f"'{old}' leads to '{target}', which is no page"
    return Problem(
        PATH, 0, "lost-id", what, f"write `{old}: FOLDER/ID` there, so that the old address leads to the right page",
        Severity.WARNING,
    )  # fmt: skip
