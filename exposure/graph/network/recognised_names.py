"""Who of the register stands behind an organisation by its very name, without being it?

A subsidiary's name tells of its owner, and a name in doubt may mean somebody of the register.
"""

from collections.abc import Iterator
from itertools import chain

from exposure.graph.exposure import OURS
from exposure.graph.network.columns import EdgeKind, Role
from exposure.graph.network.draft import Draft
from exposure.graph.network.records import doubt_of_match
from exposure.graph.ties.names import sure
from exposure.model.relation import Match

_ROLES = (Role.behind, Role.owner)
"""As a supplier it stands in a row, whose cells together say whom it is tied to."""


def add_recognised(draft: Draft) -> None:
    """Join each organisation that anything is tied to with whom the register knows by its name."""
    for organisation in sorted(_tied(draft)):
        for match in _behind(draft, organisation):
            vendor = draft.organisations.position(match.vendor)
            kind = EdgeKind.owned_by if match.relation in OURS else EdgeKind.related_to
            for role in _ROLES:
                end = (vendor, Role.owner)
                draft.join((organisation, role), end, kind, doubt_of_match(match))


def _tied(draft: Draft) -> set[int]:
    """Return the positions of the organisations at which an edge ends."""
    ends = {end for end in chain(draft.edges.sources, draft.edges.targets) if end < 0}
    return {(-1 - end) // len(Role) for end in ends}


def _behind(draft: Draft, organisation: int) -> Iterator[Match]:
    """Yield what the register makes of its spellings; of vendors that it is, nothing."""
    names = draft.organisations.names
    for text in draft.organisations.spellings(organisation):
        matches = names.matches(text)
        meant = {vendor for vendor, _ in sure(matches)}
        yield from (match for match in matches if match.vendor not in meant)
