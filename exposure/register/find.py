"""Which vendor of the register does a person mean?"""

from difflib import get_close_matches

from exposure.errors import SettingsError
from exposure.register.facts import Register, Vendor


def find_vendor(register: Register, text: str) -> Vendor:
    """Return the vendor with this id, other id, display name or unambiguous name, in any case.

    SettingsError with the three nearest ids where there is none.
    """
    wanted = text.strip().casefold()
    for spellings in (_ids, _names):
        for vendor in register.vendors.values():
            if wanted in spellings(vendor):
                return vendor
    nearest = ", ".join(_nearest(register, wanted))
    raise SettingsError(
        f"--watch: expected a vendor of the register or `all`, met {text!r}",
        hint=f"nearest: {nearest}",
    )


def _ids(vendor: Vendor) -> set[str]:
    return {text.casefold() for text in (vendor.id, vendor.name, *vendor.also)}


def _names(vendor: Vendor) -> set[str]:
    return {name.text.casefold() for name in vendor.names if not name.ambiguous}


def _nearest(register: Register, wanted: str) -> list[str]:
    spelt = {
        spelling: vendor.id
        for vendor in register.vendors.values()
        for spelling in sorted(_ids(vendor) | _names(vendor))
    }
    close = get_close_matches(wanted, spelt, n=len(spelt), cutoff=0.0)
    return list(dict.fromkeys(spelt[spelling] for spelling in close))[:3]
