// SPDX-License-Identifier: MIT
// The dictionary language's vendors, protocols and BEGIN- ... END- blocks, and what is settled at
// the end of all files.
#pragma once

#include <radius/dictionary/dictionary_parser.hpp>

namespace radius::detail {

inline auto dictionary_parser::read_vendor(const dictionary_words& line) -> outcome {
    vendor_definition vendor{std::string(line[1]), 0, {}};
    if (auto checked = check_name(line[1], false); !checked) {
        return checked;
    }
    const auto number = parse_number<std::uint32_t>(line[2]);
    if (!number || *number == 0) {
        return complain("bad vendor number", line[2]);
    }
    vendor.number = *number;
    if (line.count > 3) {
        const auto format = read_vendor_format(line[3]);
        if (!format) {
            return format.error();
        }
        vendor.format = *format;
    }
    if (const vendor_definition* before = builder_.find_vendor(line[1])) {
        if (before->number != vendor.number) {
            note("vendor " + vendor.name + " was " + std::to_string(before->number) +
                 " and is now " + std::to_string(vendor.number));
        } else if (before->format != vendor.format) {
            note("vendor " + vendor.name + " has another format than before");
        }
    }
    builder_.add(std::move(vendor));
    return {};
}

/// PROTOCOL and BEGIN-PROTOCOL say whose attributes a file defines; we only speak one.
inline auto dictionary_parser::read_protocol(const dictionary_words& line) -> outcome {
    return same_name(line[1], "RADIUS")
               ? outcome()
               : outcome(complain("protocol", line[1], " is not supported; RADIUS is"));
}

inline auto dictionary_parser::begin_protocol(const dictionary_words& line) -> outcome {
    if (auto accepted = read_protocol(line); !accepted) {
        return accepted;
    }
    blocks_.push_back({protocol_block, std::string(line[1]), path()});
    return {};
}

/// `BEGIN-VENDOR Acme` defines attributes of 26.Acme, and `parent=Extended-Vendor-Specific-1`,
/// which older files call `format=`, those of 241.26.Acme (RFC 6929 section 2.4).
inline auto dictionary_parser::begin_vendor(const dictionary_words& line) -> outcome {
    const vendor_definition* vendor = builder_.find_vendor(line[1]);
    if (vendor == nullptr) {
        nearest_name search(line[1]);
        search.offer(builder_.nearest_vendor(line[1]));
        return complain("unknown vendor", line[1], search.question());
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
        const attribute_definition* parent = builder_.find(option);
        if (parent == nullptr) {
            nearest_name search(option);
            search.offer(builder_.nearest(option));
            return complain("unknown attribute", option, search.question());
        }
        if (parent->type == data_type::evs) {
            inside = parent->number.child(vendor->number);
        } else if (parent->type != data_type::vsa) {
            return complain("attribute", option,
                            " is of type " + std::string(to_string(parent->type)) +
                                "; a vendor's parent is of type evs or vsa");
        }
    }
    blocks_.push_back({vendor_block, std::string(line[1]), inside});
    return {};
}

inline auto dictionary_parser::begin_tlv(const dictionary_words& line) -> outcome {
    const attribute_definition* container = builder_.find(line[1]);
    if (container == nullptr) {
        nearest_name search(line[1]);
        search.offer(builder_.nearest(line[1]));
        return complain("unknown attribute", line[1], search.question());
    }
    if (container->type != data_type::tlv) {
        return complain("attribute", line[1],
                        " is of type " + std::string(to_string(container->type)) + ", not tlv");
    }
    blocks_.push_back({tlv_block, std::string(line[1]), container->number});
    return {};
}

inline auto dictionary_parser::end(const dictionary_words& line, block_kind kind) -> outcome {
    if (line.count != 2) {
        return complain("", line[0], " wants one name");
    }
    if (blocks_.empty()) {
        return complain(line[0], line[1], " without its beginning");
    }
    if (blocks_.back().kind != kind || !same_name(blocks_.back().name, line[1])) {
        return complain(line[0], line[1], " does not end " + innermost_block());
    }
    blocks_.pop_back();
    return {};
}

inline result<dictionary, dictionary_error> dictionary_parser::finish() {
    for (const forward_value& value : forward_values_) {
        file_ = &value.file;
        line_ = value.line;
        const attribute_definition* owner = builder_.find(value.attribute);
        outcome defined;
        if (owner != nullptr) {
            defined = define_value(*owner, value.name, value.number, true);
        } else {
            nearest_name search(value.attribute);
            search.offer(builder_.nearest(value.attribute));
            defined = complain("unknown attribute", value.attribute, search.question());
        }
        if (!defined) {
            return dictionary_error(value.file, value.line, defined.error().problem,
                                    defined.error().text);
        }
    }
    return builder_.build();
}

} // namespace radius::detail
