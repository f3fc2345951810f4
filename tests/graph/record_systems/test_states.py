"""Is each record system fed, stale, not fed or none, whatever was said and read?"""

import pytest
from msgspec import structs

from exposure.model.record_systems.known import KNOWN_SYSTEMS
from exposure.model.record_systems.stated import StatedSystem
from tests.graph.builders import bill, changed
from tests.graph.record_systems.conftest import AS_OF, Judge, record, sheet

CARDS = StatedSystem("cards_and_expenses")
CARD_FILE = StatedSystem("cards_and_expenses", files=("cards-*.csv",))
BY_KIND = [(known.key, kind) for known in KNOWN_SYSTEMS for kind in known.sheet_kinds]


@pytest.mark.parametrize("known", KNOWN_SYSTEMS, ids=lambda known: known.key)
@pytest.mark.parametrize("state", ["exists", "fed"])
def test_silence_never_feeds(known, state, judge: Judge) -> None:
    assert judge(StatedSystem(known.key, state)).state == "not_fed"
    assert judge(StatedSystem(known.key, state), bill("root>a")).state == "not_fed"


@pytest.mark.parametrize(("key", "kind"), BY_KIND)
def test_a_sheet_of_its_kind_feeds_a_known_system(key: str, kind: str, judge: Judge) -> None:
    system = judge(StatedSystem(key), sheet("list.csv", kind))

    assert (system.state, system.documents, system.dated) == ("fed", ("list.csv",), "2026-11-01")
    assert (system.key, system.because) == (key, "read from list.csv")


@pytest.mark.parametrize(("key", "kind"), BY_KIND)
def test_a_sheet_of_its_kind_feeds_no_other_system(key: str, kind: str, judge: Judge) -> None:
    others = [known.key for known in KNOWN_SYSTEMS if known.key != key]

    states = {judge(StatedSystem(other), sheet("list.csv", kind)).state for other in others}

    assert states == {"not_fed"}


def test_the_system_that_a_sheet_shows_stands_before_its_kind(judge: Judge) -> None:
    shown = sheet("subs.csv", "vendors", system="subcontractors")

    assert judge(StatedSystem("subcontractors"), shown).state == "fed"
    assert judge(StatedSystem("erp_vendors"), shown).state == "not_fed"


def test_a_list_of_deselected_suppliers_alone_is_no_vendor_master(judge: Judge) -> None:
    shown = sheet("out.csv", "deselected", system="erp_vendors")

    assert judge(StatedSystem("erp_vendors"), shown).state == "not_fed"


def test_a_sheet_without_rows_feeds_nothing(judge: Judge) -> None:
    assert judge(CARDS, sheet("cards.csv", "card_lines", rows=0)).state == "not_fed"


def test_a_contracts_sheet_feeds_nothing(judge: Judge) -> None:
    states = {judge(StatedSystem(known.key), sheet("c.csv", "contracts")).state
              for known in KNOWN_SYSTEMS}  # fmt: skip

    assert states == {"not_fed"}


def test_an_input_that_a_pattern_names_feeds_the_system(judge: Judge) -> None:
    system = judge(CARD_FILE, record("cards-10.csv"), record("other.csv"))

    assert (system.state, system.documents) == ("fed", ("cards-10.csv",))


def test_where_a_file_is_named_no_other_sheet_will_do(judge: Judge) -> None:
    system = judge(CARD_FILE, sheet("expenses.csv", "card_lines"))

    assert (system.state, system.missing) == ("not_fed", ("cards-*.csv",))
    assert system.because == "no file was read that answers to 'cards-*.csv'"


def test_each_pattern_must_be_answered(judge: Judge) -> None:
    both = structs.replace(CARD_FILE, files=("cards-*.csv", "expenses.csv"))

    system = judge(both, record("cards-10.csv"))

    assert (system.state, system.missing) == ("not_fed", ("expenses.csv",))
    assert system.documents == ("cards-10.csv",)


@pytest.mark.parametrize(
    ("met", "why"),
    [
        (record("cards-10.csv", kind="refused", nodes=0), "cards-10.csv could not be used"),
        (record("cards-10.csv", nodes=0), "cards-10.csv holds nothing that is read"),
    ],
)
def test_a_named_file_of_which_nothing_was_read_feeds_nothing(met, why, judge: Judge) -> None:
    system = judge(CARD_FILE, met)

    assert (system.state, system.because, system.documents) == ("not_fed", why, ())


def test_an_empty_file_beside_a_full_one_does_no_harm(judge: Judge) -> None:
    assert judge(CARD_FILE, record("cards-9.csv", nodes=0), record("cards-10.csv")).state == "fed"


def test_a_system_of_the_companys_own_is_fed_by_its_file_alone(judge: Judge) -> None:
    own = StatedSystem("purchase ledger", files=("ledger.xlsx",))

    assert judge(own, record("ledger.xlsx")).state == "fed"
    assert judge(own, sheet("vendors.csv", "vendors")).state == "not_fed"


def test_without_a_file_nothing_can_feed_a_system_of_the_companys_own(judge: Judge) -> None:
    system = judge(StatedSystem("purchase ledger"), sheet("ledger.xlsx", "vendors"))

    assert system.state == "not_fed"
    assert system.because == "no file is stated for it, and no sheet shows itself as part of it"


@pytest.mark.parametrize(
    ("dated", "state"),
    [("2026-11-22", "fed"), ("2026-08-24", "fed"), ("2026-08-23", "stale"), ("2027-01-01", "fed"),
     (None, "fed"), ("no date", "fed")],
)  # fmt: skip
def test_an_input_of_more_than_ninety_days_is_stale(dated, state, judge: Judge) -> None:
    assert judge(CARD_FILE, record("cards-1.csv", dated)).state == state


def test_the_greatest_age_is_a_setting(judge: Judge) -> None:
    strict = structs.replace(CARD_FILE, max_age_days=7)

    system = judge(strict, record("cards-1.csv", "2026-11-01"))

    assert (system.state, system.dated) == ("stale", "2026-11-01")
    assert system.because == (
        f"the newest input of 'cards-*.csv' is dated 2026-11-01, more than 7 days before {AS_OF}"
    )


def test_the_newest_of_several_inputs_counts(judge: Judge) -> None:
    old, new = record("cards-1.csv", "2025-01-01"), record("cards-10.csv", "2026-11-01")

    assert judge(CARD_FILE, old, new).state == "fed"
    assert judge(CARD_FILE, old).state == "stale"


def test_each_pattern_has_its_own_newest_input(judge: Judge) -> None:
    both = structs.replace(CARD_FILE, files=("cards.csv", "expenses.csv"))
    parts = record("cards.csv", "2026-11-01"), record("expenses.csv", "2025-01-01")

    assert judge(both, *parts).state == "stale"


@pytest.mark.parametrize("state", ["not_fed", "stale", "none"])
def test_what_is_said_not_to_be_here_is_believed_whatever_was_read(state, judge: Judge) -> None:
    stated = StatedSystem("cards_and_expenses", state, "Ann Lee", "2026-10-31")

    system = judge(stated, sheet("cards.csv", "card_lines"))

    assert (system.state, system.stated_by, system.stated_on) == (state, "Ann Lee", "2026-10-31")


def test_the_word_fed_without_a_name_is_not_believed(judge: Judge) -> None:
    system = judge(StatedSystem("cards_and_expenses", "fed"))

    assert system.state == "not_fed"
    assert system.because == "it was said to be fed, yet no sheet that was read belongs to it"


def test_the_word_of_a_named_person_is_believed(judge: Judge) -> None:
    system = judge(StatedSystem("purchase ledger", "fed", "Ann Lee"))

    assert (system.state, system.documents) == ("fed", ())
    assert system.because.startswith("Ann Lee says so; ")


def test_no_word_makes_an_old_input_young(judge: Judge) -> None:
    stated = structs.replace(CARD_FILE, state="fed", stated_by="Ann Lee")

    assert judge(stated, record("cards-1.csv", "2025-01-01")).state == "stale"


REPOSITORIES = StatedSystem("repositories", expected=("app-a", "app-b"))


def test_repositories_are_fed_when_each_expected_one_was_read(judge: Judge) -> None:
    a = changed(bill("root>x", document="one.json"), "root", name="app-a")
    b = bill("root>y", document="sboms/app-b.cdx.json")

    assert judge(REPOSITORIES, a, b).state == "fed"
    assert judge(structs.replace(REPOSITORIES, max_age_days=7), a, b).state == "stale"


def test_a_repository_that_is_missing_is_named(judge: Judge) -> None:
    system = judge(REPOSITORIES, bill("root>x", document="app-a.cdx.json"))

    assert (system.state, system.missing) == ("not_fed", ("app-b",))
    assert system.because == "no SBOM or file was read that answers to 'app-b'"


@pytest.mark.parametrize(
    "named",
    [
        bill("root>x", document="app-a/bom.json"),
        bill("root>x", document="all.zip › sboms/app-a.spdx.json"),
        changed(bill("root>x"), "root", name="com.github.acme/app-a"),
        changed(bill("root>x"), "root", name="App-A"),
        changed(bill("root>x"), "root", name="x", purl="pkg:npm/app-a@1.0.0"),
    ],
    ids=["folder", "archive", "owner", "case", "purl"],
)
def test_an_sbom_answers_to_its_roots_file_or_folders_name(named, judge: Judge) -> None:
    for name in ("app-a", "pkg:npm/app-a"):
        stated = StatedSystem("repositories", expected=(name,), max_age_days=999)
        if judge(stated, named).state == "fed":
            return
    pytest.fail("it answers to no name")


@pytest.mark.parametrize(
    "other",
    [
        bill("root>app-a"),
        bill("root>x", document="app-a-docs.cdx.json"),
        changed(bill("root>x"), "root", name="my-app-a"),
        record("app-a.cdx.json", kind="refused", nodes=0),
    ],
    ids=["component", "longer file name", "longer root name", "refused"],
)
def test_an_sbom_that_merely_looks_alike_does_not(other, judge: Judge) -> None:
    stated = StatedSystem("repositories", expected=("app-a",), max_age_days=999)

    assert judge(stated, other).state == "not_fed"


def test_an_expected_name_may_be_a_pattern(judge: Judge) -> None:
    stated = StatedSystem("repositories", expected=("app-*.json",), max_age_days=999)

    assert judge(stated, bill("root>x", document="sboms/app-a.json")).state == "fed"
    assert judge(stated, bill("root>x", document="sboms/other.json")).state == "not_fed"


def test_without_expected_names_nothing_shows_that_all_repositories_were_read(judge: Judge) -> None:
    system = judge(StatedSystem("repositories"), bill("root>x"))

    assert system.state == "not_fed"
    assert "no names are stated under expected" in system.because


def test_of_very_many_missing_names_the_first_are_told_and_all_are_kept(judge: Judge) -> None:
    names = tuple(f"app-{number}" for number in range(5_000))

    system = judge(StatedSystem("repositories", expected=names))

    assert len(system.missing) == 5_000
    assert system.because.endswith("'app-5', and 4,994 more")
