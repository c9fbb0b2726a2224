#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests extract.py: it finds planted errors, and takes snippets out of pages as they are."""

import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "structure"))

import extract                # noqa: E402
from test_checks import Tree  # noqa: E402

PAGE = """# A page

```cpp
int a = 1;
```

```sh
run
```

1. An item:

   ```cpp
   f(1)  // a comment
   ```
"""


class Check(Tree):
    def setUp(self):
        super().setUp()
        self.write("docs/page.md", PAGE)

    def found(self, *included):
        self.write("tests/docs/page.cpp", "// Source.\n" + "".join(f"{line}\n" for line in included))
        return list(extract.findings(self.root))

    def test_a_source_that_includes_every_snippet_is_right(self):
        self.assertEqual(self.found('#include "page/1.inc"', '#include "page/2.lines.inc"'), [])

    def test_a_snippet_that_no_source_includes_is_found(self):
        self.assertEqual(self.found('#include "page/1.inc"'),
                         ["docs/page.md:14: no source of tests/docs includes this snippet, page/2.inc"])
        self.assertEqual(len(self.found('// #include "page/1.inc"', '#include "page/2.inc"')), 1)

    def test_an_included_snippet_that_does_not_exist_is_found(self):
        both = ('#include "page/1.inc"', '#include "page/2.inc"')
        for name in ("page/3.inc", "page/1.lines.inc", "other/1.inc"):
            self.assertEqual(self.found(*both, f'#include "{name}"'),
                             [f"tests/docs/page.cpp:4: {name} does not exist"])

    def test_blocks_of_the_readme_that_show_a_file_are_not_snippets(self):
        self.write("README.md", "<!-- file: a.cpp -->\n```cpp\nint a;\n```\n\n```cpp\nint b;\n```\n")
        both = ('#include "page/1.inc"', '#include "page/2.inc"')
        self.assertEqual(self.found(*both, '#include "readme/1.inc"'), [])
        self.assertEqual(self.found(*both),
                         ["README.md:7: no source of tests/docs includes this snippet, readme/1.inc"])

    def test_another_name_of_the_language_hides_no_snippet(self):
        self.write("docs/other.md", "```C++\nint a;\n```\n")
        self.assertIn("other/1.inc", "".join(self.found()))


class Write(Tree):
    def written(self, text):
        self.write("page.md", text)
        extract.write([self.root / "page.md"], self.root / "out")
        return sorted(path.name for path in (self.root / "out").rglob("*.inc"))

    def read(self, name):
        return (self.root / "out" / "page" / name).read_text(encoding="utf-8").split("\n", 1)

    def test_each_snippet_is_a_file_that_names_its_line_of_the_page(self):
        self.assertEqual(self.written(PAGE), ["1.inc", "2.inc", "2.lines.inc"])
        page = (self.root / "page.md").resolve().as_posix()
        self.assertEqual(self.read("1.inc"), [f'#line 4 "{page}"', "int a = 1;\n"])
        self.assertEqual(self.read("2.inc"), [f'#line 14 "{page}"', "f(1)  // a comment\n"])
        self.assertEqual(self.read("2.lines.inc"),
                         [f'#line 14 "{page}"', "static_cast<void>(f(1));\n"])

    def test_only_what_has_changed_is_written_and_stale_files_are_removed(self):
        self.written(PAGE)
        path = self.root / "out" / "page" / "1.inc"
        before = path.stat().st_mtime_ns
        self.assertEqual(self.written(PAGE.replace("f(1)", "f(2);")), ["1.inc", "2.inc"])
        self.assertEqual(path.stat().st_mtime_ns, before)
        self.assertEqual(self.read("2.inc")[1], "f(2);  // a comment\n")
        self.assertEqual(self.written("# Nothing\n"), [])


class Lines(unittest.TestCase):
    def statements(self, text, *expected):
        self.assertTrue(extract.is_list(text))
        self.assertEqual(extract.statements(text).splitlines(), list(expected))

    def test_each_expression_becomes_a_statement(self):
        self.statements("a.get(x)     // optional; a view\n\nb = 1 /* c */\n",
                        "static_cast<void>(a.get(x));", "", "static_cast<void>(b = 1);")

    def test_continued_expressions_are_joined(self):
        self.statements("f(a,   // one (\n  b)\ng({\n1,\n\n2})\n",
                        "static_cast<void>(f(a,", "  b));", "static_cast<void>(g({", "1,", "", "2}));")
        self.statements("a\n    .b()   // more\n    + c\nd\n",
                        "static_cast<void>(a", "    .b()", "    + c);", "static_cast<void>(d);")

    def test_literals_are_no_brackets_and_no_comments(self):
        self.statements("f(\"// (\", ')')\ng('\"')\nh(1'000'000)\n",
                        "static_cast<void>(f(\"// (\", ')'));", "static_cast<void>(g('\"'));",
                        "static_cast<void>(h(1'000'000));")
        self.assertTrue(extract.is_list('f(";")\n'))

    def test_what_has_a_semicolon_or_a_directive_is_no_list(self):
        self.assertFalse(extract.is_list("f(1)\ng(2);\n"))
        self.assertFalse(extract.is_list("#include <radius/server.hpp>\nf(1)\n"))


if __name__ == "__main__":
    unittest.main()
