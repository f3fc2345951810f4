"""Which judgements do people's files hold, and on which line does each stand?

Read with msgspec and not pydantic: `check` obeys judgements and must start in a moment
(docs/architecture.md).
"""

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from exposure.ingest.authored.contradiction import contradiction
from exposure.ingest.authored.lines import lines_in, source_of
from exposure.ingest.authored.refusal import JUDGEMENTS
from exposure.ingest.source import Source
from exposure.model.judgements.decision import JudgementFile
from exposure.model.judgements.judgement import Judgement


class Placed(Struct, frozen=True):
    """A judgement, and where it stands."""

    judgement: Judgement
    place: str
    """`judgements.jsonl:14`."""


class Authored(Struct, frozen=True):
    """Everything that people's files of judgements say."""

    judgements: tuple[Placed, ...] = ()
    """In the order of the files and their lines; a line that stands twice is kept once."""
    files: tuple[JudgementFile, ...] = ()
    sources: tuple[Source, ...] = ()
    """The files themselves, which are no inventory and must not be overwritten."""


def read_judgements(names: Sequence[str], folder: Path, most_bytes: int) -> Authored:
    """Read the files, looked for from `folder`; `most_bytes` bounds each.

    Raises `InputError` naming file, line and field, what was expected and met.
    """
    found: dict[str, Placed] = {}
    files, sources = [], []
    for name in dict.fromkeys(names):
        source = source_of(name, folder, JUDGEMENTS)
        raw = source.read(most_bytes)
        held = list(judgements_in(raw, name))
        for placed in held:
            found.setdefault(placed.judgement.id, placed)
        files.append(JudgementFile(name, sha256(raw).hexdigest(), len(held)))
        sources.append(source)
    return Authored(tuple(found.values()), tuple(files), tuple(sources))


def inventory_of(sources: Sequence[Source], authored: Authored) -> list[Source]:
    """Leave out the files of judgements that were met in a folder: they hold no inventory."""
    own = {os.path.realpath(one.path) for one in authored.sources if one.path}
    return [
        one for one in sources
        if one.named or one.hidden or one.path is None or os.path.realpath(one.path) not in own
    ]  # fmt: skip


def judgements_in(raw: bytes, name: str) -> Iterator[Placed]:
    """Yield the judgements of one file; empty lines are passed over. Raises `InputError`."""
    decoder = msgspec.json.Decoder(Judgement)
    for judgement, place in lines_in(raw, name, JUDGEMENTS, decoder, contradiction):
        yield Placed(judgement, place)
