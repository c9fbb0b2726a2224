// expect: radius: this reply must not contain this attribute \(RFC 2865 section 5.44\)
// SPDX-License-Identifier: MIT
// An Access-Reject that assigns an address does not compile (RFC 2865 section 5.44).
#include <radius/address/literals.hpp>
#include <radius/attribute/standard/rfc2865.hpp>
#include <radius/protocol/server/request.hpp>

namespace attr = radius::attr;
using namespace radius::literals;

radius::access_reply refuse(const radius::access_request& request);

radius::access_reply refuse(const radius::access_request& request) {
#ifdef RADIUS_EXPECT_FAILURE
    return request.reject(attr::framed_ip_address = "192.0.2.1"_ipv4);
#else
    return request.reject(attr::reply_message = "192.0.2.1");
#endif
}
