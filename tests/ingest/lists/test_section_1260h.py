"""The shape is that of the notices in the Federal Register; words and companies are our own."""

import pytest

from exposure.errors import InputError
from exposure.model.law.listed import LeftOut, ListedParty

HEAD = (
    "Federal Register. Section 1260H, Chinese military companies.\n\n"
    "It is determined that the following entities qualify in accordance with section 1260H:\n\n"
)
REMOVALS = "The following previously listed entities should be removed from the list:\n\n"


def test_each_name_is_read_with_its_other_names_and_line(imported) -> None:
    found = imported("section_1260h.txt")

    assert found.parties[0] == ListedParty(
        "Veyrantha Orbital Technology, Inc.", "Section 1260H", ("Veyra 360",), place="line 42"
    )


def test_subsidiaries_in_parentheses_are_listed_with_what_they_are(imported, names) -> None:
    found = imported("section_1260h.txt")

    assert names(found) == [
        "Veyrantha Orbital Technology, Inc.",
        "Kestrinova Aviation Industry Corporation of China, Ltd.",
        "Kestrin Aerospace LLC",
        "KAIC Heavy Machinery Co., Ltd.",
        "KAIC (Xiamen) Information Co., Ltd.",
        "Tollmere Aircraft (Group) Co., Ltd.",
        "Tollmere Design Corporation",
        "Ostrallia Communications Construction Group (Limited)",
        "Quillmar Memory Technologies Co., Ltd.",
    ]
    assert found.parties[3].former == ("Kestrin Forge Co., Ltd.", "KEFCO")
    assert found.parties[3].note == (
        "named as a subsidiary of Kestrinova Aviation Industry Corporation of China, Ltd."
    )


def test_removed_names_are_told_and_never_listed(imported, names, warned) -> None:
    found = imported("section_1260h.txt")

    assert not {"Droswick Semiconductor Co., Ltd.", "Pellworth Computing Corporation"} & {
        *names(found)
    }
    assert found.left_out == (LeftOut("names that the notice says are removed from the list", 2),)
    assert warned(found)[0] == (
        "",
        "names that the notice says are removed from the list: Droswick Semiconductor Co., Ltd.;"
        " Pellworth Computing Corporation",
    )


def test_the_notice_says_its_number_and_day_and_no_day_of_a_listing(imported) -> None:
    found = imported("section_1260h.txt")

    assert (found.id, found.title, found.dated) == (
        "section-1260h", "Section 1260H list, FR Doc. 2026-99999", "2026-06-10",
    )  # fmt: skip
    assert {(party.since, party.until) for party in found.parties} == {(None, None)}


def test_a_reading_of_prose_says_so(imported, warned) -> None:
    assert warned(imported("section_1260h.txt"))[-1] == (
        "", "read from prose: compare the number of names with the notice before relying on it",
    )  # fmt: skip


def test_a_page_is_read_behind_its_tags(imported) -> None:
    found = imported("section_1260h.html")

    assert [(party.name, party.aliases, party.place) for party in found.parties] == [
        ("Kestrin Works Ltd.", ("KW",), "line 10"), ("iTollmere & Sons", (), "line 12"),
    ]  # fmt: skip
    assert found.dated == "2026-06-10"
    assert found.left_out[0].count == 2


def test_the_xml_edition_is_read(imported, names) -> None:
    page = (
        "<NOTICE><P>Federal Register, Chinese military companies: the following entities qualify in"
        " accordance with section 1260H:</P><FP>Veyrantha Ltd. <PRTPAGE P='1'/>(Veyra)</FP>"
        "<FP>Kestrinova &amp; Co.</FP><P>Dated: June 8, 2026.</P><P>A. Person</P></NOTICE>\n"
    )

    assert names(imported(page)) == ["Veyrantha Ltd.", "Kestrinova & Co."]


def test_names_stand_line_by_line_where_no_reasons_stand_between(imported) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd. (Veyra)*\nKestrinova Aviation Research and \nDevelopment Group\n"
        "Quillmar Works (formerly Quill\nForge)\nTollmere Co.,\nLtd.\n360 Pebblewick, Inc.\n"
    )

    assert [(party.name, (*party.aliases, *party.former)) for party in found.parties] == [
        ("Veyrantha Ltd.", ("Veyra",)),
        ("Kestrinova Aviation Research and Development Group", ()),
        ("Quillmar Works", ("Quill Forge",)),
        ("Tollmere Co., Ltd.", ()),
        ("360 Pebblewick, Inc.", ()),
    ]


def test_numbered_names_lose_their_numbers(imported, names) -> None:
    found = imported(HEAD + "1. Veyrantha Ltd.\n2. Kestrinova Ltd.\n(3) Quillmar\n\n4) Tollmere\n")

    assert names(found) == ["Veyrantha Ltd.", "Kestrinova Ltd.", "Quillmar", "Tollmere"]


def test_bulleted_names_are_names_where_no_reasons_are_given(imported, names) -> None:
    assert names(imported(HEAD + "• Veyrantha Ltd.\n• Kestrinova Ltd.\n")) == [
        "Veyrantha Ltd.", "Kestrinova Ltd.",
    ]  # fmt: skip


def test_in_print_a_name_stands_right_below_the_reasons_of_another(imported, names) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd. (Veyra)\n• Veyra is owned by a ministry\n(Section 1260H(g)(2)(B)).\n"
        "Kestrinova Aviation Co., Ltd.\n(Kestrin)\n• Kestrin is one, too (Section 1260H(g)(2)(B)).\n"
        "35190 Federal Register / Vol. 91, No. 110 / Wednesday, June 10, 2026 / Notices\n"
        "Quillmar\n• It is (Section 1260H(g)).\n"
    )

    assert names(found) == ["Veyrantha Ltd.", "Kestrinova Aviation Co., Ltd.", "Quillmar"]
    assert found.parties[1].aliases == ("Kestrin",)


def test_a_reason_that_a_page_breaks_in_two_is_no_name(imported, names) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd.\n\n    <bullet> It is owned by the\n\n[[Page 35190]]\n\n"
        "Commission of Tests and Trials (Section 1260H(g)(2)).\n\nKestrinova Ltd.\n"
    )

    assert names(found) == ["Veyrantha Ltd.", "Kestrinova Ltd."]


def test_a_heading_of_deletions_begins_what_is_removed(imported, names) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd.\n\nDeletions\n\nKestrinova Ltd.\n\nAdditions\n\nQuillmar\n"
    )

    assert names(found) == ["Veyrantha Ltd.", "Quillmar"]
    assert found.left_out[0].count == 1


def test_a_name_that_is_marked_as_removed_is_not_listed(imported, names) -> None:
    assert names(imported(HEAD + "Veyrantha Ltd. (removed June 8, 2026)\nKestrinova Ltd.\n")) == [
        "Kestrinova Ltd."
    ]


def test_a_notice_of_removals_alone_lists_nobody(imported, warned) -> None:
    found = imported(HEAD.partition("\n\n")[0] + "\n\n" + REMOVALS + "Veyrantha Ltd.\n")

    assert (found.parties, found.left_out[0].count) == ((), 1)
    assert "met none that is listed" in warned(found)[-1][1]


def test_nothing_behind_the_end_of_the_notice_is_listed(imported, names) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd.\n\nDated: June 8, 2026.\n\nA. Person,\nLiaison Officer.\n\n"
        "[FR Doc. 2026-99999 Filed 6-9-26]\n\nDEPARTMENT OF OTHERS\n\n"
        "The following entities are licensed:\n\nKestrinova Ltd.\n"
    )

    assert names(found) == ["Veyrantha Ltd."]


def test_a_sentence_between_names_is_none(imported, names) -> None:
    found = imported(
        HEAD + "Veyrantha Ltd.\n\nThe list was last changed in 2025.\n\nKestrinova Ltd.\n"
    )

    assert names(found) == ["Veyrantha Ltd.", "Kestrinova Ltd."]


def test_what_is_no_name_is_a_warning(imported, names, warned) -> None:
    found = imported(HEAD + "Veyrantha Ltd.\n\nas of today\n")

    assert names(found) == ["Veyrantha Ltd."]
    assert warned(found)[0] == (
        "line 7",
        "expected the name of a company, met other text; it is left out: 'as of today'",
    )


def test_words_that_reach_further_are_kept_as_a_note(imported) -> None:
    found = imported(HEAD + "Veyrantha Ltd. (and its subsidiaries)\n")

    assert found.parties[0].note == "the notice adds: and its subsidiaries"


def test_brackets_that_never_close_do_not_swallow_the_list(imported) -> None:
    names = "".join(f"Veyrantha {k} Holdings Limited\n\n" for k in range(1_000))
    found = imported(HEAD + "Kestrinova (\n\n" + names)

    assert len(found.parties) > 800
    assert found.warnings[0].place == "line 5"


def test_a_notice_without_such_a_sentence_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected a sentence that ends in a colon"):
        imported("Federal Register: Section 1260H, Chinese military companies.\n\nVeyrantha Ltd.\n")


def test_an_article_about_the_list_is_read_only_if_it_announces_names(imported) -> None:
    with pytest.raises(InputError):
        imported(
            "The Federal Register carries the Section 1260H list of Chinese military companies.\n"
            "Veyrantha Ltd. is one of those named, and Kestrinova Ltd. is another.\n"
        )
