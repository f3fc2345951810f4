"""Two registers differ in what changed, and a touched history is told before all else."""

import pytest
from msgspec.structs import replace

from exposure.model.designation import Status
from exposure.model.register.difference import (
    ActLine,
    ActMoved,
    FactCount,
    RowChanged,
    StepFault,
    TableDifference,
)
from exposure.model.register.file import RegisterFile
from exposure.model.register.lists import ListRecord
from exposure.register.compared.difference import difference_between
from exposure.register.facts import Name
from exposure.register.law.facts import Clause, HistoryEntry
from tests.graph.builders import KESTRIN, MORROW, REGISTER, VEYRA

AS_OF = "2026-10-01"
FIRST, _SECOND = REGISTER.designations
"""Designated since 2026-01-01, `signed` in the source's word."""
LIFTED = HistoryEntry("2026-06-01", Status.rescinded, "lifted", "read")


def differing(**fields: object):
    return difference_between(REGISTER, replace(REGISTER, **fields), AS_OF)


def with_first(**fields: object):
    act = replace(FIRST, **fields)
    return differing(designations=(act, *REGISTER.designations[1:]))


def test_a_register_does_not_differ_from_itself() -> None:
    found = difference_between(REGISTER, REGISTER, AS_OF)

    assert found.differs is False
    assert (found.tables, found.facts, found.others, found.steps_added) == ((), (), (), ())


def test_a_version_or_a_file_name_is_no_fact() -> None:
    file = RegisterFile("law.json", "abc", "0.1.0")

    found = differing(version="another", file=file)

    assert found.differs is False
    assert (found.old.name, found.new.name, found.new.sha256) == ("shipped", "law.json", "abc")


def test_a_step_at_the_end_is_added_and_moves_the_status() -> None:
    found = with_first(history=(*FIRST.history, LIFTED))

    (added,) = found.steps_added
    assert (added.id, added.step.date, added.step.stated_as) == (
        "act-veyra",
        "2026-06-01",
        "lifted",
    )
    assert found.status_moved == (
        ActMoved("act-veyra", "Veyrantha", "Act 7, an office",
                 "effective since 2026-01-01, in force", "rescinded since 2026-06-01, not in force"),
    )  # fmt: skip
    assert found.histories_broken == ()


def test_a_step_after_the_law_date_moves_no_status_yet() -> None:
    later = replace(LIFTED, date="2026-12-01")

    found = with_first(history=(*FIRST.history, later))

    assert len(found.steps_added) == 1
    assert found.status_moved == ()


def test_a_lost_step_is_a_fault() -> None:
    old = replace(REGISTER, designations=(replace(FIRST, history=(*FIRST.history, LIFTED)),))
    new = replace(REGISTER, designations=(FIRST,))

    (broken,) = difference_between(old, new, AS_OF).histories_broken

    assert (broken.fault, broken.before.date, broken.after) == (StepFault.lost, "2026-06-01", None)


@pytest.mark.parametrize("change", [
    {"date": "2026-01-02"}, {"status": Status.announced}, {"source": "another"},
    {"stated_as": "sealed"},
])  # fmt: skip
def test_a_changed_step_is_a_fault_with_before_and_after(change) -> None:
    step = replace(FIRST.history[0], **change)

    (broken,) = with_first(history=(step,)).histories_broken

    assert broken.fault is StepFault.changed
    assert broken.before.stated_as == "signed"
    (field,) = change
    assert getattr(broken.after, field) == change[field]


def test_a_step_before_the_known_end_is_a_fault() -> None:
    earlier = replace(LIFTED, date="2025-06-01")

    found = with_first(history=(earlier, *FIRST.history))

    (broken,) = found.histories_broken
    assert (broken.fault, broken.before, broken.after.date) == (
        StepFault.slipped_in, None, "2025-06-01",
    )  # fmt: skip
    assert found.steps_added == ()


def test_a_step_on_the_last_known_day_is_added() -> None:
    same_day = replace(LIFTED, date="2026-01-01")

    found = with_first(history=(*FIRST.history, same_day))

    assert (len(found.steps_added), found.histories_broken) == (1, ())


def test_new_and_gone_designations_are_told_with_their_status() -> None:
    fresh = replace(FIRST, id="act-morrow", vendor=MORROW)

    found = differing(designations=(fresh, *REGISTER.designations[1:]))

    words = "effective since 2026-01-01, in force"
    assert found.designations_added == (
        ActLine("act-morrow", "Morrowlight", "Act 7, an office", words),
    )
    assert found.designations_removed == (
        ActLine("act-veyra", "Veyrantha", "Act 7, an office", words),
    )


def test_a_designation_that_has_not_begun_is_told_so() -> None:
    step = replace(FIRST.history[0], date="2027-01-01")
    fresh = replace(FIRST, id="act-morrow", vendor=MORROW, history=(step,))

    found = differing(designations=(*REGISTER.designations, fresh))

    assert found.designations_added[0].status == "not begun"


def test_other_fields_of_a_designation_are_named() -> None:
    found = with_first(scope="half of it", note="read again")

    assert found.designations_changed == (RowChanged("act-veyra", ("scope", "note")),)


def test_tables_tell_rows_by_their_own_ids() -> None:
    other = Clause("FAR 52.204-99", "a clause", "codified", "read")

    found = differing(clauses=(replace(REGISTER.clauses[0], title="renamed"), other))

    assert found.tables == (
        TableDifference(
            "clauses", ("FAR 52.204-99",), (), (RowChanged("FAR 52.204-25", ("title",)),)
        ),
    )


def test_an_official_list_of_another_edition_is_told() -> None:
    record = ListRecord("sam", "read", "A list", "", "", "2026-08-01", 7, 1, 6)
    old = replace(REGISTER, lists=(record,))
    new = replace(REGISTER, lists=(replace(record, dated="2026-10-01", parties=8),))

    found = difference_between(old, new, AS_OF)

    assert found.tables == (
        TableDifference("official lists", (), (), (RowChanged("read", ("dated", "parties")),)),
    )
    assert found.others == ()


def test_facts_of_a_vendor_are_counted_by_kind() -> None:
    veyra = REGISTER.vendors[VEYRA]
    name = Name("Veyra Works", "alias", veyra.names[0].relation, "read")
    vendors = {**REGISTER.vendors, VEYRA: replace(veyra, names=(name, *veyra.names[1:], name))}
    packages = tuple(row for row in REGISTER.packages if row.pattern != "pkg:npm/veyrantha-icons")

    found = differing(vendors=vendors, packages=packages)

    assert found.facts == (
        FactCount("veyra", "names", 2, 3, 2, 1),
        FactCount("veyra", "packages", 4, 3, 0, 1),
    )
    assert found.tables == ()


def test_vendors_that_are_new_or_gone_are_no_counts() -> None:
    vendors = {key: one for key, one in REGISTER.vendors.items() if key != MORROW}
    packages = tuple(row for row in REGISTER.packages if row.vendor != MORROW)

    found = differing(vendors=vendors, packages=packages)

    assert found.tables == (TableDifference("vendors", (), (MORROW,), ()),)
    assert found.facts == ()


def test_other_fields_of_a_vendor_are_named() -> None:
    vendors = {**REGISTER.vendors, KESTRIN: replace(REGISTER.vendors[KESTRIN], country="YY")}

    (table,) = differing(vendors=vendors).tables

    assert table.changed == (RowChanged(KESTRIN, ("country",)),)


@pytest.mark.parametrize(("fields", "others"), [
    ({"known_to": "2026-12-01"}, ("known_to",)),
    ({"vocabulary": replace(REGISTER.vocabulary, generic=())}, ("vocabulary",)),
    ({"designations": REGISTER.designations[::-1]}, ("order of rows",)),
])  # fmt: skip
def test_whatever_differs_is_told(fields, others) -> None:
    found = differing(**fields)

    assert (found.differs, found.others) == (True, others)
