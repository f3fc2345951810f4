"""Under which words is a vendor known, and how much does each name say by itself?"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from exposure.identify.fold import core_of, fold, is_unspaced, strip_legal
from exposure.identify.lexicon.phrases import PRODUCT, Phrase, one_form
from exposure.model.relation import Relation
from exposure.register.facts import Name, Product, Register, Vendor
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import CompanyWords

STATED = "also another name or word"
_NOTHING = "its words are legal forms, trade or place words"
_SIGNS = "signs tell it from an ordinary word"
_SHORT = "legal forms aside, few letters are left of it"
_SHORTEST = 4


class Ground(Struct, frozen=True):
    """What is known of words before any vendor is looked at."""

    legal: frozenset[str]
    known: frozenset[str]
    """Words that may stand beside a name without changing whose it is."""
    background: CompanyWords


def phrases_of(register: Register, vendor: Vendor, ground: Ground) -> Iterator[Phrase]:
    """Yield the names and products of a vendor."""
    yield from _names(register, vendor, ground)
    for product in vendor.products:
        yield _product(register, vendor, product, ground)


class _Written(Struct, frozen=True, gc=False):
    """One name of the register, folded."""

    name: Name
    full: str
    core: str
    """Without legal forms."""


def _names(register: Register, vendor: Vendor, ground: Ground) -> Iterator[Phrase]:
    written = [_written(name, ground.legal) for name in vendor.names]
    sure = {one.core for one in written if not one.name.ambiguous}
    weak = {_weak_core(one, sure) for one in written if one.name.ambiguous}
    weak |= {fold(product.text) for product in vendor.products if product.weak}
    forms = _own_forms(written, ground.legal)
    aliases = {one.full for one in written}
    for one in written:
        name, full = one.name, one.full
        core = _weak_core(one, sure) if name.ambiguous else one.core
        silent = _says_nothing(core.split(), ground)
        core = full if silent and " " not in core else core
        why, common = _doubt(name.ambiguous, tuple(core.split()), ground)
        short = core.isascii() and len(core) < _SHORTEST and core not in aliases
        reasons = (
            why, STATED if core in weak else "", _NOTHING if silent else "",
            _SIGNS if _has_signs(name.text) else "", _SHORT if short else "",
        )  # fmt: skip
        why = next(filter(None, reasons), "")
        if why and name.kind == "legal" and not name.ambiguous and full != core:
            yield _name(register, vendor, one, full, ground, common=why)
        own = forms.get(core.replace(" ", ""), frozenset())
        yield _name(register, vendor, one, core, ground, weak=why, common=common, forms=own)


def _written(name: Name, legal: frozenset[str]) -> _Written:
    full = fold(name.text)
    return _Written(name, full, strip_legal(full, legal))


def _doubt(stated: bool | None, words: tuple[str, ...], ground: Ground) -> tuple[str, str]:
    """Return why a name is weak, or common: one word may be anybody's, several seldom are."""
    if stated is not None:
        return (STATED if stated else ""), ""
    if any(map(is_unspaced, words)):
        return "", ""
    why = ambiguity_of(words, ground.background) if words else ""
    return ("", why) if len(words) > 1 else (why, "")


def _says_nothing(words: Iterable[str], ground: Ground) -> bool:
    return all(word in ground.known or not word.isalpha() for word in words)


def _name(
    register: Register,
    vendor: Vendor,
    written: _Written,
    folded: str,
    ground: Ground,
    *,
    weak: str = "",
    common: str = "",
    forms: frozenset[str] = frozenset(),
) -> Phrase:
    name = written.name
    return Phrase(
        name.text,
        tuple(folded.split()),
        vendor.id,
        vendor.name,
        name.relation,
        name.kind,
        weak,
        register.is_verified(name.source),
        common,
        forms,
        name.note,
        tuple(written.full.split()),
        stated=bool(name.ambiguous),
        coined=_is_coined(folded, ground),
        listed=bool(vendor.listed_in),
    )


def _is_coined(folded: str, ground: Ground) -> bool:
    return not any(map(ground.background.is_known, folded.split()))


def _product(register: Register, vendor: Vendor, product: Product, ground: Ground) -> Phrase:
    words = tuple(fold(product.text).split())
    why, common = _doubt(product.weak, words, ground)
    silent = all(word in ground.known or word.isdecimal() for word in words)
    why = why or (_NOTHING if silent and product.weak is None else "")
    return Phrase(
        product.text,
        words,
        vendor.id,
        vendor.name,
        Relation.made_by,
        PRODUCT,
        why or (_SIGNS if _has_signs(product.text) else ""),
        register.is_verified(product.source),
        common,
        spelt=words,
        prefix=product.prefix,
    )


def _has_signs(text: str) -> bool:
    """Signs that folding takes away may be all that tells a name from an ordinary word."""
    return "+" in text or "#" in text


def _weak_core(written: _Written, sure: set[str]) -> str:
    """Return the words of a doubtful name; its legal form stays where it alone tells it apart."""
    return written.full if written.core in sure else written.core


def _own_forms(written: Iterable[_Written], legal: frozenset[str]) -> dict[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for one in written:
        if one.name.kind in {"legal", "former", "subsidiary"}:
            words = one.full.split()
            start, end = core_of(words, legal)
            core = "".join(words[start:end])
            own = one_form((*words[:start], *words[end:]))
            forms[core] = forms.get(core, frozenset()) | own
    return forms
