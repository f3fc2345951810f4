"""The fields are those of the JSON download of trade.gov; the parties are invented."""

import json

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.model.law.listed import LeftOut, ListedParty

ENTITY = {"name": "Veyrantha", "source": "Entity List", "type": "Entity", "alt_names": None,
          "source_list_url": "https://bis.example"}  # fmt: skip


def results(*entries: object) -> str:
    return json.dumps({"results": list(entries)}) + "\n"


def test_an_entry_is_read_with_aliases_codes_and_remarks(imported) -> None:
    assert imported("consolidated.json").parties[0] == ListedParty(
        name="VEYRANTHA BANK LIMITED",
        programme="Specially Designated Nationals (SDN) - Treasury Department",
        aliases=("HAVANA VEYRANTHA BANK, LTD", "VEYRABANK"),
        identifiers={"lei": ("529900VEYRANTHA00001",), "duns": ("560000001",)},
        domains=("veyrantha.example",),
        place="/results/0",
        note="programmes TESTLAND; addresses in CU, GB; https://sdn.example/about",
    )


def test_both_downloads_give_the_same_party(imported) -> None:
    (table, *_), (answer, *_) = (
        imported(f"consolidated.{ending}").parties for ending in ("csv", "json")
    )

    assert (table.name, table.aliases, table.identifiers, table.note) == (
        answer.name, answer.aliases, answer.identifiers, answer.note,
    )  # fmt: skip


def test_persons_and_vessels_are_counted_and_left_out(imported) -> None:
    assert imported("consolidated.json").left_out == (LeftOut("persons", 1), LeftOut("vessels", 1))


def test_one_odd_entry_is_a_warning_and_costs_no_other(imported, names, warned) -> None:
    found = imported("consolidated.json")

    assert len(names(found)) == 2
    assert warned(found)[0][0] == "/results/4"


def test_texts_stand_alone_or_in_lists(imported) -> None:
    found = imported(results({**ENTITY, "alt_names": "Veyra; VH", "programs": "ABC"}))

    assert found.parties[0].aliases == ("Veyra", "VH")


def test_the_answer_of_a_search_is_read_too(imported, names) -> None:
    answer = {"total": 1, "offset": 0, "results": [ENTITY]}

    assert names(imported(json.dumps(answer) + "\n")) == ["Veyrantha"]


def test_no_results_is_an_answer(imported, warned) -> None:
    found = imported(results(), as_format="csl-json")

    assert found.parties == ()
    assert warned(found) == [("", "no parties: the list is in order, and names nobody")]


def test_a_file_that_is_cut_short_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected an object with a list of results"):
        imported(results(ENTITY)[:-9] + "\n", as_format="csl-json")


def test_entries_beyond_the_bound_are_a_warning(imported, warned) -> None:
    found = imported(results(*[ENTITY] * 5), bounds=Bounds(max_rows=3))

    assert len(found.parties) == 3
    assert warned(found)[0][0] == "/results/3"


def test_results_of_another_service_are_no_list(imported) -> None:
    with pytest.raises(InputError, match="expected one of the lists that are known"):
        imported(json.dumps({"results": [{"name": "Veyrantha", "price": 1}]}) + "\n")


def test_a_name_that_is_too_long_is_cut(imported, warned) -> None:
    found = imported(results({**ENTITY, "name": "V" * 50}), bounds=Bounds(max_cell_chars=20))

    assert found.parties[0].name == "V" * 20
    assert warned(found)[0][0] == "/results/0"
