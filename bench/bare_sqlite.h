#pragma once
#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace waymark::bench {

/// The C library with nothing round it: each statement prepared once and stepped to its end, each cell looked at.
class BareSqlite {
public:
    explicit BareSqlite(std::filesystem::path const& file, char const* pragmas)
    {
        sqlite3* opened = nullptr;
        int const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
        bool const is_open = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr) == SQLITE_OK;
        database_.reset(opened);
        if (!is_open || sqlite3_busy_timeout(opened, 10'000) != SQLITE_OK ||
            sqlite3_exec(opened, pragmas, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error{"the database cannot be opened bare"};
    }

    sqlite3_stmt* prepared(std::string const& sql)
    {
        auto const kept = statements_.find(sql);
        if (kept != statements_.end()) return kept->second.get();
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v3(database_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) !=
            SQLITE_OK)
            throw std::runtime_error{sqlite3_errmsg(database_.get())};
        statements_.emplace(sql, Statement{made, sqlite3_finalize});
        return made;
    }

    /// The first cell of the last row, 0 where there was none.
    long long run(sqlite3_stmt* statement)
    {
        long long first = 0;
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            first = sqlite3_column_int64(statement, 0);
            for (int column = 1; column < sqlite3_column_count(statement); ++column)
                seen_ += sqlite3_column_text(statement, column) != nullptr;
        }
        sqlite3_reset(statement);
        if (code != SQLITE_DONE) throw std::runtime_error{sqlite3_errmsg(database_.get())};
        return first;
    }

    long long run(std::string const& sql) { return run(prepared(sql)); }

private:
    using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;
    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database_{nullptr, sqlite3_close};
    std::unordered_map<std::string, Statement> statements_;
    long long seen_ = 0;
};

}  // namespace waymark::bench
