"""Are hypothetical answers stamped in every medium, and is outside text harmless there?"""

import csv
import io
import json

import jsonschema
import pytest

from exposure.ingest.own import is_hypothetical
from exposure.report.document.hypothetical.answer_json import (
    ranking_schema,
    what_if_schema,
    write_ranking_json,
    write_what_if_json,
)
from exposure.report.document.hypothetical.markdown import write_markdown
from exposure.report.document.hypothetical.table import FIRST, write_csv
from exposure.report.hypothetical.answered import told_answer
from exposure.report.hypothetical.ranked import told_ranking
from exposure.report.terminal.hypothetical.text import write_text
from tests.report.sample_hypothetical import HOSTILE, ranking, what_if


@pytest.mark.parametrize(
    ("name", "schema"),
    [("what-if-1", what_if_schema), ("what-if-all-1", ranking_schema)],
)
def test_the_published_schemas_are_the_models(root, name, schema) -> None:
    published = (root / f"docs/reference/{name}.schema.json").read_bytes()

    assert published == schema()
    jsonschema.Draft202012Validator.check_schema(json.loads(published))


def test_what_is_written_is_valid(root) -> None:
    for written, schema in (
        (write_what_if_json(what_if()), what_if_schema()),
        (write_ranking_json(ranking()), ranking_schema()),
    ):
        jsonschema.validate(json.loads(written), json.loads(schema))


def test_a_document_that_does_not_say_that_it_is_hypothetical_is_not_valid() -> None:
    document = json.loads(write_what_if_json(what_if()))
    document["hypothetical"] = False

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, json.loads(what_if_schema()))


@pytest.mark.parametrize("width", [40, 60, 100, 140])
def test_every_medium_is_known_for_hypothetical_whatever_its_width(width: int) -> None:
    answer, ranked = what_if(), ranking()

    for written in (
        write_text(told_answer(answer), width),
        write_text(told_ranking(ranked, 20), width),
        write_markdown(told_answer(answer)),
        write_markdown(told_ranking(ranked, 20)),
        write_what_if_json(answer),
        write_ranking_json(ranked),
        write_csv(ranked),
    ):
        assert is_hypothetical(written)


def test_a_sheet_with_a_column_called_hypothetical_is_none() -> None:
    assert not is_hypothetical(b"hypothetical,vendor\nyes,Harbour Ltd\n")
    assert not is_hypothetical(b"Hypothetical: a list of vendors\nHarbour Ltd\n")


def test_names_reach_no_medium_as_they_stand_where_they_would_do_harm() -> None:
    answer, ranked = what_if(), ranking()
    text = write_text(told_answer(answer), 100) + write_text(told_ranking(ranked, 20), 100)
    page = write_markdown(told_answer(answer)) + write_markdown(told_ranking(ranked, 20))

    assert HOSTILE.encode() not in text
    assert b"\x1b" not in text
    assert "\u202e".encode() not in text + page
    assert b"<b>" not in page


def test_cells_of_the_table_are_no_formulas_and_each_line_says_what_it_is() -> None:
    lines = list(csv.reader(io.StringIO(write_csv(ranking()).decode())))

    assert tuple(lines[0][: len(FIRST)]) == FIRST
    assert {line[0] for line in lines[1:]} == {"true"}
    assert not any(cell.startswith(("=", "+", "@")) for line in lines for cell in line)
    assert {len(line) for line in lines} == {len(lines[0])}


def test_amounts_of_each_currency_have_a_column_of_their_own() -> None:
    (first, *_) = csv.DictReader(io.StringIO(write_csv(ranking()).decode()))

    assert first["direct value EUR"] == "7.00"
    assert first["direct value USD"] == "100.50"
    assert first["direct spend USD"] == "0.00"
