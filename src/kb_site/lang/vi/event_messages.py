"""What words round a telegram or letter say of it: whose it is, to whom it goes, what it wishes.

All take text as `spelling` of `events` leaves it: lower case, without hyphens within words.
"""

import re

EXCHANGE = "trao đổi"
_SENT = (" gửi", " mừng", " chia buồn")
_FROM = re.compile(r"(?:^|[ ,])từ (?:phía )?(?:đồng chí |ngài |ông |bà )?$")
_GREETING = re.compile(r"^(?:gửi )?lời (?:chúc|chia|thăm|cảm|chào)\b")
_CONGRATULATES = re.compile(r"(?<!lời )(?<!điện )(?<!thư )\b(?:chúc mừng|chia buồn)$")
_MUTUAL = re.compile(r" (?:[\w ]{1,12} )?(?:cho |lẫn |với )?nhau\b")
_WISHES = frozenset({"chúc mừng", "chia buồn", "cảm ơn"})


def is_greeting(trigger: str) -> bool:
    """Say whether a trigger only passes on kind words, which make a message where they are for somebody named."""
    return _GREETING.match(trigger) is not None


def is_wish(words: str) -> bool:
    """Say whether words name what a message says: "chia buồn"."""
    return words in _WISHES


_BARE = frozenset({"điện mừng", "điện chúc mừng", "điện chia buồn", "điện thăm hỏi", "điện cảm ơn"})
_WIRED_TO = re.compile(r" (?:tới|đến|cho|với|nhân|về|sau khi)\b|[.,]")


def may_be_verb(trigger: str) -> bool:
    """Say whether a noun for a telegram is a verb as well: "A điện mừng B"."""
    return trigger in _BARE


def is_wired(between: str, after: str, *, named: bool) -> bool:
    """Say whether such a noun is the verb of whom or of what day stands before it.

    Takes     the words from there to the noun, those after it, and whether a leader's name follows at once.
    """
    return between in (" ", " đã ", " cũng ", " vừa ") and (named or _WIRED_TO.match(after) is not None)


_SENDS = "gửi"
_WHAT = re.compile(
    r" (?:(?:một|những|các|bức|lá) )*(?:(lời (?:chúc mừng|chia buồn))\b"
    r"|(thông điệp|điện|thư|lẵng hoa)(?: (?:mừng|chúc|chia|thăm|cảm|riêng|tay)\b|[.,;]|$))"
)


def sends(verb: str) -> bool:
    """Say whether words before whom something is for are of sending it: "gửi tới", not "cho"."""
    return verb.startswith(_SENDS)


def what_is_sent(after: str) -> str:
    """Return the verb for sending what the words after a name say, "" for no message: "gửi điện"."""
    found = _WHAT.match(after)
    return f"{_SENDS} {found[1] or found[2]}" if found else ""


_BIRTHDAY = re.compile(r" (?:(?:nhân|mừng|dịp|ngày) )*sinh nhật(?: (?:lần )?thứ \w+)?(?: của)? ")


def is_birthday(gap: str) -> bool:
    """Say whether words from a message to a name only say that it is on that one's birthday: " sinh nhật "."""
    return _BIRTHDAY.fullmatch(gap) is not None


_ON_OCCASION = re.compile(r"\b(?:về|sau|nhân|vì|do|trước) (?!việc (?:gửi|thăm))[^;:.]{2,90}$")


def is_occasion(gap: str) -> bool:
    """Say whether words from a message to a day make it that of what the message is about: " về vụ tai nạn ngày "."""
    return _ON_OCCASION.search(gap) is not None


_MOURNED = re.compile(
    r"\b(?:(?:về|trước|vì) (?:việc|sự ra đi|sự mất mát|cái chết)(?: của)?|(?:được|hay|nghe|nhận) tin(?: về)?)"
    r"(?: (?:đồng chí|ông|bà|cựu|nguyên|cố))* ?$"
)


def is_mourned(before: str) -> bool:
    """Say whether the words before a name make its bearer what a message is about: "chia buồn về việc "."""
    return _MOURNED.search(before) is not None


def is_order(words: str) -> bool:
    """Say whether a telegram is one by which a government orders its own offices: "công điện"."""
    return "công điện" in words


def thanks(words: str) -> bool:
    """Say whether a verb of saying is one of thanks: "cảm ơn"."""
    return words.endswith(("cảm ơn", "cám ơn"))


def names_addressee(trigger: str) -> bool:
    """Say whether the name right after a letter is to whom it goes: "thư chúc mừng ông X", "bức thư gửi ông X"."""
    return trigger.endswith(_SENT)


def comes_from(before: str) -> bool:
    """Say whether the words before a name make it that of a letter's writer: "nhận được thư từ "."""
    return _FROM.search(before) is not None


def hands_over(trigger: str) -> bool:
    """Say whether the name right after a trigger wrote the letter that somebody hands over: "trao thư của"."""
    return trigger.endswith(" của")


def gets(trigger: str) -> bool:
    """Say whether the subject of a verb receives what the one named after it wrote: "nhận được thư của"."""
    return trigger.startswith("nhận ")


def is_mutual(after: str) -> bool:
    """Say whether the words after a verb of writing say that both wrote: "gửi điện mừng cho nhau"."""
    return _MUTUAL.match(after) is not None


def congratulates(words: str) -> bool:
    """Say whether words end in the verb "chúc mừng" or "chia buồn", no part of a noun: "thư chúc mừng"."""
    return _CONGRATULATES.search(words) is not None


_TAKES = re.compile(
    r"(?:,? (?:người )?(?:vì |về việc |nhân dịp (?:ông |bà )?)?(?:đã |vừa |mới )?(?:được )?(?:tái )?"
    r"(?:đắc cử|trúng cử|thắng cử|nhậm chức|tuyên thệ|giành (?:chiến )?thắng|chiến thắng)\b)"
)


def takes_office(after: str) -> bool:
    """Say whether the words after a name tell of an office won: " đắc cử Tổng thống"."""
    return _TAKES.match(after) is not None


_MARKED = re.compile(r"nhân (?:sự kiện (?:này|đó|trọng đại)|(?:dịp )?(?:tròn |kỷ niệm )+)")


def marks_event(sentence: str) -> bool:
    """Say whether a sentence opens with the marking of what was told before, which dates it not: "Nhân sự kiện này"."""
    return _MARKED.match(sentence) is not None


_LEADERS_OF_BOTH = r"(?:các )?(?:nhà )?lãnh đạo (?:cấp cao )?(?:(?:đảng|nhà nước)(?:,| và) ){0,2}hai (?:nước|bên|đảng)"
_BODIES = re.compile(
    r"(?:^|[,;:] |\bngày [\d/.-]+ |\()(?:(?:ban chấp hành |bch )?trung ương (?:đảng|mặt trận)|đảng|chính phủ|quốc hội"
    rf"|nhà nước|mặt trận|(?:hai )?bộ ngoại giao|(?:các )?lãnh đạo|{_LEADERS_OF_BOTH}"
    r"|hai (?:nhà lãnh đạo|nước|bên|đảng))\b"
    r"[^,;:.()]{0,60}?(?: (?:đã|cũng|vừa|cùng)){0,2} $"
)


def by_body(before: str) -> bool:
    """Say whether the words before a verb of writing make bodies or unnamed leaders its subject."""
    return _BODIES.search(before) is not None
