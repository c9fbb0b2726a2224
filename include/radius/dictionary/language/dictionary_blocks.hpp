// SPDX-License-Identifier: MIT
// The dictionary language's vendors, protocols and BEGIN ... END blocks.
#pragma once

#include <radius/dictionary/language/attribute_lines.hpp>

namespace radius::detail {

inline std::string dictionary_parser::innermost_block() const {
    constexpr std::array<std::string_view, 5> words{"BEGIN-VENDOR ", "BEGIN-TLV ", "BEGIN ",
                                                    "BEGIN-PROTOCOL ", "struct "};
    const frame& innermost = frames_.back();
    return std::string(words[static_cast<std::size_t>(innermost.kind)]) + innermost.name;
}

inline auto dictionary_parser::push(frame_kind kind, std::string_view name,
                                    const attribute_number& path, bool skipped) -> outcome {
    constexpr std::size_t deepest = 64;
    if (frames_.size() == deepest) {
        return complain("", name, " stands in too many blocks");
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

inline auto dictionary_parser::read_vendor(const dictionary_words& line) -> outcome {
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
            odd(complain("", line[3], " again behind the number, as radiusclient has it"));
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
            what = " has another format than before";
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

/// PROTOCOL says that a protocol exists, and BEGIN-PROTOCOL whose attributes follow.
inline auto dictionary_parser::read_protocol(const dictionary_words& line) -> outcome {
    return parse_unsigned(line[2], 0xFFFFFFFFU) ? outcome()
                                                : outcome(complain("bad protocol number", line[2]));
}

/// We only speak one protocol: what belongs to others is read over.
inline auto dictionary_parser::begin_protocol(const dictionary_words& line) -> outcome {
    if (same_name(line[1], "RADIUS") || is_skipping()) {
        return push(frame_kind::protocol, line[1], path(), is_skipping());
    }
    if (auto accepted = odd(complain("protocol", line[1], " is skipped; RADIUS is known"));
        !accepted) {
        return accepted;
    }
    return push(frame_kind::protocol, line[1], path(), true);
}

/// `BEGIN-VENDOR Acme` defines attributes of 26.Acme, and `parent=Extended-Vendor-Specific-1`,
/// which older files call `format=`, those of 241.26.Acme (RFC 6929 section 2.4).
inline auto dictionary_parser::begin_vendor(const dictionary_words& line) -> outcome {
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
        return complain("BEGIN-VENDOR", line[1], " stands inside " + innermost_block());
    }
    attribute_number inside = vendor_attribute_number(vendor->number, 0, vendor->format);
    inside.parts[--inside.depth] = 0;
    if (line.count > 2) {
        std::string_view option = line[2];
        const std::string_view key = take_part(option, '=');
        if (!same_name(key, "parent") && !same_name(key, "format")) {
            return complain("unknown option", line[2], "; BEGIN-VENDOR knows parent=");
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
                                "; a vendor's parent is of type evs or vsa");
        }
    }
    return push(frame_kind::vendor, line[1], inside);
}

inline auto dictionary_parser::begin_tlv(const dictionary_words& line) -> outcome {
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

/// BEGIN is for whatever has something inside: tlv, struct, union.
inline auto dictionary_parser::begin(const dictionary_words& line) -> outcome {
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
                            ", which has nothing inside");
    }
    return push(frame_kind::begin, line[1], container->number);
}

inline auto dictionary_parser::end(const dictionary_words& line, frame_kind kind) -> outcome {
    leave_structures();
    const std::string_view name = line.count > 1 ? line[1] : std::string_view();
    if (frames_.empty()) {
        return complain(line[0], name, " without its beginning");
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

inline auto dictionary_parser::enter_file() noexcept -> file_state {
    ++counts_.files;
    const file_state before{frames_.size(), internal_, relative_};
    internal_ = false;
    return before;
}

inline auto dictionary_parser::leave_file(const file_state& before, const std::string& file,
                                          std::size_t number) -> outcome {
    for (; frames_.size() > before.frames; frames_.pop_back()) {
        if (frames_.back().kind == frame_kind::structure) {
            continue; // it ends where its members do
        }
        auto accepted = note(
            {innermost_block() + " is never ended; it ends with the file", frames_.back().name},
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

} // namespace radius::detail
