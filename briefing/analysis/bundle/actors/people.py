"""Namings of persons gathered into persons: full names first, then the parts that take them up."""

from collections.abc import Iterable, Sequence

from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention, is_full, tokens
from briefing.analysis.bundle.actors.spelling import is_variant, same_name, skeleton
from briefing.model import Gender

__all__ = ["gather", "gender"]

COMMON_TOKEN = 40
"""Persons sharing a name word from which that word is no longer used to look for spellings of one name:
keeps the pass linear where a bundle names hundreds of Mohammeds."""
JUST = 2
"""Sentences for which somebody introduced by the full name is meant by the surname."""


def gather(mentions: Sequence[Mention]) -> list[Cluster]:
    """The persons among these namings, in order of their first naming."""
    register = _Register()
    full = [mention for mention in mentions if is_full(mention.surface)]
    for mention in sorted(full, key=lambda m: (-len(tokens(m.surface)), m.order)):
        register.add_full(mention)
    register.index_parts()
    for mention in mentions:
        if not is_full(mention.surface):
            register.add_part(mention)
    return sorted(register.clusters, key=lambda cluster: cluster.first)


def gender(cluster: Cluster) -> Gender | None:
    """The gender that most of the namings tell, None on a tie."""
    told = [mention.name.gender for mention in cluster.mentions if mention.name.gender]
    male, female = told.count("male"), told.count("female")
    return None if male == female else "male" if male > female else "female"


class _Register:
    """Persons found so far, indexed by the words of their names."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_words: dict[tuple[str, ...], Cluster] = {}
        self._by_token: dict[str, list[tuple[tuple[str, ...], Cluster]]] = {}
        self._by_suffix: dict[tuple[str, ...], list[Cluster]] = {}
        self._by_first: dict[str, list[Cluster]] = {}
        self._by_skeleton: dict[str, list[tuple[str, Cluster]]] = {}

    def add_full(self, mention: Mention) -> None:
        words = tokens(mention.surface)
        cluster = self._by_words.get(words) or self._spelling(words) or self._open(words)
        cluster.add(mention)
        if words not in self._by_words:
            self._by_words[words] = cluster
            for token in dict.fromkeys(words):
                self._by_token.setdefault(token, []).append((words, cluster))

    def _open(self, words: tuple[str, ...]) -> Cluster:
        self.clusters.append(Cluster("person", " ".join(words)))
        return self.clusters[-1]

    def _spelling(self, words: tuple[str, ...]) -> Cluster | None:
        """A person whose full name is another spelling of this one."""
        for token in words:
            known = self._by_token.get(token, ())
            if len(known) <= COMMON_TOKEN:
                for other, cluster in known:
                    if same_name(words, other):
                        return cluster
        return None

    def index_parts(self) -> None:
        for words, cluster in self._by_words.items():
            for start in range(1, len(words)):
                _append(self._by_suffix, words[start:], cluster)
            _append(self._by_first, words[0], cluster)
            _append(self._by_skeleton, skeleton(words[-1]), (words[-1], cluster))

    def add_part(self, mention: Mention) -> None:
        words = tokens(mention.surface)
        if not words:
            return
        cluster = self._whole(mention, words) or self._by_words.get(words)
        if cluster is None:
            cluster = self._open(words)
            self._by_words[words] = cluster
            _append(self._by_skeleton, skeleton(words[-1]), (words[-1], cluster))
        cluster.add(mention)

    def _whole(self, mention: Mention, words: tuple[str, ...]) -> Cluster | None:
        """The person with a full name that this part takes up."""
        near = [
            cluster
            for word, cluster in self._by_skeleton.get(skeleton(words[-1]), ())
            if len(words) == 1 and is_variant(word, words[0])
        ]
        for found in (self._by_suffix.get(words, []), near, self._by_first.get(words[0], [])):
            chosen = bearer(mention, found)
            if chosen is not None:
                return chosen
        return None


def _append(index: dict, key: object, value: object) -> None:  # type: ignore[type-arg]
    entries = index.setdefault(key, [])
    if value not in entries:
        entries.append(value)


def bearer(mention: Mention, candidates: Iterable[Cluster]) -> Cluster | None:
    """Of several bearers of a name: the one this article names most, with no other gender told.

    A report calls its main bearer by the bare surname and the others by their full names, except
    right after one was introduced.
    """
    fitting = [c for c in candidates if not _gender_differs(mention, c)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None

    def rank(cluster: Cluster) -> tuple[bool, int, int, int]:
        here = [m for m in cluster.mentions if m.article == mention.article]
        introduced = any(
            0 <= mention.name.sentence - m.name.sentence <= JUST and is_full(m.surface) for m in here
        )
        return (not introduced, -len(here), -len(cluster.mentions), cluster.first)

    return min(fitting, key=rank)


def _gender_differs(mention: Mention, cluster: Cluster) -> bool:
    told, known = mention.name.gender, gender(cluster)
    return told is not None and known is not None and told != known
