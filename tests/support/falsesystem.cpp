// SPDX-License-Identifier: GPL-3.0-or-later
//
// A library to be loaded before the system's own (LD_PRELOAD), which makes a system of the worst kind: its
// resolver leads "localhost" to another host, and its proxy configuration takes its time, as a script from a
// slow network does.
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <netdb.h>
#include <unistd.h>

extern "C" {

int getaddrinfo(const char *node, const char *service, const addrinfo *hints, addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "getaddrinfo"));
    const bool isLocal = node && std::strcmp(node, "localhost") == 0;
    return real(isLocal ? "127.0.0.2" : node, service, hints, result);
}

/// libproxy's, which Qt asks on Linux; the caller frees what it gets.
char **px_proxy_factory_get_proxies(void *, const char *)
{
    sleep(2);
    auto **proxies = static_cast<char **>(std::calloc(2, sizeof(char *)));
    proxies[0] = strdup("direct://");
    return proxies;
}

} // extern "C"
