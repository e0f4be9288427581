#include "platform/sealing/sodium.h"

#include <sodium.h>

#include <stdexcept>

namespace waymark {

void start_sodium()
{
    static int const started = sodium_init();
    if (started < 0) throw std::runtime_error{"libsodium could not be started"};
}

}  // namespace waymark
