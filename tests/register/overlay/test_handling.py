"""Who may read that a vendor was looked for, and by what would it be known?"""

import pytest

from exposure.model.designation import Handling
from exposure.model.result import VendorName
from exposure.register.facts import Register
from exposure.register.load import DATA, load_register
from exposure.register.overlay.file import VendorsFile
from exposure.register.overlay.handling import handling_of, spellings_of, strictest
from exposure.register.overlay.merge import lay_over
from exposure.register.status import vendors_to_look_for

OWN = {
    "id": "northgate", "name": "Northgate Analytics", "names": ["Nordtor"],
    "domains": ["northgate.example"], "packages": ["pkg:npm/%40northgate/*"],
}  # fmt: skip
PUBLIC, CONFIDENTIAL, RESTRICTED = Handling


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register()


def looked_for(
    register: Register, vendor: str, *, asked: tuple[str, ...] = (), as_of: str = "2026-11-22",
    **parts: object,
) -> VendorName:  # fmt: skip
    """Return how one vendor is looked for under a file of these parts; own vendors are asked for."""
    file = VendorsFile("own.yaml", "ab" * 32, parts)  # type: ignore[arg-type]
    laid = lay_over(register, file, DATA)
    watch = (*asked, *laid.own)
    (one,) = [one for one in vendors_to_look_for(laid.register, as_of, watch) if one.id == vendor]
    return one


def test_a_vendor_that_a_restricted_watch_list_alone_names_is_restricted(register) -> None:
    one = looked_for(register, "openai", watch=[{"vendor": "openai", "handling": "restricted"}])

    assert (one.reason, one.handling) == ("under_watch", RESTRICTED)
    assert {"OpenAI", "ChatGPT"} <= set(one.spelt)


def test_a_vendor_that_is_publicly_designated_stays_public(register) -> None:
    one = looked_for(register, "dahua", watch=[{"vendor": "dahua", "handling": "restricted"}])

    assert (one.handling, one.spelt) == (PUBLIC, ())


def test_a_vendor_that_was_asked_for_by_name_stays_public(register) -> None:
    watch = [{"vendor": "openai", "handling": "restricted"}]

    assert looked_for(register, "openai", asked=("openai",), watch=watch).handling is PUBLIC


def test_a_designation_that_is_over_makes_nothing_public(register) -> None:
    letter = {"vendor": "openai", "wording": "x", "until": "2026-10-31", "handling": "public"}
    watch = [{"vendor": "openai", "handling": "restricted"}]

    over = looked_for(register, "openai", designations=[letter], watch=watch)
    running = looked_for(register, "openai", designations=[letter], watch=watch, as_of="2026-10-31")

    assert (over.handling, running.handling) == (RESTRICTED, PUBLIC)


def test_an_own_vendor_is_handled_as_its_entry_says(register) -> None:
    assert looked_for(register, "northgate", vendors=[OWN]).handling is PUBLIC
    hidden = looked_for(register, "northgate", vendors=[OWN], handling="restricted")
    assert hidden.handling is RESTRICTED
    assert hidden.spelt == (
        "Nordtor", "Northgate Analytics", "northgate", "northgate.example", "pkg:npm/%40northgate/*",
    )  # fmt: skip


def test_of_several_reasons_the_strictest_counts(register) -> None:
    one = looked_for(
        register, "northgate", vendors=[OWN | {"handling": "customer_confidential"}],
        watch=[{"vendor": "northgate", "handling": "restricted"}],
    )  # fmt: skip

    assert one.handling is RESTRICTED


def test_a_public_designation_does_not_open_a_hidden_vendor(register) -> None:
    letter = {"vendor": "northgate", "wording": "x", "handling": "public"}

    one = looked_for(register, "northgate", vendors=[OWN], designations=[letter],
                     handling="restricted")  # fmt: skip

    assert one.handling is RESTRICTED


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("public", PUBLIC),
        ("customer_confidential", CONFIDENTIAL),
        ("Customer confidential", CONFIDENTIAL),
        ("customer-confidential", CONFIDENTIAL),
        (" RESTRICTED ", RESTRICTED),
        ("secret", None),
        ("", None),
    ],
)
def test_a_handling_is_known_however_it_is_written(written, meant) -> None:
    assert handling_of(written) is meant


def test_the_strictest_is_what_the_fewest_may_read() -> None:
    assert strictest([PUBLIC, RESTRICTED, CONFIDENTIAL]) is RESTRICTED
    assert strictest([]) is PUBLIC


def test_spellings_leave_out_what_tells_of_others_too(register) -> None:
    shared = {
        row.pattern for row in register.packages
        if len({one.vendor for one in register.packages if one.pattern == row.pattern}) > 1
    }  # fmt: skip

    spelt = set(spellings_of(register, "openai"))

    assert {"openai", "OpenAI", "ChatGPT"} <= spelt
    assert shared
    assert not shared & spelt
