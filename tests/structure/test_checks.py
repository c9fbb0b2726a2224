#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The checks of this folder and the single header's generator, tested: what is planted is found, and
what is right is left alone."""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "single_include")]

import check_docstrings  # noqa: E402
import check_form        # noqa: E402
import generate          # noqa: E402

OPENING = "// SPDX-License-Identifier: MIT\n// What it is (RFC 2865).\n#pragma once\n\n"


class Tree(unittest.TestCase):
    """Base: a throw-away repository."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = pathlib.Path(self.folder.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def header(self, name, *includes, text=""):
        lines = "".join(f"#include <{include}>\n" for include in includes)
        self.write(f"include/radius/{name}", OPENING + lines + text)

    def findings(self):
        return "\n".join(check_form.check(self.root))


class Form(Tree):
    def test_downward_includes_are_fine(self):
        self.header("wire/octets.hpp", "vector")
        self.header("auth/md5.hpp", "openssl/evp.h", "radius/wire/octets.hpp")
        self.header("transport/udp.hpp", "asio/ip/udp.hpp", "radius/auth/md5.hpp")
        self.header("packet.hpp", "radius/wire/octets.hpp")
        self.header("radius.hpp", "radius/packet.hpp", "radius/transport/udp.hpp")
        self.assertEqual(self.findings(), "")

    def test_an_upward_include_is_found(self):
        self.header("auth/md5.hpp")
        self.header("wire/octets.hpp", "radius/auth/md5.hpp")
        self.assertIn("include/radius/wire/octets.hpp:5: <radius/auth/md5.hpp>: upward include",
                      self.findings())

    def test_siblings_and_umbrellas_are_found(self):
        self.header("client/client.hpp")
        self.header("server/server.hpp", "radius/client/client.hpp")
        self.assertIn("server/ and client/ are siblings", self.findings())
        self.header("protocol/peer.hpp", "radius/packet.hpp")
        self.header("packet.hpp")
        self.assertIn("no floor may include an umbrella header", self.findings())

    def test_the_codec_header_stays_below_the_dictionary(self):
        self.header("dictionary/value.hpp")
        self.header("packet.hpp", "radius/dictionary/value.hpp")
        self.assertIn("packet.hpp:5: <radius/dictionary/value.hpp>: upward", self.findings())

    def test_sockets_openssl_and_clocks_have_their_floors(self):
        self.header("protocol/exchange.hpp", "asio.hpp",
                    text="inline auto now() { return std::chrono::steady_clock::now(); }\n")
        self.header("packet/view.hpp", "openssl/evp.h")
        self.assertIn("no sockets below", self.findings())
        self.assertIn("no OpenSSL below", self.findings())
        self.assertIn("reads a clock", self.findings())

    def test_an_include_in_a_comment_is_none(self):
        self.header("wire/octets.hpp", text="// #include <radius/auth/md5.hpp>\n")
        self.assertEqual(self.findings(), "")

    def test_missing_opening_is_found(self):
        self.write("include/radius/wire/a.hpp", "#include <vector>\n")
        found = self.findings()
        self.assertIn("SPDX", found)
        self.assertIn("not exactly one #pragma once", found)

    def test_lengths(self):
        self.header("wire/long.hpp", text="\n" * 297)
        self.write("tests/wire/long.cpp", "\n" * 601)
        self.write("examples/short.cpp", "\n" * 600)
        found = self.findings()
        self.assertIn("include/radius/wire/long.hpp:301: 301 lines", found)
        self.assertIn("tests/wire/long.cpp:601", found)
        self.assertNotIn("short", found)

    def test_what_the_umbrella_does_not_reach_is_found(self):
        self.header("wire/octets.hpp")
        self.header("wire/forgotten.hpp")
        self.header("radius.hpp", "radius/wire/octets.hpp")
        self.assertIn("wire/forgotten.hpp:1: <radius/radius.hpp> does not reach it",
                      self.findings())


class Docstrings(unittest.TestCase):
    def found(self, text):
        return [(line, what.split()[2])
                for _, line, what in check_docstrings.check_texts({"a.hpp": text})]

    def test_a_function_and_a_type_without_docstring_are_found(self):
        self.assertEqual(self.found("namespace radius {\ninline int f(int a) { return a; }\n"
                                    "\nclass c {\n  public:\n    int g(int);\n};\n}\n"),
                         [(2, "f"), (4, "c"), (6, "g")])

    def test_templates_concepts_and_attributes_are_seen(self):
        self.assertEqual(
            self.found("template <class T = int, auto N = (1 > 0)>\n[[nodiscard]] T f(T = {});\n"
                       "\ntemplate <class T>\nconcept c = requires(T t) { t.x(); };\n"),
            [(1, "f"), (4, "c")])

    def test_docstrings_count_over_templates_and_for_their_group(self):
        self.assertEqual(self.found("/// What f does.\ntemplate <class T>\nT f(T);\nint g();\n"
                                    "\n/// Another overload.\nint h(int);\n\nint h(char);\n"
                                    "\n/// Ends what `open` began.\nint close();\n\nint open();\n"),
                         [])

    def test_a_member_is_documented_where_it_is_declared(self):
        self.assertEqual(self.found("/// A type.\nclass c {\n  public:\n    /// G.\n    int g(int);\n"
                                    "\n    int h(int);\n};\ninline int c::g(int a) { return a; }\n"
                                    "\ninline int c::h(int a) { return a; }\n"),
                         [(7, "h")])

    def test_what_says_everything_itself_is_exempt(self):
        self.assertEqual(self.found("""
/// A type.
class c {
  public:
    c() = default;
    explicit c(int v) : v_{v} {}
    ~c();
    c& operator=(const c&) = delete;
    friend bool operator==(const c&, const c&) = default;
    int value() const {
        int a = v_;
        return a;
    }
    void set(int v) { v_ = v; }
    static constexpr auto id = [](int x) { return x; };

  private:
    void secret(int v);
    int v_ = f(1);
};
c(int) -> c;
class forward;
template <>
struct std::hash<c> { std::size_t operator()(const c&) const; };
namespace detail { int hidden(int); }
inline constexpr int x = f(3);
inline constexpr c y{4};
"""), [])

    def test_local_types_and_text_in_literals_are_no_declarations(self):
        self.assertEqual(self.found('/// F.\ninline int f() {\n    struct s { int g(int); };\n'
                                    '    return sizeof("class q { int z(); }") + \'{\';\n}\n'
                                    "#define X int y(int);\n"), [])


class SingleHeader(Tree):
    def test_each_header_stands_once_and_in_order(self):
        self.header("wire/a.hpp", "vector", text="struct a {};\n")
        self.header("wire/b.hpp", "vector", "radius/wire/a.hpp", text="struct b : a {};\n")
        self.header("radius.hpp", "radius/wire/b.hpp", "radius/wire/a.hpp", text="struct c {};\n")
        text = generate.single_header(self.root / "include")
        self.assertEqual(text.count("#include <radius/"), 0)
        self.assertEqual(text.count("#pragma once"), 1)
        self.assertEqual(text.count("SPDX-License-Identifier"), 1)
        places = [text.index(f"struct {name}") for name in "abc"]
        self.assertEqual(places, sorted(places))
        self.assertEqual(text.count("struct a {};"), 1)
        self.assertEqual(text, generate.single_header(self.root / "include"))

    def test_a_missing_header_is_named(self):
        self.header("radius.hpp", "radius/wire/none.hpp")
        with self.assertRaisesRegex(FileNotFoundError, "none.hpp"):
            generate.single_header(self.root / "include")

    def test_a_conditional_include_of_ours_is_refused(self):
        self.header("wire/a.hpp")
        self.header("radius.hpp", text="#if X\n#include <radius/wire/a.hpp>\n#endif\n")
        with self.assertRaisesRegex(ValueError, "conditional include"):
            generate.single_header(self.root / "include")


if __name__ == "__main__":
    unittest.main()
