"""What does a package hold, as a page that is read first, and as a record for programs?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exposure.model.attest.package import PACKAGE_SCHEMA, Drafted, PackageRecord, titles_of
from exposure.model.result import ScanResult
from exposure.report.document.schema import indented, schema_of
from exposure.report.neutral import markdown

INTRODUCTION = (
    "This folder holds drafts. A person reads, completes and signs them; nothing in them was "
    "represented, and this is not legal advice.",
    "`outgoing` holds what a recipient may read, one folder each. `internal` stays with the company: "
    "it says what each sentence rests on.",
)
_COMPANY = "The company as a whole"


def write_summary(drafts: Sequence[Drafted], result: ScanResult, marking: str = "") -> bytes:
    """Return the page in Markdown: by contract, each document, what became of it, what to do."""
    blocks = [*([f"**{markdown(marking)}**"] if marking else []), "# Package", *INTRODUCTION]
    blocks.append(f"Law date {result.as_of}; facts known to {result.facts_known}.")
    blocks += [f"- {markdown(one)}" for one in result.summary.warnings]
    titled = zip(drafts, titles_of(drafts), strict=True)
    for contract, group in groupby(titled, key=lambda pair: pair[0].contract):
        blocks.append(f"## {markdown(contract) if contract else _COMPANY}")
        blocks += [block for one, title in group for block in _told(one, title)]
    return ("\n\n".join(blocks) + "\n").encode()


def write_record(record: PackageRecord) -> bytes:
    """Return the record as indented JSON."""
    return indented(record)


def package_schema() -> dict[str, object]:
    """Return the JSON Schema of `internal/package.json`, derived from the model."""
    return schema_of(PackageRecord, PACKAGE_SCHEMA, "Record of a package")


def write_package_schema() -> bytes:
    """Return the schema as it is published under docs/reference."""
    return indented(package_schema())


def _told(one: Drafted, title: str) -> Iterator[str]:
    recipient = markdown(one.recipient) or "stays inside"
    yield f"**{markdown(title)}** ({recipient}): {one.state.words}."
    if one.to_do:
        yield "\n".join(f"- [ ] {markdown(point)}" for point in one.to_do)
