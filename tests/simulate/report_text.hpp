// SPDX-License-Identifier: MIT
// Prints a run's report.
#pragma once

#include <cstdio>
#include <ostream>

#include <radius/packet/packet_code.hpp>

#include "simulate/report.hpp"

namespace simulation {

/// "   3.104233 s  client 1: sends to server 2: Access-Request id 7, request 42"
inline void print(std::ostream& out, const event& one) {
    constexpr const char* names[] = {"client", "server", "network"};
    const double seconds =
        std::chrono::duration<double>(one.at.time_since_epoch() - std::chrono::hours(1)).count();
    char time[32];
    std::snprintf(time, sizeof(time), "%12.6f s", seconds);
    out << time << "  " << names[static_cast<std::size_t>(one.who)] << ' ' << one.number << ": "
        << one.what;
    if (one.detail != 0 || *one.what == '\0') {
        out << ' ' << one.detail;
    }
    if (one.code != 0) {
        out << ": " << radius::to_string(static_cast<radius::packet_code>(one.code)) << " id "
            << static_cast<unsigned>(one.identifier);
    }
    if (one.serial != 0) {
        out << ", request " << one.serial;
    }
    out << '\n';
}

/// The events of the failed request, at least the latest of them, and the very last events.
inline void print(std::ostream& out, const failure& broken) {
    constexpr std::size_t most = 40;
    std::vector<event> own;
    for (const event& one : broken.last_events) {
        if (one.serial == broken.serial && broken.serial != 0) {
            own.push_back(one);
        }
    }
    if (!own.empty()) {
        out << "events of request " << broken.serial << ":\n";
        for (std::size_t index = own.size() > most ? own.size() - most : 0; index < own.size();
             ++index) {
            print(out, own[index]);
        }
    }
    out << "the last events:\n";
    const std::vector<event>& all = broken.last_events;
    for (std::size_t index = all.size() > most ? all.size() - most : 0; index < all.size();
         ++index) {
        print(out, all[index]);
    }
    out << "broken: " << name_of(broken.which) << ": "
        << invariant_texts[static_cast<std::size_t>(broken.which)].meaning << "\n"
        << broken.what << "\n"
        << "seed " << broken.seed << "; to reproduce: simulate --exchanges 1 --seed " << broken.seed
        << '\n';
}

/// One line.
inline void print(std::ostream& out, const totals& count, std::uint64_t fingerprint) {
    out << count.exchanges << " exchanges (" << count.replied << " replied, " << count.timed_out
        << " timed out, " << count.cancelled << " cancelled, " << count.vanished
        << " crashed with their client; " << count.reverse << " started by servers), "
        << count.refused << " refused, " << count.worlds << " worlds of "
        << count.virtual_time.count() << " s, " << count.packets << " packets (" << count.lost
        << " lost, " << count.repeated << " repeated, " << count.corrupted << " corrupted, "
        << count.forged << " forged, " << count.replayed << " replayed), " << count.handshakes
        << " handshakes, " << count.handled << " handled, " << count.resent << " resent, "
        << count.crashes << " servers crashed, " << count.jumps << " clocks jumped, fingerprint "
        << std::hex << fingerprint << std::dec << '\n';
}

} // namespace simulation
