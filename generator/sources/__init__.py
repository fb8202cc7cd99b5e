"""Articles as they come in: text, HTML, JSON Lines, CSV and addresses, each read into an Article."""
