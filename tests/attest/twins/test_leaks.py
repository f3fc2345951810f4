"""Is everything found that a recipient must not read, and nothing else?"""

import pytest
from msgspec.structs import replace

from exposure.attest.named import spelt
from exposure.attest.twins.leaks import leaks
from exposure.model.attest.draft import Audience, Blank, Blanks, Boxes, Points, Sentence, Table
from exposure.model.designation import Handling
from exposure.model.result import VendorName
from tests.attest.twins.drafts import CONTRACT, EVERY_BLOCK, draft
from tests.report.sample import sample_result

RESULT = sample_result()
OWN = RESULT.contracts[0].number
OTHER = RESULT.contracts[1].number


@pytest.mark.parametrize(
    "block",
    [
        Sentence("see F-0123456789"),
        Sentence("x", "G-0123456789"),
        Boxes("x", ("no", "C-0123456789")),
        Boxes("J-0123456789abcdef", ("no",)),
        Blanks((Blank("A-0123456789"),)),
        Blanks((Blank("x", "D-0123456789abcdef"),)),
        Points(("R-0123456789",)),
        Table("F-0123456789", (), ()),
        Table("x", ("F-0123456789",), ()),
        Table("x", ("a",), (("F-0123456789",),)),
    ],
)
def test_an_id_of_ours_is_found_wherever_it_stands(block) -> None:
    assert len(leaks(draft(block), RESULT)) == 1


def test_an_ordinary_document_gives_nothing_away() -> None:
    assert leaks(draft(*EVERY_BLOCK, contract=OWN), RESULT) == ()


@pytest.mark.parametrize(
    "text", ["F-35", "C-17", "A-0123", "G-12345", "part F-0123456789abcdef0123"]
)
def test_an_aircraft_is_no_id(text: str) -> None:
    assert leaks(draft(Sentence(text)), RESULT) == ()


def test_an_internal_document_may_say_everything() -> None:
    assert leaks(draft(Sentence("F-0123456789"), audience=Audience.internal), RESULT) == ()


def test_another_contract_is_found_and_our_own_is_not() -> None:
    text = Sentence(f"{OWN} and {OTHER}")

    assert leaks(draft(text, contract=OWN), RESULT) == (f"the contract {OTHER}",)


def test_the_company_as_a_whole_names_no_contract() -> None:
    assert leaks(draft(Sentence(f"on {OTHER}"), contract=None), RESULT) == (
        f"the contract {OTHER}",
    )


def test_the_name_of_an_input_is_found() -> None:
    name = RESULT.inputs[0].name

    assert leaks(draft(Sentence(f"stands in {name}")), RESULT) == (f"the file {name}",)


def secret(handling: Handling = Handling.restricted) -> VendorName:
    return VendorName("own:hush", "Hush Holding", "asked", handling=handling, spelt=("HUSH-GROUP",))


@pytest.mark.parametrize("text", ["from Hush Holding", "from hush-group ltd"])
def test_a_source_that_is_not_public_is_found_in_any_spelling(text: str) -> None:
    result = replace(RESULT, looked_for=(*RESULT.looked_for, secret()))

    assert len(leaks(draft(Sentence(text)), result)) == 1


def test_a_source_is_named_to_the_customer_whose_contract_its_act_names() -> None:
    act = replace(RESULT.designations[0], vendor="own:hush", contracts=(CONTRACT,))
    result = replace(RESULT, looked_for=(secret(),), designations=(act,))

    assert leaks(draft(Sentence("from Hush Holding")), result) == ()
    assert leaks(draft(Sentence("from Hush Holding"), contract=OTHER), result) != ()


def test_a_public_source_may_be_named() -> None:
    result = replace(RESULT, looked_for=(secret(Handling.public),))

    assert leaks(draft(Sentence("from Hush Holding")), result) == ()


def with_contracts(**changed: str):
    first, second, *rest = RESULT.contracts
    return replace(RESULT, contracts=(first, replace(second, **changed), *rest))


def test_another_contract_is_found_without_its_hyphens() -> None:
    bare = OTHER.replace("-", "").lower()

    assert leaks(draft(Sentence(f"on {bare}"), contract=OWN), RESULT) == (f"the contract {OTHER}",)


def test_the_task_order_of_a_contract_is_its_own_in_its_own_document() -> None:
    result = with_contracts(order="TASK-77-AX")

    assert leaks(draft(Sentence("order TASK-77-AX"), contract=OTHER), result) == ()
    assert leaks(draft(Sentence("order TASK-77-AX"), contract=OWN), result) == (
        "the contract TASK-77-AX",
    )


def test_another_customer_is_found_an_agency_and_the_prime_behind_it() -> None:
    result = with_contracts(agency="Army, through Quern Prime Inc")
    text = draft(Sentence("as for Quern Prime Inc"), contract=OWN)

    assert leaks(text, result) == ("the customer Quern Prime Inc",)


def test_a_customer_whom_the_law_itself_names_may_be_named() -> None:
    result = with_contracts(agency="Office of Mill Security")
    text = draft(Sentence("The Office of Mill Security may waive it."), contract=OWN)

    assert leaks(text, result) == ("the customer Office of Mill Security",)
    assert leaks(text, result, published=spelt("waived by the Office of Mill Security")) == ()


def test_a_place_in_our_files_is_found() -> None:
    assert leaks(draft(Sentence("stands at Vendors!B214")), RESULT) == ("the place Vendors!",)


def test_an_id_of_a_vendor_outside_the_register_is_found() -> None:
    assert leaks(draft(Sentence("made by own:northgate")), RESULT) == ("the id own:northgate",)


def test_a_secret_name_is_found_in_the_name_of_a_file_and_inside_a_package_name() -> None:
    result = replace(RESULT, looked_for=(secret(),))

    assert leaks(draft(Sentence("x")), result, "waiver-request-hush-holding") != ()
    assert leaks(draft(Sentence("contains @hushholding/sdk 1.0")), result) != ()


def test_a_short_secret_name_is_no_part_of_another_word() -> None:
    short = VendorName("own:sol", "Sol", "asked", handling=Handling.restricted)

    assert leaks(draft(Sentence("the solicitation")), replace(RESULT, looked_for=(short,))) == ()


def test_a_text_without_an_end_is_read_in_a_moment() -> None:
    long = draft(Sentence("x" * 1_000_000), contract=OWN)

    assert leaks(long, RESULT) == ()
