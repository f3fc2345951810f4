"""How are domains stored, and what tells the URLs that matter?"""

import msgspec
from msgspec import Struct

from exposure.identify.rules.hosts import HostIndex, Owned
from exposure.identify.rules.url_scan import UrlScan
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.shelf import encoded, shelved


class _Urls(Struct, frozen=True, array_like=True):
    """See `UrlScan`."""

    last: tuple[str, ...]
    tails: dict[str, frozenset[str]]
    short: tuple[str, ...]
    scopes: frozenset[str]


def hosts_parts(hosts: HostIndex, urls: UrlScan) -> dict[str, bytes]:
    """Return the parts from which `hosts` and `urls` make the same indexes."""
    tails = {key: urls.tails[key] for key in urls.tails}
    return {
        "hosts": encoded(hosts.excluded),
        "hosts owned": shelved(hosts.owned),
        "urls": encoded(_Urls(urls.last, tails, urls.short, urls.scopes)),
    }


def hosts(pack: Pack) -> HostIndex:
    """Return the stored domains."""
    owned = msgspec.msgpack.Decoder(list[tuple[str, tuple[Owned, ...]]]).decode
    excluded = msgspec.msgpack.Decoder(frozenset[tuple[str, str]]).decode
    return HostIndex(pack.shelf("hosts owned", owned), pack.plain("hosts", excluded))


def urls(pack: Pack) -> UrlScan:
    """Return what tells stored URLs that matter."""
    plain = pack.plain("urls", msgspec.msgpack.Decoder(_Urls).decode)
    return UrlScan(plain.last, plain.tails, plain.short, plain.scopes)
