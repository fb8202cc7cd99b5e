"""``python -m generator.compiled INPUT…`` compiles the extraction and tries it on these articles: ``make fast``."""

from generator.compiled.building import main

if __name__ == "__main__":
    main()
