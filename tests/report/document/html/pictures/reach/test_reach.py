"""Bars of reach count assets once, by their worst outcome, and say contracts and spend beside."""

from msgspec.structs import replace

from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult
from exposure.report.document.html.picture import Picture
from exposure.report.document.html.pictures.reach.picture import MOST_DRAWN, reach_picture
from exposure.report.index import index_of
from tests.report.document.html.pictures.drawn import elements, texts
from tests.report.sample import sample_result
from tests.report.sample_findings import APP, CAMERA, CONTRACT, CRM, PAST


def picture_of(result: ScanResult) -> Picture:
    return reach_picture(result, index_of(result))


def paid(**spend: dict[str, float]) -> ScanResult:
    """The sample, in which records say what was paid for some assets."""
    result = sample_result()
    coverage = result.coverage
    told = {one.asset: one for one in coverage.per_asset}
    known = tuple(replace(told[asset], spend=amounts) for asset, amounts in (
        (CRM, spend.get("crm", {})), (APP, spend.get("app", {})), (CAMERA, spend.get("camera", {})),
    ) if asset in told)  # fmt: skip
    return replace(result, coverage=replace(coverage, per_asset=known))


def test_assets_are_counted_once_by_their_worst_outcome() -> None:
    """The helpdesk has two findings of one vendor, and is one asset."""
    rows = picture_of(sample_result()).table.rows

    assert [row[:4] for row in rows] == [
        ("Anthropic", "all ties together", "2", "1"),
        ("Anthropic", "connector to", "1", "0"),
        ("Anthropic", "made by", "1", "0"),
        ("Anthropic", "names as sub-processor", "1", "0"),
        ("Anthropic", "hosts models of", "0", "1"),
        ("Hikvision", "all ties together", "0", "1"),
        ("Hikvision", "made by", "0", "1"),
    ]


def test_the_picture_says_the_same_in_words() -> None:
    told = texts(picture_of(sample_result()))

    assert told.count("2 exposed, 1 possible") == 1
    assert told.count("1 exposed") == 3
    assert told.count("1 possible") == 3
    assert "1 contract" in told
    assert "none recorded" in told


def test_bars_are_to_scale_and_differ_by_pattern() -> None:
    picture = picture_of(sample_result())
    exposed = [int(one.get("width") or 0) for one in elements(picture, "reach-exposed")]
    possible = [int(one.get("width") or 0) for one in elements(picture, "reach-possible")]

    assert exposed == [200, 100, 100, 100]
    assert possible == [100, 100, 100, 100]


def test_contracts_are_named_in_the_table() -> None:
    rows = picture_of(sample_result()).table.rows

    assert rows[0][4] == CONTRACT
    assert rows[5][4] == "none recorded"


def test_spend_in_two_currencies_is_never_one_sum() -> None:
    rows = picture_of(paid(crm={"USD": 120_000.0}, app={"EUR": 0.1, "USD": 0.2})).table.rows

    assert rows[0][5] == "EUR 0.10 and USD 120,000.20, none stated for 1 asset"
    assert rows[5][5] == "none stated"


def test_what_people_settled_does_not_count() -> None:
    settled = replace(PAST, analysis=Analysis(state=AnalysisState.false_positive), outcome=None)
    result = sample_result()
    rows = picture_of(replace(result, findings=(*result.findings[:4], settled))).table.rows

    assert {row[0] for row in rows} == {"Anthropic"}


def test_the_farthest_vendors_are_drawn_and_the_others_counted() -> None:
    result = sample_result()
    others = tuple(replace(PAST, id=f"F-{one:04}", vendor=f"own:vendor-{one:03}",
                           outcome=Outcome.possible) for one in range(40))  # fmt: skip
    picture = picture_of(replace(result, findings=(*result.findings, *others)))

    assert len(elements(picture, "reach-vendor")) == MOST_DRAWN
    assert picture.lead.endswith(" 26 further vendors: see the table.")
    assert len({row[0] for row in picture.table.rows}) == 42
