"""Is one person under two spellings told from two people, and a text that says nothing from a proof?"""

import unicodedata

import pytest

from exposure.ingest.authored.decisions.people import may_be_one, person
from exposure.ingest.authored.named import is_stated, names_a_person


@pytest.mark.parametrize(
    "other",
    ["ann  LEE", "Lee, Ann", "A. Lee", "A.L.", "Ann B. Lee", "Dr Ann Lee (CISO)", "ann.lee@acme.example",
     "alee", "leea@acme.example", "Ann", "Ann\u200b Lee", "\u0410nn Lee", "\uff21nn Lee", "\u00c0nn Lee",
     "@annlee", "@ann.lee", " @Ann Lee", "@", "7"],
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


@pytest.mark.parametrize(
    "text",
    ["no evidence", "None available", "No proof.", "not yet", "to be provided", "not required",
     "n/a yet", "keine", "Nicht vorhanden", "aucune preuve", "sin evidencia", "will follow"],
)  # fmt: skip
def test_what_says_that_there_is_nothing_yet_is_no_proof(text: str) -> None:
    assert not is_stated(text)


@pytest.mark.parametrize(
    "text",
    ["no one", "Not yet approved", "same person", "anonymous", "none (n/a)", "keiner", "niemand",
     "to be named", "someone", "TBD (security)"],
)  # fmt: skip
def test_who_is_nobody_yet_is_no_person(text: str) -> None:
    assert not names_a_person(text)


@pytest.mark.parametrize(
    "text", ["Na Li", "Sin Yee Chan", "No Moo-hyun", "Nona Ito", "王伟", "@bo"]
)
def test_names_that_open_like_such_words_are_persons(text: str) -> None:
    assert names_a_person(text)


@pytest.mark.parametrize(
    "text",
    ["IT-4411", "7", "契約", "Letter of 3 May", "TBD-114", "No. 7 of the file", "Notes of May"],
)
def test_a_ticket_a_number_and_a_letter_are_proofs(text: str) -> None:
    assert is_stated(text)
