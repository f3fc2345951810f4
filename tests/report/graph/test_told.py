"""Do the sentences beside a graph count what is there, and what is not?"""

from msgspec.structs import replace

from exposure.graph.drawing.drawing import Drawing
from exposure.graph.network.columns import PAST, REVIEW, SETTLED, EdgeKind
from exposure.graph.network.part import part_to
from exposure.report.graph.told import LeftOut, left_out, named, told_of
from tests.graph.builders import VEYRA
from tests.report.graph.sample import ABOUT, company, drawing, nothing


def routes(built, admitted):
    return Drawing(built, part_to(built, [VEYRA], admitted))


def told(drawn, about=ABOUT, out=LeftOut()):  # noqa: B008 - the struct is frozen
    return list(told_of("r.dot", drawn, about, out))


def test_routes_are_counted_and_dated() -> None:
    drawn = routes(company(), REVIEW | PAST)

    (line,) = told(drawn)
    assert line == (
        f"r.dot: {drawn.node_count} nodes and {drawn.edge_count} edges on routes from the company"
        " to Veyrantha. Law date 2026-10-01."
    )


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    (line,) = told(routes(company(), REVIEW | PAST), replace(ABOUT, vendors=("Veyrantha Inc.",)))

    assert line.endswith("to Veyrantha Inc. Law date 2026-10-01.")


def test_no_route_is_said_not_to_be_an_answer() -> None:
    assert told(nothing(), replace(ABOUT, without=("Veyrantha",))) == [
        "r.dot: an empty graph. Law date 2026-10-01.",
        "No route to Veyrantha was found in what was read;"
        " that is not an answer about what was not read.",
    ]


def test_where_nobody_was_found_that_is_said_too() -> None:
    assert told(nothing(), replace(ABOUT, vendors=()))[1].startswith(
        "No route to a vendor that was looked for was found"
    )


def test_a_vendor_with_a_route_and_one_without_are_told_apart() -> None:
    about = replace(ABOUT, vendors=("Veyrantha", "Kestrin", "Bay"), without=("Kestrin",),
                    doubtful=("Bay",))  # fmt: skip

    lines = told(drawing(), about)

    assert "to Veyrantha. Law" in lines[0]
    assert lines[1].startswith("No route to Kestrin was found")
    assert lines[2] == "Every route to Bay needs an edge that is left out."
    assert about.title == (
        "Routes from the company to Veyrantha; every route to Bay needs an edge that is left out;"
        " no route to Kestrin was found in what was read"
    )


def test_the_whole_graph_says_so() -> None:
    lines = told(drawing(), replace(ABOUT, whole=True, vendors=()))

    assert lines[0].endswith("edges, the whole graph. Law date 2026-10-01.")
    assert len(lines) == 1


def test_every_edge_that_is_not_drawn_is_counted() -> None:
    built = company()
    everything, sure = routes(built, REVIEW | PAST), routes(built, PAST)

    out = left_out(everything, sure)

    # The component's tie, and its own way there: root to root, root to a twice, a to the component.
    assert out.review == 1
    assert out.edges == everything.edge_count - sure.edge_count - 1
    assert out.nodes == everything.node_count - sure.node_count
    assert told(sure, out=out)[1] == (
        f"Left out: 1 edge that a person must look at; {out.edges} edges and {out.nodes} nodes that"
        " lie on no route without them."
    )


def test_what_people_ruled_out_is_counted_apart() -> None:
    built = company()
    doubts = bytes(doubt | SETTLED if kind == EdgeKind.made_by else doubt
                   for kind, doubt in zip(built.kinds, built.doubts, strict=True))  # fmt: skip
    built = replace(built, doubts=doubts)

    out = left_out(routes(built, REVIEW | PAST | SETTLED), routes(built, REVIEW | PAST))

    assert (out.review, out.settled) == (0, 1)


def test_a_whole_graph_that_draws_what_was_ruled_out_does_not_count_it_as_left_out() -> None:
    everything = drawing()

    assert left_out(everything, everything) == LeftOut()
    assert left_out(everything, drawing()) == LeftOut()


def test_many_names_are_shortened_to_six() -> None:
    assert named(["a", "b"], "or") == "a or b"
    assert named([str(number) for number in range(8)]) == "0, 1, 2, 3, 4, 5 and 2 more vendors"
