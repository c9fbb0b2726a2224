// SPDX-License-Identifier: MIT
// The definitions of <radius/packet/hidden_attributes.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <optional>

#include <radius/attribute/secret_numbers.hpp>
#include <radius/packet/hidden_attributes.hpp>

namespace radius {

RADIUS_DECL hidden_attributes::hidden_attributes() {
    add(attr::user_password, attr::tunnel_password, attr::ms_chap_mppe_keys, attr::ms_mppe_send_key,
        attr::ms_mppe_recv_key);
}

RADIUS_DECL hidden_attributes& hidden_attributes::add(const attribute_number& number,
                                                      flags properties) {
    if (properties.hidden == hiding::none) {
        return *this;
    }
    const auto place = std::lower_bound(
        entries_.begin(), entries_.end(), number,
        [](const entry& one, const attribute_number& wanted) { return one.number < wanted; });
    if (place != entries_.end() && place->number == number) {
        *place = {number, properties};
    } else {
        entries_.insert(place, {number, properties});
    }
    return *this;
}

namespace detail {

/// Appends the clear text of one value.
inline result<void> append_revealed(attribute_list& list, const hidden_attributes::entry& known,
                                    octets_view value, reveal_function reveal) {
    std::array<octet, 256> room;
    const auto clear = reveal(known.properties, value, room);
    const result<void> done =
        clear ? list.append(known.number, known.properties, *clear) : result<void>(clear.error());
    wipe(room);
    return done;
}

/// The size of all headers in front of a value that is alone in its attribute.
constexpr std::size_t header_size_of(const attribute_number& number) noexcept {
    const std::size_t outer = number.is_vendor_specific() ? 6 + number.format.header_size()
                              : number.is_long_extended() ? 4
                              : number.is_extended()      ? 3
                                                          : 2;
    const bool in_vendor = number.has_extended_type() && number.vendor_level() != 0;
    return outer + (in_vendor ? 5U : 0U) +
           (number.depth > number.tlv_level() ? 2U * (number.depth - number.tlv_level()) : 0U);
}

/// The entry of a sub-attribute, or null.
inline const hidden_attributes::entry* find_entry(std::span<const hidden_attributes::entry> known,
                                                  std::uint32_t vendor,
                                                  std::uint32_t type) noexcept {
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) {
        return one.number.is_vendor_specific() && one.number.depth == 3 &&
               one.number[1] == vendor && one.number[2] == type;
    });
    return found == known.end() ? nullptr : &*found;
}

/// Appends the sub-attributes of a Vendor-Specific one by one. Nothing if none is hidden.
inline std::optional<result<void>>
append_revealed_elements(attribute_list& list, octets_view value,
                         std::span<const hidden_attributes::entry> known, reveal_function reveal) {
    const auto data = vendor_data::parse(value);
    const auto first = std::find_if(known.begin(), known.end(), [&](const auto& one) {
        return one.number.is_vendor_specific() && data && one.number[1] == data->vendor;
    });
    if (first == known.end() || !sound_elements(data->contents, first->number.format)) {
        return std::nullopt;
    }
    const vendor_format format = first->number.format;
    bool any = false;
    octets_view rest = data->contents;
    while (const auto element = take_element(rest, format)) {
        any = any || find_entry(known, data->vendor, element->type) != nullptr;
    }
    if (!any) {
        return std::nullopt;
    }
    rest = data->contents;
    while (const auto element = take_element(rest, format)) {
        const auto* const secret = find_entry(known, data->vendor, element->type);
        if (element->continued) {
            return errc::hidden_value_invalid; // a hidden value is never split
        }
        const auto number =
            attribute_number(vendor_specific_type, data->vendor, element->type).with(format);
        const auto done = secret != nullptr ? append_revealed(list, *secret, element->value, reveal)
                                            : list.append(number, flags{}, element->value);
        if (!done) {
            return done;
        }
    }
    return result<void>();
}

RADIUS_DECL result<void> append_clear_copy(attribute_list& list, const raw_attribute& received,
                                           const hidden_attributes& hidden,
                                           reveal_function reveal) {
    if (received.type == message_authenticator_type) {
        return {};
    }
    const auto all = hidden.entries();
    const auto begin = std::find_if(all.begin(), all.end(), [&](const auto& one) {
        return one.number.type() == received.type;
    });
    const auto end = std::find_if(
        begin, all.end(), [&](const auto& one) { return one.number.type() != received.type; });
    const std::span<const hidden_attributes::entry> known(begin, end);
    if (!known.empty() && known.front().number.depth == 1) {
        return append_revealed(list, known.front(), received.value, reveal);
    }
    if (received.type == vendor_specific_type) {
        if (const auto done = append_revealed_elements(list, received.value, known, reveal)) {
            return *done;
        }
    }
    for (const auto& one : known) {
        if (one.number.is_vendor_specific() && one.number.depth == 3) {
            continue; // seen above
        }
        value_cursor cursor(attribute_range(received.whole), one.number, one.properties);
        if (!cursor.next()) {
            continue;
        }
        const octets_view value = cursor.value();
        if (received.whole.size() != value.size() + header_size_of(one.number)) {
            return errc::hidden_value_invalid;
        }
        return append_revealed(list, one, value, reveal);
    }
    return list.add_raw(received.type, received.value);
}

} // namespace detail

} // namespace radius
