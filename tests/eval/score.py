"""Print the figures of the evaluation set: ``python -m tests.eval.score ../shared/eval [--errors N --only meeting]``.

Reads every article with the command ``attache read --jsonl``, as an outside check would, and hands the
findings to the set's own scorer; then the stories over several documents. Says so where the set is absent.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path


def main(folder: Path, *options: str) -> int:
    """Run scorer and chains; returns their exit status, 0 when the set is absent."""
    if not (folder / "score.py").is_file():
        print(f"The evaluation set is not at {folder}; there is nothing to measure on.")
        return 0
    news = folder / "news"
    attache = [sys.executable, "-m", "bot"]
    with tempfile.TemporaryDirectory() as temporary:
        found = Path(temporary) / "findings.jsonl"
        with found.open("w") as out:
            read = subprocess.run([*attache, "read", "--jsonl", str(news / "texts.jsonl")], stdout=out, check=False)
        if read.returncode:
            return read.returncode
        gold = [str(news / "gold.jsonl"), str(news / "texts.jsonl"), str(found), "--dates", str(news / "dates.jsonl")]
        scored = subprocess.run([sys.executable, str(folder / "score.py"), *gold, *options], check=False)
    if scored.returncode or options:
        return scored.returncode
    chains = [str(folder / "chains.py"), str(news / "chains.jsonl"), str(news / "texts.jsonl")]
    return subprocess.run([sys.executable, *chains, "--attache", " ".join(attache)], check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m tests.eval.score FOLDER [options of the scorer]")
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
