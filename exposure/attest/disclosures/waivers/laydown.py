"""Where is a source present on one contract, how is it related, and since when?"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from exposure.attest.disclosures.called import Called
from exposure.attest.disclosures.describe import presence_words
from exposure.attest.disclosures.grounds import DisclosureGrounds
from exposure.model.finding import Finding, Route
from exposure.model.result import Asset


class Presence(Struct, frozen=True):
    """One finding of a source in one product."""

    product: str
    where: str
    """In words, without our ids, files or cells."""
    tie: str
    since: str
    """ISO day; empty where no record states one."""
    finding: Finding
    called: tuple[Called, ...]

    @property
    def held_back(self) -> tuple[str, ...]:
        """Return why it does not go out before a person has spoken; empty where it may."""
        if any(not one.held_back for one in self.called):
            return ()
        return tuple(dict.fromkeys(one.held_back for one in self.called))


def presences(
    grounds: DisclosureGrounds, contract: str, called: Iterable[Called]
) -> tuple[Presence, ...]:
    """Return every presence, by product and words; those that go out first."""
    groups: dict[str, list[Called]] = {}
    for one in called:
        groups.setdefault(one.finding.id, []).append(one)
    found = [_presence(grounds, contract, tuple(several)) for several in groups.values()]
    return tuple(sorted(found, key=lambda one: (bool(one.held_back), one.product.casefold(),
                                                one.where, one.tie, one.finding.id)))  # fmt: skip


def _presence(grounds: DisclosureGrounds, contract: str, called: tuple[Called, ...]) -> Presence:
    finding = called[0].finding
    asset = grounds.assets[finding.asset]
    rows = grounds.bought_for(asset, contract)
    started = [row.started for row in rows if row.started]
    since = finding.used_from or (min(started) if started else "")
    tie = presence_words(grounds, finding)
    return Presence(asset.name, where_words(asset, finding), tie, since, finding, called)


def where_words(asset: Asset, finding: Finding) -> str:
    """Return `in acme-helpdesk, through @acme/sdk 1.2`, or that it is the product as a whole."""
    route = finding.routes[0] if finding.routes else Route(())
    between = tuple(_between(asset, finding, route))
    if not finding.subject.purl and not between:
        return "the product or service as a whole"
    if not route.is_known:
        return f"in {asset.name}; what brings it in is not recorded"
    return f"in {asset.name}" + (f", through {' › '.join(between)}" if between else "")


def _between(asset: Asset, finding: Finding, route: Route) -> Iterator[str]:
    """Yield the steps between the product and what was found in it."""
    steps: Sequence[object] = route.steps
    names = [step.name for step in route.steps]
    start = names.index(asset.name) + 1 if asset.name in names else len(steps)
    for step in route.steps[start:]:
        if step.name not in {finding.subject.name, asset.name} and step.kind.value != "vendor":
            yield f"{step.name} {step.version}".strip()
