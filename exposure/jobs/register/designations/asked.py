"""Of which register and date is asked, and of which vendor or status?"""

from collections.abc import Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.register.registered import register_for
from exposure.jobs.request import Request
from exposure.model.designation import DesignationStatus, Standing, Status
from exposure.register.facts import Register, Vendor
from exposure.register.find import find_vendor


class Asked(Struct, frozen=True):
    """The register under the user's own files, and the law date."""

    register: Register
    as_of: str


def asked_of(request: Request) -> Asked:
    """Return what a command line asks of. Raises the errors of a settings, register or vendors file."""
    as_of = request.law_date()
    return Asked(register_for(request.settings(), request.folder), as_of)


def vendor_named(asked: Asked, text: str, said_by: str = "VENDOR") -> Vendor:
    """Return the vendor that a person means. Raises `SettingsError` with the nearest names."""
    return find_vendor(asked.register, text, said_by=said_by)


def of_vendors(register: Register, vendors: Collection[str]) -> Register:
    """Return the register with the designations of some vendors, so that no other is warned of."""
    acts = tuple(act for act in register.designations if act.vendor in vendors)
    return replace(register, designations=acts)


class Words(Struct, frozen=True):
    """The status and standing words that were asked for; none asks for everything."""

    words: frozenset[str]

    def fit(self, one: DesignationStatus) -> bool:
        """Say whether a designation has one of them as its status or standing."""
        return not self.words or not self.words.isdisjoint({one.status.value, one.standing.value})


def words_asked(texts: Sequence[str]) -> Words:
    """Return the words that were asked for, written with blanks or not. Raises `SettingsError`."""
    known = [word.value for kind in (Standing, Status) for word in kind]
    found = set()
    for text in texts:
        word = "_".join(text.replace("-", " ").replace("_", " ").casefold().split())
        if word not in known:
            raise SettingsError(f"--status: expected a status or standing, met {text!r}",
                                hint=f"known are {', '.join(known)}")  # fmt: skip
        found.add(word)
    return Words(frozenset(found))
