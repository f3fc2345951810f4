"""How are the cheapest cut and the first of several found: flow through a network, and its room."""
