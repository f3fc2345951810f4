"""How will a scan treat each name of a vendor, and why?"""

from collections.abc import Iterable

from msgspec import Struct

from exposure.identify.lexicon.phrases import Phrase
from exposure.identify.matcher import build_matcher
from exposure.register.facts import Register
from exposure.register.names.ambiguity import ambiguity_of
from exposure.register.names.background import CompanyWords, company_words


class Treatment(Struct, frozen=True):
    """What one name or product says by itself."""

    ambiguous: str
    """Why it is also somebody or something else; empty where it is distinctive."""
    only_without_form: bool
    """True where that holds for the name without its legal form alone."""
    beside: str
    """Why it says little where other words stand beside it."""

    @property
    def said(self) -> str:
        """Say it in one line."""
        if self.ambiguous:
            where = "without its legal form ambiguous" if self.only_without_form else "ambiguous"
            return f"{where}: {self.ambiguous}; alone it asks for review"
        return (
            f"distinctive; beside other words less so: {self.beside}"
            if self.beside
            else "distinctive"
        )


NOTHING_LEFT = Treatment("no letter or digit of it can be looked for", False, "")


class Treatments(Struct, frozen=True):
    """How the names of some vendors are treated."""

    phrases: dict[tuple[str, str], tuple[Phrase, ...]]
    """Vendor and text → the ways in which that text is looked for."""
    background: CompanyWords

    def of(self, vendor: str, text: str) -> Treatment:
        """Return how a name or product of a vendor is treated."""
        found = self.phrases.get((vendor, text), ())
        if not found:
            return NOTHING_LEFT
        reasons = [phrase.weak for phrase in found if phrase.weak]
        return Treatment(
            reasons[0] if reasons else "", 0 < len(reasons) < len(found), found[0].common
        )

    def companies(self, vendor: str, text: str) -> int:
        """Return how many companies of the background vocabulary bear a name of one word."""
        found = self.phrases.get((vendor, text), ())
        single = [phrase.words[0] for phrase in found if len(phrase.words) == 1]
        return max(map(self.background.occurrences, single), default=0)

    def derived(self, vendor: str, text: str) -> str:
        """Return why a name would be ambiguous if nobody had said anything; empty where not."""
        found = self.phrases.get((vendor, text), ())
        reasons = (ambiguity_of(phrase.words, self.background) for phrase in found)
        return next(filter(None, reasons), "")


def treatments_of(register: Register, vendors: Iterable[str]) -> Treatments:
    """Return how every name and product of `vendors`, given by id, is treated."""
    names = build_matcher(register, vendors).names
    found: dict[tuple[str, str], list[Phrase]] = {}
    for group in names.exact.values():
        for phrase in group:
            found.setdefault((phrase.vendor, phrase.text), []).append(phrase)
    phrases = {key: tuple(sorted(group, key=_fullest)) for key, group in found.items()}
    return Treatments(phrases, company_words(register.background))


def _fullest(phrase: Phrase) -> tuple[int, tuple[str, ...]]:
    return -len(phrase.words), phrase.words
