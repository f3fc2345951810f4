"""Which finding of one result is which of the other, whatever its version or the file's name?"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.compared.findings.places import documents_of
from exposure.assess.compared.sides import SBOM, Side, Sides
from exposure.assess.judgements.subject import key_of
from exposure.identify.fold import fold
from exposure.model.finding import Finding

_Key = Callable[[Finding], Hashable | None]
_LONGEST_NUMBER = 18
"""Digits of a part of a version that are read as a number; who writes more means no number."""


class Matched(Struct, frozen=True):
    """Every finding of two results, once."""

    both: tuple[tuple[Finding, Finding], ...]
    """As the old result has it, and as the new one has it."""
    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    """Those of the old result alone."""


class _Pass(Struct, frozen=True):
    """What two findings must share to be one, with its spelling on either side."""

    old: _Key
    new: _Key
    several: bool = False
    """Whether several of a side may share it; else whoever is not alone is left for later."""


def matched(sides: Sides) -> Matched:
    """Return which findings belong together, each list in the order of its result.

    The id comes first. Then the version may differ, then the relation, the spelling, and the asset
    for which an SBOM counts.
    """
    return _matched(_passes(sides), sides.old.findings, sides.new.findings)


def matched_alone(old: Sequence[Finding], new: Sequence[Finding]) -> Matched:
    """Return which findings belong together for a gate: no other name, file or asset will do.

    A build passes by this, so that what may be another finding is told as new.
    """
    return _matched(_in_one_asset(), old, new)


def _matched(passes: Iterable[_Pass], old: Sequence[Finding], new: Sequence[Finding]) -> Matched:
    left, right = list(old), list(new)
    pairs: dict[str, Finding] = {}
    for one in passes:
        found = list(_together(one, left, right))
        pairs |= {after.id: before for before, after in found}
        gone = {before.id for before, _ in found}
        left = [finding for finding in left if finding.id not in gone]
        right = [finding for finding in right if finding.id not in pairs]
    both = ((pairs[one.id], one) for one in new if one.id in pairs)
    return Matched(tuple(both), tuple(right), tuple(left))


def _in_one_asset() -> Iterator[_Pass]:
    yield _both(lambda one: one.id)
    yield _Pass(_without_version, _without_version, several=True)
    yield _both(lambda one: (one.asset, one.vendor, key_of(one.subject)))


def _passes(sides: Sides) -> Iterator[_Pass]:
    same = {name: name for name in sides.documents.values()}
    yield from _in_one_asset()
    yield _both(_by_name)
    yield _Pass(_in_bill(sides.old, sides.documents), _in_bill(sides.new, same))
    yield _Pass(_of_row(sides.old), _of_row(sides.new))


def _both(key: _Key) -> _Pass:
    return _Pass(key, key)


def _without_version(one: Finding) -> Hashable:
    return (one.asset, one.vendor, key_of(one.subject), one.relation)


def _by_name(one: Finding) -> Hashable | None:
    """Return the name, by which a component is known whose purl one document does not state."""
    name = fold(one.subject.name)
    return (one.asset, one.vendor, one.relation, name) if name else None


def _in_bill(side: Side, named: Mapping[str, str]) -> _Key:
    """Return the key of a component within its SBOM, whichever asset the SBOM counts for.

    `named` calls the documents that both results read by one name.
    """

    def key(one: Finding) -> Hashable | None:
        read = (name for name in documents_of(one) if name in named and side.kind(name) == SBOM)
        found = next(read, None)
        if found is None:
            return None
        return (named[found], one.vendor, key_of(one.subject), one.relation)

    return key


def _of_row(side: Side) -> _Key:
    """Return the key of what a row names, however it is called: an asset has one vendor.

    Of components it would take one for another, so that a new one would not be told.
    """

    def key(one: Finding) -> Hashable | None:
        document = one.subject.location.document if one.subject.location else ""
        bought = not one.subject.purl and one.depth is None and side.kind(document) != SBOM
        return (one.asset, one.vendor, one.relation, one.subject.kind) if bought else None

    return key


def _together(
    one: _Pass, left: Sequence[Finding], right: Sequence[Finding]
) -> Iterator[tuple[Finding, Finding]]:
    here, there = _grouped(left, one.old), _grouped(right, one.new)
    for key, before in here.items():
        after = there.get(key, [])
        if one.several or len(before) == len(after) == 1:
            # The highest versions belong together, so that what is left over is the lowest.
            yield from zip(sorted(before, key=_version, reverse=True),
                           sorted(after, key=_version, reverse=True), strict=False)  # fmt: skip


def _grouped(findings: Sequence[Finding], key: _Key) -> dict[Hashable, list[Finding]]:
    groups: dict[Hashable, list[Finding]] = {}
    for finding in findings:
        found = key(finding)
        if found is not None:
            groups.setdefault(found, []).append(finding)
    return groups


def _version(finding: Finding) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Return a version as people order them: 1.10 stands above 1.9."""
    parts = finding.subject.version.replace("-", ".").replace("+", ".").split(".")
    ordered = tuple((1, int(part), "") if part.isdecimal() and len(part) < _LONGEST_NUMBER else (0, 0, part)
                    for part in parts)  # fmt: skip
    return ordered, finding.id
