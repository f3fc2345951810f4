"""Do the shipped templates rest on clauses and authorities that the register knows, and is each used?"""

import re

import pytest
import yaml

from exposure.model.attest.draft import Boxes, Sentence
from exposure.model.attest.template import Shape, Template
from exposure.register.law.clauses import clause_numbers
from exposure.register.load import load_register
from tests.attest.claims.builders import act, authority
from tests.attest.representations.builders import OURS, TEMPLATES, drafts, on_clauses, templates

LAWS = (
    "10 U.S.C. 3252", "41 U.S.C. 4713", "41 U.S.C. 1323", "18 U.S.C. 1001", "31 U.S.C. 3729",
    "44 U.S.C. 3552",
)  # fmt: skip
"""Statutes of the sources of the register that a citation may name."""
PARTS = ("FAR 4.2104", "FAR 4.2304", "FAR 4.703", "DFARS 204.2104", "DFARS 239.7")
"""Prescribing parts of the regulations, which are no clauses, that requirements cite too."""
ALL = sorted(one for one in templates())


def citations(template: Template) -> list[str]:
    stated = [*template.citations, *(one.citation for one in template.sections)]
    stated += [one.citation for one in template.representations]
    return [part.strip() for one in stated for part in one.split(";") if part.strip()]


def known_laws() -> list[str]:
    register = load_register()
    return [
        *LAWS, *PARTS,
        *(one.name for one in register.authorities.values()),
        *(part.strip() for one in register.authorities.values() for duty in one.duties
          for paragraph in duty.paragraphs for part in paragraph.citation.split(";")),
        *(part.strip() for one in register.requirements for part in one.citation.split(";")),
    ]  # fmt: skip


def test_every_file_is_declared_as_yaml_with_a_comment_that_documents_its_fields() -> None:
    for path in TEMPLATES.glob("*.yaml"):
        assert path.read_text(encoding="utf-8").startswith("# "), path.name
    assert set(OURS) <= set(templates())


@pytest.mark.parametrize("name", ALL)
def test_every_citation_names_a_clause_or_a_law_of_the_register(name: str) -> None:
    numbers = clause_numbers(one.number for one in load_register().clauses)
    laws = known_laws()

    unknown = [
        one for one in citations(templates()[name])
        if not (clause_numbers((one,)) and clause_numbers((one,)) <= numbers)
        and not any(law and one.startswith(law) for law in laws)
    ]  # fmt: skip
    assert unknown == []


@pytest.mark.parametrize("name", ALL)
def test_each_clause_is_one_that_the_register_knows(name: str) -> None:
    numbers = {one.number for one in load_register().clauses}

    assert set(templates()[name].clauses) <= numbers


@pytest.mark.parametrize("name", OURS)
def test_the_paragraph_of_each_representation_stands_among_the_citations(name: str) -> None:
    template = templates()[name]
    listed = set(template.citations)

    for one in template.representations:
        parts = [part for part in one.citation.split("; ") if part]
        assert set(parts) <= listed, one.id


@pytest.mark.parametrize("name", OURS)
def test_a_representation_that_is_marked_ends_with_its_denial(name: str) -> None:
    for one in templates()[name].representations:
        if one.shape is Shape.boxes:
            assert re.search(r"\bnot\b", one.choices[-1]), one.id
            assert not any(re.search(r"\bnot\b", choice) for choice in one.choices[:-1]), one.id


@pytest.mark.parametrize("name", OURS)
def test_no_template_names_a_vendor_where_a_draft_would_read_it(name: str) -> None:
    """Of a class a draft speaks as the clause does; whom it means on a day is for the claim."""
    register = load_register()
    names = {one.name for one in register.vendors.values() if len(one.name) > 3}
    said = yaml.safe_load((TEMPLATES / f"{name}.yaml").read_text(encoding="utf-8"))
    texts = " ".join(
        [said["title"], *(s for one in said.get("sections", ()) for s in one["sentences"])]
        + [
            text
            for one in said["representations"]
            for text in (one["text"], *one.get("choices", ()))
        ]
    )

    assert [one for one in names if re.search(rf"\b{re.escape(one)}\b", texts)] == []


@pytest.mark.parametrize("name", OURS)
def test_each_template_is_reached_from_some_contract(name: str) -> None:
    clauses = templates()[name].clauses
    acts = (act(basis=authority("usc41-4713")),)
    made = drafts(on_clauses(*clauses, designations=acts))

    assert [one for one in made if one.startswith(name)]


@pytest.mark.parametrize("name", OURS)
def test_each_clause_of_a_template_calls_for_it_alone(name: str) -> None:
    """One clause is enough: no template waits for another clause beside the one that calls for it."""
    for clause in templates()[name].clauses:
        assert any(one.startswith(name) for one in drafts(on_clauses(clause))), clause


def test_every_operative_phrase_in_quotation_marks_is_one_that_was_read() -> None:
    """Written by hand from the texts; a new quotation is a reading, and belongs here."""
    read = (
        "covered telecommunications equipment or services", "FASCSA order", "does", "does not",
        "will", "will not", "will not provide", "or use any equipment, system, or service that uses",
        "regardless of whether that use is in performance of work under a Federal contract",
        "has conducted a reasonable inquiry, and that the offeror does not propose to provide or use "
        "in response to this solicitation any covered article, or any products or services produced "
        "or provided by a source,",
        "except as waived by the solicitation, or as disclosed in paragraph (e)",
    )  # fmt: skip
    quoted = {
        phrase
        for name in OURS
        for text in _texts(templates()[name])
        for phrase in re.findall(r'"([^"]+)"', text)
    }

    assert quoted <= set(read)


def _texts(template: Template) -> list[str]:
    return [
        *(text for one in template.sections for text in one.sentences),
        *(text for one in template.representations for text in (one.text, *one.choices)),
        *template.words.values(),
    ]


def test_what_was_not_read_is_said_to_be_unread() -> None:
    overhaul = " ".join(_texts(templates()["overhaul-representation"]))
    vendor = " ".join(_texts(templates()["vendor-certification"]))

    assert "a ninth is said to exist and was not read" in overhaul
    assert "No official form for a certification about one vendor was found" in vendor
    assert "were not read" in vendor


def test_each_sentence_that_represents_anything_stands_with_its_paragraph() -> None:
    acts = (act(basis=authority("ndaa2019-889")),)
    made = drafts(on_clauses("FAR 52.204-24", "FAR 52.204-26", "FAR 52.240-90", designations=acts))
    claiming = [
        block for one in made.values() if one.outgoing is not None
        for section in one.outgoing.sections for block in section.blocks
        if isinstance(block, Boxes | Sentence) and block.claim
    ]  # fmt: skip

    assert claiming
    qualifying = [block for block in claiming if not block.citation]
    assert all(block.text.startswith("This statement is made") for block in qualifying)
