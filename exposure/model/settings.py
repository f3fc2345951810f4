"""What may a user set, and what holds where nothing is set?"""

from msgspec import Struct

from exposure.model.gate.criteria import POSSIBLE, Criterion
from exposure.model.record_systems.expected import ExpectedRepository
from exposure.model.record_systems.stated import MAX_AGE_DAYS, StatedSystem


class Join(Struct, frozen=True):
    """The user's word that an SBOM belongs to a bought product or vendor."""

    sbom: str
    """File name, root name or root purl."""
    asset: str
    """Product or vendor name as an inventory row states it."""


class SheetMapping(Struct, frozen=True):
    """The user's word on what one sheet holds; it wins over what headers and values show."""

    file: str
    """File name, with or without its folders; `*` and `?` stand for any characters."""
    sheet: str = "*"
    """Sheet name, written the same way; a delimited file has one sheet, named like the file."""
    kind: str = ""
    """A kind of docs/reference/spreadsheets.md; empty leaves it to the program, `left_out` keeps
    the sheet out of the scan."""
    header_row: int | None = None
    """The last of the header rows, as a spreadsheet program numbers it; None leaves it to the
    program."""
    columns: dict[str, str] = {}
    """Column → role. A column is written `B: Supplier`, letters and header; either alone will do.
    An empty role leaves the column out."""
    config: str = ""
    """Name of the exposure.toml in which it stands."""


class Settings(Struct, frozen=True):
    """Everything that steers a scan."""

    watch: tuple[str, ...] = ()
    """Vendors to look for although nobody designated them; `all` for the whole register."""
    fail_on: tuple[Criterion, ...] = (POSSIBLE,)
    """What fails a build; a finding or asset that meets one of them does."""
    joins: tuple[Join, ...] = ()
    record_systems: tuple[StatedSystem, ...] | None = ()
    """What was said of the company's record systems, in order of their names; nothing was said
    where it is empty. None: nobody asks, as of one build."""
    repositories: tuple[ExpectedRepository, ...] = ()
    """Repositories of which a result or SBOM is expected, in the order of the file."""
    roster: str = ""
    """A sheet that lists them instead, looked for where inputs are; empty for none."""
    roster_max_age_days: int = MAX_AGE_DAYS
    """Days before the law date from which on a result is too old where a row does not say."""
    asset: str = ""
    """The product that the SBOMs of a build are; empty where nobody says."""
    sheets: tuple[SheetMapping, ...] = ()
    judgements: tuple[str, ...] = ()
    """Files of people's judgements, looked for where inputs are."""
    allocations: tuple[str, ...] = ()
    """Files of what people say is used on which contract, looked for where inputs are."""
    discoveries: tuple[str, ...] = ()
    """Files of what people say was identified when, looked for where inputs are."""
    time_zone: str = "UTC"
    """IANA name of the zone in which the law date begins."""
    last_done: dict[str, str] = {}
    """Id of a clock that comes round → ISO day on which a person did what it asks."""
    bounds: dict[str, int] = {}
    """Names of ingest/bounds.py → value."""
    config: str = ""
    """Name of the exposure.toml that was read, if any."""
    vendors: tuple[str, ...] = ()
    """Vendors files of the user, laid over the register in this order."""
    catalogue_links: bool = True
    """Whether a publicly stated route from a product to a vendor counts."""
    register: str = ""
    """A register file that takes the place of the shipped register; empty for that one."""
    register_key: str = ""
    """The public key under which its signature must be right; empty where none is asked for."""
    config_sha256: str = ""
    """Hash of the bytes of `config`; empty without one."""
    config_passed_over: str = ""
    """The exposure.toml of the current folder, where another one was named and read instead."""
    baseline: str = ""
    """An earlier result whose findings do not fail a build again; empty where none was named."""
    unsafe_pass_when_presence_is_hidden: bool = False
    """Whether gaps that hide presence let a build pass."""

    @property
    def is_of_a_build(self) -> bool:
        """Say whether one build is looked at, and not the company: nobody asks for its records."""
        return self.record_systems is None
