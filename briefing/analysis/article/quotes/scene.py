"""The state that all rules share: one article, what is quoted in it, what has been drafted so far."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import dateline
from briefing.analysis.article.parse import Parse, Token
from briefing.analysis.article.quotations import Quotation
from briefing.analysis.article.quotes.around import Spoken, spoken_in
from briefing.analysis.article.quotes.draft import Draft
from briefing.model import Name, Slice

__all__ = ["Scene"]


MAX_RIVALS = 40
"""Drafts of one sentence that a new one is compared with; no prose has more, hostile text may."""


class Scene:
    """One article on the rules' bench."""

    def __init__(self, ground: Ground, names: Sequence[Name] = ()) -> None:
        self.ground = ground
        self.text = ground.text
        self.names = names
        self.parse: Parse = ground.parse
        self.drafts: list[Draft] = []
        self.by_quotation: dict[int, Draft] = {}
        """Start of a quotation -> the draft that holds it."""
        self.by_cue: dict[int, Draft] = {}
        """Index of a cue's head -> its draft."""
        self.verbs: list[tuple[Token, Any]] | None = None
        """Verbs that report speech and what `cues` knows of them, once it has been asked."""
        self._in_sentence: defaultdict[int, list[Draft]] = defaultdict(list)

    # -- what is quoted

    @cached_property
    def _inside(self) -> list[int]:
        """For each token the index of the quotation around it, -1 for none."""
        quotations, found, at = self.ground.quotations, [], 0
        for token in self.parse.tokens:
            while at < len(quotations) and quotations[at].end <= token.start:
                at += 1
            inside = at < len(quotations) and quotations[at].start <= token.start
            found.append(at if inside else -1)
        return found

    def quoted(self, token: Token) -> bool:
        """Whether the token stands inside quotation marks."""
        return self._inside[token.i] >= 0

    def overlapping(self, place: Slice) -> Sequence[Quotation]:
        """The quotations that share a character with the place."""
        quotations = self.ground.quotations
        low = bisect_right(self._ends, place.start)
        high = bisect_left(self._starts, place.end)
        return quotations[low:high]

    @cached_property
    def _starts(self) -> list[int]:
        return [quotation.start for quotation in self.ground.quotations]

    @cached_property
    def _ends(self) -> list[int]:
        return [quotation.end for quotation in self.ground.quotations]

    # -- where things are

    @cached_property
    def _datelines(self) -> dict[int, int]:
        return dateline.ends(self.ground)

    def story_start(self, token: Token) -> int:
        """Where the token's sentence begins behind its date line; 0 where it has none."""
        return self._datelines.get(token.sentence, 0)

    @cached_property
    def spoken(self) -> list[list[Spoken]]:
        """The quotations of every line, in their surroundings; lines without any are empty."""
        found: list[list[Spoken]] = []
        for line in self.ground.article.lines:
            low, high = bisect_left(self._starts, line.start), bisect_left(self._starts, line.end)
            quotations = self.ground.quotations[low:high]
            found.append(
                spoken_in(self.text, self.outside, self.parse.between, line, quotations) if quotations else []
            )
        return found

    @cached_property
    def before(self) -> list[int]:
        """For each line of the story the story line before it; -1 for none, and for all other lines.

        Captions, subheads and links between two paragraphs do not part them; a headline is no paragraph.
        """
        found, last = [], -1
        for number, line in enumerate(self.ground.article.lines):
            found.append(last if line.kind == "story" else -1)
            last = number if line.kind == "story" else last
        return found

    def outside(self, start: int, end: int) -> list[Token]:
        """The tokens in this range that stand outside quotation marks."""
        return [token for token in self.parse.between(start, end) if not self.quoted(token)]

    def sentence(self, token: Token) -> tuple[Token, ...]:
        """The tokens of the sentence that holds this one."""
        return self.parse.sentence(token.sentence)

    # -- what has been drafted

    def accept(self, draft: Draft) -> None:
        """Take a draft in and claim its content."""
        self.drafts.append(draft)
        if draft.verb is not None:
            self.by_cue[draft.verb.i] = draft
        for piece in draft.content:
            self.claim(draft, piece)

    def extend(self, draft: Draft, piece: Slice) -> None:
        """Add a piece to a draft's content."""
        draft.content.append(piece)
        self.claim(draft, piece)

    def claim(self, draft: Draft, piece: Slice) -> None:
        """Note that this stretch is spoken for."""
        for index in self._sentences(piece):
            self._in_sentence[index].append(draft)
        for quotation in self.overlapping(piece):
            shared = min(piece.end, quotation.end) - max(piece.start, quotation.start)
            if 2 * shared > quotation.end - quotation.start:
                self.by_quotation.setdefault(quotation.start, draft)

    def rivals(self, content: Sequence[Slice]) -> list[Draft]:
        """The drafts whose content shares a sentence with this."""
        indexes = [index for piece in content for index in self._sentences(piece)]
        return list(
            dict.fromkeys(draft for index in indexes for draft in self._in_sentence[index][-MAX_RIVALS:])
        )

    def _sentences(self, piece: Slice) -> range:
        first, last = self.ground.sentence_index(piece.start), self.ground.sentence_index(piece.end - 1)
        return range(0) if first is None or last is None else range(first, last + 1)
