// SPDX-License-Identifier: MIT
// The definitions of <radius/tls/certificate_view.hpp>.
#pragma once

#include <array>
#include <chrono>
#include <ctime>
#include <string>
#include <string_view>

#include <radius/tls/certificate_view.hpp>

namespace radius::detail {

RADIUS_DECL std::string name_text(const X509_NAME* name) {
    const openssl_handle<BIO, &BIO_free> out(BIO_new(BIO_s_mem()));
    char* text = nullptr;
    if (!out || name == nullptr || X509_NAME_print_ex(out.get(), name, 0, XN_FLAG_RFC2253) < 0) {
        return {};
    }
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

RADIUS_DECL bool equal_ignoring_case(std::string_view left, std::string_view right) noexcept {
    const auto lower = [](char one) { return std::tolower(static_cast<unsigned char>(one)); };
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(),
                      [&](char one, char other) { return lower(one) == lower(other); });
}

/// "*.example.org" matches every realm with exactly one more label (RFC 7585 section 2.2).
RADIUS_DECL bool realm_matches(std::string_view presented, std::string_view realm) noexcept {
    if (presented.starts_with("*.")) {
        const std::size_t dot = realm.find('.');
        return dot != std::string_view::npos && dot != 0 &&
               equal_ignoring_case(presented.substr(1), realm.substr(dot));
    }
    return !presented.empty() && equal_ignoring_case(presented, realm);
}

} // namespace radius::detail

namespace radius {

RADIUS_DECL certificate_view::certificate_view(X509* certificate) noexcept
    : certificate_(certificate) {}

RADIUS_DECL std::string certificate_view::sha256_fingerprint() const {
    std::array<octet, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (X509_digest(certificate_, EVP_sha256(), digest.data(), &size) != 1) {
        return {};
    }
    return to_hex(octets_view(digest).first(size));
}

RADIUS_DECL bool certificate_view::has_dns_name(const std::string& host) const noexcept {
    constexpr unsigned rules =
        X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
    return !host.empty() && host.front() != '.' &&
           X509_check_host(certificate_, host.data(), host.size(), rules, nullptr) == 1;
}

RADIUS_DECL bool certificate_view::has_ip_address(const ip_address& address) const noexcept {
    const auto check = [&](octets_view octets) {
        return X509_check_ip(certificate_, octets.data(), octets.size(), 0) == 1;
    };
    return address.is_v4() ? check(address.v4().octets()) : check(address.v6().octets());
}

RADIUS_DECL bool certificate_view::has_realm(std::string_view realm) const {
    const detail::openssl_handle<GENERAL_NAMES, &GENERAL_NAMES_free> names(
        static_cast<GENERAL_NAMES*>(
            X509_get_ext_d2i(certificate_, NID_subject_alt_name, nullptr, nullptr)));
    const detail::openssl_handle<ASN1_OBJECT, &ASN1_OBJECT_free> form(
        OBJ_txt2obj("1.3.6.1.5.5.7.8.8", 1));
    if (!names || !form) {
        return false;
    }
    for (int index = 0; index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), index);
        if (name->type != GEN_OTHERNAME || OBJ_cmp(name->d.otherName->type_id, form.get()) != 0 ||
            name->d.otherName->value->type != V_ASN1_UTF8STRING) {
            continue;
        }
        const ASN1_STRING* const text = name->d.otherName->value->value.utf8string;
        const octets_view octets(ASN1_STRING_get0_data(text),
                                 static_cast<std::size_t>(ASN1_STRING_length(text)));
        if (detail::realm_matches(as_text(octets), realm)) {
            return true;
        }
    }
    return false;
}

RADIUS_DECL std::optional<duration> certificate_view::valid_for(wall_time now) const noexcept {
    std::tm end{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate_), &end) != 1) {
        return std::nullopt;
    }
    using namespace std::chrono;
    const sys_days day(year(end.tm_year + 1900) / (end.tm_mon + 1) / end.tm_mday);
    return detail::saturated(seconds(day.time_since_epoch()) + hours(end.tm_hour) +
                             minutes(end.tm_min) + seconds(end.tm_sec) -
                             floor<seconds>(now.time_since_epoch()));
}

} // namespace radius
