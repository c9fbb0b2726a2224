#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The tag generator: the headers in include/radius/attribute are up to date, headers from difficult
dictionaries compile, and errors name file and line.

Usage: dictionary_to_header.py [--write]

With --write the headers are written instead of compared."""

import os
import pathlib
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import programs
from programs import check, check_contains, run

GENERATOR = programs.example("dictionary_to_header")
DICTIONARIES = programs.SOURCE / "dictionaries"
INCLUDE = programs.SOURCE / "include"
HEADERS = INCLUDE / "radius" / "attribute"
MARK = "by dictionary_to_header: change that, not this."
# For tables that <radius/packet.hpp> includes, or whose names it has.
INNER = ["--include", "radius/attribute/attribute_table.hpp",
         "--include", "radius/attribute/type/data_types.hpp"]


def included(root):
    """The files that a root file includes, except those that are root files themselves."""
    names = re.findall(r"^\$INCLUDE\s+(\S+)", (DICTIONARIES / root).read_text(), re.M)
    return [str(DICTIONARIES / name) for name in names if name != "dictionary.standard"]


def generate(folder):
    """Writes all headers into `folder`, in the same layout as include/radius/attribute."""
    for room in ("standard", "vendor"):
        (folder / room).mkdir(exist_ok=True)
    standard = included("dictionary.standard")
    microsoft = [path for path in standard if path.endswith(".microsoft")]
    context = ["--context", str(DICTIONARIES / "dictionary.standard")]
    for place, options, files in (
            ("standard", INNER, [path for path in standard if path not in microsoft]),
            ("standard", [*INNER, "--flat"], microsoft),
            ("vendor", [], included("dictionary"))):
        done = run([GENERATOR, *context, *options, "--folder", str(folder / place), *files])
        check(done.returncode == 0, done.stderr)


def headers_in(folder):
    """{name: text} of generated headers."""
    texts = {path.relative_to(folder).as_posix(): path.read_text()
             for path in folder.rglob("*.hpp")}
    return {name: text for name, text in texts.items() if MARK in text}


def the_committed_headers_are_up_to_date():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        generate(folder)
        fresh, committed = headers_in(folder), headers_in(HEADERS)
        check(len(fresh) > 60, f"only {len(fresh)} headers")
        check(fresh.keys() == committed.keys(),
              f"one side only: {sorted(fresh.keys() ^ committed.keys())}")
        stale = [name for name in fresh if fresh[name] != committed[name]]
        check(not stale, f"run {sys.argv[0]} --write: {stale}")
        tables = (HEADERS / "standard" / "tables.hpp").read_text()
        for name in fresh:
            if name.startswith("standard/"):
                check_contains(tables, f"<radius/attribute/{name}>")


DIFFICULT = """
VENDOR\tAcme-1.5\t64999 format=2,1
BEGIN-VENDOR\tAcme-1.5
ATTRIBUTE\tAcme-Class\t1\tinteger
ATTRIBUTE\tAcme-1st.Rate\t2\tinteger64 # a comment
ATTRIBUTE\tAcme-1st-Rate\t3\tstring has_tag,encrypt=2
ATTRIBUTE\tAcme-table\t4\toctets[7]
ATTRIBUTE\tAcme-Group\t5\ttlv
ATTRIBUTE\tAcme-Group-Item\t5.1\tshort
ATTRIBUTE\tAcme-Old-Item\t5.1\tshort
ATTRIBUTE\tlinux\t300\tbyte
# What the
# class is.
VALUE\tAcme-Class\tnamespace\t1
VALUE\tAcme-Class\t2.4-GHz\t2
VALUE\tAcme-Class\t2.4/GHz\t3
VALUE\tAcme-Class\tOld-Name\t4
VALUE\tAcme-Class\tNew-Name\t4
VALUE\tAcme-Class\tNew-Name\t4
VALUE\tAcme-Group-Item\tOnly\t0xffff
# A path, C:\\
VALUE\tAcme-1st.Rate\ta"b\\c\t1
VALUE\tAcme-1st.Rate\t??/\t18446744073709551615
END-VENDOR\tAcme-1.5
ATTRIBUTE\tAcme-Plain\t224\tipaddr
ATTRIBUTE\tAcme-Internal\t3000\tinteger
"""

PROGRAM = """
#include "acme_radios.hpp"
namespace acme = radius::attr::acme_1_5;
using radius::acme_1_5::class_;
static_assert(acme::class_.number() == radius::attribute_number(26, 64999, 1));
static_assert(acme::class_.number().format == radius::vendor_format{2, 1, false});
static_assert(acme::_1st_rate.name() == "Acme-1st.Rate");
static_assert(acme::_1st_rate_26_64999_3.properties().tagged);
static_assert(acme::_1st_rate_26_64999_3.properties().hidden == radius::hiding::tunnel_password);
static_assert(acme::group_item.number() == radius::attribute_number(26, 64999, 5, 1));
static_assert(std::is_same_v<decltype(acme::old_item)::view_type, radius::acme_1_5::group_item>);
static_assert(acme::group_item.kind() == radius::data_type::short_integer);
static_assert(acme::linux_.kind() == radius::data_type::byte);
static_assert(radius::attr::acme_plain.number() == radius::attribute_number(224));
static_assert(class_::namespace_ == class_{1} && class_::_2_4_ghz == class_{2});
static_assert(class_::_2_4_ghz_3 == class_{3} && class_::old_name == class_::new_name);
static_assert(radius::name_of(class_{4}) == "New-Name");
static_assert(radius::value_of<class_>("Old-Name") == class_{4});
using radius::acme_1_5::_1st_rate;
static_assert(radius::name_of(_1st_rate{1}) == "a\\"b\\\\c");
static_assert(radius::name_of(_1st_rate{18446744073709551615U}) == "?" "?/");
static_assert(acme::table::size() == 8 && radius::acme_radios_table::size() == 1);
int main() { return (acme::class_ = class_::new_name).tag; }
"""


# Every data type, as tags in each place that has tags.
EVERY_TYPE = """
ATTRIBUTE\tVendor-Specific\t26\tvsa
VENDOR\tAcme\t64999
BEGIN-VENDOR\tAcme
ATTRIBUTE\tFlag\t1\tbool
ATTRIBUTE\tSmall\t2\tint8
ATTRIBUTE\tShort\t3\tint16
ATTRIBUTE\tLong\t4\tint64
ATTRIBUTE\tSingle\t5\tfloat32
ATTRIBUTE\tDouble\t6\tfloat64
ATTRIBUTE\tMoment\t7\tdate precision=milliseconds,subtype=uint64
ATTRIBUTE\tSpan\t8\ttime_delta precision=microseconds,subtype=int16
ATTRIBUTE\tSeconds\t9\tdate
ATTRIBUTE\tName\t10\tstring[3]
ATTRIBUTE\tKey\t11\toctets[4] encrypt=1
ATTRIBUTE\tFilter\t12\tabinary
ATTRIBUTE\tServers\t13\tipaddr array
ATTRIBUTE\tWhole\t14\tstruct
MEMBER\tPart\tuint8 key
MEMBER\tRest\ttlv
ATTRIBUTE\tInside\t.1\tstring
STRUCT\tMore\tPart\t1
MEMBER\tLast\tstring
ATTRIBUTE\tGroup\t15\tgroup
ATTRIBUTE\tFirst\t16\ttlv
ATTRIBUTE\tId\t.1\tsigned
ATTRIBUTE\tDeep\t.2\ttlv
ATTRIBUTE\tDeepest\t.2.3\tshort
ATTRIBUTE\tSecond\t17\ttlv clone=.First
ATTRIBUTE\tPrefix\t18\tipv6prefix
ATTRIBUTE\tSecret\t19\toctets[4] encrypt=Tunnel-Password,has_tag
VALUE\tSmall\tMinus\t-1
VALUE\tLong\tLeast\t-9223372036854775808
DEFINE\tLocal\tstring
ALIAS\tFurther\tVendor-Specific.Acme.Flag
END-VENDOR\tAcme
VENDOR\tOther\t65000
BEGIN-VENDOR\tOther
ATTRIBUTE\tFlag\t7\tinteger
ATTRIBUTE\tId\t8\tstring
END-VENDOR\tOther
BEGIN-PROTOCOL\tDHCPv4
ATTRIBUTE\tFlag\t9\tstring
END-PROTOCOL\tDHCPv4
ATTRIBUTE\tOld-Style\t9\tifid\tOther
"""

EVERY_TYPE_PROGRAM = """
#include "every_type.hpp"
namespace acme = radius::attr::acme;
namespace other = radius::attr::other;
template <class Value, class Attribute>
constexpr bool gives(const Attribute&) {
    return std::is_same_v<typename Attribute::view_type, Value>;
}
using namespace std::chrono;
static_assert(gives<bool>(acme::flag) && gives<std::uint32_t>(other::flag));
static_assert(gives<radius::acme::small>(acme::small) && gives<std::int16_t>(acme::short_));
static_assert(radius::acme::small::minus == radius::acme::small{-1});
static_assert(radius::name_of(radius::acme::small{-1}) == "Minus");
static_assert(radius::acme::long_::least == radius::acme::long_{INT64_MIN});
static_assert(gives<float>(acme::single) && gives<double>(acme::double_));
static_assert(gives<sys_time<milliseconds>>(acme::moment) && gives<sys_seconds>(acme::seconds));
static_assert(gives<microseconds>(acme::span));
static_assert(acme::name.kind() == radius::data_type::text);
static_assert(decltype(acme::name)::type::shape.fixed_length == 3);
static_assert(acme::filter.kind() == radius::data_type::filter);
static_assert(acme::group.kind() == radius::data_type::group);
static_assert(acme::servers.kind() == radius::data_type::octets);
static_assert(acme::whole.kind() == radius::data_type::octets);
static_assert(gives<std::int32_t>(acme::id) && gives<std::string_view>(other::id));
static_assert(acme::deepest.number() == radius::attribute_number(26, 64999, 16, 2, 3));
static_assert(acme::id_26_64999_17_1.number() == radius::attribute_number(26, 64999, 17, 1));
static_assert(acme::deepest_26_64999_17_2_3.number().depth == 5);
static_assert(gives<radius::ipv6_prefix>(acme::prefix));
static_assert(acme::secret.properties().tagged);
static_assert(gives<radius::interface_id>(other::old_style));
static_assert(radius::attr::vendor_specific.kind() == radius::data_type::vsa);
static_assert(acme::table::size() == 25 && other::table::size() == 3);
int main() {
    using namespace std::chrono_literals;
    const radius::octet_string key{1, 2, 3, 0};
    std::array<radius::octet, 8> room{};
    radius::writer out(room);
    const bool written = (acme::flag = true).encode(out) && (acme::span = 3ms).encode(out) &&
                         (acme::key = key).encode(out);
    return written && (acme::small = radius::acme::small::minus).value ==
                          radius::acme::small::minus ? 0 : 1;
}
"""


def compiled(folder, program, *options):
    """Compiles a program that includes headers of `folder`, with every warning an error."""
    compiler = os.environ.get("CXX") or shutil.which("g++") or shutil.which("c++")
    if compiler:
        (folder / "program.cpp").write_text(program)
        # GNU's dialect: names such as linux are macros there.
        done = run([*compiler.split(), "-std=gnu++20", "-fsyntax-only", "-Wall", "-Wextra",
                    "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", *options, f"-I{INCLUDE}",
                    str(folder / "program.cpp")], limit=900)
        check(done.returncode == 0, done.stderr)


def generated(folder, name, text, *options):
    """Writes a dictionary and generates headers from it; returns the generator's output."""
    (folder / name).write_text(text)
    done = run([GENERATOR, *options, "--folder", str(folder), str(folder / name)])
    check(done.returncode == 0, done.stderr)
    return done.stdout


def difficult_names_become_headers_that_compile():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        printed = generated(folder, "dictionary.acme-radios", DIFFICULT)
        check(printed == f"{folder / 'acme_radios.hpp'}\n", printed)
        text = (folder / "acme_radios.hpp").read_text()
        check_contains(text, "/// What the class is.\nenum class class_ : std::uint32_t {\n",
                       "vsa<\"Acme-table\", 4, type::sized<type::octets, 7>> table_;")
        check("Acme-Internal" not in text, "an attribute that no packet carries has a tag")
        compiled(folder, PROGRAM)


def every_data_type_has_its_own_type_in_tags():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        generated(folder, "dictionary.every_type", EVERY_TYPE, *INNER)
        text = (folder / "every_type.hpp").read_text()
        for absent in ("Part", "Inside", "Last", "Local", "Further"):
            check(f'"{absent}"' not in text, f"{absent}, which is not a value itself, has a tag")
        compiled(folder, EVERY_TYPE_PROGRAM)


def names_of_the_library():
    """The names that our headers declare in namespace radius, except generated ones."""
    names = set()
    for path in (INCLUDE / "radius").rglob("*.hpp"):
        spaces = []
        for line in path.read_text().splitlines() if MARK not in path.read_text() else []:
            space = re.match(r"(?:inline )?namespace ?(\S*) \{", line)
            if space:
                spaces.append(space[1])
                names.add(space[1].removeprefix("radius::").split("::")[0])
            elif line.startswith("} // namespace"):
                spaces.pop()
            elif spaces == ["radius"]:
                named = re.match(r"(?:template <.*> *)?(?:class|struct|enum class|using|concept) "
                                 r"(\w+)|(?:inline |constexpr |template <.*> )*[\w:<>,&*]+ "
                                 r"[&*]*(\w+)(?:\(|\{| = )", line)
                names |= set(named.groups()) - {None} if named else set()
    return names - {"radius"} | {"std", "asio"}


def names_that_the_library_has_are_avoided():
    names = sorted(name for name in names_of_the_library() if re.fullmatch("[a-z]\\w*", name))
    check(len(names) > 300, names)
    check_names(names, compiling=False)
    check_names(sorted({*names[::12], "std", "server", "value"}), compiling=True)


def check_names(names, compiling):
    """A vendor, an attribute without one, and their values, each named like one of `names`."""
    vendors = [*names, "radius", "user-name", "class", "table"]
    lines = []
    for place, name in enumerate(vendors):
        lines += [f"VENDOR {name} {70000 + place}", f"BEGIN-VENDOR {name}",
                  f"ATTRIBUTE {name}-{name} 1 integer", f"VALUE {name}-{name} {name} 1",
                  f"END-VENDOR {name}"]
    for place, name in enumerate(names):
        lines += [f"ATTRIBUTE {name} 241.1.{1 + place // 250}.{1 + place % 250} byte",
                  f"VALUE {name} {name} 1"]
    for name in ("radius", "std", "attr", "attribute_number", "flags", "vsa"):
        lines += [f"BEGIN-VENDOR table", f"ATTRIBUTE {name} {len(lines) % 250 + 2} integer",
                  f"VALUE {name} {name} 1", "END-VENDOR table"]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        generated(folder, "dictionary.standard", "\n".join([*lines, ""]))
        texts = headers_in(folder)
        text = "".join(texts.values())
        spaces = set(re.findall(r"^namespace radius::(?:attr::)?(\w+) \{", text, re.M)) - {"attr"}
        check(len(spaces) == len(vendors), f"{len(spaces)} namespaces for {len(vendors)} vendors")
        check(not spaces & {*names, "radius"}, f"{spaces & set(names)}: not avoided")
        plain = re.findall(r"^namespace radius \{\n(.*?)^\} // namespace radius$", text, re.M | re.S)
        enumerations = set(re.findall(r"^enum class (\w+)", "".join(plain), re.M))
        check(len(enumerations) == len(names), f"{len(enumerations)} enumerations")
        check(not enumerations & set(names), f"{enumerations & set(names)}: not avoided")
        check("using standard_table =" not in text, "a table has the name of the library's")
        check(len(texts) == 1, f"several headers of one dictionary: {sorted(texts)}")
        if compiling:
            compiled(folder, "#include <radius/dictionary.hpp>\n#include \"standard.hpp\"\n"
                     "int main() { return (radius::attr::class_vendor::class_ = "
                     "radius::class_vendor::class_::class_).tag; }\n",
                     "-Wno-shadow")  # GCC 12 warns that a scoped enumerator shadows


def vendors_without_a_namespace_share_one():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        generated(folder, "dictionary.both",
                  "ATTRIBUTE Rate 224 integer\nVALUE Rate Some 1\n"
                  "VENDOR One 64999\nVENDOR One. 65000\nBEGIN-VENDOR One\n"
                  "ATTRIBUTE Rate 1 integer\nVALUE Rate Fast 1\nEND-VENDOR One\n"
                  "BEGIN-VENDOR One.\nATTRIBUTE Rate 2 string\nEND-VENDOR One.\n", "--flat")
        compiled(folder, """
#include "both.hpp"
namespace attr = radius::attr;
static_assert(attr::rate.number() == radius::attribute_number(224));
static_assert(attr::rate_26_64999_1.number() == radius::attribute_number(26, 64999, 1));
static_assert(attr::rate_26_65000_2.number() == radius::attribute_number(26, 65000, 2));
static_assert(radius::rate::some == radius::rate{1});
static_assert(radius::rate_26_64999_1::fast == radius::rate_26_64999_1{1});
int main() { return 0; }
""")


def a_large_dictionary_becomes_one_header():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        lines = ["VENDOR Acme 64999", "BEGIN-VENDOR Acme"]
        for number in range(1, 256):
            lines.append(f"ATTRIBUTE Acme-Some-Attribute-{number} {number} integer")
            lines.append(f"VALUE Acme-Some-Attribute-{number} Only 1")
        generated(folder, "dictionary.acme", "\n".join([*lines, "END-VENDOR Acme", ""]))
        texts = headers_in(folder)
        check(list(texts) == ["acme.hpp"], sorted(texts))
        for number in range(1, 256):
            check_contains(texts["acme.hpp"], f'vsa<"Acme-Some-Attribute-{number}", {number},')
        compiled(folder, "#include <radius/packet.hpp>\n#include \"acme.hpp\"\n"
                 "static_assert(radius::attr::acme::table::size() == 255);\n"
                 "int main() { return 0; }\n")


# Common vendors: each has a dictionary, and tags in a header of this name.
VENDORS = {
    "Microsoft": "standard/microsoft", "Cisco": "vendor/cisco", "Cisco ASA": "vendor/cisco_asa",
    "Juniper": "vendor/juniper", "Juniper E-series": "vendor/erx", "Mikrotik": "vendor/mikrotik",
    "Aruba": "vendor/aruba", "HP": "vendor/hp", "Huawei": "vendor/huawei", "Nokia": "vendor/nokia",
    "Alcatel": "vendor/alcatel", "Alcatel ESAM": "vendor/alcatel_esam",
    "Alcatel-Lucent SR": "vendor/alcatel_sr", "Ericsson": "vendor/ericsson",
    "Redback": "vendor/ericsson_ab", "Ruckus": "vendor/ruckus", "Ubiquiti": "vendor/ubiquiti",
    "Fortinet": "vendor/fortinet", "Palo Alto": "vendor/paloalto",
    "Check Point": "vendor/checkpoint", "F5": "vendor/f5", "Citrix": "vendor/citrix",
    "Extreme": "vendor/extreme", "Brocade": "vendor/brocade", "Foundry": "vendor/foundry",
    "Dell": "vendor/dellemc", "Force10": "vendor/force10", "Meraki": "vendor/meraki",
    "Aerohive": "vendor/aerohive", "WISPr": "vendor/wispr", "ChilliSpot": "vendor/chillispot",
    "Roaring Penguin": "vendor/roaringpenguin", "Ascend": "vendor/ascend", "USR": "vendor/usr",
    "3GPP": "vendor/3gpp", "3GPP2": "vendor/3gpp2", "WiMAX": "vendor/wimax",
    "DSL Forum": "standard/rfc4679"}


def common_vendors_have_tags_that_the_umbrella_leaves_out():
    files = {path.rpartition("dictionary.")[2]
             for root in ("dictionary.standard", "dictionary") for path in included(root)}
    committed = headers_in(HEADERS)
    for vendor, header in VENDORS.items():
        check(header + ".hpp" in committed, f"{vendor}: no header {header}")
        stem = header.rpartition("/")[2]
        named = [name for name in files if name.replace(".", "_") == stem]
        check(named, f"{vendor}: no root file includes a dictionary for {header}")
        text = (DICTIONARIES / ("dictionary." + named[0])).read_text()
        check(re.search(r"^ATTRIBUTE\s", text, re.M), f"{vendor}: no attribute")
    mine = {path.name for path in DICTIONARIES.iterdir()}
    left_out = mine - {"dictionary." + name for name in files} - {"dictionary", "dictionary.standard"}
    check(not left_out, f"no root file includes {left_out}")
    for path in (INCLUDE / "radius").rglob("*.hpp"):
        inside = path.is_relative_to(HEADERS / "vendor")
        check(inside or "#include <radius/attribute/vendor/" not in path.read_text(),
              f"{path} includes a vendor's")


def bad_input_is_reported_with_file_and_line():
    with tempfile.TemporaryDirectory() as place:
        bad = pathlib.Path(place) / "dictionary.bad"
        for lines, named in (
                (b"ATTRIBUTE A 1 intger\n", "dictionary.bad:1: "),
                (b"\n\nATTRIBUTE A 1\n", "dictionary.bad:3: "),
                (b"END-VENDOR Nobody\n", "dictionary.bad:1: "),
                (b"$INCLUDE dictionary.absent\n", "dictionary.bad:1: "),
                (b"ATTRIBUTE \xff\x00 1 string\n", "dictionary.bad:1: ")):
            bad.write_bytes(lines)
            done = run([GENERATOR, "--folder", place, str(bad)])
            check(done.returncode == 3, f"{lines}: status {done.returncode}")
            check_contains(done.stderr, "dictionary_to_header: ", named)
            check(not list(pathlib.Path(place).glob("*.hpp")), f"{lines}: wrote a header")
        bad.write_text("ATTRIBUTE Acme-Plain 224 ipaddr\n")
        for command, named in (([], "dictionary"), (["/nowhere/dictionary"], "/nowhere"),
                               (["--context", "/nowhere", str(bad)], "/nowhere"),
                               (["--folder", "/nowhere/at/all", str(bad)], "/nowhere/at/all"),
                               (["--colour", str(bad)], "--colour")):
            done = run([GENERATOR, *command])
            check(done.returncode == 3, f"{command}: status {done.returncode}")
            check_contains(done.stderr, "dictionary_to_header: ", named)


if sys.argv[1:] == ["--write"]:
    for stale in headers_in(HEADERS):
        (HEADERS / stale).unlink()
    generate(HEADERS)
else:
    programs.main(the_committed_headers_are_up_to_date,
                  difficult_names_become_headers_that_compile,
                  every_data_type_has_its_own_type_in_tags, names_that_the_library_has_are_avoided,
                  vendors_without_a_namespace_share_one,
                  common_vendors_have_tags_that_the_umbrella_leaves_out,
                  a_large_dictionary_becomes_one_header,
                  bad_input_is_reported_with_file_and_line)
