"""Which rows have nearly the name of an SBOM's root, and are they its supplier's?"""

from collections.abc import Iterator

from exposure.graph.joins.sboms.choices import owner_name
from exposure.graph.joins.sboms.found import Candidate
from exposure.graph.joins.sboms.known import Known, Maker
from exposure.graph.joins.sboms.roots import Root
from exposure.identify.fold import fold


def near_rows(known: Known, root: Root, makers: list[Maker]) -> tuple[list[Candidate], bool]:
    """Return rows whose names are the root's but for what both may leave out, and if that is sure.

    Where the SBOM names the vendor of some as its supplier, only these are meant, and surely. A
    name from which the vendor's own was left out says nothing without that.
    """
    roles = {maker.meant.organisation: maker for maker in makers}
    found = dict(_alike(known, root))
    own: list[Candidate] = []
    others: list[Candidate] = []
    for position in known.in_order(found):
        how, by_vendor = found[position]
        row = known.rows[position]
        because = f"its root is called like {owner_name(row)!r} in {row.location}, {how}"
        maker = roles.get(known.organisations.keys[position])
        if maker is not None:
            because += f", and names {maker.name!r} as {maker.role}, who {maker.meant.because}"
            own.append(Candidate(position, because))
        elif not (by_vendor and root.parties):
            others.append(Candidate(position, because))
    return (own, True) if own else (others, False)


def _alike(known: Known, root: Root) -> Iterator[tuple[int, tuple[str, bool]]]:
    """Yield rows and how their names meet the root's, what is nearest last."""
    index = known.index
    for name, source in sorted(root.near.items()):
        for position, near in index.near.get(name, {}).items():
            words = source if source == near.words else f"{source}, and {near.words}"
            yield position, (words, near.by_vendor)
    for name in sorted(root.names):
        for position, near in index.near.get(name, {}).items():
            yield position, (near.words, near.by_vendor)
    for name, source in sorted(root.near.items(), reverse=True):
        for position in index.named.get(name, ()):
            row = known.rows[position]
            if not row.product or fold(row.product) == name:
                yield position, (source, False)
