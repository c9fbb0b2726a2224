// SPDX-License-Identifier: MIT
#include "support/streams.hpp"

#include <radius/transport/server/dtls_listener.hpp>
#include <radius/transport/server/radsec_listener.hpp>

#include "support/catch.hpp"

namespace radius_test {

patience::patience(asio::io_context& io)
    : io_(io), work_(asio::make_work_guard(io)),
      last_(std::chrono::steady_clock::now() + std::chrono::seconds(60)) {}

bool patience::runs() {
    if (std::chrono::steady_clock::now() > last_) {
        return false;
    }
    io_.restart();
    io_.run_one_for(std::chrono::milliseconds(20));
    return true;
}

asio::awaitable<void> sluice::passed() {
    asio::steady_timer timer(co_await asio::this_coro::executor,
                             std::chrono::steady_clock::time_point::max());
    timers_.push_back(&timer);
    std::error_code ignored;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

void sluice::open() {
    for (asio::steady_timer* const timer : std::exchange(timers_, {})) {
        timer->cancel();
    }
}

scripted waiting_at(sluice& there, std::size_t* ended) {
    scripted handler;
    handler.accounting = [&there, ended](const radius::accounting_request& request)
        -> asio::awaitable<radius::accounting_reply> {
        co_await there.passed();
        if (ended != nullptr) {
            ++*ended;
        }
        co_return request.acknowledge();
    };
    return handler;
}

template <class Transport>
Transport on_loopback(const std::string& certificate) {
    if constexpr (std::is_same_v<Transport, radius::tcp>) {
        return {.address = "127.0.0.1", .port = 0};
    } else {
        return with_certificate<Transport>(certificate);
    }
}

// --- harbour -------------------------------------------------------------------------------------

template <class Transport>
harbour<Transport>::harbour(const Transport& transport, scripted handler,
                            radius::server_options options)
    : names(std::make_shared<radius::detail::numbered_names>(8)),
      service(radius::detail::transport_traits<Transport>::prepare(transport, names)) {
    options.peers = loopback_peers();
    options.log = log.sink();
    const auto peers = std::make_shared<radius::peer_table>(names);
    for (radius::peer& one : options.peers) {
        peers->add(one);
    }
    const auto progress = std::make_shared<radius::detail::progress_quota>(
        options.max_in_progress, options.max_in_progress_a_peer, names->size());
    duplicates = std::make_shared<radius::duplicate_budget>(options.connection_duplicates);
    using traits = radius::detail::transport_traits<Transport>;
    core = std::make_shared<radius::detail::server_core>(
        radius::detail::make_serial(io.get_executor()),
        std::make_shared<radius::detail::handler_calls<scripted>>(
            std::make_shared<scripted>(std::move(handler))),
        radius::detail::server_core_options{
            .peers = peers,
            .names = names,
            .limits = options.limits,
            .duplicate_limits = options.duplicates,
            .replays = std::make_shared<radius::replay_table>(radius::detail::hash_seed{}),
            .progress = progress,
            .duplicates = duplicates},
        radius::detail::event_log(options.log, options.log_threshold, options.trace,
                                  options.dictionary));
    std::error_code error;
    auto socket = traits::open(core->executor(), transport, 0, false, error);
    REQUIRE_FALSE(error);
    port = socket.local_endpoint().port();
    core->template add<Transport>(std::move(socket), radius::service::all, service);
}

template <class Transport>
harbour<Transport>::~harbour() {
    core->close();
}

template <class Transport>
const radius::server_counters& harbour<Transport>::counters() const {
    return core->counters().totals();
}

template <class Transport>
std::size_t harbour<Transport>::connections() const {
    return service->quota->connections();
}

template <class Transport>
bool harbour<Transport>::is_empty() const {
    return connections() == 0 && service->quota.use_count() == 1;
}

// --- hand_peer -----------------------------------------------------------------------------------

template <class Transport>
hand_peer<Transport>::hand_peer(asio::io_context& io, std::uint16_t port,
                                const std::string& certificate, const char* from,
                                std::uint16_t from_port)
    : socket_(io) {
    if constexpr (!is_plain) {
        end_ = std::make_unique<own_end>(client_settings(with_certificate<Transport>(certificate)));
    }
    open(port, from, from_port);
}

template <class Transport>
hand_peer<Transport>::hand_peer(asio::io_context& io, std::uint16_t port,
                                std::shared_ptr<const tls_settings> settings, const char* from,
                                std::uint16_t from_port)
    : socket_(io), end_(std::make_unique<own_end>(std::move(settings))) {
    open(port, from, from_port);
}

template <class Transport>
std::uint16_t hand_peer<Transport>::port() const {
    return socket_.local_endpoint().port();
}

template <class Transport>
octets_under_way hand_peer<Transport>::take_outgoing() {
    octets_under_way out;
    end_->drain(out);
    return out;
}

template <class Transport>
void hand_peer<Transport>::greet() {
    if constexpr (!is_plain) {
        end_->start();
        push();
    }
}

template <class Transport>
void hand_peer<Transport>::push() {
    if constexpr (!is_plain) {
        const octets_under_way out = take_outgoing();
        send_raw(out.stream);
        for (const bytes& datagram : out.datagrams) {
            send_raw(datagram);
        }
    }
}

template <class Transport>
bool hand_peer<Transport>::send_raw(const bytes& octets) {
    std::error_code error;
    std::size_t sent = 0;
    while (!error && sent < octets.size()) {
        sent += write(octets, sent, error);
    }
    return sent == octets.size();
}

template <class Transport>
void hand_peer<Transport>::send(const bytes& packet) {
    if constexpr (is_plain) {
        send_raw(packet);
    } else {
        end_->write(packet);
        push();
    }
}

template <class Transport>
std::unique_ptr<own_end> hand_peer<Transport>::exchange_end(std::unique_ptr<own_end> fresh,
                                                            own_end* listening) {
    also_ = listening;
    return std::exchange(end_, std::move(fresh));
}

template <class Transport>
void hand_peer<Transport>::pull(bool answer) {
    bytes octets(65536);
    for (;;) {
        std::error_code error;
        const std::size_t size = read(octets, error);
        if (error) {
            closed_ = closed_ || (error != asio::error::would_block && !is_datagram);
            return;
        }
        if constexpr (is_plain) {
            received_.insert(received_.end(), octets.begin(),
                             octets.begin() + static_cast<std::ptrdiff_t>(size));
        } else {
            if (also_ != nullptr) {
                also_->take(forge::part(octets, 0, size));
            }
            end_->take(forge::part(octets, 0, size));
            if (answer) {
                push();
            }
        }
    }
}

template <class Transport>
void hand_peer<Transport>::discard() {
    bytes octets(65536);
    std::error_code error;
    while (!error) {
        read(octets, error);
    }
}

template <class Transport>
bool hand_peer<Transport>::is_up() const {
    return is_plain || (!end_->error && end_->session->established());
}

template <class Transport>
bool hand_peer<Transport>::is_closed() {
    pull();
    return closed_ || (!is_plain && end_->error);
}

template <class Transport>
bytes hand_peer<Transport>::received() const {
    if constexpr (is_plain) {
        return received_;
    } else {
        return end_->received();
    }
}

template <class Transport>
std::size_t hand_peer<Transport>::packets() {
    pull();
    const bytes all = received();
    std::size_t count = 0;
    for (std::size_t at = 0; at + 4 <= all.size();) {
        at += std::size_t{all[at + 2]} << 8 | all[at + 3];
        count += at <= all.size() ? 1U : 0U;
    }
    return count;
}

template <class Transport>
bool hand_peer<Transport>::shake(asio::io_context& io) {
    greet();
    return runs_until(io, [this] { return is_closed() || is_up(); }) && is_up();
}

template <class Transport>
void hand_peer<Transport>::say_goodbye() {
    if constexpr (!is_plain) {
        end_->session->shutdown();
        push();
    }
    close();
}

template <class Transport>
void hand_peer<Transport>::close() {
    socket_.close();
}

template <class Transport>
void hand_peer<Transport>::reset() {
    if constexpr (!is_datagram) {
        socket_.set_option(asio::socket_base::linger(true, 0));
    }
    socket_.close();
}

template <class Transport>
void hand_peer<Transport>::open(std::uint16_t port, const char* from, std::uint16_t from_port) {
    socket_.open(protocol::v4());
    socket_.bind({asio::ip::make_address(from), from_port});
    socket_.connect({asio::ip::make_address("127.0.0.1"), port});
    socket_.non_blocking(true);
}

template <class Transport>
std::size_t hand_peer<Transport>::write(const bytes& octets, std::size_t from,
                                        std::error_code& error) {
    const auto rest = asio::buffer(octets) + from;
    if constexpr (is_datagram) {
        return socket_.send(rest, 0, error);
    } else {
        return socket_.write_some(rest, error);
    }
}

template <class Transport>
std::size_t hand_peer<Transport>::read(bytes& into, std::error_code& error) {
    if constexpr (is_datagram) {
        return socket_.receive(asio::buffer(into), 0, error);
    } else {
        return socket_.read_some(asio::buffer(into), error);
    }
}

template <class Transport>
hand_peer<Transport>::~hand_peer() = default;

// --- Packets -------------------------------------------------------------------------------------

template <class Transport>
std::string_view secret_of() {
    const std::string_view fixed = radius::fixed_secret(Transport::kind);
    return fixed.empty() ? secret : fixed;
}
template <class Transport>
bytes login_over(std::uint8_t identifier, std::uint8_t variant) {
    using namespace forge;
    const bytes field = forge::md5({identifier, variant});
    return with_random_field(
        1, identifier, field,
        blank_message_authenticator + raw(1, "bob") +
            raw(2, hide_password(text("hello"), field, secret_of<Transport>())),
        secret_of<Transport>());
}
template <class Transport>
bytes record_over(std::uint8_t identifier, std::uint32_t session) {
    using namespace forge;
    return with_signed_field(4, identifier, integer(40, 1) + integer(46, session),
                             secret_of<Transport>());
}

template <class Transport>
bool is_served(asio::io_context& io, hand_peer<Transport>& peer, std::uint8_t identifier) {
    const std::size_t before = peer.packets();
    peer.send(login_over<Transport>(identifier));
    return runs_until(io, [&] { return peer.packets() > before || peer.is_closed(); }) &&
           peer.packets() > before;
}

// --- Instances -----------------------------------------------------------------------------------

template radius::tcp on_loopback(const std::string&);
template struct harbour<radius::tcp>;
template class hand_peer<radius::tcp>;
template std::string_view secret_of<radius::tcp>();
template bytes login_over<radius::tcp>(std::uint8_t, std::uint8_t);
template bytes record_over<radius::tcp>(std::uint8_t, std::uint32_t);
template bool is_served(asio::io_context&, hand_peer<radius::tcp>&, std::uint8_t);

template radius::radsec on_loopback(const std::string&);
template struct harbour<radius::radsec>;
template class hand_peer<radius::radsec>;
template std::string_view secret_of<radius::radsec>();
template bytes login_over<radius::radsec>(std::uint8_t, std::uint8_t);
template bytes record_over<radius::radsec>(std::uint8_t, std::uint32_t);
template bool is_served(asio::io_context&, hand_peer<radius::radsec>&, std::uint8_t);

template radius::dtls on_loopback(const std::string&);
template struct harbour<radius::dtls>;
template class hand_peer<radius::dtls>;
template std::string_view secret_of<radius::dtls>();
template bytes login_over<radius::dtls>(std::uint8_t, std::uint8_t);
template bytes record_over<radius::dtls>(std::uint8_t, std::uint32_t);
template bool is_served(asio::io_context&, hand_peer<radius::dtls>&, std::uint8_t);

} // namespace radius_test
