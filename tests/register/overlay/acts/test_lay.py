"""What do a user's own designations, watch list and waivers add, and what may they never change?"""

import msgspec
import pytest

from exposure.model.designation import Handling, Status, Waiver
from exposure.model.law.authority import Buyer, ClauseRegime, Conduct, Instrument
from exposure.register.facts import Register
from exposure.register.law.facts import Designation
from exposure.register.load import DATA, load_register
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.merge import Laid, lay_over
from exposure.register.status import designations_on

LETTER = {
    "vendor": "dahua",
    "wording": "shall not use X in performance of this subcontract",
    "from": "Prime A, letter of 2026-10-01",
    "contracts": ["SUB-17"],
    "since": "2026-10-01",
}
NORTHGATE = {"id": "northgate", "name": "Northgate Analytics"}


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


def laid(register: Register, **parts: object) -> Laid:
    return lay_over(register, VendorsFile("own.yaml", "ab" * 32, parts), DATA)  # type: ignore[arg-type]


def one(register: Register, **fields: object) -> Designation:
    (act,) = laid(register, designations=[LETTER | fields]).acts.designations
    return act


def steps(act: Designation) -> list[tuple[str, Status]]:
    return [(step.date, step.status) for step in act.history]


def test_a_letter_becomes_a_designation_in_the_customers_own_words(register) -> None:
    act = one(register)

    assert (act.id, act.vendor, act.basis) == (
        "own-dahua-customer-wording", "dahua", "customer-wording",
    )  # fmt: skip
    assert (act.authority, act.issuer) == ("customer's wording", "Prime A, letter of 2026-10-01")
    assert act.contractor_scope == LETTER["wording"]
    assert (act.contracts, act.instrument) == (("SUB-17",), Instrument.direction)
    assert steps(act) == [("2026-10-01", Status.effective)]
    assert (act.certainty, act.stated_in) == ("secondary", "own.yaml")


def test_its_duty_says_what_the_letter_says_and_cites_it(register) -> None:
    (duty,) = one(register).duties

    assert duty.said == '"shall not use X in performance of this subcontract"'
    assert duty.conduct is Conduct.use_in_performance
    (paragraph,) = duty.paragraphs
    assert (paragraph.regime, paragraph.citation) == (
        ClauseRegime.customer_wording, "Prime A, letter of 2026-10-01",
    )  # fmt: skip


@pytest.mark.parametrize(
    "conduct",
    ["provide", "use_in_performance", "use_anywhere", "contract_with", "develop_with"],
)
def test_a_letter_may_ask_another_conduct(register, conduct) -> None:
    assert one(register, conduct=conduct).duties[0].conduct == conduct


@pytest.mark.parametrize("called", ["dahua", "Dahua", "Dahua Technology", " DAHUA "])
def test_a_vendor_is_meant_by_id_or_by_name(register, called) -> None:
    assert one(register, vendor=called).vendor == "dahua"


def test_a_vendor_of_the_same_file_is_meant_too(register) -> None:
    after = laid(register, vendors=[NORTHGATE], watch=["Northgate Analytics"])

    assert [act.vendor for act in after.acts.designations] == ["northgate"]


def test_one_contract_may_be_written_without_a_list(register) -> None:
    assert one(register, contracts="SUB-17").contracts == ("SUB-17",)


def test_the_last_day_of_a_letter_still_counts(register) -> None:
    act = one(register, until="2026-12-31")

    assert steps(act) == [("2026-10-01", Status.effective), ("2027-01-01", Status.expired)]


def test_a_letter_without_a_day_holds_on_every_law_date(register) -> None:
    act = one(register, since=None)

    assert steps(act) == [("", Status.effective)]
    after = laid(register, designations=[LETTER | {"since": None}]).register
    (stood,) = [one for one in designations_on(after, "1990-01-01") if one.stated_in]
    assert stood.status_words == "effective"


def test_a_whole_history_takes_the_place_of_since(register) -> None:
    history = [
        {"date": "2026-09-01", "status": "notice", "stated_as": "draft clause sent"},
        {"date": "2026-10-01", "status": "effective"},
        {"date": "2026-11-01", "status": "rescinded"},
    ]

    act = one(register, since=None, history=history)

    assert steps(act) == [
        ("2026-09-01", Status.notice),
        ("2026-10-01", Status.effective),
        ("2026-11-01", Status.rescinded),
    ]
    assert [step.stated_as for step in act.history][:2] == [
        "draft clause sent",
        "effective",
    ]


def test_an_order_that_only_a_contract_shows_keeps_what_its_authority_asks(register) -> None:
    order = {"vendor": "dahua", "basis": "usc41-1323", "buyers": "dod", "contracts": "C-1",
             "since": "2026-09-01", "from": "Contract C-1, section I"}  # fmt: skip

    after = laid(register, designations=[order]).register

    act = after.designations[-1]
    assert (act.buyers, act.contracts, act.duties) == ((Buyer.dod,), ("C-1",), ())
    assert act.clauses == register.authorities["usc41-1323"].clauses
    stood = designations_on(after, "2026-11-22")[-1]
    assert stood.duties == register.authorities["usc41-1323"].duties


def test_a_watched_vendor_stands_on_the_users_own_list(register) -> None:
    after = laid(
        register, watch=["dahua", {"vendor": "huawei", "because": "its owner is for sale"}]
    )

    dahua, huawei = after.acts.designations
    assert (dahua.id, dahua.basis, steps(dahua)) == (
        "own-dahua-watch-list", "watch-list", [("", Status.watch)],
    )  # fmt: skip
    assert huawei.contractor_scope == "its owner is for sale"
    assert huawei.instrument is Instrument.own_list


def test_what_is_recorded_of_a_waiver_is_kept_as_it_was_granted(register) -> None:
    waiver = {"number": "W-7", "granted_by": "Secretary of the Navy", "vendor": "kaspersky",
              "basis": "ndaa2018-1634", "contracts": "C-1", "scope": "one scanner",
              "since": "2026-06-01", "until": "2026-12-31", "source": "letter N-4"}  # fmt: skip

    after = laid(register, waivers=[waiver]).register

    assert after.waivers == (
        Waiver("W-7", "Secretary of the Navy", ("kaspersky-sec1634",), ("C-1",), "one scanner",
               "2026-06-01", "2026-12-31", "letter N-4", "own.yaml"),
    )  # fmt: skip


def test_a_waiver_may_name_a_designation_of_its_own_file(register) -> None:
    waiver = {"number": "1", "granted_by": "Prime A", "scope": "all", "since": "2026-10-02",
              "designations": ["own-dahua-customer-wording"]}  # fmt: skip

    after = laid(register, designations=[LETTER], waivers=[waiver])

    assert after.acts.waivers[0].designations == ("own-dahua-customer-wording",)
    assert after.acts.waivers[0].until is None


def test_two_letters_on_one_vendor_have_two_ids(register) -> None:
    acts = laid(register, designations=[LETTER, LETTER]).acts.designations

    assert [act.id for act in acts] == [
        "own-dahua-customer-wording", "own-dahua-customer-wording-2",
    ]  # fmt: skip


def test_an_id_that_a_person_gave_is_given_to_nothing_else(register) -> None:
    given = LETTER | {"id": "own-dahua-customer-wording"}

    acts = laid(register, designations=[LETTER, given]).acts.designations

    assert [act.id for act in acts] == [
        "own-dahua-customer-wording-2", "own-dahua-customer-wording",
    ]  # fmt: skip


def test_a_second_file_adds_to_the_first(register) -> None:
    first = laid(register, designations=[LETTER]).register

    second = lay_over(first, VendorsFile("more.yaml", "cd" * 32, {"designations": [LETTER]}), DATA)

    assert [act.stated_in for act in second.register.designations[-2:]] == ["own.yaml", "more.yaml"]
    assert second.acts.designations[0].id == "own-dahua-customer-wording-2"


def test_what_the_register_holds_stays_as_it_was(register) -> None:
    after = laid(register, designations=[LETTER], watch=["huawei"], vendors=[NORTHGATE]).register

    assert after.designations[: len(register.designations)] == register.designations
    assert {key: after.vendors[key] for key in register.vendors} == register.vendors
    assert after.authorities == register.authorities


def test_nothing_but_vendors_adds_no_designation(register) -> None:
    after = laid(register, vendors=[NORTHGATE])

    assert after.acts.designations == after.acts.waivers == ()
    assert after.register.designations == register.designations


def test_the_handling_of_a_file_holds_where_an_entry_says_nothing(register) -> None:
    after = laid(register, handling="customer confidential",
                 designations=[LETTER, LETTER | {"handling": "restricted"}],
                 watch=[{"vendor": "huawei", "handling": "public"}])  # fmt: skip

    assert [act.handling for act in after.acts.designations] == [
        Handling.customer_confidential, Handling.restricted, Handling.public,
    ]  # fmt: skip
    assert after.register.not_public == ("own.yaml",)


def test_a_file_that_says_nothing_of_handling_is_public(register) -> None:
    after = laid(register, designations=[LETTER]).register

    assert after.not_public == ()
    assert after.designations[-1].handling is Handling.public


def test_a_register_with_all_of_it_can_be_stored(register) -> None:
    after = laid(
        register, handling="restricted", vendors=[NORTHGATE], designations=[LETTER]
    ).register

    assert msgspec.msgpack.decode(msgspec.msgpack.encode(after), type=Register) == after
