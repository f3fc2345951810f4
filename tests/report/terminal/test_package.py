"""Do the lines say what was drafted, and of what was refused why, within the width?"""

from msgspec.structs import replace

from exposure.model.attest.claim import Hindrance, Support
from exposure.model.attest.package import DraftState
from exposure.report.terminal.package import CLOSING, package_lines
from tests.attest.twins.drafts import REVIEW, claim, draft, drafted

REFUSED = drafted(None, claim(support=Support.not_supported), state=DraftState.refused)


def lines(*drafts, width: int = 100) -> str:
    return "\n".join(package_lines(drafts, "package", width))


def test_every_hindrance_has_words() -> None:
    assert all(one.words for one in Hindrance)


def test_a_document_is_told_with_its_state_and_recipient() -> None:
    assert "drafted with qualifications: Representation, for Naval Sea Systems Command" in lines(
        drafted(draft(), claim())
    )


def test_a_refusal_names_the_findings_that_stand_against_it() -> None:
    assert "waiting for a person: F-00000000aa" in lines(REFUSED)


def test_two_documents_of_one_title_are_told_apart_by_their_names() -> None:
    text = lines(replace(REFUSED, name="a-inc"), replace(REFUSED, name="a-llc"))

    assert "refused: Representation (a-inc), for Naval" in text
    assert "refused: Representation (a-llc), for Naval" in text
    assert "(a-inc)" not in lines(replace(REFUSED, name="a-inc"))


def test_many_findings_are_counted_and_not_listed() -> None:
    many = replace(REVIEW, findings=tuple(f"F-{n:010d}" for n in range(9)))
    refused = replace(REFUSED, claims=(claim(support=Support.needs_person, obstacles=(many,)),))

    assert "F-0000000002 and 6 more findings" in lines(refused)


def test_of_a_text_that_was_drafted_no_reason_is_told() -> None:
    assert "waiting for a person" not in lines(drafted(draft(), claim()))


def test_a_document_held_back_without_claims_says_what_to_do() -> None:
    held = drafted(None, state=DraftState.refused, to_do=("Write it without.",))

    assert "Write it without." in lines(held)


def test_documents_stand_under_their_contract_and_the_company_under_its_own_head() -> None:
    text = lines(drafted(draft(), claim()), drafted(draft(), claim(), contract=None))

    assert text.index("N00024-26-C-1234\n") < text.index("The company as a whole\n")


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(len, package_lines([REFUSED, drafted(draft(), claim())], "package", 60))) <= 60


def test_it_ends_with_what_a_draft_is_not() -> None:
    assert lines().replace("\n", " ").endswith(CLOSING)


def test_a_name_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in lines(drafted(draft(), recipient="\x1b[31mred", contract="\x1b[2J"))
