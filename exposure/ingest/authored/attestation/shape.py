"""What may people write for an attestation, and where does a file say something else?"""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints

from exposure.errors import InputError
from exposure.ingest.authored.written import Form, Written, shaped_as
from exposure.ingest.sbom.tolerant import Json
from exposure.model.attest.disclosure import DisclosureColumn

SEE = "docs/reference/attestation-records.md lists what the file may hold"
FORM = "exposure-attestation/1"
LONGEST = 5_000
"""Characters of one text; what is longer belongs in a file, which `reference` names."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
UEI, CAGE = r"^[A-Za-z0-9]{12}$", r"^[A-Za-z0-9]{5}$"
Uei = Annotated[str, StringConstraints(pattern=UEI)]
Cage = Annotated[str, StringConstraints(pattern=CAGE)]


class WrittenEntity(Written):
    """One entry of `entities`."""

    name: Text
    uei: Uei | None = None
    cage: Cage | None = None
    address: Text | None = None


class WrittenWord(Written):
    """One entry of `requirements`."""

    requirement: Text
    contract: Text | None = None
    owner: Text | None = None
    due: Text | None = None
    said: Text | None = None
    by: Text | None = None
    on: Text | None = None
    reference: Text | None = None


class WrittenProduct(Written):
    """One entry of `products`: beside its name, columns of a disclosure."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)
    __pydantic_extra__: dict[str, Text | None]
    product: Text


class WrittenRecords(Written):
    """A file of records."""

    form: Literal["exposure-attestation/1"]
    entities: list[WrittenEntity] | None = None
    requirements: list[WrittenWord] | None = None
    products: list[WrittenProduct] | None = None


_FORM = Form(
    SEE,
    entries={"entities": WrittenEntity, "requirements": WrittenWord},
    wanted={"literal_error": FORM},
    patterns={UEI: "12 letters and digits", CAGE: "5 letters and digits"},
    too_long="name the file that holds it under reference",
)


def shaped(contents: Json, name: str) -> WrittenRecords:
    """Return the contents of a file in its shape. Raises `InputError` naming file and place."""
    return shaped_as(WrittenRecords, contents, name, _FORM)


def column_refusal(place: str, met: str, columns: Sequence[str]) -> InputError:
    """Return the one line for a column that no disclosure has."""
    near = get_close_matches(met.casefold(), columns, n=1)
    hint = f"the nearest is {near[0]!r}; {SEE}" if near else SEE
    return InputError(f"{place}.{met}: expected a column of the disclosure, met another field",
                      hint=hint)  # fmt: skip


def columns_known() -> tuple[str, ...]:
    """Return the columns that any rule may ask of a product."""
    return tuple(one.value for one in DisclosureColumn)
