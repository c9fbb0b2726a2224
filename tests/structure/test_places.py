#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests of more checks: they find planted errors and accept correct input."""

import sys
import unittest

sys.dont_write_bytecode = True

import check_english     # noqa: E402
import check_places      # noqa: E402
import check_reference   # noqa: E402
import check_walk        # noqa: E402
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

    def test_public_names_of_internal_rooms_are_found(self):
        internal = ("namespace radius::detail {\nclass a {\n    int f();\n};\nint g();\n}\n"
                    "namespace radius {\nnamespace detail {\nint h();\n}\n}\n")
        self.header("transport/kit/a.hpp", text=internal + self.pair("transport/kit/impl/a.ipp"))
        self.header("transport/kit/impl/a.ipp", "radius/transport/kit/a.hpp",
                    text="namespace radius::detail {\nRADIUS_DECL int a::f() { return 1; }\n}\n")
        self.header("wire/a.hpp", text="namespace radius {\nint f();\n}\n")
        self.header("transport/server/listening.hpp",
                    text="namespace radius {\nstruct tls_peer;\nstruct listening_socket {};\n}\n"
                    "template <>\nstruct std::hash<radius::listening_socket> {};\n")
        self.header("server/server_base.hpp", text="namespace radius {\nstruct server_metrics_options;\nclass prepared_peers {};\nclass server_base {\n"
                    "    int a();\n"
                    "    struct b { int c(); };\n};\n}\n" + self.pair("server/impl/server_base.ipp"))
        self.header("server/impl/server_base.ipp", "radius/server/server_base.hpp",
                    text="namespace radius {\nRADIUS_DECL int server_base::a() { return 1; }\n"
                    "RADIUS_DECL int server_base::b::c() { return 1; }\n}\n")
        self.assertEqual(self.found(), "")
        planted = ("class b {};", "int f();", "using c = int;", "inline constexpr int d = 1;",
                   "template <class T>\nstruct e;", "template <class T>\nconcept i = true;",
                   "enum class j {};", "template <>\nstruct traits<int> {};", "int a::k() { return 1; }")
        for room in check_places.INTERNAL:
            for text in planted:
                self.header(f"{room}/planted.hpp", text=f"namespace radius {{\n{text}\n}}\n")
                self.assertIn(f"include/radius/{room}/planted.hpp:", self.found(), text)
            (self.root / f"include/radius/{room}/planted.hpp").unlink()
        self.header("transport/server/listening.hpp", text="namespace radius {\nstruct socket {};\n}\n")
        self.assertIn("listening.hpp:6: socket is public", self.found())
        self.assertIn("listening.hpp:1: does not declare listening_socket", self.found())

    def test_an_internal_name_that_is_public_too_is_found(self):
        self.header("wire/a.hpp", text="namespace radius {\nclass a {\n    int b();\n};\nint c();\n}\n")
        self.header("wire/b.hpp", text="namespace radius::detail {\nstruct b {\n    int c();\n};\n"
                    "static_assert(sizeof(b) == 1);\n}\n")
        self.assertEqual(self.found(), "")
        self.header("wire/b.hpp", text="namespace radius {\nnamespace detail {\nint c(int);\n}\n}\n")
        self.assertIn("wire/b.hpp:7: c hides the public name of wire/a.hpp", self.found())

    def test_internal_names_in_examples_and_pages_for_users_are_found(self):
        self.write("examples/a.cpp", "// radius::detail::a\nint x = radius::detail::a;\n")
        self.write("docs/page.md", "Write `radius::detail::b`.\n")
        self.write("docs/architecture.md", "Inside, `detail::printable` does it.\n")
        self.assertEqual([line.partition(": ")[0] for line in self.found().split("\n")],
                         ["docs/page.md:1", "examples/a.cpp:2"])


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


class English(Tree):
    def found(self):
        return "\n".join(check_english.findings(self.root))

    def test_plain_english_is_right(self):
        self.header("wire/a.hpp", text="/// The next octet; nothing if there is none. Takes `whoever`.\n"
                                       "int where_it_is(); // a place where \"nobody\" waits\n"
                                       "inline const char* word = \"nobody\"; // one word, as of a dictionary\n")
        self.header("attribute/vendor/acme.hpp", text="// One line a reason.\n")
        self.write("docs/page.md", "# What is promised\n\nYou get one line per reason. What is RADIUS? A protocol.\n\n"
                                   "```\nwhoever\n```\n\nThe log says \"nobody listens\".\n")
        self.assertEqual(self.found(), "")

    def test_comments_of_tests_examples_and_scripts_are_read(self):
        self.write("examples/a.cpp", 'int main() {} // nobody\n')
        self.write("tests/wire/a.cpp", 'TEST_CASE("one line "\n          "a reason") {\n'
                                       '    SECTION("had better") {}\n}\n')
        self.write("tests/a.py", '"""Text.\n\nIt had\nbetter work."""\nx = "nobody"  # and whoever\n')
        self.write("tests/run", "#!/bin/sh\n# One line\n# a reason.\necho nobody\n")
        self.write(".cmake/a.cmake", "set(x nobody) # whom\n")
        self.assertEqual(sorted(self.found().split("\n")), sorted([
            '.cmake/a.cmake:1: "whom": write you, a client, no one, the caller',
            'examples/a.cpp:1: "nobody": write you, a client, no one, the caller',
            'tests/a.py:3: "had better": write should, must',
            'tests/a.py:5: "whoever": write you, a client, no one, the caller',
            'tests/run:2: "One line a reason": write per',
            'tests/wire/a.cpp:1: "one line a reason": write per',
            'tests/wire/a.cpp:3: "had better": write should, must']))

    def test_texts_of_headers_are_read_as_sentences(self):
        self.header("wire/impl/a.ipp", text='inline const char* a = "it had "\n'
                                            '                       "better \\"stop\\"";\n'
                                            'inline const char* b = "one line"\n'
                                            '                       " a reason"; // nobody\n'
                                            'inline const char* c = "one line", *d = "a reason";\n')
        self.write("tests/a.cpp", 'const char* a = "nobody may read this";\n')
        self.assertEqual(sorted(self.found().split("\n")), [
            'include/radius/wire/impl/a.ipp:5: "had better": write should, must',
            'include/radius/wire/impl/a.ipp:7: "one line a reason": write per',
            'include/radius/wire/impl/a.ipp:8: "nobody": write you, a client, no one, the caller'])

    def test_forbidden_phrases_are_found_in_comments_and_pages(self):
        self.header("wire/a.hpp", text="/// The octet, or nothing\n/// where there is none.\nint next();\n"
                                       "int later(); ///< whoever calls it\n")
        self.write("docs/page.md", "Text.\n\n| one line a reason | b |\n| a | What comes in is read. |\n")
        self.write("README.md", "It had better work.\n")
        found = self.found()
        self.assertIn('include/radius/wire/a.hpp:5: "nothing where": write if', found)
        self.assertIn('include/radius/wire/a.hpp:8: "whoever": write you', found)
        self.assertIn('docs/page.md:3: "one line a reason": write per', found)
        self.assertIn('docs/page.md:4: "What comes in ..." as a subject', found)
        self.assertIn('README.md:1: "had better": write should', found)
        self.assertEqual(len(found.split("\n")), 5)


class Walk(Tree):
    """A walk of two files each, in the header and on the page."""

    def setUp(self):
        super().setUp()
        self.header("packet/view.hpp")
        self.header("auth/sealing.hpp")

    def findings(self, steps, listed):
        numbered = "".join(f"//  {number}. {step}.hpp does it:\n//     well.\n"
                           for number, step in enumerate(steps, 1))
        self.write("include/radius/radius.hpp",
                   "".join(f"// {heading}\n//\n{numbered}//\n" for heading in check_walk.WALKS))
        names = ", ".join(f"`{name}`" for name in listed)
        self.write("docs/architecture.md",
                   "".join(f"- **{heading}**: {names}.\n" for heading in check_walk.WALKS) + "\n")
        return "\n".join(check_walk.findings(self.root))

    def test_a_walk_of_files_that_exist_is_fine(self):
        steps = ["packet/view", "auth/sealing"]
        self.assertEqual(self.findings(steps, steps), "")

    def test_other_files_missing_ones_and_a_long_walk_are_found(self):
        steps = ["packet/view", "auth/sealing"]
        self.assertIn("lists other files", self.findings(steps, steps[:1]))
        self.assertIn("packet/none.hpp does not exist", self.findings(["packet/none"], steps))
        self.assertIn("14 files; at most 13", self.findings(steps * 7, steps * 7))
        self.assertIn("no walk", self.findings([], []))


if __name__ == "__main__":
    unittest.main()
