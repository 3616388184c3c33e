"""Which triggers tell of deaths, falls and feats, for which the vocabulary has one type."""

import re

_RESOLUTIONS = frozenset({"nghị quyết số", "thông qua nghị quyết", "ra nghị quyết"})
_OF_UNITED_NATIONS = re.compile(r"\b(?:hội đồng bảo an|đại hội đồng|liên hợp quốc|liên hiệp quốc)\b")
PASSED = "mất"
"""A death by the words after it only."""
_DEATHS = frozenset({
    PASSED, "qua đời", "từ trần", "tạ thế", "băng hà", "thiệt mạng", "tử nạn", "ra đi ở tuổi", "trút hơi thở cuối cùng",
    "vĩnh biệt chúng ta", "đi vào cõi vĩnh hằng", "về cõi vĩnh hằng", "về với thế giới người hiền", "về cõi người hiền",
    "mãi mãi đi xa", "vĩnh viễn đi xa", "vĩnh viễn ra đi", "mãi mãi ra đi", "ra đi mãi mãi",
})  # fmt: skip
_FALLS = frozenset({
    "từ chức", "tuyên bố từ chức", "tuyên bố từ nhiệm", "từ nhiệm", "xin từ chức", "đệ đơn từ chức", "rời ghế",
    "tuyên bố rời ghế", "bị bắn", "bị bắn chết", "bị bãi nhiệm", "mất chức",
    "thoái vị", "bị lật đổ", "bị ám sát", "bị sát hại", "bị bắt giữ", "bị phế truất",
    "xin thôi chức", "thôi chức", "thôi giữ chức", "thôi giữ các chức vụ",
    "xin thôi giữ chức", "bỏ chạy", "bỏ trốn", "bị luận tội", "bị bắt",
    "được trả tự do", "được ân xá",
    "được phóng thích", "bị cách chức", "bị sa thải", "bị miễn nhiệm", "bị truất phế", "bị kết án", "bị tuyên án",
    "bị bắt giam",
    "bị địch bắt", "bị địch bắt giam", "bị mật thám bắt",
    "bị truy tố", "bị khởi tố", "bị khai trừ", "bị quản thúc", "bị xử tử", "bị hành quyết", "bị hạ bệ",
    "bị đình chỉ chức vụ", "bị tạm đình chỉ chức vụ", "loan báo từ chức", "thông báo từ chức", "tuyên bố thoái vị",
})  # fmt: skip
_FEATS = frozenset({
    "thử hạt nhân", "vụ thử hạt nhân", "phóng tên lửa",
    "vụ phóng tên lửa", "phóng thử tên lửa", "bắn thử tên lửa",
    "thử tên lửa", "bắn tên lửa", "phóng vệ tinh", "đảo chính",
    "cuộc đảo chính", "vụ đảo chính", "cắt đứt quan hệ ngoại giao", "cắt quan hệ ngoại giao", "đóng cửa đại sứ quán",
    "cắt đứt bang giao", "cắt bang giao", "đoạn tuyệt quan hệ ngoại giao", "đoạn tuyệt bang giao",
    "đầu hàng", "nã pháo", "pháo kích", "bắn rơi", "bắn hạ", "tuyên chiến", "xâm lược", "xâm lăng",
    "xâm chiếm", "đánh chiếm", "rút khỏi", "khởi kiện",
    "dỡ bỏ lệnh cấm vận", "bãi bỏ lệnh cấm vận", "dỡ bỏ cấm vận",
    "diễn tập chung", "tập trận chung", "đoạn giao với",
    "tuyên bố khôi phục độc lập", "khôi phục độc lập", "giành độc lập",
    "phóng thử", "phóng lần đầu", "không kích", "chính biến", "binh biến", "cuộc binh biến",
    "mở chiến dịch quân sự", "phát động chiến dịch quân sự", "tiến hành chiến dịch quân sự",
    "dỡ bỏ hoàn toàn lệnh cấm", "bãi bỏ hoàn toàn lệnh cấm",
})  # fmt: skip
_OUTBREAKS = frozenset({"nổ ra", "bùng nổ", "bùng phát"})
_FIGHTING = re.compile(
    r"\b(?:chiến tranh|xung đột|giao tranh|khởi nghĩa|nội chiến|cuộc chiến|cách mạng)\b[^.;:]{0,40}$"
)
_OVERTHROWS = frozenset({
    "xử tử", "hành quyết",
    "lật đổ", "luận tội", "bắt giữ", "bắt giam", "phế truất", "truất phế", "kết án", "đình chỉ chức vụ", "bãi nhiệm",
    "miễn nhiệm", "phê chuẩn miễn nhiệm", "phê chuẩn việc miễn nhiệm", "cách chức", "sa thải",
})  # fmt: skip
_RECOGNISED = re.compile(
    r" (?:(?:chính phủ|nhà nước|nước|chính quyền|nền độc lập|độc lập|chủ quyền|mặt trận|cộng hòa|vương quốc) "
    r"|(?:việt nam dân chủ|nhau\b)|quy chế (?:kinh tế )?thị trường"
    r"|[\w ]{2,30} là (?:nền kinh tế|nhà nước|quốc gia|thủ đô|nước) )"
)

_ACCEPTED = re.compile(r" ?(?:[,.;)]|$)| (?:vào|hồi|từ|ngày|năm|tháng|và|là (?:một )?(?:nhà nước|quốc gia))\b")
RECOGNISES = "công nhận"


_DESCRIBED = re.compile(r"\blà (?:một trong )?(?:những |các )?(?:nước|quốc gia)\b[^,.;]{0,60}$")


def is_described(before: str) -> bool:
    """Say whether the words before "công nhận" only say which country one is: "là nước đầu tiên ở châu Mỹ"."""
    return _DESCRIBED.search(before) is not None


def ends_recognised(after: str) -> bool:
    """Say whether the words after a country whom another recognises leave it at that: " vào ngày D", no " đã phát"."""
    return _ACCEPTED.match(after) is not None


_STORM = re.compile(r"\b(?:siêu )?bão\b[^,.;]{0,30}$")
_CRAFT = re.compile(r"\b(?:tàu|máy bay|trực thăng|phi cơ|chuyến bay)\b[^,.;]{0,60}$")
_DISASTERS = {"đổ bộ": _STORM, "chìm": _CRAFT, "rơi": _CRAFT}
"""Verbs of a disaster by what their subject must be."""
_SETTLES = {RECOGNISES: _RECOGNISED}
"""Verbs of what one country does for another by what must be their object."""

_JOINS = frozenset({"gia nhập", "trở thành thành viên", "trở thành thành viên chính thức"})
_BODY = re.compile(
    r" (?:chính thức )?(?:thứ \d+ )?(?:của )?(?:hiệp hội các quốc gia|asean|liên hợp quốc|liên hiệp quốc|lhq|liên xô"
    r"|wto|apec|asem|nato|brics"
    r"|tổ chức|liên minh|diễn đàn|hội đồng|cộng đồng|khối|phong trào không liên kết)\b"
)
_RULED = re.compile(r"\b(?:cấm|ngừng|dừng|hoãn|lên án|chấm dứt|âm mưu|ngăn chặn|nguy cơ|cáo buộc)(?: \w+){0,4} $")
_BY_RULE = re.compile(r"\b(?:nghị quyết|lệnh|theo|sau|kể từ)\b")


_RECALLED = re.compile(
    r"\b(?:kỷ niệm|tưởng niệm|đánh dấu|mừng)(?: trọng thể| tròn)?(?: \d+ năm)?"
    r"(?: ngày| sự kiện| cuộc| vụ)?(?: \w+){0,6} $"
)


def is_recalled(before: str) -> bool:
    """Say whether the words before a feat only name what is marked: "lễ kỷ niệm ngày Nhật Bản chính thức"."""
    return _RECALLED.search(before) is not None


def is_ruled(before: str, gap: str) -> bool:
    """Say whether words speak of a ban on a feat, or of a date that is no time of it: "cấm … theo nghị quyết năm"."""
    return _RULED.search(before) is not None or _BY_RULE.search(gap) is not None


_GIVES_OUT = frozenset({"ký", "trao", "công bố", "ban hành"})
_DECREE = re.compile(r" (?:\w+ ){0,2}(?:sắc lệnh|quyết định|nghị định|nghị quyết|lệnh)\b")


def is_decision(trigger: str, after: str) -> bool:
    """Say whether a trigger tells of passing a resolution or decree, so that what follows says to what end."""
    return trigger in _RESOLUTIONS or (trigger in _GIVES_OUT and _DECREE.match(after) is not None)


_DECLARES = re.compile(
    r" (?:(?:đã|vừa|mới|cũng|chính thức|tuyên bố|quyết định|công bố|thông báo|ra lệnh|lệnh|hạ lệnh"
    r"|cho|ký lệnh|bất ngờ) ){0,4}"
    r"| (?:đã |vừa )?tuyên bố (?:\w+ ){1,3}"
)


def declares(between: str) -> bool:
    """Say whether somebody named does what the next words tell, by the words between: " đã tuyên bố "."""
    return _DECLARES.fullmatch(between) is not None


_ONLY_NAMED = re.compile(r"\b(?:(?<!nghị quyết về )(?<!phê chuẩn )việc|kêu gọi|đề nghị|thủ tục|tiến trình|quá trình) $")


def is_only_named(before: str) -> bool:
    """Say whether the words before a fall make it a topic: "về việc"."""
    return _ONLY_NAMED.search(before) is not None


_AFTERWARDS = re.compile(r"\b(?:sau|trước|kể từ|từ) (?:khi|lúc|ngày)\b")


def is_time_of_another(between: str) -> bool:
    """Say whether the words from a date to a fall make it but the time of what else happened: "sau khi bà X"."""
    return _AFTERWARDS.search(between) is not None


_ASKED = re.compile(
    r"\b(?:yêu cầu|đòi|thúc giục|sức ép|áp lực)\b[^,;.]{0,30}$"
    r"|\btrình (?:quốc hội|hội đồng|hạ viện|thượng viện)[\w ]{0,20}$"
)


def is_asked(before: str) -> bool:
    """Say whether the words before a fall only ask for it: "yêu cầu ông"."""
    return _ASKED.search(before) is not None


_WHILE_AFTER = re.compile(r"\b(?:tháng|năm|ngày|tuần|lâu) (?:sau|trước) (?:khi|lễ) $")


def counts_from(before: str) -> bool:
    """Say whether the words before a verb count the time from it, so that no date before them is its own."""
    return _WHILE_AFTER.search(before) is not None


def is_death(trigger: str) -> bool:
    """Say whether a trigger tells of a death."""
    return trigger in _DEATHS


def is_fall(trigger: str) -> bool:
    """Say whether a trigger tells of what befalls somebody in power: a resignation, an arrest, a release."""
    return trigger in _FALLS


def is_feat(trigger: str, before: str, after: str) -> bool:
    """Say whether a trigger tells of what a country does or suffers: a test, a coup, a war, joining a body."""
    if trigger in _JOINS:
        return _BODY.match(after) is not None
    if trigger in _SETTLES:
        return _SETTLES[trigger].match(after) is not None
    if trigger in _DISASTERS:
        return _DISASTERS[trigger].search(before) is not None
    return trigger in _FEATS or (trigger in _OUTBREAKS and _FIGHTING.search(before) is not None)


_WATCHES = re.compile(
    r"\b(?:chứng kiến|chỉ đạo|giám sát|thị sát|theo dõi|quan sát|thị sát việc|ra lệnh)(?: (?:cuộc|việc|một|vụ))? $"
)


def is_watched(before: str) -> bool:
    """Say whether the words before a test or launch tell that somebody in power watched or ordered it."""
    return _WATCHES.search(before) is not None


_UNDER = re.compile(r"dưới sự (?:lãnh đạo|chỉ huy|dẫn dắt) của (?:[\w ]{2,20} )?$")


def is_led_by(before: str) -> bool:
    """Say whether the words before a name make it that of who leads those that act: "dưới sự chỉ huy của"."""
    return _UNDER.search(before) is not None


_HEADED = re.compile(r" (?:cầm đầu|chỉ huy|lãnh đạo|đứng đầu|dẫn đầu|phát động)\b")


def is_headed(after: str) -> bool:
    """Say whether the words after a name make it that of who led an attack or coup: "do tướng X cầm đầu"."""
    return _HEADED.match(after) is not None


_BEFORE = re.compile(r"(?:^|[\s])(?:sau|trước|từ|kể từ) (?:khi |vụ |cuộc )?$")


def is_before(before: str) -> bool:
    """Say whether the words before an event only say after what something else was: "Sau "."""
    return _BEFORE.search(before) is not None


def overthrows(trigger: str) -> bool:
    """Say whether a trigger tells of what others do to somebody in power, its object or who suffers it."""
    return trigger in _OVERTHROWS


def is_resolution(trigger: str, before: str) -> bool:
    """Say whether a trigger names a resolution by its number, or the words before it name who passes it."""
    if trigger not in _RESOLUTIONS:
        return False
    return trigger.endswith("số") or _OF_UNITED_NATIONS.search(before) is not None


_DIED = re.compile(
    r" (?:ngày|tháng|năm|vào|hồi|tại|ở|lúc|hôm|sáng|chiều|tối|trưa|đêm|rạng sáng|đột ngột|vì|sau|khi|cùng ngày|trong)\b"
)


def is_loss_of_life(after: str, *, person: bool) -> bool:
    """Say whether "mất" tells of a death by the words after it: "mất ngày 10/4", not "mất ghế"; "ông A mất." too."""
    return _DIED.match(after) is not None or (person and after[:1] in ("", ".", ",", ";"))


_MANY = re.compile(
    r"(?<![/\d.-])\b(?<!năm )(?<!tháng )(?<!ngày )(?:\d{1,3}(?:\.\d{3})*|hàng (?:chục|trăm|nghìn)|nhiều)"
    r"(?: \w+){1,10} $"
)
_LATER = re.compile(r"\b(?:năm|tháng|tuần|ngày) sau(?: đó)?(?: thì)? $")


def befalls_many(before: str) -> bool:
    """Say whether the words before a death name people by their number: "39 người Việt"."""
    return _MANY.search(before) is not None


def is_later(before: str) -> bool:
    """Say whether the words before a verb put it some time after the date named: "chỉ hơn một năm sau thì"."""
    return _LATER.search(before) is not None


_MOURNS = re.compile(
    r"\b(?:mặc niệm|tưởng niệm|tưởng nhớ|thương tiếc|gia đình|gia quyến|tang quyến|linh hồn)(?: cố)? $"
)


def mourns(before: str) -> bool:
    """Say whether the words before a name make its bearer one who is mourned: "dành phút mặc niệm "."""
    return _MOURNS.search(before) is not None


_WHO_WAS = re.compile(r", (?:người|vị (?:lãnh đạo|chính khách)) (?:đã |từng |sau đó )?$")


_NAMED_SO = re.compile(r"\b(?:cha|bố|mẹ|ông nội|thân phụ|thân mẫu|anh trai|em trai|vợ|chồng)(?: \w+)?(?:,)? là $")


def is_named_so(before: str) -> bool:
    """Say whether the words before a name give it to a relative just spoken of: "sau khi cha là "."""
    return _NAMED_SO.search(before) is not None


def tells_of_named(before: str) -> bool:
    """Say whether words open a clause about the one just named: "ông X, người bị ám sát năm 1983"."""
    return _WHO_WAS.search(before) is not None


def is_doer(before: str) -> bool:
    """Say whether the word before a name makes it that of who does it to another: "bị tướng Y lật đổ"."""
    return before.endswith("bị ")


_SUFFERED = re.compile(r"\b(?:bị|được)\b[^,.;:]{0,36}$")


def is_suffered(before: str) -> bool:
    """Say whether the words before a verb make its subject the one who suffers it: "bị quân đội"."""
    return _SUFFERED.search(before) is not None
