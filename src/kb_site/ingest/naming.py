"""Finds who is named at a place of a text: where a name begins and ends, and whether it is a person's at all."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kb_site.ingest.lexicon import BODY, DEGREE, HONORIFIC, PERSON, Word
from kb_site.ingest.titles import Title
from kb_site.lang.gazetteer import Hit
from kb_site.lang.vi import eponyms, families
from kb_site.lang.vi import names as vi_names
from kb_site.lang.vi import offices as vi
from kb_site.lang.vi.names import Shape
from kb_site.reading import Document, PlaceMention
from kb_site.text import Span

_SYLLABLE = 8
"""Code points of a space and a syllable, at most."""


@dataclass(slots=True, eq=False)
class Sighting:
    """A place where the text names somebody."""

    span: Span
    """Titles and words of courtesy included."""

    name: Span
    ids: tuple[str, ...] = ()
    """Whom the register has under this name; empty for people in no register."""

    titles: tuple[Title, ...] = ()
    courtesy: bool = False
    """Whether "ông", "bà" or "đồng chí" stands before the name."""

    weak: bool = False
    """Whether the register's name counts only for somebody who is named otherwise too."""

    of: "Sighting | None" = None
    """The sighting it explains, for a name in brackets right after another: "Kim Nhật Thành (Kim Il-sung)"."""


class Names:
    """The names of a text, known or not, by where they begin."""

    def __init__(
        self,
        document: Document,
        words: Mapping[int, Hit[Word]],
        titles: Iterable[Title],
        places: Sequence[PlaceMention],
    ) -> None:
        """Take the known words about people by where they begin, in order; the titles and the places of the text."""
        self._match = document.match
        self._ends = [sentence.end for sentence in document.sentences]
        self._words = words
        self.titles = frozenset(title.span.start for title in titles)
        """Where titles begin."""
        self.courtesies: dict[int, int] = {}
        """Where words of courtesy begin, by where they end."""
        self.people: list[Hit[Word]] = []
        """The known people, the words of courtesy and the degrees with a capital, in order."""
        stops = [place.span.start for place in places]
        match = document.match
        for start, hit in words.items():
            kind = hit.meaning.kind
            if kind is PERSON or kind is HONORIFIC:
                end = hit.span.end
                if kind is HONORIFIC:
                    self.courtesies[end] = start
                if match[end : end + 1] != "-" or not self._is_cut(end):
                    self.people.append(hit)
            elif kind is DEGREE and match[start].isupper():
                self.people.append(hit)
                stops += [start] if self._stops_name(hit) else []
            elif kind is not DEGREE and match[start].islower():
                if match[start - 1 : start] != "-":  # "Bam-bang"
                    stops.append(start)
            elif self._stops_name(hit):
                stops.append(start)
        stops += self.titles  # "bà A Phó Giám đốc …"
        stops.sort()
        self._stops = stops
        self._places = [place.span for place in places if place.kind != "country"]
        self._countries = {place.span.start: place.span.end for place in places if place.kind == "country"}
        self._place_starts = [span.start for span in self._places]

    def is_stopped(self, span: Span) -> bool:
        """Say whether a word that no name has in it begins within a span."""
        stop = bisect_right(self._stops, span.start - 1)
        return stop < len(self._stops) and self._stops[stop] < span.end

    def past_courtesy(self, at: int, courtesy: bool) -> tuple[int, bool]:
        """Return where a name may begin, past degrees and words of courtesy, and whether there were any of these."""
        for _ in range(3):
            word = self._words.get(at)
            kind = word.meaning.kind if word else None
            if word is None or not (kind is HONORIFIC or kind is DEGREE):
                break
            if word.span.end - at == 1 and self._match.startswith(".", word.span.end):
                break  # "Tổng thống U. Khurelsukh", not "U Than Sin"
            courtesy = courtesy or kind is HONORIFIC
            at = word.span.end
            while at < len(self._match) and self._match[at] in " .,":
                at += 1
        return at, courtesy

    def at(self, at: int, title: Title | None, *, given: bool = False) -> Sighting | None:
        """Return whoever is named at a position, known or not; `given`, whether a given name alone will do."""
        if at in self.titles:
            return None
        known = self._words.get(at)
        if known and (known.meaning.kind is not PERSON or self._is_cut(known.span.end)):
            known = None
        if not self._match[at : at + 1].isupper():
            return self._led_in(at) if title or given else None
        if known and not self._goes_on(known.span.end):
            return _known(known)
        if known and known.meaning.weak and self._match[at : known.span.end].lower() in vi_names.BODY_FIRST:
            return None  # "Ban Tuyên truyền"
        if known and " " in self._match[at : known.span.end]:
            return self.known_at(known)
        end = vi_names.name_end(self._match, at, self._limit(at))
        if known and end <= known.span.end:
            return None if known.meaning.weak and self._is_split(known.span.end) else _known(known)
        foreign = vi_names.is_foreign(self._match[at:end])
        alone = given or foreign or title is None or title.office in vi.ALONE
        name = self._match[at:end]
        if end <= at or not vi_names.is_name(name, alone=alone, given=given) or vi_names.is_led(name):
            return None
        if self._countries.get(at) == end:
            return None  # "Tham tán tại Đại sứ quán Mỹ ở New Delhi, Ấn Độ"
        return Sighting(Span(at, end), Span(at, end))

    def any_at(self, at: int) -> Sighting | None:
        """Return whoever is named where nothing but names can stand, in words that begin bodies too: "Cơ Bằng Phi"."""
        end = vi_names.name_end(self._match, at, self._limit(at))
        if end <= at or at in self._countries or at in self._words or self.is_place_name(at):
            return None
        return Sighting(Span(at, end), Span(at, end))

    def _led_in(self, at: int) -> Sighting | None:
        """Return whoever is named by a family name alone that begins with small words: "ông del Rosario"."""
        led = vi_names.LED_IN.match(self._match, at)
        end = vi_names.name_end(self._match, led.end(), self._limit(at)) if led else at
        if led is None or end <= led.end() or not vi_names.is_foreign(self._match[led.end() : end]):
            return None
        return Sighting(Span(at, end), Span(at, end))

    def known_at(self, hit: Hit[Word]) -> Sighting:
        """Return a known person, with the further names that a foreign name goes on with: "Fidel Castro Ruz"."""
        start, end = hit.span
        if initials := vi_names.INITIALS_BEFORE.search(self._match, max(0, start - 6), start):
            start = initials.start()
            return Sighting(Span(start, end), Span(start, end), hit.meaning.ids, weak=hit.meaning.weak)
        if hit.meaning.weak or not self._goes_on(end):
            return _known(hit)
        kind = vi_names.shape(self._match[start:end])
        longer = vi_names.name_end(self._match, start, self._limit(start))
        if kind is Shape.VIETNAMESE and longer > end and self._match.count(" ", start, end) == 1:
            return Sighting(Span(start, longer), Span(start, longer))  # "Phạm Hùng Tâm" is not Phạm Hùng
        if kind is Shape.OTHER:
            if vi_names.generation(self._match[start:longer]) != vi_names.generation(self._match[start:end]):
                return Sighting(Span(start, longer), Span(start, longer))  # "Benigno Aquino Jr" is not the third
            if longer > end and vi_names.is_foreign(self._match[end:longer]):
                return Sighting(Span(start, longer), Span(start, longer), hit.meaning.ids)
        return _known(hit)

    def is_place_name(self, start: int) -> bool:
        """Say whether the words before a name, or a place around it, make it no mention of the person."""
        place = bisect_right(self._place_starts, start) - 1
        if place >= 0 and self._places[place].end > start:
            return True
        if start == 0 or self._match[start - 1] != " ":
            return False
        if self._match.endswith(eponyms.PALACE_ENDS, 0, start) and (
            eponyms.PALACE.search(self._match, max(0, start - 16), start)
            or eponyms.ARTICLE.search(self._match, start - 4, start)
        ):
            return True
        last = self._match[max(0, start - 16) : start - 1].rpartition("\n")[2].rpartition(" ")[2].lower()
        if last in eponyms.NAMED_AFTER_ENDS:
            words = self._match[max(0, start - 40) : start].rpartition("\n")[2].lower().split()
            if any(" ".join(words[-count:]) in eponyms.NAMED_AFTER for count in range(1, 5)):
                return True
        return last in families.VIETNAMESE_FAMILY and start in self._words and self._after_family(start)

    def is_party(self, end: int, found: Sighting, *, apposed: bool) -> bool:
        """Say whether a name after "đảng" that nobody is known by is a party's: "ứng cử viên của đảng Pheu Thai", also
        where the office is that of who is named before it: "bà A, Chủ tịch đảng Pheu Thai"."""
        if found.ids:
            return False
        name = self._match[found.name.start : found.name.end]
        if vi_names.shape(name) is Shape.VIETNAMESE:
            return False
        return apposed or " " not in name or self._match.endswith(vi.OF_PARTY, 0, end)

    def is_first(self, span: Span) -> bool:
        """Say whether a word is the first name of somebody else: "Wilson" in "Wilson Mukama"."""
        end = vi_names.name_end(self._match, span.start, self._limit(span.start)) if self._goes_on(span.end) else 0
        return end > span.end + 1 and vi_names.is_foreign(self._match[span.end : end])

    def _stops_name(self, hit: Hit[Word]) -> bool:
        """Say whether a word that is no small letters ends the name before it; "Châu" and honours within one do not."""
        start, end = hit.span
        kind = hit.meaning.kind
        if kind is DEGREE:
            bound = self._match[start].islower() and self._match[start - 1 : start] == "-"
            return not bound and self._match[start:end].lower() not in vi.COURT
        if kind is not BODY:
            return True
        return not (hit.meaning.small and self._match[start].isupper()) and not self._is_in_name(start, end)

    def _is_in_name(self, start: int, end: int) -> bool:
        """Say whether a body's words are given names: "Nguyễn Hòa Bình", "Mai Văn Bộ"."""
        words = self._match[start:end]
        middle = self._match[max(0, start - 6) : start - 1].rpartition(" ")[2].lower() in families.MIDDLE
        return (" " in words or middle) and words.istitle() and self._after_family(start)

    def _is_cut(self, end: int) -> bool:
        """Say whether a known name is only part of one with a hyphen: "Cho Hyun" in "Cho Hyun-joon"."""
        return self._match.startswith("-", end) and self._match[end + 1 : end + 2].islower()

    def _after_family(self, start: int) -> bool:
        if self._match[start - 1 : start] != " " or start - 1 in self.courtesies:
            return False
        before, _, word = self._match[max(0, start - 20) : start - 1].rpartition(" ")
        if word.lower() in families.MIDDLE and before:  # "Đỗ Thị Hòa Bình"
            word = before.rpartition(" ")[2]
        return word.istitle() and word.lower() in families.VIETNAMESE_FAMILY

    def _goes_on(self, end: int) -> bool:
        """Say whether another word with a capital follows, so that a known name may be part of a longer one."""
        return self._match[end : end + 1] in (" ", "-") and self._match[end + 1 : end + 2].isupper()

    def _is_split(self, end: int) -> bool:
        """Say whether a word that begins bodies stands between a family name and more of the name: "Tống Sở Du"."""
        word = self._words.get(end + 1)
        if word is None or word.meaning.kind is not BODY or word.span.end - end > _SYLLABLE:
            return False
        return self._goes_on(word.span.end) and vi_names.is_syllable(self._match[end + 1 : word.span.end])

    def _limit(self, at: int) -> int:
        sentence = bisect_right(self._ends, at)
        end = self._ends[sentence] if sentence < len(self._ends) else len(self._match)
        stop = bisect_right(self._stops, at)
        return min(end, self._stops[stop]) if stop < len(self._stops) else end


def _known(hit: Hit[Word]) -> Sighting:
    return Sighting(hit.span, hit.span, hit.meaning.ids, weak=hit.meaning.weak)
