// SPDX-License-Identifier: MIT
// A request that a client sends: one type per packet code, so that the reply is typed too.
#pragma once

#include <radius/packet/attribute_list.hpp>
#include <radius/packet/packet_code.hpp>

namespace radius {

/// The attributes of a request, in clear text and in order. The client adds identifier,
/// authenticators and Message-Authenticator. You can read attributes back with the functions of
/// `typed_reading`. A value: any number of threads may read one while no thread changes it.
template <packet_code Code>
class outgoing_request : public attribute_list {
  public:
    static constexpr packet_code code = Code;
};

using outgoing_access_request = outgoing_request<packet_code::access_request>;
using outgoing_accounting_request = outgoing_request<packet_code::accounting_request>;
using outgoing_coa_request = outgoing_request<packet_code::coa_request>;
using outgoing_disconnect_request = outgoing_request<packet_code::disconnect_request>;
using outgoing_status_request = outgoing_request<packet_code::status_server>;

namespace detail {

template <packet_code Code, class... Pairs>
outgoing_request<Code> make_request(const Pairs&... pairs) {
    outgoing_request<Code> request;
    request.add(pairs...);
    return request;
}

} // namespace detail

/// An Access-Request: `make_access_request(attr::user_name = "bob", attr::user_password =
/// "hello")`. Throws `attribute_error`, as the following do, for a value that cannot be encoded.
template <encodable_pair... Pairs>
outgoing_access_request make_access_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::access_request>(pairs...);
}

/// An Accounting-Request (RFC 2866 section 4.1).
template <encodable_pair... Pairs>
outgoing_accounting_request make_accounting_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::accounting_request>(pairs...);
}

/// A CoA-Request (RFC 5176 section 2.2). Hidden values in it are hidden under zeros, which is weak
/// protection: do not send any without TLS.
template <encodable_pair... Pairs>
outgoing_coa_request make_coa_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::coa_request>(pairs...);
}

/// A Disconnect-Request (RFC 5176 section 2.1).
template <encodable_pair... Pairs>
outgoing_disconnect_request make_disconnect_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::disconnect_request>(pairs...);
}

/// A Status-Server (RFC 5997 section 3).
template <encodable_pair... Pairs>
outgoing_status_request make_status_request(const Pairs&... pairs) {
    return detail::make_request<packet_code::status_server>(pairs...);
}

} // namespace radius
