// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/server/peer_lookup.hpp>.
#pragma once

#include <algorithm>
#include <exception>
#include <memory>
#include <utility>

#include <radius/transport/server/handler_runner.hpp>
#include <radius/transport/server/peer_lookup.hpp>

namespace radius {

class peer_answer::once {
  public:
    explicit once(std::shared_ptr<detail::peer_lookup_run> run) noexcept : run_(std::move(run)) {}
    once(const once&) = delete;
    once& operator=(const once&) = delete;
    ~once() { run_->fail("no answer"); }

    detail::peer_lookup_run& run() noexcept { return *run_; }

  private:
    std::shared_ptr<detail::peer_lookup_run> run_;
};

RADIUS_DECL peer_answer::peer_answer(std::shared_ptr<detail::peer_lookup_run> run)
    : once_(std::make_shared<once>(std::move(run))) {}

RADIUS_DECL void peer_answer::operator()(lookup_answer found) const {
    once_->run().answer(std::move(found));
}

} // namespace radius

namespace radius::detail {

RADIUS_DECL bool peer_resolver::covers(const endpoint& remote) const noexcept {
    return how_.networks.empty() ||
           std::any_of(how_.networks.begin(), how_.networks.end(),
                       [&](const peer_network& one) { return one.contains(remote); });
}

RADIUS_DECL
peer_lookup_run::peer_lookup_run(std::shared_ptr<handler_runner> core, lookup_runs& runs,
                                 std::shared_ptr<peer_resolver> resolver, const unknown_source& who)
    : core_(std::move(core)), runs_(&runs), resolver_(std::move(resolver)), who_(who),
      timer_(core_->executor()) {}

RADIUS_DECL void peer_lookup_run::start() {
    const auto self = shared_from_this();
    runs_->insert(self);
    std::optional<peer_answer> done; // outlives an exception, whose text is the better reason
    try {
        timer_->expires_after(resolver_->directory().limits().timeout);
        timer_->async_wait([self](std::error_code error) {
            if (!error) {
                self->fail("it took too long");
            }
        });
        if (resolver_->finder().spawn_) {
            spawn_finder();
        } else {
            done = peer_answer(self);
            resolver_->finder().call_(who_, *done);
        }
    } catch (const std::exception& failure) {
        fail(failure.what());
    } catch (...) {
        fail("unknown exception");
    }
}

RADIUS_DECL void peer_lookup_run::spawn_finder() {
    auto done = [self = shared_from_this()](const std::exception_ptr& failure,
                                            lookup_answer found) {
        if (failure == nullptr) {
            self->answer(std::move(found));
            return;
        }
        try {
            std::rethrow_exception(failure);
        } catch (const std::exception& thrown) {
            self->fail(thrown.what());
        } catch (...) {
            self->fail("unknown exception");
        }
    };
    asio::co_spawn(core_->executor(), resolver_->finder().spawn_(who_),
                   asio::bind_cancellation_slot(cancelled_.slot(), std::move(done)));
}

template <class GoOn>
void peer_lookup_run::post(GoOn go_on) noexcept {
    const std::scoped_lock guard(lock_);
    if (!ended_) {
        try_post(core_->executor(), [self = shared_from_this(), work = std::move(go_on)]() mutable {
            if (!self->ended_) {
                work(*self);
            }
        });
    }
}

RADIUS_DECL void peer_lookup_run::answer(lookup_answer found) {
    post([answer = std::move(found)](peer_lookup_run& self) mutable { self.take(answer); });
}

RADIUS_DECL void peer_lookup_run::fail(std::string why) noexcept {
    post([why = std::move(why)](peer_lookup_run& self) {
        self.core_->log().peer_lookup_failed(self.who_.local, self.who_.remote, why,
                                             std::chrono::steady_clock::now());
        self.finish(lookup_result::failed, nullptr);
    });
}

RADIUS_DECL void peer_lookup_run::take(lookup_answer& found) {
    if (!found) {
        finish(lookup_result::absent, nullptr);
        return;
    }
    try {
        peer made{.network = peer_network(who_.remote.address.unmapped()),
                  .options = std::move(*found)};
        if (made.options.name.empty()) {
            made.options.name = who_.remote.host();
        }
        finish(lookup_result::found, make_lone_peer(made, resolver_->names()));
    } catch (const std::exception& failure) { // for example, an empty secret
        core_->log().peer_lookup_failed(who_.local, who_.remote, failure.what(),
                                        std::chrono::steady_clock::now());
        finish(lookup_result::failed, nullptr);
    }
}

RADIUS_DECL void peer_lookup_run::finish(lookup_result how, kept_peer peer) noexcept {
    {
        const std::scoped_lock guard(lock_);
        if (std::exchange(ended_, true)) {
            return;
        }
    }
    const auto self = shared_from_this();
    timer_.reset();
    try {
        resolver_->directory()
            .answer(who_.remote, how, std::move(peer), std::chrono::steady_clock::now())
            .resume();
        cancelled_.emit(asio::cancellation_type::terminal);
    } catch (...) { // no memory: the packets that wait are lost, and their clients send them again
        core_->note_drop(drop_reason::internal_error, who_.local, who_.remote, nullptr);
    }
    runs_->erase(self);
}

} // namespace radius::detail
