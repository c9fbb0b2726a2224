// SPDX-License-Identifier: MIT
// The dictionary language's ATTRIBUTE and VALUE lines.
#pragma once

#include <radius/dictionary/language/dictionary_parser.hpp>

namespace radius::detail {

/// A number as it stands in its file: from the block around it, or behind a point from the last
/// TLV; `24757.1` and `.1.2` name further levels.
inline auto dictionary_parser::read_number(std::string_view text, attribute_number& number)
    -> outcome {
    number = path();
    if (text.starts_with('.')) {
        if (relative_.depth == 0) {
            return complain("attribute number", text, " has no TLV before it to continue");
        }
        number = relative_;
        text.remove_prefix(1);
    }
    if (auto appended = append_path(number, text); !appended) {
        return appended;
    }
    if (path().depth == 0 && number.is_vendor_specific()) {
        if (const auto* vendor = builder_.tables().find_vendor(number[1])) {
            number.format = vendor->format;
        }
    }
    return {};
}

inline auto dictionary_parser::check_number(const attribute_definition& definition,
                                            std::string_view text) const -> outcome {
    const attribute_number& number = definition.number;
    if (number.type() == 0) {
        return complain("attribute number", text, " is reserved");
    }
    attribute_number above = number;
    above.parts[--above.depth] = 0;
    const bool in_vendor = above.depth == 2 && above.parts[0] == vendor_specific_type;
    const attribute_definition* parent =
        above.depth == 0 || in_vendor ? nullptr : builder_.find(above);
    if (parent != nullptr && parent->type == data_type::structure) {
        return complain("attribute number", text,
                        " lies in " + std::string(parent->name) + ", which has MEMBERs");
    }
    if (parent != nullptr && !is_container(parent->type) && !is_text_or_octets(parent->type)) {
        return complain("attribute number", text,
                        " lies in " + std::string(parent->name) + ", which is of type " +
                            std::string(to_string(parent->type)));
    }
    const bool in_structure = parent != nullptr && (parent->inside != 0);
    if (const unsigned octets = in_structure ? 0 : overfull_part(number);
        octets != 0 && !definition.internal) {
        return complain("attribute number", text,
                        " does not fit " + std::to_string(octets) +
                            (octets == 1 ? " octet" : " octets"));
    }
    return {};
}

inline auto dictionary_parser::read_flags_of(const dictionary_words& line, std::size_t first,
                                             attribute_definition& definition,
                                             flag_references& references) -> outcome {
    if (line.count <= first) {
        return {};
    }
    for (std::string_view flags = line[first]; !flags.empty();) {
        const std::string_view flag = take_part(flags, ',');
        const auto known = read_flag(flag, definition, references);
        if (known && *known) {
            continue;
        }
        complaint what = known ? complain("unknown flag", flag) : known.error();
        if (known) {
            // Before BEGIN-VENDOR was invented the vendor's name stood here.
            const vendor_definition* vendor = builder_.find_vendor(flag);
            if (vendor != nullptr && definition.number.depth == 1 && path().depth == 0) {
                definition.number =
                    vendor_attribute_number(vendor->number, definition.number[0], vendor->format);
                what = complain("vendor", flag,
                                " behind an attribute, as radiusclient has it; BEGIN-VENDOR was "
                                "meant");
            } else {
                nearest_name search(flag);
                for (const std::string_view candidate : flag_names) {
                    search.offer(candidate);
                }
                what.problem += search.question();
            }
        }
        if (auto accepted = odd(std::move(what)); !accepted) {
            return accepted;
        }
    }
    return line.count > first + 1 ? odd(complain("", line[first + 1], " behind the flags"))
                                  : outcome();
}

inline auto dictionary_parser::read_properties(const dictionary_words& line, std::size_t type,
                                               attribute_definition& definition,
                                               flag_references& references) -> outcome {
    definition.name = line[1];
    definition.internal = internal_;
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto typed = read_type(line[type], definition); !typed) {
        return typed;
    }
    for (const char letter : line[type]) {
        if (letter != fold_case(letter)) {
            auto accepted = odd(complain("type", line[type], " is written with capitals"));
            if (!accepted) {
                return accepted;
            }
            break;
        }
    }
    return read_flags_of(line, type + 1, definition, references);
}

inline auto dictionary_parser::read_attribute(const dictionary_words& line) -> outcome {
    if (!line[2].starts_with('.')) {
        leave_structures();
    }
    attribute_definition definition;
    if (auto numbered = read_number(line[2], definition.number); !numbered) {
        return numbered;
    }
    return define_attribute(line, definition);
}

/// `VENDORATTR 4242 Acme-Role 1 string` is how Merit's server and Radiator write what is
/// `ATTRIBUTE Acme-Role 26.4242.1 string` here. The vendor may be a name.
inline auto dictionary_parser::read_vendor_attribute(const dictionary_words& line) -> outcome {
    leave_structures();
    auto number = parse_unsigned(line[1], 0xFFFFFFFFU);
    const vendor_definition* vendor =
        number ? builder_.tables().find_vendor(static_cast<std::uint32_t>(*number))
               : builder_.find_vendor(line[1]);
    if (!number && vendor == nullptr) {
        return complain("unknown vendor", line[1],
                        " in VENDORATTR, which is of the dialect of Merit and Radiator");
    }
    const auto type = parse_unsigned(line[3], 0xFFFFFFFFU);
    if (!type) {
        return complain("bad attribute number", line[3]);
    }
    auto accepted = odd(complain("", line[0],
                                 " is of the dialect of Merit and Radiator; ATTRIBUTE inside "
                                 "BEGIN-VENDOR was meant"));
    if (!accepted) {
        return accepted;
    }
    attribute_definition definition;
    definition.number = vendor_attribute_number(
        vendor != nullptr ? vendor->number : static_cast<std::uint32_t>(*number), *type,
        vendor != nullptr ? vendor->format : vendor_format{});
    dictionary_words shorter = line;
    std::copy(line.words.begin() + 2, line.words.end(), shorter.words.begin() + 1);
    --shorter.count;
    return define_attribute(shorter, definition);
}

/// The rest of a line whose number has been read.
inline auto dictionary_parser::define_attribute(const dictionary_words& line,
                                                attribute_definition& definition) -> outcome {
    flag_references references;
    if (auto read = read_properties(line, 3, definition, references); !read) {
        return read;
    }
    if (definition.bits != 0) {
        return complain("type", line[3], " is for a MEMBER only");
    }
    if (definition.type == data_type::vsa && holds_vendors(definition.number) &&
        definition.number.depth == 2) {
        definition.type = data_type::evs;
    }
    definition.internal = definition.internal || definition.number.type() > 255;
    if (auto checked = check_number(definition, line[2]); !checked) {
        return checked;
    }
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    const bool holds_types = definition.type == data_type::tlv ||
                             definition.type == data_type::extended ||
                             definition.type == data_type::long_extended;
    if (holds_types && !line[2].starts_with('.')) {
        relative_ = definition.number;
    }
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], definition.number)
               : outcome();
}

/// Adds a definition whose number is settled, and says what it changes.
inline auto dictionary_parser::define(attribute_definition& definition,
                                      const flag_references& references) -> outcome {
    if (!references.group.empty() && definition.type == data_type::group) {
        definition.type = data_type::tlv; // the elements of another attribute instead of the top's
        if (references.group.starts_with('@') && !references.group.starts_with("@.")) {
            definition.type = data_type::octets;
            auto accepted = odd(complain("", references.group, " is of another protocol"));
            if (!accepted) {
                return accepted;
            }
        }
    }
    outcome accepted;
    owner_ = builder_.add(definition, [&](const attribute_definition& before) {
        accepted = replace(before, definition);
        return static_cast<bool>(accepted);
    });
    owner_name_ = owner_.name;
    return accepted ? refer(definition, references) : std::move(accepted);
}

/// What a definition changes of one that stood in its place.
inline auto dictionary_parser::replace(const attribute_definition& before,
                                       const attribute_definition& definition) -> outcome {
    std::string was;
    if (before.number != definition.number) {
        was = before.number.to_string() + " and is now " + definition.number.to_string();
    } else if (before.type != definition.type) {
        was = "of type " + std::string(to_string(before.type)) + " and is now of type " +
              std::string(to_string(definition.type));
    }
    return was.empty()
               ? outcome()
               : odd({std::string(before.name) + " was " + was, std::string(definition.name)});
}

inline auto dictionary_parser::read_value(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[2], true); !checked) {
        return checked;
    }
    if (line.count > 4) {
        if (auto accepted = odd(complain("", line[4], " behind a value")); !accepted) {
            return accepted;
        }
    }
    if (line[1] != owner_name_) {
        const attribute_definition* owner = find_in_frames(line[1]);
        if (owner == nullptr) {
            defer(values_, {}, line[1], line[2], line[3]);
            return {};
        }
        owner_ = *owner;
        owner_name_ = owner_.name;
    }
    for (const forward_use& use : enums_) {
        if (use.user == owner_.number) { // its names are not known to belong together yet
            defer(values_, {}, line[1], line[2], line[3]);
            return {};
        }
    }
    return define_value(owner_, line[2], line[3], false);
}

inline auto dictionary_parser::define_value(const attribute_definition& owner,
                                            std::string_view name, std::string_view number,
                                            bool yielding) -> outcome {
    const auto bits = value_bits(owner, number);
    if (!bits) {
        if (bits.error() == errc::value_type_mismatch) {
            ++counts_.skipped;
            return odd(complain("value", number,
                                " of " + std::string(owner.name) + ", which is of type " +
                                    std::string(to_string(owner.type))));
        }
        return complain(
            bits.error() == errc::value_out_of_range ? "value out of range" : "bad value", number);
    }
    if (!has_value_names(owner.type)) {
        auto accepted =
            odd({std::string(owner.name) + " is of type " + std::string(to_string(owner.type)) +
                     ": its value name " + std::string(name) + " is of no use",
                 std::string(name)});
        if (!accepted) {
            return accepted;
        }
    }
    const auto before = builder_.value_number(owner, name);
    if (before == *bits && yielding) {
        return {};
    }
    if (before && before != *bits) {
        auto accepted = odd({std::string(owner.name) + " value " + std::string(name) + " was " +
                                 std::to_string(*before) + " and is now " + std::string(number),
                             std::string(name)});
        if (!accepted) {
            return accepted;
        }
    }
    builder_.add_value(owner, name, *bits, yielding);
    return {};
}

inline const attribute_definition*
dictionary_parser::find_in_frames(std::string_view name) const noexcept {
    for (std::size_t depth = frames_.size(); depth > 0; --depth) {
        const attribute_number& scope = frames_[depth - 1].path;
        if (scope.depth == 0) {
            break;
        }
        if (const attribute_definition* found = builder_.tables().find_in(scope, name)) {
            return found;
        }
    }
    return builder_.find(name);
}

} // namespace radius::detail
