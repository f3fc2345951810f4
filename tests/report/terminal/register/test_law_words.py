"""Each word of the law has words that a person reads."""

import pytest

from exposure.model.law.authority import (
    AffiliateRule,
    Buyer,
    ClauseRegime,
    Conduct,
    Duty,
    OpenSource,
    Paragraph,
    Reach,
    SystemScope,
)
from exposure.report.terminal.register.law_words import (
    affiliates_words,
    buyers_words,
    duty_words,
    open_source_words,
    paragraph_words,
    systems_words,
)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (lambda one: buyers_words((one,)), Buyer),
        (systems_words, SystemScope),
        (affiliates_words, AffiliateRule),
        (open_source_words, OpenSource),
        (lambda one: duty_words(Duty("d", one, Reach.contains, "", ())), Conduct),
        (lambda one: duty_words(Duty("d", Conduct.provide, one, "", ())), Reach),
        (lambda one: paragraph_words(Paragraph(one, "", "x")), ClauseRegime),
    ],
)
def test_no_word_of_the_model_is_left_without_words(words, kind) -> None:
    told = [words(one) for one in kind]

    assert all(told)
    assert len(set(told)) == len(told)
    assert [text for text in told if "_" in text] == []


def test_no_buyer_in_particular_is_every_buyer() -> None:
    assert buyers_words(()) == "every buyer"
    assert buyers_words((Buyer.dod, Buyer.civilian)) == "Department of Defense, civilian agencies"


def test_a_duty_says_since_when_and_whether_it_flows_down() -> None:
    duty = Duty("d", Conduct.use_anywhere, Reach.named_product, "", (), "2020-08-13", False)

    assert duty_words(duty) == (
        "use anywhere in the company; the named product; from 2020-08-13; does not flow down"
    )


def test_a_provision_says_that_it_asks_of_an_offer() -> None:
    paragraph = Paragraph(ClauseRegime.far_overhaul, "FAR 52.240-90", "FAR 52.240-90(c)", (), True)

    assert paragraph_words(paragraph) == "FAR overhaul: FAR 52.240-90(c) (asks of an offer)"
