// SPDX-License-Identifier: MIT
// Empty: a precompiled header needs a target with a source file.
