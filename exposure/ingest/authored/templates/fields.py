"""Which fields do the texts of a template use, and is each of them declared?"""

import re
from collections.abc import Iterator

from exposure.errors import InputError
from exposure.ingest.authored.templates.shape import WrittenTemplate

_FIELD = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BRACE = re.compile(r"[{}]")
_TWO_MEANINGS = "texts of a declaration write {name}; {{ name }} is written in Word layouts alone"


def check_fields(written: WrittenTemplate, name: str) -> None:
    """Raise `InputError` for a field that is used and not declared, or declared and not used."""
    unused = set(written.fields)
    for place, text in texts_of(written):
        for field in fields_in(text, f"{name}: {place}"):
            if field not in written.fields:
                raise InputError(
                    f"{name}: {place}: expected a declared field, met {{{field}}}",
                    hint=f"declare it under fields, where these are: {', '.join(written.fields)}",
                )
            unused.discard(field)
    if unused:
        raise InputError(
            f"{name}: fields.{min(unused)}: expected a field that some text uses, met one that none does",
            hint="use it, or strike it",
        )


def fields_in(text: str, place: str) -> tuple[str, ...]:
    """Return the names in braces of one text. Raises `InputError` for any other brace."""
    if _BRACE.search(_FIELD.sub("", text)):
        raise InputError(
            f"{place}: expected fields as {{name}}, met another brace in {text[:60]!r}",
            hint=_TWO_MEANINGS,
        )
    return tuple(_FIELD.findall(text))


def texts_of(written: WrittenTemplate) -> Iterator[tuple[str, str]]:
    """Yield the place and the text of everything in which a field may stand."""
    yield "title", written.title
    for at, section in enumerate(written.sections):
        yield f"sections.{at}.heading", section.heading
        for number, sentence in enumerate(section.sentences):
            yield f"sections.{at}.sentences.{number}", sentence
    for at, one in enumerate(written.representations):
        yield f"representations.{at}.heading", one.heading
        yield f"representations.{at}.text", one.text
        for number, choice in enumerate(one.choices):
            yield f"representations.{at}.choices.{number}", choice
    for at, blank in enumerate(written.blanks):
        yield f"blanks.{at}", blank
    for word, text in written.words.items():
        yield f"words.{word}", text
