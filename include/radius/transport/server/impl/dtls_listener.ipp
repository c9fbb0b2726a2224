// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/dtls_listener.hpp>.
#pragma once

#include <memory>

#include <radius/transport/server/dtls_listener.hpp>

namespace radius::detail {

RADIUS_DECL dtls_listener::dtls_listener(std::shared_ptr<server_core> owner, udp_socket socket,
                                         server_engine_options options,
                                         std::shared_ptr<tls_state<dtls>> state)
    : base(std::move(owner), std::move(socket), datagram_batch(datagram_room)),
      options_(std::move(options)), state_(std::move(state)), received_(datagram_room) {}

RADIUS_DECL void dtls_listener::stop() noexcept {
    base::stop();
    for_each([](connection& one) { one.finish(); });
    flush();
}

RADIUS_DECL void dtls_listener::close() noexcept {
    for_each([](connection& one) { one.close(make_error_code(errc::stopped)); });
    flush();
    base::close();
}

RADIUS_DECL void dtls_listener::reassess() noexcept {
    for_each([](connection& one) { one.reassess(); });
    flush();
}

RADIUS_DECL void dtls_listener::take(std::size_t count) {
    for (std::size_t index = 0; index < count; ++index) {
        guarded(received_[index], [&] { process(received_[index]); });
    }
}

RADIUS_DECL void dtls_listener::settled(connection& proven) {
    if (const auto before = connections_.promote(proven.shared_from_this())) {
        before->close(make_error_code(errc::connection_superseded));
    }
}

RADIUS_DECL void dtls_listener::send_datagram(octets_view octets, const endpoint& local,
                                              const endpoint& remote) {
    datagram& to = next();
    to.size = std::min(octets.size(), to.room.size());
    std::copy_n(octets.begin(), to.size, to.room.begin());
    to.remote = remote;
    to.local = local;
    commit();
}

RADIUS_DECL void dtls_listener::process(const datagram& from) {
    const auto whose = connections_.find({from.remote, from.local.address}, from.contents());
    if (whose.current == nullptr && whose.successor == nullptr) {
        greet(from);
    }
    for (const auto& one : {whose.successor, whose.current}) {
        if (one != nullptr && one->is_open()) {
            one->take(from.contents());
        }
    }
}

RADIUS_DECL void dtls_listener::greet(const datagram& from) {
    const auto settings = state_->settings();
    if (greeter_ == nullptr || greeter_settings_ != settings) {
        greeter_ = std::make_unique<tls_session>(settings, from.remote);
        greeter_settings_ = settings;
    }
    if (!greeter_->greet(from.contents(), from.remote)) {
        greeter_->take_datagrams(
            [&](octets_view octets) { send_datagram(octets, from.local, from.remote); });
        return;
    }
    auto session = std::exchange(greeter_, nullptr);
    const auto hello = read_hello(from.contents());
    auto permit = std::make_unique<connection_permit>(state_->quota, from.remote.address);
    if (!*permit) {
        core().count_refused_connection();
        core().log().disconnected(local(), from.remote, {}, {},
                                  make_error_code(errc::too_many_connections),
                                  std::chrono::steady_clock::now());
        return;
    }
    const auto made =
        std::make_shared<connection>(shared_from_this(), from.local, from.remote, std::move(permit),
                                     std::move(session), hello.value_or(hello_random{}));
    if (const auto before = connections_.add(made)) {
        before->close(make_error_code(errc::connection_superseded));
    }
    made->start();
}

RADIUS_DECL udp_socket transport_traits<dtls>::open(const serial_executor& executor,
                                                    const dtls& transport, std::uint16_t number,
                                                    bool share_port, std::error_code& error) {
    return open_udp_socket(executor, udp{.address = transport.address}, number, share_port, error);
}

} // namespace radius::detail
