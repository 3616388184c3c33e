"""A browser for the tests: Chromium without a window, axe, and a server on the loopback.

The server knows a sub-path, and sends the headers that the site ships for its hosts.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
TWICE = ["--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"]
"""What a browser is started with whose reader has doubled the size of text."""

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"preload": False, "resultTypes": ["violations"]}
"""Without preload:false axe itself trips over the policy from disk; naming all that passes takes half its time."""


def launch(playwright: Playwright, flags: Sequence[str] = ()) -> Browser:
    """Start Chromium, with more flags where given."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open an address in a context of its own; yields the page and all that it complains of."""
    context: BrowserContext = browser.new_context(**options)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on(
        "requestfailed",
        lambda r: complaints.append(f"{r.failure}: {r.url}") if "ABORTED" not in (r.failure or "") else None,
    )
    page.on("response", lambda r: complaints.append(f"{r.status}: {r.url}") if r.status >= 400 else None)
    try:
        page.goto(address)
        yield page, complaints
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA and best practice: rule, element, why."""
    axe = Axe("0") if page.evaluate("'axe' in window") else Axe()  # once a page: its script is half a megabyte
    found = axe.run(page, options={**OPTIONS, "runOnly": TAGS}).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def shorten(page: Page, keep: int = 4) -> None:
    """Leave the first items of each list, rows and sections, which stand for the rest: axe is slow on many."""
    script = "many => document.querySelectorAll(many).forEach(one => one.remove())"
    page.evaluate(script, f":is(li, section, tr):nth-of-type(n+{keep + 1})")


class _Handler(SimpleHTTPRequestHandler):
    prefix = "/"

    def do_GET(self) -> None:
        """Answer addresses under the prefix, and nothing else."""
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return
        self.path = "/" + self.path.removeprefix(self.prefix)
        super().do_GET()

    def end_headers(self) -> None:
        """Send the headers that the site ships, as its hosts do."""
        shipped = Path(self.directory, "_headers")
        for line in shipped.read_text("utf-8").splitlines()[1:] if shipped.is_file() else ():
            self.send_header(*line.strip().split(": ", 1))
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the standard library's)
        """Say nothing."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder under a path of a loopback address; yields the address of its root, ending in a slash."""
    handler = type("Handler", (_Handler,), {"prefix": prefix})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
