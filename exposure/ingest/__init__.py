"""Bytes in, inventory out: the only layer that opens inputs."""
