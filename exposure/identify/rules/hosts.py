"""Does this host belong to a vendor?"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import is_unspaced
from exposure.identify.rules.claim import claim
from exposure.identify.rules.sharing import (
    is_mail,
    is_mailbox_of_owner,
    is_page_of_owner,
    others_there,
)
from exposure.identify.stored.lookup import Lookup
from exposure.model.relation import Confidence, Match, Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Domain, Register, Sharing

# A word that opens no address is taken as a whole: looked at letter by letter, it costs its square.
_TOKEN = late_pattern(
    r"([\w.%+-]{1,64}@[\w.-]+|(?:[a-z][a-z0-9+.-]{0,30}://)?[\w-]++(?:\.[\w-]++)++(?:/\S*+)?)"
    r"|[\w-]++",
    re.IGNORECASE,
)
_ADDRESS = late_pattern(
    r"(?<![\w.%+-])[\w.%+-]++@[\w-]++(?:\.[\w-]++)++|(?<![a-z])[a-z][a-z0-9+.-]{0,30}://"
    r"[^\s\"'<>,;|)]+",
    re.IGNORECASE,
)
"""An address ends where a list or a formula goes on: what stands behind it may be a name."""
_LONGEST_HOST = 255
FORGES = {
    "github.com": "github", "gitlab.com": "gitlab", "bitbucket.org": "bitbucket",
    "ghcr.io": "github", "codeload.github.com": "github", "raw.githubusercontent.com": "github",
}  # fmt: skip
"""Host → type of the purls of the repositories under it; images, archives and single files of a
forge lie under its owners, too."""


HUBS = {"huggingface.co": "huggingface", "hf.co": "huggingface"}
"""The same of hubs of models."""
KINDS_AT_HUBS = frozenset({"datasets", "spaces"})
"""What may stand before the owner of what lies at a hub."""


class Owned(Struct, frozen=True, gc=False):
    """One domain of one vendor."""

    domain: str
    path: str
    """Path prefix with its slashes, or empty where the whole host is the vendor's."""
    vendor: str
    vendor_name: str
    verified: bool
    shared: Sharing
    """Others have mailboxes or pages under it too."""


class HostIndex(Struct, frozen=True):
    """All domains of some vendors."""

    owned: Lookup[tuple[Owned, ...]]
    excluded: frozenset[tuple[str, str]]
    """Vendor and host that is known not to be its own."""


def index_hosts(register: Register, vendors: Iterable[str]) -> HostIndex:
    """Return the domains of `vendors`."""
    owned: dict[str, tuple[Owned, ...]] = {}
    excluded: set[tuple[str, str]] = set()
    chosen = sorted(vendors)
    for vendor in chosen:
        for domain in register.vendors[vendor].domains:
            entry = _owned(register, vendor, domain)
            owned[entry.domain] = (*owned.get(entry.domain, ()), entry)
        excluded.update(
            (vendor, entry.text.lower())
            for entry in register.vendors[vendor].excluded
            if "." in entry.text and " " not in entry.text and ":" not in entry.text
        )
    return HostIndex(owned, frozenset(excluded))


def _owned(register: Register, vendor: str, domain: Domain) -> Owned:
    host, _, path = domain.text.lower().removeprefix("*.").partition("/")
    name = register.vendors[vendor].name
    verified = register.is_verified(domain.source)
    prefix = f"/{path.strip('/')}/" if path else ""
    return Owned(host, prefix, vendor, name, verified, domain.shared)


def split_host(url: str) -> tuple[str, str]:
    """Return host and path of a URL, e-mail address or bare host, in lower case."""
    rest = url.strip().lower()
    rest = rest.partition("://")[2] or rest.removeprefix("//").removeprefix("mailto:")
    rest = rest.replace("\\", "/").partition("?")[0].partition("#")[0]
    authority, slash, path = rest.partition("/")
    host, _, port = authority.rpartition("@")[2].partition(":")
    if port and not port.isdigit():
        path, slash = f"{port}{slash}{path}", "/"  # git@host:owner/repository
    return host.rstrip("."), slash + path


def owners(index: HostIndex, url: str) -> list[Owned]:
    """Return the domains that a URL's host is, or lies under at a dot, most specific first."""
    host, path = split_host(url)
    found: list[Owned] = []
    part = host if len(host) <= _LONGEST_HOST else host[-_LONGEST_HOST:].partition(".")[2]
    while part:
        found += [entry for entry in index.owned.get(part, ()) if f"{path}/".startswith(entry.path)]
        part = part.partition(".")[2]
    return [entry for entry in found if not is_excluded(index, entry.vendor, host)]


def is_excluded(index: HostIndex, vendor: str, host: str) -> bool:
    """Say whether a host is, or lies under, one that is known not to be the vendor's."""
    return any(
        owner == vendor and (host == other or host.endswith(f".{other}"))
        for owner, other in index.excluded
    )


def host_matches(
    index: HostIndex, url: str, rule: str, confidence: Confidence, quote: str = ""
) -> list[Match]:
    """Return a match for each vendor to whom the host of `url` belongs."""
    matches = {}
    for entry in owners(index, url):
        if entry.vendor not in matches:
            level = confidence if _stands_for_owner(entry, url) else Confidence.review
            matches[entry.vendor] = claim(
                entry.vendor,
                Relation.made_by,
                level,
                rule=rule,
                quote=quote or url,
                because=_because(entry),
                verified=entry.verified,
                listed=_listed(entry),
                matched=split_host(url)[0],
            )
    return list(matches.values())


def _stands_for_owner(entry: Owned, url: str) -> bool:
    host, path = split_host(url)
    if is_mail(url):
        return is_mailbox_of_owner(entry.shared, entry.domain, host)
    return is_page_of_owner(entry.shared, entry.domain, host, path)


def _listed(entry: Owned) -> str:
    return f"{entry.domain}{entry.path.rstrip('/')}"


def _because(entry: Owned) -> str:
    place = _listed(entry)
    others = others_there(entry.shared)
    shared = f"; others have {others} under it too" if others else ""
    owner = entry.vendor_name
    return f"the host is, or lies under, {place}, which the register lists for {owner}{shared}"


def without_addresses(text: str) -> str:
    """Return a text without URLs and e-mail addresses: words inside them name nobody."""
    return _ADDRESS.sub(" ", text) if "@" in text or "://" in text else text


def without_hosts(text: str) -> str:
    """Return a text without what `hosts_in` finds in it, but for scripts that write no blanks."""
    left = without_addresses(text)
    return _TOKEN.sub(_without_host, left) if "." in left else left


def _without_host(token: re.Match[str]) -> str:
    return " " if token.group(1) and not is_unspaced(token.group()) else token.group()


def domains_in_text(index: HostIndex, text: str) -> list[Match]:
    """Return a match for each vendor and each listed domain inside a text."""
    if "." not in text:
        return []
    return [
        match
        for host in hosts_in(text)
        for match in host_matches(index, host, "domain-in-text", Confidence.probable, text)
    ]


def hosts_in(text: str) -> Iterator[str]:
    """Yield what looks like a host, URL or e-mail address inside a text."""
    if "." in text:
        yield from (hit.group(1) for hit in _TOKEN.finditer(text) if hit.group(1))
