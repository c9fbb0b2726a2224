// SPDX-License-Identifier: MIT
// Generic Token Card (RFC 3748 section 5.6): a text for a person, and the answer in clear text: a
// one-time password, or any other. It makes no keys; use it inside a tunnel.
#pragma once

#include <string>

#include <radius/eap/method_option.hpp>
#include <radius/eap/peer_method.hpp>

namespace radius::eap {

/// The server's side. The author compares what the user typed with anything: `claim::password`.
class gtc_server final : public server_method {
  public:
    explicit gtc_server(std::string prompt = "Password: ") : prompt_(std::move(prompt)) {}

    type_id type() const noexcept override { return types::gtc; }
    RADIUS_DECL step start(octet identifier) override;
    RADIUS_DECL step receive(const packet& response) override;
    void complete(claim& question) const override { question.set_password(typed_.view()); }
    RADIUS_DECL step answer(const verdict& given) override;

  private:
    std::string prompt_;
    detail::wiped_text typed_;
};

/// The peer's side.
class gtc_peer final : public peer_method {
  public:
    explicit gtc_peer(std::string_view password) : password_(password) {}

    type_id type() const noexcept override { return types::gtc; }
    RADIUS_DECL peer_step receive(const packet& request) override;
    bool may_succeed() const noexcept override { return answered_; }

    /// What the server shows; empty before its Request.
    const std::string& prompt() const noexcept { return prompt_; }

  private:
    detail::wiped_text password_;
    std::string prompt_;
    bool answered_ = false;
};

/// For a server's or peer's list of methods. A plain value.
struct gtc {
    static constexpr type_id type = types::gtc;
    static constexpr bool makes_keys = false;
    std::unique_ptr<server_method> make_server(const method_context&) const {
        return std::make_unique<gtc_server>(prompt);
    }
    std::unique_ptr<peer_method> make_peer(const peer_context& context) const {
        return std::make_unique<gtc_peer>(context.password);
    }

    std::string prompt = "Password: "; ///< servers: what the user reads
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/gtc/impl/gtc_method.ipp>
#endif
