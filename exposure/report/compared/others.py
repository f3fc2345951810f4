"""What may others read of a comparison: what touches something not public is left out, and counted?"""

from collections.abc import Collection
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.comparison.comparison import ComparedResult, Comparison
from exposure.model.comparison.findings import Change, FindingMoved
from exposure.model.comparison.reason import Reason
from exposure.model.gap import Gap
from exposure.model.result import ScanResult
from exposure.report.handling import for_others
from exposure.report.withheld.codes import NOT_PUBLIC, SEE_THE_WHOLE
from exposure.report.withheld.edition import cover_of
from exposure.report.withheld.findings import Cover
from exposure.report.withheld.rest import edition_words, gap_for_others

_T = TypeVar("_T", bound=Struct)
_PARTS = (
    "outcomes", "designations", "looked_for", "clocks", "evidence", "record_systems", "inputs",
    "assets", "contracts", "judgements",
)  # fmt: skip
_VERSION = "register_version"


def comparison_for_others(found: Comparison, old: ScanResult, new: ScanResult) -> Comparison:
    """Return what others may read of a comparison of two results; all of it where all is public.

    What is not public in either result is left out of both sides: a name that stands in one of them
    alone would tell what the other keeps back. How much is left out is counted.
    """
    covers = [cover for cover in (cover_of(old), cover_of(new)) if cover is not None]
    if not covers:
        return found
    shown = _Edition(covers).of(found)
    shown = replace(
        shown,
        old=_side(shown.old, old),
        new=_side(shown.new, new),
        said_of_new=_warnings(new),
    )
    for cover in covers:
        shown = cover.scrub.struct(shown)
    return shown


def _warnings(result: ScanResult) -> tuple[str, ...]:
    """Return the warnings that others may read, but for the one on codes, of which none stands here."""
    shown = for_others(result)
    coded = edition_words(shown.withheld)
    return tuple(one for one in shown.summary.warnings if result.withheld or one != coded)


def _side(side: ComparedResult, result: ScanResult) -> ComparedResult:
    # The version is a hash over the user's files too: whoever guesses one whole could make sure.
    return replace(side, register_version=NOT_PUBLIC) if result.register.not_public else side


class _Edition:
    """What is left of each part of a comparison."""

    def __init__(self, covers: list[Cover]) -> None:
        self._covers = covers
        self._hidden = frozenset(
            one
            for cover in covers
            for known in (cover.ids, cover.codes.vendors, cover.codes.acts, cover.codes.waivers,
                          cover.contracts)
            for one in known
        )  # fmt: skip
        self._dropped = 0

    def of(self, found: Comparison) -> Comparison:
        """Return the comparison without what touches something not public."""
        parts = {name: self._kept(getattr(found, name)) for name in _PARTS}
        findings = tuple(one for each in found.findings if (one := self._finding(each)) is not None)
        self._dropped += len(found.findings) - len(findings)
        gaps = tuple(one for one in found.gaps if not self._is_told(one.gap))
        self._dropped += len(found.gaps) - len(gaps)
        still = found.still_unknown
        seen = tuple(gap for gap in still.gaps if not self._is_told(gap))
        return replace(
            found,
            findings=findings,
            gaps=gaps,
            still_unknown=replace(still, gaps=seen),
            settings=tuple(one for one in found.settings if one.field != _VERSION),
            not_public=self._dropped,
            **parts,
        )

    def _kept(self, parts: tuple[_T, ...]) -> tuple[_T, ...]:
        kept = []
        for part in parts:
            if self._tells(part, but=("reasons",)):
                self._dropped += 1
            else:
                kept.append(self._reasoned(part))
        return tuple(kept)

    def _finding(self, moved: FindingMoved) -> FindingMoved | None:
        """Return a finding with the verdicts of public acts; None where nothing public is left."""
        verdicts = tuple(
            self._reasoned(one) for one in moved.verdicts if not self._tells(one, but=("reasons",))
        )
        self._dropped += len(moved.verdicts) - len(verdicts)
        shown = self._reasoned(replace(moved, verdicts=verdicts))
        if self._tells(shown, but=("reasons", "verdicts")):
            return None
        left = shown.fields or verdicts or shown.counts_now
        return shown if left or moved.change is not Change.changed else None

    def _reasoned(self, part: _T) -> _T:
        """Return a part whose reasons name nothing that is not public."""
        reasons: tuple[Reason, ...] = getattr(part, "reasons", ())
        told = tuple(
            replace(one, said=SEE_THE_WHOLE) if self._tells(one) else one for one in reasons
        )
        return replace(part, reasons=told) if told != reasons else part

    def _is_told(self, gap: Gap) -> bool:
        return self._tells(gap) or any(gap_for_others(gap, one) is not gap for one in self._covers)

    def _tells(self, value: Struct, but: Collection[str] = ()) -> bool:
        fields = (getattr(value, name) for name in value.__struct_fields__ if name not in but)
        return any(self._holds(one) for one in fields)

    def _holds(self, value: object) -> bool:
        match value:
            case str():
                words = {
                    value,
                    *value.replace(",", " ").replace("(", " ").replace(")", " ").split(),
                }
                if not self._hidden.isdisjoint(words):
                    return True
                return any(cover.scrub.gives_away(value) for cover in self._covers)
            case Struct():
                return any(self._holds(getattr(value, name)) for name in value.__struct_fields__)
            case tuple() | list():
                return any(map(self._holds, value))
            case _:
                return False
