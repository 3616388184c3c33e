"""The small words of Vietnamese news that say who acts at a trigger, on whom, when, and whether it happened.

Matched without regard to case, hyphens and the place of the tone mark, whole syllables, longest first. The
triggers themselves are data (vocab/event_types.yaml).
"""

import re
from collections.abc import Mapping
from enum import IntEnum, auto
from typing import TypeVar

Members = TypeVar("Members", bound=IntEnum)


def _plain(members: type[Members]) -> type[Members]:
    """Return a class that has the members of an enumeration, and nothing else of it, as its attributes.

    Until Python 3.12 an enumeration looks each of them up by `EnumType.__getattr__`, at five times the price, and
    readers name a thousand small words an article.
    """
    return type(members.__name__, (), {**members.__members__, "__doc__": members.__doc__})


@_plain
class Cue(IntEnum):
    """What a small word does in a clause."""

    NOISE = auto()
    """Looks like a cue or trigger and is none: "tiếp tục", "thăm hỏi"."""
    WITH = auto()
    AND = auto()
    OF = auto()
    BY = auto()
    BETWEEN = auto()
    TO = auto()
    """Towards somebody or a place; as a verb, arrival: "tới Bình Nhưỡng"."""
    AT = auto()
    FOR = auto()
    """Before who receives: "cho", "gửi tới"."""
    PASSIVE = auto()
    INVITED = auto()
    """Before the host: "theo lời mời của"."""
    HONOUR = auto()
    """Before who is honoured: "tưởng nhớ", "tượng"."""
    INSTEAD = auto()
    """Before a predecessor: "thay"."""
    NOT = auto()
    CANCEL = auto()
    """Called off, put off, not come about."""
    WISH = auto()
    PUSH = auto()
    """Speaks of what goes on or should, where it stands right before: "duy trì trao đổi đoàn"."""
    WILL = auto()
    SAY = auto()
    """What follows is told, not done."""
    AGREE = auto()
    """What two may do at a meeting only: "thống nhất"."""
    REPORT = auto()
    """Tells news: "đưa tin"."""
    DONE = auto()
    """What follows has happened: "đã"."""
    THEN = auto()
    """A new act of the same clause: "rồi", "đồng thời"."""
    WHEN = auto()
    """A clause that shares the time of the one before: "khi", "trong đó"."""
    BEFORE = auto()
    """"trước khi": what follows ends the time named."""
    WHO = auto()
    """A relative clause about the one just named: "người đã"."""
    KIN = auto()
    """Before a relative or chief of the one meant: "em gái"."""
    SINCE = auto()
    """Before a date that something has lasted from, or is compared with: "kể từ"."""
    SPOKE = auto()
    """Takes part in the ceremony told last: "phát biểu tại buổi lễ"."""
    GOT = auto()
    """Its subject is the recipient: "nhận được điện mừng của"."""
    NOW = auto()
    """Under way on the day named: "đang thăm"."""
    PAIR = auto()
    """The two leaders last met: "hai nhà lãnh đạo"."""
    SIDES = auto()
    """The two countries: "hai bên"."""
    HELD = auto()
    """Says when an event took place: "diễn ra"."""
    BEGIN = auto()
    END = auto()
    TURN = auto()
    ATTEND = auto()
    ATTENDED = auto()
    """Before those who attend: "với sự tham dự của"."""
    GENERIC = auto()
    MARKED = auto()
    """Marks a count: "kỷ niệm", "tròn"."""
    GREET = auto()
    LEAVE = auto()
    ARRIVE = auto()
    AGAIN = auto()
    HOME = auto()
    LED = auto()
    """"do X dẫn đầu": who leads a delegation."""
    OFFICE = auto()
    """Opens the office after an election: "làm", "giữ chức"."""
    ADOPT = auto()
    """Tells of a document that two have agreed on, where they are named with it; means "through" elsewhere."""
    DOCUMENT = auto()
    PRONOUN = auto()
    """Stands for the leader the text speaks of: "ông", "bà"."""
    GUEST = auto()
    """Stands for the visitor: "vị khách"."""
    HOST = auto()
    """Stands for who receives the visitor: "chủ nhà"."""
    PEER = auto()
    """Stands for who has the same office on the other side: "người đồng cấp"."""
    HEAD = auto()
    """Stands for the holder of an office by what they head: "người đứng đầu Chính phủ"."""
    TITLE = auto()
    """A bare office, which stands for the one of its holders the text speaks of."""
    COMMA = auto()
    STOP = auto()
    """A semicolon: ends what is said before."""
    COLON = auto()
    """Opens what spells out what is said before."""
    DELEGATION = auto()
    """Stands for who leads a delegation told before: "đoàn"."""
    SET = auto()
    """May tell of a founding right before its date: "lập năm 1978"."""
    OPEN = auto()
    CLOSE = auto()


CUES: Mapping[Cue, tuple[str, ...]] = {
    Cue.NOISE: (
        "khuyến khích đầu tư", "khuyến khích và bảo hộ", "khuyến khích hợp tác", "khuyến khích thương mại",
        "tập đoàn", "quân đoàn", "sư đoàn", "trung đoàn", "binh đoàn", "phi đoàn", "công đoàn", "tổng công đoàn",
        "đại sứ quán", "lãnh sự quán", "tổng lãnh sự quán", "thủ tướng phủ",
        "tiếp quản", "trở lại nhà trắng", "quay lại nhà trắng", "quay trở lại nhà trắng",
        "ứng cử viên", "ứng cử", "cử tri", "cử nhân", "cử chỉ", "cử quốc thiều", "cử quốc ca", "cử nhạc",
        "trao huy chương vàng", "trao huy chương bạc", "trao huy chương đồng", "trao tặng huy chương vàng",
        "khi còn là", "khi đang là", "lúc còn là", "khi còn làm", "khi còn giữ chức", "khi đang giữ chức",
        "phiếu ủng hộ", "phiếu bầu ủng hộ", "tỷ lệ ủng hộ", "tỉ lệ ủng hộ", "mức ủng hộ", "số phiếu ủng hộ",
        "song phương", "song song", "hậu cần", "cần thơ", "kế hoạch và đầu tư", "họp báo", "dự án", "dự thảo",
        "cuộc họp báo", "lễ hội", "lễ đường", "lễ tân", "lễ phục", "liên đoàn", "ban tổ chức",
        "dự báo", "dự luật", "tự do", "lý do", "thay đổi", "tên gọi",
        "khách mời", "sáng sớm", "sớm nhất", "từ sớm", "sớm hơn", "sớm được",
        "tiếp tục", "tiếp theo", "tiếp thu", "tiếp nhận", "tiếp cận", "tiếp nối", "trực tiếp", "gián tiếp",
        "tiếp sức", "tiếp bước", "chào cờ", "lời chào", "chào bán", "chào hàng", "chào thầu",
        "chào hỏi", "cúi chào", "vẫy chào", "chào quân kỳ", "chào quốc kỳ",
        "tiếp đó", "tiếp giáp", "tiếp viện", "tiếp tế", "tiếp xúc cử tri", "giao tiếp",
        "trao đổi", "trao quyền", "trao giải", "kế tiếp", "thăm hỏi", "lời thăm", "thăm dò", "tham quan", "thăm khám",
        "thăm viếng lẫn nhau", "độc lập", "đối lập", "công lập", "tự lập", "biệt lập", "lập trường",
        "thành viên sáng lập", "nước sáng lập", "nhà sáng lập", "người sáng lập",
        "thường trực", "thường vụ", "thường trú",
        "liên tiếp", "chuyển tiếp", "tiếp tay", "tiếp diễn", "tiếp công dân", "tiếp dân", "tiếp lửa",
        "gặp rắc rối", "gặp trở ngại", "gặp vấn đề", "gặp trục trặc", "gặp bế tắc", "gặp sự cố", "gặp nạn",
        "gặp tai nạn", "gặp thách thức", "gặp thất bại", "gặp sự phản đối", "gặp bất đồng",
        "gặp khó khăn", "gặp nhiều", "gặp phải", "bắt gặp", "hiếm gặp", "hội ngộ", "chưa đầy", "không lâu sau",
        "không lâu trước", "không kém", "không những", "không phải ngẫu nhiên", "chưa từng có", "không ít",
        "không xa", "trở nên", "nên người", "không ngừng", "không chỉ", "không chính thức", "không thường trú",
        "không thường trực", "không liên kết", "không kiêm nhiệm", "không hoàn lại",
        "không gian", "hàng không", "không quân", "không khí", "không quên", "không thể thiếu", "không đạt",
        "không thể quên", "không bao giờ quên", "không ai quên", "không thể không", "không thể bỏ qua",
        "không thể phai mờ", "không thể nào quên", "không phai mờ",
        "không đầy đủ", "không toan tính", "và nhân dân", "cùng nhau", "cuối cùng", "vô cùng", "với nhau",
        "cùng quan tâm", "cùng có lợi", "cùng chia sẻ", "cùng với đó", "đăng ký", "chữ ký", "thời kỳ", "nhật ký",
        "thư ký", "tổng thư ký", "bút ký",
        "ký giả", "ký ức", "ký sự", "ký ban hành", "ký quyết định", "ký lệnh", "ký tặng", "ký hiệu", "ký họa",
        "ký sổ", "ký gửi", "bầu không khí", "bầu cử", "bầu trời", "bầu dục", "bầu bạn", "cuộc bầu cử", "đại hội đồng",
        "đại hội đồng liên hợp quốc", "đại hội thể thao", "hành trình phát triển", "tới đây", "trong thời gian tới",
        "thời gian tới", "hướng tới", "đến nay", "cho đến nay", "đến đầu", "đến cuối", "liên quan đến", "đề cập đến",
        "cho thấy", "cho phép", "dành cho", "tạo cho", "cho rằng", "qua đó", "giữa lúc", "tới mức", "nói đến",
        "nhắc đến", "quan tâm đến", "quan tâm tới", "bên lề", "muôn vàn", "đến từ", "góp phần", "khi ấy", "khi đó",
        "khi còn là", "kể đến", "dẫn đến", "quân đội", "cuộc đời", "được biết", "được coi là", "được xem là",
        "được gọi là",
        "với tư cách", "cùng kỳ", "với việc", "với tinh thần", "với mục tiêu", "với phương châm", "ra đời sống",
        "giúp đỡ", "giúp cho", "hỗ trợ lẫn nhau", "giúp đỡ lẫn nhau", "đón nhận", "đón tết", "đón xuân",
        "đón năm mới", "đón đầu", "đáp lễ", "bầu người kế nhiệm", "bầu người thay thế",
        "vừa rồi", "mới rồi", "cung hội nghị", "nhà hội nghị", "trung tâm hội nghị",
        "trung tâm hội nghị quốc tế", "trung tâm hội nghị quốc gia", "phòng hội nghị", "nhà tang lễ",
        "hội nghị nhân dân tối cao", "đại hội đại biểu nhân dân", "đại hội nhân dân",
        "hội nghị chính trị hiệp thương", "hội nghị chính trị hiệp thương nhân dân", "hội nghị hiệp thương",
        "tân cử", "tranh cử", "vận động tranh cử",
        "tổng thống đắc cử", "thủ tướng đắc cử", "ghế", "sang trọng", "sang năm", "sang tháng",
        "cuộc đón tiếp", "nói chuyện",
        "bữa ăn sáng làm việc", "bữa ăn trưa làm việc", "bữa ăn tối làm việc", "bữa ăn làm việc",
        "sự đón tiếp", "bước sang", "chuyển sang", "sang một", "chặng đường", "chặng đua", "chặng bay",
        "nhiệm kỳ thứ", "phiếu bầu", "tổng tuyển cử", "đề cử", "đề cử làm", "được đề cử", "đề cử giữ chức",
        "có thể kể", "có thể kể đến", "có thể nói", "có thể thấy", "trở thành nước", "trở thành quốc gia",
        "trở thành một trong",
    ),
    Cue.WITH: ("với", "cùng với", "cùng", "và phu nhân cùng"),
    Cue.AND: ("và", "cũng như"),
    Cue.STOP: ("và việc", "cũng như việc", "cùng với việc"),
    Cue.OF: ("của",),
    Cue.BY: ("do", "bởi"),
    Cue.BETWEEN: ("giữa",),
    Cue.TO: ("tới", "đến", "sang"),
    Cue.FOR: ("cho", "gửi", "gửi tới", "gửi đến", "gửi cho", "đến với"),
    Cue.AT: ("tại", "ở", "thủ đô", "thành phố"),
    Cue.PASSIVE: ("được", "vui mừng được"),
    Cue.INVITED: (
        "theo lời mời của", "nhận lời mời của", "đáp lời mời của", "theo lời mời chính thức của", "lời mời của",
        "lời mời từ", "nhận lời mời thăm của",
    ),
    Cue.HONOUR: (
        "tưởng nhớ", "tưởng niệm", "tượng", "bức tượng", "chân dung", "di hài", "thi hài", "lăng", "mộ", "anh linh",
        "công lao", "thành kính với", "linh cữu", "ngày sinh", "ngày mất", "sinh nhật", "quê hương", "tư tưởng",
    ),
    Cue.INSTEAD: ("thay", "thay thế", "thay cho", "thay mặt"),
    Cue.NOT: (
        "không", "chưa", "chưa từng", "chẳng", "không còn", "bác tin", "bác bỏ", "phủ nhận", "vắng mặt", "thay vì",
        "từ chối",
    ),
    Cue.CANCEL: (
        "hủy", "bị hủy", "hủy bỏ", "hoãn", "phải hoãn", "bị hoãn", "tạm hoãn", "hoãn lại", "không thành", "đổ vỡ",
        "lùi", "lùi lại", "bị lùi", "được lùi lại", "dời", "dời lại", "bị dời", "lỡ hẹn", "không diễn ra",
        "không được tổ chức", "chưa diễn ra", "không thể diễn ra",
        "chưa được lên kế hoạch", "chưa được ấn định", "chưa lên kế hoạch", "đang được thu xếp", "đang được sắp xếp",
        "đang được lên kế hoạch", "đang được thảo luận", "chưa được xác nhận",
        "rút khỏi lịch", "rút khỏi chương trình", "gỡ khỏi lịch", "gỡ khỏi chương trình", "gác lại", "bất thành",
        "không thực hiện được", "không thể thực hiện",
    ),
    Cue.WISH: (
        "mong muốn", "mong", "mong đợi", "mong chờ", "mong được",
        "hy vọng", "đề nghị", "mời", "trân trọng mời", "gửi lời mời",
        "lời mời", "nhận lời mời", "nhận lời", "sớm", "kêu gọi", "khuyến khích", "hối thúc",
        "sẵn sàng", "có thể", "nếu", "cần", "nhằm",
        "dự định", "khả năng", "đề xuất", "muốn", "hẹn", "lời hứa", "hứa", "trông đợi", "phấn đấu", "cân nhắc",
        "nên", "lẽ ra", "đáng lẽ", "đáng ra",
        "được kỳ vọng", "kỳ vọng", "tin tưởng", "thảo luận về", "bàn về", "xem xét", "tích cực chuẩn bị",
        "công tác chuẩn bị", "hướng tới việc", "ý định", "nguyện vọng", "nhu cầu",
    ),
    Cue.PUSH: (
        "thúc đẩy", "tăng cường", "đẩy mạnh", "duy trì", "ủng hộ", "tạo điều kiện", "phối hợp tổ chức", "mục tiêu",
        "kế hoạch", "theo lịch trình", "lịch trình",
    ),
    Cue.WILL: ("sẽ", "dự kiến", "sắp", "chuẩn bị", "sắp tới", "chuẩn bị sang"),
    Cue.SAY: (
        "nhấn mạnh", "khẳng định", "nhắc lại", "cảm ơn", "chúc mừng", "chia buồn", "đánh giá cao", "đánh giá", "bày tỏ",
        "nói", "chia sẻ", "ôn lại", "tin tưởng rằng", "hoan nghênh", "nhớ lại", "nhìn lại", "nêu rõ", "báo cáo", "coi",
        "lưu ý", "ghi nhận", "phát biểu", "trao đổi về", "điểm lại",
    ),
    Cue.AGREE: ("nhất trí", "thống nhất", "nhất trí cho rằng", "cùng thống nhất", "cùng nhất trí"),
    Cue.REPORT: (
        "cho biết", "cho hay", "thông báo", "thông tin", "đưa tin", "công bố", "xác nhận", "dẫn lời", "loan báo",
    ),
    Cue.DONE: ("đã", "vừa", "mới", "từng"),
    Cue.THEN: ("rồi", "sau đó", "đồng thời", "và sau đó", "cũng trong", "trong khi", "còn", "nhưng", "song"),
    Cue.WHEN: ("khi", "trong đó", "nơi", "tại đây", "tại đó", "nhân dịp này"),
    Cue.BEFORE: ("trước khi",),
    Cue.WHO: (
        "người đã", "người vừa", "người đang", "người cũng đang", "người cũng", "người có", "người từng", "người sẽ",
        "người mới", "người mà", "người dự kiến", "người sắp", "người dự kiến sẽ",
    ),
    Cue.KIN: (
        "cha", "cha của", "thân phụ", "vua cha", "mẹ", "thân mẫu", "em gái", "em trai", "con trai", "con gái",
        "anh trai", "chị gái", "cháu", "ông nội", "ông ngoại", "trợ lý của", "học trò của",
        "đặc phái viên của", "phái viên của", "đặc phái viên",
        "đặc sứ của", "cố vấn của", "thư ký của",
        "chính quyền", "nội các", "dưới thời", "chính quyền của", "nội các của", "phu nhân của", "phu nhân cố",
    ),
    Cue.SINCE: ("kể từ", "kể từ sau", "kể từ khi", "từ sau", "so với", "trước năm", "tính từ"),
    Cue.SPOKE: (
        "phát biểu chào mừng", "phát biểu khai mạc", "diễn văn khai mạc",
        *(
            f"{verb} {sitting}"
            for verb in (
                "dự", "tham dự", "cùng dự", "chủ trì", "đồng chủ trì", "chủ tọa", "phát biểu tại",
                "dự và phát biểu tại",
            )
            for sitting in ("phiên khai mạc", "phiên bế mạc", "phiên toàn thể", "phiên họp toàn thể", "phiên họp kín")
        ),
        "đọc điếu văn", "đọc lời điếu", "đọc diễn văn", "đọc diễn văn chào mừng", "đọc diễn văn khai mạc",
    ),
    Cue.GOT: ("nhận được", "đã nhận được", "nhận"),
    Cue.NOW: ("đang", "cũng đang", "đang trong"),
    Cue.PAIR: (
        "hai nhà lãnh đạo", "hai lãnh đạo", "hai vị lãnh đạo", "hai ông", "hai bà", "hai tổng thống",
        "hai thủ tướng", "hai phó thủ tướng", "hai bộ trưởng", "hai thứ trưởng", "hai phó chủ tịch", "hai đại sứ",
        "hai tư lệnh", "hai ngoại trưởng", "hai nguyên thủ", "hai tổng bí thư",
        "hai đồng chí lãnh đạo", "hai nhà lãnh đạo cấp cao", "lãnh đạo cấp cao hai nước", "hai chủ tịch",
        "hai người", "hai đồng chí", "hai vị", "hai trưởng đoàn",
    ),
    Cue.SIDES: ("hai bên", "hai nước", "hai chính phủ", "hai đảng", "đại diện hai bên", "hai nhà nước", "hai đoàn"),
    Cue.HELD: (
        "định vào", "ấn định vào", "được ấn định", "lên lịch vào", "được lên lịch", "hẹn vào", "lên kế hoạch vào",
        "thu xếp vào",
        "diễn ra", "được tổ chức", "được tiến hành", "được cử hành", "trong các ngày", "trong hai ngày",
        "trong ba ngày", "đã diễn ra", "họp", "nhóm họp", "khai mạc", "bế mạc", "tổ chức từ",
        "được diễn ra", "kéo dài", "gần nhất là", "mới nhất là", "gần đây nhất là", "lần gần nhất là",
    ),
    Cue.BEGIN: ("bắt đầu", "bắt đầu từ", "mở đầu"),
    Cue.END: ("kéo dài đến", "kéo dài tới", "kết thúc", "khép lại", "kết thúc tốt đẹp", "kết thúc sớm"),
    Cue.TURN: ("lần lượt", "đến lượt", "tới lượt"),
    Cue.ATTEND: (
        "dự", "tham dự", "tới dự", "đến dự", "cùng dự", "có mặt tại", "có mặt", "chứng kiến", "chủ trì", "đồng chủ trì",
        "chủ tọa", "đồng chủ tọa", "tham gia", "bước vào", "đăng đàn", "đăng đàn phát biểu",
        "phát biểu tại", "có bài phát biểu tại", "có bài phát biểu quan trọng tại", "có phát biểu quan trọng tại",
        "đọc diễn văn tại", "có bài diễn văn tại", "tổ chức", "dẫn đầu đoàn dự",
    ),
    Cue.ATTENDED: (
        "với sự tham dự của", "có sự tham dự của", "với sự tham gia của", "với sự có mặt của",
        "với sự chứng kiến của", "trước sự chứng kiến của", "dưới sự chứng kiến của", "dưới sự chủ trì của",
        "dưới sự giám sát của", "dưới sự chỉ đạo của", "có sự hiện diện của", "có sự chứng kiến của",
        "với sự hiện diện của",
        "dưới sự đồng chủ trì của", "với sự chủ trì của", "dưới sự chủ tọa của", "về phía",
        "với sự đồng chủ trì của", "với sự tham dự và phát biểu của",
        *(
            " ".join(filter(None, (verb, what, "có")))
            for verb in ("dự", "tham dự", "tới dự", "đến dự", "cùng dự", "cùng tham dự", "tham gia")
            for what in (
                "", "lễ", "buổi lễ", "lễ kỷ niệm", "mít tinh", "lễ mít tinh", "hội nghị", "đại hội",
                "diễn đàn", "hội thảo", "sự kiện", "chương trình", "cuộc họp", "phiên họp", "lễ ký", "lễ ký kết",
                "lễ khánh thành", "lễ khai mạc", "lễ trao", "lễ viếng", "lễ tang", "lễ đón", "tiệc chiêu đãi",
                "buổi chiêu đãi", "chiêu đãi", "buổi tiệc", "lễ khởi công", "lễ công bố", "hội đàm", "buổi hội đàm",
                "cuộc hội đàm", "buổi tiếp", "cuộc gặp", "buổi gặp", "buổi làm việc", "tang lễ", "quốc tang",
                "lễ quốc tang", "lễ truy điệu", "lễ nhậm chức",
            )
        ),
        *(f"{verb}viếng có" for verb in ("đến ", "tới ", "vào ", "dự lễ ", "đến dự lễ ")),
    ),
    Cue.GENERIC: (
        "các", "những", "nhiều", "mỗi", "thường", "thường xuyên", "hằng năm", "hàng năm", "mọi", "bất kỳ", "một số",
    ),
    Cue.MARKED: (
        "kỷ niệm", "kỷ niệm trọng thể", "nhân kỷ niệm", "nhân dịp", "nhân dịp kỷ niệm", "dịp", "đánh dấu", "tròn",
        "mừng", "chào mừng", "lễ mừng", "dịp kỷ niệm", "lễ mít tinh kỷ niệm", "kỷ niệm lần thứ", "nhân quốc khánh",
        "trùng dịp",
    ),
    Cue.GREET: (
        "đón", "ra đón", "ra sân bay đón", "ra tận sân bay đón", "ra sân bay đón tiếp", "ra đón tiếp",
        "đón và tiễn", "tiễn", "nghênh đón", "ra tận sân bay", "chào đón", "đón chào",
        *(
            f"đón tiếp {how}{manner}"
            for how in ("", "rất ", "hết sức ", "vô cùng ")
            for manner in ("trọng thể", "trọng thị", "nồng hậu", "nồng nhiệt", "chu đáo", "thân tình", "thắm thiết")
        ),
    ),
    Cue.LEAVE: ("rời", "rời khỏi", "lên đường về", "về nước", "lên đường về nước", "trở về nước"),
    Cue.ARRIVE: (
        "tới nơi", "đặt chân", "đặt chân tới", "đặt chân đến", "đặt chân xuống", "lên đường sang", "lên đường",
        "hạ cánh", "xuống sân bay", "đã tới", "đã đến", "vào ga", "vào lãnh thổ", "nhập cảnh",
        "về tới", "đi tàu hỏa tới", "đi tàu tới",
        "bay tới", "bay đến", "bay sang", "bay ra", "bay vào", "bay về",
        "ghé", "ghé qua", "ghé tới", "có mặt ở", "lưu lại", "ở lại",
        "dừng chân ở", "dừng chân tại", "đi", "lên", "đáp xuống", "quá cảnh", "quá cảnh tại",
        "lên đường đi", "lên đường tới", "đặt chân lên", "đáp chuyên cơ xuống", "đáp máy bay xuống",
        "hạ cánh xuống", "hạ cánh tại", "hạ cánh ở",
        "cập cảng", "cập bến",
    ),
    Cue.AGAIN: ("trở lại", "quay lại"),
    Cue.HOME: ("nước ta", "nước chủ nhà"),
    Cue.LED: (
        "dẫn đầu", "làm trưởng đoàn", "làm trưởng đoàn đã", "là trưởng đoàn", "dẫn đầu là", "trưởng đoàn là",
        "dẫn đoàn", "dẫn một đoàn", "dẫn theo đoàn", "dẫn theo một đoàn",
    ),
    Cue.OFFICE: ("làm", "giữ chức", "giữ cương vị", "giữ chức vụ", "đảm nhiệm", "vào chức", "vào cương vị"),
    Cue.GUEST: ("vị khách", "vị khách quý", "người khách", "vị khách cấp cao"),
    Cue.HOST: ("chủ nhà", "vị chủ nhà"),
    Cue.PEER: (
        "người đồng cấp", "người đồng nhiệm", "đồng cấp", "đồng nhiệm", "người tương nhiệm", "người đồng chức",
        "người đồng cấp nước chủ nhà", "người đồng nhiệm nước chủ nhà", "người đồng cấp chủ nhà",
        "người đồng cấp sở tại",
    ),
    Cue.HEAD: ("người đứng đầu",),
    Cue.PRONOUN: ("ông", "bà", "ông ấy", "bà ấy", "đồng chí"),
    Cue.TITLE: (
        "tổng bí thư", "chủ tịch nước", "thủ tướng", "tổng thống", "chủ tịch quốc hội", "phó thủ tướng",
        "phó chủ tịch nước", "bộ trưởng", "ngoại trưởng", "quốc vương", "nhà vua", "đại sứ",
    ),
    Cue.SET: ("lập",),
    Cue.ADOPT: ("thông qua",),
    Cue.DELEGATION: ("đoàn", "phái đoàn", "đoàn đại biểu", "đoàn công tác"),
    Cue.DOCUMENT: (
        "hiệp định", "hiệp ước", "tạm ước", "thỏa thuận", "bản ghi nhớ", "biên bản ghi nhớ", "nghị định thư",
        "tuyên bố chung",
        "văn kiện", "ý định thư", "thông cáo chung", "hợp đồng", "kế hoạch hành động", "chương trình hợp tác",
        "chương trình hành động", "kế hoạch hợp tác", "kế hoạch triển khai", "thỏa ước", "quy chế hợp tác",
        "chương trình trao đổi", "lệnh ngừng bắn", "tuyên bố", "công hàm", "thư trao đổi", "biên bản",
        "bản tuyên bố chung", "văn bản", "ghi nhớ về", "ghi nhớ hợp tác",
        "biên bản hội đàm", "biên bản làm việc", "biên bản cuộc họp",
        "biên bản kỳ họp", "biên bản phiên họp", "biên bản hội nghị",
    ),
}  # fmt: skip
"""Words by what they do."""

MARKS = re.compile(
    r"\((?:[TPG]|(?:bìa |ngoài cùng |bên )?(?:trái|phải)|(?:ngồi |đứng |ở )?giữa|thứ \w+ từ (?:trái|phải)(?: sang)?)\)"
    r'|"(?<![^\s(\[]")(?=\S)[^"\n]{1,60}(?<=\S)"(?![^\s,.;:)\]])'
    r"|[;()]|,(?<!\d,)|,(?!\d)|:(?!\d\d\b)|thì(?<= thì)(?= (?:đến )?(?:ngày|tháng|năm|sáng|chiều|tối)\b)"
    r"|người(?<=, người)(?= (?:thăm|tới|đến|sang|đi|ghé|tiếp|gặp|đón|hội kiến|điện đàm|gửi điện"
    r"|nhậm|được|lên|dẫn|mở|ký|hội đàm|lãnh đạo|chủ trì|thay"
    r"|kế nhiệm|trở thành|giữ|nắm|tháp tùng|đi cùng|cùng đi|hộ tống|đồng hành)\b)"
)
"""Punctuation that parts clauses, after what parts none: brackets that only say where somebody stands in a picture, and
a few words quoted, with commas of their own: 'hội đàm "thẳng thắn, thực chất" với ông X'."""
MARK_CUES = {
    ",": Cue.COMMA, ";": Cue.STOP, ":": Cue.COLON, "(": Cue.OPEN, ")": Cue.CLOSE, "người": Cue.WHO, "thì": Cue.WHEN,
}  # fmt: skip
