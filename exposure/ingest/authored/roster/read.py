"""Of which repositories does the settings file's sheet expect a result?"""

from pathlib import Path

from exposure.errors import InputError
from exposure.ingest.authored.roster.hint import SEE
from exposure.ingest.bounds import Bounds
from exposure.ingest.source import Source
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.settings import Settings


def read_roster(settings: Settings, folder: Path, bounds: Bounds) -> tuple[ExpectedRepository, ...]:
    """Return what the sheet of the settings lists, looked for from `folder`; nothing without one.

    Raises `InputError` for a file that is missing or holds no such list.
    """
    name = settings.roster
    if not name:
        return ()
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected a sheet of repositories, met {met}", hint=SEE)
    # Late on purpose: a run without such a file needs no reader of sheets.
    from exposure.ingest.authored.roster.listed import listed_in

    raw = Source(name, path, named=True).read(bounds.max_file_bytes)
    return listed_in(name, raw, bounds, settings.roster_max_age_days)
