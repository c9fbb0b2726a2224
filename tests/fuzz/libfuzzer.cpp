// SPDX-License-Identifier: MIT
// libFuzzer's way into one target, whose name is given when this is compiled.
#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::RADIUS_FUZZ_TARGET({data, size});
    return 0;
}
