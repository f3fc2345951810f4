"""Which texts would give away what is not public?"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.model.designation import Handling
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.result import ScanResult
from exposure.report.withheld.codes import Codes

OUTSIDE_ROWS = "named-outside-rows"
"""Gaps of this kind quote a name, however it is misspelt, and do not say whose it is."""
_LONG = 5
"""Characters from which on a text gives away wherever it stands, also inside a word."""
_SHORTEST = 2
_DISTINCT = 8


class Secrets(Struct, frozen=True):
    """Texts that nothing for others may hold."""

    parts: tuple[str, ...]
    """Give away wherever they stand; folded and in lower case."""
    whole: frozenset[str]
    """Ordinary words that give away where nothing stands beside them."""
    public: frozenset[str]
    """Texts that stay, although a part may stand in them: ids and names of public vendors."""

    def hold(self, text: str) -> bool:
        """Say whether a text would give something away."""
        if text in self.public:
            return False
        lowered = text.casefold()
        if lowered.strip() in self.whole:
            return True
        folded = fold(text)
        return any(_within(part, lowered) or _within(part, folded) for part in self.parts)

    def and_names(self, names: Iterable[str]) -> "Secrets":
        """Return these, and names of things that are covered because of whose they are."""
        added = {name.casefold().strip() for name in names}
        parts = {form for name in added if _is_distinct(name) for form in _forms(name)}
        return replace(self, parts=(*self.parts, *sorted(parts)), whole=self.whole | added)


def secrets_of(result: ScanResult, codes: Codes) -> Secrets:
    """Return the texts that nothing for others may hold."""
    shown = [one for one in result.findings if one.vendor not in codes.vendors]
    hidden = [one for one in result.findings if one.vendor in codes.vendors]
    open_texts = {text.casefold() for one in shown for text in _met(one)}
    met = {text for one in hidden for text in _met(one)} - open_texts
    parts = {*_named(result, codes), *_stated(result, codes), *_elsewhere(result, codes)}
    parts |= {text for text in met if _is_distinct(text)}
    return Secrets(
        tuple(sorted({form for text in parts for form in _forms(text)}, key=len)),
        frozenset(met),
        frozenset(_public(result, codes)),
    )


def _met(finding: Finding) -> Iterator[str]:
    """Yield what was found, and what of it met the register, without empty texts."""
    split = split_purl(finding.subject.purl)
    texts = [finding.subject.name, finding.subject.purl, split.key if split else ""]
    texts += [text for one in finding.evidence for text in (one.matched, one.listed)]
    yield from (text.casefold().strip() for text in texts if text.strip())


def _is_distinct(text: str) -> bool:
    return len(text) >= _DISTINCT or not text.isalnum()


def _named(result: ScanResult, codes: Codes) -> Iterator[str]:
    for vendor in result.looked_for:
        if vendor.id in codes.vendors:
            yield from (vendor.id, vendor.name, *(text.rstrip("*") for text in vendor.spelt))


def _stated(result: ScanResult, codes: Codes) -> Iterator[str]:
    """Yield what the user's own files state, as far as it is not public, and their names.

    Who states it is left out: a customer also stands in the list of contracts, and a name that is
    missing there would tell whose letter it is.
    """
    yield from result.register.not_public
    texts: list[str] = []
    for act in result.designations:
        if act.id in codes.acts and act.handling is not Handling.public:
            yield act.id
            texts += [act.contractor_scope, act.note]
    texts += [one.scope for one in result.waivers if one.number in codes.waivers]
    yield from (text for text in texts if len(text) >= _DISTINCT)


def _elsewhere(result: ScanResult, codes: Codes) -> Iterator[str]:
    """Yield contracts that a statement alone names, and what gaps say of names beside rows."""
    yield from hidden_contracts(result, codes)
    if codes.vendors:
        yield from (gap.reason for gap in result.gaps if gap.kind == OUTSIDE_ROWS)


def hidden_contracts(result: ScanResult, codes: Codes) -> frozenset[str]:
    """Return numbers of contracts that nothing public names."""
    acts = result.designations
    named = {number for act in acts if act.id in codes.acts for number in act.contracts}
    open_ones = {number for act in acts if act.id not in codes.acts for number in act.contracts}
    open_ones |= {one.number for one in result.contracts}
    open_ones |= {number for asset in result.assets for number in asset.contracts}
    open_ones |= {one.contract for one in result.allocations}
    known = {number.casefold() for number in open_ones}
    return frozenset(number for number in named if number.casefold() not in known)


def _public(result: ScanResult, codes: Codes) -> Iterator[str]:
    for vendor in result.looked_for:
        if vendor.id not in codes.vendors:
            yield from (vendor.id, vendor.name)
    yield from (act.id for act in result.designations if act.id not in codes.acts)


def is_told_by_name(gap: Gap) -> bool:
    """Say whether a gap quotes a name without telling whose it is."""
    return gap.kind == OUTSIDE_ROWS


def _forms(text: str) -> Iterable[str]:
    forms = (" ".join(text.casefold().split()), fold(text))
    return (form for form in forms if sum(map(str.isalnum, form)) >= _SHORTEST)


def _within(part: str, text: str) -> bool:
    if part not in text:
        return False
    if len(part) >= _LONG:
        return True
    return re.search(rf"(?<![^\W_]){re.escape(part)}(?![^\W_])", text) is not None
