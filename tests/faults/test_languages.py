"""Fault 42: other languages and scripts are read, with a warning, and nothing breaks."""

from pathlib import Path

import pytest

from briefing.analysis.article import sentences
from briefing.reading import load
from briefing.reading.language import doubt

FRENCH = (
    "Le président a déclaré que les pays européens devraient donner des garanties à la fin des combats, et "
    "que la France était prête à prendre sa part. Les ministres se sont réunis mardi pour en discuter avec "
    "leurs homologues, mais aucune décision n’a été prise, selon un diplomate.\n"
)
ARABIC = "قال الرئيس إن بلاده ستقدم ضمانات أمنية بعد انتهاء القتال. وأضاف أن الوزراء. " * 5
JAPANESE = "総理大臣は記者会見で、停戦後の安全保障について協議すると述べた。" * 5
THAI = "นายกรัฐมนตรีกล่าวว่ารัฐบาลจะหารือเรื่องความมั่นคงหลังการหยุดยิง" * 5
ENGLISH = "The ministers met in the capital on Monday, and they will meet again in May to talk about it. " * 4


@pytest.mark.parametrize(
    "text", [FRENCH, ARABIC, JAPANESE, THAI], ids=["French", "Arabic", "Japanese", "Thai"]
)
def test_a_text_that_is_not_english_is_read_with_a_warning(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    bundle = load([str(tmp_path)])
    assert bundle.articles[0].text == text
    assert any("language not supported" in warning for warning in bundle.warnings)
    assert sentences.split(bundle.articles[0])


def test_english_has_no_warning_and_a_short_text_is_not_judged() -> None:
    assert doubt(ENGLISH) is None
    assert doubt("Rien ne va plus.") is None
    assert doubt("") is None


def test_foreign_names_in_english_make_no_doubt() -> None:
    text = "Viktor Orbán, Recep Tayyip Erdoğan and Nguyễn Phú Trọng met in Łódź. " * 3 + ENGLISH
    assert doubt(text) is None
