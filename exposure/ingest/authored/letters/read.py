"""What does the form of a letter state?"""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from exposure.errors import InputError
from exposure.ingest.authored.letters.shape import SEE, WrittenLetter, WrittenSentence, shaped
from exposure.ingest.authored.letters.words import (
    ASKED_CONDUCTS,
    MENTIONS,
    REACHES,
    day_of,
    text_of,
    tiers_of,
    truth_of,
    word_of,
)
from exposure.ingest.bounds import Bounds
from exposure.ingest.sbom.yaml.load import load_yaml
from exposure.ingest.source import Source
from exposure.model.attest.letter import (
    AskedAffiliates,
    AskedTime,
    IssuerRole,
    Letter,
    LetterSentence,
    Qualifier,
    SignerRank,
)
from exposure.model.law.authority import Conduct
from exposure.model.law.numbers import plain_number

MOST_BYTES = 1_000_000
MOST_SENTENCES, MOST_NAMED = 100, 200
"""What is longer than that was not written by a person."""


def read_letter(name: str, folder: Path, bounds: Bounds) -> Letter:
    """Return what a form states, looked for from `folder`. Raises `InputError` naming the place."""
    path = folder / name
    if not path.is_file():
        met = "a folder" if path.is_dir() else "none"
        raise InputError(f"{name}: expected the form of a letter, met {met}",
                         hint="`exposure letter new` writes one")  # fmt: skip
    raw = Source(name, path, named=True).read(min(MOST_BYTES, bounds.max_file_bytes))
    written = shaped(load_yaml(name, raw, bounds), name)
    _check_size(f"{name}: sentences", written.sentences, MOST_SENTENCES, least=1)
    _check_size(f"{name}: contracts", written.contracts, MOST_NAMED)
    _check_size(f"{name}: vendors", written.vendors, MOST_NAMED)
    letter = _stated(written, name, sha256(raw).hexdigest())
    _check_days(letter)
    return letter


def _stated(written: WrittenLetter, name: str, digest: str) -> Letter:
    received = day_of(written.received, f"{name}: received")
    if not received:
        raise InputError(f"{name}: received: expected the day on which it arrived, met unknown",
                         hint="every time limit is counted from it")  # fmt: skip
    return Letter(
        name=name,
        sha256=digest,
        issuer=_known(written.issuer, f"{name}: issuer"),
        issuer_role=word_of(written.issuer_role, tuple(IssuerRole), f"{name}: issuer_role"),
        recipient=text_of(written.recipient),
        reference=text_of(written.reference),
        dated=day_of(written.dated, f"{name}: dated"),
        received=received,
        due=day_of(written.due, f"{name}: due"),
        contracts=tuple({plain_number(one): one for one in written.contracts}.values()),
        vendors=_names(written.vendors),
        sentences=tuple(
            _sentence(one, number, f"{name}: sentences.{number - 1}")
            for number, one in enumerate(written.sentences, 1)
        ),
    )


def _sentence(written: WrittenSentence, number: int, place: str) -> LetterSentence:
    _check_size(f"{place}.vendors", written.vendors, MOST_NAMED)
    tiers, every = tiers_of(written.tiers, f"{place}.tiers")
    conduct = word_of(written.conduct, ASKED_CONDUCTS, f"{place}.conduct")
    wide = truth_of(written.company_wide, f"{place}.company_wide")
    if conduct is Conduct.use_anywhere and wide is False:
        raise InputError(f"{place}.company_wide: expected yes or unknown, met no, although"
                         f" {conduct.value} speaks of the company as a whole",
                         hint="for one contract write conduct: use_in_performance")  # fmt: skip
    return LetterSentence(
        number=number,
        quote=" ".join(written.quote.split()),
        place=place,
        conduct=conduct,
        reach=word_of(written.reach, REACHES, f"{place}.reach"),
        company_wide=wide,
        affiliates=word_of(written.affiliates, tuple(AskedAffiliates), f"{place}.affiliates"),
        tiers=tiers,
        every_tier=every,
        qualifier=word_of(written.qualifier, tuple(Qualifier), f"{place}.qualifier"),
        time=word_of(written.time, tuple(AskedTime), f"{place}.time"),
        open_source=word_of(written.open_source, MENTIONS, f"{place}.open_source"),
        signer=word_of(written.signer, tuple(SignerRank), f"{place}.signer"),
        vendors=_names(written.vendors),
    )


def _names(written: Sequence[str]) -> tuple[str, ...]:
    """Return each name once, as it is written first."""
    names: dict[str, str] = {}
    for one in written:
        names.setdefault(" ".join(one.casefold().split()), " ".join(one.split()))
    return tuple(names.values())


def _known(text: str, place: str) -> str:
    known = text_of(text)
    if not known:
        raise InputError(f"{place}: expected who wrote the letter, met unknown",
                         hint="replies are addressed to it")  # fmt: skip
    return known


def _check_size(place: str, listed: Sequence[object], most: int, *, least: int = 0) -> None:
    if len(listed) < least:
        raise InputError(f"{place}: expected at least one, met none", hint=SEE)
    if len(listed) > most:
        raise InputError(f"{place}: expected at most {most}, met {len(listed):,}",
                         hint="split the letter over several forms")  # fmt: skip


def _check_days(letter: Letter) -> None:
    """Raise `InputError` for days that cannot follow one another."""
    if letter.dated and letter.received < letter.dated:
        raise InputError(
            f"{letter.name}: received: expected {letter.dated}, the day of the letter, or a later"
            f" one, met {letter.received}",
            hint="one of the two days is mistyped",
        )
    if letter.due and letter.due < letter.received:
        raise InputError(
            f"{letter.name}: due: expected {letter.received}, the day on which it arrived, or a"
            f" later one, met {letter.due}",
            hint="one of the two days is mistyped; where it was due before it came, write unknown",
        )
