"""What does nomenklatura say, asked in the environment that has it?"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("logic_v2.py")
THRESHOLD = 0.7
"""The customary one."""


@dataclass(frozen=True)
class Peer:
    """Best entity and score of each text, score of each pair, and seconds of processor time."""

    texts: list[tuple[str, float]]
    unrelated: list[tuple[str, float]]
    pairs: list[float]
    seconds: dict[str, float]
    version: str


def ask(
    python: Path,
    entities: Mapping[str, Sequence[str]],
    texts: Sequence[str],
    unrelated: Sequence[str],
    pairs: Sequence[tuple[str, str]],
) -> Peer:
    """Run the script there; it takes minutes."""
    asked = {"entities": entities, "texts": texts, "unrelated": unrelated, "pairs": pairs}
    done = subprocess.run(
        [str(python), str(SCRIPT)],
        input=json.dumps(asked).encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{python}: {done.stderr.decode(errors='replace')[-2000:]}")
    return Peer(**json.loads(done.stdout))
