// SPDX-License-Identifier: MIT
// MD5-Challenge (RFC 3748 section 5.4): CHAP inside EAP. It makes no keys and does not prove the
// server, so it is for wired ports, tests, and the inside of tunnels.
#pragma once

#include <string>

#include <radius/auth/password/chap.hpp>
#include <radius/crypto/random.hpp>
#include <radius/eap/method_option.hpp>
#include <radius/eap/peer_method.hpp>

namespace radius::eap {

/// The server's side. Needs the clear-text password.
class md5_server final : public server_method {
  public:
    /// The generator of the challenge must outlive `start`.
    explicit md5_server(octet_generator& random) noexcept : random_(&random) {}

    type_id type() const noexcept override { return types::md5; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    RADIUS_DECL step answer(const verdict& given) override;

  private:
    octet_generator* random_;
    std::array<octet, 16> challenge_{};
    octet identifier_ = 0;
    chap_response response_{};
};

/// The peer's side.
class md5_peer final : public peer_method {
  public:
    explicit md5_peer(std::string_view password) : password_(password) {}

    type_id type() const noexcept override { return types::md5; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return answered_; }

  private:
    detail::wiped_text password_;
    bool answered_ = false;
};

/// For a server's or peer's list of methods. A plain value.
struct md5 {
    static constexpr type_id type = types::md5;
    static constexpr bool makes_keys = false;
    std::unique_ptr<server_method> make_server(const method_context& context) const {
        return std::make_unique<md5_server>(*context.random);
    }
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const {
        return std::make_unique<md5_peer>(context.password);
    }
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/md5/impl/md5_method.ipp>
#endif
