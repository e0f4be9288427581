#pragma once
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace waymark {

/// A prepared statement with the text it was made of.
class SqliteStatement {
public:
    SqliteStatement(sqlite3*, std::string_view sql);
    ~SqliteStatement();
    SqliteStatement(SqliteStatement const&) = delete;
    SqliteStatement& operator=(SqliteStatement const&) = delete;

    sqlite3_stmt* handle() const { return handle_; }
    std::string_view sql() const { return sql_; }
    bool in_use = false;

private:
    std::string sql_;
    sqlite3_stmt* handle_ = nullptr;
};

/// The statements one connection has prepared. Found by the text's content; by its address first, which for
/// a literal is always the same.
class SqliteStatements {
public:
    explicit SqliteStatements(sqlite3* connection) : connection_{connection} {}

    SqliteStatement& find_or_prepare(std::string_view sql);
    std::size_t size() const { return by_text_.size(); }
    void forget_idle();

private:
    SqliteStatement*& remembered_at(char const* address);

    sqlite3* connection_;
    std::unordered_map<std::string_view, std::unique_ptr<SqliteStatement>> by_text_;
    std::array<SqliteStatement*, 256> by_address_{};
};

/// One use of a statement, ready to be bound; put back clean at the end of it, however it ends.
class StatementInUse {
public:
    StatementInUse(SqliteStatements&, sqlite3*, std::string_view sql);
    ~StatementInUse();
    StatementInUse(StatementInUse const&) = delete;
    StatementInUse& operator=(StatementInUse const&) = delete;

    sqlite3_stmt* handle() const { return statement_->handle(); }

private:
    SqliteStatement* statement_;
    std::unique_ptr<SqliteStatement> own_;
};

}  // namespace waymark
