"""Whether an article is about the relation, bears on it, or does neither: convention 25."""

import re

import pytest

from kb_site.ingest.document import build_document
from kb_site.ingest.scope import judge_scope
from kb_site.model import LeaderEntry, Scope, Settings
from kb_site.reading import Fact, Line, PlaceMention
from kb_site.registers import Registers
from kb_site.text import Span

NAMES = {
    "Việt Nam": "VN",
    "Hà Nội": "VN",
    "Triều Tiên": "KP",
    "Bình Nhưỡng": "KP",
    "Hàn Quốc": "KR",
    "Nga": "RU",
    "Lào": "LA",
}
PEOPLE = {"Trần Văn Nam": "VN", "Kim Chol Su": "KP", "Ivan Petrov": "RU"}
SITE = Registers(settings=Settings(title={}, parties=("VN", "KP"), context=("KR",)))


def scope(*lines: str, title: str = "", registers: Registers = SITE) -> Scope:
    """Return the scope of a text, in which names stand for what the stages before would find."""
    document = build_document(Line(title, 1) if title else None, [Line(line, n) for n, line in enumerate(lines, 2)])
    places = [
        PlaceMention(Span(*found.span()), "", NAMES[found[0]], "country")
        for found in re.finditer("|".join(NAMES), document.text)
        if not document.text[: found.start()].lower().endswith(("bán đảo ", "hai miền "))
    ]
    leaders = [
        Fact(LeaderEntry(name, name, country), Span(at, at + len(name)), "test")
        for name, country in PEOPLE.items()
        if (at := document.text.find(name)) >= 0
    ]
    return judge_scope(document, places, leaders, registers)


@pytest.mark.parametrize(
    ("lines", "title", "expected"),
    [
        pytest.param(
            (
                "Đoàn Việt Nam tới Bình Nhưỡng sáng nay.",
                "Việt Nam và Triều Tiên ký hai văn kiện.",
                "Đoàn ở thăm ba ngày.",
            ),
            "Việt Nam thăm Triều Tiên",
            Scope.CORE,
            id="both, together",
        ),
        pytest.param(
            ("Ông Trần Văn Nam hội đàm với ông Kim Chol Su.",), "", Scope.CORE, id="one sentence, by its leaders"
        ),
        pytest.param(
            ("Triều Tiên khánh thành nhà máy.", "Bình Nhưỡng kỷ niệm ngày lễ.", "Triều Tiên mở khu du lịch."),
            "Triều Tiên mở cửa",
            Scope.CONTEXT,
            id="its own affairs",
        ),
        pytest.param(
            ("Nga và Triều Tiên ký hiệp ước.", "Ông Ivan Petrov tới Bình Nhưỡng.", "Nga viện trợ Triều Tiên."),
            "Nga và Triều Tiên",
            Scope.CONTEXT,
            id="its relation with another",
        ),
        pytest.param(
            (
                "Ông Ivan Petrov rời Hà Nội, kết thúc chuyến đi hai nước.",
                "Nga và Triều Tiên ký hiệp ước tại Bình Nhưỡng.",
                "Nga và Việt Nam ký mười văn kiện tại Hà Nội.",
                "Việt Nam đánh giá cao vai trò của Nga.",
                "Ông Ivan Petrov cảm ơn Triều Tiên.",
            ),
            "Chuyến đi Bình Nhưỡng và Hà Nội của ông Ivan Petrov",
            Scope.CONTEXT,
            id="both, each with a third",
        ),
        pytest.param(
            (
                "Việt Nam và Hàn Quốc tăng cường hợp tác.",
                "Hai bên ủng hộ hòa bình trên bán đảo Triều Tiên.",
                "Hàn Quốc mời.",
            ),
            "Việt Nam và Hàn Quốc",
            Scope.CONTEXT,
            id="a country of the context; a peninsula is no country",
        ),
        pytest.param(
            (
                "Việt Nam và Lào ký hiệp định.",
                "Lào cảm ơn Việt Nam.",
                "Đoàn cũng nhắc tới Triều Tiên.",
                "Lễ ký kết thúc.",
            ),
            "Việt Nam và Lào",
            Scope.OFF_TOPIC,
            id="named in passing",
        ),
        pytest.param(
            ("Mưa lớn tại Hà Nội.", "Nhiều phố ngập.", "Việt Nam hứng bão."), "", Scope.OFF_TOPIC, id="at home"
        ),
        pytest.param(("Trời đẹp.",), "", Scope.OFF_TOPIC, id="no country at all"),
    ],
)
def test_judges_scope(lines: tuple[str, ...], title: str, expected: Scope) -> None:
    assert scope(*lines, title=title) is expected


def test_parties_come_from_the_site() -> None:
    lines = ("Việt Nam và Lào ký hiệp định.", "Lào cảm ơn Việt Nam.", "Lào mời đoàn Việt Nam thăm Lào.")
    other = Registers(settings=Settings(title={}, parties=("VN", "LA")))
    assert scope(*lines, title="Việt Nam và Lào", registers=other) is Scope.CORE


def test_a_site_without_parties_takes_all() -> None:
    assert scope("Trời đẹp.", registers=Registers()) is Scope.CORE
