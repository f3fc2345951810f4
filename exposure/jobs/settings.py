"""Which settings hold: flags before environment, environment before exposure.toml, then defaults?

Read with msgspec and not pydantic: `check` reads exposure.toml and must start in a moment
(docs/architecture.md).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from exposure.errors import SettingsError, in_plain_words
from exposure.ingest.authored.named import names_a_person
from exposure.jobs.discovering.stated import StatedClocks, last_done_of, zone_of
from exposure.jobs.register.stated import StatedRegister, one_file
from exposure.model.record_systems.known import KnownSystem, known_as
from exposure.model.record_systems.stated import MAX_AGE_DAYS, StatedState, StatedSystem
from exposure.model.settings import FailOn, Join, Settings, SheetMapping

CONFIG_NAME = "exposure.toml"
CONFIG_VARIABLE = "EXPOSURE_CONFIG"
_SEE = "docs/reference/settings.md lists what it may hold"

_WORDS = (
    ("Object contains unknown field", "expected a known key, met"),
    ("Object missing required field", "expected the key"),
    ("Invalid enum value", "expected one of the words it knows, met"),
    ("Invalid RFC3339 encoded date", "expected a day as YYYY-MM-DD, met another text"),
    ("`str | object`", "a word or a table"),
    ("`str | array`", "a text or a list of texts"),
    ("`date | null`", "a day as YYYY-MM-DD"),
    ("`int | null`", "`int`"),
    ("Expected", "expected"),
    (", got", ", met"),
)
"""How the decoder says it → how this program does."""

_STATES = f"known states are {', '.join(get_args(StatedState))}"
Entry = TypeVar("Entry", bound=msgspec.Struct)


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    state: StatedState = "exists"
    stated_by: str = ""
    stated_on: date | None = None
    file: str | tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    max_age_days: int | None = None


class _Join(msgspec.Struct, forbid_unknown_fields=True):
    sbom: str
    asset: str


class _Sheet(msgspec.Struct, forbid_unknown_fields=True):
    file: str
    sheet: str = "*"
    kind: str = ""
    header_row: int | None = None
    columns: dict[str, str] = {}


class _System(msgspec.Struct):
    stated: StatedState | _Entry


class _Bound(msgspec.Struct):
    stated: int


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """What exposure.toml may hold."""

    watch: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    join: tuple[_Join, ...] = ()
    sheet: tuple[_Sheet, ...] = ()
    record_systems: dict[str, object] = {}
    max_age_days: int = MAX_AGE_DAYS
    bounds: dict[str, object] = {}
    judgements: tuple[str, ...] = ()
    allocations: tuple[str, ...] = ()
    discoveries: tuple[str, ...] = ()
    clocks: StatedClocks = StatedClocks()
    register: StatedRegister = StatedRegister()
    attest: dict[str, object] = {}
    """Read by `exposure attest` alone: jobs/attesting/request.py."""


def settings_from(
    watch: Sequence[str],
    fail_on: str | None,
    config: Path | None,
    environment: Mapping[str, str],
    folder: Path = Path(),
    *,
    vendors: Sequence[str] = (),
    catalogue_links: bool | None = None,
    judgements: Sequence[str] = (),
    allocations: Sequence[str] = (),
    discoveries: Sequence[str] = (),
    register: Path | None = None,
    register_key: Path | None = None,
) -> Settings:
    """Combine flags, environment and the file that they or `folder` name. Raises `SettingsError`."""
    path = config or _from_environment(environment) or _in(folder)
    name = path.as_posix() if path else ""
    stated = _read(folder / path, name) if path else _File()
    bounds = _each(name, "bounds", stated.bounds, _Bound)
    return Settings(
        watch=tuple(dict.fromkeys((*watch, *stated.watch))),
        fail_on=_threshold(fail_on) or stated.fail_on or "possible",
        joins=tuple(Join(join.sbom, join.asset) for join in stated.join),
        record_systems=_systems(name, stated),
        sheets=tuple(_sheet(name, number, one) for number, one in enumerate(stated.sheet)),
        bounds={key: _positive(name, f"bounds.{key}", entry.stated) for key, entry in bounds},
        config=name,
        vendors=_overlays(name, vendors, stated.register),
        judgements=_files(name, "judgements", judgements, stated.judgements),
        allocations=_files(name, "allocations", allocations, stated.allocations),
        discoveries=_files(name, "discoveries", discoveries, stated.discoveries),
        time_zone=zone_of(name, stated.clocks),
        last_done=last_done_of(stated.clocks),
        catalogue_links=stated.register.links_count(catalogue_links),
        register=one_file(name, "register", register, stated.register.register),
        register_key=one_file(name, "register_key", register_key, stated.register.register_key),
    )


def _overlays(name: str, flags: Sequence[str], stated: StatedRegister) -> tuple[str, ...]:
    """Return the user's own files over the register, by whichever name each is given."""
    older = _files(name, "vendors", flags, stated.vendors, "register.")
    return tuple(
        dict.fromkeys((*older, *_files(name, "overlays", (), stated.overlays, "register.")))
    )


def _files(
    name: str, key: str, flags: Sequence[str], stated: Sequence[str], table: str = ""
) -> tuple[str, ...]:
    """Return each file once that flags or exposure.toml name; what the latter names lies beside it."""
    _named(f"--{key}", flags)
    _named(f"{name}: {table}{key}", stated)
    found = (*map(Path, flags), *(Path(name).parent / file for file in stated))
    return tuple(dict.fromkeys(path.as_posix() for path in found))


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
    import tomllib  # late on purpose: a run without settings must not wait for it

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
        raise SettingsError(f"{name}: {key}: expected at least 1, met {stated}", hint=_SEE)
    return stated


def _refusal(name: str, error: msgspec.ValidationError, key: str = "") -> SettingsError:
    """Say in our words which key was met, and what was expected there."""
    what, _, place = str(error).partition(" - at `$")
    for theirs, ours in _WORDS:
        what = what.replace(theirs, ours)
    what = in_plain_words(what)
    key += place.rstrip("`").removeprefix(".stated" if key else ".")
    hint = f"{_STATES}; {_SEE}" if key.startswith("record_systems.") else _SEE
    return SettingsError(f"{name}: {key + ': ' if key else ''}{what}", hint=hint)


def _systems(name: str, stated: _File) -> tuple[StatedSystem, ...]:
    max_age = _positive(name, "max_age_days", stated.max_age_days)
    systems = _each(name, "record_systems", stated.record_systems, _System)
    return _once(name, [_system(name, key, entry.stated, max_age) for key, entry in systems])


def _system(name: str, key: str, stated: StatedState | _Entry, max_age: int) -> StatedSystem:
    """Return what was said of one record system. Raises `SettingsError` for what says nothing."""
    said = stated if isinstance(stated, _Entry) else _Entry(stated)
    place = f"{name}: record_systems.{key}"
    files = (said.file,) if isinstance(said.file, str) else said.file
    _named(place, (key,))
    _named(f"{place}.file", files)
    _named(f"{place}.expected", said.expected)
    age = max_age if said.max_age_days is None else said.max_age_days
    return StatedSystem(
        name=key,
        state=said.state,
        stated_by=_person(place, said),
        stated_on=said.stated_on.isoformat() if said.stated_on else "",
        files=files,
        expected=said.expected,
        max_age_days=_positive(name, f"record_systems.{key}.max_age_days", age),
    )


def _once(name: str, systems: Sequence[StatedSystem]) -> tuple[StatedSystem, ...]:
    """Return the systems; raises SettingsError where two names speak of one known system."""
    met: dict[KnownSystem, str] = {}
    for system in systems:
        known = known_as(system.name)
        if known is None:
            continue
        if known in met:
            raise SettingsError(
                f"{name}: record_systems: expected one line for each system, met"
                f" {met[known]!r} and {system.name!r}, which are both {known.name}",
                hint="keep one of the two",
            )
        met[known] = system.name
    return tuple(systems)


def _sheet(name: str, number: int, said: _Sheet) -> SheetMapping:
    """Return what was said of one sheet; kinds and roles are looked at where sheets are read."""
    place = f"sheet[{number}]"
    _named(f"{name}: {place}.file", (said.file,))
    if said.header_row is not None:
        _positive(name, f"{place}.header_row", said.header_row)
    return SheetMapping(said.file, said.sheet, said.kind, said.header_row, said.columns, name)


def _named(place: str, texts: Sequence[str]) -> None:
    if not all(map(str.strip, texts)):
        raise SettingsError(f"{place}: expected a name, met an empty text", hint=_SEE)


def _person(place: str, said: _Entry) -> str:
    """Return who says so. Raises `SettingsError` where nobody stands behind `none`."""
    person = said.stated_by.strip()
    if not names_a_person(person) and (person or said.state == "none"):
        raise SettingsError(
            f"{place}.stated_by: expected the name of the person who says so, "
            f"met {repr(person) if person else 'nothing'}",
            hint=f'for example {{state = "none", stated_by = "Ann Lee, finance"}}; {_SEE}',
        )
    return person
