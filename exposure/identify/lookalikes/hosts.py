"""Does a host that the register does not list look as if it were a vendor's?"""

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.lookalikes.distinctive import (
    Bearing,
    Distinctive,
    borne,
    misspelt,
)
from exposure.identify.rules.hosts import (
    FORGES,
    HostIndex,
    hosts_in,
    is_excluded,
    owners,
    split_host,
)
from exposure.identify.spelling.unmask import unmasked
from exposure.model.relation import Confidence, Match, Relation
from exposure.register.names.suffixes import is_public_suffix

RULE = "lookalike-domain"
_PUNYCODE = "xn--"
_MOST_LABELS, _LONGEST_LABEL = 20, 63
_LONGEST_PATH, _MOST_FOLDERS = 300, 8


class LookalikeHostIndex(Struct, frozen=True):
    """What unlisted hosts are compared with."""

    hosts: HostIndex
    words: Distinctive


def lookalike_host_matches(index: LookalikeHostIndex, text: str) -> list[Match]:
    """Return a review for each vendor whose name or domain stands in an unlisted host of a text."""
    return [match for url in hosts_in(text) for match in lookalike_host(index, url, text)]


def lookalike_host(index: LookalikeHostIndex, url: str, quote: str = "") -> list[Match]:
    """Return a review for each vendor that the host of one URL or e-mail address may pose as."""
    host, path = split_host(url)
    labels = host.split(".")
    if len(labels) > _MOST_LABELS or not all(map(_may_be_label, labels)):
        return []
    own = {entry.vendor for entry in owners(index.hosts, url)}
    found: dict[str, Match] = {}
    for bearing in _resemblances(index, labels, path):
        vendor = bearing.vendor
        if vendor not in own and vendor not in found and not is_excluded(index.hosts, vendor, host):
            found[vendor] = _match(index, bearing, host, quote or url)
    return list(found.values())


def _may_be_label(label: str) -> bool:
    return 0 < len(label) <= _LONGEST_LABEL


def _match(index: LookalikeHostIndex, bearing: Bearing, host: str, quote: str) -> Match:
    owner = index.words.names[bearing.vendor]
    return Match(
        bearing.vendor,
        Relation.mentions_only,
        Confidence.review,
        RULE,
        quote,
        f"the host {host} {bearing.seen} and is not listed for {owner}; "
        "may be impersonation, or somebody else's",
        listed=bearing.listed,
        matched=host,
        against=("the register does not list the host",),
    )


def _resemblances(index: LookalikeHostIndex, labels: Sequence[str], path: str) -> Iterator[Bearing]:
    words = index.words
    read = [_as_read(words, label) for label in labels]
    if read != list(labels):
        for entry in owners(index.hosts, ".".join(read)):
            yield Bearing(entry.vendor, entry.domain, f"reads as {entry.domain}")
    yield from _inner_domains(index, read)
    chosen = [fold(label).split() for label in (read[:-1] or read)]
    if _without_last(".".join(read[-2:])) in map(_without_last, FORGES):
        chosen = []
    for parts in chosen:
        yield from borne(words, parts)
    for parts in chosen:
        for word in dict.fromkeys((*parts, "".join(parts))):
            yield from misspelt(words, word, words.spellings.words)
    for folder in path[:_LONGEST_PATH].split("/")[:_MOST_FOLDERS]:
        for bearing in borne(words, fold(folder).split()):
            yield Bearing(bearing.vendor, bearing.listed, f"has a path that {bearing.seen}")


def _without_last(host: str) -> str:
    """The forges have pages of their users under other top-level domains, too."""
    return host.rpartition(".")[0]


def _as_read(words: Distinctive, label: str) -> str:
    """Return a label as a reader sees it: without punycode, and in Latin letters if it looks so."""
    if label.startswith(_PUNYCODE):
        try:
            label = label.removeprefix(_PUNYCODE).encode("ascii").decode("punycode")
        except UnicodeError:
            return label
    if label.isascii():
        return label
    seen = unmasked(label, lambda word: word.replace(" ", "") in words.words)
    bare = unicodedata.normalize("NFD", seen)
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _inner_domains(index: LookalikeHostIndex, labels: Sequence[str]) -> Iterator[Bearing]:
    """Yield the listed domains behind which other labels follow."""
    for start in range(len(labels)):
        for end in range(start + 2, len(labels)):
            # `label.com.br` is another owner's `label.com`, and no `label.com` within `br`.
            if end == len(labels) - 1 and is_public_suffix(labels[end - 1], labels[end]):
                continue
            domain = ".".join(labels[start:end])
            for entry in index.hosts.owned.get(domain, ()):
                if not entry.path:
                    yield Bearing(entry.vendor, domain, f"holds {domain} before other labels")
