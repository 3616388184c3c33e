"""The architecture, held by reading the imports: README's section on how the code is laid out."""

import ast
import re
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src"

LAYERS = (
    ("problems", "text", "edtf"),
    ("model", "vocabulary", "reading", "records", "scalars", "memo"),
    ("lang", "registers", "rows", "curated", "body", "quotes", "frontmatter"),
    ("ingest", "site"),
    ("files", "memo_file", "comparing", "score", "explain"),
    ("collection", "reader", "sources", "answers", "commands"),
    ("cli", "__main__"),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}

ONE_IMPORTER = {
    "yaml": "kb_site.records",
    "slugify": "kb_site.text",
    "ahocorasick_rs": "kb_site.lang.gazetteer",
    "jinja2": "kb_site.site.templating",
    "markdown_it": "kb_site.site.markdown",
    "click": "kb_site.cli",
    "rich": "kb_site.cli",
}
DISK = {"os", "pathlib", "shutil", "tempfile", "sqlite3", "subprocess", "socket", "urllib.request"}
VIETNAMESE = re.compile("[ăâđêôơưàảãạằẳẵặầẩẫậèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵ]", re.IGNORECASE)


def _modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted(SRC.rglob("*.py")):
        name = ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text("utf-8"), str(path))
    return found


MODULES = _modules()


def _imports(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _ours(name: str) -> set[str]:
    return {target for target in _imports(MODULES[name]) if target in MODULES} - {name, "kb_site"}


def _part(module: str) -> str:
    return module.split(".")[1]


@pytest.mark.parametrize("name", [name for name in MODULES if name != "kb_site"])
def test_module_imports_only_from_lower_layers(name):
    for target in _ours(name):
        assert LEVEL[_part(target)] <= LEVEL[_part(name)], f"{name} imports {target}, which lies above it"
        assert {_part(name), _part(target)} != {"ingest", "site"}, (
            f"{name} imports {target}: reading and showing are apart"
        )


def test_imports_have_no_cycle():
    tuple(TopologicalSorter({name: _ours(name) for name in MODULES}).static_order())


@pytest.mark.parametrize(("library", "importer"), ONE_IMPORTER.items())
def test_outside_library_has_one_importer(library, importer):
    users = {name for name, tree in MODULES.items() if any(i.split(".")[0] == library for i in _imports(tree))}
    assert users == {importer}


def test_every_outside_library_is_known_here():
    used = {i.split(".")[0] for tree in MODULES.values() for i in _imports(tree)}
    assert used - set(sys.stdlib_module_names) - {"kb_site"} == set(ONE_IMPORTER) | {"markupsafe"} & used


@pytest.mark.parametrize("name", [n for n in MODULES if n != "kb_site" and LEVEL[_part(n)] < LEVEL["files"]])
def test_only_the_edge_touches_the_disk(name):
    used = _imports(MODULES[name]) & DISK
    assert not used - {"pathlib"}, f"{name} imports {used}"
    assert "pathlib.Path" not in _imports(MODULES[name]), f"{name} opens paths; a PurePosixPath names them"


@pytest.mark.parametrize("name", [n for n in MODULES if n != "kb_site" and _part(n) not in ("lang", "text")])
def test_vietnamese_words_are_data_or_stand_in_lang(name):
    tree = MODULES[name]
    loose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in loose:
            assert not VIETNAMESE.search(node.value), f"{name}:{node.lineno}: {node.value!r}"
