#pragma once
#include <boost/asio/buffer.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace waymark {

/// Bytes that have arrived and are not read yet. Starts small, since most connections wait most of the time.
class InBuffer {
public:
    std::string_view ready() const { return {bytes_.data() + begin_, end_ - begin_}; }
    bool empty() const { return begin_ == end_; }
    void take(std::size_t count) { begin_ += count; }
    void arrived(std::size_t count) { end_ += count; }

    /// Room for the next read, at least `wanted` bytes of it.
    boost::asio::mutable_buffer room(std::size_t wanted)
    {
        if (begin_ > 0) {
            std::copy(bytes_.begin() + static_cast<std::ptrdiff_t>(begin_),
                      bytes_.begin() + static_cast<std::ptrdiff_t>(end_), bytes_.begin());
            end_ -= begin_;
            begin_ = 0;
        }
        if (bytes_.size() - end_ < wanted) bytes_.resize(end_ + wanted);
        return {bytes_.data() + end_, bytes_.size() - end_};
    }

private:
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace waymark
