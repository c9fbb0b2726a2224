// SPDX-License-Identifier: MIT
// The users of the measured servers: bob and bob0 to bob999, all with the password "hello".
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace benchmark_kit {

inline constexpr std::string_view secret = "testing123";
inline constexpr std::string_view password = "hello";
inline constexpr int numbered_users = 1000;

/// A sparse hash table of names, so that a lookup costs a server next to nothing.
class user_table {
  public:
    user_table() {
        add("bob");
        for (int number = 0; number < numbered_users; ++number) {
            add("bob" + std::to_string(number));
        }
    }

    bool contains(std::string_view name) const noexcept {
        for (std::size_t place = home(name); !names_[place].empty(); place = after(place)) {
            if (names_[place] == name) {
                return true;
            }
        }
        return false;
    }

  private:
    static constexpr std::size_t places = 4096;

    static std::size_t home(std::string_view name) noexcept {
        std::uint32_t sum = 0;
        for (const char next : name) {
            sum = (sum ^ static_cast<unsigned char>(next)) * 0x9E3779B1U;
            sum ^= sum >> 15U;
        }
        return sum % places;
    }
    static std::size_t after(std::size_t place) noexcept { return (place + 1) % places; }

    void add(std::string name) {
        std::size_t place = home(name);
        while (!names_[place].empty()) {
            place = after(place);
        }
        names_[place] = std::move(name);
    }

    std::array<std::string, places> names_;
};

} // namespace benchmark_kit
