// SPDX-License-Identifier: MIT
// The duplicate cache compared with a simple std::map, with random operations in virtual time (RFC
// 5080 section 2.2.2).
#include <map>
#include <random>
#include <tuple>

#include <radius/protocol/server/duplicate_cache.hpp>

#include "support/catch.hpp"

namespace {

using namespace radius;
using namespace std::chrono_literals;
using outcome = detail::duplicate_outcome;

struct model_key {
    endpoint source;
    packet_code code{};
    octet identifier = 0;
    friend auto operator<=>(const model_key&, const model_key&) = default;

    bool lives_long() const {
        return code == packet_code::coa_request || code == packet_code::disconnect_request;
    }
};

struct model_entry {
    authenticator content{};
    std::uint64_t number = 0; ///< replaces the ticket
    bool answered = false;
    octet_string reply;
    time_point completed{};
    std::uint64_t order = 0; ///< of completion
};

class model {
  public:
    explicit model(const duplicate_cache_limits& limits) : limits_(limits) {}

    void expire(time_point now) {
        std::erase_if(
            entries, [&](const auto& each) { return each.second.answered && expiry(each) <= now; });
    }

    outcome admit(const model_key& key, const authenticator& content, std::uint64_t number) {
        const auto known = entries.find(key);
        if (known != entries.end() && known->second.content == content) {
            return known->second.answered ? outcome::answered : outcome::in_progress;
        }
        if (known != entries.end()) {
            entries.erase(known);
        } else if (entries.size() == limits_.max_entries) {
            const auto oldest = oldest_answered();
            if (oldest == entries.end()) {
                return outcome::full;
            }
            entries.erase(oldest);
        }
        entries[key] = {content, number, false, {}, {}, 0};
        return outcome::fresh;
    }

    /// If the real cache forgets entries because it is full, it does so in the order of completion.
    void forget_answered_up_to(const model_key& key) {
        const auto bound = rank(*entries.find(key));
        std::erase_if(
            entries, [&](const auto& each) { return each.second.answered && rank(each) <= bound; });
    }

    std::optional<time_point> next_expiry() const {
        std::optional<time_point> earliest;
        for (const auto& each : entries) {
            if (each.second.answered && (!earliest || expiry(each) < *earliest)) {
                earliest = expiry(each);
            }
        }
        return earliest;
    }

    std::size_t in_progress() const {
        return static_cast<std::size_t>(
            std::count_if(entries.begin(), entries.end(),
                          [](const auto& each) { return !each.second.answered; }));
    }

    std::size_t reply_bytes() const {
        std::size_t sum = 0;
        for (const auto& [key, entry] : entries) {
            sum += entry.reply.size();
        }
        return sum;
    }

    std::map<model_key, model_entry> entries;

  private:
    using item = std::pair<const model_key, model_entry>;

    /// By time, then by lifetime, then by order.
    static std::tuple<time_point, bool, std::uint64_t> rank(const item& each) {
        return {each.second.completed, each.first.lives_long(), each.second.order};
    }

    time_point expiry(const item& each) const {
        return each.second.completed + (each.first.lives_long()
                                            ? limits_.dynamic_authorization_lifetime
                                            : limits_.lifetime);
    }

    std::map<model_key, model_entry>::iterator oldest_answered() {
        auto oldest = entries.end();
        for (auto each = entries.begin(); each != entries.end(); ++each) {
            if (each->second.answered && (oldest == entries.end() || rank(*each) < rank(*oldest))) {
                oldest = each;
            }
        }
        return oldest;
    }

    duplicate_cache_limits limits_;
};

struct known_request {
    detail::duplicate_ticket ticket;
    model_key key;
    std::uint64_t number = 0;
};

/// Applies the same operations to both.
class comparison {
  public:
    comparison(std::uint32_t random_seed, const duplicate_cache_limits& limits,
               std::size_t max_reply_size, bool exact)
        : random_(random_seed), limits_(limits), max_reply_size_(max_reply_size), exact_(exact),
          cache_(detail::hash_seed{static_cast<octet>(random_seed)}, limits), model_(limits) {}

    void step() {
        ++steps_;
        if (!exact_) {
            now_ += 1us; // no two completions at the same time: their order could differ
        }
        // Phases with few answers fill the cache with requests in progress.
        const std::size_t answers = steps_ / 2000 % 3 == 2 ? 5 : 60;
        const std::size_t choice = below(100);
        if (choice < answers && !requests_.empty()) {
            store();
        } else if (choice < answers + 5 && !requests_.empty()) {
            abandon();
        } else if (choice < answers + 15) {
            advance();
        } else {
            admit();
        }
        check_bounds();
    }

    std::map<outcome, std::size_t> met;
    std::size_t forgotten_early = 0;
    std::size_t stale_tickets = 0;

  private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    void advance() {
        now_ += std::chrono::milliseconds(below(300) == 0 ? below(400'000) : below(400));
        if (below(2) == 0) {
            cache_.expire(now_);
            model_.expire(now_);
        }
    }

    model_key any_key() {
        static constexpr std::array codes{
            packet_code::access_request, packet_code::accounting_request, packet_code::coa_request};
        const auto host = static_cast<std::uint32_t>(below(4));
        const ip_address address =
            host < 2 ? ip_address(ipv4_address(host))
                     : ip_address(ipv6_address(ipv6_address::groups_type{
                           0x2001, 0xdb8, 0, 0, 0, 0, 0, static_cast<std::uint16_t>(host)}));
        return {{address, static_cast<std::uint16_t>(1024 + below(3))},
                codes[below(codes.size())],
                static_cast<octet>(below(8))};
    }

    void admit() {
        const model_key key = any_key();
        authenticator content{};
        content[15] = static_cast<octet>(below(8) == 0);
        model_.expire(now_);
        const auto found = cache_.admit(key.source, key.code, key.identifier, content, now_);
        outcome expected = outcome::answered;
        if (!exact_ && found.outcome == outcome::fresh && model_.entries.contains(key) &&
            model_.entries[key].answered && model_.entries[key].content == content) {
            ++forgotten_early;
            model_.forget_answered_up_to(key);
        }
        expected = model_.admit(key, content, ++number_);
        REQUIRE(found.outcome == expected);
        ++met[expected];
        if (expected == outcome::answered) {
            REQUIRE(to_octets(found.reply) == model_.entries[key].reply);
        }
        REQUIRE(static_cast<bool>(found.ticket) == (expected == outcome::fresh));
        if (expected == outcome::fresh) {
            requests_.push_back({found.ticket, key, number_});
        }
    }

    /// One of the issued tickets; half of the stale ones are kept to be tried again. Null if the
    /// model considers it stale.
    std::pair<known_request, model_entry*> any_request() {
        known_request& chosen = requests_[below(requests_.size())];
        const known_request request = chosen;
        if (below(2) == 0) {
            chosen = requests_.back();
            requests_.pop_back();
        }
        const auto known = model_.entries.find(request.key);
        const bool current = known != model_.entries.end() && !known->second.answered &&
                             known->second.number == request.number;
        REQUIRE(cache_.current(request.ticket) == current);
        stale_tickets += current ? 0 : 1;
        return {request, current ? &known->second : nullptr};
    }

    void store() {
        const auto [request, entry] = any_request();
        octet_string reply(below(10) == 0 ? 0 : below(max_reply_size_));
        for (octet& next : reply) {
            next = static_cast<octet>(random_());
        }
        if (entry != nullptr) {
            model_.expire(now_);
            entry->answered = true;
            entry->reply = reply;
            entry->completed = now_;
            entry->order = ++order_;
        }
        cache_.store(request.ticket, reply, now_);
    }

    void abandon() {
        const auto [request, entry] = any_request();
        if (entry != nullptr) {
            model_.entries.erase(request.key);
        }
        cache_.abandon(request.ticket);
    }

    void check_bounds() {
        REQUIRE(cache_.entries() <= limits_.max_entries);
        REQUIRE(cache_.reply_bytes() <= limits_.max_reply_bytes);
        // Forgetting an answer early at most makes room for a request in progress, so these agree.
        REQUIRE(cache_.in_progress() == model_.in_progress());
        if (exact_) {
            REQUIRE(cache_.entries() == model_.entries.size());
            REQUIRE(cache_.reply_bytes() == model_.reply_bytes());
            REQUIRE(cache_.next_expiry() == model_.next_expiry());
        }
    }

    std::mt19937 random_;
    duplicate_cache_limits limits_;
    std::size_t max_reply_size_;
    bool exact_;
    detail::duplicate_cache cache_;
    model model_;
    std::vector<known_request> requests_;
    time_point now_{5000s};
    std::uint64_t number_ = 0;
    std::uint64_t order_ = 0;
    std::size_t steps_ = 0;
};

} // namespace

TEST_CASE("the duplicate cache behaves like a simple map", "[rfc5080-2.2.2][rule-55][rule-56]") {
    comparison both(1, {.max_entries = 120}, 200, true);
    for (int step = 0; step < 200'000; ++step) {
        both.step();
    }
    for (const auto each :
         {outcome::fresh, outcome::in_progress, outcome::answered, outcome::full}) {
        CAPTURE(static_cast<int>(each));
        CHECK(both.met[each] > 1000);
    }
    CHECK(both.stale_tickets > 1000);
}

TEST_CASE("if there is no room, only the oldest answers are forgotten", "[rfc5080-2.2.2]") {
    // Few entries with many octets: 128 KiB hold about 64 replies.
    comparison both(2, {.max_entries = 1000, .max_reply_bytes = 128 * 1024}, 4096, false);
    for (int step = 0; step < 50'000; ++step) {
        both.step();
    }
    CHECK(both.forgotten_early > 100);
    CHECK(both.met[outcome::answered] > 100);
}
