// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client.hpp>.
#pragma once

#include <memory>
#include <vector>

#include <radius/client/client.hpp>
#include <radius/client/client_driver.hpp>
#include <radius/client/client_responder.hpp>

namespace radius {

RADIUS_DECL client::client(asio::io_context& io, const client_options& options)
    : driver_(detail::make_driver(io, options)) {}

RADIUS_DECL client::~client() {
    if (driver_ != nullptr) {
        driver_->stop();
    }
}

RADIUS_DECL void client::reload() { driver_->reload(); }

RADIUS_DECL void client::stop() { driver_->stop(); }

RADIUS_DECL std::string client::last_cause() const { return last_failure().to_string(); }

RADIUS_DECL const request_failure& client::last_failure() const noexcept {
    return driver_->last_failure();
}

RADIUS_DECL client_counters client::counters(std::size_t server) const noexcept {
    return driver_->counters(server);
}

RADIUS_DECL bool client::is_alive(std::size_t server) const noexcept {
    return driver_->is_alive(server);
}

RADIUS_DECL random_source& client::random() noexcept { return driver_->random(); }

RADIUS_DECL detail::exchange_start client::start() const {
    return {&driver_->io(), driver_->memory(), driver_};
}

RADIUS_DECL void client::answer_with(std::shared_ptr<detail::handler_caller> handler) {
    const client_engine& engine = driver_->engine();
    std::vector<const client_server_options*> servers;
    servers.reserve(engine.server_count());
    for (std::size_t index = 0; index < engine.server_count(); ++index) {
        servers.push_back(&engine.server(index));
    }
    driver_->serve(std::make_shared<detail::client_responder>(
        driver_->io(), std::move(handler), driver_->log(), servers, driver_->max_in_progress(),
        engine.options().limits.strict_prefixes));
}

} // namespace radius
