"""What holds the words of one name together: blanks, particles, small words, possessives."""

from collections.abc import Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import known
from briefing.analysis.article.names.words import Word

__all__ = ["CONNECTORS", "extend", "is_leading_particle", "joins", "over_office", "over_particles"]

MOST_PARTICLES = 3
LONGEST_RUN = 24
"""Words after which a run is cut: longer ones are no names, and looking back over them is quadratic."""
OFFICE_LINKS = frozenset({"of", "for", "and"})
COURTS = frozenset({"court", "tribunal"})
"""Heads that two phrases with `of` may follow: Court of Appeal of X."""
MOST_BEFORE = 2
"""Words of a body's name before the `and` of two fields."""
NUMBERED = frozenset({"local", "lodge", "chapter", "battalion", "squadron", "regiment"})
"""Words that a number after them makes one of many: Steelworkers Local 1217."""
CONNECTORS = frozenset({"of", "for", "on", "and", "&", "the", "in", "to"})
"""Small words inside the names of organisations: Bank of X, Department of Foreign Affairs and Trade."""


def joins(words: Sequence[Word], position: int) -> bool:
    """Whether the word there is a capitalised one that abuts the word before it."""
    return (
        position < len(words)
        and words[position].joined
        and words[position].is_capital
        and not words[position].is_prefixed
        and not words[position].is_label
        and not words[position - 1].possessive
        and words[position].lower not in vocabulary.words("breaking_words")
        and (words[position].lower not in vocabulary.words("calendar") or _is_surname(words, position))
    )


def _is_surname(words: Sequence[Word], position: int) -> bool:
    """Theresa May: a month's name after a given name, no day beside it."""
    dated = position + 1 < len(words) and words[position + 1].text[0].isdigit()
    return position > 0 and not dated and vocabulary.is_given(words[position - 1].text)


def extend(words: Sequence[Word], first: int) -> int:
    """One past the last word that holds together with the first."""
    stop = first + 1
    while stop - first < LONGEST_RUN:
        following = _next_stop(words, first, stop)
        if following == stop:
            break
        stop = following
    return stop


def _next_stop(words: Sequence[Word], first: int, stop: int) -> int:
    """One past the next word that belongs to the run [first, stop), or stop."""
    if joins(words, stop):
        return stop + 1
    if stop < len(words) and words[stop].joined:
        numbered = words[stop].text.isdigit() and words[first].lower in vocabulary.words("legal_prefixes")
        if numbered and joins(words, stop + 1):
            return stop + 2
        if words[stop].text.isdigit() and words[stop - 1].lower in NUMBERED and stop - first > 1:
            return stop + 1
        return (
            over_particles(words, stop)
            or over_office(words, first, stop)
            or _over_connector(words, first, stop)
            or _over_closing(words, stop)
            or _over_possessive(words, first, stop)
            or stop
        )
    return _over_list(words, first, stop) or stop


def over_particles(words: Sequence[Word], stop: int) -> int:
    """Alejandro de la Cruz, Ursula von der Leyen."""
    if stop >= len(words) or words[stop - 1].possessive or known(words[stop - 1].text):
        return 0
    position = stop
    while position < len(words) and position - stop < MOST_PARTICLES and _is_particle(words, position):
        position += 1
    return position + 1 if position > stop and joins(words, position) else 0


def _is_particle(words: Sequence[Word], position: int) -> bool:
    word = words[position]
    return word.joined and word.text in vocabulary.words("particles")


def is_leading_particle(words: Sequence[Word], position: int) -> bool:
    """`'t Hart`, `de Blasio`: a particle right before the run that is no English word."""
    word, following = words[position], words[position + 1]
    return (
        following.joined
        and word.text in vocabulary.words("particles")
        and (word.tag.startswith("NNP") or word.text == "'t")
        and word.text not in ("an", "do", "la", "y", "ten")
    )


def _over_closing(words: Sequence[Word], stop: int) -> int:
    """Ulan Bakyt uulu: a name that a lower-case word closes."""
    return stop + 1 if words[stop].text in vocabulary.words("closing_particles") else 0


def over_office(words: Sequence[Word], first: int, stop: int) -> int:
    """Secretary of State X, Minister of State for External Affairs X: an office with its field."""
    if words[stop].text not in OFFICE_LINKS or words[stop - 1].possessive:
        return 0
    office = any(vocabulary.is_role(word.text) for word in words[first:stop])
    narrows = (
        stop + 1 < len(words) and joins(words, stop + 1) and vocabulary.is_modifier(words[stop + 1].text)
    )
    tail = all(
        word.text in OFFICE_LINKS or vocabulary.is_modifier(word.text) or vocabulary.is_role(word.text)
        for word in words[first:stop]
        if not known(word.text)
    )
    return stop + 2 if office and narrows and tail else 0


def _over_connector(words: Sequence[Word], first: int, stop: int) -> int:
    """Bank of England, Ministry of Foreign Affairs and Trade: only after an organisation's head noun."""
    word = words[stop]
    if word.text not in CONNECTORS or words[stop - 1].possessive:
        return 0
    head_before = words[stop - 1].lower in vocabulary.words("organization_heads")
    inside = any(words[i].text in ("of", "for", "on") for i in range(first + 1, stop))
    if word.text in ("and", "&"):
        return _over_and(words, first, stop, inside)
    opens = _first_head(words, first, stop)
    further = any(words[i].text == "for" for i in range(first, stop)) or opens in COURTS
    linked = head_before or (inside and bool(opens) and further)
    if word.text not in ("of", "for", "on") or not (linked or (word.text == "for" and inside)):
        return 0
    position = stop + 1
    if position < len(words) and words[position].text == "the" and words[position].joined:
        position += 1
    return position + 1 if joins(words, position) or _name_follows(words, position) else 0


def _first_head(words: Sequence[Word], first: int, stop: int) -> str:
    """The head noun before the first `of` or `for`: tribunal of `International Tribunal for X`."""
    link = next((i for i in range(first + 1, stop) if words[i].text in ("of", "for", "on")), first + 1)
    head = words[link - 1].lower
    return head if head in vocabulary.words("organization_heads") else ""


def _name_follows(words: Sequence[Word], position: int) -> bool:
    return (
        position < len(words)
        and words[position].joined
        and words[position].is_capital
        and words[position].lower not in vocabulary.words("calendar")
    )


def _over_and(words: Sequence[Word], first: int, stop: int, inside: bool) -> int:
    if not joins(words, stop + 1):
        return 0
    if words[stop].text == "&":
        return stop + 2
    left, right = words[stop - 1], words[stop + 1]
    if known(right.text) or known(left.text):
        return 0
    if not inside:
        return _pair_of_fields(words, first, stop)
    same = _entity(left) == _entity(right) == "ORG"
    return stop + 2 if same or (right.token is not None and right.token.dep == "conj") else 0


def _pair_of_fields(words: Sequence[Word], first: int, stop: int) -> int:
    """Competition and Markets Authority, perhaps with its country: two fields before one head noun."""
    if stop - first > 1 and known(words[first].text):
        first += 1
    end = stop + 1
    while joins(words, end):
        end += 1
    plain = not any(vocabulary.is_given(word.text) or word.is_acronym for word in words[first:end])
    fields = all(_entity(word) == "ORG" for word in (words[stop - 1], words[stop], words[stop + 1]))
    closes = end - stop > 2 and words[end - 1].lower in vocabulary.words("organization_words")  # noqa: PLR2004
    whole = stop - first == 1 or all(_entity(word) == "ORG" for word in words[first:end])
    return end if plain and fields and closes and whole and stop - first <= MOST_BEFORE else 0


def _entity(word: Word) -> str:
    return word.token.entity if word.token else ""


def _over_list(words: Sequence[Word], first: int, stop: int) -> int:
    """Ministry of Economy, Trade and Industry: the fields of one body."""
    inside = any(words[i].text in ("of", "for") for i in range(first + 1, stop))
    if (
        stop + 2 >= len(words)
        or not inside
        or words[first].lower not in vocabulary.words("organization_heads")
    ):
        return 0
    listed = words[stop].is_capital and words[stop + 1].text == "and" and joins(words, stop + 2)
    fields = all(
        (not known(word.text) or _is_field(word))
        and not word.is_acronym
        and _entity(word) in ("ORG", "", "PERSON")
        for word in (words[stop], words[stop + 2])
    ) or (listed and _is_abroad(words, stop + 3))
    return stop + 3 if listed and fields and not words[stop].joined else 0


def _is_field(word: Word) -> bool:
    """Ministry of Family, Labour and X: a field of a minister, though a party is called so too."""
    return vocabulary.is_modifier(word.text)


def _is_abroad(words: Sequence[Word], position: int) -> bool:
    """Ministry of Foreign Affairs, Migration and Gambians Abroad."""
    return joins(words, position) and words[position].lower in ("abroad", "overseas")


def _over_possessive(words: Sequence[Word], first: int, stop: int) -> int:
    """Public Workers' Federation, Information Commissioner's Office: a common noun's possessive."""
    last = words[stop - 1]
    if not last.possessive or not words[stop].is_capital:
        return 0
    position = stop
    while position < len(words) and words[position].is_capital and words[position].joined:
        position += 1
    closes = words[position - 1].lower in vocabulary.words("organization_words")
    common = (
        last.text.endswith("s")
        or vocabulary.is_role(last.text)
        or last.lower.endswith(("men", "folk"))
        or last.lower in ("children", "people")
    )
    return position if closes and common and not known(last.text) else 0
