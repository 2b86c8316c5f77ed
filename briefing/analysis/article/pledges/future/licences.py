"""What lets a future bind its subject: who says it, in which words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.clause import is_negated, plain
from briefing.analysis.article.pledges.future import FIRST, Future
from briefing.analysis.article.pledges.reporting import Said
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import in_set, is_agent, is_listed
from briefing.model import PledgeStrength

__all__ = ["LICENCES", "Licence", "is_body", "is_own", "licence"]

BODIES = ("ORG", "GPE", "NORP")
PERSONAL = frozenset(("he", "she"))
QUANTITIES = frozenset(("all", "both", "some", "many", "most", "others", "several"))
CANDIDATE = re.compile(
    r"\b(?:as president|as prime minister|if elected|if (?:he|she) (?:wins|is elected|becomes))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Licence:
    """Why a future binds."""

    rule: str
    strength: PledgeStrength = "announced"
    source: Token | None = None
    warned: bool = False


def licence(ahead: Future, setting: Setting) -> Licence | None:
    """The first licence that holds."""
    return next((given for _, give in LICENCES if (given := give(ahead, setting)) is not None), None)


def _given(rule: str, report: Said | None) -> Licence:
    """A licence with what the report adds."""
    if report is None:
        return Licence(rule)
    return Licence(
        rule, "intended" if report.weight == "weak" else "announced", report.source, report.weight == "warn"
    )


def first_person(ahead: Future, setting: Setting) -> Licence | None:
    """`“We will pay,” she said`."""
    if ahead.word not in FIRST or ahead.is_would:
        return None
    report = setting.said(ahead.top)
    if report is None and not setting.is_quoted(ahead.verb):
        return None
    return _given("first-person", report)


def reported(ahead: Future, setting: Setting) -> Licence | None:
    """`said it would pay`; `said Brussels would pay`, which the bundle pass has to confirm."""
    report = setting.said(ahead.top)
    if report is None or report.cue is None or report.source is None:
        return None
    if bar(report.cue, "future") or is_negated(report.cue) or _is_quoted_third(ahead, setting):
        return None
    if is_own(ahead.doer, report.source, report.cue, setting):
        return _given("reported", report)
    if _is_other(ahead.doer, report.source, setting):
        return _given("reported-other", report)
    return None


def _is_other(doer: Token, source: Token, setting: Setting) -> bool:
    """Whether the speaker might speak for this doer: a body, some of a group, a principal."""
    if doer.entity == "PERSON" and not setting.is_body(doer):
        return in_set(source, "mouthpieces")
    if (
        doer.entity in BODIES
        or doer.pos == "PROPN"
        or is_listed(doer, "collective_nouns")
        or setting.is_body(doer)
    ):
        return not setting.is_quoted(doer)
    return plain(doer) in (*QUANTITIES, "it") or doer.tag == "CD"


def _is_quoted_third(ahead: Future, setting: Setting) -> bool:
    """A third person inside quotation marks is not the one who speaks."""
    return ahead.word in ("he", "she", "it", "they") and setting.is_quoted(ahead.doer)


def beside(ahead: Future, setting: Setting) -> Licence | None:
    """`He said no. He would not sign.`: the speech of the sentence before goes on."""
    if setting.is_quoted(ahead.verb) or ahead.top.dep not in ("ROOT", "conj"):
        return None
    if ahead.top.dep == "conj" and ahead.top.head.dep != "ROOT":
        return None
    report = setting.said_before(ahead.verb)
    if report is None or report.cue is None or report.source is None or report.weight == "weak":
        return None
    if setting.said(ahead.top) is not None or not _goes_on(ahead, report.source, report.cue, setting):
        return None
    return _given("beside", report)


def _goes_on(ahead: Future, source: Token, cue: Token, setting: Setting) -> bool:
    """Whether the doer is whoever spoke, or a body of its own."""
    doer, word = ahead.doer, ahead.word
    if word in PERSONAL:
        known = plain(source) == word or setting.gender(source) is not None or _is_alone(source, setting)
        return known and _takes_up(word, doer, source, cue, setting)
    return word in ("it", "they") and is_own(doer, source, cue, setting)


def _is_alone(source: Token, setting: Setting) -> bool:
    """Whether the sentence of the source names no other person that a pronoun might mean."""
    own = {token.i for token in source.subtree()}
    sentence = setting.ground.parse.sentence(source.sentence)
    return is_agent(source) and not any(token.entity == "PERSON" and token.i not in own for token in sentence)


def firm(ahead: Future, setting: Setting) -> Licence | None:
    """`The party will not tolerate it`: whoever tells of a body's firm no."""
    if ahead.is_would or not ahead.negated or not in_set(ahead.verb, "firm") or ahead.top.dep == "advcl":
        return None
    if ahead.doer.entity not in BODIES and not is_listed(ahead.doer, "collective_nouns"):
        return None
    return _given("firm", setting.said(ahead.top))


def candidate(ahead: Future, setting: Setting) -> Licence | None:
    """`as president he would stop it`: what somebody would do in office."""
    bounds = setting.ground.sentences[ahead.verb.sentence]
    if ahead.word not in PERSONAL or setting.is_quoted(ahead.verb):
        return None
    if CANDIDATE.search(setting.ground.text, bounds.start, bounds.end) is None:
        return None
    return Licence("candidate")


def announced(ahead: Future, setting: Setting) -> Licence | None:
    """`The group will also pay a fine.`: the writer's own words about a body."""
    if ahead.is_would or setting.is_quoted(ahead.verb) or ahead.top.dep not in ("ROOT", "conj"):
        return None
    doer = ahead.doer
    body = doer.entity in ("ORG", "GPE") or (is_listed(doer, "collective_nouns") and _is_definite(doer))
    if body or (ahead.word == "it" and ahead.negated):
        return Licence("announced")
    return None


def is_own(doer: Token, source: Token, cue: Token, setting: Setting) -> bool:
    """Whether the doer is the speaker or what the speaker stands for."""
    word = plain(doer)
    if word in ("he", "she", "it", "they"):
        return _takes_up(word, doer, source, cue, setting)
    if doer.text == source.text:
        return True
    if _is_owned(source) and doer.i < source.i and is_agent(source):
        return is_body(doer) or setting.is_body(doer) or is_agent(doer)
    if _is_owned(doer):
        return (is_agent(doer) or in_set(doer, "fleets")) and not in_set(doer, "kin")
    return is_listed(doer, "collective_nouns") and _is_definite(doer) and not _is_named(doer)


def _takes_up(word: str, doer: Token, source: Token, cue: Token, setting: Setting) -> bool:
    """Whether a pronoun can stand for the source."""
    if word in PERSONAL:
        body = source.entity in ("GPE", "NORP") or is_listed(source, "collective_nouns")
        if plain(source) in PERSONAL and plain(source) != word:
            return False
        rivalled = _is_rivalled(doer, cue, setting) or setting.is_taken(source, doer)
        return not body and not rivalled and not setting.differs(source, word)
    if word == "they":
        return is_body(source) or is_plural(source)
    return (
        any(child.dep == "poss" and plain(child) == "its" for child in source.children)
        or is_body(source)
        or setting.is_body(source)
        or plain(source) == "it"
        or in_set(source, "mouthpieces")
    )


def _is_owned(noun: Token) -> bool:
    """`her clients`, `its minister`."""
    return any(child.dep == "poss" and child.pos == "PRON" for child in noun.children)


def _is_rivalled(doer: Token, cue: Token, setting: Setting) -> bool:
    """Whether another person is named between the cue and the pronoun: `said if X wins, she will`."""
    return any(
        token.entity == "PERSON" and token.dep in ("nsubj", "nsubjpass")
        for token in setting.ground.parse.tokens[cue.i + 1 : doer.i]
    )


def is_body(source: Token) -> bool:
    """Whether the source is a state, an organisation or the like."""
    if source.entity in BODIES or is_listed(source, "collective_nouns"):
        return True
    if any(child.dep == "appos" and child.entity == "ORG" for child in source.children):
        return True
    return source.pos == "PROPN" and source.entity != "PERSON"


def is_plural(source: Token) -> bool:
    """Whether the source is several."""
    several = any(child.dep == "conj" for child in source.children)
    return (
        several
        or source.tag in ("NNS", "NNPS", "CD")
        or plain(source) in ("all", "many", "both", "some", "they", "who")
    )


def _is_definite(noun: Token) -> bool:
    return any(child.lower in ("the", "this") for child in noun.children)


def _is_named(noun: Token) -> bool:
    """Whether a name narrows the noun down to some other body."""
    return any(
        child.pos == "PROPN" and child.dep in ("compound", "poss", "appos", "nmod") for child in noun.children
    )


LICENCES: tuple[tuple[str, Callable[[Future, Setting], Licence | None]], ...] = (
    ("first-person", first_person),
    ("reported", reported),
    ("beside", beside),
    ("firm", firm),
    ("candidate", candidate),
    ("announced", announced),
)
"""In the order in which they are tried."""
