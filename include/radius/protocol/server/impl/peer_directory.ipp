// SPDX-License-Identifier: MIT
// The definitions of <radius/protocol/server/peer_directory.hpp>.
#pragma once

#include <algorithm>
#include <array>
#include <utility>

#include <radius/protocol/server/peer_directory.hpp>
#include <radius/wire/network_order.hpp>
#include <radius/wire/option_check.hpp>

namespace radius::detail {

RADIUS_DECL peer_lookup_limits checked(const peer_lookup_limits& limits) {
    using std::chrono::seconds;
    check_option(limits.keep >= seconds(1), "unknown_peers.limits.keep must be at least 1 second");
    check_option(limits.keep_absent >= seconds(1),
                 "unknown_peers.limits.keep_absent must be at least 1 second");
    check_option(limits.timeout > seconds(0), "unknown_peers.limits.timeout must be positive");
    check_option(limits.pause > seconds(0), "unknown_peers.limits.pause must be positive");
    check_option(limits.max_found >= 1, "unknown_peers.limits.max_found must be at least 1");
    check_option(limits.max_absent >= 1, "unknown_peers.limits.max_absent must be at least 1");
    check_option(limits.max_lookups >= 1, "unknown_peers.limits.max_lookups must be at least 1");
    check_option(limits.max_lookups_a_second >= 1,
                 "unknown_peers.limits.max_lookups_a_second must be at least 1");
    check_option(limits.max_parked >= 1, "unknown_peers.limits.max_parked must be at least 1");
    check_option(limits.max_parked_a_network >= 1,
                 "unknown_peers.limits.max_parked_a_network must be at least 1");
    return limits;
}

RADIUS_DECL peer_directory::peer_directory(const peer_lookup_limits& limits, const hash_seed& seed)
    : limits_(checked(limits)), entries_(0, hasher(seed)), networks_(0, hasher(seed)),
      allowance_(static_cast<double>(limits.max_lookups_a_second)) {}

RADIUS_DECL peer_directory::outcome
peer_directory::admit(const endpoint& source, time_point now,
                      function_ref<std::shared_ptr<parked_work>()> park_it) {
    const endpoint key = without_port(source);
    const std::scoped_lock guard(lock_);
    const auto known = entries_.find(key);
    if (known != entries_.end()) {
        entry& one = known->second;
        if (one.is == state::asking) {
            if (!has_room(key)) {
                return {.reason = drop_reason::peer_lookup_full};
            }
            park(key, one, park_it());
            return {.next = step::parked};
        }
        if (now < one.until) {
            if (one.is == state::found) {
                return {.next = step::found, .peer = one.peer, .until = one.until};
            }
            return {.reason =
                        one.failed ? drop_reason::peer_lookup_failed : drop_reason::unknown_peer};
        }
    }
    if (lookups_ >= limits_.max_lookups || !has_room(key) || !may_ask(now)) {
        return {.reason = drop_reason::peer_lookup_full};
    }
    const auto work = park_it();
    const auto asked = known != entries_.end() ? known : entries_.try_emplace(key).first;
    entry& one = asked->second;
    try {
        one.parked.reserve(1);
        park(key, one, work);
    } catch (...) {
        if (known == entries_.end()) {
            entries_.erase(asked);
        }
        throw;
    }
    if (known != entries_.end()) {
        list_of(one.is).erase(one.place);
    }
    one.is = state::asking;
    one.outdated = false;
    ++lookups_;
    allowance_ -= 1;
    return {.next = step::ask};
}

RADIUS_DECL peer_directory::resumption
peer_directory::answer(const endpoint& source, lookup_result how, kept_peer peer, time_point now) {
    const endpoint key = without_port(source);
    const std::scoped_lock guard(lock_);
    const auto asked = entries_.find(key);
    if (asked == entries_.end() || asked->second.is != state::asking) {
        return {};
    }
    entry& one = asked->second;
    resumption next{.parked = std::exchange(one.parked, {})};
    --lookups_;
    parked_ -= next.parked.size();
    if (const auto network = networks_.find(network_of(key)); network != networks_.end()) {
        network->second -= next.parked.size();
        if (network->second == 0) {
            networks_.erase(network);
        }
    }
    if (how == lookup_result::failed && one.peer != nullptr) {
        next.peer = one.peer; // better than none
    } else {
        next.peer = how == lookup_result::found ? std::move(peer) : nullptr;
    }
    next.reason = next.peer != nullptr           ? drop_reason::none
                  : how == lookup_result::failed ? drop_reason::peer_lookup_failed
                                                 : drop_reason::unknown_peer;
    one.failed = how == lookup_result::failed;
    one.peer = next.peer;
    const duration kept = one.failed            ? duration(limits_.pause)
                          : one.peer != nullptr ? duration(limits_.keep)
                                                : duration(limits_.keep_absent);
    if (one.outdated) {
        entries_.erase(asked);
        return next;
    }
    try {
        keep(key, one, one.peer != nullptr ? state::found : state::absent, later(now, kept));
    } catch (...) { // no memory to remember it
        entries_.erase(asked);
    }
    return next;
}

RADIUS_DECL void peer_directory::forget_all() noexcept {
    const std::scoped_lock guard(lock_);
    for (auto next = entries_.begin(); next != entries_.end();) {
        if (next->second.is == state::asking) {
            next->second.outdated = true;
            next->second.peer = nullptr;
            ++next;
        } else {
            next = entries_.erase(next);
        }
    }
    found_.clear();
    absent_.clear();
}

RADIUS_DECL std::size_t peer_directory::lookups() const {
    const std::scoped_lock guard(lock_);
    return lookups_;
}

RADIUS_DECL std::size_t peer_directory::parked() const {
    const std::scoped_lock guard(lock_);
    return parked_;
}

RADIUS_DECL std::size_t peer_directory::hasher::operator()(const endpoint& source) const noexcept {
    std::array<std::uint64_t, 3> words{};
    words[2] = source.scope;
    if (source.address.is_v4()) {
        words[0] = source.address.v4().to_uint();
        words[2] |= std::uint64_t{1} << 32U;
    } else {
        const ipv6_address::octets_type octets = source.address.v6().octets();
        words[0] = read_number(std::span(octets).first<8>());
        words[1] = read_number(std::span(octets).last<8>());
    }
    return static_cast<std::size_t>(keyed_(words));
}

RADIUS_DECL endpoint peer_directory::network_of(const endpoint& source) noexcept {
    return {source.address.masked(source.address.is_v4() ? 24 : 48), 0, source.scope};
}

RADIUS_DECL std::size_t peer_directory::count_of(state which) const {
    const std::scoped_lock guard(lock_);
    return which == state::found ? found_.size() : absent_.size();
}

RADIUS_DECL bool peer_directory::has_room(const endpoint& source) const noexcept {
    if (parked_ >= limits_.max_parked) {
        return false;
    }
    const auto network = networks_.find(network_of(source));
    return network == networks_.end() || network->second < limits_.max_parked_a_network;
}

RADIUS_DECL bool peer_directory::may_ask(time_point now) noexcept {
    const auto most = static_cast<double>(limits_.max_lookups_a_second);
    const double passed = std::chrono::duration<double>(now - counted_).count();
    if (passed > 0) {
        allowance_ = std::min(most, allowance_ + passed * most);
        counted_ = now;
    }
    return allowance_ >= 1;
}

RADIUS_DECL void peer_directory::park(const endpoint& source, entry& waiting,
                                      std::shared_ptr<parked_work> work) {
    std::size_t& network = networks_[network_of(source)];
    waiting.parked.push_back(std::move(work)); // if it throws, a network with 0 stays, or more
    ++network;
    ++parked_;
}

RADIUS_DECL void peer_directory::keep(const endpoint& source, entry& answered, state as,
                                      time_point until) {
    std::list<endpoint>& list = list_of(as);
    if (list.size() >= (as == state::found ? limits_.max_found : limits_.max_absent)) {
        entries_.erase(list.front());
        list.pop_front();
    }
    answered.place = list.insert(list.end(), source);
    answered.is = as;
    answered.until = until;
}

} // namespace radius::detail
