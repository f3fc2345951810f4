"""Which cells of a row point to a vendor, and how strongly may each column speak?"""

import pytest

from exposure.identify.rows import match_row
from exposure.model.records import Cell


def _seen(hits) -> list[tuple[str, str, str, str]]:
    return [
        (hit.role, hit.match.rule, hit.match.relation.value, hit.match.confidence.value)
        for hit in hits
    ]


@pytest.mark.parametrize(
    ("fields", "seen"),
    [
        ({"vendor": "Anthropic PBC"}, ("vendor", "name-exact", "made_by", "confirmed")),
        (
            {"website": "https://console.anthropic.com"},
            ("website", "domain-owned", "made_by", "confirmed"),
        ),
        (
            {"email": "a@b.example; billing@anthropic.com"},
            ("email", "domain-owned", "made_by", "confirmed"),
        ),
        (
            {"identifiers": {"uei": "ABCDEF123456"}},
            ("identifier", "identifier", "made_by", "confirmed"),
        ),
        ({"product": "Claude Enterprise"}, ("product", "product-name", "made_by", "probable")),
        ({"product": "claude-3-opus"}, ("product", "model-id", "made_by", "probable")),
        (
            {"description": "Implementation of Claude Enterprise"},
            ("description", "product-name", "made_by", "probable"),
        ),
        (
            {"description": "see anthropic.com for terms"},
            ("description", "domain-in-text", "made_by", "probable"),
        ),
        ({"notes": "was Anthropic PBC"}, ("notes", "name-in-text", "mentions_only", "review")),
        (
            {"subprocessors": (Cell("Anthropic, PBC", "vendors!H2"),)},
            ("subprocessors", "name-exact", "subprocessor_of", "confirmed"),
        ),
        (
            {"subprocessors": (Cell("HiSilicon", "vendors!H2"),)},
            ("subprocessors", "name-exact", "subprocessor_of", "confirmed"),
        ),
        (
            {"other_names": (Cell("Huawei", "vendors!C2"),)},
            ("other_names", "name-exact", "made_by", "confirmed"),
        ),
    ],
)
def test_a_column_speaks_as_strongly_as_it_may(matcher, row, fields, seen) -> None:
    assert _seen(match_row(matcher, row(**fields))) == [seen]


def test_a_link_stands_at_the_product_and_is_marked(matcher, row) -> None:
    hits = match_row(matcher, row("Northwind Cloud", product="Rock"))

    assert {(hit.role, hit.match.vendor, hit.match.by_link) for hit in hits} == {
        ("product", "anthropic", True),
        ("product", "huawei", True),
    }


def test_a_hit_points_at_the_cell_as_it_stood(matcher, row) -> None:
    cell = Cell(" Anthropic PBC ", "vendors!B2")
    (hit,) = match_row(matcher, row("Anthropic PBC", cells={"vendor": cell}))

    assert hit.cell == cell


def test_a_cell_that_the_reader_did_not_keep_stands_at_the_row(matcher, row) -> None:
    (hit,) = match_row(matcher, row("Anthropic PBC"))

    assert hit.cell == Cell("Anthropic PBC", "vendors!A2")


def test_an_ordinary_row_has_no_hits(matcher, row) -> None:
    given = row(
        "Claude Monet Catering",
        product="Buffet 3",
        website="notanthropic.com",
        email="claude@monet.example",
        description="Jean Claude Van Damme film rights",
        identifiers={"uei": "ZZZZZZ123456"},
        subprocessors=(Cell("Philanthropic GmbH", "vendors!H2"),),
    )

    assert match_row(matcher, given) == []


@pytest.mark.parametrize("product", ["Claude Monet 3", "claude", "pangu-like thing 2"])
def test_a_product_of_several_words_is_no_model(matcher, row, product) -> None:
    assert "model-id" not in {hit.match.rule for hit in match_row(matcher, row(product=product))}


@pytest.mark.parametrize(
    ("key", "text", "seen"),
    [
        ("vendor 2", "Anthropic PBC", ("vendor", "name-exact", "made_by", "confirmed")),
        ("product 2", "Claude Enterprise", ("product", "product-name", "made_by", "probable")),
        ("product 3", "claude-3-opus", ("product", "model-id", "made_by", "probable")),
        ("website 2", "anthropic.com", ("website", "domain-owned", "made_by", "confirmed")),
        ("email 2", "a@anthropic.com", ("email", "domain-owned", "made_by", "confirmed")),
        (
            "description 2",
            "uses Anthropic",
            ("description", "name-in-text", "subprocessor_of", "probable"),
        ),
        ("other", "Anthropic PBC", ("other", "name-exact", "mentions_only", "review")),
        ("other 2", "see anthropic.com", ("other", "domain-in-text", "mentions_only", "review")),
    ],
)
def test_every_cell_is_read_by_the_rules_of_its_role(matcher, row, key, text, seen) -> None:
    given = row("Northwind", cells={key: Cell(text, "vendors!K2")})

    assert _seen(match_row(matcher, given)) == [seen]


def test_a_name_in_a_column_of_addresses_is_at_most_probable(matcher, row) -> None:
    hits = match_row(matcher, row("Northwind", website="Anthropic", email="claude"))

    assert _seen(hits) == [
        ("website", "name-exact", "made_by", "probable"),
        ("email", "product-weak", "made_by", "review"),
    ]


def test_the_first_cell_of_a_role_is_not_read_twice(matcher, row) -> None:
    cell = Cell("Anthropic PBC", "vendors!A2")

    assert len(match_row(matcher, row("Anthropic PBC", cells={"vendor": cell}))) == 1


@pytest.mark.parametrize("role", ["country", "cage", "duns", "contract", "status", "spend"])
def test_a_name_that_slipped_into_another_column_is_a_mention(matcher, row, role) -> None:
    (hit,) = match_row(matcher, row("Northwind", cells={role: Cell("Huawei", "V!C2")}))

    assert (hit.match.confidence, hit.match.relation) == ("review", "mentions_only")
    assert hit.cell.place == "V!C2"


@pytest.mark.parametrize("role", ["owner", "legal_entity", "business_unit"])
def test_a_column_that_speaks_of_the_company_itself_names_no_supplier(matcher, row, role) -> None:
    assert match_row(matcher, row("Northwind", cells={role: Cell("Huawei", "V!C2")})) == []


def test_a_package_url_in_a_cell_is_read_by_the_rules_of_packages(matcher, row) -> None:
    given = row("Northwind", product="client pkg:npm/%40anthropic-ai/sdk, pinned")

    (hit,) = match_row(matcher, given)

    assert hit.match.rule == "purl-owned-namespace"


@pytest.mark.parametrize(
    "text",
    [
        "free of Huawei and ZTE components",
        "We certify: no Huawei, ZTE or HiSilicon equipment is used",
    ],
)
def test_a_statement_that_denies_several_names_exposes_none(matcher, row, text) -> None:
    hits = match_row(matcher, row("Northwind", description=text))

    assert {hit.match.vendor for hit in hits} == {"huawei", "zte"}
    assert {hit.match.confidence.value for hit in hits} == {"review"}


@pytest.mark.parametrize(
    "text", ["Anthropic (blocked)", "Anthropic - Blocked", "Anthropic [BLOCKED]"]
)
def test_a_product_that_is_called_blocked_asks_for_a_look(matcher, row, text) -> None:
    blocked, vendor = match_row(matcher, row(product=text)), match_row(matcher, row(text))

    assert [hit.match.confidence for hit in blocked] == ["review"]
    assert [hit.match.confidence for hit in vendor] == ["confirmed"]
