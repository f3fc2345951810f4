"""What does the register say once a user's designations, watch list and waivers are over it?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.designation import Waiver
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.overlay.acts.designations import designation_of, watched
from exposure.register.overlay.acts.stated import Stated, stated_in
from exposure.register.overlay.acts.waivers import waiver_of
from exposure.register.overlay.file import VendorsFile


class Acts(Struct, frozen=True):
    """What one file states beside vendors."""

    designations: tuple[Designation, ...] = ()
    """Watched vendors come last, as designations on the basis of the user's own list."""
    waivers: tuple[Waiver, ...] = ()


def with_acts(register: Register, file: VendorsFile, source: str) -> tuple[Register, Acts]:
    """Return the register with what a file states over it; what it held stays as it was.

    `source` is the id of the source of what names none. Raises `InputError` for the first fault.
    """
    acts = [(one, designation_of) for one in stated_in(file, "designations", source)]
    acts += [(one, watched) for one in stated_in(file, "watch", source, "vendor")]
    taken = {one.id for one in register.designations}
    reserved = {_given(stated) for stated, _ in acts}
    added: list[Designation] = []
    for stated, make in acts:
        others = taken | (set() if _given(stated) else reserved)
        added.append(make(register, stated, others))
        taken.add(added[-1].id)
    laid = replace(register, designations=(*register.designations, *added))
    waivers = tuple(waiver_of(laid, one) for one in stated_in(file, "waivers", source))
    return (
        replace(laid, waivers=(*register.waivers, *waivers)),
        Acts(tuple(added), waivers),
    )


def _given(stated: Stated) -> str:
    """Return the id that an entry asks for, so that no other is given it; empty without one."""
    given = stated.fields.get("id")
    return given if isinstance(given, str) else ""
