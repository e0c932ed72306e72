// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace roster {

/// Why a file of extra certificate authorities is not used.
enum class AuthorityProblem {
    NotReadable,
    TooLarge, ///< no file of an authority is: see largestAuthorityFile
    NotPem, ///< no certificate as text
    NoAuthority, ///< certificates, but of servers: they cannot vouch for any other
    Expired, ///< every one of them
    Changed, ///< it is not what it was when it was chosen
    NotConfirmed, ///< the keychain does not know that the user chose it
};

} // namespace roster
