"""One file per command, callable from Python: settings in, layers called, outputs put in place."""
