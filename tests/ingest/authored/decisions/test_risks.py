"""Are lines of both kinds read from one file, and is a risk decision refused that contradicts itself?"""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.decisions.risks import risk_contradiction
from exposure.ingest.authored.judgements import lines_of, read_judgements
from exposure.ingest.authored.line import line_of, with_id
from exposure.ingest.authored.schema import risk_schema, write_risk_schema
from exposure.ingest.bounds import DEFAULT_BOUNDS
from tests.assess.decisions.decided import MADE, decided, part
from tests.assess.judgements.said import bought, said

RISK = decided("defer", part())
JUDGEMENT = said("no_match", bought())


def test_lines_of_both_kinds_stand_in_one_file_in_any_order() -> None:
    said_there = lines_of(line_of(RISK) + line_of(JUDGEMENT), "d.jsonl")

    assert [(one.decision, one.place) for one in said_there.risks] == [(RISK, "d.jsonl:1")]
    assert [(one.judgement, one.place) for one in said_there.judgements] == [
        (JUDGEMENT, "d.jsonl:2")
    ]


def test_each_file_is_counted_and_a_line_that_stands_twice_counts_once(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_bytes(line_of(RISK) * 2)

    read = read_judgements(("a.jsonl", "b.jsonl"), tmp_path, DEFAULT_BOUNDS)

    assert [one.place for one in read.risks] == ["a.jsonl:1"]
    assert [(one.judgements, one.risk_decisions) for one in read.files] == [(0, 2), (0, 2)]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"until": None}, "until: expected a day, as defer needs one, met none"),
        ({"until": MADE}, "until: expected a day after 2026-11-20"),
        ({"until": date(2027, 11, 22)}, "until: expected 2027-11-21 at the latest, 366 days after"),
        ({"by": " "}, "by: expected a text, met blanks"),
        ({"reason": " "}, "reason: expected a text, met blanks"),
        ({"approved_by": "ann  LEE"}, "approved_by: expected another person than by"),
        ({"subjects": RISK.subjects * 2}, "subjects: expected each once in an asset"),
    ],
)
def test_what_contradicts_itself_is_refused_with_its_line(fields, told) -> None:
    line = with_id(replace(RISK, **fields))

    with pytest.raises(InputError, match=r"d\.jsonl:1: ") as caught:
        lines_of(line_of(line), "d.jsonl")

    assert told in str(caught.value)


@pytest.mark.parametrize("word", ["mitigate", "defer"])
def test_what_one_person_decides_alone_ends_within_a_year(word: str) -> None:
    longer = decided(word, part(), until=date(2028, 1, 1))

    assert "366 days after" in risk_contradiction(longer)


def test_a_line_that_was_changed_is_refused() -> None:
    changed = json.loads(line_of(RISK)) | {"until": "2026-12-30"}

    with pytest.raises(InputError, match=r"d\.jsonl:1: id: expected RD-"):
        lines_of(json.dumps(changed).encode(), "d.jsonl")


def test_the_published_schema_is_the_structs_and_a_line_fits_it(root: Path) -> None:
    published = (root / "docs/reference/risk-decisions-1.schema.json").read_bytes()

    assert published == write_risk_schema()
    jsonschema.validate(json.loads(line_of(RISK)), risk_schema())
