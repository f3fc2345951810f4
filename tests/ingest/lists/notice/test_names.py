import pytest

from exposure.ingest.lists.notice.names import Entry, entry_of


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Veyrantha Ltd.", "Veyrantha Ltd.", ()),
        ("Veyrantha Ltd. (Veyra)", "Veyrantha Ltd.", ("Veyra",)),
        ("Veyrantha Ltd. (``Veyra'')", "Veyrantha Ltd.", ("Veyra",)),
        ("Veyrantha (Xiamen) Co., Ltd. (VX)", "Veyrantha (Xiamen) Co., Ltd.", ("VX",)),
        ("Veyrantha Group (Limited) (VG)", "Veyrantha Group (Limited)", ("VG",)),
        ("Veyrantha (China)", "Veyrantha (China)", ()),
        ("Veyrantha (USA) (VU)", "Veyrantha (USA)", ("VU",)),
        ("Veyrantha Ltd. (also known as Veyra; VH)", "Veyrantha Ltd.", ("Veyra", "VH")),
        (
            "Veyrantha Ltd. (a.k.a. Veyra Co., Ltd., VH)",
            "Veyrantha Ltd.",
            ("Veyra Co., Ltd.", "VH"),
        ),
        ("12. Veyrantha Ltd.*", "Veyrantha Ltd.", ()),
        ("360 Veyrantha, Inc. (Q360)†", "360 Veyrantha, Inc.", ("Q360",)),
        ("Veyrantha Ltd. (Veyrantha Ltd.)", "Veyrantha Ltd.", ()),
        ("Nowcast Ltd. (Nowcasting)", "Nowcast Ltd.", ("Nowcasting",)),
    ],
)
def test_other_names_stand_in_the_parentheses_at_the_end(text, name, aliases) -> None:
    assert entry_of(text) == Entry(name, aliases)


@pytest.mark.parametrize(
    ("text", "aliases", "former"),
    [
        ("Veyrantha Ltd. (f/k/a Veyra Works)", (), ("Veyra Works",)),
        ("Veyrantha Ltd. (formerly Veyra (VW))", (), ("Veyra", "VW")),
        ("Veyrantha Ltd. (previously known as Veyra) (VL)", ("VL",), ("Veyra",)),
        ("Veyrantha Ltd. (Forge)", ("Forge",), ()),
    ],
)
def test_a_former_name_is_told_apart_from_the_others(text, aliases, former) -> None:
    assert entry_of(text) == Entry("Veyrantha Ltd.", aliases, former)


def test_subsidiaries_are_cut_at_commas_but_not_before_a_legal_form() -> None:
    found = entry_of(
        "Kestrin Corp. (Kestrin) (and four subsidiaries: A Research and Design Co., Ltd., B LLC (BB),"
        " C, Inc. and D Limited)"
    )

    assert (found.name, found.aliases) == ("Kestrin Corp.", ("Kestrin",))
    assert found.subsidiaries == (
        Entry("A Research and Design Co., Ltd."), Entry("B LLC", ("BB",)), Entry("C, Inc."),
        Entry("D Limited"),
    )  # fmt: skip


def test_semicolons_part_names_where_there_are_any() -> None:
    found = entry_of("Kestrin (including subsidiaries A, B and C Works; D Works)")

    assert [one.name for one in found.subsidiaries] == ["A, B and C Works", "D Works"]


@pytest.mark.parametrize(
    "words", ["and its subsidiaries", "and affiliates", "collectively, the “Group”", "its parent"]
)
def test_words_that_name_nobody_are_no_name(words: str) -> None:
    assert entry_of(f"Kestrin Ltd. ({words})").aliases == ()
    assert entry_of(f"Kestrin Ltd. ({words})").subsidiaries == ()
    assert entry_of(f"Kestrin Ltd. ({words})").name == "Kestrin Ltd."


def test_a_removal_in_parentheses_is_seen() -> None:
    assert entry_of("Kestrin Ltd. (removed)").removed
    assert not entry_of("Kestrin Ltd. (Removables)").removed


def test_parentheses_that_do_not_close_stay_in_the_name() -> None:
    assert entry_of("Kestrin (Works").name == "Kestrin (Works"
    assert entry_of("Kestrin Works)").name == "Kestrin Works)"
    assert entry_of("(Kestrin)").name == "(Kestrin)"
