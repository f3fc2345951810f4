"""How is a matcher stored for all vendors of a register, and read again part by part?"""

from functools import cached_property

from exposure.identify.lexicon.index import NameIndex
from exposure.identify.lookalikes.distinctive import Distinctive
from exposure.identify.lookalikes.packages import LookalikeIndex
from exposure.identify.matcher import Matcher
from exposure.identify.rules.hosts import HostIndex
from exposure.identify.rules.packages import PackageIndex
from exposure.identify.rules.scan import ScanIndex
from exposure.identify.rules.url_scan import UrlScan
from exposure.identify.stored import hosts, lookalikes, names, packages
from exposure.identify.stored.pack import Pack, packed
from exposure.register.facts import Register
from exposure.register.names.background import company_words


class StoredMatcher(Matcher):
    """A matcher of which the parts that any text asks for were made before."""

    def __init__(self, register: Register, pack: Pack) -> None:
        """Take what was stored of all vendors of a register."""
        super().__init__(register, register.vendors)
        self._pack = pack

    @cached_property
    def packages(self) -> PackageIndex:
        """Return the patterns of packages."""
        return packages.packages(self._pack)

    @cached_property
    def names(self) -> NameIndex:
        """Return names and products."""
        return names.names(self._pack)

    @cached_property
    def words(self) -> Distinctive:
        """Return the words that nobody else bears."""
        return lookalikes.words(self._pack, self.names)

    @cached_property
    def looks(self) -> LookalikeIndex:
        """Return what packages are called that may be taken for others."""
        return lookalikes.looks(self._pack, self.words)

    @cached_property
    def scan(self) -> ScanIndex:
        """Return the beginnings of packages that matter."""
        return packages.scan(self._pack, self.looks)

    @cached_property
    def hosts(self) -> HostIndex:
        """Return the domains."""
        return hosts.hosts(self._pack)

    @cached_property
    def urls(self) -> UrlScan:
        """Return what tells URLs that matter."""
        return hosts.urls(self._pack)


def packed_matcher(register: Register, stamp: tuple[str, ...]) -> bytes:
    """Return the bytes from which a `StoredMatcher` reads all that it needs of a register."""
    made = Matcher(register, register.vendors)
    return packed(stamp, {
        **names.names_parts(made.names, company_words(register.background)),
        **lookalikes.words_parts(made.words),
        **lookalikes.looks_parts(made.looks),
        **packages.packages_parts(made.packages),
        **packages.scan_parts(made.scan),
        **hosts.hosts_parts(made.hosts, made.urls),
    })  # fmt: skip
