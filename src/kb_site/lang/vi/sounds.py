"""How foreign names sound in Vietnamese spelling, so that "Phi-đen Ca-xtrô" and "Fidel Castro" meet.

Newspapers write foreign names by sound, with a hyphen between syllables and a new spelling each time: "Cát-xtơ-rô",
"Ca-xtơ-rô", "Ca-xtrô". What comes before a vowel is heard and written: `ph` for f, `đ` for d, `x`, `s`, `ch`, `gi`, `d`
for hissing sounds, `c`, `k`, `q` for k, `kh` for h. What closes a syllable is not, for Vietnamese syllables end in a
vowel or in c, ch, m, n, ng, nh, p, t: l becomes n ("Phi-đen"), v p ("Mét-vê-đép"), r c or nothing ("Méc-ken",
"Vla-đi-mia"), s t or the next syllable's ("Ét-pi-nô-xa", "Bốt-xkê"). An open `ơ` may stand where no vowel is
("xtơ-rô", but "Ken-nơ-đi"), and vowels vary ("Vo-la-chít", "Vô-la-chít").

So a word is known by a sound key: how it begins, the last consonant before each vowel as one of a few classes, and
whether it closes like n, m or p. Latin letters have several readings (`j` in "John", "José" and "Janez"), and so have a
few Vietnamese ones: a word has one key or more, and two words meet that share one.

Source: the rules of 1984 for writing foreign names in schoolbooks (Bộ Giáo dục, 240/QĐ), which the papers follow
loosely, and the papers' own spellings, in tests/test_sounds.py.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import listed
from kb_site.lang.vi.names import BY_SOUND, Shape, is_syllable, shape

_MOST_READINGS = 48
"""Of a word or a name; those beyond are of long names, whose first ones do."""
_MOST_MUTE = 4
_BETWEEN = re.compile(rf"[ ]+|-(?=[{UPPER}])|(?<=\.)(?=[{UPPER}])")
_ARTICLE = re.compile(r"^(?:al|el)-(?=\w)")
_ARTICLES = frozenset(listed("al; el; an; en; ên"))
"""The same between two names, as words of their own: "Áp-đen Phát-ta En Xi-xi"."""
_SERVANT = frozenset(listed("abd; abdel; abdul; abdoul; abdur; ap-đen; ap-đun; ap-đu; áp-đen; áp-đun; áp-đu; a-bđen"))
"""What many Arabic names begin with, apart from the word it belongs to or joined to it: "Ap-đen A-dít"."""
_MARKS = re.compile("[\u0300-\u036f]")
_VOWELS = "aeiouy\u00f8"
_SYLLABLE = re.compile(rf"([^{_VOWELS}]{{0,5}})([{_VOWELS}]{{1,4}})(ng|nh|ch|[cmnpt])?")
"""What begins it, its vowels, and one of the few ways in which it can end; `ø` is ơ, `ð` is đ."""
_RUN = re.compile(rf"(?:[^{_VOWELS}]{{0,4}}[{_VOWELS}]{{1,3}}(?:(?:ng|nh|ch|[cmnpt])(?![{_VOWELS}]))?){{2,8}}")
"""Syllables without hyphens between them, each of which ends in one of those ways."""
_SYLLABLES = re.compile(rf"[^{_VOWELS}]{{0,4}}[{_VOWELS}]{{1,3}}(?:(?:ng|nh|ch|[cmnpt])(?![{_VOWELS}]))?")
"""Each of them."""
_FOREIGN = re.compile(rf"[^{LOWER}{UPPER}]|[fjwz]", re.IGNORECASE)
"""Letters that no name has which is written as it sounds."""
_VIETNAMESE = re.compile(
    "(?<=[a-z])đ|[ơưấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựảẻỉỏủỷạẹịọụỵ]|[áéíóúý](?:ch?|p|t)(?![aeiouhrl])", re.IGNORECASE
)
"""Letters and ends of syllables that no other tongue has."""
_UNITS = re.compile("ngh|ng|nh|gh|kh|ph|th|ch|sh|gi|qu|t[sx]|[b-df-hj-np-tv-zð]")
_HEARD: dict[str, tuple[str, ...]] = {
    "b": ("B",), "c": ("K",), "ch": ("S",), "d": ("S", "D", ""), "ð": ("D",), "f": ("F",), "g": ("G",), "gh": ("G",),
    "gi": ("S", ""), "h": ("H",), "j": ("S",), "k": ("K",), "kh": ("H",), "l": ("L",), "m": ("M",), "n": ("N",),
    "ng": ("N",), "ngh": ("N",), "nh": ("N", ""), "p": ("P",), "ph": ("F",), "qu": ("K",), "r": ("R",), "s": ("S",),
    "sh": ("S",), "t": ("T",), "th": ("T",), "ts": ("S",), "tx": ("S",), "v": ("V",), "x": ("S",), "z": ("S",),
}  # fmt: skip
"""Sounds that begin a syllable in Vietnamese spelling; `d`, `gi` and `nh` may also be the y of "Xay-nha-xỏn"."""
_ENDS = {"n": "N", "ng": "N", "nh": "N", "m": "M", "p": "P"}

_SPECIAL = str.maketrans(
    {"č": "ch", "ć": "ch", "ç": "s", "š": "sh", "ş": "sh", "ș": "sh", "ž": "zh", "ż": "zh", "ñ": "gn", "ł": "l"}
    | {"đ": "d", "ø": "o", "ı": "i", "ß": "ss", "ğ": "", "œ": "e", "æ": "e"}
)
_V = "[aeiouy]"
_C = "[b-df-hj-np-tv-xz]"
_READ: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"^mc(?={_C})", ("MaK",)),
    (rf"(?<={_C})er$", ("aR", "Ra")),
    (rf"(?:(?<={_C})|(?<=qu))e(?=s?$)", ("a", "")),
    (rf"(?<={_V}{_C})e(?={_C}{_V})", ("a", "")),
    (rf"{_V}+", ("a",)),
    ("shch|szcz|tsch|tch|zh|sh|ts|tz|dj|dz|cz", ("S",)),
    (f"sch(?={_V})", ("S", "SK")),
    ("sch", ("S",)),
    ("ch(?=[lr])", ("K",)),
    (f"ch(?!{_V})", ("S",)),
    ("ch", ("S", "K")),
    ("ph", ("F",)),
    ("th", ("T",)),
    ("kh", ("H",)),
    ("bh", ("B", "F")),
    ("dh", ("D",)),
    (f"rh(?={_V})", ("R", "RH")),
    (f"lh(?={_V})", ("L", "LH")),
    (f"mh(?={_V})", ("M", "MH")),
    (f"nh(?={_V})", ("N", "NH")),
    ("gu(?=[eiy])|gh", ("G",)),
    (f"qu(?={_V})", ("K",)),
    ("gn", ("N",)),
    ("ng(?=[eiy])", ("NG", "NS", "N")),
    (f"ng(?={_V})", ("NG", "N")),
    ("ng", ("N",)),
    ("cc?(?=[eiy])", ("S",)),
    ("g(?=[eiy])", ("G", "S", "H")),
    (f"j(?={_V})", ("S", "", "H")),
    (f"ll(?={_V})", ("L", "")),
    (f"w(?={_V})", ("V", "")),
    (f"h(?={_V})", ("H", "")),
    ("w", ("", "V")),
    ("h", ("",)),
    ("[ckq]", ("K",)),
    ("[szxj]", ("S",)),
    *((letter, (letter.upper(),)) for letter in "bdfglmnprtv"),
)
"""What Latin letters may stand for in the tongues of the world, in the order in which they are tried."""
_LETTERS = re.compile("|".join(f"({pattern})" for pattern, _ in _READ))
_DOUBLED = re.compile(r"([bdf-hjkm-np-tv-xz])\1")
_BEFORE_VOWEL = re.compile("([A-Z])a+")
_OPENING = re.compile("a|[A-Z]+")
_CLOSED = {"L": "n", "N": "n", "M": "m", "P": "p", "B": "p", "V": "p", "F": "p"}

_Syllable = tuple[tuple[str, ...], bool, str]


def is_transliterated(name: str) -> bool:
    """Say whether a name has syllables of Vietnamese: "Phi-đen Ca-xtrô", "V.Pu-tin", "Phiđen", not "Kim Jong-un"."""
    by_sound = BY_SOUND.search(name) is not None or _is_run_together(name)
    return by_sound and shape(name) is Shape.OTHER


def _is_run_together(name: str) -> bool:
    """Say whether a name has words of several Vietnamese syllables without hyphens: "Vôrôsilốp", not "Ramón"."""
    return not name.isascii() and any(map(_runs, _BETWEEN.split(name)))


def _runs(word: str) -> bool:
    """Say whether a word is several syllables by its letters."""
    if _VIETNAMESE.search(word) is None or "-" in word or is_syllable(word) or _FOREIGN.search(word):
        return False
    return _RUN.fullmatch(_bare(word)) is not None


@lru_cache(maxsize=4096)
def filed(name: str) -> frozenset[str]:
    """Return the sound keys under which a full name is found, in Latin letters or in Vietnamese syllables.

    Returns   "FDn KR" for the whole name, its first and last and its first two words, "F. KR" for the initial and the
              last word, "KR" for the last and "+FDn" for the first word; only "KR" for a name of one word.
    """
    words = [word for word in _words(name) if not word.endswith(".")]
    if len(words) < 2:
        return _keys(words[0]) if words and "." not in name else frozenset()
    first, last = _keys(words[0]), _keys(words[-1])
    return frozenset(
        (
            *_joined(words),
            *(_joined((words[0], words[-1])) if len(words) > 2 else ()),
            *(_joined(words[:2]) if len(words) > 2 else ()),
            *(f"{key[:1]}. {family}" for key in first for family in last),
            *last,
            *(f"+{key}" for key in first),
        )
    )


@lru_cache(maxsize=4096)
def asked(name: str) -> tuple[frozenset[str], ...]:
    """Return the sound keys to look a transliterated name up by: exact ones first, then those that leave words out.

    Takes     "Ra-un Ca-xtrô Ru-dơ", "R. Ca-xtrô" or "Ca-xtrô".
    """
    words = _words(name)
    names = [word for word in words if not word.endswith(".")]
    if not names:
        return ()
    if words[0].endswith("."):
        starts = {key[:1] for key in _keys(f"{words[0][:-1]}a")}
        return (frozenset(f"{start}. {key}" for start in starts for key in _keys(names[-1])),)
    if len(names) == 1:
        return (_keys(names[0]),)
    whole = frozenset(_joined(names))
    if len(names) == 2:
        return (whole,)
    return (whole, frozenset((*_joined((names[0], names[-1])), *_joined(names[:2]))))


def weight(key: str) -> int:
    """Return how many sounds a key holds: 5 for "FDn KR"."""
    return sum(map(str.isalpha, key))


def _words(name: str) -> list[str]:
    """Return the names and initials ("V.") of a name, without the small words and the articles between them."""
    words = (_ARTICLE.sub("", word) for word in _BETWEEN.split(name) if word)
    names = [word for word in words if word and word[0].isupper()]
    names = [word for i, word in enumerate(names) if not 0 < i < len(names) - 1 or word.lower() not in _ARTICLES]
    for i in range(len(names) - 1, 0, -1):
        if names[i - 1].lower() in _SERVANT:
            names[i - 1 : i + 1] = [f"{names[i - 1]}-{names[i].lower()}"]
    return names


def _joined(words: Sequence[str]) -> Iterable[str]:
    return map(" ".join, islice(product(*map(_keys, words)), _MOST_READINGS))


@lru_cache(maxsize=8192)
def _keys(word: str) -> frozenset[str]:
    """Return the sound keys of one word; none for one that nobody could say."""
    readings = [_in_latin(word)]
    if "-" in word or not word.isascii():
        bare = _bare(word)
        parts = _SYLLABLES.findall(bare) if _runs(word) else bare.split("-")
        syllables = [_SYLLABLE.fullmatch(syllable) for syllable in parts]
        said = [_heard(found) for found in syllables if found]
        if len(said) == len(syllables):
            readings = [_in_syllables(said)] if "-" in word else [_in_syllables(said), *readings]
    spoken = (islice(reading, _MOST_READINGS) for reading in readings)
    return frozenset(_key(sounds) for reading in spoken for sounds in reading if "a" in sounds)


def _bare(word: str) -> str:
    """Return a word in small letters without marks, but for `ø`, which is ơ, and `ð`, which is đ."""
    apart = unicodedata.normalize("NFD", word.lower())
    return _MARKS.sub("", apart.replace("o\u031b", "ø").replace("đ", "ð"))


def _heard(syllable: re.Match[str]) -> _Syllable:
    """Return the sounds that a syllable may begin with, whether its vowel may be mute, and the sound it closes with."""
    onset, vowels, coda = syllable.groups(default="")
    if onset.endswith("g") and vowels.startswith("i"):
        onset, vowels = f"{onset}i", vowels[1:] or vowels
    elif onset.endswith("q"):
        onset = f"{onset}u"
    units = [_HEARD.get(unit, ("",)) for unit in _UNITS.findall(onset)]
    if onset == "g" and vowels.startswith("e"):
        units = [("G", "S")]
    return tuple(map("".join, product(*units))), bool(onset) and vowels == "ø" and not coda, _ENDS.get(coda, "")


def _in_syllables(said: Sequence[_Syllable]) -> Iterator[str]:
    """Yield how Vietnamese syllables may sound: consonants as capitals, vowels as "a"; an n before a vowel may be l."""
    mute = [i for i, (_, loose, _) in enumerate(said) if loose][:_MOST_MUTE]
    for kept in product((True, False), repeat=len(mute)):
        silent = {i for i, keep in zip(mute, kept, strict=True) if not keep}
        parts = (
            begins if i in silent else tuple(f"{begin}a{end}" for begin in begins for end in _closings(said, i))
            for i, (begins, _, _) in enumerate(said)
        )
        yield from map("".join, product(*parts))


def _closings(said: Sequence[_Syllable], i: int) -> tuple[str, ...]:
    """Return the sounds that a syllable may close with; before a vowel an n stands for l too: "Ap-đen-a-dít"."""
    closing = said[i][2]
    return ("N", "L") if closing == "N" and i + 1 < len(said) and said[i + 1][0] == ("",) else (closing,)


def _in_latin(word: str) -> Iterator[str]:
    """Yield how a word in Latin letters may sound in one tongue or another."""
    apart = unicodedata.normalize("NFD", word.lower().translate(_SPECIAL))
    letters = _DOUBLED.sub(r"\1", _MARKS.sub("", apart).replace("-", ""))
    heard = (_READ[(found.lastindex or 1) - 1][1] for found in _LETTERS.finditer(letters))
    yield from map("".join, product(*heard))


def _key(sounds: str) -> str:
    opening = _OPENING.match(sounds)
    first = opening[0] if opening and (opening[0] == "a" or len(opening[0]) > 1) else ""
    closing = _CLOSED.get(sounds.rpartition("a")[2].lstrip("R")[:1], "")
    return (first[:1] + "".join(_BEFORE_VOWEL.findall(sounds))).replace("L", "R") + closing
