import pytest

from exposure.ingest.lists.notice.blocks import blocks_of
from exposure.ingest.lists.notice.sections import says, sections_of


def _sections(text: str) -> list[tuple[bool, list[str]]]:
    found = sections_of(blocks_of(text))
    return [(one.removes, [block.text for block in one.names]) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is determined that the following entities qualify under section 1260H:",
        "The following Chinese military companies (1260H) operate here:",
        "It is published in accordance with section 1260H:",
    ],
)
def test_a_sentence_that_announces_names_begins_a_list(sentence: str) -> None:
    assert _sections(f"{sentence}\n\nVeyrantha\n") == [(False, ["Veyrantha"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 1260H. The following previously listed entities should be removed:",
        "Section 1260H. The following entities are deleted from the list:",
        "Section 1260H. The following companies are no longer listed:",
    ],
)
def test_a_sentence_of_removals_begins_what_is_removed(sentence: str) -> None:
    assert _sections(f"{sentence}\n\nVeyrantha\n") == [(True, ["Veyrantha"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Section 1260H. The list may be found at the following address:",
        "Section 1260H. Entities that meet the following criteria are companies:",
        "Section 1260H. The following entities are named.",
        "The following entities are licensed:",
    ],
)
def test_another_sentence_begins_none(sentence: str) -> None:
    assert _sections(f"{sentence}\n\nVeyrantha\n") == []


def test_names_may_begin_right_below_the_colon() -> None:
    assert _sections("The following entities of section\n1260H:\nVeyrantha\n") == [
        (False, ["Veyrantha"])
    ]


def test_sentences_and_citations_are_no_names() -> None:
    assert says("Veyrantha is owned by a ministry.")
    assert says("Veyrantha, a contributor (Section 1260H(g)(2)(B)).")
    assert not says("Veyrantha Ltd. (which is also known as Veyra)")
    assert not says("May Will Has Ltd.")
