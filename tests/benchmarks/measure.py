"""How long do whole processes take, and how much memory, when they are run in turn?"""

import os
import platform
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

# ru_maxrss counts kibibytes on Linux and bytes on macOS.
UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Cost:
    """What one process took."""

    seconds: float
    peak: int
    """Bytes of resident memory at its highest."""


@dataclass(frozen=True)
class Costs:
    """What one command took, over several runs."""

    runs: tuple[Cost, ...]

    @property
    def seconds(self) -> float:
        return statistics.median(cost.seconds for cost in self.runs)

    @property
    def peak(self) -> int:
        return max(cost.peak for cost in self.runs)


def run(command: list[str]) -> Cost:
    """Run one process to its end; 0, 1 and 3 are answers, any other exit code stops the benchmark.

    The operating system counts this process into the child's peak until the child starts its own
    program, so a benchmark must stay small itself.
    """
    # Compiling every module anew is no cost of an installed program.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1, 3}:
        raise SystemExit(f"exit code {process.returncode}: {' '.join(command)}")
    return Cost(seconds, usage.ru_maxrss * UNIT)


def alternate(commands: dict[str, list[str]], runs: int) -> dict[str, Costs]:
    """Time the commands in turn, after one warm-up each, so that a slow minute slows them all."""
    for command in commands.values():
        run(command)
    rounds = [{name: run(command) for name, command in commands.items()} for _ in range(runs)]
    return {name: Costs(tuple(one[name] for one in rounds)) for name in commands}


def python(code: str) -> list[str]:
    """Return the command that runs a line of Python in this interpreter."""
    return [sys.executable, "-c", code]


def exposure(*arguments: str) -> list[str]:
    """Return the command that runs the program in this interpreter."""
    return [sys.executable, "-m", "exposure", *arguments]


def say_where() -> None:
    """Print what the figures were measured on."""
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
