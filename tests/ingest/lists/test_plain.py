import pytest

from exposure.errors import InputError
from exposure.model.law.listed import ListedParty


def test_a_table_is_read_with_everything_beside_the_name(imported) -> None:
    found = imported("own_list.csv")

    assert (found.id, found.title, found.format) == ("own-list", "own_list", "plain")
    assert found.parties == (
        ListedParty(
            "Veyrantha, Inc.",
            aliases=("Veyra", "Veyrantha Labs"),
            country="US",
            identifiers={
                "uei": ("VEYR00000001",), "cage": ("9ZZ03", "9ZZ04"),
                "lei": ("529900VEYRANTHA00001",), "duns": ("560000001",),
            },
            domains=("veyrantha.example", "veyra.example"),
            since="2026-02-27",
            place="A2",
            note="Letter of 27 February",
        ),
        ListedParty("Kestrinova Ltd", country="CH", since="2024-01-05", until="2025-06-30", place="A3"),
    )  # fmt: skip


def test_a_row_without_a_name_is_a_warning(imported, warned) -> None:
    assert warned(imported("own_list.csv")) == [("A4", "expected a name, met none; it is left out")]


def test_names_stand_one_per_line_commas_and_all(imported, names) -> None:
    assert names(imported("names.txt")) == ["Veyrantha, Inc.", "Kestrinova Co., Ltd.", "Quillmar"]


def test_one_column_with_a_header_is_enough(imported, names) -> None:
    assert names(imported("Name\nVeyrantha Ltd\n")) == ["Veyrantha Ltd"]


def test_any_separator_and_an_encoding_of_wide_letters_are_read(imported) -> None:
    text = "Company;Programme;Country\nÄhrenwerk GmbH;Watch list;Germany\n"

    assert imported(text.encode("utf-16")).parties == (
        ListedParty("Ährenwerk GmbH", "Watch list", country="DE", place="A2"),
    )


def test_columns_that_are_not_read_are_named(imported, warned) -> None:
    assert warned(imported("name,colour\nVeyrantha,red\n")) == [
        ("", "columns that are not read: 'colour'")
    ]


def test_an_order_of_days_that_a_column_settles_is_used(imported) -> None:
    found = imported("name,since\nVeyrantha,2/3/2024\nKestrinova,12/31/2023\n")

    assert [party.since for party in found.parties] == ["2024-02-03", "2023-12-31"]


def test_a_day_that_may_be_two_is_left_open_with_a_warning(imported, warned) -> None:
    found = imported("name,since\nVeyrantha,2/3/2024\n")

    assert found.parties[0].since is None
    assert "may mean two days" in warned(found)[0][1]


def test_a_name_that_stands_twice_is_two_parties(imported, names) -> None:
    assert names(imported("name,programme\nVeyrantha,A\nVeyrantha,B\n")) == ["Veyrantha"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Vendor,Spend,Owner\nVeyrantha,12,Ann\n",
        "This is a text.\nIt was written by hand.\nIt has three lines.\n",
        "404: Not Found\n",
        "import os\nx = os.sep\nprint(x)\ny = {}\n",
        "a\tb\n1\t2\n",
        "<html><body><p>Veyrantha</p></body></html>\n",
        '{"name": "Veyrantha"}\n',
    ],
    ids=["vendor sheet", "prose", "error page", "program", "numbers", "page", "json"],
)
def test_what_is_no_list_of_names_is_not_taken_for_one(imported, text: str) -> None:
    with pytest.raises(InputError, match="expected one of the lists that are known"):
        imported(text)


def test_a_sheet_of_vendors_is_read_where_a_person_says_so(imported, names) -> None:
    found = imported("Vendor,Spend,Owner\nVeyrantha,12,Ann\n", as_format="plain")

    assert names(found) == ["Veyrantha"]
    assert found.warnings[0].text == "columns that are not read: 'Spend', 'Owner'"


ROW = (
    "a1,Denied Persons List (DPL),90001,Entity,TEST,VEYRANTHA BANK LIMITED,,https://list.example\n"
)


@pytest.mark.parametrize(
    "text",
    [
        ROW,
        ROW + "a2,Entity List (EL),90002,Individual,TEST,KESTRINOVA AG,,https://list.example\n",
        "a,Entity,VEYRANTHA LTD\nb,Entity,KESTRINOVA AG\n",
        "a,Entity,VEYRANTHA LTD\nb,Individual,A Person\nc,Vessel,TOLLMERE STAR\n",
        "7,Organization,VEYRANTHA LTD\n8,x,KESTRINOVA AG\n",
    ],
    ids=["one row", "with addresses", "a kind twice", "kinds alone", "a number"],
)
@pytest.mark.parametrize("as_format", ["", "plain"])
def test_rows_that_lost_their_header_are_refused_and_no_kind_becomes_a_name(
    imported, text: str, as_format: str
) -> None:
    with pytest.raises(InputError, match="expected a header above the rows, met a row of values"):
        imported(text, as_format=as_format)


def test_lines_that_a_comma_cuts_many_times_are_no_names(imported) -> None:
    text = "a1,DPL,,,TEST,VEYRANTHA LTD,,Laketown\na2,DPL,,,TEST,KESTRINOVA AG,,Laketown,CH\n"

    with pytest.raises(InputError, match="expected a header above the rows"):
        imported(text)


def test_the_whole_download_without_its_first_line_is_refused(imported, lists) -> None:
    text = (lists / "consolidated.csv").read_text(encoding="utf-8").partition("\n")[2]

    with pytest.raises(InputError, match="header") as refused:
        imported(text)
    assert "with its first line" in (refused.value.hint or "")


def test_a_list_whose_header_is_entity_is_read(imported, names) -> None:
    assert names(imported("Entity,Programme\nVeyrantha Ltd,A\nKestrinova AG,B\n")) == [
        "Veyrantha Ltd", "Kestrinova AG",
    ]  # fmt: skip


def test_a_header_alone_is_a_list_that_names_nobody(imported, warned) -> None:
    assert warned(imported("name,programme\n"))[-1][1].endswith("names nobody")


def test_several_columns_without_one_for_names_are_refused(imported) -> None:
    with pytest.raises(InputError, match="met 2 columns without one"):
        imported("a\tb\n1\t2\n", as_format="plain")
