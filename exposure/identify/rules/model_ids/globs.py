"""Does an identifier fit a listed pattern?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.register.facts import Register


class Glob(Struct, frozen=True, gc=False):
    """One pattern of identifiers; `*` stands for any text."""

    pattern: str
    parts: tuple[str, ...]
    vendor: str
    vendor_name: str
    excluded: tuple[str, ...] = ()
    """How identifiers begin that are known to be another's."""

    def fits(self, text: str) -> bool:
        """Say whether an identifier in lower case fits, and is not known to be another's."""
        return fits(self.parts, text) and not text.startswith(self.excluded)


def globs_of(register: Register, vendors: Iterable[str]) -> tuple[Glob, ...]:
    """Return the patterns of `vendors`, by vendor."""
    return tuple(
        Glob(
            pattern,
            tuple(pattern.lower().split("*")),
            vendor,
            register.vendors[vendor].name,
            tuple(other.text.lower() for other in register.vendors[vendor].excluded),
        )
        for vendor in sorted(vendors)
        for pattern in register.vendors[vendor].model_ids
    )


def fits(parts: tuple[str, ...], text: str) -> bool:
    """Say whether `text` is the parts in order with any text between them."""
    if len(parts) == 1:
        return text == parts[0]
    first, *middle, last = parts
    if not text.startswith(first) or not text.endswith(last) or len(text) < len(first) + len(last):
        return False
    at, end = len(first), len(text) - len(last)
    for part in middle:
        at = text.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True
