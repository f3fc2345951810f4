"""Compiles the register before a wheel or an editable install is made, and what finds its vendors."""

import shutil
import sys
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CODE = ("register", "identify")
"""Folders of the code that the compiled files were made with."""


class CompileRegister(BuildHookInterface):
    """Writes exposure/register/compiled.msgpack and exposure/identify/compiled.bin.

    Git keeps neither. Into a wheel goes also the digest of the code that made them, because there
    nobody changes it; in a checkout it is counted anew whenever they are used.
    """

    PLUGIN_NAME = "custom"
    _scratch: Path | None = None

    def initialize(self, version, build_data):
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from exposure.identify.stored.load import write_matcher
            from exposure.register.compiler import write_compiled
            from exposure.register.digest import CODE_DIGEST, digest_of

            package = Path(self.root) / "exposure"
            write_compiled(package)
            write_matcher(package)
            if version == "standard":
                self._scratch = Path(tempfile.mkdtemp())
                for folder in CODE:
                    stated = self._scratch / folder
                    stated.write_text(digest_of(package / folder, ".py"), encoding="ascii")
                    build_data["force_include"][str(stated)] = f"exposure/{folder}/{CODE_DIGEST}"
        finally:
            sys.path.remove(self.root)

    def finalize(self, version, build_data, artifact_path):  # noqa: ARG002  (the interface names them)
        if self._scratch is not None:
            shutil.rmtree(self._scratch)
