"""Does docs/reference/settings.md say what the settings are?"""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from exposure.ingest.bounds import Bounds
from exposure.jobs.settings import CONFIG_VARIABLE, settings_from
from exposure.model.gate.criteria import OUTCOME_WORDS
from exposure.model.record_systems.stated import MAX_AGE_DAYS, StatedState
from exposure.model.settings import Join, Settings


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    return (root / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")


def test_each_bound_is_on_the_page_with_its_default(page: str) -> None:
    listed = re.findall(r"^\| `(\w+)` \| (\d+) \|", page, re.MULTILINE)

    assert {name: int(default) for name, default in listed} == msgspec.structs.asdict(Bounds())


@pytest.mark.parametrize("words", [tuple(OUTCOME_WORDS), get_args(StatedState), [CONFIG_VARIABLE]])
def test_each_word_is_on_the_page(words: list[str], page: str) -> None:
    assert [word for word in words if f"`{word}`" not in page and f'`"{word}"`' not in page] == []


def test_the_example_of_the_page_is_read(page: str, tmp_path: Path) -> None:
    example = re.search(r"^## Example\n+```toml\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    assert example
    (tmp_path / "exposure.toml").write_text(example[1], encoding="utf-8")

    settings = settings_from((), None, None, {}, tmp_path)

    assert settings.joins == (Join("relay-gateway.cdx.json", "Relay Model Gateway"),)
    assert settings != Settings()


def test_the_greatest_age_of_an_input_is_on_the_page_with_its_default(page: str) -> None:
    assert re.search(rf"^\| `max_age_days` \| .+ \| {MAX_AGE_DAYS} \|$", page, re.MULTILINE)
