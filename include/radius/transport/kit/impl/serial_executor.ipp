// SPDX-License-Identifier: MIT
// The definitions of <radius/transport/kit/serial_executor.hpp>.
#pragma once

#include <memory>

#include <radius/transport/kit/serial_executor.hpp>

namespace radius::detail {

RADIUS_DECL serial_gate::serial_gate(const asio::any_io_executor& outer)
    : outer_(outer), context_(&asio::query(outer, asio::execution::context)) {
    if (const auto* const io = target_of<asio::io_context::executor_type>(outer)) {
        io_ = *io;
    }
}

RADIUS_DECL serial_gate::~serial_gate() { discard(); }

RADIUS_DECL void serial_gate::begin_work() noexcept {
    const std::scoped_lock lock(mutex_);
    if (work_++ == 0) {
        working_ = asio::prefer(outer_, asio::execution::outstanding_work.tracked);
    }
}

RADIUS_DECL void serial_gate::end_work() noexcept {
    asio::any_io_executor last; // released without the lock
    const std::scoped_lock lock(mutex_);
    if (--work_ == 0) {
        last = std::exchange(working_, {});
    }
}

RADIUS_DECL void serial_gate::push(waiting* one) {
    {
        const std::scoped_lock lock(mutex_);
        *last_ = one;
        last_ = &one->next;
        has_waiting_.store(true, std::memory_order_seq_cst);
    }
    // Either this sees that the gate is open, or the thread inside sees what waits.
    if (owner_.load(std::memory_order_seq_cst) == nullptr &&
        !is_scheduled_.exchange(true, std::memory_order_seq_cst)) {
        try {
            asio::dispatch(outer_, drain(gate_pointer(this)));
        } catch (const std::bad_alloc&) {
            is_scheduled_.store(false, std::memory_order_seq_cst);
            hold([] {});
        }
    }
}

RADIUS_DECL serial_gate::waiting* serial_gate::take_all() noexcept {
    const std::scoped_lock lock(mutex_);
    has_waiting_.store(false, std::memory_order_seq_cst);
    last_ = &first_;
    return std::exchange(first_, nullptr);
}

/// If one of the functions throws, the others still wait.
RADIUS_DECL void serial_gate::run_all() {
    waiting* next = take_all();
    while (next != nullptr) {
        waiting* const one = std::exchange(next, next->next);
        try {
            one->act(*this, one, true);
        } catch (...) {
            if (next != nullptr) {
                waiting** end = &next;
                while (*end != nullptr) {
                    end = &(*end)->next;
                }
                const std::scoped_lock lock(mutex_);
                *end = first_;
                last_ = first_ == nullptr ? end : last_;
                first_ = next;
                has_waiting_.store(true, std::memory_order_seq_cst);
            }
            throw;
        }
    }
}

RADIUS_DECL void serial_gate::run_and_open() {
    try {
        run_all();
    } catch (...) {
        open();
        throw;
    }
    open();
}

RADIUS_DECL void serial_gate::run_waiting() {
    is_scheduled_.store(false, std::memory_order_seq_cst);
    if (is_inside()) {
        run_all();
    } else if (enter()) { // else the thread inside sees what waits
        run_and_open();
    }
}

RADIUS_DECL void serial_gate::discard() noexcept {
    is_scheduled_.store(false, std::memory_order_seq_cst);
    for (waiting* next = take_all(); next != nullptr;) {
        waiting* const one = std::exchange(next, next->next);
        one->act(*this, one, false);
    }
}

RADIUS_DECL void serial_gate::schedule() {
    if (is_scheduled_.exchange(true, std::memory_order_seq_cst)) {
        return;
    }
    try {
        asio::post(outer_, drain(gate_pointer(this)));
    } catch (const std::bad_alloc&) { // run it here
        run_waiting();
    }
}

RADIUS_DECL serial_executor make_serial(const asio::any_io_executor& outer) {
    return serial_executor(gate_pointer(new serial_gate(outer)));
}

} // namespace radius::detail
