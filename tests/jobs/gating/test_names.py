"""Whom do criteria mean that name a vendor or a designation, and what if nobody looks for them?"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from exposure.errors import SettingsError
from exposure.jobs.gating.gated import gating
from exposure.jobs.gating.stated import read
from exposure.jobs.register.registered import Registered, registered
from exposure.model.gate.criteria import Criterion
from exposure.model.settings import Settings

DAY = "2026-11-22"
OPEN = """
vendors:
- id: veyrantha
  name: Veyrantha
  names: [Veyrantha Ltd]
"""
SECRET = """
handling: restricted
vendors:
- id: quellmark
  name: Quellmark
  names: [Quellmark GmbH]
designations:
- vendor: quellmark
  wording: Nothing of Quellmark may be delivered
  from: Contracting officer of Ellsworth
  since: 2026-10-01
"""


@pytest.fixture
def with_file(tmp_path: Path):
    def read_in(text: str = "", *, watch: tuple[str, ...] = ()) -> Registered:
        files = ("own.yaml",) if text else ()
        if text:
            (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
        return registered(Settings(vendors=files, watch=watch), tmp_path)

    return read_in


def named(asked: Registered, *texts: str, place: str = "--fail-on") -> tuple[Criterion, ...]:
    criteria = tuple(read(text, place) for text in texts)
    settings = replace(asked.settings, fail_on=criteria)
    return gating(settings, asked.register, DAY, Path()).criteria


def values(criteria: tuple[Criterion, ...]) -> list[tuple[str, ...]]:
    return [one.values for criterion in criteria for one in criterion.conditions]


def refusal(asked: Registered, text: str, place: str = "--fail-on") -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        named(asked, text, place=place)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("text", ["vendor=anthropic", "vendor=Anthropic", "vendor!=ANTHROPIC"])
def test_a_vendor_is_known_by_id_and_name_in_any_case(with_file, text: str) -> None:
    assert values(named(with_file(), text)) == [("anthropic",)]


def test_a_vendor_that_is_named_twice_counts_once(with_file) -> None:
    assert values(named(with_file(), "vendor=anthropic|Anthropic")) == [("anthropic",)]


def test_a_vendor_of_an_own_file_is_looked_for(with_file) -> None:
    assert values(named(with_file(OPEN), "vendor=Veyrantha Ltd")) == [("veyrantha",)]


def test_a_designation_is_known_by_its_id_in_any_case(with_file) -> None:
    assert values(named(with_file(), "designation=Anthropic-10USC3252")) == [
        ("anthropic-10usc3252",)
    ]


def test_what_names_nobody_stays_as_it_is(with_file) -> None:
    assert values(named(with_file(), "tier<=2,relation=made_by")) == [("2",), ("made_by",)]


def test_a_vendor_that_nobody_knows_is_refused_with_the_nearest(with_file) -> None:
    error = refusal(with_file(), "vendor=antropic")

    assert error.message == "--fail-on: expected a vendor of the register, met 'antropic'"
    assert error.hint.startswith("nearest: anthropic, ")


def test_a_designation_that_nobody_knows_is_refused_with_the_nearest(with_file) -> None:
    error = refusal(with_file(), "designation=anthropic-10usc3253")

    assert error.message.endswith("a designation of the register, met 'anthropic-10usc3253'")
    assert "nearest: anthropic-10usc3252, " in error.hint


def test_a_vendor_that_is_not_looked_for_never_passes_in_silence(with_file) -> None:
    error = refusal(with_file(), "vendor=google")

    assert error.message == (
        "--fail-on: 'google' is not looked for on 2026-11-22: where nobody looks, nothing could"
        " ever fail"
    )
    assert error.hint.startswith("add --watch google, ")


def test_a_vendor_that_was_asked_for_is_looked_for(with_file) -> None:
    assert values(named(with_file(watch=("google",)), "vendor=google")) == [("google",)]


def test_neither_does_a_vendor_that_is_left_out(with_file) -> None:
    """`vendor!=google` says that Google may pass: nobody who looks away should write it."""
    assert "is not looked for" in refusal(with_file(), "vendor!=google").message


def test_the_place_of_a_criterion_is_told(with_file) -> None:
    place = "policy/exposure.toml: fail_on[2]"

    assert refusal(with_file(), "vendor=google", place).message.startswith(f"{place}: ")


@pytest.mark.parametrize(
    "text",
    ["vendor=quelmark", "vendor=google", "designation=own-quellmark-1", "vendor=quellmark ltd",
     "designation=quelmark"],
)  # fmt: skip
def test_no_name_is_repeated_where_something_is_not_public(with_file, text: str) -> None:
    error = refusal(with_file(SECRET), text)

    assert text.partition("=")[2] not in str(error)
    assert "quel" not in str(error)
    assert "your files hold what is not public" in error.message


def test_a_hidden_vendor_may_be_named(with_file) -> None:
    assert values(named(with_file(SECRET), "vendor=Quellmark")) == [("quellmark",)]


def test_the_nearest_are_never_hidden_ones(with_file) -> None:
    asked = with_file(SECRET)
    hidden = {one.id for one in asked.register.designations if one.vendor == "quellmark"}

    for text in ("vendor=quellmar", *(f"designation={one}x" for one in hidden)):
        error = refusal(asked, text)
        assert "quellmark" not in error.hint
        assert not any(one in error.hint for one in hidden)


@pytest.mark.parametrize(
    "text",
    ["vendor=veyrantha,vendor=quellmark", "vendor=quellmark,vendor!=quellmark",
     "designation={act},vendor=veyrantha", "designation={act},designation!={act}"],
)  # fmt: skip
def test_whom_nobody_can_be_is_refused(with_file, text: str) -> None:
    """Such a gate would let every build pass in silence."""
    asked = with_file(OPEN + SECRET.partition("vendors:")[2], watch=("veyrantha",))
    (act,) = (one.id for one in asked.register.designations if one.vendor == "quellmark")
    error = refusal(asked, text.format(act=act))

    assert "nobody who is looked for meets" in error.message


def test_what_one_vendor_can_be_is_not_refused(with_file) -> None:
    asked = with_file(OPEN + SECRET.partition("vendors:")[2], watch=("veyrantha",))
    (act,) = (one.id for one in asked.register.designations if one.vendor == "quellmark")

    assert named(asked, f"designation={act},vendor!=veyrantha", "vendor=veyrantha|quellmark")
