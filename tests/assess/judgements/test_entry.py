"""Is the digest of what the register holds of a vendor the one that people's files hold?"""

import json
from hashlib import sha256

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exposure.assess.judgements.entry import ABSENT, entry_digests
from exposure.model.relation import Relation
from exposure.register.facts import Name
from tests.graph.builders import REGISTER, VEYRA

TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=6)


def _line(fact: object) -> str:
    """Return a fact as it was written since there are judgements: as Python's own JSON."""
    plain = msgspec.to_builtins(fact)
    if isinstance(plain, dict):
        plain = {name: value for name, value in plain.items() if value or value is False}
    return json.dumps(plain, sort_keys=True, ensure_ascii=True)


@given(st.lists(TEXTS, max_size=3), st.none() | st.booleans(), st.dictionaries(TEXTS, TEXTS))
def test_the_digest_is_that_of_lines_of_plain_json(texts, ambiguous, identifiers) -> None:
    names = tuple(Name(text, "alias", Relation.made_by, "x", ambiguous) for text in texts)
    vendor = replace(REGISTER.vendors[VEYRA], names=names, identifiers=identifiers)
    register = replace(REGISTER, vendors={VEYRA: vendor}, packages=())
    lines = set()
    for field in vendor.__struct_fields__:
        value = getattr(vendor, field)
        for one in value if isinstance(value, tuple) else (value,):
            if one:
                lines.add(f"{field} {_line(one)}")

    digest = sha256("\n".join(sorted(lines)).encode()).hexdigest()[:16]
    assert entry_digests(register, {VEYRA, "nobody"}) == {VEYRA: digest, "nobody": ABSENT}
