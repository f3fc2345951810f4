"""What was made from what, where a document says so by way of a build?

A build has inputs, tools and a host, and it has outputs (SPDX 3.0.1, Build profile). It is no
component itself: what comes out of it needs what goes into it.
"""

from collections.abc import Sequence

from msgspec import Struct

from exposure.ingest.sbom.spdx3.elements import refs_of
from exposure.ingest.sbom.spdx3.wire import Element

MOST_JOINED = 10_000
"""Edges that one build may become; one with more says nothing that a person could follow."""


class Pairs(Struct, frozen=True):
    """One entry per edge."""

    needs: list[str]
    needed: list[str]
    marks: bytes
    """Empty where every edge is PLAIN."""


def through_builds(builds: Sequence[Element], pairs: Pairs) -> tuple[Pairs, int]:
    """Return the pairs with those that lead through a build made into one each.

    Returns also how many edges could not be joined: those between builds, and those of a build
    with too many, or without inputs or outputs.
    """
    if not builds:
        return pairs, 0
    makers = set(refs_of(builds))
    kept: list[tuple[str, str, int]] = []
    outputs: dict[str, list[tuple[str, int]]] = {}
    inputs: dict[str, list[tuple[str, int]]] = {}
    unjoined = 0
    marks = pairs.marks or bytes(len(pairs.needs))
    for one, other, mark in zip(pairs.needs, pairs.needed, marks, strict=True):
        if one in makers and other in makers:
            unjoined += 1
        elif one in makers:
            inputs.setdefault(one, []).append((other, mark))
        elif other in makers:
            outputs.setdefault(other, []).append((one, mark))
        else:
            kept.append((one, other, mark))
    for maker in sorted(outputs.keys() | inputs.keys()):
        made, used = outputs.get(maker, []), inputs.get(maker, [])
        if not made or not used or len(made) * len(used) > MOST_JOINED:
            unjoined += len(made) + len(used)
            continue
        kept += [(one, other, mark | more) for one, mark in made for other, more in used]
    joined = bytes(mark for _, _, mark in kept)
    return Pairs(
        [one for one, _, _ in kept],
        [other for _, other, _ in kept],
        joined if any(joined) else b"",
    ), unjoined
