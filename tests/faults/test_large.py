"""Faults 26 and 27: large texts take time in proportion, large folders are bounded and told."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.analysis import pipeline
from briefing.export import render
from briefing.model import Article, Briefing, Bundle, Parameters
from briefing.reading import load
from briefing.reading.limits import Limits
from tests.export.samples import article

SENTENCE = "The minister said number {} would be paid to Berlin. "
WITHOUT_STOP = "word and another of the town {} "


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the faster of two runs."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def one_line(pattern: str, count: int) -> Article:
    return article("a1", "A headline\n" + "".join(pattern.format(number) for number in range(count)))


def first_screen(one: Article, form: str) -> str:
    """What is shown and exported before any syntax is known."""
    analysis = pipeline.skim(one)
    briefing = Briefing(Parameters(), (one,), {"a1": analysis.sentences}, ())
    return render(briefing, form)


@pytest.mark.parametrize("pattern", [SENTENCE, WITHOUT_STOP], ids=["sentences", "no full stop"])
@pytest.mark.parametrize("form", ["markdown", "json"])
def test_a_text_twice_as_long_takes_about_twice_as_long(pattern: str, form: str) -> None:
    short, long = one_line(pattern, 10_000), one_line(pattern, 20_000)
    assert seconds(lambda: first_screen(long, form)) < 4 * seconds(lambda: first_screen(short, form)) + 0.05


def test_a_folder_is_read_up_to_its_bound_and_the_rest_is_told(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(SENTENCE.format(number))
    bundle = load([str(tmp_path)], Limits(files=20))
    assert [one.path for one in bundle.articles] == [f"{number:02}.txt" for number in range(20)]
    (left,) = bundle.skipped
    assert "20 files" in left.reason
    assert Limits().files == 10_000


def test_an_export_of_many_articles_grows_no_faster_than_they_do() -> None:
    def exported(count: int) -> int:
        made = tuple(article(f"a{number}", f"Headline {number}\nA story.\n") for number in range(count))
        bundle = Bundle(made)
        briefing = Briefing(
            Parameters(),
            bundle.articles,
            {one.id: pipeline.skim(one).sentences for one in made},
            (),
            duplicates=(tuple(one.id for one in made),),
        )
        return len(render(briefing, "markdown"))

    assert exported(400) < 2.2 * exported(200)
