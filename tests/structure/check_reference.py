#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""docs/reference.md is up to date: one line per public name of namespace radius, from its docstring.

check_reference.py ROOT            prints what is wrong and fails if anything is
check_reference.py ROOT --update   writes the page

A public name is a type, concept, function, alias or constant at namespace scope in a header below
include/radius, outside of namespaces `detail`. Names that the documentation or an example mentions come
first. A public name needs a docstring, except aliases and constants, whose definition explains them.
"""

import pathlib
import re
import sys
from dataclasses import dataclass

sys.dont_write_bytecode = True

from check_docstrings import KNOWN_NAMES, declarations, kind_and_name, strip_prefixes  # noqa: E402
from check_form import GENERATED                                                       # noqa: E402

PAGE = "docs/reference.md"
# Pages that explain how the library works inside, not how to use it.
INSIDE = {PAGE, "docs/architecture.md", "docs/performance.md", "docs/security.md",
          "docs/library_tests.md"}
COMMAND = "python3 tests/structure/check_reference.py . --update"
OPENING = f"""# Reference

The public names of namespace `radius`, one line each: the first sentence of the comment in the header, which has the rest.
The tags of attributes, `radius::attr`, are not listed: `docs/attributes.md` explains them. Names in a namespace `detail`
are internal.

This page is generated. To update it: `{COMMAND}`
"""
USED = """
## What programs use

Names that an example or the documentation for users mentions.
"""
PARTS = """
## Parts

The other names: results and options that you seldom write, functions of the codec, and the engines without I/O, for programs
with an event loop of their own. They change more often than the names above.
"""


@dataclass(frozen=True)
class Name:
    name: str    # with its namespace inside radius: "type::integer"
    header: str
    text: str    # its line on the page


def docstring_above(lines, line):
    """The text of the /// comment that ends above `line` (counted from 1)."""
    found = []
    for text in reversed(lines[:line - 1]):
        if not text.lstrip().startswith("///"):
            break
        found.insert(0, text.strip().removeprefix("///").strip())
    return " ".join(found)


def first_sentence(text):
    """`text` up to the end of its first sentence."""
    end = re.search(r"(?<!\be\.g)(?<!\bi\.e)[.](?=\s|$)|:(?=\s*$)|:(?=\s{2,})", text)
    sentence = text[:end.start()] if end else text
    return re.sub(r"\s+", " ", sentence).strip() + "."


def alias_or_constant(declaration):
    """(name, definition) of an alias or a constant; (None, None) of anything else."""
    head = strip_prefixes(declaration.head)
    alias = re.match(r"using\s+(\w+)\s*=\s*(.+)", head, re.S)
    if alias:
        return alias[1], re.sub(r"\s+", " ", alias[2])
    constant = re.match(r"inline constexpr\s+[\w:<>, ]+?\s(\w+)\s*(?:=\s*(.+))?$", head, re.S)
    if constant:
        return constant[1], re.sub(r"\s+", " ", constant[2] or "")
    return None, None


def names_in(header, text):
    """The public names of one header, and (line, name) of those without a docstring."""
    lines = text.splitlines()
    found, missing = {}, {}
    for declaration in declarations(text):
        scope = declaration.scope
        if declaration.internal or scope.kind != "namespace" or scope.name.startswith(("std", "asio")):
            continue
        _, name = kind_and_name(declaration)
        definition = None
        if not name:
            name, definition = alias_or_constant(declaration)
        if not name or name in KNOWN_NAMES:
            continue
        space = scope.name.removeprefix("radius").removeprefix("::")
        full = f"{space}::{name}" if space else name
        sentence = docstring_above(lines, declaration.line)
        if sentence:
            found.setdefault(full, Name(full, header, first_sentence(sentence)))
        elif definition is not None:
            found.setdefault(full, Name(full, header, f"`{definition}`" if definition else "A constant."))
        else:
            missing.setdefault(full, declaration.line)
    return found, {name: line for name, line in missing.items() if name not in found}


def words_of(root):
    """All words of code in examples and in the documentation for users."""
    words = set()
    for path in [*root.glob("docs/*.md"), root / "README.md", *root.glob("examples/**/*.[ch]pp")]:
        if (path.is_file() and path.relative_to(root).as_posix() not in INSIDE
                and path.stem != "library_words"):
            text = path.read_text(encoding="utf-8")
            if path.suffix == ".md":  # only code
                text = " ".join(re.findall(r"```.*?```|`[^`\n]+`", text, re.S))
            words.update(re.findall(r"\w+", text))
    return words


def table(names):
    """The lines of a table."""
    yield "\n| name | header | |\n|---|---|---|\n"
    for one in sorted(names, key=lambda one: (one.header, one.name)):
        yield f"| `{one.name}` | `{one.header}` | {one.text.replace('|', chr(92) + '|')} |\n"


def headers_of(root):
    """(name below include/radius, text) of the headers that are not generated."""
    base = root / "include" / "radius"
    for path in sorted(base.rglob("*.hpp")):
        name = path.relative_to(base).as_posix()
        if not name.startswith(GENERATED) and not name.startswith("impl/"):
            yield name, path.read_text(encoding="utf-8")


def page(root):
    """The page, and findings (header, line, what)."""
    names, findings = [], []
    for header, text in headers_of(root):
        found, missing = names_in(header, text)
        names.extend(found.values())
        findings.extend((header, line, f"public name {name} has no docstring for {PAGE}")
                        for name, line in missing.items())
    words = words_of(root)
    used = [one for one in names if one.name.rpartition("::")[2] in words]
    parts = [one for one in names if one not in used]
    return OPENING + USED + "".join(table(used)) + PARTS + "".join(table(parts)), findings


def check(repository):
    """All findings, as lines of text."""
    root = pathlib.Path(repository)
    wanted, findings = page(root)
    for header, line, what in findings:
        yield f"include/radius/{header}:{line}: {what}"
    path = root / PAGE
    if not path.is_file() or path.read_text(encoding="utf-8") != wanted:
        yield f"{PAGE}:1: out of date; run: {COMMAND}"


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--update"]):
        sys.exit(__doc__)
    if len(sys.argv) == 3:
        root = pathlib.Path(sys.argv[1])
        (root / PAGE).write_text(page(root)[0], encoding="utf-8")
    findings = list(check(sys.argv[1]))
    print("\n".join(findings) if findings else "no findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
