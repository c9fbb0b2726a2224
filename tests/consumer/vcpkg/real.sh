#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs our port with a real vcpkg, where VCPKG_ROOT names one. vcpkg fetches Asio and OpenSSL from
# the network and builds them, so this is for machines that may.
set -euo pipefail

if [[ -z "${VCPKG_ROOT:-}" ]]; then
    echo "skipped: VCPKG_ROOT names no vcpkg"
    exit 77
fi
"$VCPKG_ROOT/vcpkg" install radius --classic \
    --overlay-ports="$RADIUS_SOURCE_DIR/.vcpkg/ports" --x-install-root="$1/vcpkg-installed"
