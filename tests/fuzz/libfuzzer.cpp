// SPDX-License-Identifier: MIT
// libFuzzer's entry point for one target, whose name is defined at compile time.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::RADIUS_FUZZ_TARGET({data, size});
    return 0;
}
