# SPDX-License-Identifier: MIT
# The library as one header. radius_one_header_folders has the vendors' tables, and answers every other
# <radius/...> that there is in include with <radius/radius.hpp>: which one that is, is for others to say.
set(radius_forwarding_folder "${PROJECT_BINARY_DIR}/single_include")
set(radius_one_header_folders "${PROJECT_SOURCE_DIR}/single_include" "${radius_forwarding_folder}")

function(radius_write_forwarding_headers)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
        "${PROJECT_SOURCE_DIR}/include/radius/*.hpp")
    file(GLOB_RECURSE real RELATIVE "${PROJECT_SOURCE_DIR}/single_include"
        "${PROJECT_SOURCE_DIR}/single_include/radius/*.hpp")
    list(REMOVE_ITEM headers ${real})
    foreach(header IN LISTS headers)
        file(CONFIGURE OUTPUT "${radius_forwarding_folder}/${header}"
            CONTENT "#pragma once\n#include <radius/radius.hpp>\n")
    endforeach()
endfunction()
radius_write_forwarding_headers()
