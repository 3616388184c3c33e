"""What tests share: how large the laws are, one browser, and one build of this repository's own content.

Laws are small on every run, and at full size under `make test-full`.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from browser import TWICE, launch
from kb_site.commands import Outcome, build_command

settings.register_profile("quick", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("full" if os.environ.get("KB_SITE_LAWS") == "full" else "quick")


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, which can be started once a process."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, headless; one for all tests."""
    found = launch(driver)
    yield found
    found.close()


@pytest.fixture(scope="session")
def large(driver: Playwright) -> Iterator[Browser]:
    """The same, of a reader who has set the size of text to 200 %."""
    found = launch(driver, TWICE)
    yield found
    found.close()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """This repository's own content, built: the site, which tests read and never write to, and what the build said."""
    root = tmp_path_factory.mktemp("built")
    copytree(Path(__file__).parents[1] / "content", root / "content", ignore=ignore_patterns(".*"))
    return root / "site", build_command(root / "content", root / "site")


@pytest.fixture(scope="session")
def built(made: tuple[Path, Outcome]) -> Path:
    """The site of this repository's own content."""
    return made[0]
