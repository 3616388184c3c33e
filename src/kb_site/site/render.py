"""Pages into HTML: the only module that knows Jinja. Values in, bytes out; no disk, no clock."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError

from kb_site.problems import Problem, sort_problems
from kb_site.registers import Registers
from kb_site.site.nodes import Graph
from kb_site.site.pages import PAGE_TYPES, Desk, Page
from kb_site.site.spoken import MissingWord, Words, speak, vagueness
from kb_site.site.worklist import Item

_COMMENT = re.compile(rb"(?:^|\s)\s*// .*$")

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""


DATES = 100_000
"""Dates that are worded once and remembered, in each language."""


class Renderer:
    """The templates, compiled once for one language."""

    def __init__(self, templates: Mapping[str, str], words: Words, version: str) -> None:
        """Take the templates by path ("base.html", "pages/leader.html"), the language's words, and our version."""
        self._environment = Environment(
            loader=DictLoader(dict(templates)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.globals.update(t=words, version=version)
        self._environment.filters.update(
            spoken=lru_cache(DATES)(lambda value: speak(value, words)),
            vagueness=lru_cache(DATES)(lambda value: vagueness(value, words)),
        )

    def render(self, page: Page) -> bytes:
        """Return a page as HTML. Errors: MissingWord, and jinja2.TemplateError for a broken template."""
        text = self._environment.get_template(page.template).render(page=page, view=page.view)
        return text.lstrip().encode()


def render_site(
    graph: Graph,
    registers: Registers,
    templates: Mapping[str, str],
    assets: Mapping[str, bytes],
    version: str,
    progress: Progress | None = None,
    worklist: tuple[Item, ...] = (),
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return every file of the site by address, and what was wrong with words, templates and prose.

    Takes     the collection; templates by path ("pages/home.html"); assets by address ("assets/site.css");
              what an editor can mend, for the worklist.
    Returns   the pages of every language and the assets; the same input gives the same bytes.
    Errors    none: a page that cannot be made is left out, and a problem says why.
    """
    files = {path: lean(data) if path.endswith(".js") else data for path, data in assets.items()}
    problems: list[Problem] = []
    for lang in registers.settings.languages:
        words = Words(lang, registers.words.get(lang, {}))
        desk = Desk(graph, registers, lang, words, worklist=worklist)
        renderer = Renderer(templates, words, version)
        for page_type in PAGE_TYPES:
            _render_type(page_type(desk), renderer, files, problems)
            if progress:
                progress("rendering", len(files), 0)
        problems += desk.problems
    return dict(sorted(files.items())), sort_problems(problems)


def lean(script: bytes) -> bytes:
    """Return a script without indentation and without comments that have a line, or its end, to themselves.

    Our scripts hold no string that runs over lines or has " // " in it.
    """
    lines = (_COMMENT.sub(b"", line).strip() for line in script.split(b"\n"))
    return b"\n".join(line for line in lines if line) + b"\n"


def _render_type(pages: Iterable[Page], renderer: Renderer, files: dict[str, bytes], problems: list[Problem]) -> None:
    """Render the pages of one type into `files`; what fails is named in `problems`."""
    try:
        for page in pages:
            try:
                files[page.path] = renderer.render(page)
            except MissingWord as error:
                problems.append(missing_word(error))
            except TemplateError as error:
                problems.append(_template_error(error, page.template))
    except MissingWord as error:
        problems.append(missing_word(error))


def missing_word(error: MissingWord) -> Problem:
    """Return the problem of a word that the interface lacks, or that asks for what it is not given."""
    path = f"i18n/{error.lang}.yaml"
    if error.place:
        what = f"the words of '{error.key}' ask for {{{error.place}}}, which they are not given"
        return Problem(path, 0, "bad-word", what, f"take {{{error.place}}} out of them")
    what = f"the key '{error.key}' has no words in '{error.lang}'"
    return Problem(path, 0, "missing-word", what, f"add `{error.key}: …`")


def _template_error(error: TemplateError, template: str) -> Problem:
    line, name = (error.lineno, error.name or template) if isinstance(error, TemplateSyntaxError) else (0, template)
    return Problem(f"templates/{name}", line, "bad-template", error.message or str(error), "mend the template")
