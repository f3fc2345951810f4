"""Which small graphs do the tests of the writers write?"""

from msgspec.structs import replace

from exposure.graph.drawing.described import Cited, Marks
from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import REVIEW, EdgeKind, Network
from exposure.graph.network.part import part_to
from exposure.report.graph.about import About
from tests.graph.builders import KESTRIN, VEYRA, bill, contract, row
from tests.graph.network.drawn import network
from tests.graph.test_ties import owned

ABOUT = About(
    tool="exposure 0", as_of="2026-10-01", register="r1", vendors=("Veyrantha",),
    warnings=('Facts end "early" <soon>.',),
)  # fmt: skip


def company() -> Network:
    """A contract, a product with a sub-processor and an owner, past use and an SBOM, to one vendor.

    That the SBOM's component is the vendor's is for a person to look at.
    """
    built = network(
        contract("C-1", uses=("Payroll",)),
        row("Harbour Ltd", "Payroll", subprocessors=("Veyrantha",)),
        row("Veyrantha", "Old desk", line=3, ended="2026-01-01"),
        owned("Harbour Ltd", "Bay Ltd"),
        bill("root>a, a>@veyrantha/kit, root>a?dev"),
    )
    unsure = bytes(
        doubt | REVIEW if kind == EdgeKind.made_by else doubt
        for kind, doubt in zip(built.kinds, built.doubts, strict=True)
    )
    return replace(built, doubts=unsure)


def drawing(built: Network | None = None) -> Drawing:
    """Draw it whole, with marks that a result would set."""
    built = built or company()
    edge = next(place for place, kind in enumerate(built.kinds) if kind == EdgeKind.subprocessor)
    cited = Cited(findings=("F-1", "F-2"), ties=("subprocessor_of",), words=("names as sub",),
                  confidence="probable", evidence=("v.xlsx › V!H2", "v.xlsx › V!H3"))  # fmt: skip
    marks = Marks(
        looked_for={VEYRA: "designated", KESTRIN: "under_watch"},
        findings={built.graph.assets[0].asset.id: ("F-1", "F-2")},
        cited={edge: cited},
    )
    return Drawing(built, marks=marks)


def nothing() -> Drawing:
    """Draw the routes to a vendor to whom none leads."""
    built = network(row("Harbour Ltd"))
    return Drawing(built, part_to(built, [VEYRA]))


def named(*texts: str) -> Drawing:
    """Draw a component per text, which is its name, its version and its reference."""
    names = [f"part-{place}" for place in range(len(texts))]
    drawn = bill(", ".join(f"root>{name}" for name in names))
    given = {column: ["", *texts] for column in ("names", "versions", "refs")}
    return Drawing(network(replace(drawn, **given)))
