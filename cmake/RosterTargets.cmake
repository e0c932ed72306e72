# SPDX-License-Identifier: GPL-3.0-or-later

# roster_add_library(<layer> LINKS <libraries...> SOURCES <files...>)
# One static library for each layer below src/. What it links is all that it may use.
function(roster_add_library layer)
    cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
    add_library(roster_${layer} STATIC ${ARG_SOURCES})
    target_include_directories(roster_${layer} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(roster_${layer} PUBLIC ${ARG_LINKS} PRIVATE roster_flags)
endfunction()

# Without a screen unless a test asks for one, and the same in every country.
set(ROSTER_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=")

# roster_add_tests(<program> LINKS <libraries...> TESTS <names...> [SOURCES <files...>])
# One program of many Qt Test classes, each in its tst_<name>.cpp, and a CTest entry for every one of them.
function(roster_add_tests program)
    cmake_parse_arguments(ARG "" "" "LINKS;TESTS;SOURCES" ${ARGN})
    list(TRANSFORM ARG_TESTS REPLACE "(.+)" "tst_\\1.cpp" OUTPUT_VARIABLE files)
    add_executable(${program} ${files} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/testprogram.cpp)
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${program} PRIVATE ${ARG_LINKS} Qt6::Test roster_flags)
    target_compile_definitions(${program} PRIVATE ROSTER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    foreach(name IN LISTS ARG_TESTS)
        add_test(NAME tst_${name} COMMAND ${program} tst_${name})
        set_tests_properties(tst_${name} PROPERTIES TIMEOUT 120 ENVIRONMENT "${ROSTER_TEST_ENVIRONMENT}")
    endforeach()
endfunction()

# roster_add_test(<name> LINKS <libraries...> SOURCES <files...>)
# A Qt Test program with a main function of its own.
function(roster_add_test name)
    cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test roster_flags)
    target_compile_definitions(${name} PRIVATE ROSTER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 120 ENVIRONMENT "${ROSTER_TEST_ENVIRONMENT}")
endfunction()

# roster_add_disk_test(<name> <program>)
# A class of such a program that needs a small disk to fill: it is among the program's SOURCES, not its TESTS. Linux
# only, and only where a disk may be mounted.
function(roster_add_disk_test name program)
    if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
        add_test(NAME ${name}
            COMMAND ${PROJECT_SOURCE_DIR}/tests/support/with-small-disk.sh $<TARGET_FILE:${program}> ${name})
        set_tests_properties(${name} PROPERTIES
            TIMEOUT 120 SKIP_RETURN_CODE 77 ENVIRONMENT "${ROSTER_TEST_ENVIRONMENT}")
    endif()
endfunction()
