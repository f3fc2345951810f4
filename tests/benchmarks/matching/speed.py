"""How long do 10,000 distinct names take, against few vendors and against many?

Processor time of this process, so that others who use the machine weigh less. The names are those
of companies listed in the United States and of suppliers of the Government of Canada, with copies
cut from them where there are too few. Each run begins with a matcher that has met no text.
"""

import csv
import json
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from msgspec.structs import replace
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from exposure.identify.matcher import Matcher, build_matcher, may_mean, text_matches
from exposure.identify.rows import match_row
from exposure.identify.stored.matcher import StoredMatcher, packed_matcher
from exposure.identify.stored.pack import unpacked
from exposure.model.location import Location
from exposure.model.records import VendorRow
from exposure.register.facts import Register, Vendor

SIZE = 10_000
FEW, MANY = 61, 200
_PLACE = Location("names", "A1")
_STAMP = ("benchmark",)
_TURN = str.maketrans("bcdfghjklmnpqrstvwxzaeiou", "cdfghjklmnpqrstvwxzbeioua")
"""The next consonant or vowel: an invented word looks like a word."""


@dataclass(frozen=True)
class Timing:
    """Processor seconds of one run over all names, and of building what it needs."""

    vendors: int
    ours: float
    built: float
    cdist: float


def company_names(shared: Path) -> list[str]:
    """Return 10,000 distinct names of real companies."""
    names = shared / "corpora" / "names"
    listed = json.loads((names / "sec-company-tickers" / "company_tickers.json").read_bytes())
    path = names / "goc-vendor-normalization" / "parents_a_to_m.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        typed = [row["company_name"] for row in csv.DictReader(rows)]
    distinct = dict.fromkeys(chain((one["title"] for one in listed.values()), typed))
    return list(islice(distinct, SIZE))


def few_vendors(register: Register, entities: Iterable[str]) -> list[str]:
    """Return the register's ids of the vendors that a benchmark knows by its own ids."""
    known = set(entities)
    return [one.id for one in register.vendors.values() if known & {*one.also, one.id.upper()}]


def padded(register: Register, chosen: list[str]) -> tuple[Register, list[str]]:
    """Return a register of so many vendors, copies of the `chosen` ones with invented words."""
    invented = list(islice(_invented(register, chosen), MANY - len(chosen)))
    vendors = register.vendors | {vendor.id: vendor for vendor in invented}
    return replace(register, vendors=vendors), [*chosen, *(vendor.id for vendor in invented)]


def _invented(register: Register, chosen: list[str]) -> Iterator[Vendor]:
    known = frozenset(
        " ".join((*register.vocabulary.legal_forms, *register.vocabulary.generic)).split()
    )
    for turn in range(1, MANY):
        for vendor in (register.vendors[one] for one in chosen):
            yield replace(
                vendor,
                id=f"{vendor.id}-{turn}",
                name=_turned(vendor.name, turn, known),
                names=tuple(
                    replace(name, text=_turned(name.text, turn, known)) for name in vendor.names
                ),
                products=tuple(
                    replace(one, text=_turned(one.text, turn, known)) for one in vendor.products
                ),
                domains=tuple(
                    replace(one, text=_turned(one.text, turn, known)) for one in vendor.domains
                ),
                excluded=(),
                identifiers={},
            )


def _turned(text: str, turns: int, known: frozenset[str]) -> str:
    words = text.split(" ")
    for _ in range(turns):
        words = [
            word if word.lower().strip(".,()") in known else word.lower().translate(_TURN)
            for word in words
        ]
    return " ".join(words)


def time_names(register: Register, vendors: list[str], names: list[str]) -> Timing:
    """Compare all names with these vendors, by our rules and by rapidfuzz's token_set_ratio."""
    start = time.process_time()
    matcher = build_matcher(register, vendors)
    built = time.process_time() - start
    _, ours = timed(lambda: _rows_with_hits(matcher, names))
    choices = sorted(
        {default_process(text) for vendor in vendors for text in _texts(register.vendors[vendor])}
    )
    folded = [default_process(name) for name in names]
    _, cdist = timed(
        lambda: process.cdist(folded, choices, scorer=fuzz.token_set_ratio, score_cutoff=90)
    )
    return Timing(len(vendors), ours, built, cdist)


def _rows_with_hits(matcher: Matcher, names: list[str]) -> int:
    rows = [VendorRow(location=_PLACE, vendor=name) for name in names]
    return sum(bool(match_row(matcher, row)) for row in rows)


def _texts(vendor: Vendor) -> list[str]:
    strong = (product.text for product in vendor.products if not product.weak)
    return [vendor.name, *(name.text for name in vendor.names), *strong]


def time_prefilter(register: Register, names: list[str]) -> tuple[float, float, int]:
    """Return microseconds per distinct text without a hit, met first and met again, and texts.

    It is what SBOMs ask before a text is compared, with what was stored of the names: the texts are
    those in which the thorough look finds nobody. What is met again has words that are known.
    """
    probe = build_matcher(register, register.vendors)
    silent = [name for name in names if not text_matches(probe, name)]
    matcher = _stored(register)
    may_mean(matcher, silent[0])  # what is decoded once is no cost of each
    _, first = timed(lambda: [may_mean(matcher, name) for name in silent])
    _, again = timed(lambda: [may_mean(matcher, name) for name in silent])
    return first / len(silent) * 1e6, again / len(silent) * 1e6, len(silent)


def _stored(register: Register) -> Matcher:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "compiled.bin"
        path.write_bytes(packed_matcher(register, _STAMP))
        pack = unpacked(path, _STAMP)
        if pack is None:
            raise SystemExit("expected a stored matcher, met one that cannot be read again")
        return StoredMatcher(register, pack)


def timed(work):
    """Return what `work` returns, and its seconds of processor time."""
    start = time.process_time()
    done = work()
    return done, time.process_time() - start
