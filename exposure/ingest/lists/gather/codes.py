"""Which codes and hosts identify a listed party?"""

import re
from collections.abc import Iterable, Mapping

from exposure.model.law.listed import IdentifierKind

_HOST = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?(?:www\.)?([^\s/:?#;,]+)", re.IGNORECASE
)
_LABELS = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}\.?")


def identifiers_of(
    codes: Mapping[IdentifierKind, Iterable[str]],
) -> dict[IdentifierKind, tuple[str, ...]]:
    """Return the kinds for which there is a code, each code once, in order."""
    kept = {kind: tuple(dict.fromkeys(filter(None, found))) for kind, found in codes.items()}
    return {kind: found for kind, found in kept.items() if found}


def hosts_of(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return the hosts of websites, each once; what is no address is left out."""
    found = (_HOST.match(address.strip()) for address in addresses)
    hosts = (one[1].lower().rstrip(".") for one in found if one and _LABELS.fullmatch(one[1]))
    return tuple(dict.fromkeys(hosts))


def others(names: Iterable[str], name: str) -> tuple[str, ...]:
    """Return further names, each once, without blanks around them and without the name itself."""
    stripped = (other.strip() for other in names)
    return tuple(dict.fromkeys(other for other in stripped if other and other != name))


def said(*parts: str) -> str:
    """Return the parts of a note that hold something, as one line."""
    return "; ".join(" ".join(part.split()) for part in parts if part and not part.isspace())


def slug(text: str) -> str:
    """Return a text as an id: letters and digits in lower case, the rest as single hyphens."""
    return re.sub(r"[\W_]+", "-", text.casefold()).strip("-")[:80] or "list"
