#include "platform/html/progress.h"

#include <algorithm>

namespace waymark {

long long Progress::percent() const
{
    if (total <= 0) return 0;
    return std::clamp(done * 100 / total, 0LL, 100LL);
}

}  // namespace waymark
