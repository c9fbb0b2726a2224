// SPDX-License-Identifier: MIT
// The names and counters of a client's servers, for any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <radius/protocol/client/client_counters.hpp>

namespace radius::detail {

/// One server. No two have the same name.
struct named_client_counters {
    std::string name;
    std::shared_ptr<const client_counters> counters;
};

/// Replaced as a whole when the servers change.
class client_server_book {
  public:
    using rows = std::vector<named_client_counters>;

    void write(rows servers) {
        auto made = std::make_shared<const rows>(std::move(servers));
        const std::lock_guard locked(mutex_);
        rows_.swap(made);
    }

    /// In the order of the list.
    std::shared_ptr<const rows> read() const {
        const std::lock_guard locked(mutex_);
        return rows_;
    }

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const rows> rows_;
};

} // namespace radius::detail
