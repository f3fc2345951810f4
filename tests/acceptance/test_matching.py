"""How often is the recognition of vendors right on names and rows that were written by others?"""

import csv
import importlib.util
import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.identify.fold import fold
from exposure.identify.matcher import Matcher, build_matcher, purl_matches, text_matches
from exposure.identify.rows import match_row
from exposure.jobs.request import Request
from exposure.jobs.screening.request import ScreenRequest
from exposure.jobs.screening.screen import screened
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Match
from exposure.model.screening.result import ScreenedRow, ScreenResult
from exposure.register.facts import Background, Register
from exposure.register.load import load_register

pytestmark = pytest.mark.requires_shared

LEVELS = tuple(Confidence)
CONFIRMED, PROBABLE, REVIEW = LEVELS
ORDINARY = 1_000_000
PLACE = Location("names", "A1")
AUTO = frozenset({CONFIRMED, PROBABLE})

KNOWN_IN_UNRELATED: Mapping[str, tuple[str, str]] = {
    "Beijing IQIYI Science & Technology Co., Ltd.": (
        "baidu", "true: an operating company of a subsidiary that the vendor controls"),
    "Zhejiang HuaRay Technology Co.,Ltd": (
        "dahua", "true: a maker of machine vision that the vendor is reported to control"),
    "xFusion Digital Technologies Co.,Ltd.": (
        "huawei", "true until 2021: a business that the vendor sold; a person looks at the date"),
    "BOE": (
        "section-1260h-boe-technology-group-co-ltd",
        "true here, a maker of displays; of three letters, so review"),
    "NIO Co., Ltd.": (
        "section-1260h-nio-inc",
        "perhaps: the listed company writes itself otherwise; three letters, so review"),
    "Tianma Microelectronics Ltd.": (
        "section-1260h-tianma-microelectronics-co-ltd", "true: the listed company itself"),
    "Codex Digital Limited": (
        "openai", "false: a camera maker; the bare product name is an ordinary word, so review"),
}  # fmt: skip
"""Names of a list of unrelated companies that point to a vendor → vendor, and why."""

AMERICAN: Mapping[str, tuple[str, str]] = {
    "Alibaba Group Holding Ltd": ("alibaba", "the vendor itself, listed in the United States"),
    "BYD CO LTD": ("byd", "the vendor itself, traded in the United States"),
    "BYD Electronic (International) Co Ltd": ("byd", "a listed subsidiary of the vendor"),
    "Baidu, Inc.": ("baidu", "the vendor itself, listed in the United States"),
    "Contemporary Amperex Technology Co., Limited/ADR": ("catl", "the vendor's receipts"),
    "HUYA Inc.": ("tencent", "a listed company that the vendor controls"),
    "Hesai Group": ("hesai", "the vendor itself, listed in the United States"),
    "MICROSOFT CORP": ("microsoft", "the vendor itself"),
    "Meta Platforms, Inc.": ("meta", "the vendor itself"),
    "NIO Inc.": ("section-1260h-nio-inc", "the listed company itself, traded in the United States"),
    "Palantir Technologies Inc.": ("palantir", "the vendor itself"),
}
"""Companies listed in the United States that are flagged above review → vendor, and why."""

CANADIAN_PARENTS = {"MICROSOFT CANADA": "microsoft", "GOOGLE CANADA": "google", "AMAZON": "aws"}
"""Parents that people gave to typed supplier names → the vendor that is meant."""
LICENCES = "the seller's name stands behind the vendor's licensing company: MICROSOFT LICENSING C O"
CANADIAN: Mapping[str, tuple[str, str]] = {
    "MICROSOFT LICENSES SOFTWARE HOUSE INTERNATIONAL": ("microsoft", LICENCES),
    "MSLI GP O A MICROSOFT LICENSING C O INSIGHT SOFTWARE CANADA": ("microsoft", LICENCES),
    "MSLI GP O A MICROSOFT LICENSING C O SOFTWARE SPECTRUM": ("microsoft", LICENCES),
    "MSLIGP O A MICROSOFT LICENSING C O INSIGHT SOFTWARE CANADA": ("microsoft", LICENCES),
    "MSLIGP O A MICROSOFT LICENSING C O SOFTWARE SPECTRUM": ("microsoft", LICENCES),
}
"""Typed supplier names of another parent that are flagged above review → vendor, and why."""

TESTED_PAIRS: Mapping[str, tuple[str, str]] = {
    "Meta Platforms, Inc.": ("meta", "the vendor itself"),
    "Microsoft Corp.": ("microsoft", "the vendor itself"),
    "Microsoft Corporation": ("microsoft", "the vendor itself"),
    "Macrosoft Corporation": ("microsoft", "a slip of the vendor's name; its authors say so too"),
}
"""Organisations of a matcher's test pairs that are flagged above review → vendor, and why."""

SAME = (
    "ANTHROPIC, P.B.C.",
    "Anthropic",
    "Anthropic PBC (via AWS Bedrock)",
    "Anthropic Ireland Limited",
    "anthropic.com",
    "Antropic",
    "Anthropics",
    "Claude Pro subscription",
)
DIFFERENT = (
    "Anthro Pic LLC",
    "Entropic Systems",
    "Anthropologie Inc",
    "Philanthropic Ventures",
    "Misanthropic Records",
    "Huawei Technologies Co Ltd",
)

Answer = tuple[str, Confidence | None]


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


@pytest.fixture(scope="module")
def matcher(register: Register) -> Matcher:
    return build_matcher(register, register.vendors)


@pytest.fixture(scope="module")
def score(shared: Path):
    path = shared / "matching" / "score.py"
    spec = importlib.util.spec_from_file_location("matching_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def labelled(shared: Path) -> list[dict[str, str]]:
    with (shared / "matching" / "dev.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.fixture(scope="module")
def entities(shared: Path, register: Register) -> dict[str, str]:
    """Register id → the id of the labelled rows, for the vendors that these know."""
    known = {one["id"] for one in json.loads((shared / "matching" / "entities.json").read_bytes())}
    return {
        vendor.id: min(known & {*vendor.also, vendor.id.upper()})
        for vendor in register.vendors.values()
        if known & {*vendor.also, vendor.id.upper()}
    }


@pytest.fixture(scope="module")
def unrelated(shared: Path) -> list[str]:
    return json.loads((shared / "matching" / "unrelated_names_5k.json").read_bytes())


@pytest.fixture(scope="module")
def result(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> ScreenResult:
    """The labelled rows, screened by the job that the command line calls."""
    return _screened(shared / "matching" / "dev.csv", tmp_path_factory.mktemp("dev"))


@pytest.fixture(scope="module")
def answers(result: ScreenResult, labelled, entities) -> list[Answer]:
    """The strongest hit of each labelled row, of the vendors that the labels know."""
    found: list[Answer] = [("", None)] * len(labelled)
    for row in result.rows:
        found[row.row] = _strongest(row, entities)
    return found


@pytest.fixture(scope="module")
def named(matcher: Matcher) -> Callable[[str], list[Match]]:
    """Ask for the matches of a vendor's name as a row of an inventory."""
    return lambda name: _named(matcher, name)


@pytest.fixture(scope="module")
def american(shared: Path) -> list[str]:
    folder = shared / "corpora" / "names" / "sec-company-tickers"
    listed = json.loads((folder / "company_tickers.json").read_bytes()).values()
    exchanged = json.loads((folder / "company_tickers_exchange.json").read_bytes())["data"]
    return list(dict.fromkeys([*(one["title"] for one in listed), *(one[1] for one in exchanged)]))


@pytest.fixture(scope="module")
def canadian(shared: Path) -> dict[str, str]:
    """Name as typed in contract records → the parent that people gave it."""
    path = shared / "corpora" / "names" / "goc-vendor-normalization" / "parents_a_to_m.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["company_name"]: row["parent_company"] for row in csv.DictReader(rows)}


def _screened(path: Path, folder: Path) -> ScreenResult:
    asked = Request(inputs=(str(path),), today=date(2026, 11, 22), folder=folder)
    return screened(ScreenRequest(asked), lambda _: None)


def _strongest(row: ScreenedRow, entities: Mapping[str, str]) -> Answer:
    known = [hit.match for hit in row.hits if hit.match.vendor in entities]
    return (entities[known[0].vendor], known[0].confidence) if known else ("", None)


def _named(matcher: Matcher, name: str) -> list[Match]:
    row = VendorRow(location=PLACE, vendor=name)
    return [hit.match for hit in match_row(matcher, row)]


def _at_least(answers: list[Answer], weakest: Confidence) -> list[str]:
    return [
        entity if level is not None and level.rank <= weakest.rank else ""
        for entity, level in answers
    ]


def _right_by_level(answers, labelled, score) -> dict[Confidence, float]:
    right, given = Counter[Confidence](), Counter[Confidence]()
    for row, (entity, level) in zip(labelled, answers, strict=True):
        if level is not None and score.subset(row, "all"):
            given[level] += 1
            right[level] += entity in row["expected_entity_or_NONE"].split("|")
    return {level: right[level] / given[level] for level in LEVELS}


@pytest.mark.parametrize("which", ["names", "all"])
@pytest.mark.parametrize(
    ("level", "figure", "least"),
    [(CONFIRMED, "P", 0.999), (PROBABLE, "P", 0.985), (PROBABLE, "R", 0.980), (REVIEW, "R", 0.997)],
)
def test_the_screening_of_labelled_rows_reaches_its_goals(
    answers, labelled, score, which: str, level: Confidence, figure: str, least: float
) -> None:
    assert score.prf(labelled, _at_least(answers, level), which)[figure] >= least


def test_a_higher_level_is_more_often_right(answers, labelled, score) -> None:
    shares = _right_by_level(answers, labelled, score)

    assert shares[CONFIRMED] >= shares[PROBABLE] > shares[REVIEW]


def test_only_a_person_decides_what_is_ambiguous(result, labelled, entities) -> None:
    levels = {
        row.row: {
            entities[hit.match.vendor]: hit.match.confidence
            for hit in row.hits
            if hit.match.vendor in entities
        }
        for row in result.rows
    }
    ambiguous = {
        number: row["expected_entity_or_NONE"]
        for number, row in enumerate(labelled)
        if row["case_kind"].startswith("ambiguous")
    }

    assert {
        labelled[number]["text"]: levels.get(number)
        for number, expected in ambiguous.items()
        if set(levels.get(number, {}).values()) != {REVIEW} or expected not in levels[number]
    } == {}
    assert len(ambiguous) >= 15


def test_each_hit_carries_its_evidence(result: ScreenResult) -> None:
    matches = [hit.match for row in result.rows for hit in row.hits]

    assert [
        match
        for match in matches
        if not (match.rule and match.quote and match.because and match.listed and match.matched)
    ] == []
    assert len(matches) > 700


def test_the_rows_around_it_change_nothing_in_a_row(
    shared: Path, result: ScreenResult, tmp_path: Path
) -> None:
    lines = (shared / "matching" / "dev.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "few.csv").write_text("".join(lines[:301]), encoding="utf-8")

    alone = _screened(tmp_path / "few.csv", tmp_path)

    assert len(alone.rows) > 100
    assert [(row.row, row.hits) for row in alone.rows] == [
        (row.row, row.hits) for row in result.rows[: len(alone.rows)]
    ]


def test_what_was_read_before_changes_no_answer(register, matcher, unrelated, labelled) -> None:
    texts = [row["text"] for row in labelled[::8]]
    for name in reversed([*texts, *unrelated[::8]]):
        text_matches(matcher, name)

    fresh = build_matcher(register, register.vendors)

    assert [_named(fresh, text) for text in texts] == [_named(matcher, text) for text in texts]


def test_unrelated_names_are_left_alone_but_for_those_that_are_defended(unrelated, named) -> None:
    found = {name: matches for name in unrelated if (matches := named(name))}

    assert {
        name: matches
        for name, matches in found.items()
        if [match.vendor for match in matches] != [KNOWN_IN_UNRELATED.get(name, ("",))[0]]
    } == {}
    levels = Counter(match.confidence for matches in found.values() for match in matches)
    assert levels[CONFIRMED] + levels[PROBABLE] <= 3 * len(unrelated) / 10_000
    assert levels[REVIEW] <= 15 * len(unrelated) / 10_000


def test_names_that_the_vocabulary_has_not_seen_are_left_alone_as_well(register, unrelated) -> None:
    blind = replace(register, background=_without(register.background, unrelated))
    matcher = build_matcher(blind, blind.vendors)

    levels = Counter(match.confidence for name in unrelated for match in _named(matcher, name))

    assert levels[CONFIRMED] + levels[PROBABLE] <= 3 * len(unrelated) / 10_000
    assert levels[REVIEW] <= 15 * len(unrelated) / 10_000


def _without(background: Background, names: list[str]) -> Background:
    """Count each name once less, also those that were never counted: rather too few words stay."""
    counts = {word: count for count, words in background.words.items() for word in words.split()}
    for name in names:
        for word in set(fold(name).split()):
            if counts.get(word, ORDINARY) != ORDINARY:
                counts[word] -= 1
    left: dict[int, list[str]] = {}
    for word, count in sorted(counts.items()):
        if count > 0:
            left.setdefault(count, []).append(word)
    words = {count: " ".join(words) for count, words in left.items()}
    return Background(background.sources, background.names, words)


def test_the_fourteen_names_that_no_peer_separates_are_separated(named) -> None:
    def rank(name: str) -> int:
        levels = [match.confidence.rank for match in named(name) if match.vendor == "anthropic"]
        return min(levels, default=len(LEVELS))

    same, different = ({name: rank(name) for name in names} for names in (SAME, DIFFERENT))

    assert max(same.values()) < min(different.values()), (same, different)


def _above_review(named, names) -> dict[str, list[str]]:
    found = {
        name: [match.vendor for match in named(name) if match.confidence in AUTO] for name in names
    }
    return {name: vendors for name, vendors in found.items() if vendors}


def _undefended(found: dict[str, list[str]], defended: Mapping[str, tuple[str, str]]):
    return {
        name: vendors
        for name, vendors in found.items()
        if vendors != [defended.get(name, ("",))[0]]
    }


def test_of_companies_listed_in_america_only_vendors_are_flagged(american, named) -> None:
    found = _above_review(named, american)

    assert _undefended(found, AMERICAN) == {}
    assert found.keys() == AMERICAN.keys()


def test_of_canadian_suppliers_only_those_of_a_vendor_are_flagged(canadian, named) -> None:
    by_parent = {
        name: (CANADIAN_PARENTS[parent], "the parent that people gave it")
        for name, parent in canadian.items()
        if parent in CANADIAN_PARENTS
    }

    assert _undefended(_above_review(named, canadian), {**by_parent, **CANADIAN}) == {}


def test_a_canadian_supplier_that_people_call_a_vendor_is_shown(canadian, named) -> None:
    vendors = {"MICROSOFT CANADA": "microsoft", "GOOGLE CANADA": "google"}

    assert [
        name
        for name, parent in canadian.items()
        if parent in vendors and vendors[parent] not in {match.vendor for match in named(name)}
    ] == []


def test_of_a_matchers_test_pairs_only_vendors_are_flagged(shared: Path, named) -> None:
    path = shared / "corpora" / "names" / "nomenklatura-name-bench" / "cases_even.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        names = {row[side] for row in csv.DictReader(rows) for side in ("name1", "name2")}

    assert _undefended(_above_review(named, names), TESTED_PAIRS) == {}


def test_a_package_in_the_labelled_rows_reads_the_same_in_an_sbom(
    matcher, labelled, result, entities
) -> None:
    rows = {row.row: _strongest(row, entities)[1] for row in result.rows}
    alone = {
        number: matches
        for number, given in enumerate(labelled)
        if given["column_kind"] == "purl" and not given["context"]
        for matches in [[m for m in purl_matches(matcher, given["text"]) if m.vendor in entities]]
    }

    assert {
        number: min((m.confidence for m in matches), key=lambda level: level.rank, default=None)
        for number, matches in alone.items()
    } == {number: rows.get(number) for number in alone}
