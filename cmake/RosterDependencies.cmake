# SPDX-License-Identifier: GPL-3.0-or-later
# Every library from outside, with its reason. docs/dependencies.md says more.
include(FeatureSummary)

set(ROSTER_QT_VERSION 6.4)
find_package(Qt6 ${ROSTER_QT_VERSION} REQUIRED COMPONENTS Core Concurrent Gui Network Svg Widgets LinguistTools)
set_package_properties(Qt6 PROPERTIES PURPOSE "The program's toolkit: values, network, table models, windows, icons, translations")

find_package(Qt6Keychain REQUIRED)
set_package_properties(Qt6Keychain PROPERTIES PURPOSE "API keys in the system's own keychain")

# The system's own, or the one inside a Qt that was built with it, as Qt's installers bring it.
find_package(ZLIB QUIET)
if(ZLIB_FOUND)
    set(zlib ZLIB::ZLIB)
else()
    find_package(Qt6 ${ROSTER_QT_VERSION} REQUIRED COMPONENTS ZlibPrivate)
    set(zlib Qt6::ZlibPrivate)
endif()
add_library(roster_zlib INTERFACE)
target_link_libraries(roster_zlib INTERFACE ${zlib})

if(ROSTER_WITH_DEMO)
    find_package(Qt6HttpServer ${ROSTER_QT_VERSION} QUIET)
    set_package_properties(Qt6HttpServer PROPERTIES TYPE OPTIONAL PURPOSE "The demo cloud")
endif()
if(Qt6HttpServer_FOUND)
    set(ROSTER_HAS_DEMO ON)
else()
    set(ROSTER_HAS_DEMO OFF)
endif()
add_feature_info(demo ROSTER_HAS_DEMO "the embedded demo cloud behind --demo")

if(BUILD_TESTING OR ROSTER_BENCHMARKS)
    find_package(Qt6 ${ROSTER_QT_VERSION} REQUIRED COMPONENTS Test)
endif()
