"""What was drafted, what was refused and why, as lines for a terminal?"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from exposure.model.attest.claim import Hindrance
from exposure.model.attest.package import Drafted, DraftState, titles_of
from exposure.model.words import number_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded

CLOSING = (
    "Drafts for a person to read, complete and sign. "
    "This is not legal advice; no finding does not mean no use."
)
_COMPANY = "The company as a whole"
_SHOWN = 3


def package_lines(drafts: Sequence[Drafted], out: str, width: int) -> list[str]:
    """Return what became of each document, by contract, each line at most `width` columns wide."""
    lines: list[str] = []
    titled = zip(drafts, titles_of(drafts), strict=True)
    for contract, group in groupby(titled, key=lambda pair: pair[0].contract):
        lines.append(terminal(contract) if contract else _COMPANY)
        for one, title in group:
            lines += folded(terminal(_told(one, title)), width, indent="  ", hang="    ")
            why = _why(one)
            lines += folded(terminal(why), width, indent="    ", hang="    ") if why else []
        lines.append("")
    return [*lines, *folded(f"Read {terminal(out)}/internal/summary.md first. {CLOSING}", width)]


def _told(one: Drafted, title: str) -> str:
    is_named = not one.recipient or one.recipient in one.title
    recipient = "" if is_named else f", for {one.recipient}"
    return f"{one.state.words}: {title}{recipient}"


def _why(one: Drafted) -> str:
    """Return what stands against the claims that are not drafted, each hindrance once."""
    if one.state not in {DraftState.refused, DraftState.partly}:
        return ""
    met: dict[Hindrance, dict[str, None]] = {}
    for claim in one.claims:
        if not claim.may_be_drafted:
            for obstacle in claim.obstacles:
                met.setdefault(obstacle.hindrance, {}).update(dict.fromkeys(obstacle.findings))
    return "; ".join(_parts(met)) or "; ".join(one.to_do[:1])


def _parts(met: dict[Hindrance, dict[str, None]]) -> Iterator[str]:
    for hindrance in Hindrance:
        if hindrance in met:
            named = _named(list(met[hindrance]))
            yield f"{hindrance.words}: {named}" if named else hindrance.words


def _named(ids: list[str]) -> str:
    rest = len(ids) - _SHOWN
    if rest > 0:
        return f"{', '.join(ids[:_SHOWN])} and {number_of(rest, 'more finding')}"
    return ", ".join(ids)
