// SPDX-License-Identifier: MIT
// The definitions of <radius/client/client.hpp>.
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

#include <radius/client/client.hpp>
#include <radius/client/client_driver.hpp>
#include <radius/client/client_responder.hpp>

namespace radius {

RADIUS_DECL client_base::client_base(const asio::any_io_executor& executor,
                                     const client_options& options)
    : driver_(detail::make_driver(detail::make_serial(executor), options)) {}

RADIUS_DECL client_base::~client_base() {
    if (driver_ != nullptr) {
        stop();
    }
}

RADIUS_DECL void client_base::reload() {
    driver_->executor().gate()->hold([this] { driver_->reload(); });
}

RADIUS_DECL void client_base::stop() {
    driver_->executor().gate()->visit([driver = driver_] { driver->stop(); });
}

RADIUS_DECL std::string client_base::last_cause() const { return last_failure().to_string(); }

RADIUS_DECL request_failure client_base::last_failure() const {
    request_failure last;
    driver_->executor().gate()->hold([&] { last = driver_->last_failure(); });
    return last;
}

RADIUS_DECL void client_base::replace_servers(const std::vector<client_server_entry>& servers) {
    driver_->executor().gate()->hold([&] { driver_->replace_servers(servers); });
}

RADIUS_DECL client_counters client_base::counters(std::size_t server) const {
    const auto rows = driver_->servers().read();
    return server < rows->size() ? *(*rows)[server].counters : client_counters();
}

RADIUS_DECL client_counters client_base::counters(std::string_view server) const {
    const auto rows = driver_->servers().read();
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [server](const auto& row) { return row.name == server; });
    return found != rows->end() ? *found->counters : client_counters();
}

RADIUS_DECL std::vector<std::string> client_base::server_names() const {
    std::vector<std::string> names;
    for (const detail::named_client_counters& row : *driver_->servers().read()) {
        names.push_back(row.name);
    }
    return names;
}

RADIUS_DECL bool client_base::is_alive(std::size_t server) const {
    const auto rows = driver_->servers().read();
    return server < rows->size() && is_alive((*rows)[server].name);
}

RADIUS_DECL bool client_base::is_alive(std::string_view server) const {
    bool alive = false;
    driver_->executor().gate()->hold([&] { alive = driver_->is_alive(server); });
    return alive;
}

RADIUS_DECL random_source& client_base::random() noexcept { return driver_->random_for_user(); }

RADIUS_DECL detail::exchange_start client_base::start() const {
    return {driver_->executor().gate()->outer(), driver_->memory(), driver_};
}

RADIUS_DECL void client_base::answer_with(std::shared_ptr<detail::handler_caller> handler) {
    driver_->executor().gate()->visit([driver = driver_, handler = std::move(handler)]() mutable {
        driver->serve(std::make_shared<detail::client_responder>(
            driver->executor(), std::move(handler), driver->log(), driver->max_in_progress(),
            driver->engine().options().limits));
    });
}

} // namespace radius
