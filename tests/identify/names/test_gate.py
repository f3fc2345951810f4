"""Does the quick look let every text through in which a closer one finds a name?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.identify.names import match as names
from exposure.identify.names.match import name_matches

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


def test_a_text_of_other_words_is_not_looked_at_closely(matcher, monkeypatch) -> None:
    looked = []
    monkeypatch.setattr(names, "_matches", lambda *given: looked.append(given) or [])

    name_matches(matcher.names, "Summit Global Networks Group, Inc.")

    assert looked == []
