"""Which files does each document become?"""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from msgspec import Struct

from exposure.jobs.attesting.names import COMPANY, distinct_names
from exposure.model.attest.draft import Audience, Draft
from exposure.model.attest.package import Drafted
from exposure.report.document.draft.markdown import write_markdown
from exposure.report.document.draft.pdf import write_pdf
from exposure.report.document.draft.word import write_word

OUTGOING, INTERNAL = "outgoing", "internal"
SUBSTANTIATION = "substantiation"


class Look(Struct, frozen=True):
    """How documents are to look, and in which forms they are wanted."""

    layouts: Mapping[str, bytes]
    """Name → Word file."""
    marking: str = ""
    markings: Mapping[str, str] = {}
    """Recipient → what stands on the documents for it."""
    pdf: bool = False
    """Whether what goes out is written as PDF too; what stays inside is worked on in Word."""
    fonts: tuple[Path, ...] = ()

    def of(self, draft: Draft) -> str:
        """Return the marking of a document."""
        is_internal = draft.audience is Audience.internal
        return self.marking if is_internal else self.markings.get(draft.recipient, "")


class Folders(Struct, frozen=True):
    """Names of the folders of recipients and contracts."""

    recipients: Mapping[str, str]
    contracts: Mapping[str, str]

    def inside(self, contract: str | None) -> str:
        """Return the internal folder of a contract, or of the company as a whole."""
        return f"{INTERNAL}/{self.contracts[contract] if contract else COMPANY}"

    def outside(self, one: Drafted) -> str:
        """Return path and stem of the files of a document that goes out."""
        contract = self.contracts[one.contract] if one.contract else COMPANY
        return f"{OUTGOING}/{self.recipients[one.recipient]}/{contract}-{one.name}"


def folders_of(drafts: tuple[Drafted, ...], contracts: tuple[str, ...]) -> Folders:
    """Return the folders of every recipient and contract."""
    named = [one.contract for one in drafts if one.contract]
    return Folders(
        distinct_names([one.recipient for one in drafts if one.recipient]),
        distinct_names([COMPANY, *contracts, *named]),
    )


def files_of(drafts: tuple[Drafted, ...], folders: Folders, look: Look,
             layout_of: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:  # fmt: skip
    """Yield path and content of every twin but for PDF; `layout_of` tells a template's layout."""
    for one in drafts:
        if one.outgoing is not None:
            yield from forms_of(one.outgoing, folders.outside(one), look, layout_of)
        if one.internal is not None:
            ending = f".{SUBSTANTIATION}" if one.recipient else ""
            stem = f"{folders.inside(one.contract)}/{one.name}{ending}"
            yield from forms_of(one.internal, stem, look, layout_of)


def forms_of(draft: Draft, stem: str, look: Look,
             layout_of: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:  # fmt: skip
    """Yield path and content of one document as Markdown and in Word."""
    marking = look.of(draft)
    name = layout_of.get(draft.template, "draft.docx")
    layout = look.layouts[name]
    yield f"{stem}.md", write_markdown(draft, marking)
    yield f"{stem}.docx", write_word(draft, layout, marking, name)


def printing(
    drafts: tuple[Drafted, ...], folders: Folders, look: Look, pool: ThreadPoolExecutor
) -> dict[str, Future[bytes]]:
    """Return path → PDF file to come of what goes out; nothing where none is wanted.

    The library that sets them leaves the interpreter alone while it works, so that they cost no
    time beside the other forms.
    """
    if not look.pdf:
        return {}
    return {
        f"{folders.outside(one)}.pdf": pool.submit(
            write_pdf, one.outgoing, look.of(one.outgoing), look.fonts
        )
        for one in drafts
        if one.outgoing is not None
    }
