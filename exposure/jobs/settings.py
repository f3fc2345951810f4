"""Which settings hold: flags before environment, environment before exposure.toml, then defaults?

Read with msgspec and not pydantic: `check` reads exposure.toml and must start in a moment
(docs/architecture.md).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.discovering.stated import StatedClocks, last_done_of, zone_of
from exposure.jobs.gating.stated import StatedFailOn, fail_on_of
from exposure.jobs.policy.beside import beside
from exposure.jobs.policy.file import CONFIG_NAME, CONFIG_VARIABLE, PolicyFile, policy_file
from exposure.jobs.policy.refusal import SEE, each, named, positive, refusal
from exposure.jobs.policy.roster import StatedRepository, listed, roster_in
from exposure.jobs.policy.systems import systems_of
from exposure.jobs.register.stated import StatedRegister, one_file
from exposure.model.record_systems.stated import MAX_AGE_DAYS
from exposure.model.settings import Join, Settings, SheetMapping

__all__ = ["CONFIG_NAME", "CONFIG_VARIABLE", "law_date", "settings_from"]


class _Join(msgspec.Struct, forbid_unknown_fields=True):
    sbom: str
    asset: str


class _Sheet(msgspec.Struct, forbid_unknown_fields=True):
    file: str
    sheet: str = "*"
    kind: str = ""
    header_row: int | None = None
    columns: dict[str, str] = {}


class _Bound(msgspec.Struct):
    stated: int


class _File(msgspec.Struct, forbid_unknown_fields=True):
    """What exposure.toml may hold."""

    watch: tuple[str, ...] = ()
    fail_on: StatedFailOn = None
    unsafe_pass_when_presence_is_hidden: bool = False
    join: tuple[_Join, ...] = ()
    sheet: tuple[_Sheet, ...] = ()
    record_systems: dict[str, object] = {}
    repository: tuple[StatedRepository, ...] = ()
    roster: str | None = None
    max_age_days: int = MAX_AGE_DAYS
    bounds: dict[str, object] = {}
    judgements: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    """The same files by their other name: lines or workbooks, of both kinds."""
    allocations: tuple[str, ...] = ()
    discoveries: tuple[str, ...] = ()
    clocks: StatedClocks = StatedClocks()
    register: StatedRegister = StatedRegister()
    attest: dict[str, object] = {}
    """Read by `exposure attest` alone: jobs/attesting/request.py."""


def settings_from(
    watch: Sequence[str],
    fail_on: Sequence[str] | None,
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
    file = policy_file(config, environment, folder)
    name, stated = file.name, _read(file)
    beside_it = _Beside(name, folder)
    keys = stated.register
    return replace(
        _said_alone(file, stated),
        watch=tuple(dict.fromkeys((*watch, *stated.watch))),
        fail_on=fail_on_of(fail_on or (), name, stated.fail_on),
        vendors=_overlays(beside_it, vendors, keys),
        judgements=tuple(
            dict.fromkeys(
                (
                    *beside_it.files("judgements", judgements, stated.judgements),
                    *beside_it.files("decisions", (), stated.decisions),
                )
            )
        ),
        allocations=beside_it.files("allocations", allocations, stated.allocations),
        discoveries=beside_it.files("discoveries", discoveries, stated.discoveries),
        roster="".join(beside_it.files("roster", (), listed(stated.roster))),
        catalogue_links=keys.links_count(catalogue_links),
        register=one_file(name, "register", register, keys.register, folder),
        register_key=one_file(name, "register_key", register_key, keys.register_key, folder),
    )


def _said_alone(file: PolicyFile, stated: _File) -> Settings:
    """Return what no flag says, or says only on top of it."""
    name = file.name
    bounds = each(name, "bounds", stated.bounds, _Bound)
    systems = systems_of(name, stated.record_systems, stated.max_age_days)
    return Settings(
        joins=tuple(Join(join.sbom, join.asset) for join in stated.join),
        record_systems=systems,
        repositories=roster_in(
            name, stated.repository, systems, stated.max_age_days, stated.roster
        ),
        roster_max_age_days=stated.max_age_days,
        sheets=tuple(_sheet(name, number, one) for number, one in enumerate(stated.sheet)),
        bounds={key: positive(name, f"bounds.{key}", entry.stated) for key, entry in bounds},
        config=name,
        config_sha256=file.sha256,
        config_passed_over=file.passed_over,
        time_zone=zone_of(name, stated.clocks),
        last_done=last_done_of(stated.clocks),
        unsafe_pass_when_presence_is_hidden=stated.unsafe_pass_when_presence_is_hidden,
    )


class _Beside(msgspec.Struct, frozen=True):
    """Files that flags name, and those that the settings file names, which lie beside it."""

    name: str
    folder: Path

    def files(
        self, key: str, flags: Sequence[str], stated: Sequence[str], table: str = ""
    ) -> tuple[str, ...]:
        """Return each file once. Raises `SettingsError` for an empty name."""
        named(f"--{key}", flags)
        named(f"{self.name}: {table}{key}", stated)
        found = (*map(Path, flags), *(beside(self.name, file, self.folder) for file in stated))
        return tuple(dict.fromkeys(path.as_posix() for path in found))


def _overlays(beside_it: _Beside, flags: Sequence[str], stated: StatedRegister) -> tuple[str, ...]:
    """Return the user's own files over the register, by whichever name each is given."""
    older = beside_it.files("vendors", flags, stated.vendors, "register.")
    newer = beside_it.files("overlays", (), stated.overlays, "register.")
    return tuple(dict.fromkeys((*older, *newer)))


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


def _read(file: PolicyFile) -> _File:
    if not file.name:
        return _File()
    import tomllib  # late on purpose: a run without settings must not wait for it

    try:
        return msgspec.convert(tomllib.loads(file.text), _File)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{file.name}: expected TOML, met {error}", hint=SEE) from None
    except msgspec.ValidationError as error:
        raise refusal(file.name, error) from None


def _sheet(name: str, number: int, said: _Sheet) -> SheetMapping:
    """Return what was said of one sheet; kinds and roles are looked at where sheets are read."""
    place = f"sheet[{number}]"
    named(f"{name}: {place}.file", (said.file,))
    if said.header_row is not None:
        positive(name, f"{place}.header_row", said.header_row)
    return SheetMapping(said.file, said.sheet, said.kind, said.header_row, said.columns, name)
