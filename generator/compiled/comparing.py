"""What a process reads in articles, and in how much time: ``python -m generator.compiled.comparing INPUT…``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from generator.compiled.choosing import PACKAGE, VARIABLE


@dataclass(frozen=True, slots=True)
class Reading:
    """Which modules were compiled ones, a digest of what was read in each article, and processor seconds for all."""

    compiled: list[str]
    read: dict[str, str]
    seconds: float


def read_with(folder: Path | None, inputs: Sequence[str | Path]) -> Reading:
    """Read articles in a process of its own, with compiled modules from a folder or with none.

    Raises:
        CalledProcessError: if that process fails.

    """
    command = [sys.executable, "-m", __name__, *map(str, inputs)]
    environment = {**os.environ, VARIABLE: str(folder or ""), "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)  # noqa: S603 - this module
    return Reading(**json.loads(done.stdout))


def read_here(inputs: Sequence[str]) -> Reading:
    """Read articles in this process, each once, and again on the clock."""
    from generator.extraction.extract import extract_facts
    from generator.extraction.printing import facts_as_json
    from generator.sources.article import Article
    from generator.sources.problem import SourceProblem
    from generator.sources.reading import find_pieces, read_piece

    pieces = [piece for piece in find_pieces(inputs) if not isinstance(piece, SourceProblem)]
    articles = [article for article in map(read_piece, pieces) if isinstance(article, Article)]
    read = {}
    for number, article in enumerate(articles):
        facts = json.dumps(facts_as_json(article, extract_facts(article)), ensure_ascii=False)
        read[f"{number} {article.file}"] = blake2b(facts.encode(), digest_size=16).hexdigest()
    start = time.process_time()
    for article in articles:
        extract_facts(article)
    return Reading(list_used(), read, time.process_time() - start)


def list_used() -> list[str]:
    """Return the modules of this process that are compiled ones."""
    return sorted(
        name
        for name, module in sys.modules.items()
        if name.startswith("generator.") and not (getattr(module, "__file__", None) or ".py").endswith(".py")
    )


if __name__ == "__main__":
    here = read_here(sys.argv[1:])
    json.dump(asdict(here), sys.stdout)
