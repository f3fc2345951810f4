"""The sheets of an SPDX 2 spreadsheet, and where their columns stand."""
