"""JSON that fits no wire struct as it stands: mending it, and telling what no struct asks for."""
