"""Under which condition: if, unless, until an event, provided that, in exchange for, …"""

import re
from collections.abc import Callable

from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.clause import is_negated, own_subject, plain
from briefing.analysis.article.pledges.words import in_set
from briefing.model import Slice

__all__ = ["conditions"]

CLAUSE = frozenset(("if", "unless", "until", "once", "assuming", "lest"))
"""Words that open a conditional clause on their own."""
DATED = ("DATE", "TIME")
FIXED = "if elected|as president|as prime minister|until then|otherwise"
"""Conditions of a set wording."""
CLAUSAL = (
    "provided that|providing that|on (?:the )?condition that|on condition of|(?:for )?(?:so|as) long as|"
    "as soon as|"
    "in (?:the )?event (?:that|of)|in case|in exchange for|in return for|subject to|pending|contingent on|"
    "conditional on|except if|only (?:after|when|at the request of)|"
    "only with the (?:consent|approval|permission) of|"
    "(?:on )?the (?:same )?(?:day|moment|minute|hour)|(?<=but )without|provided"
)
"""Set phrases that open a condition; what completes them is read from the tree, else up to the next stop."""
SET_PHRASES = re.compile(rf"\b(?:(?P<fixed>{FIXED})|{CLAUSAL})\b", re.IGNORECASE)
ENDS = re.compile(r"[;:.!?”\"]|,? but\b|, and\b|, (?:which|who|while|as|he|she|it|they|said|according)\b")
"""Where a phrase that the parser does not bound stops."""
NO_EARLIER = re.compile(
    r",? (?:and |but )?not (?:(?:a|one) (?:\w+ )?)?(?:before|earlier|sooner)\b", re.IGNORECASE
)
"""What makes a `when` the only time."""
REACH = 40
"""Words from a set phrase to the verb that it marks at most; farther is a misparse."""
STOPPED = frozenset(
    ("even", "as", "what", "asked", "wonder", "see", "know", "ask", "whether", "care", "matter")
)
"""Words before `if` that make it no condition: even if, as if, asked if."""


def conditions(ground: Ground, sentence: int) -> list[Slice]:
    """Every conditional stretch of one sentence, in text order, none inside another."""
    tokens = ground.parse.sentence(sentence)
    found = [
        place for token in tokens for find in FINDERS if (place := find(token, tokens, ground)) is not None
    ]
    found.extend(_phrases(ground, sentence, tokens))
    kept: list[Slice] = []
    for place in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _opened(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`if …`, `unless …`, `until …`: the clause the word marks."""
    word = plain(token)
    if word not in CLAUSE or token.dep not in ("mark", "advmod", "prep", "cc"):
        return None
    before = tokens[token.i - tokens[0].i - 1] if token.i > tokens[0].i else None
    if before is not None and word == "if" and (before.lower in STOPPED or before.lemma in STOPPED):
        return None
    head = token.head
    if token.dep == "prep":
        if word != "until" or _is_dated(token):
            return None
        return _from(token, token.subtree(), ground)
    if word == "if" and head.dep == "ccomp" and head.head.lemma in ("ask", "wonder", "see", "know", "say"):
        return None
    return _from(token, head.subtree(), ground)


def _is_dated(preposition: Token) -> bool:
    return any(token.entity in DATED for token in preposition.subtree()[1:3])


def _from(opener: Token, tokens: list[Token], ground: Ground) -> Slice | None:
    """From the opener (and `only`, `but only` before it) to the end of its clause."""
    inside = [token for token in tokens if token.i >= opener.i]
    end = _clause_end(opener, inside)
    start = opener.start
    first = opener.i
    while first > 0 and plain(ground.parse.tokens[first - 1]) in ("only", "except"):
        first -= 1
        start = ground.parse.tokens[first].start
    return _trim(ground, start, end)


def _clause_end(opener: Token, inside: list[Token]) -> int:
    """Before a last branch that a comma sets off from the conditional clause."""
    for token in inside:
        first = token.subtree()[0]
        before = [one for one in inside if one.i < first.i]
        if token.i <= opener.i + 1 or token is opener.head or not before or not _is_set_off(token, before):
            continue
        if token.subtree()[-1].i < inside[-1].i:
            continue
        while before and (before[-1].is_punct or before[-1].lower in ("and", "but")):
            before.pop()
        if len(before) > 1:
            return before[-1].end
    return inside[-1].end


def _is_set_off(token: Token, before: list[Token]) -> bool:
    """Whether a branch is an adverbial or coordinated clause after a comma."""
    if token.dep not in ("advcl", "conj", "parataxis") or not token.is_verb:
        return False
    last = before[-1]
    return last.text == "," or (len(before) > 1 and last.lower in ("and", "but") and before[-2].text == ",")


def _trim(ground: Ground, start: int, end: int) -> Slice | None:
    text = ground.text
    piece = text[start:end]
    for closer, opener in (("”", "“"), ("’", "‘")):
        at = piece.find(closer)
        if closer == "”" and at >= 0 and opener not in piece[:at]:
            end = start + at
            break
    while end > start and text[end - 1] in " ,.;:–—-":
        end -= 1
    return Slice(start, end) if end > start else None


def _before(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`will not leave before the judge has closed his file`: until then."""
    head = token.head
    if token.lower != "before" or token.dep != "mark" or not is_negated(head.head):
        return None
    perfect = any(plain(one) in ("has", "have", "had") for one in head.children if one.dep == "aux")
    return _from(token, head.subtree(), ground) if perfect else None


def _when(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`when the helicopters cease to fly, not one minute earlier`: then and only then."""
    if token.lower != "when" or token.head.dep != "advcl":
        return None
    inside = token.head.subtree()
    after = ground.text[inside[-1].end : ground.sentences[token.sentence].end]
    return (
        _from(token, inside, ground)
        if NO_EARLIER.search(ground.text[token.start : inside[-1].end] + after)
        else None
    )


def _lapse(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`expires with the first cancelled flight`: the event that an offer does not outlive."""
    thing = own_subject(token.head) if token.lower == "with" and in_set(token.head, "lapsing") else None
    if thing is None or not in_set(thing, "offers"):
        return None
    return _from(token, token.subtree(), ground)


def _inverted(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`should he win the presidency`: the auxiliary before its subject."""
    if token.lower not in ("should", "were", "had") or token.dep != "aux" or token.i == tokens[-1].i:
        return None
    after = own_subject(token.head)
    if after is None or after.i < token.i or after.i > token.i + 4:
        return None
    if token.i == tokens[0].i or tokens[-1].text != "?":
        return _from(token, token.head.subtree(), ground)
    return None


def _after_event(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`after any ceasefire`, `within a week of a clean audit`: an event that may or may not come."""
    word = token.lower
    noun = token.child("pobj")
    if noun is None:
        return None
    if word in ("after", "following", "upon") and any(plain(one) == "any" for one in noun.children):
        return _from(token, token.subtree(), ground)
    if word == "within":
        return _within(token, ground)
    return None


def _within(token: Token, ground: Ground) -> Slice | None:
    """`within a week of a clean audit` as a whole, of `within 72 hours of any missed deadline` the event."""
    for part in token.subtree():
        event = part.child("pobj") if part.lower == "of" and part.i > token.i + 1 else None
        articles = [plain(one) for one in event.children] if event is not None else []
        if "any" in articles:
            return _from(part, token.subtree(), ground)
        if "a" in articles or "an" in articles:
            return _from(token, token.subtree(), ground)
    return None


def _where(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`Where any customer loses money, we will …`: a clause of cases before the main one."""
    if (
        token.lower != "where"
        or token.i > tokens[0].i + 2
        or token.dep != "advmod"
        or token.head.dep != "advcl"
    ):
        return None
    return _from(token, token.head.subtree(), ground)


def _while(token: Token, tokens: tuple[Token, ...], ground: Ground) -> Slice | None:
    """`while he remained in charge`: a state that must last, not a contrast."""
    if token.lower != "while" or token.dep != "mark" or token.i == tokens[0].i:
        return None
    if tokens[token.i - tokens[0].i - 1].text == "," or token.head.lemma not in (
        "remain",
        "be",
        "last",
        "continue",
        "stay",
    ):
        return None
    return _from(token, token.head.subtree(), ground)


FINDERS: tuple[Callable[[Token, tuple[Token, ...], Ground], Slice | None], ...] = (
    _opened,
    _before,
    _when,
    _lapse,
    _inverted,
    _after_event,
    _where,
    _while,
)


def _phrases(ground: Ground, sentence: int, tokens: tuple[Token, ...]) -> list[Slice]:
    """Set phrases found by their words: `in exchange for …`, `the day that …`, `otherwise`."""
    bounds = ground.sentences[sentence]
    found = []
    for match in SET_PHRASES.finditer(ground.text, bounds.start, bounds.end):
        place = _phrase(match, ground, bounds.end)
        if place is not None:
            found.append(place)
    return found


def _phrase(match: "re.Match[str]", ground: Ground, limit: int) -> Slice | None:
    """The stretch from the set phrase to where its complement ends."""
    if match.group("fixed"):
        return Slice(match.start(), match.end())
    words = match.group().lower()
    first = ground.parse.token_at(match.start())
    if first is None or (words == "provided" and not (first.dep in ("mark", "prep") or first.tag == "IN")):
        return None
    if re.search(r"the (?:same )?(?:day|moment|minute|hour)$", words) and not _has_clause(
        ground, match.end()
    ):
        return None
    node = first.head if first.dep in ("mark", "det", "cc") else first
    inside = [token for token in node.subtree() if token.i >= first.i]
    if inside[-1].start >= match.end() and node.i - first.i < REACH:
        return _from(first, inside, ground)
    stop = ENDS.search(ground.text, match.end(), limit)
    return _trim(ground, match.start(), stop.start() if stop else limit)


def _has_clause(ground: Ground, end: int) -> bool:
    """Whether `the day` governs a clause of its own."""
    day = ground.parse.token_at(end - 1)
    clauses = (
        () if day is None else [child for child in day.children if child.dep in ("relcl", "acl", "ccomp")]
    )
    return any(not any(plain(one) == "had" for one in clause.children) for clause in clauses)
