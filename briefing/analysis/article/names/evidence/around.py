"""What the clause around a name says: prepositions, verbs, the statistical model."""

from itertools import pairwise

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence.case import Case, Vote
from briefing.analysis.article.names.gazetteer import known, longest

__all__ = [
    "city_of_region",
    "locative",
    "place_noun",
    "platform",
    "speaks",
    "statistical",
    "takes_up_itself",
    "thing_noun_after",
]


def platform(case: Case) -> list[Vote]:
    """Wrote on Facebook."""
    text = " ".join(word.lower for word in case.inside)
    if text not in vocabulary.words("platforms"):
        return []
    before = case.before.lower if case.before and case.gap_before() == " " else ""
    return (
        [("other", 4.0)]
        if before in ("on", "from", "via", "by", "through", "over")
        else [("organization", 0.5)]
    )


def thing_noun_after(case: Case) -> list[Vote]:
    """The Schengen area, the Keystone pipeline: a single name before a common noun is seldom a person."""
    after, before = case.after, case.before
    if after is None or not after.joined or not after.text.islower() or case.inside[-1].possessive:
        return []
    if before is None or before.lower not in ("the", "a", "an") or case.entry or len(case.inside) > 1:
        return []
    return [("other", 1.0 if after.lower in vocabulary.words("thing_words") else 0.0), ("person", -1.0)]


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
    return [(label, weight * share * (0.5 if case.title_case else 1.0))]


NEXT = 4
"""Words after a verb of communication among which its subject may be taken up."""
LOCATIVE = {
    "in": 2.0,
    "near": 2.0,
    "outside": 1.0,
    "across": 1.0,
    "at": 1.3,
    "from": 0.7,
    "around": 0.7,
    "to": 0.4,
}
"""Prepositions of place and what they are worth."""


def locative(case: Case) -> list[Vote]:
    """In Lagos, near Lagos."""
    before = case.before
    if before is None or case.entry or case.gap_before() != " ":
        return []
    weight = LOCATIVE.get(before.text.lower(), 0.0)
    return [("place", weight)] if weight else []


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
    following = [token for token in case.ground.parse.sentence(head.sentence) if token.i > head.head.i][:NEXT]
    for token, after in pairwise(following):
        if token.lower in ("he", "she", "his", "her"):
            return [("person", 2.0)]
        if token.lower == "its" or (token.lower == "it" and after.lower not in ("is", "was", "'s", "’s")):
            return [("organization", 2.5), ("person", -2.0)]
        if token.is_verb:
            break
    return []
