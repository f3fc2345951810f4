"""Does the shipped section 1260H list hold every name that was read, each once, with its caution?"""

import json
from pathlib import Path

import pytest
import yaml

from exposure.errors import RegisterError
from exposure.model.designation import Status
from exposure.register.compiler import compile_register
from exposure.register.digest import digest_of
from exposure.register.load import DATA
from exposure.register.names.fold import fold, strip_legal

BASIS, UNCERTAIN = "ndaa2024-805", " [form uncertain]"


def test_every_party_is_under_watch_until_the_prohibition_begins(register) -> None:
    acts = [one for one in register.designations if register.vendors[one.vendor].listed_in]

    assert len(acts) == 116
    assert {one.basis for one in acts} == {BASIS}
    assert {tuple((step.date, step.status) for step in one.history) for one in acts} == {
        (("2026-06-10", Status.designated), ("2027-06-30", Status.effective))
    }


def test_each_designation_says_that_a_third_party_read_the_notice(register) -> None:
    acts = [one for one in register.designations if register.vendors[one.vendor].listed_in]

    assert [one.id for one in acts if "Third-party reading of the notice" not in one.note] == []
    assert {(one.certainty, one.sources) for one in acts} == {("secondary", ("list-1260h-2026",))}


def test_the_list_says_which_notice_it_is_and_whom_it_leaves_out(register) -> None:
    (found,) = register.lists
    stored = json.loads((DATA / "lists" / "section-1260h.json").read_bytes())

    assert (found.title, found.dated, found.parties) == (
        "Section 1260H list, 91 FR 35189 (FR Doc. 2026-11571)", "2026-06-10", 116,
    )  # fmt: skip
    assert stored["left_out"] == [
        {
            "reason": "names of vendors that vendors/ describes, whose designations stand in"
            " designations.yaml",
            "count": 60,
        }
    ]


def test_no_vendor_is_named_twice_on_one_authority(register) -> None:
    """A party that somebody described stands in designations.yaml, and not in the list as well."""
    forms = frozenset(map(fold, register.vocabulary.legal_forms))
    by_hand = {
        strip_legal(fold(text), forms)
        for act in register.designations
        if act.basis == BASIS and not register.vendors[act.vendor].listed_in
        for text in act.entity_text.split(";")
    }
    listed = {
        strip_legal(fold(name.text), forms)
        for vendor in register.vendors.values() if vendor.listed_in
        for name in vendor.names
    }  # fmt: skip

    assert by_hand & listed == set()


@pytest.mark.requires_shared
def test_every_name_that_was_read_is_in_the_register(register, shared: Path) -> None:
    notes = yaml.safe_load((shared / "research" / "designations.yaml").read_bytes())
    read = [one["name"] for one in notes["lists"]["section_1260h"]["names"]]
    forms = frozenset(map(fold, register.vocabulary.legal_forms))
    held = {
        strip_legal(fold(text), forms)
        for act in register.designations if act.basis == BASIS
        for text in (*act.entity_text.split(";"),
                     *(name.text for name in register.vendors[act.vendor].names))
    }  # fmt: skip

    missing = [
        one for one in read if strip_legal(fold(one.removesuffix(UNCERTAIN)), forms) not in held
    ]

    assert (len(read), missing) == (176, [])


def test_a_changed_list_makes_another_register(folder: Path) -> None:
    before = digest_of(folder)
    path = folder / "lists" / "section-1260h.json"
    path.write_bytes(path.read_bytes().replace(b"Aerosun Corporation", b"Tollmere Corporation"))

    assert digest_of(folder) != before
    assert "section-1260h-tollmere-corp" in compile_register(folder).vendors


def test_a_list_that_is_none_is_refused(folder: Path) -> None:
    (folder / "lists" / "section-1260h.json").write_bytes(b"{}")

    with pytest.raises(RegisterError, match=r"^lists/section-1260h.json: expected a stored list"):
        compile_register(folder)


def test_a_doubtful_name_that_the_list_lacks_is_refused(folder: Path) -> None:
    path = folder / "lists.yaml"
    path.write_text(path.read_text().replace("text: BOE,", "text: Tollmere,"))

    with pytest.raises(RegisterError, match=r"^lists.yaml: section-1260h.json.ambiguous: .*'Tollm"):
        compile_register(folder)
