// SPDX-License-Identifier: MIT
// The definitions of <radius/packet/attribute_list.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <radius/packet/attribute_list.hpp>
#include <radius/wire/network_order.hpp>

namespace radius::detail {

/// True if `one` has the number of `wanted`. If `wanted` is Vendor-Specific, it must contain one
/// sub-attribute of the usual layout.
RADIUS_DECL bool has_number_of(const raw_attribute& one, const raw_attribute& wanted) noexcept {
    if (one.type != wanted.type) {
        return false;
    }
    if (one.type != vendor_specific_type) {
        return !has_extended_type(one.type) || (!one.value.empty() && !wanted.value.empty() &&
                                                one.value.front() == wanted.value.front());
    }
    const auto data = vendor_data::parse(one.value);
    const auto sought = vendor_data::parse(wanted.value);
    if (!data || !sought || data->vendor != sought->vendor || sought->contents.empty() ||
        !sound_elements(data->contents, {})) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, {})) {
        if (found->type == sought->contents.front()) {
            return true;
        }
    }
    return false;
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL attribute_list& attribute_list::operator=(const attribute_list& other) {
    if (this != &other) {
        clear();
        assign(other);
    }
    return *this;
}

RADIUS_DECL attribute_list& attribute_list::operator=(attribute_list&& other) noexcept {
    if (this != &other) {
        clear();
        take(other);
    }
    return *this;
}

RADIUS_DECL void attribute_list::set_packet_size(std::size_t size) {
    const std::size_t wanted = std::min(size, max_large_packet_size);
    if (wanted <= packet_size()) {
        return;
    }
    auto larger = std::make_unique_for_overwrite<octet[]>(wanted);
    attribute_list grown;
    grown.large_.swap(larger);
    grown.large_size_ = static_cast<std::uint16_t>(wanted);
    grown.copy_contents(*this);
    *this = std::move(grown);
}

RADIUS_DECL std::size_t attribute_list::remove(octet type) noexcept {
    std::size_t count = 0;
    for (std::size_t place = 0; place < size_;) {
        if (storage()[place] == type) {
            erase(place);
            ++count;
        } else {
            place += storage()[place + 1];
        }
    }
    return count;
}

RADIUS_DECL result<void> attribute_list::append(const attribute_number& number, flags properties,
                                                octets_view value) noexcept {
    return append_one<false>(number, properties, value);
}

RADIUS_DECL void attribute_list::clear() noexcept {
    if (marks_ != 0) {
        wipe(storage().first(size_)); // a failed addition wipes its own octets
    }
    size_ = marks_ = growth_ = 0;
    defaults_begin_ = defaults_size_ = 0;
}

RADIUS_DECL detail::hidden_mark attribute_list::mark(std::size_t index) const noexcept {
    const octets_view place = mark_place(index);
    return {detail::read_u16(place),
            place[2],
            place[3],
            static_cast<hiding>(place[4] & 0x07U),
            static_cast<octet>(place[4] >> 3U & 0x01U),
            static_cast<octet>(place[4] >> 4U)};
}

RADIUS_DECL bool attribute_list::is_hidden(octets_view whole) const noexcept {
    for (std::size_t index = 0; index < marks_; ++index) {
        const octets_view marked = clear_octets().subspan(mark(index).offset);
        if (detail::equal_octets(marked.first(marked[1]), whole)) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL std::size_t attribute_list::room(std::size_t more_marks) const noexcept {
    const std::size_t used = size_ + (marks_ + more_marks) * mark_size;
    const std::size_t in_storage = packet_size() - std::min(used, packet_size());
    return std::min(in_storage, most() - wire_size());
}

RADIUS_DECL result<void> attribute_list::append_any(const attribute_number& number,
                                                    flags properties, octets_view value) noexcept {
    if (number.type() == detail::message_authenticator_type) {
        return errc::attribute_not_allowed;
    }
    return properties.hidden == hiding::none ? append_clear(number, properties, value)
                                             : append_hidden(number, properties, value);
}

RADIUS_DECL result<void> attribute_list::append_simple(octet type, octets_view value) noexcept {
    if (room(0) < 2 + value.size()) {
        return errc::packet_full;
    }
    std::copy(value.begin(), value.end(), storage().subspan(size_ + 2U).begin());
    complete_simple(type, value.size());
    return {};
}

RADIUS_DECL result<void> attribute_list::append_clear(const attribute_number& number,
                                                      flags properties,
                                                      octets_view value) noexcept {
    return append_within(room(0), number, properties, value);
}

RADIUS_DECL result<void> attribute_list::append_within(std::size_t most,
                                                       const attribute_number& number,
                                                       flags properties,
                                                       octets_view value) noexcept {
    writer out(storage().subspan(size_, most));
    const auto written = detail::write_attribute(out, number, properties, value);
    if (!written) {
        return written;
    }
    if (!out.ok()) {
        return errc::packet_full;
    }
    size_ = static_cast<std::uint16_t>(size_ + out.size());
    return {};
}

RADIUS_DECL result<void> attribute_list::append_hidden(const attribute_number& number,
                                                       flags properties,
                                                       octets_view value) noexcept {
    const std::size_t tag_size = properties.tagged ? 1 : 0;
    if (number.depth < number.tlv_level()) {
        return errc::attribute_not_allowed;
    }
    const std::size_t tlvs = number.depth - number.tlv_level();
    if (value.size() < tag_size) {
        return errc::value_length_invalid;
    }
    const std::size_t clear_size = value.size() - tag_size;
    const std::size_t growth = hidden_size(properties.hidden, clear_size) - clear_size;
    if ((properties.hidden == hiding::password && clear_size > 128) ||
        (properties.hidden == hiding::ascend && clear_size > 16)) {
        return errc::value_too_long;
    }
    const std::size_t before = size_;
    if (wire_size() + growth > most()) {
        return errc::packet_full;
    }
    growth_ = static_cast<std::uint16_t>(growth_ + growth);
    auto written = append_within(room(1), number, properties, value);
    const std::size_t whole = size_ - before;
    if (written && whole + growth > 255) {
        written = errc::value_too_long; // a hidden value is never split (RFC 2868 section 3.5)
    }
    if (!written) {
        const std::size_t marks_begin = packet_size() - marks_ * mark_size;
        wipe(storage().subspan(before, marks_begin - before));
        size_ = static_cast<std::uint16_t>(before);
        growth_ = static_cast<std::uint16_t>(growth_ - growth);
        return written;
    }
    const vendor_format& format = number.format;
    const bool inner_length = number.is_vendor_specific() && format.length_octets != 0;
    const auto inner = inner_length ? 5U + format.type_octets + format.length_octets : 0U;
    ++marks_;
    const octets_span place = storage().subspan(packet_size() - marks_ * mark_size, mark_size);
    detail::write_u16(place, before);
    place[2] = static_cast<octet>(whole - clear_size);
    place[3] = static_cast<octet>(inner);
    place[4] = static_cast<octet>(static_cast<std::size_t>(properties.hidden) | tag_size << 3U |
                                  tlvs << 4U);
    return {};
}

RADIUS_DECL bool attribute_list::occurs(std::size_t place, std::size_t begin,
                                        std::size_t end) const noexcept {
    const raw_attribute wanted = attribute_at(place);
    const attribute_range part(clear_octets().subspan(begin, end - begin));
    return std::any_of(part.begin(), part.end(), [&](const raw_attribute& one) {
        return detail::has_number_of(one, wanted);
    });
}

RADIUS_DECL void attribute_list::note_default(std::size_t begin) noexcept {
    if (occurs(begin, 0, begin)) {
        while (size_ > begin) {
            erase(begin);
        }
        return;
    }
    if (defaults_begin_ + defaults_size_ != begin) {
        defaults_begin_ = static_cast<std::uint16_t>(begin);
        defaults_size_ = 0;
    }
    defaults_size_ = static_cast<std::uint16_t>(size_ - defaults_begin_);
}

RADIUS_DECL void attribute_list::drop_defaults(std::size_t begin) noexcept {
    for (std::size_t place = defaults_begin_; place < defaults_begin_ + defaults_size_;) {
        const std::size_t whole = storage()[place + 1];
        if (occurs(place, begin, size_)) {
            erase(place);
            begin -= whole;
        } else {
            place += whole;
        }
    }
}

RADIUS_DECL void attribute_list::erase(std::size_t place) noexcept {
    const std::size_t whole = storage()[place + 1];
    std::size_t kept = 0;
    for (std::size_t index = 0; index < marks_; ++index) {
        const detail::hidden_mark one = mark(index);
        if (one.offset == place) {
            const std::size_t clear_size = whole - one.value_offset;
            growth_ =
                static_cast<std::uint16_t>(growth_ + clear_size - hidden_size(one.how, clear_size));
            continue;
        }
        const std::size_t offset = one.offset - (one.offset > place ? whole : 0U);
        const octets_view from = mark_place(index);
        const octets_span to = storage().subspan(packet_size() - (kept + 1) * mark_size, mark_size);
        std::copy(from.begin(), from.end(), to.begin());
        detail::write_u16(to, offset);
        ++kept;
    }
    marks_ = static_cast<std::uint16_t>(kept);
    const octets_span behind = storage().subspan(place, size_ - place);
    std::copy(behind.begin() + static_cast<std::ptrdiff_t>(whole), behind.end(), behind.begin());
    wipe(behind.last(whole));
    size_ = static_cast<std::uint16_t>(size_ - whole);
    if (place < defaults_begin_) {
        defaults_begin_ = static_cast<std::uint16_t>(defaults_begin_ - whole);
    } else if (place < defaults_begin_ + defaults_size_) {
        defaults_size_ = static_cast<std::uint16_t>(defaults_size_ - whole);
    }
}

RADIUS_DECL void attribute_list::assign(const attribute_list& other) {
    if (other.large_ != nullptr && large_size_ != other.large_size_) {
        large_ = std::make_unique_for_overwrite<octet[]>(other.large_size_);
        large_size_ = other.large_size_;
    } else if (other.large_ == nullptr) {
        large_.reset();
        large_size_ = 0;
    }
    copy_contents(other);
}

RADIUS_DECL void attribute_list::take(attribute_list& other) noexcept {
    if (other.large_ == nullptr && large_ == nullptr) {
        copy_contents(other);
        return;
    }
    large_ = std::exchange(other.large_, nullptr);
    large_size_ = std::exchange(other.large_size_, std::uint16_t{0});
    if (large_ == nullptr) {
        copy_contents(other);
        return;
    }
    size_ = std::exchange(other.size_, std::uint16_t{0});
    marks_ = std::exchange(other.marks_, std::uint16_t{0});
    growth_ = std::exchange(other.growth_, std::uint16_t{0});
    defaults_begin_ = std::exchange(other.defaults_begin_, std::uint16_t{0});
    defaults_size_ = std::exchange(other.defaults_size_, std::uint16_t{0});
}

RADIUS_DECL void attribute_list::copy_contents(const attribute_list& other) noexcept {
    size_ = other.size_;
    marks_ = other.marks_;
    growth_ = other.growth_;
    defaults_begin_ = other.defaults_begin_;
    defaults_size_ = other.defaults_size_;
    const octets_span own = storage();
    const octets_view from = other.storage();
    std::copy_n(from.begin(), size_, own.begin());
    const octets_view marks = from.last(marks_ * mark_size);
    std::copy(marks.begin(), marks.end(), own.last(marks.size()).begin());
}

} // namespace radius
