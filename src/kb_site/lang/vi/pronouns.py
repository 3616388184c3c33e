"""Words that stand for somebody named before, other than words of courtesy: "Người", "Bác" of a revered leader."""

import re
from collections.abc import Iterator

_ACTS = (
    r"(?:đã|sang|đi|đến|tới|thăm|về|rời|gặp|tiếp|hội đàm|hội kiến|đặt|viếng|dự|ký|gửi|nói|phát biểu|trò chuyện|cùng"
    r"|lên đường|trở|ghé|dẫn đầu|chủ trì|được (?=[^.;\n]{0,80}\b(?:đón|tiếp|mời)))"
)
_ACTS_THERE = rf"(?:{_ACTS}|bỏ phiếu|tham dự|tham gia|qua đời|từ trần|khẳng định|nhấn mạnh|bày tỏ|trao|nhận|trực tiếp)"
_REVERED = re.compile(
    rf"(?:(?<=[,\d] )|(?<=khi )|(?<=lúc )|(?<=nơi )|(?<=mà ))Người(?= (?:{_ACTS_THERE}|và đoàn)\b)"
    rf"|(?:(?<=[.!?] )|(?<=\n)|(?<![\s\S]))(?:Người|Bác)(?= {_ACTS}\b)(?![^.\n]{{0,120}} (?:là|chính là) )"
)
REVERED = ("Người ", "Bác ")
"""What stands for a revered leader, as a pronoun."""


def revered(match: str) -> Iterator[re.Match[str]]:
    """Find a capital "Người" or "Bác" before a verb of its own in a text: "Tại New Delhi, Người hội kiến".

    No "Người đã ký là ông X", which is anybody.
    """
    return _REVERED.finditer(match) if any(word in match for word in REVERED) else iter(())


_ACTS_THEN = re.compile(rf",? (?:tại [^,.;\n]{{2,40}}, )?(?:Người|Bác) (?:{_ACTS_THERE}|và đoàn)\b")


def acts_then(match: str, end: int) -> bool:
    """Say whether a revered leader acts on a date that ends at `end`: "Ngày 6-2, Người đặt vòng hoa"."""
    return _ACTS_THEN.match(match, end) is not None
