"""Text as Vietnamese news has it: normal forms, copies to match on, folding, slugs, spans, encodings.

Every function that promises "same length" keeps one code point for one code point, so that a
position found in the copy is a position in the text.
"""

import codecs
import re
import unicodedata
from typing import NamedTuple

from slugify import slugify

from kb_site.problems import Problem, Severity, SourceError


class Span(NamedTuple):
    """A stretch of text: code points of the NFC text, end exclusive."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Say whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


# One code point for one: what newspapers key in many ways and a rule wants to see in one.
_SAME_LENGTH: dict[str, str] = (
    {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‘’‚‛′", "'")
)
_KEYED_APART = re.compile("[" + re.escape("".join(_SAME_LENGTH)) + "]")
"""Finds them: ten times as fast as `str.translate` on Vietnamese, where hardly a letter is one of these."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_NEW_STYLE = re.compile(r"([ouOU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?![^\W\d_])")
_EITHER_LETTER = re.compile(
    r"[íìỉĩịÍÌỈĨỊỹỸ](?![^\W\d_])(?:(?<=(?<![^\W\d_])(?:[kK][^ỹỸ]|[lL][íÍ]|[mM][ĩĨ]|[tT][ỉỈ]|[sS][ỹỸ]))"
    r"|(?<=(?<![^\W\d_])[qQ][uU][^ỹỸ]))"
)
"""A vowel that stands alone after these onsets, spelled with i or y as each outlet likes: kí, kỉ niệm, Mĩ, bác sỹ."""
_AS_MOST = dict(zip("íìỉĩịÍÌỈĨỊỹỸ", "ýỳỷỹỵÝỲỶỸỴĩĨ", strict=True))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UNCLEAN = re.compile(f"{_CONTROL.pattern[:-1]}\r{_INVISIBLE.pattern[1:]}")
"""Finds what `clean` removes and what `decode` refuses in one scan, which most texts pass."""
_MARKS = re.compile("[\u0300-\u036f]+")
_LATIN = re.compile(r"[ !\"()*,./0-9:;?A-Za-zÀ-ɏḀ-ỿ-]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)")
_SLUG_WORD = re.compile("[0-9a-z]+")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ]|[\u0300\u0301\u0303\u0309\u0323]")


def nfc(text: str) -> str:
    """Return the text in Normal Form C, which every later position counts in."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """Return NFC text without invisible characters, lines ended by \\n, and no byte order mark."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(_INVISIBLE.sub("", text))


def _old_style(match: re.Match[str]) -> str:
    vowel, marked = match[1], unicodedata.normalize("NFD", match[2])
    if (vowel in "oO" and marked[0] in "yY") or match.string[match.start() - 1 : match.start()] in ("q", "Q"):
        return match[0]
    return unicodedata.normalize("NFC", vowel + marked[1]) + marked[0]


def match_copy(text: str) -> str:
    """Return a copy to match rules on: same length, one place for the tone mark, plain dashes, quotes and spaces.

    `hoà` and `hòa`, `thuỷ` and `thủy` become one (not after `q`, where the u belongs to the onset; not
    where a letter follows, as in `toàn`), and so do `kí` and `ký`, `kỉ niệm` and `kỷ niệm`, `bác sỹ` and `bác sĩ`.
    Takes NFC text. Tones stay: `Trân` and `Trần` differ.
    """
    text = _EITHER_LETTER.sub(lambda found: _AS_MOST[found[0]], text)
    return _NEW_STYLE.sub(_old_style, _KEYED_APART.sub(lambda found: _SAME_LENGTH[found[0]], text))


def squash(text: str) -> str:
    """Return the text on one line, runs of white space folded to one space."""
    if text.isprintable() and "  " not in text:  # as most texts are; no white space but a space is printable
        return text.strip(" ")
    return " ".join(text.split())


def squashed_lines(text: str) -> list[str]:
    """Return each line of a text, split at \\n, as `squash` leaves it."""
    if "  " not in text and text.replace("\n", " ").isprintable():  # the same asked once for all lines
        return [line.strip(" ") for line in text.split("\n")]
    return [squash(line) for line in text.split("\n")]


def lower_copy(text: str) -> str:
    """Return the text in lower case, same length: the Turkish dotted I, which would become two, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def fold(text: str) -> str:
    """Return the search key of a text: lower case, no marks, `đ` as `d`, hangul whole."""
    apart = unicodedata.normalize("NFD", text.lower())
    bare = _MARKS.sub("", apart).replace("đ", "d")
    if bare.isascii():
        return bare
    bare = "".join(c for c in apart if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))


def slug(text: str, limit: int = 60) -> str:
    """Return an ASCII address for a text, cut at a word so that it has at most `limit` characters: "to-lam"."""
    if _LATIN.fullmatch(text) and (folded := fold(text)).isascii():  # as most are: nothing in it needs the library
        whole = "-".join(_SLUG_WORD.findall(_THOUSANDS.sub("", folded)))
        if len(whole) <= limit:
            return whole
        cut = whole.rfind("-", 0, limit + 1)
        return whole[:cut] if cut > 0 else whole[:limit]
    return slugify(text, max_length=limit, word_boundary=True, save_order=True, backend="text-unidecode")


def quote_key(text: str) -> str:
    """Return what two quotes have in common when they are the same words: NFC, white space folded."""
    return squash(nfc(text))


def stands_in(quote: str, text: str) -> bool:
    """Say whether the words of `quote` stand in `text`, after NFC and folding of white space."""
    return quote_key(quote) in quote_key(text)


def decode(data: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a source file and what was noticed on the way.

    Takes     the bytes as received, and the path that a problem should name.
    Returns   text as `clean` leaves it. UTF-8 with or without a byte order mark and UTF-16 with one are
              read in silence; windows-1258 is taken only where UTF-8 fails and the outcome has Vietnamese
              letters and no control characters, and a warning says so.
    Errors    SourceError for a file that is empty, holds NUL or other control characters, or is in
              no encoding we read; the problem names the byte.
    """
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    problems: tuple[Problem, ...] = ()
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        guess = "" if encoding == "utf-16" else data.decode("cp1258", errors="replace")
        if not guess or "\ufffd" in guess or _CONTROL.search(guess) or not _VIETNAMESE.search(guess):
            raise SourceError(
                Problem(
                    path,
                    0,
                    "bad-encoding",
                    what=f"byte {error.start} (0x{data[error.start]:02x}) is not {encoding.removesuffix('-sig')}",
                    fix="save the article as UTF-8 text",
                )
            ) from None
        text = guess
        problems = (
            Problem(
                path, 0, "guessed-encoding", what="the file is not UTF-8 and was read as windows-1258",
                fix="look at the page; if its letters are wrong, save the source as UTF-8", severity=Severity.WARNING,
            ),
        )  # fmt: skip
    # Nothing unclean is printable, and to ask for that takes a tenth of the time of a search.
    unclean = None if text.replace("\n", " ").isprintable() else _UNCLEAN.search(text)
    if unclean and (found := _CONTROL.search(text)):
        raise SourceError(
            Problem(
                path,
                text.count("\n", 0, found.start()) + 1,
                "not-text",
                what=f"character 0x{ord(found[0]):02x} stands in the file, so it is no text",
                fix="put the article's text there, without the program's own bytes",
            )
        )
    text = clean(text) if unclean else nfc(text)
    if not text or text.isspace():
        raise SourceError(
            Problem(
                path, 0, "empty-source", what="the file holds no text", fix="put the article there or delete the file"
            )
        )
    return text, problems
