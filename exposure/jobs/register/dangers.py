"""Which facts of a user's own vendors will find more than the vendor?"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.identify.fold import fold, strip_legal
from exposure.jobs.register.said import Said
from exposure.jobs.register.treated import Treatments
from exposure.register.facts import Register
from exposure.register.names.hosts import shared_by_many

_SHORT, _SHORT_PREFIX, _SHORT_CPE = 3, 4, 2
"""Letters up to which a name, the beginning of a package name, or a CPE vendor is warned of."""


class Known(Struct, frozen=True):
    """What the register knows of words and hosts, ready to be asked."""

    register: Register
    treatments: Treatments
    bearers: dict[str, frozenset[str]]
    """Folded name without legal forms → vendors that bear it."""
    hosts: dict[str, frozenset[str]]
    """Domain → vendors that own it."""
    forms: frozenset[str]
    trades: dict[str, str]
    """Word → the trade that it tells of, or that it is a word of trade or place."""


def known_of(register: Register, treatments: Treatments) -> Known:
    """Return a register in the form in which warnings are found."""
    forms = frozenset(map(fold, register.vocabulary.legal_forms))
    bearers: dict[str, set[str]] = {}
    hosts: dict[str, set[str]] = {}
    for vendor in register.vendors.values():
        texts = [vendor.name, *(n.text for n in vendor.names), *(p.text for p in vendor.products)]
        for text in texts:
            bearers.setdefault(strip_legal(fold(text), forms), set()).add(vendor.id)
        for domain in vendor.domains:
            hosts.setdefault(domain.text, set()).add(vendor.id)
    words = dict.fromkeys(map(fold, register.vocabulary.generic), "is a word of trade or place")
    for trade, told in register.vocabulary.trades.items():
        for word in told:
            words.setdefault(fold(word), f"tells of a trade, {trade}")
    return Known(register, treatments, _frozen(bearers), _frozen(hosts), forms, words)


def dangers_of(known: Known, said: Said) -> Iterator[str]:
    """Yield a sentence for each fact of a vendor that will also find others."""
    for name in said.names:
        yield from _of_name(known, said.id, name.text, stated=name.ambiguous)
    for product in said.products:
        yield from _of_name(known, said.id, product.text, stated=product.weak)
    for domain in said.domains:
        yield from _of_host(known, said.id, domain.text, shared=bool(domain.shared))
    for package in said.packages:
        yield from _of_package(package.pattern)
    for text in said.cpe_vendors:
        if len(text) <= _SHORT_CPE:
            yield f"CPE vendor {text!r}: so few letters are also somebody else's"
    for text in said.model_ids:
        if sum(map(str.isalnum, text)) < _SHORT_PREFIX:
            yield f"model id {text!r}: it fits models of other vendors too"


def _of_name(known: Known, vendor: str, text: str, *, stated: bool | None) -> Iterator[str]:
    folded = fold(text)
    core = strip_legal(folded, known.forms)
    letters = sum(map(str.isalnum, core))
    if core.isascii() and 0 < letters <= _SHORT and not stated:
        yield f"{text!r} has three letters or fewer: others are written so too"
    if folded in known.forms:
        yield f"{text!r} is a legal form and names nobody"
    elif core in known.trades:
        yield f"{text!r} {known.trades[core]}, which many companies bear"
    yield from _of_word(known, vendor, text, stated)
    others = sorted(known.bearers.get(core, frozenset()) - {vendor})
    if others:
        yield f"{text!r} is also a name of {_named(known, others)}: a row that holds it shows both"


def _of_word(known: Known, vendor: str, text: str, stated: bool | None) -> Iterator[str]:
    reason = known.treatments.derived(vendor, text)
    if reason and stated is False:
        yield f"{text!r} counts as distinctive because the file says so, although {reason}"
    elif reason and stated is None:
        yield f"{text!r} will often ask for review: {reason}"
    elif not stated and known.treatments.companies(vendor, text):
        yield f"{text!r} stands in the name of another company of the background vocabulary"


def _of_host(known: Known, vendor: str, host: str, *, shared: bool) -> Iterator[str]:
    reason = shared_by_many(host)
    if reason and not shared:
        yield f"domain {host}: {reason}; take it out, or write `shared: true`"
    part = host
    while part:
        others = sorted(known.hosts.get(part, frozenset()) - {vendor})
        if others:
            yield f"domain {host}: it is, or lies under, {part} of {_named(known, others)}"
        part = part.partition(".")[2]


def _of_package(pattern: str) -> Iterator[str]:
    name = pattern.partition("/")[2]
    if not name.endswith("*") or "/" in name:
        return
    letters = len(name) - 1
    yield (
        f"package {pattern}: the pattern closes no namespace, so anybody may publish under it"
        + (", and many do" if letters < _SHORT_PREFIX else "")
    )


def _named(known: Known, vendors: list[str]) -> str:
    return " and ".join(known.register.vendors[vendor].name for vendor in vendors)


def _frozen(groups: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(group) for key, group in groups.items()}
