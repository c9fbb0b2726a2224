// SPDX-License-Identifier: MIT
// The attributes of a packet under construction, in clear text and independent of the transport:
// one list can be sent over UDP, where secrets are hidden, and over RADIUS/1.1, where they are not
// (RFC 9765 section 5.1).
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include <radius/packet/attribute_writing.hpp>
#include <radius/packet/typed_reading.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/wire/packet_buffer.hpp>
#include <radius/wire/wipe.hpp>

namespace radius {

/// The position of a value that is hidden when sent over UDP, TCP, TLS and DTLS.
struct hidden_mark {
    std::uint16_t offset = 0;      ///< of the attribute, in the list
    octet value_offset = 0;        ///< of the clear value inside the attribute, after any tag octet
    octet inner_length_offset = 0; ///< of the sub-attribute's length octet; 0: there is none
    hiding how = hiding::none;
    octet tag_size = 0; ///< of the tag octet in front of the value: 0 or 1
    octet tlvs = 0;     ///< number of consecutive TLV headers in front of that

    /// The offset of the length octet of a TLV around the value; level 0 is the innermost.
    constexpr std::size_t tlv_length_offset(std::size_t level) const noexcept {
        return value_offset - std::size_t{tag_size} - 1U - 2U * level;
    }
};

/// Message-Authenticator (RFC 3579 section 3.2) is 18 octets long and the first attribute in the
/// packets that we send.
inline constexpr octet message_authenticator_type = 80;
inline constexpr std::size_t message_authenticator_size = 18;

/// The length of a value after hiding (RFC 2865 section 5.2, RFC 2868 section 3.5).
constexpr std::size_t hidden_size(hiding how, std::size_t clear) noexcept {
    const auto blocks = [](std::size_t size) { return (size + 15) / 16 * 16; };
    switch (how) {
    case hiding::password: return clear == 0 ? 16 : blocks(clear);
    case hiding::tunnel_password: return 2 + blocks(1 + clear);
    case hiding::ascend: return 16;
    case hiding::none: break;
    }
    return clear;
}

namespace detail {

/// True if `one` has the number of `wanted`. If `wanted` is Vendor-Specific, it must contain one
/// sub-attribute of the usual layout.
inline bool has_number_of(const raw_attribute& one, const raw_attribute& wanted) noexcept {
    if (one.type != wanted.type) {
        return false;
    }
    if (one.type != vendor_specific_type) {
        const bool extended = one.type >= 241 && one.type <= 246;
        return !extended || (!one.value.empty() && !wanted.value.empty() &&
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

} // namespace detail

/// Up to 4096 octets of attributes in place, in the order of insertion; more on the heap after
/// `set_packet_size`. The cost of a copy depends on the size of the contents; clear secrets are
/// wiped with their list. Any number of threads may read one while no thread changes it.
class attribute_list : public typed_reading<attribute_list> {
  public:
    /// The default limit of the attributes' size on the wire: a packet without its header and the
    /// Message-Authenticator that the engine puts first. `set_packet_size` changes it.
    static constexpr std::size_t max_wire_size = max_packet_size - 20 - message_authenticator_size;

    attribute_list() noexcept {} // storage stays uninitialised on purpose
    attribute_list(const attribute_list& other) { assign(other); }
    attribute_list(attribute_list&& other) noexcept { take(other); }
    attribute_list& operator=(const attribute_list& other) {
        if (this != &other) {
            clear();
            assign(other);
        }
        return *this;
    }
    attribute_list& operator=(attribute_list&& other) noexcept {
        if (this != &other) {
            clear();
            take(other);
        }
        return *this;
    }
    ~attribute_list() { clear(); }

    /// Makes room for as many attributes as fit into a packet of this size: above 4096 octets, and
    /// at most 65535, over TCP and TLS to a peer that accepts such packets (RFC 7930). A smaller
    /// size than before has no effect. If it throws `std::bad_alloc`, nothing changes.
    void set_packet_size(std::size_t size) {
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

    /// The size of the packet for which there is room.
    std::size_t packet_size() const noexcept {
        return large_ == nullptr ? max_packet_size : large_size_;
    }

    /// Appends each pair. Throws `attribute_error` with the attribute's name:
    /// `errc::value_too_long`, `errc::value_out_of_range`, `errc::packet_full`. A failed pair
    /// leaves nothing behind.
    template <encodable_pair... Pairs>
    attribute_list& add(const Pairs&... pairs) {
        (add_pair(pairs), ...);
        return *this;
    }

    /// Appends each pair as a default, which yields to an attribute of the same number: it is
    /// skipped if the list has one, and removed if another function appends one later. Only
    /// consecutive defaults yield: appending anything else between two of them turns the earlier
    /// ones into ordinary attributes. Vendor-Specific attributes must have the usual layout (RFC
    /// 2865 section 5.26). Throws as `add` does.
    template <encodable_pair... Pairs>
    attribute_list& add_default(const Pairs&... pairs) {
        (add_pair<true>(pairs), ...);
        return *this;
    }

    /// Removes and wipes every attribute of this type. Returns how many there were.
    std::size_t remove(octet type) noexcept {
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

    /// Appends one attribute as it is, in clear text: type and 0 to 253 octets.
    /// Errors: those of `append`.
    result<void> add_raw(octet type, octets_view value) noexcept {
        return append(attribute_number(type), flags{}, value);
    }

    /// Appends an attribute whose clear value, tag octet included, is already encoded. Errors:
    /// `errc::value_too_long`, `errc::value_length_invalid`, `errc::packet_full`, those of
    /// `write_attribute`; `errc::attribute_not_allowed` for Message-Authenticator, which only the
    /// engine writes, and for a hidden value whose number names a whole container.
    result<void> append(const attribute_number& number, flags properties,
                        octets_view value) noexcept {
        return append_one<false>(number, properties, value);
    }

    /// Removes all attributes and wipes the secrets among them.
    void clear() noexcept {
        if (marks_ != 0) {
            wipe(storage().first(size_)); // a failed addition wipes its own octets
        }
        size_ = marks_ = growth_ = 0;
        defaults_begin_ = defaults_size_ = 0;
    }

    bool empty() const noexcept { return size_ == 0; }

    /// How many octets the attributes occupy in a packet that hides its secrets.
    std::size_t wire_size() const noexcept { return std::size_t{size_} + growth_; }

    attribute_range attributes() const noexcept { return attribute_range(clear_octets()); }

    /// The attributes as RADIUS/1.1 sends them: nothing hidden.
    octets_view clear_octets() const noexcept { return storage().first(size_); }

    std::size_t hidden_count() const noexcept { return marks_; }

    /// The mark of the n-th hidden value, in wire order.
    hidden_mark mark(std::size_t index) const noexcept {
        const octets_view place = mark_place(index);
        return {static_cast<std::uint16_t>(place[0] << 8U | place[1]),
                place[2],
                place[3],
                static_cast<hiding>(place[4] & 0x07U),
                static_cast<octet>(place[4] >> 3U & 0x01U),
                static_cast<octet>(place[4] >> 4U)};
    }

    /// True if an attribute of exactly these octets, header included, has a value that will be
    /// hidden. For printers, whose dictionary may not know it.
    bool is_hidden(octets_view whole) const noexcept {
        for (std::size_t index = 0; index < marks_; ++index) {
            const octets_view marked = clear_octets().subspan(mark(index).offset);
            if (equal_octets(marked.first(marked[1]), whole)) {
                return true;
            }
        }
        return false;
    }

    /// Values are in clear text here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view value, octets_span) const noexcept {
        return value;
    }

  private:
    // Attributes grow from the front of the storage, marks of five octets from its back. If hiding
    // makes the values only slightly longer, the two can meet before the wire's limit is reached.
    static constexpr std::size_t mark_size = 5;

    /// How many octets of attributes still fit, with `more_marks` further marks.
    std::size_t room(std::size_t more_marks) const noexcept {
        const std::size_t used = size_ + (marks_ + more_marks) * mark_size;
        const std::size_t in_storage = packet_size() - std::min(used, packet_size());
        return std::min(in_storage, most() - wire_size());
    }

    std::size_t most() const noexcept { return packet_size() - max_packet_size + max_wire_size; }

    octets_span storage() noexcept {
        return large_ == nullptr ? octets_span(storage_) : octets_span(large_.get(), large_size_);
    }
    octets_view storage() const noexcept {
        return large_ == nullptr ? octets_view(storage_) : octets_view(large_.get(), large_size_);
    }

    /// The number of path elements outside of any TLV.
    static std::size_t depth_without_tlvs(const attribute_number& number) noexcept {
        const bool extended = number.is_extended() || number.is_long_extended();
        const bool evs = extended && number[1] == vendor_specific_type;
        const bool vendors = number.type() == vendor_specific_type;
        return evs ? 4 : vendors ? 3 : extended ? 2 : 1;
    }

    template <bool Yields = false, class Pair>
    void add_pair(const Pair& pair) {
        if (!Yields && defaults_size_ == 0 && is_simple(pair.number(), pair.properties()) &&
            room(0) >= 2 + max_attribute_value && add_in_place(pair)) {
            return;
        }
        if (large_ == nullptr) {
            packet_buffer room;
            add_encoded<Yields>(pair, room.room());
        } else {
            wiped_octets room;
            room.reserve(packet_size());
            add_encoded<Yields>(pair, room.all());
        }
    }

    /// True if the attribute is only a type, a length and a value in clear text.
    static constexpr bool is_simple(const attribute_number& number, flags properties) noexcept {
        return number.depth == 1 && number.type() - 1 < 240 &&
               number.type() != message_authenticator_type && properties.hidden == hiding::none;
    }

    /// Encodes a simple attribute in place. False if the value cannot be encoded or is too long for
    /// one attribute; then nothing is appended.
    template <class Pair>
    bool add_in_place(const Pair& pair) {
        const octets_span place = storage().subspan(size_, 2 + max_attribute_value);
        writer out(place.subspan(2));
        if (!pair.encode(out) || !out.ok()) {
            return false;
        }
        place[0] = static_cast<octet>(attribute_number(pair.number()).type());
        place[1] = static_cast<octet>(2 + out.size());
        size_ = static_cast<std::uint16_t>(size_ + 2 + out.size());
        return true;
    }

    template <bool Yields, class Pair>
    void add_encoded(const Pair& pair, octets_span room) {
        writer out(room);
        result<void> done = pair.encode(out);
        if (done) {
            done = out.ok() ? append_one<Yields>(pair.number(), pair.properties(), out.written())
                            : result<void>(errc::value_too_long);
        }
        if (flags(pair.properties()).hidden != hiding::none) {
            wipe(out.written());
        }
        if (!done) {
            throw attribute_error(pair.name(), done.error());
        }
    }

    /// `Yields` is a template parameter and rare cases are in other functions, so that an attribute
    /// object's number is constant-folded into the code that appends it.
    template <bool Yields>
    result<void> append_one(const attribute_number& number, flags properties,
                            octets_view value) noexcept {
        const bool simple = is_simple(number, properties) && value.size() <= max_attribute_value;
        const std::size_t begin = size_;
        const auto appended = simple ? append_simple(static_cast<octet>(number.type()), value)
                                     : append_any(number, properties, value);
        if constexpr (Yields) {
            if (appended) {
                note_default(begin);
            }
        } else if (appended && defaults_size_ != 0) {
            drop_defaults(begin);
        }
        return appended;
    }

    result<void> append_any(const attribute_number& number, flags properties,
                            octets_view value) noexcept {
        if (number.type() == message_authenticator_type) {
            return errc::attribute_not_allowed;
        }
        return properties.hidden == hiding::none ? append_clear(number, properties, value)
                                                 : append_hidden(number, properties, value);
    }

    /// The part of `append_clear` that nearly every attribute needs.
    result<void> append_simple(octet type, octets_view value) noexcept {
        const std::size_t whole = 2 + value.size();
        if (room(0) < whole) {
            return errc::packet_full;
        }
        const octets_span place = storage().subspan(size_, whole);
        place[0] = type;
        place[1] = static_cast<octet>(whole);
        std::copy(value.begin(), value.end(), place.begin() + 2);
        size_ = static_cast<std::uint16_t>(size_ + whole);
        return {};
    }

    result<void> append_clear(const attribute_number& number, flags properties,
                              octets_view value) noexcept {
        return append_within(room(0), number, properties, value);
    }

    result<void> append_within(std::size_t most, const attribute_number& number, flags properties,
                               octets_view value) noexcept {
        writer out(storage().subspan(size_, most));
        const auto written = write_attribute(out, number, properties, value);
        if (!written) {
            return written;
        }
        if (!out.ok()) {
            return errc::packet_full;
        }
        size_ = static_cast<std::uint16_t>(size_ + out.size());
        return {};
    }

    result<void> append_hidden(const attribute_number& number, flags properties,
                               octets_view value) noexcept {
        const std::size_t tag_size = properties.tagged ? 1 : 0;
        if (number.depth < depth_without_tlvs(number)) {
            return errc::attribute_not_allowed;
        }
        const std::size_t tlvs = number.depth - depth_without_tlvs(number);
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
        place[0] = static_cast<octet>(before >> 8U);
        place[1] = static_cast<octet>(before & 0xFFU);
        place[2] = static_cast<octet>(whole - clear_size);
        place[3] = static_cast<octet>(inner);
        place[4] = static_cast<octet>(static_cast<std::size_t>(properties.hidden) | tag_size << 3U |
                                      tlvs << 4U);
        return {};
    }

    raw_attribute attribute_at(std::size_t place) const noexcept {
        return *attribute_range(clear_octets().subspan(place)).begin();
    }

    /// True if an attribute in this part of the list has the number of the one at `place`.
    bool occurs(std::size_t place, std::size_t begin, std::size_t end) const noexcept {
        const raw_attribute wanted = attribute_at(place);
        const attribute_range part(clear_octets().subspan(begin, end - begin));
        return std::any_of(part.begin(), part.end(), [&](const raw_attribute& one) {
            return detail::has_number_of(one, wanted);
        });
    }

    /// Marks everything from `begin` on, which was just appended, as a default.
    void note_default(std::size_t begin) noexcept {
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

    /// Removes the defaults that everything from `begin` on, which was just appended, replaces.
    void drop_defaults(std::size_t begin) noexcept {
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

    /// Removes the attribute that begins at `place`, with its mark.
    void erase(std::size_t place) noexcept {
        const std::size_t whole = storage()[place + 1];
        std::size_t kept = 0;
        for (std::size_t index = 0; index < marks_; ++index) {
            const hidden_mark one = mark(index);
            if (one.offset == place) {
                const std::size_t clear_size = whole - one.value_offset;
                growth_ = static_cast<std::uint16_t>(growth_ + clear_size -
                                                     hidden_size(one.how, clear_size));
                continue;
            }
            const std::size_t offset = one.offset - (one.offset > place ? whole : 0U);
            const octets_view from = mark_place(index);
            const octets_span to =
                storage().subspan(packet_size() - (kept + 1) * mark_size, mark_size);
            std::copy(from.begin(), from.end(), to.begin());
            to[0] = static_cast<octet>(offset >> 8U);
            to[1] = static_cast<octet>(offset & 0xFFU);
            ++kept;
        }
        marks_ = static_cast<std::uint16_t>(kept);
        const octets_span behind = storage().subspan(place, size_ - place);
        std::copy(behind.begin() + static_cast<std::ptrdiff_t>(whole), behind.end(),
                  behind.begin());
        wipe(behind.last(whole));
        size_ = static_cast<std::uint16_t>(size_ - whole);
        if (place < defaults_begin_) {
            defaults_begin_ = static_cast<std::uint16_t>(defaults_begin_ - whole);
        } else if (place < defaults_begin_ + defaults_size_) {
            defaults_size_ = static_cast<std::uint16_t>(defaults_size_ - whole);
        }
    }

    octets_view mark_place(std::size_t index) const noexcept {
        return storage().subspan(packet_size() - (index + 1) * mark_size, mark_size);
    }

    void assign(const attribute_list& other) {
        if (other.large_ != nullptr && large_size_ != other.large_size_) {
            large_ = std::make_unique_for_overwrite<octet[]>(other.large_size_);
            large_size_ = other.large_size_;
        } else if (other.large_ == nullptr) {
            large_.reset();
            large_size_ = 0;
        }
        copy_contents(other);
    }

    void take(attribute_list& other) noexcept {
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

    /// The storage must be at least as large as the other's.
    void copy_contents(const attribute_list& other) noexcept {
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

    std::array<octet, max_packet_size> storage_;
    std::unique_ptr<octet[]> large_; ///< replaces `storage_` for larger packets
    std::uint16_t large_size_ = 0;
    std::uint16_t size_ = 0;
    std::uint16_t marks_ = 0;
    std::uint16_t growth_ = 0;
    std::uint16_t defaults_begin_ = 0; ///< of the attributes that yield to others
    std::uint16_t defaults_size_ = 0;
};

} // namespace radius
