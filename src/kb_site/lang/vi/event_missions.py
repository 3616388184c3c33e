"""What words say of missions abroad: that one opens, or another after it; patterns of Vietnamese news.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

REOPENS = frozenset({
    "mở cửa trở lại", "mở cửa lại", "được mở lại", "được mở tại", "được mở ở", "được mở vào", "đi vào hoạt động",
    "hoạt động từ",
})  # fmt: skip
"""Verbs that tell of a founding where a mission is their subject."""
_MISSION = r"(?:đại sứ quán|tổng lãnh sự quán|lãnh sự quán|cơ quan đại diện|cơ quan thường trú|phái đoàn|phái bộ)"
_OFFICE = r"văn phòng(?! (?:chính phủ|quốc hội|chủ tịch|trung ương))"
_OF_MISSION = re.compile(rf"\b(?:{_MISSION}|{_OFFICE})\b[^,.;]{{0,60}}$")
_ENDS_IN_MISSION = re.compile(rf"{_MISSION}$|đsq$|văn phòng liên lạc$")
_AND_MISSION = re.compile(rf"[ ,(]*(?:tại|ở)?[\w ]{{0,20}}(?: và|,) {_MISSION}\b[\w ]{{0,30}}?(?:vào |từ |hồi )?[ (]*")


def is_mission(words: str) -> bool:
    """Say whether words of opening name a mission as what opens: "mở đại sứ quán"."""
    return _ENDS_IN_MISSION.search(words) is not None


def names_mission(before: str) -> bool:
    """Say whether the words before a verb of opening name a mission as its subject: "Đại sứ quán ta tại Ottawa"."""
    return _OF_MISSION.search(before) is not None


_TO_HIGHER = re.compile(r" (?:lên )?(?:thành |hàng )?(?:cấp )?(?:đại sứ quán|tổng lãnh sự quán)\b")


def becomes_mission(after: str) -> bool:
    """Say whether the words after "nâng cấp" name a mission as what an office becomes: " thành Đại sứ quán"."""
    return _TO_HIGHER.match(after) is not None


_TO_MISSION = re.compile(rf" (?:trụ sở )?(?:mới )?(?:của )?{_MISSION}\b")


def names_missions(after: str) -> bool:
    """Say whether the words after a ceremony of opening name a mission as what opens: " Tổng lãnh sự quán"."""
    return _TO_MISSION.match(after) is not None


def lists_mission(gap: str) -> bool:
    """Say whether words between two dates name a further mission: "cơ quan đại diện năm 1961 và Đại sứ quán năm"."""
    return _AND_MISSION.fullmatch(gap) is not None


_BECOMES_ENVOY = re.compile(
    r"[^,.;]{0,40}\blàm (?:đại sứ|tổng lãnh sự|đại diện thường trực|công sứ|đại biện)\b(?! quán)"
)


def becomes_envoy(after: str) -> bool:
    """Say whether the words after a verb of going tell as what somebody was sent: "sang X làm Đại sứ"."""
    return _BECOMES_ENVOY.match(after) is not None
