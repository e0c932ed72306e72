// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

/// What the demo cloud's machines are made of: plain tables. A new product or kind of work is one more row.
namespace roster::demo {

/// Something that can be rented.
struct Product {
    QLatin1StringView id;
    QLatin1StringView gpu; ///< Empty: a machine without a GPU.
    QLatin1StringView gpuSeries; ///< Nebula Block's second name for it; may be empty.
    int gpuMemoryGb = 0;
    int cpus = 0; ///< per GPU
    int memoryGb = 0; ///< per GPU
    int ephemeralGb = 0; ///< Nebula Block; 0: it does not say.
    int milliPrice = 0; ///< thousandths of the currency per GPU and hour
    QLatin1StringView kind; ///< Nebula Block's product_type.
};

struct OfferedPort {
    int port = 0; ///< 0: none
    QLatin1StringView protocol;
};

/// What a machine is used for.
struct Role {
    QStringView name; ///< A number is added.
    QLatin1StringView image;
    QLatin1StringView command;
    OfferedPort ports[3];
    QLatin1StringView secretVariable; ///< Environment variable with a made-up secret; may be empty.
    bool gpu = true;
};

struct Region {
    QLatin1StringView id;
    QLatin1StringView name;
};

std::span<const Product> ppioProducts();
std::span<const Region> ppioRegions();
std::span<const Role> ppioRoles();

std::span<const Product> nebulaProducts();
std::span<const Region> nebulaRegions();
/// Their image is an operating system.
std::span<const Role> nebulaRoles();

} // namespace roster::demo
