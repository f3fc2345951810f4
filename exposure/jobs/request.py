"""What does a command line ask for, before settings and date are worked out?"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.jobs.gating.named import baseline_file
from exposure.jobs.settings import law_date, settings_from
from exposure.model.settings import Settings


class Request(Struct, frozen=True):
    """The inputs, what was said by flags, and the world the command runs in."""

    inputs: tuple[str, ...]
    today: date
    """In UTC; the clock enters here and nowhere else."""
    as_of: str | None = None
    watch: tuple[str, ...] = ()
    fail_on: tuple[str, ...] = ()
    """Outcome words or criteria; empty where no flag says so."""
    baseline: Path | None = None
    """An earlier result whose findings do not fail a build again."""
    unsafe_pass_when_presence_is_hidden: bool = False
    config: Path | None = None
    vendors: tuple[str, ...] = ()
    """Files of the user's own vendors."""
    catalogue_links: bool | None = None
    """None where no flag says so."""
    judgements: tuple[str, ...] = ()
    """Files of people's judgements."""
    allocations: tuple[str, ...] = ()
    """Files of what people say is used on which contract."""
    discoveries: tuple[str, ...] = ()
    """Files of what people say was identified when."""
    register: Path | None = None
    """A register file that takes the place of the shipped register."""
    register_key: Path | None = None
    """The public key under which its signature must be right."""
    asset: str | None = None
    """The product that the SBOMs of a build are; None where no flag says so."""
    environment: Mapping[str, str] = {}
    quiet: bool = False
    """Only what the exit code rests on is printed."""
    verbose: bool = False
    """What was read and joined is told, a line each."""
    folder: Path = Path()
    """Where relative inputs, and exposure.toml, are looked for."""

    def law_date(self) -> str:
        """Return the law date as an ISO day. Raises `SettingsError`."""
        return law_date(self.as_of, self.today)

    def settings(self) -> Settings:
        """Return the settings that hold. Raises `SettingsError`."""
        said = settings_from(
            self.watch, self.fail_on, self.config, self.environment, self.folder,
            vendors=self.vendors, catalogue_links=self.catalogue_links,
            judgements=self.judgements, allocations=self.allocations,
            discoveries=self.discoveries, register=self.register,
            register_key=self.register_key,
        )  # fmt: skip
        return replace(
            said,
            baseline=baseline_file(self.baseline, self.folder),
            unsafe_pass_when_presence_is_hidden=self.unsafe_pass_when_presence_is_hidden
            or said.unsafe_pass_when_presence_is_hidden,
        )
