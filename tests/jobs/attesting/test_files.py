"""Does each document become the files that it should, under the marking of its reader?"""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from exposure.jobs.attesting.files import Look, files_of, folders_of, printing
from exposure.model.attest.draft import Audience, Sentence
from exposure.model.attest.package import Drafted
from tests.attest.twins.drafts import CONTRACT, claim, draft, drafted

RECIPIENT = "Naval Sea Systems Command"
TEXT = Sentence("It does not use it.")
INSIDE = replace(draft(TEXT), audience=Audience.internal, recipient="")
BOTH = drafted(draft(TEXT), claim(), internal=INSIDE)
SHEET = drafted(None, name="cover-sheet", recipient="", internal=INSIDE)


@pytest.fixture(scope="module")
def look() -> Look:
    root = Path(__file__).resolve().parents[3]
    layout = (root / "templates" / "draft.docx").read_bytes()
    return Look({"draft.docx": layout}, "Ours alone", {RECIPIENT: "For the Navy"}, pdf=True)


def written(look: Look, *drafts: Drafted) -> dict[str, bytes]:
    return dict(files_of(drafts, folders_of(drafts, (CONTRACT,)), look, {}))


def test_a_document_with_twins_lies_outside_and_inside(look: Look) -> None:
    assert sorted(written(look, BOTH)) == [
        f"internal/{CONTRACT}/fascsa-submission.substantiation.docx",
        f"internal/{CONTRACT}/fascsa-submission.substantiation.md",
        f"outgoing/Naval-Sea-Systems-Command/{CONTRACT}-fascsa-submission.docx",
        f"outgoing/Naval-Sea-Systems-Command/{CONTRACT}-fascsa-submission.md",
    ]


def test_what_stays_inside_is_no_substantiation_and_no_pdf(look: Look) -> None:
    with ThreadPoolExecutor() as pool:
        printed = printing((SHEET,), folders_of((SHEET,), ()), look, pool)

    assert sorted(written(look, SHEET)) == [
        f"internal/{CONTRACT}/cover-sheet.docx",
        f"internal/{CONTRACT}/cover-sheet.md",
    ]
    assert printed == {}


def test_only_what_goes_out_is_printed_and_only_where_asked(look: Look) -> None:
    folders = folders_of((BOTH,), ())
    with ThreadPoolExecutor() as pool:
        (path,) = printing((BOTH,), folders, look, pool)
        assert printing((BOTH,), folders, replace(look, pdf=False), pool) == {}

    assert path == f"outgoing/Naval-Sea-Systems-Command/{CONTRACT}-fascsa-submission.pdf"


def test_each_reader_gets_the_marking_meant_for_it(look: Look) -> None:
    for path, raw in written(look, BOTH).items():
        if path.endswith(".docx"):
            with ZipFile(BytesIO(raw)) as archive:
                text = "".join(archive.read(name).decode() for name in archive.namelist())
        else:
            text = raw.decode()
        assert ("Ours alone" in text) is path.startswith("internal/")
        assert ("For the Navy" in text) is path.startswith("outgoing/")


def test_the_company_as_a_whole_has_a_folder_of_its_own(look: Look) -> None:
    whole = drafted(None, contract=None, recipient="", internal=replace(INSIDE, contract=None))

    assert all(path.startswith("internal/company/") for path in written(look, whole))
