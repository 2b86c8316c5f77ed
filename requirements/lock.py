"""Lock the versions that pyproject.toml asks for: run.txt for users, dev.txt for developers.

Needs uv on the path. Run it through `make requirements`.
"""

import subprocess
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
COMPILE = ["uv", "pip", "compile", "-", "--universal", "--python-version", "3.11", "--generate-hashes"]
QUIET = ["--no-emit-index-url", "--no-header", "--no-annotate", "--quiet"]


def lock(name: str, wanted: list[str], *constraints: str) -> None:
    """Write NAME.txt with exact versions and hashes of these requirements and all they need."""
    subprocess.run(
        [*COMPILE, *QUIET, "--output-file", HERE / name, *constraints],
        input="\n".join(wanted),
        text=True,
        check=True,
    )


def main() -> None:
    """Lock both files; what both hold has the same version."""
    project = tomllib.loads((HERE.parent / "pyproject.toml").read_text(encoding="utf-8"))
    run = project["project"]["dependencies"]
    lock("run.txt", run)
    lock("dev.txt", run + project["dependency-groups"]["dev"], "--constraint", str(HERE / "run.txt"))


if __name__ == "__main__":
    main()
