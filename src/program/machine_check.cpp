#include "program/machine_check.h"

#include "platform/web/tls.h"

#include <algorithm>
#include <exception>
#include <iterator>

namespace waymark {

Finding check_time_zone(Instant now)
{
    try {
        return {Verdict::Ok, "the time in London is " + iso(london_date(now)) + " " + london_time(now)};
    } catch (std::exception const& missing) {
        return {Verdict::Wrong, std::string{"the time in London is not to be had: "} + missing.what(),
                "install the package tzdata"};
    }
}

Finding check_certificate(Configuration const& configuration, Instant now)
{
    if (configuration.certificate.empty() && configuration.private_key.empty())
        return {Verdict::Ok, configuration.behind_proxy ? "the proxy in front speaks TLS"
                                                        : "no certificate: only this machine can reach Waymark"};
    try {
        tls_context(configuration);
        auto const ends = certificate_ends_at(configuration.certificate);
        auto const until = "the certificate holds until " + iso(london_date(ends));
        if (ends <= now) return {Verdict::Wrong, until, "put a new certificate in its place and restart"};
        if (ends < now + std::chrono::days{30})
            return {Verdict::LookAtThis, until, "put a new certificate in its place before then and restart"};
        return {Verdict::Ok, until};
    } catch (std::exception const& unusable) {
        return {Verdict::Wrong, "the certificate or its key", unusable.what()};
    }
}

std::vector<Finding> check_machine(Configuration const& configuration, Clock const& clock)
{
    std::vector<Finding> found{check_time_zone(clock.now())};
    auto in_database = check_database(configuration, clock.now());
    auto in_places = check_places(configuration);
    std::move(in_database.begin(), in_database.end(), std::back_inserter(found));
    std::move(in_places.begin(), in_places.end(), std::back_inserter(found));
    found.push_back(check_certificate(configuration, clock.now()));
    return found;
}

Verdict worst_of(std::vector<Finding> const& findings)
{
    auto worst = Verdict::Ok;
    for (auto const& finding : findings) worst = std::max(worst, finding.verdict);
    return worst;
}

}  // namespace waymark
