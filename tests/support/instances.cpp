// SPDX-License-Identifier: MIT
// Instances of templates that many tests use, compiled once.
#define RADIUS_TEST_INSTANCES
#include "server/streams.hpp"

template class radius::handler_runner<radius::server_shard<radius_test::scripted>>;
template class radius::server_shard<radius_test::scripted>;
template class radius::server<radius_test::scripted>;

namespace radius_test {

template struct harbour<radius::tcp>;
template struct harbour<radius::radsec>;
template struct harbour<radius::dtls>;
template class hand_peer<radius::tcp>;
template class hand_peer<radius::radsec>;
template class hand_peer<radius::dtls>;

} // namespace radius_test
