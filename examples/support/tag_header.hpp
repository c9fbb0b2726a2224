// SPDX-License-Identifier: MIT
// The text of headers with tags and enumerations, at most 100 columns wide.
#pragma once

#include <functional>

#include "tag_model.hpp"

namespace support {

using lines = std::vector<std::string>;

inline constexpr std::size_t max_columns = 100;

inline void append(lines& to, const lines& more) { to.insert(to.end(), more.begin(), more.end()); }

/// `head` and the comma-separated `items`, filled into lines; continuation lines are aligned with
/// the first item.
inline lines fill(const std::string& head, const lines& items, const std::string& tail) {
    lines made{head};
    for (std::size_t place = 0; place < items.size(); ++place) {
        const std::string item = items[place] + (place + 1 == items.size() ? tail : ",");
        const bool first = made.back().size() == head.size() && made.size() == 1;
        if (first) {
            made.back() += item;
        } else if (made.back().size() + 1 + item.size() <= max_columns) {
            made.back() += " " + item;
        } else {
            made.push_back(std::string(head.size(), ' ') + item);
        }
    }
    return made;
}

/// A comment, wrapped at 100 columns.
inline lines comment(const std::string& sign, const std::string& text) {
    lines made;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (made.empty() || made.back().size() + 1 + word.size() > max_columns) {
            made.push_back(sign);
        }
        made.back() += " " + word;
    }
    for (std::string& line : made) {
        if (line.ends_with('\\') || line.ends_with("?\?/")) {
            line += '.'; // otherwise the next line would belong to the comment
        }
    }
    return made;
}

/// A quoted name: names of values can contain any character except spaces.
inline std::string literal(std::string_view name) {
    std::string made = "\"";
    for (const char letter : name) {
        const bool trigraph = letter == '?' && made.ends_with('?');
        made += letter == '"' || letter == '\\' || trigraph ? "\\" : "";
        made += letter;
    }
    return made + "\"";
}

/// A value's number as a C++ constant, in an enumeration over `integer`.
inline std::string number_constant(std::uint64_t number, std::string_view integer) {
    const bool high = number >> 63U != 0;
    if (high && integer.starts_with("std::int")) {
        const std::uint64_t below = ~number; // the distance below -1
        return "-" + std::to_string(below) + " - 1";
    }
    return std::to_string(number) + (high ? "U" : "");
}

/// The parts of one header; each part is in one namespace and is never split.
struct piece {
    std::string space;
    lines text;
    std::string tag; ///< the tag that this part defines, for the table at the end
};

/// For dates and durations that are not seconds in four octets.
inline std::string time_codec(const radius::attribute_definition& definition) {
    static constexpr std::array<std::string_view, 4> units{"seconds", "milliseconds",
                                                           "microseconds", "nanoseconds"};
    const std::size_t bits = 8 * radius::fixed_size(definition);
    const bool is_date = definition.type == radius::data_type::time;
    if (bits == 32 && definition.unit == radius::time_unit::seconds && !definition.is_signed) {
        return is_date ? "time" : "time_delta";
    }
    std::string made = is_date ? "time_in<std::chrono::" : "time_delta_in<std::chrono::";
    made += units[static_cast<std::size_t>(definition.unit)];
    if (bits != 32 || definition.is_signed) {
        made += std::string(definition.is_signed ? ", std::int" : ", std::uint") +
                std::to_string(bits) + "_t";
    }
    return made + ">";
}

/// The codec of a data type, as written in tag tables. A structure is octets because its members
/// have no tags; an array is octets because it can contain any number of values.
inline std::string codec(const radius::attribute_definition& definition) {
    struct line {
        radius::data_type type;
        std::string_view codec;
    };
    using enum radius::data_type;
    static constexpr std::array<line, 26> codecs{{
        {integer, "integer"},
        {text, "text"},
        {ifid, "ifid"},
        {ipv4addr, "ipv4addr"},
        {ipv6addr, "ipv6addr"},
        {ipv6prefix, "ipv6prefix"},
        {ipv4prefix, "ipv4prefix"},
        {integer64, "integer64"},
        {tlv, "tlv"},
        {vsa, "vsa"},
        {extended, "extended"},
        {long_extended, "long_extended"},
        {evs, "evs"},
        {byte, "byte"},
        {short_integer, "short_integer"},
        {signed_integer, "signed_integer"},
        {ether, "ether"},
        {combo_ip, "combo_ip"},
        {boolean, "boolean"},
        {int8, "int8"},
        {int16, "int16"},
        {int64, "int64"},
        {float32, "float32"},
        {float64, "float64"},
        {filter, "filter"},
        {group, "group"},
    }};
    if (definition.array || definition.type == structure) {
        return "type::octets";
    }
    if (definition.type == time || definition.type == time_delta) {
        return "type::" + time_codec(definition);
    }
    const auto found = std::ranges::find(codecs, definition.type, &line::type);
    const std::string name =
        "type::" + std::string(found == codecs.end() ? "octets" : found->codec);
    return definition.fixed_length == 0
               ? name
               : "type::sized<" + name + ", " + std::to_string(definition.fixed_length) + ">";
}

/// `flags{.hidden = hiding::password}`; empty if no flag is set.
inline std::string flags_of(const radius::attribute_definition& definition) {
    static constexpr std::array<std::string_view, 4> hidings{"none", "password", "tunnel_password",
                                                             "ascend"};
    const radius::flags& flags = definition.properties;
    std::string made;
    const auto add = [&](const std::string& flag) { made += (made.empty() ? "" : ", ") + flag; };
    if (flags.hidden != radius::hiding::none) {
        add(".hidden = hiding::" + std::string(hidings[static_cast<std::size_t>(flags.hidden)]));
    }
    if (flags.tagged) {
        add(".tagged = true");
    }
    if (flags.concat) {
        add(".concat = true");
    }
    return made.empty() ? "" : "flags{" + made + "}";
}

/// "7", or "attribute_number(1, 2)" if the number is a path.
inline std::string number_text(std::span<const std::uint32_t> path) {
    std::string made;
    for (const std::uint32_t part : path) {
        made += (made.empty() ? "" : ", ") + std::to_string(part);
    }
    return path.size() == 1 ? made : "attribute_number(" + made + ")";
}

/// The name of the vendor's template for the attributes of a section.
inline std::string vendor_template(const section_model& section) {
    return section.space.empty() ? section.word + "_attribute" : "vsa";
}

/// One tag: `inline constexpr attribute<"User-Name", 1, type::text> user_name;`
inline lines tag_text(const section_model& section, const tag_model& tag) {
    const radius::attribute_definition& definition = *tag.definition;
    const bool inside_vendor = section.vendor && definition.number.is_vendor_specific();
    std::string type = codec(definition);
    if (!tag.enumeration.empty()) {
        const std::string space = section.space.empty() ? "" : section.space + "::";
        type = "type::enumerated<radius::" + space + tag.enumeration +
               (type == "type::integer" ? ">" : ", " + type + ">");
    }
    lines arguments{"\"" + std::string(definition.name) + "\"",
                    number_text(definition.number.path().subspan(inside_vendor ? 2 : 0)), type};
    if (const std::string flags = flags_of(definition); !flags.empty()) {
        arguments.push_back(flags);
    }
    const std::string head =
        "inline constexpr " + (inside_vendor ? vendor_template(section) : "attribute") + "<";
    lines made = fill(head, arguments, ">");
    const std::string name = tag.identifier + ";";
    if (made.size() == 1 && made.front().size() + 1 + name.size() <= max_columns) {
        made.front() += " " + name;
    } else {
        made.push_back("    " + name);
    }
    return made;
}

/// The template for a vendor's attributes; it precedes the first of them.
inline lines vendor_text(const section_model& section) {
    const radius::vendor_definition& vendor = *section.vendor;
    const std::string number = std::to_string(vendor.number);
    std::string format;
    if (vendor.format != radius::vendor_format{}) {
        format = ", vendor_format{" + std::to_string(vendor.format.type_octets) + ", " +
                 std::to_string(vendor.format.length_octets) +
                 (vendor.format.continuation ? ", true}" : "}");
    }
    const std::string start = "using " + vendor_template(section) + " =";
    const std::string end = "attribute<Name, vendor_attribute_number(" + number + ", Number" +
                            format + "), Type, Flags>;";
    lines made{"/// An attribute of " + std::string(vendor.name) + ", vendor " + number + ".",
               "template <fixed_string Name, auto Number, class Type, flags Flags = flags{}>"};
    if (start.size() + 1 + end.size() <= max_columns) {
        made.push_back(start + " " + end);
    } else {
        append(made, {start, "    " + end});
    }
    return made;
}

/// The definition of an enumeration.
inline lines enumeration_text(const enumeration_model& enumeration) {
    lines made = comment("///", enumeration.note);
    made.push_back("enum class " + enumeration.identifier + " : " +
                   std::string(enumeration.integer) + " {");
    for (const enumerator_model& line : enumeration.enumerators) {
        made.push_back("    " + line.identifier + " = " +
                       number_constant(line.number, enumeration.integer) + ",");
    }
    made.emplace_back("};");
    return made;
}

/// The names of an enumeration's values.
inline lines names_text(const std::string& space, const enumeration_model& enumeration) {
    const std::string name = (space.empty() ? "" : space + "::") + enumeration.identifier;
    lines made{"template <>", "struct enumeration<" + name + "> {",
               "    static constexpr enumerator enumerators[] = {"};
    for (const enumerator_model& line : enumeration.enumerators) {
        made.push_back("        {" + literal(line.name) + ", " + number_constant(line.number, "") +
                       "},");
    }
    append(made, {"    };", "};"});
    return made;
}

} // namespace support
