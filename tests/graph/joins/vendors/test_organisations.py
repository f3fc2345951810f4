"""Which rows without a product are one vendor, why, and which are kept apart?"""

import pytest

from exposure.graph.joins.vendors.organisations import MOST_NAMES
from exposure.graph.joins.vendors.reasons import MOST_REASONS
from exposure.graph.supply import SupplyGraph
from exposure.model.gap import GapEffect
from exposure.model.ids import asset_id
from exposure.model.records import VendorRow
from exposure.model.result import AssetKind
from tests.graph.builders import VEYRA, graph_of, row

LEI = "529900T8BM49AURSDO55"


def together(graph: SupplyGraph) -> list[tuple[int, ...]]:
    return [node.rows for node in graph.assets]


def ids(graph: SupplyGraph) -> list[str]:
    return [node.asset.id for node in graph.assets]


def kinds(graph: SupplyGraph) -> list[str]:
    return [gap.kind for gap in graph.gaps]


def own(words: str) -> str:
    return asset_id(AssetKind.vendor, f"own:{words}")


def test_the_same_words_without_a_legal_form_are_one_vendor() -> None:
    graph = graph_of(row("Acme Ltd"), row("Acme", line=3), row("ACME, LTD.", line=4))

    assert (together(graph), kinds(graph)) == ([(0, 1, 2)], [])
    assert graph.assets[0].asset.joined == (
        "'Acme' in vendors.xlsx › Vendors!A3 has the same words as 'Acme Ltd' in "
        "vendors.xlsx › Vendors!A2, legal form left out",
        "'ACME, LTD.' in vendors.xlsx › Vendors!A4 is the same vendor as 'Acme Ltd' in "
        "vendors.xlsx › Vendors!A2, spelling left out",
    )


def test_the_same_name_spelled_otherwise_is_one_vendor() -> None:
    graph = graph_of(row("Carrow Finch, Ltd"), row("CARROW FINCH LTD", line=3))

    assert together(graph) == [(0, 1)]
    assert graph.assets[0].asset.joined == (
        "'CARROW FINCH LTD' in vendors.xlsx › Vendors!A3 is the same vendor as "
        "'Carrow Finch, Ltd' in vendors.xlsx › Vendors!A2, spelling left out",
    )


def test_different_legal_forms_of_the_same_words_stay_apart_and_are_told() -> None:
    graph = graph_of(row("Acme Ltd"), row("Acme Inc.", line=3))

    assert together(graph) == [(0,), (1,)]
    (gap,) = graph.gaps
    assert (gap.kind, gap.effect) == ("ambiguous-organisation", GapEffect.note)
    assert "'Acme Ltd' in vendors.xlsx › Vendors!A2; 'Acme Inc.' in vendors.xlsx › Vendors!A3" in (
        gap.reason
    )


def test_a_name_without_form_beside_two_forms_is_nobodys_in_particular() -> None:
    graph = graph_of(row("Acme Ltd"), row("Acme Inc", line=3), row("Acme", line=4))

    assert together(graph) == [(0,), (1,), (2,)]
    assert "'Acme' in vendors.xlsx › Vendors!A4" in graph.gaps[0].reason
    assert set(ids(graph)) == {own("acme ltd"), own("acme inc"), own("acme")}


@pytest.mark.parametrize("kind", ["uei", "lei", "duns", "cage"])
def test_the_same_official_number_joins_whatever_the_names(kind: str) -> None:
    number = {"uei": "ZQGGHJH74DW7", "lei": LEI, "duns": "804735132", "cage": "1ABC5"}[kind]
    rows = (row("Initrode Ltd", identifiers={kind: number}),
            row("Initech Holdings", identifiers={kind: number}, line=3))  # fmt: skip

    graph = graph_of(*rows)

    assert together(graph) == [(0, 1)]
    assert ids(graph) == [own("initech holdings")]
    assert graph.assets[0].asset.joined == (
        f"'Initech Holdings' in vendors.xlsx › Vendors!A3 states the same {kind.upper()} {number} "
        "as 'Initrode Ltd' in vendors.xlsx › Vendors!A2",
    )


@pytest.mark.parametrize(
    ("kind", "text"),
    [("uei", "TBD"), ("duns", "000000000"), ("duns", "123456789"), ("cage", "XXXXX"),
     ("duns", "012345678"), ("duns", "100000000"), ("duns", "000-00-0001"), ("cage", "1A1A1"),
     ("cage", "12345"), ("cage", "00001"),
     ("lei", "529900T8BM49AURSDO56"), ("erp", "ZQGGHJH74DW7")],
)  # fmt: skip
def test_what_is_no_number_joins_nobody(kind: str, text: str) -> None:
    rows = (row("Initrode Ltd", identifiers={kind: text}),
            row("Initech", identifiers={kind: text}, line=3))  # fmt: skip

    assert together(graph_of(*rows)) == [(0,), (1,)]


def test_a_number_that_very_many_names_bear_is_none_of_theirs() -> None:
    rows = [row(f"Vendor{chr(97 + n)}", identifiers={"cage": "1ABC5"}, line=n + 2)
            for n in range(MOST_NAMES + 1)]  # fmt: skip

    assert len(graph_of(*rows).assets) == len(rows)
    assert len(graph_of(*rows[:-1]).assets) == 1


def test_the_same_number_or_website_tells_that_two_legal_forms_are_one() -> None:
    for fields in ({"identifiers": {"lei": LEI}}, {"website": "https://www.acme.example/uk"}):
        graph = graph_of(row("Acme Ltd", **fields), row("Acme Inc", line=3, **fields))

        assert (together(graph), kinds(graph)) == ([(0, 1)], [])
        assert ids(graph) == [own("acme")]


def test_a_page_under_anothers_host_tells_nothing() -> None:
    rows = (row("Acme Ltd", website="https://pages.example/acme"),
            row("Acme Inc", website="https://pages.example/acme-inc", line=3))  # fmt: skip

    assert kinds(graph_of(*rows)) == ["ambiguous-organisation"]


def test_a_vendor_of_the_register_is_one_however_it_is_written() -> None:
    graph = graph_of(row("Veyrantha, Inc."), row("VEYRANTHA", line=3))

    assert ids(graph) == [asset_id(AssetKind.vendor, VEYRA)]


def test_two_vendors_of_the_register_are_never_joined_by_a_number() -> None:
    rows = (row("Veyrantha", identifiers={"lei": LEI}),
            row("Kestrinova", identifiers={"lei": LEI}, line=3),
            row("Initech", identifiers={"lei": LEI}, line=4))  # fmt: skip

    assert together(graph_of(*rows)) == [(0,), (1,), (2,)]


def test_rows_that_write_the_same_are_told_in_one_sentence() -> None:
    rows = [row("Acme", line=number) for number in range(2, 9)]

    (node,) = graph_of(*rows).assets

    assert node.asset.joined == (
        "'Acme' stands in vendors.xlsx › Vendors!A2, vendors.xlsx › Vendors!A3, "
        "vendors.xlsx › Vendors!A4 and 4 more rows",
    )


def test_further_spellings_are_counted() -> None:
    rows = [row("Acme" + "." * number, line=number + 2) for number in range(MOST_REASONS + 3)]

    (node,) = graph_of(*rows).assets

    assert len(node.asset.joined) == MOST_REASONS
    assert node.asset.joined[-1] == "3 further spellings were joined"


def test_a_legal_form_beside_it_changes_no_id() -> None:
    for others in ((), (row("Acme", line=3),), (row("Harbour Ltd", line=3),)):
        assert ids(graph_of(row("Acme Ltd"), *others))[0] == own("acme")


def test_products_of_several_versions_are_one_asset_and_every_row_is_kept() -> None:
    rows = (row("Acme", "Acme Archive 2.1"), row("Acme", "Acme Archive 2.3", line=3))

    (node,) = graph_of(*rows).assets

    assert (node.asset.name, node.rows) == ("Acme Archive", (0, 1))
    assert node.asset.joined == (
        "'Acme Archive 2.3' in vendors.xlsx › Vendors!B3 is the same product as "
        "'Acme Archive 2.1', version left out",
    )


def test_a_product_keeps_its_id_when_its_version_changes_and_its_name_as_written() -> None:
    one, other = (graph_of(row("Acme", f"Acme Archive {version}")) for version in ("2.1", "v3.0"))

    assert ids(one) == ids(other) == ids(graph_of(row("Acme", "acme archive")))
    assert one.assets[0].asset.name == "Acme Archive 2.1"


def test_numbers_that_belong_to_a_name_keep_products_apart() -> None:
    names = ("Desk 365", "Desk 11", "Desk 10.0.0.1", "Desk 01.04.2025", "Desk")

    assert (
        len(graph_of(*(row("Acme", name, line=n) for n, name in enumerate(names, 2))).assets) == 5
    )


def test_the_organisations_of_an_asset_are_told_by_their_keys() -> None:
    rows: list[VendorRow] = [row("Acme Ltd", "Desk"), row("Veyrantha", "Desk", line=3)]

    (node,) = graph_of(*rows).assets

    assert node.organisations == ("own:acme", VEYRA)
    assert node.is_bought
