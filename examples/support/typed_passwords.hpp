// SPDX-License-Identifier: MIT
// Passwords as radclient reads them: Cleartext-Password, MS-CHAP-Password, and CHAP-Password as
// text, which are converted to attributes.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <optional>
#include <string>

#include <radius/radius.hpp>

#include "arguments.hpp"

namespace support {

/// How an Access-Request proves that its user knows the password.
enum class login {
    pap,
    chap,
    mschap_v1,
    mschap_v2
};

/// Names for what the user typed. Their numbers belong to a vendor that cannot exist; being
/// aliases, they precede equal names of a dictionary.
inline constexpr std::uint32_t typed_vendor = 0xFFFFFFFF;
inline constexpr auto cleartext_password = radius::vendor_attribute_number(typed_vendor, 1);
inline constexpr auto ms_chap_password = radius::vendor_attribute_number(typed_vendor, 2);

/// `names`, plus radclient's names that are not attributes, for reading lines. CHAP-Password is
/// text here, to distinguish a password from `0x...`, a finished response.
inline radius::dictionary with_typed_names(const radius::dictionary& names) {
    return radius::parse_dictionary("ATTRIBUTE Typed-Password-1 26.4294967295.1 string secret\n"
                                    "ATTRIBUTE Typed-Password-2 26.4294967295.2 string secret\n"
                                    "ALIAS Cleartext-Password 26.4294967295.1\n"
                                    "ALIAS MS-CHAP-Password 26.4294967295.2\n"
                                    "ATTRIBUTE CHAP-Password 3 string secret\n",
                                    "typed names", names)
        .value();
}

/// The clear octets of a pair.
template <radius::encodable_pair Pair>
radius::octet_string clear_octets(const Pair& pair) {
    radius::packet_buffer room;
    radius::writer out(room.room());
    if (const auto written = pair.encode(out); !written || !out.ok()) {
        throw radius::attribute_error(pair.name(),
                                      written ? radius::errc::value_too_long : written.error());
    }
    return radius::to_octets(out.written());
}

/// The passwords in the lines of one request, read with the names of `with_typed_names`.
class typed_passwords {
  public:
    /// Collects a pair if it is a password or a challenge. True if it is a password that is
    /// converted to an attribute. Throws `attribute_error` if lines ask for two kinds of login.
    template <radius::encodable_pair Pair>
    bool take(const Pair& pair) {
        namespace attr = radius::attr;
        const radius::attribute_number number = pair.number();
        if (number == attr::chap_challenge.number()) {
            chap_challenge_ = clear_octets(pair);
        } else if (number == attr::ms_chap_challenge.number()) {
            ms_chap_challenge_ = clear_octets(pair);
        } else if (number == cleartext_password) {
            cleartext_ = text_of(pair);
            return true;
        } else if (number == ms_chap_password) {
            note(login::mschap_v1, pair.name(), text_of(pair));
            return true;
        } else if (is_chap_text(pair)) {
            note(login::chap, pair.name(), text_of(pair));
            return true;
        }
        return false;
    }

    /// CHAP or MS-CHAP, if a line asks for it.
    const std::optional<login>& how() const noexcept { return how_; }

    const std::optional<std::string>& cleartext() const noexcept { return cleartext_; }

    /// The password for CHAP or MS-CHAP, from its own line.
    const std::string& password() const noexcept { return typed_; }

    /// Call it after the last line. Throws `usage_error` if two lines have different passwords,
    /// because one would be ignored; `where` begins its text.
    void finish(const std::string& where = {}) const {
        if (how_ && cleartext_ && *cleartext_ != typed_) {
            throw usage_error(where + "Cleartext-Password differs from " +
                              (*how_ == login::chap ? "CHAP-Password" : "MS-CHAP-Password"));
        }
    }

    /// The challenges from the lines.
    const std::optional<radius::octet_string>& chap_challenge() const noexcept {
        return chap_challenge_;
    }
    const std::optional<radius::octet_string>& ms_chap_challenge() const noexcept {
        return ms_chap_challenge_;
    }

    /// Whether it is CHAP-Password as text, not as the octets of a response.
    template <radius::encodable_pair Pair>
    static bool is_chap_text(const Pair& pair) {
        return is_chap_line(pair) && !chap_octets(pair);
    }

    /// The octets of a CHAP-Password line that has `0x` and hexadecimal digits.
    template <radius::encodable_pair Pair>
    static std::optional<radius::octet_string> chap_octets(const Pair& pair) {
        if (!is_chap_line(pair)) {
            return std::nullopt;
        }
        const std::string text = text_of(pair);
        auto octets = radius::from_hex(text);
        return octets && text.starts_with("0x") ? std::optional(*std::move(octets)) : std::nullopt;
    }

  private:
    template <radius::encodable_pair Pair>
    static bool is_chap_line(const Pair& pair) { // not Attr-3, whose octets stay unchanged
        return std::same_as<Pair, radius::dictionary_pair> &&
               pair.number() == radius::attr::chap_password.number();
    }

    template <radius::encodable_pair Pair>
    static std::string text_of(const Pair& pair) {
        return std::string(radius::as_text(clear_octets(pair)));
    }

    void note(login how, std::string_view name, std::string password) {
        if (how_ && *how_ != how) {
            throw radius::attribute_error(name, radius::errc::attribute_not_allowed,
                                          "give CHAP-Password or MS-CHAP-Password, not both");
        }
        how_ = how;
        typed_ = std::move(password);
    }

    std::optional<login> how_;
    std::optional<std::string> cleartext_;
    std::string typed_;
    std::optional<radius::octet_string> chap_challenge_;
    std::optional<radius::octet_string> ms_chap_challenge_;
};

/// Calls `add` with the attribute for a pair that `typed_passwords` did not take: CHAP-Password is
/// octets again.
template <radius::encodable_pair Pair, class Add>
auto add_as_read(const Pair& pair, const Add& add) {
    if (auto octets = typed_passwords::chap_octets(pair)) {
        return add(radius::numbered_pair(pair.number(), *std::move(octets)));
    }
    return add(pair);
}

/// The value of CHAP-Password: an identifier and the response to a challenge (RFC 2865 section
/// 5.3).
inline std::array<radius::octet, 17> chap_value(radius::octet identifier, std::string_view password,
                                                radius::octets_view challenge) {
    std::array<radius::octet, 17> value{identifier};
    const auto response = radius::make_chap_response(identifier, password, challenge);
    std::copy(response.begin(), response.end(), value.begin() + 1);
    return value;
}

/// The value of MS-CHAP-Response with the NT response only (RFC 2548 section 2.1.3). Throws
/// `usage_error` if the challenge does not have 8 octets.
inline std::array<radius::octet, 50>
ms_chap_value(radius::octet identifier, std::string_view password, radius::octets_view challenge) {
    if (challenge.size() != 8) {
        throw usage_error("MS-CHAP-Challenge: MS-CHAP-Password needs 8 octets");
    }
    std::array<radius::octet, 50> value{identifier, radius::mschap::use_nt_response};
    const auto response = radius::mschap::make_v1_response(
        challenge.first<8>(), radius::mschap::nt_password_hash(password));
    std::copy(response.begin(), response.end(), value.begin() + 26);
    return value;
}

/// Adds CHAP-Password for the request's CHAP-Challenge, or for a new one if it has none.
inline void add_chap(radius::attribute_list& request, std::string_view password,
                     radius::random_source& random) {
    const auto challenge = request.get(radius::attr::chap_challenge);
    if (!challenge) {
        radius::add_chap(request, password, random);
        return;
    }
    std::array<radius::octet, 1> identifier{};
    random.fill(identifier);
    const auto value = chap_value(identifier[0], password, *challenge);
    request.add(radius::attr::chap_password = value);
}

/// Adds MS-CHAP-Response for the request's MS-CHAP-Challenge, or for a new one if it has none.
inline void add_mschap_v1(radius::attribute_list& request, std::string_view password,
                          radius::random_source& random) {
    const auto challenge = request.get(radius::attr::ms_chap_challenge);
    if (!challenge) {
        radius::add_mschap_v1(request, password, random);
        return;
    }
    std::array<radius::octet, 1> identifier{};
    random.fill(identifier);
    const auto value = ms_chap_value(identifier[0], password, *challenge);
    request.add(radius::attr::ms_chap_response = value);
}

} // namespace support
