"""Every fact on the page of a leader or an event is one click from the sentence or the reference that it rests on."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

UNBACKED = """(text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = (one) => one.textContent.trim().replace(/\\s+/g, " ").slice(0, 60);
  const notes = new Set([...page.querySelectorAll("ol.notes li")].map((one) => `#${one.id}`));
  const cites = (one) => [...one.querySelectorAll("a")].some((a) => notes.has(a.getAttribute("href")));
  const quotes = (one) => Boolean(one.querySelector("blockquote cite a[href*='#']"));
  const facts = (rows, backed) => [...page.querySelectorAll(rows)].filter((one) => !backed(one)).map(said);
  const dates = [...page.querySelectorAll("#life + dl dd")].filter((one) => one.querySelector("time, .date"));
  const visited = page.querySelector("[aria-labelledby=within]");
  return {
    offices: facts("section[aria-labelledby=offices] tbody tr", cites),
    events: facts("section[aria-labelledby=events] .chron > li", (one) => quotes(one) || cites(one)),
    within: visited ? facts("[aria-labelledby=within] .chron > li", (one) => quotes(one) || cites(one)) : [],
    life: dates.filter((one) => !cites(one)).map(said),
    names: facts("#names + dl dd:not(.soft):has(:is([lang=ko], [lang=zh]))", (one) => one.querySelector("a[href]")),
    styles: facts("#styles ~ ul.deeds li", (one) => one.querySelector("a[href]")),
    then: facts("ul.cast li:has(br)", cites),
    itself: page.querySelector("#sources, #witnesses, #articles") ? [] : ["nothing stands behind the page"],
  };
}"""


@pytest.mark.parametrize("lang", ["", "en/"])
@pytest.mark.parametrize("kind", ["leaders", "events"])
def test_every_fact_is_one_click_from_what_it_rests_on(built: Path, browser: Browser, kind: str, lang: str) -> None:
    pages = {page.stem: page.read_text("utf-8") for page in sorted((built / lang / kind).glob("*.html"))}
    told = {id: text for id, text in pages.items() if id != "index" and 'http-equiv="refresh"' not in text}
    assert len(told) > 40
    judge = browser.new_page()
    found = {id: judge.evaluate(UNBACKED, text) for id, text in told.items()}
    judge.close()
    unbacked = [
        f"{page}: {what}: {row}" for page, facts in found.items() for what, rows in facts.items() for row in rows
    ]
    assert unbacked == []


def test_a_fact_of_nothing_is_seen(browser: Browser) -> None:
    page = """<section aria-labelledby="offices"><table><tbody><tr><td>Đại sứ <a href="#n-1">[1]</a></table></section>
      <section aria-labelledby="events"><ol class="chron"><li><a href="x.html">Hội đàm</a></ol></section>
      <ul class="cast"><li>Tô Lâm<br>Tổng Bí thư</ul>"""
    judge = browser.new_page()
    found = judge.evaluate(UNBACKED, page)
    judge.close()
    assert {what for what, rows in found.items() if rows} == {"offices", "events", "then", "itself"}
