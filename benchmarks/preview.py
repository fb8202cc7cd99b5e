"""Measures how soon ``timeline serve`` tells the browser of a saved edit: ``python -m benchmarks.preview``."""

from __future__ import annotations

import argparse
import http.client
import os
import re
import statistics
import subprocess
import sys
import time

from benchmarks.build import Bench
from benchmarks.running import ROOT, describe_machine

_PAUSE = 4.0
"""Seconds between two edits: time to read a page."""


def start(bench: Bench) -> tuple[subprocess.Popen[str], int]:
    """Start the preview and return it with its port, once it serves."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    served = subprocess.Popen(command, cwd=bench.folder, env=environment, stdout=subprocess.PIPE, text=True)
    assert served.stdout
    for line in served.stdout:
        found = re.search(r"http://localhost:(\d+)/", line)
        if found:
            return served, int(found[1])
    raise RuntimeError("the preview ended")


def measure_edit(bench: Bench, news: http.client.HTTPResponse) -> float:
    """Save an edit and return the seconds until the browser hears of it."""
    bench.change("edit")
    saved = time.perf_counter()
    while not news.readline().startswith(b"data:"):
        pass
    return time.perf_counter() - saved


def main() -> None:
    """Measure and print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=7)
    options = parser.parse_args()
    bench = Bench(ROOT / ".cache/bench/preview", options.entries)
    bench.prepare()
    served, port = start(bench)
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/_reload")
        news = connection.getresponse()
        seconds = []
        for _ in range(options.edits):
            time.sleep(_PAUSE)
            seconds.append(measure_edit(bench, news))
    finally:
        served.terminate()
        served.wait()
    bench.finish()
    middle, worst = statistics.median(seconds), max(seconds)
    print(f"{describe_machine()}; {options.entries:,} entries: {middle:.2f} s from save to news, {worst:.2f} s at most")


if __name__ == "__main__":
    main()
