"""How a text says when somebody held an office, and who is of public life though no office of theirs is told."""

import re

from kb_site.lang.vi.letters import UPPER
from kb_site.lang.vi.lists import either

_THEN = "khi ấy; khi đó; lúc đó; lúc ấy; lúc bấy giờ; bấy giờ; hồi đó; thời đó; hiện nay; hiện tại"
INVERTED = re.compile(
    r"(?: (?:đầu tiên|gần nhất|gần đây nhất|cuối cùng|duy nhất|mới nhất) [^,.;:\n]{0,60}?)?"
    r"(?: nước chủ nhà| nước này| nước ta| nước bạn| của nước này|, đồng thời là [^,.;\n]{3,80})?,? ?"
    rf"(?P<then>{either(_THEN)}|đương nhiệm)? ?là (?:các |hai )?(?:ông |bà |đồng chí |ngài )?"
)
"""What stands between an office and the one who held it, named after it: "Chủ tịch nước khi ấy là ông …"."""

_NOW = "hiện; nay; người; nữ; tân; vốn; từng; đã; vừa; mới; đang; sau này; được bầu; bầu; lại"
ROLE_START = re.compile(
    rf" ?[,(-] ?(?:(?:{either(_THEN)}|{either(_NOW)}) ?){{0,4}}"
    r"(?:(?:là|làm|kiêm|giữ chức|giữ cương vị|trên cương vị) ?)?"
)
"""What stands between a name and its office after it: "Ông Kim Jong Il, khi ấy là Tổng Bí thư"."""

OF_THEN = re.compile(rf",? (?:{either(_THEN)})(?=,? (?:ông |bà |ngài |đồng chí )?[{UPPER}])")
"""What tells the time of an office before who held it: "Tổng thống Mỹ lúc bấy giờ George W. Bush"."""

_TAKING = r"(?:nhậm chức|được bầu|đắc cử|bổ nhiệm|trở thành|giữ chức|lên (?:cầm quyền|nắm quyền)|đứng đầu|làm)"
DEALT_WITH = re.compile(
    r"(?i)\b(?:(?:hội đàm|hội kiến|điện đàm) (?:với )?"
    rf"|{_TAKING}\b[^.;\n]{{0,60}}?[ ,](?:thay|thay thế|thay cho|kế nhiệm|kế vị|tiếp nối) )(?:ông |bà |ngài )$"
)
"""Words before a name that make it one of public life: "hội đàm với ông …", "nhậm chức ngày D, thay ông …"."""

DEALT = 90
"""Characters in which they stand."""

_HOW = "(?: (?:chính thức|cấp Nhà nước|hữu nghị|song phương|và|làm việc|tới|đến|tại|nước))*"
GOES_THERE = re.compile(
    r" (?:(?:đã|sẽ|đang|vừa|bắt đầu|kết thúc|có|thực hiện|tiến hành) )*(?:chuyến )?"
    rf"(?:(?:sang|tới|đến|lên đường) )?(?:thăm|công du){_HOW} (?=[{UPPER}])"
)
"""What someone does behind whose name a country stands that is not theirs: "Tổng thống X thăm Cuba"."""
GOING_OF = re.compile(
    rf"(?<!\w)(?<!mời )(?<!mời sang )(?<!mời tới )(?:thăm|công du){_HOW}(?: [{UPPER}][\w-]*){{1,4}} của $"
)
"""The same before a name: "chuyến thăm Cuba của Tổng thống X"."""
GOING = 70
"""Characters in which it stands."""

IN_YEAR = re.compile(
    r",? \(?(?:(?:hồi|vào|trong|từ|đầu|giữa|cuối|ngày|tháng|năm) ){0,4}(?:\d{1,2}(?:-\d{1,2})?[/.-]){0,2}"
    r"((?:19|20)\d\d)(?!\d)"
)
"""Behind whose act it is: the year of it, " hồi tháng 11/2011"."""
