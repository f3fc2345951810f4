"""Does docs/reference/gate.md say what the gate knows?"""

import re
from pathlib import Path
from typing import get_args

import pytest

from exposure.jobs.gating.grammar import NUMBERS, criterion_of
from exposure.jobs.settings import settings_from
from exposure.model.gate.criteria import OUTCOME_WORDS, Key
from exposure.model.gate.gated import Against, Passing


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reference" / "gate.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words", [tuple(OUTCOME_WORDS), get_args(Key), tuple(Passing), tuple(Against)]
)
def test_each_word_has_a_row(words: tuple[str, ...], page: str) -> None:
    assert [word for word in words if not re.search(rf"^\| `{word}`", page, re.MULTILINE)] == []


def test_each_comparison_of_the_page_is_understood(page: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \|[^|]+\| ((?:`\S+` ?)+)\|$", page, re.MULTILINE)
    value = dict.fromkeys(NUMBERS, "3") | {
        "outcome": "possible", "relation": "made_by", "confidence": "probable", "vendor": "x",
        "verdict": "watch", "designation": "x",
    }  # fmt: skip

    assert {key for key, _ in rows} == set(get_args(Key))
    for key, comparisons in rows:
        for comparison in re.findall(r"`(\S+)`", comparisons):
            assert criterion_of(f"{key}{comparison}{value[key]}", "--fail-on").conditions


def test_each_toml_example_is_read(page: str, tmp_path: Path) -> None:
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)

    assert len(examples) == 2
    for text in examples:
        (tmp_path / "exposure.toml").write_text(text, encoding="utf-8")
        assert len(settings_from((), (), None, {}, tmp_path).fail_on) == 2
