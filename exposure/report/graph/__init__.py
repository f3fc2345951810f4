"""The one graph, or its exposed part, in the forms that other programs read."""
