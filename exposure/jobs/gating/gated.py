"""What does the gate make of a result, by the settings and the baseline?"""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.assess.gate.gate import Gate, gated
from exposure.assess.gate.held import Earlier, Held
from exposure.jobs.gating.exit_code import refused
from exposure.model.gate.criteria import Criterion
from exposure.model.result import ScanResult
from exposure.model.settings import Settings
from exposure.register.facts import Register

HIDDEN_MAY_BE_THERE = (
    "Gaps that hide presence were told to let this build pass"
    " (unsafe_pass_when_presence_is_hidden): what they hide is unknown, and no code says so."
)
NO_CONTRACT_KNOWN = (
    "No contract is known here: --fail-on sees verdicts for the company as a whole alone, and what a"
    " rule says of a contract meets none of its conditions."
)


class Gating(Struct, frozen=True):
    """What fails a build, made ready before anything is scanned: what is wrong is told first."""

    criteria: tuple[Criterion, ...]
    earlier: Earlier | None = None
    """The baseline; None where none was named."""
    passes_hidden: bool = False

    def applied(self, result: ScanResult) -> ScanResult:
        """Return the result with what the gate makes of it. Raises `ResultError`."""
        gate = Gate(
            self.criteria,
            self._held(result),
            unsafe_pass_when_presence_is_hidden=self.passes_hidden,
            is_unusable=bool(refused(result)),
        )
        told = gated(result, gate)
        warned = told.baseline.warnings if told.baseline else ()
        passed = (HIDDEN_MAY_BE_THERE,) if self.passes_hidden else ()
        blind = (NO_CONTRACT_KNOWN,) if self._asks_contracts(result) else ()
        warnings = (*result.summary.warnings, *warned, *passed, *blind)
        return replace(result, gate=told, summary=replace(result.summary, warnings=warnings))

    def _asks_contracts(self, result: ScanResult) -> bool:
        """Say whether a criterion asks for verdicts where no contract is known to give any."""
        keys = {condition.key for one in self.criteria for condition in one.conditions}
        return "verdict" in keys and not result.contracts

    def _held(self, result: ScanResult) -> Held | None:
        if self.earlier is None:
            return None
        # Late on purpose: many checks have no baseline, and each must start in a moment.
        from exposure.assess.gate.baseline import held_against

        return held_against(self.earlier, result, self.criteria)


def gating(settings: Settings, register: Register, as_of: str, folder: Path) -> Gating:
    """Return the gate that the settings ask for, under the register of a scan.

    Raises `SettingsError` for a criterion that names whom nobody looks for, `ResultError` for a
    baseline that is none.
    """
    criteria = settings.fail_on
    if any(one.names_anybody for one in criteria):
        # Late on purpose: few criteria name a vendor or a designation.
        from exposure.jobs.gating.names import by_id

        criteria = by_id(criteria, register, as_of, settings.watch)
    return Gating(criteria, _earlier(settings.baseline, folder),
                  settings.unsafe_pass_when_presence_is_hidden)  # fmt: skip


def _earlier(name: str, folder: Path) -> Earlier | None:
    if not name:
        return None
    # Late on purpose, as above.
    from exposure.jobs.gating.baseline import read_baseline

    return read_baseline(name, folder)
