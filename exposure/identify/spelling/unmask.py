"""Which word does a reader see where letters of another script stand in for Latin ones?

The idea is that of the confusables of Unicode TR 39; the tables are our own, and hold only letters
with which a name can be written. Capitals and small letters are looked up apart: a capital may
look like another Latin letter than its small form does.
"""

import unicodedata
from collections.abc import Callable

from exposure.identify.fold import fold
from exposure.patterns import late_pattern
from exposure.register.names.invisible import without_invisible


def _table(pairs: str) -> dict[str, str]:
    return {pair[0]: pair[1] for pair in pairs.split()}


_CYRILLIC = _table(
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY ԌG ԚQ ԜW ѴV ЬB ГR ЁE ЇI ӨO ҚK ҲX ҪC "
    "аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx үy ԍg ԛq ԝw ѵv ьb гr ёe їi өo қk ҳx ҫc "
    "һh ҺH ԁd ӏl ӀI пn иu"
)
_GREEK = _table(
    "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC "
    "αa βb γy εe ηn ιi κk μu νv οo ρp ςs σo τt υu χx ωw ϲc ϳj άa έe ήn ίi όo ύu ώw ϊi ϋu"
)
_ARMENIAN = _table("ՍU ՕO ԼL ՏS ՈN աw գq զq լl հh յj ոn ռn սu ցg քp օo")
_CHEROKEE = _table("ᎪA ᏴB ᏟC ᎠD ᎬE ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏒR ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ")
_LATIN = _table(
    "ɑa ɐa ıi ɩi ɡg ƨs ƧS ʋv ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ǫq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw "
    "ʏy ᴢz øo ØO łl ŁL đd ĐD ðd ħh ĦH ŧt ŦT ƀb ɓb ɗd ɛe ƒf ƙk ɾr ʂs ʐz"
)
"""Letters of Latin itself that stand for plainer ones: small capitals, strokes and hooks."""
_FOREIGN = _CYRILLIC | _GREEK | _ARMENIAN | _CHEROKEE
_ANY = _FOREIGN | _LATIN
_TO_CYRILLIC = {latin: letter for letter, latin in reversed(_CYRILLIC.items()) if latin not in "nu"}
"""A Latin letter → the first Cyrillic one of the table that looks like it."""

_WORD = late_pattern(r"[^\W_]*[^\W_\x00-\x7f][^\W_]*")
_SHORTEST_WORD, _LONGEST_WORD = 4, 40
"""Letters; shorter words of one script look alike by chance, longer ones are no words."""


def _knows_none(_: str) -> bool:
    return False


def unmasked(text: str, is_listed: Callable[[str], bool] = _knows_none) -> str:
    """Return `text` with the letters that a reader takes for others written as those.

    Of a word that mixes scripts all look-alikes change. A word of one script may be a word of its
    own: it changes only if `is_listed` knows its folded result. Characters that nobody sees go.
    Where nothing changes the text itself comes back. `text` is as written: capitals matter.
    """
    if text.isascii():
        return text
    seen = without_invisible(text)
    return _WORD.sub(lambda found: _unmasked(found.group(), is_listed), seen)


def _unmasked(written: str, is_listed: Callable[[str], bool]) -> str:
    if len(written) > _LONGEST_WORD:
        return written
    word = unicodedata.normalize("NFKC", written)
    plain = "".join(_ANY.get(letter, letter) for letter in word)
    letters = [letter for letter in word if letter.isalpha()]
    foreign = [letter for letter in letters if not _is_latin(letter)]
    if 0 < len(foreign) < len(letters):
        return _unmixed(word, plain, foreign, is_listed) or written
    changed = plain != word and plain.isascii() and len(word) >= _SHORTEST_WORD
    return plain if changed and is_listed(fold(plain)) else written


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _unmixed(word: str, plain: str, foreign: list[str], is_listed: Callable[[str], bool]) -> str:
    """Return the word in the script that is listed, else in that of most letters; empty if none."""
    latin = plain if all(letter in _FOREIGN for letter in foreign) else ""
    native = _as_cyrillic(word)
    if latin and native and not is_listed(fold(latin)):
        mostly_native = 2 * len(foreign) > len(word)
        return native if mostly_native or is_listed(fold(native)) else latin
    return latin or native


def _as_cyrillic(word: str) -> str:
    """Return a Cyrillic word into which Latin letters slipped; empty if it is none."""
    native = "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)
    letters = [letter for letter in native if letter.isalpha()]
    return native if all("\u0400" <= letter <= "\u052f" for letter in letters) else ""
