"""Why is a finding of the old result not in the new one, and was it looked for where it stood?

A wrong all-clear is the worst mistake: only where each document that named it was read again to its
end, and nothing else can explain it, is it said that it is no longer named.
"""

from collections.abc import Iterator, Sequence

from exposure.assess.compared.causes import (
    register_may_explain,
    register_words,
    weighed,
    world_reasons,
)
from exposure.assess.compared.findings.places import documents_of, still_standing
from exposure.assess.compared.findings.unseen import not_asked, sheet_unread, withheld
from exposure.assess.compared.read.unread import hidden, not_read
from exposure.assess.compared.sides import SBOM, Sides
from exposure.graph.joins.continued.told import RULE as CONTINUED
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.finding import Finding
from exposure.model.result import InputRecord

MOST_EVIDENCE = 20
"""Pieces of evidence that a result keeps of a finding: with so many there may have been more."""
_MANY = 10
"""Rows or components from which on a document that shrinks by half is told apart."""


def gone_reasons(finding: Finding, sides: Sides) -> tuple[Reason, ...]:
    """Return why the new result lacks a finding of the old one, the weightiest first."""
    barred = [*withheld(sides), *not_asked(finding, sides)]
    documents = documents_of(finding)
    told = [reason for one in documents for reason in _of_document(finding, one, sides)]
    told += _of_asset(finding, documents, sides)
    told += _beyond(finding, sides)
    if not documents:
        told = [Reason(ReasonKind.not_told, "the old result does not tell where it stood")]
    unread = [one for one in told if one.kind in {ReasonKind.not_read, ReasonKind.unusable}]
    return weighed([*barred, *(unread if barred else told)])


def _of_asset(finding: Finding, documents: Sequence[str], sides: Sides) -> Iterator[Reason]:
    """Yield that the document of the asset was not read: without it no tie leads from there."""
    asset = sides.old.assets.get(finding.asset)
    document = asset.location.document if asset is not None and asset.location is not None else ""
    if document and document not in documents:
        yield from not_read(document, sides)


def _beyond(finding: Finding, sides: Sides) -> Iterator[Reason]:
    """Yield that there was more evidence than a result keeps, and that something was not read."""
    if len(finding.evidence) >= MOST_EVIDENCE and sides.documents_gone:
        said = f"it stood in more places than the old result keeps, and {sides.documents_gone[0]} "
        yield Reason(ReasonKind.not_read, f"{said}is not among the inputs of {sides.lacking}")


def _of_document(finding: Finding, document: str, sides: Sides) -> Iterator[Reason]:
    unread = [*not_read(document, sides)]
    if unread:
        yield from unread
        return
    kept = [*sheet_unread(finding, document, sides), *hidden(document, sides)]
    kept += _unlike(document, sides)
    yield from kept or _read_again(finding, document, sides)


def _unlike(document: str, sides: Sides) -> Iterator[Reason]:
    """Yield why a document that was read again may not be the later state of the same thing."""
    before, after = _records(document, sides)
    if before.dated and after.dated and after.dated < before.dated:
        said = f"{after.name} is dated {after.dated}, before {before.name} of {before.dated}"
        yield Reason(ReasonKind.older_input, said)
    if before.nodes >= _MANY and 2 * after.nodes < before.nodes:
        what = "components" if after.kind == SBOM else "rows"
        said = f"{after.name} holds {after.nodes:,} {what} now, {before.nodes:,} before"
        yield Reason(ReasonKind.much_smaller, said)


def _read_again(finding: Finding, document: str, sides: Sides) -> Iterator[Reason]:
    before, after = _records(document, sides)
    name = sides.vendor_name(finding.vendor)
    led_on = _led_on(finding, document, sides)
    if led_on and (before.sha256 == after.sha256 or sides.new.lists(after.name, finding.subject)):
        yield Reason(ReasonKind.not_recognised, f"{after.name} {led_on}")
        return
    if before.sha256 == after.sha256:
        said = f"{after.name} is the same byte for byte, and is not taken for {name} there any more"
        yield Reason(ReasonKind.not_recognised, said)
        yield from world_reasons(sides, finding.vendor)
        return
    if after.kind == SBOM:
        yield from _of_bill(finding, after, sides)
    else:
        yield from _of_sheet(finding, after, sides)


def _led_on(finding: Finding, document: str, sides: Sides) -> str:
    """Return what became of a document on a route over several SBOMs; empty on any other route."""
    led = {one.location.document for one in finding.evidence if one.rule == CONTINUED}
    if not led:
        return ""
    asset = sides.old.asset_name(finding.asset)
    if document in led:
        return f"was read again, and no route from {asset} leads over it to {finding.subject.name}"
    return f"was read again, and no part of {asset} is taken to be what it describes any more"


def _of_bill(finding: Finding, after: InputRecord, sides: Sides) -> Iterator[Reason]:
    name, subject = sides.vendor_name(finding.vendor), finding.subject
    if finding.asset not in sides.new.assets:
        asset = sides.old.asset_name(finding.asset)
        said = (
            f"{after.name} was read again, and {asset} is not among the assets of {sides.lacking}"
        )
        yield Reason(ReasonKind.asset_gone, said)
        return
    listed = sides.new.lists(after.name, subject)
    if listed:
        said = f"{after.name} still lists {subject.name}, which is not taken for {name} any more"
        yield Reason(ReasonKind.not_recognised, said)
        yield from world_reasons(sides, finding.vendor)
    elif listed is None and register_may_explain(sides, finding.vendor):
        said = f"{after.name} changed, and {register_words(sides)}: which of the two it was cannot be told"
        yield Reason(ReasonKind.register_too, said)
    else:
        said = f"{after.name} changed, was read again to its end, and no longer names it"
        yield Reason(ReasonKind.no_longer_named, said)


def _of_sheet(finding: Finding, after: InputRecord, sides: Sides) -> Iterator[Reason]:
    place = still_standing(finding, after.name, sides.new)
    if place:
        name = sides.vendor_name(finding.vendor)
        said = f"it still stands in {after.name} › {place}, and is not taken for {name} any more"
        yield Reason(ReasonKind.not_recognised, said)
        yield from world_reasons(sides, finding.vendor)
    elif finding.asset not in sides.new.assets:
        asset = sides.old.asset_name(finding.asset)
        said = f"{after.name} changed, was read again to its end, and no longer lists {asset}"
        yield Reason(ReasonKind.row_gone, said)
    else:
        said = f"{after.name} changed, was read again to its end, and no longer names it"
        yield Reason(ReasonKind.no_longer_named, said)


def _records(document: str, sides: Sides) -> tuple[InputRecord, InputRecord]:
    return sides.old.inputs[document], sides.new.inputs[sides.documents[document]]
