// SPDX-License-Identifier: MIT
#include "support/forge.hpp"

#include <algorithm>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace forge {

bytes text(std::string_view value) { return {value.begin(), value.end()}; }

bytes operator+(bytes left, const bytes& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

bytes part(const bytes& of, std::size_t offset, std::size_t size) {
    const auto first = of.begin() + static_cast<std::ptrdiff_t>(offset);
    return {first, first + static_cast<std::ptrdiff_t>(size)};
}

void put(bytes& into, std::size_t offset, const bytes& value) {
    std::copy(value.begin(), value.end(), into.begin() + static_cast<std::ptrdiff_t>(offset));
}

bytes md5(const bytes& of) {
    bytes out(16);
    EVP_Digest(of.data(), of.size(), out.data(), nullptr, EVP_md5(), nullptr);
    return out;
}

bytes hmac_md5(std::string_view key, const bytes& of) {
    bytes out(16);
    unsigned size = 0;
    HMAC(EVP_md5(), key.data(), static_cast<int>(key.size()), of.data(), of.size(), out.data(),
         &size);
    return out;
}

bytes raw(std::uint8_t type, const bytes& value) {
    return bytes{type, static_cast<std::uint8_t>(value.size() + 2)} + value;
}

bytes raw(std::uint8_t type, std::string_view value) { return raw(type, text(value)); }

bytes integer(std::uint8_t type, std::uint32_t value) {
    bytes octets;
    for (unsigned shift = 32; shift > 0; shift -= 8) {
        octets.push_back(static_cast<std::uint8_t>(value >> (shift - 8)));
    }
    return raw(type, octets);
}

bytes microsoft(std::uint8_t type, const bytes& value) {
    return raw(26, bytes{0, 0, 1, 55} + raw(type, value));
}

bytes packet(std::uint8_t code, std::uint8_t identifier, const bytes& authenticator,
             const bytes& attributes) {
    const std::size_t size = 20 + attributes.size();
    return bytes{code, identifier, static_cast<std::uint8_t>(size >> 8),
                 static_cast<std::uint8_t>(size & 0xFF)} +
           authenticator + attributes;
}

bytes plain_packet(std::uint8_t code, std::uint32_t token, const bytes& attributes,
                   std::uint8_t reserved_1, const bytes& reserved_2) {
    return packet(code, reserved_1,
                  bytes{static_cast<std::uint8_t>(token >> 24),
                        static_cast<std::uint8_t>(token >> 16 & 0xFF),
                        static_cast<std::uint8_t>(token >> 8 & 0xFF),
                        static_cast<std::uint8_t>(token & 0xFF)} +
                      reserved_2,
                  attributes);
}

std::uint32_t token_of(const bytes& of) {
    return std::uint32_t{of[4]} << 24 | std::uint32_t{of[5]} << 16 | std::uint32_t{of[6]} << 8 |
           of[7];
}

std::size_t find_message_authenticator(const bytes& of) {
    for (std::size_t at = 20; at + 2 <= of.size() && of[at + 1] >= 2; at += of[at + 1]) {
        if (of[at] == 80) {
            return at + 2;
        }
    }
    return 0;
}

bytes with_random_field(std::uint8_t code, std::uint8_t identifier, const bytes& authenticator,
                        const bytes& attributes, std::string_view secret) {
    bytes made = packet(code, identifier, authenticator, attributes);
    if (const auto place = find_message_authenticator(made); place != 0) {
        put(made, place, hmac_md5(secret, made));
    }
    return made;
}

bytes with_signed_field(std::uint8_t code, std::uint8_t identifier, const bytes& attributes,
                        std::string_view secret) {
    bytes made = packet(code, identifier, zeros, attributes);
    if (const auto place = find_message_authenticator(made); place != 0) {
        put(made, place, hmac_md5(secret, made));
    }
    put(made, 4, md5(made + text(secret)));
    return made;
}

bytes reply(std::uint8_t code, const bytes& request, const bytes& attributes,
            std::string_view secret) {
    bytes made = packet(code, request[1], part(request, 4, 16), attributes);
    if (const auto place = find_message_authenticator(made); place != 0) {
        put(made, place, hmac_md5(secret, made));
    }
    put(made, 4, md5(made + text(secret)));
    return made;
}

bool verifies(bytes answer, const bytes& request, std::string_view secret) {
    if (answer.size() < 20 || answer.size() != (std::size_t{answer[2]} << 8 | answer[3])) {
        return false;
    }
    const bytes found = part(answer, 4, 16);
    put(answer, 4, part(request, 4, 16));
    if (md5(answer + text(secret)) != found) {
        return false;
    }
    const auto place = find_message_authenticator(answer);
    if (place == 0) {
        return true;
    }
    const bytes code = part(answer, place, 16);
    put(answer, place, zeros);
    return hmac_md5(secret, answer) == code;
}

bytes hide_password(bytes clear, const bytes& authenticator, std::string_view secret) {
    clear.resize(std::max<std::size_t>(16, (clear.size() + 15) / 16 * 16));
    bytes previous = authenticator;
    for (std::size_t at = 0; at < clear.size(); at += 16) {
        const bytes stream = md5(text(secret) + previous);
        for (std::size_t index = 0; index < 16; ++index) {
            clear[at + index] ^= stream[index];
        }
        previous = part(clear, at, 16);
    }
    return clear;
}

bytes unhide_salted(const bytes& value, const bytes& authenticator, std::string_view secret) {
    bytes clear;
    bytes previous = authenticator + part(value, 0, 2);
    for (std::size_t at = 2; at + 16 <= value.size(); at += 16) {
        const bytes stream = md5(text(secret) + previous);
        previous = part(value, at, 16);
        for (std::size_t index = 0; index < 16; ++index) {
            clear.push_back(static_cast<std::uint8_t>(stream[index] ^ previous[index]));
        }
    }
    return part(clear, 1, clear.at(0));
}

bytes hide_salted(const bytes& clear, const bytes& salt, const bytes& authenticator,
                  std::string_view secret) {
    bytes rest = bytes{static_cast<std::uint8_t>(clear.size())} + clear;
    rest.resize((rest.size() + 15) / 16 * 16);
    bytes out = salt;
    bytes previous = authenticator + salt;
    for (std::size_t at = 0; at < rest.size(); at += 16) {
        const bytes stream = md5(text(secret) + previous);
        previous = part(rest, at, 16);
        for (std::size_t index = 0; index < 16; ++index) {
            previous[index] ^= stream[index];
        }
        out = out + previous;
    }
    return out;
}

std::vector<std::pair<int, bytes>> attributes_of(const bytes& of) {
    std::vector<std::pair<int, bytes>> found;
    for (std::size_t at = 20; at + 2 <= of.size() && of[at + 1] >= 2; at += of[at + 1]) {
        found.emplace_back(of[at], part(of, at + 2, of[at + 1] - 2U));
    }
    return found;
}

std::vector<bytes> values_of(const bytes& packet, int type) {
    std::vector<bytes> found;
    for (const auto& [each, value] : attributes_of(packet)) {
        if (each == type) {
            found.push_back(value);
        }
    }
    return found;
}

} // namespace forge
