"""How often is the answer right on names that were written by others?"""

import csv
import json
from collections import Counter
from collections.abc import Iterator

import pytest

from exposure.identify.matcher import build_matcher, purl_matches, text_matches
from exposure.identify.rows import match_row
from exposure.model.relation import Confidence
from exposure.register.load import load_register

pytestmark = pytest.mark.requires_shared

NAMED = {"vendor_name": "vendor", "product_name": "product"}
LEVELS = tuple(Confidence)


@pytest.fixture(scope="module")
def real():
    register = load_register()
    return build_matcher(register, register.vendors)


@pytest.fixture(scope="module")
def answers(shared, real, row) -> list[tuple[set[str], str, Confidence]]:
    """Expected ids (empty for none), best vendor's id among equals, and its level, per answer."""
    with (shared / "matching" / "dev.csv").open(encoding="utf-8", newline="") as rows:
        return list(_answers(csv.DictReader(rows), real, row))


def _answers(rows, real, row) -> Iterator[tuple[set[str], str, Confidence]]:
    for given in rows:
        if given["case_kind"].startswith("ambiguous"):
            continue
        matches = [m for m in _matches(given, real, row) if not m.by_link]
        expected = set(given["expected_entity_or_NONE"].split("|")) - {"NONE"}
        if not matches:
            yield expected, "", Confidence.review
            continue
        level = min((match.confidence for match in matches), key=lambda level: level.rank)
        ids = {m.vendor.upper() for m in matches if m.confidence is level}
        yield expected, min(ids & expected or ids), level


def _matches(given, real, row):
    kind, text = given["column_kind"], given["text"]
    if kind == "purl":
        return purl_matches(real, text)
    if kind in ("sbom_supplier", "cpe"):
        return text_matches(real, text)
    fields = dict(part.split("=", 1) for part in given["context"].split("; ") if part)
    fields[NAMED.get(kind, kind)] = text
    return [hit.match for hit in match_row(real, row(**fields))]


def _right(answers, levels) -> float:
    found = [
        (expected, vendor) for expected, vendor, level in answers if vendor and level in levels
    ]
    return sum(vendor in expected for expected, vendor in found) / len(found)


def test_nothing_that_is_called_confirmed_is_wrong(answers) -> None:
    assert _right(answers, LEVELS[:1]) == 1


def test_confirmed_and_probable_are_seldom_wrong(answers) -> None:
    assert _right(answers, LEVELS[:2]) >= 0.985


def test_a_higher_level_is_more_often_right(answers) -> None:
    shares = [_right(answers, (level,)) for level in LEVELS]

    assert shares == sorted(shares, reverse=True)


def test_most_are_found_without_reading_misspelt_names(answers) -> None:
    wanted = [(expected, vendor) for expected, vendor, _ in answers if expected]

    assert sum(vendor in expected for expected, vendor in wanted) / len(wanted) >= 0.84


def test_unrelated_names_are_left_alone(shared, real, row) -> None:
    names = json.loads((shared / "matching" / "unrelated_names_5k.json").read_bytes())
    levels = Counter(hit.match.confidence for name in names for hit in match_row(real, row(name)))

    assert levels[Confidence.confirmed] + levels[Confidence.probable] == 0
    assert levels[Confidence.review] <= 7
