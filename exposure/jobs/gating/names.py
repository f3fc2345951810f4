"""Whom do the criteria mean that name a vendor or a designation, and does anybody look for them?"""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.gating.possible import refuse_nobody
from exposure.model.designation import Handling
from exposure.model.gate.criteria import Condition, Criterion
from exposure.register.facts import Register
from exposure.register.find import nearest_ids, vendors_called
from exposure.register.status import vendors_to_look_for

_HIDDEN = "a name that is not shown, because your files hold what is not public"
_NOBODY = "where nobody looks, nothing could ever fail"


def by_id(
    criteria: Sequence[Criterion], register: Register, as_of: str, watch: tuple[str, ...]
) -> tuple[Criterion, ...]:
    """Return the criteria with vendors by their ids, however they were named.

    Raises `SettingsError` for a vendor or designation that is not known, and for one that is not
    looked for on the law date: the gate would pass in silence.
    """
    sought = frozenset(one.id for one in vendors_to_look_for(register, as_of, watch))
    register_now = _Known(register, sought, as_of)
    return tuple(register_now.criterion(one) for one in criteria)


class _Known:
    """The register, and who is looked for on the law date."""

    def __init__(self, register: Register, sought: frozenset[str], as_of: str) -> None:
        self._register, self._sought, self._as_of = register, sought, as_of

    def criterion(self, one: Criterion) -> Criterion:
        if not one.names_anybody:
            return one
        conditions = tuple(self._condition(each, one.place) for each in one.conditions)
        named = replace(one, conditions=conditions)
        refuse_nobody(named, {act.id: act.vendor for act in self._register.designations},
                      self._sought)  # fmt: skip
        return named

    def _condition(self, one: Condition, place: str) -> Condition:
        if one.key == "vendor":
            values = (self._vendor(value, place) for value in one.values)
        elif one.key == "designation":
            values = (self._designation(value, place) for value in one.values)
        else:
            return one
        return replace(one, values=tuple(dict.fromkeys(values)))

    def _vendor(self, text: str, place: str) -> str:
        called = vendors_called(self._register, text)
        if not called:
            raise SettingsError(
                f"{place}: expected a vendor of the register, met {self._shown(text)}",
                hint=f"nearest: {', '.join(nearest_ids(self._register, text))}",
            )
        self._looked_for(called[0].id, text, place)
        return called[0].id

    def _designation(self, text: str, place: str) -> str:
        found = {one.id.casefold(): one for one in self._register.designations}
        act = found.get(text.casefold())
        if act is None:
            raise SettingsError(
                f"{place}: expected a designation of the register, met {self._shown(text)}",
                hint=f"nearest: {', '.join(self._near(text))}; `exposure register list` has all",
            )
        self._looked_for(act.vendor, text, place)
        return act.id

    def _looked_for(self, vendor: str, text: str, place: str) -> None:
        if vendor in self._sought:
            return
        shown = self._shown(text)
        named = "VENDOR" if shown == _HIDDEN else vendor
        raise SettingsError(
            f"{place}: {shown} is not looked for on {self._as_of}: {_NOBODY}",
            hint=f"add --watch {named}, or `watch` in exposure.toml",
        )

    def _shown(self, text: str) -> str:
        """Return a name as a refusal may repeat it: it may stand in a log that others read."""
        return _HIDDEN if self._register.record.not_public else repr(text[:40])

    def _near(self, text: str) -> Iterator[str]:
        public = self._public(one.id for one in self._register.designations)
        yield from get_close_matches(text, public, n=3, cutoff=0.0)

    def _public(self, ids: Iterable[str]) -> list[str]:
        hidden = {
            one.id for one in self._register.designations if one.handling is not Handling.public
        }
        handled = self._register.handling
        hidden |= {
            one.id for one in self._register.designations
            if handled.get(one.vendor, Handling.public) is not Handling.public
        }  # fmt: skip
        return [one for one in ids if one not in hidden]
