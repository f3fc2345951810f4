"""Which vendor of the register does a person mean?"""

from difflib import get_close_matches

from exposure.errors import SettingsError
from exposure.model.designation import Handling
from exposure.register.facts import Register, Vendor


def find_vendor(register: Register, text: str, *, said_by: str = "") -> Vendor:
    """Return the vendor with this id, other id, display name or unambiguous name, in any case.

    SettingsError with the three nearest ids where there is none; `said_by` is the argument that
    names it, where that is not `--watch`, which also knows the word `all`.
    """
    called = vendors_called(register, text)
    if called:
        return called[0]
    nearest = ", ".join(nearest_ids(register, text))
    place, known = (said_by, "") if said_by else ("--watch", " or `all`")
    met = _shown(register, text)
    raise SettingsError(f"{place}: expected a vendor of the register{known}, met {met}",
                        hint=f"nearest: {nearest}")  # fmt: skip


def _shown(register: Register, text: str) -> str:
    """Return a name as a refusal may repeat it: one that is not public may have been misspelt."""
    hidden = [register.vendors[one] for one, told in register.handling.items()
              if told is not Handling.public and one in register.vendors]  # fmt: skip
    spelt = {spelling for vendor in hidden for spelling in _ids(vendor) | _names(vendor)}
    wanted = text.strip().casefold()
    alike = get_close_matches(wanted, spelt, n=1) or [one for one in spelt if one in wanted]
    return "a name much like one that is not public" if alike else repr(text)


def vendors_called(register: Register, text: str) -> list[Vendor]:
    """Return every vendor that bears a text: as id or display name, else as unambiguous name."""
    wanted = text.strip().casefold()
    for spellings in (_ids, _names):
        found = [one for one in register.vendors.values() if wanted in spellings(one)]
        if found:
            return found
    return []


def _ids(vendor: Vendor) -> set[str]:
    return {text.casefold() for text in (vendor.id, vendor.name, *vendor.also)}


def _names(vendor: Vendor) -> set[str]:
    return {name.text.casefold() for name in vendor.names if not name.ambiguous}


def nearest_ids(register: Register, text: str) -> list[str]:
    """Return the ids of the three vendors whose spelling looks most like a text.

    Vendors that are not public are left out: a refusal may stand in a log that others read.
    """
    wanted = text.strip().casefold()
    spelt = {
        spelling: vendor.id
        for vendor in register.vendors.values()
        if register.handling.get(vendor.id, Handling.public) is Handling.public
        for spelling in sorted(_ids(vendor) | _names(vendor))
    }
    close = get_close_matches(wanted, spelt, n=len(spelt), cutoff=0.0)
    return list(dict.fromkeys(spelt[spelling] for spelling in close))[:3]
