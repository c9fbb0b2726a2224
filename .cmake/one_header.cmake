# SPDX-License-Identifier: MIT
# The library as one header, from single_include.

# radius_answer_with_one_header(<target> <INTERFACE|PUBLIC>): every <radius/...> that is included is answered
# with <radius/radius.hpp>, but for the vendors' tables that stand beside that in single_include.
function(radius_answer_with_one_header target visibility)
    set(folder "${PROJECT_BINARY_DIR}/single_include")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
        "${PROJECT_SOURCE_DIR}/include/radius/*.hpp")
    file(GLOB_RECURSE real RELATIVE "${PROJECT_SOURCE_DIR}/single_include"
        "${PROJECT_SOURCE_DIR}/single_include/radius/*.hpp")
    list(REMOVE_ITEM headers ${real})
    foreach(header IN LISTS headers)
        file(CONFIGURE OUTPUT "${folder}/${header}"
            CONTENT "#pragma once\n#include <radius/radius.hpp>\n")
    endforeach()
    target_include_directories(${target} ${visibility}
        "${PROJECT_SOURCE_DIR}/single_include" "${folder}")
endfunction()
