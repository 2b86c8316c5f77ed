"""Runs of capitalised words cut into names and the titles before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import known, longest
from briefing.analysis.article.names.runs import Run
from briefing.analysis.article.names.words import Word

__all__ = ["Piece", "closes_as", "pieces"]


NATIONAL = frozenset({"Red Cross", "Red Crescent"})
"""Bodies of which each country has its own, called after it: Samoan Red Cross."""
AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of the common nouns for who does something: the forecaster Dean X."""
MISSIONS = frozenset({"embassy", "consulate", "ambassador", "consul"})
"""What a country has abroad: `U.S. Embassy` names the country."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words [first, stop) that are one name, and the title run [title, first) right before it."""

    first: int
    stop: int
    title: int | None = None


def pieces(words: Sequence[Word], run: Run) -> Iterator[Piece]:
    """The names inside a run, in order."""
    first, stop = run.first, run.stop
    if run.whole:
        yield Piece(first, stop)
        return
    last_title = _last_title(words, first, stop)
    if last_title is None:
        yield from _without_title(words, first, stop)
        return
    opening = _first_of_title(words, first, last_title)
    if opening > first and not _is_adjective(words, first, opening):
        yield from _without_title(words, first, opening)
    if last_title + 1 < stop:
        yield Piece(last_title + 1, stop, title=opening)


def _is_adjective(words: Sequence[Word], first: int, stop: int) -> bool:
    """`Electoral Commissioner`: a word before a title that is no name of its own."""
    token = words[first].token
    alone = stop - first == 1 and known(words[first].text) is None and not words[first].is_acronym
    return alone and (token is None or token.entity not in ("ORG", "GPE", "PERSON"))


def closes_as(words: Sequence[Word], first: int, stop: int, *tables: str) -> bool:
    """Whether the run's last word (or the one before an `of`) is in one of these word lists."""
    end = next((i for i in range(first + 1, stop) if words[i].text in ("of", "for", "on")), stop)
    last = {words[end - 1].lower, words[stop - 1].lower}
    return any(last & vocabulary.words(table) for table in tables)


def _last_title(words: Sequence[Word], first: int, stop: int) -> int | None:
    """Index of the last title word of a run that is no part of a name."""
    if known(" ".join(word.text for word in words[first:stop])):
        return None
    for candidate in range(stop - 1, first - 1, -1):
        position, word = candidate, words[candidate]
        if not (vocabulary.is_role(word.text) or vocabulary.honorific(word.text)):
            continue
        if (
            position + 1 < stop
            and position > first
            and words[position + 1].text in vocabulary.words("particles")
        ):
            continue  # Jürgen Graf von Thalheim
        if _is_given_after_role(words, first, position, stop):
            return None
        position = _end_of_office(words, position, stop)
        if position + 1 < stop and _opens_organization(words, position + 1, stop):
            return None
        if position + 1 == stop and (_is_surname(words, first, position) or _is_office(words, first, stop)):
            return None
        return position
    return None


def _is_given_after_role(words: Sequence[Word], first: int, position: int, stop: int) -> bool:
    """Youth leader Prince Weah: a form of address that is a given name, after a title of its own."""
    if (
        position != first
        or first == 0
        or position + 1 == stop
        or not vocabulary.is_given(words[position].text)
    ):
        return False
    before = words[first - 1]
    if not words[first].joined or not before.text.islower():
        return False
    agent = before.tag == "NN" and before.text.endswith(AGENT_ENDINGS)
    return vocabulary.is_role(before.text) or agent


def _end_of_office(words: Sequence[Word], position: int, stop: int) -> int:
    """Last word of `Minister of State for External Affairs`, given its first."""
    if position + 1 < stop and words[position + 1].text in ("of", "for"):
        while position + 1 < stop and (
            words[position + 1].text in ("of", "for", "and")
            or vocabulary.is_modifier(words[position + 1].text)
        ):
            position += 1
    return position


def _opens_organization(words: Sequence[Word], first: int, stop: int) -> bool:
    """What follows the title word makes the whole an organisation: Information Commissioner's Office."""
    if vocabulary.is_given(words[first].text):
        return False
    return words[first].text in ("of", "for", "on", "and", "&") or closes_as(
        words, first, stop, "organization_words", "organization_suffixes", "place_words", "thing_words"
    )


def _is_surname(words: Sequence[Word], first: int, position: int) -> bool:
    """Stephen King, Desmond Bishop: a title word closing a run that a given name opens."""
    return position > first and vocabulary.is_given(words[first].text) and not known(words[first].text)


def _is_office(words: Sequence[Word], first: int, stop: int) -> bool:
    """Office of the Information Commissioner: a body called after its head."""
    return words[first].lower in vocabulary.words("organization_heads") and any(
        words[i].text in ("of", "for") for i in range(first + 1, stop)
    )


def _first_of_title(words: Sequence[Word], first: int, last: int) -> int:
    opening = last
    while opening > first:
        word = words[opening - 1]
        title = vocabulary.is_role(word.text) or vocabulary.honorific(word.text)
        if not (title or vocabulary.is_modifier(word.text) or word.text in ("of", "for", "and")):
            break
        opening -= 1
    return opening


def _without_title(words: Sequence[Word], first: int, stop: int) -> Iterator[Piece]:
    while first < stop and words[first].text in ("of", "for", "on", "and", "&"):
        first += 1
    while first < stop and words[stop - 1].text in ("of", "for", "on", "and", "&", "the"):
        stop -= 1
    if first == stop:
        return
    cut = first + longest([word.text for word in words[first:stop]])
    if first < cut < stop and _parts_after_known(words, first, cut, stop):
        yield Piece(first, cut)
        if stop - cut > 1 or words[cut].lower not in MISSIONS:
            yield from _without_title(words, cut, stop)
        return
    boundary = _entity_boundary(words, first, stop)
    if boundary:
        yield from _without_title(words, first, boundary)
        yield from _without_title(words, boundary, stop)
        return
    yield Piece(first, stop)


def _parts_after_known(words: Sequence[Word], first: int, cut: int, stop: int) -> bool:
    """Whether a known name at the head of a run ends there: `Ukraine Donald Trump`, not `Russia Today`."""
    entry = known(" ".join(word.text for word in words[first:cut]))
    if entry is not None and entry.is_country and words[cut].lower in MISSIONS:
        return True
    if " ".join(word.text for word in words[cut:stop]) in NATIONAL:
        return False
    if entry is None or closes_as(
        words, first, stop, "organization_words", "organization_suffixes", "place_words", "thing_words"
    ):
        return False
    if entry.form == "demonym":
        return True
    before, after = words[cut - 1].token, words[cut].token
    return vocabulary.is_given(words[cut].text) or (
        before is not None and after is not None and before.entity != after.entity
    )


def _closes_with_name(words: Sequence[Word], position: int, stop: int) -> bool:
    """Two or more words to the end of the run are a person for the statistical model."""
    rest = [word.token for word in words[position:stop]]
    return len(rest) > 1 and all(token is not None and token.entity == "PERSON" for token in rest)


def _entity_boundary(words: Sequence[Word], first: int, stop: int) -> int:
    """Where two entities of different kinds abut inside a run; 0 where none do."""
    for position in range(first + 1, stop):
        before, after = words[position - 1].token, words[position].token
        if before is None or after is None:
            continue
        labels = (before.entity, after.entity)
        if labels in (
            ("GPE", "PERSON"),
            ("NORP", "PERSON"),
            ("NORP", "ORG"),
            ("DATE", "PERSON"),
            ("ORG", "PERSON"),
        ):
            head = (
                labels[0] != "ORG"
                or vocabulary.is_given(words[position].text)
                or _closes_with_name(words, position, stop)
            )
            if head and not vocabulary.is_given(words[first].text):
                return position
    return 0
