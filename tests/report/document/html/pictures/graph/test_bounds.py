"""However much was found, the picture stays as large as a person can read, and says what it leaves."""

import msgspec
from msgspec.structs import replace

from exposure.model.finding import Finding, Route, Step, StepKind
from exposure.model.law.allocation import Allocation, Use
from exposure.model.relation import Relation
from exposure.model.result import Asset, AssetKind, ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.graph.chosen import MOST_IN_COLUMN, MOST_NODES
from exposure.report.document.html.pictures.graph.filtering import MOST_LISTED
from exposure.report.document.html.pictures.graph.picture import graph_picture
from exposure.report.index import index_of
from tests.report.document.html.pictures.drawn import elements, texts, titles
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT, CONTRACT

RELATIONS = tuple(Relation)


def finding(number: int, asset: int, relation: Relation = Relation.made_by) -> Finding:
    steps = (
        Step(f"Product {asset}", StepKind.product),
        Step(f"package-{number}", StepKind.component, relation="depends on"),
    )
    return replace(COMPONENT, id=f"F-{number:010x}", asset=f"A-{asset}", relation=relation,
                   routes=(Route(steps),))  # fmt: skip


def company(findings: tuple[Finding, ...], products: int) -> ScanResult:
    assets = tuple(Asset(f"A-{one}", f"Product {one}", AssetKind.product, None)
                   for one in range(products))  # fmt: skip
    return replace(sample_result(), findings=findings, assets=assets, allocations=())


def picture_of(result: ScanResult) -> Picture:
    return graph_picture(result, index_of(result))


def test_packages_that_differ_in_their_names_alone_are_one_box() -> None:
    picture = picture_of(company(tuple(finding(one, one % 2) for one in range(80)), 2))

    assert titles(picture, "graph-near") == [
        "40 packages: package-0, package-2, package-4, package-6, package-8, package-10, package-12,"
        " package-14, package-16, package-18, package-20, package-22, and 28 more",
        "40 packages: package-1, package-3, package-5, package-7, package-9, package-11, package-13,"
        " package-15, package-17, package-19, package-21, package-23, and 28 more",
    ]
    assert picture.lead == "80 findings of 80, read from left to right."


def test_products_that_differ_in_their_names_alone_are_one_box() -> None:
    picture = picture_of(company(tuple(finding(one, one) for one in range(700)), 700))

    assert [one.split(":")[0] for one in titles(picture, "graph-asset")] == ["700 products"]
    assert "700 × made by" in " ".join(texts(picture))
    assert picture.lead == (
        "700 findings of 700, read from left to right."
        " Packages and suppliers between a product and a vendor are not drawn."
    )


def test_five_thousand_unlike_findings_are_bounded_and_the_rest_is_counted() -> None:
    findings = tuple(finding(one, one % 400, RELATIONS[one * 7 % 31 % len(RELATIONS)])
                     for one in range(5_000))  # fmt: skip
    result = company(findings, 400)
    uses = tuple(
        Allocation(f"C-{one % 90}", f"A-{one}", Use.used, "so it says") for one in range(400)
    )
    picture = picture_of(replace(result, allocations=uses))
    data = msgspec.json.decode(picture.data)
    drawn = len(data["findings"])

    assert len(elements(picture, "graph-node")) <= MOST_NODES
    assert len(elements(picture, "graph-asset")) <= MOST_IN_COLUMN
    assert len(picture.markup) < 150_000
    assert len(bytes(picture.data)) < 150_000
    assert f"{5_000 - drawn:,} least urgent findings are not drawn" in picture.lead


def test_a_vendor_with_few_findings_is_not_crowded_out() -> None:
    many = tuple(finding(one, one % 200, RELATIONS[one * 7 % 31 % len(RELATIONS)])
                 for one in range(2_000))  # fmt: skip
    last = replace(finding(9_999, 199), vendor="hikvision", tier=9)

    assert "Hikvision" in titles(picture_of(company((*many, last), 200)), "graph-vendor")


def test_long_lists_of_findings_are_counted_and_not_carried() -> None:
    picture = picture_of(company(tuple(finding(one, 0) for one in range(300)), 1))
    data = msgspec.json.decode(picture.data)

    assert len([one for one in data["findings"] if one]) == MOST_LISTED
    assert len(data["strands"][0]["findings"]) == 300


def test_contracts_beyond_the_first_many_are_one_box() -> None:
    uses = tuple(Allocation(f"C-{one:03}", "A-0", Use.used, "so it says") for one in range(300))
    result = replace(company(tuple(finding(one, 0) for one in range(900)), 1), allocations=uses)
    names = titles(picture_of(result), "graph-contract")

    assert len(names) == 25
    assert "further contracts" in names
    assert CONTRACT not in names
