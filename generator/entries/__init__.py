"""Entries: the schema, Markdown ⇄ Entry, rules with path:line:col, and the three-way merge."""
