"""A list holds the designations of the law date, grouped by what they mean, and says what is open."""

import json

import pytest
from msgspec.structs import replace

from exposure.errors import RegisterError, SettingsError
from exposure.jobs.register.designations.listed import list_designations
from tests.jobs.register.small_law import LAW, request

HEAD = (
    "  vendor      authority                 status, since                   certainty   known to  "
    "  open"
)


@pytest.fixture
def listed(tmp_path):
    def run(width: int = 100, **fields):
        narrow = {key: fields.pop(key) for key in ("vendors", "status", "form") if key in fields}
        return list_designations(request(tmp_path, **fields), width=width, **narrow)

    return run


def test_the_table_is_what_a_person_reads(listed) -> None:
    assert listed().split("\n") == [
        "2 designations of 2 vendors on 2026-10-01, facts known to 2026-11-01, from law.json"
        " (signature not",
        "  checked).",
        "",
        "in force (1)",
        HEAD,
        "  Veyrantha   Act 7                     effective 2026-01-01            primary     2026-09-01"
        "  1",
        "",
        "under watch (1)",
        HEAD,
        "  Kestrinova  Act 7                     under consideration 2026-01-01  primary     2026-09-01",
        "",
        "1 further designation begins after 2026-10-01.",
        "1 open question in 1 designation: `exposure register show VENDOR` prints them.",
        "This is not legal advice.",
    ]


def test_on_a_narrow_console_the_authority_stands_below(listed) -> None:
    lines = listed(80).split("\n")

    at = lines.index("  Veyrantha   effective 2026-01-01            primary     2026-09-01  1")
    assert lines[at + 1] == "      Act 7"
    assert max(map(len, lines)) <= 80


def test_before_the_first_step_nothing_is_listed(listed) -> None:
    text = listed(as_of="2025-12-31")

    assert text.startswith("0 designations of 0 vendors on 2025-12-31")
    assert "3 further designations begin after 2025-12-31." in text


@pytest.mark.parametrize(("words", "vendors"), [
    (["in_force"], ["veyra"]), (["in force"], ["veyra"]), (["Under-Consideration"], ["kestrin"]),
    (["effective", "under_watch"], ["veyra", "kestrin"]), (["vacated"], []),
])  # fmt: skip
def test_a_status_or_standing_narrows_the_list(listed, words, vendors) -> None:
    found = json.loads(listed(status=words, form="json"))

    assert [one["vendor"] for one in found["designations"]] == vendors


def test_a_vendor_narrows_the_list_and_its_warnings(tmp_path) -> None:
    old = replace(LAW.designations[1], as_of="2020-01-01")
    law = replace(LAW, designations=(LAW.designations[0], old))

    of_another = list_designations(request(tmp_path, law), vendors=["Veyrantha"], width=100)
    of_itself = list_designations(request(tmp_path, law), vendors=["kestrin"], width=100)

    assert "Kestrinova" not in of_another
    assert "warning: Facts that end more than 180 days" in of_itself.replace("\n ", "")


def test_the_json_says_what_the_table_says(listed) -> None:
    found = json.loads(listed(form="json"))

    assert (found["schema"], found["as_of"]) == ("exposure-designations/1", "2026-10-01")
    assert found["register"]["file"]["name"] == "law.json"
    assert found["vendors"] == {"kestrin": "Kestrinova", "veyra": "Veyrantha"}
    assert found["designations"][0]["basis"]["id"] == "act-7"
    assert (found["not_begun"], found["narrowed"]) == (1, [])


def test_a_later_law_date_warns(listed) -> None:
    assert "warning: The register's facts are known to 2026-11-01" in listed(as_of="2026-11-22")


@pytest.mark.parametrize(("fields", "met"), [
    ({"vendors": ["Veyrantah"]}, "--vendor: expected a vendor of the register, met 'Veyrantah'"),
    ({"status": ["banned"]}, "--status: expected a status or standing, met 'banned'"),
    ({"as_of": "soon"}, "--as-of: expected a day as YYYY-MM-DD, met 'soon'"),
])  # fmt: skip
def test_what_nobody_knows_is_refused_with_what_is_known(listed, fields, met) -> None:
    with pytest.raises(SettingsError) as refused:
        listed(**fields)

    assert refused.value.message == met
    assert refused.value.hint


def test_a_file_that_was_changed_is_refused(tmp_path) -> None:
    asked = request(tmp_path)
    path = tmp_path / "law.json"
    path.write_bytes(path.read_bytes().replace(b"Veyrantha", b"Veyranthb", 1))

    with pytest.raises(RegisterError, match=r"^law\.json: expected a body with the SHA-256"):
        list_designations(asked, width=100)


def test_the_shipped_register_is_listed_whole(tmp_path) -> None:
    text = list_designations(request(tmp_path, register=None, as_of="2026-11-22"), width=120)

    for standing in ("in force (", "under watch (", "not in force (", "not settled whether"):
        assert f"\n{standing}" in text
    assert text.index("\nin force (") < text.index("\nnot settled") < text.index("\nunder watch (")
    assert text.index("\nunder watch (") < text.index("\nnot in force (")


@pytest.mark.parametrize("width", [60, 70, 80, 99, 100, 140])
def test_no_line_is_wider_than_the_terminal(tmp_path, width: int) -> None:
    asked = request(tmp_path, register=None, as_of="2026-11-22")

    assert max(map(len, list_designations(asked, width=width).splitlines())) <= width
