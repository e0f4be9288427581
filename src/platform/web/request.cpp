#include "platform/web/request.h"

#include <algorithm>

namespace waymark {

bool Person::may(Permission wanted) const
{
    return std::find(permissions.begin(), permissions.end(), wanted) != permissions.end();
}

}  // namespace waymark
