#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests check_places.py and check_reference.py: they find planted errors and accept correct input."""

import sys
import unittest

sys.dont_write_bytecode = True

import check_places      # noqa: E402
import check_reference   # noqa: E402
from test_checks import Tree  # noqa: E402


class Places(Tree):
    def found(self):
        return "\n".join(check_places.check(self.root))

    def test_a_class_and_its_members_may_be_in_a_pair(self):
        self.header("wire/a.hpp", text="class a {\n    int f();\n    int g();\n};\n"
                    "inline int a::g() { return 2; }\n" + self.pair("wire/impl/a.ipp"))
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp", text="RADIUS_DECL int a::f() { return 1; }\n")
        self.assertEqual(self.found(), "")

    def test_a_member_in_another_file_is_found(self):
        self.header("wire/a.hpp", text="template <class T>\nclass a {\n    a();\n    T f();\n};\n")
        self.header("wire/b.hpp", "radius/wire/a.hpp",
                    text="template <class T>\nT a<T>::f() {\n    return b::g(1);\n}\n")
        self.header("wire/impl/b.ipp", "radius/wire/b.hpp", text="RADIUS_DECL a::a() {}\n")
        self.assertEqual(self.found().count("defines a member of a, which is in wire/a.hpp"), 2)

    def test_calls_and_members_of_foreign_classes_are_left_alone(self):
        self.header("wire/a.hpp", text="inline int f() { return a::g(); }\n"
                    "int x = b::h(1);\nint c::i() { return 1; }\n")
        self.header("wire/b.hpp", text="struct b {};\n")
        self.assertEqual(self.found(), "")


class Reference(Tree):
    def setUp(self):
        super().setUp()
        self.header("wire/a.hpp", text="namespace radius {\n/// What it is. And more.\nstruct used {};\n\n"
                    "/// A part.\nint part();\n\nusing other = used;\n\n"
                    "namespace detail {\nstruct hidden {};\n}\n}\n")
        self.write("examples/a.cpp", "radius::used one;\n")
        self.update()

    def update(self):
        self.write("docs/reference.md", check_reference.page(self.root)[0])

    def found(self):
        return "\n".join(check_reference.check(self.root))

    def test_the_page_has_public_names_and_those_in_use_first(self):
        page = (self.root / "docs/reference.md").read_text(encoding="utf-8")
        lines = ["| `used` | `wire/a.hpp` | What it is. |", "## Parts",
                 "| `other` | `wire/a.hpp` | `used` |", "| `part` | `wire/a.hpp` | A part. |"]
        places = [page.index(line) for line in lines]
        self.assertEqual(places, sorted(places))
        self.assertNotIn("hidden", page)
        self.assertEqual(self.found(), "")

    def test_a_page_that_is_out_of_date_is_found(self):
        self.write("examples/a.cpp", "radius::part();\n")
        self.assertIn("out of date", self.found())

    def test_a_public_name_without_a_docstring_is_found(self):
        self.header("wire/b.hpp", text="namespace radius {\nstruct bare {};\n}\n")
        self.update()
        self.assertIn("wire/b.hpp:6: public name bare", self.found())


if __name__ == "__main__":
    unittest.main()
