"""Which settings hold: flags before environment, environment before exposure.toml, then defaults?

Read with msgspec and not pydantic: `check` reads exposure.toml and must start in a moment
(docs/architecture.md).
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar, get_args

import msgspec

from exposure.errors import SettingsError
from exposure.model.coverage import RecordSystem
from exposure.model.settings import FailOn, Join, Settings

CONFIG_NAME = "exposure.toml"
CONFIG_VARIABLE = "EXPOSURE_CONFIG"
_SEE = "docs/reference/settings.md lists what it may hold"

_WORDS = (
    ("Object contains unknown field", "expected a known key, met"),
    ("Object missing required field", "expected the key"),
    ("Invalid enum value", "expected one of the words it knows, met"),
    ("Expected", "expected"),
    (", got", ", met"),
)
"""How the decoder says it → how this program does."""

State = Literal["fed", "stale", "not_fed", "none"]
Entry = TypeVar("Entry", bound=msgspec.Struct)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    state: State
    stated_by: str = ""


class _Join(msgspec.Struct, forbid_unknown_fields=True):
    sbom: str
    asset: str


class _System(msgspec.Struct):
    stated: State | _Entry


class _Bound(msgspec.Struct):
    stated: int


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """What exposure.toml may hold."""

    watch: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    join: tuple[_Join, ...] = ()
    record_systems: dict[str, object] = {}
    bounds: dict[str, object] = {}


def settings_from(
    watch: Sequence[str],
    fail_on: str | None,
    config: Path | None,
    environment: Mapping[str, str],
    folder: Path = Path(),
) -> Settings:
    """Combine flags, environment and the file that they or `folder` name.

    Raises `SettingsError` naming the file, the key, what was expected and met.
    """
    path = config or _from_environment(environment) or _in(folder)
    name = path.as_posix() if path else ""
    stated = _read(folder / path, name) if path else _File()
    systems = _each(name, "record_systems", stated.record_systems, _System)
    bounds = _each(name, "bounds", stated.bounds, _Bound)
    return Settings(
        watch=tuple(dict.fromkeys((*watch, *stated.watch))),
        fail_on=_threshold(fail_on) or stated.fail_on or "possible",
        joins=tuple(Join(join.sbom, join.asset) for join in stated.join),
        record_systems=tuple(_system(key, entry.stated) for key, entry in systems),
        bounds={key: _positive(name, key, entry.stated) for key, entry in bounds},
        config=name,
    )


def law_date(stated: str | None, today: date) -> str:
    """Return the law date as an ISO day. Raises `SettingsError` for anything else."""
    if stated is None:
        return today.isoformat()
    try:
        parsed = date.fromisoformat(stated)
    except ValueError:
        parsed = None
    if parsed is None or parsed.isoformat() != stated:
        raise SettingsError(f"--as-of: expected a day as YYYY-MM-DD, met {stated!r}",
                            hint="for example --as-of 2026-09-26")  # fmt: skip
    return stated


def _threshold(stated: str | None) -> FailOn | None:
    try:
        return msgspec.convert(stated, FailOn | None)  # type: ignore[no-any-return]
    except msgspec.ValidationError:
        known = ", ".join(get_args(FailOn))
        raise SettingsError(f"--fail-on: expected {known}, met {stated!r}") from None


def _from_environment(environment: Mapping[str, str]) -> Path | None:
    named = environment.get(CONFIG_VARIABLE)
    return Path(named) if named else None


def _in(folder: Path) -> Path | None:
    path = folder / CONFIG_NAME
    if path.is_dir():
        raise SettingsError(f"{CONFIG_NAME}: expected a file, met a folder", hint=_SEE)
    return Path(CONFIG_NAME) if path.is_file() else None


def _read(path: Path, name: str) -> _File:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        raise SettingsError(f"{name}: cannot be read, {str(reason).lower()}",
                            hint=_SEE) from None  # fmt: skip
    try:
        return msgspec.convert(tomllib.loads(text), _File)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{name}: expected TOML, met {error}", hint=_SEE) from None
    except msgspec.ValidationError as error:
        raise _refusal(name, error) from None


def _each(
    name: str, table: str, stated: dict[str, object], kind: type[Entry]
) -> Iterator[tuple[str, Entry]]:
    """Yield the entries of a table by key, one by one, so that an error can name its key."""
    for key, value in sorted(stated.items()):
        try:
            yield key, msgspec.convert({"stated": value}, kind)
        except msgspec.ValidationError as error:
            raise _refusal(name, error, f"{table}.{key}") from None


def _positive(name: str, key: str, stated: int) -> int:
    if stated < 1:
        raise SettingsError(f"{name}: bounds.{key}: expected at least 1, met {stated}", hint=_SEE)
    return stated


def _refusal(name: str, error: msgspec.ValidationError, key: str = "") -> SettingsError:
    """Say in our words which key was met, and what was expected there."""
    what, _, place = str(error).replace("`", "'").partition(" - at '$")
    for theirs, ours in _WORDS:
        what = what.replace(theirs, ours)
    key += place.rstrip("'").removeprefix(".stated" if key else ".")
    return SettingsError(f"{name}: {key + ': ' if key else ''}{what}", hint=_SEE)


def _system(name: str, stated: State | _Entry) -> RecordSystem:
    if isinstance(stated, _Entry):
        return RecordSystem(name, stated.state, stated.stated_by)
    return RecordSystem(name, stated)
