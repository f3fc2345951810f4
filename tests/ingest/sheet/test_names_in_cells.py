"""Which names does one cell hold, and is each of them whole?"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.ingest.sheet.values.names import (
    split_clauses,
    split_list,
    split_names,
    split_vendors,
)

JOINS = frozenset(("and", "&", "und", "et", "y", "och", "og", "en", "e", "/"))

LISTS = {
    "A; B; C": ("A", "B", "C"),
    "Acme | Beta": ("Acme", "Beta"),
    "Acme / Beta / Gamma": ("Acme", "Beta", "Gamma"),
    "AWS/GCP/Azure": ("AWS", "GCP", "Azure"),
    "Acme、Beta，Gamma；Delta": ("Acme", "Beta", "Gamma", "Delta"),
    "富士通・東芝": ("富士通", "東芝"),
    "1) Acme 2) Beta 3) Gamma, Inc.": ("Acme", "Beta", "Gamma, Inc."),
    "1. Acme\n2. Beta\n- Gamma": ("Acme", "Beta", "Gamma"),
    "• Acme\n• Beta": ("Acme", "Beta"),
    "Acme<br>Beta<br/>Gamma": ("Acme", "Beta", "Gamma"),
    "Acme;#12;#Beta;#13": ("Acme", "Beta"),
    '["Acme", "Beta, Inc."]': ("Acme", "Beta, Inc."),
    "{Acme,Beta}": ("Acme", "Beta"),
    '"Smith, Brown", "Beta LLC"': ("Smith, Brown", "Beta LLC"),
    ",Acme,,Beta,": ("Acme", "Beta"),
    "Acme, Acme": ("Acme",),
    "Acme (open, Beta": ("Acme (open", "Beta"),
    "Northwind, PBC; Twill Inc.": ("Northwind, PBC", "Twill Inc."),
    "AWZ, Gogle LLC, Snow Inc.": ("AWZ", "Gogle LLC", "Snow Inc."),
    "Acme, Inc., Beta Co., Ltd.": ("Acme, Inc.", "Beta Co., Ltd."),
    "Acme, Inc., Beta LLC and Gamma Corporation": ("Acme, Inc.", "Beta LLC", "Gamma Corporation"),
    "Acme GmbH und Beta AG": ("Acme GmbH", "Beta AG"),
    "Twill, Strife and Zenith": ("Twill", "Strife", "Zenith"),
    "Twill, Strife, and Zenith": ("Twill", "Strife", "Zenith"),
    "Twill, Johnson & Johnson": ("Twill", "Johnson & Johnson"),
    "Twill, Marks and Spencer": ("Twill", "Marks and Spencer"),
    "Nokla, Oy Ab; Enl, S.p.A., Skodo, s.r.o.": ("Nokla, Oy Ab", "Enl, S.p.A.", "Skodo, s.r.o."),
    "Novo A/S / Beta A/S": ("Novo A/S", "Beta A/S"),
    "Fisch, GmbH & Co. KG, Beta": ("Fisch, GmbH & Co. KG", "Beta"),
    "Ромашка, ООО; ООО Луч": ("Ромашка, ООО", "ООО Луч"),
    "株式会社テスト、有限会社サンプル": ("株式会社テスト", "有限会社サンプル"),
    "Acme S.A. de C.V., Beta": ("Acme S.A. de C.V.", "Beta"),
    "Acme (Cloud; Search), Beta": ("Acme (Cloud; Search)", "Beta"),
    "AWS, The Sample Desk": ("AWS", "The Sample Desk"),
    "3M, 7-Eleven, 8x8, Inc., 1Pass": ("3M", "7-Eleven", "8x8, Inc.", "1Pass"),
    "Acme and others": ("Acme", "others"),
    "Acme, Beta and 12 more": ("Acme", "Beta", "12 more"),
    "AWS, +3 more": ("AWS", "+3 more"),
    "": (),
}
"""Cells of sub-processors → the names in them."""

ONE_NAME = (
    "Dell, Inc.", "Smith, Jones and Partners", "Smith, Jones & Co., LLP", "Johnson & Johnson",
    "Procter & Gamble", "Marks and Spencer", "Acme, L.L.C.", "Twill (SMS, voice)",
    "Acme (formerly Beta, Inc.)", "Acme, Inc., formerly Beta, Inc.", "Acme Inc. and its subsidiaries",
    "Acme Inc. & Sons Ltd", "Skad, Arps, Slat, Meag & Flam LLP", "ジョンソン・エンド・ジョンソン",
    "Acme Oy/Ab", "Acme d/b/a Beta", "Acme c/o Beta", "https://acme.example/list", "N/A",
    "acme.example/subprocessors",
)  # fmt: skip
"""Cells in which nothing parts."""

ADDRESSES = {
    "Acme, PBC\n548 Market St\nSan Francisco, CA 94104\nUnited States": (
        "Acme, PBC (548 Market St, San Francisco, CA 94104, United States)",
    ),
    "Acme, PBC\n548 Market St\nSan Francisco\nCA 94104": (
        "Acme, PBC (548 Market St, San Francisco, CA 94104)",
    ),
    "Acme, PBC548 Market StSan Francisco, CA 94104United States": (
        "Acme, PBC (548 Market StSan Francisco, CA 94104United States)",
    ),
    "Acme GmbH, Hauptstr. 5, 10115 Berlin, Germany; Beta": (
        "Acme GmbH (Hauptstr. 5, 10115 Berlin, Germany)",
        "Beta",
    ),
    "Acme Ltd, 1 High Street, London EC2A 4NE, United Kingdom": (
        "Acme Ltd (1 High Street, London EC2A 4NE, United Kingdom)",
    ),
    "Acme SAS, 12 rue de la Paix, 75002 Paris, France": (
        "Acme SAS (12 rue de la Paix, 75002 Paris, France)",
    ),
    "Acme\nUnited States\nBeta\nIreland": ("Acme (United States)", "Beta (Ireland)"),
    "Acme Inc., 1 Main St, Beta LLC": ("Acme Inc. (1 Main St)", "Beta LLC"),
}


@pytest.mark.parametrize("cell", LISTS)
def test_names_are_split_and_none_is_torn(cell) -> None:
    assert split_names(cell) == LISTS[cell]


@pytest.mark.parametrize("cell", ONE_NAME)
def test_one_name_stays_whole(cell) -> None:
    assert split_names(cell) == (cell,)


@pytest.mark.parametrize("cell", ADDRESSES)
def test_an_address_stays_behind_its_name_and_is_none(cell) -> None:
    assert split_names(cell) == ADDRESSES[cell]


@pytest.mark.parametrize(
    ("cell", "vendors"),
    [
        ("Northwind PBC; Acme Inc.", ("Northwind PBC", "Acme Inc.")),
        ("Acme, Inc., Beta LLC and Gamma Corp.", ("Acme, Inc.", "Beta LLC", "Gamma Corp.")),
        ("Acme Inc. / Beta LLC", ("Acme Inc.", "Beta LLC")),
        ("1) Acme 2) Beta", ("Acme", "Beta")),
        ("• Acme\n• Beta", ("Acme", "Beta")),
        ("Acme Inc.\n1 Main St\nBeta LLC", ("Acme Inc. (1 Main St)", "Beta LLC")),
        ("Acme | Beta", ("Acme", "Beta")),
        ("Acme；Beta", ("Acme", "Beta")),
    ],
)
def test_a_vendor_cell_may_name_several(cell, vendors) -> None:
    assert split_vendors(cell) == vendors


@pytest.mark.parametrize(
    "cell",
    [
        "Acme, Inc.", "Doe, John", "Smith, Jones & Co., LLP", "Acme / Beta", "Johnson & Johnson Inc.",
        "Acme LLC, a Delaware corporation", "Fisch GmbH & Co. KG", "Schwab & Co., Inc.", "North\nWind",
        "Acme, PBC\n548 Market St\nSan Francisco, CA 94104", "Acme Inc. (a; b)", "Twill, Strife and Zenith",
        "Toyo Motor Sales, U.S.A., Inc.", "XYZ Co., Ltd., Shanghai Branch",
    ],
)  # fmt: skip
def test_a_vendor_cell_that_may_name_one_is_kept_as_it_stands(cell) -> None:
    assert split_vendors(cell) == (cell,)


@pytest.mark.parametrize(
    ("cell", "clauses"),
    [
        ("FAR 52.204-25 and 52.204-27 (NOV 2023)", ("FAR 52.204-25", "52.204-27 (NOV 2023)")),
        ("DFARS 252.239-7018 (NOV 2023, DEVIATION)", ("DFARS 252.239-7018 (NOV 2023, DEVIATION)",)),
        ("FAR 52.204-23, -25, and -27", ("FAR 52.204-23", "FAR 52.204-25", "FAR 52.204-27")),
        ("Section 889; FAR52.204–25/52.204-27", ("Section 889", "FAR52.204–25", "52.204-27")),
        ("52.204-25 and the rule on models", ("52.204-25 and the rule on models",)),
    ],
)
def test_clauses_are_told_apart_and_written_out(cell, clauses) -> None:
    assert split_clauses(cell) == clauses


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("N1; N2\nN3", ("N1", "N2", "N3")),
        ("C-1 and C-2 / C-3", ("C-1", "C-2", "C-3")),
        ("N00024-26-C-1234/0001", ("N00024-26-C-1234/0001",)),
        ("Helpdesk and Search", ("Helpdesk and Search",)),
    ],
)
def test_numbers_of_contracts_are_told_apart(cell, numbers) -> None:
    assert split_list(cell) == numbers


def test_three_hundred_names_are_all_found() -> None:
    names = tuple(f"Vendor {k}, Inc." for k in range(300))

    assert split_names("; ".join(names)) == names


def words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in JOINS}


CELLS = st.text(alphabet='AcmeBeta Inc.,;/()[]{}"&\n\r•-1) and株、・é', max_size=60)


@given(CELLS)
def test_no_word_of_a_name_is_lost(cell) -> None:
    # One letter behind a number, such as `b)`, counts the entries of a list.
    lost = words(cell) - words(" ".join(split_names(cell)))

    assert {word for word in lost if len(word) > 1} == set()


@given(CELLS)
def test_no_word_of_a_vendor_is_lost(cell) -> None:
    lost = words(cell) - words(" ".join(split_vendors(cell)))

    assert {word for word in lost if len(word) > 1} == set()


@given(CELLS)
def test_a_list_of_numbers_loses_no_word(cell) -> None:
    assert words(cell) <= words(" ".join(split_list(cell)))


@given(st.text(max_size=80))
def test_any_text_is_split(cell) -> None:
    assert all(isinstance(name, str) and name for name in split_names(cell))
    assert split_vendors(cell)
    assert all(split_clauses(cell))


@pytest.mark.parametrize(
    "name",
    # Without its quotation marks it is a list like any other.
    sorted({name for names in LISTS.values() for name in names} - {"Smith, Brown"}),
)
def test_a_name_that_was_split_off_is_not_split_again(name) -> None:
    assert split_names(name) == (name,)
