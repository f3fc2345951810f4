"""Does a stored matcher find what one made anew finds, and is it used for its own facts alone?"""

import csv
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.identify.lexicon.gate import verdict_on
from exposure.identify.lookalikes.hosts import lookalike_host_matches
from exposure.identify.matcher import (
    Matcher,
    build_matcher,
    may_mean,
    purl_matches,
    text_matches,
)
from exposure.identify.names.match import name_matches
from exposure.identify.purl import beginnings
from exposure.identify.rows import match_row
from exposure.identify.rules import scan, url_scan
from exposure.identify.rules.hosts import domains_in_text
from exposure.identify.spelling.abbreviate import short_forms
from exposure.identify.stored import load
from exposure.identify.stored.load import stored_matcher, write_matcher
from exposure.identify.stored.matcher import StoredMatcher, packed_matcher
from exposure.identify.stored.pack import unpacked
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.model.relation import Match
from exposure.register.compiler import write_compiled
from exposure.register.facts import Register
from exposure.register.load import load_register
from exposure.register.status import vendors_to_look_for

STAMP = ("test",)
LAW_DATE = "2026-11-01"
_PIECES = (
    "Anthropic anthropic antropic ANTHR0PIC Anhtropic PBC Inc , . & - ( ) / Huawei Hua wei huavvei "
    "华为 技术 有限公司 Z. T. E. ZTE Claude claude-agent sdk client Enterprise formerly not x y 100234 "
    "@anthropic-ai/sdk @antropic-ai anthropic.com claude.ai www. https:// .evil.example github.com/ "
    "anthropics pkg:npm/ pkg:pypi/ pkg:maven/com.huawei. %40 @1.0 _ Хуавэй \u200b"
)
TEXTS = st.tuples(
    st.sampled_from(["", " "]), st.lists(st.sampled_from(_PIECES.split(" ")), max_size=6)
).map(lambda parts: parts[0].join(parts[1]))


def stored(register: Register, folder: Path) -> Matcher:
    path = folder / "compiled.bin"
    path.write_bytes(packed_matcher(register, STAMP))
    pack = unpacked(path, STAMP)
    assert pack is not None
    return StoredMatcher(register, pack)


@pytest.fixture(scope="module")
def again(register: Register, tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The matcher of the invented register, stored and read again."""
    return stored(register, tmp_path_factory.mktemp("stored"))


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register()


@pytest.fixture(scope="module")
def anew(shipped: Register) -> Matcher:
    return build_matcher(shipped, shipped.vendors)


@pytest.fixture(scope="module")
def shipped_again(shipped: Register, tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    return stored(shipped, tmp_path_factory.mktemp("shipped"))


def told(matcher: Matcher, text: str) -> list[list[Match]]:
    row = VendorRow(location=Location("a.csv", "A1"), vendor=text, website=text)
    return [
        text_matches(matcher, text),
        purl_matches(matcher, text),
        domains_in_text(matcher.hosts, text),
        lookalike_host_matches(matcher.look_hosts, text),
        [hit.match for hit in match_row(matcher, row)],
    ]


@settings(max_examples=600)
@given(text=TEXTS)
def test_what_is_stored_finds_what_is_made_anew(matcher, again, text) -> None:
    assert told(again, text) == told(matcher, text)
    quick = [scan.suspects(one.scan, [text], beginnings([text])) for one in (again, matcher)]
    assert quick[0] == quick[1]
    assert url_scan.suspects(again.urls, [text]) == url_scan.suspects(matcher.urls, [text])


def texts_of(root: Path) -> list[str]:
    """Return what people and tools wrote, by a set of names that nobody fitted rules to."""
    found = []
    for name in ("blind.csv", "blind-2.csv"):
        with (root / "fixtures" / "names" / name).open(encoding="utf-8", newline="") as rows:
            found += [row["text"] for row in csv.DictReader(rows)]
    return list(dict.fromkeys(found))


def test_the_shipped_vendors_are_found_alike(root: Path, anew, shipped_again) -> None:
    names = [name.text for vendor in anew.vendors for name in vendor.names]
    slips = [name[:3] + name[4:] for name in names] + [name.lower() + " ltd" for name in names]

    for text in (*texts_of(root), *names, *slips):
        assert text_matches(shipped_again, text) == text_matches(anew, text)
        assert purl_matches(shipped_again, text) == purl_matches(anew, text)
        assert may_mean(shipped_again, text) == may_mean(anew, text)


@pytest.mark.parametrize(
    ("text", "vendor"),
    [("Matr1cs 600 Pro drone", "dji"), ("Nuance Comms", "microsoft"), ("Chin Mobile Limited", "chinamobile"),
     ("Semicondductor Manufacturing Internati", "smic")],
)  # fmt: skip
def test_slips_and_short_forms_beside_a_common_word_reach_the_closer_look(
    shipped_again, text: str, vendor: str
) -> None:
    assert vendor in {match.vendor for match in text_matches(shipped_again, text)}


def test_no_name_of_the_register_is_passed_over_however_it_is_written(
    shipped_again, thorough_names
) -> None:
    """Each name with each trade word shortened and each word misspelt, one at a time."""
    index, chance = shipped_again.names, random.Random(7)
    phrases = {phrase.words for key in index.exact for phrase in index.exact[key]}
    for words in sorted(chance.sample(sorted(phrases), 900)):
        for place, word in enumerate(words):
            forms = {word[:-2] + word[-1:] + word[-2:-1], word[1:], word.replace("i", "1"),
                     *(sorted(short_forms(word))[:3] if word in index.known else ())}  # fmt: skip
            for form in forms:
                text = " ".join((*words[:place], form, *words[place + 1 :]))
                assert name_matches(index, text) == thorough_names(index, text), text


def test_words_that_were_found_to_say_nothing_say_nothing_anew(anew, shipped_again) -> None:
    """What is stored of the words of companies is what the gate would find out itself."""
    words = [f"{name}{end}" for name in ("anthropi", "hauwei", "lumber", "dahua") for end in "cxs1"]

    for word in (*words, "365", "1", "holdings", "quarry", "yandx", "kaspersy", "zhejiang"):
        stored, made = (verdict_on(one.names.gate, word) for one in (shipped_again, anew))
        assert stored == made, word


def test_whom_nobody_looks_for_changes_nothing_for_the_others(root: Path, shipped, anew) -> None:
    """A scan leaves out whom it does not look for: that is as if it had never known them."""
    sought = {vendor.id for vendor in vendors_to_look_for(shipped, LAW_DATE, ())}
    some = build_matcher(shipped, sought)

    for text in texts_of(root):
        for find in (text_matches, purl_matches):
            left = [match for match in find(anew, text) if match.vendor in sought]
            assert left == find(some, text), text


def test_a_denial_reaches_over_the_names_of_others_whoever_is_looked_for(shipped, anew) -> None:
    """Here it is not: who knows more names reads a list of them as one list."""
    text = "no {} or {}".format(*(shipped.vendors[one].name for one in ("google", "huawei")))
    some = build_matcher(shipped, ["huawei"])

    (knowing,) = [match for match in text_matches(anew, text) if match.vendor == "huawei"]
    (alone,) = text_matches(some, text)
    assert (knowing.confidence, alone.confidence) == ("review", "probable")


def test_it_is_used_for_the_facts_that_it_was_made_from_alone(
    shipped, tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "compiled.bin"
    stamp = (shipped.version, load.code_digest(), load.code_digest_of(load.CODE))
    path.write_bytes(packed_matcher(shipped, stamp))
    one = next(iter(shipped.vendors.values()))

    assert stored_matcher(shipped, path) is not None
    acts = replace(shipped, links=(), designations=(), version="with acts of a user's own")
    assert stored_matcher(acts, path) is not None
    assert stored_matcher(replace(shipped, vendors={one.id: one}), path) is None
    assert stored_matcher(replace(shipped, packages=shipped.packages[1:]), path) is None
    assert stored_matcher(shipped, tmp_path / "absent") is None
    monkeypatch.setattr(load, "code_digest_of", lambda *_: "other code")
    assert stored_matcher(shipped, path) is None


def test_the_build_stores_what_a_scan_can_use(root: Path) -> None:
    write_compiled(root / "exposure")
    write_matcher(root / "exposure")

    assert stored_matcher(load_register()) is not None
