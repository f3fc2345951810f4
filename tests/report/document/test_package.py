"""Does the first page of a package say what became of each document, and is its record published?"""

from pathlib import Path

from msgspec.structs import replace

from exposure.model.attest.claim import Support
from exposure.model.attest.package import DraftState
from exposure.report.document.package import write_package_schema, write_summary
from tests.attest.twins.drafts import claim, draft, drafted
from tests.report.sample import sample_result

RESULT = sample_result()


def page(*drafts, marking: str = "") -> str:
    return write_summary(drafts, RESULT, marking).decode()


def test_each_document_stands_under_its_contract_with_its_state() -> None:
    text = page(drafted(draft(), claim()))

    assert "## N00024-26-C-1234" in text
    assert "**Representation** (Naval Sea Systems Command): drafted with qualifications." in text


def test_two_documents_of_one_title_are_told_apart_by_their_names() -> None:
    one = drafted(draft(), claim())

    assert "**Representation (b)**" in page(one, replace(one, name="b"))


def test_what_there_is_to_do_is_a_list_to_tick() -> None:
    refused = drafted(None, claim(support=Support.not_supported), state=DraftState.refused,
                      to_do=("Judge it.", "Scan again."))  # fmt: skip

    assert "- [ ] Judge it.\n- [ ] Scan again.\n" in page(refused)


def test_every_warning_of_the_scan_is_repeated() -> None:
    assert page().count("\n- ") == len(RESULT.summary.warnings)


def test_a_marking_stands_first_and_none_is_made_up() -> None:
    assert page(marking="Counsel only").startswith("**Counsel only**\n")
    assert "privilege" not in page().casefold()


def test_a_name_is_no_markup() -> None:
    assert r"\[link\](x)" in page(drafted(draft(), title="[link](x)"))


def test_the_published_schema_is_that_of_the_program(root: Path) -> None:
    published = root / "docs/reference/exposure-package-1.schema.json"

    assert published.read_bytes() == write_package_schema()
