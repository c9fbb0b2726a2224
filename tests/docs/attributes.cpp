// SPDX-License-Identifier: MIT
// The snippets of docs/attributes.md.
#include <radius/attribute/vendor/ascend.hpp>
#include <radius/attribute/vendor/mikrotik.hpp>
#include <radius/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/server.hpp>

/// As dictionary_to_header would generate it.
namespace radius::attr::acme {

inline constexpr attribute<"Acme-Shared-Key", vendor_attribute_number(32473, 1), type::text,
                           flags{.hidden = hiding::tunnel_password}>
    shared_key;

} // namespace radius::attr::acme

namespace attr = radius::attr;

void each_attribute(const radius::access_request& request) {
#include "attributes/1.lines.inc"
}

template <class First, class Second>
void use(First first, Second second);

void several_tlvs(radius::attribute_list& list, const radius::access_request& request) {
#include "attributes/2.inc"
}

void change(const radius::access_request& request, const radius::dictionary& names) {
#include "attributes/3.inc"
}

void hide(const radius::access_response& response, const radius::dictionary& names) {
#include "attributes/4.inc"
}

radius::access_reply vendors(const radius::access_request& request) {
#include "attributes/5.inc"
}
