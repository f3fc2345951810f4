"""What may `[register]` of exposure.toml say, and which one file do flag and key name?"""

from pathlib import Path

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.jobs.policy.beside import beside

_SEE = "docs/reference/settings.md lists what it may hold"


class StatedRegister(Struct, frozen=True, forbid_unknown_fields=True):
    """The table as it may stand in the file."""

    vendors: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    """The user's own files over the register; `vendors` is another name of it."""
    catalogue_links: bool = True
    register: str | None = None
    """A register file that takes the place of the shipped register."""
    register_key: str | None = None
    """The public key under which its signature must be right."""

    def links_count(self, flag: bool | None) -> bool:
        """Say whether publicly stated routes count, as a flag says or else this table."""
        return self.catalogue_links if flag is None else flag


def one_file(config: str, key: str, flag: Path | None, stated: str | None, folder: Path) -> str:
    """Return the file that a flag names, else the one that `config` names and lies beside it.

    Empty where neither does. Raises `SettingsError` for an empty name.
    """
    if flag is not None:
        return flag.as_posix()
    if stated is None:
        return ""
    if not stated.strip():
        raise SettingsError(f"{config}: register.{key}: expected a name, met an empty text",
                            hint=_SEE)  # fmt: skip
    return beside(config, stated, folder).as_posix()
