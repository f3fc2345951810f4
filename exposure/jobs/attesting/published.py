"""What may anybody read, whoever receives it: what the law itself says of agencies?"""

import msgspec

from exposure.attest.named import Spelt, spelt
from exposure.jobs.attesting.study import Study
from exposure.model.designation import Handling


def published(study: Study) -> Spelt:
    """Return the texts in which an agency is named without a word about our contracts."""
    register = study.register
    acts = [
        (one.authority, one.act)
        for one in study.result.designations
        if one.handling is Handling.public and not one.stated_in
    ]
    law = (register.clauses, register.clocks, tuple(register.authorities.values()), acts)
    return spelt(msgspec.json.encode(law).decode())
