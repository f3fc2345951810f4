"""The one graph as people and other programs know it: nodes and edges with their words."""
