"""The pages of the site: one function for each type, from the collection in one language to pages ready to print.

To add a type of page: write a function here or in a module beside, add it to `PAGE_TYPES`, and put its template
into `templates/pages/`.
"""

from collections.abc import Callable, Iterator

from kb_site.site.pages.articles import article_index, article_pages
from kb_site.site.pages.chronology import day_pages, timeline, year_pages
from kb_site.site.pages.desk import Desk
from kb_site.site.pages.events import event_index, event_pages
from kb_site.site.pages.front import home, lost, prose_pages, redirects
from kb_site.site.pages.leaders import leader_index, leader_pages
from kb_site.site.pages.network import network_page
from kb_site.site.pages.pairs import pair_index, pair_pages
from kb_site.site.pages.registers import country_pages, office_pages, outlet_pages
from kb_site.site.pages.search import search_page
from kb_site.site.pages.state import coverage, worklist_page
from kb_site.site.pages.things import organization_pages, place_pages, reference_page
from kb_site.site.pages.view import Page

PAGE_TYPES: tuple[Callable[[Desk], Iterator[Page]], ...] = (
    home,
    prose_pages,
    timeline,
    year_pages,
    day_pages,
    leader_index,
    leader_pages,
    event_index,
    event_pages,
    article_index,
    article_pages,
    organization_pages,
    place_pages,
    reference_page,
    pair_index,
    pair_pages,
    network_page,
    search_page,
    country_pages,
    office_pages,
    outlet_pages,
    coverage,
    worklist_page,
    redirects,
    lost,
)

__all__ = ["PAGE_TYPES", "Desk", "Page"]
