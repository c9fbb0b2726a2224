// SPDX-License-Identifier: MIT
// Which attributes are hidden on the wire, by number, and a received message in clear text (RFC
// 2865 section 5.2, RFC 2868 section 3.5, RFC 2548).
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include <radius/packet/attribute_list.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius {

/// A table of the attributes whose values are hidden. It starts with those of the RFCs:
/// User-Password, Tunnel-Password, MS-CHAP-MPPE-Keys, MS-MPPE-Send-Key and MS-MPPE-Recv-Key. Any
/// number of threads may read one while no thread changes it.
class hidden_attributes {
  public:
    struct entry {
        attribute_number number;
        flags properties;
    };

    hidden_attributes();

    /// With the hidden ones of a `dictionary`, which need not outlive the table.
    template <class Dictionary>
        requires requires(const Dictionary& names) {
            names.attributes().front().number;
            names.attributes().front().properties;
        }
    explicit hidden_attributes(const Dictionary& names) : hidden_attributes() {
        for (const auto& one : names.attributes()) {
            if (one.inside == 0 && !one.internal) {
                add(one.number, one.properties);
            }
        }
    }

    /// Adds attribute objects, if they are hidden.
    template <readable_attribute... Attributes>
    hidden_attributes& add(const Attributes&... attributes) {
        (add(attributes.number(), attributes.properties()), ...);
        return *this;
    }

    /// Adds the hidden ones of a generated table: `add_table<attr::ascend::table>()`.
    template <class Table>
    hidden_attributes& add_table() {
        // Without this->, Clang warns that the lambda does not use what it captures.
        Table::for_each_line([this](const auto& line) { this->add(line.number, line.properties); });
        return *this;
    }

    /// Adds a number, if it is hidden. An entry of the same number is replaced.
    hidden_attributes& add(const attribute_number& number, flags properties);

    /// In the order of their numbers.
    std::span<const entry> entries() const noexcept { return entries_; }

  private:
    std::vector<entry> entries_;
};

namespace detail {

inline constexpr octet chap_password_type = 3;
inline constexpr octet chap_challenge_type = 60;

using reveal_function = function_ref<result<octets_view>(flags, octets_view, octets_span)>;

/// Appends a received attribute in clear text.
/// Errors: those of `clear_attributes`.
result<void> append_clear_copy(attribute_list& list, const raw_attribute& received,
                               const hidden_attributes& hidden, reveal_function reveal);

} // namespace detail

/// The attributes of a received request or response in clear text, in their order: add, remove or
/// replace some, and send the list to another server or client. Over any version the engine hides
/// the same values again, under the new secret.
///
/// Without Message-Authenticator, because the engine signs what it sends. An Access-Request with
/// CHAP-Password gets the CHAP-Challenge that it implied, the Request Authenticator, because the
/// new packet has another one (RFC 2865 section 5.3). A Vendor-Specific that has a hidden value
/// beside other sub-attributes is divided into one for each.
///
/// Errors: `errc::hidden_value_invalid` for a hidden value that cannot be revealed, or that is
/// beside other TLVs in one container; `errc::secret_unknown`; `errc::packet_full`.
template <class Message>
result<attribute_list> clear_attributes(const Message& message,
                                        const hidden_attributes& hidden = {}) {
    attribute_list list;
    list.set_packet_size(message.attributes().octets().size() + 20);
    bool chap = false;
    for (const raw_attribute& one : message.attributes()) {
        const auto done = detail::append_clear_copy(
            list, one, hidden, [&](flags properties, octets_view value, octets_span room) {
                return message.reveal(properties, value, room);
            });
        if (!done) {
            return done.error();
        }
        chap = chap || one.type == detail::chap_password_type;
    }
    if constexpr (requires { message.implicit_challenge(); }) {
        const octets_view challenge = message.implicit_challenge();
        const attribute_range all = list.attributes();
        if (chap && !challenge.empty() &&
            std::none_of(all.begin(), all.end(), [](const raw_attribute& one) {
                return one.type == detail::chap_challenge_type;
            })) {
            if (const auto done = list.add_raw(detail::chap_challenge_type, challenge); !done) {
                return done.error();
            }
        }
    }
    return list;
}

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/packet/impl/hidden_attributes.ipp>
#endif
