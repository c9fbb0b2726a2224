// SPDX-License-Identifier: MIT
#include "support/scripted.hpp"

#include <algorithm>

template class radius::detail::handler_calls<radius_test::scripted>;
template class radius::server<radius_test::scripted>;

namespace radius_test {

static_assert(radius::handler<scripted>);

std::function<radius::access_reply(const radius::access_request&)> scripted::accepting() {
    return [](const radius::access_request& request) { return request.accept(); };
}

radius::access_reply scripted::handle_access(const radius::access_request& request) {
    return access(request);
}

asio::awaitable<radius::accounting_reply>
scripted::handle_accounting(const radius::accounting_request& request) {
    if (accounting) {
        co_return co_await accounting(request);
    }
    co_return request.acknowledge();
}

radius::coa_reply scripted::handle_coa(const radius::coa_request& request) { return request.ack(); }

asio::awaitable<radius::disconnect_reply>
scripted::handle_disconnect(const radius::disconnect_request& request) {
    co_return request.nak(radius::error_cause::session_context_not_found);
}

std::vector<radius::peer> loopback_peers() {
    return {{"127.0.0.0/8", {.secret = std::string(secret)}},
            {"::1/128", {.secret = std::string(secret)}}};
}

radius::udp loopback(std::string address) {
    return {.address = std::move(address),
            .authentication_port = 0,
            .accounting_port = 0,
            .dynamic_authorization_port = 0};
}

radius::log_sink lines::sink() {
    return [this](radius::log_level, std::string_view line) { all.emplace_back(line); };
}

std::size_t lines::count(std::string_view text) const {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const std::string& line) {
            return line.find(text) != std::string::npos;
        }));
}

house::house(scripted handler, radius::server_options options)
    : server(io, std::move(handler), with_peers(std::move(options))),
      listening(server.listen(loopback())) {
    for (std::size_t index = 0; index < peers.size(); ++index) {
        peers[index].connect("127.0.0.1", listening[index].local.port);
    }
}

house::~house() = default;

radius::server_options house::with_peers(radius::server_options options) {
    options.peers = loopback_peers();
    return options;
}

bool house::runs_out() {
    io.restart();
    io.run_for(std::chrono::seconds(20));
    return io.stopped();
}

bytes login_request(std::uint8_t identifier, const bytes& more) {
    using namespace forge;
    const bytes field = forge::md5({identifier, 1});
    return with_random_field(1, identifier, field,
                             blank_message_authenticator + raw(1, "bob") +
                                 raw(2, hide_password(text("hello"), field, secret)) + more,
                             secret);
}

bytes accounting_record(std::uint8_t identifier, const bytes& more) {
    using namespace forge;
    return with_signed_field(4, identifier, integer(40, 1) + more, secret);
}

bytes status_request(std::uint8_t identifier) {
    using namespace forge;
    return with_random_field(12, identifier, forge::md5({identifier, 2}),
                             blank_message_authenticator, secret);
}

} // namespace radius_test
