"""`briefing verify`: every citation holds, and none holds after one changed character."""

import json
import random
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.command import ROOT, SEEDS, briefing

BUNDLES = sorted(path for path in (ROOT / "tests" / "gold").iterdir() if path.is_dir())
CHANGES = 200
FORMS = ("markdown", "json")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("bundle", BUNDLES, ids=lambda path: path.name)
def test_all_citations_of_a_bundle_hold(bundle: Path, form: str, tmp_path: Path) -> None:
    for more in ([], ["--all"]):
        assert briefing("export", bundle, "-f", form, "-o", tmp_path / "out", "--force", *more).code == 0
        ran = briefing("verify", tmp_path / "out", "--sources", bundle)
        assert (ran.code, ran.out) == (0, "")
        assert re.search(r"(\d+) of \1 citations hold", ran.err)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds with both exports beside them."""
    folder = tmp_path_factory.mktemp("seeds")
    shutil.copytree(SEEDS, folder / "texts")
    for form in FORMS:
        assert briefing("export", folder / "texts", "-f", form, "-o", folder / form).code == 0
    return folder


def test_a_changed_character_in_any_cited_place_is_named(seeds: Path, tmp_path: Path) -> None:
    document = json.loads((seeds / "json").read_text())
    paths = {article["id"]: article["path"] for article in document["articles"]}
    places = [
        (quote["id"], paths[quote["article"]], piece["start"], piece["end"])
        for quote in document["quotes"]
        for piece in quote["content"]
    ]
    places += [
        (f"s{number}", paths[one["article"]], one["start"], one["end"])
        for number, one in enumerate(document["summary"], start=1)
    ]
    dice = random.Random(20)
    for turn in range(CHANGES):
        label, path, start, end = dice.choice(places)
        at = dice.randrange(start, end)
        changed = tmp_path / "changed"
        shutil.rmtree(changed, ignore_errors=True)
        shutil.copytree(seeds / "texts", changed)
        text = (changed / path).read_bytes().decode()
        other = dice.choice([char for char in 'aZ9 é"' if char != text[at]])
        (changed / path).write_bytes((text[:at] + other + text[at + 1 :]).encode())
        ran = briefing("verify", seeds / FORMS[turn % 2], "--sources", changed)
        assert ran.code == 65
        assert any(
            line.startswith(f"[^{label}] {path}: chars ") and "reads" in line for line in ran.out.splitlines()
        )


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_character_in_the_export_is_named(seeds: Path, tmp_path: Path, form: str) -> None:
    text = (seeds / form).read_text()
    words = "pledged to provide postwar"
    (tmp_path / "out").write_text(text.replace(words, words.replace("postwar", "prewar"), 1))
    ran = briefing("verify", tmp_path / "out", "--sources", seeds / "texts")
    assert ran.code == 65
    assert "[^" in ran.out


def test_sources_beside_the_export_are_found(seeds: Path) -> None:
    (seeds / "texts" / "out.md").unlink(missing_ok=True)
    assert briefing("export", seeds / "texts", "-o", seeds / "texts" / "out.md").code == 0
    assert briefing("verify", seeds / "texts" / "out.md").code == 0
    (seeds / "texts" / "out.md").unlink()


def test_a_renamed_source_is_found_by_its_hash(seeds: Path, tmp_path: Path) -> None:
    for number, file in enumerate(sorted((seeds / "texts").iterdir())):
        shutil.copy(file, tmp_path / f"renamed{number}.txt")
    assert briefing("verify", seeds / "json", "--sources", tmp_path).code == 0


def test_a_missing_source_is_named(seeds: Path, tmp_path: Path) -> None:
    shutil.copytree(seeds / "texts", tmp_path / "some")
    next((tmp_path / "some").glob("002*")).unlink()
    ran = briefing("verify", seeds / "markdown", "--sources", tmp_path / "some")
    assert ran.code == 65
    assert "002_e62384471257b723.txt: the source was not found" in ran.out


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 65),
        (b"# notes\n", 65),
        (b"{}", 65),
        (b"{", 65),
        (b"\xff", 65),
        (b'{"schema": "briefing/1"}', 65),
    ],
)
def test_what_is_no_export_is_bad_data(tmp_path: Path, content: bytes, code: int) -> None:
    (tmp_path / "out").write_bytes(content)
    ran = briefing("verify", tmp_path / "out")
    assert ran.code == code
    assert str(tmp_path / "out") in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_export_that_is_not_there_is_no_input(tmp_path: Path) -> None:
    assert briefing("verify", tmp_path / "none.md").code == 66


def test_a_path_in_an_export_cannot_lead_out_of_the_sources(seeds: Path, tmp_path: Path) -> None:
    document = json.loads((seeds / "json").read_text())
    document["articles"][0]["path"] = "../../../../etc/passwd"
    (tmp_path / "out").write_text(json.dumps(document))
    (tmp_path / "empty").mkdir()
    ran = briefing("verify", tmp_path / "out", "--sources", tmp_path / "empty")
    assert ran.code == 65
    assert "root:" not in ran.out
