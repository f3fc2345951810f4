"""What does a person call a kind of sheet, and what its rows?"""

from msgspec import Struct

from exposure.model.records import Import
from exposure.model.words import number_of


class Called(Struct, frozen=True):
    """A kind of sheet in plain words."""

    sheet: str
    row: str = ""
    """What one row that was read is; empty where none is read."""
    rows: str = ""
    """Several of them, where an added `s` does not do."""


_CALLED = {
    "vendors": Called("a list of vendors", "vendor"),
    "contracts": Called("a list of contracts", "contract"),
    "deselected": Called("a list of vendors no longer used", "vendor"),
    "subcontractors": Called("a list of subcontractors", "subcontractor"),
    "subprocessors": Called("a list of sub-processors", "sub-processor"),
    "relations": Called("a register of who uses whom", "tie"),
    "ownership": Called("a list of who owns whom", "tie"),
    "card_lines": Called("card or expense lines", "payment"),
    "sign_on_apps": Called("the applications of a single sign-on", "application"),
    "discovered_apps": Called("applications discovered in use", "application"),
    "software_inventory": Called("an inventory of installed software", "installed program"),
    "cloud_bill": Called("a cloud or marketplace bill", "line of the bill", "lines of the bill"),
    "components": Called("a list of components", "component"),
    "pivot": Called("a pivot table"),
    "cover": Called("a cover page or notes"),
    "lookup": Called("a list of values to choose from"),
    "empty": Called("empty"),
    "left_out": Called("left out, as you said"),
}
_UNKNOWN = Called("not understood")


def kind_words(kind: str) -> str:
    """Return what a sheet is, such as `a list of vendors`."""
    return _CALLED.get(kind, _UNKNOWN).sheet


def is_understood(kind: str) -> bool:
    """Say whether rows of such a sheet are read."""
    return bool(_CALLED.get(kind, _UNKNOWN).row)


def count_words(one: Import) -> str:
    """Return `63 vendors read, 2 of them past use; 1 row left out`."""
    called = _CALLED.get(one.kind, _UNKNOWN)
    if not called.row:
        return "No row of it was read"
    past = f", {one.rows_past:,} of them past use" if one.rows_past else ""
    left = f"; {number_of(len(one.left_out), 'row')} left out" if one.left_out else ""
    return f"{number_of(one.rows_used, called.row, called.rows)} read{past}{left}"
