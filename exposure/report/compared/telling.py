"""What is told of a comparison, whatever the medium?"""

from collections.abc import Iterator

from exposure.model.comparison.comparison import ComparedResult, Comparison
from exposure.model.comparison.parts import StillUnknown
from exposure.model.words import number_of
from exposure.report.compared.findings import counts_words, finding_sections
from exposure.report.compared.names import cut
from exposure.report.compared.parts import part_sections
from exposure.report.compared.sections import Told
from exposure.report.words import NOT_ADVICE, RECORD_SYSTEM, first_of, gap_place

MOST = 20
"""Entries of a section that are shown unless everything is asked for."""
NOTHING = "Nothing changed in what was found, read, looked for or designated ({findings})."
_SHOWN_GAPS = 5
_NOT_PUBLIC = (
    "{count} in what is not public {are} left out here: what follows is not the whole. "
    "--with-not-public shows {them}; the exit code is that of the whole."
)


def told_of(found: Comparison, *, show_all: bool) -> Told:
    """Return a comparison in words; long lists are cut unless everything is asked for."""
    most = None if show_all else MOST
    sections = (*finding_sections(found.findings, most), *part_sections(found, most))
    counts = counts_words(found)
    same = number_of(found.findings_unchanged, "finding")
    return Told(
        (side_words("old", found.old), side_words("new", found.new)),
        (*_kept_back(found), *found.warnings),
        counts if found.differs else NOTHING.format(findings=same),
        sections,
        (*_closing(found),),
    )


def side_words(label: str, side: ComparedResult) -> str:
    """Return which result a side is, its dates and its counts."""
    dated = side.oldest_input or "undated"
    if side.newest_input and side.newest_input != side.oldest_input:
        dated = f"{side.oldest_input} to {side.newest_input}"
    inputs = "undated" if dated == "undated" else f"dated {dated}"
    counts = side.outcomes
    return (
        f"{label}  {side.name}: law date {side.as_of} · inputs {inputs} · facts known to "
        f"{side.register_known_to} · {number_of(side.findings, 'finding')} · of "
        f"{number_of(side.assets, 'asset')} {counts.exposed:,} exposed, {counts.possible:,} possible, "
        f"{counts.not_assessable:,} not assessable, {counts.no_evidence_found:,} no evidence found"
    )


def _kept_back(found: Comparison) -> Iterator[str]:
    if found.not_public:
        many = found.not_public != 1
        yield _NOT_PUBLIC.format(count=number_of(found.not_public, "difference"),
                                 are="are" if many else "is", them="them" if many else "it")  # fmt: skip


def _closing(found: Comparison) -> Iterator[str]:
    yield from found.coverage_of_new
    yield from _unknown(found.still_unknown)
    yield from (f"Warning of the new result: {one}" for one in found.said_of_new)
    yield NOT_ADVICE


def _unknown(still: StillUnknown) -> Iterator[str]:
    """Yield what neither result could look into: nothing changed there, as far as anybody knows."""
    if still.assets:
        reasons = ", ".join(f"{cut(reason)} {count:,}" for reason, count in still.because.items())
        yield f"Not assessable before and now: {number_of(still.assets, 'asset')} ({reasons})."
    gaps = [gap for gap in still.gaps if not gap.kind.startswith(RECORD_SYSTEM)]
    for gap in gaps[:_SHOWN_GAPS]:
        place = f" › {gap_place(gap)}" if gap.place else ""
        yield f"Hidden before and now: {gap.document}{place}: {cut(gap.reason)}"
    rest = len(gaps) - _SHOWN_GAPS
    if rest > 0:
        yield f"{number_of(rest, 'more gap')} that hide presence in both results."
    if still.record_systems:
        yield f"Not fed before and now: {first_of(still.record_systems)}."
