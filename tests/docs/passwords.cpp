// SPDX-License-Identifier: MIT
// The snippets of docs/passwords.md.
#include <radius/crypto/constant_time.hpp>
#include <radius/server.hpp>

#include <memory>

namespace attr = radius::attr;

void log(std::string_view line);

radius::access_reply stored_hash(const radius::access_request& request,
                                 const std::string& text_from_database) {
#include "passwords/1.inc"
}

namespace slow {

struct user {
    radius::password_hash password;
};

extern const radius::password_hash decoy;
asio::awaitable<std::optional<user>> find_user(std::string_view name);

#include "passwords/2.inc"

} // namespace slow

#if __has_include(<crypt.h>)
#include <crypt.h>

namespace crypt_3 {

extern const std::string text;

#include "passwords/3.inc"

} // namespace crypt_3
#endif

asio::awaitable<std::optional<radius::mschap::nt_key>>
ask_winbind(const radius::mschap_attempt& attempt);

asio::awaitable<radius::access_reply> domain_controller(const radius::access_request& request) {
#include "passwords/4.inc"
}
