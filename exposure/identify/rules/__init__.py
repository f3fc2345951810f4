"""The techniques of recognition, one file each; docs/reference/rules.md explains every rule id."""
