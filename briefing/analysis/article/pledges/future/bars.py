"""What keeps a future from binding its subject: named tests, in order."""

import re
from collections.abc import Callable, Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.bars import bar
from briefing.analysis.article.pledges.clause import auxiliaries, has_to, is_negated, is_passive, plain
from briefing.analysis.article.pledges.future import FIRST, Future
from briefing.analysis.article.pledges.reporting import told_relative
from briefing.analysis.article.pledges.setting import Setting
from briefing.analysis.article.pledges.words import avowal, in_set

__all__ = ["FUTURE_BARS", "barred", "is_counted"]

SAYING = ("ccomp", "conj", "xcomp", "acomp", "acl")
SHARE = r"(?:\d ?%|(?:percent|per cent))(?: of [\w’' ]{1,40}?)? (?:said|say|were|are|would|told)"
POLL = re.compile(rf"\b(?:polls?|polled|surveys?|surveyed|respondents)\b|{SHARE}\b")
SAYING_ON = ("go", "continue", "come", "use")
"""`went on to say he would` reports; `it is wrong to say we will` does not."""
SPEECH = ("tell", "say", "show", "give", "let", "grant")
GIVING = ("offer", "give")
STRAITS = ("through", "up", "down", "over", "under")


def _sayers(top: Token) -> Iterator[Token]:
    """The verbs and adjectives of saying and thinking that the clause hangs on."""
    here = top
    while here.dep in SAYING and here.head is not here:
        if here.dep != "conj":
            yield here.head
        here = here.head


def is_unreal(ahead: Future, setting: Setting) -> bool:
    """Under if, under a modal, wanted of somebody, asked about."""
    return bool(bar(ahead.top, "future", "denied"))


def is_unsure(ahead: Future, setting: Setting) -> bool:
    """`will probably`, `will surely`."""
    return any(
        in_set(child.lower, "unsure")
        for child in (*ahead.top.children, *ahead.verb.children)
        if child.dep == "advmod"
    )


def is_past(ahead: Future, setting: Setting) -> bool:
    """`would have paid`, `I was going to pay`."""
    if any(plain(one) == "have" for one in auxiliaries(ahead.verb)):
        return True
    copulas = [child for child in ahead.mark.children if child.lemma == "be"]
    return ahead.word in FIRST and any(child.tag == "VBD" for child in copulas)


def is_occasion(ahead: Future, setting: Setting) -> bool:
    """A date in a calendar: `the speech will be delivered at noon`."""
    return is_passive(ahead.verb) and in_set(ahead.doer, "occasions")


def is_question(ahead: Future, setting: Setting) -> bool:
    """The sentence asks."""
    return any(token.text == "?" for token in setting.ground.parse.sentence(ahead.verb.sentence)[-3:])


def is_indirect(ahead: Future, setting: Setting) -> bool:
    """`what I will do`, `when she would visit`, `the wall that we will build`."""
    left = [child for child in ahead.top.children if child.i < ahead.top.i]
    if told_relative(ahead.top) is not None:
        return False
    inside = [one for child in left if not child.is_verb for one in (child, *child.children)]
    if any(one.tag in ("WRB", "WP", "WDT") and one.dep not in ("mark", "relcl") for one in inside):
        return True
    return ahead.top.dep == "relcl"


def is_unsaid(ahead: Future, setting: Setting) -> bool:
    """Said or thought by nobody: `did not say I will`, `isn't sure they'll`, `it is wrong to say we will`."""
    for sayer in _sayers(ahead.top):
        if (
            in_set(sayer, "thinking")
            or in_set(sayer.lower, "thinking")
            or (is_negated(sayer) and (ahead.top.i > sayer.i or avowal(sayer)))
            or (not sayer.is_verb and is_negated(sayer.head))
        ):
            return True
        if avowal(sayer) and has_to(sayer) and sayer.head.lemma not in SAYING_ON and ahead.top.i > sayer.i:
            return True
    return False


def is_polled(ahead: Future, setting: Setting) -> bool:
    """An answer in a poll: `36 percent said they would vote for him`."""
    if ahead.word in FIRST or ahead.word == "it" or not in_set(ahead.verb, "polled"):
        return False
    return is_counted(ahead.verb, setting)


def is_counted(token: Token, setting: Setting) -> bool:
    """Whether the sentence tells of a poll: `36 percent said they were willing`."""
    bounds = setting.ground.sentences[token.sentence]
    return POLL.search(setting.ground.text, bounds.start, bounds.end) is not None


def is_idiom(ahead: Future, setting: Setting) -> bool:
    """`I'll tell you what`, `we will go through a hard time`."""
    objects = [child for child in ahead.verb.children if child.i > ahead.verb.i]
    if ahead.verb.lemma in SPEECH and ahead.word in FIRST and not ahead.negated:
        return any(
            plain(child) in ("you", "this", "it") for child in objects if child.dep in ("dobj", "dative")
        )
    return ahead.verb.lemma == "go" and any(plain(child) in STRAITS for child in objects)


def is_words(ahead: Future, setting: Setting) -> bool:
    """`will offer a prayer`: words are all that is given."""
    given = ahead.verb.child("dobj")
    return ahead.verb.lemma in GIVING and not ahead.negated and given is not None and in_set(given, "tokens")


FUTURE_BARS: tuple[tuple[str, Callable[[Future, Setting], bool]], ...] = (
    ("unreal", is_unreal),
    ("unsure", is_unsure),
    ("past", is_past),
    ("occasion", is_occasion),
    ("question", is_question),
    ("indirect", is_indirect),
    ("unsaid", is_unsaid),
    ("polled", is_polled),
    ("idiom", is_idiom),
    ("words", is_words),
)


def barred(ahead: Future, setting: Setting) -> str:
    """Name of the first bar that holds, empty where the future may bind."""
    return next((name for name, holds in FUTURE_BARS if holds(ahead, setting)), "")
