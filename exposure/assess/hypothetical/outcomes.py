"""What would each asset's outcome be, and which of it is so already by designations in force?"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.outcome import AssetOutcome, Outcome

_ORDER = tuple(Outcome)
REACHED = frozenset({Outcome.exposed, Outcome.possible})
_EVERYBODY = "*"


class Told(Struct, frozen=True):
    """The outcome of one asset for a set of vendors."""

    outcome: Outcome
    because: str
    vendors: tuple[str, ...]
    """Ids of those for whom it is so; empty where nobody reaches it."""


def worst_for(outcomes: Iterable[AssetOutcome], vendors: Collection[str]) -> dict[str, Told]:
    """Return the worst outcome of each asset for some vendors; one that was not looked for has none.

    What the records allow to be said of all other vendors stands where none of these was found.
    """
    found: dict[str, list[AssetOutcome]] = {}
    for row in outcomes:
        rows = found.setdefault(row.asset, [])
        if row.vendor in vendors or row.vendor == _EVERYBODY:
            rows.append(row)
    return {asset: _worst(rows, vendors) for asset, rows in found.items() if rows}


def _worst(rows: Sequence[AssetOutcome], vendors: Collection[str]) -> Told:
    named = [row for row in rows if row.vendor in vendors]
    counted = named if len({row.vendor for row in named}) == len(vendors) else rows
    worst = min(counted, key=lambda row: _ORDER.index(row.outcome))
    reached = worst.outcome in REACHED
    alike = (row.vendor for row in named if row.outcome is worst.outcome)
    return Told(worst.outcome, worst.because, tuple(sorted(alike)) if reached else ())


def by_findings(
    outcomes: Sequence[AssetOutcome], findings: Iterable[Finding], vendors: Collection[str]
) -> list[AssetOutcome]:
    """Return outcomes as the findings of some vendors have them now: they may be surer, or less so."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        if one.is_open and one.vendor in vendors:
            found.setdefault((one.asset, one.vendor), []).append(one)
    return [
        _anew(row, some) if (some := found.get((row.asset, row.vendor))) else row
        for row in outcomes
    ]  # fmt: skip


def _anew(row: AssetOutcome, findings: Sequence[Finding]) -> AssetOutcome:
    exposed = [one for one in findings if one.outcome is Outcome.exposed]
    outcome = Outcome.exposed if exposed else Outcome.possible
    because = ", ".join(sorted(one.id for one in exposed or findings))
    return AssetOutcome(row.asset, row.vendor, outcome, because)


def already_reached(
    outcomes: Iterable[AssetOutcome], designated: Mapping[str, str]
) -> dict[tuple[str, Outcome], tuple[str, ...]]:
    """Return for each asset, exposed or possible, the names of those in force who make it so."""
    found: dict[tuple[str, Outcome], set[str]] = {}
    for row in outcomes:
        if row.vendor in designated and row.outcome in REACHED:
            found.setdefault((row.asset, row.outcome), set()).add(designated[row.vendor])
    return {key: tuple(sorted(names)) for key, names in found.items()}
