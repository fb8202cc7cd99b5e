"""The extraction as machine code, for those who ask for it with ``make fast``; nothing else ever needs it.

- ``choosing``: at import, takes compiled modules where they are of these very sources, else the sources.
- ``natives``: writes a module so that mypyc makes it fast; ``constants`` and ``keeping`` do a part of it.
- ``building``: compiles the modules, holds them to what the sources read, and puts them in place.
- ``comparing``: what a process reads in articles, and how fast.
"""
