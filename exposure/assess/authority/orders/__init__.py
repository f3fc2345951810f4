"""Acts of officials: determinations, orders, memoranda, public statements."""
