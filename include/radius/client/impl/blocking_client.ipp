// SPDX-License-Identifier: MIT
// The definitions of <radius/client/blocking_client.hpp>.
#pragma once

#include <memory>

#include <radius/client/blocking_client.hpp>
#include <radius/crypto/fork_count.hpp>

namespace radius::detail {

/// The end of a request for which a thread waits.
class awaited_exchange_end final
    : public located_exchange_end<asio::any_io_executor, asio::cancellation_slot> {
  public:
    explicit awaited_exchange_end(const asio::any_io_executor& executor)
        : located_exchange_end(executor, {}) {}

    void keep(octets_view octets, response_origin from) override {
        reply.assign(octets);
        origin = std::move(from);
    }
    void call() override { is_called = true; }

    bool is_called = false;
    secret_packet_buffer reply;
    response_origin origin;
};

} // namespace radius::detail

namespace radius {

RADIUS_DECL blocking_client::blocking_client(const client_options& options)
    : forks_(detail::fork_count()), client_(io_, options) {}

RADIUS_DECL std::error_code
blocking_client::exchange(packet_code code, const attribute_list& request,
                          const request_options& options,
                          detail::function_ref<void(octets_view, const response_origin&)> keep) {
    if (const std::uint64_t forks = detail::fork_count(); forks != forks_) {
        forks_ = forks;
        io_.notify_fork(asio::execution_context::fork_child);
    }
    const detail::exchange_start start = client_.start();
    using end_type = detail::awaited_exchange_end;
    const auto end = std::allocate_shared<end_type>(
        detail::recycling_allocator<end_type>(start.memory), start.executor);
    detail::start_exchange(start, code, request, options, end);
    io_.restart();
    while (!end->is_called && io_.run_one() != 0) {
        // An obsolete lookup may still be running.
    }
    if (!end->is_called) {
        return errc::stopped;
    }
    if (!end->error) {
        keep(end->reply.view(), end->origin);
    }
    return end->error;
}

RADIUS_DECL void blocking_client::throw_failure(packet_code code, std::error_code error) const {
    const request_failure last = client_.last_failure();
    throw std::system_error(error, last.error == error ? last.context() : to_string(code));
}

RADIUS_DECL std::string blocking_client::last_cause() const { return client_.last_cause(); }

RADIUS_DECL void blocking_client::replace_servers(const std::vector<client_server_entry>& servers) {
    client_.replace_servers(servers);
}

RADIUS_DECL client_counters blocking_client::counters(std::size_t server) const {
    return client_.counters(server);
}

RADIUS_DECL client_counters blocking_client::counters(std::string_view server) const {
    return client_.counters(server);
}

RADIUS_DECL std::vector<std::string> blocking_client::server_names() const {
    return client_.server_names();
}

RADIUS_DECL bool blocking_client::is_alive(std::size_t server) const {
    return client_.is_alive(server);
}

RADIUS_DECL bool blocking_client::is_alive(std::string_view server) const {
    return client_.is_alive(server);
}

RADIUS_DECL random_source& blocking_client::random() noexcept { return client_.random(); }

} // namespace radius
