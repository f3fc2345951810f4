"""Which codes stand for what is not public?"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from exposure.model.designation import Handling
from exposure.model.result import ScanResult

NOT_PUBLIC = "not public"
"""Stands in place of a text that would give something away."""
SEE_THE_WHOLE = "not public: see the full result"
_Pair = tuple[str, Handling]


class Codes(Struct, frozen=True):
    """What is not public, each with its code."""

    vendors: Mapping[str, str]
    """Vendors of which others may not even read that they were looked for."""
    acts: Mapping[str, str]
    """Ids of designations."""
    waivers: Mapping[str, str]
    """Numbers of waivers."""

    @property
    def used(self) -> tuple[str, ...]:
        """Return each code once, in order."""
        used = {*self.vendors.values(), *self.acts.values(), *self.waivers.values()}
        return tuple(sorted(used, key=code_order))


def codes_of(result: ScanResult) -> Codes:
    """Return the codes `Z-1`, `Z-2` ...: one for each vendor, or waiver, and handling.

    They are numbers within the result, and no hashes of names: whoever reads a hash can try names
    until one fits. They are numbered in the order of a hash, which hangs on the user's own files,
    so that it tells neither where in the alphabet a name stands nor which of two names is which;
    while these files stay as they are, so do the codes.
    """
    names = {one.id: one.handling for one in result.looked_for}
    hidden = {one: told for one, told in names.items() if told is not Handling.public}
    acts = {
        act.id: (act.vendor, hidden.get(act.vendor, act.handling))
        for act in result.designations
        if act.vendor in hidden or act.handling is not Handling.public
    }
    waivers = {
        one.number: (f"waiver {one.number}", one.handling)
        for one in result.waivers
        if one.handling is not Handling.public
    }
    pairs = {*hidden.items(), *acts.values(), *waivers.values()}
    ordered = sorted(pairs, key=lambda pair: mixed(result.register.overlays, pair))
    code = {pair: f"Z-{number}" for number, pair in enumerate(ordered, 1)}
    return Codes(
        {vendor: code[vendor, handling] for vendor, handling in hidden.items()},
        {act: code[pair] for act, pair in acts.items()},
        {number: code[pair] for number, pair in waivers.items()},
    )


def hides_any(result: ScanResult) -> bool:
    """Say whether anything is not public in a result that is no edition for others yet."""
    return not result.withheld and bool(codes_of(result).used or result.register.not_public)


def code_order(code: str) -> tuple[int, str]:
    """Return a sort key by which `Z-2` stands before `Z-10`."""
    digits = "".join(filter(str.isdigit, code))
    return int(digits or 0), code


def numbered(letter: str) -> Iterator[str]:
    """Yield `Z-F1`, `Z-F2` ...: codes for ids that could be worked out by trying names."""
    number = 0
    while True:
        number += 1
        yield f"Z-{letter}{number}"


def mixed(files: tuple[str, ...], pair: Sequence[str]) -> str:
    """Return a place in an order that tells nothing of the alphabet: it hangs on the user's files."""
    return sha256("\0".join((*files, *pair)).encode(errors="surrogatepass")).hexdigest()
