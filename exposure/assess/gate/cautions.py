"""What keeps `new` and `gone` against a baseline from meaning what they seem to?"""

from collections.abc import Collection, Iterator, Sequence

from exposure.assess.compared.sides import REFUSED, Sides
from exposure.model.designation import Handling
from exposure.model.words import number_of

_NAMED = 3
"""Assets that a sentence names; the others are counted."""


def baseline_cautions(sides: Sides, renamed: Collection[str] = ()) -> Iterator[str]:
    """Yield one sentence for each; none of them makes a finding pass that would fail without.

    Vendors are counted and not named: one that the baseline alone knows may not be public.
    `renamed` are the assets that it has under another id.
    """
    yield from _strangers(sides, renamed)
    yield from _edition(sides)
    yield from _asked(sides)
    yield from _links(sides)
    yield from _unread(sides)


def _strangers(sides: Sides, renamed: Collection[str]) -> Iterator[str]:
    old, new = sides.old.assets, sides.new.assets
    strange = [one.name or one.id for key, one in new.items() if key not in {*old, *renamed}]
    if new and len(strange) == len(new):
        yield ("The baseline and this check have no asset in common: it may be of another build, and"
               " every finding counts as new.")  # fmt: skip
    elif strange:
        assets = number_of(len(strange), "asset")
        yield (f"{assets} of this check ({_names(strange)}) {_are(strange)} not in the baseline: what is"
               " found there counts as new.")  # fmt: skip


def _edition(sides: Sides) -> Iterator[str]:
    coded = sides.old.coded
    if coded:
        findings = number_of(coded, "finding")
        stand = "stands" if coded == 1 else "stand"
        yield (f"The baseline is an edition for others: {findings} {stand} in it as codes, and what is"
               " found of them counts as new. Write it with --with-not-public where nobody else reads"
               " it.")  # fmt: skip


def _asked(sides: Sides) -> Iterator[str]:
    old, new = sides.old.result, sides.new.result
    if new.as_of < old.as_of:
        yield (f"The baseline has a later law date ({old.as_of}) than this check ({new.as_of}): whom it"
               " looked for may not be looked for here.")  # fmt: skip
    found = {one.vendor for one in sides.new.findings}
    public = {key for key, one in sides.new.vendors.items() if one.handling is Handling.public}
    asked = found & (public if sides.old.is_edition else sides.new.vendors.keys())
    fresh = asked - sides.old.vendors.keys()
    if fresh:
        yield (f"The baseline did not look for {number_of(len(fresh), 'vendor')} of whom something was"
               " found here: that counts as new.")  # fmt: skip
    kept = {one.vendor for one in sides.old.findings} - sides.new.vendors.keys()
    if kept:
        yield (f"This check does not look for {number_of(len(kept), 'vendor')} of whom the baseline holds"
               " findings: these are not gone, nobody looked.")  # fmt: skip


def _links(sides: Sides) -> Iterator[str]:
    old, new = sides.old.result.settings, sides.new.result.settings
    if new.catalogue_links and not old.catalogue_links:
        yield ("The baseline left out routes that are publicly stated: findings that rest on one alone"
               " count as new.")  # fmt: skip
    if old.catalogue_links and not new.catalogue_links:
        yield ("This check leaves out routes that are publicly stated, which the baseline counted:"
               " findings that rest on one alone are not gone, nobody looked.")  # fmt: skip


def _unread(sides: Sides) -> Iterator[str]:
    refused = [one for one in sides.old.result.inputs if one.kind == REFUSED]
    if refused:
        inputs = number_of(len(refused), "input")
        yield f"{inputs} of the baseline could not be used: what is found there counts as new."
    lost = sides.documents_gone
    if lost:
        inputs = number_of(len(lost), "input")
        were = "was" if len(lost) == 1 else "were"
        yield (f"{inputs} of the baseline {were} not read this time: what was found there is not gone,"
               " nobody looked.")  # fmt: skip


def _names(names: Sequence[str]) -> str:
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {rest:,} more" if rest > 0 else "")


def _are(some: Collection[str]) -> str:
    return "is" if len(some) == 1 else "are"
