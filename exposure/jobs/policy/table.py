"""What may stand in exposure.toml, and what does it mean?

Read with msgspec and not pydantic: `check` reads it and must start in a moment
(docs/architecture.md).
"""

import tomllib

import msgspec

from exposure.errors import SettingsError
from exposure.jobs.discovering.stated import StatedClocks, last_done_of, zone_of
from exposure.jobs.gating.stated import StatedFailOn
from exposure.jobs.policy.file import PolicyFile
from exposure.jobs.policy.refusal import SEE, each, named, positive, refusal
from exposure.jobs.policy.roster import StatedRepository, listed, roster_in
from exposure.jobs.policy.stated import Stated
from exposure.jobs.policy.systems import systems_of
from exposure.jobs.register.stated import StatedRegister
from exposure.model.record_systems.stated import MAX_AGE_DAYS
from exposure.model.settings import Join, Settings, SheetMapping


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
    allocations: tuple[str, ...] = ()
    discoveries: tuple[str, ...] = ()
    clocks: StatedClocks = StatedClocks()
    register: StatedRegister = StatedRegister()
    attest: dict[str, object] = {}
    """Read by `exposure attest` alone: jobs/attesting/request.py."""


def stated_in(file: PolicyFile) -> Stated:
    """Return what the file says. Raises `SettingsError`, which names file and key."""
    table = _read(file)
    return Stated(
        watch=table.watch,
        fail_on=table.fail_on,
        judgements=table.judgements,
        decisions=table.decisions,
        allocations=table.allocations,
        discoveries=table.discoveries,
        roster=listed(table.roster),
        register=table.register,
        alone=_said_alone(file, table),
    )


def _said_alone(file: PolicyFile, stated: _File) -> Settings:
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


def _read(file: PolicyFile) -> _File:
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
