"""How the words for a party tell that a name inside them is none."""

import re

from briefing.analysis.bundle.pledgers.vocabulary import HOLDERS, singulars

__all__ = ["CANDIDATE", "LONE_MEMBER", "OTHERS_BODY", "PLACED", "SOMEBODYS"]

PLACED = re.compile(r"\b(?:at|in|from|with|against|for|than|about) (?:the )?$")
"""Words before a name that make it a place of the phrase, not its party: `pilots at the airline`."""
OTHERS_BODY = re.compile(r" [a-z]+(?: [a-z]+)?[’']s\b|-based\b")
"""What follows a name that only describes somebody's owner: `the American company's chief`."""


LONE_MEMBER = re.compile(
    rf"^(?:the|an?) (?:[\w.’'-]+ )*(?:{'|'.join(sorted(singulars()))})$",
    re.IGNORECASE,
)
"""`the Wisconsin Republican`: one member does not bind the party."""
CANDIDATE = re.compile(
    r" (?:\w+ )*(?:candidate|nominee|hopeful|contender|front-?runner|rival|supporter|voter|analyst)s?$"
)
"""What follows the name of a body in the words for somebody who does not speak for it."""
FELLOWS = "counterpart|predecessor|successor|ally|rival|opponent"
SOMEBODYS = re.compile(rf"^(?:his|her|their) (?:[\w’'-]+ )*(?:{HOLDERS}|{FELLOWS})s?$", re.IGNORECASE)
"""`his colleague`, `her finance minister`: somebody else than he or she."""
