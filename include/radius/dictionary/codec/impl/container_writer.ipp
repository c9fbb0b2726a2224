// SPDX-License-Identifier: MIT
// The definitions of <radius/dictionary/codec/container_writer.hpp>.
#pragma once

#include <radius/dictionary/codec/container_writer.hpp>
#include <radius/dictionary/tables/dictionary_tables.hpp>

namespace radius::detail {

RADIUS_DECL bool lies_in(const attribute_number& number, const attribute_number& above) noexcept {
    return number.depth >= above.depth &&
           std::equal(above.parts.begin(), above.parts.begin() + above.depth, number.parts.begin());
}

RADIUS_DECL container_writer::container_writer(const dictionary_tables& tables) noexcept
    : tables_(&tables) {}

RADIUS_DECL result<void> container_writer::write(octet_string& out,
                                                 const attribute_definition& container,
                                                 parts given) const {
    if (container.array) {
        return write_array(out, container, given);
    }
    for (const container_part& part : given) {
        const bool inside =
            lies_in(part.number, container.number) && part.number.depth > container.number.depth;
        if (inside == (container.type == data_type::group)) {
            return errc::attribute_not_allowed;
        }
    }
    switch (container.type) {
    case data_type::tlv: return write_elements(out, container.number, {}, given);
    case data_type::vsa:
    case data_type::evs: return write_vendor(out, container, given);
    case data_type::structure: return write_structure(out, container, given);
    case data_type::choice:
        return given.size() == 1
                   ? write_part(out,
                                container.number.child(given[0].number[container.number.depth]),
                                given)
                   : result<void>(errc::attribute_not_allowed);
    case data_type::group: return write_group(out, given);
    default: return errc::attribute_not_allowed;
    }
}

RADIUS_DECL result<void>
container_writer::write_part(octet_string& out, const attribute_number& number, parts given) const {
    if (given.size() == 1 && given[0].number == number) {
        out.insert(out.end(), given[0].octets.begin(), given[0].octets.end());
        return {};
    }
    const attribute_definition* inner = tables_->find(number);
    return inner != nullptr ? write(out, *inner, given) : result<void>(errc::attribute_not_allowed);
}

RADIUS_DECL result<void> container_writer::write_elements(octet_string& out,
                                                          const attribute_number& above,
                                                          const vendor_format& format,
                                                          parts given) const {
    while (!given.empty()) {
        const attribute_number number = above.child(given[0].number[above.depth]);
        std::size_t count = 1;
        while (given[0].number != number && count < given.size() && given[count].number != number &&
               lies_in(given[count].number, number)) {
            ++count;
        }
        octet_string value;
        if (const auto written = write_part(value, number, given.first(count)); !written) {
            return written;
        }
        given = given.subspan(count);
        const std::size_t whole = format.header_size() + value.size();
        if (format.length_octets == 0
                ? !given.empty()
                : format.length_octets < 4 && whole >> (8U * format.length_octets) != 0) {
            return errc::value_too_long;
        }
        std::array<octet, 9> header{};
        writer head(header);
        head.number(number[above.depth], format.type_octets);
        head.number(whole, format.length_octets);
        if (format.continuation) {
            head.u8(0);
        }
        out.insert(out.end(), header.begin(),
                   header.begin() + static_cast<std::ptrdiff_t>(head.size()));
        out.insert(out.end(), value.begin(), value.end());
    }
    return {};
}

RADIUS_DECL result<void> container_writer::write_vendor(octet_string& out,
                                                        const attribute_definition& container,
                                                        parts given) const {
    const std::size_t depth = container.number.depth;
    const std::uint32_t vendor = given.empty() ? 0 : given[0].number[depth];
    for (const container_part& part : given) {
        if (part.number[depth] != vendor || part.number.depth < depth + 2) {
            return errc::attribute_not_allowed;
        }
    }
    std::array<octet, 4> header{};
    writer head(header);
    head.u32(vendor);
    out.insert(out.end(), header.begin(), header.end());
    const attribute_number above = container.number.child(vendor);
    if (container.type == data_type::vsa) {
        return write_elements(out, above, given.empty() ? vendor_format() : given[0].number.format,
                              given);
    }
    if (given.empty()) {
        return errc::value_length_invalid;
    }
    const attribute_number number = above.child(given[0].number[depth + 1]);
    out.push_back(static_cast<octet>(number[depth + 1]));
    return write_part(out, number, given);
}

RADIUS_DECL result<void> container_writer::write_array(octet_string& out,
                                                       const attribute_definition& container,
                                                       parts given) {
    for (const container_part& part : given) {
        if (part.number != container.number) {
            return errc::attribute_not_allowed;
        }
        out.insert(out.end(), part.octets.begin(), part.octets.end());
    }
    return {};
}

RADIUS_DECL result<void> container_writer::write_group(octet_string& out, parts given) {
    for (const container_part& part : given) {
        packet_buffer room;
        writer whole(room.room());
        const auto written = write_attribute(whole, part.number, part.properties, part.octets);
        if (!written || !whole.ok()) {
            return written ? result<void>(errc::value_too_long) : written;
        }
        const octets_view octets = whole.written();
        out.insert(out.end(), octets.begin(), octets.end());
    }
    return {};
}

RADIUS_DECL result<void> container_writer::write_structure(octet_string& out,
                                                           const attribute_definition& structure,
                                                           parts given) const {
    const std::size_t begin = out.size();
    const std::size_t depth = structure.number.depth;
    std::uint64_t bits = 0;
    unsigned bit_count = 0;
    octet_string behind;
    for (std::uint32_t place = 1;; ++place) {
        const attribute_definition* member = depth < attribute_number::max_depth
                                                 ? tables_->find(structure.number.child(place))
                                                 : nullptr;
        if (member == nullptr) {
            break;
        }
        const attribute_number number = structure.number.child(place);
        std::vector<container_part> inner;
        for (const container_part& part : given) {
            if (lies_in(part.number, number)) {
                inner.push_back(part);
            }
        }
        octet_string value;
        auto written = member->key     ? write_key(value, behind, *member, given, inner)
                       : inner.empty() ? write_nothing(value, *member)
                                       : write_part(value, number, inner);
        if (!written) {
            return written;
        }
        const std::size_t size = member->type == data_type::structure
                                     ? structure_size(*tables_, *member)
                                     : fixed_size(*member);
        if (size != 0 && !member->array && value.size() != size) {
            return errc::value_length_invalid;
        }
        if (member->bits == 0) {
            out.insert(out.end(), value.begin(), value.end());
            continue;
        }
        if (read_number(value) >> member->bits != 0) {
            return errc::value_out_of_range;
        }
        for (unsigned left = member->bits; left > 0; --left) {
            bits = bits << 1U | (read_number(value) >> (left - 1) & 1U);
            if (++bit_count == 8) {
                out.push_back(static_cast<octet>(bits));
                bits = bit_count = 0;
            }
        }
    }
    out.insert(out.end(), behind.begin(), behind.end());
    const bool fits = structure.fixed_length == 0 || out.size() - begin == structure.fixed_length;
    return fits && bit_count == 0 ? result<void>() : result<void>(errc::value_length_invalid);
}

RADIUS_DECL result<void> container_writer::write_nothing(octet_string& out,
                                                         const attribute_definition& member) const {
    if (member.type == data_type::structure) {
        return write_structure(out, member, {});
    }
    out.resize(out.size() + (member.array ? 0 : fixed_size(member)));
    return {};
}

RADIUS_DECL result<void>
container_writer::write_key(octet_string& out, octet_string& behind,
                            const attribute_definition& key, parts given,
                            const std::vector<container_part>& inner) const {
    std::optional<std::uint64_t> called;
    octet_string own;
    for (const container_part& part : inner) {
        if (part.number == key.number) {
            own = part.octets;
        } else if (!called) {
            called = part.number[key.number.depth];
        }
    }
    attribute_number structure = key.number;
    structure.parts[--structure.depth] = 0;
    for (const container_part& part : given) { // a part of a union determines its key too
        if (part.number.depth <= structure.depth + 1U) {
            continue;
        }
        const attribute_definition* member =
            tables_->find(structure.child(part.number[structure.depth]));
        if (member != nullptr && member->type == data_type::choice && !called &&
            member->key_member == key.number[structure.depth]) {
            called = part.number[structure.depth + 1U];
        }
    }
    const std::size_t size = fixed_size(key);
    std::array<octet, 8> room{};
    writer value(room);
    value.number(called.value_or(0), size);
    const octets_view octets = own.empty() ? octets_view(value.written()) : octets_view(own);
    if (called && read_number(octets) != *called) {
        return errc::value_out_of_range;
    }
    out.insert(out.end(), octets.begin(), octets.end());
    const bool deeper = key.number.depth + 1U < attribute_number::max_depth;
    const std::uint64_t now = read_number(octets);
    const attribute_definition* next =
        deeper && now <= 0xFFFFFFFFU
            ? tables_->find(key.number.child(static_cast<std::uint32_t>(now)))
            : nullptr;
    if (next == nullptr) {
        return {};
    }
    std::vector<container_part> parts_of_next;
    for (const container_part& part : inner) {
        if (part.number != key.number) {
            parts_of_next.push_back(part);
        }
    }
    octet_string contents;
    auto written = parts_of_next.empty() ? write_structure(contents, *next, {})
                                         : write_part(contents, next->number, parts_of_next);
    const std::size_t length = contents.size() + next->length_offset;
    if (next->length_octets == 1 && length > 0xFF) {
        written = errc::value_too_long;
    }
    std::array<octet, 2> prefix{};
    writer head(prefix);
    head.number(length, next->length_octets);
    behind.insert(behind.end(), prefix.begin(),
                  prefix.begin() + static_cast<std::ptrdiff_t>(head.size()));
    behind.insert(behind.end(), contents.begin(), contents.end());
    return written;
}

} // namespace radius::detail
