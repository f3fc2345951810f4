"""The door: parse, call one job, print, exit."""
