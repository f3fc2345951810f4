"""Which organisations of the one graph do records name as organisations, and not only as products?"""

from exposure.graph.network.columns import Network, Role


def tied_organisations(network: Network) -> bytearray:
    """Return 1 for each organisation that any edge joins with something beside its own roles."""
    first = network.organisation(0, Role.supplier)
    end = network.organisation(len(network.organisations), Role.supplier)
    roles = len(Role)
    tied = bytearray(len(network.organisations))
    for source, target in zip(network.sources, network.targets, strict=True):
        if not first <= target < end:
            continue
        named = (target - first) // roles
        if not first <= source < end:
            tied[named] = 1
        elif (source - first) // roles != named:
            tied[named] = tied[(source - first) // roles] = 1
    return tied
