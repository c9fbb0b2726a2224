// SPDX-License-Identifier: MIT
// The invariants that every simulated run checks, with their names.
#pragma once

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace simulation {

enum class invariant : std::uint8_t {
    ends_once,
    ends_in_time,
    genuine_reply,
    own_answer,
    proxy_state,
    eap_failure,
    genuine_request,
    handled_once,
    record_handled,
    fresh_timestamp,
    own_stored_reply,
    sound_packet,
    identifier_rest,
    new_authenticator,
    dynamic_authorization,
    masked_print,
    same_octets,
    retransmission,
    watchdog,
    server_choice,
    bounds,
    memory,
    counters,
    recovery,
    leak,
    count_,
};

inline constexpr std::size_t invariant_count = static_cast<std::size_t>(invariant::count_);

struct invariant_text {
    std::string_view name;
    std::string_view meaning;
};

/// In the order of the enumeration. docs/library_tests.md describes each.
inline constexpr std::array<invariant_text, invariant_count> invariant_texts{{
    {"ends-once", "a request ends in exactly one of reply, timeout or cancelled"},
    {"ends-in-time", "a request ends by its deadline, and does not time out too early"},
    {"genuine-reply",
     "a reply that a client accepted was made by a server with the secret, for this very request"},
    {"own-answer", "a client reads exactly the answer of the handler to its request"},
    {"proxy-state", "every Proxy-State is returned, unchanged and in order"},
    {"eap-failure", "a reject in an EAP conversation carries EAP-Failure, and no reply to EAP a "
                    "Reply-Message"},
    {"genuine-request",
     "every request that reaches a handler was sent by a client with the secret"},
    {"handled-once",
     "a handler runs at most once per distinct request within the duplicate window"},
    {"record-handled", "an acknowledged accounting record was passed to the handler"},
    {"fresh-timestamp", "a CoA or Disconnect outside the window of time reaches no handler"},
    {"own-stored-reply",
     "a repeated request is answered with its own first reply, during its lifetime"},
    {"sound-packet", "a packet that arrives unchanged is not refused as forged"},
    {"identifier-rest", "no identifier is reused while a late reply could still match"},
    {"new-authenticator", "every new packet with a random authenticator has a new one"},
    {"dynamic-authorization", "a CoA or Disconnect carries exactly what the options require"},
    {"masked-print", "a masked trace shows no password, and nothing that is not in the packet"},
    {"same-octets", "a retransmission is the same packet, on the same channel"},
    {"retransmission", "waits and transmissions follow RFC 5080 section 2.2.1"},
    {"watchdog", "dead servers get Status-Server at their interval, each time in a new packet"},
    {"server-choice", "a request goes to servers of the present list only: to the one it is pinned "
                      "to, or to the one of its affinity"},
    {"bounds", "caches, queues and channels stay within their options"},
    {"memory", "the engines' memory depends on their heaviest load, which options limit"},
    {"counters", "the engines' counters equal the events"},
    {"recovery", "once the network works again every request has its answer"},
    {"leak", "after everything has ended nothing is left: no entry, no timer, no request"},
}};

constexpr std::string_view name_of(invariant which) {
    return invariant_texts[static_cast<std::size_t>(which)].name;
}

/// A run ends with the first violation.
class broken_invariant : public std::runtime_error {
  public:
    /// `serial`: the request concerned, 0 for none.
    broken_invariant(invariant which, const std::string& what, std::uint64_t serial = 0)
        : runtime_error(what), which_(which), serial_(serial) {}

    invariant which() const noexcept { return which_; }
    std::uint64_t serial() const noexcept { return serial_; }

  private:
    invariant which_;
    std::uint64_t serial_;
};

/// Throws `broken_invariant` if the invariant does not hold.
inline void demand(bool kept, invariant which, std::uint64_t serial, const char* otherwise) {
    if (!kept) {
        throw broken_invariant(which, otherwise, serial);
    }
}

} // namespace simulation
