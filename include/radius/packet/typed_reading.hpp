// SPDX-License-Identifier: MIT
// The functions that read attributes, the same on every kind of packet: get, read, all, require and
// contains (RFC 2865 section 5).
#pragma once

#include <iterator>
#include <optional>
#include <vector>

#include <radius/attribute/attribute.hpp>
#include <radius/attribute/attribute_error.hpp>
#include <radius/packet/attribute_writing.hpp>
#include <radius/packet/value_cursor.hpp>

namespace radius {

template <class Message>
class container_view;

/// The base of every class with attributes. `Message` provides `attributes()`, an
/// `attribute_range`, and `reveal(flags, value, room)`, which turns a hidden value into clear
/// octets inside `room` (at least 256 octets).
///
/// Returned views live as long as the message's octets. Each function takes an attribute object
/// (`attr::user_name`), one tag of it (`attr::tunnel_type[1]`), or a name from a run-time
/// dictionary (`names["Cisco-AVPair"]`).
template <class Message>
class typed_reading {
  public:
    /// The first valid value. A value that its data type does not allow counts as unknown and is
    /// skipped (RFC 6929 section 2.8); `read` distinguishes that from absence.
    ///
    /// A prefix with bits set beyond its length, or with fewer octets than its length needs, is
    /// returned as the network it denotes, unless `packet_limits::strict_prefixes` is set; `read`
    /// reports that it was not canonical.
    template <readable_attribute Attribute>
    std::optional<typename Attribute::read_type> get(const Attribute& attribute) const {
        if (auto found = find(attribute, reading())) {
            return std::move(*found);
        }
        return std::nullopt;
    }

    /// The first valid value, or why there is none.
    /// Errors: `errc::attribute_missing`; those of the data type for the first invalid value;
    /// `errc::hidden_value_invalid` and `errc::secret_unknown` for a hidden one;
    /// `errc::value_not_canonical` if the value that `get` returns is a prefix that is not
    /// canonical.
    template <readable_attribute Attribute>
    result<typename Attribute::read_type> read(const Attribute& attribute) const {
        return find(attribute, strictness::strict);
    }

    /// The value that `get` returns.
    /// Throws `attribute_error`, whose text says which attribute is missing or invalid.
    template <readable_attribute Attribute>
    typename Attribute::read_type require(const Attribute& attribute) const {
        auto found = find(attribute, reading());
        if (!found) {
            throw attribute_error(attribute.name(), found.error());
        }
        return std::move(*found);
    }

    /// True if the attribute is present, valid or not.
    template <readable_attribute Attribute>
    bool contains(const Attribute& attribute) const {
        detail::value_cursor cursor(message().attributes(), attribute.number(),
                                    attribute.properties());
        return cursor.next();
    }

    /// All valid values in wire order, decoded while you iterate. The range borrows the message and
    /// can be iterated once.
    template <readable_attribute Attribute>
    class value_range {
      public:
        using value_type = typename Attribute::read_type;

        value_range(const typed_reading& message, const Attribute& attribute)
            : message_(&message), attribute_(attribute), how_(message.reading()),
              cursor_(message.message().attributes(), attribute.number(), attribute.properties()) {}

        class iterator {
          public:
            using value_type = typename Attribute::read_type;
            using difference_type = std::ptrdiff_t;

            iterator() = default;
            explicit iterator(value_range* range) : range_(range) { ++*this; }

            const value_type& operator*() const { return *range_->current_; }
            const value_type* operator->() const { return &*range_->current_; }
            iterator& operator++() {
                range_->advance();
                return *this;
            }
            void operator++(int) { ++*this; }
            bool operator==(std::default_sentinel_t) const { return !range_->current_; }

          private:
            value_range* range_ = nullptr;
        };

        iterator begin() { return iterator(this); }
        std::default_sentinel_t end() const { return {}; }

      private:
        void advance() {
            current_.reset();
            while (!current_ && next_value()) {
                if (auto value = message_->decode(attribute_, value_, how_)) {
                    current_.emplace(std::move(*value));
                }
            }
        }

        /// The next value, or the next element of an array, which only dictionaries know.
        bool next_value() {
            if constexpr (requires { attribute_.element_size(); }) {
                const std::size_t size = attribute_.element_size();
                if (rest_.empty() && !cursor_.next()) {
                    return false;
                }
                const octets_view all = rest_.empty() ? cursor_.value() : rest_;
                const bool several = size != 0 && all.size() > size && all.size() % size == 0;
                value_ = several ? all.first(size) : all;
                rest_ = all.subspan(value_.size());
                return true;
            } else {
                const bool found = cursor_.next();
                value_ = cursor_.value();
                return found;
            }
        }

        const typed_reading* message_;
        Attribute attribute_;
        strictness how_;
        detail::value_cursor cursor_;
        octets_view value_;
        octets_view rest_; // of an array
        std::optional<value_type> current_;
    };

    template <readable_attribute Attribute>
    value_range<Attribute> all(const Attribute& attribute) const {
        return value_range<Attribute>(*this, attribute);
    }

    /// The containers with this number, in wire order, each to be read on its own: so TLVs that
    /// were sent together stay together. Those that do not divide into TLVs are skipped.
    ///
    ///     for (const auto& info : request.containers(attr::ip_port_limit_info)) {
    ///         use(info.get(attr::ip_port_type), info.get(attr::ip_port_limit));
    ///     }
    ///
    /// They borrow the message.
    template <readable_attribute Attribute>
    std::vector<container_view<Message>> containers(const Attribute& container) const {
        std::vector<container_view<Message>> found;
        detail::value_cursor cursor(message().attributes(), container.number(),
                                    container.properties());
        while (cursor.next()) {
            if (detail::sound_tlvs(cursor.value())) {
                found.emplace_back(message(), attribute_number(container.number()), cursor.value());
            }
        }
        return found;
    }

  private:
    const Message& message() const noexcept { return static_cast<const Message&>(*this); }

    /// How the message's limits treat prefixes that are not canonical.
    strictness reading() const noexcept {
        if constexpr (requires { message().strict_prefixes(); }) {
            return message().strict_prefixes() ? strictness::strict : strictness::lenient;
        } else {
            return strictness::lenient;
        }
    }

    template <class Attribute>
    result<typename Attribute::read_type> find(const Attribute& attribute, strictness how) const {
        detail::value_cursor cursor(message().attributes(), attribute.number(),
                                    attribute.properties());
        errc reason = errc::attribute_missing;
        while (cursor.next()) {
            auto value = decode(attribute, cursor.value(), how);
            if (value) {
                return value;
            }
            if (value.error() == errc::value_not_canonical && reading() != how) {
                return value; // `get` returns this one
            }
            if (reason == errc::attribute_missing) {
                reason = value.error();
            }
        }
        return reason;
    }

    template <class Attribute>
    result<typename Attribute::read_type> decode(const Attribute& attribute, octets_view value,
                                                 strictness how) const {
        if (attribute.properties().hidden == hiding::none) {
            if constexpr (requires { attribute.decode(value, how); }) {
                return attribute.decode(value, how);
            } else {
                return attribute.decode(value);
            }
        }
        std::array<octet, 256> room;
        const auto clear = message().reveal(attribute.properties(), value, room);
        auto decoded =
            clear ? attribute.decode(*clear) : result<typename Attribute::read_type>(clear.error());
        wipe(room);
        return decoded;
    }
};

/// One container of a message: the functions of `typed_reading` find only the TLVs in it. Owns its
/// octets, and borrows the message for hidden values.
template <class Message>
class container_view : public typed_reading<container_view<Message>> {
  public:
    /// `value`: the TLVs in the container.
    container_view(const Message& message, const attribute_number& number, octets_view value)
        : message_(&message) {
        const std::size_t pieces = value.size() / 200 + 1;
        octets_.resize(value.size() + 32 * pieces);
        writer out(octets_);
        const auto written = detail::write_attribute(out, number, flags{}, value);
        octets_.resize(written && out.ok() ? out.size() : 0);
    }

    /// The container alone, in attributes as those of a packet.
    attribute_range attributes() const noexcept { return attribute_range(octets_); }

    /// See `typed_reading`.
    result<octets_view> reveal(flags properties, octets_view value, octets_span room) const {
        return message_->reveal(properties, value, room);
    }

    /// See `packet_limits`.
    bool strict_prefixes() const noexcept {
        if constexpr (requires { message_->strict_prefixes(); }) {
            return message_->strict_prefixes();
        } else {
            return false;
        }
    }

  private:
    const Message* message_;
    octet_string octets_;
};

} // namespace radius
