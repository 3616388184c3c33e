"""How Korean names sound in Vietnamese spelling: "Li Miêng Bác" is Lee Myung-bak, "Kim Châng In" Kim Jong Il.

A Korean name is three syllables, and what closes them is written too, but that Vietnamese has n for l. What varies is
whether a stop is breathed or voiced (`Pác Bông Chu`, Pak Pong Ju) and how the vowels are put that Vietnamese and the
Latin alphabet lack: `Myung`, `Myong` and `Myeong` are `Miêng`, `Hyun` and `Hyeon` are `Hiên`, `Geun` and `Kun` are
`Cưn`. So each syllable is known by the class of its stop, one vowel of six, or two where the spelling does not tell,
and its close.

Source: the romanisations of both Koreas (McCune-Reischauer of 1939, Revised Romanization of 2000), and the papers'
spellings in tests/test_sounds.py.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import product

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    r"(ng|wh|kh|kk|ch|gi|sh|ph|th|tt|pp|[bcdghjklmnpqrstvxđ]?)([aăâeêioôơuưyw]+)[rh]?(ng|nh|ch|ck|[bcgklmnpst]?)"
)
_BEGINS = (
    dict.fromkeys(("k", "kh", "kk", "c", "q", "g"), "K")
    | dict.fromkeys(("ch", "gi", "j"), "J")
    | dict.fromkeys(("t", "th", "tt", "d", "đ"), "T")
    | dict.fromkeys(("p", "ph", "pp", "b"), "P")
    | dict.fromkeys(("s", "sh", "x"), "S")
    | dict.fromkeys(("l", "r"), "L")
    | {"m": "M", "n": "N", "h": "H", "wh": "H", "v": "", "": "", "ng": ""}
)
_CLOSES = (
    dict.fromkeys(("k", "ck", "g", "c", "ch"), "K")
    | dict.fromkeys(("n", "nh"), "N")
    | dict.fromkeys(("p", "b"), "P")
    | dict.fromkeys(("t", "s"), "T")
    | {"l": "L", "ng": "G", "m": "M", "": ""}
)
_VOWELS = {
    "a": "A", "ă": "A", "ya": "A", "wa": "A", "oa": "A", "ia": "A", "ua": "A", "ae": "E", "e": "E", "ye": "E",
    "ê": "EO", "yê": "EO", "iê": "EO", "ie": "EO", "â": "O", "o": "O", "ô": "O", "ơ": "O", "eo": "O", "yeo": "O",
    "yo": "O", "iô": "O", "ươ": "O", "uô": "O", "wo": "O", "ou": "O", "you": "O", "u": "UO", "oo": "UO", "woo": "UO",
    "yoo": "UO", "yu": "UO", "ưu": "U", "iu": "UO", "eu": "UO", "ư": "U", "i": "I", "y": "I", "ee": "I", "yi": "I",
    "ui": "IU", "uy": "IU", "ưi": "IU", "eui": "IU", "wi": "IU", "oe": "W", "oi": "W", "uê": "W", "ôi": "W",
    "ai": "EA", "ay": "EA",
}  # fmt: skip
"""Vowels of a syllable, in Vietnamese or Latin spelling, as one class or two of a e o u i; `oe` is W."""
_FAMILIES = {"I": "LI", "IM": "LIM", "NO": "LO"}
"""What both Koreas say apart: Yi and Ri, Im and Rim, No and Ro."""


@lru_cache(maxsize=4096)
def korean_sounds(name: str) -> frozenset[str]:
    """Return the sound keys of a Korean name in either spelling: "Kim Jong-un" and "Kim Châng Ưn" share "KIM JOG UN".

    Returns   none for a name that is not three such syllables.
    """
    syllables = name.lower().replace("-", " ").split()
    if len(syllables) != 3:
        return frozenset()
    family, *given = (_keys(syllable, vietnamese=not name.isascii()) for syllable in syllables)
    return frozenset(map(" ".join, product((_FAMILIES.get(key, key) for key in family), *given)))


def _keys(syllable: str, *, vietnamese: bool) -> tuple[str, ...]:
    apart = unicodedata.normalize("NFD", syllable)
    found = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONES.sub("", apart)))
    if found is None:
        return ()
    onset, vowels, coda = found.groups()
    begins = ("", "T") if vietnamese and onset == "d" else (_BEGINS[onset],)
    closes = ("N", "L") if vietnamese and coda in ("n", "nh") else (_CLOSES[coda],)
    return tuple(map("".join, product(begins, _VOWELS.get(vowels, ""), closes)))
