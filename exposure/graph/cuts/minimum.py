"""What is the cheapest that can be given up so that no route leads from a start to an end?"""

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from exposure.graph.cuts.flow.choose import first_cut
from exposure.graph.cuts.flow.fill import fill
from exposure.graph.cuts.flow.network import split
from exposure.graph.cuts.flow.weigh import total_of
from exposure.graph.cuts.lasting import Lasting, lasting_routes
from exposure.graph.cuts.part import ExposedPart


class Cut(Struct, frozen=True):
    """A set of nodes without which no route is left."""

    nodes: tuple[int, ...]
    """In the order of their keys; () where there is no route to begin with."""
    cost: Fraction
    """What they cost together, exactly."""


class Uncut(Struct, frozen=True):
    """Some routes cannot be cut: no choice of nodes ends the exposure of every start."""

    lasting: Lasting
    """The starts that stay exposed whatever is removed, with a route of each."""
    rest: Cut
    """The cheapest cut that ends the exposure of every other start."""


def minimum_cut(part: ExposedPart) -> Cut | Uncut:
    """Return the cheapest set of nodes whose removal leaves no route from any start to any end.

    Costs are added and compared exactly, as the decimal numbers they are written as. Of sets that
    cost the same the one of fewest nodes is taken, and of those the one whose keys, in order, come
    first; so the numbers of the nodes and the order of the edges decide nothing, as long as no two
    keys are equal. A start or an end is removed like any other node, where it has a cost.
    SettingsError on a cost that is below 0 or no number.
    """
    lasting = lasting_routes(part)
    if not lasting.starts:
        return _cut(part)
    lost = set(lasting.starts)
    others = [start for start in part.starts if start not in lost]
    return Uncut(lasting, _cut(replace(part, starts=others)))


def _cut(part: ExposedPart) -> Cut:
    laid = split(part)
    nodes = first_cut(part, laid, fill(laid.network))
    return Cut(nodes, total_of(part, nodes))
