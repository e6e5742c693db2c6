"""How names are found in a text and put together into those who bear them."""
