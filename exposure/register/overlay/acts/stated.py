"""Which entries does a user's file state under one heading, and what do their fields mean?"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct

from exposure.errors import InputError
from exposure.model.designation import Handling
from exposure.register.facts import Register, Vendor
from exposure.register.find import nearest_ids, vendors_called
from exposure.register.overlay.authored import shaped
from exposure.register.overlay.file import (
    SEE_ACTS,
    VendorsFile,
    Yaml,
    check_size,
    handling_in,
    has_parts,
    unexpected,
    usual_handling,
)
from exposure.register.schema import Authored

A = TypeVar("A", bound=Authored)
_FROM = "from"
"""How people write who says so."""
_LISTS = ("contracts", "designations", "buyers")
"""Fields that hold a list, of which one text alone may be written."""


class Stated(Struct, frozen=True):
    """One entry of a list in a user's file."""

    file: str
    place: str
    """Before the name of a field: `designations.0.`."""
    fields: dict[str, Yaml]
    handling: Handling
    source: str
    """Id of the source of what names none."""

    def fault(self, field: str, problem: str, hint: str = SEE_ACTS) -> InputError:
        """Return the refusal of what stands in a field."""
        return InputError(f"{self.file}: {self.place}{field}: {problem}", hint=hint)

    def shaped(self, shape: type[A]) -> A:
        """Return the fields in the shape that a person may write. Raises `InputError`."""
        known = [*shape.model_fields, _FROM, "handling"]
        fields = dict(self.fields)
        if _FROM in fields and "stated_by" in shape.model_fields and "stated_by" not in fields:
            fields["stated_by"] = fields.pop(_FROM)
        return shaped(shape, fields, f"{self.file}: {self.place}", known, SEE_ACTS)

    def vendor(self, register: Register, text: str) -> Vendor:
        """Return whom a text means, of the register and of this file. Raises `InputError`."""
        called = vendors_called(register, text)
        if not called:
            nearest = ", ".join(nearest_ids(register, text))
            problem = f"expected a vendor of the register or of this file, met {text!r}"
            raise self.fault("vendor", problem, f"nearest: {nearest}; another one needs an id and"
                             " a name under `vendors`")  # fmt: skip
        if len(called) > 1:
            ids = ", ".join(one.id for one in called)
            raise self.fault("vendor", f"expected one vendor, met {text!r}, a name of {ids}",
                             "write the id")  # fmt: skip
        return called[0]

    def day(self, field: str, text: str | None) -> str | None:
        """Return an ISO day as it is written. Raises `InputError` for anything else."""
        if text is None:
            return None
        try:
            if date.fromisoformat(text).isoformat() == text:
                return text
        except ValueError:
            pass
        raise self.fault(field, f"expected a day such as 2026-03-04, met {text!r}")

    def last_day(self, field: str, text: str | None, first: str) -> str | None:
        """Return a day that is not before `first`. Raises `InputError`."""
        last = self.day(field, text)
        if last is not None and last < first:
            raise self.fault(field, f"expected a day from {first} on, met {last}")
        return last


def stated_in(file: VendorsFile, part: str, source: str, told_by: str = "") -> Iterator[Stated]:
    """Yield each entry of a list of the file; none where it has no such list. Raises `InputError`.

    `told_by` is the field that an entry of a text alone stands for; empty where it needs fields.
    """
    written = file.contents.get(part) if has_parts(file.contents) else None
    if written is None:
        return
    if not isinstance(written, list):
        raise unexpected(file, part, "a list", written, SEE_ACTS)
    check_size(file, part, len(written))
    usual = usual_handling(file)
    for number, one in enumerate(written):
        place = f"{part}.{number}"
        entry = {told_by: one} if told_by and isinstance(one, str) else one
        if not isinstance(entry, Mapping):
            raise unexpected(file, place, "a mapping of fields", entry, SEE_ACTS)
        fields = {key: _listed(key, value) for key, value in entry.items() if value is not None}
        fields.pop("handling", None)
        told = handling_in(file, f"{place}.", entry, usual)
        yield Stated(file.name, f"{place}.", fields, told, source)


def day_after(day: str) -> str:
    """Return the ISO day behind one, or that one where the calendar ends."""
    one = date.fromisoformat(day)
    return day if one == date.max else (one + timedelta(days=1)).isoformat()


def _listed(key: str, value: Yaml) -> Yaml:
    return [value] if key in _LISTS and isinstance(value, str) else value
