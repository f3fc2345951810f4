"""In what were the two results asked differently: law date, register, files, flags, program?"""

from collections.abc import Callable, Sequence

from exposure.assess.compared.read.documents import file_name
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import FieldMoved
from exposure.model.result import ScanResult


def settings_moved(sides: Sides) -> tuple[FieldMoved, ...]:
    """Return each thing that was asked, or with which it was answered, that differs."""
    told = (
        FieldMoved(name, tell(sides.old.result), tell(sides.new.result))
        for name, tell in _ASKED.items()
    )
    return tuple(one for one in told if one.before != one.after)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def _overlays(result: ScanResult) -> str:
    """Return the names of the user's own files, each with the beginning of its hash."""
    return _listed([one[: one.rfind(":") + _SHORT + 1] for one in result.register.overlays])


def _judgements(result: ScanResult) -> str:
    return _listed(
        [
            f"{one.name} ({one.judgements + one.risk_decisions})"
            for one in result.settings.judgements
        ]
    )


def _allocations(result: ScanResult) -> str:
    return _listed([f"{one.name} ({one.answers})" for one in result.settings.allocations])


def _file(result: ScanResult) -> str:
    file = result.register.file
    return f"{file.name} {file.sha256[:_SHORT]}" if file is not None else ""


def _lists(result: ScanResult) -> str:
    return _listed([f"{one.title} of {one.dated or 'no date'}" for one in result.lists])


_SHORT = 12
_ASKED: dict[str, Callable[[ScanResult], str]] = {
    "law_date": lambda one: one.as_of,
    "register_known_to": lambda one: one.register.known_to,
    "register_version": lambda one: one.register.version[:_SHORT],
    "register_file": _file,
    "your_own_files": _overlays,
    "official_lists": _lists,
    "watch": lambda one: _listed(one.settings.watch),
    "catalogue_links": lambda one: "counted" if one.settings.catalogue_links else "left out",
    "settings_file": lambda one: file_name(one.settings.config),
    "judgements": _judgements,
    "allocations": _allocations,
    "program": lambda one: one.tool.version,
}
"""What was asked → how it reads; files with the beginning of their hash or how much they hold."""
