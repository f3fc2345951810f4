"""Asking for a waiver or an exemption: where a source is present, and how it is phased out."""
