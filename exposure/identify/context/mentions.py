"""How does a text speak of one vendor, wherever it names it?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from msgspec import Struct

from exposure.identify.context.clauses import Clause, clauses_of
from exposure.identify.context.cues.find import cues_of
from exposure.identify.context.cues.kinds import Cue, Kind
from exposure.identify.context.cues.tables import WORDS
from exposure.identify.context.cues.unspaced import cues_unspaced
from exposure.identify.context.index import ContextIndex
from exposure.identify.context.phrases import Phrases, phrases_of, spans_in
from exposure.identify.context.profiles import Profile
from exposure.identify.fold import fold

_Places = dict[int, tuple[int, int]]
_BESIDE = 2
"""Words between a name and a word of its trade that stands beside it."""
_PARTNERS = frozenset(
    {
        "partner", "partners", "reseller", "resellers", "distributor", "distributors", "dealer",
        "dealers", "installer", "installers", "agency", "handler", "wiederverkaufer", "agentur",
        "revendeur", "distributeur", "agence", "revendedor", "distribuidor", "agencia", "agenzia",
        "rivenditore", "distributore", "wederverkoper", "revenda",
    }
)  # fmt: skip
_MOST_READ = 200
"""Mentions of one vendor in one text that are read: the answer can hardly change after them."""
_CUSTOMERS = frozenset({"for", "fur", "pour", "para", "per", "voor"})
_NEAR_CUSTOMER = 3


class Mention(Struct, frozen=True):
    """One place in which a text names a vendor."""

    cue: Cue | None
    trade: str
    """A word of the vendor's trade in the same clause; empty where there is none."""
    beside: bool
    """That word stands beside the name."""
    foreign: str
    """A word of a trade that no vendor of the register is in."""
    longer: str
    """A neighbouring word that seems to be part of the same name: of a person, or another firm."""
    alone: bool
    """Nothing else is said that would tell what the name is for."""
    mixed: bool
    """Capitals tell names from other words in this clause."""
    is_name: bool
    """It is written as a name, among words that are not."""


class Words(Struct, frozen=True):
    """A vendor's profile, and what a match met beside its listed names."""

    profile: Profile
    index: ContextIndex
    matched: Phrases

    def spans(self, clause: Clause) -> list[tuple[int, int]]:
        """Return where the vendor is named, without names that are known to be another's."""
        others = {
            place
            for first, last in spans_in(clause.words, self.profile.excluded)
            for place in range(first, last)
        }
        found = {
            *spans_in(clause.words, self.profile.names),
            *spans_in(clause.words, self.matched),
        }
        return sorted(span for span in found if others.isdisjoint(range(*span)))[:_MOST_READ]


def mentions_of(index: ContextIndex, vendor: str, text: str, matched: str = "") -> list[Mention]:
    """Return each mention of a vendor in a text; `matched` is a spelling that was met there."""
    words = Words(index.vendors[vendor], index, phrases_of([fold(matched)]))
    found = list(islice(_all_mentions(words, clauses_of(text)), _MOST_READ))
    return found or [_unspaced(text)]


def _all_mentions(words: Words, clauses: Sequence[Clause]) -> Iterator[Mention]:
    for clause, following in zip_longest(clauses, clauses[1:]):
        yield from _mentions(words, clause, following)


def _unspaced(text: str) -> Mention:
    """A name that stands inside other letters: the text as a whole speaks."""
    return Mention(next(cues_unspaced(text), None), "", False, "", "", False, False, False)


def _mentions(words: Words, clause: Clause, following: Clause | None) -> Iterator[Mention]:
    spans = words.spans(clause)
    if not spans:
        return
    covered = {place for first, last in spans for place in range(first, last)}
    trades = list(spans_in(clause.words, words.profile.trade))
    trades = [span for span in trades if not covered.issuperset(range(*span))]
    starts, ends = {span[0]: span for span in trades}, {span[1]: span for span in trades}
    foreign = foreign_word(words.index, clause.words)
    said = covered.union(*(range(*span) for span in trades))
    quiet = [
        place in said or _is_quiet(words.index, word) for place, word in enumerate(clause.words)
    ]
    for first, last in spans:
        near = [place[at] for place, at in _beside(first, last, starts, ends) if at in place]
        trade = (near or trades)[:1]
        yield Mention(
            _cue(clause, first, last, following),
            " ".join(clause.words[slice(*trade[0])]) if trade else "",
            bool(near),
            foreign,
            _longer(clause, first, last, quiet),
            all(quiet),
            clause.mixed,
            clause.mixed and clause.capital[first],
        )


def _beside(first: int, last: int, starts: _Places, ends: _Places) -> Iterator[tuple[_Places, int]]:
    """Yield where a word that stands beside a name would begin, or end."""
    for apart in range(_BESIDE):
        yield starts, last + apart
        yield ends, first - apart


def _is_quiet(index: ContextIndex, word: str) -> bool:
    return word in index.known or word in WORDS or not word.isalpha()


def _cue(clause: Clause, first: int, last: int, following: Clause | None) -> Cue | None:
    """Return what stands beside a name; that it is given up goes before anything else."""
    around = {*clause.words[max(0, first - 2) : first], *clause.words[last : last + 2]} & _PARTNERS
    if around:
        return Cue(Kind.against, min(around))
    return next(iter(cues_of(clause, first, last, following)), None)


def _longer(clause: Clause, first: int, last: int, quiet: list[bool]) -> str:
    """Return a neighbour that is written as a name, as in the names of persons; else empty."""
    before, after = first - 1, last
    if before >= 0 and not clause.closed[before] and _is_name(clause, before, quiet):
        return clause.words[before]
    behind = after < len(clause.words) and not clause.closed[last - 1]
    return clause.words[after] if behind and _is_name(clause, after, quiet) else ""


def _is_name(clause: Clause, place: int, quiet: list[bool]) -> bool:
    return not quiet[place] and (clause.capital[place] or not clause.mixed)


def foreign_word(index: ContextIndex, words: tuple[str, ...]) -> str:
    """Return a word of a trade that is nobody's of the register; who is served does not count."""
    return word_of(index.foreign, words)


def word_of(trades: Phrases, words: tuple[str, ...]) -> str:
    """Return the first word of some trades; empty where there is none but of who is served."""
    for first, last in spans_in(words, trades):
        if _CUSTOMERS.isdisjoint(words[max(0, first - _NEAR_CUSTOMER) : first]):
            return " ".join(words[first:last])
    return ""


def is_negated(index: ContextIndex, texts: Iterable[str]) -> bool:
    """Say whether a text holds words by which use ended or never was."""
    padded = [f" {fold(text)} " for text in texts]
    return any(negation in text for text in padded for negation in index.negations)
