"""What the project knows about Balochistan and the language of its news, as data files and their loader."""
