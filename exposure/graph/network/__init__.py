"""The one graph of everything, from the company to its last component, as columns of integers."""
