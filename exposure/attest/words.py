"""Which text does a template make with the facts at hand?"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from exposure.errors import InputError
from exposure.model.attest.draft import Section, Sentence
from exposure.model.attest.template import Template, TemplateSection
from exposure.patterns import late_pattern

TO_FILL = "__________"
"""Stands in a sentence where a fact is missing that a person writes in."""
_BRACES = late_pattern(r"\{([^{}]*)\}|[{}]")
_NAME = late_pattern(r"[a-z][a-z0-9_]*")


def filled(text: str, fields: Mapping[str, str], place: str) -> str:
    """Return a text with each `{field}` replaced, once: what a field holds is never read again.

    A name that ends with a point, such as `Acme, Inc.`, ends a sentence without a second one.
    Raises `InputError` naming `place` and the field that nobody states, or a brace without its twin.
    """

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None or _NAME.fullmatch(name) is None:
            raise InputError(f"{place}: expected a field in braces, met {match.group()!r}",
                             hint="write a field as {name}")  # fmt: skip
        if name not in fields:
            known = ", ".join(sorted(fields)) or "none"
            raise InputError(f"{place}: expected a field that is declared, met {{{name}}}",
                             hint=f"declared here: {known}")  # fmt: skip
        ends = match.string.startswith(".", match.end())
        return (fields[name].removesuffix(".") if ends else fields[name]) or TO_FILL

    return _BRACES.sub(value, text)


class Sections(Struct, frozen=True):
    """The sentences of a template of its own, before and behind its representations."""

    before: tuple[Section, ...] = ()
    after: tuple[Section, ...] = ()


def sections_of(template: Template, fields: Mapping[str, str]) -> Sections:
    """Return the sections of a template, filled; only fields that it declares may be used.

    Raises `InputError` naming the template, the section and the field.
    """
    usable = declared(template, fields)
    made = [
        (one.after_representations, _section(template, one, usable)) for one in template.sections
    ]
    return Sections(
        tuple(section for after, section in made if not after),
        tuple(section for after, section in made if after),
    )


def declared(template: Template, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that a template declares, of those at hand."""
    return {one.name: fields[one.name] for one in template.fields if one.name in fields}


def word_of(template: Template, name: str, fields: Mapping[str, str]) -> str:
    """Return one of a template's further texts, filled; empty where it has none of that name.

    Raises `InputError` naming the template, the text and the field.
    """
    text = template.words.get(name, "")
    return filled(text, declared(template, fields), f"{template.name}.yaml: words.{name}")


def needed_word(template: Template, name: str, fields: Mapping[str, str]) -> str:
    """Return the same where a document says nothing without it.

    Raises `InputError` also where the template has no such text: a copy of an older one may lack it.
    """
    if not template.words.get(name):
        raise InputError(f"{template.name}.yaml: words: expected a text {name!r}, met none",
                         hint="take it over from the shipped template")  # fmt: skip
    return word_of(template, name, fields)


def _section(template: Template, one: TemplateSection, fields: Mapping[str, str]) -> Section:
    place = f"{template.name}.yaml: section {one.heading!r}"
    return Section(filled(one.heading, fields, place), tuple(_sentences(one, fields, place)))


def _sentences(one: TemplateSection, fields: Mapping[str, str], place: str) -> Iterator[Sentence]:
    for text in one.sentences:
        yield Sentence(filled(text, fields, place), citation=one.citation)
