"""Two registers are compared, each a file or the shipped one, and the gravest is read first."""

import json

import pytest
from msgspec.structs import replace

from exposure.errors import RegisterError
from exposure.jobs.register.exported.compare import compare
from exposure.jobs.register.exported.export import write_pair
from exposure.model.designation import Status
from exposure.register.exported.file import body_of, written
from exposure.register.law.facts import Clause, HistoryEntry
from tests.jobs.register.small_law import LAW, request

FIRST, SECOND, LATER = LAW.designations
LIFTED = HistoryEntry("2026-06-01", Status.rescinded, "lifted", "read")
MOVED = replace(FIRST, history=(replace(FIRST.history[0], date="2026-01-02"), LIFTED), note="x")
FRESH = replace(FIRST, id="act-morrow", vendor="morrow")
NEW = replace(
    LAW,
    known_to="2026-12-01",
    designations=(MOVED, LATER, FRESH),
    clauses=(*LAW.clauses, Clause("FAR 52.204-99", "a clause", "codified", "read")),
    packages=LAW.packages[1:],
)
TOLD = """\

Histories that are not as they were (1)
  WARNING: a dated history is append-only. Do not rely on the new register before you know who
    changed what was already known, and why.
  Veyrantha, Act 7, an office: a step was changed: 2026-01-01 effective: signed [read] -> 2026-01-02
    effective: signed [read]

Designations that are gone (1)
  WARNING: an act that has ended stays, with its history. Ask why these are gone.
  Kestrinova, Act 7, an office: was under consideration since 2026-01-01, under watch

New designations (1)
  Morrowlight, Act 7, an office: effective since 2026-01-01, in force

Another status on 2026-10-01 (1)
  Veyrantha, Act 7, an office: effective since 2026-01-01, in force -> rescinded since 2026-06-01,
    not in force

Steps added (1)
  Veyrantha, Act 7, an office: 2026-06-01 rescinded: lifted [read]

Designations with other changes (1)
  act-veyra: note

Clauses (1)
  new: FAR 52.204-99

Facts of vendors (1)
  veyra: 4 -> 3 packages (1 gone)

Also changed (1)
  known to

This is not legal advice."""


@pytest.fixture
def compared(tmp_path):
    asked = request(tmp_path)
    (tmp_path / "new.json").write_bytes(written(NEW.known_to, body_of(NEW), None))

    def run(old: str, new: str, form: str = "text", **fields):
        given = replace(asked, register=None, **fields)
        return compare(given, old, new, form=form, width=100)

    return run


def test_the_difference_is_what_a_person_reads(compared) -> None:
    done = compared("law.json", "new.json")

    assert done.differs is True
    assert done.text.split("\n")[:2] == [
        "old  law.json: facts known to 2026-11-01, version invented, SHA-256 "
        + compared("law.json", "new.json", "json").text.partition('"sha256": "')[2][:16],
        done.text.split("\n")[1],
    ]
    assert done.text.partition("\n")[2].partition("\n")[2] == TOLD


def test_the_json_holds_the_same(compared) -> None:
    found = json.loads(compared("law.json", "new.json", "json").text)

    assert (found["schema"], found["differs"]) == ("exposure-register-diff/1", True)
    assert [one["fault"] for one in found["histories_broken"]] == ["changed"]
    assert (found["old"]["name"], found["new"]["known_to"]) == ("law.json", "2026-12-01")


def test_equal_facts_do_not_differ(compared) -> None:
    done = compared("law.json", "law.json")

    assert done.differs is False
    assert "No fact differs." in done.text
    assert "WARNING" not in done.text


def test_the_shipped_register_is_named_by_a_word(compared) -> None:
    done = compared("shipped", "law.json")

    assert done.text.startswith("old  shipped: facts known to")
    assert compared("shipped", "shipped").differs is False


def test_each_file_must_be_signed_where_a_key_is_named(compared, tmp_path) -> None:
    write_pair(tmp_path / "key.pem")

    with pytest.raises(RegisterError, match=r"law\.json: expected a signature"):
        compared("shipped", "law.json", register_key=tmp_path / "key.pem.pub")
    assert compared("shipped", "shipped", register_key=tmp_path / "key.pem.pub").differs is False


def test_a_file_that_is_missing_is_refused(compared) -> None:
    with pytest.raises(RegisterError, match=r"nowhere\.json: expected a register file, met"):
        compared("shipped", "nowhere.json")
