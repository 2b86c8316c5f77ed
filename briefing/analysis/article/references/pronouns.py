"""Personal and possessive pronouns."""

from collections.abc import Iterator
from typing import Literal

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.names.clause import place_of
from briefing.model import Reference

__all__ = ["find"]

Form = Literal["he", "she", "they", "it", "we", "I"]

FORMS: dict[str, Form] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "I"),
}


def find(ground: Ground) -> Iterator[Reference]:
    """The pronouns of the article, in text order."""
    for token in ground.parse.tokens:
        form = FORMS.get(token.lower)
        if form is None or token.tag not in ("PRP", "PRP$") or token.text == "US":
            continue
        place = place_of(token)
        yield Reference(
            start=token.start,
            end=token.end,
            head=token.slice,
            form=form,
            lemma=token.lower,
            sentence=token.sentence,
            role=place.role,
            speech_subject=place.speech_subject,
            clause=place.clause,
            quoted=ground.is_quoted(token.start),
        )
