"""Would a scan replace a workbook in which people decided something that it was not told?"""

from pathlib import Path

from exposure.errors import InputError, OutputError
from exposure.ingest.authored.decisions.filled import filled_in
from exposure.ingest.authored.decisions.placed import Lines
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.words import number_of

_HINT = (
    "name it with --decisions and write to another folder, or run `exposure decide --from` first"
)


def refuse_losing_decisions(workbook: Path, told: Lines) -> None:
    """Raise `OutputError` where a workbook that is to be replaced holds what no file told.

    A workbook of another program, and one without a place for decisions, hold none.
    """
    if not workbook.is_file():
        return
    try:
        held = filled_in(workbook.name, workbook.read_bytes(), DEFAULT_BOUNDS)
    except InputError as error:
        if "!" in error.message.partition(": ")[0]:  # a cell that a person filled in
            raise OutputError(f"{workbook}: expected no decision that this scan was not told, met one "
                              f"that cannot be read: {error.message}", hint=_HINT) from None  # fmt: skip
        return
    known = {one.judgement.id for one in told.judgements} | {one.decision.id for one in told.risks}
    lost = [one.judgement.id for one in held.judgements] + [one.decision.id for one in held.risks]
    missing = [one for one in lost if one not in known]
    if missing:
        many = number_of(len(missing), "decision")
        raise OutputError(f"{workbook}: expected no decision that this scan was not told, met {many}",
                          hint=_HINT)  # fmt: skip
