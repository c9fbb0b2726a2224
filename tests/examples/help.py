#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every option in the README's table of features is in the --help of its example."""

import os
import pathlib
import re
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "support"), os.path.join(HERE, "..", "structure")]
import check_readme  # noqa: E402
import programs  # noqa: E402
from programs import check, run  # noqa: E402


def help_lists_what_the_readme_promises():
    readme = (programs.SOURCE / "README.md").read_text(encoding="utf-8")
    promised = {named for _, row in check_readme.rows(readme) for named in row if named[1]}
    check(len(promised) > 3, f"the table names {len(promised)} options")
    for path, option in promised:
        done = run([programs.example(pathlib.Path(path).stem), "--help"])
        check(done.returncode == 0, f"{path} --help: status {done.returncode}")
        check(re.search(rf"^  {option}\b", done.stdout, re.M),
              f"{path} --help does not list {option}:\n{done.stdout}")


programs.main(help_lists_what_the_readme_promises)
