"""What is said, beside the file, of a graph that was written?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.graph.drawing.drawing import Drawing
from exposure.model.words import number_of
from exposure.report.graph.about import About

_NO_ANSWER = "that is not an answer about what was not read"
_MOST_NAMED = 6


class LeftOut(Struct, frozen=True):
    """What a drawing would hold if every edge were followed."""

    review: int = 0
    """Edges that a person must look at."""
    settled: int = 0
    """Edges of which people said that they do not lead to that vendor."""
    edges: int = 0
    """Further edges, which lead to no vendor without those."""
    nodes: int = 0


def left_out(everything: Drawing, drawn: Drawing) -> LeftOut:
    """Count what one drawing has and another, of the same graph, has not."""
    if everything is drawn:
        return LeftOut()
    asked, there = _doubts(everything), _doubts(drawn)
    review, settled = asked["review"] - there["review"], asked["settled"] - there["settled"]
    edges = everything.edge_count - drawn.edge_count - review - settled
    return LeftOut(review, settled, edges, everything.node_count - drawn.node_count)


def _doubts(drawing: Drawing) -> Counter[str]:
    """Count the edges of each doubt, each by its gravest."""
    doubts = (edge.manner.doubt.split() for edge in drawing.edges())
    return Counter("settled" if "settled" in met else "review" for met in doubts
                   if {"settled", "review"}.intersection(met))  # fmt: skip


def told_of(name: str, drawing: Drawing, about: About, out: LeftOut) -> Iterator[str]:
    """Yield the sentences that a person reads of the file `name`."""
    size = f"{number_of(drawing.node_count, 'node')} and {number_of(drawing.edge_count, 'edge')}"
    if about.whole:
        yield f"{name}: {size}, the whole graph. Law date {about.as_of}."
    elif about.reached:
        yield f"{name}: {size} on routes from the company to {_ended(about.reached)} Law date {about.as_of}."
    else:
        yield f"{name}: an empty graph. Law date {about.as_of}."
    if not about.whole and not about.vendors:
        yield f"No route to a vendor that was looked for was found in what was read; {_NO_ANSWER}."
    elif about.without:
        yield f"No route to {named(about.without, 'or')} was found in what was read; {_NO_ANSWER}."
    if about.doubtful:
        yield f"Every route to {named(about.doubtful, 'or')} needs an edge that is left out."
    yield from _left_out(out)


def _left_out(out: LeftOut) -> Iterator[str]:
    parts = [
        f"{number_of(out.review, 'edge')} that a person must look at" if out.review else "",
        f"{number_of(out.settled, 'edge')} that people settled: not that vendor"
        if out.settled else "",
        f"{number_of(out.edges, 'edge')} and {number_of(out.nodes, 'node')} that lie on no route"
        " without them" if out.edges or out.nodes else "",
    ]  # fmt: skip
    said = [part for part in parts if part]
    if said:
        yield f"Left out: {'; '.join(said)}."


def _ended(vendors: Sequence[str]) -> str:
    """Return names at the end of a sentence: one that ends in a full stop needs no other."""
    return f"{named(vendors).removesuffix('.')}."


def named(vendors: Sequence[str], conjunction: str = "and") -> str:
    """Return names as a person lists them; of many the first, and how many more."""
    if len(vendors) > _MOST_NAMED:
        more = number_of(len(vendors) - _MOST_NAMED, "more vendor")
        return f"{', '.join(vendors[:_MOST_NAMED])} {conjunction} {more}"
    *first, last = vendors
    return f"{', '.join(first)} {conjunction} {last}" if first else last
