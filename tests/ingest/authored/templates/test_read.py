"""Is a declaration read as it stands, and refused in one line that names file and place?"""

from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.authored.templates.read import read_templates
from exposure.model.attest.template import Field, Recipient, Shape
from exposure.model.law.authority import AffiliateRule, Conduct, Reach
from tests.report.document.draft.reading import LAYOUT

WHOLE = """
title: "Certification for contract {contract}"
recipient: customer
clauses: [FAR 52.204-29, FAR 52.204-30]
citations: ["FAR 52.204-29(c)"]
source: far-text
fields:
  contract: number of the contract
  offeror: name of the legal entity
sections:
- heading: Inquiry
  sentences: ["{offeror} made an inquiry.", Second sentence.]
  citation: FAR 52.204-29(b)
- {heading: After, sentences: [Last.], after_representations: yes}
representations:
- id: part-a
  heading: Provide
  citation: FAR 52.204-29(c)(1)
  conduct: provide
  reach: contains
  affiliates: none
  authorities: [usc41-1323]
  shape: boxes
  text: The offeror
  choices: [does, does not]
  company_wide: true
- {id: part-b, heading: Use, conduct: use_anywhere, reach: any_product, affiliates: control,
   shape: by_submission, text: "By submission {offeror} represents"}
blanks: [Signature, Date]
words: {reminder: "Dear {offeror}"}
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "draft.docx").write_bytes(LAYOUT)
    (folder / "certification.yaml").write_text(WHOLE, encoding="utf-8")
    return folder


def test_every_field_is_read(shipped: Path) -> None:
    read = read_templates(shipped, None)

    template = read.templates["certification"]
    first, second = template.representations
    assert template.name == "certification"
    assert template.recipient is Recipient.customer
    assert template.clauses == ("FAR 52.204-29", "FAR 52.204-30")
    assert template.fields[0] == Field("contract", "number of the contract")
    assert [one.after_representations for one in template.sections] == [False, True]
    assert (first.conduct, first.reach) == (Conduct.provide, Reach.contains)
    assert first.affiliates is AffiliateRule.none
    assert (first.shape, first.choices) == (Shape.boxes, ("does", "does not"))
    assert (first.company_wide, second.company_wide) == (True, False)
    assert (second.authorities, second.citation) == ((), "")
    assert template.words == {"reminder": "Dear {offeror}"}
    assert template.word_file == "draft.docx"
    assert read.layouts == {"draft.docx": LAYOUT}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("recipient: customer", "recipient: client",
         "recipient: expected one of 'customer', 'subcontractor', 'issuer', 'nobody', met 'client'"),
        ("source: far-text", "sauce: far-text", "sauce: expected one of title, recipient"),
        ("conduct: provide", "conduct: supply", "representations.0.conduct: expected one of"),
        ("reach: contains", "", "representations.0.reach: expected this field, met none"),
        ("heading: Inquiry", "headline: Inquiry", "sections.0.heading: expected this field"),
        ("FAR 52.204-30]", "FAR 52.999-1]",
         "clauses: expected a clause of docs/reference/clauses.md, met 'FAR 52.999-1'"),
        ("usc41-1323", "usc41-9999", "representations.0.authorities: expected an authority of"),
        ("source: far-text", "source: nowhere", "source: expected the id of a source"),
        ("{offeror} made", "{supplier} made",
         "sections.0.sentences.0: expected a declared field, met {supplier}"),
        ("Dear {offeror}", "Dear {prime}", "words.reminder: expected a declared field, met {prime}"),
        ("{contract}", "one", "fields.contract: expected a field that some text uses"),
        ("{offeror} made", "{{ offeror }} made",
         "sections.0.sentences.0: expected fields as {name}, met another brace"),
        ("{offeror} made", "{offeror.name} made", "sections.0.sentences.0: expected fields as {name}"),
        ("{offeror} made", "{offeror!r} made", "sections.0.sentences.0: expected fields as {name}"),
        ("id: part-a", "id: part-b", "representations.1.id: expected each id once, met 'part-b'"),
        ("id: part-a", "id: Part A", "representations.0.id: expected an id of small letters"),
        ("choices: [does, does not]", "choices: [does]",
         "representations.0.choices: expected at least two alternatives, met 1"),
        ("shape: by_submission", "shape: by_submission, choices: [a, b]",
         "representations.1.choices: expected none, since it takes effect by submission"),
        ("company_wide: true", "company_wide: perhaps",
         "representations.0.company_wide: expected true or false, met 'perhaps'"),
        ("blanks:", "word_file: ours.docx\nblanks:",
         "word_file: expected one of draft.docx, met 'ours.docx'"),
        ("blanks:", "word_file: ../ours.docx\nblanks:",
         "word_file: expected the name of a .docx file without a folder"),
        ("contract: number of", "Contract: number of",
         "fields.Contract: expected a name of small letters"),
        ("title: ", "title:\ntitle: ", "expected each key once, met 'title' twice"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_line_that_names_the_place(shipped: Path, old, new, said) -> None:
    assert old in WHOLE
    path = shipped / "certification.yaml"
    path.write_text(WHOLE.replace(old, new), encoding="utf-8")

    with pytest.raises(InputError) as error:
        read_templates(shipped, None)

    assert f"certification.yaml: {said}" in error.value.message
    assert "\n" not in str(error.value)
    assert error.value.hint


def test_a_file_of_the_user_takes_the_place_of_its_namesake(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "certification.yaml").write_text(WHOLE.replace("Inquiry", "Ours"), encoding="utf-8")
    (own / "further.yaml").write_text(WHOLE, encoding="utf-8")
    (own / "notes.txt").write_text("not a template", encoding="utf-8")

    read = read_templates(shipped, own)

    assert sorted(read.templates) == ["certification", "further"]
    assert read.templates["certification"].sections[0].heading == "Ours"
    assert list(read.layouts) == ["draft.docx"]


def test_a_folder_that_is_none_is_an_error(shipped: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing: expected a folder of templates, met none"):
        read_templates(shipped, tmp_path / "missing")


def test_a_layout_with_macros_is_refused_by_its_name(shipped: Path) -> None:
    (shipped / "ours.docm").write_bytes(LAYOUT)

    with pytest.raises(InputError, match=r"ours\.docm: expected layouts as \.docx"):
        read_templates(shipped, None)


def test_what_word_and_people_leave_in_a_folder_is_passed_over(shipped: Path) -> None:
    for name in ("~$draft.docx", ".hidden.yaml", "README.md", "exposure.toml", "attestation.yaml"):
        (shipped / name).write_text("no: template", encoding="utf-8")

    assert list(read_templates(shipped, None).templates) == ["certification"]


def test_a_file_too_large_for_a_person_is_refused(shipped: Path) -> None:
    (shipped / "certification.yaml").write_text(WHOLE + "#" * 1_000_001, encoding="utf-8")

    with pytest.raises(InputError, match="expected at most 1,000,000 bytes"):
        read_templates(shipped, None)


def test_the_shipped_templates_are_read(root: Path) -> None:
    read = read_templates(root / "templates", None)

    assert "draft.docx" in read.layouts
    assert read.layouts["draft.docx"] == LAYOUT


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "certification.yml",
            r"certification\.yml: expected a name that ends in \.yaml, met \.yml",
        ),
        ("certification.YAML", r"certification\.YAML: expected a name that ends in \.yaml"),
        ("letter.DOCX", r"letter\.DOCX: expected a name that ends in \.docx"),
    ],
)
def test_a_file_that_would_be_passed_over_for_its_ending_is_refused(
    shipped: Path, tmp_path: Path, name: str, said: str
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / name).write_text(WHOLE, encoding="utf-8")

    with pytest.raises(InputError, match=said):
        read_templates(shipped, own)


def test_a_link_that_leads_out_of_the_folder_is_not_read(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / "secret").write_text("kept elsewhere")
    (own / "certification.yaml").symlink_to(tmp_path / "secret")

    with pytest.raises(InputError, match="met a link that leads out of it") as error:
        read_templates(shipped, own)
    assert "kept elsewhere" not in str(error.value)


def test_a_link_within_the_folder_is_read(shipped: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "shared").mkdir(parents=True)
    (own / "shared" / "one").write_text(WHOLE.replace("Inquiry", "Ours"), encoding="utf-8")
    (own / "certification.yaml").symlink_to(own / "shared" / "one")

    read = read_templates(shipped, own)

    assert read.templates["certification"].sections[0].heading == "Ours"


def test_a_folder_in_the_place_of_a_template_is_refused(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "own" / "certification.yaml").mkdir(parents=True)

    with pytest.raises(InputError, match=r"certification\.yaml: expected a file, met a folder"):
        read_templates(shipped, tmp_path / "own")
