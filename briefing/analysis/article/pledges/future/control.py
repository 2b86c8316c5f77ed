"""Whether what lies ahead is an act in its subject's control."""

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import complement, future, has_to, plain
from briefing.analysis.article.pledges.future import FIRST, Future
from briefing.analysis.article.pledges.kinds import is_suing
from briefing.analysis.article.pledges.polarity import unafraid
from briefing.analysis.article.pledges.words import in_set, is_agent, is_listed, outcome

__all__ = ["in_control"]

PERSONAL = (*FIRST, "he", "she", "they")


def in_control(ahead: Future, rule: str) -> bool:
    """Whether the verb tells of an act, not of an outcome, a state or a schedule."""
    verb = ahead.verb
    weight = outcome(_act(verb))
    if verb.lemma == "be" and ahead.negated and unafraid(verb) is None and ahead.word in FIRST:
        return verb.child("attr") is not None
    if _is_deed(verb):
        return is_agent(ahead.doer)
    return _is_act(ahead, weight, rule)


def _is_act(ahead: Future, weight: str, rule: str) -> bool:
    """Whether a verb of this weight tells of an act where this rule found it."""
    if weight == "never" or (weight == "denied" and not ahead.negated):
        return False
    if rule == "announced":
        return _is_measure(ahead, weight)
    if rule == "beside":
        plainly = ahead.negated or is_listed(_act(ahead.verb), "measures")
        return weight != "doubtful" and (plainly or ahead.verb.lemma == "do")
    if ahead.verb.tag == "VBG":
        return True
    if weight == "doubtful":
        return ahead.word in PERSONAL or rule.startswith("reported") or ahead.negated
    return is_agent(ahead.doer)


def _is_measure(ahead: Future, weight: str) -> bool:
    """In the writer's own words only a denial or a measure binds; the rest is a calendar."""
    if ahead.negated:
        return weight != "doubtful" and is_agent(ahead.doer)
    act = _act(ahead.verb)
    plain = weight != "doubtful" and ahead.verb.tag != "VBG" and is_listed(act, "measures")
    return is_agent(ahead.doer) if plain else _is_second(ahead)


def _is_second(ahead: Future) -> bool:
    """Whether the verb follows an act of its subject: `will not raise taxes and will hold a vote`."""
    first = ahead.top.head
    return ahead.top.dep == "conj" and future(first) is not None and not outcome(first)


def _is_deed(verb: Token) -> bool:
    """Verbs of outcome that are acts in this company: `receive them`, `see the directors in court`."""
    given = verb.child("dobj")
    if verb.lemma == "decide":
        dated = [child for child in verb.children if child.lower in ("within", "by")]
        return any(token.entity in ("DATE", "TIME") for child in dated for token in child.subtree())
    if verb.lemma == "receive":
        return given is not None and is_agent(given) and plain(given) != "it"
    return is_suing(verb)


def _act(verb: Token) -> Token:
    """`begin to publish`, `not be shy to ask`: judged by what begins, by what is asked."""
    asked = unafraid(verb)
    if asked is not None:
        return asked
    if in_set(verb, "aspect"):
        below = complement(verb, "xcomp")
        if below is not None and (has_to(below) or below.tag == "VBG"):
            return below
    return verb
