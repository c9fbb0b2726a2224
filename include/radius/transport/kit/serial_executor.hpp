// SPDX-License-Identifier: MIT
// Runs the functions of one server thread or one client one after the other, on any executor of the
// user: several threads may run that, and nothing of ours runs twice at the same time.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include <radius/transport/kit/asio.hpp>
#include <radius/transport/kit/recycled_memory.hpp>

namespace radius::detail {

/// The executor inside a type-erased one, if it has this type. Asio 1.22 does not check the type.
template <class Executor>
const Executor* target_of([[maybe_unused]] const asio::any_io_executor& erased) noexcept {
#if defined(ASIO_NO_TYPEID)
    return nullptr;
#else
    return erased.target_type() == typeid(Executor) ? erased.target<Executor>() : nullptr;
#endif
}

class serial_gate;
class serial_executor;

/// Owns a gate together with other pointers. Each operation of a socket copies one, so this is
/// cheaper than `std::shared_ptr`.
class gate_pointer {
  public:
    gate_pointer() = default;
    explicit gate_pointer(serial_gate* gate) noexcept;
    gate_pointer(const gate_pointer& other) noexcept : gate_pointer(other.gate_) {}
    gate_pointer(gate_pointer&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    gate_pointer& operator=(gate_pointer other) noexcept {
        std::swap(gate_, other.gate_);
        return *this;
    }
    ~gate_pointer();

    serial_gate& operator*() const noexcept { return *gate_; }
    serial_gate* operator->() const noexcept { return gate_; }
    friend bool operator==(const gate_pointer&, const gate_pointer&) = default;
    friend bool operator==(const gate_pointer& one, std::nullptr_t) noexcept {
        return one.gate_ == nullptr;
    }

  private:
    serial_gate* gate_ = nullptr;
};

/// What the executors of one server thread or client share: a gate that one thread at a time
/// passes, and the functions that wait for it.
///
/// A thread that finds the gate open runs its function at once; that costs two atomic operations
/// and no memory. Otherwise the function waits in memory that is recycled, and the thread inside
/// runs it before it leaves.
class serial_gate {
  public:
    serial_gate(const serial_gate&) = delete;
    serial_gate& operator=(const serial_gate&) = delete;

    /// The user's executor.
    const asio::any_io_executor& outer() const noexcept { return outer_; }
    asio::execution_context& context() const noexcept { return *context_; }

    /// True on the thread that is inside.
    bool is_inside() const noexcept {
        return owner_.load(std::memory_order_relaxed) == this_thread();
    }

    /// Runs `work` now if this thread is inside, or may enter as a thread of the user's executor;
    /// otherwise on that executor, as soon as it is possible.
    template <class Work>
    void dispatch(Work&& work) {
        if (is_inside()) {
            call(std::forward<Work>(work));
        } else if (is_on_context() && enter()) {
            call_and_leave(std::forward<Work>(work), true);
        } else {
            let_wait(std::forward<Work>(work));
        }
    }

    /// The same for the end of a socket's or timer's operation, which Asio calls on a thread of
    /// their context.
    template <class Work>
    void complete(Work&& work) {
        if (is_inside()) {
            call(std::forward<Work>(work));
        } else if (io_ && enter()) {
            call_and_leave(std::forward<Work>(work), true);
        } else {
            let_wait(std::forward<Work>(work));
        }
    }

    /// Runs `work` on the user's executor, never inside this call. Throws `std::bad_alloc`.
    template <class Work>
    void post(Work&& work) {
        posted<std::decay_t<Work>> job{gate_pointer(this), std::forward<Work>(work)};
        if (io_) {
            asio::post(*io_, std::move(job));
        } else {
            asio::post(outer_, std::move(job));
        }
    }

    /// Runs `work` now, on any thread, if no other thread is inside; otherwise on the user's
    /// executor. For work that calls no functions of the user.
    template <class Work>
    void visit(Work&& work) {
        if (is_inside()) {
            call(std::forward<Work>(work));
        } else if (enter()) {
            call_and_leave(std::forward<Work>(work), false);
        } else {
            let_wait(std::forward<Work>(work));
        }
    }

    /// Calls `work` if no other thread is inside, and returns true; otherwise returns false.
    template <class Work>
    bool try_visit(Work& work) {
        if (is_inside()) {
            work();
        } else if (enter()) {
            call_and_leave(std::ref(work), false);
        } else {
            return false;
        }
        return true;
    }

    /// Waits until no other thread is inside, and runs `work` here. For work that is short, or the
    /// last.
    template <class Work>
    void hold(Work&& work) {
        if (is_inside()) {
            work();
            return;
        }
        while (!enter()) {
            std::this_thread::yield();
        }
        call_and_leave(std::ref(work), false);
    }

    /// Counts work, so that the user's executor does not run out of it.
    void begin_work() noexcept;
    void end_work() noexcept;

  private:
    friend class gate_pointer;
    friend serial_executor make_serial(const asio::any_io_executor& outer);

    explicit serial_gate(const asio::any_io_executor& outer);
    ~serial_gate();

    /// A function that waits; its memory is that of a `function_waiting`.
    struct waiting {
        using act_type = void (*)(serial_gate&, waiting*, bool is_called);

        waiting* next = nullptr;
        act_type act = nullptr;
    };

    template <class Work>
    struct function_waiting : waiting {
        using work_type = Work;

        template <class Given>
            requires(!std::is_same_v<std::remove_cvref_t<Given>, function_waiting>)
        explicit function_waiting(Given&& given) : work(std::forward<Given>(given)) {}

        Work work;
    };

    /// Takes a waiting function out of its memory, and calls it unless it is only destroyed.
    template <class Work>
    static void act(serial_gate& gate, waiting* one, bool is_called) {
        auto* const made = static_cast<function_waiting<Work>*>(one);
        Work work(std::move(made->work));
        std::destroy_at(made);
        gate.memory_.give_back(made, sizeof(*made));
        if (is_called) {
            std::move(work)();
        }
    }

    /// Moves from `work` unless it throws `std::bad_alloc`.
    template <class Work>
    waiting* make_waiting(Work& work) {
        using made = function_waiting<std::remove_const_t<Work>>;
        static_assert(alignof(made) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);
        void* const place = memory_.take(sizeof(made));
        auto* const one = ::new (place) made(std::move(work));
        one->act = &act<typename made::work_type>;
        return one;
    }

    /// A function on its way through the user's executor.
    template <class Work>
    struct posted {
        void operator()() {
            if (gate->is_inside()) {
                call(std::move(work));
            } else if (gate->enter()) {
                gate->call_and_leave(std::move(work), true);
            } else {
                gate->let_wait(std::move(work));
            }
        }

        gate_pointer gate;
        Work work;
    };

    /// Runs what waits. If it is destroyed instead, so is what waits.
    class drain {
      public:
        explicit drain(gate_pointer gate) noexcept : gate_(std::move(gate)) {}
        drain(drain&&) noexcept = default;
        drain& operator=(drain&&) = delete;
        ~drain() {
            if (gate_ != nullptr) {
                gate_->discard();
            }
        }
        void operator()() { std::exchange(gate_, {})->run_waiting(); }

      private:
        gate_pointer gate_;
    };

    /// The address of a thread's own variable identifies it.
    static const void* this_thread() noexcept {
        static thread_local const char mark = 0;
        return &mark;
    }

    /// True if this thread is known to run the user's executor.
    bool is_on_context() const noexcept { return io_ && io_->running_in_this_thread(); }

    bool enter() noexcept {
        const void* none = nullptr;
        return owner_.compare_exchange_strong(none, this_thread(), std::memory_order_seq_cst,
                                              std::memory_order_relaxed);
    }

    /// Destroys `work` before it returns, as others may not use at the same time what that owns.
    template <class Work>
    static void call(Work&& work) {
        std::decay_t<Work> own(std::forward<Work>(work));
        std::move(own)();
    }

    template <class Work>
    void call_and_leave(Work&& work, bool may_run) {
        try {
            call(std::forward<Work>(work));
        } catch (...) {
            open();
            throw;
        }
        if (may_run && has_waiting_.load(std::memory_order_relaxed)) {
            run_and_open();
        } else { // what waits may call functions of the user
            open();
        }
    }

    /// Without memory, waits here.
    template <class Work>
    void let_wait(Work&& work) {
        waiting* one = nullptr;
        try {
            one = make_waiting(work);
        } catch (const std::bad_alloc&) {
            hold(work);
            return;
        }
        push(one);
    }

    /// Opens the gate, and makes sure that what waits by now runs.
    void open() {
        owner_.store(nullptr, std::memory_order_seq_cst);
        if (has_waiting_.load(std::memory_order_seq_cst)) {
            schedule();
        }
    }

    void push(waiting* one);
    void run_all();
    void run_and_open();
    void run_waiting();
    void discard() noexcept;
    void schedule();
    waiting* take_all() noexcept;

    std::atomic<std::size_t> users_ = 0;
    std::atomic<const void*> owner_ = nullptr;
    std::atomic<bool> has_waiting_ = false;
    std::atomic<bool> is_scheduled_ = false;
    std::optional<asio::io_context::executor_type> io_; ///< set if the user's executor is that
    asio::any_io_executor outer_;
    asio::execution_context* context_;

    std::mutex mutex_; ///< for the rest
    waiting* first_ = nullptr;
    waiting** last_ = &first_;
    std::size_t work_ = 0;
    asio::any_io_executor working_; ///< set while there is work
    recycled_memory memory_;
};

inline gate_pointer::gate_pointer(serial_gate* gate) noexcept : gate_(gate) {
    if (gate_ != nullptr) {
        gate_->users_.fetch_add(1, std::memory_order_relaxed);
    }
}

inline gate_pointer::~gate_pointer() {
    if (gate_ != nullptr && gate_->users_.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        delete gate_;
    }
}

/// For coroutines, and for everything that posts. Copies with `outstanding_work.tracked` count as
/// work.
class serial_executor {
  public:
    explicit serial_executor(gate_pointer gate) noexcept : gate_(std::move(gate)) {}
    serial_executor(const serial_executor& other) noexcept
        : gate_(other.gate_), never_blocks_(other.never_blocks_), tracked_(other.tracked_) {
        begin();
    }
    serial_executor(serial_executor&& other) noexcept
        : gate_(std::move(other.gate_)), never_blocks_(other.never_blocks_),
          tracked_(std::exchange(other.tracked_, false)) {}
    serial_executor& operator=(serial_executor other) noexcept {
        std::swap(gate_, other.gate_);
        std::swap(never_blocks_, other.never_blocks_);
        std::swap(tracked_, other.tracked_);
        return *this;
    }
    ~serial_executor() {
        if (tracked_) {
            gate_->end_work();
        }
    }

    const gate_pointer& gate() const noexcept { return gate_; }
    bool never_blocks() const noexcept { return never_blocks_; }

    /// True inside a function that this executor runs.
    bool running_in_this_thread() const noexcept { return gate_->is_inside(); }

    template <class Work>
    void execute(Work&& work) const {
        if (never_blocks_) {
            gate_->post(std::forward<Work>(work));
        } else {
            gate_->dispatch(std::forward<Work>(work));
        }
    }

    friend bool operator==(const serial_executor& one, const serial_executor& other) noexcept {
        return one.gate_ == other.gate_ && one.never_blocks_ == other.never_blocks_ &&
               one.tracked_ == other.tracked_;
    }

    // The properties of executors, named and called by Asio.

    asio::execution_context& query(asio::execution::context_t) const noexcept {
        return gate_->context();
    }
    asio::execution::blocking_t query(asio::execution::blocking_t) const noexcept {
        return never_blocks_ ? asio::execution::blocking_t(asio::execution::blocking.never)
                             : asio::execution::blocking_t(asio::execution::blocking.possibly);
    }
    serial_executor require(asio::execution::blocking_t::never_t) const noexcept {
        return with(true, tracked_);
    }
    serial_executor require(asio::execution::blocking_t::possibly_t) const noexcept {
        return with(false, tracked_);
    }
    asio::execution::outstanding_work_t query(asio::execution::outstanding_work_t) const noexcept {
        using asio::execution::outstanding_work;
        return tracked_ ? asio::execution::outstanding_work_t(outstanding_work.tracked)
                        : asio::execution::outstanding_work_t(outstanding_work.untracked);
    }
    serial_executor require(asio::execution::outstanding_work_t::tracked_t) const noexcept {
        return with(never_blocks_, true);
    }
    serial_executor require(asio::execution::outstanding_work_t::untracked_t) const noexcept {
        return with(never_blocks_, false);
    }

  private:
    serial_executor with(bool never, bool tracked) const noexcept {
        serial_executor made(gate_);
        made.never_blocks_ = never;
        made.tracked_ = tracked;
        made.begin();
        return made;
    }
    void begin() noexcept {
        if (tracked_) {
            gate_->begin_work();
        }
    }

    gate_pointer gate_;
    bool never_blocks_ = false;
    bool tracked_ = false;
};

/// For sockets and timers, whose operations Asio counts as work itself, and completes on a thread
/// that runs their context. It has as few properties as they need, because Asio copies an executor
/// for each that it asks for.
class io_executor {
  public:
    io_executor(const serial_executor& one) noexcept // NOLINT(google-explicit-constructor)
        : gate_(one.gate()) {}

    template <class Work>
    void execute(Work&& work) const {
        gate_->complete(std::forward<Work>(work));
    }

    friend bool operator==(const io_executor&, const io_executor&) noexcept = default;

    asio::execution_context& query(asio::execution::context_t) const noexcept {
        return gate_->context();
    }
    static constexpr asio::execution::blocking_t::possibly_t
    query(asio::execution::blocking_t) noexcept {
        return {};
    }
    serial_executor require(asio::execution::blocking_t::never_t never) const noexcept {
        return serial_executor(gate_).require(never);
    }

  private:
    gate_pointer gate_;
};

/// A gate on the user's executor.
serial_executor make_serial(const asio::any_io_executor& outer);

} // namespace radius::detail

#if RADIUS_DEFINITIONS
#include <radius/transport/kit/impl/serial_executor.ipp>
#endif
