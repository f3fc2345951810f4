"""Why is a finding of the new result not in the old one: is it new, or was it never looked for?"""

from collections.abc import Collection, Iterator

from exposure.assess.compared.causes import weighed, world_reasons
from exposure.assess.compared.findings.places import documents_of
from exposure.assess.compared.findings.unseen import not_asked, sheet_unread, withheld
from exposure.assess.compared.read.unread import hidden, not_read
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.finding import Finding


def new_reasons(finding: Finding, sides: Sides, alike: Collection[str]) -> tuple[Reason, ...]:
    """Return why the old result lacks a finding of the new one, the weightiest first.

    `alike` are the versions of the same thing that the old result had found.
    """
    back = sides.turned
    barred = [*withheld(back), *not_asked(finding, back)]
    if barred:
        return weighed(barred)
    reasons = [
        reason for one in documents_of(finding) for reason in _of_document(finding, one, back)
    ]
    if alike:
        found = ", ".join(sorted(version or "no version" for version in alike))
        said = f"another version of it was found before ({found})"
        reasons.append(Reason(ReasonKind.further_version, said))
    return weighed(reasons or [_untold()])


def _of_document(finding: Finding, document: str, back: Sides) -> Iterator[Reason]:
    unread = [*not_read(document, back)]
    if unread:
        yield from unread
        return
    kept = [*sheet_unread(finding, document, back), *hidden(document, back)]
    yield from kept or _read_before(finding, document, back)


def _read_before(finding: Finding, document: str, back: Sides) -> Iterator[Reason]:
    after, before = back.old.inputs[document], back.new.inputs[back.documents[document]]
    if before.sha256 == after.sha256:
        name = back.vendor_name(finding.vendor)
        said = f"{after.name} is the same byte for byte, and was not taken for {name} before"
        yield Reason(ReasonKind.not_recognised, said)
        yield from world_reasons(back.turned, finding.vendor)
    elif finding.asset not in back.new.assets:
        asset = back.old.asset_name(finding.asset)
        yield Reason(ReasonKind.asset_added, f"{after.name} changed, and lists {asset} now")
    else:
        yield Reason(ReasonKind.named_now, f"{after.name} changed, and names it now")


def _untold() -> Reason:
    return Reason(ReasonKind.not_told, "the two results do not tell why")
