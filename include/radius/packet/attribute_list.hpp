// SPDX-License-Identifier: MIT
// The attributes of a packet under construction, in clear text and independent of the transport:
// one list can be sent over UDP, where secrets are hidden, and over RADIUS/1.1, where they are not
// (RFC 9765 section 5.1).
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include <radius/packet/attribute_writing.hpp>
#include <radius/packet/typed_reading.hpp>
#include <radius/packet/vendor_data.hpp>
#include <radius/wire/packet_buffer.hpp>
#include <radius/wire/wipe.hpp>

namespace radius::detail {

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

/// Anything with a number whose values can be found: attribute objects and names of a dictionary.
template <class Attribute>
concept named_attribute = requires(const Attribute& attribute) {
    { attribute.name() } -> std::convertible_to<std::string_view>;
    { attribute.number() } -> std::convertible_to<attribute_number>;
    { attribute.properties() } -> std::convertible_to<flags>;
};

/// Which values of a tagged attribute are meant: all, or those with one tag.
struct tag_filter {
    data_type type = data_type::octets;
    hiding hidden = hiding::none;
    std::optional<octet> tag{};

    /// True if the clear value, with its tag octet, is one of them.
    bool takes(octets_view value) const noexcept {
        const auto split = tag ? split_tag(type, hidden, value) : tagged_octets{};
        return !tag || (split && split->tag == *tag);
    }

    /// Of an attribute with or without a tag, or of a pair, whose tag may be 0.
    template <class Named>
    static tag_filter of(const Named& named) {
        const flags properties = named.properties();
        tag_filter made{.hidden = properties.hidden};
        if (!properties.tagged) {
            return made;
        }
        if constexpr (requires { named.definition().type; }) {
            made.type = named.definition().type;
        } else if constexpr (requires { named.kind(); }) {
            made.type = named.kind();
        }
        if constexpr (requires { named.contents().tag(); }) {
            made.tag = named.contents().tag().value_or(octet{0});
        } else if constexpr (requires { named.tag(); }) {
            made.tag = named.tag();
        } else if constexpr (requires { named.tag; }) {
            made.tag = named.tag;
        }
        return made;
    }
};

class list_editor;

} // namespace radius::detail

namespace radius {

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

/// Up to 4096 octets of attributes in place, in the order of insertion; more on the heap after
/// `set_packet_size`. The cost of a copy depends on the size of the contents; clear secrets are
/// wiped with their list. Any number of threads may read one while no thread changes it.
class attribute_list : public typed_reading<attribute_list> {
  public:
    /// The default limit of the attributes' size on the wire: a packet without its header and the
    /// Message-Authenticator that the engine puts first. `set_packet_size` changes it.
    static constexpr std::size_t max_wire_size =
        max_packet_size - 20 - detail::message_authenticator_size;

    attribute_list() noexcept {} // storage stays uninitialised on purpose
    attribute_list(const attribute_list& other) { assign(other); }
    attribute_list(attribute_list&& other) noexcept { take(other); }
    attribute_list& operator=(const attribute_list& other);
    attribute_list& operator=(attribute_list&& other) noexcept;
    ~attribute_list() { clear(); }

    /// Makes room for as many attributes as fit into a packet of this size: above 4096 octets, and
    /// at most 65535, over TCP and TLS to a peer that accepts such packets (RFC 7930). A smaller
    /// size than before has no effect. If it throws `std::bad_alloc`, nothing changes.
    void set_packet_size(std::size_t size);

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
    std::size_t remove_raw(octet type) noexcept;

    /// Removes and wipes all values of an attribute object (`attr::reply_message`), of one of its
    /// tags (`attr::tunnel_type[1]`), or of a dictionary's name, valid or not, also if they are
    /// inside a Vendor-Specific or a TLV with others. A container that is empty afterwards goes
    /// too. For a member of a structure, the structure. Returns how many there were.
    template <class Attribute>
        requires detail::named_attribute<Attribute>
    std::size_t remove(const Attribute& attribute) {
        return edit(attribute.name(), attribute.number(), attribute.properties(),
                    detail::tag_filter::of(attribute), std::nullopt, nullptr);
    }

    /// Removes only the value at this place among them, counted from 0. False if there are not so
    /// many.
    template <class Attribute>
        requires detail::named_attribute<Attribute>
    bool remove(const Attribute& attribute, std::size_t index) {
        return edit(attribute.name(), attribute.number(), attribute.properties(),
                    detail::tag_filter::of(attribute), index, nullptr) != 0;
    }

    /// Puts the pair in the place of the first value of its attribute, and removes the others; of a
    /// tagged attribute, only of those with the pair's tag. If there is none, the pair is appended.
    /// Returns how many there were. Throws as `add` does, with `errc::attribute_not_allowed` also
    /// for a hidden value that would be beside other TLVs in one container; then nothing has
    /// changed.
    template <encodable_pair Pair>
    std::size_t replace(const Pair& pair) {
        const std::size_t found = replace_at(pair, std::nullopt);
        if (found == 0) {
            add(pair);
        }
        return found;
    }

    /// Puts the pair in the place of the value at this place among them, counted from 0. False if
    /// there are not so many. Throws as `replace` does.
    template <encodable_pair Pair>
    bool replace(const Pair& pair, std::size_t index) {
        return replace_at(pair, index) != 0;
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
                        octets_view value) noexcept;

    /// Removes all attributes and wipes the secrets among them.
    void clear() noexcept;

    bool empty() const noexcept { return size_ == 0; }

    /// How many octets the attributes occupy in a packet that hides its secrets.
    std::size_t wire_size() const noexcept { return std::size_t{size_} + growth_; }

    attribute_range attributes() const noexcept { return attribute_range(clear_octets()); }

    /// The attributes as RADIUS/1.1 sends them: nothing hidden.
    octets_view clear_octets() const noexcept { return storage().first(size_); }

    std::size_t hidden_count() const noexcept { return marks_; }

    /// The mark of the n-th hidden value, in wire order.
    detail::hidden_mark mark(std::size_t index) const noexcept;

    /// True if an attribute of exactly these octets, header included, has a value that will be
    /// hidden. For printers, whose dictionary may not know it.
    bool is_hidden(octets_view whole) const noexcept;

    /// Values are in clear text here. See `typed_reading`.
    result<octets_view> reveal(flags, octets_view value, octets_span) const noexcept {
        return value;
    }

  private:
    // Attributes grow from the front of the storage, marks of five octets from its back. If hiding
    // makes the values only slightly longer, the two can meet before the wire's limit is reached.
    static constexpr std::size_t mark_size = 5;

    friend class detail::list_editor;

    /// Removes the chosen values, or puts `value` in their place. Returns how many.
    std::size_t edit(std::string_view name, const attribute_number& number, flags properties,
                     const detail::tag_filter& tags, std::optional<std::size_t> index,
                     const octets_view* value);

    template <class Pair>
    std::size_t replace_at(const Pair& pair, std::optional<std::size_t> index) {
        detail::wiped_octets room;
        room.reserve(packet_size());
        writer out(room.all());
        const result<void> done = pair.encode(out);
        if (!done || !out.ok()) {
            throw attribute_error(pair.name(), done ? errc::value_too_long : done.error());
        }
        const octets_view value = out.written();
        return edit(pair.name(), pair.number(), pair.properties(), detail::tag_filter::of(pair),
                    index, &value);
    }

    /// Appends the attribute at this place of another list, with its mark.
    result<void> append_from(const attribute_list& other, std::size_t place) noexcept;

    /// How many octets of attributes still fit, with `more_marks` further marks.
    std::size_t room(std::size_t more_marks) const noexcept;

    std::size_t most() const noexcept { return packet_size() - max_packet_size + max_wire_size; }

    octets_span storage() noexcept {
        return large_ == nullptr ? octets_span(storage_) : octets_span(large_.get(), large_size_);
    }
    octets_view storage() const noexcept {
        return large_ == nullptr ? octets_view(storage_) : octets_view(large_.get(), large_size_);
    }

    template <bool Yields = false, class Pair>
    void add_pair(const Pair& pair) {
        if (!Yields && defaults_size_ == 0 && is_simple(pair.number(), pair.properties()) &&
            room(0) >= 2 + detail::max_attribute_value && add_in_place(pair)) {
            return;
        }
        if (large_ == nullptr) {
            packet_buffer room;
            add_encoded<Yields>(pair, room.room());
        } else {
            detail::wiped_octets room;
            room.reserve(packet_size());
            add_encoded<Yields>(pair, room.all());
        }
    }

    /// True if the attribute is only a type, a length and a value in clear text.
    static constexpr bool is_simple(const attribute_number& number, flags properties) noexcept {
        return number.depth == 1 && number.type() - 1 < 240 &&
               number.type() != detail::message_authenticator_type &&
               properties.hidden == hiding::none;
    }

    /// Encodes a simple attribute in place. False if the value cannot be encoded or is too long for
    /// one attribute; then nothing is appended.
    template <class Pair>
    bool add_in_place(const Pair& pair) {
        writer out(storage().subspan(size_ + 2U, detail::max_attribute_value));
        if (!pair.encode(out) || !out.ok()) {
            return false;
        }
        complete_simple(attribute_number(pair.number()).type_octet(), out.size());
        return true;
    }

    /// Appends type and length of a simple attribute whose value is already in its place: encoded
    /// there by `add_in_place`, which spares most attributes a copy, or copied there by
    /// `append_simple`.
    void complete_simple(octet type, std::size_t value_size) noexcept {
        const octets_span header = storage().subspan(size_, 2);
        header[0] = type;
        header[1] = static_cast<octet>(2 + value_size);
        size_ = static_cast<std::uint16_t>(size_ + 2 + value_size);
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
        const bool simple =
            is_simple(number, properties) && value.size() <= detail::max_attribute_value;
        const std::size_t begin = size_;
        const auto appended = simple ? append_simple(number.type_octet(), value)
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
                            octets_view value) noexcept;

    /// The part of `append_clear` that nearly every attribute needs.
    result<void> append_simple(octet type, octets_view value) noexcept;

    result<void> append_clear(const attribute_number& number, flags properties,
                              octets_view value) noexcept;

    result<void> append_within(std::size_t most, const attribute_number& number, flags properties,
                               octets_view value) noexcept;

    result<void> append_hidden(const attribute_number& number, flags properties,
                               octets_view value) noexcept;

    raw_attribute attribute_at(std::size_t place) const noexcept {
        return *attribute_range(clear_octets().subspan(place)).begin();
    }

    /// True if an attribute in this part of the list has the number of the one at `place`.
    bool occurs(std::size_t place, std::size_t begin, std::size_t end) const noexcept;

    /// Marks everything from `begin` on, which was just appended, as a default.
    void note_default(std::size_t begin) noexcept;

    /// Removes the defaults that everything from `begin` on, which was just appended, replaces.
    void drop_defaults(std::size_t begin) noexcept;

    /// Removes the attribute that begins at `place`, with its mark.
    void erase(std::size_t place) noexcept;

    octets_view mark_place(std::size_t index) const noexcept {
        return storage().subspan(packet_size() - (index + 1) * mark_size, mark_size);
    }

    void assign(const attribute_list& other);

    void take(attribute_list& other) noexcept;

    /// The storage must be at least as large as the other's.
    void copy_contents(const attribute_list& other) noexcept;

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

#if RADIUS_DEFINITIONS
#include <radius/packet/impl/attribute_list.ipp>
#endif
