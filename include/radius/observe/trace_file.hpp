// SPDX-License-Identifier: MIT
// A trace sink that writes a pcapng file.
#pragma once

#include <string>

#include <radius/observe/logging.hpp>
#include <radius/observe/pcapng.hpp>
#include <radius/observe/trace.hpp>

namespace radius {

/// A sink that writes each packet to a pcapng file. It overwrites an existing file and flushes each
/// packet, so that you can read the file while it grows. Copies of the sink share the file, which
/// is closed with the last of them; any number of threads may call them. When the file is full or
/// cannot be written, `log` receives one line and further packets are not traced. Throws
/// `std::system_error`, whose text names the file, if it cannot be opened or its header cannot be
/// written.
trace_sink make_trace_file(const std::string& path, const pcapng_options& options = {},
                           log_sink log = {});

} // namespace radius

#if RADIUS_DEFINITIONS
#include <radius/observe/impl/trace_file.ipp>
#endif
