// SPDX-License-Identifier: MIT
// A handler's reply: one type per kind of request, so that an Access-Request cannot be answered
// with a CoA-ACK (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/attribute/standard/rfc2869.hpp>
#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/protocol/eap_message.hpp>
#include <radius/protocol/server/allowed_attributes.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

namespace detail {

/// Throws `attribute_error` if an Error-Cause is not allowed with the code.
inline void check_error_causes(packet_code code, const attribute_list& attributes) {
    for (const error_cause cause : attributes.all(attr::error_cause)) {
        if (!error_cause_allowed(code, static_cast<std::uint32_t>(cause))) {
            throw attribute_error(attr::error_cause.name(), errc::attribute_not_allowed,
                                  to_string(code));
        }
    }
}

} // namespace detail

/// A reply of any kind, as the engine sees it.
class reply_base {
  public:
    /// Zero if the request must not be answered.
    packet_code code() const noexcept { return code_; }
    bool is_discard() const noexcept { return code_ == packet_code{}; }

    /// False for a default-constructed one, which cannot be sent.
    bool is_valid() const noexcept { return code_ != no_code; }

    const attribute_list& attributes() const noexcept { return attributes_; }
    attribute_list& attributes() noexcept { return attributes_; }

    /// Removes the attributes of this type, which are not allowed in this reply.
    void leave_out(const attribute_number& number) noexcept {
        left_out_ += attributes_.remove_raw(number.type_octet());
    }

    /// The number of attributes removed. The engine removes them when it signs the reply.
    std::size_t left_out() const noexcept { return left_out_; }

  protected:
    reply_base() noexcept : code_(no_code) {}
    reply_base(packet_code code, std::size_t max_size) : code_(code) {
        attributes_.set_packet_size(max_size);
    }
    reply_base(const reply_base&) = default;
    reply_base(reply_base&&) noexcept = default;
    reply_base& operator=(const reply_base&) = default;
    reply_base& operator=(reply_base&&) noexcept = default;
    ~reply_base() = default;

    static constexpr auto no_code = static_cast<packet_code>(255); // reserved, RFC 2865 section 3

    packet_code code_;
    attribute_list attributes_;
    std::size_t left_out_ = 0;
};

/// The answer to a request of one kind, in clear text: the engine adds Proxy-State and
/// Message-Authenticator, hides secrets and signs. Requests create replies; the cost of a copy
/// depends on its attributes. For one thread at a time.
template <request_kind Kind>
class basic_reply : public reply_base {
  public:
    static constexpr request_kind kind = Kind;

    /// A placeholder, which `asio::co_spawn` needs for a function that returns a reply. If a
    /// handler returns it, the request is dropped as `drop_reason::handler_failed`, and the log
    /// says why.
    basic_reply() noexcept = default;

    /// A reply with this code; `is_reply_to` must be true for it and the request's code.
    /// `max_size`: of the packet; see `received_request::max_reply_size`. Can throw
    /// `std::bad_alloc` if it is above 4096.
    explicit basic_reply(packet_code code, std::size_t max_size = max_packet_size)
        : reply_base(code, max_size) {}

    /// No answer at all: the client will retry or use another server (RFC 2866 section 2 requires
    /// it for accounting data that could not be stored).
    static basic_reply discard() noexcept { return basic_reply(packet_code{}); }

    /// Appends attributes. Throws `attribute_error`: `errc::attribute_not_allowed` for one that
    /// this code may not carry (RFC 2865 section 5.44) and for an Error-Cause of success in a NAK,
    /// or of failure in an ACK (RFC 5176 section 3.5), and what `attribute_list::add` throws.
    template <encodable_pair... Pairs>
    basic_reply& add(const Pairs&... pairs) & {
        (add_pair(pairs), ...);
        return *this;
    }
    template <encodable_pair... Pairs>
    basic_reply&& add(const Pairs&... pairs) && {
        return std::move(add(pairs...));
    }

  private:
    template <class Pair>
    void add_pair(const Pair& pair) {
        if (!detail::allowed_in_reply(code_, pair.number())) {
            throw attribute_error(pair.name(), errc::attribute_not_allowed, to_string(code_));
        }
        attributes_.add(pair);
        if (pair.number().type() == attr::error_cause.number().type()) {
            detail::check_error_causes(code_, attributes_);
        }
    }
};

using access_reply = basic_reply<request_kind::access>;
using accounting_reply = basic_reply<request_kind::accounting>;
using coa_reply = basic_reply<request_kind::coa>;
using disconnect_reply = basic_reply<request_kind::disconnect>;

namespace detail {

/// Applies the EAP rules for replies, whatever the handler added: an Access-Reject to an EAP packet
/// carries EAP-Failure (RFC 3579 section 2.6.3), or Nak if the EAP packet was itself a Request
/// (section 2.6.2), unless the handler has set an EAP-Message; and a reply with EAP-Message must
/// not have Reply-Message or Password-Retry (sections 2.6.5 and 3.3). Errors: `errc::packet_full`.
inline result<void> complete_eap(const attribute_range& request, reply_base& reply) noexcept {
    constexpr octet eap_request = 1;
    const attribute_range attributes = reply.attributes().attributes();
    bool has_eap = std::any_of(attributes.begin(), attributes.end(), [](const raw_attribute& one) {
        return one.type == attr::eap_message.number().type();
    });
    if (!has_eap && reply.code() == packet_code::access_reject) {
        const eap_pieces asked(request);
        if (asked.present()) {
            reply.leave_out(attr::reply_message.number()); // first: it may have used all the room
            reply.leave_out(attr::password_retry.number());
            const octet identifier = asked.identifier();
            const std::array<octet, 4> failure{4, identifier, 0, 4};
            const std::array<octet, 6> nak{2, identifier, 0, 6, 3, 0};
            const bool reversed = asked.has_header() && asked.code() == eap_request;
            return reply.attributes().add_raw(attr::eap_message.number().type_octet(),
                                              reversed ? octets_view(nak) : octets_view(failure));
        }
    }
    if (has_eap) {
        reply.leave_out(attr::reply_message.number());
        reply.leave_out(attr::password_retry.number());
    }
    return {};
}

} // namespace detail

} // namespace radius
