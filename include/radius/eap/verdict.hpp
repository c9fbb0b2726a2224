// SPDX-License-Identifier: MIT
// What a method asks the author of a program about a user, and the answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <radius/auth/password/mschap_hash.hpp>
#include <radius/eap/eap_packet.hpp>
#include <radius/wire/wiped_text.hpp>

namespace radius::eap {

/// A response of MSCHAPv2, for a check by another program. Views, as valid as the claim.
struct mschap_v2_attempt {
    octets_view challenge;      ///< the server's, 16 octets
    octets_view peer_challenge; ///< 16 octets
    octets_view response;       ///< the NT-Response, 24 octets
    std::string_view user_name; ///< as the peer sent it
};

/// Who a peer says it is, and what it has shown so far. Views into the conversation, valid until
/// the question is answered.
class claim {
  public:
    claim(type_id method, std::string_view identity, std::string_view outer_identity) noexcept
        : method_(method), identity_(identity), outer_identity_(outer_identity) {}

    /// The user: of the innermost method. UTF-8 if the peer follows RFC 3748 section 5.1, and any
    /// octets if it does not; may be empty.
    std::string_view identity() const noexcept { return identity_; }
    /// The name outside of a tunnel, which may be anonymous; else the same.
    std::string_view outer_identity() const noexcept { return outer_identity_; }
    /// The method that asks.
    type_id method() const noexcept { return method_; }

    /// The password that the peer has sent, if the method sends one: GTC. To be compared with what
    /// is stored, a hash of any kind; then answer `accept()` or `refuse(...)`.
    std::optional<std::string_view> password() const noexcept { return password_; }
    void set_password(std::string_view password) noexcept { password_ = password; }

    /// What MSCHAPv2 has to verify, for programs that let a domain controller check it: answer
    /// `accept(nt_key)` or `refuse(...)`.
    const std::optional<mschap_v2_attempt>& mschap_v2() const noexcept { return mschap_v2_; }
    void set_mschap_v2(const mschap_v2_attempt& attempt) noexcept { mschap_v2_ = attempt; }

  private:
    type_id method_;
    std::string_view identity_;
    std::string_view outer_identity_;
    std::optional<std::string_view> password_;
    std::optional<mschap_v2_attempt> mschap_v2_;
};

/// The answer to a claim. Secrets in it are wiped on destruction.
class verdict {
  public:
    enum class kind : octet {
        password, ///< the user's password, in clear text
        nt_hash,  ///< the NT hash of it
        accepted, ///< the author has checked the proof
        refused
    };

    verdict(kind what) noexcept : what_(what) {} // NOLINT(google-explicit-constructor)

    kind what() const noexcept { return what_; }
    std::string_view password() const noexcept { return text_.view(); }
    const mschap::nt_hash& nt_hash() const noexcept { return hash_; }
    /// Of `accepted` after MSCHAPv2: the key that domain controllers return.
    const std::optional<mschap::nt_key>& nt_key() const noexcept { return key_; }
    /// Of `refused`: for the log.
    const std::string& reason() const noexcept { return reason_; }

    /// The same for a user who may log in with these methods only.
    verdict only(std::vector<type_id> methods) && {
        methods_ = std::move(methods);
        return std::move(*this);
    }
    /// True if the user may log in with this method.
    bool allows(type_id method) const noexcept;

  private:
    friend verdict password(std::string_view text);
    friend verdict nt_hash(const mschap::nt_hash& hash);
    friend verdict accept(const mschap::nt_key& key);
    friend verdict refuse(std::string reason);

    kind what_;
    detail::wiped_text text_{};
    mschap::nt_hash hash_{};
    std::optional<mschap::nt_key> key_{};
    std::string reason_{};
    std::optional<std::vector<type_id>> methods_{};
};

/// The password of the user, in clear text (UTF-8). All methods with passwords can use it.
verdict password(std::string_view text);

/// The NT hash of the user's password, for MSCHAPv2 and GTC.
verdict nt_hash(const mschap::nt_hash& hash);

/// The author has checked the proof: a password that was sent, for example.
inline verdict accept() { return verdict::kind::accepted; }

/// The same for MSCHAPv2, with the key that a domain controller has returned.
verdict accept(const mschap::nt_key& key);

/// The user may not log in. `reason` is for the log: the peer hears the method's own words.
verdict refuse(std::string reason = {});

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/impl/verdict.ipp>
#endif
