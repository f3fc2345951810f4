"""Official lists of designations, as users download them: bytes → `ImportedList`."""
