// expect: client_transport_traits of a client's transport must define kind and make_links
// SPDX-License-Identifier: MIT
// A client's transport whose traits lack a member does not compile, and the message names all.
#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/client/link_maker.hpp>

namespace {

struct carrier_pigeon {};

} // namespace

template <>
struct radius::detail::client_transport_traits<carrier_pigeon> {
#ifdef RADIUS_EXPECT_FAILURE
    static constexpr transport_kind sort = transport_kind::udp;
#else
    static constexpr transport_kind kind = transport_kind::udp;
#endif
    static std::unique_ptr<link_maker> make_links(const carrier_pigeon&, const std::string& host) {
        return client_transport(udp::client{}).make_links(host);
    }
};

int main() {
    const radius::client_transport transport = carrier_pigeon{};
    return static_cast<int>(transport.kind());
}
