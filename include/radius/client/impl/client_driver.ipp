// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client_driver.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <radius/client/client_checks.hpp>
#include <radius/client/client_driver.hpp>
#include <radius/observe/openmetrics.hpp>
#include <radius/protocol/weak_hiding.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL client_keep_alive::client_keep_alive(const serial_executor& executor)
    : timer_(executor) {}

/// The names, or else the addresses as configured. An address that occurs again gets its place in
/// the list, counted from 1.
RADIUS_DECL std::vector<std::string>
names_of_servers(const std::vector<client_server_entry>& servers) {
    std::vector<std::string> names;
    const auto is_known = [&](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (const client_server_entry& one : servers) {
        std::string name = utf8_text(one.name);
        if (name.empty()) {
            name = utf8_text(one.address.host);
            if (one.address.port != 0) {
                if (name.find(':') != std::string::npos) {
                    name.insert(name.begin(), '[');
                    name += ']';
                }
                name += ':';
                name += std::to_string(one.address.port);
            }
            if (is_known(name)) {
                name += " #" + std::to_string(names.size() + 1);
            }
        }
        check_option(!is_known(name), "a server's name must not be that of another");
        names.push_back(std::move(name));
    }
    return names;
}

RADIUS_DECL
client_driver::client_driver(const serial_executor& executor, client_engine_options engine,
                             std::vector<client_route> ways, const client_options& options)
    : executor_(executor), log_(options.log, std::nullopt, options.trace),
      max_in_progress_(options.max_in_progress), engine_(std::move(engine), random_),
      links_(std::move(ways)), timer_(executor), keep_alive_(executor),
      registry_(&asio::use_service<client_registry<client_driver>>(executor.gate()->context())),
      hosts_(executor, engine_, options),
      defaults_(
          client_server_defaults{options.transport, options.local, options.dynamic_authorization}) {
    write_book();
    registry_->add(*this);
}

RADIUS_DECL client_driver::~client_driver() {
    if (registry_ != nullptr) {
        registry_->remove(*this);
    }
}

RADIUS_DECL void client_driver::abandon() noexcept {
    const auto self = weak_from_this().lock();
    registry_ = nullptr;
    stopping_ = true;
    waiting_.abandon();
}

RADIUS_DECL void client_driver::cancel(request_handle request) {
    (void)engine_.cancel(request, std::chrono::steady_clock::now());
    pump();
}

RADIUS_DECL void client_driver::stop() {
    if (std::exchange(stopping_, true)) {
        return;
    }
    keep_alive_.cancel();
    engine_.stop(std::chrono::steady_clock::now());
    pump();
}

RADIUS_DECL void client_driver::forked() noexcept {
    executor_.gate()->hold([this] {
        guarded([](client_driver& driver) {
            driver.forks_ = fork_count();
            driver.links_.for_each([&](const std::shared_ptr<client_link>& link) {
                driver.links_.take(link->own());
                if (driver.responder_ != nullptr) {
                    driver.responder_->forget(*link);
                }
                link->close();
            });
            driver.engine_.forked(std::chrono::steady_clock::now());
            driver.pump();
        });
    });
}

RADIUS_DECL void client_driver::reload() {
    links_.reload([this](client_link& link) { reassess(link); });
}

RADIUS_DECL void client_driver::replace_servers(const std::vector<client_server_entry>& servers) {
    std::vector<client_route> ways;
    auto made = engine_servers(servers, defaults_, ways);
    std::vector<client_host> hosts(made.begin(), made.end());
    const std::vector<std::uint32_t> before(engine_.servers().begin(), engine_.servers().end());
    links_.reserve(engine_.place_count() + ways.size());
    hosts_.reserve(engine_.place_count() + ways.size());
    const time_point now = std::chrono::steady_clock::now();
    const auto places = engine_.replace_servers(std::move(made), now);
    for (std::size_t index = 0; index < places.size(); ++index) {
        const std::size_t place = places[index];
        const bool stays = std::find(before.begin(), before.end(), place) != before.end();
        if (!stays) {
            hosts_.set(place, std::move(hosts[index]));
        } else if (links_.way(place).source() != ways[index].source()) {
            engine_.renew_channels(place, now);
        }
        links_.set_way(place, std::move(ways[index]));
    }
    write_book();
    links_.for_each([this](const std::shared_ptr<client_link>& link) { reassess(*link); });
    pump();
}

RADIUS_DECL void client_driver::write_book() {
    std::vector<named_client_counters> rows;
    for (const std::uint32_t place : engine_.servers()) {
        const std::string& label = *engine_.label(place);
        if (rows.empty() || rows.back().name != label) { // the ports of a server are neighbours
            rows.push_back({label, engine_.shared_counters(place)});
        }
    }
    book_.write(std::move(rows));
}

RADIUS_DECL bool client_driver::is_alive(std::string_view server) const noexcept {
    bool is_known = false;
    for (const std::uint32_t place : engine_.servers()) {
        if (*engine_.label(place) == server) {
            is_known = true;
            if (!engine_.alive(place)) {
                return false;
            }
        }
    }
    return is_known;
}

RADIUS_DECL void client_driver::serve(std::shared_ptr<client_responder_base> responder) {
    responder_ = std::move(responder);
    keep_alive();
}

RADIUS_DECL void client_driver::keep_alive() {
    if (!stopping_) {
        keep_alive_.arm(weak_from_this());
        if (waiting_.empty()) {
            (void)start(packet_code::status_server, attribute_list(), {},
                        [](std::error_code, const client_result&, std::size_t) {});
        }
    }
}

RADIUS_DECL void client_driver::on_timer() {
    engine_.timer(std::chrono::steady_clock::now());
    pump();
}

RADIUS_DECL void client_driver::on_channel_opened(channel_handle own, radius_version version) {
    const time_point now = std::chrono::steady_clock::now();
    if (const auto link = links_.of(own)) {
        if (!reassess(*link)) { // its handshake may have begun before a `reload`
            return;
        }
        log_.created(link->local(), now);
        if (is_connected(link->transport())) {
            log_.connected_to(link->local(), link->remote(), name_of(link->transport()),
                              name_of(version), now);
        }
    }
    note_reached(own);
    engine_.channel_opened(own, now, version);
    pump();
}

RADIUS_DECL void client_driver::link_failed(channel_handle own, std::error_code why) {
    const time_point now = std::chrono::steady_clock::now();
    if (const auto link = links_.take(own)) { // else it is being closed, or was never created
        if (responder_ != nullptr) {
            responder_->forget(*link);
        }
        if (why != std::errc::operation_canceled) { // it was no longer needed
            log_.link_failed(link->local(), link->remote(), name_of(link->transport()),
                             engine_.is_open(own), why,
                             links_.wanted_name(engine_.server_of(own), why), now);
        }
        const auto server = engine_.server_of(own);
        const bool was_open = engine_.is_open(own);
        if (!was_open && server && why != std::errc::operation_canceled &&
            hosts_[*server].is_name()) {
            if (link->has_tried_all()) {
                hosts_[*server].all_failed();
            } else if (hosts_.has_another(own, *server, link->remote())) {
                open_at(own, *server);
                pump();
                return;
            }
        }
    }
    engine_.channel_failed(own, why, now);
    pump();
}

RADIUS_DECL void client_driver::link_refused(channel_handle own, std::error_code why) {
    engine_.channel_refused(own, why, std::chrono::steady_clock::now());
    pump();
}

RADIUS_DECL void client_driver::on_packet(client_link& link, octets_view octets) {
    if (is_unaware_child()) {
        return;
    }
    const moment now = present();
    if (!octets.empty() && is_dynamic_authorization(static_cast<packet_code>(octets[0]))) {
        take_request(link, octets, now);
        return;
    }
    pump_.hold([&] { // requests from hooks wait: the request that is shown to them must not end
        const request_in_flight request = engine_.in_flight(link.own(), octets);
        const drop_reason reason = engine_.receive(link.own(), octets, now.steady);
        if (log_.is_traced()) {
            trace_received(link, octets, request, now.wall, reason);
        }
        if (reason != drop_reason::none) {
            log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
        } else if (const auto server = engine_.server_of(link.own())) {
            hosts_[*server].heard();
        }
        perform_all(); // while the octets are valid
    });
}

RADIUS_DECL void client_driver::link_read(client_link& link) {
    pump();
    if (is_awake()) {
        link.listen();
    }
}

RADIUS_DECL void client_driver::go_on() {
    engine_.resume(std::chrono::steady_clock::now());
    pump();
}

RADIUS_DECL void client_driver::wait_on() {
    const bool awake = is_awake();
    awake ? timer_.arm(engine_.next_wake(), weak_from_this()) : timer_.cancel();
    links_.listen(awake);
}

RADIUS_DECL void client_driver::take_request(client_link& link, octets_view octets,
                                             const moment& now) {
    const auto server = engine_.server_of(link.own());
    const bool taken = responder_ != nullptr && server && !is_unprotected(link.transport());
    auto reason = taken ? drop_reason::none : drop_reason::unexpected_code;
    if (log_.is_traced()) {
        const shared_secret* const secret = server ? engine_.server(*server).secret.get() : nullptr;
        trace_received(link, octets, {.secret = secret}, now.wall, reason);
    }
    if (!taken) {
        log_.dropped(reason, link.local(), link.remote(), {}, now.steady);
    } else if (reason =
                   responder_->take(links_.of(link.own()), engine_.server(*server), octets, now);
               ends_stream(reason)) {
        engine_.channel_distrusted(link.own(), error_of(reason), now.steady);
        perform_all();
    }
}

RADIUS_DECL bool client_driver::reassess(client_link& link) {
    const std::error_code refused = links_.reassess(link, engine_.server_of(link.own()));
    if (refused) {
        link.close();
        failed(link.own(), refused);
    }
    return !refused;
}

RADIUS_DECL void client_driver::perform_all() {
    engine_.perform_all([this](const auto& action) { perform(action); });
}

RADIUS_DECL void client_driver::pump() {
    const auto self = shared_from_this();
    const bool performed = pump_.run([this] {
        do {
            perform_all();
        } while (links_.flush()); // refused packets are events for the engine
    });
    if (performed) {
        wait_on();
    }
}

RADIUS_DECL void client_driver::perform(const channel_to_open& action) {
    if (is_unaware_child()) {
        failed(action.channel, make_error_code(errc::process_forked));
        return;
    }
    try {
        if (hosts_[action.server].is_name()) {
            open_by_name(action);
        } else {
            open_at(action.channel, action.server);
        }
    } catch (...) {
        failed(action.channel, std::make_error_code(std::errc::not_enough_memory));
    }
}

RADIUS_DECL void client_driver::perform(const channel_to_close& action) {
    if (const auto link = links_.take(action.channel)) {
        link->flush();
        log_.closed(link->local(), std::chrono::steady_clock::now());
        link->close();
    }
}

RADIUS_DECL void client_driver::perform(const request_to_complete& action) {
    if (action.result.error && action.result.error != std::errc::operation_canceled) {
        note_failure(action);
    }
    waiting_.complete(action.request, action.result.error, action.result, action.server);
}

RADIUS_DECL void client_driver::note_failure(const request_to_complete& action) {
    const client_server_options& server = engine_.server(action.server);
    last_failure_ = {.code = action.code,
                     .name = server.name,
                     .server = server.address,
                     .transport = server.transport,
                     .transmissions = action.result.transmissions,
                     .error = action.result.outcome()};
}

RADIUS_DECL void client_driver::open_by_name(const channel_to_open& action) {
    client_host& host = hosts_[action.server];
    hosts_.begin(action.channel);
    refresh(action.server, std::chrono::steady_clock::now());
    if (host.is_known()) {
        open_at(action.channel, action.server);
    } else if (host.is_looking_up()) {
        host.waiting.push_back(action.channel);
    } else { // the lookup has just failed
        failed(action.channel, host.failure());
    }
}

RADIUS_DECL void client_driver::open_at(channel_handle channel, std::size_t server) {
    client_host& host = hosts_[server];
    for (;;) {
        const endpoint address = host.current();
        engine_.set_address(server, address);
        const auto error = links_.open(executor_, *this, channel, server, address, host.others());
        if (!error) {
            return;
        }
        const auto link = links_.of(channel);
        const bool all = link != nullptr && link->has_tried_all();
        if (all || !hosts_.has_another(channel, server, address)) {
            failed(channel, error);
            return;
        }
    }
}

RADIUS_DECL void client_driver::note_reached(channel_handle channel) {
    const auto link = links_.of(channel);
    const auto server = engine_.server_of(channel);
    if (link != nullptr && server && hosts_[*server].is_name()) {
        hosts_[*server].use(link->remote());
        engine_.set_address(*server, link->remote());
    }
}

RADIUS_DECL void client_driver::refresh(std::size_t server, time_point now) {
    hosts_.refresh(server, now,
                   [weak = weak_from_this()](const host_lookup& lookup, std::error_code error,
                                             const std::vector<endpoint>& found) {
                       if (const auto alive = weak.lock()) {
                           alive->executor_.gate()->visit([alive, lookup, error, found] {
                               alive->guarded([&](client_driver& driver) {
                                   driver.looked_up(lookup, error, found);
                               });
                           });
                       }
                   });
}

RADIUS_DECL void client_driver::looked_up(const host_lookup& lookup, std::error_code error,
                                          const std::vector<endpoint>& found) {
    const time_point now = std::chrono::steady_clock::now();
    const auto waited = hosts_.end_lookup(lookup, error, found, now);
    if (!error && found.empty()) {
        error = asio::error::host_not_found;
    }
    if (error) {
        log_.lookup_failed(lookup.name, error, now);
    }
    for (const channel_handle channel : waited) {
        const auto own = engine_.server_of(channel);
        if (!own) {
            continue; // it is no longer needed
        }
        if (hosts_[*own].is_known()) {
            open_at(channel, *own);
        } else {
            failed(channel, hosts_[*own].failure());
        }
    }
    pump();
}

RADIUS_DECL void client_driver::follow_name(const packet_to_send& action) {
    client_host& host = hosts_[action.server];
    const time_point now = std::chrono::steady_clock::now();
    const bool is_udp = engine_.server(action.server).transport == transport_kind::udp;
    if (is_udp && (action.transmission > 1 || !engine_.alive(action.server))) {
        hosts_.unanswered(action.server, now);
    }
    refresh(action.server, now);
    const auto link = links_.of(action.channel);
    if (!is_udp || link == nullptr || !host.is_known()) {
        return;
    }
    for (std::size_t tried = 0; link->remote() != host.current(); ++tried) {
        const endpoint address = host.current();
        engine_.set_address(action.server, address);
        const std::error_code error = link->redirect(address);
        if (!error) {
            log_.created(link->local(), now);
            return;
        }
        if (tried >= host.count()) {
            link->close();
            failed(action.channel, error);
            return;
        }
        host.failed(address);
    }
}

RADIUS_DECL void client_driver::perform(const packet_to_send& action) {
    if (is_unaware_child()) {
        return;
    }
    if (hosts_[action.server].is_name()) {
        follow_name(action);
    }
    const client_link* const to = links_.send(action.channel, action.packet);
    if (to == nullptr) {
        return;
    }
    if (log_.is_traced()) {
        log_.trace(to->path().sent(present().wall, action.packet, action.secret));
    }
    const auto code = static_cast<packet_code>(action.packet[0]);
    if (is_dynamic_authorization(code) && is_unprotected(to->transport()) &&
        has_hidden_by_rfc(attribute_range(action.packet.subspan(header_size)))) {
        log_.weakly_hidden(code, "to", to->local(), to->remote(), std::chrono::steady_clock::now());
    }
}

RADIUS_DECL void client_driver::trace_received(const client_link& link, octets_view packet,
                                               const request_in_flight& request, wall_time when,
                                               drop_reason reason) {
    field_view field;
    if (!request.packet.empty()) {
        field = request.packet.subspan<4, 16>();
    }
    log_.trace(link.path().received(when, packet, request.secret, reason, field));
}

/// The configured address; for a host name only the port, because the name is resolved when it is
/// needed.
RADIUS_DECL endpoint written_endpoint(const server_address& server, std::uint16_t port) {
    return endpoint::parse(server.host, port).value_or(endpoint{{}, port});
}

RADIUS_DECL std::vector<client_server_options>
engine_servers(const std::vector<client_server_entry>& servers,
               const client_server_defaults& defaults, std::vector<client_route>& ways) {
    std::vector<client_server_options> made;
    const std::vector<std::string> names = names_of_servers(servers);
    for (std::size_t entry = 0; entry < servers.size(); ++entry) {
        const client_server_entry& one = servers[entry];
        const client_transport& transport = one.transport ? *one.transport : defaults.transport;
        check_client_server(one, transport);
        const std::string_view fixed = fixed_secret(transport.kind());
        // The only copy of a secret is wiped on destruction.
        const auto secret =
            std::make_shared<const shared_secret>(fixed.empty() ? one.secret : fixed);
        bool is_first = true;
        for (const server_port& port : ports_of(one, transport.kind())) {
            const client_route& way =
                ways.emplace_back(transport, one.address.host, one.local.value_or(defaults.local));
            made.push_back(
                {.address = written_endpoint(one.address, port.number),
                 .secret = secret,
                 .transport = way.transport(),
                 .versions = way.versions(),
                 .serves = port.serves,
                 .require_message_authenticator = one.require_message_authenticator,
                 .dynamic_authorization = {.message_authenticator =
                                               one.dynamic_authorization.message_authenticator ||
                                               defaults.dynamic_authorization.message_authenticator,
                                           .event_timestamp =
                                               one.dynamic_authorization.event_timestamp ||
                                               defaults.dynamic_authorization.event_timestamp},
                 .retry = one.retry,
                 .label = names[entry],
                 .takes_status = is_first});
            is_first = false; // one port for Status-Server is enough
            if (!endpoint::parse(one.address.host)) {
                made.back().name = one.address.host;
            }
        }
    }
    return made;
}

RADIUS_DECL client_engine_options engine_options(const client_options& options,
                                                 std::vector<client_route>& ways) {
    check_client(options);
    client_engine_options engine;
    struct wiped_list {
        std::vector<client_server_entry> servers;
        ~wiped_list() {
            for (client_server_entry& one : servers) {
                wipe(one.secret);
            }
        }
    } const listed{listed_servers(options)};
    engine.servers = engine_servers(
        listed.servers, {options.transport, options.local, options.dynamic_authorization}, ways);
    engine.affinity_seed = options.affinity_seed;
    engine.retry = options.retry;
    engine.watchdog = options.watchdog;
    engine.request_timeout = options.request_timeout;
    engine.max_channels = options.max_sockets;
    engine.max_queued = options.max_queued;
    engine.identifier_rest = options.identifier_rest;
    engine.channel_idle = options.idle_timeout;
    engine.limits = options.limits;
    return engine;
}

RADIUS_DECL std::shared_ptr<client_driver> make_driver(const serial_executor& executor,
                                                       const client_options& options) {
    std::vector<client_route> ways;
    auto engine = engine_options(options, ways);
    return std::make_shared<client_driver>(executor, std::move(engine), std::move(ways), options);
}

} // namespace radius::detail
