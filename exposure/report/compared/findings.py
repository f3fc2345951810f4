"""How are new, gone and changed findings told, so that nothing unseen reads as removed?"""

from collections.abc import Iterator

from exposure.model.comparison.comparison import Comparison
from exposure.model.comparison.findings import Change, FieldMoved, FindingMoved, VerdictMoved
from exposure.model.comparison.reason import ReasonKind
from exposure.model.finding import Verdict
from exposure.model.relation import tie_words
from exposure.model.words import number_of
from exposure.report.compared.names import cut, field_words
from exposure.report.compared.sections import Entry, Section
from exposure.report.verdict_words import agreed_words, kind_words
from exposure.report.words import OUTCOME, SETTLED, first_of

COMPANY = "the company as a whole"
NEW = "New findings"
UNSEEN = "Not seen this time"
CHANGED = "Changed findings"
GONE = "No longer found"
_NOTES = {
    NEW: "New in this result; each reason says whether it could have been found before.",
    UNSEEN: (
        "Nobody can say that these are gone: they were not looked for where they had stood, or "
        "something may hide them."
    ),
    GONE: "Each document that named them was read again to its end. This does not mean no use.",
}
_SHOWN_VERDICTS, _SHOWN_REASONS, _SHOWN_CONTRACTS = 3, 4, 4
_LONGEST_REASON = 400


def heading_of(moved: FindingMoved) -> str:
    """Return under which heading a finding stands."""
    match moved.change:
        case Change.new:
            return NEW
        case Change.changed:
            return CHANGED
        case Change.gone:
            return GONE if moved.looked_again else UNSEEN


def finding_sections(findings: tuple[FindingMoved, ...], most: int | None) -> Iterator[Section]:
    """Yield a section for each heading under which a finding stands, at most `most` in each."""
    for title in (NEW, UNSEEN, CHANGED, GONE):
        some = [one for one in findings if heading_of(one) == title]
        if some:
            kept = some if most is None else some[:most]
            entries = tuple(_entry(one, everything=most is None) for one in kept)
            head = f"{title} ({len(some):,})"
            yield Section(head, _NOTES.get(title, ""), entries, len(some) - len(kept))


def counts_words(found: Comparison) -> str:
    """Return how many findings stand under each heading, and how many are as they were."""
    headings = [heading_of(one) for one in found.findings]
    told = ", ".join(
        f"{headings.count(title):,} {words}"
        for title, words in (
            (NEW, "new"), (UNSEEN, "not seen this time"), (CHANGED, "changed"),
            (GONE, "no longer found"),
        )
    )  # fmt: skip
    public = " that others may read of" if found.not_public else ""
    return f"Findings{public}: {told}, {found.findings_unchanged:,} as before."


def _entry(moved: FindingMoved, *, everything: bool) -> Entry:
    one = moved.finding
    judged = ", ".join((OUTCOME[one.outcome] if one.outcome else SETTLED, one.confidence.value))
    was = "was " if moved.change is Change.gone else ""
    head = f"{one.id}  {one.asset_name} → {one.vendor_name}   {was}{judged}"
    return Entry(head, tuple(_beneath(moved, everything=everything)))


def _beneath(moved: FindingMoved, *, everything: bool) -> Iterator[str]:
    one = moved.finding
    tie = tie_words(one.relation, one.vendor_name, by_link=one.by_link)
    place = f"   {one.location}" if one.location is not None else ""
    yield f"{one.subject} {one.version}".strip() + f"   {tie}{place}"
    if one.past:
        yield one.past
    if moved.before is not None and moved.before.id != one.id:
        yield f"before: {moved.before.id}"
    if moved.change is Change.gone:
        answer = OUTCOME[moved.answer_now] if moved.answer_now else "none"
        yield f"answer for this asset and vendor now: {answer}"
    yield from map(field_words, _telling(moved.fields, everything=everything))
    if moved.change is Change.changed and moved.counts_now:
        yield "counts now for `check`, and did not before"
    yield from _verdicts(moved, everything=everything)
    yield from _because(moved, everything=everything)


def _telling(fields: tuple[FieldMoved, ...], *, everything: bool) -> list[FieldMoved]:
    """Leave out what follows from a field that is told, unless everything is asked for."""
    names = {one.field for one in fields}
    follows = {"judgement"} if "analysis" in names else set()
    follows |= {"identity"} if names & {"named", "version"} else set()
    follows |= {"route"} if "introducers" in names else set()
    return [one for one in fields if everything or one.field not in follows]


def _verdicts(moved: FindingMoved, *, everything: bool) -> Iterator[str]:
    groups: dict[tuple[object, ...], list[VerdictMoved]] = {}
    for one in moved.verdicts:
        groups.setdefault((one.contracts, one.after), []).append(one)
    told = list(groups.values())
    kept = told if everything else told[:_SHOWN_VERDICTS]
    for some in kept:
        yield _verdict(some, told_before=moved.change is Change.changed)
    if len(told) > len(kept):
        yield number_of(len(told) - len(kept), "more verdict") + " not shown (--all)"


def _verdict(moved: list[VerdictMoved], *, told_before: bool) -> str:
    contracts, after = moved[0].contracts, moved[0].after
    named = first_of(tuple(one or COMPANY for one in contracts), _SHOWN_CONTRACTS)
    if after is None:
        cited = ", ".join(dict.fromkeys(one.citation for one in moved))
        now = f"no verdict now ({cited})"
    else:
        now = agreed_words(
            [Verdict(None, one.designation, after, "", one.citation) for one in moved]
        )
    was = ", ".join(
        dict.fromkeys(kind_words(one.before) if one.before else "none" for one in moved)
    )
    return f"{named}: {now}" + (f"; before: {was}" if told_before else "")


def _because(moved: FindingMoved, *, everything: bool) -> Iterator[str]:
    """Yield the reasons; which designations stand otherwise is told in a part of its own."""
    acts = [one for one in moved.reasons if one.kind is ReasonKind.designation_changed]
    reasons = [one for one in moved.reasons if everything or one not in acts]
    kept = reasons if everything else reasons[:_SHOWN_REASONS]
    for one in kept:
        yield f"because {cut(one.said, _LONGEST_REASON)}"
    if len(reasons) > len(kept):
        yield number_of(len(reasons) - len(kept), "more reason") + " not shown (--all)"
    if acts and not everything:
        yield f"because {number_of(len(acts), 'designation')} changed (see Designations below)"
