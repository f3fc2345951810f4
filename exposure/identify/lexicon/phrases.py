"""What is one name of a vendor, folded, and how much does it say by itself?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.fold import is_unspaced
from exposure.model.relation import Relation

PRODUCT = "product"
_SAME_FORM = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}


class Phrase(Struct, frozen=True, gc=False):
    """One name or product of one vendor, folded."""

    text: str
    """As the register writes it."""
    words: tuple[str, ...]
    """Folded, without legal forms."""
    vendor: str
    vendor_name: str
    relation: Relation
    kind: str
    """legal, alias, native, former, subsidiary or product."""
    weak: str
    """Why it is also somebody or something else; empty where it is not. Such a name asks for
    review unless something beside it speaks for the vendor."""
    verified: bool
    common: str = ""
    """Why several words that name the vendor when they stand alone say little beside others."""
    forms: frozenset[str] = frozenset()
    """The legal forms with which the vendor itself bears these words."""
    note: str = ""
    spelt: tuple[str, ...] = ()
    """Folded as the register writes it, legal forms included."""
    prefix: bool = False
    """The first letters of part numbers."""
    stated: bool = False
    """The register itself says that it is ambiguous: nothing shorter in it knows better."""
    coined: bool = False
    """No company of the background bears any of its words."""
    listed: bool = False
    """A list alone names the vendor: nothing else is known that could bear a slip out."""

    @property
    def letters(self) -> int:
        """Return the length without blanks."""
        return sum(map(len, self.words))


def is_native(phrase: Phrase) -> bool:
    """Say whether a phrase is written in a script without blanks."""
    return is_unspaced(phrase.words[0])


def one_form(words: Iterable[str]) -> set[str]:
    """Return the words of a legal form in one spelling each: `limited` and `ltd` are one."""
    return {_SAME_FORM.get(word, word) for word in words}
