"""Which answer does each asset have, by name?"""

from exposure.model.outcome import AssetOutcome, Outcome
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.document.html.markup import NOTHING, Cell, Markup, folded, table
from exposure.report.index import Index
from exposure.report.words import OUTCOME

_ORDER = tuple(Outcome)


def each_asset(result: ScanResult, index: Index) -> Markup:
    """Return every asset with its worst answer, the worst first; nothing without an asset."""
    found: dict[str, list[AssetOutcome]] = {}
    for one in result.outcomes:
        found.setdefault(one.asset, []).append(one)
    rows = sorted((_row(asset, told, index) for asset, told in found.items()), key=_place)
    if not rows:
        return NOTHING
    caption = f"{number_of(len(rows), 'asset')}, each with its worst answer"
    heads = ("Asset", "Kind", "Answer", "Of which vendor, or for which reason")
    return folded(f"Which asset has which answer ({len(rows):,})",
                  table(caption, heads, [row for _, row in rows]))  # fmt: skip


def _row(asset: str, told: list[AssetOutcome], index: Index) -> tuple[Outcome, tuple[Cell, ...]]:
    worst = min((one.outcome for one in told), key=_ORDER.index)
    known = index.assets.get(asset)
    met = [one for one in told if one.outcome is worst]
    is_found = worst in {Outcome.exposed, Outcome.possible}
    said = (index.vendor(one.vendor) if is_found else one.because for one in met)
    return worst, (
        index.asset(asset),
        known.kind.value if known is not None else "",
        OUTCOME[worst],
        (", " if is_found else "\n").join(sorted(set(said), key=str.casefold)),
    )


def _place(row: tuple[Outcome, tuple[Cell, ...]]) -> tuple[int, str, tuple[Cell, ...]]:
    worst, cells = row
    return _ORDER.index(worst), str(cells[0]).casefold(), cells
