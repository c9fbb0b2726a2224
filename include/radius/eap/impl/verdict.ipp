// SPDX-License-Identifier: MIT
// The definitions of <radius/eap/verdict.hpp>.
#pragma once

#include <algorithm>

#include <radius/eap/verdict.hpp>

namespace radius::eap {

RADIUS_DECL bool verdict::allows(type_id method) const noexcept {
    return !methods_ || std::ranges::find(*methods_, method) != methods_->end();
}

RADIUS_DECL verdict password(std::string_view text) {
    verdict made = verdict::kind::password;
    made.text_ = detail::wiped_text(text);
    return made;
}

RADIUS_DECL verdict nt_hash(const mschap::nt_hash& hash) {
    verdict made = verdict::kind::nt_hash;
    made.hash_ = hash;
    return made;
}

RADIUS_DECL verdict accept(const mschap::nt_key& key) {
    verdict made = verdict::kind::accepted;
    made.key_ = key;
    return made;
}

RADIUS_DECL verdict refuse(std::string reason) {
    verdict made = verdict::kind::refused;
    made.reason_ = std::move(reason);
    return made;
}

} // namespace radius::eap
