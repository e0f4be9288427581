#pragma once
#include "platform/date.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace waymark {

/// One way into the demonstration, shown on its sign-in page.
struct DemonstrationSignIn {
    std::string sign_in_name;
    std::string password;
    std::string role;
    std::string person;
    std::string sees;  // "58 children, two of them overdue"
};

/// The settings of one running Waymark, read from a TOML file and the command line; every one has a safe default.
struct Configuration {
    std::filesystem::path database = "waymark.db";  // or the address of a PostgreSQL database, kept letter by letter
    int database_connections = 10;                  // to PostgreSQL: one writes, the others read
    std::filesystem::path assets;                   // built styles and script, with their manifest
    std::filesystem::path migrations;
    std::filesystem::path spool;  // uploads while they are read; private to the service's user
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::filesystem::path certificate;  // PEM; with private_key, Waymark speaks TLS itself
    std::filesystem::path private_key;
    bool behind_proxy = false;  // a proxy in front speaks TLS and says who is asking
    int threads = 0;            // that answer requests; 0 is two more than there are processors
    int most_connections = 2000;
    int head_seconds = 10;            // for a request to arrive up to its body
    int keep_alive_seconds = 60;      // for a connection to wait for its next request
    int stop_seconds = 20;            // for requests in progress when Waymark is told to stop
    int drain_seconds = 0;            // after being told to stop, still serving while /ready sends new work elsewhere
    bool open_metrics = false;        // /metrics answers other machines as well
    int least_free_mebibytes = 2048;  // `waymark check` warns when a disk has less
    std::string log_level = "info";
    std::string log_format = "text";  // or "json"
    std::string authority_name = "Independent Chair Service";
    std::optional<Date> fixed_day;                            // demonstration only
    std::vector<DemonstrationSignIn> demonstration_sign_ins;  // set by the demonstration alone
    bool is_demonstration = false;                            // shows one sign-in for each role on the sign-in page
    int session_idle_minutes = 30;
    int session_longest_hours = 10;
};

/// Reads the TOML file; throws ConfigurationError with what is wrong, why, and what to set.
Configuration read_configuration(std::filesystem::path const& file);

struct ConfigurationError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace waymark
