# SPDX-License-Identifier: GPL-3.0-or-later

# roster_add_library(<layer> LINKS <libraries...> SOURCES <files...>)
# One static library for each layer below src/. What it links is all that it may use.
function(roster_add_library layer)
    cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
    add_library(roster_${layer} STATIC ${ARG_SOURCES})
    target_include_directories(roster_${layer} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(roster_${layer} PUBLIC ${ARG_LINKS} PRIVATE roster_flags)
endfunction()

# roster_add_test(<name> LINKS <libraries...> SOURCES <files...>)
# One Qt Test program and its CTest entry, without a screen unless it asks for one.
function(roster_add_test name)
    cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test roster_flags)
    target_compile_definitions(${name} PRIVATE ROSTER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT 120
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=")
endfunction()
