"""What words round meetings of many say of their kind, number and level: patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

_MEETINGS = (("session", ("kỳ", "khóa")), ("forum", ("diễn đàn",)), ("party", ("đại hội đảng", "đại hội đại biểu")))


def meeting(trigger: str) -> str:
    """Return what kind of meeting a trigger names, "" for a conference: two of different kinds are two events."""
    return next((kind for kind, words in _MEETINGS if trigger.startswith(words)), "")


SITTINGS = frozenset({
    "phiên họp", "phiên thảo luận chung", "phiên thảo luận cấp cao", "phiên thảo luận", "phiên họp cấp cao",
    "phiên toàn thể",
})  # fmt: skip
"""Parts of a meeting, which are none of their own where its name follows."""
_OF_MEETING = re.compile(r" (?:[\w ]{2,20} )?(?:của |tại |trong khuôn khổ )?")


def leads_to_meeting(gap: str) -> bool:
    """Say whether words between a sitting and a meeting make the one part of the other: " hẹp ", " của "."""
    return _OF_MEETING.fullmatch(gap) is not None


_LOCAL = re.compile(
    r"\b(?:hđnd|hội đồng nhân dân(?! tối cao)|ubnd|ủy ban nhân dân|tỉnh ủy|thành ủy|huyện ủy|quận ủy|tỉnh đoàn"
    r"|bộ (?:tỉnh|thành phố|huyện|xã|phường|quân khu)|cổ đông|công ty|ngân hàng)\b"
)


def is_local(around: str) -> bool:
    """Say whether the words round a meeting make it one of a province, a party branch or a firm: "HĐND tỉnh"."""
    return _LOCAL.search(around) is not None


_NUMBER = re.compile(r"\b(?:thứ |lần )?(\d{1,3}|[ivx]{1,5})\b")


def number_of(name: str) -> str:
    """Return the number in the name of a session, "" where it has none: " lần thứ 17 Ủy ban hỗn hợp"."""
    found = _NUMBER.search(name)
    return found[1] if found is not None else ""


_PARLIAMENT = re.compile(r"(?: \w+){0,4},? (?:của )?quốc hội\b")


def is_of_parliament(after: str) -> bool:
    """Say whether the words after "kỳ họp" make it one of parliament: " thứ 11, Quốc hội khóa XIV"."""
    return _PARLIAMENT.match(after) is not None
