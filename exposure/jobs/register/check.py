"""Can these files be used, what do they say, and which facts of a vendors file are dangerous?"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from exposure.errors import ExposureError, RegisterError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.register.acts.told import told_acts
from exposure.jobs.register.dangers import dangers_of, known_of
from exposure.jobs.register.exported.load import base_register, bytes_of, loaded_bytes
from exposure.jobs.register.importing.given import StoredList, stored_list
from exposure.jobs.register.importing.parted import is_stored_list
from exposure.jobs.register.importing.told import told_list
from exposure.jobs.register.lines import Told, file_lines
from exposure.jobs.register.own_files import laid_over
from exposure.jobs.register.said import said_of
from exposure.jobs.register.treated import treatments_of
from exposure.jobs.request import Request
from exposure.model.settings import Settings
from exposure.register.exported.file import is_register_file
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.register.overlay.merge import Laid
from exposure.report.terminal.register.imported import list_lines
from exposure.report.terminal.register.register_file import register_file_lines

_HERE = Path()
_DEFAULTS = Settings()
_UNUSABLE = 2
_CALLS_ITSELF, _HEAD = b'"exposure-register/', 200
"""What stands near the start of a register file, also where it is no JSON any more."""


class CheckedFiles(Struct, frozen=True):
    """What there is to print, and how to exit."""

    text: str
    refused: tuple[str, ...]
    code: int


def check_asked(request: Request, *, width: int) -> CheckedFiles:
    """Do what `check_files` does with the inputs of a request, under the register that it asks for."""
    settings = request.settings()
    return check_files(request.inputs, width=width, folder=request.folder, settings=settings,
                       as_of=request.law_date())  # fmt: skip


def check_files(
    names: Sequence[str], *, width: int, folder: Path = _HERE, register: Register | None = None,
    settings: Settings = _DEFAULTS, as_of: str = "",
) -> CheckedFiles:  # fmt: skip
    """Tell what each file says, for `width` columns: a register file by itself, a vendors file or an
    imported list over those before it. A list is told for the ISO day `as_of`.

    Relative names are looked for from `folder`. A file that cannot be used is one line of
    `refused`, the others are told all the same. `register` is the one of the settings unless given.
    """
    before = register
    shipped: frozenset[str] = frozenset()
    blocks: list[str] = []
    refused: list[str] = []
    for name in dict.fromkeys(Path(name).as_posix() for name in names):
        try:
            if raw := _register_file(name, folder):
                blocks.append(_verified(raw, name, settings, folder, width))
                continue
            before = before or _base(settings, folder)
            if is_stored_list(name, folder):
                stored = stored_list(name, folder)
                blocks.append(_listed(stored, before, as_of, width))
                before = stored.over(before)
                continue
            laid = next(laid_over(before, [name], DEFAULT_BOUNDS, folder))
        except ExposureError as error:
            refused.append(str(error))
            continue
        shipped = shipped or frozenset(before.vendors)
        blocks.append("\n".join(file_lines(_told(name, before, laid, shipped), width)))
        before = laid.register
    code = _UNUSABLE if refused else 0
    return CheckedFiles("\n\n".join(blocks), tuple(refused), code)


def _register_file(name: str, folder: Path) -> bytes:
    """Return the bytes of a file that calls itself a register file; nothing for any other."""
    try:
        raw = bytes_of(name, folder)
    except RegisterError:  # told as what it was taken for: a vendors file
        return b""
    return raw if _CALLS_ITSELF in raw[:_HEAD] or is_register_file(raw) else b""


def _verified(raw: bytes, name: str, settings: Settings, folder: Path, width: int) -> str:
    found = loaded_bytes(raw, name, settings.register_key, folder, load_register())
    return "\n".join(register_file_lines(found.register, found.exported, width))


def _listed(stored: StoredList, before: Register, as_of: str, width: int) -> str:
    told = told_list(
        stored.imported, stored.name, before, as_of or before.known_to, is_changed=stored.is_changed
    )
    return "\n".join(list_lines(told, width))


def _base(settings: Settings, folder: Path) -> Register:
    """Return the register under the files; a key alone is for the register files among them."""
    shipped = load_register()
    return base_register(shipped, settings, folder) if settings.register else shipped


def _told(name: str, before: Register, laid: Laid, shipped: frozenset[str]) -> Told:
    treatments = treatments_of(laid.register, laid.touched)
    known = known_of(laid.register, treatments)
    vendors = tuple(said_of(before, laid.register, laid.touched))
    dangers = {vendor.id: tuple(dict.fromkeys(dangers_of(known, vendor))) for vendor in vendors}
    return Told(name, vendors, treatments, dangers, told_acts(laid, shipped))
