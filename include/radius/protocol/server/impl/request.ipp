// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/request.hpp>.
#pragma once

#include <algorithm>

#include <radius/packet/vendor_data.hpp>
#include <radius/protocol/server/request.hpp>

namespace radius {

RADIUS_DECL bool access_request::verify_password(std::string_view password) const {
    const radius::login checked = check_password(*this, implicit_challenge(), password);
    if (checked.method != login_method::none) {
        *login_ = checked;
    }
    return checked.succeeded;
}

RADIUS_DECL password_verdict access_request::verify(const password_hash& hash) const {
    radius::login outcome;
    const password_verdict verdict = detail::with_credentials(
        *this, implicit_challenge(), [&](const detail::password_credentials& credentials) {
            return detail::check_credentials(credentials, hash, outcome);
        });
    if (verdict != password_verdict::no_password) {
        *login_ = outcome;
    }
    return verdict;
}

RADIUS_DECL std::optional<mschap_attempt> access_request::mschap_login() const {
    return detail::with_credentials(*this, implicit_challenge(),
                                    [](const detail::password_credentials& credentials) {
                                        return detail::mschap_attempt_of(credentials);
                                    });
}

RADIUS_DECL std::optional<new_password>
access_request::change_password(const mschap::nt_hash& old_hash) const {
    if (!wants_password_change()) {
        return std::nullopt;
    }
    const octets_view cpw = get(attr::ms_chap2_cpw).value_or(octets_view());
    detail::encrypted_password_parts parts;
    for (const octets_view part : all(attr::ms_chap_nt_enc_pw)) {
        parts.add(part, cpw.size() > 1 ? cpw[1] : octet{0});
    }
    detail::checked_change checked = detail::check_change(cpw, parts, get(attr::ms_chap_challenge),
                                                          get(attr::user_name), old_hash);
    *login_ = checked.outcome;
    return std::move(checked.chosen);
}

RADIUS_DECL void access_request::refuse_login(mschap::failure_code why) const {
    if (!login_->has_value()) {
        radius::login begun = detail::with_credentials(
            *this, implicit_challenge(),
            [](const detail::password_credentials& found) { return unproven_mschap(found); });
        if (begun.method != login_method::none) {
            *login_ = begun;
        } else if (wants_password_change()) {
            (void)change_password({}); // for identifier and challenge; it is refused in any case
        }
    }
    if (login_->has_value()) {
        (*login_)->succeeded = false;
        (*login_)->failure = why;
    }
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL bool is_known_attribute(const raw_attribute& attribute,
                                    std::span<const attribute_number> known) noexcept {
    if (attribute.type == attr::proxy_state.number().type() ||
        attribute.type == attr::event_timestamp.number().type() ||
        attribute.type == message_authenticator_type) {
        return true;
    }
    const auto any = [&](auto&& matches) {
        return std::any_of(known.begin(), known.end(), matches);
    };
    if (has_extended_type(attribute.type)) {
        return !attribute.value.empty() && any([&](const attribute_number& one) {
            return one.type() == attribute.type && one[1] == attribute.value.front();
        });
    }
    if (attribute.type != vendor_specific_type) {
        return any([&](const attribute_number& one) { return one.type() == attribute.type; });
    }
    const auto data = vendor_data::parse(attribute.value);
    const auto vendors = std::find_if(known.begin(), known.end(), [&](const attribute_number& one) {
        return data && one.is_vendor_specific() && one[1] == data->vendor;
    });
    if (vendors == known.end() || !sound_elements(data->contents, vendors->format)) {
        return false;
    }
    octets_view rest = data->contents;
    while (const auto found = take_element(rest, vendors->format)) {
        if (!any([&](const attribute_number& one) {
                return one.is_vendor_specific() && one[1] == data->vendor && one[2] == found->type;
            })) {
            return false;
        }
    }
    return true;
}

} // namespace radius::detail
