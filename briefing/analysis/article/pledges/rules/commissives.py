"""Verbs that bind by their meaning: promise, agree, offer, refuse, rule out, threaten, …"""

from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate, Shape
from briefing.analysis.article.pledges.clause import (
    complement,
    future,
    going,
    has_negative_subject,
    has_to,
    is_negated,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.article.pledges.guards import hold
from briefing.analysis.article.pledges.polarity import settle
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.spans.mention import phrase
from briefing.analysis.article.pledges.words import Commissive, commissive, harm, in_set, is_agent, is_listed
from briefing.model import PledgeKind

__all__ = ["commissives"]

ACTS = ("ment", "ion", "al", "ing", "ance", "ence")
"""Endings of nouns that name an act."""
GERUND_AFTER = frozenset(("to", "on", "at", "from", "against", "with"))


def commissives(head: Token, setting: Setting) -> Iterator[Candidate]:
    """Every pledge a commissive verb heads."""
    row = commissive(head, "v") if head.is_verb and head.dep != "amod" else None
    if row is None or bar(head) or not hold(row.guards, head):
        return
    if is_passive(head) or (head.dep == "acl" and head.tag == "VBN" and head.child("dobj") is None):
        yield from _passive(head, row)
        return
    found = _finite(head, row) or _infinitive(head, row) or _gerund(head, row) or _phrase(head, row)
    if found is not None:
        yield found


def _make(
    head: Token,
    row: Commissive,
    kind: PledgeKind,
    act: Token,
    shape: Shape,
    bound: Token | None,
    also: tuple[Token, ...] = (),
) -> Candidate:
    strength = row.strength
    if row.family == "refuse" and in_set(act, "mute"):
        strength = "vague"
    return Candidate(
        kind=kind,
        act=act,
        shape=shape,
        head=head,
        bound=bound,
        rule=f"{row.family}-{'verb' if shape == 'act' else shape}",
        strength=strength,
        also=also,
        warned=kind == "threaten",
    )


def _finite(head: Token, row: Commissive) -> Candidate | None:
    """`promised that no tax would rise`, `vowed that Moscow will fight on`."""
    act = complement(head, "ccomp")
    if "that" not in row.frames or act is None or not act.is_verb:
        return None
    if future(act) is None and going(act) is None:
        return None
    who, doer = subject(head), own_subject(act)
    negated = is_negated(act) or has_negative_subject(act)
    if row.family == "assure" and doer is not None and doer.pos == "PRON" and not is_agent(doer):
        return None
    if doer is not None and (is_passive(act) or not is_agent(doer) or has_negative_subject(act)):
        return _make(head, row, "refuse" if negated else row.kind, act, "clause", who)
    settled = settle(row.kind, act, negated)
    others = () if who is None or doer is None else (who,)
    return None if settled is None else _make(head, row, *settled, "act", doer or who, others)


def _infinitive(head: Token, row: Commissive) -> Candidate | None:
    """`promised to pay`, `refused to leave`, `threatened to sue`."""
    if "inf" not in row.frames:
        return None
    for deps in (("xcomp", "ccomp"), ("advcl",), ("acl",)):
        act = complement(head, *deps)
        if act is not None and has_to(act) and not _has_sum(head, act):
            settled = settle(row.kind, act, is_negated(act))
            return None if settled is None else _make(head, row, settled[0], settled[1], "act", subject(head))
    return None


def _has_sum(head: Token, act: Token) -> bool:
    """`pledged $640m to help them`: the sum is the pledge, the infinitive its purpose."""
    return any(child.dep == "dobj" and child.i < act.i and _is_resource(child) for child in head.children)


def _gerund(head: Token, row: Commissive) -> Candidate | None:
    """`committed to rebuilding`, `ruled out sending troops`."""
    if "ing" not in row.frames:
        return None
    act = complement(head, "xcomp", "pcomp")
    if act is None:
        for child in head.children:
            if child.dep == "prep" and child.lower in GERUND_AFTER:
                act = act or complement(child, "pcomp")
    if act is None or act.tag != "VBG":
        return None
    settled = settle(row.kind, act, is_negated(act)) if row.kind != "refuse" else ("refuse", act)
    return None if settled is None else _make(head, row, settled[0], settled[1], "act", subject(head))


def _phrase(head: Token, row: Commissive) -> Candidate | None:
    """`promised $50m`, `ruled out a pardon`, `agreed to an audit`."""
    noun = complement(head, "dobj", "obj", "dative", "attr", "oprd")
    objects = [child for child in head.children if child.dep in ("dobj", "obj") and child.i > head.i]
    noun = objects[0] if objects else noun
    if row.family == "promise" and head.lemma == "commit" and noun is not None and is_agent(noun):
        bound = next(
            (one for child in head.children if child.lower == "to" and (one := child.child("pobj"))), None
        )
        return (
            _make(head, row, row.kind, bound, "phrase", noun)
            if bound is not None and _is_act(bound)
            else None
        )
    if noun is None and "to-act" in row.frames:
        noun = next(
            (child.child("pobj") for child in head.children if child.lower == "to" and child.dep == "prep"),
            None,
        )
        return (
            _make(head, row, row.kind, noun, "phrase", subject(head))
            if noun is not None and _is_act(noun)
            else None
        )
    if noun is None or not _fits(noun, head, row):
        return None
    return _make(head, row, row.kind, noun, "phrase", subject(head))


def _is_act(noun: Token) -> bool:
    return noun.pos == "NOUN" and (in_set(noun, "events") or noun.lemma.endswith(ACTS))


def _fits(noun: Token, head: Token, row: Commissive) -> bool:
    """Whether the noun phrase is of the sort the verb's frame asks for."""
    if noun.pos == "PRON" or noun.entity in ("PERSON", "GPE", "DATE"):
        return False
    if "np" in row.frames:
        return not is_agent(noun) and noun.lower not in (
            "that",
            "this",
            "it",
            "so",
            "allegiance",
            "delegate",
        )
    if "resource" in row.frames:
        return head.tag in ("VBD", "VBN", "VBG") and _is_resource(noun)
    if "request" in row.frames:
        return is_listed(noun, "requests")
    if "any" in row.frames:
        return any(child.lower in ("any", "all", "every") for child in noun.children)
    return "act" in row.frames and bool(harm(noun))


def _is_resource(noun: Token) -> bool:
    """Money, troops, help: something to be given."""
    parts = [token for token in phrase(noun) if token.i <= noun.i]
    return any(
        token.tag == "$" or token.entity == "MONEY" or is_listed(token, "resources") for token in parts
    )


def _passive(head: Token, row: Commissive) -> Iterator[Candidate]:
    """`$2bn was promised by donors`, `aid pledged by Japan`."""
    if (row.kind != "commit" and row.family != "offer") or row.family not in ("promise", "offer", "allocate"):
        return
    agent = next(
        (
            child.child("pobj")
            for child in head.children
            if child.dep in ("agent", "prep") and child.lower == "by"
        ),
        None,
    )
    noun = head.head if head.dep == "acl" else own_subject(head)
    if agent is None or noun is None or not is_agent(agent) or head.lemma == "commit":
        return
    yield _make(head, row, row.kind, noun, "phrase", agent)
