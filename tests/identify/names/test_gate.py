"""Does the quick look let every text through in which a closer one finds a name?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.identify.lexicon.gate import may_name
from exposure.identify.matcher import build_matcher
from exposure.identify.names import match as names
from exposure.identify.names.match import name_matches
from exposure.register.facts import Product
from tests.identify.names.conftest import READ, name

_WORDS = (
    "Vantora vantora VANT0RA Vnatora Vanhora Vantorra Van tora Technologies Technolgies Guangdong "
    "Advanced Optical Instr Instruments Harbor Hrabor Harb0r Summit Sumnit Ten Cent Tencent ZQE Inc "
    "Ltd Co , ( ) - / * & . brick ocean 万拓拉 万拓 技术 반토라 Вантора Vаntora Light Frame Cedar Cedat "
    "Studio VX 2CD4410 VX2CD44 100234 bakery camera Quillexia Qillexia no formerly \u200b"
)
TEXTS = st.tuples(
    st.sampled_from(["", " "]), st.lists(st.sampled_from(_WORDS.split(" ")), max_size=6)
).map(lambda parts: parts[0].join(parts[1]))


@pytest.fixture(scope="module")
def thorough(matcher):
    """Return the closer look without the quick one in front."""

    def look(text: str):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(names, "may_name", lambda *_: True)
            return name_matches(matcher.names, text)

    return look


@settings(max_examples=1500)
@given(text=TEXTS)
def test_no_name_is_passed_over_where_words_are_common(matcher, thorough, text) -> None:
    assert name_matches(matcher.names, text) == thorough(text)


_NUMBERED = (
    "Lantern Lantren lamtern Ocean Ocaen Blue Bleu 600 6OO 60 0 Vantura Vnatura 5 S Bakerie Bakeri 1 "
    "72 Group Grp Group, Gruop Ltd v2 the - , 510 Security Security, Securty Sec Tec Technologies"
)


@pytest.fixture(scope="module")
def numbered(world):
    """Return what finds products and companies in whose names a number is the rarest word."""
    products = ("Lantern 600", "Ocean Blue 510", "Vantura 5 Bakerie", "Group 72")
    maker = replace(
        world.vendors["harbor"],
        names=(name("510 Ocean Technologies", "legal"),),
        products=tuple(Product(text, READ) for text in products),
    )
    return build_matcher(replace(world, vendors={"harbor": maker}), {"harbor"})


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(_NUMBERED.split(" ")), max_size=6).map(" ".join))
def test_no_name_with_a_number_is_passed_over(numbered, thorough_names, text) -> None:
    assert name_matches(numbered.names, text) == thorough_names(numbered.names, text)


def test_a_number_alone_is_not_looked_at_closely(numbered) -> None:
    gate = numbered.names.gate

    assert not any(may_name(gate, f"Parts House {number} Ltd") for number in (600, 5))
    assert may_name(gate, "Lantren 600")
    assert may_name(gate, "Parts House 72 Ltd")  # its other word may be shortened


def test_a_text_of_other_words_is_not_looked_at_closely(matcher, monkeypatch) -> None:
    looked = []
    monkeypatch.setattr(names, "_matches", lambda *given: looked.append(given) or [])

    name_matches(matcher.names, "Summit Global Networks Group, Inc.")

    assert looked == []
