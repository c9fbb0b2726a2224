// SPDX-License-Identifier: MIT
// EAP-MSCHAPv2 (draft-kamath-pppext-eap-mschapv2): MS-CHAPv2 (RFC 2759) inside EAP, in which the
// server proves that it knows the password, too.
#pragma once

#include <optional>
#include <string>

#include <radius/auth/password/mppe.hpp>
#include <radius/auth/password/mschap_failure.hpp>
#include <radius/auth/password/mschap_v2.hpp>
#include <radius/crypto/random.hpp>
#include <radius/eap/method_option.hpp>
#include <radius/eap/peer_method.hpp>

namespace radius::eap {

/// For a server's or peer's list of methods; the options are the server's. A plain value.
struct mschap_v2 {
    static constexpr type_id type = types::mschap_v2;
    static constexpr bool makes_keys = true;
    /// For `offered_method`.
    std::unique_ptr<server_method> make_server(const method_context& context) const;
    /// For `accepted_method`.
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const;

    /// The server's name, which peers do not verify.
    std::string name = "radius";
    /// What people read after they have logged in; printable ASCII.
    std::string message = "Welcome";
    /// How often a peer may try again after a wrong password.
    unsigned retries = 1;
};

/// The server's side. Needs the password, its NT hash, or a domain controller that checks the
/// response: `claim::mschap_v2`.
class mschap_v2_server final : public server_method {
  public:
    /// The generator of the challenges must outlive the method. `identity` is that of the
    /// conversation: the response must be of the same user.
    mschap_v2_server(octet_generator& random, std::string_view identity, mschap_v2 options = {});

    type_id type() const noexcept override { return types::mschap_v2; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    RADIUS_DECL void complete(claim& question) const override;
    RADIUS_DECL step answer(const verdict& given) override;
    RADIUS_DECL step conclude(bool accepted) override;
    eap::keys keys() const override { return keys_; }

  private:
    enum class state : octet {
        challenged, ///< waits for a Response to the challenge
        asked,
        proven,
        confirming, ///< waits for the peer's Success Response
        retrying,   ///< a failure was sent that allows another try
        refusing    ///< waits for the peer's Failure Response
    };

    mschap::v2_exchange exchange() const noexcept;
    octet_string challenge_message() const;
    bool is_of_this_exchange(octet identifier) const noexcept;
    step take_response(octets_view data);
    /// Another challenge, or the end.
    step refuse_password(refusal why);
    step send_failure(bool may_retry);

    octet_generator* random_;
    std::string identity_;
    mschap_v2 options_;
    state state_ = state::challenged;
    octet exchange_identifier_ = 0;
    unsigned tries_ = 0;
    refusal why_ = refusal::none;
    std::array<octet, 16> challenge_{};
    std::array<octet, 16> peer_challenge_{};
    mschap::nt_response response_{};
    std::string user_name_;
    mschap::authenticator_response proof_{};
    eap::keys keys_;
};

/// The peer's side.
class mschap_v2_peer final : public peer_method {
  public:
    /// The generator of the challenge must outlive the method. `user_name` may begin with a domain.
    mschap_v2_peer(octet_generator& random, std::string_view user_name, std::string_view password);
    /// The same with the NT hash of the password.
    mschap_v2_peer(octet_generator& random, std::string_view user_name, mschap::nt_hash hash);

    type_id type() const noexcept override { return types::mschap_v2; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return state_ == state::proven; }
    eap::keys keys() const override { return keys_; }

  private:
    enum class state : octet {
        waiting,
        responded,
        proven ///< the server has proved that it knows the password
    };

    peer_step respond(octets_view data);
    peer_step take_success(octets_view data);

    octet_generator* random_;
    std::string user_name_;
    mschap::nt_hash hash_;
    state state_ = state::waiting;
    std::array<octet, 16> challenge_{};
    std::array<octet, 16> peer_challenge_{};
    mschap::nt_response response_{};
    eap::keys keys_;
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/mschap_v2/impl/mschap_v2_method.ipp>
#endif
