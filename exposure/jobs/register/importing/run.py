"""What does an official list hold that a user downloaded, and where does it lie once it is stored?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError, OutputError, SettingsError
from exposure.ingest.bounds import bounds_of
from exposure.ingest.lists.read import read_list
from exposure.ingest.lists.stored import read_stored, write_list
from exposure.ingest.source import Source
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.register.importing.given import LIST_ID, MOST_BYTES, bytes_of
from exposure.jobs.register.importing.parted import is_stored_list
from exposure.jobs.register.importing.told import told_list
from exposure.jobs.register.registered import register_for
from exposure.jobs.request import Request
from exposure.model.law.listed import ImportedList
from exposure.report.terminal.register.imported import list_lines

SUFFIX = ".list.json"
_UNNAMED = "list"
"""Id of a list whose file is not called by letters of ours."""


class Stored(Struct, frozen=True):
    """What there is to print, and what goes beside it where the list itself is printed."""

    text: str
    told: tuple[str, ...] = ()
    """Lines for standard error."""


def import_list(
    request: Request, *, target: str = "", as_format: str | None = None, list_id: str | None = None,
    width: int,
) -> Stored:  # fmt: skip
    """Read the list that a request names, store it whole, and tell what it says.

    Without a format the content decides, and without an id the format.

    Raises `InputError` for a file that cannot be used, `SettingsError` for a format or id, and
    `OutputError` where another file would be replaced; nothing is written then. The list is told
    for the law date. `width` is in columns.
    """
    (name,) = request.inputs
    settings = request.settings()
    imported = _read(request, name, as_format, list_id)
    place = target or f"{imported.id}{SUFFIX}"
    before = _edition_at(request, name, place, imported)
    register = register_for(settings, request.folder)
    because = "as --as says" if as_format is not None else ""
    told = told_list(imported, place, register, request.law_date(), because)
    lines = tuple(list_lines(told, width))
    if place == STANDARD_OUTPUT:
        write_target(place, write_list(imported))
        return Stored("", lines)
    write_target(str(request.folder / place), write_list(imported))
    return Stored("\n".join(lines), (before,) if before else ())


def _read(request: Request, name: str, as_format: str | None, list_id: str | None) -> ImportedList:
    if list_id is not None and not LIST_ID.fullmatch(list_id):
        raise SettingsError(f"--id: expected small letters, digits and hyphens, met {list_id[:40]!r}",
                            hint="for example --id our-customers-list")  # fmt: skip
    if as_format is not None and not as_format.strip():
        raise SettingsError("--as: expected the name of a format, met an empty text",
                            hint="leave it out, and the content decides")  # fmt: skip
    if is_stored_list(name, request.folder):
        raise InputError(f"{name}: expected a list as it was downloaded, met one that was imported",
                         hint=f"scan with --overlay {name}")  # fmt: skip
    bounds = bounds_of(request.settings())
    raw = bytes_of(name, request.folder, bounds.max_file_bytes)
    imported = read_list(name, raw, bounds, as_format or "")
    usual = imported.id if LIST_ID.fullmatch(imported.id) else _UNNAMED
    return replace(imported, id=list_id or usual)


def _edition_at(request: Request, name: str, place: str, imported: ImportedList) -> str:
    """Say which edition of the list lies at a place, and is replaced; empty where none does.

    Raises `OutputError` where what lies there is anything else.
    """
    path = request.folder / place
    if place == STANDARD_OUTPUT or not path.exists():
        return ""
    refuse_overwriting([Source(name, request.folder / name, named=True)], [path])
    try:
        met = read_stored(bytes_of(place, request.folder, MOST_BYTES), place)
    except InputError:
        met = None
    if met is None or met.id != imported.id:
        what = f"the list {met.id!r}" if met else "another file"
        raise OutputError(f"{place}: expected nothing, or the list {imported.id!r}, met {what}",
                          hint="name another file with -o")  # fmt: skip
    if met.sha256 == imported.sha256:
        return ""
    newer = " and is the newer one" if (met.dated or "") > (imported.dated or "") else ""
    dated = f"of {met.dated}" if met.dated else "without a date"
    return f"{place}: held the same list {dated}{newer}; it was replaced"
