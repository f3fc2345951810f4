"""Does the sheet on top say what a signer must know, and of no other contract?"""

from exposure.attest.twins.cover import SIGN_OFF, cover_sheet
from exposure.attest.twins.leaks import texts_of
from exposure.model.attest.draft import Audience, Blanks
from tests.attest.twins.drafts import CONTRACT, EVERY_BLOCK, claim, draft, drafted
from tests.report.sample import sample_result


def text_for(contract: str | None) -> str:
    ours = drafted(draft(*EVERY_BLOCK), claim(), to_do=("Judge it.",))
    theirs = drafted(None, contract="OTHER-1", title="Somebody else's", recipient="Other Agency")
    return "\n".join(texts_of(cover_sheet(contract, [ours, theirs], sample_result())))


def test_it_is_internal_and_warns_of_false_statements_with_citations() -> None:
    sheet = cover_sheet(CONTRACT, [], sample_result())
    text = "\n".join(texts_of(sheet))

    assert sheet.audience is Audience.internal
    assert "18 U.S.C. 1001" in text
    assert "31 U.S.C. 3729" in text


def test_it_lists_the_documents_of_its_contract_alone() -> None:
    text = text_for(CONTRACT)

    assert "drafted with qualifications" in text
    assert "Judge it." in text
    assert "Somebody else's" not in text
    assert "Other Agency" not in text


def test_every_line_of_the_sign_off_stays_empty() -> None:
    sheet = cover_sheet(CONTRACT, [], sample_result())
    (blanks,) = (block for section in sheet.sections for block in section.blocks
                 if isinstance(block, Blanks))  # fmt: skip

    assert tuple(one.label for one in blanks.blanks) == SIGN_OFF
    assert not any(one.filled for one in blanks.blanks)


def test_it_repeats_what_the_scan_must_say_of_itself() -> None:
    text = text_for(None)

    assert all(warning in text for warning in sample_result().summary.warnings)
    assert "The company as a whole" in text
