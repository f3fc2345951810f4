import pytest

from exposure.ingest.lists.gather.several import CellNames, names_in
from exposure.model.law.listed import ListedParty


@pytest.mark.parametrize(
    ("text", "name", "aliases", "former"),
    [
        ("Veyrantha Ltd. A.K.A. Veyra", "Veyrantha Ltd.", ("Veyra",), ()),
        ("VEYRANTHA LTD A/K/A VEYRA", "VEYRANTHA LTD", ("VEYRA",), ()),
        ("Veyrantha, Inc., d/b/a Tollmere Works, Inc.", "Veyrantha, Inc.", ("Tollmere Works, Inc.",), ()),
        ("Veyrantha Ltd D.B.A. Tollmere", "Veyrantha Ltd", ("Tollmere",), ()),
        ("Veyrantha Ltd (a.k.a. Veyra; VH)", "Veyrantha Ltd", ("Veyra", "VH"), ()),
        ("Veyrantha (a.k.a. Veyra) Holdings Ltd", "Veyrantha Holdings Ltd", ("Veyra",), ()),
        ("Veyrantha (Xiamen) Co., Ltd. a/k/a VX (China)", "Veyrantha (Xiamen) Co., Ltd.",
         ("VX (China)",), ()),
        ("Veyrantha Ltd, also known as Veyra", "Veyrantha Ltd", ("Veyra",), ()),
        ("Veyrantha Ltd doing business as Tollmere", "Veyrantha Ltd", ("Tollmere",), ()),
        ("Veyrantha Ltd trading as Tollmere", "Veyrantha Ltd", ("Tollmere",), ()),
        ("Veyrantha Ltd formerly Quillmar Forge", "Veyrantha Ltd", (), ("Quillmar Forge",)),
        ("Veyrantha Ltd (formerly known as Quillmar)", "Veyrantha Ltd", (), ("Quillmar",)),
        ("Veyrantha Ltd f/k/a Quillmar", "Veyrantha Ltd", (), ("Quillmar",)),
        ("Veyrantha Ltd F.K.A. Quillmar", "Veyrantha Ltd", (), ("Quillmar",)),
        ("Quillmar Ltd n/k/a Veyrantha Ltd", "Veyrantha Ltd", (), ("Quillmar Ltd",)),
        ("Veyrantha Ltd a.k.a. Veyra f.k.a. Quillmar d/b/a Tollmere", "Veyrantha Ltd",
         ("Veyra", "Tollmere"), ("Quillmar",)),
        ("D/B/A Tollmere", "Tollmere", (), ()),
        ("formerly Quillmar", "formerly Quillmar", (), ("Quillmar",)),
    ],
)  # fmt: skip
def test_each_name_in_a_cell_is_a_name_of_its_own(text, name, aliases, former) -> None:
    found = names_in(text)

    assert (found.name, found.aliases, found.former) == (name, aliases, former)


@pytest.mark.parametrize("text", ["VEYRANTHA LTD DBA TOLLMERE", "Veyrantha Ltd aka Tollmere"])
def test_where_letters_alone_part_two_names_the_whole_is_kept_beside_them(text) -> None:
    found = names_in(text)

    assert found.aliases[-1] == text
    assert [one.casefold() for one in (found.name, found.aliases[0])] == [
        "veyrantha ltd",
        "tollmere",
    ]


@pytest.mark.parametrize(
    "text",
    ["Veyrantha, Inc.", "PT Aka Sejahtera", "DBA Holdings LLC", "AKA Brands", "Dbaco Ltd", "Fkalan AG",
     "Informerly Ltd", "Formerlyn GmbH", "Kanaka Ltd", "Data/Base/Able", "Bureau of N.K. Affairs", ""],
)  # fmt: skip
def test_a_name_that_only_looks_parted_stays_whole(text) -> None:
    assert names_in(text) == CellNames(text)


def test_a_very_long_cell_is_not_taken_apart() -> None:
    text = "Veyrantha a.k.a. " + "x" * 3_000

    assert names_in(text) == CellNames(text)


def test_many_parentheses_cost_no_more_than_their_length() -> None:
    assert names_in("a.k.a. x " + "(" * 1_900).name


def test_a_cell_of_sam_exclusions_becomes_a_name_an_alias_and_a_former_name(imported) -> None:
    text = (
        "Classification,Name,Exclusion Program,Excluding Agency\n"
        "Firm,VEYRANTHA LTD. D/B/A TOLLMERE F/K/A QUILLMAR WORKS,Reciprocal,GSA\n"
    )

    (party,) = imported(text).parties

    assert (party.name, party.aliases, party.former) == (
        "VEYRANTHA LTD.", ("TOLLMERE",), ("QUILLMAR WORKS",),
    )  # fmt: skip
    assert "named as VEYRANTHA LTD. D/B/A TOLLMERE F/K/A QUILLMAR WORKS" in party.note


def test_a_cell_of_a_list_of_ones_own_is_taken_apart_too(imported) -> None:
    found = imported("name,aliases\nVeyrantha Ltd (formerly Quillmar),Veyra; f/k/a Tollmere\n")

    assert found.parties == (
        ListedParty(
            "Veyrantha Ltd", aliases=("Veyra",), former=("Quillmar", "Tollmere"), place="A2",
            note="named as Veyrantha Ltd (formerly Quillmar)",
        ),
    )  # fmt: skip


def test_a_cell_with_one_name_is_left_as_it_stands(imported) -> None:
    assert imported("name,note\nVeyrantha Ltd,x\n").parties == (
        ListedParty("Veyrantha Ltd", place="A2", note="x"),
    )
