#pragma once
#include <cstddef>
#include <new>
#include <sys/mman.h>
#include <vector>

namespace waymark {

/// Memory for lists of hundreds of megabytes, asked for in large pages: a national return touches a hundred thousand
/// small ones, and having each put in place took a sixth of the time (docs/performance.md). Small lists come from where
/// all others come from.
template <class T>
struct LargeMemory {
    using value_type = T;

    LargeMemory() = default;
    template <class Other>
    LargeMemory(LargeMemory<Other> const&)
    {
    }

    T* allocate(std::size_t count)
    {
        if (is_small(count)) return static_cast<T*>(::operator new(count * sizeof(T)));
        auto* const memory =
            ::mmap(nullptr, in_whole_pages(count), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc{};
        ::madvise(memory, in_whole_pages(count), MADV_HUGEPAGE);  // where the machine has none, small pages do
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) noexcept
    {
        if (is_small(count))
            ::operator delete(memory);
        else
            ::munmap(memory, in_whole_pages(count));
    }
    friend bool operator==(LargeMemory const&, LargeMemory const&) { return true; }

private:
    static constexpr std::size_t large_page = 2U << 20;

    static bool is_small(std::size_t count) { return count * sizeof(T) < large_page / 4; }
    static std::size_t in_whole_pages(std::size_t count)
    {
        return (count * sizeof(T) + large_page - 1) / large_page * large_page;
    }
};

template <class T>
using LargeVector = std::vector<T, LargeMemory<T>>;

}  // namespace waymark
