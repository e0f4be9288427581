#pragma once
#include "platform/configuration.h"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace waymark::program {

/// What every command that opens a database may be told; the rest is in the configuration file.
struct Options {
    std::string file;
    std::string database;
    std::optional<std::uint16_t> port;
    std::string day;
    bool is_demonstration = false;

    void add_to(CLI::App& command);
    /// The configuration file's settings with these in place of its own. Throws ConfigurationError.
    Configuration configuration() const;
};

}  // namespace waymark::program
