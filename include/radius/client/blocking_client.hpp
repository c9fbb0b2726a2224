// SPDX-License-Identifier: MIT
// A client for scripts and tests: each call waits for its reply.
#pragma once

#include <radius/client/client.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius {

/// Has its own `io_context`, which runs only inside `send`. For one thread at a time. After a
/// `fork()` the child has its own connections and random octets.
class blocking_client {
  public:
    /// Throws as `client` does.
    explicit blocking_client(const client_options& options);

    /// Sends a request and waits for its end. A reject or NAK is a response, not an error. Throws
    /// `std::system_error` with the errors of `client::async_send`, whose text is `last_cause()`.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request,
                              const request_options& options = {}) {
        std::error_code error;
        auto response = send(request, options, error);
        if (error) {
            throw_failure(Code, error);
        }
        return response;
    }

    /// The same without an exception: if `error` is set, the response is empty.
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request, const request_options& options,
                              std::error_code& error) {
        basic_response<Code> response;
        error =
            exchange(Code, request, options, [&](octets_view reply, const response_origin& origin) {
                response = basic_response<Code>(reply, origin);
            });
        return response;
    }
    template <packet_code Code>
    basic_response<Code> send(const outgoing_request<Code>& request, std::error_code& error) {
        return send(request, {}, error);
    }

    /// See `client::replace_servers`. Call it between two requests.
    void replace_servers(const std::vector<client_server_entry>& servers);

    /// See `client::last_cause`.
    std::string last_cause() const;

    /// See `client::counters`.
    client_counters counters(std::size_t server = 0) const;
    client_counters counters(std::string_view server) const;

    /// See `client::server_names`.
    std::vector<std::string> server_names() const;

    /// See `client::is_alive`.
    bool is_alive(std::size_t server = 0) const;
    bool is_alive(std::string_view server) const;

    /// Random octets for `add_chap` and `mschap_v2_login`.
    random_source& random() noexcept;

  private:
    friend std::string openmetrics(const blocking_client&, const client_metrics_options&);

    /// Waits for the end of a request; passes a reply to `keep`.
    std::error_code exchange(packet_code code, const attribute_list& request,
                             const request_options& options,
                             detail::function_ref<void(octets_view, const response_origin&)> keep);

    [[noreturn]] void throw_failure(packet_code code, std::error_code error) const;

    std::uint64_t forks_;
    asio::io_context io_{1};
    client client_;
};

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/client/impl/blocking_client.ipp>
#endif
