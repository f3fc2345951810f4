"""Is the form of a letter read as it stands, and refused in one line that names the place?"""

import pytest

from exposure.errors import InputError
from exposure.ingest.authored.letters.form import blank_form
from exposure.ingest.authored.letters.read import read_letter
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.model.attest.letter import (
    AskedAffiliates,
    AskedTime,
    IssuerRole,
    Letter,
    Qualifier,
    SignerRank,
)
from exposure.model.law.authority import Conduct, OpenSource, Reach

HEAD = """form: exposure-letter/1
issuer: Halyard Crest Prime LLC
received: 2026-10-05
"""
ONE = "sentences: [{quote: We do not.}]\n"
WHOLE = """
# A comment.
form: exposure-letter/1
issuer: Halyard Crest Prime LLC
issuer_role: prime
recipient: "Wexmoor Analytics, LLC"
reference: HCP-1
dated: 2026-09-30
received: 2026-10-05
due: 2026-12-04
contracts: [HC-SUB-2026-017, hcsub2026017]
vendors: [Veyrantha, veyrantha, Orrinfell]
sentences:
- quote: >-
    Supplier does not
    use "it": anywhere.
  conduct: use_anywhere
  reach: any_product
  company_wide: yes
  affiliates: every
  tiers: any
  qualifier: none
  time: present
  open_source: silent
  signer: officer
- quote: The other.
  tiers: 3
  vendors: [Orrinfell]
- {quote: The third., tiers: own}
- {quote: The fourth., tiers: silent, conduct: , reach: UNKNOWN}
"""


def read(tmp_path, text: str | bytes) -> Letter:
    raw = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "letter.yaml").write_bytes(raw)
    return read_letter("letter.yaml", tmp_path, DEFAULT_BOUNDS)


def refused(tmp_path, text: str | bytes) -> str:
    with pytest.raises(InputError) as met:
        read(tmp_path, text)
    assert "\n" not in str(met.value)
    return met.value.message


def test_every_field_is_read(tmp_path) -> None:
    letter = read(tmp_path, WHOLE)
    first = letter.sentences[0]

    assert (letter.issuer, letter.issuer_role) == ("Halyard Crest Prime LLC", IssuerRole.prime)
    assert (letter.recipient, letter.reference) == ("Wexmoor Analytics, LLC", "HCP-1")
    assert (letter.dated, letter.received, letter.due) == ("2026-09-30", "2026-10-05", "2026-12-04")
    assert len(letter.sha256) == 64
    assert first.quote == 'Supplier does not use "it": anywhere.'
    assert (first.conduct, first.reach) == (Conduct.use_anywhere, Reach.any_product)
    assert (first.company_wide, first.affiliates) == (True, AskedAffiliates.every)
    assert (first.tiers, first.every_tier) == (None, True)
    assert (first.qualifier, first.time) == (Qualifier.none, AskedTime.present)
    assert (first.open_source, first.signer) == (OpenSource.silent, SignerRank.officer)
    assert first.unknown == ()


def test_contracts_and_vendors_count_once_however_they_are_spelt(tmp_path) -> None:
    letter = read(tmp_path, WHOLE)

    assert len(letter.contracts) == 1
    assert letter.vendors == ("Veyrantha", "Orrinfell")
    assert letter.sentences[1].vendors == ("Orrinfell",)


def test_sentences_are_numbered_and_placed(tmp_path) -> None:
    letter = read(tmp_path, WHOLE)

    assert [one.number for one in letter.sentences] == [1, 2, 3, 4]
    assert letter.sentences[1].place == "letter.yaml: sentences.1"


def test_tiers_are_a_number_our_own_all_or_not_mentioned(tmp_path) -> None:
    told = [(one.tiers, one.every_tier) for one in read(tmp_path, WHOLE).sentences]

    assert told == [(None, True), (3, False), (1, False), (None, False)]


def test_what_is_left_out_left_empty_or_called_unknown_is_unknown(tmp_path) -> None:
    letter = read(tmp_path, HEAD + ONE)
    fourth = read(tmp_path, WHOLE).sentences[3]

    assert (letter.recipient, letter.reference, letter.dated, letter.due) == ("", "", "", "")
    assert letter.issuer_role is None
    assert letter.sentences[0].unknown == (
        "conduct", "reach", "company_wide", "affiliates", "qualifier", "time", "open_source",
        "tiers",
    )  # fmt: skip
    assert (fourth.conduct, fourth.reach) == (None, None)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
    ],
    ids=["byte-order mark", "carriage returns"],
)
def test_what_editors_add_changes_nothing(tmp_path, raw: bytes) -> None:
    plain = read(tmp_path, WHOLE)

    assert read(tmp_path, raw).sentences == plain.sentences


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD, "letter.yaml: sentences: expected this field, met none"),
        (HEAD + "sentences: []\n", "letter.yaml: sentences: expected at least one, met none"),
        (HEAD + "sentences: [{conduct: provide}]\n",
         "letter.yaml: sentences.0.quote: expected this field, met none"),
        (HEAD + "sentences: [{quote: ' '}]\n",
         "letter.yaml: sentences.0.quote: expected a text, met nothing"),
        (HEAD + "sentences: [{quote: a, conduct: using}]\n",
         "letter.yaml: sentences.0.conduct: expected one of provide, use_in_performance,"
         " use_anywhere, contract_with, develop_with, device_presence, unknown; met 'using'"),
        (HEAD + "sentences: [{quote: a, conduct: trade}]\n",
         "letter.yaml: sentences.0.conduct: expected one of provide,"),
        (HEAD + "sentences: [{quote: a, company_wide: perhaps}]\n",
         "letter.yaml: sentences.0.company_wide: expected one of yes, no, unknown; met 'perhaps'"),
        (HEAD + "sentences: [{quote: a, tiers: 0}]\n",
         "letter.yaml: sentences.0.tiers: expected one of own, a number of tiers from 1 to 99, any,"
         " silent, unknown; met '0'"),
        (HEAD + "sentences: [{quote: a, tiers: 12345678901234567890}]\n",
         "letter.yaml: sentences.0.tiers: expected one of own,"),
        (HEAD + "sentences: [{quote: a, conduct: use_anywhere, company_wide: no}]\n",
         "letter.yaml: sentences.0.company_wide: expected yes or unknown, met no, although"),
        (HEAD + "sentences: [{quote: a, qualifer: none}]\n",
         "letter.yaml: sentences.0.qualifer: expected one of quote, conduct,"),
        (HEAD + "sender: x\n" + ONE, "letter.yaml: sender: expected one of form, issuer,"),
        (HEAD + "sentences: {quote: a}\n", "letter.yaml: sentences: expected a list, met a mapping"),
        (HEAD.replace("2026-10-05", "5 October") + ONE,
         "letter.yaml: received: expected a day as YYYY-MM-DD, met '5 October'"),
        (HEAD.replace("2026-10-05", "2026-02-30") + ONE,
         "letter.yaml: received: expected a day as YYYY-MM-DD, met '2026-02-30'"),
        (HEAD.replace("2026-10-05", "unknown") + ONE,
         "letter.yaml: received: expected the day on which it arrived, met unknown"),
        (HEAD.replace("Halyard Crest Prime LLC", "unknown") + ONE,
         "letter.yaml: issuer: expected who wrote the letter, met unknown"),
        (HEAD + "due: 2026-10-04\n" + ONE,
         "letter.yaml: due: expected 2026-10-05, the day on which it arrived, or a later one,"
         " met 2026-10-04"),
        (HEAD + "dated: 2026-10-06\n" + ONE,
         "letter.yaml: received: expected 2026-10-06, the day of the letter, or a later one,"
         " met 2026-10-05"),
        (HEAD + "issuer: Again\n" + ONE,
         "letter.yaml: expected each key once, met 'issuer' twice in one mapping"),
        (ONE, "letter.yaml: form: expected this field, met none"),
        (HEAD.replace("letter/1", "letter/2") + ONE,
         "letter.yaml: form: expected exposure-letter/1, met 'exposure-letter/2'"),
        ("- a", "letter.yaml: expected a mapping of fields, met a list"),
        ("", "letter.yaml: expected a mapping of fields, met nothing"),
        (HEAD + "sentences: [", "letter.yaml: expected YAML, met a fault at line"),
        (HEAD + "vendors: [[a]]\n" + ONE, "letter.yaml: vendors.0: expected a text, met a list"),
        (HEAD + "vendors: ['']\n" + ONE, "letter.yaml: vendors.0: expected a text, met nothing"),
        (HEAD + f"sentences: [{{quote: {'a' * 5001}}}]\n",
         "letter.yaml: sentences.0.quote: expected at most 5,000 characters, met 5,001"),
        (HEAD + f"reference: {'a' * 301}\n" + ONE,
         "letter.yaml: reference: expected at most 300 characters, met 301"),
        (HEAD + "sentences:\n" + "- {quote: a}\n" * 101,
         "letter.yaml: sentences: expected at most 100, met 101"),
        (HEAD + "vendors:\n" + "".join(f"- v{n}\n" for n in range(201)) + ONE,
         "letter.yaml: vendors: expected at most 200, met 201"),
        (HEAD + "---\nform: x\n", "letter.yaml:"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_be_used_names_place_expected_and_met(tmp_path, text, said) -> None:
    assert refused(tmp_path, text).startswith(said)


def test_a_form_that_no_person_wrote_is_refused_by_its_size(tmp_path) -> None:
    raw = (HEAD + ONE).encode() + b"# padding\n" * 1_000_000

    assert "expected at most 1,000,000 bytes, met a larger file" in refused(tmp_path, raw)


def test_a_form_that_blows_up_by_aliases_is_refused(tmp_path) -> None:
    layers = "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" if n else "a0: &a0 [x, x]\n"
        for n in range(9)
    )

    assert "expected aliases that repeat at most" in refused(tmp_path, layers)


def test_other_bytes_than_text_are_refused_with_their_line(tmp_path) -> None:
    raw = (HEAD + ONE).replace("Halyard", "Hélyard").encode("latin-1")

    assert (
        refused(tmp_path, raw) == "letter.yaml: expected YAML in UTF-8, met other bytes at line 2"
    )


@pytest.mark.parametrize(("name", "met"), [("none.yaml", "none"), (".", "a folder")])
def test_a_form_that_is_not_there_is_named(tmp_path, name: str, met: str) -> None:
    with pytest.raises(InputError, match=f"expected the form of a letter, met {met}"):
        read_letter(name, tmp_path, DEFAULT_BOUNDS)


def test_the_empty_form_is_refused_at_the_first_thing_that_is_missing(tmp_path) -> None:
    assert refused(tmp_path, blank_form()).startswith(
        "letter.yaml: sentences.0.quote: expected a text, met nothing"
    )


def test_the_form_is_read_once_its_blanks_are_filled(tmp_path) -> None:
    form = blank_form('Halyard "Crest": # LLC', ("HC-SUB-2026-017", "N: 2"))
    filled = form.replace("received:  ", "received: 2026-10-05 ")
    filled = filled.replace("four blanks in\n", 'four blanks in\n    We "do" not: # use it.\n')
    letter = read(tmp_path, filled)

    assert letter.issuer == 'Halyard "Crest": # LLC'
    assert letter.contracts == ("HC-SUB-2026-017", "N: 2")
    assert letter.sentences[0].quote == 'We "do" not: # use it.'
    assert letter.sentences[0].unknown


def test_the_form_explains_each_word_that_may_stand_in_it() -> None:
    form = blank_form()
    words = {
        *AskedAffiliates, *AskedTime, *Qualifier, *SignerRank, *Reach, "provide",
        "use_in_performance", "use_anywhere", "contract_with", "develop_with", "device_presence",
        "own", "any", "silent", "included", "excluded", *IssuerRole,
    }  # fmt: skip

    assert [word for word in words if word not in form] == []
    assert len(form.splitlines()) <= 66
    assert max(map(len, form.splitlines())) <= 100
