#pragma once
#include "platform/date.h"
#include "platform/id.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// One row of an answer, valid only while it is being visited. Columns count from 0.
/// Reading a NULL as anything but std::optional, or text that is not a date as a Date, throws DatabaseError.
class Row {
public:
    template <class T>
    T get(int column) const
    {
        return read(column, static_cast<T*>(nullptr));
    }

    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual std::string_view text(int column) const = 0;

protected:
    ~Row() = default;

private:
    std::int64_t read(int column, std::int64_t*) const
    {
        refuse_null(column);
        return integer(column);
    }
    int read(int column, int*) const
    {
        refuse_null(column);
        return static_cast<int>(integer(column));
    }
    bool read(int column, bool*) const
    {
        refuse_null(column);
        return integer(column) != 0;
    }
    double read(int column, double*) const
    {
        refuse_null(column);
        return real(column);
    }
    std::string read(int column, std::string*) const
    {
        refuse_null(column);
        return std::string{text(column)};
    }
    Date read(int column, Date*) const;
    Instant read(int column, Instant*) const;
    template <class Tag>
    Id<Tag> read(int column, Id<Tag>*) const
    {
        refuse_null(column);
        return Id<Tag>{integer(column)};
    }
    template <class T>
    std::optional<T> read(int column, std::optional<T>*) const
    {
        if (is_null(column)) return std::nullopt;
        return get<T>(column);
    }
    void refuse_null(int column) const;
};

using RowVisitor = std::function<bool(Row const&)>;

}  // namespace waymark
