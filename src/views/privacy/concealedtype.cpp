// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/privacy/concealedtype.h"

#include <QtGlobal>

#if defined(Q_OS_MACOS) && QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QByteArray>
#include <QUtiMimeConverter>
#include <QVariant>
#endif

namespace roster {

#if defined(Q_OS_MACOS) && QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

namespace {

const auto mimeType = QStringLiteral("application/x-nspasteboard-concealed-type");
const auto uniformType = QStringLiteral("org.nspasteboard.ConcealedType");

class ConcealedType final : public QUtiMimeConverter {
public:
    QString mimeForUti(const QString &uti) const override
    {
        return uti == uniformType ? mimeType : QString();
    }
    QString utiForMime(const QString &mime) const override
    {
        return mime == mimeType ? uniformType : QString();
    }
    QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override
    {
        return data.value(0);
    }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &data, const QString &) const override
    {
        return {data.toByteArray()};
    }
};

} // namespace

void registerConcealedType()
{
    static const ConcealedType converter; // registers itself
}

#else

void registerConcealedType() { }

#endif

} // namespace roster
