"""What somebody says it will do: first person, reported, and announced by the writer."""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import (
    auxiliaries,
    complement,
    future,
    going,
    has_negative_subject,
    has_to,
    is_negated,
    is_passive,
    own_subject,
    plain,
    subject,
)
from briefing.analysis.article.pledges.polarity import settle
from briefing.analysis.article.pledges.reporting import Said
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import is_agent, is_listed, outcome
from briefing.model import PledgeStrength

__all__ = ["futures", "is_own"]

FIRST = frozenset(("i", "we"))
THIRD = {
    "he": ("PERSON",),
    "she": ("PERSON",),
    "they": ("PERSON", "ORG", "GPE", "NORP"),
    "it": ("ORG", "GPE", "NORP", "PERSON"),
}
UNSURE = frozenset(
    [
        "likely",
        "probably",
        "perhaps",
        "maybe",
        "inevitably",
        "always",
        "certainly",
        "surely",
        "eventually",
        "undoubtedly",
        "soon",
        "ultimately",
        "hopefully",
    ]
)
ASPECT = frozenset(["begin", "start", "continue", "seek", "go", "keep", "try", "work", "stop", "cease"])
"""Verbs that leave the act to their complement."""
HARD = frozenset(
    [
        "tolerate",
        "accept",
        "allow",
        "permit",
        "recognise",
        "recognize",
        "negotiate",
        "surrender",
        "compromise",
        "support",
        "back",
        "pay",
        "yield",
        "bow",
        "apologise",
        "apologize",
    ]
)
"""Verbs whose denial is a refusal whoever speaks."""


def futures(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """Every pledge that a verb in the future makes."""
    mark = (future(verb) or going(verb)) if verb.is_verb else None
    if mark is None or is_passive(verb) or has_negative_subject(verb):
        return
    top = mark if mark.lower == "going" else verb
    doer = _doer(top)
    if (
        doer is None
        or bar(top, "future", "denied")
        or _is_unsure(top)
        or _is_past(verb)
        or _is_question(verb, setting)
    ):
        return
    if any(below.is_verb and is_negated(below) for below in _sayers(top)):
        return
    negated = is_negated(verb) or is_negated(top)
    settled = settle("commit", verb, negated)
    if settled is None:
        return
    kind, act = settled
    found = (
        _first_person(verb, mark, doer, setting)
        or _reported(verb, top, mark, doer, negated, setting)
        or _announced(verb, top, mark, doer, negated, setting)
    )
    if found is None or not _is_act(verb, doer, negated, found[0]):
        return
    rule, strength, report = found
    own = report is not None and report.source is not None and rule != "reported-other"
    yield Candidate(
        kind=kind,
        act=act,
        shape="act",
        head=mark,
        bound=doer,
        rule=rule,
        strength=strength,
        reporter=report.source if report else None,
        also=(report.source,) if own and report is not None and report.source is not None else (),
        warned=report is not None and report.weight == "warn",
    )


Found = tuple[str, PledgeStrength, Said | None]


def _doer(top: Token) -> Token | None:
    """The subject, also of the first of two coordinated verbs."""
    here = top
    while own_subject(here) is None and here.dep == "conj" and here.head.is_verb:
        here = here.head
    return own_subject(here) if here.dep != "relcl" or own_subject(here) is None else subject(here)


def _sayers(top: Token) -> list[Token]:
    """The verbs of saying and thinking that the clause hangs on."""
    found, here = [], top
    while here.dep in ("ccomp", "conj", "xcomp") and here.head is not here:
        if here.dep != "conj":
            found.append(here.head)
        here = here.head
    return found


def _is_unsure(top: Token) -> bool:
    return any(child.lower in UNSURE for child in top.children if child.dep == "advmod")


def _is_past(verb: Token) -> bool:
    """`would have paid`."""
    return any(plain(one) == "have" for one in auxiliaries(verb))


def _is_question(verb: Token, setting: Setting) -> bool:
    return setting.ground.parse.sentence(verb.sentence)[-1].text == "?" or any(
        token.text == "?" for token in setting.ground.parse.sentence(verb.sentence)[-3:]
    )


def _first_person(verb: Token, mark: Token, doer: Token, setting: Setting) -> Found | None:
    """`“We will pay,” she said`."""
    if plain(doer) not in FIRST or mark.lower == "would" or plain(mark) == "'d":
        return None
    report = setting.said(verb)
    if not setting.is_quoted(verb) and report is None:
        return None
    return "first-person", "announced", report


def _reported(
    verb: Token, top: Token, mark: Token, doer: Token, negated: bool, setting: Setting
) -> Found | None:
    """`said it would pay`, `said Brussels would pay`."""
    report = setting.said(top)
    if report is None or report.cue is None or (setting.is_quoted(doer) and plain(doer) in THIRD):
        return None
    if bar(report.cue, "future") or is_negated(report.cue):
        return None
    strength: PledgeStrength = "intended" if report.weight == "weak" else "announced"
    if report.source is None:
        return None
    if is_own(doer, report.source):
        return "reported", strength, report
    if doer.entity in ("ORG", "GPE", "NORP") or doer.pos == "PROPN" or is_listed(doer, "bodies"):
        return "reported-other", strength, report
    return None


def is_own(doer: Token, source: Token) -> bool:
    """Whether the doer is the speaker or what the speaker stands for."""
    word = plain(doer)
    if word in THIRD:
        if word in ("he", "she"):
            return source.entity not in ("GPE", "NORP") and not is_listed(source, "bodies")
        if word == "it":
            return (
                source.entity in THIRD["it"][:3]
                or is_listed(source, "bodies")
                or (source.pos == "PROPN" and source.entity != "PERSON")
            )
        return True
    if doer.text == source.text:
        return True
    owned = any(child.dep == "poss" and child.pos == "PRON" for child in doer.children)
    defined = any(child.lower == "the" for child in doer.children)
    return is_listed(doer, "bodies") and (owned or defined) and not _is_named(doer)


def _is_named(noun: Token) -> bool:
    """Whether a name narrows the noun down to some other body."""
    return any(
        child.pos == "PROPN" and child.dep in ("compound", "poss", "appos", "nmod") for child in noun.children
    )


def _announced(
    verb: Token, top: Token, mark: Token, doer: Token, negated: bool, setting: Setting
) -> Found | None:
    """`The group will also pay a fine.`: the writer's own words about a body."""
    if (
        plain(mark) not in ("will", "wo", "shall")
        or setting.is_quoted(verb)
        or top.dep not in ("ROOT", "conj")
    ):
        return None
    body = doer.entity in ("ORG", "GPE") or (
        is_listed(doer, "bodies") and any(child.lower == "the" for child in doer.children)
    )
    if not body and not (plain(doer) == "it" and negated):
        return None
    return "announced", "announced", None


def _is_act(verb: Token, doer: Token, negated: bool, rule: str) -> bool:
    """Whether the verb tells of an act in the doer's control."""
    if verb.tag == "VBG":
        return True
    real = verb
    if verb.lemma in ASPECT:
        real = next((one for one in (complement(verb, "xcomp"),) if one is not None and has_to(one)), verb)
    weight = outcome(real)
    if weight == "never":
        return False
    if weight == "doubtful":
        personal = plain(doer) in (*FIRST, "he", "she", "they") or rule == "reported"
        return (personal and plain(doer) != "it" and rule != "announced") or (negated and rule != "announced")
    return is_agent(doer)
