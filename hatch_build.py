"""Compiles the register before a wheel or an editable install is made, and what finds its vendors."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRegister(BuildHookInterface):
    """Writes exposure/register/compiled.msgpack and exposure/identify/compiled.bin.

    Git keeps neither.
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version, build_data):  # noqa: ARG002  (the interface names them)
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from exposure.identify.stored.load import write_matcher
            from exposure.register.compiler import write_compiled

            write_compiled(Path(self.root) / "exposure")
            write_matcher(Path(self.root) / "exposure")
        finally:
            sys.path.remove(self.root)
