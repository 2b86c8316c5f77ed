"""Where the text names somebody or something."""

import re
from collections.abc import Sequence

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import dateline, headline, runs, split
from briefing.analysis.article.names import words as wording
from briefing.analysis.article.names.clause import place_of
from briefing.analysis.article.names.evidence import Case, told
from briefing.analysis.article.names.gazetteer import EVENED, known
from briefing.analysis.article.names.split import Piece
from briefing.analysis.article.names.titles import description_of, gender_of, title_of
from briefing.analysis.article.names.words import Word
from briefing.model import Name, NameLabel, Slice

__all__ = ["find"]

UNKNOWN = 0.2
"""Weight of a capitalised word that nothing speaks for: a thing."""
_LOWER = re.compile(r"(?<![\w./@#-])[a-zà-ÿ]{3,}(?!\.?[\w/@])")
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]*[a-z][\w'’-]*")


def find(ground: Ground) -> tuple[Name, ...]:
    """Every naming in the article, in text order, none overlapping another."""
    reading = _Reading(ground)
    found: list[Name] = []
    headlines: list[tuple[int, tuple[Word, ...]]] = []
    for index in range(len(ground.sentences)):
        words = wording.of_sentence(ground, index)
        if _is_set_like_headline(ground, index, words):
            headlines.append((index, words))
            continue
        for run in runs.find(words, reading.elsewhere):
            found += [reading.name(index, words, piece) for piece in split.pieces(words, run)]
    forms = frozenset(name.text for name in found if name.label != "other")
    for index, words in headlines:
        pieces = headline.pieces(words, forms)
        found += [reading.name(index, words, piece, title_case=True) for piece in pieces]
    return tuple(sorted(found, key=lambda name: name.start))


class _Reading:
    """What of the whole article bears on each of its names."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.elsewhere = _capitals_inside_sentences(ground)
        self.lower = frozenset(match.group() for match in _LOWER.finditer(ground.text))
        self.datelines = dateline.ends(ground)

    def name(self, sentence: int, words: Sequence[Word], piece: Piece, *, title_case: bool = False) -> Name:
        """The name that these words of a sentence are."""
        text = " ".join(word.text for word in words[piece.first : piece.stop])
        case = Case(self.ground, words, piece, known(text), title_case, self.lower)
        return _name(case, sentence, dated=case.inside[0].start < self.datelines.get(sentence, 0))


def _is_set_like_headline(ground: Ground, index: int, words: Sequence[Word]) -> bool:
    """Whether the sentence's capitals tell nothing."""
    sentence = ground.sentences[index]
    ending = "" if sentence.kind == "headline" else ground.text[sentence.end - 1]
    return wording.is_title_case(words, ending) or _stands_alone(ground, index, words)


def _stands_alone(ground: Ground, index: int, words: Sequence[Word]) -> bool:
    """A line of capitalised words without a full stop: a subhead or a label."""
    sentence = ground.sentences[index]
    line = ground.article.line_at(sentence.start)
    whole = line is not None and line.start == sentence.start and line.end == sentence.end
    plain = ground.text[sentence.end - 1].isalnum()
    return whole and plain and len(words) > 1 and all(word.text[0].isupper() for word in words)


def _capitals_inside_sentences(ground: Ground) -> frozenset[str]:
    """Words that the article capitalises where no rule of spelling asks for it."""
    found: set[str] = set()
    for sentence in ground.sentences:
        if sentence.is_story:
            found.update(
                match.group().translate(EVENED).removesuffix("'s")
                for match in _CAPITAL.finditer(ground.text, sentence.start, sentence.end)
            )
    return frozenset(found)


def _name(case: Case, sentence: int, *, dated: bool) -> Name:
    ground, entry = case.ground, case.entry
    start, end = case.inside[0].start, case.inside[-1].end
    votes = told(case)
    label, weight = _strongest(votes, case.title_case)
    place = place_of(case.head)
    return Name(
        start=start,
        end=end,
        text=ground.text[start:end].translate(EVENED),
        label="other" if dated and label != "country" else label,
        sentence=sentence,
        title=_title(case, label),
        country=entry.key if entry and entry.is_country else None,
        form=entry.form if entry else "name",
        gender=gender_of(case) if label == "person" else None,
        role=place.role,
        agent=place.agent,
        speech_subject=place.speech_subject,
        clause=place.clause,
        quoted=ground.is_quoted(start),
        in_noise=dated or _is_noise(ground, sentence, start),
        weight=weight,
        evidence=votes,
    )


def _is_noise(ground: Ground, sentence: int, start: int) -> bool:
    """No part of the story: by its line, or by its sentence where only a part of the line is."""
    return ground.is_noise(start) or ground.sentences[sentence].kind not in ("story", "headline")


def _title(case: Case, label: NameLabel) -> Slice | None:
    if label == "person":
        return title_of(case)
    return description_of(case) if label in ("organization", "group") else None


def _strongest(votes: Sequence[tuple[str, NameLabel, float]], title_case: bool) -> tuple[NameLabel, float]:
    """The label with the largest sum; what nothing speaks for is a thing."""
    total: dict[NameLabel, float] = {}
    for _, label, weight in votes:
        total[label] = total.get(label, 0.0) + weight
    label = max(sorted(total), key=lambda one: total[one], default="other")
    weight = total.get(label, 0.0)
    return (label, weight) if weight > 0 else ("other", 0.0 if title_case else UNKNOWN)
