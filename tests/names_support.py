"""What the tests of names share: a lexicon of the engine's vocabularies and a handful of people."""

from functools import lru_cache
from pathlib import Path

import kb_site
from kb_site.curated import read_registers
from kb_site.edtf import Edtf
from kb_site.ingest.cast import Cast
from kb_site.ingest.document import build_document
from kb_site.ingest.leaders import read_leaders
from kb_site.ingest.lexicon import Lexicon, compile_lexicon
from kb_site.ingest.places import read_places
from kb_site.reading import Document, Line, PlaceMention
from kb_site.registers import Registers

DEFAULTS = Path(kb_site.__file__).parent / "defaults"
PEOPLE = (Path(__file__).parent / "cases" / "names_people.yaml").read_text(encoding="utf-8")
PLACES = {
    "places/quang-truong-kim-nhat-thanh.md": "---\nname: Quảng trường Kim Nhật Thành\ncountry: KP\n---\n",
    "places/lang-chu-tich-ho-chi-minh.md": "---\nname: Lăng Chủ tịch Hồ Chí Minh\ncountry: VN\n---\n",
    "places/binh-nhuong.md": "---\nname: Bình Nhưỡng\ncountry: KP\n---\n",
    "organizations/dang-lao-dong-trieu-tien.md": "---\nname: Đảng Lao động Triều Tiên\ncountry: KP\n---\n",
    "organizations/hoi-nghi-nhan-dan-toi-cao.md": (
        "---\nname: Hội nghị Nhân dân Tối cao Triều Tiên\ncountry: KP\naliases: [Hội nghị Nhân dân Tối cao]\n---\n"
    ),
}


@lru_cache(maxsize=2)
def registers(people: bool) -> Registers:
    """Return the engine's vocabularies with a few places, and with a few people if asked for."""
    defaults = {
        path.relative_to(DEFAULTS).as_posix(): path.read_text(encoding="utf-8") for path in DEFAULTS.rglob("*.yaml")
    }
    files = {**PLACES, "vocab/people.yaml": PEOPLE} if people else dict(PLACES)
    found, problems = read_registers(files, defaults)
    assert not problems
    return found


@lru_cache(maxsize=2)
def lexicon(people: bool) -> Lexicon:
    """Return the compiled lexicon of `registers`."""
    return compile_lexicon(registers(people))


def document(text: str) -> Document:
    """Return a document whose paragraphs are the lines of a text."""
    return build_document(None, [Line(line, number) for number, line in enumerate(text.split("\n"), 1)])


def cast(text: str, *, people: bool = True, published: str = "") -> Cast:
    """Return who is in a text."""
    page = document(text)
    places = read_places(page, lexicon(people))
    return read_leaders(page, lexicon(people), places, Edtf.parse(published) if published else None)


def places(text: str) -> tuple[PlaceMention, ...]:
    """Return what places a text names."""
    return read_places(document(text), lexicon(True))
