"""Does the guide tell every rule, and every column, as the program has them?"""

import pytest

from exposure.attest.disclosures.rules import RULES
from exposure.model.attest.disclosure import DisclosureColumn


@pytest.fixture(scope="module")
def lines(root):
    return (root / "docs" / "guides" / "disclosures.md").read_text(encoding="utf-8").splitlines()


def test_every_column_stands_in_the_guide_with_who_asks_for_it(lines) -> None:
    for column in DisclosureColumn:
        by = [one.citation for one in RULES if column in one.columns]
        asked = ", ".join(by) or "no rule; a person may state it"

        assert f"| `{column.value}` | {column.heading} | {asked} |" in lines


def test_every_rule_stands_in_the_guide_with_what_was_not_seen(lines) -> None:
    for rule in RULES:
        asked = "with the offer" if rule.kind == "with_offer" else "report"
        later, seen = rule.follow_up or "none", rule.not_seen or "all was read"

        assert f"| {rule.citation} | {asked} | {later} | {seen} |" in lines
