"""What does nomenklatura's logic-v2 say of these texts and pairs? Runs where nomenklatura is.

It imports nothing of ours. It reads JSON from standard input and writes JSON to standard output:

    {"entities": {ID: [NAME, ...]}, "texts": [TEXT, ...], "unrelated": [TEXT, ...],
     "pairs": [[NAME, NAME], ...]}
    {"texts": [[ID, SCORE], ...], "unrelated": [[ID, SCORE], ...], "pairs": [SCORE, ...],
     "seconds": {"texts": CPU, "unrelated": CPU, "pairs": CPU}, "version": VERSION}

Every text is scored against every entity, which bears all its names; no candidate is left out
beforehand. Each entity gets an id of its own, because the library remembers what it knows by id.
"""

import json
import sys
import time
from importlib.metadata import version
from itertools import count

from followthemoney import EntityProxy, model
from nomenklatura.matching import get_algorithm

ALGORITHM = get_algorithm("logic-v2")
SETTINGS = ALGORITHM.default_config()
NUMBERS = count()


def company(names):
    """Return a company that bears these names."""
    return EntityProxy.from_dict(
        {"id": f"c{next(NUMBERS)}", "schema": "Company", "properties": {"name": names}}
    )


def best(text, entities):
    """Return the entity that scores highest, of equals the first, and its score."""
    query = company([text])
    scored = [(ALGORITHM.compare(query, entity, SETTINGS).score, id_) for id_, entity in entities]
    score, id_ = max(scored, key=lambda pair: pair[0])
    return [id_, score]


def timed(work, given):
    """Return the answers and the seconds of processor time they took."""
    start = time.process_time()
    return [work(one) for one in given], time.process_time() - start


def main():
    """Answer all that was asked."""
    asked = json.load(sys.stdin)
    entities = [(id_, company(names)) for id_, names in asked["entities"].items()]
    work = {
        "texts": lambda text: best(text, entities),
        "unrelated": lambda text: best(text, entities),
        "pairs": lambda pair: ALGORITHM.compare(*(company([one]) for one in pair), SETTINGS).score,
    }
    assert model.get("Company") is not None
    best("warm up", entities[:1])
    answers, seconds = {}, {}
    for key, one in work.items():
        answers[key], seconds[key] = timed(one, asked[key])
    json.dump(answers | {"seconds": seconds, "version": version("nomenklatura")}, sys.stdout)


if __name__ == "__main__":
    main()
