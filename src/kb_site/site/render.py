"""Pages into HTML: every page's data is computed, and only what the memo does not know is rendered.

Values in, bytes out; no disk, no clock.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from kb_site.memo import Memo, digest
from kb_site.problems import Problem, SourceError, sort_problems
from kb_site.registers import Registers
from kb_site.site.nodes import Graph
from kb_site.site.pages import PAGE_TYPES, Desk, Page
from kb_site.site.spoken import MissingWord, Words
from kb_site.site.worklist import Item

if TYPE_CHECKING:
    from kb_site.site.templating import Renderer

_COMMENT = re.compile(rb"(?:^|\s)\s*// .*$")

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are (0: not known)."""

PAGE = "page"
"""Kind of the memo's values that are pages as HTML."""


class _Templates:
    """The templates and the memo of what they made before; they are compiled when a page has to be rendered."""

    def __init__(self, templates: Mapping[str, str], version: str, memo: Memo) -> None:
        self._given, self._memo = (templates, version), memo
        self._digest = digest(templates, version)
        self._renderer: Renderer | None = None

    def in_words(self, words: Mapping[str, str], lang: str) -> bytes:
        """Return the digest of all that a page in a language is rendered from but its own data."""
        return digest(self._digest, lang, words)

    def render(self, page: Page, words: Words, said: bytes) -> bytes:
        """Return a page as HTML. Errors: MissingWord, and SourceError for a broken template."""
        key = digest(said, page)
        html = self._memo.recall(PAGE, key)
        if html is None:
            html = self._compiled().render(page, words)
            self._memo.keep(PAGE, key, html)
        return html

    def _compiled(self) -> "Renderer":
        if self._renderer is None:
            from kb_site.site.templating import Renderer  # only now: a run without a new page does without Jinja

            self._renderer = Renderer(*self._given)
        return self._renderer


def render_site(
    graph: Graph,
    registers: Registers,
    templates: Mapping[str, str],
    assets: Mapping[str, bytes],
    version: str,
    progress: Progress | None = None,
    worklist: tuple[Item, ...] = (),
    memo: Memo | None = None,
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return every file of the site by address, and what was wrong with words, templates and prose.

    Takes     the collection; templates by path ("pages/home.html"); assets by address ("assets/site.css");
              what an editor can mend, for the worklist; what was rendered before.
    Returns   the pages of every language and the assets; the same input gives the same bytes.
    Errors    none: a page that cannot be made is left out, and a problem says why.
    """
    files = {path: lean(data) if path.endswith(".js") else data for path, data in assets.items()}
    problems: list[Problem] = []
    memo = memo or Memo()
    made = _Templates(templates, version, memo)
    for lang in registers.settings.languages:
        said = registers.words.get(lang, {})
        desk = Desk(graph, registers, lang, Words(lang, said), worklist=worklist, memo=memo)
        render = partial(made.render, words=desk.words, said=made.in_words(said, lang))
        for page_type in PAGE_TYPES:
            _render_type(page_type(desk), render, files, problems)
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


def _render_type(
    pages: Iterable[Page], render: Callable[[Page], bytes], files: dict[str, bytes], problems: list[Problem]
) -> None:
    """Render the pages of one type into `files`; what fails is named in `problems`."""
    try:
        for page in pages:
            try:
                files[page.path] = render(page)
            except MissingWord as error:
                problems.append(missing_word(error))
            except SourceError as error:
                problems.append(error.problem)
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
