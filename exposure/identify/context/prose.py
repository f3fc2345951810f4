"""What does a sentence say of the vendor that it names: bought, used, tied to, or merely mentioned?"""

from msgspec import Struct
from msgspec.structs import replace

from exposure.identify.context.cues.kinds import STOPS, UNUSED, Kind
from exposure.identify.context.index import ContextIndex
from exposure.identify.context.mentions import Mention, is_negated, mentions_of
from exposure.identify.fold import fold
from exposure.identify.names.doubt import DENIES
from exposure.identify.rules.claim import capped, related, weaker
from exposure.model.relation import Confidence, Match, Relation

DESCRIPTION, NOTES = "description", "notes"
DESCRIBES = "the column describes, it does not name the maker"
_BY_DOMAIN = frozenset({"domain-owned", "domain-in-text"})
_DOUBTFUL = frozenset({"name-ambiguous", "product-weak", "model-family"})
_MENTIONED, _PRODUCT, _MODEL = "name-mentioned", "product-name", "model-id"
_PRODUCTS = frozenset({_PRODUCT, "product-weak", "part-number", "model-id", "model-family"})
_LONG = 6
"""Letters from which a product's name beside other words is no other word, if nothing says so."""
_CODE = 4
"""Letters and digits from which a part number is no other."""
_TIES = {
    Kind.supply: Relation.made_by,
    Kind.service: Relation.subprocessor_of,
    Kind.connector: Relation.connector_to,
}
_SAYS = {
    Kind.supply: "the words beside it say that it is bought or supplied",
    Kind.service: "the words beside it say that a service rests on it",
    Kind.connector: "the words beside it say that something is tied to it",
    Kind.against: "the words beside it say that it is not what is used",
    Kind.plan: "the words beside it say that it is planned, offered or looked at",
    Kind.person: "the words beside it speak of a person or a talk",
}
_ALONE = "the text says nothing else"
_UNSAID = "the text does not say that it is used"


class Strength(Struct, frozen=True):
    """How much a name means without the words around it."""

    is_sure: bool
    """It hardly means anybody else."""
    is_open: bool
    """What stands around it may make it sure; False where something spoke against it already."""
    is_product: bool


def strength_of(match: Match) -> Strength:
    """Return how much the rule that found a name allows it to mean."""
    sure = match.confidence is not Confidence.review
    is_product = match.rule in _PRODUCTS
    if any(why.endswith(DENIES) for why in match.against):
        return Strength(sure, False, is_product)
    if match.rule == _MENTIONED:
        return Strength(True, True, is_product)
    if match.rule in _DOUBTFUL:
        return Strength(False, True, is_product)
    if match.rule == _PRODUCT and not sure:
        long = len(fold(match.matched or match.listed)) >= _LONG
        return Strength(long and not match.against, long or bool(match.listed), is_product)
    return Strength(sure, sure, is_product)


def as_prose(index: ContextIndex, match: Match, text: str, role: str) -> Match:
    """Return a match as the column that describes bears it out."""
    if match.rule in _BY_DOMAIN:
        return _of_host(index, match, text)
    strength = strength_of(match)
    doubtful = match.confidence is Confidence.review
    if not strength.is_open or (doubtful and is_negated(index, [text])):
        return _mention(match, Confidence.review, DESCRIBES)
    mentions = mentions_of(index, match.vendor, text, match.matched)
    read = [_read(match, mention, strength, role) for mention in mentions]
    return min(read, key=_order)


def _of_host(index: ContextIndex, match: Match, text: str) -> Match:
    """A host is its owner's; that it is blocked, or was left, says that it is not used."""
    mentions = mentions_of(index, match.vendor, text, match.matched)
    cues = [one.cue for one in mentions if one.cue is not None and one.cue.kind in UNUSED]
    if len(cues) < len(mentions):
        return match
    return _mention(match, Confidence.review, f"{_SAYS[cues[0].kind]} ({cues[0].text})")


def as_listed(index: ContextIndex, match: Match, text: str) -> Match:
    """Return a match in a list of sub-processors, where a sentence may say more than a name."""
    tied = related(match, Relation.subprocessor_of)
    strength = strength_of(match)
    if match.confidence is Confidence.confirmed or not strength.is_open:
        return tied
    mentions = mentions_of(index, match.vendor, text, match.matched)
    doubts = [_doubt(mention, strength) for mention in mentions]
    if all(doubts):
        return capped(tied, Confidence.review, doubts[0])
    told = [one for one, why in zip(mentions, doubts, strict=True) if one.cue and not why]
    told = [one for one in told if strength.is_sure or one.trade]
    if match.confidence is Confidence.probable or not told or is_negated(index, [text]):
        return tied
    return related(_tied(match, told[0], Confidence.probable), Relation.subprocessor_of)


def _order(match: Match) -> tuple[int, bool]:
    return match.confidence.rank, match.relation is Relation.mentions_only


def _read(match: Match, mention: Mention, strength: Strength, role: str) -> Match:
    why = _doubt(mention, strength)
    if why:
        return _mention(match, Confidence.review, why)
    if not strength.is_sure:
        return _doubtful(match, mention, role)
    if mention.cue is not None:
        return _tied(match, mention, Confidence.probable)
    return match if match.rule == _MODEL else _uncued(match, mention, role)


def _uncued(match: Match, mention: Mention, role: str) -> Match:
    if role == NOTES:
        return _mention(match, Confidence.review, DESCRIBES)
    if mention.alone:
        return _raised(match, Confidence.probable, _ALONE)
    sure = match.rule != _MENTIONED or mention.mixed
    return _mention(match, Confidence.probable if sure else Confidence.review, _UNSAID)


def _doubt(mention: Mention, strength: Strength) -> str:
    """Return why a person must look at a mention; empty where nothing asks for it."""
    cue = mention.cue
    if cue is not None and cue.kind in STOPS:
        return f"{_SAYS[cue.kind]} ({cue.text})"
    if strength.is_sure and strength.is_product:
        return ""
    told = bool(mention.trade) and cue is not None and not mention.foreign
    if (
        mention.longer
        and (mention.mixed or not strength.is_sure)
        and not (told and strength.is_sure)
    ):
        return f"{mention.longer} beside it may belong to the same name"
    if mention.foreign:
        return f"{mention.foreign} tells of another trade"
    return ""


def _doubtful(match: Match, mention: Mention, role: str) -> Match:
    """A name that may be another's needs a word of the vendor's trade beside a cue, or beside it."""
    told = mention.trade and (mention.cue is not None or mention.beside)
    sure = told or (mention.cue is not None and _is_code(match))
    level = Confidence.probable if sure else Confidence.review
    if told:
        match = replace(match, because=f"{match.because}; {mention.trade} is what the vendor does")
    if mention.cue is not None:
        return _tied(match, mention, level)
    if role == DESCRIPTION and mention.alone:
        return _raised(match, level, _ALONE)
    return _mention(match, level, _UNSAID)


def _is_code(match: Match) -> bool:
    """Say whether a name mixes letters and digits, as part numbers do and ordinary words do not."""
    words = fold(match.matched or match.listed).split()
    return any(len(word) >= _CODE and word.isalnum() and _is_mixed(word) for word in words)


def _is_mixed(word: str) -> bool:
    return not word.isalpha() and not word.isdigit()


def _tied(match: Match, mention: Mention, level: Confidence) -> Match:
    cue = mention.cue
    if cue is None:
        return match
    relation = _TIES[cue.kind]
    owned = match.relation is not Relation.made_by and relation is Relation.made_by
    tied = match if owned else related(match, relation)
    return _raised(tied, level, f"{_SAYS[cue.kind]} ({cue.text})")


def _raised(match: Match, level: Confidence, why: str) -> Match:
    return replace(match, confidence=level, because=f"{match.because}; {why}")


def _mention(match: Match, level: Confidence, why: str) -> Match:
    """Return a mere mention; of a name that needs no more than to be told apart, the level rises."""
    told = related(capped(match, level, why), Relation.mentions_only)
    if told.confidence is level:
        return told
    return _raised(told, weaker(level, Confidence.probable), why)
