"""What does a person say of a requirement, and does it say who, when and what?"""

from collections.abc import Collection
from datetime import date

from exposure.errors import InputError
from exposure.ingest.authored.attestation.shape import SEE, WrittenWord
from exposure.ingest.authored.named import names_a_person
from exposure.model.attest.records import RequirementWord

_OF_A_STATEMENT = ("by", "on", "reference")
"""Fields that belong to what was said."""


def word_of(
    written: WrittenWord, place: str, requirements: Collection[str], today: date
) -> RequirementWord:
    """Return one entry. Raises `InputError` where it names no row or person, or contradicts itself."""
    requirement = written.requirement.upper()
    if requirement not in requirements:
        raise InputError(f"{place}.requirement: expected a number of the checklist, such as B2, "
                         f"met {written.requirement!r}",
                         hint="the column No. of the checklist lists them")  # fmt: skip
    on = _day(written.on, f"{place}.on")
    if on > today.isoformat():
        raise InputError(f"{place}.on: expected no day after today, {today}, met {on}",
                         hint="state the day on which it was said")  # fmt: skip
    word = RequirementWord(
        requirement=requirement,
        contract=plain(written.contract or ""),
        owner=plain(written.owner or ""),
        due=_day(written.due, f"{place}.due"),
        said=plain(written.said or ""),
        by=plain(written.by or ""),
        on=on,
        reference=plain(written.reference or ""),
        place=place,
    )
    _check(word)
    return word


def plain(text: str) -> str:
    """Return a text on one line, without blanks around it."""
    return " ".join(text.split())


def _check(word: RequirementWord) -> None:
    if not (word.said or word.owner or word.due):
        raise InputError(f"{word.place}: expected said, owner or due, met none of them", hint=SEE)
    if not word.said:
        beside = [field for field in _OF_A_STATEMENT if getattr(word, field)]
        if beside:
            raise InputError(f"{word.place}.said: expected what was said, met none beside {beside[0]}",
                             hint="a statement has said, by and on")  # fmt: skip
    if word.said and not names_a_person(word.by):
        met = repr(word.by) if word.by else "nothing"
        raise InputError(f"{word.place}.by: expected the name of the person who says so, "
                         f"met {met}", hint=SEE)  # fmt: skip
    if word.said and not word.on:
        raise InputError(f"{word.place}.on: expected the day on which it was said, met nothing",
                         hint=SEE)  # fmt: skip
    if word.owner and not names_a_person(word.owner):
        raise InputError(f"{word.place}.owner: expected who has it, met {word.owner!r}",
                         hint="leave it out while nobody has")  # fmt: skip


def _day(text: str | None, place: str) -> str:
    if text is None:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InputError(f"{place}: expected a day as YYYY-MM-DD, met {text!r}", hint=SEE) from None
