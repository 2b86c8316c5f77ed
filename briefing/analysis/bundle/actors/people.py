"""Namings of persons gathered into persons: full names first, then the parts that take them up."""

from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Sequence

from briefing.analysis.article.names import vocabulary
from briefing.analysis.bundle.actors.cluster import Cluster
from briefing.analysis.bundle.actors.mentions import Mention, is_full, tokens
from briefing.analysis.bundle.actors.spelling import is_variant, same_name, skeleton
from briefing.model import Gender

__all__ = ["gather", "gender"]

COMMON_TOKEN = 40
"""Persons sharing a name word from which that word is no longer used to look for spellings of one name:
keeps the pass linear where a bundle names hundreds of Mohammeds."""
GENERATIONS = frozenset({"jr", "sr", "junior", "senior", "filho", "neto", "ii", "iii", "iv"})
"""What tells a son from his father: the name without it may be the father's."""
JUST = 2
"""Sentences for which somebody introduced by the full name is meant by the surname."""


def gather(mentions: Sequence[Mention]) -> list[Cluster]:
    """The persons among these namings, in order of their first naming."""
    register = _Register()
    full = [mention for mention in mentions if is_full(mention.surface)]
    for mention in sorted(full, key=lambda m: (-len(tokens(m.surface)), m.order)):
        register.add_full(mention)
    register.index_parts()
    parts = [mention for mention in mentions if not is_full(mention.surface)]
    for mention, told in zip(parts, _genders_told(parts), strict=True):
        register.add_part(mention, told)
    return sorted((person.cluster for person in register.people), key=lambda cluster: cluster.first)


def gender(cluster: Cluster) -> Gender | None:
    """The gender that most of the namings tell, None on a tie; a lone given name tells by itself."""
    told = [mention.name.gender for mention in cluster.mentions if mention.name.gender]
    if not told and all(" " not in mention.surface for mention in cluster.mentions):
        told = [found for m in cluster.mentions if (found := vocabulary.given_gender(m.surface))]
    return _majority(told.count("male"), told.count("female"))


def _majority(male: int, female: int) -> Gender | None:
    return None if male == female else "male" if male > female else "female"


def _genders_told(parts: Sequence[Mention]) -> list[Gender | None]:
    """The gender that each bare name is told with; one `Mr` holds for the same name in its whole article."""
    told: dict[tuple[str, str], set[Gender]] = {}
    for mention in parts:
        if mention.name.gender:
            told.setdefault((mention.article, mention.surface), set()).add(mention.name.gender)
    found: list[Gender | None] = []
    for mention in parts:
        group = told.get((mention.article, mention.surface), set())
        found.append(mention.name.gender or (next(iter(group)) if len(group) == 1 else None))
    return found


class _Person:
    """One person in the making, with counts kept as namings come in."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.cluster = Cluster("person", " ".join(words))
        self.male = self.female = 0
        self.offices: set[str] = set()
        self.namings: Counter[str] = Counter()
        """Article -> namings so far."""
        self.introduced: dict[str, list[int]] = {}
        """Article -> sentences with the full name, ascending."""

    def add(self, mention: Mention) -> None:
        """Take in a naming."""
        self.cluster.add(mention)
        self.male += mention.name.gender == "male"
        self.female += mention.name.gender == "female"
        self.offices |= mention.offices
        self.namings[mention.article] += 1
        if is_full(mention.surface):
            insort(self.introduced.setdefault(mention.article, []), mention.name.sentence)

    def just_introduced(self, mention: Mention) -> bool:
        """Whether the full name stands right before this naming."""
        sentences = self.introduced.get(mention.article, [])
        index = bisect_right(sentences, mention.name.sentence)
        return index > 0 and mention.name.sentence - sentences[index - 1] <= JUST

    def differs(self, told: Gender | None) -> bool:
        """Whether it is known to be of the other gender."""
        known = _majority(self.male, self.female)
        return told is not None and known is not None and told != known


class _Register:
    """Persons found so far, indexed by the words of their names."""

    def __init__(self) -> None:
        self.people: list[_Person] = []
        self._by_words: dict[tuple[str, ...], _Person] = {}
        self._by_token: dict[str, list[tuple[tuple[str, ...], _Person]]] = {}
        self._by_prefix: dict[tuple[str, ...], list[tuple[str, _Person]]] = {}
        self._by_suffix: dict[tuple[str, ...], list[_Person]] = {}
        self._by_first: dict[str, list[_Person]] = {}
        self._by_skeleton: dict[str, list[tuple[str, _Person]]] = {}

    def add_full(self, mention: Mention) -> None:
        words = tokens(mention.surface)
        person = (
            self._by_words.get(words)
            or self._spelling(words)
            or self._shortened(words, mention)
            or self._open(words)
        )
        person.add(mention)
        if words not in self._by_words:
            self._by_words[words] = person
            _append(self._by_prefix, words[:-1], (words[-1], person))
            for token in dict.fromkeys(words):
                self._by_token.setdefault(token, []).append((words, person))

    def _open(self, words: tuple[str, ...]) -> _Person:
        self.people.append(_Person(words))
        return self.people[-1]

    def _spelling(self, words: tuple[str, ...]) -> _Person | None:
        """A person whose full name is another spelling of this one."""
        for token in words:
            known = self._by_token.get(token, ())
            if len(known) <= COMMON_TOKEN:
                for other, person in known:
                    if same_name(words, other):
                        return person
        return None

    def _shortened(self, words: tuple[str, ...], mention: Mention) -> _Person | None:
        """The only person whose name has one word more: two given names, or one surname of two."""
        longer = self._by_prefix.get(words, [])
        if len(longer) != 1 or longer[0][0] in GENERATIONS:
            return None
        person = longer[0][1]
        beside = person.namings[mention.article] > 0
        other = beside and bool(person.offices and mention.offices) and not person.offices & mention.offices
        return None if other or person.differs(mention.name.gender) else person

    def index_parts(self) -> None:
        for words, person in self._by_words.items():
            for start in range(1, len(words)):
                _append(self._by_suffix, words[start:], person)
            _append(self._by_first, words[0], person)
            _append(self._by_skeleton, skeleton(words[-1]), (words[-1], person))

    def add_part(self, mention: Mention, told: Gender | None) -> None:
        words = tokens(mention.surface)
        if not words:
            return
        person = self._whole(mention, words, told) or self._by_words.get(words)
        if person is None:
            person = self._open(words)
            self._by_words[words] = person
            _append(self._by_skeleton, skeleton(words[-1]), (words[-1], person))
        person.add(mention)

    def _whole(self, mention: Mention, words: tuple[str, ...], told: Gender | None) -> _Person | None:
        """The person with a full name that this part takes up."""
        near = [
            person
            for word, person in self._by_skeleton.get(skeleton(words[-1]), ())
            if len(words) == 1 and is_variant(word, words[0])
        ]
        for found in (self._by_suffix.get(words, []), near, self._by_first.get(words[0], [])):
            chosen = bearer(mention, found, told)
            if chosen is not None:
                return chosen
        return None


def _append(index: dict, key: object, value: object) -> None:  # type: ignore[type-arg]
    entries = index.setdefault(key, [])
    if value not in entries:
        entries.append(value)


def bearer(mention: Mention, candidates: Sequence[_Person], told: Gender | None) -> _Person | None:
    """Of several bearers of a name: the one this article names most, with no other gender or office told.

    A report calls its main bearer by the bare surname and the others by their full names, except
    right after one was introduced.
    """
    fitting = [person for person in candidates if not person.differs(told)]
    fitting = [person for person in fitting if person.offices & mention.offices] or fitting
    if len(fitting) <= 1:
        return fitting[0] if fitting else None

    def rank(person: _Person) -> tuple[bool, int, int, int]:
        return (
            not person.just_introduced(mention),
            -person.namings[mention.article],
            -len(person.cluster.mentions),
            person.cluster.mentions[0].order,
        )

    return min(fitting, key=rank)
