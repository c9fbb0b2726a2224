#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Takes the C++ snippets out of Markdown pages, so that the sources of this folder include and compile them.

extract.py PAGE... OUT     writes snippet N of docs/client.md to OUT/client/N.inc, if it has changed. A snippet
                           without semicolons is a list of expressions: N.lines.inc has it as statements
extract.py --check ROOT    prints which snippets no source includes, and which included ones do not exist

Blocks of README.md below `<!-- file: PATH -->` are not snippets: tests/structure/check_readme.py compares
them with the file. An error of the compiler names the line of the page.
"""

import pathlib
import re
import sys
from typing import NamedTuple

BLOCK = re.compile(r"^(?P<file><!-- file: \S+ -->\n)?(?P<indent> *)```(?P<language>\S*)[^\n]*\n"
                   r"(?P<text>.*?)^ *```[ \t]*$", re.S | re.M)
LANGUAGES = ("cpp", "c++", "cxx", "cc")
# The lookbehind leaves out the separators of 1'000'000.
TOKEN = re.compile(r'"(?:\\.|[^"\\\n])*"|(?<!\w)\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.S)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"(\w+/\d+(?:\.lines)?\.inc)"', re.M)


class Snippet(NamedTuple):
    line: int  # of its first line in the page
    text: str


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def snippets(page):
    """The snippets of a page's text."""
    for block in BLOCK.finditer(page):
        if block["language"].lower() in LANGUAGES and not block["file"]:
            text = re.sub(rf"^{block['indent']}", "", block["text"], flags=re.M)
            yield Snippet(line_of(page, block.start("text")), text)


def without_comments(code):
    """The code with spaces in place of its comments, so that every line keeps its number."""
    return TOKEN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]) if found[0][0] == "/" else found[0], code)


def without_literals(code):
    return TOKEN.sub('""', code)


def is_list(text):
    """Whether a snippet is a list of expressions."""
    return not re.search(r";|^ *#", without_literals(without_comments(text)), re.M)


def statements(text):
    """A list of expressions as statements, with the same line breaks. An expression continues while a
    bracket is open, and in lines with more indentation than its first line has."""
    lines = [line.rstrip() for line in without_comments(text).splitlines()]
    depth = indent = 0
    last = None  # the line with the end of the expression so far
    for number, line in enumerate(lines):
        if not line:
            continue
        own = len(line) - len(line.lstrip())
        code = without_literals(line)
        if last is None or (depth == 0 and own <= indent):
            if last is not None:
                lines[last] += ");"
            lines[number] = f"{line[:own]}static_cast<void>({line[own:]}"
            indent = own
        depth += sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
        last = number
    if last is not None:
        lines[last] += ");"
    return "".join(line + "\n" for line in lines)


def name_of(page):
    return page.stem.lower()


def contents(page):
    """The files for a page, as a dictionary from their names to their contents."""
    found = {}
    for number, snippet in enumerate(snippets(page.read_text(encoding="utf-8")), 1):
        place = f'#line {snippet.line} "{page.resolve().as_posix()}"\n'
        found[f"{name_of(page)}/{number}.inc"] = place + snippet.text
        if is_list(snippet.text):
            found[f"{name_of(page)}/{number}.lines.inc"] = place + statements(snippet.text)
    return found


def write(pages, out):
    wanted = {}
    for page in pages:
        wanted.update(contents(page))
    for stale in out.glob("*/*.inc"):
        if stale.relative_to(out).as_posix() not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        path = out / name
        # A source is compiled again if a file that it includes is newer.
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def findings(root):
    existing = set()
    snippet_of = {}  # from N.inc to where the snippet is
    for page in [root / "README.md", *sorted((root / "docs").glob("*.md"))]:
        if page.is_file():
            existing.update(contents(page))
            for number, snippet in enumerate(snippets(page.read_text(encoding="utf-8")), 1):
                snippet_of[f"{name_of(page)}/{number}.inc"] = (
                    f"{page.relative_to(root).as_posix()}:{snippet.line}")
    included = set()
    for source in sorted((root / "tests" / "docs").glob("*.cpp")):
        text = without_comments(source.read_text(encoding="utf-8"))
        for found in INCLUDE.finditer(text):
            included.add(found[1].replace(".lines.inc", ".inc"))
            if found[1] not in existing:
                yield f"tests/docs/{source.name}:{line_of(text, found.start())}: {found[1]} does not exist"
    for name, place in snippet_of.items():
        if name not in included:
            yield f"{place}: no source of tests/docs includes this snippet, {name}"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if sys.argv[1] == "--check":
        found = list(findings(pathlib.Path(sys.argv[2])))
        print("\n".join(found) or "no findings")
        return 1 if found else 0
    *pages, out = map(pathlib.Path, sys.argv[1:])
    write(pages, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
