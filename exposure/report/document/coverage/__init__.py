"""What is known, on two sheets: asset by asset, and by what could not be read."""
