"""Which vendors does a written name, or a text that holds one, mean?"""

from collections.abc import Iterator

from exposure.identify.fold import names_a_person, strip_legal
from exposure.identify.names.mentions import Mention, mentions_in
from exposure.identify.names.phrases import PRODUCT, SHORTEST_JOINED, NameIndex, Phrase, one_form
from exposure.identify.names.pieces import (
    Piece,
    excluded_spans,
    is_innermost,
    may_name,
    pieces_of,
    says_nothing,
    windows_of,
)
from exposure.identify.names.wording import distance, equals, holds, is_spelt, joined_as
from exposure.identify.rules.claim import best_per_vendor, capped, claim
from exposure.identify.rules.hosts import without_addresses
from exposure.model.relation import Confidence, Match

DISTINCTIVE = 6
"""Letters from which a name in a longer text stands for itself."""
_LONG = 15
"""Letters from which a name of several words does so beside any others."""
_NATIVE_DISTINCTIVE = 3
LONGEST_TEXT = 100_000
"""Characters; what is longer is no name, and is read in parts."""
_MOST_BESIDE = 20
_PERSON = "the text names a person"
_KINDS = {
    "legal": "legal name",
    "alias": "name",
    "native": "name in its own script",
    "former": "former name",
    "subsidiary": "subsidiary",
    PRODUCT: "product name",
}


def name_matches(index: NameIndex, text: str) -> list[Match]:
    """Return every match of a name or product in `text`, with the text as quote."""
    if len(text) > LONGEST_TEXT:
        return best_per_vendor(_in_windows(index, text))
    words = without_addresses(text)
    if not may_name(index, words):
        return []
    pieces = pieces_of(index, words)
    retired = any(piece.negated and says_nothing(index, piece.words) for piece in pieces)
    found: list[Match] = []
    for piece in pieces:
        matches = [*_exact(index, piece, text), *_joined(index, piece, text)]
        matches += _inside(index, piece, text) if is_innermost(piece, pieces) else []
        matches += _native(index, piece, text)
        if piece.negated or retired:
            matches = [capped(match, Confidence.review, "the text negates it") for match in matches]
        found += matches
    if names_a_person(text):
        found = [capped(match, Confidence.review, _PERSON) for match in found]
    return found


def _in_windows(index: NameIndex, text: str) -> Iterator[Match]:
    """Read all of a very long text, part by part; what a part holds asks for a person to look."""
    why = f"the text has more than {LONGEST_TEXT} characters and was read in parts"
    person = names_a_person(text)
    for window in windows_of(text):
        for match in best_per_vendor(name_matches(index, window)):
            low = capped(match, Confidence.review, why)
            yield capped(low, Confidence.review, _PERSON) if person else low


def _exact(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    if len(piece.words) == 0:
        return
    others = {vendor for _, vendor, _ in excluded_spans(index, piece, covering=True)}
    full = " ".join(piece.words)
    phrases = dict.fromkeys((*index.exact.get(piece.core, ()), *index.exact.get(full, ())))
    outside = (*piece.words[: piece.start], *piece.words[piece.end :])
    for phrase in sorted(phrases, key=lambda phrase: distance(phrase, piece)):
        if phrase.vendor not in others:
            yield _equal(phrase, piece, one_form(outside), text)


def _equal(phrase: Phrase, piece: Piece, forms: set[str], text: str) -> Match:
    if phrase.kind == PRODUCT:
        return _product(phrase, piece, text, alone=True)
    if phrase.weak:
        return _ambiguous(phrase, piece, text, own_form=bool(forms & phrase.forms))
    rule = "name-exact" if piece.whole else "name-segment"
    what = equals(piece, same=phrase.spelt == piece.words)
    return _claim(phrase, Confidence.confirmed, rule, text, what)


def _joined(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    """`North Wind` and `NorthWind` are one name; so is a name with its legal form glued on."""
    joined = "".join(piece.words[piece.start : piece.end])
    if len(joined) < SHORTEST_JOINED:
        return
    others = {vendor for _, vendor, _ in excluded_spans(index, piece, covering=True)}
    forms = (form for form in index.legal if joined.endswith(form))
    for spelling in (joined, *(joined.removesuffix(form) for form in sorted(forms))):
        for phrase in index.joined.get(spelling, ()):
            if phrase.vendor not in others:
                what = joined_as(phrase, piece)
                yield _claim(phrase, Confidence.probable, "name-spacing", text, what)


def _native(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    """In scripts without blanks a name is looked for as letters, not as words."""
    joined = "".join(piece.words)
    for phrase in index.native if not joined.isascii() else ():
        name = "".join(phrase.words)
        if name not in joined:
            continue
        rest = strip_legal(joined, index.legal)
        if rest == name and not phrase.weak and phrase.kind != PRODUCT:
            rule = "name-exact" if piece.whole else "name-segment"
            what = equals(piece, same="".join(phrase.spelt) == joined)
            yield _claim(phrase, Confidence.confirmed, rule, text, what)
        elif phrase.letters >= _NATIVE_DISTINCTIVE and not phrase.weak:
            what = holds(spelt="".join(phrase.spelt) in joined)
            yield _claim(phrase, Confidence.probable, "name-in-text", text, what)
        else:
            what = holds(spelt="".join(phrase.spelt) in joined)
            yield _claim(phrase, Confidence.review, "name-mentioned", text, what)


def _inside(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    for mention in mentions_in(index, piece):
        for match in _beside(mention, piece, text):
            yield capped(match, Confidence.review, mention.doubt) if mention.doubt else match


def _beside(mention: Mention, piece: Piece, text: str) -> Iterator[Match]:
    phrase, left, own_form = mention.phrase, mention.left, mention.own_form
    what = _besides(holds(spelt=is_spelt(phrase, piece)), left)
    if phrase.kind == PRODUCT:
        if not phrase.weak or not left:
            yield _product(phrase, piece, text, alone=not left)
    elif phrase.weak:
        if not left:
            yield _ambiguous(phrase, piece, text, own_form=own_form)
    elif not left or own_form or _speaks_for_itself(phrase, len(left)):
        yield _claim(phrase, Confidence.probable, "name-in-text", text, what)
    else:
        yield _claim(phrase, Confidence.review, "name-mentioned", text, what)


def _speaks_for_itself(phrase: Phrase, left: int) -> bool:
    if phrase.letters >= _LONG and len(phrase.words) > 1:
        return True
    return phrase.letters >= DISTINCTIVE and left == 1


def _besides(what: str, left: list[str]) -> str:
    more = len(left) - _MOST_BESIDE
    said = ", ".join(left[:_MOST_BESIDE]) + (f" and {more} more words" if more > 0 else "")
    return f"beside {said}, {what}" if left else what


def _product(phrase: Phrase, piece: Piece, text: str, *, alone: bool) -> Match:
    if phrase.weak:
        bare = phrase.spelt == piece.words
        what = "the text is no more than" if bare else "the text holds"
        return _claim(
            phrase, Confidence.review, "product-weak", text, what, against="also an ordinary word"
        )
    if not alone and len(phrase.words) == 1 and phrase.letters < DISTINCTIVE:
        return _claim(phrase, Confidence.review, "product-name", text, "the text holds")
    return _claim(phrase, Confidence.probable, "product-name", text, "the text holds")


def _ambiguous(phrase: Phrase, piece: Piece, text: str, *, own_form: bool) -> Match:
    what = holds(spelt=is_spelt(phrase, piece))
    if own_form:
        why = "also another name or word, but a legal form of the vendor stands beside it"
        return _claim(phrase, Confidence.probable, "name-legal-form", text, what, against=why)
    why = "also another name or word, and no legal form of the vendor stands beside it"
    return _claim(phrase, Confidence.review, "name-ambiguous", text, what, against=why)


def _claim(
    phrase: Phrase, level: Confidence, rule: str, text: str, what: str, *, against: str = ""
) -> Match:
    kind = _KINDS.get(phrase.kind, "name")
    because = f"{what} {phrase.text}, a {kind} that the register lists for {phrase.vendor_name}"
    return claim(
        phrase.vendor,
        phrase.relation,
        level,
        rule=rule,
        quote=text,
        because="; ".join(reason for reason in (because, against, phrase.note) if reason),
        verified=phrase.verified,
    )
