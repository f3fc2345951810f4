import pytest
from msgspec import structs

from exposure.model.finding import Verdict, VerdictKind
from exposure.report.verdict_words import (
    exception_questions,
    verdict_sentences,
    verdict_words,
    verdicts_words,
)


def _verdict(kind: VerdictKind, contract: str | None = "C-1", citation: str = "41 U.S.C. 4713"):
    return Verdict(contract, "act-1", kind, "in force", citation)


@pytest.mark.parametrize(
    "kind",
    [
        VerdictKind.prohibited,
        VerdictKind.reportable,
        VerdictKind.disclose,
        VerdictKind.phase_out,
    ],
)
def test_what_would_bind_is_said_to_hold_only_if_it_is_confirmed(kind: VerdictKind) -> None:
    words = verdict_words(_verdict(kind))

    assert words.startswith("would ")
    assert words.endswith("under 41 U.S.C. 4713 if match and use are confirmed")


def test_a_vendor_that_nobody_designated_is_under_watch_without_a_citation() -> None:
    words = verdict_words(_verdict(VerdictKind.watch, citation=""))

    assert words == "the vendor is under watch"


def test_the_act_is_under_watch_and_not_the_contract() -> None:
    (sentence,) = verdict_sentences((_verdict(VerdictKind.watch, citation="none stated (a post)"),))

    assert sentence == "C-1: the act 'a post' is under watch: in force"


def test_what_a_person_must_confirm_stands_behind_the_reason() -> None:
    verdict = structs.replace(
        _verdict(VerdictKind.prohibited), conditions=("it is a camera", "it is on")
    )

    (sentence,) = verdict_sentences((verdict,))
    assert sentence.endswith("are confirmed: in force; to be confirmed: it is a camera; it is on")
    assert "to be confirmed: it is a camera" in verdicts_words((verdict,))


def test_each_exception_is_asked_once() -> None:
    asked = structs.replace(
        _verdict(VerdictKind.prohibited), questions=("Is it? (1)", "Was it? (2)")
    )

    assert exception_questions((asked, asked)) == ("Is it? (1)", "Was it? (2)")


def test_equal_verdicts_of_one_act_are_said_once_for_all_contracts() -> None:
    verdicts = tuple(_verdict(VerdictKind.legal_review, one) for one in ("C-1", "C-2"))

    assert verdict_sentences(verdicts) == [
        "C-1, C-2: needs legal review (41 U.S.C. 4713): in force"
    ]
    assert verdicts_words(verdicts).splitlines()[0] == "C-1, C-2"


def test_acts_with_other_reasons_stay_apart() -> None:
    one = _verdict(VerdictKind.watch, citation="a post")
    other = Verdict("C-1", "act-2", VerdictKind.watch, "stayed", "a memorandum")

    assert len(verdict_sentences((one, other))) == 2


def test_a_contract_is_one_block_the_gravest_verdict_first_and_lesser_ones_joined() -> None:
    verdicts = (
        _verdict(VerdictKind.not_applicable, citation="10 U.S.C. 3252"),
        _verdict(VerdictKind.watch, citation="a post"),
        _verdict(VerdictKind.watch, citation="a memorandum"),
        _verdict(VerdictKind.legal_review),
    )

    assert verdicts_words(verdicts).splitlines() == [
        "C-1",
        "· needs legal review (41 U.S.C. 4713): in force",
        "· the acts 'a post', 'a memorandum' are under watch",
        "· would not be reached (10 U.S.C. 3252)",
    ]


def test_the_company_as_a_whole_is_named_where_no_contract_is() -> None:
    verdicts = (_verdict(VerdictKind.legal_review, None), _verdict(VerdictKind.watch))

    assert verdicts_words(verdicts).splitlines()[::2] == ["The company as a whole", "C-1"]


def test_no_verdict_is_no_text() -> None:
    assert verdicts_words(()) == ""
