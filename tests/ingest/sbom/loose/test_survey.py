"""Does a glance at a document never miss what a look at each of its objects finds?"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.ingest.sbom.loose.glance import Glance, glance
from exposure.ingest.sbom.loose.survey import survey

KEYS = st.sampled_from(
    ["purl", "referenceLocator", "components", "services", "packages", "name", "PURL", "Components",
     "package\u017f", "pac\u212aages", 'a":b', "", "\u00fc"]
)  # fmt: skip
TEXTS = st.sampled_from(
    ["pkg:npm/a", "pkg", 'x":y', '"', ":", '\\":', '"purl":"pkg:', "\u017f", ""]
)
ESCAPES = st.sampled_from(["", "\\u0022:", "\\u0022\\u003a", '\\"\\u003A', '\\" :', "\\u0061"])


@st.composite
def _written(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw the text of a JSON value, in which keys may stand twice and blanks anywhere."""
    blank = draw(st.sampled_from(["", " ", "\n  ", "\t"]))
    kind = draw(st.integers(0, 3 if depth else 0))
    if kind == 0:
        text = json.dumps(draw(TEXTS), ensure_ascii=draw(st.booleans()))[1:-1] + draw(ESCAPES)
        return draw(st.sampled_from([f'"{text}"', "1.5", "null", "true"]))
    inner = [draw(_written(depth - 1)) for _ in range(draw(st.integers(0, 3)))]
    if kind == 1:
        return "[" + ",".join(inner) + "]"
    members = [json.dumps(draw(KEYS)) + f"{blank}:{blank}{one}" for one in inner]
    return "{" + f",{blank}".join(members) + blank + "}"


@settings(max_examples=1500)
@given(_written())
def test_what_a_glance_tells_is_so(text: str) -> None:
    raw = text.encode()
    seen, found = glance(raw), survey(raw)

    if seen is not None and found is not None:
        assert not found.has_a_key_twice
        assert found.stated.lists <= seen.lists
        assert found.stated.purls <= seen.purls


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        '{"a": 1, "\\u0061": 2}',
        '{"a": {"purl": "x", "purl": "x"}, "b": "\\u0022:"}',
        '{"package\u017f": []}',
        "{",
        "[" * 5_000,
    ],
)
def test_where_a_glance_cannot_tell_it_says_nothing(text: str) -> None:
    assert glance(text.encode()) is None


def test_a_key_in_another_case_counts_too_so_that_the_counts_differ_from_what_was_read() -> None:
    assert glance(b'{"Components": [], "b": {"PURL": "pkg:npm/a"}}') == Glance(purls=1, lists=1)


def test_a_glance_counts_the_same_however_much_is_looked_at_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = b'{"components": [{"purl": "pkg:npm/a"}, {"name": "b", "services": []}], "purl": "pkg:c"}'
    at_once = glance(raw)
    monkeypatch.setattr("exposure.ingest.sbom.loose.glance._ROOM", 1)

    assert glance(raw) == at_once == Glance(purls=2, lists=2)
    assert glance(b'{"a": [{"b": 1}, {"c": 1, "c": 2}]}') is None


def test_a_glance_counts_purls_and_lists() -> None:
    raw = b'{"components" : [{"purl": "pkg:npm/a"}, {"purl": "a"}], "services": [], "packages": {}}'

    assert glance(raw) == Glance(purls=1, lists=2)
    assert survey(raw).stated.lists == 2
