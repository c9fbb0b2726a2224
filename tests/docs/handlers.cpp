// SPDX-License-Identifier: MIT
// The snippets of docs/handlers.md.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <memory>

#include <asio/thread_pool.hpp>

namespace attr = radius::attr;

#include "handlers/1.inc"

struct user {
    std::string password;
};

struct user_database {
    asio::awaitable<std::optional<user>> find(std::string_view name);
};

user load_user(const std::string& name);

struct asks_a_database {
#include "handlers/2.inc"
    user_database database;
};

struct asks_a_pool {
#include "handlers/3.inc"
    asio::thread_pool pool;
};

asio::awaitable<void> asks_by_a_lambda(asio::thread_pool& pool, std::string name) {
#include "handlers/4.inc"
}

struct reply_queue {
    void push(radius::deferred_reply<radius::access> later);
};

struct answers_later
    : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    bool is_local(const radius::access_request& request);
#include "handlers/5.inc"
    reply_queue queue;
};

asio::awaitable<radius::access_reply> look_up(const radius::access_request& request);

struct spawns : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_answer handle_access(const radius::access_request& request) {
#include "handlers/6.inc"
    }
    asio::thread_pool pool;
};

struct job_of_a_pool {
    void abort();
};

void when_the_reply_is_useless(radius::deferred_reply<radius::access>& later,
                               const std::shared_ptr<job_of_a_pool>& job) {
#include "handlers/7.inc"
}

asio::awaitable<void> cancellation(user_database& database, std::string name) {
#include "handlers/8.inc"
}

struct front : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    explicit front(const asio::any_io_executor& executor);
    radius::access_reply handle_access(const radius::access_request& request);
};

void threads(asio::io_context& io, const std::vector<radius::peer>& peers) {
#include "handlers/9.inc"
}

asio::awaitable<void> the_end(radius::server<front>& server) {
#include "handlers/10.inc"
}
