"""Do findings stand on the edges that they speak of, and on no other?"""

from msgspec.structs import replace

from exposure.assess.on_graph.cited import cited_on, with_settled
from exposure.graph.network.columns import PAST, REVIEW, SETTLED, EdgeKind
from exposure.graph.network.part import part_to
from exposure.model.finding import Analysis, Subject
from exposure.model.judgements.decision import AnalysisState
from exposure.model.location import Location
from exposure.model.relation import Confidence, Relation
from tests.assess.builders import exposure, found
from tests.graph.builders import KESTRIN, VEYRA, bill, row
from tests.graph.network.drawn import network

KIT = bill("root>a, a>@veyrantha/kit")


def finding(built, place="", *, ruled_out=False, **fields):
    """Make a finding in the first asset: in a record, or at a place of its SBOM."""
    kind = "component" if place else "vendor"
    location = Location("app.cdx.json" if place else "vendors.xlsx", place or "Vendors!A2")
    (one,) = found(exposure(asset=built.graph.assets[0].asset.id, **fields))
    state = AnalysisState.false_positive if ruled_out else AnalysisState.in_triage
    return replace(one, subject=Subject("x", kind, location=location), analysis=Analysis(state))


def cited(built, *findings):
    """Return what is cited, by the kind of the edge."""
    told = cited_on(built, findings)
    return {EdgeKind(built.kinds[edge]).name: one for edge, one in told.items()}


def test_a_finding_in_a_component_stands_on_the_edge_from_there_to_its_vendor() -> None:
    built = network(KIT)
    one = finding(built, "/components/2")

    (told,) = cited(built, one).items()

    assert told[0] == "made_by"
    assert told[1].findings == (one.id,)
    assert told[1].words == ("made by",)
    assert told[1].evidence == ("app.json",)
    assert told[1].confidence == "confirmed"


def test_a_finding_at_another_place_or_of_another_vendor_stands_on_none() -> None:
    built = network(KIT)

    assert cited(built, finding(built, "/components/1")) == {}
    assert cited(built, finding(built, "/components/2", vendor=KESTRIN)) == {}


def test_a_finding_in_a_record_stands_on_the_edge_from_the_asset() -> None:
    built = network(row("Veyrantha", "Desk"))

    assert set(cited(built, finding(built))) == {"supplied_by"}


def test_a_finding_in_an_sbom_does_not_stand_on_what_a_record_says() -> None:
    built = network(row("Veyrantha", "root"), KIT)

    assert set(cited(built, finding(built, "/components/2"))) == {"made_by"}


def test_of_several_findings_an_edge_takes_those_whose_relation_it_tells() -> None:
    built = network(row("Veyrantha", "Desk", subprocessors=("Veyrantha",)))
    made = finding(built)
    named = finding(built, relation=Relation.subprocessor_of)

    told = cited(built, made, named)

    assert told["supplied_by"].findings == (made.id,)
    assert told["subprocessor"].findings == (named.id,)
    assert told["subprocessor"].words == ("names as sub-processor",)


def test_a_tie_that_no_edge_tells_is_told_all_the_same() -> None:
    built = network(row("Veyrantha", "Desk"))

    told = cited(built, finding(built, relation=Relation.mentions_only))

    assert told["supplied_by"].ties == ("mentions_only",)


def test_the_surest_finding_gives_its_confidence() -> None:
    built = network(KIT)
    both = [finding(built, "/components/2", confidence=one)
            for one in (Confidence.review, Confidence.probable)]  # fmt: skip

    assert cited(built, *both)["made_by"].confidence == "probable"


def test_an_edge_that_people_ruled_out_is_marked_and_leads_nowhere() -> None:
    built = network(KIT)
    told = cited_on(built, [finding(built, "/components/2", ruled_out=True)])

    marked = with_settled(built, told)

    assert [marked.doubts[edge] & SETTLED for edge in told] == [SETTLED]
    assert part_to(marked, [VEYRA], REVIEW | PAST).nodes == ()
    assert part_to(built, [VEYRA], REVIEW | PAST).nodes != ()


def test_an_edge_of_which_one_finding_is_open_still_leads_to_the_vendor() -> None:
    built = network(KIT)
    ruled_out = finding(built, "/components/2", ruled_out=True)
    still = finding(built, "/components/2", relation=Relation.connector_to)

    told = cited_on(built, [ruled_out, still])

    assert with_settled(built, told) is built
    assert [one.settled for one in told.values()] == [False]
