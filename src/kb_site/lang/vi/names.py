"""How Vietnamese newspapers write people's names: Vietnamese, Korean, Chinese and all others.

Grammar, not people: family names, shapes of syllables, where a name ends, which form stands for which.
"""

import re
from enum import StrEnum
from functools import lru_cache

from kb_site.lang.vi.families import (
    CHINESE_FAMILY,
    FAMILIES,
    JAPANESE_FAMILY,
    JAPANESE_GIVEN,
    KOREAN_FAMILY,
    NORTHERN,
    SOUTHERN,
    VIETNAMESE_FAMILY,
)
from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import either
from kb_site.text import fold, match_copy

_FOREIGN = "".join(map(chr, range(0xC0, 0x250)))
CAPITAL = UPPER + "".join(letter for letter in _FOREIGN if letter.isupper() and letter not in UPPER)
"""Capitals of names: the Vietnamese ones, and those of the other alphabets that are Latin."""
SMALL = LOWER + "".join(letter for letter in _FOREIGN if letter.islower() and letter not in LOWER)
"""The same for small letters: "Jabłoński"."""


class Shape(StrEnum):
    """The family of names that a name belongs to by its look."""

    VIETNAMESE = "vietnamese"
    """Nguyễn Phú Trọng; Chinese names in Sino-Vietnamese look the same."""
    CHINESE = "chinese"
    """Tập Cận Bình: Vietnamese syllables with a family name that only Chinese bear."""
    KOREAN = "korean"
    """Kim Jong-un, Pak Thae Song, Kim Nhật Thành."""
    OTHER = "other"


PARTICLES = either(
    """von der; van der; van den; von; van; der; den; de la; de los; del; della; de; da; dos; do; di; du; la; le; bin;
    ibn; bint; al; el; ben; zu; y; e"""
)
"""Small words inside a foreign name."""
_PARTICLES_BY_SOUND = either("đa; đê; đờ; đơ; đốt; phôn")
"""The same in Vietnamese spelling, before hyphened syllables: "Rô-béc-tô đờ An-mây-đa"."""

_PART = (
    rf"(?:(?:Mc|Mac|De|Di|Le|La|Du|O')(?=[{CAPITAL}]))?[{CAPITAL}][{SMALL}]*(?:['-](?:[{CAPITAL}]?[{SMALL}]+)){{0,6}}"
)
_INITIALS = rf"(?:(?:Ch|Dz|Kh|Ph|Sh|St|Th|Ts|Yu|Zh|[{CAPITAL}])\.[ ]?){{0,3}}"
"""Before a name, those of other alphabets with two letters: "Kh. Temuujin"; and saints: "St. Petersburg"."""
_WORD = re.compile(rf"{_INITIALS}{_PART}(?![{CAPITAL}{SMALL}\d])")
_NEXT = re.compile(
    rf"[ ](?:{PARTICLES}[ ]|{_PARTICLES_BY_SOUND}[ ](?=[{CAPITAL}][{SMALL}]*-[{SMALL}])){{0,2}}"
    rf"(?:(?:al|el)-|d['’])?{_INITIALS}{_PART}(?![{CAPITAL}{SMALL}\d])"
)
_HIGHLAND = re.compile(rf"(?:[YA][ ]|[HK]['’])[{CAPITAL}][{SMALL}]+(?![{CAPITAL}{SMALL}\d])")
"""How names of the Central Highlands begin: "Y Biêr Niê", "H'Yim Kđoh", "A Sang"."""
_HIGHLAND_FAMILY = frozenset("kpă ksor rơ rah rmah rcom siu nay kbuôr kră hmok niê".split())
"""Family names of the Central Highlands, whose letters are no Vietnamese syllable's."""
LED_IN = re.compile(
    rf"(?:(?:von der|van der|van den|von|van|den|der|de la|de los|del|della|de|da|dos|bin|ibn|bint)[ ]|(?:al|el)-)"
    rf"(?=[{CAPITAL}])"
)
"""Small words that a family name begins with where it stands alone: "ông del Rosario", "bà von der Leyen"."""
_ORDINAL = re.compile(r"[ ](?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)(?!\w)|[ ]Jr\.?(?!\w)")
_GENERATIONS = frozenset("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xvi".split())
_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uay|uao|uyu|uoi|uou|ieu|yeu|oai|oay|oao|oeo|oa|oe|oo|oi|uy|ua|ue|uo|ui|uu|ia|ie|iu|ya|ye|ai|ao|au|ay|eo|eu|[aeiouy])"
    r"(?:ngh?|nh|ch|[cmnpt])?"
)
BY_SOUND = re.compile(rf"[{CAPITAL}][{SMALL}]*-[{SMALL}]")
"""A foreign name in hyphened syllables: "Mai-cơn Pen-xơ"."""
JOINT = re.compile(rf"-[{SMALL}]")
"""What joins the syllables of such a name."""
INITIALS_BEFORE = re.compile(rf"(?<![{CAPITAL}{SMALL}.])(?:[{CAPITAL}]\.[ ]?){{1,2}}$")
"""Further initials before a name that begins with one: "V." before "V. Putin"."""
MOST_WORDS = 6
GIVEN = re.compile(rf" ([{UPPER}][{LOWER}]+)(?![\w-]| [{UPPER}])")
"""One word with a capital behind an office: "Thủ tướng Dũng"."""
NAME_BEFORE = re.compile(rf"(?<![{CAPITAL}{SMALL}.'-])(?:[{CAPITAL}]\.[ ]?)?{_PART}(?:[ ]{_PART}){{0,4}}$")
"""Searched with the end of a name as the end of the text."""
BODY_FIRST = (
    frozenset(
        """
    bộ ban hội viện ủy đảng liên hiệp tổng cục vụ sở trường đại học trung văn quân phòng ngân hãng đài báo tòa quốc
    thượng nghị mặt tỉnh thành quận huyện xã khu nhà cơ chính phái nhóm tổ chương diễn khối cộng nhân chi quỹ trại câu
    chủ phó hiệp đội đoàn tập công ngoại nội thủ giám tham trưởng lễ ngày năm tháng sáng chiều tối trưa theo tại trong
    sau khi với và từ đến do nhưng cũng còn nay việt nam bắc đông tây hà cuộc nghị hiến luật bán biển điện dinh
    lăng khóa cùng trước đây""".split()
    )
    - VIETNAMESE_FAMILY
)
"""First syllables of bodies, places and sentences, which begin no name."""


def begins_highland(match: str, at: int) -> bool:
    """Say whether a name of the Central Highlands begins at a position: "Y Thanh Hà", "Rơ Chăm Giáo"."""
    if match.startswith(("Y ", "H'", "H’"), at):
        return _HIGHLAND.match(match, at) is not None
    return match[at : at + 8].partition(" ")[0].lower() in _HIGHLAND_FAMILY


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Say whether a word could be a Vietnamese syllable by its letters: "Trọng" and "Kim", not "Trump" or "Jong"."""
    bare = fold(word)
    return len(bare) <= 7 and _SYLLABLE.fullmatch(bare) is not None


def is_by_syllables(name: str) -> bool:
    """Say whether every word of a name could be a Vietnamese syllable: "Min Lai" and "Tét U", not "Myint Hlaing"."""
    return all(map(is_syllable, words(name)))


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return what spellings of one name share: case, hyphens and the place of the tone mark do not count."""
    return match_copy(name).replace("-", " ").replace("  ", " ").lower()


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name as `key` has them, initials apart: ("v.", "putin")."""
    return tuple(key(name).replace(".", ". ").split())


@lru_cache(maxsize=4096)
def shape(name: str) -> Shape:
    """Return the family of names that a name of several words looks like."""
    parts = words(name)
    if not parts or "." in name:
        return Shape.OTHER
    first, count, plain = parts[0], len(parts), name.isascii()
    # "Kim Nhật Thành" is Korean for all its marks; "Hồ Cẩm Đào" with a family name of both is not.
    if first in KOREAN_FAMILY and count <= 3 and (plain or first == "kim" or first not in VIETNAMESE_FAMILY):
        return Shape.KOREAN
    if first in _HIGHLAND_FAMILY and 2 <= count <= 4:
        return Shape.VIETNAMESE
    if not all(map(is_syllable, parts)) or BY_SOUND.search(name):
        return Shape.OTHER
    if first in CHINESE_FAMILY and count <= 3:
        return Shape.CHINESE
    vietnamese = first in VIETNAMESE_FAMILY or (count > 2 and parts[1] == "thị")  # "Tráng Thị Xuân"
    return Shape.VIETNAMESE if vietnamese and 2 <= count <= 5 and not plain else Shape.OTHER


_NAMED_SO = {
    Shape.VIETNAMESE: frozenset({"VN", "CN", "TW", "HK", "MO", "SG"}),
    Shape.CHINESE: frozenset({"CN", "TW", "HK", "MO", "SG"}),
    Shape.KOREAN: frozenset({"KP", "KR"}),
}
"""Countries whose people have names of a shape, Sino-Vietnamese ones among them."""


def is_named_in(name: str, country: str) -> bool:
    """Say whether somebody of a country may have a name, by the name's shape: nobody of Russia "Lê Văn A"."""
    kind = shape(name)
    return country in _NAMED_SO[kind] if kind in _NAMED_SO else country != "VN"


MISTER, MADAM, OF_WOMEN = "ông ", "bà ", " thị "
"""Words of courtesy for men and for women, and the middle name that Vietnamese women have."""

COMRADE = "đồng chí"
COMRADELY = frozenset({"VN", "LA", "CU", "CN", "KP", "KH", "RU", "SU", "MN", "DD", "BG", "CS", "HU", "PL", "RO", "YU"})
"""Countries whose leaders the press calls so, at least while a communist party led them."""


def name_end(match: str, start: int, limit: int) -> int:
    """Return where the personal name that begins at `start` ends, or `start` where none does.

    Takes     the match copy, and a limit that the name must not pass: the end of the sentence, or a
              country, title or institution that follows.
    Returns   the end after one to six words: four for a Vietnamese name, three syllables for a Korean one.
    """
    found = _HIGHLAND.match(match, start, limit) or _WORD.match(match, start, limit)
    if found is None or found.end() - start < 2:
        return start
    ends = [found.end()]
    while len(ends) < MOST_WORDS and (more := _NEXT.match(match, ends[-1], limit)):
        if len(ends) > 1 and is_foreign(found[0]) and _begins_thing(match, ends[-1] + 1, more.end()):
            break
        ends.append(more.end())
    first = found[0].lower()
    # "Rô-béc-tô đờ An-mây-đa", "Rô-man I-van-xki", "Ba-ki En Man-xua"
    by_sound = len(ends) > 1 and (
        first.count("-") > 1 or bool(BY_SOUND.match(match, start) and BY_SOUND.search(match, ends[0], ends[-1]))
    )
    if not by_sound and first.split("-")[0] in KOREAN_FAMILY:
        return _korean_end(match, start, ends)
    if first in VIETNAMESE_FAMILY:
        count = 1
        while count < min(len(ends), 4) and is_syllable(match[ends[count - 1] + 1 : ends[count]]):
            count += 1
        if count > 2 and match.startswith(_MEDALS, ends[count - 1]):
            count -= 1  # "trao tặng ông Tô Lâm Huân chương X"
        if count >= 2:
            return ends[count - 1]
    if ordinal := _ORDINAL.match(match, ends[-1], limit):
        more = _NEXT.match(match, ordinal.end(), limit)
        return more.end() if more and is_foreign(more[0].strip()) else ordinal.end()
    if match.endswith(" Jr", start, ends[-1]) and match[ends[-1] : limit][:1] == ".":
        return ends[-1] + 1
    return ends[-1]


_MEDALS = (" chương", " niệm chương")
"""How a word that may look like the end of a name goes on: "Huân chương", "Kỷ niệm chương"."""


def _begins_thing(match: str, start: int, end: int) -> bool:
    """Say whether a word behind a foreign name begins what is spoken of: "Hiệp định", "Huân chương"."""
    word, after = match[start:end], match[end : end + 2]
    if word.isascii() or word.lower() in FAMILIES or not is_syllable(word):
        return False
    return after[:1] == " " and after[1:].islower()


def _korean_end(match: str, start: int, ends: list[int]) -> int:
    for end in ends:
        count = len(match[start:end].replace("-", " ").split())
        if count >= 3:
            return end if count == 3 or end == ends[0] else ends[max(0, ends.index(end) - 1)]
    return ends[-1]


def capitals(match: str, start: int) -> list[str]:
    """Return the words with capitals after a position, seven at most: "Hoa Sen Lê Văn An"."""
    found: list[str] = []
    while len(found) <= MOST_WORDS and (word := _NEXT.match(match, start)):
        found.append(match[start + 1 : word.end()])
        start = word.end()
    return found


def locality_end(match: str, start: int) -> int:
    """Return where the name of a province or city ends that begins after a space, before a name that follows it.

    Of three words with capitals the first is the place ("bang California Gavin Newsom"), of four the first two; one or
    two are a place alone.
    """
    ends: list[int] = []
    end = start
    while len(ends) < 5 and (word := _NEXT.match(match, end)):
        said = match[end + 1 : word.end()]
        apart = ends and said.lower() in FAMILIES and is_foreign(match[start + 1 : ends[0]])
        if apart or (len(ends) >= 2 and said.lower() in FAMILIES) or (ends and "-" in said):
            return ends[-1]
        end = word.end()
        ends.append(end)
    if not ends or (len(ends) > 2 and match[start + 1 : ends[0]].lower() in VIETNAMESE_FAMILY):
        return start
    if len(ends) == 3 and all(map(is_syllable, match[start + 1 : end].split())):
        return end
    return ends[{1: 0, 2: 1, 3: 0}.get(len(ends), 1)]


@lru_cache(maxsize=8192)
def stands_for(short: str, full: str, *, family_first: bool = False) -> bool:
    """Say whether a form is the short one of a full name.

    Vietnamese are called by their last syllables ("ông Trọng"), Koreans, Chinese and Japanese by the family name, which
    comes first, all others by the last word; an initial stands for a first name ("V.Putin").

    Takes     both forms; `family_first` for a name in Vietnamese syllables that is Chinese: "ông Lý".
    """
    if kin := generation(full):
        if generation(short) not in ("", kin):
            return False
        short, full = (name.rpartition(" ")[0] if generation(name) else name for name in (short, full))
    little, long = words(short), words(full)
    if not little or len(long) < 2 or little == long:
        return False
    if any(word.endswith(".") for word in little):
        names = tuple(word for word in little if not word.endswith("."))
        return names == long[-len(names) :] and long[0].startswith(little[0][0])
    if len(little) >= len(long):
        return False
    kind = shape(full)
    if kind is Shape.VIETNAMESE and not family_first:
        return little == long[-len(little) :]
    if kind is not Shape.OTHER:
        return little == long[:1]
    little, long = tuple(map(fold, little)), tuple(map(fold, long))
    return little in (long[-len(little) :], long[:1])


def generation(name: str) -> str:
    """Return what tells people of one name apart: "jr" for "Ferdinand Marcos Jr.", "iii" for "Charles III", else ""."""
    last = key(name).rpartition(" ")[2].rstrip(".")
    return last if last in _GENERATIONS else ""


def has_family(name: str) -> bool:
    """Say whether a name begins with a family name that we know, which no first syllable is: "Ma-ri-a-nô"."""
    return words(name)[:1] != () and words(name)[0] in FAMILIES and BY_SOUND.match(name) is None


def korea(name: str, *, sure: bool = False) -> str:
    """Return the Korea whose spelling a name has: KP for "Pak Thae Song", KR for "Park Geun-hye", "" where both do.

    Takes     the name; `sure`, whether two of its words are to say so.
    """
    family, *given = words(name)
    parts = {*given} - {"jong"} | {family}
    lean = len(parts & NORTHERN) - len(parts & SOUTHERN)
    if abs(lean) <= sure:
        return ""
    return "KP" if lean > 0 else "KR"


def japanese(name: str) -> str:
    """Return a Japanese name with the family name first: "Abe Shinzo" for "Shinzo Abe"; others as they are."""
    first, _, last = name.partition(" ")
    if not last or " " in last or first.lower() in JAPANESE_FAMILY:
        return name
    turned = last.lower() in JAPANESE_FAMILY or (
        JAPANESE_GIVEN.fullmatch(first.lower()) and not JAPANESE_GIVEN.fullmatch(last.lower())
    )
    return f"{last} {first}" if turned else name


def is_japanese(name: str) -> bool:
    """Say whether one word of two is a Japanese family name: "Ichiro Ozawa"."""
    parts = words(name)
    return len(parts) == 2 and not JAPANESE_FAMILY.isdisjoint(parts)


CALLED_BY_FIRST = frozenset({"BN", "ID", "MM", "MY", "TH"})
"""Countries whose people have no family names, or are not called by them: "Prabowo", "Anwar", "Prayut"."""
_MANY_BEAR = frozenset(
    """abdul abdullah abdulrahman adam ahmad ahmed ali aung ibrahim hamid hamzah haji hasan hassan hussein hussin idris
    ismail karim mohamad mohamed mohammad mohammed muhammad muhammed othman rahman razak salleh yusof yusuf""".split()
)


def tells_apart(name: str) -> bool:
    """Say whether one word of a name is long and rare enough to mean somebody alone: "Mahathir", not "Abdul"."""
    return len(name) >= 5 and name[0].isupper() and is_foreign(name) and name.lower() not in _MANY_BEAR


@lru_cache(maxsize=4096)
def extends(long: str, short: str) -> bool:
    """Say whether a foreign name is another one with more of its names: "Fidel Castro Ruz", "Matamela Cyril Ramaphosa".

    Takes     two forms; the shorter has two words or more, and the same first or last one.
    """
    more, less = words(fold(long)), words(fold(short))
    if not 2 <= len(less) < len(more) or not (more[0] == less[0] or more[-1] == less[-1]):
        return False
    if shape(long) is not Shape.OTHER or shape(short) is not Shape.OTHER or " " not in short or "." in short:
        return False
    rest = iter(more)
    return all(word in rest for word in less)


def is_led(name: str) -> bool:
    """Say whether a name begins with that of a firm, and the person's follows: "Samsung Lee Jae-yong"."""
    first, _, rest = name.partition(" ")
    if "-" in first or first.lower() in FAMILIES or len(words(rest)) < 3:
        return False
    return shape(rest) in (Shape.KOREAN, Shape.VIETNAMESE) and shape(name) is Shape.OTHER


_PATRONYMIC = re.compile(r"\w{2,}(?:[oeё]v[iy]t?ch|[iy]ch|[oeё]vna|ichna)")


def is_patronymic(word: str) -> bool:
    """Say whether the middle word of a name is a father's, as in Russian and its kin: "Grigorievich", "Petrovna"."""
    return _PATRONYMIC.fullmatch(word) is not None


def is_foreign(words_: str) -> bool:
    """Say whether no word could be a Vietnamese syllable: "Ruz", "-Bermudez"."""
    return not any(map(is_syllable, words_.replace("-", " ").split()))


def is_abroad(name: str) -> bool:
    """Say whether nobody of Vietnam has a name: no word of it could be a syllable, nor is it one of the highlands."""
    return is_foreign(name) and not is_highland(name)


def is_highland(name: str) -> bool:
    """Say whether a name is one of the Central Highlands: "Y Biêr Niê"."""
    return _HIGHLAND.match(name) is not None


def one_letter_apart(one: str, other: str) -> bool:
    """Say whether two words differ in one letter at most: changed, lost or added."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return one[start + (len(one) >= len(other)) :] == other[start + (len(other) >= len(one)) :]


def is_short_for(short: str, long: str) -> bool:
    """Say whether a first name is the beginning of another, as people are called: "ed", "edward"."""
    return 2 <= len(short) <= 5 and len(long) > len(short) and long.startswith(short) and "-" not in long


def is_name(name: str, *, alone: bool, given: bool = False) -> bool:
    """Say whether words with capitals can be a person's name.

    Takes     the words as written; `alone`, whether a single word will do, as after "Tổng thống"; `given`, whether it
              may be a Vietnamese given name, as after "ông".
    Returns   True for a Vietnamese, Korean or Chinese full name, and for foreign names that no Vietnamese body or
              sentence begins like.
    """
    parts = words(name)
    if len(parts) == 1:
        return alone and (given or parts[0] in FAMILIES or not is_syllable(parts[0]))
    first = parts[1] if parts[0].endswith(".") else parts[0]  # "Tổng cục An ninh I. Cùng năm đó"
    return shape(name) is not Shape.OTHER or first not in BODY_FIRST
