"""The engine's own furniture words and this collection's outlets, read as a run reads them."""

from functools import cache
from pathlib import Path

from kb_site.curated import read_registers
from kb_site.ingest.layout import lay_out
from kb_site.model import Settings
from kb_site.reading import Layout, Source
from kb_site.registers import Registers

ROOT = Path(__file__).parent.parent


@cache
def registers() -> Registers:
    defaults = {f"vocab/{p.name}": p.read_text("utf-8") for p in (ROOT / "src/kb_site/defaults/vocab").glob("*.yaml")}
    outlets = (ROOT / "content/vocab/outlets.yaml").read_text("utf-8")
    read, _ = read_registers(
        {"vocab/outlets.yaml": outlets, "site.yaml": "parties: [VN, KP]\ncontext: [KR]\n"}, defaults
    )
    return read


def laid_out(text: str) -> Layout:
    return lay_out(Source("sources/page.txt", "", text), registers())


def settings() -> Settings:
    return registers().settings
