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
    static constexpr std::size_t worth_it = 1U << 20;

    LargeMemory() = default;
    template <class Other>
    LargeMemory(LargeMemory<Other> const&)
    {
    }

    T* allocate(std::size_t count)
    {
        auto const size = count * sizeof(T);
        if (size < worth_it) return static_cast<T*>(::operator new(size));
        auto* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc{};
        ::madvise(memory, size, MADV_HUGEPAGE);  // where the machine has none, small pages do
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) noexcept
    {
        auto const size = count * sizeof(T);
        if (size < worth_it)
            ::operator delete(memory);
        else
            ::munmap(memory, size);
    }
    friend bool operator==(LargeMemory const&, LargeMemory const&) { return true; }
};

template <class T>
using LargeVector = std::vector<T, LargeMemory<T>>;

}  // namespace waymark
