"""Is a findings workbook read back as people filled it in, whatever they did to it?"""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.authored.decisions.filled import filled_in
from exposure.ingest.authored.decisions.placed import Lines, Placed, PlacedRisk
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.formats import Sheets, form_of
from exposure.ingest.own import OwnOutputError
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState, Fate, RiskDecided
from tests.assess.decisions.decided import decided
from tests.assess.judgements.said import said
from tests.ingest.authored.decisions.desk import (
    BREAD,
    CAKES,
    DEFER,
    GROUP,
    NO_MATCH,
    PART,
    filled,
    result_with,
    written,
)


def read(raw: bytes) -> Lines:
    return filled_in("f.xlsx", raw, DEFAULT_BOUNDS)


def test_a_decision_of_a_row_holds_what_was_in_view_of_its_finding() -> None:
    (placed,) = read(filled(("Findings", PART.id, DEFER))).risks

    assert placed.decision == decided("defer", PART, reason="Asked.")
    assert placed.place == "f.xlsx › Findings!Z2"


def test_a_judgement_of_a_row_holds_what_was_in_view_of_its_finding() -> None:
    (placed,) = read(filled(("To review", CAKES.id, NO_MATCH))).judgements

    assert placed.judgement == said("no_match", CAKES, reason="It bakes.")
    assert placed.place == "f.xlsx › To review!R3"


def test_an_unfilled_workbook_says_nothing() -> None:
    assert read(written()) == Lines()


def test_the_row_of_a_group_decides_every_member_that_was_shown() -> None:
    (placed,) = read(filled(("To review", GROUP.id, NO_MATCH))).judgements

    subjects = [one.key for one in placed.judgement.subjects]
    assert subjects == ["vendor: veyra bread", "vendor: veyra cakes"]
    assert (placed.judgement.group, placed.judgement.cause) == ("R-0000000001", "Veyra")


def test_what_is_said_of_a_member_takes_the_place_of_what_is_said_of_its_group() -> None:
    unsure = {"Judgement": "unsure", "Reason code": "cannot tell", "Reason": "Two owners.",
              "By": "Ann Lee", "Date": date(2026, 11, 20)}  # fmt: skip
    group, one = read(
        filled(("Findings", CAKES.id, unsure), ("To review", GROUP.id, NO_MATCH))
    ).judgements

    assert one.judgement.supersedes == group.judgement.id


def test_a_row_may_hold_a_judgement_and_a_decision_and_until_belongs_to_the_latter() -> None:
    both = {"Judgement": "Match", "Reason code": "Product of Vendor"} | DEFER

    said_there = read(filled(("Findings", PART.id, both)))

    assert said_there.judgements[0].judgement.expires is None
    assert said_there.risks[0].decision.until == date(2026, 12, 31)


def _reversed(book) -> None:
    """Sort all rows the other way round and move the columns of decisions to the front."""
    sheet = book["Findings"]
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    sheet.delete_rows(1, sheet.max_row)
    for row in [head, *reversed(rows)]:
        sheet.append([*row[-9:], "remark", *row[:-9]])


def test_rows_sorted_columns_moved_and_added_and_sheets_deleted_change_nothing() -> None:
    row = ("Findings", PART.id, DEFER)
    plain = read(filled(row)).risks[0].decision

    def then(book) -> None:
        _reversed(book)
        book["Findings"].insert_rows(1, 3)
        for name in ("Summary", "To review", "How to decide"):
            del book[name]

    assert read(filled(row, then=then)).risks[0].decision == plain


def test_rows_and_columns_that_a_filter_hides_are_read_all_the_same() -> None:
    def then(book) -> None:
        for row in (2, 3):
            book["Findings"].row_dimensions[row].hidden = True
        book["Findings"].column_dimensions["Z"].hidden = True
        book["Findings"].auto_filter.add_filter_column(1, ["possible"])

    assert len(read(filled(("Findings", PART.id, DEFER), then=then)).risks) == 1


def test_the_same_answer_in_two_rows_counts_once() -> None:
    rows = [(sheet, CAKES.id, NO_MATCH) for sheet in ("Findings", "To review")]

    lines = read(filled(*rows)).judgements

    assert len({one.judgement.id for one in lines}) == 1


def test_rows_that_are_deleted_take_nothing_else_with_them() -> None:
    def then(book) -> None:
        book["To review"].delete_rows(2, 2)

    raw = filled(("Findings", PART.id, DEFER), ("To review", BREAD.id, NO_MATCH), then=then)

    assert (len(read(raw).risks), len(read(raw).judgements)) == (1, 1)


@pytest.mark.parametrize(
    ("texts", "cell", "told"),
    [
        ({"Decision": "delay"}, "Z2", "Decision: expected mitigate, not in use, defer or keep open"),
        ({"Judgement": "maybe"}, "Y2", "Judgement: expected match, no match or unsure, met 'maybe'"),
        ({"Until": None}, "AA2", "Until: expected a day, as defer needs one, met none"),
        ({"Until": "soon"}, "AA2", "Until: expected a day as YYYY-MM-DD, met 'soon'"),
        ({"Until": "04/05/2027"}, "AA2", "Until: expected a day as YYYY-MM-DD, met '04/05/2027'"),
        ({"Until": date(2026, 11, 20)}, "AA2", "Until: expected a day after 2026-11-20"),
        ({"Until": date(2028, 1, 1)}, "AA2", "Until: expected 2027-11-21 at the latest, 366 days"),
        ({"Reason code": "other product"}, "AB2", "Reason code: expected none without a judgement"),
        ({"Reason": None}, "AC2", "Reason: expected a text, met nothing"),
        ({"By": None}, "AE2", "By: expected the name of who says so, met nothing"),
        ({"By": "n/a"}, "AE2", "By: expected the name of who says so, met 'n/a'"),
        ({"Approved by": "ann  lee"}, "AF2", "Approved by: expected another person than by"),
        ({"Date": None}, "AG2", "Date: expected the day on which it was said, met nothing"),
        ({"Reason": "=1+1"}, "AC2", "Reason: expected a value, met formula without a stored value"),
    ],
)  # fmt: skip
def test_a_cell_that_says_something_impossible_is_one_named_error(texts, cell, told) -> None:
    with pytest.raises(InputError) as caught:
        read(filled(("Findings", PART.id, DEFER | texts)))

    assert str(caught.value).startswith(f"f.xlsx › Findings!{cell}: {told}")
    assert "\n" not in str(caught.value)


def test_a_code_that_does_not_fit_is_refused_at_its_cell() -> None:
    with pytest.raises(
        InputError, match=r"Findings!AB\d: Reason code: expected one that fits no_match"
    ):
        read(filled(("Findings", CAKES.id, NO_MATCH | {"Reason code": "same company"})))


def test_an_id_that_the_workbook_was_not_written_with_is_refused() -> None:
    def then(book) -> None:
        book["Findings"]["A2"].value = "F-other"

    with pytest.raises(
        InputError, match=r"Z2: Decision: expected in its row the id .* met 'F-other'"
    ):
        read(filled(("Findings", PART.id, DEFER), then=then))


def test_one_person_does_not_say_two_things_of_one_finding() -> None:
    raw = filled(
        ("Findings", CAKES.id, NO_MATCH), ("To review", CAKES.id, NO_MATCH | {"Reason": "x"})
    )

    with pytest.raises(
        InputError, match=r"expected what Ann Lee says at Findings!Y\d, met another"
    ):
        read(raw)


def test_two_people_may_say_two_things_of_one_finding() -> None:
    raw = filled(
        ("Findings", CAKES.id, NO_MATCH), ("To review", CAKES.id, NO_MATCH | {"By": "Di Orr"})
    )

    assert [one.judgement.by for one in read(raw).judgements] == ["Ann Lee", "Di Orr"]


def test_a_reason_without_a_word_is_told_and_a_name_alone_is_not() -> None:
    raw = filled(
        ("Findings", PART.id, {"Reason": "later"}), ("Findings", CAKES.id, {"By": "Ann Lee"})
    )

    assert read(raw).warnings == (
        "f.xlsx › Findings!AC2: reason without a judgement or decision; nothing is decided there",
    )


def test_a_workbook_without_its_hidden_sheet_is_refused() -> None:
    def then(book) -> None:
        del book["Decision keys"]

    with pytest.raises(
        InputError, match="expected the sheet 'Decision keys' of a findings workbook"
    ):
        read(filled(("Findings", PART.id, DEFER), then=then))


def test_a_hidden_sheet_that_was_cut_is_refused_at_its_cell() -> None:
    def then(book) -> None:
        cell = book["Decision keys"]["E3"]
        cell.value = cell.value[:40]

    with pytest.raises(InputError, match="Decision keys!E3: expected what was written there"):
        read(filled(then=then))


def test_another_workbook_is_refused() -> None:
    book = openpyxl.Workbook()
    target = BytesIO()
    book.save(target)

    with pytest.raises(InputError, match=r"f\.xlsx: expected the sheet 'Decision keys'"):
        read(target.getvalue())


def test_a_workbook_that_breaks_off_is_refused() -> None:
    raw = filled(("Findings", PART.id, DEFER))

    with pytest.raises(InputError):
        read(raw[: len(raw) // 2])


@pytest.mark.parametrize(
    "text", ["_x0041_ stays", "=1+1", "a\u202eb", "<b>&amp;", "漢字 🙂", "\x07bell"]
)
def test_hostile_names_come_back_as_they_were(text: str) -> None:
    odd = replace(PART, subject=replace(PART.subject, name=text))
    raw = written(result_with((odd, CAKES, BREAD)))

    (placed,) = read(filled(("Findings", PART.id, DEFER), raw=raw)).risks

    assert placed.decision.subjects[0].shown == text


def test_very_long_views_are_carried_whole() -> None:
    routes = tuple(
        replace(PART.routes[0], steps=(replace(PART.routes[0].steps[0], name=f"root {n} " * 20),))
        for n in range(400)
    )
    odd = replace(PART, routes=routes)
    raw = written(result_with((odd, CAKES, BREAD)))

    (placed,) = read(filled(("Findings", PART.id, DEFER), raw=raw)).risks

    assert placed.decision == decided("defer", odd, reason="Asked.")


# what a rescan's workbook shows


def _held() -> tuple[bytes, Lines]:
    """A workbook in which a deferral that holds is shown."""
    line = decided("defer", PART, reason="Asked.")
    lines = Lines(risks=(PlacedRisk(line, "d.jsonl:1"),))
    judged = replace(PART, analysis=Analysis(risk=_risk(line), risk_fate=Fate.applied))
    return written(result_with((judged, CAKES, BREAD)), lines), lines


def _risk(line):
    return RiskDecided(line.decision, line.id, AnalysisState.in_triage, line.reason, line.by,
                       line.on.isoformat(), line.until.isoformat())  # fmt: skip


def _cells(raw: bytes) -> dict[object, object]:
    sheet = openpyxl.load_workbook(BytesIO(raw))["Findings"]
    heads = [cell.value for cell in sheet[1]]
    return next(
        dict(zip(heads, row, strict=True))
        for row in sheet.iter_rows(min_row=2, values_only=True) if row[0] == PART.id
    )  # fmt: skip


def test_what_holds_is_shown_and_read_back_as_the_same_line() -> None:
    raw, lines = _held()

    cells = _cells(raw)
    assert (cells["Decision"], cells["By"], cells["Until"].date()) == (
        "defer", "Ann Lee", date(2026, 12, 31),
    )  # fmt: skip
    assert [one.decision for one in read(raw).risks] == [one.decision for one in lines.risks]


def test_clearing_what_is_shown_takes_nothing_back() -> None:
    raw, lines = _held()
    cleared = filled(("Findings", PART.id, dict.fromkeys(DEFER)), raw=raw)

    assert [one.decision for one in read(cleared).risks] == [one.decision for one in lines.risks]


def test_a_row_that_a_person_changed_takes_the_place_of_what_it_showed() -> None:
    raw, lines = _held()
    changed = filled(("Findings", PART.id, {"Until": date(2027, 1, 31)}), raw=raw)

    before, after = (one.decision for one in read(changed).risks)
    assert (before, after.supersedes) == (lines.risks[0].decision, before.id)
    assert after.until == date(2027, 1, 31)


def test_a_second_person_approves_a_proposal_in_the_workbook_that_shows_it() -> None:
    proposal = said("no_match", CAKES, approved_by="", evidence_reference="")
    lines = Lines((Placed(proposal, "j.jsonl:1"),))
    from exposure.model.judgements.decision import Said

    word = Said(proposal.id, proposal.judgement, proposal.reason_code, proposal.reason, "Ann Lee",
                "2026-11-20", because="it closes nothing")  # fmt: skip
    open_ = replace(CAKES, analysis=Analysis(fate=Fate.proposed, said=(word,)))
    raw = written(result_with((PART, open_, BREAD)), lines)

    backed = {"Approved by": "Bo Chen", "Evidence reference": "T-9"}
    before, after = read(filled(("Findings", CAKES.id, backed), raw=raw)).judgements

    assert before.judgement == proposal
    assert (after.judgement.approved_by, after.judgement.supersedes) == ("Bo Chen", proposal.id)
    assert after.judgement.subjects == proposal.subjects


def test_the_workbook_is_no_inventory() -> None:
    raw = filled(("Findings", PART.id, DEFER))
    form = form_of(raw)
    assert isinstance(form, Sheets)

    with pytest.raises(OwnOutputError):
        form.reader()("f.xlsx", raw, DEFAULT_BOUNDS, ())


# what people do to a workbook, and must not pass for what somebody decided


def _keys(change):
    """Change the hidden sheet alone."""
    return filled(("Findings", PART.id, DEFER), then=lambda book: change(book["Decision keys"]))


def _edit(sheet) -> None:
    cell = next(one[4] for one in sheet.iter_rows() if one[1].value == "finding")
    cell.value = cell.value.replace('"confirmed"', '"review"')


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_edit, "expected what was written there, met another text"),
        (lambda sheet: sheet.delete_rows(3), "expected every row that was written there"),
        (lambda sheet: sheet.append([one.value for one in sheet[3]]), "expected every row that"),
    ],
)
def test_a_hidden_sheet_that_was_changed_is_refused(change, told) -> None:
    with pytest.raises(InputError, match=told):
        read(_keys(change))


def test_columns_sorted_apart_from_their_ids_decide_nothing_of_other_findings() -> None:
    raw, _ = _held()
    moved = filled(
        ("Findings", PART.id, dict.fromkeys(DEFER)), ("Findings", CAKES.id, DEFER), raw=raw
    )
    backed = {"Approved by": "Bo Chen", "Evidence reference": "T-9"}

    for sheet in (moved, filled(("Findings", CAKES.id, backed), raw=moved)):
        with pytest.raises(
            InputError, match=f"met word for word what the workbook showed for {PART.id}"
        ):
            read(sheet)
    again = filled(("Findings", CAKES.id, {"Date": date(2026, 11, 21)}), raw=moved)
    assert read(again).risks[-1].decision.subjects[0].shown == "Veyra Cakes"


@pytest.mark.parametrize(
    ("header", "at", "told"),
    [
        ("Entscheidung", 26, "expected one column 'Decision', met none"),
        ("decision", 36, "expected one column 'Decision', met 2"),
    ],
)
def test_a_header_that_is_missing_or_stands_twice_is_refused_and_no_sheet_passed_over(
    header, at, told
) -> None:
    def then(book) -> None:
        book["Findings"].cell(1, at).value = header

    with pytest.raises(InputError, match=f"Findings!A1: {told}"):
        read(filled(("Findings", PART.id, DEFER), then=then))


def test_what_was_cleared_goes_on_and_is_told() -> None:
    raw, lines = _held()
    cleared = filled(("Findings", PART.id, dict.fromkeys(DEFER)), raw=raw)

    (told,) = read(cleared).warnings
    assert f"what {lines.risks[0].decision.id} says of {PART.id} was cleared, and goes on" in told


def test_an_approver_without_a_word_is_told() -> None:
    (told,) = read(filled(("Findings", PART.id, {"Approved by": "Bo Chen"}))).warnings

    assert told.endswith("approved by without a judgement or decision; nothing is decided there")


def test_a_row_that_is_not_the_vendor_has_nothing_to_be_done() -> None:
    with pytest.raises(InputError, match="Decision: expected none beside no match, met 'defer'"):
        read(filled(("Findings", PART.id, NO_MATCH | DEFER)))


def test_no_day_to_come_is_read_and_one_ahead_of_utc_is() -> None:
    raw = filled(("Findings", PART.id, DEFER))

    assert filled_in("f.xlsx", raw, DEFAULT_BOUNDS, "2026-11-19").risks
    with pytest.raises(InputError, match="Date: expected no day after 2026-11-18, met 2026-11-20"):
        filled_in("f.xlsx", raw, DEFAULT_BOUNDS, "2026-11-18")


def test_a_row_that_keeps_open_names_what_it_takes_back() -> None:
    raw, lines = _held()
    back = {"Decision": "keep open", "Until": None, "Reason": "Not now."}

    _, after = (one.decision for one in read(filled(("Findings", PART.id, back), raw=raw)).risks)

    assert (after.decision, after.supersedes) == ("keep_open", lines.risks[0].decision.id)
