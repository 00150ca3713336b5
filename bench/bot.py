"""``bot run`` over 50 repositories on loopback: seconds and requests per repository, opening and then unchanged.

Run by ``make bench-bot``. The seconds are those of this machine; the requests are the same everywhere.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from bot_forge import OWNER, TOKEN, Forge, repository, running, tally  # noqa: E402

NUMBER = int(os.environ.get("REPOSITORIES", "50"))
JOBS = "4"


def main() -> None:
    """Print a line for each pass."""
    files = {str(path.relative_to(ROOT / "demo")): path.read_text() for path in demo_files()}
    names = [f"shop{number}" for number in range(NUMBER)]
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), names) as forge:
        for name in names:
            repository(forge, Path(folder), name, files)
        for title in ("opening", "unchanged"):
            measure(title, forge, Path(folder))


def demo_files() -> list[Path]:
    return [path for path in sorted((ROOT / "demo").rglob("*")) if path.is_file() and "node_modules" not in path.parts]


def measure(title: str, forge: Forge, folder: Path) -> None:
    forge.asked.clear()
    env = {**os.environ, "GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": forge.url, "GITHUB_SERVER_URL": forge.url}
    names = [f"{OWNER}/{name}" for name in forge.names]
    command = [sys.executable, "-m", "iacfix", "bot", "run", *names, "-j", JOBS, "--group", "safe"]
    command += ["--max-open", "1000", "--max-hourly", "1000", "--journal", str(folder / "journal")]
    start = time.monotonic()
    ran = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - start
    results = [line.split(": ")[1].split()[0] for line in ran.stdout.splitlines()]
    told = ", ".join(f"{results.count(result)} {result}" for result in sorted(set(results)))
    asked = tally(forge)
    print(
        f"{title}: {len(names)} repositories in {seconds:.1f} s, {seconds / len(names):.2f} s each with {JOBS} jobs; "
        f"{asked['api'] / len(names):.1f} API and {asked['git'] / len(names):.1f} git requests each; {told}"
    )


if __name__ == "__main__":
    main()
