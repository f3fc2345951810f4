"""What can be drafted for signature from a scan, for whom, and what stands in the way?"""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

from msgspec import Struct

from exposure.jobs.attesting.documents import Called, documents_of
from exposure.jobs.attesting.files import Look, files_of, folders_of, printing
from exposure.jobs.attesting.place import RECORD, drop_empty_folders, earlier_files
from exposure.jobs.attesting.request import (
    AttestRequest,
    marking_of,
    markings_of,
    settled,
    stated_in,
)
from exposure.jobs.attesting.sheets import sheets_of
from exposure.jobs.attesting.study import Study, contracts_asked, study_of
from exposure.jobs.outputs import write_folder
from exposure.model.attest.package import (
    PACKAGE_SCHEMA,
    Drafted,
    PackageDraft,
    PackageFile,
    PackageRecord,
)
from exposure.report.document.package import write_record, write_summary
from exposure.report.terminal.package import package_lines
from exposure.scan.exposures import Progress

SUMMARY = "internal/summary.md"


class Done(Struct, frozen=True):
    """What there is to print on standard output, and beside it."""

    text: str
    notes: tuple[str, ...]
    drafts: tuple[Drafted, ...]


def attest(asked: AttestRequest, *, width: int, progress: Progress) -> Done:
    """Draft the package of a scan and put it in place whole, or nothing of it.

    Raises the family of `ExposureError` for a scan, letter, records file or template that cannot be
    used, and `OutputError` where the folder holds something that is no earlier package.
    """
    folder = asked.request.folder
    earlier = earlier_files(folder / asked.out)
    stated = stated_in(asked.request.settings().config, folder)
    marking, markings = marking_of(asked, stated), markings_of(asked, stated)
    study = study_of(asked, progress)
    contracts = contracts_asked(asked, study.result)
    progress("drafting")
    called = documents_of(study, asked, stated, contracts)
    recipients = {one.recipient for one in called.drafts if one.outgoing is not None}
    markings, unmet = settled(markings, recipients)
    look = Look(
        layouts=called.templates.layouts,
        marking=marking,
        markings=markings,
        pdf=asked.pdf,
        fonts=tuple(folder / name for name in (asked.fonts or stated.fonts,) if name),
    )
    progress("writing")
    files = _files(called, study, contracts, look)
    write_folder(folder / asked.out, files, remove=earlier)
    drop_empty_folders(folder / asked.out)
    progress("")
    lines = package_lines(called.drafts, str(asked.out), width)
    return Done("\n".join(lines), (*unmet, *called.notes, *study.notes), called.drafts)


def _files(
    called: Called, study: Study, contracts: tuple[str, ...], look: Look
) -> dict[str, bytes]:
    folders = folders_of(called.drafts, contracts)
    layout_of = {name: one.word_file for name, one in called.templates.templates.items()}
    with ThreadPoolExecutor(max_workers=1) as pool:
        printed = printing(called.drafts, folders, look, pool)
        files = dict(files_of(called.drafts, folders, look, layout_of))
        files |= sheets_of(called, study, folders, look)
        files |= {path: one.result() for path, one in printed.items()}
    files[SUMMARY] = write_summary(called.drafts, study.result, look.marking)
    files[RECORD] = _record(called.drafts, study, files)
    return files


def _record(drafts: tuple[Drafted, ...], study: Study, files: dict[str, bytes]) -> bytes:
    record = PackageRecord(
        schema=PACKAGE_SCHEMA,
        version=study.result.tool.version,
        as_of=study.result.as_of,
        register=study.result.register.version,
        drafts=tuple(
            PackageDraft(one.name, one.title, one.contract, one.recipient, one.state, one.claims,
                         one.to_do)
            for one in drafts
        ),
        files=tuple(
            PackageFile(path, sha256(content).hexdigest()) for path, content in sorted(files.items())
        ),
        warnings=study.result.summary.warnings,
    )  # fmt: skip
    return write_record(record)
