"""Is each clause either asked about, or set aside with a reason?"""

import pytest

from exposure.errors import RegisterError
from exposure.register.compiler import compile_register
from exposure.register.law.check import aside_faults
from exposure.register.law.facts import Clause

NUMBER = "FAR 52.299-1"


@pytest.mark.parametrize(
    ("aside", "named", "told"),
    [
        ("", {NUMBER}, []),
        ("it names no source", set(), []),
        ("", set(), ["expected why it bears on no finding, as nothing names it, met none"]),
        (
            "it names no source",
            {NUMBER},
            ["expected none, as an authority, requirement or clock names it, met one"],
        ),
    ],
)  # fmt: skip
def test_a_clause_is_named_or_set_aside_and_never_both(
    aside: str, named: set[str], told: list[str]
) -> None:
    clause = Clause(NUMBER, "Title", "codified", "s", aside=aside)

    faults = list(aside_faults((clause,), named))
    assert faults == [f"clauses.yaml: {NUMBER}.aside: {one}" for one in told]


def test_a_register_with_a_clause_that_nothing_speaks_of_is_refused(folder) -> None:
    path = folder / "clauses.yaml"
    row = f'- {{number: {NUMBER}, title: "T", regime: codified, source: far-text}}\n'
    path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")

    with pytest.raises(RegisterError, match=r"clauses\.yaml: FAR 52\.299-1\.aside: expected why"):
        compile_register(folder)
