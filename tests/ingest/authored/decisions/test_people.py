"""Is one person under two spellings told from two people, and a text that says nothing from a proof?"""

import unicodedata

import pytest

from exposure.ingest.authored.decisions.people import may_be_one, person
from exposure.ingest.authored.named import is_stated, names_a_person


@pytest.mark.parametrize(
    "other",
    ["ann  LEE", "Lee, Ann", "A. Lee", "A.L.", "Ann B. Lee", "Dr Ann Lee (CISO)", "ann.lee@acme.example",
     "alee", "leea@acme.example", "Ann", "Ann\u200b Lee", "\u0410nn Lee", "\uff21nn Lee", "\u00c0nn Lee"],
)  # fmt: skip
def test_another_spelling_of_a_name_is_no_second_person(other: str) -> None:
    assert may_be_one("Ann Lee", other)
    assert may_be_one(other, "Ann Lee")


@pytest.mark.parametrize(
    "other", ["Bo Chen", "Amy Lee", "Ann Chen", "bo.chen@acme.example", "王伟"]
)
def test_two_names_are_two_people(other: str) -> None:
    assert not may_be_one("Ann Lee", other)
    assert not may_be_one("王芳", "王伟")


def test_marks_that_nobody_sees_and_how_an_accent_is_stored_tell_no_person_apart() -> None:
    name = "José Núñez"

    assert person(unicodedata.normalize("NFD", name)) == person(f" {name.upper()}\u200b ")
    assert person("Jose Nunez") != person(name)


@pytest.mark.parametrize(
    "text", ["", " ", "-", "—", "\u200b", "n.a.", "N / A", "tbd.", "None", "x", "…"]
)
def test_what_says_nothing_is_neither_a_proof_nor_a_person(text: str) -> None:
    assert not is_stated(text)
    assert not names_a_person(text)


@pytest.mark.parametrize("text", ["IT-4411", "7", "契約", "Letter of 3 May"])
def test_a_ticket_a_number_and_a_letter_are_proofs(text: str) -> None:
    assert is_stated(text)
