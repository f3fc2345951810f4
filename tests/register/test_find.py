"""A vendor is found by id or name, and one that nobody knows is refused with the nearest."""

import pytest

from exposure.errors import SettingsError
from exposure.register.find import find_vendor
from tests.graph.builders import REGISTER


@pytest.mark.parametrize("text", ["veyra", "VEYRA", " Veyrantha ", "veyrantha inc"])
def test_a_vendor_is_found_by_id_or_name(text) -> None:
    assert find_vendor(REGISTER, text).id == "veyra"


def test_the_refusal_names_the_argument_and_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r"^VENDOR: expected a vendor of the register, met 'x'"):
        find_vendor(REGISTER, "x", said_by="VENDOR")
    with pytest.raises(SettingsError, match=r"nearest: veyra"):
        find_vendor(REGISTER, "veyrantah", said_by="VENDOR")


def test_only_a_watch_knows_the_word_for_everybody() -> None:
    with pytest.raises(SettingsError, match=r"^--watch: .* or `all`, met 'nobody'"):
        find_vendor(REGISTER, "nobody")
