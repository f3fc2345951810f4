"""What makes two results hard to compare, so that a reader must see it first?"""

from collections.abc import Iterator

from exposure.assess.compared.causes import is_one_register
from exposure.assess.compared.sides import NOT_PUBLIC_VERSION, REFUSED, Side, Sides
from exposure.model.words import number_of

_STATED = "part of what was stated is not public in it"


def cautions(sides: Sides) -> Iterator[str]:
    """Yield one sentence for each thing that keeps a difference from meaning what it seems to."""
    yield from _strangers(sides)
    yield from _turned(sides)
    for label, side in (("old", sides.old), ("new", sides.new)):
        yield from _partial(label, side)
    yield from _unlooked(sides)
    yield from _register(sides)
    old, new = sides.old.result.tool.version, sides.new.result.tool.version
    if old != new:
        yield (f"The results were written by different versions of the program ({old}, {new}): what one"
               " finds, the other may have overlooked.")  # fmt: skip


def _strangers(sides: Sides) -> Iterator[str]:
    old, new = sides.old.assets, sides.new.assets
    if old and new and not old.keys() & new.keys():
        yield ("The two results have no asset in common: they may be of different companies or builds, and"
               " what is gone or new says nothing then.")  # fmt: skip
    for label, assets in (("old", old), ("new", new)):
        if not assets:
            yield f"The {label} result holds no asset: nothing was read that could be compared."


def _turned(sides: Sides) -> Iterator[str]:
    old, new = sides.old.result, sides.new.result
    if new.as_of < old.as_of:
        yield (f"The new result has the earlier law date ({new.as_of}, the old one {old.as_of}): OLD and NEW"
               " may be the wrong way round.")  # fmt: skip
    before, after = old.coverage.newest_input, new.coverage.newest_input
    if before and after and after < before:
        yield (f"The newest input of the new result is dated {after}, that of the old one {before}: the new"
               " result rests on older records.")  # fmt: skip


def _partial(label: str, side: Side) -> Iterator[str]:
    if side.is_edition:
        coded = number_of(side.coded, "finding")
        one = "stands as a code and is" if side.coded == 1 else "stand as codes and are"
        left = f"{coded} in it {one} not compared" if side.coded else _STATED
        yield f"The {label} result is an edition for others: {left}. Compare the full results."
    if not side.vendors and not any(one.looked_for for one in side.result.lists):
        yield f"The {label} result looked for no vendor, so it answers nothing."
    refused = [one.name for one in side.result.inputs if one.kind == REFUSED]
    if refused:
        inputs, hold = (
            number_of(len(refused), "input"),
            "it holds" if len(refused) == 1 else "they hold",
        )
        yield f"{inputs} of the {label} result could not be used: what {hold} is unknown there."


def _unlooked(sides: Sides) -> Iterator[str]:
    lost = sides.documents_gone
    if lost:
        inputs = number_of(len(lost), "input")
        were = "was" if len(lost) == 1 else "were"
        yield (f"{inputs} of the old result {were} not read this time: what was found there is not gone, it"
               " was not looked at.")  # fmt: skip


def _register(sides: Sides) -> Iterator[str]:
    old, new = sides.old.result.register, sides.new.result.register
    if NOT_PUBLIC_VERSION in {old.version, new.version}:
        return
    if new.known_to < old.known_to:
        yield (f"The register of the new result knows facts to {new.known_to}, that of the old one to"
               f" {old.known_to}: vendors and names may be missing in it.")  # fmt: skip
    elif not is_one_register(sides):
        yield ("The results rest on different registers: what differs may have been there before, or may be"
               " there still.")  # fmt: skip
