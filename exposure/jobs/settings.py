"""Which settings hold: flags before environment, environment before exposure.toml, then defaults?"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.gating.stated import fail_on_of
from exposure.jobs.policy.beside import beside
from exposure.jobs.policy.file import CONFIG_NAME, CONFIG_VARIABLE, PolicyFile, policy_file
from exposure.jobs.policy.refusal import named
from exposure.jobs.policy.stated import Stated
from exposure.jobs.register.stated import StatedRegister, one_file
from exposure.model.settings import Settings

__all__ = ["CONFIG_NAME", "CONFIG_VARIABLE", "law_date", "settings_from"]


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
    name, stated = file.name, _stated(file)
    beside_it = _Beside(name, folder)
    keys = stated.register
    return replace(
        stated.alone,
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
        roster="".join(beside_it.files("roster", (), stated.roster)),
        catalogue_links=keys.links_count(catalogue_links),
        register=one_file(name, "register", register, keys.register, folder),
        register_key=one_file(name, "register_key", register_key, keys.register_key, folder),
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


def _stated(file: PolicyFile) -> Stated:
    if not file.name:
        return Stated()
    # Late on purpose: a run without settings must not wait for their shapes.
    from exposure.jobs.policy.table import stated_in

    return stated_in(file)
