"""Names of several articles resolved into actors, and the analyst's corrections applied to them."""

from briefing.analysis.bundle import actors, panels
from briefing.model import Actor, Corrections
from tests.analysis.named import cast_of, reports_of

FIRST = (
    "Ida Sorensen, chief executive of Adler Winkel Ltd, said profits fell. Kenya raised a duty on beer. "
    "Nairobi said it would wait. Mayor Karin Holm agreed."
)
SECOND = (
    "The brewer Adler Winkel shed jobs. Ms Sorensen blamed the Kenyan duty. Karin Holm declined to comment."
)


def names_of(corrections: Corrections | None = None) -> dict[str, Actor]:
    return {actor.name: actor for actor in cast_of(reports_of(FIRST, SECOND), corrections).actors}


def test_names_of_all_articles_meet_in_one_actor() -> None:
    found = names_of()
    assert set(found) == {"Ida Sorensen", "Adler Winkel Ltd", "Kenya", "Karin Holm"}
    assert set(found["Ida Sorensen"].names) == {"Ida Sorensen", "Sorensen"}
    assert {span.article for span in found["Adler Winkel Ltd"].mentions} == {"a1", "a2"}


def test_a_demonym_is_a_name_of_its_country_and_a_capital_that_acts_its_metonym() -> None:
    kenya = names_of()["Kenya"]
    assert kenya.kind == "country"
    assert kenya.country == "KE"
    assert set(kenya.names) == {"Kenya", "Kenyan"}
    assert kenya.metonyms == ("Nairobi",)


def test_every_name_and_role_is_a_slice_of_its_article() -> None:
    reports = reports_of(FIRST, SECOND)
    texts = {report.id: report.text for report in reports}
    for actor in actors.resolve(reports, Corrections()).actors:
        said = {texts[span.article][span.start : span.end] for span in actor.mentions}
        assert said == {*actor.names, *actor.metonyms}
        for role in actor.roles:
            assert texts[role.article][role.start : role.end].strip()


def test_the_role_is_told_verbatim() -> None:
    reports = reports_of(FIRST, SECOND)
    (person,) = (a for a in cast_of(reports).actors if a.name == "Ida Sorensen")
    assert person.role is not None
    assert reports[0].text[person.role.start : person.role.end] == "chief executive of Adler Winkel Ltd"


def test_actors_are_numbered_from_the_most_prominent() -> None:
    found = cast_of(reports_of(FIRST, SECOND)).actors
    assert [actor.id for actor in found] == [f"m{n}" for n in range(1, len(found) + 1)]


def test_the_order_of_words_in_the_corrections_does_not_matter_to_the_merged_actor() -> None:
    one = names_of(Corrections(merge=(("Karin Holm", "Ida Sorensen"),)))
    other = names_of(Corrections(merge=(("Ida Sorensen", "Karin Holm"),)))
    assert one == other
    assert len(one) == 3


def test_a_split_takes_a_name_out_of_its_actor() -> None:
    found = names_of(Corrections(split=(("Kenyan",),)))
    assert found["Kenya"].names == ("Kenya",)
    assert found["Kenyan"].kind == "country"


def test_splitting_off_the_only_name_changes_nothing() -> None:
    assert names_of(Corrections(split=(("Karin Holm",),))) == names_of()


def test_an_actor_is_renamed_but_its_names_stay_verbatim() -> None:
    found = names_of(Corrections(rename={"Sorensen": "Ms Sorensen of Adler"}))
    assert "Ida Sorensen" in found["Ms Sorensen of Adler"].names


def test_a_hidden_actor_is_gone() -> None:
    assert "Karin Holm" not in names_of(Corrections(hide=frozenset({"Karin Holm"})))


def test_a_kind_is_set_right() -> None:
    assert names_of(Corrections(kind={"Adler Winkel": "group"}))["Adler Winkel Ltd"].kind == "group"


def test_corrections_that_name_nobody_change_nothing() -> None:
    nobody = Corrections(merge=(("A", "B"),), split=(("C",),), rename={"D": "E"}, hide=frozenset({"F"}))
    assert names_of(nobody) == names_of()


def test_a_panel_counts_mentions_by_source_and_company_once_a_source() -> None:
    reports = reports_of(FIRST, SECOND)
    cast = cast_of(reports)
    ids = {actor.name: actor.id for actor in cast.actors}
    panel = panels.fill(reports, cast, (), ())[ids["Ida Sorensen"]]
    assert panel.mentions == (("a1", 1), ("a2", 1))
    shared = {other: sources for other, sources, _ in panel.co_actors}
    assert shared == {ids["Adler Winkel Ltd"]: 1, ids["Kenya"]: 1}


def test_a_role_is_no_other_person_and_no_verb() -> None:
    text = (
        "Speaking beside Kenyan President Otieno Barasa, Ida Sorensen said the duty would fall. "
        "Ministers met to press Finance Minister Karin Holm. Sorensen left with Barasa."
    )
    found = {actor.name: actor for actor in cast_of(reports_of(text)).actors}
    told = {name: [text[role.start : role.end] for role in actor.roles] for name, actor in found.items()}
    assert told["Ida Sorensen"] == []
    assert told["Otieno Barasa"] == ["Kenyan President"]
    assert told["Karin Holm"] == ["Finance Minister"]


def test_a_demonym_is_the_shown_name_only_where_there_is_no_other() -> None:
    found = cast_of(reports_of("European leaders met. Europe said it would pay. European envoys agreed."))
    assert "European" not in {actor.name for actor in found.actors}


def test_of_two_bearers_of_a_surname_the_office_tells_which_is_meant() -> None:
    told = (
        "Union chairman Oskar Lindner called the offer a joke. Lindner then left, and Lindner stayed away. "
        "Transport Minister Petra Lindner declined to comment. Rain fell. Snow fell. Hail fell. "
        "Minister Lindner said no referee was needed."
    )
    (minister,) = (a for a in cast_of(reports_of(told)).actors if a.name == "Petra Lindner")
    assert len(minister.mentions) == 2
