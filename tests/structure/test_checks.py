#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Tests the checks of this folder and the generators of single_include: they find planted errors and accept
correct input."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "single_include")]

import check_docstrings  # noqa: E402
import check_form        # noqa: E402
import check_readme      # noqa: E402
import check_rules       # noqa: E402
import check_time_limits # noqa: E402
import generate          # noqa: E402
import include_chains    # noqa: E402
import check_troubleshooting  # noqa: E402

OPENING = "// SPDX-License-Identifier: MIT\n// What it is (RFC 2865).\n#pragma once\n\n"


class Tree(unittest.TestCase):
    """Base class: a temporary repository."""

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

    @staticmethod
    def pair(definitions):
        return f"#if RADIUS_DEFINITIONS\n#include <radius/{definitions}>\n#endif\n"

    def findings(self):
        return "\n".join(check_form.check(self.root))


class Rules(Tree):
    """A table of all rules, each with a header and a tagged test."""

    def setUp(self):
        super().setUp()
        self.numbers = [number for number in range(1, check_rules.LAST + 1)
                        if number not in check_rules.OF_A_PROXY]
        self.write("include/radius/packet/view.hpp", OPENING)
        self.write_tests(self.numbers)
        self.table(self.numbers)

    def table(self, numbers, code="packet/view", test="packet/view"):
        self.write("docs/architecture.md", f"# Rules\n\n{check_rules.TABLE_HEAD}\n|---|---|---|---|---|\n" +
                   "".join(f"| {number} | what | 2865 | `{code}` | `{test}` |\n" for number in numbers))

    def write_tests(self, numbers):
        self.write("tests/packet/view.cpp", "".join(
            f'TEST_CASE("what it does",\n          "[rfc2865-3]"\n          "[rule-{number}]") {{}}\n'
            for number in numbers))

    def found(self):
        return list(check_rules.findings(self.root))

    def test_correct_input_has_no_findings(self):
        self.assertEqual(self.found(), [])

    def test_a_rule_without_a_tagged_test_is_found(self):
        self.write_tests(self.numbers[1:])
        self.assertEqual(self.found(),
                         ["rule 1: tests/packet/view.cpp has no test with the tag [rule-1]"])

    def test_a_tag_in_a_comment_or_a_body_is_not_a_test(self):
        self.write_tests(self.numbers[:-1])
        path = self.root / "tests/packet/view.cpp"
        path.write_text(path.read_text() + '// TEST [rule-86]\nTEST_CASE("a") { f("[rule-86]"); }\n')
        self.assertEqual(len(self.found()), 1)

    def test_a_missing_row_a_missing_header_and_an_unknown_tag_are_found(self):
        self.table(self.numbers[:-1])
        self.assertEqual(self.found(), ["rule 86: has no row",
                                        "tests/packet/view.cpp: [rule-86] is not a rule of docs/architecture.md"])
        self.table(self.numbers, code="packet/gone")
        self.assertIn("rule 1: include/radius/packet/gone.hpp is not a file", self.found())
        self.table(self.numbers[::-1])
        self.assertEqual(self.found(), ["the rows are not in order, or a rule has two"])

    def test_a_rule_of_operation_has_a_row_after_the_others(self):
        self.write_tests([*self.numbers, "b46"])
        self.assertEqual(self.found(),
                         ["tests/packet/view.cpp: [rule-b46] is not a rule of docs/architecture.md"])
        self.table([*self.numbers, "B46"])
        self.assertEqual(self.found(), [])
        self.table(["B46", *self.numbers])
        self.assertEqual(self.found(), ["the rows are not in order, or a rule has two"])
        self.write_tests(self.numbers)
        self.table([*self.numbers, "B46"])
        self.assertEqual(self.found(),
                         ["rule b46: tests/packet/view.cpp has no test with the tag [rule-b46]"])


class Troubleshooting(Tree):
    def setUp(self):
        super().setUp()
        self.write("include/radius/protocol/drop_reason.hpp",
                   "enum class drop_reason : std::uint8_t {\n    none, ///< not dropped\n"
                   "    busy, ///< a bound, (RFC 1)\n    count_,\n};\n")
        self.write("include/radius/wire/errc.hpp",
                   "enum class errc {\n    /// Few, or none.\n    too_short = 1,\n};\n")

    def rows(self, *rows):
        self.write(check_troubleshooting.PAGE, "".join(row + "\n" for row in rows))
        return "\n".join(check_troubleshooting.findings(self.root))

    def test_a_row_for_each_is_right(self):
        self.assertEqual(self.rows("| `drop_reason::busy` | a | b | c |",
                                   "| `errc::too_short` | a | b | c |"), "")

    def test_missing_unknown_repeated_and_empty_rows_are_found(self):
        found = self.rows("| `drop_reason::busy` | a |  | c |", "| `drop_reason::busy` | a | b | c |",
                          "| `errc::gone` | a | b | c |")
        self.assertIn("no row for errc::too_short", found)
        self.assertIn("errc::gone does not exist", found)
        self.assertIn("drop_reason::busy has 2 rows", found)
        self.assertIn("the row of drop_reason::busy has an empty cell", found)


class Chains(unittest.TestCase):
    def chains(self, **includes):
        """Returns chains of headers with one-letter names; each argument is the letters that the header
        includes."""
        text = {name: "".join(f"#include <radius/{other}>\n" for other in others)
                for name, others in includes.items()}
        included = include_chains.all_includes({f"radius/{name}": text[name] for name in text})
        found = list(include_chains.chains(included))
        for chain in found:
            for before, after in zip(chain, chain[1:]):
                self.assertIn(before, included[after])
        self.assertCountEqual((name for chain in found for name in chain), included)
        return [[name.removeprefix("radius/") for name in chain] for chain in found]

    def test_headers_that_include_each_other_in_a_row_are_one_chain(self):
        self.assertEqual(self.chains(a="", b="a", c="b", d="c"), [["a", "b", "c", "d"]])

    def test_independent_headers_are_never_in_one_chain(self):
        self.assertEqual(len(self.chains(a="", b="a", c="a", d="bc")), 2)
        self.assertEqual(len(self.chains(a="", b="", c="")), 3)

    def test_a_first_choice_is_undone_if_that_saves_a_chain(self):
        self.assertEqual(len(self.chains(a="", b="", c="ab", d="a")), 2)

    def test_a_conditional_include_is_not_relied_on(self):
        text = "#if X\n#ifdef Y\n#include <radius/a>\n#endif\n#endif\n#include <radius/b>\n"
        self.assertEqual(list(include_chains.direct_includes(text)), ["radius/b"])


class Form(Tree):
    def test_downward_includes_are_fine(self):
        self.header("wire/octets.hpp", "vector")
        self.header("crypto/md5.hpp", "openssl/evp.h", "radius/wire/octets.hpp")
        self.header("transport/server/udp.hpp", "asio/ip/udp.hpp", "radius/crypto/md5.hpp")
        self.header("packet.hpp", "radius/wire/octets.hpp")
        self.header("radius.hpp", "radius/packet.hpp", "radius/transport/server/udp.hpp")
        self.assertEqual(self.findings(), "")

    def test_an_upward_include_is_found(self):
        self.header("crypto/md5.hpp")
        self.header("wire/octets.hpp", "radius/crypto/md5.hpp")
        self.assertIn("include/radius/wire/octets.hpp:5: <radius/crypto/md5.hpp>: upward include",
                      self.findings())

    def test_output_without_the_log_is_found(self):
        self.header("server/server.hpp", "iostream")
        self.header("wire/octets.hpp", "ostream")
        self.assertEqual(self.findings(), "include/radius/server/server.hpp:5: <iostream>: a "
                                          "library writes only to the log hook")

    def test_only_the_default_log_writes_to_a_standard_stream(self):
        text = "inline void say() { std::fputs(\"x\", stderr); }\n"
        self.header("observe/standard_error_log.hpp", text=text)
        self.header("wire/octets.hpp", text="// not to stderr\n")
        self.assertEqual(self.findings(), "")
        self.header("wire/reader.hpp", text=text)
        self.assertIn("reader.hpp:5: writes to a standard stream; only "
                      "<radius/observe/standard_error_log.hpp> may", self.findings())

    def test_an_include_after_code_is_found(self):
        self.header("wire/octets.hpp")
        self.header("wire/reader.hpp", text="#if X\n#define Y\n#endif\nstruct a {};\n"
                                            "#include <radius/wire/octets.hpp>\n")
        self.assertIn("reader.hpp:9: <radius/wire/octets.hpp> is included after code",
                      self.findings())

    def test_siblings_and_umbrellas_are_found(self):
        self.header("server/server.hpp")
        self.header("client/client.hpp", "radius/server/server.hpp")
        self.assertIn("client/ and server/ are siblings", self.findings())
        self.header("protocol/server/peer.hpp", "radius/packet.hpp")
        self.header("packet.hpp")
        self.assertIn("no room may include an umbrella header", self.findings())

    def test_the_codec_header_stays_below_the_dictionary(self):
        self.header("dictionary/value.hpp")
        self.header("packet.hpp", "radius/dictionary/value.hpp")
        self.assertIn("packet.hpp:5: <radius/dictionary/value.hpp>: upward", self.findings())

    def test_the_codec_uses_nothing_that_needs_openssl(self):
        self.header("crypto/md5.hpp", "openssl/evp.h")
        self.header("dictionary/value.hpp", "radius/crypto/md5.hpp")
        self.header("packet.hpp", "radius/crypto/md5.hpp")
        self.assertIn("dictionary/value.hpp:5: <radius/crypto/md5.hpp>: no OpenSSL in",
                      self.findings())
        self.assertIn("packet.hpp:5: <radius/crypto/md5.hpp>: no OpenSSL in", self.findings())

    def test_tls_and_dictionaries_behind_the_umbrellas_without_them_are_found(self):
        self.header("tls/session.hpp", "openssl/ssl.h")
        self.header("observe/log.hpp", text=self.pair("observe/impl/log.ipp"))
        self.header("observe/impl/log.ipp", "openssl/x509.h", "radius/dictionary/print.hpp",
                    "radius/observe/log.hpp")
        self.header("dictionary/print.hpp", "radius/dictionary/message_names.hpp")
        self.header("dictionary/message_names.hpp")
        self.header("tls.hpp", "radius/tls/session.hpp")
        self.header("client.hpp", "radius/tls.hpp")
        self.header("server.hpp", "radius/observe/log.hpp")
        self.assertEqual(self.findings(),
                         "include/radius/observe/impl/log.ipp:5: <radius/server.hpp> must not reach "
                         "<openssl/x509.h>\n"
                         "include/radius/observe/impl/log.ipp:6: <radius/server.hpp> must not reach "
                         "<radius/dictionary/print.hpp>\n"
                         "include/radius/tls.hpp:5: <radius/client.hpp> must not reach "
                         "<radius/tls/session.hpp>\n"
                         "include/radius/tls/session.hpp:5: <radius/client.hpp> must not reach "
                         "<openssl/ssl.h>")

    def test_a_folder_is_a_room_or_part_of_one(self):
        self.header("dictionary/text/words.hpp", "radius/dictionary/value.hpp")
        self.header("dictionary/value.hpp")
        self.header("protocol/server/engine.hpp", "radius/protocol/service.hpp")
        self.header("protocol/service.hpp")
        self.assertEqual(self.findings(), "")
        self.header("protocol/drop_reason.hpp", "radius/protocol/server/engine.hpp")
        self.header("cellar/wine.hpp")
        self.assertIn("upward include, from protocol to protocol/server", self.findings())
        self.assertIn("cellar/ is not a room", self.findings())

    def test_a_declaration_of_an_upper_rooms_type_is_found(self):
        self.header("transport/server/driver.hpp", text="class driver : public base {\n};\n")
        self.header("protocol/origin.hpp", text="class driver;\nclass origin {\n};\n")
        self.header("transport/server/user.hpp", text="class driver;\nclass origin;\n")
        self.assertEqual(self.findings(), "include/radius/protocol/origin.hpp:5: declares driver, "
                                          "which is of an upper room")

    def test_a_cycle_is_found(self):
        self.header("wire/a.hpp", "radius/wire/b.hpp")
        self.header("wire/b.hpp", "radius/wire/c.hpp")
        self.header("wire/c.hpp", "radius/wire/b.hpp")
        found = self.findings()
        self.assertIn("wire/b.hpp:1: includes itself", found)
        self.assertIn("wire/c.hpp:1: includes itself", found)
        self.assertNotIn("wire/a.hpp", found)

    def test_a_header_and_its_definitions_count_as_one(self):
        self.header("wire/b.hpp", "radius/wire/a.hpp")
        self.header("wire/a.hpp", text="void f();\n\n" + self.pair("wire/impl/a.ipp"))
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp")
        self.assertEqual(self.findings(), "")
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp", "radius/wire/b.hpp")
        self.assertIn("wire/b.hpp:1: includes itself", self.findings())
        self.header("packet/view.hpp")
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp", "radius/packet/view.hpp")
        self.assertIn("wire/impl/a.ipp:6: <radius/packet/view.hpp>: upward include", self.findings())

    def test_definitions_that_no_header_includes_are_found(self):
        self.header("wire/a.hpp", text="void f();\n")
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp")
        self.assertIn("wire/impl/a.ipp:1: wire/a.hpp does not end with its include", self.findings())
        self.header("wire/a.hpp", "radius/wire/impl/a.ipp")
        self.assertIn("wire/a.hpp:5: <radius/wire/impl/a.ipp> is not at the end", self.findings())

    def test_definitions_of_another_header_or_without_their_own_are_found(self):
        self.header("wire/a.hpp", text="void f();\n\n" + self.pair("wire/impl/b.ipp"))
        self.header("wire/impl/b.ipp")
        self.assertIn("<radius/wire/impl/b.ipp> is not wire/impl/a.ipp", self.findings())
        self.assertIn("wire/impl/b.ipp:1: does not include <radius/wire/b.hpp>", self.findings())

    def test_a_virtual_function_that_is_inline_too_late_is_found(self):
        self.header("wire/impl/a.ipp", "radius/wire/a.hpp")
        for declared, found in (("void f() noexcept override;", True), ("virtual void f();", True),
                                ("std::string f(int a) const final;", True),
                                ("RADIUS_DECL void f() override;", False), ("virtual void f() = 0;", False),
                                ("~a() override = default;", False), ("void f() override {}", False)):
            self.header("wire/a.hpp", text=f"struct a : b {{\n    {declared}\n}};\n\n"
                        + self.pair("wire/impl/a.ipp"))
            self.assertEqual("wire/a.hpp:6: a virtual function" in self.findings(), found, declared)

    def test_a_crowded_folder_is_found(self):
        for number in range(21):
            self.header(f"wire/part{number}.hpp")
            self.header(f"attribute/vendor/vendor{number}.hpp")
        self.assertEqual(self.findings(), "include/radius/wire/: 21 headers; a folder has at most 20")

    def test_sockets_openssl_and_clocks_have_their_rooms(self):
        self.header("protocol/exchange.hpp", "asio.hpp",
                    text="inline auto now() { return std::chrono::steady_clock::now(); }\n")
        self.header("packet/view.hpp", "openssl/evp.h")
        self.assertIn("no sockets below", self.findings())
        self.assertIn("packet/view.hpp:5: <openssl/evp.h>: no OpenSSL in", self.findings())
        self.assertIn("reads a clock", self.findings())
        for text in ("X509_cmp_current_time(end)", "ASN1_TIME_diff(&a, &b, 0, end)", "time(nullptr)"):
            self.header("protocol/exchange.hpp", text=f"inline auto left() {{ return {text}; }}\n")
            self.assertIn("exchange.hpp:5: reads a clock", self.findings())

    def test_a_header_that_an_old_compiler_reads_before_our_message_is_found(self):
        self.header("wire/compiler.hpp", "version")
        self.header("wire/octets.hpp", "vector", "radius/wire/compiler.hpp")
        self.header("wire/reader.hpp", "radius/wire/octets.hpp")
        self.assertEqual(self.findings(), "")
        self.header("wire/writer.hpp", "vector", text="// #include <radius/wire/compiler.hpp>\n")
        self.assertEqual(self.findings(), "include/radius/wire/writer.hpp:1: includes no other "
                                          "header: needs <radius/wire/compiler.hpp>")

    def test_an_include_in_a_comment_is_ignored(self):
        self.header("wire/octets.hpp", text="// #include <radius/crypto/md5.hpp>\n")
        self.assertEqual(self.findings(), "")

    def test_missing_opening_is_found(self):
        self.write("include/radius/wire/a.hpp", "#include <vector>\n")
        found = self.findings()
        self.assertIn("SPDX", found)
        self.assertIn("not exactly one #pragma once", found)

    def test_lengths(self):
        self.write("tests/wire/long.cpp", "\n" * 601)
        self.write("examples/short.cpp", "\n" * 600)
        found = self.findings()
        self.assertIn("tests/wire/long.cpp:601", found)
        self.assertNotIn("short", found)

    def test_headers_that_the_umbrella_does_not_reach_are_found(self):
        self.header("wire/octets.hpp")
        self.header("wire/forgotten.hpp")
        self.header("radius.hpp", "radius/wire/octets.hpp")
        self.assertIn("wire/forgotten.hpp:1: <radius/radius.hpp> does not reach it",
                      self.findings())

    def test_vendors_that_the_umbrella_reaches_are_found(self):
        self.header("attribute/vendor/acme.hpp")
        self.header("radius.hpp")
        self.assertNotIn("acme", self.findings())
        self.header("radius.hpp", "radius/attribute/vendor/acme.hpp")
        self.assertIn("vendor/acme.hpp:1: <radius/radius.hpp> must not reach it", self.findings())

    def test_parts_for_tests_that_the_umbrella_reaches_are_found(self):
        self.header("testing/received.hpp")
        self.header("testing.hpp", "radius/testing/received.hpp")
        self.header("server.hpp")
        self.header("radius.hpp", "radius/server.hpp")
        self.assertEqual(self.findings(), "")
        self.header("server.hpp", "radius/testing/received.hpp")
        self.assertIn("testing/received.hpp:1: <radius/radius.hpp> must not reach it",
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

    def test_declarations_that_say_everything_are_exempt(self):
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
inline constexpr t<"z", f(1, 2), int> z;
"""), [])

    def test_local_types_and_text_in_literals_are_not_declarations(self):
        self.assertEqual(self.found('/// F.\ninline int f() {\n    struct s { int g(int); };\n'
                                    '    return sizeof("class q { int z(); }") + \'{\';\n}\n'
                                    "#define X int y(int);\n"), [])


class Readme(Tree):
    def setUp(self):
        super().setUp()
        self.write("examples/tool.cpp", "int main() {}\n")
        self.write("tests/examples/tool.py", 'run([example("tool"), "--fast"])\n')

    def findings(self, *see):
        table = "".join(f"| thing | 2865 | {cell} |\n" for cell in see)
        return "\n".join(check_readme.table_findings(
            self.root, f"\n{check_readme.TABLE_HEAD}\n|---|---|---|\n{table}\nEnd.\n"))

    def test_rows_with_existing_files_are_fine(self):
        self.write("tests/wire/octets.cpp", "")
        self.assertEqual(self.findings("`examples/tool.cpp --fast`, `examples/tool.cpp`",
                                       "by default; `tests/wire/octets.cpp`"), "")

    def test_a_row_without_a_file_or_with_a_missing_one_is_found(self):
        self.assertIn("thing: names no file", self.findings("on by default"))
        self.assertIn("examples/none.cpp is not a file", self.findings("`examples/none.cpp`"))
        self.assertIn("no table", self.findings())

    def test_an_example_or_an_option_that_no_test_runs_is_found(self):
        self.write("examples/lonely.cpp", "int main() {}\n")
        self.assertIn("no test runs examples/lonely.cpp", self.findings("`examples/lonely.cpp`"))
        self.assertIn("no test runs examples/tool.cpp with --slow",
                      self.findings("`examples/tool.cpp --fast`, `--slow`"))

    def test_a_block_that_differs_from_its_file_is_found(self):
        block = "<!-- file: examples/tool.cpp -->\n```cpp\nint main() {}\n```\n"
        self.assertEqual(list(check_readme.block_findings(self.root, block * 2)), [])
        self.assertIn("another examples/tool.cpp", "".join(check_readme.block_findings(
            self.root, block * 2 + block.replace("main", "other"))))

    def test_a_page_that_names_what_does_not_exist_is_found(self):
        self.write("docs/page.md", "`examples/tool.cpp`: build/gcc/examples/tool, tests/*/none.cpp\n")
        self.assertEqual(list(check_readme.page_findings(self.root)), [])
        self.write("docs/page.md", "`tests/none.cpp`, build/gcc/examples/none, build/examples/tool\n")
        found = "\n".join(check_readme.page_findings(self.root))
        self.assertIn("docs/page.md: tests/none.cpp is not a file", found)
        self.assertIn("docs/page.md: examples/none.cpp is not a file", found)
        self.assertIn("build/PRESET/examples", found)


class SingleHeader(Tree):
    def single_header(self):
        return generate.outputs(self.root / "include")["radius/radius.hpp"]

    def test_each_header_appears_once_and_in_order(self):
        self.header("wire/a.hpp", "vector", text="struct a {};\n")
        self.header("wire/b.hpp", "vector", "radius/wire/a.hpp", text="struct b : a {};\n")
        self.header("radius.hpp", "radius/wire/b.hpp", "radius/wire/a.hpp", text="struct c {};\n")
        text = self.single_header()
        self.assertEqual(text.count("#include <radius/"), 0)
        self.assertEqual(text.count("#pragma once"), 1)
        self.assertEqual(text.count("SPDX-License-Identifier"), 1)
        places = [text.index(f"struct {name}") for name in "abc"]
        self.assertEqual(places, sorted(places))
        self.assertEqual(text.count("struct a {};"), 1)
        self.assertEqual(text, self.single_header())

    def test_definitions_are_conditional_and_their_includes_are_not(self):
        self.header("wire/b.hpp", text="struct b {};\n")
        self.header("wire/a.hpp", text="void f();\n\n" + self.pair("wire/impl/a.ipp"))
        self.header("wire/impl/a.ipp", "vector", "radius/wire/b.hpp", "radius/wire/a.hpp",
                    text="RADIUS_DECL void f() {}\n")
        self.header("radius.hpp", "radius/wire/a.hpp", "vector")
        text = self.single_header()
        places = [text.index(part) for part in (
            "void f();", "#include <vector>", "struct b {};", "#if RADIUS_DEFINITIONS",
            "RADIUS_DECL void f() {}", "#endif")]
        self.assertEqual(places, sorted(places))
        self.assertEqual(text.count("#include"), 1)

    def test_each_other_umbrella_is_one_line(self):
        self.header("wire/a.hpp")
        self.header("packet.hpp", "radius/wire/a.hpp")
        self.header("radius.hpp", "radius/wire/a.hpp")
        written = generate.outputs(self.root / "include")
        self.assertEqual(sorted(written), ["radius/packet.hpp", "radius/radius.hpp"])
        self.assertEqual(written["radius/packet.hpp"].count("#include <radius/radius.hpp>"), 1)

    def test_a_missing_header_is_named(self):
        self.header("radius.hpp", "radius/wire/none.hpp")
        with self.assertRaisesRegex(FileNotFoundError, "none.hpp"):
            self.single_header()

    def test_a_conditional_include_of_ours_is_refused(self):
        self.header("wire/a.hpp")
        self.header("radius.hpp", text="#if X\n#include <radius/wire/a.hpp>\n#endif\n")
        with self.assertRaisesRegex(ValueError, "conditional include"):
            self.single_header()


class Plant(Tree):
    def test_a_copy_that_no_bug_needs_any_longer_is_removed(self):
        tests = HERE.parent
        stale = self.root / "include" / "radius" / "packet" / "old_place.hpp"
        self.write(stale.relative_to(self.root), OPENING)
        subprocess.run([sys.executable, str(tests / "simulate" / "plant.py"),
                        str(tests.parent / "include"), str(self.root)], check=True)
        self.assertFalse(stale.exists())
        self.assertTrue((self.root / "switch" / "planted" / "bugs.hpp").exists())


class TimeLimits(Tree):
    def limits(self, command, *limit):
        """The findings for one test with a command and an optional time limit."""
        test = {"name": "t", "command": command,
                "properties": [{"name": "TIMEOUT", "value": value} for value in limit]}
        return list(check_time_limits.findings([test], {"/usr/bin/c++"}))

    def test_a_test_that_runs_a_compiler_needs_15_minutes(self):
        command = ["python3", "check.py", "--", "/usr/bin/c++", "-c"]
        self.assertEqual(len(self.limits(command, 899.0)), 1)
        self.assertEqual(len(self.limits(command)), 1)
        self.assertEqual(self.limits(command, 900.0), [])

    def test_a_script_that_reads_CXX_needs_15_minutes(self):
        self.write("builds.py", "compiler = os.environ.get('CXX')\n")
        self.write("builds.sh", "\"${CXX:-g++}\" -c a.cpp\n")
        self.write("runs.py", "print('CXX')\n")
        for script in ("builds.py", "builds.sh"):
            self.assertEqual(len(self.limits(["env", str(self.root / script)], 120.0)), 1)
        self.assertEqual(self.limits(["python3", str(self.root / "runs.py")], 120.0), [])


if __name__ == "__main__":
    unittest.main()
