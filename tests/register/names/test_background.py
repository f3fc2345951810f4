"""How common are words in company names, and is the shipped vocabulary what it says?"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from exposure.identify.fold import fold, strip_legal
from exposure.register.facts import Background, Register
from exposure.register.load import load_register
from exposure.register.names.background import ORDINARY, CompanyWords, company_words

ROOT = Path(__file__).parents[3]
BUILD = ROOT / "fixtures" / "background" / "build.py"
SHIPPED = ROOT / "exposure" / "data" / "background.yaml"
LARGEST = 400_000
"""Bytes."""
SMALL = Background(names=9, words={1: "alder birch cedar", 3: "harbor", ORDINARY: "lark oven"})


@pytest.fixture(scope="module")
def shipped() -> Register:
    return load_register()


@pytest.fixture(scope="module")
def words(shipped: Register) -> CompanyWords:
    return company_words(shipped.background)


@pytest.mark.parametrize(
    ("word", "count"),
    [("alder", 1), ("birch", 1), ("cedar", 1), ("harbor", 3), ("lark", ORDINARY), ("bir", 0)],
)
def test_a_word_occurs_as_often_as_it_was_counted(word: str, count: int) -> None:
    assert company_words(SMALL).occurrences(word) == count


@pytest.mark.parametrize("word", ["", "aardvark", "birc", "birchs", "alder birch", "zebra"])
def test_a_word_that_nobody_bears_is_not_known(word: str) -> None:
    assert not company_words(SMALL).is_known(word)


def test_an_ordinary_word_is_known_although_no_company_bears_it() -> None:
    known = company_words(SMALL)

    assert known.is_known("oven")
    assert known.is_ordinary("oven")
    assert not known.is_ordinary("harbor")


def test_without_a_vocabulary_nothing_is_known() -> None:
    assert company_words(Background()).occurrences("harbor") == 0


def test_words_of_the_shipped_file_are_found_again(words: CompanyWords) -> None:
    counted = yaml.safe_load(SHIPPED.read_text(encoding="utf-8"))["words"]
    lost = [
        word
        for count, text in counted.items()
        for word in text.split()[::7]
        if words.occurrences(word) != count
    ]

    assert lost == []


def test_the_shipped_file_is_small_and_holds_folded_words_alone(shipped: Register) -> None:
    texts = list(shipped.background.words.values())

    assert SHIPPED.stat().st_size < LARGEST
    assert [text for text in texts if text.split() != sorted(set(text.split()))] == []
    assert [word for text in texts for word in text.split() if fold(word) != word] == []
    assert not any(re.search(r"[\d_]|(?<!\S)\S(?!\S)", text) for text in texts)


def test_no_vendor_makes_its_own_distinctive_name_common(
    shipped: Register, words: CompanyWords
) -> None:
    """What the register calls ambiguous has namesakes; the rest must not be made common by itself."""
    legal = frozenset(map(fold, shipped.vocabulary.legal_forms))
    names = [name for vendor in shipped.vendors.values() for name in vendor.names]
    doubtful = {strip_legal(fold(name.text), legal) for name in names if name.ambiguous}
    own = {strip_legal(fold(name.text), legal) for name in names} - doubtful
    common = {core: words.occurrences(core) for core in own if words.occurrences(core) > 1}
    known = {"face"}  # written with signs that folding takes away

    assert {core: count for core, count in common.items() if core not in known} == {}


@pytest.mark.parametrize("word", ["claude", "gemini", "cognition", "apollo", "meta"])
def test_the_namesakes_of_a_vendor_stay(words: CompanyWords, word: str) -> None:
    assert 2 <= words.occurrences(word) < ORDINARY


@pytest.mark.parametrize("word", ["huawei", "hikvision", "kaspersky", "anthropic", "openai"])
def test_a_coined_name_is_in_no_other_company(words: CompanyWords, word: str) -> None:
    assert not words.is_known(word)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], str]:
    """The vocabulary of a few names written here, and what was printed about it."""
    folder = tmp_path_factory.mktemp("lists")
    _write_lists(folder)
    target = folder / "background.yaml"
    run = subprocess.run(
        [sys.executable, BUILD, folder, "--output", target, "--dropped"],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=120,
    )
    return yaml.safe_load(target.read_text(encoding="utf-8")), run.stdout


def _write_lists(folder: Path) -> None:
    listed = ["Harbor Light Corp /DE/", "HARBOR LIGHT CORP", "Gemini Freight Inc", "Google Canada"]
    files = {
        "sec-company-tickers/company_tickers.json": json.dumps(
            {str(number): {"title": name} for number, name in enumerate(listed)}
        ),
        "sec-company-tickers/company_tickers_exchange.json": json.dumps(
            {"fields": ["cik", "name"], "data": [[1, "Harbor Light Corp"], [2, "3M 42 Q Works"]]}
        ),
        "goc-vendor-normalization/parents.csv": (
            "parent_company,company_name\nHARBOR LIGHT,HARBOR LITE\nHARBOR LIGHT,HABOR LIGHT\n"
            "GEMINI BAKING,GEMINI BAKING\n"
        ),
        "iana-enterprise-numbers/enterprises.tsv": (
            "# a comment\n0\tReserved\n1\tHarbor Freight (formerly Gemini Ports)\n"
            "2\tHikvision Digital Technology\n3\tZhejiang Uniview Europe # a note\n"
            "4\tQuailwood Unbelievablylongword ab\n"
        ),
        "pci-ids/pci.ids": "0001  Harbor Chips, Inc. [HC]\n\t8139  Gemini adapter\n",
        "scowl-american-english/american-english": "Claude\nGoogle\nLark\noven\novens\noven's\nharbor\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def test_a_company_counts_once_in_whatever_lists_and_spellings(built) -> None:
    words, _ = built

    assert words["names"] == 7
    assert words["words"][3] == "harbor"
    assert words["words"][2] == "freight gemini"


def test_rare_words_of_the_largest_list_stay_where_a_slip_can_make_them(built) -> None:
    words, _ = built

    assert words["words"][1] == "baking chips light works"


def test_ordinary_words_stand_in_their_base_form(built) -> None:
    words, _ = built

    assert words["words"][ORDINARY] == "claude lark oven"


def test_the_vendors_themselves_are_left_out_and_named(built) -> None:
    _, printed = built

    assert printed.splitlines() == [
        "google: google canada",
        "hikvision: hikvision digital technology",
        "uniview: zhejiang uniview europe",
    ]


def test_numbers_and_single_letters_are_no_words(built) -> None:
    words, _ = built

    assert not re.search(r"\b(?:3m|42|q)\b", " ".join(words["words"].values()))


def test_each_trade_word_is_folded_and_stands_in_one_trade(shipped: Register) -> None:
    texts = [text for trade in shipped.vocabulary.trades.values() for text in trade]

    assert [text for text in texts if fold(text) != text] == []
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []
