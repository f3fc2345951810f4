"""Under which names do the files of a package lie?"""

import re
import unicodedata

import pytest

from exposure.jobs.attesting.names import distinct_names, told_apart
from exposure.model.attest.package import Drafted, DraftState


def document(name: str, contract: str | None = "N-1") -> Drafted:
    return Drafted(name, "Title", contract, "Prime A", DraftState.drafted, (), None, None)


def test_a_recipient_keeps_the_letters_of_its_name() -> None:
    names = distinct_names(["Naval Sea Systems Command", "ООО «Ромашка»", "海能达"])

    assert list(names.values()) == ["Naval-Sea-Systems-Command", "ООО-Ромашка", "海能达"]


def test_two_recipients_never_share_a_folder() -> None:
    names = distinct_names(["Dept. A/B", "Dept A B", "DEPT-A-B", "Other"])

    assert len({name.casefold() for name in names.values()}) == 4
    assert names["Other"] == "Other"


def test_one_name_said_twice_is_one_folder() -> None:
    assert distinct_names(["Prime A", "Prime A"]) == {"Prime A": "Prime-A"}


def test_recipients_that_differ_in_composed_letters_alone_are_told_apart() -> None:
    names = distinct_names(["Café", "Cafe\u0301"])

    assert len(set(names.values())) == 2


@pytest.mark.parametrize(
    "text", ["../../etc", "CON", "con.", "COM¹", "a/b", "x" * 300, "𠀀" * 300, ""]
)
def test_a_name_stays_one_part_of_a_path_on_every_system(text: str) -> None:
    name = distinct_names([text])[text]

    assert re.fullmatch(r"[\w-]+", name)
    assert unicodedata.normalize("NFKC", name).casefold() not in {"con", "com1"}
    assert len(name.encode()) <= 110


def test_two_documents_of_one_name_do_not_take_each_other_s_place() -> None:
    apart = told_apart([document("certification-a-b"), document("Certification-A-B"),
                        document("certification-a-b", "N-2"), document("certification-a-b")])  # fmt: skip

    assert [one.name for one in apart] == [
        "certification-a-b", "Certification-A-B-2", "certification-a-b", "certification-a-b-3",
    ]  # fmt: skip


def test_a_document_about_a_source_of_ten_thousand_letters_has_a_name_that_fits() -> None:
    long, other = told_apart(
        [document("waiver-" + "x" * 10_000), document("waiver-" + "x" * 9_999)]
    )

    assert long.name != other.name
    assert len(long.name.encode()) <= 120
    assert told_apart([long])[0] is long
