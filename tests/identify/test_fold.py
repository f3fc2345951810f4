"""Does folding take away habits of spelling, and nothing that tells names apart?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.identify.fold import fold, segments, strip_legal

FORMS = ("co ltd", "ltd", "gmbh", "inc", "ооо", "有限公司", "股份有限公司")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("ACME  Corp.,  Ltd", "acme corp ltd"),
        ("Z.T.E. Corp.", "zte corp"),
        ("Acme P B C", "acme pbc"),
        ("AT&T", "at and t"),
        ("Müller Straße", "muller strasse"),
        ("Acme™ ®", "acme"),
        ("ＡＣＭＥ", "acme"),
        ("Хуавей й", "хуавей й"),
        ("华为技术有限公司", "华为技术有限公司"),
        ("TP-Link_Systems", "tp link systems"),
    ],
)
def test_a_name_has_one_spelling(written, folded) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_what_is_left_has_no_blank_too_many(text) -> None:
    assert fold(text) == " ".join(fold(text).split())


@pytest.mark.parametrize(
    ("folded", "core"),
    [
        ("acme co ltd", "acme"),
        ("ооо acme", "acme"),
        ("acme gmbh inc", "acme"),
        ("华为技术有限公司", "华为技术"),
        ("ltd", "ltd"),
        ("inc ltd", "inc"),
        ("acme limiteds", "acme limiteds"),
    ],
)
def test_legal_forms_are_taken_off_and_something_is_left(folded, core) -> None:
    assert strip_legal(folded, FORMS) == core


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("CDW - Acme licences", ("CDW", "Acme licences")),
        ("Pay Co c/o Acme, Inc.", ("Pay Co", "Acme, Inc.")),
        ("Blue dba Acme", ("Blue", "Acme")),
        ("Acme* SUB", ("Acme", "SUB")),
        ("Old (Acme)", ("Old", "Acme")),
        ("Organization: Acme", ("Organization", "Acme")),
        ("T-Link", ("T-Link",)),
        ("Avia Trading", ("Avia Trading",)),
        ("", ()),
    ],
)
def test_a_cell_is_split_where_one_name_ends(cell, parts) -> None:
    assert segments(cell) == parts
