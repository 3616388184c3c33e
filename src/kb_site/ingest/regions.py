"""Where on a page the headline stands, which lists of other stories stand in the body, and where the article ends."""

from functools import cached_property
from itertools import accumulate, pairwise

from kb_site.ingest.headlines import best_title
from kb_site.ingest.items import Item, Kind, as_text
from kb_site.ingest.repetitions import core
from kb_site.lang.vi.layout import (
    answers,
    closes_interview,
    ends_as_comment,
    goes_on,
    is_doubled,
    is_plain,
    is_row_day,
    is_title_with_lead,
    list_number,
    month_alone,
    names_in,
    outlet_mark,
    refers_back,
)
from kb_site.lang.vi.stamps import dated_source
from kb_site.reading import ClueKind

_TITLE, _SHORT, _CAPTION = Kind.TITLE, Kind.SHORT, Kind.CAPTION
_HEADS = ("read-more-head", "poll", "comments")
_SIGNED = ("byline", "name", "source-line")
_SIGN_OFFS = (*_SIGNED, "tags", "legal", "contact", "continued")
_ENDS = frozenset((*_HEADS, *_SIGN_OFFS))
"""Rules of lines with which the article, or a stretch of it, may end."""
_BESIDE_A_TITLE = ("stamp", "bare-date", "name", "byline", "source-line", "section", "ornament")
"""Rules of lines that may stand between the title of a story and its teaser."""
_OF_A_STORY = ("section", "ornament", "stamp", "bare-date", "name", "byline", "source-line", "address", "media-title")
"""Rules of lines that speak of the story they stand with, and in a list of other stories not of the article."""
_CUT_APART = (" ...", " …", " ....")
"""How a teaser ends where a program cut it after a word; an author's own dots stand at the word."""
_CUT_TITLE = 20
"""Words in the longest headline that its author ends with dots."""
_SUBHEADING = 9
"""Words in the longest line that reads as a sub-heading of the body rather than as another story's title."""
_TEASER = 320
"""Characters in the longest paragraph that can be a teaser under its title."""
_ROW = 6
"""Words above which lines in a row read as titles rather than as items of a list."""
_RESUMES = 12
"""Words from which on a paragraph shows that the body goes on."""
_QUESTIONS = 2
"""Questions over an answer in the first person that make an interview."""
_PART = 30
"""Lines within which the next number of a list of parts is looked for."""
_GOES_ON = 6
"""Words from which on a paragraph shows the same after a name, which may stand anywhere."""
_IN_CELL = 40
"""Words from which on the text of a cell is a paragraph of the body rather than a caption or a teaser."""
_DAYS = ("", "ornament", "stamp", "bare-date")
"""Rules of lines that may be the date over a row of a chronicle."""
_CHRONICLE = 3
"""Dates over rows that make a chronicle."""
_NAMES = 40
"""Names alone on their lines that are looked for in the paragraphs, at most."""


class Page:
    """The items of a page and the verdict on each: "" for text that stays, else the name of a rule."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.verdicts = [item.rule for item in items]
        self.headline: int | None = None
        asked = [two for two in pairwise(items) if two[0].stop == "?" and two[1].is_sentence]
        self.interview = len(asked) >= _QUESTIONS and sum(answers(reply.low) for _, reply in asked) >= _QUESTIONS
        first = next((i for i, item in enumerate(items) if self._opens_body(i, item)), None)
        self.first = self._in_table() if first is None else first

    def _in_table(self) -> int | None:
        """Return where a body begins that stands in the cells of a table throughout: its first long paragraph."""
        return next((i for i, item in enumerate(self.items) if item.is_sentence and item.length >= _IN_CELL), None)

    def _opens_body(self, i: int, item: Item) -> bool:
        if not item.is_sentence or item.piped or item.length < 5 or (item.listed and i == 0):
            return False
        return not self._is_kicker(i, item)

    def _is_kicker(self, i: int, item: Item) -> bool:
        """Say whether a line with a colon stands over the headline as its first part, rather than opens the body."""
        if item.stop != ":" or item.length > _CUT_TITLE or i + 1 == len(self.items):
            return False
        return self.items[i + 1].is_title and not any(above.is_title for above in self.items[:i])

    # --- headline -------------------------------------------------------------------------------------------------

    def find_headline(self) -> None:
        """Find the headline above the first paragraph; what stands above the headline is furniture."""
        end = self.first if self.first is not None else len(self.items)
        titles = [i for i in range(end) if self.items[i].is_title and not self.verdicts[i]]
        media = next((i for i in range(end) if self.verdicts[i] in ("media-title", "scene")), None)
        if not titles and media is not None:
            titles, self.verdicts[media], self.items[media] = [media], "", as_text(self.items[media])
        if not titles and end and self.items[end - 1].is_cut and self.items[end - 1].length <= _CUT_TITLE:
            titles = [end - 1]
        if titles:
            self.headline = best_title(self.items, self.verdicts, titles, end)
            self._read_source_line()
        above = self.headline if self.headline is not None else 0
        for i in range(above):
            self.verdicts[i] = self.verdicts[i] or "above-headline"
        for i in range(above, end):
            item = self.items[i]
            short = item.length <= 3 and not item.listed and item.credit < 0 and not item.stop and not item.is_sentence
            if i != self.headline and not self.verdicts[i] and short and self.first is not None:
                self.verdicts[i] = "fragment"

    def _read_source_line(self) -> None:
        """Take a short line under the headline that ends with a full date for its stamp: "Báo Xa - 23/03/2006"."""
        i = (self.headline if self.headline is not None else len(self.items)) + 1
        if i < len(self.items) and not self.verdicts[i] and (stamp := dated_source(self.items[i].match)):
            self.items[i] = self.items[i]._replace(rule="stamp", hints=((ClueKind.PUBLISHED, stamp),))
            self.verdicts[i] = "stamp"

    # --- lists of other stories, and the end ------------------------------------------------------------------------

    def drop_lists_and_tail(self) -> None:
        """Drop what follows a head of other stories, up to where the body goes on; all where it does not."""
        if self.first is None:
            self._drop_after_heads()
            return
        self._keep_people()
        self._keep_chronicle()
        i = self.first + 1 if self.headline is None else self.headline + 1
        if not _ENDS.isdisjoint(self.verdicts):
            self._measure()
        else:
            i = len(self.items)
        while i < len(self.items):
            rule = self.verdicts[i]
            if rule in _HEADS:
                end = self._end_of_list(i)
                self._drop(
                    i,
                    end,
                    "related-box" if end < len(self.items) else "comments" if rule == "comments" else "read-more-tail",
                )
                i = end
            elif rule in _SIGN_OFFS and i > self.first and self._signs_off(i):
                end = self._next_head(i)
                self._drop_after(i, end)
                i = end
            else:
                i += 1
        self._keep_soft()

    def _end_of_list(self, head: int) -> int:
        """Return where the body goes on after the head of a list; the end of the page where it does not."""
        end = len(self.items)
        if self._is_closed(head) or (self.verdicts[head] == "comments" and self._is_mostly_above(head, 1)):
            return end
        resumed = self._resumes(head, end, _RESUMES)
        if self._is_numbered_part(head, resumed):
            return resumed - 1
        while resumed < end and resumed - 1 > head and (self._is_picture(resumed - 1) or self._is_asked(resumed - 1)):
            resumed -= 1
        return resumed

    def _is_asked(self, i: int) -> bool:
        """Say whether a line is a question of an interview."""
        return self.interview and self.items[i].stop == "?"

    def _is_picture(self, i: int) -> bool:
        """Say whether a caption with its credit stands under the picture that it is of, as in no list of stories."""
        return self.items[i].kind is Kind.CAPTION and self.items[i - 1].rule == "image-residue"

    def _is_numbered_part(self, head: int, i: int) -> bool:
        """Say whether the line above an item opens a part of the body, of which the next number opens another."""
        if i - 1 <= head or i == len(self.items) or not self.items[i].is_sentence or not self.items[i - 1].gap:
            return False
        number = list_number(self.items[i - 1].match)
        following = self.items[i + 1 : i + 1 + _PART]
        return number > 0 and any(list_number(item.match) == number + 1 for item in following)

    def _is_closed(self, head: int) -> bool:
        """Say whether the article was signed before the head of a list, so that nothing below is its body."""
        for i in range(head - 1, -1, -1):
            if not self.verdicts[i]:
                return self.items[i].match.endswith("./.") and self._is_mostly_above(head, 2)
            if self.verdicts[i] in (*_SIGNED, "tags"):
                return self._is_mostly_above(i, 2)
        return False

    def _is_mostly_above(self, i: int, times: int) -> bool:
        """Say whether two paragraphs and enough of the text stand above an item for it to be the article's end."""
        return self._paragraphs(0, i) >= 2 and times * self._mass(0, i) >= self._mass(i, len(self.items))

    def _measure(self) -> None:
        """Count once what the rules below ask for again and again, so that a long page costs no more a line."""
        sentences = [item.is_sentence for item in self.items]
        self._counted = [0, *accumulate(sentences)]
        self._weighed = [0, *accumulate([len(item.text) if item.is_sentence else 0 for item in self.items])]
        end = len(self.items)
        self._heads = [end] * (end + 1)
        self._next = {least: [end] * (end + 1) for least in (_GOES_ON, _RESUMES)}
        heads, names, words = self._heads, self._next[_GOES_ON], self._next[_RESUMES]
        head = name = word = end  # the next of each
        for i in range(end - 1, -1, -1):
            if self.verdicts[i] in _HEADS:
                head = i
            long = i > 0 and sentences[i] and self.items[i].length >= _GOES_ON
            if long and not self._is_teaser(i) and not ends_as_comment(self.items[i].match):
                name = i
                word = i if self.items[i].length >= _RESUMES else word
            heads[i], names[i], words[i] = head, name, word

    def _keep_chronicle(self) -> None:
        """Keep the dates that stand alone over the rows of a chronicle: three at least, each with a text under it."""
        days = [
            i
            for i in range(self.headline or 0, len(self.items) - 1)
            if self.verdicts[i] in _DAYS
            and is_row_day(self.items[i].match)
            and not self.verdicts[i + 1]
            and (self.items[i + 1].is_sentence or self.items[i + 1].is_title)
        ]
        if len(days) >= _CHRONICLE:
            for i in days:
                self.verdicts[i], self.items[i] = "", as_text(self.items[i])

    def _keep_people(self) -> None:
        """Take no name for a byline that the paragraphs speak of, in capitals where a letter is signed."""
        names = [i for i, rule in enumerate(self.verdicts) if rule == "name"]
        if not names:
            return
        body = "\n".join(item.match for item in self.items if item.is_sentence)
        signed = {self.items[i].match for i in names[:_NAMES]}
        spoken = body.lower() if any(map(str.isupper, signed)) else ""
        people = {name for name in signed if name in body or (name.isupper() and name.lower() in spoken)}
        for i in names:
            if self.items[i].match in people:
                self.items[i] = as_text(self.items[i])
                self.verdicts[i] = "fragment" if i < (self.first or 0) else ""
                if self.verdicts[i - 1] == "stamp" and i - 1 > (self.first or 0) and self.items[i].text.isupper():
                    self.verdicts[i - 1], self.items[i - 1] = "", as_text(self.items[i - 1])  # where a letter was dated

    def _drop_after_heads(self) -> None:
        """Without a paragraph on the page, only what follows a head is known to be other stories."""
        head = next(
            (i for i, rule in enumerate(self.verdicts) if rule == "read-more-head" and i > (self.headline or 0)), None
        )
        if head is not None:
            self._drop(head, len(self.items), "read-more-tail")

    def _signs_off(self, i: int) -> bool:
        """Say whether the article ends with item `i`: hardly anything up to the next head goes on with it."""
        end = self._next_head(i)
        share = {"byline": 4, "source-line": 4, "name": 8}.get(self.verdicts[i])
        if share and self._paragraphs(0, i) >= 3 and share * self._mass(i, end) <= self._mass(0, i):
            return True
        least = _GOES_ON if self.verdicts[i] in _SIGNED else _RESUMES
        if self._resumes(i, end, least) < end:
            return False
        return self._paragraphs(0, i) >= 2 or self._resumes(i, len(self.items), least) == len(self.items)

    def _next_head(self, i: int) -> int:
        return self._heads[i + 1]

    def _resumes(self, head: int, end: int, least: int) -> int:
        """Return where the body goes on after item `head`: at the first paragraph that is no teaser; else `end`."""
        start = head + 1
        while start < end and self.items[start].listed:
            start += 1
        return min(self._next[least][start], end)

    def _is_teaser(self, j: int) -> bool:
        """Say whether a paragraph stands under the title of another story, as its teaser."""
        item = self.items[j]
        if item.is_cut:
            return True
        if goes_on(item.match):
            return False
        above = self._above(j)
        title = self.items[above]
        if above < 0 or above == self.headline or not title.is_title or len(item.text) > _TEASER:
            return False
        if (item.gap and not title.gap and above > 0) or self._is_asked(above) or self._is_part(title, item):
            return False
        if not (j + 1 < len(self.items) and self.items[j + 1].is_sentence):
            return True
        before = self.items[above - 1] if above > 0 else title
        listed = above == j - 1 and before.is_title and core(before) != core(title)
        return not listed and not (item.length > 40 and self.items[j + 1].length > 40)

    def _is_part(self, title: Item, item: Item) -> bool:
        """Say whether a title that names nobody stands over a paragraph about those of the article: a sub-heading."""
        if title.stop or title.length > _SUBHEADING or not is_plain(title.text):
            return False
        return refers_back(item.match) or any(name in item.text for name in self._people)

    @cached_property
    def _people(self) -> frozenset[str]:
        """The names in the headline and in the paragraph that opens the body."""
        tops = [self.items[i].text for i in (self.headline, self.first) if i is not None]
        return frozenset(name for text in tops for name in names_in(text))

    def _above(self, j: int) -> int:
        """Return the item above a paragraph, a stamp or a name between them left out; -1 where there is none."""
        j -= 1
        while j >= 0 and self.items[j].rule in _BESIDE_A_TITLE:
            j -= 1
        return j

    def _paragraphs(self, start: int, end: int) -> int:
        return self._counted[end] - self._counted[start]

    def _mass(self, start: int, end: int) -> int:
        return self._weighed[end] - self._weighed[start]

    def _drop_after(self, start: int, end: int) -> None:
        """Drop what follows a signature; what stands right below it still speaks of the article."""
        own = start + 1
        while own < end and self.verdicts[own]:
            own += 1
        self._drop(own, end, "after-end")

    def _drop(self, start: int, end: int, rule: str) -> None:
        for i in range(start, end):
            if not self.verdicts[i] or self.verdicts[i] in _OF_A_STORY:
                self.verdicts[i] = rule

    def _keep_soft(self) -> None:
        """Give back to the body what has the form of furniture and the place of a sub-heading."""
        assert self.first is not None
        places = range(len(self.items) - 1, -1, -1)
        last = next((i for i in places if not self.verdicts[i] and self.items[i].is_sentence), 0)
        for i in range(self.first + 1, last):
            rule = self.verdicts[i]
            item = self.items[i]
            if rule in ("section", "bare-date") or (rule == "name" and item.text.isupper()):
                follower = self.items[i + 1]
                if follower.is_sentence and not self.verdicts[i + 1]:
                    self.verdicts[i] = ""
                    self.items[i] = as_text(item)

    # --- a tail that no head announces ------------------------------------------------------------------------------

    def drop_unheaded_tail(self) -> None:
        """Drop titles and teasers of other stories after the last paragraph of the article."""
        if self.first is None:
            return
        kept = [i for i, rule in enumerate(self.verdicts) if not rule and i != self.headline]
        last = next((i for i in reversed(kept) if self._anchors(i)), None)
        if last is None:
            return
        self._date_by_foot(kept, last)
        self._subheads = any(self._is_subhead(i) for i in kept if self.first < i < last)
        groups: list[list[int]] = []
        for i in kept:
            item = self.items[i]
            if i <= last or item.kind is _CAPTION or item.listed or self._heads_table(i):
                continue
            if item.kind in (_TITLE, _SHORT) and not (groups and self._is_titles(groups[-1])):
                groups.append([i])
            elif groups:
                groups[-1].append(i)
        start = next((group[0] for group in groups if self._is_story(group, len(groups))), None)
        if start is not None:
            self._drop(start, len(self.items), "teaser")

    def _heads_table(self, i: int) -> bool:
        """Say whether an item names the columns of a table's rows below it: "| Đoàn ta thăm bạn | Thời gian |"."""
        rows = self.items[i : i + 2]
        parted = len(rows) > 1 and all(row.piped and "|" in row.match for row in rows)
        return parted and rows[1].kind is _CAPTION

    def _date_by_foot(self, kept: list[int], last: int) -> None:
        """Take the month that stands alone under the last paragraph for that of the text: "Tháng 6/2014"."""
        foot = next((i for i in kept if i > last), None)
        if foot is not None and (month := month_alone(self.items[foot].match)):
            self.items[foot] = self.items[foot]._replace(rule="stamp", hints=((ClueKind.PUBLISHED, month),))
            self.verdicts[foot] = "stamp"
            kept.remove(foot)

    def _is_titles(self, group: list[int]) -> bool:
        return all(self.items[i].kind in (_TITLE, _SHORT) for i in group)

    def _is_subhead(self, i: int) -> bool:
        """Say whether a kept item reads as a sub-heading: few words over a paragraph that stays."""
        item = self.items[i]
        return (
            (item.kind is _TITLE or item.kind is _SHORT)
            and not item.stop
            and item.length <= _SUBHEADING
            and not self.verdicts[i + 1]
            and self.items[i + 1].is_sentence
        )

    def _anchors(self, i: int) -> bool:
        """Say whether a kept item surely belongs to the article."""
        item = self.items[i]
        if item.piped:
            return False
        if item.listed and item.is_sentence and (item.stop == ";" or (item.stop == "." and item.length >= _RESUMES)):
            return True  # a row that tells, where lists of other stories have titles
        if item.length >= _RESUMES and goes_on(item.match):
            return True
        if item.listed or item.kind is _CAPTION:
            return i > 0 and not self.verdicts[i - 1] and self.items[i - 1].stop == ":"
        if item.is_sentence and not item.is_cut and (not self._is_teaser(i) or self._is_signed(i)):
            return True
        return closes_interview(item.match)

    def _is_signed(self, i: int) -> bool:
        """Say whether a paragraph is the one that the article's only signature stands under."""
        if self.items[i].length < _RESUMES or i + 1 >= len(self.items) or self.verdicts[i + 1] not in _SIGNED:
            return False
        return not any(self.verdicts[j] in _SIGNED for j in range(self.first or 0, i))

    def _is_story(self, group: list[int], groups: int) -> bool:
        """Say whether titles and what stands under them, after the last sure paragraph, are another story."""
        titles = [self.items[i] for i in group if self.items[i].kind in (_TITLE, _SHORT)]
        if len(titles) == len(group) or len(titles) > 1 or any(self.items[i].is_cut for i in group):
            return True
        return titles[0].length > _SUBHEADING or groups > 2 or not self._subheads

    # --- boxes and repetitions ----------------------------------------------------------------------------------------

    def drop_boxes(self) -> None:
        """Drop titles in a row and titles with a cut teaser within the body, and pipes that hold no caption."""
        if self.first is None:
            return
        self._drop_rows_of_titles()
        residue = any(item.rule == "image-residue" for item in self.items)
        mark = outlet_mark(self.items[self.first].match)
        for i, rule in enumerate(self.verdicts):
            if rule == "read-more-mark" and i > self.first + 1 and self.items[i - 1].is_title:
                self.verdicts[i - 1] = "teaser"
        for i in range(self.first + 1, len(self.items)):
            item, above = self.items[i], self.items[i - 1]
            if self.verdicts[i]:
                continue
            linked = above.rule == "pointer" and is_doubled(above.match) and self._stands_under(item)
            boxed = item.piped and residue and above.rule != "image-residue" and item.kind is not _CAPTION
            boxed = boxed or (item.piped and len(item.text) <= _TEASER and is_title_with_lead(item.match))
            if linked or boxed:
                self.verdicts[i] = "teaser"
            elif mark and item.match.startswith(mark) and above.is_title and i - 1 != self.headline:
                self.verdicts[i] = self.verdicts[i - 1] = "teaser"  # a lead of its own under a title of its own
            elif item.is_cut and item.text.endswith(_CUT_APART):
                self.verdicts[i] = "teaser"
                if above.is_title and i - 1 != self.headline:
                    self.verdicts[i - 1] = "teaser"
            elif item.is_cut and above.is_title and i - 1 != self.headline and above.length >= 6:
                self.verdicts[i] = self.verdicts[i - 1] = "teaser"

    def _stands_under(self, item: Item) -> bool:
        """Say whether a paragraph has the form of the teaser right under a title."""
        return item.is_sentence and not item.gap and len(item.text) <= _TEASER and not goes_on(item.match)

    def _drop_rows_of_titles(self) -> None:
        """Drop titles of other stories in a row between paragraphs, unless the text is made of such lines."""
        assert self.first is not None
        kept = [i for i, rule in enumerate(self.verdicts) if not rule and i > self.first]
        long = [i for i in kept if self.items[i].is_title and not self.items[i].stop and self.items[i].length > _ROW]
        if 3 * len(long) > len(kept):
            return
        for row in _rows(long):
            above, below = self.items[row[0] - 1], self.items[min(row[-1] + 1, len(self.items) - 1)]
            if len(row) > 1 and above.stop != ":" and above.rule != "image-residue" and not below.listed:
                self._drop(row[0], row[-1] + 1, "related-box")


def _rows(numbers: list[int]) -> list[list[int]]:
    """Return the numbers in runs without a gap."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return rows
