"""Where: names of places, and which of them say where something happened."""
