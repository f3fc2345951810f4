"""Does the page on clauses say of each clause what the program makes of it, and of none too many?"""

from exposure.register.facts import Register
from exposure.register.load import load_register

PAGE = "docs/reference/clauses.md"


def _row(register: Register, number: str, title: str, aside: str) -> str:
    told = (
        number,
        title,
        ", ".join(f"`{key}`" for key, one in register.authorities.items() if number in one.clauses),
        ", ".join(one.id for one in register.requirements if number in one.clauses),
        ", ".join(f"`{one.id}`" for one in register.clocks if one.clause == number),
        aside,
    )
    return f"| {' | '.join(told)} |"


def test_the_table_holds_each_clause_with_its_effect_or_the_reason_for_none(pages) -> None:
    register = load_register()
    expected = [_row(register, one.number, one.title, one.aside) for one in register.clauses]
    told = [line for line in pages[PAGE].splitlines() if line.startswith("| ")][2:]

    assert told == expected
