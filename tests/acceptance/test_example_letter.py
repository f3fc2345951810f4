"""Is the letter to the example company answered as its expected matrix, written by hand, says?"""

import json
from pathlib import Path

import pytest

from exposure.attest.claims.grounds import Grounds
from exposure.attest.letters.answer import answer_letter, answers_to, matter_of
from exposure.attest.letters.answered import Answered
from exposure.attest.letters.compared.paragraphs import Kinship
from exposure.ingest.authored.letters.read import read_letter
from exposure.ingest.authored.templates.read import read_templates
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.jobs.demo import LAW_DATE
from exposure.jobs.settings import settings_from
from exposure.model.attest.package import DraftState
from exposure.register.load import load_register
from exposure.scan.examination import scan

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "fixtures" / "example"
EXPECTED = json.loads((EXAMPLE.parent / "expected" / "letter.json").read_text(encoding="utf-8"))
CONTRACT = "HC-SUB-2026-017"


@pytest.fixture(scope="module")
def grounds() -> Grounds:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(EXAMPLE)
        settings = settings_from((), None, None, {})
        inputs = ["vendors.xlsx", "contracts.csv", "sboms"]
        register = load_register()
        result = scan(inputs, as_of=LAW_DATE, register=register, settings=settings)
    return Grounds(result, clauses=register.clauses, agencies=register.agencies)


@pytest.fixture(scope="module")
def answers(grounds: Grounds) -> dict[int, Answered]:
    letter = read_letter(EXPECTED["letter"], EXAMPLE, DEFAULT_BOUNDS)
    matter = matter_of(letter, CONTRACT, grounds, load_register())
    return {one.sentence.number: one for one in answers_to(matter)}


@pytest.mark.parametrize("said", EXPECTED["sentences"], ids=lambda said: str(said["number"]))
def test_a_sentence_is_answered_as_written(said: dict, answers: dict[int, Answered]) -> None:
    one = answers[said["number"]]

    assert one.support.words == said["answer"], said["because"]
    if one.claim is not None:
        assert one.claim.representation.contract == said["contract"]


@pytest.mark.parametrize("said", EXPECTED["sentences"], ids=lambda said: str(said["number"]))
def test_a_sentence_is_compared_as_written(said: dict, answers: dict[int, Answered]) -> None:
    near = {one.candidate.kinship: one for one in answers[said["number"]].compared}
    cited = {kinship: one.candidate.paragraph.citation for kinship, one in near.items()}

    assert cited.get(Kinship.carried) == said["carried"], said["carried_because"]
    assert cited.get(Kinship.own_basis) == said["own_basis"], said["own_basis_because"]
    if said["carried"]:
        assert list(near[Kinship.carried].difference.more) == said["asks_more"]
    assert list(answers[said["number"]].asked_by_none) == said["asked_by_none"]


def test_part_b_is_shown_as_what_does_not_flow_down(answers: dict[int, Answered]) -> None:
    near = {one.candidate.kinship: one for one in answers[2].compared}

    assert near[Kinship.not_passed_on].candidate.paragraph.citation == "FAR 52.204-25(b)(2)"


def test_one_sentence_is_given_and_the_others_are_not(grounds: Grounds) -> None:
    letter = read_letter(EXPECTED["letter"], EXAMPLE, DEFAULT_BOUNDS)
    templates = read_templates(ROOT / "templates", None).templates
    made = {one.name: one for one in answer_letter(letter, grounds, templates, load_register())}
    draft = made["letter-response"].outgoing
    assert draft is not None
    said = [block.text for one in draft.sections for block in one.blocks if hasattr(block, "text")]

    assert made["letter-response"].state is DraftState.partly
    assert sum("makes no statement on this sentence" in text for text in said) == 5
    assert sum("offers the following wording" in text for text in said) == 1
    assert not any("Anthropic" in text for text in said)
