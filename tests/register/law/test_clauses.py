import pytest

from exposure.register.law.clauses import clause_list


def _list(*clauses: str):
    return clause_list(clauses)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("52.204-25", "52.204-25"),
        ("FAR 52.204-25 (NOV 2021)", "52.204-25"),
        ("DFARS 252.239-7018, Supply Chain Risk (DEC 2022)", "252.239-7018"),
        ("GSAR 552.239-7001 Basic Safeguarding", "552.239-7001"),
        ("52.240-91 ALT I (NOV-2025)", "52.240-91"),
    ],
)
def test_a_clause_number_is_read_whatever_stands_around_it(text: str, number: str) -> None:
    read = _list(text)

    assert read.numbers == {number}
    assert read.unread == ()


@pytest.mark.parametrize(
    "text",
    [
        "52.204-23 through -30",
        "52.204-23 to 52.204-30",
        "52.204-23 – 52.204-30",
        "52.204-23, -24, -25",
        "52.204-2x",
        "all FAR clauses as per the solicitation",
        "see Section I",
        "FAR 52.204-23 et seq.",
    ],
)
def test_a_text_that_names_clauses_without_writing_them_out_stays_unread(text: str) -> None:
    assert _list(text).unread == (text,)


def test_one_clause_number_is_not_the_beginning_of_another() -> None:
    assert _list("FAR 52.204-2").numbers == {"52.204-2"}


def test_several_clauses_written_out_in_one_cell_are_all_read() -> None:
    read = _list("FAR 52.204-25; FAR 52.204-30")

    assert read.numbers == {"52.204-25", "52.204-30"}
    assert read.unread == ()


def test_an_empty_cell_is_neither_read_nor_unread() -> None:
    read = _list(" ")

    assert (read.numbers, read.unread) == (frozenset(), ())
