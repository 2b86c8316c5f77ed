"""Verbs that bind by their meaning: promise, agree, offer, refuse, rule out, threaten, …"""

from collections.abc import Iterator
from dataclasses import replace

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.candidate import Candidate, Shape
from briefing.analysis.article.pledges.clause import (
    auxiliaries,
    complement,
    future,
    going,
    has_negative_subject,
    has_to,
    is_denied_after,
    is_negated,
    is_passive,
    own_subject,
    subject,
)
from briefing.analysis.article.pledges.frames import fits, is_event, is_resource
from briefing.analysis.article.pledges.future.licences import is_own
from briefing.analysis.article.pledges.guards import hold
from briefing.analysis.article.pledges.polarity import is_decided, is_spared, settle
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import (
    Commissive,
    commissive,
    in_set,
    is_agent,
    is_listed,
    outcome,
)
from briefing.model import PledgeKind

__all__ = ["commissives"]

BY = ("agent", "prep")
AFTER = ("after", "for", "by", "of", "despite", "since")
BODIES = ("ORG", "GPE", "NORP")
LASTING = ("be", "remain", "stay", "stand", "continue")
"""What a thing is said to do that its owner keeps as it is: `the head office will remain here`."""
UNTIL = ("beyond", "past", "until", "before", "by", "through")
GERUND_AFTER = frozenset(("to", "on", "at", "from", "against", "with"))


def commissives(head: Token, setting: Setting) -> Iterator[Candidate]:
    """Every pledge a commissive verb heads."""
    row = commissive(head, "v") if head.is_verb and head.dep != "amod" else None
    if row is None or (has_to(head) and not _is_hearsay(head)) or _is_asked_for(head):
        return
    plain = any(one.lemma == "do" for one in auxiliaries(head))
    if head.lemma == "intend" and plain and is_negated(head) and not bar(head, "denied"):
        yield from _unintended(head, row)
    if bar(head):
        return
    if is_passive(head) or (head.dep == "acl" and head.tag == "VBN" and head.child("dobj") is None):
        yield from _passive(head, row, setting)
        return
    if not hold(row.guards, head):
        return
    found = _finite(head, row, setting) or _infinitive(head, row) or _gerund(head, row) or _phrase(head, row)
    if found is not None:
        yield found


def _unintended(head: Token, row: Commissive) -> Iterator[Candidate]:
    """`did not intend to bid`: a refusal, where `intends to bid` is a plan only."""
    act = _to(head)
    if act is not None and not is_negated(act):
        found = _make(head, row, "refuse", act, "act", subject(head))
        yield replace(found, rule="refuse-intend", strength="announced")


def _is_hearsay(head: Token) -> bool:
    """`is reported to have promised`: a report of what was done."""
    perfect = any(one.lemma == "have" for one in auxiliaries(head))
    return perfect and head.dep == "xcomp" and in_set(head.head, "hearsay") and is_passive(head.head)


def _is_asked_for(head: Token) -> bool:
    """`what we are proposing to …`, `how they promised to …`: the pledge itself is the question."""
    left = [child for child in head.children if child.i < head.i]
    return any(
        child.tag in ("WP", "WDT", "WRB") and child.dep in ("dobj", "pobj", "advmod") for child in left
    )


def _is_over(head: Token, who: Token | None) -> bool:
    """A person's refusal told in the simple past: an occasion that is over, unless a date still binds."""
    if (
        head.dep == "relcl"
        and who is not None
        and head.head is not who
        and who.i < head.i
        and who.head is head
    ):
        return True
    if head.dep == "pcomp" and head.head.lower in AFTER:
        return True
    if head.tag != "VBD" or auxiliaries(head) or who is None or _is_public(who):
        return False
    return not any(token.entity in ("DATE", "TIME") and _is_bound(token) for token in head.subtree())


def _is_public(who: Token) -> bool:
    """A body or an office, whose refusals stand until they are taken back; a court's end with the case."""
    if in_set(who, "judging"):
        return False
    office = any(in_set(one, "offices") for one in (who, *who.children))
    return office or who.entity in BODIES or is_listed(who, "collective_nouns")


def _is_bound(token: Token) -> bool:
    """Whether a date is one up to which something holds: `beyond 30 April`."""
    return any(above.lower in UNTIL for above in token.ancestors() if above.pos == "ADP")


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
    spoken = in_set(act, "mute") or any(child.lower == "interview" for child in act.children)
    if row.family in ("refuse", "reject") and (spoken or _is_over(head, bound)):
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


def _finite(head: Token, row: Commissive, setting: Setting) -> Candidate | None:
    """`promised that no tax would rise`, `vowed that Moscow will fight on`."""
    act = complement(head, "ccomp") or _told(head)
    if "that" not in row.frames or act is None or not act.is_verb:
        return None
    if future(act) is None and going(act) is None:
        return None
    who, doer = subject(head), own_subject(act)
    negated = is_negated(act) or has_negative_subject(act)
    if row.family == "assure" and doer is not None and doer.pos == "PRON" and not is_agent(doer):
        return None
    if doer is not None and who is not None and not _is_own_act(act, doer, who, head, setting):
        if row.family == "assure" and not is_decided(act, doer):
            return None
        kind: PledgeKind = "refuse" if negated and not is_spared(act) else "commit"
        return _make(head, row, kind, act, "clause", who)
    settled = settle(row.kind, act, negated)
    others = () if who is None or doer is None else (who,)
    return None if settled is None else _make(head, row, *settled, "act", doer or who, others)


def _told(head: Token) -> Token | None:
    """The content that the parser hung on the addressee: `assured staff that strikers will …`."""
    for child in head.children:
        if child.dep in ("dobj", "dative") and child.i > head.i:
            act = complement(child, "acl", "relcl", "ccomp")
            if act is not None and any(one.lower == "that" and one.i == child.i + 1 for one in act.children):
                return act
    return None


def _is_own_act(act: Token, doer: Token, who: Token, head: Token, setting: Setting) -> bool:
    """Whether the doer of a promised act is the promiser or a body it speaks for."""
    if is_passive(act) or has_negative_subject(act) or (act.lemma in LASTING and doer.pos != "PRON"):
        return False
    return is_own(doer, who, head, setting) or (doer.entity in ("ORG", "GPE") and not outcome(act))


def _infinitive(head: Token, row: Commissive) -> Candidate | None:
    """`promised to pay`, `refused to leave`, `threatened to sue`."""
    if "inf" not in row.frames:
        return None
    act = _to(head)
    if act is None or _has_sum(head, act):
        return None
    settled = settle(row.kind, act, is_negated(act) or is_denied_after(head, act))
    return None if settled is None else _make(head, row, *settled, "act", subject(head))


def _to(head: Token) -> Token | None:
    """The to-infinitive that completes the verb, also where the parser hung it on `for his part`."""
    for deps in (("xcomp", "ccomp"), ("advcl",), ("acl",)):
        act = complement(head, *deps)
        if act is not None and has_to(act):
            return act
    asides = [child.child("pobj") for child in head.children if child.dep == "prep" and child.i > head.i]
    inner = [
        complement(aside, "acl", "relcl")
        for aside in asides
        if aside is not None and aside.lower in ("part", "time")
    ]
    return next((act for act in inner if act is not None and has_to(act)), None)


def _has_sum(head: Token, act: Token) -> bool:
    """`pledged $640m to help them`: the sum is the pledge, the infinitive its purpose."""
    things = [child for child in head.children if child.dep == "dobj" and child.i < act.i]
    return any(is_resource(thing) or head.lemma == "propose" for thing in things)


def _gerund(head: Token, row: Commissive) -> Candidate | None:
    """`committed to rebuilding`, `ruled out sending troops`."""
    if "ing" not in row.frames:
        return None
    loose = ("advcl",) if row.kind == "refuse" else ()
    act = complement(head, "xcomp", "pcomp") or complement(head, *loose)
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
    noun = objects[-1] if len(objects) > 1 and _is_receiver(objects[0]) else objects[0] if objects else noun
    if row.family == "promise" and head.lemma == "commit" and noun is not None and is_agent(noun):
        bound = next(
            (one for child in head.children if child.lower == "to" and (one := child.child("pobj"))), None
        )
        return (
            _make(head, row, row.kind, bound, "phrase", noun)
            if bound is not None and is_event(bound)
            else None
        )
    if noun is None and "to-act" in row.frames:
        noun = next(
            (child.child("pobj") for child in head.children if child.lower == "to" and child.dep == "prep"),
            None,
        )
        return (
            _make(head, row, row.kind, noun, "phrase", subject(head))
            if noun is not None and is_event(noun)
            else None
        )
    if noun is None or not fits(noun, head, row.frames):
        return None
    return _make(head, row, row.kind, noun, "phrase", subject(head))


def _is_receiver(noun: Token) -> bool:
    """The first of two objects: `offered Rome and Oslo the use of a dock`, `promised clinics syringes`."""
    return noun.entity in (*BODIES, "PERSON") or is_agent(noun) or noun.tag in ("NNS", "PRP")


def _passive(head: Token, row: Commissive, setting: Setting) -> Iterator[Candidate]:
    """`$2bn was promised by donors`, `aid pledged by Japan`, `the rebels, she said, had been offered aid`."""
    if row.family not in ("promise", "offer", "allocate") or head.lemma == "commit":
        return
    agents = [child.child("pobj") for child in head.children if child.dep in BY and child.lower == "by"]
    given, receiver = head.child("dobj"), own_subject(head)
    report = setting.said(head)
    who = next((agent for agent in agents if agent is not None), None)
    if (
        who is None
        and report is not None
        and given is not None
        and receiver is not None
        and receiver.pos != "PRON"
    ):
        who = report.source
    noun = given or (head.head if head.dep == "acl" else receiver)
    if who is None or noun is None or not is_agent(who):
        return
    found = _make(head, row, row.kind, noun, "phrase", who)
    told = report is not None and who is report.source
    yield replace(found, rule=f"{row.family}-told", reporter=who) if told else found
