// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instance.h"
#include "core/money.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace roster {

/// What several months cost when they are paid in advance. PPIO: pricing.prepaid[].
struct PrepaidOffer {
    int months = 1; ///< duration_months; above 0
    Money price; ///< of all these months together

    friend bool operator==(const PrepaidOffer &, const PrepaidOffer &) = default;
};

/// Something that a cloud lists for rent. Field names are those of PPIO's page "list products" (Novita AI:
/// the same). Prices are per unit of the product: whether that is a GPU or an instance is not documented.
struct Product {
    QString id; ///< Never empty.
    QString name;
    QString gpu; ///< "RTX 4090 24 GB", see gpuText(); empty: a product without a GPU.
    QString gpuModel; ///< resource_spec.gpu.name, else the name of a product for GPUs.
    std::optional<double> gpuMemoryGb; ///< resource_spec.gpu.memory_gb
    std::optional<int> cpuCount; ///< resource_spec.cpu
    std::optional<double> memoryGb; ///< resource_spec.memory_gb
    std::optional<Money> postpaid; ///< per hour
    std::optional<Money> spot; ///< per hour
    QList<PrepaidOffer> prepaid;

    /// What a month costs for someone who pays @p months in advance; the single month's price when there is
    /// no offer for so many. Rounded to cents where the division leaves more.
    std::optional<Money> monthlyPrice(std::optional<int> months) const;
    /// Model and memory as one says them. A model that names its memory itself ("A100 80G") stays alone.
    static QString gpuText(const QString &model, std::optional<double> memoryGb);

    friend bool operator==(const Product &, const Product &) = default;
};

/// Where machines stand. PPIO: "list regions".
struct Region {
    QString id; ///< Never empty.
    QString name; ///< "US-CA-06 (California)"

    friend bool operator==(const Region &, const Region &) = default;
};

/// What a cloud says about the ids in its list of instances.
class Catalogue {
public:
    /// Replace an earlier one with the same id.
    void add(const Product &product) { m_products.insert(product.id, product); }
    void add(const Region &region) { m_regions.insert(region.id, region); }
    void add(const Catalogue &other);

    bool isEmpty() const { return m_products.isEmpty() && m_regions.isEmpty(); }
    /// Null when the id is not listed. Valid until something is added.
    const Product *product(const QString &id) const;
    const Region *region(const QString &id) const;

    /// Gives an instance the GPU's model, the region's name and the list price where its cloud has not said
    /// them itself.
    void describe(Instance &instance) const;

    friend bool operator==(const Catalogue &, const Catalogue &) = default;

private:
    QHash<QString, Product> m_products;
    QHash<QString, Region> m_regions;
};

} // namespace roster
