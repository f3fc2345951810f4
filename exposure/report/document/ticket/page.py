"""How do one or several findings become text that is pasted into a ticket?"""

import shlex
from collections.abc import Iterator, Sequence

from exposure.ingest.envelope.member import INSIDE
from exposure.model.finding import Finding
from exposure.model.judgements.review import ReviewGroup
from exposure.model.result import Asset, ScanResult
from exposure.model.words import number_of
from exposure.report.ci.place import lead_location
from exposure.report.document.ticket.finding import finding_sections, title_of
from exposure.report.index import Index, index_of
from exposure.report.neutral import document, forge_markdown
from exposure.report.words import NOT_ADVICE, OUTCOME, dates_line

MOST_FINDINGS, MOST_DOCUMENTS, MOST_LINES = 20, 10, 40
_MEANS = (
    "It says what records name. Whether the vendor's product is used, and for which contract, a "
    "person must confirm.",
    "It says nothing of what no record was read for.",
    NOT_ADVICE,
)


def finding_ticket(result: ScanResult, finding: Finding) -> str:
    """Return Markdown for one finding: title, what was found, what to change, and how to repeat it."""
    index = index_of(result)
    blocks = [f"# {forge_markdown(title_of(finding, index))}",
              *finding_sections(result, finding, index), *_closing(result, (finding,))]  # fmt: skip
    return _joined(blocks)


def vendor_ticket(result: ScanResult, vendor: str) -> str:
    """Return Markdown for all findings of a vendor, with its designations."""
    index = index_of(result)
    found = [one for one in result.findings if one.vendor == vendor]
    acts = [f"{one.act}: {one.standing_words}" for one in result.designations
            if one.vendor == vendor]  # fmt: skip
    title = f"{index.vendor(vendor)}: {number_of(len(found), 'finding')}"
    lead = _listed(f"## Designations on {result.as_of}", acts)
    return _several(result, title, lead, found, index)


def asset_ticket(result: ScanResult, asset: Asset) -> str:
    """Return Markdown for one asset: its outcome per vendor, and its findings."""
    index = index_of(result)
    found = [one for one in result.findings if one.asset == asset.id]
    said = [
        f"{'every other vendor looked for' if one.vendor == '*' else index.vendor(one.vendor)}: "
        f"{OUTCOME[one.outcome]} ({one.because.rstrip('.')})"
        for one in result.outcomes if one.asset == asset.id
    ]  # fmt: skip
    title = f"{asset.name or asset.id}: {number_of(len(found), 'finding')}"
    return _several(result, title, _listed("## Outcomes", said), found, index)


def group_ticket(result: ScanResult, group: ReviewGroup) -> str:
    """Return Markdown for a group of findings that ask a person one question."""
    index = index_of(result)
    members = frozenset(group.findings)
    found = [one for one in result.findings if one.id in members]
    lead = f"## Question\n\n{forge_markdown(group.question)}"
    answer = (
        f"{number_of(len(found), 'finding')} in {number_of(group.assets, 'asset')} share "
        f"{group.cause!r} (rule {group.rule}). Answer it with "
    )
    lead += f"\n\n{forge_markdown(answer)} `exposure judge RESULT {group.id}`."
    title = f"{index.vendor(group.vendor)}: {group.cause} ({group.id})"
    return _several(result, title, lead, found, index)


def _several(
    result: ScanResult, title: str, lead: str, found: Sequence[Finding], index: Index
) -> str:
    ordered = sorted(found, key=index.urgency)
    blocks = [f"# {forge_markdown(title)}", lead]
    for finding in ordered[:MOST_FINDINGS]:
        blocks.append(f"## {forge_markdown(title_of(finding, index))}")
        blocks += finding_sections(result, finding, index, "###")
    if len(ordered) > MOST_FINDINGS:
        rest = number_of(len(ordered) - MOST_FINDINGS, "more finding")
        blocks.append(f"{rest} not shown: ask for each by its id.")
    if not ordered:
        blocks.append("No finding was made.")
    return _joined([*blocks, *_closing(result, ordered[:MOST_FINDINGS])])


def _closing(result: ScanResult, found: Sequence[Finding]) -> Iterator[str]:
    yield "\n".join(["## How to repeat it", "", *_repeat(result, found)])
    yield "\n".join(["## What it does not mean", "", *(f"- {one}" for one in _MEANS)])


def _repeat(result: ScanResult, found: Sequence[Finding]) -> Iterator[str]:
    yield f"- {forge_markdown(dates_line(result))}"
    yield f"- exposure {forge_markdown(result.tool.version)}, register {result.register.version[:12]}"
    documents = list(dict.fromkeys(
        place.document for place in map(lead_location, found) if place is not None
    ))[:MOST_DOCUMENTS]  # fmt: skip
    hashes = {one.name: one.sha256 for one in result.inputs}
    for name in documents:
        stated = hashes.get(name, "")
        yield f"- Read in {forge_markdown(name)}" + (f", sha256 {stated}" if stated else "")
    outer = list(dict.fromkeys(one.name.partition(INSIDE)[0] for one in result.inputs))
    if found and outer:
        names = " ".join(shlex.quote(document(name)) for name in outer[:MOST_DOCUMENTS])
        rest = len(outer) - MOST_DOCUMENTS
        yield ""
        yield "```sh"
        if rest > 0:
            yield f"# and {number_of(rest, 'further input')} of the scan"
        yield f"exposure scan {names} --as-of {result.as_of} -o out/"
        yield f"exposure why out/ {found[0].id}"
        yield "```"


def _listed(heading: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    shown = [f"- {forge_markdown(line)}" for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        shown.append(f"- {number_of(len(lines) - MOST_LINES, 'more line')} in the result")
    return "\n".join([heading, "", *shown])


def _joined(blocks: Sequence[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
