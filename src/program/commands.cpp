#include "program/commands.h"

namespace waymark::program {

void add_commands(CLI::App& program, int& exit_code)
{
    add_serve_command(program, exit_code);
    add_demo_command(program, exit_code);
    add_user_command(program, exit_code);
    add_import_command(program, exit_code);
    add_audit_command(program, exit_code);
    add_check_command(program, exit_code);
    add_backup_commands(program, exit_code);
    add_migrate_command(program, exit_code);
    add_routes_command(program, exit_code);
}

}  // namespace waymark::program
