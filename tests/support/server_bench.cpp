// SPDX-License-Identifier: MIT
#include "support/server_bench.hpp"

namespace radius_test {

radius::endpoint at(std::string_view address, std::uint16_t port) {
    return {*radius::ip_address::parse(address), port};
}

bytes pap(std::uint8_t identifier, const bytes& more, std::string_view password,
          const bytes& field) {
    using namespace forge;
    return with_random_field(1, identifier, field,
                             blank_message_authenticator + raw(1, "bob") +
                                 raw(2, hide_password(text(password), field, secret)) + more,
                             secret);
}

bench::bench(radius::server_engine_options options, radius::peer_options policy)
    : peers(std::make_shared<const radius::peer_table>(make_peers(std::move(policy)))),
      book(peers->size()), engine(options, peers, book, random) {}

std::vector<radius::peer> bench::make_peers(radius::peer_options policy) {
    policy.secret = secret;
    std::vector<radius::peer> all;
    all.push_back({"192.0.2.0/24", std::move(policy)});
    return all;
}

radius::server_engine::outcome bench::receive(const bytes& datagram,
                                              const radius::endpoint& source) {
    return engine.receive(datagram, source, at("192.0.2.1", 1812), now, room.room());
}

drop_reason bench::drop_of(const bytes& datagram, const radius::endpoint& source) {
    const auto outcome = receive(datagram, source);
    const auto* dropped = std::get_if<radius::server_engine::dropped>(&outcome);
    return dropped == nullptr ? drop_reason::none : dropped->reason;
}

bytes bench::local_answer(const bytes& datagram, const radius::endpoint& source) {
    const auto outcome = receive(datagram, source);
    const auto* answered = std::get_if<radius::server_engine::answered>(&outcome);
    return answered == nullptr ? bytes() : bytes(answered->reply.begin(), answered->reply.end());
}

template <class Request>
bytes bench::answer(
    const bytes& datagram,
    radius::detail::function_ref<typename Request::reply_type(const Request&)> handle) {
    auto outcome = receive(datagram);
    auto* admitted = std::get_if<radius::server_engine::admitted>(&outcome);
    if (admitted == nullptr) {
        return {};
    }
    radius::request_exchange<Request> exchange(admitted->request.packet(),
                                               admitted->request.origin());
    const Request& request = exchange.request();
    radius::packet_buffer written;
    const auto reply =
        engine.finish(request, admitted->place, handle(request), written.room(), now.steady);
    return reply ? bytes(reply->begin(), reply->end()) : bytes();
}

radius::server_counters bench::of_peer() const { return book.read(peers->begin()->index()); }

template bytes bench::answer<radius::access_request>(
    const bytes&,
    radius::detail::function_ref<radius::access_reply(const radius::access_request&)>);
template bytes bench::answer<radius::accounting_request>(
    const bytes&,
    radius::detail::function_ref<radius::accounting_reply(const radius::accounting_request&)>);
template bytes bench::answer<radius::coa_request>(
    const bytes&, radius::detail::function_ref<radius::coa_reply(const radius::coa_request&)>);
template bytes bench::answer<radius::disconnect_request>(
    const bytes&,
    radius::detail::function_ref<radius::disconnect_reply(const radius::disconnect_request&)>);

} // namespace radius_test
