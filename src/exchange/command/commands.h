#pragma once

namespace CLI {
class App;
}

namespace waymark::exchange {

/// Adds the commands of exchange/ to the program. Each, when it is asked for, runs and leaves its exit code.
void add_commands(CLI::App& program, int& exit_code);

}  // namespace waymark::exchange
