"""Can these vendors files be used, what do they say, and which of their facts are dangerous?"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.register.dangers import dangers_of, known_of
from exposure.jobs.register.lines import Told, file_lines
from exposure.jobs.register.own_files import laid_over
from exposure.jobs.register.said import said_of
from exposure.jobs.register.treated import treatments_of
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.register.overlay.merge import Laid

_HERE = Path()
_UNUSABLE = 2


class CheckedFiles(Struct, frozen=True):
    """What there is to print, and how to exit."""

    text: str
    refused: tuple[str, ...]
    code: int


def check_files(
    names: Sequence[str], *, width: int, folder: Path = _HERE, register: Register | None = None
) -> CheckedFiles:
    """Tell what each vendors file says, each over those before it, for `width` columns.

    Relative names are looked for from `folder`. A file that cannot be used is one line of
    `refused`, the others are told all the same. `register` is the shipped one unless given.
    """
    before = load_register() if register is None else register
    blocks: list[str] = []
    refused: list[str] = []
    for name in dict.fromkeys(Path(name).as_posix() for name in names):
        try:
            laid = next(laid_over(before, [name], DEFAULT_BOUNDS, folder))
        except InputError as error:
            refused.append(str(error))
            continue
        blocks.append("\n".join(file_lines(_told(name, before, laid), width)))
        before = laid.register
    code = _UNUSABLE if refused else 0
    return CheckedFiles("\n\n".join(blocks), tuple(refused), code)


def _told(name: str, before: Register, laid: Laid) -> Told:
    treatments = treatments_of(laid.register, laid.touched)
    known = known_of(laid.register, treatments)
    vendors = tuple(said_of(before, laid.register, laid.touched))
    dangers = {vendor.id: tuple(dict.fromkeys(dangers_of(known, vendor))) for vendor in vendors}
    return Told(name, vendors, treatments, dangers)
