"""How often is the answer right on rows that were labelled without sight of the program?

`fixtures/names/README.md` says how the two sets were made and what `level` means.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from msgspec import Struct

from exposure.identify.matcher import Matcher, build_matcher, purl_matches, text_matches
from exposure.identify.rows import match_row
from exposure.identify.rules.identifiers import cpe_matches
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Match
from exposure.register.load import load_register

SETS = ("blind.csv", "blind-2.csv")
FIELDS = {"vendor_name": "vendor", "product_name": "product"}
CONTEXT = frozenset({"website", "email", "country", "description", "product"})
SURE = frozenset({Confidence.confirmed, Confidence.probable})
AT = Location("names.csv", "A1")


class Answer(Struct, frozen=True):
    """What was expected of a row, and the level of each vendor that was found in it."""

    level: str
    expected: frozenset[str]
    found: dict[str, Confidence]

    @property
    def met(self) -> Confidence | None:
        """Return the surest level of an expected vendor."""
        levels = [self.found[vendor] for vendor in self.expected if vendor in self.found]
        return min(levels, key=lambda level: level.rank, default=None)

    @property
    def wrong(self) -> list[Confidence]:
        """Return the levels of vendors that the row does not mean."""
        none = self.level.startswith("none")
        return [
            level for vendor, level in self.found.items() if none or vendor not in self.expected
        ]


@pytest.fixture(scope="module")
def shipped() -> Matcher:
    register = load_register()
    return build_matcher(register, register.vendors)


@pytest.fixture(scope="module", params=SETS)
def answers(request: pytest.FixtureRequest, root: Path, shipped: Matcher) -> list[Answer]:
    with (root / "fixtures" / "names" / request.param).open(encoding="utf-8", newline="") as rows:
        return [_answer(shipped, row) for row in csv.DictReader(rows)]


def _answer(matcher: Matcher, row: dict[str, str]) -> Answer:
    found: dict[str, Confidence] = {}
    for match in _matches(matcher, row):
        known = found.get(match.vendor, match.confidence)
        if not match.by_link:
            found[match.vendor] = min(known, match.confidence, key=lambda level: level.rank)
    expected = frozenset(row["expected"].split("|")) - {"NONE"}
    return Answer(row["level"], expected, found)


def _matches(matcher: Matcher, row: dict[str, str]) -> list[Match]:
    kind, text = row["column_kind"], row["text"]
    if kind == "purl":
        return purl_matches(matcher, text)
    if kind == "cpe":
        return cpe_matches(matcher.identifiers, text, purl_disagrees=False)
    if kind == "sbom_supplier":
        return text_matches(matcher, text)
    pairs = (part.split("=", 1) for part in row["context"].split("; ") if "=" in part)
    fields = {key: value for key, value in pairs if key in CONTEXT}
    fields = {"vendor": "", **fields, FIELDS.get(kind, kind): text}
    return [hit.match for hit in match_row(matcher, VendorRow(location=AT, **fields))]


def _of(answers: list[Answer], level: str) -> list[Answer]:
    return [answer for answer in answers if answer.level == level]


def test_what_a_person_takes_without_asking_is_found(answers) -> None:
    taken = [answer.met in SURE for answer in _of(answers, "auto")]

    assert sum(taken) / len(taken) >= 0.96


def test_hardly_anything_that_a_person_would_take_is_passed_over(answers) -> None:
    shown = [answer.met is not None for answer in _of(answers, "auto")]

    assert sum(shown) / len(shown) >= 0.99


def test_what_is_called_confirmed_or_probable_is_that_vendor(answers) -> None:
    right = sum(answer.met in SURE for answer in answers if not answer.level.startswith("none"))
    wrong = sum(level in SURE for answer in answers for level in answer.wrong)

    assert right / (right + wrong) >= 0.97


def test_nothing_that_is_called_confirmed_is_wrong(answers) -> None:
    wrong = Counter(level for answer in answers for level in answer.wrong)

    assert wrong[Confidence.confirmed] == 0


def test_what_a_person_should_look_at_is_shown(answers) -> None:
    shown = [answer.met is not None for answer in _of(answers, "review")]

    assert sum(shown) / len(shown) >= 0.95


def test_unrelated_texts_are_left_alone(answers) -> None:
    alarms = [level in SURE for answer in _of(answers, "none") for level in answer.wrong]

    assert sum(alarms) / len(_of(answers, "none")) <= 0.04
