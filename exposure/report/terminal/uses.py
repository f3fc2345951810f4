"""How much is known of what is used on each contract?"""

from exposure.model.coverage.words import contract_words
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.terminal.text import folded, shown
from exposure.report.use_words import TO_SAY_SO, contract_reaches, use_counts

SHOWN_CONTRACTS = 3


def use_lines(result: ScanResult, width: int) -> list[str]:
    """Return a line for each of the first contracts, and how many more there are."""
    reaches = contract_reaches(result)
    known = {one.contract: one for one in result.coverage.per_contract}
    lines: list[str] = []
    asked = False
    for reach in reaches[:SHOWN_CONTRACTS]:
        hint = f" ({TO_SAY_SO})" if reach.unknown and not asked else ""
        asked = asked or bool(hint)
        number = reach.contract or ""
        covered = f"; {shown(contract_words(known[number]), 200)}" if number in known else ""
        told = f"{shown(number, 60)}: {use_counts(reach)}{hint}{covered}"
        lines += folded(told, width, "  ", "    ")
    rest = len(reaches) - SHOWN_CONTRACTS
    if rest > 0:
        lines.append(f"  and {number_of(rest, 'more contract')}, on the sheet Coverage and gaps")
    return lines
