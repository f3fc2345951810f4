"""What do the words in front of a name, behind it and above it say of it?"""

from exposure.identify.context.clauses import Clause
from exposure.identify.context.cues.kinds import STOPS, UNUSED, Cue, Kind
from exposure.identify.context.cues.tables import AFTER, BEHIND, SAID, beginning_at, ending_at
from exposure.identify.context.cues.unused import HEDGES, KEEPS, NEGATORS, ONLY, WANTS
from exposure.patterns import late_pattern

_COUNTED = late_pattern(
    r"\D*\d{1,5}x|\d{1,5}(?:pcs|pieces|units|stk|stuck|pieces|piezas|pezzi|stuks)"
)
"""How many there are, as in `14 x NAME`."""
_REACH = 8
"""Words beside a name in which a cue may stand."""
_NEAR = 3
"""Words in front of a name in which a mere preposition may stand, and behind it any cue."""
_TURNED = 4
"""Words in front of a cue in which what turns it round may stand."""
_CLOSE = frozenset({"n", "ne", "no"})
"""What does so only close by: letters and words that have other meanings."""
_PREPOSITIONS = frozenset(
    {"with", "mit", "avec", "con", "com", "met", "via", "through", "used", "in", "no", "not", "non"}
)
"""Cues that speak of what follows at once."""
_BY = frozenset({"by", "with", "durch", "par", "por", "da", "con", "door", "com", "since", "in"})
"""Behind these a name of somebody else may follow a cue that stands alone."""
_FARTHEST = 60
"""Words beside a name in which a heading, or what stands alone, is looked for."""
_LONGEST_ALONE = 6
"""Words of a part of a sentence that says no more than that something is not used."""
_LEADS = frozenset({
    "now", "since", "but", "and", "then", "later", "currently", "is", "was", "were", "are", "been",
    "has", "account", "contract", "licence", "jetzt", "aber", "ist", "wurde", "wird", "vertrag",
    "konto", "lizenz", "mais", "puis", "est", "contrat", "compte", "pero", "ahora", "contrato",
    "cuenta", "ma", "ora", "contratto", "conto", "mas", "agora", "maar", "nu",
})  # fmt: skip
"""Words in front of a cue that stands alone."""
_MOST_PARTS = 4


def cues_of(clause: Clause, first: int, last: int, following: Clause | None) -> list[Cue]:
    """Return what stands beside the name between two places; what asks for a look goes first.

    `following` is the part behind a dash or semicolon: `NAME - no longer used`.
    """
    told = (
        _before(clause, first),
        _after(clause, last),
        _above(clause, first),
        _alone_behind(clause, last, following),
    )
    found = [cue for cue in told if cue is not None]
    return sorted(found, key=lambda cue: cue.kind not in STOPS)


def _before(clause: Clause, first: int) -> Cue | None:
    """Return the nearest cue in front of a name; of those at one place the longest."""
    words = clause.words
    if first and _COUNTED.fullmatch("".join(words[max(0, first - 2) : first])):
        return Cue(Kind.supply, " ".join(words[max(0, first - 2) : first]))
    for end in range(first, max(0, first - _REACH), -1):
        for start, cue in ending_at(words, end):
            if start + 1 < end or words[start] not in _PREPOSITIONS or first - end < _NEAR:
                return _turned(clause, start, end, first, cue)
    return None


def _turned(clause: Clause, start: int, end: int, first: int, cue: Cue) -> Cue | None:
    """Return what a cue says with the words in front of it: `must not install`, `planned use of`.

    What only may come is no cue: `may use`.
    """
    words = clause.words
    if cue.text == "used" and ":" in clause.closed[end - 1]:
        return Cue(Kind.service, cue.text)
    if cue.kind is Kind.plan:
        return None if KEEPS.intersection(words[end:first]) else cue
    if cue.kind in STOPS:
        return cue
    for place in _in_front(clause, start, _TURNED):
        close = start - place <= _NEAR - 1 and (words[place] != "no" or start - place == 1)
        turns = words[place] in NEGATORS or words[place] == "no"
        if turns and (close or words[place] not in _CLOSE) and words[place + 1] not in ONLY:
            return Cue(Kind.against, " ".join(words[place:end]))
    for place in _in_front(clause, start, _REACH):
        if words[place] in WANTS and KEEPS.isdisjoint(words[place:first]):
            return Cue(Kind.plan, words[place])
    return None if HEDGES.intersection(words[max(0, start - _NEAR) : start]) else cue


def _in_front(clause: Clause, start: int, reach: int) -> range:
    """Return the places in front of `start` that no comma parts from it, the nearest first."""
    place = start
    while place > max(0, start - reach) and clause.closed[place - 1] not in (",", ")", "]"):
        place -= 1
    return range(start - 1, place - 1, -1)


def _after(clause: Clause, last: int) -> Cue | None:
    """Return the nearest cue behind a name; that it is not used goes before that it is."""
    words, found = clause.words, None
    if _is_listed(clause, last):
        return None
    for start in range(last, min(len(words), last + _REACH)):
        if start > last and clause.closed[start - 1] == ",":
            break
        near = start < last + _NEAR
        cue = beginning_at(AFTER if near else BEHIND, words, start)
        if cue is None or (cue.kind is Kind.plan and KEEPS.intersection(words[last:start])):
            continue
        if cue.kind in UNUSED:
            return cue
        found = found or cue
    return found


def _is_listed(clause: Clause, last: int) -> bool:
    """Say whether a comma and another name follow: what is said behind that is said of it."""
    more = last < len(clause.words) and clause.closed[last - 1] == ","
    return more and clause.mixed and clause.capital[last]


def _above(clause: Clause, first: int) -> Cue | None:
    """Return what a heading says of all that it opens: `Blocked: NAME, NAME, NAME`."""
    near = range(first - 2, max(-1, first - _FARTHEST), -1)
    colon = next((at for at in near if clause.closed[at] == ":"), -1)
    heading = clause.words[max(0, colon - _REACH) : colon + 1] if colon >= 0 else clause.heading
    for start in range(len(heading)):
        cue = beginning_at(SAID, heading, start)
        if cue is not None and KEEPS.isdisjoint(heading):
            return cue
    return None


def _alone_behind(clause: Clause, last: int, following: Clause | None) -> Cue | None:
    """Return what a part of the sentence says that says nothing else: `NAME for tests, no award`."""
    near = range(last - 1, min(len(clause.words) - 1, last + _FARTHEST))
    starts = [at + 1 for at in near if clause.closed[at]]
    for start in starts[:_MOST_PARTS]:
        cue = _alone(clause, start)
        if cue is not None:
            return cue
    return _alone(following, 0) if following is not None and following.joined else None


def _alone(clause: Clause, start: int) -> Cue | None:
    words = clause.words
    end = start
    most = min(len(words), start + _LONGEST_ALONE + 1)
    while end < most and not (end > start and clause.closed[end - 1]):
        end += 1
    if end - start > _LONGEST_ALONE or clause.closed[end - 1] == ":":
        return None
    for place in range(start, start + 2 if words[start] in _LEADS else start + 1):
        cue = beginning_at(SAID, words, place) if place < end else None
        if cue is not None:
            rest = place + len(cue.text.split())
            others = any(clause.capital[rest:end]) and words[rest] not in _BY
            return None if others else cue
    return None
