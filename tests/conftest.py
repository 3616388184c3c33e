"""What tests share: how large the laws are, one browser, and one build of this repository's own content.

Laws are small on every run, and at full size under `make test-full`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from browser import launch
from kb_site.commands import build_command

settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("full" if os.environ.get("KB_SITE_LAWS") == "full" else "quick")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; one for all tests, since Playwright allows one a process."""
    with sync_playwright() as playwright:
        found = launch(playwright)
        yield found
        found.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own content, built; tests read it and never write there."""
    root = tmp_path_factory.mktemp("built")
    copytree(Path(__file__).parents[1] / "content", root / "content", ignore=ignore_patterns(".*"))
    build_command(root / "content", root / "site")
    return root / "site"
