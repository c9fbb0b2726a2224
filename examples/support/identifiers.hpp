// SPDX-License-Identifier: MIT
// Converts dictionary names to C++ names.
#pragma once

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace support {

/// Words that cannot be names: keywords, and macros of C headers and compilers.
inline constexpr std::array<std::string_view, 103> reserved_words{
    "alignas",      "alignof",       "and",         "and_eq",   "asm",
    "assert",       "auto",          "bitand",      "bitor",    "bool",
    "break",        "case",          "catch",       "char",     "char16_t",
    "char32_t",     "char8_t",       "class",       "co_await", "co_return",
    "co_yield",     "compl",         "concept",     "const",    "const_cast",
    "consteval",    "constexpr",     "constinit",   "continue", "decltype",
    "default",      "delete",        "do",          "double",   "dynamic_cast",
    "else",         "enum",          "errno",       "explicit", "export",
    "extern",       "false",         "float",       "for",      "friend",
    "goto",         "i386",          "if",          "inline",   "int",
    "linux",        "long",          "major",       "makedev",  "minor",
    "mutable",      "namespace",     "new",         "noexcept", "not",
    "not_eq",       "nullptr",       "operator",    "or",       "or_eq",
    "private",      "protected",     "public",      "register", "reinterpret_cast",
    "requires",     "return",        "short",       "signed",   "sizeof",
    "static",       "static_assert", "static_cast", "stderr",   "stdin",
    "stdout",       "struct",        "switch",      "template", "this",
    "thread_local", "throw",         "true",        "try",      "typedef",
    "typeid",       "typename",      "union",       "unix",     "unsigned",
    "using",        "virtual",       "void",        "volatile", "wchar_t",
    "while",        "xor",           "xor_eq"};

/// Words that a tag table itself uses.
inline constexpr std::array<std::string_view, 14> table_words{
    "attr",          "attribute", "attribute_number", "combined_table",
    "fixed_string",  "flags",     "hiding",           "radius",
    "std",           "table",     "table_of",         "vendor_attribute_number",
    "vendor_format", "vsa"};

/// "X.75-Synchronous" is `x_75_synchronous`, "Class" is `class_`, "3GPP" is `_3gpp`.
inline std::string identifier(std::string_view name) {
    std::string made;
    for (const char letter : name) {
        const bool capital = letter >= 'A' && letter <= 'Z';
        const bool digit = letter >= '0' && letter <= '9';
        if (capital || digit || (letter >= 'a' && letter <= 'z')) {
            made += digit && made.empty() ? "_" : "";
            made += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
        } else if (!made.empty() && made.back() != '_') {
            made += '_'; // two underscores in a row would be reserved
        }
    }
    while (made.ends_with('_')) {
        made.pop_back();
    }
    if (made.empty()) {
        return "unnamed";
    }
    const bool reserved = std::ranges::find(reserved_words, made) != reserved_words.end();
    return reserved ? made + "_" : made;
}

/// The same for a tag, which must not hide a name that its table uses.
inline std::string tag_identifier(std::string_view name) {
    const std::string made = identifier(name);
    const bool used = std::ranges::find(table_words, made) != table_words.end();
    return used ? made + "_" : made;
}

/// Returns each identifier once: duplicates get a number appended.
class unique_identifiers {
  public:
    std::string take(std::string made, const std::string& number) {
        if (!taken_.insert(made).second) {
            made = identifier(made + "-" + number);
            while (!taken_.insert(made).second) {
                made += "_again";
            }
        }
        return made;
    }

  private:
    std::set<std::string> taken_;
};

} // namespace support
