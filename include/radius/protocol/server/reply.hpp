// SPDX-License-Identifier: MIT
// What a handler answers: one type a kind of request, so that an Access-Request cannot be answered
// with a CoA-ACK (RFC 2865 section 4, RFC 2866 section 4, RFC 5176 section 2).
#pragma once

#include <optional>
#include <utility>

#include <radius/attribute/standard/rfc5176.hpp>
#include <radius/packet/attribute_list.hpp>
#include <radius/protocol/server/allowed_attributes.hpp>
#include <radius/protocol/service.hpp>

namespace radius {

namespace detail {

/// Throws `attribute_error` where an Error-Cause does not go with the code.
inline void check_error_causes(packet_code code, const attribute_list& attributes) {
    for (const error_cause cause : attributes.all(attr::error_cause)) {
        if (!error_cause_allowed(code, static_cast<std::uint32_t>(cause))) {
            throw attribute_error(attr::error_cause.name(), errc::attribute_not_allowed,
                                  to_string(code));
        }
    }
}

} // namespace detail

/// The answer to a request of one kind, in clear text: the engine adds Proxy-State and
/// Message-Authenticator, hides secrets and signs. Requests make replies; copying one costs what
/// its attributes cost. For one thread at a time.
template <request_kind Kind>
class basic_reply {
  public:
    static constexpr request_kind kind = Kind;

    /// A reply with this code; `is_reply_to` holds for it and the request's code. `max_size`: of
    /// the packet; see `received_request::max_reply_size`. Throws `std::bad_alloc` where it is
    /// above 4096.
    explicit basic_reply(packet_code code, std::size_t max_size = max_packet_size) : code_(code) {
        attributes_.set_packet_size(max_size);
    }

    /// No answer at all: the client will try again or elsewhere (RFC 2866 section 2 demands it for
    /// accounting that could not be stored).
    static basic_reply discard() noexcept { return basic_reply(packet_code{}); }

    /// Adds attributes behind those that are there.
    /// Throws `attribute_error`: `errc::attribute_not_allowed` for one that this code may not carry
    /// (RFC 2865 section 5.44) and for an Error-Cause of success in a NAK, or of failure in an ACK
    /// (RFC 5176 section 3.5), and what `attribute_list::add` throws.
    template <encodable_pair... Pairs>
    basic_reply& add(const Pairs&... pairs) & {
        (add_pair(pairs), ...);
        return *this;
    }
    template <encodable_pair... Pairs>
    basic_reply&& add(const Pairs&... pairs) && {
        return std::move(add(pairs...));
    }

    /// Zero where the request is not to be answered.
    packet_code code() const noexcept { return code_; }
    bool is_discard() const noexcept { return code_ == packet_code{}; }

    const attribute_list& attributes() const noexcept { return attributes_; }
    attribute_list& attributes() noexcept { return attributes_; }

    /// Takes out the attributes of this type, which may not stand in this reply.
    void leave_out(octet type) noexcept { left_out_ += attributes_.remove(type); }

    /// How many attributes were taken out. The engine does so when it signs the reply.
    std::size_t left_out() const noexcept { return left_out_; }

  private:
    template <class Pair>
    void add_pair(const Pair& pair) {
        if (!allowed_in_reply(code_, pair.number())) {
            throw attribute_error(pair.name(), errc::attribute_not_allowed, to_string(code_));
        }
        attributes_.add(pair);
        if (pair.number().type() == attr::error_cause.number().type()) {
            detail::check_error_causes(code_, attributes_);
        }
    }

    packet_code code_;
    attribute_list attributes_;
    std::size_t left_out_ = 0;
};

using access_reply = basic_reply<request_kind::access>;
using accounting_reply = basic_reply<request_kind::accounting>;
using coa_reply = basic_reply<request_kind::coa>;
using disconnect_reply = basic_reply<request_kind::disconnect>;

} // namespace radius
