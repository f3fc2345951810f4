"""Do the register's facts agree with each other?"""

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from exposure.errors import RegisterError
from exposure.model.relation import Relation
from exposure.patterns import late_pattern
from exposure.register.facts import Domain, Excluded, Name, Product, Register, Vendor
from exposure.register.law.check import aside_faults, cited_by, faults_of
from exposure.register.law.clocks_check import clock_faults
from exposure.register.law.facts import Designation

_SIGNS = late_pattern(r"[\W_]+")


def check_register(register: Register) -> None:
    """Raise RegisterError for the first source, vendor or clause that does not resolve,
    id that occurs twice, history that is out of order, package that two vendors made, or
    exclusion that is a vendor's own name.
    """
    for fault in _faults(register):
        raise RegisterError(fault)


def _faults(register: Register) -> Iterator[str]:
    yield from _unresolved_sources(register)
    yield from _unresolved_vendors(register)
    yield from _sourced_strangers(register)
    yield from _twice(register)
    yield from _histories(register)
    yield from _clauses(register)
    yield from _packages(register)
    yield from _own_names(register)
    yield from _trades(register)
    regimes = {clause.number: clause.regime for clause in register.clauses}
    yield from clock_faults(register.clocks, register.sources, regimes)
    yield from _bases(register)


def check_clauses(register: Register) -> None:
    """Raise RegisterError for a clause that is known and passed over in silence.

    Of authored facts alone: a register file of an earlier version may say nothing of it.
    """
    for fault in aside_faults(register.clauses, _spoken_of(register)):
        raise RegisterError(fault)


def _spoken_of(register: Register) -> frozenset[str]:
    """Return the clauses of which an authority, a requirement or a clock speaks."""
    authorities = (one.clauses for one in register.authorities.values())
    requirements = (one.clauses for one in register.requirements)
    return frozenset(
        (
            *(clause for named in (*authorities, *requirements) for clause in named),
            *(one.clause for one in register.clocks),
        )
    )


def _bases(register: Register) -> Iterator[str]:
    known = {clause.number for clause in register.clauses}
    yield from faults_of(register.authorities, known, {clock.id for clock in register.clocks})
    for row in register.designations:
        if row.basis and row.basis not in register.authorities:
            place = f"designations.yaml: {row.id}.basis"
            yield f"{place}: expected an id of authorities.yaml, met {row.basis!r}"


def _trades(register: Register) -> Iterator[str]:
    for vendor in register.vendors.values():
        for trade in vendor.trades:
            if trade not in register.vocabulary.trades:
                yield f"vendors/{vendor.id}.yaml: trades: expected a key of trades.yaml, met {trade!r}"


def _unresolved_sources(register: Register) -> Iterator[str]:
    for place, source in _cited(register):
        if source not in register.sources:
            yield f"{place}: source: expected an id of sources.yaml, met {source!r}"


def _cited(register: Register) -> Iterator[tuple[str, str]]:
    for vendor in register.vendors.values():
        yield from _cited_by_vendor(vendor)
    for pattern in register.packages:
        yield f"packages {pattern.pattern}", pattern.source
    for link in register.links:
        yield from ((f"links.yaml: {link.id}", source) for source in link.all_sources)
    for designation in register.designations:
        place = f"designations.yaml: {designation.id}"
        yield from ((place, source) for source in designation.sources)
        yield from (
            (f"{place}.history {entry.date}", entry.source) for entry in designation.history
        )
    yield from cited_by(register.authorities, register.agencies)
    yield from (("background.yaml: sources", source) for source in register.background.sources)
    yield from ((f"clauses.yaml: {clause.number}", clause.source) for clause in register.clauses)
    yield from ((f"requirements.yaml: {row.id}", row.source) for row in register.requirements)


def _cited_by_vendor(vendor: Vendor) -> Iterator[tuple[str, str]]:
    place = f"vendors/{vendor.id}.yaml"
    facts: tuple[Name | Product | Domain | Excluded, ...] = (
        *vendor.names,
        *vendor.products,
        *vendor.domains,
        *vendor.excluded,
    )
    for fact in facts:
        yield f"{place}: {fact.text!r}", fact.source
    for kind, source in vendor.identifier_sources.items():
        yield f"{place}: identifiers: {kind}", source
    if vendor.cpe_vendors:
        yield f"{place}: cpe_vendors", vendor.cpe_source
    if vendor.model_ids:
        yield f"{place}: model_ids", vendor.model_source


def _unresolved_vendors(register: Register) -> Iterator[str]:
    named = [(f"packages {row.pattern}", row.vendor) for row in register.packages]
    named += [(f"links.yaml: {row.id}", vendor) for row in register.links for vendor in row.vendors]
    named += [(f"designations.yaml: {row.id}", row.vendor) for row in register.designations]
    for place, vendor in named:
        if vendor not in register.vendors:
            yield f"{place}: expected a vendor of vendors/, met {vendor!r}"


def _sourced_strangers(register: Register) -> Iterator[str]:
    for link in register.links:
        for vendor in link.sources:
            if vendor not in link.vendors:
                place = f"links.yaml: {link.id}.sources"
                yield f"{place}: expected a vendor of the link, met {vendor!r}"


def _twice(register: Register) -> Iterator[str]:
    vendors = register.vendors.values()
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        ("vendors/: id or also", (text for row in vendors for text in _ids(row))),
        ("links.yaml: id", (row.id for row in register.links)),
        ("designations.yaml: id", (row.id for row in register.designations)),
        ("clauses.yaml: number", (row.number for row in register.clauses)),
        ("requirements.yaml: id", (row.id for row in register.requirements)),
        ("packages: pattern", (f"{row.pattern} of {row.vendor}" for row in register.packages)),
    )
    for place, texts in groups:
        for text in _repeated(texts):
            yield f"{place}: expected once, met twice: {text!r}"
    for vendor in vendors:
        for text in _repeated(f"{name.text} ({name.kind})" for name in vendor.names):
            yield f"vendors/{vendor.id}.yaml: names: expected once, met twice: {text!r}"


def _ids(vendor: Vendor) -> set[str]:
    return {text.casefold() for text in (vendor.id, *vendor.also)}


def _repeated(texts: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for text in texts:
        if text in seen:
            yield text
        seen.add(text)


def _histories(register: Register) -> Iterator[str]:
    for designation in register.designations:
        yield from _history(designation)


def _history(designation: Designation) -> Iterator[str]:
    place = f"designations.yaml: {designation.id}.history"
    dates = [entry.date for entry in designation.history]
    if not dates:
        yield f"{place}: expected at least one dated entry, met none"
    for earlier, later in pairwise(dates):
        if later < earlier:
            yield f"{place}: expected oldest first, met {later} after {earlier}"


def _clauses(register: Register) -> Iterator[str]:
    known = {clause.number for clause in register.clauses}
    called = [(f"designations.yaml: {row.id}", row.clauses) for row in register.designations]
    called += [(f"requirements.yaml: {row.id}", row.clauses) for row in register.requirements]
    called += [
        (f"requirements.yaml: {row.id}.periods", period.clauses)
        for row in register.requirements
        for period in row.periods
    ]
    for place, clauses in called:
        for clause in clauses:
            if clause not in known:
                yield f"{place}: expected a number of clauses.yaml, met {clause!r}"


def _packages(register: Register) -> Iterator[str]:
    maker: dict[str, str] = {}
    for row in register.packages:
        if row.relation is Relation.made_by:
            other = maker.setdefault(row.pattern, row.vendor)
            if other != row.vendor:
                yield f"packages {row.pattern}: expected one maker, met {other} and {row.vendor}"
        vendor = register.vendors[row.vendor]
        if any(row.pattern == excluded.text for excluded in vendor.excluded):
            yield f"vendors/{row.vendor}.yaml: {row.pattern} is listed and excluded: expected one"


def _own_names(register: Register) -> Iterator[str]:
    """Yield a fault for each exclusion that is a name or product of its vendor, signs aside.

    A legal form in the exclusion counts, because it can tell another company apart.
    """
    forms = frozenset(register.vocabulary.legal_forms)
    for vendor in register.vendors.values():
        texts = [vendor.name, *vendor.also, *(name.text for name in vendor.names)]
        texts += [product.text for product in vendor.products]
        own = {core: text for text in texts for core in (_folded(text), _core(text, forms))}
        for excluded in vendor.excluded:
            name = own.get(_folded(excluded.text))
            if name is not None:
                place = f"vendors/{vendor.id}.yaml: excluded"
                yield f"{place}: expected somebody else's name, met {excluded.text!r}, as {name!r}"


def _folded(text: str) -> str:
    return _SIGNS.sub(" ", text.casefold()).strip()


def _core(text: str, forms: Collection[str]) -> str:
    """Return the words without legal forms behind them."""
    words = _folded(text).split()
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    return " ".join(words)
