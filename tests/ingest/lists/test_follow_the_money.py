"""The properties are those of the FollowTheMoney model; the entities are invented."""

import json

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.model.law.listed import LeftOut, ListedParty


def lines(*entities: dict[str, object]) -> str:
    return "".join(f"{json.dumps(one)}\n" for one in entities)


def company(**said: object) -> dict[str, object]:
    return {"id": "NK-1", "schema": "Company", "properties": {"name": ["Veyrantha Ltd"], **said}}


def test_an_entity_is_a_party_for_each_listing(imported) -> None:
    first, second, _ = imported("entities.ftm.json").parties

    assert first == ListedParty(
        name="Veyrantha Holdings JSC",
        programme="XX-A",
        aliases=("АО Вейранта", "Veyra Group"),
        former=("Veyra Works OJSC",),
        country="RU",
        identifiers={
            "uei": ("VEYR00000001",), "cage": ("9ZZ03", "9ZZ04"),
            "lei": ("529900VEYRANTHA00001",), "duns": ("560000001",),
        },
        domains=("veyrantha.example",),
        since="2022-02-24",
        until="2024-06-30",
        place="line 1",
        note="entity NK-veyra; weak aliases, not to be matched: VH; https://list.example/1;"
        " authority Office of Tests",
    )  # fmt: skip
    assert (second.programme, second.since, second.until) == ("XX-B", "2023-05-01", None)


def test_a_weak_alias_is_no_name_to_be_matched(imported) -> None:
    assert all("VH" not in party.aliases for party in imported("entities.ftm.json").parties)


def test_what_is_no_organisation_and_no_target_is_counted_and_left_out(imported) -> None:
    assert imported("entities.ftm.json").left_out == (
        LeftOut("entities that the file marks as no target themselves", 1),
        LeftOut("persons", 1),
        LeftOut("records that are no parties, such as addresses and owners", 1),
        LeftOut("vessels", 1),
    )


def test_a_line_that_is_cut_is_a_warning_and_costs_no_other(imported, warned) -> None:
    assert [place for place, _ in warned(imported("entities.ftm.json"))] == ["line 9"]


def test_the_file_says_its_dataset_and_day(imported) -> None:
    found = imported("entities.ftm.json")

    assert (found.id, found.title, found.dated) == (
        "ftm-xx-test", "FollowTheMoney entities of xx_test", "2026-10-08",
    )  # fmt: skip


def test_countries_that_differ_leave_the_country_open(imported) -> None:
    assert imported("entities.ftm.json").parties[2].country == ""


def test_nested_listings_are_read_and_one_that_ended_ends_no_other(imported) -> None:
    first, second = imported("targets.nested.json").parties

    assert (first.since, first.until) == (None, "2024-06-30")
    assert (second.since, second.until) == ("2025-01-15", None)
    assert first.programme == second.programme == "Programme A"


def test_a_listing_may_stand_before_its_entity(imported) -> None:
    found = imported(lines(
        {"id": "s", "schema": "Sanction", "properties": {"entity": ["NK-1"], "program": ["XX"]}},
        company(),
    ), as_format="ftm")  # fmt: skip

    assert [party.programme for party in found.parties] == ["XX"]


def test_the_same_listing_stated_twice_is_one_party(imported) -> None:
    sanction = {"schema": "Sanction", "properties": {"entity": ["NK-1"], "program": ["XX"]}}

    assert (
        len(imported(lines(company(), {"id": "a", **sanction}, {"id": "b", **sanction})).parties)
        == 1
    )


def test_an_entity_of_which_nothing_says_whether_it_is_a_target_is_kept(imported, names) -> None:
    assert names(imported(lines(company()))) == ["Veyrantha Ltd"]


def test_a_listed_entity_is_kept_whatever_its_mark_says(imported, names) -> None:
    found = imported(lines(
        {**company(), "target": False},
        {"id": "s", "schema": "Sanction", "properties": {"entity": ["NK-1"]}},
    ))  # fmt: skip

    assert names(found) == ["Veyrantha Ltd"]


def test_an_entity_without_a_name_is_a_warning(imported, warned) -> None:
    found = imported(lines({"id": "NK-1", "schema": "Company", "properties": {}}))

    assert warned(found) == [("line 1", "expected a name, met none; it is left out")]


def test_lines_beyond_the_bound_are_a_warning(imported, warned) -> None:
    found = imported(lines(*[company()] * 5), bounds=Bounds(max_nodes=3))

    assert len(found.parties) == 3
    assert warned(found)[0][0] == "line 4"


def test_a_file_without_entities_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected one FollowTheMoney entity per line, met none"):
        imported("a\nb\n", as_format="ftm")


def test_a_component_list_with_a_schema_is_no_entity(imported) -> None:
    with pytest.raises(InputError, match="expected one of the lists that are known"):
        imported('{"id": "x", "schema": "exposure/1", "properties": {}}\n')
