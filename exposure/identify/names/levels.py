"""How sure is a mention of a name, given how it is spelt and what stands beside it?

The table, first row that holds; a misspelt name is one step less sure (`_misspelt`):

    weak name      its vendor's legal form or trade beside it  probable
                   nothing that says anything beside it        review
                   opens `NAME for ...`                        review
                   another word beside it                      no match
                   a list alone names it, any word beside it   no match
    product        short, or of common words, beside others    review
                   otherwise                                   probable
    name           a word of another trade beside it           review
                   family names alone beside it                review
                   few letters, a foreign legal form behind it review
                   one word that a list alone names, and
                   another beside it                           review
                   alone, or long, or one word beside it       probable
                   otherwise                                   review
"""

from collections.abc import Collection

from msgspec import Struct

from exposure.identify.lexicon.phrases import PRODUCT, Phrase, one_form
from exposure.identify.names.mentions import Mention
from exposure.identify.names.pieces import Piece
from exposure.identify.rules.claim import weaker
from exposure.model.relation import Confidence, Relation

DISTINCTIVE = 6
"""Letters from which a name in a longer text stands for itself."""
_COINED = 5
"""The same, of a word that no other company is known to bear."""
_MOST_STRANGERS = 3
"""Words of no known meaning beside which a name still speaks for itself."""
_AGREEING = 8
"""Letters of the other words of a name that bear a misspelt one out: `group` does not."""
_LONG = 15
"""Letters from which a name of several words does so beside any others."""
_NAME_LIKE = 8
"""Words up to which a part of a text may be the name of one company."""
_MOST_BESIDE = 20
_ANYWHERE = frozenset({
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "co ltd", "llc",
    "plc", "group", "holding", "holdings",
})  # fmt: skip
"""Legal forms that firms of many countries bear."""
_LESSER = frozenset({PRODUCT, "subsidiary", "former"})
"""Kinds of names of which a company bears many."""
_ONTO = frozenset({"for", "on", "via", "fur", "pour", "para", "per", "voor"})
"""Words, as they are folded, behind which stands what a product is made for, or runs on."""
_NOTHING_AGREES = "nothing else in the text agrees with it"
_LISTED_ALONE = "a list alone names the company, and nothing else is known of it that could agree"


class Judged(Struct, frozen=True, gc=False):
    """How sure a mention is, by which rule."""

    level: Confidence
    rule: str
    supports: tuple[str, ...] = ()
    """What beside it speaks for the vendor."""
    against: tuple[str, ...] = ()


def judged(mention: Mention, piece: Piece) -> Judged | None:
    """Return how sure a mention is; None where what stands beside it makes it another name."""
    if mention.span.open_ended:
        return Judged(Confidence.probable, "part-number")
    found = _weak(mention, piece) if mention.phrase.weak else _strong(mention, piece)
    if found is None:
        return None
    if mention.span.slips:
        return _misspelt(mention, found)
    return _respaced(mention, found) if mention.span.joined else found


def _weak(mention: Mention, piece: Piece) -> Judged | None:
    beside, against = mention.beside, (mention.phrase.weak,)
    if mention.phrase.listed and not mention.bare:
        return None
    if mention.own_form and not beside.others and mention.phrase.kind != "former":
        supports = ("a legal form of the vendor stands beside it",)
        return Judged(Confidence.probable, "name-legal-form", supports, against)
    rule = "product-weak" if mention.phrase.kind == PRODUCT else "name-ambiguous"
    if beside.trade and mention.phrase.relation is not Relation.mentions_only:
        alone = len(beside.unknown) <= 1 and not beside.others
        level = Confidence.probable if alone else Confidence.review
        return Judged(level, rule, _of_trade(beside.trade), (*against, *_of_others(mention)))
    stated = mention.phrase.stated and len(mention.phrase.words) > 1
    called = stated or beside.parts or mention.own_form or mention.doubt
    if _opens_for_another(mention, piece):
        return Judged(Confidence.review, rule, (), against)
    if (beside.others and not stated) or (beside.unknown and not called):
        return None
    return Judged(Confidence.review, rule, _of_parts(beside.parts), against)


def _opens_for_another(mention: Mention, piece: Piece) -> bool:
    """Say whether it is `Claude for Slack`: what another product is named for stands behind it."""
    span = mention.span
    follows = piece.words[span.last : span.last + 1]
    return not span.first and not span.slips and bool(_ONTO.intersection(follows))


def _strong(mention: Mention, piece: Piece) -> Judged:
    phrase, beside = mention.phrase, mention.beside
    forms = forms_around(piece) if mention.alone else set()
    name_like = len(piece.words) <= _NAME_LIKE
    others = _of_others(mention) if name_like and not mention.own_form else ()
    others = (*others, *_of_people(mention)) if name_like else others
    if phrase.kind == PRODUCT:
        single = len(phrase.words) == 1
        short = single and phrase.letters < DISTINCTIVE
        borne_out = bool(beside.trade or beside.parts) and not beside.others
        short = short and not borne_out
        doubtful = beside.words and (short or phrase.common or (single and beside.others))
        against = (phrase.common,) if doubtful and phrase.common else ()
        against = (*against, *_of_people(mention))
        level = Confidence.review if doubtful or against else Confidence.probable
        return Judged(level, "product-name", _of_trade(beside.trade), against)
    if foreign := abroad(phrase, forms, "name-mentioned"):
        return foreign
    lone = phrase.listed and len(phrase.words) == 1 and not mention.bare
    if not others and not lone and _speaks_for_itself(mention):
        return Judged(Confidence.probable, "name-in-text", _of_trade(beside.trade))
    against = (*others, *((phrase.common,) if phrase.common else ()))
    against = (*against, _LISTED_ALONE) if lone else against
    return Judged(Confidence.review, "name-mentioned", _of_trade(beside.trade), against)


def _speaks_for_itself(mention: Mention) -> bool:
    phrase, unknown = mention.phrase, mention.beside.unknown
    if not unknown or mention.own_form:
        return True
    most = _MOST_STRANGERS * 2 if mention.beside.numbered else _MOST_STRANGERS
    if phrase.common or len(unknown) > most:
        return False
    if phrase.letters >= _LONG and len(phrase.words) > 1:
        return True
    if phrase.coined and (phrase.letters >= _COINED or mention.beside.trade):
        return True
    return phrase.letters >= DISTINCTIVE and len(unknown) == 1


def _misspelt(mention: Mention, found: Judged) -> Judged | None:
    """A slip of the pen asks for something that agrees, the more so the less the name says."""
    phrase, slips = mention.phrase, mention.span.slips
    agrees, firm = _agrees(mention), all(slip.firm for slip in slips)
    lesser = phrase.kind in _LESSER and any(slip.edits > 1 for slip in slips)
    if not agrees and (phrase.weak or lesser or any(slip.faint for slip in slips)):
        return None
    if not agrees and not firm and mention.beside.words:
        return None
    if phrase.listed:
        told = (*found.against, _LISTED_ALONE)
        return Judged(Confidence.review, "name-misspelt", found.supports, told) if firm else None
    sure = agrees or (firm and not mention.beside.words)
    if phrase.common and not (mention.own_form or mention.beside.trade):
        sure = False
    level = weaker(found.level, Confidence.probable if sure else Confidence.review)
    against = found.against if sure else (*found.against, _NOTHING_AGREES)
    return Judged(level, "name-misspelt", found.supports, against)


def _agrees(mention: Mention) -> bool:
    """Say whether something besides the misspelt word speaks for the vendor.

    A legal form does not where the first letter is another: people know how a name begins.
    """
    misspelt = {slip.listed for slip in mention.span.slips}
    right = sum(len(word) for word in mention.phrase.words if word not in misspelt)
    begun = all(slip.written[:1] == slip.listed[:1] for slip in mention.span.slips)
    form = begun and mention.own_form and not mention.beside.words
    return right >= _AGREEING or form or bool(mention.beside.trade)


def _respaced(mention: Mention, found: Judged) -> Judged:
    """`Ten cents` are no name: what stands apart needs the vendor's legal form, or none."""
    parted = mention.span.last - mention.span.first > len(mention.phrase.words)
    foreign = parted and mention.formed and not mention.own_form
    loose = mention.ordinary and not (mention.alone or mention.own_form)
    sure = not (mention.beside.words or foreign or loose)
    level = weaker(found.level, Confidence.probable if sure else Confidence.review)
    return Judged(level, "name-spacing", found.supports, found.against)


def _of_trade(words: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{_listed(words)} beside it tells of the vendor's trade",) if words else ()


def _of_parts(words: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{_listed(words)} beside it looks like a part number",) if words else ()


def _of_others(mention: Mention) -> tuple[str, ...]:
    words = mention.beside.others
    return (f"{_listed(words)} beside it tells of another trade",) if words else ()


def _of_people(mention: Mention) -> tuple[str, ...]:
    """Say whether all that stands beside a name are family names, as beside a person's first one."""
    people, beside = mention.beside.people, mention.beside
    if not people or beside.unknown != people or beside.trade or mention.formed:
        return ()
    return (f"{_listed(people)} beside it may make it the name of a person",)


def forms_around(piece: Piece) -> set[str]:
    """Return the legal forms before and behind the words of a part, in one spelling each."""
    return one_form((*piece.words[: piece.start], *piece.words[piece.end :]))


def abroad(phrase: Phrase, forms: Collection[str], rule: str) -> Judged | None:
    """Return how sure a few letters are that bear the legal form of one country; else None.

    Such letters are a name to several firms, and what one land calls a company tells which.
    """
    few = len(phrase.words) == 1 and phrase.letters <= _COINED
    national = few and sorted(set(forms) - _ANYWHERE - phrase.forms)
    if not national:
        return None
    why = f"few letters, and {_listed(tuple(national))} is no legal form that is listed for it"
    return Judged(Confidence.review, rule, (), (why,))


def _listed(words: tuple[str, ...]) -> str:
    more = len(words) - _MOST_BESIDE
    return ", ".join(words[:_MOST_BESIDE]) + (f" and {more} more words" if more > 0 else "")


def besides(words: tuple[str, ...]) -> str:
    """Return what opens a reason that names the words beside a name; empty where there are none."""
    return f"beside {_listed(words)}, " if words else ""
