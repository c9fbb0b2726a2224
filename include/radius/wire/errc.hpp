// SPDX-License-Identifier: MIT
// Every error of the toolkit that is not the operating system's, as one std::error_code category.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include <radius/wire/compiler.hpp>

namespace radius {

/// The reason for a failure. Zero is success, as `std::error_code` requires.
enum class errc {
    /// Fewer octets than a header, or fewer than the Length field says (RFC 2865 section 3).
    packet_too_short = 1,
    /// A Length field below 20 or above the limit, 4096 by default (RFC 2865 section 3).
    packet_length_invalid,
    /// An attribute whose Length is 0 or 1, or overruns the packet, or a stray last octet
    /// (RFC 2865 section 5).
    attribute_length_invalid,
    /// Attribute type 0, which is reserved (RFC 6929 section 2).
    attribute_type_reserved,
    /// More attributes than the reader's limit.
    too_many_attributes,
    /// The packet has no such attribute.
    attribute_missing,
    /// A value whose length its data type does not allow (RFC 8044 section 3).
    value_length_invalid,
    /// A value outside the range of its data type (RFC 8044 section 3).
    value_out_of_range,
    /// A prefix with bits set beyond its length, or with fewer octets than its length needs
    /// (RFC 8044 sections 3.10 and 3.11).
    value_not_canonical,
    /// A value whose data type is not the attribute's.
    value_type_mismatch,
    /// A value longer than one attribute allows (RFC 2865 section 5).
    value_too_long,
    /// A fragmented value whose last piece is missing (RFC 6929 section 2.2).
    fragment_missing,
    /// A hidden value that does not unhide: wrong length or inner length (RFC 2865 section 5.2,
    /// RFC 2868 section 3.5).
    hidden_value_invalid,
    /// A hidden value was read, but no shared secret is known.
    secret_unknown,
    /// The value would make the packet longer than its limit (RFC 2865 section 3).
    packet_full,
    /// The attribute is not allowed in this kind of packet (RFC 2865 section 5.44).
    attribute_not_allowed,
    /// Text that is not a value of the data type.
    text_invalid,
    /// A name that no dictionary defines.
    name_unknown,
    /// A dictionary that cannot be read.
    dictionary_invalid,
    /// A required Message-Authenticator is missing (RFC 3579 section 3.2).
    message_authenticator_missing,
    /// A Message-Authenticator that does not verify (RFC 3579 section 3.2).
    message_authenticator_invalid,
    /// A Request or Response Authenticator that does not verify (RFC 2865 section 3).
    authenticator_invalid,
    /// No server answered in the time allowed (RFC 5080 section 2.2.1).
    no_response,
    /// Every configured server is considered dead (RFC 3539 section 3.4).
    no_server_alive,
    /// The limit on requests that wait to be sent is reached.
    queue_full,
    /// The client or server was stopped while the operation was in progress.
    stopped,
    /// An option's value is invalid; the exception's text names it.
    option_invalid,
    /// OpenSSL refused an operation that must not fail.
    cryptography_failed,
    /// The other end closed the connection.
    connection_closed,
    /// A connection was not up in time, or its other end stopped reading, or it was idle for too
    /// long.
    connection_timed_out,
    /// The two ends have no version of RADIUS in common (RFC 9765 section 3.3).
    version_not_agreed,
    /// The certificate or pre-shared key belongs to no configured peer (RFC 6614 section 2.5).
    peer_unknown,
    /// The limit on connections is reached.
    too_many_connections,
    /// A certificate, key or list of authorities that cannot be read; the text names the file.
    credentials_invalid,
    /// A DTLS client has opened another connection from the same address and port (RFC 6347
    /// section 4.2.8).
    connection_superseded,
    /// The process has forked: operations in progress belong to the parent. Call `notify_fork` on
    /// the child's `io_context` before you use a client there.
    process_forked,
    /// The only reply to a request was malformed (RFC 2865 section 3).
    reply_malformed,
    /// The only reply to a request lacked the required Message-Authenticator.
    reply_message_authenticator_missing,
    /// The only reply to a request had a Message-Authenticator that does not verify.
    reply_message_authenticator_invalid,
    /// The only reply to a request had a Response Authenticator that does not verify.
    reply_authenticator_invalid,
    /// The only reply to a request had a code that does not answer it (RFC 2865 section 4).
    reply_code_unexpected,
    /// A request had no answer; a reply came that matched no request in flight.
    reply_unmatched,
    /// After a reload, the client of a live connection matches a different rule of the server.
    peer_changed,
    /// The client has no server of the name or address that the request is pinned to.
    server_unknown,
};

/// One sentence fragment for people, without a full stop.
constexpr std::string_view to_string(errc error) noexcept {
    switch (error) {
    case errc::packet_too_short: return "packet shorter than its header or its Length field";
    case errc::packet_length_invalid: return "packet Length field out of bounds";
    case errc::attribute_length_invalid: return "attribute Length field invalid";
    case errc::attribute_type_reserved: return "attribute type 0 is reserved";
    case errc::too_many_attributes: return "too many attributes";
    case errc::attribute_missing: return "attribute missing";
    case errc::value_length_invalid: return "value length not allowed by its data type";
    case errc::value_out_of_range: return "value out of range";
    case errc::value_not_canonical: return "value not in its canonical form";
    case errc::value_type_mismatch: return "value has a different data type than the attribute";
    case errc::value_too_long: return "value too long for one attribute";
    case errc::fragment_missing: return "last fragment of the value is missing";
    case errc::hidden_value_invalid: return "hidden value invalid";
    case errc::secret_unknown: return "hidden value without a known shared secret";
    case errc::packet_full: return "packet full";
    case errc::attribute_not_allowed: return "attribute not allowed in this kind of packet";
    case errc::text_invalid: return "text is not a value of the data type";
    case errc::name_unknown: return "unknown name";
    case errc::dictionary_invalid: return "dictionary invalid";
    case errc::message_authenticator_missing: return "Message-Authenticator missing";
    case errc::message_authenticator_invalid: return "Message-Authenticator invalid";
    case errc::authenticator_invalid: return "authenticator invalid";
    case errc::no_response:
        return "no response: nothing came from the server's own address and port";
    case errc::no_server_alive: return "no server alive";
    case errc::queue_full: return "too many requests are waiting to be sent";
    case errc::stopped: return "stopped";
    case errc::option_invalid: return "option invalid";
    case errc::cryptography_failed: return "cryptographic operation failed";
    case errc::connection_closed: return "closed by the other end";
    case errc::connection_timed_out: return "connection timed out";
    case errc::version_not_agreed: return "no RADIUS version in common (ALPN)";
    case errc::peer_unknown: return "certificate or pre-shared key matches no peer";
    case errc::too_many_connections: return "too many connections";
    case errc::credentials_invalid: return "certificate or key unusable";
    case errc::connection_superseded:
        return "the client opened a new connection from the same port";
    case errc::process_forked:
        return "the process has forked; call io_context::notify_fork in the child, or make a new "
               "client there";
    case errc::reply_malformed: return "a reply came, but it is malformed";
    case errc::reply_message_authenticator_missing:
        return "a reply came, but without Message-Authenticator: update the server, or set "
               "require_message_authenticator = false, which makes forged replies possible";
    case errc::reply_message_authenticator_invalid:
        return "a reply came, but its Message-Authenticator is invalid (wrong secret?)";
    case errc::reply_authenticator_invalid:
        return "a reply came, but its authenticator is invalid (wrong secret?)";
    case errc::reply_code_unexpected:
        return "a reply came, but its code does not answer the request (wrong port?)";
    case errc::reply_unmatched: return "a reply came, but it matches no request in flight";
    case errc::peer_changed: return "the client matches a different peer after the reload";
    case errc::server_unknown: return "the client has no such server, or it was removed";
    }
    return "unknown radius error";
}

/// The category of `errc` in `std::error_code`.
inline const std::error_category& radius_category() noexcept {
    struct category final : std::error_category {
        const char* name() const noexcept override { return "radius"; }
        std::string message(int value) const override {
            return std::string(to_string(static_cast<errc>(value)));
        }
    };
    static const category instance;
    return instance;
}

inline std::error_code make_error_code(errc error) noexcept {
    return {static_cast<int>(error), radius_category()};
}

} // namespace radius

template <>
struct std::is_error_code_enum<radius::errc> : std::true_type {};
