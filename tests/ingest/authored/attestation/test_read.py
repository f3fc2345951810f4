"""What does a file of records state, and in which line is it refused where it states something else?"""

import re
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from exposure.errors import InputError
from exposure.ingest.authored.attestation.read import read_attestation
from exposure.ingest.bounds import Bounds
from exposure.model.attest.disclosure import DisclosureColumn
from exposure.model.attest.records import (
    AttestationRecords,
    LegalEntity,
    ProductFacts,
    RequirementWord,
)

TODAY = date(2026, 11, 22)
FORM = "form: exposure-attestation/1\n"
FULL = (
    FORM
    + """
entities:
- {name: "Example  Federal Systems, Inc.", uei: abcdef123456, cage: 01AB2, address: 1 Example Street}
- {name: Example Analytics LLC}
requirements:
- requirement: b2
  contract: N00024-26-C-1234
  owner: Ann Lee, contracts
  due: 2026-12-15
  said: |
    SAM.gov was searched;
    nothing was met.
  by: Ann Lee
  on: 2026-11-20
  reference: share/sam.pdf
- requirement: J1
  owner: 李伟
products:
- product: Example CRM
  brand: Example
  psc: D305
  model_no:
"""
)


def read(tmp_path: Path, text: str) -> AttestationRecords:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    return read_attestation(
        "a.yaml", tmp_path, Bounds(), requirements={"B2", "J1", "D2"}, today=TODAY
    )


def refused(tmp_path: Path, text: str) -> str:
    with pytest.raises(InputError) as caught:
        read(tmp_path, text)
    told = str(caught.value)
    assert "\n" not in told
    return told


def word(**fields: str) -> str:
    lines = [f"  {key}: {value}" for key, value in fields.items()]
    return FORM + "requirements:\n-" + "\n".join(lines)[1:] + "\n"


def test_everything_that_it_states_is_kept_with_its_place(tmp_path) -> None:
    records = read(tmp_path, FULL)

    assert records.entities == (
        LegalEntity("Example Federal Systems, Inc.", "ABCDEF123456", "01AB2", "1 Example Street"),
        LegalEntity("Example Analytics LLC"),
    )
    assert records.requirements == (
        RequirementWord(
            "B2", "N00024-26-C-1234", "Ann Lee, contracts", "2026-12-15",
            "SAM.gov was searched; nothing was met.", "Ann Lee", "2026-11-20", "share/sam.pdf",
            "a.yaml: requirements.0",
        ),
        RequirementWord("J1", owner="李伟", place="a.yaml: requirements.1"),
    )  # fmt: skip
    assert records.products == (
        ProductFacts("Example CRM", {"brand": "Example", "psc": "D305"}, "a.yaml: products.0"),
    )
    assert (records.name, records.sha256) == ("a.yaml", sha256(FULL.encode()).hexdigest())


def test_every_column_of_a_disclosure_may_be_stated_of_a_product(tmp_path) -> None:
    columns = [one.value for one in DisclosureColumn]
    text = FORM + "products:\n- product: X\n" + "".join(f"  {one}: y\n" for one in columns)

    assert list(read(tmp_path, text).products[0].fields) == columns


@pytest.mark.parametrize("text", ["", "entities:\nrequirements:\nproducts:\n", "entities: []\n"])
def test_what_is_left_empty_states_nothing(tmp_path, text) -> None:
    records = read(tmp_path, FORM + text)

    assert (records.entities, records.requirements, records.products) == ((), (), ())


def test_the_template_states_nothing_until_its_examples_are_taken_in(tmp_path, root) -> None:
    text = (root / "templates/attestation.yaml").read_text(encoding="utf-8")
    examples = re.sub(r"^#(-|  )", r"\1", text, flags=re.MULTILINE)

    assert read(tmp_path, text).requirements == ()
    records = read(tmp_path, examples)
    assert (len(records.entities), len(records.requirements), len(records.products)) == (1, 2, 1)


def test_a_statement_of_today_is_kept(tmp_path) -> None:
    text = word(requirement="B2", said="Done", by="Ann Lee", on="2026-11-22")

    assert read(tmp_path, text).requirements[0].on == "2026-11-22"


def test_several_people_may_speak_of_one_row(tmp_path) -> None:
    one = word(requirement="B2", said="Done", by="Ann Lee", on="2026-11-20", owner="Ann Lee")
    two = "- {requirement: B2, said: Again, by: Li Wei, on: 2026-11-21, owner: Ann Lee}\n"

    assert [said.by for said in read(tmp_path, one + two).requirements] == ["Ann Lee", "Li Wei"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("entities: []\n", "a.yaml: form: expected this field, met none"),
        ("form: exposure-letter/1\n", "a.yaml: form: expected exposure-attestation/1, met 'exposure-l"),
        ("- a\n", "a.yaml: expected a mapping of fields, met a list"),
        (
            FORM + "words: []\n",
            "a.yaml: words: expected one of form, entities, requirements, products, met another",
        ),
        (
            FORM + "entities:\n- {name: X, duns: 1}\n",
            "a.yaml: entities.0.duns: expected one of name, uei, cage, address, met another field",
        ),
        (
            FORM + "entities:\n- {name: X, uei: ABC}\n",
            "a.yaml: entities.0.uei: expected 12 letters and digits, met 'ABC'",
        ),
        (
            FORM + "entities:\n- {name: X, cage: 12-34}\n",
            "a.yaml: entities.0.cage: expected 5 letters and digits, met '12-34'",
        ),
        (FORM + "entities:\n- {uei: ABCDEF123456}\n", "entities.0.name: expected this field, met none"),
        (
            FORM + "entities:\n- {name: X}\n- {name: x}\n",
            "a.yaml: entities.1.name: expected each once, met 'x' twice",
        ),
        (FORM + "requirements: B2\n", "a.yaml: requirements: expected a list, met 'B2'"),
        (
            word(requirement="Z9", owner="Ann Lee"),
            "a.yaml: requirements.0.requirement: expected a number of the checklist, such as B2, "
            "met 'Z9'",
        ),
        (word(requirement="B2"), "a.yaml: requirements.0: expected said, owner or due, met none"),
        (
            word(requirement="B2", said="Done", on="2026-11-20"),
            "a.yaml: requirements.0.by: expected the name of the person who says so, met nothing",
        ),
        (
            word(requirement="B2", said="Done", on="2026-11-20", by="TBD"),
            "a.yaml: requirements.0.by: expected the name of the person who says so, met 'TBD'",
        ),
        (
            word(requirement="B2", said="Done", by="Ann Lee"),
            "a.yaml: requirements.0.on: expected the day on which it was said, met nothing",
        ),
        (
            word(requirement="B2", said="Done", by="Ann Lee", on="2026-11-23"),
            "a.yaml: requirements.0.on: expected no day after today, 2026-11-22, met 2026-11-23",
        ),
        (
            word(requirement="B2", said="Done", by="Ann Lee", on="20 November"),
            "a.yaml: requirements.0.on: expected a day as YYYY-MM-DD, met '20 November'",
        ),
        (
            word(requirement="B2", due="soon"),
            "a.yaml: requirements.0.due: expected a day as YYYY-MM-DD, met 'soon'",
        ),
        (
            word(requirement="B2", owner="Ann Lee", reference="share/x.pdf"),
            "a.yaml: requirements.0.said: expected what was said, met none beside reference",
        ),
        (
            word(requirement="B2", owner="tbd"),
            "a.yaml: requirements.0.owner: expected who has it, met 'tbd'",
        ),
        (
            word(requirement="B2", owner="Ann Lee") + "- {requirement: b2, owner: Li Wei}\n",
            "a.yaml: requirements.1.owner: expected 'Ann Lee', as another entry has it for B2 for "
            "every contract, met 'Li Wei'",
        ),
        (
            word(requirement="B2", said="x" * 5_001, by="Ann Lee", on="2026-11-20"),
            "a.yaml: requirements.0.said: expected at most 5,000 characters, met 5,001",
        ),
        (FORM + "products:\n- {brand: X}\n", "a.yaml: products.0.product: expected this field"),
        (
            FORM + "products:\n- {product: X}\n",
            "a.yaml: products.0: expected a column of the disclosure, met none",
        ),
        (
            FORM + "products:\n- {product: X, modelno: 1}\n",
            "a.yaml: products.0.modelno: expected a column of the disclosure, met another field "
            "(hint: the nearest is 'model_no'; ",
        ),
        (
            FORM + "products:\n- {product: X, brand: Y}\n- {product: x, brand: Z}\n",
            "a.yaml: products.1.product: expected each once, met 'x' twice",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_one_line_with_its_place(tmp_path, text, told) -> None:
    assert told in refused(tmp_path, text)


def test_each_entry_beyond_what_people_write_is_refused(tmp_path) -> None:
    text = FORM + "entities:\n" + "".join(f"- {{name: N{n}}}\n" for n in range(5_001))

    assert "a.yaml: entities: expected at most 5,000, met 5,001" in refused(tmp_path, text)


@pytest.mark.parametrize(("name", "met"), [("none.yaml", "none"), ("folder", "a folder")])
def test_a_file_that_is_not_there_is_told(tmp_path, name, met) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=f"{name}: expected a file of records, met {met}"):
        read_attestation(name, tmp_path, Bounds(), requirements=(), today=TODAY)
