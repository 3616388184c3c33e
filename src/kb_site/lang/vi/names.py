"""How Vietnamese newspapers write people's names: Vietnamese, Korean, Chinese and all others.

Grammar, not people: family names, shapes of syllables, where a name ends, which form stands for which.
"""

import re
from enum import StrEnum
from functools import lru_cache

from kb_site.lang.vi.letters import LOWER, UPPER
from kb_site.lang.vi.lists import either
from kb_site.text import fold, match_copy

CAPITAL = UPPER + "ÄÅÆÇËÎÏÑÖØÛÜŠŽČĆŁŚŻŹĞİŞŐŰŘŇŤĽĀĒĪŌŪ"
SMALL = LOWER + "äåæçëîïñöøûüšžčćłśżźğışőűřňťľāēīōūß"


class Shape(StrEnum):
    """The family of names that a name belongs to by its look."""

    VIETNAMESE = "vietnamese"
    """Nguyễn Phú Trọng; Chinese names in Sino-Vietnamese look the same."""
    CHINESE = "chinese"
    """Tập Cận Bình: Vietnamese syllables with a family name that only Chinese bear."""
    KOREAN = "korean"
    """Kim Jong-un, Pak Thae Song, Kim Nhật Thành."""
    OTHER = "other"


VIETNAMESE_FAMILY = frozenset(
    """
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý lí tô lương nông trương vương đinh mai đào
    đoàn trịnh hà cao thái tạ chu châu lưu lâm phùng quách tăng thân tống triệu từ văn viên đàm đồng giàng giáp hứa
    khuất khổng kiều la lã lại lò lục ma mạc mã nghiêm nhữ ninh ông phí quan quàng sầm tòng thạch thào thiều tiêu tôn
    trà tràng trang trác ung ưng vi vừ y bế bạch bàn cấn chử cù cầm danh diệp đới điểu điêu dư giang hạ hầu kha khương
    kim kpă ksor leo liêu lộc luyện lù mùa niê nhan phó rơ siu sùng tẩn thẩm thi tri trầm ty vàng vòng xa âu ân h'
    hmok đậu đường đôn đổng tưởng tào triều mẫn cung cổ doãn giản hồng khúc kỷ lều lỗ mông ngọ ngụy nhâm phương quản
    thang thịnh tiết tiền toàn ứng uông viết xuân bành biện bồ cái cam cát chế chung cồ diêm""".split()
)
CHINESE_FAMILY = frozenset("tập ôn mao tần lật uông hàn lạc nhiệm du bạc tư đới tất hoa phó thôi bào kiều".split())
KOREAN_FAMILY = frozenset(
    """
    kim ri lee yi rhee pak park bak pác choe choi chuê jo cho jong jeong chung jung kang kwon gwon han hwang hong ryu
    yu yoo yun yoon im lim rim ahn oh song sin shin so suh seo paek baek pec kong gong ko moon mun roh rô no ro woo u
    nam thae tae hyon hyun ban pan bae jang chang ju joo heo hur ho kye kuk myong yang yong o om eom ki""".split()
)
FAMILIES = VIETNAMESE_FAMILY | CHINESE_FAMILY | KOREAN_FAMILY
NORTHERN = frozenset("ri pak choe jo paek ryu rim thae hyon myong mun jong".split())
SOUTHERN = frozenset("lee park choi cho baek lim moon roh woo yoon jung jeong yoo seo suh heo hyun ahn oh".split())
PARTICLES = either(
    """von der; van der; van den; von; van; der; den; de la; de los; del; della; de; da; dos; do; di; du; la; le; bin;
    ibn; bint; al; el; ben; zu; y"""
)
"""Small words inside a foreign name."""

_PART = (
    rf"(?:(?:Mc|Mac|De|Di|Le|La|Du|O')(?=[{CAPITAL}]))?[{CAPITAL}][{SMALL}]*(?:['-](?:[{CAPITAL}]?[{SMALL}]+)){{0,6}}"
)
_WORD = re.compile(rf"(?:[{CAPITAL}]\.[ ]?){{0,3}}{_PART}(?![{CAPITAL}{SMALL}\d])")
_NEXT = re.compile(
    rf"[ ](?:{PARTICLES}[ ]){{0,2}}(?:(?:al|el)-)?(?:[{CAPITAL}]\.[ ]?){{0,3}}{_PART}(?![{CAPITAL}{SMALL}\d])"
)
_ORDINAL = re.compile(r"[ ](?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI?)(?!\w)|[ ]Jr\.?(?!\w)")
_SYLLABLE = re.compile(
    r"(?:ngh?|gh|gi|kh|ph|th|tr|ch|nh|qu|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uay|uao|uyu|uoi|uou|ieu|yeu|oai|oay|oao|oeo|oa|oe|oo|oi|uy|ua|ue|uo|ui|uu|ia|ie|iu|ya|ye|ai|ao|au|ay|eo|eu|[aeiouy])"
    r"(?:ngh?|nh|ch|[cmnpt])?"
)
_SOUNDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"[^a-z ]", ""),
        ("ph", "f"),
        ("ch", "j"),
        ("kh|ck|qu|[cq]", "k"),
        ("th", "t"),
        ("nh|ng|gn", "n"),
        ("gh", "g"),
        ("x", "s"),
        (r"r(?![aeiouy])", ""),
        (r"(?<!^)(?<! )h(?![aeiouy])", ""),
        (r"([a-z])\1", r"\1"),
        ("[aeiouyw]", ""),
    )
)
"""How Vietnamese papers write the consonants of other tongues, in the order of replacement; vowels say nothing."""
_FEWEST_CONSONANTS = 5
_HYPHENED = re.compile(rf"-[{SMALL}]")
MOST_WORDS = 6
NAME_BEFORE = re.compile(rf"(?<![{CAPITAL}{SMALL}.'-])(?:[{CAPITAL}]\.[ ]?)?{_PART}(?:[ ]{_PART}){{0,4}}$")
"""Searched with the end of a name as the end of the text."""
BODY_FIRST = (
    frozenset(
        """
    bộ ban hội viện ủy đảng liên hiệp tổng cục vụ sở trường đại học trung văn quân phòng ngân hãng đài báo tòa quốc
    thượng nghị mặt tỉnh thành quận huyện xã khu nhà cơ chính phái nhóm tổ chương diễn khối cộng nhân chi quỹ trại câu
    chủ phó hiệp đội đoàn tập công ngoại nội thủ giám tham trưởng lễ ngày năm tháng sáng chiều tối trưa theo tại trong
    sau khi với và từ đến do nhưng cũng còn nay việt nam bắc đông tây hà cuộc nghị hiến luật bán biển điện dinh
    lăng""".split()
    )
    - VIETNAMESE_FAMILY
)
"""First syllables of bodies, places and sentences, which begin no name."""


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Say whether a word could be a Vietnamese syllable by its letters: "Trọng" and "Kim", not "Trump" or "Jong"."""
    bare = fold(word)
    return len(bare) <= 7 and _SYLLABLE.fullmatch(bare) is not None


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
    if not all(map(is_syllable, parts)):
        return Shape.OTHER
    if first in CHINESE_FAMILY and count <= 3:
        return Shape.CHINESE
    return Shape.VIETNAMESE if first in VIETNAMESE_FAMILY and 2 <= count <= 5 and not plain else Shape.OTHER


def name_end(match: str, start: int, limit: int) -> int:
    """Return where the personal name that begins at `start` ends, or `start` where none does.

    Takes     the match copy, and a limit that the name must not pass: the end of the sentence, or a
              country, title or institution that follows.
    Returns   the end after one to six words: four for a Vietnamese name, three syllables for a Korean one.
    """
    found = _WORD.match(match, start, limit)
    if found is None or found.end() - start < 2:
        return start
    ends = [found.end()]
    while len(ends) < MOST_WORDS and (more := _NEXT.match(match, ends[-1], limit)):
        ends.append(more.end())
    first = found[0].lower()
    if first in KOREAN_FAMILY or (first[:1].isalpha() and first.split("-")[0] in KOREAN_FAMILY):
        return _korean_end(match, start, ends)
    if first in VIETNAMESE_FAMILY:
        count = 1
        while count < min(len(ends), 4) and is_syllable(match[ends[count - 1] + 1 : ends[count]]):
            count += 1
        if count >= 2:
            return ends[count - 1]
    if ordinal := _ORDINAL.match(match, ends[-1], limit):
        return ordinal.end()
    if match.endswith(" Jr", start, ends[-1]) and match[ends[-1] : limit][:1] == ".":
        return ends[-1] + 1
    return ends[-1]


def _korean_end(match: str, start: int, ends: list[int]) -> int:
    for end in ends:
        count = len(match[start:end].replace("-", " ").split())
        if count >= 3:
            return end if count == 3 or end == ends[0] else ends[max(0, ends.index(end) - 1)]
    return ends[-1]


def locality_end(match: str, start: int) -> int:
    """Return where the name of a province or city ends that begins after a space, before a name that follows it.

    Of three words with capitals the first is the place ("bang California Gavin Newsom"), of four the first two; one or
    two are a place alone.
    """
    ends: list[int] = []
    end = start
    while len(ends) < 5 and (word := _NEXT.match(match, end)):
        if len(ends) >= 2 and match[end + 1 : word.end()].lower() in VIETNAMESE_FAMILY:
            return ends[-1]
        end = word.end()
        ends.append(end)
    return start if not ends else ends[{1: 0, 2: 1, 3: 0}.get(len(ends), 1)]


def stands_for(short: str, full: str, *, family_first: bool = False) -> bool:
    """Say whether a form is the short one of a full name.

    Vietnamese are called by their last syllables ("ông Trọng"), Koreans, Chinese and Japanese by the family name, which
    comes first, all others by the last word; an initial stands for a first name ("V.Putin").

    Takes     both forms; `family_first` for a name in Vietnamese syllables that is Chinese: "ông Lý".
    """
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
    return little in (long[-len(little) :], long[:1])


def has_family(name: str) -> bool:
    """Say whether a name begins with a family name that we know."""
    return words(name)[:1] != () and words(name)[0] in FAMILIES


def korea(name: str) -> str:
    """Return the Korea whose spelling a name has: KP for "Pak Thae Song", KR for "Park Geun-hye", "" where both do."""
    parts = set(words(name))
    north, south = len(parts & NORTHERN), len(parts & SOUTHERN)
    return "" if north == south else "KP" if north > south else "KR"


def consonants(name: str) -> str:
    """Return the consonants by which a name in hyphened Vietnamese syllables sounds like its Latin spelling.

    Takes     either: "Xỏn-xay Xỉ-phăn-đon" and "Sonexay Siphandone" both give "sns sfndn".
    Returns   "" for names with fewer than five consonants, and for Vietnamese, Korean and Chinese names, which have
              spellings of their own.
    """
    if shape(name) is not Shape.OTHER or "." in name:
        return ""
    sound = fold(name).replace("-", "")
    for pattern, letters in _SOUNDS:
        sound = pattern.sub(letters, sound)
    return sound if len(sound.replace(" ", "")) >= _FEWEST_CONSONANTS else ""


def is_syllabic(name: str) -> bool:
    """Say whether a name is written in hyphened Vietnamese syllables: "Xa-lơm-xay Côm-ma-xít"."""
    return _HYPHENED.search(name) is not None


def one_letter_apart(one: str, other: str) -> bool:
    """Say whether two words differ in one letter at most: changed, lost or added."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    return one[start + (len(one) >= len(other)) :] == other[start + (len(other) >= len(one)) :]


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
    return shape(name) is not Shape.OTHER or parts[0] not in BODY_FIRST
