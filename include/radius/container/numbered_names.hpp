// SPDX-License-Identifier: MIT
// Small numbers for names: a name keeps its number for as long as anything uses it, and for some
// time longer, so that what is counted by number follows the name.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include <radius/container/hash_index.hpp>
#include <radius/wire/function_ref.hpp>

namespace radius::detail {

/// Keeps something for each number. All members are called while the names are locked, one at a
/// time, by any thread.
class number_keeper {
  public:
    /// Numbers below `count` are in use from now on. If it throws, the name is not entered.
    virtual void grow(std::size_t count) = 0;

    /// True if there is anything to keep for a name that is no longer used.
    virtual bool has(std::uint32_t number) const noexcept = 0;

    /// Nothing uses the number any more, and it may get another name.
    virtual void forget(std::uint32_t number) noexcept = 0;

  protected:
    number_keeper() = default;
    number_keeper(const number_keeper&) = default;
    number_keeper& operator=(const number_keeper&) = default;
    ~number_keeper() = default;
};

/// Any thread may call any member. A name takes about 100 octets.
class numbered_names {
  public:
    /// `max_former`: how many names that are no longer used keep their numbers, if there is
    /// something to keep. Beyond that, the one that has been unused for longest is forgotten.
    explicit numbered_names(std::size_t max_former) : max_former_(max_former) {}
    numbered_names(const numbered_names&) = delete;
    numbered_names& operator=(const numbered_names&) = delete;

    /// Set once, and null before the keeper's end.
    void set_keeper(number_keeper* keeper);

    /// The number of the name, which has one more user now.
    std::uint32_t enter(std::string_view name);

    /// A user of the name has gone.
    void leave(std::uint32_t number) noexcept;

    /// All numbers are below this.
    std::size_t size() const;

    /// How many names that are no longer used still have numbers.
    std::size_t former() const;

    /// Calls `visit` with the number of this name, if it has one. The number keeps its name
    /// meanwhile. `visit` must not call other members.
    void with(std::string_view name, function_ref<void(std::uint32_t)> visit) const;

    /// Calls `visit` with each number, its name, and whether the name is in use. `visit` must not
    /// call other members.
    void for_each(function_ref<void(std::uint32_t, const std::string&, bool)> visit) const;

  private:
    static constexpr std::uint32_t none = hash_index::none;

    /// Vacant if it has no name; then `next` is the next vacant number.
    struct entry {
        std::string name;
        std::uint32_t users = 0;
        std::uint32_t previous = none; ///< among those that are no longer used
        std::uint32_t next = none;
        bool has_name = false;
    };

    static std::uint64_t hash_of(std::string_view name) noexcept {
        return std::hash<std::string_view>{}(name);
    }

    std::uint32_t find(std::string_view name) const noexcept;
    void forget(std::uint32_t number) noexcept;
    void append_former(std::uint32_t number) noexcept;
    void remove_former(std::uint32_t number) noexcept;

    std::size_t max_former_;
    mutable std::mutex lock_;
    number_keeper* keeper_ = nullptr;
    hash_index index_;
    std::size_t names_ = 0;
    std::deque<entry> entries_;
    std::uint32_t vacant_ = none;
    std::uint32_t oldest_ = none; ///< of those that are no longer used
    std::uint32_t newest_ = none;
    std::size_t former_ = 0;
};

/// One use of a name's number, for as long as this object exists.
class name_use {
  public:
    /// Without names the number is `position`.
    name_use(numbered_names* names, std::string_view name, std::size_t position)
        : names_(names),
          number_(names != nullptr ? names->enter(name) : static_cast<std::uint32_t>(position)) {}
    name_use(const name_use&) = delete;
    name_use& operator=(const name_use&) = delete;
    ~name_use() {
        if (names_ != nullptr) {
            names_->leave(number_);
        }
    }

    std::uint32_t number() const noexcept { return number_; }

    /// The use goes on after the end of this object, until another call of `leave` ends it.
    void keep() noexcept { names_ = nullptr; }

  private:
    numbered_names* names_;
    std::uint32_t number_;
};

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/container/impl/numbered_names.ipp>
#endif
