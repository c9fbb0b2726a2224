// SPDX-License-Identifier: MIT
// The definitions of <radius/container/numbered_names.hpp>.
#pragma once

#include <utility>

#include <radius/container/numbered_names.hpp>

namespace radius::detail {

RADIUS_DECL void numbered_names::set_keeper(number_keeper* keeper) {
    const std::scoped_lock guard(lock_);
    keeper_ = keeper;
    if (keeper_ != nullptr) {
        keeper_->grow(entries_.size());
    }
}

RADIUS_DECL std::uint32_t numbered_names::enter(std::string_view name) {
    const std::scoped_lock guard(lock_);
    if (const std::uint32_t known = find(name); known != none) {
        if (entries_[known].users++ == 0) {
            remove_former(known);
        }
        return known;
    }
    std::string copy(name);
    index_.reserve(names_ + 1);
    if (vacant_ == none) {
        if (keeper_ != nullptr) {
            keeper_->grow(entries_.size() + 1);
        }
        entries_.emplace_back();
        vacant_ = static_cast<std::uint32_t>(entries_.size() - 1);
    }
    const std::uint32_t number = vacant_;
    entry& made = entries_[number];
    vacant_ = std::exchange(made.next, none);
    made.name = std::move(copy);
    made.has_name = true;
    made.users = 1;
    index_.insert(hash_of(name), number);
    ++names_;
    return number;
}

RADIUS_DECL void numbered_names::leave(std::uint32_t number) noexcept {
    const std::scoped_lock guard(lock_);
    if (--entries_[number].users != 0) {
        return;
    }
    if (max_former_ == 0 || keeper_ == nullptr || !keeper_->has(number)) {
        forget(number);
        return;
    }
    append_former(number);
    if (former_ > max_former_) {
        const std::uint32_t ended = oldest_;
        remove_former(ended);
        forget(ended);
    }
}

RADIUS_DECL std::size_t numbered_names::size() const {
    const std::scoped_lock guard(lock_);
    return entries_.size();
}

RADIUS_DECL std::size_t numbered_names::former() const {
    const std::scoped_lock guard(lock_);
    return former_;
}

RADIUS_DECL void numbered_names::with(std::string_view name,
                                      function_ref<void(std::uint32_t)> visit) const {
    const std::scoped_lock guard(lock_);
    if (const std::uint32_t known = find(name); known != none) {
        visit(known);
    }
}

RADIUS_DECL void
numbered_names::for_each(function_ref<void(std::uint32_t, const std::string&, bool)> visit) const {
    const std::scoped_lock guard(lock_);
    for (std::uint32_t number = 0; number < entries_.size(); ++number) {
        if (const entry& one = entries_[number]; one.has_name) {
            visit(number, one.name, one.users != 0);
        }
    }
}

RADIUS_DECL std::uint32_t numbered_names::find(std::string_view name) const noexcept {
    return index_.find(hash_of(name),
                       [&](std::uint32_t number) { return entries_[number].name == name; });
}

RADIUS_DECL void numbered_names::forget(std::uint32_t number) noexcept {
    if (keeper_ != nullptr) {
        keeper_->forget(number);
    }
    entry& ended = entries_[number];
    index_.erase(hash_of(ended.name), number);
    --names_;
    ended.name = std::string();
    ended.has_name = false;
    ended.next = vacant_;
    vacant_ = number;
}

RADIUS_DECL void numbered_names::append_former(std::uint32_t number) noexcept {
    entries_[number].previous = newest_;
    entries_[number].next = none;
    (newest_ == none ? oldest_ : entries_[newest_].next) = number;
    newest_ = number;
    ++former_;
}

RADIUS_DECL void numbered_names::remove_former(std::uint32_t number) noexcept {
    entry& one = entries_[number];
    (one.previous == none ? oldest_ : entries_[one.previous].next) = one.next;
    (one.next == none ? newest_ : entries_[one.next].previous) = one.previous;
    one.previous = none;
    one.next = none;
    --former_;
}

} // namespace radius::detail
