"""What becomes of each file of the public corpora, when it is met in a folder?"""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from exposure.ingest.bounds import DEFAULT_BOUNDS
from exposure.ingest.read import Plan, read_all
from exposure.ingest.source import Source
from exposure.inventory.bill import Bill
from exposure.model.gap import Gap, GapEffect

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpora"
THIRD_PARTY = SHARED / "third-party"
NOT_DATA = frozenset({"LICENSE", "_SOURCE.txt"})


class Met(Struct, frozen=True):
    """What reading one file yielded."""

    path: str
    """Within the corpora, with forward slashes."""
    kind: str
    bills: tuple[Bill, ...]
    gaps: tuple[Gap, ...]

    @property
    def refusal(self) -> str:
        """Return what a refused file was said to be; empty where it was read."""
        return self.gaps[0].reason if self.kind == "refused" else ""

    @property
    def hiding(self) -> list[Gap]:
        """Return the gaps that may hide a component."""
        return [gap for gap in self.gaps if gap.effect is GapEffect.hides_presence]


def read(path: Path) -> Met:
    """Read one file as if it were met in a folder."""
    source = Source(path.name, path, named=False)
    estate = read_all(Plan((source,), (), DEFAULT_BOUNDS), lambda _: None)
    name = path.relative_to(SHARED).as_posix()
    return Met(name, estate.inputs[0].kind, estate.bills, estate.gaps)


def files_of(corpus: str) -> Iterator[Path]:
    """Yield the data files of one corpus, in order."""
    for path in sorted((THIRD_PARTY / corpus).rglob("*")):
        if path.is_file() and path.name not in NOT_DATA:
            yield path
