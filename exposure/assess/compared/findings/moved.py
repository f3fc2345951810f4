"""Which findings are new, gone or changed, the gravest first, and which of them count now?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from exposure.assess.compared.answers import Answers, answers_of
from exposure.assess.compared.causes import weighed
from exposure.assess.compared.findings.appeared import new_reasons
from exposure.assess.compared.findings.changed import changed_reasons, fields_of
from exposure.assess.compared.findings.gone import gone_reasons
from exposure.assess.compared.findings.match import matched
from exposure.assess.compared.findings.shown import shown
from exposure.assess.compared.law.verdicts import Law, verdicts_moved
from exposure.assess.compared.sides import Side, Sides
from exposure.assess.judgements.subject import key_of
from exposure.model.comparison.findings import (
    Change,
    FindingMoved,
    FindingShown,
    VerdictMoved,
)
from exposure.model.comparison.reason import Reason
from exposure.model.finding import Finding
from exposure.model.outcome import Outcome

_ORDER = (*Outcome, None)
_CHANGES = (Change.new, Change.gone, Change.changed)
_WATCHED = "under_watch"
_Known = Mapping[tuple[str, ...], set[str]]


def findings_moved(law: Law) -> tuple[tuple[FindingMoved, ...], int]:
    """Return every finding that differs, and how many are in both results as they were.

    New ones stand first, then what is gone without having been looked for, then what changed, and
    last what is no longer named by documents that were read again.
    """
    found, versions = matched(law.sides), _versions(law.sides.old)
    answers = answers_of(law.sides.new, law.sides.old)
    both = [_changed(old, new, law) for old, new in found.both]
    moved = [
        *(_new(one, law, versions) for one in found.new),
        *(_gone(one, law.sides, answers) for one in found.gone),
        *(one for one in both if one is not None),
    ]
    return tuple(sorted(moved, key=_gravity)), both.count(None)


def _versions(side: Side) -> _Known:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in side.findings:
        found[_key(one)].add(one.subject.version)
    return found


def _key(one: Finding) -> tuple[str, ...]:
    return one.asset, one.vendor, key_of(one.subject), one.relation


def _new(new: Finding, law: Law, versions: _Known) -> FindingMoved:
    return FindingMoved(
        Change.new,
        shown(new, law.sides.new),
        verdicts=verdicts_moved(None, new, (), law),
        reasons=new_reasons(new, law.sides, versions.get(_key(new), ())),
        counts_now=_counts(new, law.sides.new),
    )


def _gone(old: Finding, sides: Sides, answers: Answers) -> FindingMoved:
    answer = answers.of(old.asset, old.vendor) if old.asset in sides.new.assets else None
    return FindingMoved(
        Change.gone,
        shown(old, sides.old),
        reasons=gone_reasons(old, sides),
        answer_now=answer.outcome if answer is not None else None,
    )


def _changed(old: Finding, new: Finding, law: Law) -> FindingMoved | None:
    sides = law.sides
    fields = fields_of(old, new, sides)
    verdicts = verdicts_moved(old, new, fields, law)
    counts = _counts(new, sides.new) and not _counts(old, sides.old)
    if not (fields or verdicts or counts):
        return None
    return FindingMoved(
        Change.changed,
        shown(new, sides.new),
        shown(old, sides.old),
        fields,
        verdicts,
        changed_reasons(old, new, fields, sides) if fields else _of_verdicts(verdicts),
        counts,
    )


def _of_verdicts(verdicts: Iterable[VerdictMoved]) -> tuple[Reason, ...]:
    return weighed(reason for one in verdicts for reason in one.reasons)


def _counts(finding: Finding, side: Side) -> bool:
    """Say whether a finding counts for `check`: it is open, and its vendor not only under watch."""
    vendor = side.vendors.get(finding.vendor)
    return finding.outcome is not None and (vendor is None or vendor.reason != _WATCHED)


def _gravity(moved: FindingMoved) -> tuple[bool, int, bool, int, int, str, str, str]:
    one = moved.finding
    return (
        moved.change is Change.gone and moved.looked_again,
        _CHANGES.index(moved.change),
        not _is_worse(moved),
        _ORDER.index(one.outcome),
        one.confidence.rank,
        one.vendor_name.casefold(),
        one.asset_name.casefold(),
        one.id,
    )


def _is_worse(moved: FindingMoved) -> bool:
    """Say whether a finding counts and did not, or makes more of its asset than it did."""
    before = moved.before
    more = before is not None and _rank(moved.finding) < _rank(before)
    return moved.counts_now or more


def _rank(one: FindingShown) -> int:
    return _ORDER.index(one.outcome)
