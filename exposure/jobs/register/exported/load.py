"""Which register does the file hold that takes the place of the shipped one, and who signed it?"""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import RegisterError, SettingsError
from exposure.jobs.register.exported.keys import verified
from exposure.model.register.file import RegisterFile
from exposure.model.settings import Settings
from exposure.register.exported.file import Exported, exported_in
from exposure.register.facts import Register

MOST_BYTES = 256_000_000
"""Bytes of one register file: two hundred times what the shipped register takes."""


class Loaded(Struct, frozen=True):
    """A register file that was read and verified."""

    register: Register
    exported: Exported


def base_register(shipped: Register, settings: Settings, folder: Path) -> Register:
    """Return the register that the settings ask for, under no file of the user's own.

    Relative names are looked for from `folder`. Raises `RegisterError` for a file that is not as it
    was written or not signed as asked, `SettingsError` for a key that is none.
    """
    if settings.register:
        return loaded(settings.register, settings.register_key, folder, shipped).register
    if settings.register_key:
        raise SettingsError(
            f"{settings.register_key}: expected a register file to go with this key, met none",
            hint="name one with --register, or under [register] in exposure.toml",
        )
    return shipped


def loaded(name: str, key: str, folder: Path, shipped: Register) -> Loaded:
    """Return what the file `name` holds, and under which key; an empty `key` asks for none."""
    return loaded_bytes(bytes_of(name, folder), name, key, folder, shipped)


def loaded_bytes(raw: bytes, name: str, key: str, folder: Path, shipped: Register) -> Loaded:
    """Return the same of bytes that were read already."""
    exported = exported_in(raw, name)
    later = shipped.known_to if shipped.known_to > exported.register.known_to else ""
    file = RegisterFile(
        name=name,
        sha256=exported.sha256,
        tool=exported.tool,
        key=verified(exported, name, key, folder) if key else "",
        shipped_known_to=later,
    )
    return Loaded(replace(exported.register, file=file), exported)


def bytes_of(name: str, folder: Path) -> bytes:
    """Return the bytes of a register file. Raises `RegisterError`."""
    try:
        with (folder / name).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise RegisterError(f"{name}: expected a register file, met: {reason}",
                            hint="`exposure register export -o FILE` writes one") from None  # fmt: skip
    if len(raw) > MOST_BYTES:
        raise RegisterError(f"{name}: expected at most {MOST_BYTES:,} bytes, met a larger file",
                            hint="no register is as large")  # fmt: skip
    return raw
