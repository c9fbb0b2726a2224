// SPDX-License-Identifier: MIT
// The snippets of docs/peers.md.
#include <radius/server.hpp>
#include <radius/tls.hpp>

#include <csignal>
#include <list>

#include <asio/thread_pool.hpp>

#include "peers/1.inc"

std::list<radius::peer> rows_of_a_database();

void long_lists(radius::server<campus>& server, asio::thread_pool& pool) {
#include "peers/2.inc"
}

void clients_of_tls(radius::server<campus>& server) {
#include "peers/3.inc"
}

struct row_of_nas {
    std::string secret;
    std::string name;
};

struct database_of_nas {
    asio::awaitable<std::optional<row_of_nas>> find_nas(radius::ip_address address);
};

void look_up_unknown_peers(database_of_nas& database) {
#include "peers/4.inc"
}
