"""Which assets do people say are used on which contract?"""

from collections.abc import Sequence
from pathlib import Path

from exposure.ingest.authored.allocations.answers import Allocated
from exposure.ingest.authored.lines import source_of
from exposure.ingest.authored.refusal import ALLOCATIONS
from exposure.ingest.bounds import Bounds


def read_allocations(names: Sequence[str], folder: Path, bounds: Bounds) -> Allocated:
    """Read the files, looked for from `folder`, whatever spreadsheet program wrote them.

    Raises `InputError` for a file that is missing, cannot be opened, or holds no allocations.
    """
    sources = [source_of(name, folder, ALLOCATIONS) for name in dict.fromkeys(names)]
    if not sources:
        return Allocated()
    # Late on purpose: a run without such a file needs no reader of sheets.
    from exposure.ingest.authored.allocations.filled import filled_in

    filled = [filled_in(one.name, one.read(bounds.max_file_bytes), bounds) for one in sources]
    return Allocated(tuple(filled), tuple(sources))
