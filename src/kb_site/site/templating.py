"""Jinja: templates compiled once for all languages. Imported only when a page has to be rendered."""

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.bccache import Bucket
from markupsafe import Markup

from kb_site.problems import Problem, SourceError
from kb_site.site.foreign import marked
from kb_site.site.pages.view import Page
from kb_site.site.spoken import Words, speak, vagueness

DATES = 100_000
"""Dates that are worded once and remembered, in each language."""


class _Compiled(BytecodeCache):
    """The code of the templates of one run, shared by the languages' environments."""

    def __init__(self) -> None:
        self._codes: dict[str, Bucket] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if known := self._codes.get(bucket.key):
            bucket.code = known.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key] = bucket


class Renderer:
    """The templates in the languages of a site."""

    def __init__(self, templates: Mapping[str, str], version: str) -> None:
        """Take the templates by path ("base.html", "pages/leader.html"), and our version."""
        self._templates, self._version = DictLoader(dict(templates)), version
        self._compiled = _Compiled()
        self._environments: dict[str, Environment] = {}

    def render(self, page: Page, words: Words) -> bytes:
        """Return a page as HTML in the words of its language.

        Errors    MissingWord, and SourceError for a broken template.
        """
        try:
            template = self._environment(words).get_template(page.template)
            return template.render(page=page, view=page.view).lstrip().encode()
        except TemplateError as error:
            raise SourceError(_problem(error, page.template)) from error

    def _environment(self, words: Words) -> Environment:
        """Return the templates in one language: what they are made of is shared, the words are not."""
        if (known := self._environments.get(words.lang)) is not None:
            return known
        environment = self._environments[words.lang] = Environment(
            loader=self._templates,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=self._compiled,
        )
        environment.globals.update(t=words, version=self._version)
        environment.filters.update(
            spoken=lru_cache(DATES)(lambda value: speak(value, words)),
            vagueness=lru_cache(DATES)(lambda value: vagueness(value, words)),
            marked=lambda text, otherwise="": Markup(marked(text, words.lang, otherwise)),  # noqa: S704 (escaped there)
        )
        return environment


def _problem(error: TemplateError, template: str) -> Problem:
    line, name = (error.lineno, error.name or template) if isinstance(error, TemplateSyntaxError) else (0, template)
    return Problem(f"templates/{name}", line, "bad-template", error.message or str(error), "mend the template")
