"""What does a table of criteria in exposure.toml mean: `{relation = "made_by", tier = "<=2"}`?"""

from collections.abc import Iterator

from exposure.errors import SettingsError
from exposure.jobs.gating.grammar import SEE, criterion_of
from exposure.model.gate.criteria import Criterion

_COMPARING = ("<", ">", "!", "=")


def criterion_in(stated: object, place: str) -> Criterion:
    """Return what a table means: as if its keys were written one behind another, with commas.

    Raises `SettingsError` for what is no table, and for a value that is no word or number.
    """
    if not isinstance(stated, dict) or not stated:
        raise SettingsError(f"{place}: expected a text or a table of criteria, met neither",
                            hint=SEE)  # fmt: skip
    return criterion_of(",".join(_conditions(stated, place)), place)


def _conditions(stated: dict[object, object], place: str) -> Iterator[str]:
    for key, value in stated.items():
        values = value if isinstance(value, list) else [value]
        texts = [_text(one, f"{place}.{key}") for one in values]
        if len(texts) == 1 and texts[0].lstrip().startswith(_COMPARING):
            yield f"{key}{texts[0].lstrip()}"
        else:
            yield f"{key}={'|'.join(texts)}"


def _text(value: object, place: str) -> str:
    if isinstance(value, str) and "," not in value:
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise SettingsError(f"{place}: expected a word, a number or a list of them, met another kind",
                        hint=SEE)  # fmt: skip
