"""The order of a Vietnamese dictionary, for names in Vietnamese and in plain Latin letters alike."""

from unicodedata import normalize

# Marks that make another letter (â after a, then nothing until b), and the tones in dictionary order.
_LETTER_MARKS = {0x306: 1, 0x302: 2, 0x31B: 3}
_TONES = {0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5}
_BARRED_D = 0x111


def collation_key(text: str) -> tuple[tuple[tuple[str, int], ...], tuple[int, ...]]:
    """Return what names are sorted by: their letters (a ă â … d đ …), then their tones (none ` ̉ ~ ´ .)."""
    letters: list[tuple[str, int]] = []
    tones: list[int] = []
    for character in normalize("NFD", text.lower()):
        code = ord(character)
        if code == _BARRED_D:
            letters.append(("d", 1))
            tones.append(0)
        elif code in _LETTER_MARKS and letters:
            letters[-1] = (letters[-1][0], _LETTER_MARKS[code])
        elif code in _TONES and tones:
            tones[-1] = _TONES[code]
        elif character.isalnum() or character == " ":
            letters.append((character, 0))
            tones.append(0)
    return tuple(letters), tuple(tones)
