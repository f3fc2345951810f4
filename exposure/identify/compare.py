"""Are two written company names one organisation, by the rules that recognise a vendor?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from exposure.identify.fold import core_of, fold, is_unspaced, segments, strip_legal
from exposure.identify.lexicon.index import SHORTEST_JOINED
from exposure.identify.lexicon.phrases import one_form
from exposure.identify.lexicon.vendor_names import index_names
from exposure.identify.lexicon.vendor_phrases import Ground
from exposure.identify.names.levels import DISTINCTIVE
from exposure.identify.spelling.abbreviate import abbreviates
from exposure.identify.spelling.cuts import SHORTEST_FIELD, is_cut
from exposure.identify.spelling.likelihood import TWO_SLIPS_FROM, is_faint, is_firm, is_likely
from exposure.identify.spelling.misreading import is_misread
from exposure.identify.spelling.respelling import LONGEST_WORD
from exposure.identify.spelling.romanise import romanised
from exposure.identify.spelling.slips import Slip, slips_between
from exposure.identify.spelling.unmask import unmasked
from exposure.model.relation import Confidence
from exposure.register.facts import Register
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import company_words

_LONGEST_NAME, _MOST_WORDS, _MOST_PARTS = 300, 30, 6
"""Characters, words and parts of what may be a name; longer texts are one only if they are equal."""
_MOST_COMPANIES = 8
"""Companies that may bear a word which still tells whose a name is: a group has several."""
_LONG = 15
"""Letters from which a name of several words stands for itself beside any that follow."""
_LONG_NAME = 3
"""Words from which a name may hold two that are misspelt."""
_ACCOUNT = 5
"""Digits from which a number is an account or address, and not one of a series."""
_FILLERS = frozenset({"the", "and", "of", "for", "de", "du", "des", "le", "la", "les", "et"})
_NUMERALS = frozenset({"i", "v", "x"}.union(
    tens + ones for tens in ("", "x", "xx")
    for ones in ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
))  # fmt: skip
_SURE_LEVELS = (Confidence.confirmed, Confidence.probable)


class _Name(Struct, frozen=True, gc=False):
    """A written name, taken apart."""

    words: tuple[str, ...]
    core: tuple[str, ...]
    """The words without legal forms."""
    forms: frozenset[str]
    size: int
    """Characters as written."""
    masked: bool
    """Letters of another script stand in it for ours."""

    @property
    def letters(self) -> str:
        """Return the core without blanks."""
        return "".join(self.core)


class _Stead(Struct, frozen=True, gc=False):
    """How one word may stand in another's stead."""

    firm: bool
    faint: bool = False
    """It says nothing without another word that agrees."""


def ground_of(register: Register) -> Ground:
    """Return what the register knows of words, whoever its vendors are; for `same_name`."""
    words = index_names(register, ())
    return Ground(words.legal, words.known, company_words(register.background))


def same_name(ground: Ground, first: str, second: str) -> Confidence | None:
    """Say how sure it is that two written names are one organisation's; None where nothing says so.

    confirmed: the same words, legal forms aside where the words are nobody else's. probable: other
    blanks, order, script or spelling, a name cut off or shortened, or place and trade words added.
    review: what a person should look at. The order of the two does not matter. Companies of one
    group may count as one; names that hold different numbers do not.
    """
    if max(len(first), len(second)) > _LONGEST_NAME:
        return Confidence.confirmed if fold(first) == fold(second) else None
    names = _ordered(ground, first, second)
    if not names[0].core:
        return None
    if names[0].words == names[1].words:
        return Confidence.probable if names[0].masked != names[1].masked else Confidence.confirmed
    if len(names[1].words) > _MOST_WORDS:
        return None
    return _compared(ground, *names) or _in_parts(ground, first, second)


def _ordered(ground: Ground, first: str, second: str) -> tuple[_Name, _Name]:
    """Return both names, the one of fewer words first."""
    one, other = _name(ground.legal, first), _name(ground.legal, second)
    return (one, other) if _order(one) <= _order(other) else (other, one)


def _order(name: _Name) -> tuple[int, int, tuple[str, ...]]:
    return len(_without_fillers(name.core)), len(name.letters), name.words


@lru_cache(maxsize=65_536)
def _name(legal: frozenset[str], text: str) -> _Name:
    plain = unmasked(text)
    words = fold(plain).split()
    start, end = core_of(words, legal)
    core = words[start:end]
    if any(map(is_unspaced, core)):
        core = strip_legal(" ".join(core), legal).split()
    forms = one_form((*words[:start], *words[end:]))
    return _Name(tuple(words), tuple(core), frozenset(forms), len(text.strip()), plain != text)


def _compared(ground: Ground, one: _Name, other: _Name) -> Confidence | None:
    core, longer = _without_fillers(one.core), _without_fillers(other.core)
    if core == longer:
        return _equal(ground, one, other)
    if _are_letters_alike(ground, one, other) or sorted(core) == sorted(longer):
        return Confidence.probable if _says_whose(ground, core) else Confidence.review
    if _hold_other_numbers(core, longer):
        return None
    spelt = _spelt(ground, core, longer) if len(core) == len(longer) else None
    found = (spelt, _cut(one, other), _beside(ground, core, longer))
    return min(filter(None, found), key=lambda level: level.rank, default=None)


def _without_fillers(core: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in core if word not in _FILLERS) or core


def _equal(ground: Ground, one: _Name, other: _Name) -> Confidence:
    """A word that many companies bear needs the legal form to say which of them is meant."""
    if not _says_whose(ground, one.core):
        return Confidence.review
    agree = one.forms == other.forms or not one.forms or not other.forms
    agree = agree and one.masked == other.masked
    return Confidence.confirmed if agree else Confidence.probable


def _says_whose(ground: Ground, core: Sequence[str]) -> bool:
    """Say whether words alone tell which company is meant."""
    background = ground.background
    telling = [word for word in core if word not in ground.known]
    if len(core) > 1 or not telling:
        return len(telling) > 1 or (bool(telling) and not ambiguity_of(tuple(core), background))
    word = telling[0]
    if is_unspaced(word):
        return not ambiguity_of((word,), background)
    return len(word) > 2 and background.occurrences(word) <= _MOST_COMPANIES


def _are_letters_alike(ground: Ground, one: _Name, other: _Name) -> bool:
    """Blanks may stand elsewhere, and a legal form may be glued on."""
    if min(len(one.letters), len(other.letters)) < SHORTEST_JOINED:
        return False
    wholes = "".join(one.words), "".join(other.words)
    glued = _is_glued(ground, one.letters, wholes[1]) or _is_glued(ground, other.letters, wholes[0])
    return glued or one.letters == other.letters


def _is_glued(ground: Ground, core: str, whole: str) -> bool:
    rest = whole.removeprefix(core)
    return rest != whole and (not rest or rest in ground.legal)


def _hold_other_numbers(core: Iterable[str], longer: Iterable[str]) -> bool:
    """Say whether both names hold a number, and not the same: of one series, not one company."""
    numbers = [sorted(filter(_is_number, words)) for words in (core, longer)]
    return all(numbers) and numbers[0] != numbers[1]


def _is_number(word: str) -> bool:
    return word in _NUMERALS or word.isdecimal()


def _spelt(ground: Ground, core: Sequence[str], longer: Sequence[str]) -> Confidence | None:
    """Compare names of as many words, of which some are spelt otherwise."""
    pairs = [(a, b) for a, b in zip(core, longer, strict=True) if a != b]
    if len(pairs) > (1 if len(core) < _LONG_NAME else 2):
        return None
    steads = [_stead(ground, a, b, first=a == core[0]) for a, b in pairs]
    found = [stead for stead in steads if stead is not None]
    if len(found) < len(pairs):
        return None
    agrees = any(a == b and a not in ground.known for a, b in zip(core, longer, strict=True))
    if any(stead.faint for stead in found):
        return Confidence.review if agrees else None
    sure = agrees or all(stead.firm for stead in found)
    return Confidence.probable if sure else Confidence.review


def _stead(ground: Ground, one: str, other: str, *, first: bool) -> _Stead | None:
    """Return how one word may stand for another; the `first` of a name is never shortened.

    Of two words that companies bear, each is in use, and only a word beside them tells a slip.
    """
    if one == other or other in romanised(one) or one in romanised(other):
        return _Stead(firm=True)
    background = ground.background
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if not first and abbreviates(short, long) and (
        long in ground.known or background.is_known(long)
    ):  # fmt: skip
        return _Stead(firm=True)
    if len(long) > LONGEST_WORD:
        return None
    listed, written = (one, other) if background.is_known(one) else (other, one)
    found = _misspelt(listed, written)
    in_use = background.is_known(written)
    return _Stead(firm=False, faint=True) if found and in_use else found


def _misspelt(listed: str, written: str) -> _Stead | None:
    slips = slips_between(listed, written, 2 if len(listed) >= TWO_SLIPS_FROM else 1) or ()
    if is_misread(listed, written) or is_misread(written, listed):
        slips = (Slip.lookalike,)
    if not slips or not is_likely(listed, written, slips):
        return None
    firm = is_firm(listed, written, slips)
    return _Stead(firm, not firm and is_faint(listed, slips, begun=listed[0] == written[0]))


def _beside(ground: Ground, core: tuple[str, ...], longer: tuple[str, ...]) -> Confidence | None:
    """Compare names of which one has words that the other has not."""
    same = _in_both(ground, core, longer)
    telling = [word for word in same.values() if word not in ground.known]
    missing = _unknown(ground, (Counter(core) - Counter(same.values())).elements())
    left = _unknown(ground, [word for at, word in enumerate(longer) if at not in same])
    if not telling or (missing and left):
        return None
    says = len(same) == len(core) and _says_whose(ground, core)
    if not missing and not left:
        return Confidence.probable if says and _stands_in(core, longer) else Confidence.review
    if says and longer[: len(core)] == core:
        sure = len(core) > 1 and len("".join(core)) >= _LONG and not any(map(_is_number, left))
        return Confidence.probable if sure else Confidence.review
    sure = len(telling) > 1 or (_says_whose(ground, telling) and len(telling[0]) >= DISTINCTIVE)
    return Confidence.review if sure and len(left) <= len(telling) else None


def _in_both(ground: Ground, core: tuple[str, ...], longer: tuple[str, ...]) -> dict[int, str]:
    """Return place in the longer name → word of the shorter one that stands there, or is meant."""
    same: dict[int, str] = {}
    agrees = any(word in longer and word not in ground.known for word in core)
    for word in core:
        places = [at for at, other in enumerate(longer) if other == word and at not in same]
        places = places or [
            at
            for at, other in enumerate(longer)
            if at not in same and other not in core
            and _may_mean(ground, word, other, first=at == 0 or word == core[0], agrees=agrees)
        ]  # fmt: skip
        if places:
            same[places[0]] = word
    return same


def _may_mean(ground: Ground, word: str, other: str, *, first: bool, agrees: bool) -> bool:
    stead = _stead(ground, word, other, first=first)
    return stead is not None and (stead.firm or (agrees and not stead.faint))


def _unknown(ground: Ground, words: Iterable[str]) -> list[str]:
    """Return the words that may make it another company."""
    return [
        word for word in words
        if word not in ground.known and not (len(word) >= _ACCOUNT and word.isdecimal())
    ]  # fmt: skip


def _stands_in(core: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    return any(longer[at : at + len(core)] == core for at in range(len(longer) - len(core) + 1))


def _cut(one: _Name, other: _Name) -> Confidence | None:
    """A field of fixed width cuts a long name off; without blanks a word more looks the same."""
    short, long = sorted((one, other), key=lambda name: len("".join(name.words)))
    if is_cut(long.words, " ".join(short.words)):
        return Confidence.probable
    opens = "".join(long.words).startswith("".join(short.words))
    wide = short.size >= SHORTEST_FIELD or is_unspaced(short.words[0])
    return Confidence.review if opens and wide else None


def _in_parts(ground: Ground, first: str, second: str) -> Confidence | None:
    """A cell may hold two names, `formerly` or `doing business as`: one of them is for a person."""
    parts = [segments(text)[:_MOST_PARTS] for text in (first, second)]
    if max(map(len, parts)) < 2:
        return None
    pairs = [_ordered(ground, one, other) for one in parts[0] for other in parts[1]]
    sure = any(pair[0].core and _compared(ground, *pair) in _SURE_LEVELS for pair in pairs)
    return Confidence.review if sure else None
