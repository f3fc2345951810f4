"""Which numbers behind a name are its version, and which belong to it?"""

import pytest

from exposure.graph.joins.versions import may_be_same, version_in, without_version


@pytest.mark.parametrize(
    ("name", "left", "version"),
    [
        ("Acme Helpdesk 2.4", "Acme Helpdesk", "2.4"),
        ("acme-helpdesk@2.4.1", "acme-helpdesk", "2.4.1"),
        ("acme-helpdesk-2.4.1-rc.1", "acme-helpdesk", "2.4.1"),
        ("Acme Archive v3", "Acme Archive", "3"),
        ("Acme Archive version 3", "Acme Archive", "3"),
        ("Acme Archive (2.4)", "Acme Archive", "2.4"),
        ("Archive 2.4 (v2.4.1)", "Archive", "2.4"),
        ("acme:1.2.x", "acme", "1.2.x"),
        ("@acme/app@1.2.3+build.5", "@acme/app", "1.2.3"),
    ],
)
def test_a_version_at_the_end_is_left_out(name: str, left: str, version: str) -> None:
    assert (without_version(name), version_in(name)) == (left, version)


@pytest.mark.parametrize(
    "name",
    [
        "Microsoft 365", "Windows 11", "SAP R/3", "S/4HANA 2021", "TV 2", "Model V 2", "Route 66",
        "Firewall 10.0.0.1", "Upkeep 01.04.2025", "Licences 1.000", "2.4", "v2", "", "   ",
        "2.4 Archive", "Archive 2.4 Enterprise",
    ],
)  # fmt: skip
def test_what_belongs_to_the_name_stays(name: str) -> None:
    assert without_version(name) == name
    assert version_in(name) == ""


def test_a_very_long_name_takes_no_longer_than_its_end() -> None:
    assert without_version("1." * 100_000 + "x 2.4") == "1." * 100_000 + "x"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2.4", "2.4.1", True), ("v2.4", "2.4", True), ("2.4", "", True), ("2.4", "2.5", False),
        ("2.4.1", "2.4.2", False), ("2", "20", False),
    ],
)  # fmt: skip
def test_a_shorter_version_may_be_a_longer_one(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same
