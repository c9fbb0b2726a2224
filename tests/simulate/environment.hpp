// SPDX-License-Identifier: MIT
// The state that all parts of a simulated world share.
#pragma once

#include "simulate/late_replies.hpp"

namespace simulated {

struct environment {
    const scenario& how;
    simulation::event_queue& queue;
    chance& draw;
    simulation::event_trace& trace;
    simulation::totals& count;
    books ledger;
    late_replies late;
    bool calm = false;                         ///< no more faults
    std::uint64_t last_of_storm = 0xFFFF'FFFF; ///< requests after this one must be answered

    time_point now() const noexcept { return queue.now(); }

    void note(simulation::actor who, std::uint32_t number, const char* what,
              std::int64_t detail = 0, std::uint64_t serial = 0, octets_view packet = {}) {
        trace.add({now(), who, number, what, detail, serial, packet.empty() ? octet{} : packet[0],
                   packet.size() < 2 ? octet{} : packet[1]});
    }
};

} // namespace simulated
