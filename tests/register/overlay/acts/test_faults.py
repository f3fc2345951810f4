"""Each fault of a user's designations and waivers is one line with file, place and what to do."""

import re

import pytest

from exposure.errors import InputError
from exposure.register.load import DATA, load_register
from exposure.register.overlay.file import MOST_ENTRIES, VendorsFile
from exposure.register.overlay.merge import lay_over

LETTER = {"vendor": "dahua", "wording": "shall not use X"}
WAIVER = {
    "number": "W-7", "granted_by": "Secretary of the Navy", "scope": "one scanner",
    "since": "2026-06-01", "designations": ["kaspersky-sec1634"],
}  # fmt: skip


def letter(**fields: object) -> dict[str, object]:
    return {"designations": [LETTER | fields]}


def waiver(**fields: object) -> dict[str, object]:
    return {"waivers": [WAIVER | fields]}


FAULTS = {
    "no list": ({"designations": LETTER}, r"designations: expected a list, met a mapping"),
    "a text": ({"designations": ["dahua"]}, r"designations\.0: expected a mapping of fields"),
    "a misspelt field": (
        letter(wordng="x"), r"designations\.0\.wordng: expected a field .*did you mean wording\?",
    ),
    "no vendor": (
        {"designations": [{"wording": "x"}]}, r"designations\.0\.vendor: expected this field",
    ),
    "a vendor that nobody knows": (
        letter(vendor="Dahau Tech"),
        r"designations\.0\.vendor: expected a vendor of the register or of this file, met 'Dahau Tech'",
    ),
    "no words of the customer": (
        {"designations": [{"vendor": "dahua"}]},
        r"designations\.0\.wording: expected the customer's own words, met none",
    ),
    "a basis that nobody knows": (
        letter(basis="usc41-1324"),
        r"designations\.0\.basis: expected an id of authorities\.yaml.*did you mean usc41-1323\?",
    ),
    "a watch list as a basis": (
        letter(basis="watch-list"), r"designations\.0\.basis: .*whom you watch stands under `watch`",
    ),
    "a conduct beside an authority": (
        letter(basis="usc41-1323", conduct="provide"),
        r"designations\.0\.conduct: expected none beside the basis usc41-1323",
    ),
    "an unknown conduct": (
        letter(conduct="buy"), r"designations\.0\.conduct: expected 'use_in_performance', .*met 'buy'",
    ),
    "a day that does not exist": (
        letter(since="2026-02-30"), r"designations\.0\.since: expected a day .* met '2026-02-30'",
    ),
    "a day written otherwise": (
        letter(since="1 October 2026"), r"designations\.0\.since: expected a day such as",
    ),
    "an end before its beginning": (
        letter(since="2026-10-01", until="2026-09-30"),
        r"designations\.0\.until: expected a day from 2026-10-01 on, met 2026-09-30",
    ),
    "a deadline before the letter": (
        letter(since="2026-10-01", deadline="2026-09-30"),
        r"designations\.0\.deadline: expected a day from 2026-10-01 on",
    ),
    "a history beside since": (
        letter(since="2026-10-01", history=[{"date": "2026-10-01", "status": "effective"}]),
        r"designations\.0\.since: expected none beside `history`",
    ),
    "a history out of order": (
        letter(history=[{"date": "2026-10-01", "status": "notice"},
                        {"date": "2026-09-01", "status": "effective"}]),
        r"designations\.0\.history\.1\.date: expected oldest first",
    ),
    "a status that nobody knows": (
        letter(history=[{"date": "2026-10-01", "status": "banned"}]),
        r"designations\.0\.history\.0\.status: expected 'under_consideration', .*met 'banned'",
    ),
    "an id of the register": (
        letter(id="kaspersky-sec1634"), r"designations\.0\.id: expected an id that no designation has",
    ),
    "a source that nobody declared": (
        letter(source="hearsay"), r"designations\.0\.source: expected a source of the file",
    ),
    "a handling that nobody knows": (
        letter(handling="secret"),
        r"designations\.0\.handling: expected public, customer_confidential or restricted, met 'secret'",
    ),
    "a handling of the file that nobody knows": (
        {"handling": ["public"], "designations": [LETTER]}, r"handling: expected public, .*met a list",
    ),
    "a watched vendor that nobody knows": (
        {"watch": ["Harrowby"]}, r"watch\.0\.vendor: expected a vendor .*`vendors`",
    ),
    "a waiver of nobody": (
        waiver(granted_by="TBD"), r"waivers\.0\.granted_by: expected who granted it, met 'TBD'",
    ),
    "a waiver that we gave ourselves": (waiver(granted_by="us"), r"expected who granted it"),
    "a waiver without a scope": (
        {"waivers": [{k: v for k, v in WAIVER.items() if k != "scope"}]},
        r"waivers\.0\.scope: expected this field, met none",
    ),
    "a waiver of nothing": (waiver(designations=[]), r"waivers\.0\.designations: expected what is"),
    "a waiver of what nobody knows": (
        waiver(designations=["kaspersky-sec1635"]),
        r"waivers\.0\.designations\.0: expected the id of a designation.*kaspersky-sec1634\?",
    ),
    "a waiver of a vendor alone": (
        waiver(designations=[], vendor="kaspersky"), r"waivers\.0\.basis: expected the basis beside",
    ),
    "a waiver of another basis": (
        waiver(designations=[], vendor="kaspersky", basis="usc41-1323"),
        r"waivers\.0\.basis: expected a basis of a designation of kaspersky.*it has: ",
    ),
    "a waiver that ends before it begins": (
        waiver(until="2026-05-31"), r"waivers\.0\.until: expected a day from 2026-06-01 on",
    ),
    "facts for some eyes of a shipped vendor": (
        {"vendors": [{"extends": "dahua", "names": ["Nick"], "handling": "restricted"}]},
        r"vendors\.0\.handling: expected public, as of dahua itself, met restricted",
    ),
    "too many": (
        {"watch": ["dahua"] * (MOST_ENTRIES + 1)}, r"watch: expected at most 2,000 entries",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def register():
    return load_register()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_one_line_that_names_file_and_place(register, fault) -> None:
    contents, expected = FAULTS[fault]

    with pytest.raises(InputError) as raised:
        lay_over(register, VendorsFile("own.yaml", "0" * 64, contents), DATA)  # type: ignore[arg-type]

    said = str(raised.value)
    assert said.startswith("own.yaml: ")
    assert "\n" not in said
    assert raised.value.hint
    assert re.search(expected, said), said


def test_a_name_of_two_vendors_is_asked_back(register) -> None:
    twins = [{"id": "n1", "name": "Northgate"}, {"id": "n2", "name": "Northgate"}]
    file = VendorsFile("own.yaml", "0" * 64, {"vendors": twins, "watch": ["Northgate"]})

    with pytest.raises(InputError, match="expected one vendor, met 'Northgate', a name of n1, n2"):
        lay_over(register, file, DATA)


def test_an_entry_of_a_vendor_that_is_not_public_may_be_told_more_of_in_its_own_handling(
    register,
) -> None:
    own = {"id": "n1", "name": "Northgate", "handling": "restricted"}
    first = lay_over(register, VendorsFile("a.yaml", "0" * 64, {"vendors": [own]}), DATA).register
    more = {"vendors": [{"extends": "n1", "names": ["NG Cloud"], "handling": "restricted"}]}

    second = lay_over(first, VendorsFile("b.yaml", "1" * 64, more), DATA).register

    assert second.vendors["n1"].names[-1].text == "NG Cloud"
