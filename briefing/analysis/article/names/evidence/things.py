"""What shows that a name is a thing: money, a platform, a product, somebody of the family spoken to."""

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.evidence.case import Case, Vote

__all__ = ["called_out", "made", "money", "named_thing", "numbered", "platform", "thing_noun_after"]

_CALLED = frozenset(
    {
        "ma",
        "mama",
        "mamma",
        "mom",
        "mum",
        "mummy",
        "mommy",
        "dad",
        "daddy",
        "papa",
        "pa",
        "son",
        "sir",
        "madam",
    }
)


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


def money(case: Case) -> list[Vote]:
    """The Australian dollar; in French: no country acts there."""
    after, before = case.after, case.before
    if case.entry is None or not case.entry.is_country:
        return []
    if after is not None and after.joined and after.lower in vocabulary.words("currencies"):
        return [("other", 8.0)]
    spoken = before is not None and before.lower in (
        "in",
        "speak",
        "speaks",
        "spoke",
        "speaking",
        "into",
        "from",
    )
    alone = after is None or not after.joined or not after.text.islower() or after.tag in ("IN", "CC", "TO")
    noun = case.head is not None and case.head.dep in ("pobj", "dobj")
    return [("other", 8.0)] if spoken and alone and noun and case.entry.form == "demonym" else []


def made(case: Case) -> list[Vote]:
    """A Zafira; the Zafira pump: what is counted or stands before a product is its make."""
    after, before = case.after, case.before
    if case.entry is not None or case.piece.title is not None or case.inside[0].is_acronym:
        return []
    leads = after is not None and after.joined and not case.inside[-1].possessive
    noun = leads and after is not None and after.text.islower() and after.tag.startswith(("NN", "JJ"))
    if leads and after is not None and after.text.islower():
        near = case.words[case.piece.stop : case.piece.stop + 2]
        if any(word.joined and word.lower in vocabulary.words("product_nouns") for word in near):
            return [("other", 1.5)]
    counted = before is not None and before.lower in ("a", "an") and case.gap_before() == " "
    return [("other", 1.5)] if counted and not noun and len(case.inside) == 1 else []


def called_out(case: Case) -> list[Vote]:
    """“Ma, I won't”: somebody of the family is spoken to."""
    if len(case.inside) > 1 or not case.gap_after().startswith(",") or case.piece.title is not None:
        return []
    word = case.inside[0]
    spoken = word.opens and case.ground.is_quoted(word.start) and word.lower in _CALLED
    return [("other", 8.0)] if spoken else []


def named_thing(case: Case) -> list[Vote]:
    """The tanker X; the film X; MV X: a thing with a name of its own."""
    before = case.before
    if len(case.inside) > 1 and case.inside[0].text in vocabulary.words("ship_prefixes"):
        return [("other", 5.0)]
    if before is None or case.entry is not None or case.piece.title is not None:
        return []
    noun = before.text.islower() and before.lower in vocabulary.words("things_named")
    return [("other", 5.0)] if noun and case.gap_before() in (" ", " “", ' "', " ‘", " '") else []


def numbered(case: Case) -> list[Vote]:
    """The Morning Star 7: a ship, a model, a flight."""
    before, after = case.before, case.after
    if before is None or before.lower != "the" or after is None or case.entry is not None:
        return []
    number = after.joined and after.text.isdigit() and len(after.text) <= LONGEST_NUMBER
    counts = number and case.piece.stop + 1 < len(case.words) and case.words[case.piece.stop + 1].tag == "NNS"
    return [("other", 3.5)] if number and not counts else []


LONGEST_NUMBER = 3
"""Figures of the number in the name of a ship or a model."""
