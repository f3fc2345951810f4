"""Which vendors does a written name, or a text that holds one, mean?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.identify.fold import names_a_person, strip_legal
from exposure.identify.lexicon.gate import may_name
from exposure.identify.lexicon.index import SHORTEST_JOINED, NameIndex
from exposure.identify.lexicon.phrases import PRODUCT, Phrase
from exposure.identify.names.doubt import ASKED, asks
from exposure.identify.names.expansions import without_namesakes
from exposure.identify.names.levels import Judged, abroad, besides, forms_around, judged
from exposure.identify.names.mentions import Mention, mentions_in
from exposure.identify.names.pieces import (
    Piece,
    excluded_spans,
    pieces_of,
    says_nothing,
    tells_of_an_end,
    windows_of,
)
from exposure.identify.names.wording import (
    distance,
    equals,
    holds,
    is_spelt,
    joined_as,
    misspelt_as,
    shown,
)
from exposure.identify.rules.claim import best_per_vendor, capped, claim
from exposure.identify.rules.hosts import without_addresses
from exposure.identify.spelling.cuts import cut_from
from exposure.identify.spelling.unmask import unmasked
from exposure.model.relation import Confidence, Match
from exposure.patterns import late_pattern

_NATIVE_DISTINCTIVE, _LONGEST_NATIVE = 3, 6
LONGEST_TEXT = 100_000
"""Characters; what is longer is no name, and is read in parts."""
_FIELD_WIDTH = 24
"""Characters from which a field may have cut a name off between two words."""
_PERSON = "the text names a person"
_MASKED = "letters of another script stand in it for ours"
_GLUED = "its words stand without blanks"
_JOINED_SCRIPTS = "a word of another script is joined to it"
_JOINED_DIGITS = "a number is joined to it"
_LATIN, _OTHER = r"A-Za-z\u00c0-\u024f", r"\u0370-\ufaff"
_SCRIPTS = late_pattern(rf"(?<=[{_LATIN}])(?=[{_OTHER}])|(?<=[{_OTHER}])(?=[{_LATIN}])")
_DIGITS = late_pattern(rf"(?<=[{_LATIN}]{{4}})(?=\d{{3}})|(?<=\d{{3}})(?=[{_LATIN}]{{4}})")
"""Letters and digits of which so many stand together that they were two entries."""
_PLAIN_DIGITS = late_pattern(r"(?<=[A-Za-z]{4})(?=\d{3})|(?<=\d{3})(?=[A-Za-z]{4})")
"""The same for texts without other letters: most, for which a smaller pattern is ready sooner."""
_JOINED = late_pattern(r"[A-Za-z]\d{3}|\d{3}[A-Za-z]")
"""Without it a text of plain letters holds none of these either."""
_HUMPS = late_pattern(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_FORM = "a legal form of the vendor stands beside it"
_NO_FORM = "no legal form of the vendor stands beside it"
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
    found = _matches(index, words, text) if may_name(index.gate, words) else []
    if words.isascii() and " " in words and not _JOINED.search(words):
        return found
    for reading, why in _readings(index, words):
        if reading != words and may_name(index.gate, reading):
            read_so = _matches(index, reading, text)
            found += [capped(match, Confidence.probable, why) for match in read_so]
    return found


def _readings(index: NameIndex, words: str) -> Iterator[tuple[str, str]]:
    """Yield what else a text may say to a reader's eye, and how it was read."""
    if not words.isascii():
        yield unmasked(words, index.spellings.words.__contains__), _MASKED
        yield _SCRIPTS.sub(" ", words), _JOINED_SCRIPTS
    digits = _PLAIN_DIGITS if words.isascii() else _DIGITS
    if digits.search(words):
        yield digits.sub(" ", words), _JOINED_DIGITS
    if " " not in words and not words.islower() and not words.isupper():
        yield _HUMPS.sub(" ", words), _GLUED


def _matches(index: NameIndex, words: str, text: str) -> list[Match]:
    pieces = pieces_of(index, words)
    retired = any(_retires(index, piece) for piece in pieces if piece.inner)
    parts: list[tuple[Piece, list[Match]]] = []
    for piece in pieces:
        matches = [*_exact(index, piece, text), *_glued(index, piece, text)]
        matches += _inside(index, piece, text) if piece.inner else []
        matches += _native(index, piece, text)
        matches += _cut(index, piece, text)
        if piece.negated or retired:
            matches = [capped(match, Confidence.review, "the text negates it") for match in matches]
        parts.append((piece, matches))
    found = list(without_namesakes(index, parts))
    if names_a_person(text):
        found = [capped(match, Confidence.review, _PERSON) for match in found]
    if found and asks(text):
        found = [capped(match, Confidence.probable, ASKED) for match in found]
    return found


def _retires(index: NameIndex, piece: Piece) -> bool:
    """Say whether a part of a text negates the others; a mark is of the record."""
    if tells_of_an_end(piece):
        return True
    marks = " ".join(piece.words) in index.marks
    return piece.negated and says_nothing(index, piece.words) and not marks


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
    forms = forms_around(piece)
    spelt = {phrase.vendor for phrase in phrases if phrase.stated and not distance(phrase, piece)}
    for phrase in sorted(phrases, key=lambda phrase: distance(phrase, piece)):
        settled = phrase.vendor in spelt and distance(phrase, piece)
        if phrase.vendor not in others and not settled:
            yield _equal(phrase, piece, forms, text)


def _equal(phrase: Phrase, piece: Piece, forms: set[str], text: str) -> Match:
    if phrase.weak:
        bare = phrase.kind == PRODUCT and phrase.spelt == piece.words
        what = "the text is no more than" if bare else holds(spelt=is_spelt(phrase, piece))
        return _claim(phrase, _alone(phrase, own_form=bool(forms & phrase.forms)), text, what)
    if phrase.kind == PRODUCT:
        return _claim(phrase, Judged(Confidence.probable, "product-name"), text, "the text holds")
    rule = "name-exact" if piece.whole else "name-segment"
    what = equals(piece, same=phrase.spelt == piece.words)
    if phrase.common and not forms & phrase.forms:
        found = Judged(Confidence.probable, rule, (), (phrase.common,))
        return _claim(phrase, found, text, what)
    found = abroad(phrase, forms, rule) or Judged(Confidence.confirmed, rule)
    return _claim(phrase, found, text, what)


def _alone(phrase: Phrase, *, own_form: bool) -> Judged:
    """Return how sure a weak name is that is all that a part of a text says."""
    if own_form and phrase.kind != "former":
        return Judged(Confidence.probable, "name-legal-form", (_FORM,), (phrase.weak,))
    if phrase.kind == PRODUCT:
        return Judged(Confidence.review, "product-weak", (), (phrase.weak,))
    return Judged(Confidence.review, "name-ambiguous", (), (phrase.weak, _NO_FORM))


def _glued(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    """A name may have its legal form glued on, blanks or none between its words."""
    joined = "".join(piece.words[piece.start : piece.end])
    if len(joined) < SHORTEST_JOINED:
        return
    others = {vendor for _, vendor, _ in excluded_spans(index, piece, covering=True)}
    others |= {one.vendor for one in index.exact.get(" ".join(piece.words), ()) if one.stated}
    forms = (form for form in index.legal if joined.endswith(form))
    for spelling in (joined, *(joined.removesuffix(form) for form in sorted(forms))):
        for phrase in index.joined.get(spelling, ()):
            if phrase.vendor not in others:
                found = _respaced(piece, phrase)
                yield _claim(phrase, found, text, joined_as(phrase, piece), words=piece.words)


def _respaced(piece: Piece, phrase: Phrase) -> Judged:
    """A word that stands in parts, with a legal form of its own, may be another firm's name."""
    written, forms = piece.words[piece.start : piece.end], forms_around(piece)
    if len(written) > len(phrase.words) and forms and not forms & phrase.forms:
        return Judged(Confidence.review, "name-spacing", (), (_NO_FORM,))
    return Judged(Confidence.probable, "name-spacing")


def _native(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    """In scripts without blanks a name is looked for as letters, not as words."""
    joined = "".join(piece.words)
    for phrase in index.native if not joined.isascii() else ():
        name = "".join(phrase.words)
        if name not in joined:
            continue
        rest = strip_legal(joined, index.legal)
        same = rest == name
        what = holds(spelt="".join(phrase.spelt) in joined)
        if same and not phrase.weak and phrase.kind != PRODUCT:
            found = Judged(Confidence.confirmed, "name-exact" if piece.whole else "name-segment")
            what = equals(piece, same="".join(phrase.spelt) == joined)
        elif not phrase.weak and (
            phrase.letters >= _NATIVE_DISTINCTIVE or _is_silent(index, rest.replace(name, "", 1))
        ):
            found = Judged(Confidence.probable, "name-in-text")
        else:
            against = (phrase.weak,) if phrase.weak else ()
            found = Judged(Confidence.review, "name-mentioned", (), against)
        yield _claim(phrase, found, text, what)


def _is_silent(index: NameIndex, rest: str) -> bool:
    """Say whether native letters are trade and place words from end to end."""
    while rest:
        sizes = range(min(len(rest), _LONGEST_NATIVE), 0, -1)
        size = next((size for size in sizes if rest[:size] in index.known), 0)
        if not size:
            return False
        rest = rest[size:]
    return True


def _cut(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    """A field of fixed width cuts a long name off in the midst of a word."""
    cuts = cut_from(index.cuts, " ".join(piece.words)) if piece.whole else ()
    size = len(text.strip())
    names = [cut.name for cut in cuts if cut.inside or size >= _FIELD_WIDTH]
    for phrase in (phrase for name in names for phrase in index.by_legal[name]):
        what = f"the text, cut off after {size} characters, opens"
        yield _claim(phrase, Judged(Confidence.probable, "name-cut"), text, what, words=piece.words)


def _inside(index: NameIndex, piece: Piece, text: str) -> Iterator[Match]:
    for mention in mentions_in(index, piece):
        found = judged(mention, piece)
        if found is not None:
            match = _mentioned(mention, found, piece, text)
            yield _doubted(match, mention.doubt) if mention.doubt else match


def _doubted(match: Match, why: str) -> Match:
    """Lower a match to review; one that is there already keeps the reason too."""
    low = capped(match, Confidence.review, why)
    if why in low.against:
        return low
    return replace(low, because=f"{low.because}; {why}", against=(*low.against, why))


def _mentioned(mention: Mention, found: Judged, piece: Piece, text: str) -> Match:
    span, left = mention.span, mention.beside.words
    if span.slips:
        what = misspelt_as(span.slips)
    elif span.joined:
        what = "blanks aside, the text holds"
    elif span.open_ended:
        what = "the text holds a part number that opens with"
    elif mention.phrase.kind == PRODUCT:
        bare = mention.phrase.spelt == piece.words
        what = "the text is no more than" if mention.phrase.weak and bare else "the text holds"
    else:
        what = holds(spelt=is_spelt(mention.phrase, piece))
    words = piece.words[span.first : span.last]
    return _claim(mention.phrase, found, text, besides(left) + what, words=words, left=left)


def _claim(
    phrase: Phrase,
    found: Judged,
    text: str,
    what: str,
    *,
    words: tuple[str, ...] = (),
    left: tuple[str, ...] = (),
) -> Match:
    kind = _KINDS.get(phrase.kind, "name")
    because = f"{what} {phrase.text}, a {kind} that the register lists for {phrase.vendor_name}"
    reasons = (because, *found.against, *found.supports, phrase.note)
    return claim(
        phrase.vendor,
        phrase.relation,
        found.level,
        rule=found.rule,
        quote=text,
        because="; ".join(reason for reason in reasons if reason),
        verified=phrase.verified,
        listed=phrase.text,
        matched=shown(text, words or phrase.spelt),
        left_over=left,
        against=found.against,
    )
