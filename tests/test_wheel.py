"""The wheel carries all that the engine needs: a site is built with nothing of this repository in sight."""

import subprocess
import sys
import zipfile
from pathlib import Path

from test_cli import SITE, TALKS

ROOT = Path(__file__).parents[1]


def test_a_site_is_built_from_the_wheel_alone(tmp_path):
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    copy = tmp_path / "tree"
    copied = [
        "git",
        "-c",
        "safe.directory=*",
        "-C",
        str(ROOT),
        "ls-files",
        "-co",
        "--exclude-standard",
        "src",
        "templates",
    ]
    listed = subprocess.run(copied, capture_output=True, text=True, check=True).stdout.splitlines()
    for path in [*listed, "pyproject.toml", "README.md", "LICENSE"]:
        if (ROOT / path).is_file():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes((ROOT / path).read_bytes())
    subprocess.run([*pip, "-w", str(tmp_path), str(copy)], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    home = tmp_path / "home"
    (home / "content/sources").mkdir(parents=True)
    (home / "content/site.yaml").write_text(SITE, "utf-8")
    (home / "content/sources/a.txt").write_text(TALKS, "utf-8")
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); from kb_site.cli import run; run()"
    program = [sys.executable, "-c", code, "build"]
    done = subprocess.run(program, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (home / "site/index.html").is_file()
    assert (home / "site/assets/site.css").is_file()
