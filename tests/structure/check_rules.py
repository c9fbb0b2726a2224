#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""docs/architecture.md is up to date: every rule up to 86 has a row, except those for proxies; those of EAP
have one if a test names them; the
header exists, and the test file has a test with the rule's tag. A tag for a rule without a row is an
error. Rules of operation have a B before their number, as in [rule-b46]; not every one has a row.

check_rules.py ROOT   prints what is wrong and fails if anything is
"""

import pathlib
import re
import sys

TABLE_HEAD = "| rule | what it says | source | code | test |"
LAST = 86
OF_A_PROXY = {65, 69, 70, 84}
TEST_CASE = re.compile(r"TEST_CASE(?:_METHOD|_SIG)?\s*\(((?:[^\"()]*\"(?:[^\"\\]|\\.)*\")+)")
STRING = re.compile(r"\"((?:[^\"\\]|\\.)*)\"")


def rows(text):
    """The table's rows as (number, code, test)."""
    lines = iter(text.splitlines())
    for line in lines:
        if line == TABLE_HEAD:
            break
    next(lines, None)
    for line in lines:
        if not line.startswith("|"):
            return
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        yield cells[0].lower(), cells[3].strip("`"), cells[4].strip("`")


def tags_of(text):
    """The numbers of the rules that a file's tests name, read only from their tags."""
    numbers = set()
    for case in TEST_CASE.finditer(text):
        for words in STRING.findall(case.group(1)):
            numbers.update(re.findall(r"\[rule-(b?\d+)\]", words))
    return numbers


def order(number):
    """Numbers first, those with a letter after them."""
    return number[:1].isalpha(), int(number.lstrip("b") or 0)


def findings(root):
    tagged = {path.relative_to(root / "tests").as_posix(): tags_of(path.read_text(encoding="utf-8"))
              for path in sorted((root / "tests").rglob("*.[ch]pp"))}
    found = list(rows((root / "docs/architecture.md").read_text(encoding="utf-8")))
    if not found:
        yield f"docs/architecture.md has no table {TABLE_HEAD}"
    numbers = [number for number, _, _ in found]
    wanted = {str(number) for number in set(range(1, LAST + 1)) - OF_A_PROXY}
    for number in sorted(wanted - set(numbers), key=order):
        yield f"rule {number}: has no row"
    if numbers != sorted(set(numbers), key=order):
        yield "the rows are not in order, or a rule has two"
    for number, code, test in found:
        if not (root / "include/radius" / f"{code}.hpp").is_file():
            yield f"rule {number}: include/radius/{code}.hpp is not a file"
        if number not in tagged.get(f"{test}.cpp", set()):
            yield f"rule {number}: tests/{test}.cpp has no test with the tag [rule-{number}]"
    for path, tags in tagged.items():
        for number in sorted(tags - set(numbers) - {str(one) for one in OF_A_PROXY}, key=order):
            yield f"tests/{path}: [rule-{number}] is not a rule of docs/architecture.md"


def main():
    wrong = list(findings(pathlib.Path(sys.argv[1])))
    print("\n".join(wrong) or "no findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
