#!/usr/bin/env python3
"""README.md shows example programs: each block below `<!-- file: PATH -->` is that very file.

check_readme.py ROOT            fails where a block and its file differ
check_readme.py ROOT --update   writes the files' contents into the blocks
"""
import pathlib
import re
import sys

BLOCK = re.compile(r"(<!-- file: (\S+) -->\n```cpp\n)(.*?)(```\n)", re.S)


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    readme = root / "README.md"
    text = readme.read_text()
    blocks = BLOCK.findall(text)
    if len(blocks) < 2:
        print("README.md shows fewer than two example files")
        return 1
    if "--update" in sys.argv[2:]:
        readme.write_text(BLOCK.sub(
            lambda m: m.group(1) + (root / m.group(2)).read_text() + m.group(4), text))
        return 0
    wrong = [path for _, path, shown, _ in blocks if (root / path).read_text() != shown]
    for path in wrong:
        print(f"README.md shows another {path} than the file: run check_readme.py . --update")
    for path in (path for _, path, _, _ in blocks):
        lines = (root / path).read_text().count("\n")
        if lines > 40:
            print(f"{path} has {lines} lines; a minimal program has at most 40")
            wrong.append(path)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
