"""What do the other cells of a row say of a vendor that one of its cells names?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.identify.context.index import ContextIndex
from exposure.identify.context.mentions import foreign_word, word_of
from exposure.identify.context.phrases import spans_in
from exposure.identify.context.profiles import Profile
from exposure.identify.context.row.countries import country_of
from exposure.identify.fold import fold
from exposure.identify.rules.hosts import split_host
from exposure.model.records import VendorRow
from exposure.register.names.suffixes import is_public_suffix

_TELLING = ("description", "notes", "product", "model", "other")
"""Columns that say what a vendor makes or does."""
_ADDRESSES = ("website", "email")
_BETWEEN = str.maketrans(",;<>", "    ")
_SHORTEST_INSIDE = 5
"""Letters from which a name inside a longer label of a host resembles it."""
_CODE = 2
"""Letters of a country's code: `hr` in a host is as well the staff department."""
_SELLS_ABROAD = frozenset({"GB", "HK", "IE", "LU", "NL", "SG", "US"})
"""Where companies of any country have the office that sends the bill."""


class Surroundings(Struct, frozen=True):
    """What a row says beside its names."""

    country: str
    """ISO 3166 code; empty where the row states none that is known."""
    hosts: tuple[str, ...]
    """Hosts of websites and e-mail addresses, in reading order."""
    words: Mapping[str, tuple[str, ...]]
    """Role of a column → the folded words of all its cells."""

    def country_agrees(self, profile: Profile) -> bool:
        """Say whether the row's country is the vendor's."""
        return bool(self.country) and self.country == profile.country

    def country_against(self, profile: Profile) -> str:
        """Return why the country speaks against a vendor; empty where it does not."""
        known = self.country and profile.country
        if not known or self.country in _SELLS_ABROAD or self.country_agrees(profile):
            return ""
        return f"the row's country is {self.country}, and {profile.name} is at home in {profile.country}"

    def trade(self, profile: Profile, role: str) -> str:
        """Return a word of the vendor's trade in a column other than `role`; empty where none is."""
        for _, words in self._apart_from(role):
            for first, last in spans_in(words, profile.trade):
                return " ".join(words[first:last])
        return ""

    def foreign(self, index: ContextIndex, role: str) -> str:
        """Return a word of a trade that is no vendor's, in a column other than `role`."""
        found = (foreign_word(index, words) for _, words in self._apart_from(role))
        return next(filter(None, found), "")

    def _apart_from(self, role: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        return ((name, words) for name, words in self.words.items() if name != role)

    def far(self, profile: Profile, role: str) -> str:
        """Return a word of a trade far from the vendor's, in a column other than `role`."""
        found = (word_of(profile.far, words) for _, words in self._apart_from(role))
        return next(filter(None, found), "")

    def stranger(self, profile: Profile) -> str:
        """Return a host that is known to be somebody else's; empty where none is."""
        for host in self.hosts:
            parents = (host.split(".", cut)[-1] for cut in range(host.count(".")))
            if _label(host) in profile.strangers or not profile.strangers.isdisjoint(parents):
                return host
        return ""

    def other_host(self, profile: Profile, names: Sequence[str]) -> str:
        """Return a host that bears one of `names`, folded, and is not the vendor's; else empty."""
        return next((host for host, _ in self._bearing(profile, names, ())), "")

    def another_firm(
        self, index: ContextIndex, profile: Profile, names: Sequence[str], parts: Sequence[str]
    ) -> tuple[str, bool]:
        """Return a host that bears one of `names`, or opens with one of their `parts`.

        With it, whether its other words say nothing new, as in `NAME-cloud.example`.
        """
        for host, more in self._bearing(profile, names, parts):
            words = (word for word in more.split("-") if word != self.country.lower())
            return host, all(_says_nothing(index, profile, word) for word in words)
        return "", True

    def _bearing(
        self, profile: Profile, names: Sequence[str], parts: Sequence[str]
    ) -> Iterator[tuple[str, str]]:
        """Yield hosts that are not the vendor's, and what they have beside a name of its."""
        for host in self.hosts:
            own = any(host == domain or host.endswith(f".{domain}") for domain in profile.domains)
            written = _written(host)
            label = written.replace("-", "")
            if own or label in profile.joined:
                continue
            name = next((name for name in names if _bears(label, name)), "")
            opens = (part for part in parts if len(part) >= _SHORTEST_INSIDE)
            name = name or next((part for part in opens if label.startswith(part)), "")
            if name:
                yield host, _rest(written, name)


def surroundings_of(row: VendorRow) -> Surroundings:
    """Return what a row says beside its names."""
    firsts = {
        "description": row.description,
        "notes": row.notes,
        "product": row.product,
        "website": row.website,
        "email": row.email,
    }
    roles = (*_TELLING, *_ADDRESSES)
    texts = {role: [*_texts(row, role, firsts.get(role, ""))] for role in roles}
    addresses = " ".join(text for role in _ADDRESSES for text in texts[role])
    hosts = (split_host(address)[0] for address in addresses.translate(_BETWEEN).split())
    return Surroundings(
        country_of(row.country),
        tuple(dict.fromkeys(host for host in hosts if "." in host)),
        {
            role: words
            for role in _TELLING
            if (words := tuple(word for text in texts[role] for word in fold(text).split()))
        },
    )


def _texts(row: VendorRow, role: str, first: str) -> Iterator[str]:
    """Yield the cells of a role: what the reader made of the first one, then the others."""
    if first:
        yield first
    for key, cell in row.cells.items():
        if key.partition(" ")[0] == role and cell.text != first:
            yield cell.text


def _label(host: str) -> str:
    """Return the letters of a host that its owner chose."""
    return _written(host).replace("-", "")


def _written(host: str) -> str:
    """Return the part of a host that its owner chose."""
    labels = host.split(".")
    second = len(labels) > 2 and is_public_suffix(*labels[-2:])
    return labels[-3 if second else -2]


def _bears(label: str, name: str) -> bool:
    return label == name or (len(name) >= _SHORTEST_INSIDE and name in label)


def _rest(written: str, name: str) -> str:
    """Return what a label has beside a name, in parts with hyphens between."""
    parts = written.split("-")
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            if "".join(parts[first:last]) == name:
                return "-".join((*parts[:first], *parts[last:]))
    before, _, after = written.replace("-", "").partition(name)
    return "-".join(part for part in (before, after) if part)


def _says_nothing(index: ContextIndex, profile: Profile, word: str) -> bool:
    place = len(word) > _CODE and bool(country_of(word))
    return not word or word in index.known or word in profile.trade or place
