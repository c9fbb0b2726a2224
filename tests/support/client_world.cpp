// SPDX-License-Identifier: MIT
#include "support/client_world.hpp"

#include <algorithm>
#include <string>

#include <radius/attribute/standard/rfc2865.hpp>

namespace radius_test {

std::shared_ptr<const shared_secret> secret_number(std::size_t server) {
    return std::make_shared<const shared_secret>("secret of server " + std::to_string(server));
}

client_engine_options options_for(std::size_t servers) {
    client_engine_options options;
    for (std::size_t number = 0; number < servers; ++number) {
        const std::string address = "192.0.2." + std::to_string(number + 1);
        options.servers.push_back(
            {.address = {*ip_address::parse(address), 1812}, .secret = secret_number(number)});
    }
    options.retry.jitter = 0.0;
    options.watchdog.jitter = 0s;
    return options;
}

octet_string make_reply(const sent_packet& request, packet_code code,
                        const attribute_list& attributes, const shared_secret* secret) {
    const auto own = secret_number(request.server);
    packet_buffer room;
    const auto packet = seal_reply(
        room.room(),
        {.code = code, .identifier = request.identifier(), .secret = secret ? *secret : *own},
        attributes, octets_view(request.octets).subspan<4, 16>());
    return to_octets(packet.value());
}

world::world(client_engine_options options, std::uint64_t seed)
    : random(seed), engine(std::move(options), random) {}

void world::run() {
    engine.perform_all([this](const auto& action) { perform(action); });
}

void world::perform(const channel_to_open& action) {
    opened.push_back(action.channel);
    if (on_open) {
        on_open(action);
    } else {
        engine.channel_opened(action.channel, now);
    }
}

void world::perform(const channel_to_close& action) { closed.push_back(action.channel); }

void world::perform(const packet_to_send& action) {
    sent.push_back({now, action.server, action.channel, to_octets(action.packet)});
    if (on_send) {
        on_send(sent.back());
    }
}

void world::perform(const request_to_complete& action) {
    ended.push_back({now, action.request, action.server, action.result,
                     to_octets(action.result.reply), to_octets(action.result.request)});
}

result<request_handle> world::try_submit(packet_code code, const attribute_list& attributes) {
    auto handle = engine.submit(code, attributes, now);
    run();
    return handle;
}

request_handle world::submit(packet_code code, const attribute_list& attributes) {
    return try_submit(code, attributes).value();
}

drop_reason world::deliver(channel_handle channel, octets_view octets) {
    const octet_string buffer = to_octets(octets); // lives until the actions are done
    const drop_reason dropped = engine.receive(channel, buffer, now);
    run();
    return dropped;
}

drop_reason world::answer(const sent_packet& request, packet_code code) {
    return deliver(request.channel, make_reply(request, code));
}

void world::advance(duration time) {
    const time_point end = now + time;
    for (auto wake = engine.next_wake(); wake && *wake <= end; wake = engine.next_wake()) {
        now = std::max(now, *wake);
        engine.timer(now);
        run();
    }
    now = end;
}

attribute_list world::bob() {
    attribute_list attributes;
    attributes.add(attr::user_name = "bob", attr::user_password = "hello");
    return attributes;
}

} // namespace radius_test
