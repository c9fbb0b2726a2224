// SPDX-License-Identifier: MIT
// A client for scripts and tests: each call waits for its reply.
#pragma once

#include <radius/client/client.hpp>

namespace radius {

/// Has its own `io_context`, which runs only inside `send`. For one thread at a time. After a
/// `fork()` the child has its own connections and random octets.
class blocking_client {
  public:
    /// Throws as `client` does.
    explicit blocking_client(const client_options& options) : client_(io_, options) {}

    /// Sends a request and waits for its end. A reject or NAK is a response, not an error. Throws
    /// `std::system_error` with the errors of `client::async_send`, whose text is `last_cause()`.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request) {
        std::error_code error;
        auto response = send(request, error);
        if (error) {
            const request_failure& last = client_.last_failure();
            throw std::system_error(error, last.error == error ? last.context() : to_string(Code));
        }
        return response;
    }

    /// The same without an exception: if `error` is set, the response is empty.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request, std::error_code& error) {
        basic_response<Code> response;
        bool is_over = false;
        error = errc::stopped;
        if (const std::uint64_t forks = detail::fork_count(); forks != forks_) {
            forks_ = forks;
            io_.notify_fork(asio::execution_context::fork_child);
        }
        client_.async_send(request,
                           [&](std::error_code ended, const basic_response<Code>& received) {
                               error = ended;
                               response = received;
                               is_over = true;
                           });
        io_.restart();
        while (!is_over && io_.run_one() != 0) {
            // An obsolete lookup may still be running.
        }
        return response;
    }

    /// See `client::last_cause`.
    std::string last_cause() const { return client_.last_cause(); }

    /// See `client::counters`.
    client_counters counters(std::size_t server = 0) const noexcept {
        return client_.counters(server);
    }

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept { return client_.random(); }

  private:
    std::uint64_t forks_ = detail::fork_count();
    asio::io_context io_{1};
    client client_;
};

} // namespace radius
