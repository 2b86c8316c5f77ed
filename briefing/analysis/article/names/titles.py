"""The words beside a name that say what somebody is, verbatim."""

import re

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence import Case
from briefing.analysis.article.names.gazetteer import known
from briefing.analysis.article.names.words import Word
from briefing.model import Gender, Slice

__all__ = ["description_of", "gender_of", "title_of"]

PATRONYMIC: dict[str, Gender] = {
    **dict.fromkeys(("kyzy", "qizi", "kizi", "binti", "bint", "bte", "a/p", "d/o"), "female"),
    **dict.fromkeys(("uulu", "oglu", "ogly", "ugli", "bin", "ibn", "a/l", "s/o"), "male"),
}
"""Words for son and daughter inside a name."""
LONGEST = 14
"""Words of an apposition at most; longer ones are clauses of their own."""
_AGE = re.compile(r"\d{1,3}")


def title_of(case: Case) -> Slice | None:
    """The title run before a person's name, else the apposition after or before it."""
    return _run_before(case) or _apposition_after(case) or _apposition_before(case)


def description_of(case: Case) -> Slice | None:
    """What an organisation is: the chemicals group X; X, a campaign group."""
    return _noun_before(case) or _described_after(case)


def _noun_before(case: Case) -> Slice | None:
    """The noun before the name, over an article: the chemicals group X; their union, the X."""
    last = case.piece.first - 1
    if last > 0 and case.words[last].lower == "the":
        last -= 1
    if last < 0 or not vocabulary.is_organization_noun(case.words[last].lower):
        return None
    if case.ground.text[case.words[last].end : case.words[last + 1].start] not in (" ", ", "):
        return None
    first = last
    while first > 0 and last - first < LONGEST and _narrows(case, first):
        first -= 1
    return Slice(case.words[first].start, case.words[last].end)


def _narrows(case: Case, position: int) -> bool:
    word = case.words[position - 1]
    gap = case.ground.text[word.end : case.words[position].start]
    return gap in (" ", "-", "'s ", "’s ") and (word.tag in ("NN", "JJ", "NNP") or word.possessive)


def _described_after(case: Case) -> Slice | None:
    """The apposition whose head noun says what an organisation is."""
    if not re.fullmatch(r",\s", case.gap_after()) or case.words[case.piece.stop].lower not in (
        "a",
        "an",
        "the",
        "its",
    ):
        return None
    for position in range(case.piece.stop + 1, min(case.piece.stop + LONGEST, len(case.words))):
        word = case.words[position]
        if vocabulary.is_organization_noun(word.lower) and not word.possessive:
            return Slice(case.words[case.piece.stop].start, word.end)
        if _closes(case, position) or word.tag not in ("NN", "JJ", "NNP", "NNS", "VBN", "HYPH"):
            return None
    return None


def gender_of(case: Case) -> Gender | None:
    """The gender that title, apposition or given name tells, in this order."""
    told: list[Gender | None] = []
    if case.piece.title is not None:
        told += [
            vocabulary.role_gender(word.text) for word in case.words[case.piece.title : case.piece.first]
        ]
    title = title_of(case)
    if title is not None:
        told += [vocabulary.role_gender(part.strip(",()")) for part in title.of(case.ground.text).split()]
    told += [PATRONYMIC.get(word.text) for word in case.inside]
    if len(case.inside) > 1:
        told.append(vocabulary.given_gender(case.inside[0].text))
    return next((gender for gender in told if gender is not None), None)


def _run_before(case: Case) -> Slice | None:
    """French Defence Minister; Kremlin spokesperson; NATO chief."""
    first = case.piece.first if case.piece.title is None else case.piece.title
    end = case.piece.first
    while first > 0 and end - first < LONGEST and _leads(case, first):
        first -= 1
    if first == end or case.ground.text[case.words[end - 1].end : case.words[end].start] not in (" ", ". "):
        return None
    run = case.words[first:end]
    if not any(vocabulary.is_role(word.text) for word in run):
        return None
    return Slice(run[0].start, run[-1].end)


def _leads(case: Case, first: int) -> bool:
    """Whether the word before position belongs to the same title run."""
    word, following = case.words[first - 1], case.words[first]
    gap = case.ground.text[word.end : following.start]
    if gap not in (" ", "'s ", "’s ", "' ", "’ ") or _is_infinitive(case, first - 1):
        return False
    if vocabulary.is_role(word.text) or vocabulary.is_modifier(word.text) or vocabulary.honorific(word.text):
        return True
    if word.lower in vocabulary.words("sentence_openers"):
        return False
    if following is case.words[case.piece.first]:
        return False
    return word.text[0].isupper() or (word.tag in ("NN", "JJ") and word.text.islower())


def _is_infinitive(case: Case, position: int) -> bool:
    """Whether the word follows `to`: in `to press Russian President X` it is no part of the title."""
    return position > 0 and case.words[position - 1].tag == "TO" and case.words[position].text.islower()


def _apposition_after(case: Case) -> Slice | None:
    """X, the French minister,; X, spokesman for Y."""
    if case.after is None or not re.fullmatch(r",\s", case.gap_after()):
        return None
    position = case.piece.stop
    if _AGE.fullmatch(case.words[position].text):
        position += 1
    return _noun_phrase(case, position)


def _noun_phrase(case: Case, first: int) -> Slice | None:
    """The phrase up to the comma, where its head says what somebody is."""
    role = False
    for position in range(first, min(first + LONGEST, len(case.words))):
        word = case.words[position]
        if (
            word.token is not None
            and word.token.is_verb
            and word.token.tag != "VBN"
            and not vocabulary.is_role(word.text)
        ):
            return None
        if word.lower in ("who", "which", "whose", "that", "where"):
            return None
        role = role or vocabulary.is_role(word.text)
        if _closes(case, position):
            return Slice(case.words[first].start, word.end) if role else None
    return None


def _closes(case: Case, position: int) -> bool:
    word = case.words[position]
    following = case.ground.text[word.end : word.end + 1]
    return following in (",", ".", ";", ")", "") or position + 1 == len(case.words)


def _apposition_before(case: Case) -> Slice | None:
    """Its regional director, X, said; the Nigerian commissioner of the NDPC, X."""
    first = case.piece.first if case.piece.title is None else case.piece.title
    if first == 0 or case.ground.text[case.words[first - 1].end : case.words[first].start] != ", ":
        return None
    position, opened = first - 1, -1
    while position >= 0 and first - position <= LONGEST:
        word = case.words[position]
        if vocabulary.is_role(word.text):
            opened = position
        if position + 1 < first and _closes(case, position):
            break
        position -= 1
    last = case.words[first - 1].token
    if opened < 0 or (last is not None and last.entity == "PERSON"):  # President X, Y said: X is no role of Y
        return None
    while opened > 0 and first - opened < LONGEST and _leads_phrase(case, opened):
        opened -= 1
    return Slice(case.words[opened].start, case.words[first - 1].end)


def _leads_phrase(case: Case, position: int) -> bool:
    word: Word = case.words[position - 1]
    gap = case.ground.text[word.end : case.words[position].start]
    if gap not in (" ", "'s ", "’s ", "' ", "’ "):
        return False
    return (
        vocabulary.is_modifier(word.text) or known(word.text) is not None or word.tag in ("NN", "NNP", "JJ")
    )
