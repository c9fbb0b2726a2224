// SPDX-License-Identifier: MIT
// EAP for a server: joins Access-Requests to conversations, and conversations to replies (RFC 3579
// section 2). It uses neither sockets nor clocks.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include <radius/eap/server_conversation.hpp>
#include <radius/eap/session_store.hpp>
#include <radius/protocol/server/request.hpp>

namespace radius::eap {

/// The options of EAP in a server. A plain value.
struct server_options {
    /// In the order in which they are offered: `md5{}`, `gtc{}`, `mschap_v2{}`, your own.
    std::vector<offered_method> methods{};

    /// Do not offer methods without keys to wireless devices (NAS-Port-Type), whose session could
    /// not be encrypted (RFC 4017 section 2.2).
    bool needs_keys_on_wireless = true;

    conversation_limits conversations{};
    session_limits sessions{};
};

/// Counts of logins, from the start. A plain value.
struct login_counts {
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t unknown_states = 0; ///< packets without a conversation
};

} // namespace radius::eap

namespace radius::detail {

/// One login on its way.
struct eap_session {
    explicit eap_session(eap::server_conversation&& given) : conversation(std::move(given)) {}

    eap::server_conversation conversation;
    /// What the author has decided, until the method is over.
    std::optional<access_reply> decided;
};

/// For conversations, whose rounds run on any threads.
class shared_random final : public octet_generator {
  public:
    void fill(octets_span target) override {
        const std::scoped_lock guard(lock_);
        random_.fill(target);
    }

  private:
    std::mutex lock_;
    random_source random_;
};

} // namespace radius::detail

namespace radius::eap {

class server;

/// One Access-Request with EAP: at most one question, at most one decision, then the reply. It must
/// not outlive the request. For one thread at a time.
class login_round {
  public:
    login_round(login_round&& other) noexcept;
    login_round& operator=(login_round&&) = delete;
    login_round(const login_round&) = delete;
    login_round& operator=(const login_round&) = delete;
    /// A round that has no reply, because of an exception, ends its login.
    ~login_round();

    /// True if `question` must be answered.
    bool asks() const noexcept { return next_.what == conversation_action::kind::ask; }
    claim question() const { return session_->conversation.question(); }
    void answer(const verdict& given);

    /// True if the peer has proved who it is, and the author has to say what it may do: pass an
    /// Access-Accept, or an Access-Reject, to `decide`. `request.login()` tells who it is.
    bool needs_decision() const noexcept { return next_.what == conversation_action::kind::decide; }
    void decide(access_reply reply);

    /// Once there is neither a question nor a decision. Call it once.
    access_reply reply();

    /// Why the login has failed, for logs, once `reply` is called; `refusal::none` if it has not.
    refusal why() const noexcept { return why_; }

  private:
    friend class server;
    using store = session_store<detail::eap_session>;

    login_round(server& owner, const access_request& request) noexcept
        : owner_(&owner), request_(&request) {}

    void follow(conversation_action next) { next_ = std::move(next); }
    void end_session() noexcept;
    access_reply challenge();
    access_reply accept();
    access_reply reject();

    server* owner_;
    const access_request* request_;
    store::ticket place_{};
    std::unique_ptr<detail::eap_session> session_;
    conversation_action next_{conversation_action::kind::failure};
    bool is_discarded_ = false; ///< another packet of the conversation is being worked on
    bool is_replied_ = false;
    octet identifier_ = 0; ///< of the peer's packet
    refusal why_ = refusal::none;
};

/// All logins by EAP of a server. Any thread may call any member.
class server {
  public:
    /// Throws `std::system_error` with `errc::option_invalid` if there is no method.
    explicit server(server_options options);

    /// True if the request is one of EAP and belongs here: it has an EAP-Message, and no State or
    /// one of ours. Anything else may be forwarded.
    bool handles(const access_request& request) const noexcept;

    /// One request, for which `handles` is true.
    login_round begin(const access_request& request);

    session_counts sessions() const { return store_.counts(); }
    login_counts logins() const;

  private:
    friend class login_round;

    server_options options_;
    session_store<detail::eap_session> store_;
    detail::shared_random random_;
    mutable std::mutex lock_; ///< for the counts
    login_counts counts_;
};

} // namespace radius::eap

#if RADIUS_DEFINITIONS
#include <radius/eap/impl/eap_server.ipp>
#endif
