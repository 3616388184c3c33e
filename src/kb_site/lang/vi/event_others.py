"""Which triggers tell of deaths, falls and feats, for which the vocabulary has one type."""

import re

_RESOLUTION = "nghị quyết số"
PASSED = "mất"
"""A death by the words after it only."""
_DEATHS = frozenset({
    PASSED, "qua đời", "từ trần", "tạ thế", "băng hà", "thiệt mạng", "ra đi ở tuổi", "trút hơi thở cuối cùng",
})  # fmt: skip
_FALLS = frozenset({
    "từ chức", "tuyên bố từ chức", "tuyên bố từ nhiệm", "từ nhiệm", "xin từ chức", "đệ đơn từ chức", "rời ghế",
    "tuyên bố rời ghế", "bị bắn", "bị bắn chết", "bị bãi nhiệm",
    "thoái vị", "bị lật đổ", "bị ám sát", "bị sát hại", "bị bắt giữ", "bị phế truất",
    "bị luận tội", "bị bắt", "được trả tự do", "được phóng thích", "bị cách chức", "bị miễn nhiệm",
})  # fmt: skip
_FEATS = frozenset({
    "thử hạt nhân", "vụ thử hạt nhân", "thử bom nhiệt hạch", "thử thành công bom nhiệt hạch", "phóng tên lửa",
    "vụ phóng tên lửa", "phóng thử tên lửa", "bắn thử tên lửa", "phóng một tên lửa", "phóng hai tên lửa",
    "phóng ba tên lửa", "thử tên lửa", "bắn tên lửa", "phóng vệ tinh", "phóng thành công vệ tinh", "đảo chính",
    "cuộc đảo chính", "vụ đảo chính", "cắt đứt quan hệ ngoại giao", "cắt quan hệ ngoại giao", "đóng cửa đại sứ quán",
})  # fmt: skip
_JOINS = frozenset({"gia nhập", "trở thành thành viên", "trở thành thành viên chính thức"})
_BODY = re.compile(
    r" (?:chính thức )?(?:của )?(?:hiệp hội các quốc gia|asean|liên hợp quốc|liên hiệp quốc|wto|apec|asem|nato|brics"
    r"|tổ chức|liên minh|diễn đàn|hội đồng|cộng đồng|khối|phong trào không liên kết)\b"
)
_RULED = re.compile(r"\b(?:cấm|ngừng|dừng|hoãn|lên án|chấm dứt)(?: \w+){0,4} $")
_BY_RULE = re.compile(r"\b(?:nghị quyết|lệnh|theo|sau|kể từ)\b")


def is_ruled(before: str, gap: str) -> bool:
    """Say whether words speak of a ban on a feat, or of a date that is no time of it: "cấm … theo nghị quyết năm"."""
    return _RULED.search(before) is not None or _BY_RULE.search(gap) is not None


def is_death(trigger: str) -> bool:
    """Say whether a trigger tells of a death."""
    return trigger in _DEATHS


def is_fall(trigger: str) -> bool:
    """Say whether a trigger tells of what befalls somebody in power: a resignation, an arrest, a release."""
    return trigger in _FALLS


def is_feat(trigger: str, after: str) -> bool:
    """Say whether a trigger tells of what a country does or suffers: a test, a coup, a break, joining a body."""
    return trigger in _FEATS or (trigger in _JOINS and _BODY.match(after) is not None)


def is_resolution(trigger: str) -> bool:
    """Say whether a trigger names a resolution by its number."""
    return trigger == _RESOLUTION


_DIED = re.compile(
    r" (?:ngày|tháng|năm|vào|hồi|tại|ở|lúc|hôm|sáng|chiều|tối|trưa|đêm|rạng sáng|đột ngột|vì|sau|khi|cùng ngày|trong)\b"
)


def is_loss_of_life(after: str) -> bool:
    """Say whether "mất" tells of a death by the words after it: "mất ngày 10/4", not "mất ghế"."""
    return _DIED.match(after) is not None


_WHO_WAS = re.compile(r", (?:người|vị (?:lãnh đạo|chính khách)) (?:đã |từng |sau đó )?$")


def tells_of_named(before: str) -> bool:
    """Say whether words open a clause about the one just named: "ông X, người bị ám sát năm 1983"."""
    return _WHO_WAS.search(before) is not None
