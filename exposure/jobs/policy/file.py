"""Which exposure.toml holds, what are its bytes, and which one is passed over for it?"""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from exposure.errors import SettingsError
from exposure.jobs.policy.refusal import SEE

CONFIG_NAME = "exposure.toml"
CONFIG_VARIABLE = "EXPOSURE_CONFIG"


class PolicyFile(Struct, frozen=True):
    """The one settings file that is read."""

    name: str = ""
    """As it was named, with `/` between folders; empty where there is none."""
    text: str = ""
    sha256: str = ""
    """Of its bytes, also of a byte order mark."""
    passed_over: str = ""
    """The file in the current folder that is not read, because another one was named."""


def policy_file(config: Path | None, environment: Mapping[str, str], folder: Path) -> PolicyFile:
    """Return the file that a flag names, else the environment, else the one that lies in `folder`.

    Raises `SettingsError` for one that was named and cannot be read.
    """
    named = config or _from_environment(environment)
    path = named or _in(folder)
    if path is None:
        return PolicyFile()
    raw = _read(folder / path, path.as_posix())
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unreadable(path.as_posix(), "not utf-8 text") from None
    over = _passed_over(folder, folder / path) if named else ""
    # As a text file is read: TOML itself knows these ends of lines alone.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return PolicyFile(path.as_posix(), text, sha256(raw).hexdigest(), over)


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(name, str(error.strerror or type(error).__name__).lower()) from None


def _unreadable(name: str, reason: str) -> SettingsError:
    return SettingsError(f"{name}: cannot be read, {reason}", hint=SEE)


def _from_environment(environment: Mapping[str, str]) -> Path | None:
    named = environment.get(CONFIG_VARIABLE)
    return Path(named) if named else None


def _in(folder: Path) -> Path | None:
    path = folder / CONFIG_NAME
    if path.is_dir():
        raise SettingsError(f"{CONFIG_NAME}: expected a file, met a folder", hint=SEE)
    return Path(CONFIG_NAME) if path.is_file() else None


def _passed_over(folder: Path, read: Path) -> str:
    """Return the settings file of the current folder, unless it is the one that is read."""
    local = folder / CONFIG_NAME
    if not local.is_file() or os.path.realpath(local) == os.path.realpath(read):
        return ""
    return CONFIG_NAME
