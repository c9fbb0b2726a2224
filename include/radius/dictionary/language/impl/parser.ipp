// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/language/parser.hpp>.
#pragma once

#include <radius/dictionary/codec/value_codec.hpp>
#include <radius/dictionary/language/parser.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>
#include <radius/dictionary/text/nearest_name.hpp>
#include <radius/dictionary/text/value_text.hpp>

namespace radius::detail {

RADIUS_DECL dictionary_parser::dictionary_parser(const dictionary& base,
                                                 const dictionary_options& options)
    : builder_(base), options_(options) {}

RADIUS_DECL void dictionary_parser::leave_structures() {
    while (!frames_.empty() && frames_.back().kind == frame_kind::structure) {
        frames_.pop_back();
    }
}

RADIUS_DECL auto dictionary_parser::read(const dictionary_words& line, const std::string& file,
                                         std::size_t number) -> outcome {
    using reading = outcome (dictionary_parser::*)(const dictionary_words&);
    struct keyword {
        std::string_view word;
        std::size_t fewest;
        std::size_t most;
        std::size_t dictionary_counts::* count;
        reading read;
    };
    using self = dictionary_parser;
    using counts = dictionary_counts;
    constexpr std::size_t any = dictionary_words::capacity;
    static constexpr std::array<keyword, 19> keywords{{
        {"VALUE", 4, any, &counts::values, &self::read_value},
        {"ATTRIBUTE", 4, any, &counts::attributes, &self::read_attribute},
        {"VENDORATTR", 5, any, &counts::attributes, &self::read_vendor_attribute},
        {"VENDOR", 3, 4, &counts::vendors, &self::read_vendor},
        {"BEGIN-VENDOR", 2, 3, nullptr, &self::begin_vendor},
        {"END-VENDOR", 2, 2, nullptr, &self::end_vendor},
        {"BEGIN-TLV", 2, 2, nullptr, &self::begin_tlv},
        {"END-TLV", 2, 2, nullptr, &self::end_tlv},
        {"MEMBER", 3, any, &counts::attributes, &self::read_member},
        {"STRUCT", 4, any, &counts::attributes, &self::read_struct},
        {"ALIAS", 3, 3, &counts::aliases, &self::read_alias},
        {"BEGIN", 2, 5, nullptr, &self::begin},
        {"END", 1, 2, nullptr, &self::end_begin},
        {"DEFINE", 3, any, &counts::attributes, &self::read_define},
        {"ENUM", 3, 3, &counts::attributes, &self::read_enum},
        {"FLAGS", 2, 2, nullptr, &self::read_flags},
        {"PROTOCOL", 3, 4, nullptr, &self::read_protocol},
        {"BEGIN-PROTOCOL", 2, 2, nullptr, &self::begin_protocol},
        {"END-PROTOCOL", 2, 2, nullptr, &self::end_protocol},
    }};
    file_ = &file;
    line_ = number;
    for (const keyword& known : keywords) {
        if (!same_name(known.word, line[0])) {
            continue;
        }
        if (line.count < known.fewest) {
            return complain("", line[0], " needs more words");
        }
        if (line.count > known.most) {
            return complain("too many words from", line[known.most], " on");
        }
        if (known.count != nullptr) {
            ++(counts_.*known.count);
            if (is_skipping()) {
                ++counts_.skipped;
                return {};
            }
        }
        return (this->*known.read)(line);
    }
    nearest_name search(line[0]);
    for (const keyword& known : keywords) {
        search.offer(known.word);
    }
    return complain("unknown keyword", line[0], search.question());
}

RADIUS_DECL auto dictionary_parser::note(complaint what, const std::string& file,
                                         std::size_t number) -> outcome {
    file_ = &file;
    line_ = number;
    return odd(std::move(what));
}

RADIUS_DECL auto dictionary_parser::odd(complaint what) -> outcome {
    if (options_.strict) {
        return what;
    }
    if (builder_.tables().diagnostics().size() < options_.max_diagnostics) {
        builder_.add(dictionary_diagnostic{*file_, line_, std::move(what.problem)});
    }
    return {};
}

/// True if a nearest name may be searched for. That takes time, so it is not done for each of many
/// lines.
RADIUS_DECL bool dictionary_parser::may_search() noexcept {
    constexpr std::size_t most = 200'000;
    searched_ += builder_.tables().attributes().size();
    return searched_ <= most;
}

RADIUS_DECL auto dictionary_parser::unknown_attribute(std::string_view name) -> outcome {
    nearest_name search(name);
    search.offer(may_search() ? builder_.nearest(name) : std::string_view());
    return complain("unknown attribute", name, search.question());
}

RADIUS_DECL auto dictionary_parser::check_name(std::string_view name, bool of_value) -> outcome {
    // 3 for characters allowed in all names, 2 for those allowed only in value names
    static constexpr auto kinds = [] {
        std::array<std::uint8_t, 256> all{};
        for (std::size_t code = '!'; code < 0x7F; ++code) {
            const char folded = fold_case(static_cast<char>(code));
            const bool any = (folded >= 'a' && folded <= 'z') || (code >= '0' && code <= '9') ||
                             std::string_view("-_./:").find(folded) != std::string_view::npos;
            all[code] = any ? 3 : 2;
        }
        return all;
    }();
    if (name.size() > max_name_size) {
        return complain("name", name.substr(0, max_name_size), "... is too long");
    }
    std::uint8_t common = 3;
    for (const char letter : name) {
        common = static_cast<std::uint8_t>(common & kinds[static_cast<std::uint8_t>(letter)]);
    }
    return (common & (of_value ? 2U : 1U)) != 0
               ? outcome()
               : outcome(complain("name", name, " has a character that is not allowed in names"));
}

/// A number as written in its file: relative to the enclosing block, or with a leading dot to the
/// last TLV; `24757.1` and `.1.2` name further levels.
RADIUS_DECL auto dictionary_parser::read_number(std::string_view text, attribute_number& number)
    -> outcome {
    number = path();
    if (text.starts_with('.')) {
        if (relative_.depth == 0) {
            return complain("attribute number", text,
                            " continues a TLV, but no TLV comes before it");
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

RADIUS_DECL auto dictionary_parser::check_number(const attribute_definition& definition,
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
                        " is inside " + std::string(parent->name) + ", which has MEMBERs");
    }
    if (parent != nullptr && !is_container(parent->type) && !is_text_or_octets(parent->type)) {
        return complain("attribute number", text,
                        " is inside " + std::string(parent->name) + ", which is of type " +
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

RADIUS_DECL auto dictionary_parser::read_flags_of(const dictionary_words& line, std::size_t first,
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
            // Before BEGIN-VENDOR existed, the vendor's name was written here.
            const vendor_definition* vendor = builder_.find_vendor(flag);
            if (vendor != nullptr && definition.number.depth == 1 && path().depth == 0) {
                definition.number =
                    vendor_attribute_number(vendor->number, definition.number[0], vendor->format);
                what = complain(
                    "vendor", flag,
                    " after an attribute is the syntax of radiusclient; write BEGIN-VENDOR");
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
    return line.count > first + 1 ? odd(complain("unexpected", line[first + 1], " after the flags"))
                                  : outcome();
}

RADIUS_DECL auto dictionary_parser::read_properties(const dictionary_words& line, std::size_t type,
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
    return read_flags_of(line, type + 1, definition, references);
}

RADIUS_DECL auto dictionary_parser::read_attribute(const dictionary_words& line) -> outcome {
    if (!line[2].starts_with('.')) {
        leave_structures();
    }
    attribute_definition definition;
    if (auto numbered = read_number(line[2], definition.number); !numbered) {
        return numbered;
    }
    return define_attribute(line, definition);
}

/// `VENDORATTR 4242 Acme-Role 1 string` is how Merit's server and Radiator write what is `ATTRIBUTE
/// Acme-Role 26.4242.1 string`. The vendor may be a name.
RADIUS_DECL auto dictionary_parser::read_vendor_attribute(const dictionary_words& line) -> outcome {
    leave_structures();
    auto number = parse_unsigned(line[1], 0xFFFFFFFFU);
    const vendor_definition* vendor =
        number ? builder_.tables().find_vendor(static_cast<std::uint32_t>(*number))
               : builder_.find_vendor(line[1]);
    if (!number && vendor == nullptr) {
        return complain("unknown vendor", line[1],
                        " in VENDORATTR, which is the syntax of Merit and Radiator");
    }
    const auto type = parse_unsigned(line[3], 0xFFFFFFFFU);
    if (!type) {
        return complain("bad attribute number", line[3]);
    }
    auto accepted = odd(complain(
        "", line[0], " is the syntax of Merit and Radiator; write ATTRIBUTE inside BEGIN-VENDOR"));
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
RADIUS_DECL auto dictionary_parser::define_attribute(const dictionary_words& line,
                                                     attribute_definition& definition) -> outcome {
    flag_references references;
    if (auto read = read_properties(line, 3, definition, references); !read) {
        return read;
    }
    if (definition.bits != 0) {
        return complain("type", line[3], " is only for a MEMBER");
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

/// Adds a definition whose number is known, and reports what it changes.
RADIUS_DECL auto dictionary_parser::define(attribute_definition& definition,
                                           const flag_references& references) -> outcome {
    if (!references.group.empty() && definition.type == data_type::group) {
        // the children of another attribute, not of the top level, unless of another protocol
        const bool foreign = references.group.starts_with('@') &&
                             !references.group.starts_with("@.") &&
                             !references.group.starts_with("@RADIUS.");
        definition.type = foreign ? data_type::octets : data_type::tlv;
    }
    outcome accepted;
    owner_ = builder_.add(definition, [&](const attribute_definition& before) {
        accepted = replace(before, definition);
        return static_cast<bool>(accepted);
    });
    owner_name_ = owner_.name;
    return accepted ? refer(definition, references) : std::move(accepted);
}

/// Reports what a definition changes in the one that it replaces.
RADIUS_DECL auto dictionary_parser::replace(const attribute_definition& before,
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

RADIUS_DECL auto dictionary_parser::read_value(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[2], true); !checked) {
        return checked;
    }
    if (line.count > 4) {
        if (auto accepted = odd(complain("unexpected", line[4], " after a value")); !accepted) {
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
        if (use.user == owner_.number) { // it is not known yet that they share value names
            defer(values_, {}, line[1], line[2], line[3]);
            return {};
        }
    }
    return define_value(owner_, line[2], line[3], false);
}

RADIUS_DECL auto dictionary_parser::define_value(const attribute_definition& owner,
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
                     ", so its value name " + std::string(name) + " has no effect",
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

RADIUS_DECL const attribute_definition*
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

RADIUS_DECL std::string dictionary_parser::innermost_block() const {
    constexpr std::array<std::string_view, 5> words{"BEGIN-VENDOR ", "BEGIN-TLV ", "BEGIN ",
                                                    "BEGIN-PROTOCOL ", "struct "};
    const frame& innermost = frames_.back();
    return std::string(words[static_cast<std::size_t>(innermost.kind)]) + innermost.name;
}

RADIUS_DECL auto dictionary_parser::push(frame_kind kind, std::string_view name,
                                         const attribute_number& path, bool skipped) -> outcome {
    constexpr std::size_t deepest = 64;
    if (frames_.size() == deepest) {
        return complain("", name, " is inside too many blocks");
    }
    std::uint32_t members = 0;
    while (!skipped && kind != frame_kind::vendor && path.depth != 0 && members < max_members &&
           path.depth < attribute_number::max_depth && builder_.find(path.child(members + 1))) {
        ++members;
    }
    frames_.push_back({kind, std::string(name), path, skipped, members});
    owner_name_ = {};
    if (kind != frame_kind::structure) {
        relative_ = {};
    }
    return {};
}

RADIUS_DECL auto dictionary_parser::read_vendor(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    const auto number = parse_unsigned(line[2], 0xFFFFFFFFU);
    if (!number || *number == 0) {
        return complain("bad vendor number", line[2]);
    }
    vendor_definition vendor{line[1], static_cast<std::uint32_t>(*number), {}};
    if (line.count > 3 && same_name(line[3], line[1])) {
        auto accepted =
            odd(complain("", line[3], " repeated after the number is the syntax of radiusclient"));
        if (!accepted) {
            return accepted;
        }
    } else if (line.count > 3) {
        const auto format = read_vendor_format(line[3]);
        if (!format) {
            return format.error();
        }
        vendor.format = *format;
    }
    if (const vendor_definition* before = builder_.find_vendor(line[1])) {
        std::string what;
        if (before->number != vendor.number) {
            what = " was " + std::to_string(before->number) + " and is now " +
                   std::to_string(vendor.number);
        } else if (before->format != vendor.format) {
            what = " has a different format than before";
        }
        if (!what.empty()) {
            auto accepted =
                odd({"vendor " + std::string(vendor.name) + what, std::string(line[1])});
            if (!accepted) {
                return accepted;
            }
        }
    }
    builder_.add(vendor);
    return {};
}

/// PROTOCOL declares a protocol, and BEGIN-PROTOCOL begins its attributes.
RADIUS_DECL auto dictionary_parser::read_protocol(const dictionary_words& line) -> outcome {
    return parse_unsigned(line[2], 0xFFFFFFFFU) ? outcome()
                                                : outcome(complain("bad protocol number", line[2]));
}

/// Only RADIUS is supported: attributes of other protocols are skipped.
RADIUS_DECL auto dictionary_parser::begin_protocol(const dictionary_words& line) -> outcome {
    if (same_name(line[1], "RADIUS") || is_skipping()) {
        return push(frame_kind::protocol, line[1], path(), is_skipping());
    }
    if (auto accepted = odd(complain("protocol", line[1], " is skipped; only RADIUS is supported"));
        !accepted) {
        return accepted;
    }
    return push(frame_kind::protocol, line[1], path(), true);
}

/// `BEGIN-VENDOR Acme` defines attributes of 26.Acme, and `parent=Extended-Vendor-Specific-1`,
/// which older files call `format=`, those of 241.26.Acme (RFC 6929 section 2.4).
RADIUS_DECL auto dictionary_parser::begin_vendor(const dictionary_words& line) -> outcome {
    leave_structures();
    if (is_skipping()) {
        return push(frame_kind::vendor, line[1], {}, true);
    }
    const vendor_definition* vendor = builder_.find_vendor(line[1]);
    if (vendor == nullptr) {
        nearest_name search(line[1]);
        search.offer(may_search() ? builder_.nearest_vendor(line[1]) : std::string_view());
        const std::string behind = search.question() + "; its block is skipped";
        if (auto accepted = odd(complain("unknown vendor", line[1], behind)); !accepted) {
            return accepted;
        }
        return push(frame_kind::vendor, line[1], {}, true);
    }
    if (path().depth != 0) {
        return complain("BEGIN-VENDOR", line[1], " is inside " + innermost_block());
    }
    attribute_number inside = vendor_attribute_number(vendor->number, 0, vendor->format);
    inside.parts[--inside.depth] = 0;
    if (line.count > 2) {
        std::string_view option = line[2];
        const std::string_view key = take_part(option, '=');
        if (!same_name(key, "parent") && !same_name(key, "format")) {
            return complain("unknown option", line[2],
                            "; the only option of BEGIN-VENDOR is parent=");
        }
        const attribute_definition* parent = resolve(option, {});
        if (parent == nullptr) {
            return unknown_attribute(option);
        }
        if (parent->type == data_type::evs) {
            inside = parent->number.child(vendor->number);
        } else if (parent->type != data_type::vsa) {
            return complain("attribute", option,
                            " is of type " + std::string(to_string(parent->type)) +
                                "; a vendor's parent must be of type evs or vsa");
        }
    }
    return push(frame_kind::vendor, line[1], inside);
}

RADIUS_DECL auto dictionary_parser::begin_tlv(const dictionary_words& line) -> outcome {
    leave_structures();
    const attribute_definition* container = is_skipping() ? nullptr : find_in_frames(line[1]);
    if (is_skipping()) {
        return push(frame_kind::tlv, line[1], {}, true);
    }
    if (container == nullptr) {
        return unknown_attribute(line[1]);
    }
    if (container->type != data_type::tlv && container->type != data_type::extended &&
        container->type != data_type::long_extended) { // types 241 to 246 are "tlv extended"
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) + ", not tlv");
    }
    return push(frame_kind::tlv, line[1], container->number);
}

/// BEGIN is for types with contents: tlv, struct, union.
RADIUS_DECL auto dictionary_parser::begin(const dictionary_words& line) -> outcome {
    if (same_name(line[1], "PROTOCOL") && line.count > 3) {
        dictionary_words shorter = line;
        shorter.words[1] = line[2];
        return begin_protocol(shorter);
    }
    if (line.count > 2) {
        return complain("too many words from", line[2], " on");
    }
    leave_structures();
    if (is_skipping()) {
        return push(frame_kind::begin, line[1], {}, true);
    }
    const attribute_definition* container = find_in_frames(line[1]);
    if (container == nullptr) {
        container = resolve(line[1], path());
    }
    if (container == nullptr) {
        return unknown_attribute(line[1]);
    }
    if (!is_container(container->type)) {
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) +
                            ", which cannot contain attributes");
    }
    return push(frame_kind::begin, line[1], container->number);
}

RADIUS_DECL auto dictionary_parser::end(const dictionary_words& line, frame_kind kind) -> outcome {
    leave_structures();
    const std::string_view name = line.count > 1 ? line[1] : std::string_view();
    if (frames_.empty()) {
        return complain(line[0], name, " has no matching BEGIN");
    }
    const frame& innermost = frames_.back();
    if (innermost.kind != kind || (!name.empty() && !same_name(innermost.name, name))) {
        return complain(line[0], name, " does not end " + innermost_block());
    }
    frames_.pop_back();
    owner_name_ = {};
    relative_ = {};
    return {};
}

RADIUS_DECL auto dictionary_parser::enter_file() noexcept -> file_state {
    ++counts_.files;
    const file_state before{frames_.size(), internal_, relative_};
    internal_ = false;
    return before;
}

RADIUS_DECL auto dictionary_parser::leave_file(const file_state& before, const std::string& file,
                                               std::size_t number) -> outcome {
    for (; frames_.size() > before.frames; frames_.pop_back()) {
        if (frames_.back().kind == frame_kind::structure) {
            continue; // it ends after its members
        }
        auto accepted =
            note({innermost_block() + " is not closed; it ends with the file", frames_.back().name},
                 file, number);
        if (!accepted) {
            return accepted;
        }
    }
    internal_ = before.internal;
    relative_ = before.relative;
    owner_name_ = {};
    return {};
}

/// MEMBERs follow their structure, in wire order.
RADIUS_DECL auto dictionary_parser::read_member(const dictionary_words& line) -> outcome {
    const attribute_definition* around = path().depth != 0 ? builder_.find(path()) : nullptr;
    if (around == nullptr || around->type != data_type::structure) {
        return complain("MEMBER", line[1], " is not inside a struct");
    }
    if (path().depth == attribute_number::max_depth || frames_.back().members == max_members) {
        return complain("MEMBER", line[1],
                        " is nested too deeply, or its struct has too many members");
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

/// `STRUCT Name Key 3` defines what follows the members of the structure around Key if Key is 3.
/// Its number is that of the key, followed by 3.
RADIUS_DECL auto dictionary_parser::read_struct(const dictionary_words& line) -> outcome {
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
        return complain("attribute", line[2], " is not a key");
    }
    if (key->number.depth == attribute_number::max_depth) {
        return complain("STRUCT", line[1], " is nested too deeply");
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

/// A definition without a number gets one that fits no packet, so that lookups work the same.
RADIUS_DECL auto dictionary_parser::define_unnumbered(attribute_definition& definition,
                                                      const flag_references& references)
    -> outcome {
    const attribute_number scope = path();
    if (scope.depth == attribute_number::max_depth) {
        return complain("", definition.name, " is nested too deeply");
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

RADIUS_DECL auto dictionary_parser::read_define(const dictionary_words& line) -> outcome {
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

RADIUS_DECL auto dictionary_parser::read_enum(const dictionary_words& line) -> outcome {
    attribute_definition definition;
    definition.kind = definition_kind::enumeration;
    flag_references references;
    if (auto read = read_properties(line, 2, definition, references); !read) {
        return read;
    }
    return define_unnumbered(definition, references);
}

/// Another name for a number, at the top level whatever the number's scope. Its target may be
/// defined later.
RADIUS_DECL auto dictionary_parser::read_alias(const dictionary_words& line) -> outcome {
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    defer(aliases_, {}, line[2], line[1]);
    return {};
}

/// `FLAGS internal` applies to the end of its file, or to `FLAGS !internal`.
RADIUS_DECL auto dictionary_parser::read_flags(const dictionary_words& line) -> outcome {
    std::string_view flag = line[1];
    const bool set = !flag.starts_with('!');
    flag.remove_prefix(set ? 0 : 1);
    if (same_name(flag, "internal")) {
        internal_ = set;
        return {};
    }
    return same_name(flag, "auto_begin") ? outcome() : odd(complain("unknown flag", line[1]));
}

RADIUS_DECL void dictionary_parser::defer(std::vector<forward_use>& uses,
                                          const attribute_number& user, std::string_view name,
                                          std::string_view value, std::string_view number) {
    if (files_.empty() || files_.back() != *file_) {
        files_.push_back(*file_);
    }
    uses.push_back({user, words_.store(name), words_.store(value), words_.store(number), path(),
                    line_, files_.size() - 1});
}

/// `.Name` is a sibling of the attribute that refers to it, `..Name` is one level higher, `@.Name`
/// at the top. A plain name or path is looked up at the top; a plain name then anywhere, if it is
/// unique.
RADIUS_DECL const attribute_definition*
dictionary_parser::resolve(std::string_view name, const attribute_number& scope) const noexcept {
    if (name.starts_with("@RADIUS.")) {
        return builder_.tables().find_path(name.substr(8));
    }
    if (name.starts_with("@.")) {
        return builder_.tables().find_path(name.substr(2));
    }
    if (!name.starts_with('.')) {
        return builder_.find(name);
    }
    attribute_number from = scope;
    for (name.remove_prefix(1); name.starts_with('.') && from.depth > 0; name.remove_prefix(1)) {
        from.parts[--from.depth] = 0;
    }
    return builder_.tables().find_path(name, from);
}

/// Resolves or records the references in the flags of a new definition.
RADIUS_DECL auto dictionary_parser::refer(const attribute_definition& definition,
                                          const flag_references& references) -> outcome {
    attribute_number scope = definition.number;
    scope.parts[--scope.depth] = 0;
    if (!references.values.empty()) {
        const attribute_definition* source = resolve(references.values, scope);
        source = source != nullptr ? source : find_in_frames(references.values);
        if (source != nullptr) {
            builder_.share_values(definition.number, *source);
            owner_ = *builder_.find(definition.number);
        } else {
            defer(enums_, definition.number, references.values);
        }
    }
    const bool copies = !references.children.empty();
    if (copies || definition.type == data_type::tlv) {
        const std::string_view name = copies ? references.children : references.group;
        if (name.empty()) {
            return {};
        }
        constexpr std::size_t most = 256;
        if (clones_.size() == most) {
            return complain("", definition.name, " exceeds the limit on clone= and ref=");
        }
        defer(clones_, definition.number, name, copies ? std::string_view() : group_word);
    }
    return {};
}

/// `..DHCPv6` in a group refers to another protocol: its contents are octets here.
RADIUS_DECL void dictionary_parser::leave_protocol(const attribute_number& number) {
    attribute_definition foreign = *builder_.find(number);
    foreign.type = data_type::octets;
    builder_.add(foreign);
}

/// Copies the definitions inside another attribute, except those that exist here already.
RADIUS_DECL auto dictionary_parser::settle_clone(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr && use.value == group_word && use.name.starts_with("..")) {
        leave_protocol(use.user);
        return {};
    }
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_number from = source->number;
    const attribute_number to = use.user;
    const auto begins = [](const attribute_number& number, const attribute_number& with) {
        return number.depth >= with.depth &&
               std::equal(with.parts.begin(), with.parts.begin() + with.depth,
                          number.parts.begin());
    };
    if (begins(to, from) || begins(from, to)) {
        return complain("", use.name, " is inside its own copy");
    }
    const std::size_t known = builder_.tables().attributes().size();
    for (std::size_t place = 0; place < known; ++place) {
        attribute_definition copy = builder_.tables().attributes()[place];
        if (copy.name.empty() || copy.number.depth == from.depth || !begins(copy.number, from) ||
            copy.kind == definition_kind::alias) {
            continue;
        }
        const std::uint32_t values = copy.value_set;
        attribute_number number = to;
        for (std::size_t level = from.depth; level < copy.number.depth; ++level) {
            if (number.depth == attribute_number::max_depth) {
                return complain("", use.name, " has copies that are nested too deeply");
            }
            number = number.child(copy.number[level]);
        }
        if (builder_.find(number) != nullptr) {
            continue;
        }
        if (++cloned_ > std::min<std::size_t>(0xFFFF, 32 * counts_.attributes)) {
            return complain("", use.name, " is copied too often");
        }
        copy.number = number;
        builder_.add(copy);
        copy.value_set = values;
        builder_.share_values(number, copy);
    }
    return {};
}

RADIUS_DECL auto dictionary_parser::settle_enum(const forward_use& use) -> outcome {
    const attribute_definition* source = resolve(use.name, use.scope);
    if (source == nullptr) {
        return odd(unknown_attribute(use.name).error());
    }
    builder_.share_values(use.user, *source);
    return {};
}

/// `ALIAS Acme Vendor-Specific.Acme` is redundant: paths such as `Acme.Role` are found anyway.
RADIUS_DECL bool dictionary_parser::is_vendor_alias(const forward_use& use) const noexcept {
    const std::size_t point = use.name.rfind('.');
    if (point == std::string_view::npos) {
        return false;
    }
    const dictionary_tables& tables = builder_.tables();
    const attribute_definition* container = tables.find_path(use.name.substr(0, point));
    const vendor_definition* vendor = tables.find_vendor(use.value);
    const std::string_view target = use.name.substr(point + 1);
    const auto number = parse_unsigned(target);
    return container != nullptr && container->number == attribute_number(vendor_specific_type) &&
           vendor != nullptr &&
           (same_name(vendor->name, target) || (number && *number == vendor->number));
}

RADIUS_DECL auto dictionary_parser::settle_alias(const forward_use& use) -> outcome {
    const attribute_definition* target = resolve(use.name, use.scope);
    if (target == nullptr && is_vendor_alias(use)) {
        return {};
    }
    if (target == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    attribute_definition alias = *target;
    alias.name = use.value;
    alias.kind = definition_kind::alias;
    outcome accepted;
    builder_.add(alias, [&](const attribute_definition& before) {
        accepted = replace(before, alias);
        return static_cast<bool>(accepted);
    });
    return accepted;
}

RADIUS_DECL auto dictionary_parser::settle_value(const forward_use& use) -> outcome {
    const attribute_definition* owner = builder_.tables().find_in(use.scope, use.name);
    owner = owner != nullptr ? owner : builder_.find(use.name);
    if (owner == nullptr) {
        ++counts_.skipped;
        return odd(unknown_attribute(use.name).error());
    }
    const attribute_definition known = *owner;
    return define_value(known, use.value, use.number, true);
}

RADIUS_DECL result<void, dictionary_error>
dictionary_parser::settle(const std::vector<forward_use>& uses, settling each) {
    for (const forward_use& use : uses) {
        file_ = &files_[use.file];
        line_ = use.line;
        if (auto settled = (this->*each)(use); !settled) {
            return dictionary_error(*file_, line_, settled.error().problem, settled.error().text);
        }
    }
    return {};
}

RADIUS_DECL result<dictionary, dictionary_error> dictionary_parser::finish() {
    const std::vector<forward_use> enums = std::exchange(enums_, {});
    auto settled = settle(clones_, &dictionary_parser::settle_clone);
    settled = settled ? settle(enums, &dictionary_parser::settle_enum) : settled;
    settled = settled ? settle(aliases_, &dictionary_parser::settle_alias) : settled;
    settled = settled ? settle(values_, &dictionary_parser::settle_value) : settled;
    if (!settled) {
        return settled.error();
    }
    builder_.add(counts_);
    return builder_.build();
}

} // namespace radius::detail
