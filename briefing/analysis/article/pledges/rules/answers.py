"""Answers in one word: `Asked if she would resign, she answered: “No.”`"""

import re
from collections.abc import Iterator

from briefing.analysis.article.parse import Token
from briefing.analysis.article.pledges.candidate import Candidate
from briefing.analysis.article.pledges.clause import future, is_negated, marker, own_subject
from briefing.analysis.article.pledges.setting import Setting

__all__ = ["answers"]

REPLY = re.compile(
    r"\b(?:answered|replied|said|responded|was)\b[ ,:]*[“\"‘']?(no|never|yes|absolutely not)\b", re.IGNORECASE
)
ASKING = ("ask", "press", "question")


def answers(verb: Token, setting: Setting) -> Iterator[Candidate]:
    """A question about one's future act with its answer in the same sentence."""
    if not verb.is_verb or future(verb) is None or marker(verb) not in ("if", "whether"):
        return
    asking = verb.head
    if verb.dep not in ("ccomp", "advcl") or asking.lemma not in ASKING or own_subject(asking) is not None:
        return
    bounds = setting.ground.sentences[verb.sentence]
    reply = REPLY.search(setting.ground.text, verb.end, bounds.end + 2)
    if reply is None:
        return
    positive = reply.group(1).lower() == "yes"
    if is_negated(verb):
        return
    mark = future(verb) or verb
    who = own_subject(verb)
    yield Candidate("commit" if positive else "refuse", verb, "act", mark, who, "answer", "announced")
