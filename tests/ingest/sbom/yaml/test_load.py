"""Which values come out of YAML, and what is refused before it can blow up?"""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.errors import InputError
from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.sbom.tolerant import Json
from exposure.ingest.sbom.yaml import load as loader
from exposure.ingest.sbom.yaml.load import load_documents, load_yaml


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML has two parsers, and not every build of it has the one in C."""
    if not hasattr(yaml, request.param):
        monkeypatch.setattr(yaml, request.param, yaml.SafeLoader, raising=False)
    monkeypatch.setattr(loader, "_PARSER", getattr(yaml, request.param))


def load(text: str) -> Json:
    return load_yaml("app.yaml", text.encode(), DEFAULT_BOUNDS)


@pytest.mark.parametrize(
    "text",
    ["1.10", "010", "0x1F", "1e3", "2026-02-30", "2026-11-22T00:00:00Z", "yes", "true", "190:20:30",
     "9" * 6_000, ".inf"],
)  # fmt: skip
def test_a_scalar_keeps_its_spelling(text: str) -> None:
    assert load(f"a: {text}") == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "!!null x"])
def test_a_null_is_none(text: str) -> None:
    assert load(f"a: {text}") == {"a": None}


@pytest.mark.parametrize("text", ["''", '""', "!!str"])
def test_an_empty_text_is_no_null(text: str) -> None:
    assert load(f"a: {text}") == {"a": ""}


def test_a_quoted_null_is_a_text() -> None:
    assert load("a: 'null'") == {"a": "null"}


def test_no_tag_is_carried_out() -> None:
    assert load("a: !!python/object/apply:os.getcwd []") == {"a": []}


def test_an_alias_repeats_its_value() -> None:
    assert load("a: &x [1, 2]\nb: *x\nc: &y z\nd: *y") == {
        "a": ["1", "2"], "b": ["1", "2"], "c": "z", "d": "z",
    }  # fmt: skip


def test_a_merge_key_adds_what_is_not_stated() -> None:
    text = "a: &a {k: 1, l: 2}\nb: &b {k: 3, m: 4}\nc:\n  l: 5\n  <<: [*a, *b]\n"

    loaded = load(text)

    assert isinstance(loaded, dict)
    assert loaded["c"] == {"k": "1", "l": "5", "m": "4"}


def test_a_key_that_stands_twice_is_refused() -> None:
    with pytest.raises(InputError, match=r"expected each key once, met 'a' twice"):
        load("a: 1\na: 2")


def test_a_key_that_stands_twice_is_named_where_the_caller_can_say_so() -> None:
    loaded = load_documents("a", "a: [1]\nb: &x [1]\nb: [2]\na: [2]\na: [3]\nc: *x", DEFAULT_BOUNDS)

    assert loaded.repeated == ("a", "b")
    assert loaded.documents == ({"a": ["1", "2", "3"], "b": ["1", "2"], "c": ["1"]},)


def test_two_documents_are_refused_and_an_empty_stream_is_none() -> None:
    with pytest.raises(InputError, match=r"expected one YAML document, met 2"):
        load("---\na: 1\n---\nb: 2\n")
    assert load("# nothing\n") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: [1\n", "line 2, column 1"), ("a: b: c", "line 1, column 5"), ("a:\n\tb: 1", "line 2"),
     ("a: 1\nb: \x07", "line 2, column 4"), ("é: 'x", "line 1, column"), ("a: %", "line 1, column 4")],
)  # fmt: skip
def test_what_is_no_yaml_is_refused_with_line_and_column(text: str, place: str) -> None:
    with pytest.raises(InputError, match=rf"app\.yaml: expected YAML, met .* at {place}"):
        load(text)


def test_other_bytes_than_utf_8_are_refused_with_their_line() -> None:
    with pytest.raises(InputError, match=r"expected YAML in UTF-8, met other bytes at line 2"):
        load_yaml("app.yaml", b"a: 1\nb: \xff", DEFAULT_BOUNDS)


DEEP = 100_000


@pytest.mark.parametrize("opened", ["[" * DEEP, "{a: " * DEEP, "- " * DEEP])
def test_deep_nesting_is_refused_without_a_crash(opened: str) -> None:
    with pytest.raises(InputError, match=r"nested at most 500 levels deep, met more at line 1"):
        load(opened)


def bomb(levels: int, before: str = "", behind: str = "") -> str:
    """Write a mapping of which each value repeats the one before it nine times."""
    lines = [f"a0: &a0 {before or '['}{'x' if not before else 'k: x'}{behind or ']'}"]
    for level in range(1, levels):
        repeats = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"a{level}: &a{level} {before}[{repeats}]{behind}")
    return "\n".join(lines)


@pytest.mark.parametrize("text", [bomb(30), bomb(30, "{<<: ", "}").replace("{<<: k: x", "{k: x")])
def test_aliases_that_multiply_are_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"aliases that repeat at most 100,000 values"):
        load(text)


def test_as_many_aliases_as_the_bound_are_read() -> None:
    bounds = replace(DEFAULT_BOUNDS, max_yaml_aliases=3)

    assert load_yaml("a", b"- &x 1\n- *x\n- *x\n- *x\n", bounds) == ["1"] * 4
    with pytest.raises(InputError, match=r"at most 3 values, met more at line 5"):
        load_yaml("a", b"- &x 1\n- *x\n- *x\n- *x\n- *x", bounds)


@pytest.mark.parametrize("text", ["&a [*a]", "a: *b", "&a {k: *a}", "--- &a x\n--- *a\n"])
def test_an_alias_without_a_whole_anchor_before_it_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"expected an anchor that ends before its alias"):
        load(text)


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"expected a text as key"):
        load("? [a]\n: b")


VALUES = st.recursive(
    st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text("abcz", min_size=1), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(value=VALUES)
def test_what_is_written_comes_back(value: Json) -> None:
    assert load(yaml.safe_dump(value, allow_unicode=True)) == value


@given(text=st.text("ab:-[]{}&*<>!|'\"\n ,?#%@~", max_size=40))
def test_any_text_is_loaded_or_refused_in_one_line(text: str) -> None:
    try:
        load(text)
    except InputError as error:
        assert "\n" not in str(error)  # noqa: PT017 - most texts are no error at all


def test_binary_content_is_its_text() -> None:
    assert load("a: !!binary |\n  T3JnYW5pemF0\n  aW9uOiBBY21l\n? !!binary Yg==\n: c") == {
        "a": "Organization: Acme", "b": "c",
    }  # fmt: skip


@pytest.mark.parametrize("content", ["/w==", "T3J", "?!", "é"])
def test_binary_content_that_is_no_text_is_refused(content: str) -> None:
    with pytest.raises(InputError, match="met binary content of no text at line 2"):
        load(f"b: c\na: !!binary {content}")


def test_what_only_looks_like_base64_stays_as_it_is() -> None:
    assert load("a: T3Jn\nb: !!str T3Jn") == {"a": "T3Jn", "b": "T3Jn"}
