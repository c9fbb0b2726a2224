// expect: client_transport_traits of a client's transport must define kind
// SPDX-License-Identifier: MIT
// A client's transport whose traits lack a member does not compile, and the message names all.
#include <radius/transport/client/client_transport.hpp>
#include <radius/transport/client/link_maker.hpp>

namespace {

struct carrier_pigeon {};

} // namespace

template <>
struct radius::detail::client_transport_traits<carrier_pigeon> {
    static constexpr transport_kind kind = transport_kind::udp;
#ifdef RADIUS_EXPECT_FAILURE
    static void note_idle_option(const carrier_pigeon&, detail::idle_option_list&) {}
#else
    static void note_idle_options(const carrier_pigeon&, detail::idle_option_list&) {}
#endif
    static std::unique_ptr<link_maker> make_links(const carrier_pigeon&, const std::string& host) {
        return client_transport(udp{}).make_links(host);
    }
};

int main() {
    const radius::client_transport transport = carrier_pigeon{};
    return static_cast<int>(transport.kind());
}
