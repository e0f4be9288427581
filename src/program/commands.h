#pragma once

namespace CLI {
class App;
}

/// Where the slices are put together: the commands that need a database. Nobody includes this but main.
namespace waymark::program {

/// serve, demo, user, import, audit and the rest; each sets `exit_code` when it ran.
void add_commands(CLI::App& program, int& exit_code);

void add_serve_command(CLI::App& program, int& exit_code);
void add_demo_command(CLI::App& program, int& exit_code);
void add_user_command(CLI::App& program, int& exit_code);
void add_import_command(CLI::App& program, int& exit_code);
void add_audit_command(CLI::App& program, int& exit_code);
void add_check_command(CLI::App& program, int& exit_code);
/// `backup` and `restore`.
void add_backup_commands(CLI::App& program, int& exit_code);
void add_migrate_command(CLI::App& program, int& exit_code);
void add_routes_command(CLI::App& program, int& exit_code);

}  // namespace waymark::program
