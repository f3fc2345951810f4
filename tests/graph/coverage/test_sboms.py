"""What is said of each SBOM, and when is one not read to its end?"""

import pytest
from msgspec import structs

from exposure.graph.coverage.sboms import UNASSERTED, document_gaps, sbom_coverage
from exposure.model.coverage.known import Completeness, SbomCoverage
from exposure.model.gap import Gap, GapEffect
from tests.graph.builders import AS_OF, bill, graph_of, hiding

APP = bill("root>a, a>b, loose")
UNSURE = Gap(UNASSERTED, GapEffect.note, "app.cdx.json", "/compositions/0", "it does not know")


def told(*parts: object, gaps: tuple[Gap, ...] = ()) -> list[SbomCoverage]:
    return list(sbom_coverage(graph_of(*parts), document_gaps(gaps), AS_OF))


def test_an_sbom_is_told_with_what_it_lists_and_how_old_it_is() -> None:
    graph = graph_of(APP)
    (known,) = sbom_coverage(graph, document_gaps(()), AS_OF)

    assert known == SbomCoverage(
        document="app.cdx.json",
        asset=graph.assets[0].asset.id,
        dated="2026-09-01",
        days=30,
        components=3,
        components_without_edges=1,
        has_root=True,
        gaps_that_hide_presence=0,
        completeness=Completeness.read_to_the_end,
    )


def test_an_sbom_without_root_counts_every_node_as_a_component() -> None:
    (known,) = told(bill("x>y, z"))

    assert (known.has_root, known.components, known.components_without_edges) == (False, 3, 1)


def test_an_sbom_without_edges_has_no_component_that_an_edge_touches() -> None:
    (known,) = told(bill("root, a, b"))

    assert (known.components, known.components_without_edges) == (2, 2)


def test_an_undated_sbom_is_of_unknown_age_and_never_a_day_old() -> None:
    (known,) = told(structs.replace(APP, dated=None))

    assert (known.dated, known.days) == (None, None)


def test_a_date_that_is_none_gives_no_age() -> None:
    (known,) = told(structs.replace(APP, dated="2026-13-99"))

    assert known.days is None


def test_an_sbom_that_is_younger_than_the_law_date_is_below_zero() -> None:
    (known,) = told(structs.replace(APP, dated="2026-10-08"))

    assert known.days == -7


@pytest.mark.parametrize(
    ("drawing", "gaps", "word"),
    [
        ("root>a", (), Completeness.read_to_the_end),
        ("root>a", (hiding("app.cdx.json"),), Completeness.incomplete),
        ("root>a", (hiding("another.json"),), Completeness.read_to_the_end),
        ("root>a", (UNSURE,), Completeness.not_asserted),
        ("root>a", (UNSURE, hiding("app.cdx.json")), Completeness.incomplete),
        ("root", (), Completeness.incomplete),
    ],
    ids=["whole", "a gap", "a gap elsewhere", "says unknown", "both", "nothing beside the root"],
)
def test_the_word_for_how_whole_it_is(
    drawing: str, gaps: tuple[Gap, ...], word: Completeness
) -> None:
    (known,) = told(bill(drawing), gaps=gaps)

    assert known.completeness is word


def test_gaps_that_hide_presence_are_counted_by_document() -> None:
    gaps = hiding("app.cdx.json"), hiding("app.cdx.json", "/x"), hiding("b.json"), UNSURE

    (known,) = told(APP, gaps=gaps)

    assert known.gaps_that_hide_presence == 2
