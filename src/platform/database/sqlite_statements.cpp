#include "platform/database/sqlite_statements.h"

#include "platform/database/sqlite_connection.h"

#include <sqlite3.h>

#include <cstdint>
#include <stdexcept>

namespace waymark {

/// More than every statement of every store; reached only where texts are put together at run time.
static constexpr std::size_t most_kept = 1000;

static bool holds_more_statements(char const* rest, std::string_view sql)
{
    auto const left = std::string_view{rest, static_cast<std::size_t>(sql.data() + sql.size() - rest)};
    return left.find_first_not_of(" \t\r\n;") != std::string_view::npos;
}

SqliteStatement::SqliteStatement(sqlite3* connection, std::string_view sql) : sql_{sql}
{
    char const* rest = nullptr;
    int const code = sqlite3_prepare_v3(connection, sql_.data(), static_cast<int>(sql_.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle_, &rest);
    if (code != SQLITE_OK) throw_sqlite_error(connection, sql_);
    bool const too_many = handle_ == nullptr || holds_more_statements(rest, sql_);
    if (!too_many) return;
    sqlite3_finalize(handle_);
    throw std::logic_error{"a statement text must hold one statement"};
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(handle_); }

SqliteStatement*& SqliteStatements::remembered_at(char const* address)
{
    auto const number = reinterpret_cast<std::uintptr_t>(address);
    return by_address_[(number ^ (number >> 8) ^ (number >> 16)) % by_address_.size()];
}

SqliteStatement& SqliteStatements::find_or_prepare(std::string_view sql)
{
    // The address is only a hint: a text in memory that was used again is told apart by its content.
    SqliteStatement*& remembered = remembered_at(sql.data());
    if (remembered != nullptr && remembered->sql() == sql) return *remembered;

    auto const found = by_text_.find(sql);
    if (found != by_text_.end()) return *(remembered = found->second.get());

    if (by_text_.size() >= most_kept) forget_idle();
    auto made = std::make_unique<SqliteStatement>(connection_, sql);
    auto& kept = *made;
    by_text_.emplace(kept.sql(), std::move(made));
    return *(remembered = &kept);
}

void SqliteStatements::forget_idle()
{
    by_address_.fill(nullptr);
    std::erase_if(by_text_, [](auto const& kept) { return !kept.second->in_use; });
}

StatementInUse::StatementInUse(SqliteStatements& statements, sqlite3* connection, std::string_view sql)
    : statement_{&statements.find_or_prepare(sql)}
{
    // A visitor may ask the same question again while the first is still being answered.
    if (statement_->in_use) {
        own_ = std::make_unique<SqliteStatement>(connection, sql);
        statement_ = own_.get();
    }
    statement_->in_use = true;
}

StatementInUse::~StatementInUse()
{
    sqlite3_reset(statement_->handle());
    sqlite3_clear_bindings(statement_->handle());
    statement_->in_use = false;
}

}  // namespace waymark
