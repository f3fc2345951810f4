"""Does the internal copy say what each sentence rests on, and the outgoing one nothing of it?"""

from exposure.attest.twins.leaks import texts_of
from exposure.attest.twins.substantiation import SHARED, substantiated
from exposure.model.attest.claim import Support
from exposure.model.attest.draft import Audience, Boxes, Points, Sentence, Table
from exposure.model.attest.package import DraftState
from tests.attest.twins.drafts import EVERY_BLOCK, claim, draft, drafted
from tests.report.sample import sample_result

RESULT = sample_result()


def test_the_grounds_of_a_claim_stand_behind_its_sentence() -> None:
    twin = substantiated(drafted(draft(*EVERY_BLOCK), claim(), claim("C-2222222222")), RESULT)

    kinds = [type(block) for block in twin.sections[0].blocks]
    assert kinds[:4] == [Sentence, Table, Boxes, Table]


def test_the_text_that_goes_out_is_all_there_in_its_order() -> None:
    outgoing = draft(*EVERY_BLOCK)
    twin = substantiated(drafted(outgoing, claim(), claim("C-2222222222")), RESULT)

    texts = iter(texts_of(twin))
    assert all(text in texts for section in outgoing.sections for text in [section.heading])
    kept = [block for block in twin.sections[0].blocks if block in EVERY_BLOCK]
    assert tuple(kept) == EVERY_BLOCK


def test_of_a_claim_in_two_sentences_the_grounds_stand_once_behind_the_last() -> None:
    first, second = (Sentence(text, claim="C-1111111111") for text in ("one", "two"))

    twin = substantiated(drafted(draft(first, second), claim()), RESULT)

    assert [type(one) for one in twin.sections[0].blocks] == [Sentence, Sentence, Table]


def test_what_several_claims_rest_on_alike_is_told_once_behind_them() -> None:
    both = (claim(), claim("C-2222222222", evidence=("3 inputs read.", "Veyra was looked for.")))

    twin = substantiated(drafted(draft(*EVERY_BLOCK), *both), RESULT)

    text = "\n".join(texts_of(twin))
    assert text.count("3 inputs read.") == 1
    assert text.count("Veyra was looked for.") == 1
    assert twin.sections[-1].heading == SHARED
    assert text.count(f"the table “{SHARED}”, below") == 2


def test_qualifications_stand_between_their_sentence_and_its_grounds() -> None:
    said = Sentence("This statement is made subject to the following:", claim="C-1111111111")

    twin = substantiated(drafted(draft(said, Points(("it waits",))), claim()), RESULT)

    assert [type(one) for one in twin.sections[0].blocks] == [Sentence, Points, Table]


def test_grounds_name_support_obstacles_and_findings() -> None:
    twin = substantiated(drafted(draft(EVERY_BLOCK[0]), claim()), RESULT)

    text = "\n".join(texts_of(twin))
    for said in ("C-1111111111, supported only with a qualification", "3 inputs read.",
                 "Vendors!B9 may be the vendor. (F-00000000aa)",
                 "contract N00024-26-C-1234"):  # fmt: skip
        assert said in text


def test_a_claim_that_is_not_in_the_text_is_told_too() -> None:
    twin = substantiated(drafted(draft(EVERY_BLOCK[0]), claim(), claim("C-3333333333")), RESULT)

    assert twin.sections[1].heading == "What was asked for and is not in the text"
    assert "C-3333333333" in "\n".join(texts_of(twin))


def test_a_refused_document_says_why_and_what_to_do() -> None:
    refused = drafted(None, claim(support=Support.not_supported), state=DraftState.refused,
                      to_do=("Judge it.",))  # fmt: skip

    twin = substantiated(refused, RESULT)

    text = "\n".join(texts_of(twin))
    assert twin.audience is Audience.internal
    assert twin.as_of == RESULT.as_of
    assert "Nothing was drafted for the recipient." in text
    assert "Judge it." in text
    assert "not supported" in text


def test_a_document_without_obstacles_has_nothing_to_do_first() -> None:
    one = claim(support=Support.supported, obstacles=())

    twin = substantiated(drafted(draft(EVERY_BLOCK[0]), one, state=DraftState.drafted), RESULT)

    assert [section.heading for section in twin.sections] == ["Representation"]


def test_every_finding_within_reach_is_listed_once_with_its_place() -> None:
    ids = tuple(one.id for one in RESULT.findings)
    both = (claim(findings=ids), claim("C-2222222222", findings=ids[:1]))

    twin = substantiated(drafted(draft(*EVERY_BLOCK), *both), RESULT)

    (table,) = twin.sections[-1].blocks
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == sorted(ids)
    assert all(row[-1] for row in table.rows)


def test_a_row_of_grounds_names_ten_findings_and_counts_the_rest() -> None:
    many = tuple(f"F-{number:010d}" for number in range(14))

    twin = substantiated(drafted(draft(EVERY_BLOCK[0]), claim(findings=many)), RESULT)

    assert "14: F-0000000000" in "\n".join(texts_of(twin))
    assert "F-0000000009 and 4 more" in "\n".join(texts_of(twin))
