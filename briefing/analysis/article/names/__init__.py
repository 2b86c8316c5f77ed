"""Where the text names somebody or something."""

import re
from collections.abc import Iterator

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names import runs, split
from briefing.analysis.article.names import words as wording
from briefing.analysis.article.names.clause import place_of
from briefing.analysis.article.names.evidence import Case, weigh
from briefing.analysis.article.names.gazetteer import EVENED, known
from briefing.analysis.article.names.titles import gender_of, title_of
from briefing.model import Name, NameLabel

__all__ = ["find"]

_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]*[a-z][\w'’-]*")


def find(ground: Ground) -> tuple[Name, ...]:
    """Every naming in the article, in text order, none overlapping another."""
    elsewhere = _capitals_inside_sentences(ground)
    return tuple(
        name for index in range(len(ground.sentences)) for name in _in_sentence(ground, index, elsewhere)
    )


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


def _in_sentence(ground: Ground, index: int, elsewhere: frozenset[str]) -> Iterator[Name]:
    words = wording.of_sentence(ground, index)
    title_case = wording.is_title_case(words)
    for run in runs.find(words, elsewhere):
        for piece in split.pieces(words, run):
            text = " ".join(word.text for word in words[piece.first : piece.stop])
            yield _name(Case(ground, words, piece, known(text), title_case), index)


def _name(case: Case, sentence: int) -> Name:
    ground, entry = case.ground, case.entry
    start, end = case.inside[0].start, case.inside[-1].end
    label, weight = _strongest(case)
    place = place_of(case.head)
    return Name(
        start=start,
        end=end,
        text=ground.text[start:end].translate(EVENED),
        label=label,
        sentence=sentence,
        title=title_of(case) if label == "person" else None,
        country=entry.key if entry and entry.is_country else None,
        form=entry.form if entry else "name",
        gender=gender_of(case) if label == "person" else None,
        role=place.role,
        agent=place.agent,
        speech_subject=place.speech_subject,
        clause=place.clause,
        quoted=ground.is_quoted(start),
        in_noise=ground.is_noise(start),
        weight=weight,
    )


def _strongest(case: Case) -> tuple[NameLabel, float]:
    votes = weigh(case)
    if not votes:
        return "other", 0.2 if not case.title_case else 0.0
    label = max(sorted(votes), key=lambda key: votes[key])
    weight = votes[label]
    return (label, weight) if weight > 0 else ("other", 0.2)
