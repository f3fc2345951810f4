"""Does each authority have its rule, its file and its row in the documentation, and none too many?"""

import re

from exposure.assess.authority.rules import RULES, rule_of
from exposure.register.load import load_register

PAGE = "docs/reference/authorities.md"
ROW = re.compile(r"^\| `([a-z0-9-]+)` \| .+? \| `(\w+)/(\w+)\.py` \|", re.MULTILINE)


def test_each_authority_names_a_rule_and_each_rule_serves_an_authority() -> None:
    named = {one.rule for one in load_register().authorities.values()}

    assert named == set(RULES)


def test_each_rule_is_a_file_of_its_name(root) -> None:
    rooms = (root / "exposure" / "assess" / "authority").glob("*/*.py")

    assert {path.stem for path in rooms if path.stem != "__init__"} == set(RULES)
    assert all(rule_of(name).__module__ == f"{room}.{name}" for name, room in RULES.items())
    assert rule_of("no_such_rule") is None


def test_each_authority_has_a_row_that_names_its_rule(root, pages) -> None:
    rows = {authority: (room, rule) for authority, room, rule in ROW.findall(pages[PAGE])}
    authorities = load_register().authorities

    assert set(rows) == set(authorities)
    assert {key: rule for key, (_, rule) in rows.items()} == {
        key: one.rule for key, one in authorities.items()
    }
    folder = root / "exposure" / "assess" / "authority"
    assert [
        path for path in rows.values() if not (folder / path[0] / f"{path[1]}.py").exists()
    ] == []
