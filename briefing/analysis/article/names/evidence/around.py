"""What the clause around a name says: prepositions, verbs, the statistical model."""

import re
from itertools import pairwise

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence import beside
from briefing.analysis.article.names.evidence.case import Case, Vote
from briefing.analysis.article.names.gazetteer import known, longest

__all__ = [
    "business",
    "city_of_region",
    "in_apposition",
    "located",
    "locative",
    "of_country",
    "one_capital",
    "place_noun",
    "relative_which",
    "says_i",
    "speaks",
    "statistical",
    "takes_up_itself",
    "ticker",
]


def city_of_region(case: Case) -> list[Vote]:
    """Evansville, Indiana; Sydney, Australia."""
    position = case.piece.stop
    if case.entry is not None or case.gap_after() != ", ":
        return []
    count = longest([word.text for word in case.words[position : position + 3]])
    entry = known(" ".join(word.text for word in case.words[position : position + count])) if count else None
    if entry is None or entry.form == "demonym" or entry.label not in ("place", "country"):
        return []
    last = case.words[position + count - 1]
    ends = case.ground.text[last.end : last.end + 1] in (",", ".", "", ")", ";", "\n") and not last.possessive
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return [("place", 2.5)] if ends and before in ("in", "from", "near", "at", "of", "outside", "to") else []


def place_noun(case: Case) -> list[Vote]:
    """The town of X, the X region, X county."""
    position = case.piece.first - 1
    if position > 0 and case.words[position].text == "of" and case.entry is None:
        noun = case.words[position - 1]
        if noun.text.islower() and noun.lower in vocabulary.words("place_nouns"):
            return [("place", 3.0)]
    after = case.after
    if after is None or case.entry is not None or case.gap_after() != " ":
        return []
    return [("place", 2.5)] if after.text.islower() and after.lower in vocabulary.words("place_nouns") else []


MODEL: dict[str, Vote] = {
    "PERSON": ("person", 1.5),
    "ORG": ("organization", 1.2),
    "GPE": ("place", 1.2),
    "LOC": ("place", 1.5),
    "FAC": ("place", 1.5),
    "NORP": ("group", 1.2),
    "EVENT": ("other", 1.5),
    "LAW": ("other", 1.5),
    "PRODUCT": ("other", 1.0),
    "WORK_OF_ART": ("other", 1.0),
    "LANGUAGE": ("other", 1.5),
    "DATE": ("other", 1.5),
}


NEXT = 4
"""Words after a verb of communication among which its subject may be taken up."""
LOCATIVE = {
    "in": 3.0,
    "near": 3.0,
    "outside": 1.0,
    "across": 1.0,
    "at": 1.5,
    "from": 1.0,
    "around": 0.7,
    "to": 0.4,
}
"""Prepositions of place and what they are worth."""


def statistical(case: Case) -> list[Vote]:
    """The word of the statistical model, for the label that covers most of the name."""
    labels = [word.token.entity for word in case.inside if word.token and word.text not in ("of", "the")]
    if not labels:
        return []
    best = max(sorted(set(labels)), key=labels.count)
    if best not in MODEL:
        return []
    label, weight = MODEL[best]
    share = labels.count(best) / len(labels)
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    if label == "person" and len(case.inside) == 1 and (before in LOCATIVE or _first_of_pair(case)):
        share *= 0.5  # a place the model does not know
    return [(label, weight * share * (0.5 if case.title_case else 1.0))]


def locative(case: Case) -> list[Vote]:
    """In Lagos, near Lagos; from Lagos and Ibadan; the people of Lagos."""
    before = case.before
    if before is None or case.entry or case.piece.title is not None or case.gap_before() != " ":
        return []
    if before.text == "of" and case.piece.first > 1:
        noun = case.words[case.piece.first - 2]
        return [("place", 2.5)] if noun.lower in vocabulary.words("inhabitants") else []
    if case.piece.first > 1 and case.words[case.piece.first - 2].lower in vocabulary.words("business_nouns"):
        return []  # a stake in Acme
    weight = LOCATIVE.get(before.text.lower(), 0.0) or _first_of_pair(case)
    return [("place", weight)] if weight else []


def located(case: Case) -> list[Vote]:
    """In Chad; across Chad and Niger: a country that is where something happens."""
    entry, position = case.entry, case.piece.first
    if entry is None or not entry.is_country or entry.form != "name" or case.inside[-1].possessive:
        return []
    for _ in range(MOST_LISTED):
        if (
            position < 1
            or case.words[position - 1].lower != "and"
            or known(case.words[position - 2].text) is None
        ):
            break
        position -= 2
    before = case.words[position - 1].lower if position else ""
    return [("country", PLACED)] if before in PLACES else []


PLACED = 0.01
"""Weight of a vote that says where a country stands and leaves what it is to others."""
PLACES = frozenset(
    {"in", "near", "outside", "across", "around", "inside", "within", "throughout", "through", "via", "off"}
)
MOST_LISTED = 3
"""Countries joined by `and` that one preposition may govern."""


def _first_of_pair(case: Case) -> float:
    """The preposition of the name that this one is joined to by `and`."""
    head = case.head
    if head is None or head.dep != "conj" or head.head.dep != "pobj":
        return 0.0
    return LOCATIVE.get(head.head.head.lower, 0.0)


def of_country(case: Case) -> list[Vote]:
    """Acme of Ireland, where no given name opens it."""
    position = case.piece.stop + 1
    if case.entry or case.piece.title is not None or case.after is None or case.after.text != "of":
        return []
    entry = known(case.words[position].text) if position < len(case.words) else None
    country = entry is not None and entry.label == "country" and entry.form == "name"
    return [("organization", 2.0)] if country and not vocabulary.is_given(case.inside[0].text) else []


def speaks(case: Case) -> list[Vote]:
    """X said."""
    head = case.head
    if head is None or head.dep not in ("nsubj", "nsubjpass") or case.entry:
        return []
    if head.head.lemma in vocabulary.words("speech_verbs"):
        return [("person", 0.9), ("organization", 0.5)]
    if head.head.lemma in vocabulary.words("agent_verbs"):
        return [("person", 0.4), ("organization", 0.5)]
    return []


def says_i(case: Case) -> list[Vote]:
    """“I was there,” X said: a body says `we`."""
    head = case.head
    if head is None or head.dep != "nsubj" or case.entry is not None:
        return []
    if head.head.lemma not in vocabulary.words("speech_verbs"):
        return []
    sentence = case.ground.sentences[head.sentence]
    said = _I.finditer(case.ground.text, sentence.start, sentence.end)
    return [("person", 2.5)] if any(case.ground.is_quoted(match.start()) for match in said) else []


_I = re.compile(r"\bI(?:['’](?:m|ve|ll|d))?\b(?!\.)")


def one_capital(case: Case) -> list[Vote]:
    """Ofwat declined: a lone unknown word that decides something is a body, if nothing says otherwise."""
    head = case.head
    if head is None or len(case.inside) > 1 or case.entry or head.entity or head.dep != "nsubj":
        return []
    proper = head.tag.startswith("NNP") and case.inside[0].text.lower() not in case.lower
    return [("organization", 1.0)] if proper and head.head.lemma in vocabulary.words("agent_verbs") else []


def takes_up_itself(case: Case) -> list[Vote]:
    """X said it would; X said she had: the pronoun tells what the speaker is."""
    head = case.head
    if (
        head is None
        or head.dep != "nsubj"
        or case.entry
        or head.head.lemma not in vocabulary.words("speech_verbs")
    ):
        return []
    verb = head.head.i
    window = case.ground.parse.tokens[verb + 1 : verb + 1 + NEXT]
    following = [token for token in window if token.sentence == head.sentence]
    for token, after in pairwise(following):
        if token.lower in ("he", "she", "his", "her"):
            return [("person", 2.0)]
        if token.lower == "its" or (token.lower == "it" and after.lower not in ("is", "was", "'s", "’s")):
            return [("organization", 4.0), ("person", -3.0)]
        if token.is_verb:
            break
    return []


def relative_which(case: Case) -> list[Vote]:
    """X, which: no person."""
    after = case.after
    if after is None or after.lower != "which" or case.gap_after() != ", " or case.entry:
        return []
    return [("organization", 1.5), ("person", -2.0)] if len(case.inside[-1].text) > 1 else []


def business(case: Case) -> list[Vote]:
    """X shares, X's shareholders, a bid for X, a stake in X."""
    if case.entry is not None or case.piece.title is not None:
        return []
    nouns, after = vocabulary.words("business_nouns"), case.after
    beside = case.gap_after() in (" ", "'s ", "’s ", "' ", "’ ")
    if after is not None and beside and after.text.islower() and after.lower in nouns:
        return [("organization", 1.5 if case.inside[-1].possessive else 2.0)]
    position = case.piece.first - 1
    if (
        position > 0
        and case.words[position].text in ("for", "in", "of")
        and case.words[position - 1].lower in nouns
    ):
        return [("organization", 1.5)]
    return []


def in_apposition(case: Case) -> list[Vote]:
    """The head of the agency, X; X, the agency's head: by the parse, over brackets and longer phrases."""
    head = case.head
    if head is None or case.entry is not None or case.piece.title is not None:
        return []
    if head.dep == "appos" and beside.is_body(case):
        return []
    nouns = [head.head] if head.dep == "appos" else [c for c in head.children if c.dep == "appos"]
    for noun in nouns:
        if noun.text.islower() and vocabulary.is_role(noun.lower) and noun.tag != "NNS":
            return [("person", 2.5)]
        if noun.text.islower() and vocabulary.is_organization_noun(noun.lower):
            return [("organization", 2.5)]
    return []


def ticker(case: Case) -> list[Vote]:
    """Acme ACM.N: a stock's symbol stands behind a firm."""
    after = case.after
    return [("organization", 5.0)] if after is not None and after.joined and after.is_ticker else []
