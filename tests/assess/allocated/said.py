"""From which few words are people's allocations of these tests made?"""

from exposure.ingest.authored.allocations.answers import Allocated, Answer, Filled, Heading
from exposure.model.law.allocation import AllocationFile, Use
from exposure.model.location import Location

WORDS = {"used": Use.used, "not used": Use.not_used}
ANN = ("Ann Lee", "2026-11-20")
NOBODY = ("", "")


def filled(cells: dict[tuple[str, str], str], *, name: str = "a.xlsx",
           signed: tuple[str, str] = ANN) -> Filled:  # fmt: skip
    """Fill in one file: (contract, asset) → text; the first cell is F4, the next F5, and so on."""
    file = AllocationFile(name, "0" * 64, len(cells), *signed)
    answers = tuple(
        Answer(asset, contract, WORDS.get(text, Use.unknown), text,
               Location(name, f"Allocation!F{row}"), file)
        for row, ((contract, asset), text) in enumerate(cells.items(), 4)
    )  # fmt: skip
    rows = {one.asset: Heading(one.asset, f"Name of {one.asset}", one.location) for one in answers}
    columns = {one.contract: Heading(one.contract, "", one.location) for one in answers}
    return Filled(file, tuple(rows.values()), tuple(columns.values()), answers)


def people(*files: Filled) -> Allocated:
    """Return what several files say together."""
    return Allocated(files)
