"""Under which folders and patterns was no inventory met at all?

Whoever names a folder expects something in it: that nothing was found there is no all-clear.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from exposure.ingest.envelope.member import INSIDE
from exposure.ingest.read import NOTHING_READ, UNUSABLE
from exposure.ingest.source import Source
from exposure.inventory.estate import Estate
from exposure.model.gap import Gap, GapEffect
from exposure.model.words import number_of


def with_searched_in_vain(estate: Estate, sources: Sequence[Source]) -> Estate:
    """Return what was read of the sources, with a gap for each argument that led to nothing."""
    gaps = tuple(_in_vain(estate, [one for one in sources if one.met_in and not one.hidden]))
    return replace(estate, gaps=(*estate.gaps, *gaps)) if gaps else estate


def _in_vain(estate: Estate, sources: Sequence[Source]) -> Iterator[Gap]:
    of_source = {one.name: one.met_in for one in sources}
    telling = {
        of_source.get(name.partition(INSIDE)[0], "")
        for name in (
            *(one.name for one in estate.inputs if one.kind not in NOTHING_READ),
            *(gap.document for gap in estate.gaps if gap.effect is GapEffect.hides_presence),
        )
    }
    for argument in dict.fromkeys(of_source.values()):
        if argument not in telling:
            files = number_of(list(of_source.values()).count(argument), "file")
            yield Gap(
                UNUSABLE, GapEffect.hides_presence, argument, "",
                f"expected an SBOM or a sheet of vendors or contracts, met none in {files}"
                " (hint: name what holds an inventory)",
            )  # fmt: skip
