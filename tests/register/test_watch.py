"""Whom a scan looks for: designated, under watch, or asked for, each with its reason."""

import msgspec
import pytest

from exposure.errors import SettingsError
from exposure.register.find import find_vendor
from exposure.register.status import vendors_to_look_for

TODAY = "2026-11-22"


def _reasons(register, as_of: str, *watch: str) -> dict[str, str]:
    return {vendor.id: vendor.reason for vendor in vendors_to_look_for(register, as_of, watch)}


def test_a_designated_vendor_is_looked_for_without_being_asked(register) -> None:
    assert _reasons(register, TODAY)["hikvision"] == "designated"


def test_a_vendor_that_may_be_designated_is_under_watch(register) -> None:
    assert _reasons(register, "2026-02-20")["anthropic"] == "under_watch"


def test_one_designation_in_force_outweighs_another_that_was_vacated(register) -> None:
    assert _reasons(register, TODAY)["anthropic"] == "designated"


def test_a_vendor_nobody_designated_is_not_looked_for(register) -> None:
    assert "openai" not in _reasons(register, TODAY)


def test_a_vendor_that_the_user_names_is_asked(register) -> None:
    assert _reasons(register, TODAY, "openai")["openai"] == "asked"


def test_asking_does_not_hide_that_a_vendor_is_designated(register) -> None:
    assert _reasons(register, TODAY, "hikvision")["hikvision"] == "designated"


def test_all_asks_for_every_vendor(register) -> None:
    assert set(_reasons(register, TODAY, "all")) == set(register.vendors)


def test_a_vendor_whose_only_designation_was_vacated_is_not_looked_for(register) -> None:
    vacated = tuple(row for row in register.designations if row.id == "anthropic-10usc3252")
    alone = msgspec.structs.replace(register, designations=vacated)

    assert _reasons(alone, TODAY) == {}
    assert _reasons(alone, TODAY, "anthropic") == {"anthropic": "asked"}


def test_a_vendor_whose_only_designation_nobody_can_settle_counts_as_designated(register) -> None:
    unsettled = tuple(row for row in register.designations if row.id == "anthropic-dod-cio-memo")
    alone = msgspec.structs.replace(register, designations=unsettled)

    assert _reasons(alone, TODAY) == {"anthropic": "designated"}


def test_the_order_is_by_id(register) -> None:
    met = [vendor.id for vendor in vendors_to_look_for(register, TODAY, ("all",))]

    assert met == sorted(met)


@pytest.mark.parametrize(
    "text", ["tplink", "TPLINK", "tp-link", "TP-Link", "TP-Link Technologies Co., Ltd", " tplink "]
)
def test_a_vendor_is_found_by_each_of_its_ids_and_names(register, text) -> None:
    assert find_vendor(register, text).id == "tplink"


@pytest.mark.parametrize("text", ["google-ai", "google-genai", "谷歌", "google llc"])
def test_spellings_of_other_lists_and_scripts_are_known(register, text) -> None:
    assert find_vendor(register, text).id == "google"


def test_an_ambiguous_name_finds_nobody(register) -> None:
    with pytest.raises(SettingsError):
        find_vendor(register, "Norsat")


def test_an_unknown_name_is_answered_with_the_three_nearest(register) -> None:
    with pytest.raises(SettingsError, match="met 'antropic'") as caught:
        find_vendor(register, "antropic")

    assert caught.value.hint.startswith("nearest: anthropic, ")
    assert caught.value.hint.count(",") == 2


def test_even_an_empty_name_is_answered_in_one_line(register) -> None:
    with pytest.raises(SettingsError) as caught:
        find_vendor(register, "")

    assert "\n" not in str(caught.value)
