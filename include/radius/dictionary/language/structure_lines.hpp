// SPDX-License-Identifier: MIT
// The dictionary language's MEMBER, STRUCT, DEFINE, ENUM, ALIAS and FLAGS lines.
#pragma once

#include <radius/dictionary/language/dictionary_blocks.hpp>

namespace radius::detail {

/// MEMBERs follow their structure in the order in which they stand in it.
inline auto dictionary_parser::read_member(const dictionary_words& line) -> outcome {
    const attribute_definition* around = path().depth != 0 ? builder_.find(path()) : nullptr;
    if (around == nullptr || around->type != data_type::structure) {
        return complain("MEMBER", line[1], " stands in no struct");
    }
    if (path().depth == attribute_number::max_depth || frames_.back().members == max_members) {
        return complain("MEMBER", line[1], " lies too deep or is one too many");
    }
    attribute_definition definition;
    flag_references references;
    definition.number = path().child(frames_.back().members + 1);
    definition.kind = definition_kind::member;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    definition.internal = definition.internal || around->internal;
    if (definition.type == data_type::choice) {
        const attribute_definition* key = builder_.tables().find_in(path(), references.key);
        if (key == nullptr || !key->key || key->number[key->number.depth - 1U] > 0xFF) {
            return complain("union", line[1],
                            " needs key= and the name of a MEMBER with that flag");
        }
        definition.key_member = static_cast<std::uint8_t>(key->number[key->number.depth - 1U]);
    }
    const attribute_number number = definition.number;
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    ++frames_.back().members;
    if (definition.type == data_type::tlv) {
        relative_ = number;
    }
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], number)
               : outcome();
}

/// `STRUCT Name Key 3` is what follows the members of the structure around Key where Key is 3. Its
/// number is that of the key, and then 3.
inline auto dictionary_parser::read_struct(const dictionary_words& line) -> outcome {
    const attribute_definition* key = nullptr;
    std::size_t kept = frames_.size();
    for (std::size_t depth = frames_.size(); depth > 0 && key == nullptr; --depth) {
        const frame& around = frames_[depth - 1];
        key = around.path.depth != 0 ? builder_.tables().find_in(around.path, line[2]) : nullptr;
        kept = key != nullptr ? depth : kept;
        if (around.kind != frame_kind::structure) {
            break;
        }
    }
    key = key != nullptr ? key : builder_.find(line[2]);
    if (key == nullptr) {
        return unknown_attribute(line[2]);
    }
    if (!key->key || !is_integer(key->type)) {
        return complain("attribute", line[2], " is no key");
    }
    if (key->number.depth == attribute_number::max_depth) {
        return complain("STRUCT", line[1], " lies too deep");
    }
    frames_.resize(kept);
    const attribute_definition owner = *key;
    const auto value = value_bits(owner, line[3]);
    const auto named = builder_.value_number(owner, line[3]);
    if (!named && (!value || *value > 0xFFFFFFFFU)) {
        return complain("bad value", line[3]);
    }
    attribute_definition definition;
    flag_references references;
    definition.name = line[1];
    definition.type = data_type::structure;
    definition.internal = owner.internal;
    definition.number = owner.number.child(static_cast<std::uint32_t>(named ? *named : *value));
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    if (auto read = read_flags_of(line, 4, definition, references); !read) {
        return read;
    }
    const attribute_number number = definition.number;
    if (auto defined = define(definition, references); !defined) {
        return defined;
    }
    builder_.add_value(owner, line[1], number[number.depth - 1U], false);
    return push(frame_kind::structure, line[1], number);
}

/// What has no number gets one that fits no packet, so that it can be found like all else.
inline auto dictionary_parser::define_unnumbered(attribute_definition& definition,
                                                 const flag_references& references) -> outcome {
    const attribute_number scope = path();
    if (scope.depth == attribute_number::max_depth) {
        return complain("", definition.name, " lies too deep");
    }
    auto next = static_cast<std::uint32_t>(0x80000000U + builder_.tables().attributes().size());
    const attribute_definition* before = builder_.tables().find_in(scope, definition.name);
    if (before != nullptr && before->kind == definition.kind) {
        next = before->number[scope.depth];
    } else {
        while (builder_.find(scope.child(next)) != nullptr) {
            ++next;
        }
    }
    definition.number = scope.child(next);
    definition.internal = true;
    return define(definition, references);
}

inline auto dictionary_parser::read_define(const dictionary_words& line) -> outcome {
    leave_structures();
    attribute_definition definition;
    flag_references references;
    definition.kind = definition_kind::variable;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    if (auto defined = define_unnumbered(definition, references); !defined) {
        return defined;
    }
    const attribute_number number = owner_.number;
    relative_ = definition.type == data_type::tlv ? number : attribute_number();
    return definition.type == data_type::structure && references.children.empty()
               ? push(frame_kind::structure, line[1], number)
               : outcome();
}

inline auto dictionary_parser::read_enum(const dictionary_words& line) -> outcome {
    attribute_definition definition;
    definition.kind = definition_kind::enumeration;
    flag_references references;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    return define_unnumbered(definition, references);
}

/// A further name for a number, at the top wherever the number stands. What it names may follow.
inline auto dictionary_parser::read_alias(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    defer(aliases_, {}, line[2], line[1]);
    return {};
}

/// `FLAGS internal` holds to the end of its file, or to `FLAGS !internal`.
inline auto dictionary_parser::read_flags(const dictionary_words& line) -> outcome {
    std::string_view flag = line[1];
    const bool set = !flag.starts_with('!');
    flag.remove_prefix(set ? 0 : 1);
    if (same_name(flag, "internal")) {
        internal_ = set;
        return {};
    }
    return same_name(flag, "auto_begin") ? outcome() : odd(complain("unknown flag", line[1]));
}

} // namespace radius::detail
