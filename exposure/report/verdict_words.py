"""How is a verdict said in words, as long as nobody has confirmed match and use?"""

import re

from msgspec import Struct

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

_NONE_STATED = re.compile(r"none stated \((?P<act>.+)\)")

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
    return _said(verdict.verdict, (verdict.citation,) if verdict.citation else ())


def kind_words(kind: VerdictKind) -> str:
    """Return a verdict without its citation, as it is named beside another."""
    return "under watch" if kind is VerdictKind.watch else _VERDICT[kind]


def agreed_words(verdicts: list[Verdict]) -> str:
    """Return the words of the first verdict, citing the acts of all that say the same as it."""
    kind = verdicts[0].verdict
    cited = dict.fromkeys(one.citation for one in verdicts if one.verdict is kind and one.citation)
    return _said(kind, tuple(cited))


def verdict_sentences(verdicts: tuple[Verdict, ...]) -> list[str]:
    """Return `CONTRACTS: the act ... is under watch: REASON`, what is equal said once."""
    contracts: dict[tuple[str, VerdictKind, str, str], list[str | None]] = {}
    for one in sorted(verdicts, key=gravity):
        key = (one.designation, one.verdict, _explained(one), one.citation)
        contracts.setdefault(key, []).extend(one.contracts)
    acts: dict[tuple[str, VerdictKind, str], list[str]] = {}
    for (_, kind, reason, citation), named in contracts.items():
        cited = acts.setdefault((_named(named), kind, reason), [])
        cited += [citation] if citation and citation not in cited else []
    return [
        f"{named}: {_said(kind, tuple(cited))}{f': {reason}' if reason else ''}"
        for (named, kind, reason), cited in acts.items()
    ]


class VerdictBlock(Struct, frozen=True):
    """What the rules say alike on some contracts; None among them is the company as a whole."""

    contracts: tuple[str | None, ...]
    lines: tuple[str, ...]


def verdict_blocks(verdicts: tuple[Verdict, ...]) -> tuple[VerdictBlock, ...]:
    """Return a block per set of contracts with equal verdicts; lesser ones name the acts only."""
    contracts: dict[str | None, list[Verdict]] = {}
    for verdict in sorted(verdicts, key=gravity):
        for contract in verdict.contracts:
            contracts.setdefault(contract, []).append(verdict)
    blocks: dict[tuple[str, ...], list[str | None]] = {}
    for contract, group in contracts.items():
        blocks.setdefault(_lines(group), []).append(contract)
    return tuple(VerdictBlock(tuple(alike), lines) for lines, alike in blocks.items())


def verdicts_words(verdicts: tuple[Verdict, ...]) -> str:
    """Return the blocks of verdicts as one text."""
    blocks = verdict_blocks(verdicts)
    return "\n".join(
        "\n".join((_named(list(block.contracts)), *(f"· {line}" for line in block.lines)))
        for block in blocks
    )


def gravity(verdict: Verdict) -> tuple[int, int]:
    """Return a sort key: what would bind first, then review, then watch, then what is not reached."""
    lesser = _LESSER.index(verdict.verdict) + 1 if verdict.verdict in _LESSER else 0
    return lesser, tuple(VerdictKind).index(verdict.verdict)


def _said(kind: VerdictKind, acts: tuple[str, ...]) -> str:
    words = _VERDICT[kind]
    if kind is VerdictKind.watch:
        # A contract is not watched: the act is, or the vendor where nobody has acted.
        named = ", ".join(f"'{_act(one)}'" for one in acts)
        if len(acts) > 1:
            return f"the acts {named} are under watch"
        return f"the act {named} is under watch" if acts else "the vendor is under watch"
    cited = ", ".join(acts)
    if kind in _CONDITIONAL:
        return f"{words}{f' under {cited}' if cited else ''} if match and use are confirmed"
    return f"{words} ({cited})" if cited else words


def _act(citation: str) -> str:
    """Return what an act is called, where it states no authority: `post on X`."""
    stated = _NONE_STATED.fullmatch(citation)
    return stated["act"] if stated else citation


def _named(contracts: list[str | None]) -> str:
    return ", ".join(one or "The company as a whole" for one in contracts)


def _with_reason(verdict: Verdict) -> str:
    words, reason = verdict_words(verdict), _explained(verdict)
    return f"{words}: {reason}" if reason else words


def _explained(verdict: Verdict) -> str:
    """Return the reason with what a person must confirm beside match and use."""
    if not verdict.conditions:
        return verdict.reason
    return f"{verdict.reason}; to be confirmed: {'; '.join(verdict.conditions)}"


def exception_questions(verdicts: tuple[Verdict, ...]) -> tuple[str, ...]:
    """Return each exception that a person may have to consider, once."""
    return tuple(dict.fromkeys(question for one in verdicts for question in one.questions))


def _lines(verdicts: list[Verdict]) -> tuple[str, ...]:
    lines = [_with_reason(one) for one in verdicts if one.verdict not in _LESSER]
    for kind in _LESSER:
        group = [verdict for verdict in verdicts if verdict.verdict is kind]
        lines += [agreed_words(group)] if group else []
    return tuple(lines)
