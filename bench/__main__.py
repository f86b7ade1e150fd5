"""Runs every script of this folder, one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

for script in sorted(HERE.glob("[a-z]*.py")):
    print(f"\n== {script.stem} ==", flush=True)
    subprocess.run([sys.executable, "-W", "ignore", str(script)], check=True)
