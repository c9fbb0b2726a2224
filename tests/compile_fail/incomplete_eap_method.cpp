// expect: a method that a server offers must have static members type and makes_keys
// SPDX-License-Identifier: MIT
// A method of a program whose options lack a member does not compile, and the message names all.
#include <radius/eap.hpp>

namespace {

struct own_method {
    static constexpr radius::eap::type_id type{4711, 1};
    static constexpr bool makes_keys = false;
#ifdef RADIUS_EXPECT_FAILURE
    std::unique_ptr<radius::eap::peer_method>
#else
    std::unique_ptr<radius::eap::server_method>
#endif
    make_server(const radius::eap::method_context&) const {
        return nullptr;
    }
};

} // namespace

int main() {
    const radius::eap::offered_method offered = own_method{};
    return offered.makes_keys() ? 1 : 0;
}
