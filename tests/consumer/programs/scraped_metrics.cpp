// SPDX-License-Identifier: MIT
// A server's metrics over HTTP, as Prometheus scrapes them.
#include <radius/client.hpp>
#include <radius/server.hpp>

#include <iostream>

#include <asio/read.hpp>
#include <asio/write.hpp>

namespace attr = radius::attr;
using asio::ip::tcp;

struct users : radius::default_handler<radius::accounting, radius::coa, radius::disconnect> {
    radius::access_reply handle_access(const radius::access_request& request) {
        return request.accept();
    }
};

asio::awaitable<void> answer_scrapes(tcp::acceptor& acceptor, const radius::server<users>& server) {
    tcp::socket scraper = co_await acceptor.async_accept(asio::use_awaitable);
    const std::string text = radius::openmetrics(server, {.max_peers = 100});
    const std::string response =
        "HTTP/1.0 200 OK\r\nContent-Type: " + std::string(radius::openmetrics_content_type) +
        "\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text;
    co_await asio::async_write(scraper, asio::buffer(response), asio::use_awaitable);
}

asio::awaitable<void> scrape(radius::client& client, tcp::endpoint metrics, std::string& text) {
    co_await client.async_send(radius::make_access_request(attr::user_name = "bob"),
                               asio::use_awaitable);
    tcp::socket socket(co_await asio::this_coro::executor);
    co_await socket.async_connect(metrics, asio::use_awaitable);
    std::error_code end;
    co_await asio::async_read(socket, asio::dynamic_buffer(text),
                              asio::redirect_error(asio::use_awaitable, end));
}

int main() {
    asio::io_context io;
    radius::server server{io, users{}, {.peers = {{"127.0.0.1/32", {.secret = "testing123"}}}}};
    const auto ports = server.listen(radius::udp{.address = "127.0.0.1",
                                                 .authentication_port = 0,
                                                 .accounting_port = {},
                                                 .dynamic_authorization_port = {}});
    radius::client client{
        io, {.server = {"127.0.0.1", ports.front().local.port}, .secret = "testing123"}};
    tcp::acceptor acceptor(io, {asio::ip::make_address("127.0.0.1"), 0});
    std::string text;
    asio::co_spawn(io, answer_scrapes(acceptor, server), asio::detached);
    asio::co_spawn(io, scrape(client, acceptor.local_endpoint(), text),
                   [&](std::exception_ptr) { server.stop(); });
    io.run();
    std::cout << text;
    return text.find("radius_server_replies_total{code=\"Access-Accept\"} 1\n") != text.npos ? 0
                                                                                             : 1;
}
