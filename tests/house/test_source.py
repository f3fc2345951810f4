"""Do the house tests see what they are meant to see in a file, and nothing else?"""

import pytest


@pytest.mark.parametrize(
    ("text", "target", "late"),
    [
        ("import numpy", "numpy", False),
        ("if True:\n    import numpy", "numpy", False),
        ("def f():\n    import numpy", "numpy", True),
        ("class A:\n    def f(self):\n        from numpy import array", "numpy.array", True),
        ("def f():\n    return import_module('numpy')", "importlib.import_module", True),
        ("def f():\n    __import__('numpy')", "importlib.import_module", True),
    ],
)
def test_an_import_is_seen_with_its_place(parse, text: str, target: str, late: bool) -> None:
    found = list(parse(text).imports())

    assert [(one.target, one.late) for one in found] == [(target, late)]


def test_a_name_that_only_looks_like_an_import_is_not_seen(parse) -> None:
    assert list(parse("def f():\n    important = 'import numpy'").imports()) == []


def test_the_constant_parts_of_a_formatted_string_are_strings(parse) -> None:
    texts = [text for _, text in parse("x = f'left {1} right'  # a comment").strings()]

    assert texts == ["left ", " right"]
