"""Meetings that go by their number: "Hội nghị Cấp cao ASEAN lần thứ 47", "AIPA-46", "khóa 77 Đại hội đồng LHQ"."""

import re

_BEHIND = re.compile(
    r"(?: khóa(?: họp)?)? (?:lần thứ|lần|khóa|thứ) (?P<n>\d{1,3})(?![\d%])(?![/.,-]\d)|-(?P<m>\d{1,3})(?!\w)"
    r"| (?P<k>\d{1,3})(?!\w)(?![/.,-]\d|%| (?:nền|nước|thành|quốc|nhà|tỷ|tỉ|triệu|ngày|năm|tháng|lần|vị|bộ))"
)
_BEFORE = re.compile(
    r"(?:khóa(?: họp)?(?: lần)?(?: thứ)?|lần thứ|phiên họp(?: lần)? thứ) (?P<n>\d{1,3})(?: của| tại)?"
    r"(?: kỳ họp| phiên họp)? $"
)


def number_beside(low: str, start: int, end: int) -> int:
    """Return the number that the name of a meeting has behind it, or right before it; 0 where it has none."""
    behind = _BEHIND.match(low, end)
    if behind:
        return int(behind["n"] or behind["m"] or behind["k"])
    before = _BEFORE.search(low, max(0, start - 40), start)
    return int(before["n"]) if before else 0
