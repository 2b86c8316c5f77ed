"""Namings of organisations gathered: bodies of the tables, abbreviations, short forms of firms."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import known, longest
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention, fold
from briefing.model import ActorKind

__all__ = ["abbreviations", "gather", "kind_of"]

SMALL = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "du", "des", "et", "&", "s"})
_BRACKET = re.compile(r"\s?[’']?s?\s?[(,]\s?[“\"‘]?")
TOLD = 5.0
"""Weight of a naming as a group that only a noun beside it gives."""
INNER = vocabulary.words("inner_words")
"""Words inside a body's name that its short form leaves out."""
MOST_MIXED = 5
"""Letters of the longest abbreviation with a small word's initial in it."""
LEAST_INITIALS = 3
"""Letters of an abbreviation that may be linked without ever standing beside its name."""


def gather(mentions: Sequence[Mention], beside: Mapping[str, str]) -> list[Cluster]:
    """The organisations and groups among these namings; `beside` links abbreviations to names."""
    clusters: dict[str, Cluster] = {}
    forms = _canonical({mention.surface for mention in mentions}, beside)
    forms = _without_country(forms, mentions, frozenset(beside.values()))
    for mention in mentions:
        key = forms[mention.surface]
        if key not in clusters:
            clusters[key] = Cluster("organization", key)
        clusters[key].add(mention)
    return list(clusters.values())


def abbreviations(mentions: Sequence[Mention], texts: Mapping[str, str]) -> dict[str, str]:
    """Abbreviation -> name, where one follows the other in brackets or between commas."""
    found: dict[str, str] = {}
    for left, right in pairwise(mentions):
        if left.article != right.article or right.name.start - left.name.end > len("’s (“"):
            continue
        between = texts[left.article][left.name.end : right.name.start]
        if not _BRACKET.fullmatch(between):
            continue
        for short, long in ((right, left), (left, right)):
            if abbreviates(short.surface, long.surface, bracketed="(" in between):
                found.setdefault(short.surface, long.surface)
    return found


def abbreviates(short: str, long: str, *, bracketed: bool) -> bool:
    """Whether `short` may abbreviate `long`."""
    letters = short.replace(".", "")
    if " " in short or " " not in long or sum(map(str.isupper, letters)) * 2 <= len(letters):
        return False
    first = initials(long)
    if letters.upper() in (first, initials(long, small=True)):
        return True
    if bracketed and sorted(letters.upper()) == sorted(first):
        return True
    if (
        bracketed
        and letters.isupper()
        and long.rsplit(maxsplit=1)[-1].lower() in vocabulary.words("organization_words")
    ):
        return True  # the abbreviation of the name in its own language
    return bracketed and letters[0].upper() == first[:1] and _in_order(letters.upper(), fold(long).upper())


def initials(name: str, *, small: bool = False) -> str:
    """The initials of a name's words, small words left out unless asked for."""
    words = re.split(r"[\s\-’']+", name)
    return "".join(word[0] for word in words if word and (small or word.lower() not in SMALL)).upper()


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _canonical(surfaces: set[str], beside: Mapping[str, str]) -> dict[str, str]:
    """Surface form -> key of its organisation."""
    ordered = sorted(surfaces, key=lambda s: (-s.count(" "), -len(s), s))
    keys: dict[str, str] = {}
    by_initials: dict[str, list[str]] = {}
    by_core: dict[str, str] = {}
    by_prefix: dict[str, list[str]] = {}
    by_ends: dict[str, list[str]] = {}
    for surface in ordered:
        listed = _of_table(surface)
        if " " in surface:
            key = (
                listed
                or by_core.get(core(surface))
                or _only(by_prefix.get(core(surface)))
                or _only(by_ends.get(ends(surface)))
                or fold(surface)
            )
            if ends(surface):
                _append(by_ends, ends(surface), key)
            by_initials.setdefault(initials(surface), []).append(key)
            by_initials.setdefault(_mixed_initials(surface), []).append(key)
            by_initials.setdefault(initials(_at_home(surface)), []).append(key)
        else:
            key = _short_key(surface, beside, keys, by_initials, by_core)
            if key == fold(surface):
                key = _only(by_prefix.get(core(surface))) or key
        by_core.setdefault(core(surface), key)
        for prefix in prefixes(surface):
            _append(by_prefix, prefix, key)
        keys[surface] = key
    return keys


def ends(surface: str) -> str:
    """A name without common words inside, `X Hospital` for `X Regional Hospital`; empty for common names."""
    words = fold(surface).split()
    kept = [word for word in words if word not in INNER]
    plain = words[0] not in vocabulary.words("shared_openers") and known(surface.split(maxsplit=1)[0]) is None
    named = len(kept) > 1 and plain and kept[0] == words[0] and kept[-1] == words[-1]
    return " ".join(kept) if named and words[-1] in vocabulary.words("organization_words") else ""


def _is_mixed(letters: str) -> bool:
    """`BoM`, `DoJ`: initials with those of the small words in lower case."""
    return (
        len(letters) <= MOST_MIXED and letters[0].isupper() and letters[-1].isupper() and letters[1].islower()
    )


def _mixed_initials(surface: str) -> str:
    """BoM of `Bureau of Meteorology`."""
    return "".join(word[0] for word in re.split(r"[\s-]+", surface) if word)


def _at_home(surface: str) -> str:
    """A body's name without the country that opens it."""
    words = surface.split()
    count = longest(words)
    entry = known(" ".join(words[:count])) if count else None
    return " ".join(words[count:]) if entry is not None and entry.is_country else surface


def _without_country(
    forms: dict[str, str], mentions: Sequence[Mention], abbreviated: frozenset[str]
) -> dict[str, str]:
    """`UK Home Office` is the `Home Office`, where every article with the short form has the long one.

    A name with an abbreviation of its own keeps its country, and ministries are told apart by theirs.
    """
    articles: dict[str, set[str]] = {}
    for mention in mentions:
        articles.setdefault(mention.surface, set()).add(mention.article)
    longer: dict[str, list[str]] = {}
    for surface in sorted(forms):
        words = surface.split()
        count = longest(words)
        entry = known(" ".join(words[:count])) if count else None
        rest = " ".join(words[count:])
        if entry is not None and entry.is_country and rest in forms and surface not in abbreviated:
            longer.setdefault(rest, []).append(surface)
    found = dict(forms)
    for rest, (first, *more) in longer.items():
        plain = " " in rest and "ministry" not in rest.lower() and not more
        if plain and articles[rest] <= articles[first]:
            found[first] = found[rest]
    return found


def _only(keys: Sequence[str] | None) -> str | None:
    """The key, where all longer names with this beginning are one body."""
    return keys[0] if keys is not None and len(keys) == 1 else None


def _append(index: dict[str, list[str]], form: str, key: str) -> None:
    found = index.setdefault(form, [])
    if key not in found:
        found.append(key)


def prefixes(surface: str) -> list[str]:
    """The beginnings by which a longer name may be taken up: Acme, Acme Aviation."""
    if known(surface) is not None:
        return []
    words = core(surface).split()
    rest = surface.split()
    if words[0] in vocabulary.words("shared_openers") or known(rest[0]) is not None:
        return []
    return [" ".join(words[:count]) for count in range(1, len(words)) if words[count - 1] not in SMALL]


def _short_key(
    surface: str,
    beside: Mapping[str, str],
    keys: Mapping[str, str],
    by_initials: Mapping[str, list[str]],
    by_core: dict[str, str],
) -> str:
    named = beside.get(surface)
    if named is not None and named in keys:
        return keys[named]
    listed = _of_table(surface)
    if listed:
        return listed
    letters = surface.replace(".", "")
    if len(letters) >= LEAST_INITIALS and (letters.isupper() or _is_mixed(letters)):
        fitting = sorted(set(by_initials.get(letters, ())))
        if len(fitting) == 1:
            return fitting[0]
    return by_core.setdefault(core(surface), fold(surface))


def _of_table(surface: str) -> str | None:
    entry = known(surface)
    return entry.key if entry is not None and entry.label in ("organization", "group") else None


def core(surface: str) -> str:
    """A name without its legal form and plural endings: `Acme SE`, `Acme`."""
    words = [word.rstrip("s") or word for word in fold(surface).split()]
    if len(words) > 1 and words[0] in vocabulary.words("legal_prefixes"):
        words = words[1:]
    while len(words) > 1 and words[-1] in vocabulary.words("organization_suffixes"):
        words.pop()
    return " ".join(words)


def kind_of(cluster: Cluster) -> ActorKind:
    """Organisation or group, by the vote of its namings; a plain word for it beside the name decides."""
    told = (vote for mention in cluster.mentions for vote in mention.name.evidence)
    if any(label == "group" and weight >= TOLD and rule != "gazetteer" for rule, label, weight in told):
        return "group"
    groups = sum(mention.name.weight for mention in cluster.mentions if mention.label == "group")
    rest = sum(mention.name.weight for mention in cluster.mentions if mention.label == "organization")
    return "group" if groups > rest else "organization"
