"""Whom did a scan look for without telling his name, because a list alone names him?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.register.facts import Register
from exposure.register.status import designations_on, vendors_to_look_for


def listed_on(register: Register, as_of: str) -> set[str]:
    """Return the vendors whom nothing but lists names, and whom a scan looks for on an ISO date."""
    looked_for = vendors_to_look_for(register, as_of, ())
    return {one.id for one in looked_for if register.vendors[one.id].listed_in}


def with_listed(saved: ScanResult, register: Register, vendor: str) -> ScanResult:
    """Return a result that also tells of a vendor whom a list alone names, where it looked for him."""
    told = {one.id for one in saved.looked_for}
    if vendor in told or not register.vendors[vendor].listed_in:
        return saved
    names = tuple(one for one in vendors_to_look_for(register, saved.as_of, ()) if one.id == vendor)
    acts = tuple(one for one in designations_on(register, saved.as_of) if one.vendor == vendor)
    if not names:
        return saved
    return replace(
        saved, looked_for=(*saved.looked_for, *names), designations=(*saved.designations, *acts)
    )


def of_lists(saved: ScanResult) -> Iterator[str]:
    """Yield how many companies each list made a scan look for, in words."""
    for one in saved.lists:
        if one.looked_for:
            yield f"{number_of(one.looked_for, 'company', 'companies')} of {one.title}"
