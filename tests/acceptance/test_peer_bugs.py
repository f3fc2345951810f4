"""Do the graphs on which other tools go wrong come out right, in every format?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.scan import scan
from tests.acceptance.spellings import SPELLINGS, Graph, Part

SDK = "pkg:npm/%40anthropic-ai/sdk@1.0.0"
Scan = Callable[[Graph], ScanResult]


@pytest.fixture(params=SPELLINGS.values(), ids=list(SPELLINGS))
def scanned(request, tmp_path: Path) -> Scan:
    """Return what is said of a graph in one of the formats."""
    register = load_register()

    def of(graph: Graph) -> ScanResult:
        (tmp_path / "sbom").write_text(request.param(graph), encoding="utf-8")
        watch = Settings(watch=("anthropic",))
        return scan(
            ["sbom"], as_of="2026-11-22", register=register, settings=watch, folder=tmp_path
        )

    return of


def app(*others: Part) -> tuple[Part, ...]:
    return (Part("app", "app"), *others)


def kinds(result: ScanResult) -> set[str]:
    return {gap.kind for gap in result.gaps}


def test_components_that_differ_only_in_their_reference_keep_their_edges(scanned: Scan) -> None:
    graph = Graph(
        app(Part("one", "twin"), Part("two", "twin"), Part("sdk", "sdk", SDK)),
        needs=(("app", "one"), ("app", "two"), ("two", "sdk")),
        roots=("app",),
    )

    (finding,) = scanned(graph).findings

    assert (finding.depth, len(finding.introducers)) == (2, 1)


def test_a_cycle_ends(scanned: Scan) -> None:
    graph = Graph(
        app(Part("a", "a"), Part("b", "b"), Part("sdk", "sdk", SDK)),
        needs=(("app", "a"), ("a", "b"), ("b", "a"), ("b", "sdk"), ("sdk", "a")),
        roots=("app",),
    )

    (finding,) = scanned(graph).findings

    assert finding.depth == 3


def test_a_component_may_need_itself(scanned: Scan) -> None:
    graph = Graph(app(Part("sdk", "sdk", SDK)), (("app", "sdk"), ("sdk", "sdk")), ("app",))

    (finding,) = scanned(graph).findings

    assert finding.depth == 1


def test_what_is_needed_and_not_listed_is_said_to_be_missing(scanned: Scan) -> None:
    result = scanned(Graph(app(Part("a", "a")), (("app", "a"), ("a", "gone")), ("app",)))

    assert "dangling-reference" in kinds(result)
    assert result.coverage.gaps_that_hide_presence == 1


def test_a_reference_that_two_components_carry_is_no_edge_to_either(scanned: Scan) -> None:
    graph = Graph(
        app(Part("same", "other"), Part("same", "sdk", SDK)), (("app", "same"),), ("app",)
    )

    result = scanned(graph)

    assert "duplicate-reference" in kinds(result)
    assert [finding.depth for finding in result.findings] == [None]


def test_without_a_root_everything_is_still_found(scanned: Scan) -> None:
    result = scanned(Graph((Part("a", "a"), Part("sdk", "sdk", SDK)), (("a", "sdk"),)))

    assert "no-root" in kinds(result)
    assert [finding.depth for finding in result.findings] == [None]


def test_of_two_roots_each_leads_to_what_it_needs(scanned: Scan) -> None:
    graph = Graph(
        (Part("one", "one"), Part("two", "two"), Part("sdk", "sdk", SDK)),
        needs=(("one", "two"), ("two", "sdk")),
        roots=("one", "two"),
    )

    (finding,) = scanned(graph).findings

    assert finding.routes[0].steps[-1].purl == SDK
    assert finding.depth in {1, 2}  # CycloneDX has room for one root


def test_an_unrelated_component_is_no_finding(scanned: Scan) -> None:
    graph = Graph(
        app(Part("a", "philanthropic", "pkg:npm/philanthropic@1")), (("app", "a"),), ("app",)
    )

    assert scanned(graph).findings == ()
