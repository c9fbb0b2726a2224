// SPDX-License-Identifier: MIT
// Keeps what is thrown underneath a client, memory having run out, from whoever runs the
// `io_context`.
#pragma once

#include <radius/transport/client/client_link.hpp>

namespace radius {

/// Takes what links and the timer tell and hands it to `Driver`, which has `link_opened`,
/// `link_failed`, `link_refused`, `take_packet`, `link_read` and `time_has_come`, and `go_on()`:
/// something was thrown, but what is under way has to come to its end; and `wait_on()`: nothing can
/// be done about it now, but timers have to come.
template <class Driver>
class guarded_link_owner : public client_link_owner {
  public:
    void opened(channel_handle link, radius_version version) noexcept final {
        guarded([&](Driver& driver) { driver.link_opened(link, version); });
    }
    void failed(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_failed(link, why); });
    }
    void refused(channel_handle link, std::error_code why) noexcept final {
        guarded([&](Driver& driver) { driver.link_refused(link, why); });
    }
    void received(client_link& link, octets_view octets) noexcept final {
        guarded([&](Driver& driver) {
            driver.take_packet(link, octets);
            if (!link.is_up()) { // it reads no more, and so does not tell
                driver.link_read(link);
            }
        });
    }
    void after_read(client_link& link) noexcept final {
        guarded([&](Driver& driver) { driver.link_read(link); });
    }

    /// See `engine_timer`.
    void timer_due() noexcept {
        guarded([](Driver& driver) { driver.time_has_come(); });
    }
    /// See `client_keep_alive`.
    void keep_alive_due() noexcept {
        guarded([](Driver& driver) { driver.keep_alive(); });
    }

  protected:
    ~guarded_link_owner() = default;

    /// A hook or a handler may give up the client that it belongs to.
    template <class Work>
    void guarded(Work&& work) noexcept {
        const auto kept = static_cast<Driver&>(*this).weak_from_this().lock();
        if (!tried(work) && !tried([](Driver& driver) { driver.go_on(); })) {
            (void)tried([](Driver& driver) { driver.wait_on(); }); // else the next event will do
        }
    }

  private:
    /// False where something was thrown.
    template <class Work>
    bool tried(Work&& work) noexcept {
        try {
            work(static_cast<Driver&>(*this));
            return true;
        } catch (...) {
            return false;
        }
    }
};

} // namespace radius
