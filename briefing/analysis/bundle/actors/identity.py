"""Whom a phrase of an article stands for: names and links taken together."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefing.analysis import lexicon
from briefing.analysis.bundle.actors.cast import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Link, Slice

__all__ = ["Identity"]

LONGEST_NAME = 80
"""Characters of a name beside a phrase."""
OFFICES = frozenset(lexicon.entries("office_nouns"))
LINKING = frozenset(lexicon.entries("phrase_links"))
POSSESSIVE = ("'s", "’s", "s'", "s’")


class Identity:
    """Look-ups from a place to the actor that it names, by name, pronoun or role noun."""

    def __init__(self, reports: Sequence[Report], cast: Cast, links: Sequence[Link]) -> None:
        self.cast = cast
        self._texts = {report.id: report.text for report in reports}
        self._links: dict[str, list[Link]] = {}
        for link in sorted(links, key=lambda link: (link.article, link.start, link.end)):
            self._links.setdefault(link.article, []).append(link)
        self._titles: dict[str, list[tuple[int, int, str]]] = {}
        for actor in cast.actors:
            for role in actor.roles:
                self._titles.setdefault(role.article, []).append((role.start, role.end, actor.id))
        for found in self._titles.values():
            found.sort()
        self._starts = {article: [link.start for link in found] for article, found in self._links.items()}

    def links_in(self, article: str, place: Slice) -> tuple[Link, ...]:
        """Links wholly inside the place, in text order."""
        found = self._links.get(article, [])
        low = bisect_right(self._starts.get(article, []), place.start - 1)
        inside = []
        for index in range(low, len(found)):
            link = found[index]
            if link.start >= place.end:
                break
            if link.end <= place.end:
                inside.append(link)
        return tuple(inside)

    def all_in(self, article: str, place: Slice) -> tuple[tuple[Slice, str], ...]:
        """Everybody named or taken up inside the place as (slice, actor id), in text order."""
        named = self.cast.named_in(article, place)
        linked = [(Slice(link.start, link.end), link.actor) for link in self.links_in(article, place)]
        return tuple(sorted({*named, *linked}))

    def who_is(self, article: str, place: Slice) -> str | None:
        """The actor that the phrase as a whole stands for, None where it names nobody known."""
        found = self.explain(article, place)
        return found[0] if found else None

    def explain(self, article: str, place: Slice) -> tuple[str, str] | None:
        """(actor, how it was found) of the phrase."""
        place = self._trimmed(article, place)
        named = self.cast.overlapping(article, place)
        heads = [(where, actor) for where, actor in named if self._is_head(article, place, where)]
        persons = [actor for _, actor in heads if self.cast.by_id[actor].kind == "person"]
        if persons:
            return persons[0], "named"
        whole = [link for link in self.links_in(article, place) if self._covers(place, link)]
        if whole:
            return whole[0].actor, whole[0].why
        if heads:
            return heads[0][1], "named"
        beside = self._apposed(article, place) or self._titled(article, place)
        if beside is not None:
            return beside, "apposition"
        return (named[0][1], "office") if named and self._is_office(article, place) else None

    def _apposed(self, article: str, place: Slice) -> str | None:
        """The name that follows the phrase after a comma: the governor, Jo Smith; their union, the ABC."""
        gap = re.match(r", (?:the )?", self._texts[article][place.end : place.end + len(", the ")])
        if gap is None:
            return None
        start = place.end + gap.end()
        after = self.cast.named_in(article, Slice(start, start + LONGEST_NAME))
        if not after or after[0][0].start != start:
            return None
        kinds = ("person",) if gap.group() == ", " else ("organization", "group")
        return after[0][1] if self.cast.by_id[after[0][1]].kind in kinds else None

    def _titled(self, article: str, place: Slice) -> str | None:
        """The one whose title the phrase is part of: `the minister` of `the minister of trade, Jo Smith`."""
        found = self._titles.get(article, [])
        index = bisect_right(found, (place.start, place.end, "~")) - 1
        for start, end, actor in reversed(found[max(0, index - 1) : index + 2]):
            words = self._texts[article][place.start : place.end]
            if start - len("the ") <= place.start < end and place.end <= end and len(words) > 2:  # noqa: PLR2004
                return actor
        return None

    def _is_office(self, article: str, place: Slice) -> bool:
        """`X's office`, `the X government`, `a spokeswoman for X`: who speaks for the one named."""
        phrase = self._texts[article][place.start : place.end].lower().partition(",")[0]
        words = [word.strip("“”\"'‘’.") for word in phrase.split()]
        return words[-1] in OFFICES or any(word.startswith("spokes") for word in words)

    def _trimmed(self, article: str, place: Slice) -> Slice:
        text = self._texts[article]
        start, end = place.start, place.end
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        return Slice(start, end)

    def _covers(self, place: Slice, link: Link) -> bool:
        """A pronoun that is the phrase, a role noun at its head: not `his` in `his advisers`."""
        if 2 * (link.end - link.start) >= place.end - place.start:
            return True
        return link.start == place.start and not link.why.startswith("pronoun")

    def _is_head(self, article: str, place: Slice, name: Slice) -> bool:
        """Whether the phrase is about the name, not about something of it: no possessive, no `of X`."""
        text = self._texts[article]
        after = text[name.end : place.end]
        if after[:2] in POSSESSIVE and len(after.strip()) > len("'s"):
            return False
        before = text[place.start : name.start].split()
        if before and before[-1].lower() == "the":
            before.pop()
        if before and before[-1].lower() in ("of", "for", "from", "at", "in", "by", "with", "on", "to"):
            return False
        follows = after.split()
        if not follows or after[0] != " ":
            return True
        word = follows[0].strip(",.")
        linked = word.lower() in LINKING or word.endswith(("ing", "ed"))
        return linked or not word.isalpha() or not word.islower()
