"""How is a customer's letter written down, and what was understood of it?"""

from collections.abc import Iterator
from pathlib import Path

from exposure.attest.letters.understood import UNKNOWN, understood
from exposure.attest.letters.vendors import NamedVendor, named_vendors
from exposure.errors import OutputError, SettingsError
from exposure.ingest.authored.letters.form import blank_form
from exposure.ingest.authored.letters.read import read_letter
from exposure.ingest.bounds import bounds_of
from exposure.jobs.outputs import STANDARD_OUTPUT, write_target
from exposure.jobs.register.registered import register_for
from exposure.jobs.request import Request
from exposure.model.attest.letter import Letter, LetterSentence
from exposure.model.words import number_of
from exposure.report.neutral import terminal
from exposure.report.terminal.text import folded

_QUOTED = 200
"""Characters of a sentence that are shown; the file holds the rest."""


def new_letter(
    target: str, issuer: str = "", contracts: tuple[str, ...] = (), folder: Path = Path()
) -> str:
    """Write the empty form, and return a line that says so; none where it is printed itself.

    Raises `OutputError` where a file of that name exists, `SettingsError` for an empty flag.
    """
    for flag, text in (("--issuer", issuer or "-"), *(("--contract", one) for one in contracts)):
        if not text.strip():
            raise SettingsError(f"{flag}: expected a text, met nothing",
                                hint="leave it out, and fill it in in the form")  # fmt: skip
    place = folder / target
    if target != STANDARD_OUTPUT and (place.exists() or place.is_symlink()):
        raise OutputError(f"{target}: expected a name that is free, met a file: a form is never"
                          " replaced", hint="name another with -o")  # fmt: skip
    form = blank_form(" ".join(issuer.split()), contracts).encode()
    write_target(target if target == STANDARD_OUTPUT else str(place), form)
    if target == STANDARD_OUTPUT:
        return ""
    return f"{target}: fill it in, and look at it with `exposure letter check {target}`."


def check_letter(name: str, request: Request, *, width: int) -> str:
    """Return what was understood of a form, line by line; vendors are looked up in the register.

    Raises `InputError` for a form that cannot be used, naming file and place, and what a register
    or settings file that cannot be used raises.
    """
    settings = request.settings()
    letter = read_letter(name, request.folder, bounds_of(settings))
    register = register_for(settings, request.folder)
    named = (*letter.vendors, *(one for each in letter.sentences for one in each.vendors))
    vendors = named_vendors(tuple(dict.fromkeys(named)), register)
    lines = [*_head(letter, vendors), ""]
    for sentence in letter.sentences:
        lines += [*_sentence(sentence), ""]
    lines += _next(letter)
    return "\n".join(piece for line in lines for piece in _fitted(line, width))


def _fitted(line: str, width: int) -> list[str]:
    """Return a line on as many as it needs, the later ones a little further in."""
    text = line.lstrip()
    indent = " " * (len(line) - len(text))
    return folded(terminal(text), width, indent, f"{indent}   ") if text else [""]


def _head(letter: Letter, vendors: tuple[NamedVendor, ...]) -> Iterator[str]:
    role = f" ({letter.issuer_role.value.replace('_', ' ')})" if letter.issuer_role else ""
    to = f" to {letter.recipient}" if letter.recipient else ""
    yield f"{letter.name}: letter of {letter.issuer}{role}{to}"
    yield (
        f"  reference {letter.reference or 'unknown'}; dated {letter.dated or 'unknown'}; "
        f"received {letter.received}; due {letter.due or 'unknown'}"
    )
    yield f"  contracts: {', '.join(letter.contracts) or 'none named'}"
    yield f"  vendors: {'; '.join(map(_vendor, vendors)) or 'none named'}"


def _vendor(named: NamedVendor) -> str:
    if named.is_settled:
        return f"{named.text} ({named.id})"
    if named.ids:
        return f"{named.text} (the register knows several: {', '.join(named.ids)})"
    return f"{named.text} (not in the register: describe it in a file for --overlay)"


def _sentence(sentence: LetterSentence) -> Iterator[str]:
    quote = sentence.quote
    cut = quote if len(quote) <= _QUOTED else f"{quote[: _QUOTED - 1]}…"
    yield f'  {sentence.number}  "{cut}"'
    if sentence.vendors:
        yield f"     names {', '.join(sentence.vendors)}"
    known = (f"{aspect.lower()}: {words}" for aspect, words in understood(sentence)
             if words != UNKNOWN)  # fmt: skip
    yield f"     {'; '.join(known)}"
    if sentence.unknown:
        yield f"     left unknown: {', '.join(sentence.unknown)}; a person must say"


def _next(letter: Letter) -> Iterator[str]:
    left = sum(bool(one.unknown) for one in letter.sentences)
    yield f"{number_of(len(letter.sentences), 'sentence')}, {left} with something left unknown."
    yield f"Answer it with `exposure attest RESULT --letter {letter.name}`."
