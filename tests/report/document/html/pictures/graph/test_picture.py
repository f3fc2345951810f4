"""Which boxes and lines stand in the picture of routes, and does its table say the same?

Of the sample, by hand: the CRM names the vendor as sub-processor of itself, so no supplier stands
between; the connector is a direct dependency of the helpdesk and holds the SDK, which is one too in
development; two ties of the camera system lead to two vendors.
"""

import itertools
from collections import Counter

import msgspec
from msgspec.structs import replace

from exposure.model.finding import Analysis, LeastCertain, Step, StepKind
from exposure.model.judgements.decision import AnalysisState
from exposure.model.relation import Confidence
from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.graph.picture import graph_picture
from exposure.report.index import index_of
from tests.report.document.html.pictures.drawn import elements, texts, titles
from tests.report.sample import sample_result
from tests.report.sample_findings import COMPONENT, CONTRACT, LANGCHAIN_STEP, ROOT_STEP, SDK_STEP

LANGCHAIN, SDK = "@langchain/anthropic 1.5.11", "@anthropic-ai/sdk 0.122.0"


def picture_of(result: ScanResult) -> Picture:
    return graph_picture(result, index_of(result))


def ends(picture: Picture) -> Counter[tuple[str, str]]:
    """The names at both ends of each line, by the routes that pass along it."""
    data = msgspec.json.decode(picture.data)
    told: Counter[tuple[str, str]] = Counter()
    for strand in data["strands"]:
        names = [data["nodes"][at] for at in strand["nodes"]]
        told.update(itertools.pairwise(names))
    return told


def test_each_station_stands_once_column_by_column() -> None:
    names = titles(picture_of(sample_result()), "graph-node")

    assert names[0] == "The company"
    assert set(names[1:3]) == {CONTRACT, "contract not recorded"}
    assert set(names[3:6]) == {"Northwind CRM Cloud", "acme-helpdesk", "Gatewatch Video Suite"}
    assert names[6:8] == [LANGCHAIN, SDK]
    assert set(names[8:]) == {"Anthropic", "Hikvision"}


def test_lines_lead_from_the_company_to_the_vendor() -> None:
    assert set(ends(picture_of(sample_result()))) == {
        ("The company", CONTRACT),
        ("The company", "contract not recorded"),
        (CONTRACT, "Northwind CRM Cloud"),
        (CONTRACT, "acme-helpdesk"),
        ("contract not recorded", "Gatewatch Video Suite"),
        ("Northwind CRM Cloud", "Anthropic"),
        ("acme-helpdesk", LANGCHAIN),
        ("acme-helpdesk", SDK),
        (LANGCHAIN, SDK),
        (LANGCHAIN, "Anthropic"),
        (SDK, "Anthropic"),
        ("Gatewatch Video Suite", "Anthropic"),
        ("Gatewatch Video Suite", "Hikvision"),
    }


def test_ties_are_told_in_words_beside_their_lines() -> None:
    told = " ".join(
        "".join(one.itertext()) for one in elements(picture_of(sample_result()), "graph-tie")
    )

    for words in ("connector to · probable", "only if switched on", "past use"):
        assert words in told


def test_confidence_and_exposure_are_told_without_colour() -> None:
    ties = Counter(one.get("class") for one in elements(picture_of(sample_result()), "graph-tied")
                   if one.get("data-line"))  # fmt: skip

    assert ties == {
        "graph-line graph-confirmed graph-tied graph-exposes": 2,
        "graph-line graph-probable graph-tied graph-exposes": 1,
        "graph-line graph-review graph-tied": 1,
        "graph-line graph-confirmed graph-tied": 1,
    }


def test_the_table_says_the_same_as_the_picture() -> None:
    rows = picture_of(sample_result()).table.rows

    assert (CONTRACT, "acme-helpdesk", f"{LANGCHAIN} › {SDK}", "made by", "Anthropic", "confirmed",
            "F-77c0") in rows  # fmt: skip
    assert (CONTRACT, "acme-helpdesk", SDK, "made by", "Anthropic", "confirmed", "F-77c0") in rows
    assert (CONTRACT, "Northwind CRM Cloud", "", "names as sub-processor", "Anthropic", "confirmed",
            "F-3a91") in rows  # fmt: skip
    assert ("contract not recorded", "Gatewatch Video Suite", "",
            "hosts models of, only if switched on", "Anthropic", "review", "F-9b04") in rows  # fmt: skip
    assert len(rows) == 6


def test_the_script_knows_which_findings_pass_where() -> None:
    data = msgspec.json.decode(picture_of(sample_result()).data)
    assert data["vendors"] == ["Anthropic", "Hikvision"]
    assert data["contracts"] == [CONTRACT, "contract not recorded"]
    assert ["F-77c0", "acme-helpdesk, @anthropic-ai/sdk 0.122.0 → Anthropic"] in data["findings"]
    assert {one[0] for one in data["findings"]} == {
        "F-3a91", "F-77c0", "F-78d2", "F-9b04", "F-c3e8",
    }  # fmt: skip


def test_a_finding_with_two_routes_is_one_finding() -> None:
    data = msgspec.json.decode(picture_of(sample_result()).data)

    assert len(data["strands"]) == 6
    assert len({one for strand in data["strands"] for one in strand["findings"]}) == 5


def test_packages_between_the_first_and_the_last_are_counted() -> None:
    middle = Step("between", StepKind.component, relation="depends on")
    route = replace(
        COMPONENT.routes[0], steps=(ROOT_STEP, LANGCHAIN_STEP, middle, middle, SDK_STEP)
    )
    finding = replace(COMPONENT, routes=(route,))
    picture = picture_of(replace(sample_result(), findings=(finding,)))

    assert "+2" in texts(picture)
    assert "between" not in titles(picture, "graph-node")
    assert picture.table.rows[0][2] == f"{LANGCHAIN} › 2 further packages › {SDK}"


def test_a_step_that_is_less_sure_is_drawn_so() -> None:
    least = LeastCertain(2, Confidence.review, "the name alone")
    route = replace(COMPONENT.routes[0], least_certain=least)
    picture = picture_of(replace(sample_result(), findings=(replace(COMPONENT, routes=(route,)),)))
    lines = [one.get("class") for one in elements(picture, "graph-line") if one.get("data-line")]

    assert lines.count("graph-line graph-review") == 1


def test_who_sells_a_product_stands_in_its_box_and_not_on_the_way() -> None:
    steps = (
        Step("Reseller LLC", StepKind.vendor),
        Step("Gatewatch Video Suite", StepKind.product, relation="supplies"),
        Step("Hikvision", StepKind.vendor, relation="made by"),
    )
    past = sample_result().findings[4]
    finding = replace(past, routes=(replace(past.routes[0], steps=steps),))
    picture = picture_of(replace(sample_result(), findings=(finding,)))

    assert titles(picture, "graph-node") == [
        "The company", "contract not recorded", "Gatewatch Video Suite", "Hikvision",
    ]  # fmt: skip
    assert "sold by Reseller LLC" in " ".join(texts(picture))


def test_what_people_settled_is_not_drawn_and_counted() -> None:
    settled = Analysis(state=AnalysisState.false_positive)
    findings = tuple(replace(one, analysis=settled, outcome=None) if one.vendor == "hikvision" else one
                     for one in sample_result().findings)  # fmt: skip
    picture = picture_of(replace(sample_result(), findings=findings))

    assert "Hikvision" not in titles(picture, "graph-node")
    assert picture.lead == (
        "4 findings of 4, read from left to right."
        " 1 finding that people settled as no match: not drawn."
    )


def test_the_order_of_findings_changes_nothing() -> None:
    result = sample_result()
    turned = replace(result, findings=tuple(reversed(result.findings)))

    assert picture_of(turned) == picture_of(result)
