"""Which findings ask a person the same question, and what hangs on the answer?"""

from enum import StrEnum
from hashlib import sha256

from msgspec import Struct

from exposure.model.designation import Standing
from exposure.model.relation import Relation

_DIGITS = 10


class CauseKind(StrEnum):
    """What the findings of a group have in common."""

    same_alias = "same_alias"
    """One name, alias or product name of the register."""
    same_package = "same_package"
    same_link = "same_link"
    """One publicly stated link: no record of the user names the vendor."""
    same_host = "same_host"
    """One domain, host or repository of the register."""
    same_identifier = "same_identifier"
    same_model = "same_model"
    same_text = "same_text"
    """The register's value is not known: the findings share what was met."""


class ReviewGroup(Struct, frozen=True):
    """Findings with one cause and one vendor: a convenience, each of them is judged by its own."""

    id: str
    """`R-` and a hash of cause and vendor: the same group returns under the same id."""
    kind: CauseKind
    cause: str
    """The name, package without version, link or host that they share, as people read it."""
    rule: str
    """The technique that met it."""
    relation: Relation
    vendor: str
    findings: tuple[str, ...]
    """Finding ids, in the order of the result."""
    subjects: tuple[str, ...]
    """What was met, each once: a package without its version, or kind and name."""
    assets: int
    contracts: int
    """Contracts in whose performance these assets are used."""
    spend: dict[str, float]
    """Currency → what the records state for these assets; an empty key where no currency stands."""
    standing: Standing | None
    """Where the vendor's gravest designation stands on the law date; None without one."""
    question: str
    """What a person is asked, in one sentence."""


def review_id(vendor: str, *cause: str) -> str:
    """Return the id of the group of that vendor and cause."""
    joined = "\x00".join((vendor, *cause)).encode(errors="surrogatepass")
    return "R-" + sha256(joined).hexdigest()[:_DIGITS]
