"""How is a verdict said in words, as long as nobody has confirmed match and use?"""

from msgspec.structs import replace

from exposure.model.finding import Verdict, VerdictKind

_VERDICT: dict[VerdictKind, str] = {
    VerdictKind.prohibited: "would be prohibited",
    VerdictKind.reportable: "would be reportable",
    VerdictKind.disclose: "would have to be disclosed",
    VerdictKind.phase_out: "would have to be phased out",
    VerdictKind.watch: "is under watch",
    VerdictKind.legal_review: "needs legal review",
    VerdictKind.not_applicable: "would not be reached",
}

_LESSER = (VerdictKind.watch, VerdictKind.not_applicable)

_CONDITIONAL = frozenset(
    {
        VerdictKind.prohibited,
        VerdictKind.reportable,
        VerdictKind.disclose,
        VerdictKind.phase_out,
    }
)
"""These say what the rules would do once a person has confirmed match and use."""


def verdict_words(verdict: Verdict) -> str:
    """Return the verdict as a sentence part, for example `would be prohibited under ... if ...`."""
    words = _VERDICT[verdict.verdict]
    if verdict.verdict in _CONDITIONAL:
        under = f" under {verdict.citation}" if verdict.citation else ""
        return f"{words}{under} if match and use are confirmed"
    return f"{words} ({verdict.citation})" if verdict.citation else words


def verdict_sentence(verdict: Verdict) -> str:
    """Return `CONTRACT: would be prohibited under ... if ... confirmed: REASON`."""
    contract = verdict.contract or "The company as a whole"
    reason = f": {verdict.reason}" if verdict.reason else ""
    return f"{contract}: {verdict_words(verdict)}{reason}"


def verdicts_words(verdicts: tuple[Verdict, ...]) -> str:
    """Return a block per contract, the gravest verdict first; lesser ones name citations only."""
    contracts: dict[str | None, list[Verdict]] = {}
    for verdict in sorted(verdicts, key=gravity):
        contracts.setdefault(verdict.contract, []).append(verdict)
    return "\n".join(_block(contract, group) for contract, group in contracts.items())


def gravity(verdict: Verdict) -> tuple[int, int]:
    """Return a sort key: what would bind first, then review, then watch, then what is not reached."""
    lesser = _LESSER.index(verdict.verdict) + 1 if verdict.verdict in _LESSER else 0
    return lesser, tuple(VerdictKind).index(verdict.verdict)


def agreed(verdicts: list[Verdict]) -> Verdict:
    """Return the first of the verdicts, citing all that say the same as it."""
    same = [verdict for verdict in verdicts if verdict.verdict is verdicts[0].verdict]
    cited = dict.fromkeys(verdict.citation for verdict in same if verdict.citation)
    return replace(same[0], citation=", ".join(cited))


def _block(contract: str | None, verdicts: list[Verdict]) -> str:
    lines = [contract or "The company as a whole"]
    lines += [
        f"· {verdict_words(verdict)}{f': {verdict.reason}' if verdict.reason else ''}"
        for verdict in verdicts
        if verdict.verdict not in _LESSER
    ]
    for kind in _LESSER:
        group = [verdict for verdict in verdicts if verdict.verdict is kind]
        lines += [f"· {verdict_words(agreed(group))}"] if group else []
    return "\n".join(lines)
