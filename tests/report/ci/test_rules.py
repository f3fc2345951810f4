"""Does each check rule report what its page says, and nothing of what its page leaves out?"""

import re
import tomllib
from datetime import date
from pathlib import Path

import msgspec
import pytest

from exposure.jobs.check import check
from exposure.jobs.checking.asked import Outputs
from exposure.jobs.request import Request
from exposure.model.relation import EXPOSING, Relation
from exposure.report.ci.rules import BY_ID, DOCUMENTATION, RULES, rule_of

ROOT = Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "fixtures" / "rules"
PAGE = ROOT / "docs" / "reference" / "check-rules.md"
IDS = [rule.id for rule in RULES]


def reported(rule: str, which: str, folder: Path) -> set[str]:
    """The rules under which a check of a fixture reports, in SARIF."""
    (fixture,) = (FIXTURES / rule).glob(f"{which}.*")
    request = Request(
        inputs=(str(fixture),), today=date(2026, 11, 22), as_of="2026-11-22", folder=folder,
        fail_on=("incomplete",) if rule == "not-assessable" else ("possible",),
    )  # fmt: skip
    check(request, outputs=Outputs(sarif=str(folder / "out.sarif")))
    log = msgspec.json.decode((folder / "out.sarif").read_bytes())
    return {result["ruleId"] for result in log["runs"][0]["results"]}


@pytest.mark.parametrize("rule", IDS)
def test_a_rule_reports_what_it_is_for(rule, tmp_path) -> None:
    assert rule in reported(rule, "caught", tmp_path)


@pytest.mark.parametrize("rule", IDS)
def test_a_rule_does_not_report_what_is_only_near_it(rule, tmp_path) -> None:
    assert reported(rule, "not_caught", tmp_path) == set()


def test_every_relation_has_a_rule_and_no_rule_is_left_over() -> None:
    of_relations = {rule_of(relation).id for relation in Relation}

    assert set(IDS) - of_relations == {"presence-hidden", "input-unusable", "not-assessable"}
    assert len(of_relations) == len(Relation)


@pytest.mark.parametrize("relation", list(Relation))
def test_a_relation_by_which_a_vendor_is_in_use_is_graver(relation) -> None:
    assert (rule_of(relation).level == "error") == (relation in EXPOSING)


def test_the_page_has_a_section_for_each_rule_in_the_same_order() -> None:
    sections = re.findall(r"^## (\S+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sections == IDS


@pytest.mark.parametrize("rule", IDS)
def test_a_section_says_what_it_means_what_is_caught_what_is_not_and_what_to_do(rule) -> None:
    text = PAGE.read_text(encoding="utf-8")
    section = re.split(r"^## ", text.partition(f"\n## {rule}\n")[2], flags=re.MULTILINE)[0]

    for lead in ("Caught: ", "Not caught: ", "What to do: "):
        assert f"\n{lead}" in section, lead


def test_the_help_of_a_rule_is_a_page_of_the_published_documentation() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["urls"]["Documentation"] == DOCUMENTATION
    assert BY_ID["made-by"].help_uri == f"{DOCUMENTATION}/reference/check-rules.md#made-by"


def test_each_folder_of_fixtures_belongs_to_a_rule() -> None:
    assert {folder.name for folder in FIXTURES.iterdir() if folder.is_dir()} == set(IDS)
