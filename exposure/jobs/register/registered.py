"""Which register do the settings ask for, and whom do they look for with it?"""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import ResultError
from exposure.jobs.register.importing.parted import parted
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.scan.examination import Examination

WITHOUT_LINKS = (
    "Catalogue links were switched off: routes that are publicly stated, and that no record given"
    " to this scan shows, were not looked for. That none is reported here is no answer."
)
PASSED_OVER = "{over} of this folder was not read: all settings come from {read}, which was named."

_HASHED = " sha256:"


class Registered(Struct, frozen=True):
    """The register under the user's own files, and the settings that go with it."""

    register: Register
    settings: Settings
    """The user's own vendors are among those that he asked to look for."""


def registered(settings: Settings, folder: Path) -> Registered:
    """Return register and settings for a scan. Raises `InputError` for a vendors file,
    `RegisterError` for a register file, `SettingsError` for the key that goes with it.

    Relative names of these files are looked for from `folder`.
    """
    base = _base(settings, folder)
    files, lists = parted(settings.vendors, folder)
    register = base
    if files:
        # Late on purpose: a run without such a file must start without yaml and pydantic.
        from exposure.jobs.register.own_files import with_own_vendors

        register = with_own_vendors(base, replace(settings, vendors=files), folder)
    if lists:
        # Late on purpose: most runs have none, and each must start in a moment.
        from exposure.jobs.register.importing.given import with_lists

        register = with_lists(register, lists, folder)
    if not settings.catalogue_links:
        register = replace(register, links=())
    own = (
        one.id for one in register.vendors.values()
        if one.id not in base.vendors and not one.listed_in
    )  # fmt: skip
    watch = tuple(dict.fromkeys((*settings.watch, *own)))
    return Registered(register, replace(settings, watch=watch))


def _base(settings: Settings, folder: Path) -> Register:
    shipped = load_register()
    if not (settings.register or settings.register_key):
        return shipped
    # Late on purpose: most runs use the shipped register.
    from exposure.jobs.register.exported.load import base_register

    return base_register(shipped, settings, folder)


def register_for(settings: Settings, folder: Path) -> Register:
    """Return the register alone, for a question that is not about whom to look for."""
    return registered(settings, folder).register


def register_of(saved: ScanResult, folder: Path, *, file: str = "", key: str = "") -> Register:
    """Return the register with which a saved result was made, to explain what it says.

    Its register file and vendors files are looked for from `folder`; `file` says where the register
    file lies now. Raises `ResultError` for one that has changed, `RegisterError` or `InputError` for
    one that is missing. The signature is verified where a `key` is named: without one, a file of the
    same hash is the same file.
    """
    if saved.withheld or any(_HASHED not in overlay for overlay in saved.register.overlays):
        raise ResultError(
            "expected the result of a scan, met an edition for others, which leaves out what is not"
            " public", hint="use the folder that `exposure scan` wrote",
        )  # fmt: skip
    told, then_file = saved.register.overlays, saved.register.file
    if file and then_file is None:
        raise ResultError(f"{file}: the scan used the shipped register, and no register file",
                          hint="leave --register out, or scan with it")  # fmt: skip
    names = tuple(overlay.rpartition(_HASHED)[0] for overlay in told)
    settings = Settings(vendors=names, catalogue_links=saved.settings.catalogue_links,
                        register=file or (then_file.name if then_file else ""),
                        register_key=key)  # fmt: skip
    register = register_for(settings, folder)
    if then_file and register.file and then_file.sha256 != register.file.sha256:
        raise ResultError(
            f"{register.file.name}: expected the register file of the scan, met another content",
            hint="run `exposure scan` again",
        )
    for then, now in zip(told, register.overlays, strict=True):
        if then != now:
            raise ResultError(
                f"{now.rpartition(_HASHED)[0]}: expected the vendors file of the scan, met another"
                " content", hint="run `exposure scan` again",
            )  # fmt: skip
    return register


def with_settings_told(examined: Examination, settings: Settings) -> Examination:
    """Return a result that says what was switched off or passed over, in its settings and warnings."""
    warned = (
        () if settings.catalogue_links else (WITHOUT_LINKS,),
        (PASSED_OVER.format(over=settings.config_passed_over, read=settings.config),)
        if settings.config_passed_over else (),
    )  # fmt: skip
    warnings = [one for some in warned for one in some]
    if not warnings:
        return examined
    return replace(examined, result=_told(examined.result, settings, warnings))


def _told(result: ScanResult, settings: Settings, warnings: Sequence[str]) -> ScanResult:
    return replace(
        result,
        settings=replace(result.settings, catalogue_links=settings.catalogue_links),
        summary=replace(result.summary, warnings=(*result.summary.warnings, *warnings)),
    )
