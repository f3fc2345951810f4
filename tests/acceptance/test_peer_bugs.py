"""Do the graphs on which other tools go wrong come out right, in every format?"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.load import load_register
from exposure.scan.examination import scan
from tests.acceptance.spellings import SPELLINGS, Graph, Part

SDK = "pkg:npm/%40anthropic-ai/sdk@1.0.0"
Scan = Callable[[Graph], ScanResult]
WHO_NEEDS_WHOM = re.compile(
    r"""^ *("?(dependencies|relationships)"?:|<dependencies>|Relationship:|"type": "Relationship")""",
    re.MULTILINE,
)
"""Where a document, having listed its components, begins to say who needs whom."""


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


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=list(SPELLINGS))
def test_the_line_of_a_finding_is_one_on_which_its_component_stands(
    spelling: Callable[[Graph], str], tmp_path: Path
) -> None:
    two = Part("second", "other-sdk", "pkg:npm/%40anthropic-ai/claude-code@2.0.0")
    parts = {part.purl: part for part in (Part("first", "sdk-of-theirs", SDK), two)}
    needs = (("app", "first"), ("first", "second"))
    text = spelling(Graph(app(Part("a", "a"), *parts.values()), needs, ("app",)))
    (tmp_path / "sbom").write_text(text, encoding="utf-8", newline="\n")
    (first_need,) = [found.start() for found in [WHO_NEEDS_WHOM.search(text)] if found]
    listed = text[:first_need].split("\n")

    result = scan(["sbom"], as_of="2026-11-22", register=load_register(),
                  settings=Settings(watch=("anthropic",)), folder=tmp_path)  # fmt: skip

    lines = {each.subject.purl: each.subject.location.line for each in result.findings}
    assert lines.keys() == parts.keys()
    for purl, line in lines.items():
        part = parts[purl]
        assert line is not None
        assert any(known in listed[line - 1] for known in (part.ref, part.name, purl))


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=list(SPELLINGS))
def test_of_a_reference_that_two_carry_no_line_of_the_other_is_told(
    spelling: Callable[[Graph], str], tmp_path: Path
) -> None:
    parts = app(Part("same", "unrelated"), Part("same", "sdk-of-theirs", SDK))
    text = spelling(Graph(parts, (("app", "same"),), ("app",)))
    (tmp_path / "sbom").write_text(text, encoding="utf-8", newline="\n")
    lines = text.split("\n")
    (unrelated,) = [number for number, line in enumerate(lines, 1) if "unrelated" in line]

    result = scan(["sbom"], as_of="2026-11-22", register=load_register(),
                  settings=Settings(watch=("anthropic",)), folder=tmp_path)  # fmt: skip

    (finding,) = result.findings
    line = finding.subject.location.line
    assert line is None or (line > unrelated and SDK in "".join(lines[line - 1 :]))
