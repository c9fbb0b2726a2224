// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/client/exchange_initiation.hpp>.
#pragma once

#include <algorithm>

#include <radius/protocol/client/client_engine.hpp>
#include <radius/transport/client/exchange_initiation.hpp>

namespace radius::detail {

RADIUS_DECL exchange_cancellation::exchange_cancellation(std::weak_ptr<exchange_driver> driver,
                                                         std::weak_ptr<exchange_end> end) noexcept
    : driver_(std::move(driver)), end_(std::move(end)) {}

RADIUS_DECL void exchange_cancellation::operator()(asio::cancellation_type type) const {
    const auto driver = driver_.lock();
    const auto end = end_.lock();
    if (type != asio::cancellation_type::none && driver != nullptr && end != nullptr) {
        driver->executor().gate()->visit([driver, end] {
            if (end->request) {
                driver->cancel(*end->request);
            }
        });
    }
}

RADIUS_DECL exchange_completion::exchange_completion(exchange_start start,
                                                     std::shared_ptr<exchange_end> end) noexcept
    : start_(std::move(start)), end_(std::move(end)) {}

RADIUS_DECL void exchange_completion::operator()(std::error_code error, const client_result& result,
                                                 std::size_t server) && {
    error =
        error == std::errc::operation_canceled ? asio::error::operation_aborted : result.outcome();
    if (!error) {
        const client_engine& engine = start_.driver->engine();
        const client_server_options& from = engine.server(server);
        response_origin origin{.secret = result.secret,
                               .server = from.address,
                               .version = result.version,
                               .round_trip_time = result.round_trip_time,
                               .transmissions = result.transmissions,
                               .strict_prefixes = engine.options().limits.strict_prefixes,
                               .server_name = engine.label(server)};
        std::copy_n(result.request.begin() + 4, origin.request_authenticator.size(),
                    origin.request_authenticator.begin());
        end_->keep(result.reply, std::move(origin));
    }
    deliver(error);
}

RADIUS_DECL void exchange_completion::fail(errc error) && { deliver(make_error_code(error)); }

RADIUS_DECL void exchange_completion::deliver(std::error_code error) {
    end_->error = error;
    end_->request.reset();
    end_->is_over = true;
    const exchange_delivery delivery{std::move(end_), std::move(start_.memory)};
    delivery.end->post(delivery);
}

/// Inside the gate.
inline void send_exchange(exchange_completion& completion, exchange_driver& driver,
                          packet_code code, const attribute_list& request,
                          const request_options& options,
                          const std::shared_ptr<exchange_end>& end) {
    const auto started = driver.send(code, request, options, std::move(completion));
    if (!started) {
        // A request that does not start moves nothing.
        // NOLINTNEXTLINE(bugprone-use-after-move)
        std::move(completion).fail(started.error());
    } else if (!end->is_over) {
        end->request = *started;
    }
}

RADIUS_DECL void start_exchange(const exchange_start& start, packet_code code,
                                const attribute_list& request, const request_options& options,
                                const std::shared_ptr<exchange_end>& end) {
    exchange_completion completion(start, end);
    if (start.driver == nullptr) {
        std::move(completion).fail(errc::connection_closed);
        return;
    }
    end->connect({start.driver, end});
    serial_gate& gate = *start.driver->executor().gate();
    const auto send_now = [&] {
        send_exchange(completion, *start.driver, code, request, options, end);
    };
    if (!gate.try_visit(send_now)) {
        gate.visit(
            [completion = std::move(completion), driver = start.driver, code, request, options,
             end]() mutable { send_exchange(completion, *driver, code, request, options, end); });
    }
}

} // namespace radius::detail
