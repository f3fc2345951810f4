"""The columns are those of targets.simple.csv; the parties are invented."""

from exposure.model.law.listed import LeftOut, ListedParty


def test_a_row_is_read_with_its_other_names_and_programme(imported) -> None:
    assert imported("targets.simple.csv").parties[0] == ListedParty(
        name="Veyrantha Holdings JSC",
        programme="XX-A",
        aliases=("Veyra Group", "Veyra Works OJSC"),
        country="RU",
        place="C2",
        note="entity NK-veyra; Office of Tests - XX-A;"
        " identifiers 529900VEYRANTHA00001;1027700000000",
    )


def test_a_person_is_counted_and_left_out(imported, names) -> None:
    found = imported("targets.simple.csv")

    assert found.left_out == (LeftOut("persons", 1),)
    assert "Anna Kestrin" not in names(found)


def test_the_day_on_which_it_was_first_seen_is_no_day_of_the_listing(imported) -> None:
    assert {party.since for party in imported("targets.simple.csv").parties} == {None}


def test_the_table_says_its_dataset_and_day(imported) -> None:
    found = imported("targets.simple.csv")

    assert (found.id, found.title, found.dated) == (
        "opensanctions-test-list", "OpenSanctions, Test List", "2026-10-08",
    )  # fmt: skip


def test_an_older_table_without_programmes_takes_what_it_says_of_sanctions(imported) -> None:
    found = imported(
        "id,schema,name,aliases,countries,sanctions,dataset\n"
        "NK-1,Company,Veyrantha,,ru,Regulation 1/2022,a\n"
        "NK-2,Organization,Kestrinova,,ru,,b\n"
    )

    assert [party.programme for party in found.parties] == ["Regulation 1/2022", "b"]
    assert found.id == "opensanctions"
