"""How an article was read: the fate of every line, and every fact with its rule and sentence."""

from collections.abc import Iterable, Mapping
from typing import Any

from kb_site.model import Article, EventEntry
from kb_site.reading import Reading
from kb_site.text import Span, squash


def answer(article: Article) -> dict[str, Any]:
    """Return a page's facts as plain values, keys as in the page contract; what is absent is None or left out."""
    return {
        "title": article.title,
        "title_basis": str(article.title_basis),
        "published": str(article.published) if article.published else None,
        "scope": str(article.scope),
        "leaders": [_leader(article, i) for i in range(len(article.leaders))],
        "dates": [{"text": d.text, "value": str(d.value), "basis": str(d.basis)} for d in article.dates],
        "events": [_event(event) for event in article.events],
        "body": article.body,
    }


def _leader(article: Article, place: int) -> dict[str, Any]:
    leader = article.leaders[place]
    found: dict[str, Any] = {"id": leader.id, "name": leader.name}
    if leader.country:
        found["country"] = leader.country
    return found | {"aliases": list(leader.aliases), "roles": list(leader.roles)}


def _event(event: EventEntry) -> dict[str, Any]:
    found: dict[str, Any] = {"type": str(event.type), "date": str(event.date), "leaders": list(event.leaders)}
    if event.parts:
        found["parts"] = {leader: str(part) for leader, part in event.parts.items()}
    found |= {key: value for key, value in (("about", event.about), ("place", event.place)) if value}
    return found | {"evidence": event.evidence}


def as_json(reading: Reading, article: Article) -> dict[str, Any]:
    """Return the whole explanation as plain values: each fact with its rule and sentence, and every line's fate."""
    found = answer(article)
    read: dict[str, list[tuple[str, Span]]] = {
        "leaders": [(fact.rule, fact.span) for fact in reading.leaders],
        "dates": [(fact.rule, fact.span) for fact in reading.dates],
        "events": [(fact.rule, fact.span) for fact in reading.events],
    }
    for key, facts in read.items():
        for row, (rule, span) in zip(found[key], facts, strict=True):
            row |= {"rule": rule, "sentence": _sentence(reading, span)}
    found["outlet"], found["author"], found["url"] = reading.outlet, reading.author, reading.url
    found["lines"] = [{"line": n, "fate": fate, "text": text} for n, fate, text in _fates(reading)]
    return found


def as_text(reading: Reading, article: Article) -> str:
    """Return the explanation as a person reads it at a terminal."""
    lines = [
        f"title      {article.title}  [{article.title_basis}]",
        f"published  {article.published or 'not known'}  [{article.published_basis or 'nothing dates the text'}]",
        f"scope      {article.scope}",
    ]
    lines += [f"{key:10} {value}" for key, value in _whole(reading).items() if value]
    lines += ["", f"leaders ({len(reading.leaders)})"]
    for leader in reading.leaders:
        entry = leader.entry
        names = f"{entry.name} ({entry.country or 'country not known'})"
        lines.append(f"  {names}  [{leader.rule}]")
        lines += [f"    also written {alias}" for alias in entry.aliases]
        lines += [f"    as {role}" for role in entry.roles]
        lines.append(f"    > {_sentence(reading, leader.span)}")
    lines += ["", f"dates ({len(reading.dates)})"]
    for date in reading.dates:
        lines.append(f"  {date.entry.value}  {date.entry.text}  [{date.entry.basis}: {date.rule}]")
        lines.append(f"    > {_sentence(reading, date.span)}")
    lines += ["", f"events ({len(reading.events)})"]
    for event in reading.events:
        lines.append(f"  {_event_line(event.entry)}  [{event.rule}]")
        lines.append(f"    > {_sentence(reading, event.span)}")
    lines += ["", "lines"]
    lines += [f"  {number:>4} {fate:22} {_short(text)}" for number, fate, text in _fates(reading)]
    return "\n".join(lines) + "\n"


def _whole(reading: Reading) -> Mapping[str, str]:
    return {"outlet": reading.outlet, "author": reading.author, "url": reading.url}


def _event_line(event: EventEntry) -> str:
    people = ", ".join(f"{p} ({event.parts[p]})" if p in event.parts else p for p in event.leaders)
    rest = [people, f"about {event.about}" if event.about else "", f"at {event.place}" if event.place else ""]
    return f"{event.date}  {event.type}  {'; '.join(part for part in rest if part)}".rstrip()


def _fates(reading: Reading) -> Iterable[tuple[int, str, str]]:
    layout = reading.layout
    rows = [(d.number, f"dropped: {d.rule}", d.text) for d in layout.dropped]
    rows += [(p.number, "caption" if p.caption else "body", p.text) for p in layout.paragraphs]
    if layout.headline:
        rows.append((layout.headline.number, "headline", layout.headline.text))
    return sorted(rows, key=lambda row: row[0])


def _sentence(reading: Reading, span: Span) -> str:
    found = [s for s in reading.document.sentences if s.meets(span)]
    return squash(" ".join(reading.document.quote(s) for s in found))


def _short(text: str) -> str:
    return text if len(text) <= 100 else text[:99] + "…"
