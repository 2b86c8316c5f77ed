"""How far a complement reaches to the right of its verb, where the parse stops short or runs on."""

from briefing.analysis.article.parse import Token
from briefing.analysis.article.quotes.cues import speech_verb
from briefing.analysis.article.quotes.scene import Scene

__all__ = ["reach", "true_governor"]

SPEAKERS_OWN = ("VBG",)
"""A participle that trails the verb tells what the speaker did besides."""
SUBORDINATE = ("that", "if", "because", "unless", "although", "though", "since")
FINITE = ("VBD", "VBZ", "VBP")
ASIDE = ("while", "before", "after", "also", "again")
"""Words that lead in a participle of the speaker's own."""
CONDITIONS = ("provided", "providing", "unless", "except", "if", "because", "but")
"""Words that narrow what was said, also behind a comma."""
CONTRAST = ("while", "as", "whereas", "although", "though")


def reach(scene: Scene, verb: Token, first: int, head: Token) -> int:
    """Index of the last token of a complement that starts at `first` and is headed by `head`."""
    last = max(token.i for token in head.subtree())
    for child in verb.children:
        if child.i <= head.i or child.is_punct:
            continue
        subtree = child.subtree()
        if _is_apart(scene, verb, child, subtree, last):
            break
        if child.dep != "cc":
            last = max(last, subtree[-1].i)
    return _before_other_speech(scene, verb, first, min(last, _before_main_clause(scene, verb, first)))


def _is_apart(scene: Scene, verb: Token, child: Token, subtree: list[Token], last: int) -> bool:
    """Whether a dependent that trails the complement is no part of it."""
    if child.dep in ("cc", "conj"):
        return child.dep == "conj" and not _goes_on(child)
    if child.dep in ("parataxis", "nsubj") or subtree[0].i < last < child.i:
        return True
    if child.dep == "advcl" and child.tag in SPEAKERS_OWN:
        return True
    if child.dep not in ("prep", "npadvmod", "advmod") or scene.quoted(subtree[0]):
        return False
    if subtree[0].lower in CONDITIONS:
        return False
    return any(mark.text == "," and mark.i == subtree[0].i - 1 for mark in verb.children)


def _goes_on(further: Token) -> bool:
    """Whether a coordinated clause is more of the content: `and that …`, `but only if …`."""
    mark = further.child("mark")
    return mark is not None and mark.lower in SUBORDINATE and further.child("nsubj", "nsubjpass") is not None


def _before_main_clause(scene: Scene, verb: Token, first: int) -> int:
    """The last token a side clause before its main clause can hold: `When he said no, they voted.`"""
    end = scene.sentence(verb)[-1].i
    main = verb.head
    if verb.dep != "advcl" or main.i < verb.i or not main.is_verb:
        return end
    subject = main.child("nsubj", "nsubjpass")
    start = subject.subtree()[0].i if subject is not None and subject.i > first else end + 1
    return start - 1 if start - 1 > first and scene.parse.tokens[start - 1].text == "," else end


def _before_other_speech(scene: Scene, verb: Token, first: int, last: int) -> int:
    """Cut before a further speech clause of the same speaker, or one that is set against this."""
    tokens = scene.parse.tokens
    for token in tokens[first : last + 1]:
        if scene.quoted(token) or speech_verb(token) is None:
            continue
        if true_governor(token) is verb or _follows_up(token, verb):
            start = token.i
        elif token.dep == "advcl" and _contrasts(token):
            start = token.subtree()[0].i
        else:
            continue
        while start > first and (tokens[start - 1].is_punct or tokens[start - 1].dep in ("cc", "advmod")):
            start -= 1
        return max(start - 1, first)
    return last


def _follows_up(token: Token, verb: Token) -> bool:
    """`said he would stay, then conceded that …`: a second report hung on the first one loosely."""
    return token.head is verb and token.dep == "dep" and token.i > verb.i and token.child("ccomp") is not None


def _contrasts(verb: Token) -> bool:
    mark, subject = verb.child("mark"), verb.child("nsubj")
    return mark is not None and mark.lower in CONTRAST and subject is not None and subject.pos != "PRON"


def true_governor(verb: Token) -> Token | None:
    """The speech verb that a further one goes with, where the parse hung it into the content.

    `said all would send troops but clarified that …`: `clarified` belongs to `said`, not to `send`;
    `said he had won, claiming that …`: so does `claiming`.
    """
    if verb.child("nsubj", "nsubjpass") is not None or verb.child("ccomp", "xcomp", "dobj") is None:
        return None
    content = verb.head
    while content.dep == "conj":
        content = content.head
    governor = content.head
    if content.dep != "ccomp" or speech_verb(governor) is None or governor.i > content.i:
        return None
    if verb.dep == "conj" and verb.tag in FINITE:
        return governor if governor.tag == verb.tag else None
    if verb.dep != "advcl" or verb.tag != "VBG" or verb.child("ccomp") is None:
        return None
    marks = (verb.i - 1, verb.i - 2)  # a closing mark may stand between the comma and the participle
    before = [child for child in (*verb.head.children, *verb.children) if child.i in marks]
    return governor if any(child.text == "," or child.lower in ASIDE for child in before) else None
