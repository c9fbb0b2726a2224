// SPDX-License-Identifier: MIT
// The addresses of one server of a client: the configured one, or those of a name.
#pragma once

#include <radius/client/name_lookup.hpp>
#include <radius/container/time_point.hpp>
#include <radius/protocol/client/client_options.hpp>
#include <radius/protocol/client/client_result.hpp>

namespace radius::detail {

/// Decides which address to use next, and whether to resolve the name again. With a configured
/// address there is no choice.
class client_host {
  public:
    explicit client_host(const client_server_options& server);

    /// What the client calls the server: the same for all its ports.
    const std::string& label() const noexcept { return label_; }
    bool is_name() const noexcept { return is_name_; }
    const std::string& name() const noexcept { return name_; }
    std::uint16_t port() const noexcept { return port_; }

    /// True if there is an address to use.
    bool is_known() const noexcept { return !addresses_.empty(); }
    const endpoint& current() const noexcept;
    std::size_t count() const noexcept { return addresses_.size(); }

    /// All addresses except the one in use, in the order to try them.
    std::vector<endpoint> others() const;

    /// Sets the address that answered a connection first.
    void use(const endpoint& address) noexcept;

    /// True if the name should be resolved now: for the first time, because the answer is `longest`
    /// old, or because none of its addresses has worked since. Not while a lookup is in progress,
    /// and not too often.
    bool wants_lookup(duration longest, time_point now) const noexcept;
    /// `lookup`: its number, not 0.
    void begin_lookup(std::uint64_t lookup) noexcept { lookup_ = lookup; }
    bool is_looking_up() const noexcept { return lookup_ != 0; }
    /// The number of the lookup in progress, else 0.
    std::uint64_t lookup() const noexcept { return lookup_; }

    /// The lookup has ended. If it failed, the previous addresses stay in use. The address in use
    /// stays if it is among the new ones and has worked.
    void end_lookup(std::error_code error, const std::vector<endpoint>& found, time_point now);

    /// Why the last lookup failed.
    std::error_code failure() const noexcept { return failure_; }

    /// A valid reply has arrived from the address in use.
    void heard() noexcept;

    /// This address could not be reached: use the next one.
    void failed(const endpoint& address) noexcept;

    /// None of the addresses could be reached.
    void all_failed() noexcept { suspect_ = true; }

    /// A request is retransmitted, or a dead server is probed: the address in use does not answer.
    /// If it has answered before, it gets a second chance, because packets can be lost. Changes the
    /// address at most once per `stay`, however many requests there are. True if the address has
    /// changed.
    bool unanswered(duration stay, time_point now) noexcept;

    /// Channels that wait for the name.
    std::vector<channel_handle> waiting{};

  private:
    static constexpr duration shortest_age = std::chrono::seconds(2);

    void advance() noexcept;

    std::string label_;
    std::string name_;
    std::uint16_t port_;
    bool is_name_;
    std::uint64_t lookup_ = 0;
    bool proven_ = false;  ///< the address in use has answered
    bool suspect_ = false; ///< an address of this answer has failed, and none has worked since
    unsigned unanswered_ = 0;
    std::size_t place_ = 0;
    std::vector<endpoint> addresses_;
    std::optional<time_point> looked_up_;
    time_point moved_{};
    std::error_code failure_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/client/impl/client_host.ipp>
#endif
