"""The floor: two processes that only parse the front matter with libyaml, render one minimal template a page, write.

They write as many pages as we do, and as many bytes as all of our files have.
"""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path

import yaml
from jinja2 import Environment

TEMPLATE = (
    "<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>"
    "{% for key, value in facts %}<p>{{ key }}: {{ value }}</p>{% endfor %}"
)


def work(paths: list[Path], target: Path, pages: int, size: int) -> None:
    """Read the entries of a share and write its share of the pages, each of ``size`` bytes."""
    template = Environment(autoescape=True).from_string(TEMPLATE)
    written = 0
    while written < pages:
        for path in paths:
            if written >= pages:
                break
            if written < len(paths):
                front = path.read_text(encoding="utf8").split("---\n", 2)[1]
                facts = yaml.load(front, Loader=yaml.CBaseLoader)  # noqa: S506 - builds texts, lists and mappings only
            folder = target / f"{path.stem}-{written // len(paths)}"
            folder.mkdir(parents=True)
            text = template.render(title=facts["title"], facts=facts.items())
            (folder / "index.html").write_text(text.ljust(size), encoding="utf8")
            written += 1


def main() -> None:
    """Usage: floor CONTENT TARGET PAGES SIZE."""
    content, target, pages, size = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    paths = sorted((content / "entries").rglob("*.md"))
    context = multiprocessing.get_context("fork")
    workers = [
        context.Process(target=work, args=(paths[number::2], target / str(number), pages // 2, size))
        for number in (0, 1)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    sys.exit(any(worker.exitcode for worker in workers))


if __name__ == "__main__":
    main()
