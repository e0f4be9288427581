#include "access/password.h"
#include "access/store/account_store.h"
#include "program/commands.h"
#include "program/opened_authority.h"
#include "program/options.h"
#include "staff/store/staff_store.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <iostream>
#include <optional>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace waymark::program {

namespace {

/// Somebody who is to sign in: the first administrator above all, since only a person can add others from a page.
struct NewUser {
    Options options;
    std::string given_name;
    std::string family_name;
    std::string email;
    std::string number;
    std::string role = "administrator";
    std::string sign_in_name;
};

}  // namespace

static int refuse(std::string_view why)
{
    fmt::print(stderr, "waymark user add: {}\n", why);
    return 2;
}

static std::string_view words_for(PasswordRefusal refusal)
{
    switch (refusal) {
    case PasswordRefusal::TooShort:
        return "the password is too short: use at least 12 letters, three random words for example";
    case PasswordRefusal::TooLong:
        return "the password is too long";
    case PasswordRefusal::SameAsName:
        return "the password must not be the sign-in name";
    case PasswordRefusal::TooCommon:
        return "the password is one that everybody tries first: use three random words for example";
    }
    return "";
}

static int add_with_password(NewUser const& user, Role role, std::string const& password)
{
    auto const configuration = user.options.configuration();
    Clock const clock;
    auto database = open_authority(configuration, clock);
    StaffMember member;
    member.number = user.number.empty() ? user.email : user.number;
    member.given_name = user.given_name;
    member.family_name = user.family_name;
    member.email = user.email;
    member.role = role;

    Transaction change{database};
    auto const staff = StaffStore{database}.add(member, Viewer{}, clock.now());
    if (!staff) return refuse("somebody with that number is on the staff already");
    if (!AccountStore{database}.add(*staff, user.sign_in_name, password, Viewer{}, clock.now()))
        return refuse("that sign-in name is taken");
    change.commit();
    fmt::print("{} can sign in as {}.\n", member.name(), user.sign_in_name);
    return 0;
}

namespace {

/// While it lives, what is typed at a terminal is not shown. Where the input is no terminal it does nothing.
class Unseen {
public:
    Unseen() : is_terminal_{::tcgetattr(STDIN_FILENO, &as_it_was_) == 0}
    {
        if (!is_terminal_) return;
        auto quiet = as_it_was_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        if (!is_terminal_) return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &as_it_was_);
        fmt::print(stderr, "\n");
    }
    Unseen(Unseen const&) = delete;
    Unseen& operator=(Unseen const&) = delete;

private:
    termios as_it_was_{};
    bool is_terminal_;
};

}  // namespace

static std::optional<std::string> typed_password(std::string const& sign_in_name)
{
    fmt::print(stderr, "Password for {} (not shown; a file or a pipe does as well): ", sign_in_name);
    Unseen const while_typing;
    std::string password;
    if (!std::getline(std::cin, password)) return std::nullopt;
    return password;
}

static int add(NewUser const& user)
{
    auto const role = parse_role(user.role);
    if (!role) return refuse("no role is called that; roles are iro, service_manager, administrator and so on");
    auto const password = typed_password(user.sign_in_name);
    if (!password) return refuse("no password was given on standard input");
    if (auto const refusal = refuse_password(*password, user.sign_in_name)) return refuse(words_for(*refusal));
    return add_with_password(user, *role, *password);
}

void add_user_command(CLI::App& program, int& exit_code)
{
    auto* const group = program.add_subcommand("user", "The people who sign in");
    group->require_subcommand(1);
    auto* const command = group->add_subcommand("add", "Add somebody to the staff, with a sign-in");
    auto const user = std::make_shared<NewUser>();
    user->options.add_to(*command);
    command->add_option("--given-name", user->given_name)->required();
    command->add_option("--family-name", user->family_name)->required();
    command->add_option("--email", user->email)->required();
    command->add_option("--number", user->number,
                        "Staff or registration number; the e-mail address where there is none");
    command->add_option("--role", user->role, "iro, service_manager, administrator …");
    command->add_option("--sign-in", user->sign_in_name, "What they type to sign in")->required();
    command->callback([user, &exit_code] { exit_code = add(*user); });
}

}  // namespace waymark::program
