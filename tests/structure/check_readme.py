#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""README.md is up to date: each block below `<!-- file: PATH -->` equals that file, and each row of
its table of features names existing files, options that the program has, and only examples that a test
runs with these options. The files and programs that pages of docs/ name exist.

check_readme.py ROOT            prints what is wrong and fails if anything is
check_readme.py ROOT --update   writes the files' contents into the blocks
"""

import pathlib
import re
import sys

BLOCK = re.compile(r"(<!-- file: (\S+) -->\n```cpp\n)(.*?)(```\n)", re.S)
TABLE_HEAD = "| feature | RFC | see |"
MAX_MINIMAL_LINES = 40


def rows(text):
    """The table's rows as (feature, [(path, option or None), ...]). A separate option belongs to the
    file named before it."""
    lines = iter(text.splitlines())
    for line in lines:
        if line == TABLE_HEAD:
            break
    next(lines, None)
    for line in lines:
        if not line.startswith("|"):
            return
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        named = []
        for words in re.findall(r"`([^`]+)`", cells[-1]):
            path, _, option = words.rpartition(" ")
            if not path and words.startswith("--"):
                path = named[-1][0] if named else ""
            elif not path:
                path, option = words, ""
            named.append((path, option or None))
        yield cells[0], named


def tests_of(root, example):
    """The text of all tests that run the example with this name."""
    runs = rf'example\("{example}"\)|RADIUS_EXAMPLES_DIR[^/\s]*/{example}$'
    if example == "server":
        runs += r"|\bServer\("  # of tests/support/programs.py
    texts = [path.read_text(encoding="utf-8") for folder in ("examples", "interop")
             for path in sorted((root / "tests" / folder).glob("*.*"))]
    return "\n".join(text for text in texts if re.search(runs, text, re.M))


def table_findings(root, text):
    found = list(rows(text))
    if not found:
        yield f"README.md has no table {TABLE_HEAD}"
    for feature, named in found:
        if not named:
            yield f"{feature}: names no file"
        for path, option in named:
            if not (root / path).is_file():
                yield f"{feature}: {path} is not a file"
                continue
            if not path.startswith("examples/"):
                continue
            tests = tests_of(root, pathlib.Path(path).stem)
            if not tests:
                yield f"{feature}: no test runs {path}"
            elif option and not re.search(re.escape(option) + r"\b", tests):
                yield f"{feature}: no test runs {path} with {option}"


def block_findings(root, text):
    blocks = BLOCK.findall(text)
    if len(blocks) < 2:
        yield "README.md shows fewer than two example files"
    for _, path, shown, _ in blocks:
        contents = (root / path).read_text(encoding="utf-8")
        if contents != shown:
            yield f"README.md shows another {path} than the file: run check_readme.py . --update"
        if contents.count("\n") > MAX_MINIMAL_LINES:
            yield f"{path} is longer than {MAX_MINIMAL_LINES} lines"


# Names with a wildcard or a placeholder are left alone.
NAMED = re.compile(r"(?<![\w./-])((?:tests|examples|docs)/[\w./-]*\w\.(?:cpp|hpp|py|sh|md|txt|json))\b")
PROGRAM = re.compile(r"\bbuild/[\w/-]*\bexamples/(\w+)")


def page_findings(root):
    for page in [root / "README.md", *sorted((root / "docs").glob("*.md"))]:
        if not page.is_file():
            continue
        text = page.read_text(encoding="utf-8")
        for path in sorted(set(NAMED.findall(text))):
            if not (root / path).is_file():
                yield f"{page.relative_to(root)}: {path} is not a file"
        for name in sorted(set(PROGRAM.findall(text))):
            if not (root / f"examples/{name}.cpp").is_file():
                yield f"{page.relative_to(root)}: examples/{name}.cpp is not a file"
        if "build/examples/" in text:
            yield f"{page.relative_to(root)}: examples are built in build/PRESET/examples"


def main():
    root = pathlib.Path(sys.argv[1])
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    if "--update" in sys.argv[2:]:
        readme.write_text(BLOCK.sub(
            lambda m: m[1] + (root / m[2]).read_text(encoding="utf-8") + m[4], text),
            encoding="utf-8")
        return 0
    findings = [*block_findings(root, text), *table_findings(root, text), *page_findings(root)]
    print("\n".join(findings) or "no findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
