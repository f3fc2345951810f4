"""By which cause does a finding ask for a person?"""

from msgspec import Struct

from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.model.finding import Finding
from exposure.model.judgements.review import CauseKind
from exposure.model.relation import Relation

LONGEST = 200
"""Characters of a cause as people read it; the whole text stands in the evidence."""
LOOKALIKE, COMPONENT, PRODUCT = "lookalike-", "component-", "product-"
_KINDS: tuple[tuple[str, CauseKind], ...] = (
    ("catalogue-", CauseKind.same_link),
    ("purl-", CauseKind.same_package),
    ("package-", CauseKind.same_package),
    (LOOKALIKE, CauseKind.same_package),
    ("name-", CauseKind.same_alias),
    (COMPONENT, CauseKind.same_alias),
    (PRODUCT, CauseKind.same_alias),
    ("domain-", CauseKind.same_host),
    ("host-", CauseKind.same_host),
    ("endpoint-", CauseKind.same_host),
    ("repository-", CauseKind.same_host),
    ("identifier", CauseKind.same_identifier),
    ("cpe-", CauseKind.same_identifier),
    ("model-", CauseKind.same_model),
)
"""How a rule's name begins → what its findings have in common, first that holds."""
_BY_SUBJECT = frozenset({CauseKind.same_alias, CauseKind.same_package, CauseKind.same_link})
"""Kinds of which what was found tells enough where the evidence names no value of the register."""


class Cause(Struct, frozen=True):
    """What a finding shares with others that ask the same; equal causes make one group."""

    vendor: str
    kind: CauseKind
    rule: str
    relation: Relation
    key: str
    """The package, or the register's value, or what was met, without spelling habits."""
    written: str = ""
    """For a name: how it was met, without spelling habits; empty where that is the register's."""


def cause_of(finding: Finding) -> Cause:
    """Return the cause of a finding: the rule of its leading evidence, and what that rule met.

    A package counts without its version. Where the evidence names no value of the register, what
    was found counts.
    """
    kind, rule = _kind_of(finding), _rule_of(finding)
    key, written = _plain(_shared(finding, kind)), ""
    if kind is CauseKind.same_alias and finding.evidence[0].listed:
        # One misspelling may be the vendor and another not: each is a question of its own.
        written = _plain(finding.evidence[0].matched)
    return Cause(
        finding.vendor, kind, rule, finding.relation, key, "" if written == key else written
    )


def cause_words(cause: Cause, finding: Finding) -> tuple[str, str]:
    """Return the cause as one of its findings writes it, and the register's value if that differs."""
    shared = one_line(_shared(finding, cause.kind))
    return (one_line(finding.evidence[0].matched), shared) if cause.written else (shared, "")


def one_line(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    line = " ".join(text[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _kind_of(finding: Finding) -> CauseKind:
    """Return what kind of cause a finding has; what rests on a public link alone has its own."""
    if finding.by_link:
        return CauseKind.same_link
    rule = _rule_of(finding)
    kind = next((kind for begin, kind in _KINDS if rule.startswith(begin)), CauseKind.same_text)
    named = kind in _BY_SUBJECT or (finding.evidence and finding.evidence[0].listed)
    return kind if named else CauseKind.same_text


def _rule_of(finding: Finding) -> str:
    return finding.evidence[0].rule if finding.evidence else ""


def _shared(finding: Finding, kind: CauseKind) -> str:
    """Return what a finding shares with others of its group, as it is written."""
    package = _package(finding.subject.purl) if kind is CauseKind.same_package else ""
    listed = finding.evidence[0].listed if finding.evidence else ""
    return package or listed or finding.subject.name


def _package(purl: str) -> str:
    split = split_purl(purl)
    return split.key if split is not None else ""


def _plain(text: str) -> str:
    """Return a text without spelling habits; one that is made of signs alone stays as it is."""
    return fold(text) or text.casefold()
