"""Under which key does a subject return, and what is in view when a person judges it?"""

from collections.abc import Iterable, Mapping, Sequence

from exposure.identify.fold import fold
from exposure.identify.purl import split_purl
from exposure.model.finding import Finding, Subject
from exposure.model.judgements.judgement import JudgedSubject, Profile

_LONGEST_LISTED = 200
"""Characters kept of a register's value; the rest says nothing more."""

_STATED = frozenset({"default_on", "opt_in"})


def key_of(subject: Subject) -> str:
    """Return a subject's key: its purl without version, else its kind and name.

    The same whatever the file, row, version or spelling: `vendor: acme ltd`.
    """
    split = split_purl(subject.purl)
    if split is not None:
        return split.key
    return f"{subject.kind}: {fold(subject.name) or subject.name.strip() or subject.purl}"


def evidence_lines(finding: Finding) -> frozenset[str]:
    """Return the rules that met something, each with the register's value: rows do not count.

    Of what is publicly stated, whether it is switched on counts too.
    """
    met = (
        f"{piece.rule}: {piece.listed[:_LONGEST_LISTED]}" if piece.listed else piece.rule
        for piece in finding.evidence
    )
    stated = (flag for route in finding.routes for flag in route.flags if flag in _STATED)
    return frozenset((*met, *stated))


def in_view(
    findings: Sequence[Finding], profiles: Mapping[str, tuple[Profile, ...]]
) -> tuple[JudgedSubject, ...]:
    """Return each subject of some findings once, with all that these findings show of it."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key_of(finding.subject), []).append(finding)
    return tuple(_seen(key, groups[key], profiles) for key in sorted(groups))


def _seen(
    key: str, findings: Sequence[Finding], profiles: Mapping[str, tuple[Profile, ...]]
) -> JudgedSubject:
    lead = findings[0].subject
    return JudgedSubject(
        key=key,
        shown=lead.name or lead.purl or key,
        relations=tuple(sorted({one.relation for one in findings})),
        confidence=min((one.confidence for one in findings), key=lambda level: level.rank),
        evidence=tuple(sorted(_all(evidence_lines(one) for one in findings))),
        profiles=tuple(dict.fromkeys(seen for one in findings for seen in profiles[one.id])),
    )


def _all(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)
