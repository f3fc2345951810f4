import pytest
from msgspec.structs import asdict

from exposure.ingest.bounds import Bounds
from exposure.model.screening.listed import ColumnKind
from tests.ingest.listed.conftest import Read


def _texts(lists) -> dict[int, str]:
    return {row.number: row.text for row in lists.rows}


def test_names_stand_one_per_line(read_list: Read) -> None:
    lists = read_list("Acme, Inc.\nFoo Co.,Ltd\nBar\n", "names.txt")

    assert _texts(lists) == {0: "Acme, Inc.", 1: "Foo Co.,Ltd", 2: "Bar"}
    assert lists.gaps == ()


def test_a_blank_line_is_a_row(read_list: Read) -> None:
    lists = read_list("Acme\n\n\nFoo\n")

    assert _texts(lists) == {0: "Acme", 3: "Foo"}
    assert lists.count == 4


def test_a_header_is_no_row(read_list: Read) -> None:
    assert _texts(read_list("Vendor\nAcme\nFoo\n")) == {0: "Acme", 1: "Foo"}


def test_a_first_name_is_no_header(read_list: Read) -> None:
    assert _texts(read_list("Software AG\nFoo\n")) == {0: "Software AG", 1: "Foo"}


def test_a_header_states_the_kind_of_its_column(read_list: Read) -> None:
    assert {row.kind for row in read_list("Domains\nAcme\nFoo\n").rows} == {ColumnKind.website}


def test_kind_and_context_are_read_in_any_case_and_order(read_list: Read) -> None:
    lists = read_list(
        "Context,COLUMN_KIND,Text\ncountry=US; website=x.example,product_name,Rocket\n"
    )

    (row,) = lists.rows
    assert (row.text, row.kind) == ("Rocket", ColumnKind.product_name)
    said = asdict(row.rows[0])
    assert (said["product"], said["website"], said["country"]) == ("Rocket", "x.example", "US")


def test_cells_behind_the_text_may_be_left_away(read_list: Read) -> None:
    assert _texts(read_list("text,column_kind,context\nAcme\nFoo\n")) == {0: "Acme", 1: "Foo"}


def test_columns_that_are_not_read_are_named(read_list: Read) -> None:
    (gap,) = read_list("text,column_kind,remark\nAcme,,x\n").gaps

    assert gap.kind == "context-unread"
    assert "'remark'" in gap.reason


def test_an_unknown_kind_is_a_note_and_the_text_tells(read_list: Read) -> None:
    lists = read_list("text,column_kind\nAcme,vendor_name\npkg:npm/a,bogus\n")

    (gap,) = lists.gaps
    assert (gap.kind, gap.place) == ("column-kind", "row 1")
    assert lists.rows[1].kind is ColumnKind.purl


def test_an_unknown_key_is_a_note_and_the_others_are_read(read_list: Read) -> None:
    lists = read_list("text,context\nAcme,shoe=44; country=US\n")

    (gap,) = lists.gaps
    assert "shoe" in gap.reason
    assert lists.rows[0].rows[0].country == "US"


def test_many_notes_are_counted(read_list: Read) -> None:
    lists = read_list("text,column_kind\n" + "Acme,bogus\n" * 1_000)

    assert len(lists.gaps) == 21
    assert lists.gaps[-1].reason.startswith("980 more")


def test_a_text_may_be_two_things_at_once(read_list: Read) -> None:
    (row,) = read_list("acme.example\n").rows

    assert (row.rows[0].website, row.rows[0].vendor) == ("acme.example", "acme.example")


def test_a_second_website_is_a_cell_beside_the_first(read_list: Read) -> None:
    (row,) = read_list("text,column_kind,context\na.example,website,website=b.example\n").rows

    assert row.rows[0].website == "a.example"
    assert row.rows[0].cells["website 2"].text == "b.example"


def test_the_label_of_a_supplier_is_no_part_of_its_name(read_list: Read) -> None:
    (row,) = read_list("text,column_kind\nOrganization: Acme,sbom_supplier\n").rows

    assert (row.text, row.rows[0].vendor) == ("Organization: Acme", "Acme")


def test_identifiers_are_read_without_blanks(read_list: Read) -> None:
    (row,) = read_list("text,column_kind\n00-000-0041,duns\n").rows

    assert row.rows[0].identifiers == {"duns": "000000041"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encodings_are_told(read_list: Read, encoding: str) -> None:
    lists = read_list("Müller GmbH\nCafé Noir\n".encode(encoding), "names.txt")

    assert _texts(lists) == {0: "Müller GmbH", 1: "Café Noir"}


def test_rows_beyond_the_bound_are_a_gap(read_list: Read) -> None:
    lists = read_list("Acme\n" * 10, bounds=Bounds(max_rows=4))

    assert "table-too-large" in {gap.kind for gap in lists.gaps}


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\n", bytes(range(256)) * 20, b'{"a": 1}', b"text\n", b"PK\x03\x04broken",
     b"%PDF-1.7\n", b"text,column_kind,context\n"],
)  # fmt: skip
def test_what_is_no_list_is_refused_in_one_line(read_list: Read, content: bytes) -> None:
    lists = read_list(content)

    assert lists.rows == ()
    assert lists.gaps[0].kind == "unusable-input"
    assert "\n" not in lists.gaps[0].reason


def test_an_sbom_is_sent_to_the_commands_that_read_it(read_list: Read) -> None:
    lists = read_list('{"bomFormat": "CycloneDX", "specVersion": "1.6"}', "app.json")

    assert "CycloneDX JSON" in lists.gaps[0].reason
    assert "exposure scan" in lists.gaps[0].reason


def test_an_unclosed_quotation_mark_loses_no_row(read_list: Read) -> None:
    lists = read_list('text,column_kind\n"Acme,vendor_name\nFoo,vendor_name\n')

    assert "Foo" in _texts(lists).values()


def test_a_second_column_of_texts_may_hide_a_vendor(read_list: Read) -> None:
    (gap,) = read_list("text,text,column_kind\nAcme,Foo,vendor_name\n").gaps

    assert (gap.kind, gap.effect) == ("context-unread", "hides_presence")


def test_a_further_column_hides_nothing(read_list: Read) -> None:
    (gap,) = read_list("text,number,column_kind\nAcme,17,vendor_name\n").gaps

    assert (gap.kind, gap.effect) == ("context-unread", "note")
