// SPDX-License-Identifier: MIT
// The shortest correct client over TLS. Arguments: a port (2083) and the directory of the
// certificates (certs). Exit status: 0 for yes, 1 for no, 2 for no answer.
#include <iostream>

#include <radius/client.hpp>
#include <radius/dictionary.hpp>
#include <radius/tls.hpp>

namespace attr = radius::attr;

int main(int argc, char** argv) {
    try {
        const int port = argc > 1 ? std::stoi(argv[1]) : 2083;
        const std::string certs = argc > 2 ? argv[2] : "certs";
        radius::blocking_client client({
            .server = {"127.0.0.1", static_cast<std::uint16_t>(port)},
            .transport = radius::radsec::client{.certificate = certs + "/client/client.cert.pem",
                                                .private_key = certs + "/client/client.key.pem",
                                                .authority = certs + "/ca/ca.cert.pem",
                                                .server_name = "localhost"},
        });
        const auto response = client.send(radius::make_access_request(
            attr::user_name = "bob", attr::user_password = "hello", attr::nas_port = 7));

        std::cout << radius::to_string(response.code()) << '\n'
                  << radius::print(response, radius::standard_dictionary());
        return response.is_success() ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
