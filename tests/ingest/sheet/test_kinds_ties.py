"""Are sheets of ties known as such, and does each row tie the right two the right way round?"""

import pytest

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.kinds.recognise import recognise
from exposure.ingest.sheet.kinds.ties.words import tie_meaning
from exposure.ingest.sheet.rows.ties import ties_of
from exposure.model.gap import GapEffect
from exposure.model.records import Cell
from exposure.model.relation import Relation

USED, OWNED = Relation.subprocessor_of, Relation.owned_by


def _table(title: str, header: list[str], rows: list[list[str]], struck=frozenset()) -> Table:
    below = [Row(number, texts) for number, texts in enumerate(rows, 2)]
    return Table("ties.xlsx", title, title, [Row(1, header), *below], struck=struck)


def _recognised(title: str, header: list[str], rows: list[list[str]], *above: str):
    return recognise(title, above, header, lambda k: [row[k] for row in rows if k < len(row)])


def _read(title: str, header: list[str], *rows: list[str], above: str = "", struck=frozenset()):
    recognition = _recognised(title, header, list(rows), above)
    return ties_of(_table(title, header, list(rows), struck), header, recognition, 1)


def _pairs(ties) -> list[tuple[str, str, Relation]]:
    return [(tie.source, tie.target, tie.relation) for tie in ties]


@pytest.mark.parametrize(
    "header",
    [
        ["Vendor", "Sub-processor", "Purpose", "Location"],
        ["Supplier name", "Fourth party", "Service"],
        ["Third party", "4th Party Name", "Country"],
        ["Auftragsverarbeiter", "Unterauftragsverarbeiter", "Zweck", "Standort"],
        ["Prestataire", "Sous-traitant ultérieur", "Finalité", "Pays"],
        ["Encargado", "Subencargado", "Finalidad", "País"],
        ["Vendor / Name", "Sub-processor / Name", "Purpose"],
    ],
)
def test_a_vendor_and_its_sub_processor_in_one_row_are_tied(header) -> None:
    ties, left_out, gaps = _read("Sheet1", header, ["Acme", "Northwind, Inc.", "hosting"])

    assert _pairs(ties) == [("Acme", "Northwind, Inc.", USED)]
    assert (left_out, gaps, ties[0].location.place) == ([], [], "Sheet1!B2")


@pytest.mark.parametrize(
    "header",
    [
        ["Vendor", "Product", "Sub-processors", "Status", "Owner"],
        ["Vendor", "Sub-processors", "Annual spend"],
        ["Vendor", "Sub-processors"],
        ["Vendor", "Country", "Website", "Criticality", "Fourth parties"],
        ["Lieferant", "Produkt", "Unterauftragsverarbeiter"],
    ],
)
def test_a_list_of_vendors_with_their_sub_processors_stays_one(header) -> None:
    assert _recognised("Vendors", header, []) is None


def test_a_title_makes_cells_of_sub_processors_ties() -> None:
    ties, _, _ = _read("Sub-processors", ["Vendor", "Sub-processors"], ["Acme", "Beta; Harbour"])

    assert _pairs(ties) == [("Acme", "Beta", USED), ("Acme", "Harbour", USED)]


@pytest.mark.parametrize(
    ("title", "header", "owner"),
    [
        ("Sub-processors of Acme Inc.", ["Name", "Purpose", "Location"], "Acme Inc."),
        ("Acme Inc. Sub-processors", ["Entity name", "Purpose", "Location"], "Acme Inc."),
        ("Acme - Subprocessor List", ["Company", "Service", "Country"], "Acme"),
        ("Subprocessors – Acme GmbH (May 2025)", ["Sub-processor", "Country"], "Acme GmbH"),
        ("Acme's sub-processors", ["Third party", "Purpose"], "Acme"),
        ("acme_subprocessors_2025", ["Name", "Purpose", "Location"], "acme"),
        ("Unterauftragsverarbeiter der Acme GmbH", ["Name", "Zweck", "Standort"], "Acme GmbH"),
        ("Liste des sous-traitants ultérieurs de Acme", ["Nom", "Finalité", "Pays"], "Acme"),
        ("Subencargados de Acme", ["Nombre", "Finalidad", "País"], "Acme"),
        ("List of sub-processors used by 3M", ["Name", "Purpose"], "3M"),
    ],
)
def test_a_list_of_one_vendors_sub_processors_ties_each_to_it(title, header, owner) -> None:
    row = ["Northwind", *["x"] * (len(header) - 1)]

    ties, _, gaps = _read(title, header, row)

    assert _pairs(ties) == [(owner, "Northwind", USED)]
    assert [(gap.kind, gap.effect) for gap in gaps] == [("tie-end-from-title", GapEffect.note)]


def test_the_vendor_whose_list_it_is_may_stand_above_the_header() -> None:
    ties, _, _ = _read(
        "Sheet1", ["Name", "Purpose"], ["Northwind", "x"], above="Sub-processors of Acme Inc."
    )

    assert _pairs(ties) == [("Acme Inc.", "Northwind", USED)]


@pytest.mark.parametrize(
    "title",
    ["Sub-processors", "Our sub-processors", "Sub-processor list 2025", "Sub-processors EU",
     "List of approved subprocessors", "Annex III - Sub-processors", "Vendors and sub-processors",
     "Sub-processors of our platform", "Sub-processors (updated 2025-05-01)",
     "Unsere Unterauftragsverarbeiter", "Nos sous-traitants", "Nuestros subencargados"],
)  # fmt: skip
def test_our_own_sub_processors_are_vendors_of_ours(title) -> None:
    recognition = _recognised(title, ["Name", "Purpose", "Location"], [])

    assert (recognition.kind.name, recognition.kind.rows) == ("subprocessors", "vendors")
    assert recognition.kind.columns == {
        "name": "vendor",
        "purpose": "description",
        "location": "country",
    }


@pytest.mark.parametrize(
    "header",
    [
        ["From", "To", "Kind", "Since", "Until"],
        ["Source", "Target", "Relation", "Start date", "End date"],
        ["From entity", "To entity", "Relationship type", "Valid from", "Valid until"],
        ["Party A", "Party B", "Type", "Start", "End"],
        ["Vendor", "Related vendor", "Relationship", "Since", "Until"],
        ["Supplier", "Related party", "Relationship", "From", "To"],
        ["Origen", "Destino", "Tipo de vínculo", "Desde", "Hasta"],
        ["Von", "Zu", "Art der Beziehung", "Seit", "Bis"],
        ["De", "À", "Type de relation", "Depuis", "Jusqu'à"],
        ["Desde", "Hacia", "Tipo de relación", "Inicio", "Hasta"],
    ],
)
def test_a_register_of_relations_is_read_with_its_days(header) -> None:
    row = ["Acme", "Northwind", "uses", "2024-01-02", "2025-03-31"]

    ties, left_out, gaps = _read("Register", header, row)

    assert (_pairs(ties), left_out, gaps) == ([("Acme", "Northwind", USED)], [], [])
    assert (ties[0].since, ties[0].until, ties[0].stated) == ("2024-01-02", "2025-03-31", "uses")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (["Vendor", "Type", "From", "To"], ["Acme", "SaaS", "2024-01-01", "2025-01-01"]),
        (["Contract", "From", "To", "Kind"], ["K-1", "45000", "45365", "x"]),
        (["From", "Subject", "Date"], ["Ann", "Hello", "2024-01-01"]),
        (["Vendor", "Relationship", "Country"], ["Acme", "strategic", "US"]),
    ],
)
def test_days_and_single_vendors_are_no_ends_of_a_relation(header, row) -> None:
    assert _recognised("Sheet1", header, [row]) is None


@pytest.mark.parametrize(
    "header",
    [
        ["Parent", "Subsidiary", "Share"],
        ["Owner", "Company", "Ownership %", "As of"],
        ["Shareholder", "Entity", "Stake"],
        ["Muttergesellschaft", "Tochtergesellschaft", "Anteil in %"],
        ["Société mère", "Filiale", "Pourcentage de détention"],
        ["Matriz", "Filial", "Participación"],
    ],
)
def test_who_belongs_to_an_owner_is_the_source_of_the_tie(header) -> None:
    ties, _, gaps = _read("Sheet1", header, ["Northwind Holding", "Acme", "51 %"])

    assert (_pairs(ties), gaps) == ([("Acme", "Northwind Holding", OWNED)], [])
    assert (ties[0].share, ties[0].location.place) == ("51 %", "Sheet1!A2")


def test_an_ownership_list_feeds_the_affiliates() -> None:
    recognition = _recognised("Ownership", ["Parent", "Child"], [])

    assert (recognition.kind.name, recognition.kind.record_system) == ("ownership", "affiliates")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (["Vendor", "Parent company", "Ownership", "Status"], ["Acme", "Holding", "51", "active"]),
        (["Company", "Parent company", "Ownership"], ["Acme", "Holding", "privately held"]),
        (["Company", "Owner", "Department"], ["Acme", "Ann", "IT"]),
        (["Vendor", "Parent", "Country"], ["Acme", "Holding", "US"]),
    ],
)
def test_a_vendor_list_with_parents_is_no_ownership_list(header, row) -> None:
    assert _recognised("Vendors", header, [row]) is None


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("uses", ("A", "B", USED)),
        ("Hosted by", ("A", "B", USED)),
        ("sub-processor", ("A", "B", USED)),
        ("Sub-processor of", ("B", "A", USED)),
        ("supplier of", ("B", "A", USED)),
        ("provider", ("A", "B", USED)),
        ("fourth party", ("A", "B", USED)),
        ("is a subcontractor to", ("B", "A", USED)),
        ("owned by", ("A", "B", OWNED)),
        ("OWNED_BY", ("A", "B", OWNED)),
        ("is subsidiary of", ("A", "B", OWNED)),
        ("acquired by", ("A", "B", OWNED)),
        ("parent of", ("B", "A", OWNED)),
        ("is parent of", ("B", "A", OWNED)),
        ("parent", ("A", "B", OWNED)),
        ("shareholder of", ("B", "A", OWNED)),
        ("subsidiary", ("B", "A", OWNED)),
        ("Tochter von", ("A", "B", OWNED)),
        ("nutzt", ("A", "B", USED)),
        ("Lieferant von", ("B", "A", USED)),
        ("filiale de", ("A", "B", OWNED)),
        ("société mère de", ("B", "A", OWNED)),
        ("hébergé par", ("A", "B", USED)),
        ("propiedad de", ("A", "B", OWNED)),
        ("proveedor de", ("B", "A", USED)),
    ],
)
def test_the_word_for_a_tie_says_which_way_it_goes(kind, expected) -> None:
    ties, _, _ = _read("Register", ["From", "To", "Kind"], ["A", "B", kind])

    assert _pairs(ties) == [expected]


def test_a_noun_that_may_describe_either_end_blurs_the_route() -> None:
    rows = [["A", "B", "sub-processor"], ["C", "D", "sub-processor"]]

    _, _, gaps = _read("Register", ["From", "To", "Kind"], *rows)

    assert [(gap.kind, gap.effect) for gap in gaps] == [("tie-direction", GapEffect.blurs_route)]


@pytest.mark.parametrize("kind", ["partner", "related", "friend of", "", "?", "competitor"])
def test_a_tie_of_unknown_kind_hides_presence(kind) -> None:
    rows = [["A", "B", kind], ["C", "D", "uses"], ["E", "F", kind]]

    ties, left_out, gaps = _read("Register", ["From", "To", "Kind"], *rows)

    assert (_pairs(ties), len(left_out)) == ([("C", "D", USED)], 2)
    (gap,) = gaps
    assert (gap.kind, gap.effect, gap.place) == (
        "tie-of-unknown-kind",
        GapEffect.hides_presence,
        "Register!C2",
    )
    assert f"{kind or 'no kind'!r} in rows 2, 4" in gap.reason


@pytest.mark.parametrize("kind", ["former sub-processor of", "formerly owned by", "was hosted by"])
def test_a_former_tie_keeps_its_meaning_and_has_ended(kind) -> None:
    meaning = tie_meaning(kind)

    assert meaning is not None
    assert meaning.ended


def test_a_former_tie_ends_on_the_day_that_the_row_states() -> None:
    ties, _, gaps = _read(
        "Register", ["From", "To", "Kind", "Until"], ["A", "B", "formerly owned by", "2024-05-06"]
    )

    assert (ties[0].until, gaps) == ("2024-05-06", [])


@pytest.mark.parametrize(
    ("header", "row", "struck"),
    [
        (["From", "To", "Kind"], ["A", "B", "formerly owned by"], frozenset()),
        (["From", "To", "Kind", "Status"], ["A", "B", "uses", "terminated"], frozenset()),
        (["From", "To", "Kind"], ["A", "B", "uses"], frozenset((2,))),
    ],
)
def test_a_former_tie_without_a_day_is_kept_and_blurs_the_route(header, row, struck) -> None:
    ties, _, gaps = _read("Register", header, row, struck=struck)

    assert (len(ties), ties[0].until) == (1, None)
    assert [(gap.kind, gap.effect) for gap in gaps] == [("tie-end-unstated", GapEffect.blurs_route)]


def test_several_names_in_a_cell_are_several_ties() -> None:
    ties, _, _ = _read(
        "Sheet1",
        ["Vendor", "Sub-processor"],
        ["Acme, Inc.", "Northwind, PBC; Smith, Jones and Partners"],
    )

    assert _pairs(ties) == [
        ("Acme, Inc.", "Northwind, PBC", USED),
        ("Acme, Inc.", "Smith, Jones and Partners", USED),
    ]


def test_every_numbered_column_of_sub_processors_is_read() -> None:
    header = ["Vendor", "Sub-processor 1", "Sub-processor 2"]

    ties, _, _ = _read("Sheet1", header, ["Acme", "Northwind", "Beta"])

    assert [(tie.target, tie.location.place) for tie in ties] == [
        ("Northwind", "Sheet1!B2"),
        ("Beta", "Sheet1!C2"),
    ]


def test_a_turned_tie_stands_where_its_target_is_named() -> None:
    ties, _, _ = _read("Register", ["From", "To", "Kind"], ["Holding", "Acme", "parent of"])

    assert (ties[0].target, ties[0].location.place) == ("Holding", "Register!A2")


def test_the_cells_of_a_tie_are_kept_by_role() -> None:
    ties, _, _ = _read("Sheet1", ["Vendor", "Sub-processor", "Purpose"], ["Acme", "Beta", "mail"])

    assert ties[0].cells == {
        "source": Cell("Acme", "Sheet1!A2"),
        "target": Cell("Beta", "Sheet1!B2"),
        "description": Cell("mail", "Sheet1!C2"),
    }


def test_the_text_of_an_unknown_column_of_ties_is_kept_for_comparison() -> None:
    ties, _, _ = _read("Sheet1", ["Vendor", "Fourth party", "Hair"], ["Acme", "Beta", "Northwind"])

    assert ties[0].cells["other"] == Cell("Northwind", "Sheet1!C2")


@pytest.mark.parametrize("cell", ["None", "N/A", "-", "No"])
def test_a_vendor_without_sub_processors_is_left_out_without_a_gap(cell) -> None:
    ties, left_out, gaps = _read("Sheet1", ["Vendor", "Sub-processor"], ["Acme", cell])

    assert (ties, gaps, len(left_out)) == ([], [], 1)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["Acme", "various"], "subprocessors-unknown"),
        (["Acme", "Yes"], "subprocessors-unknown"),
        (["Acme", "Beta and others; see website"], "subprocessors-unknown"),
        (["Acme", ""], "row-without-name"),
        (["", "Northwind"], "row-without-name"),
    ],
)
def test_a_row_that_does_not_name_both_ends_hides_presence(row, kind) -> None:
    _, _, gaps = _read("Sheet1", ["Vendor", "Sub-processor"], row)

    assert {(gap.kind, gap.effect) for gap in gaps} == {(kind, GapEffect.hides_presence)}


def test_totals_repeated_headers_and_ties_to_itself_are_left_out() -> None:
    header = ["Vendor", "Sub-processor"]

    ties, left_out, gaps = _read("Sheet1", header, header, ["Total", "12"], ["Acme", "ACME"])

    assert (ties, gaps) == ([], [])
    assert [row.reason for row in left_out] == [
        "the header row again",
        "a total",
        "both ends are the same",
    ]


def test_a_day_that_may_be_two_is_a_note() -> None:
    _, _, gaps = _read("R", ["From", "To", "Kind", "Since"], ["A", "B", "uses", "03/04/2025"])

    assert [(gap.kind, gap.effect) for gap in gaps] == [("unclear-date", GapEffect.note)]


def test_a_row_of_very_many_names_is_bounded() -> None:
    many = "; ".join(f"Name {k}" for k in range(2_000))

    ties, _, gaps = _read("Sheet1", ["Vendor", "Sub-processor"], [many, many])

    assert len(ties) <= 1_000
    assert ("too-many-ties", GapEffect.hides_presence) in {(gap.kind, gap.effect) for gap in gaps}


def test_gaps_that_come_again_and_again_are_counted() -> None:
    _, _, gaps = _read("Sheet1", ["Vendor", "Sub-processor"], *[["Acme", ""]] * 300)

    assert len(gaps) == 51
    assert gaps[-1].reason == "250 more like those named before it"


def test_rows_wider_or_narrower_than_the_header_are_read() -> None:
    ties, _, _ = _read(
        "Sheet1", ["Vendor", "Sub-processor"], ["Acme"], ["Acme", "Beta", "", "stray"]
    )

    assert _pairs(ties) == [("Acme", "Beta", USED)]
