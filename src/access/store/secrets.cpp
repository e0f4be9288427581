#include "access/store/secrets.h"

#include "platform/sealing/sodium.h"

#include <sodium.h>

#include <array>
#include <map>
#include <mutex>
#include <stdexcept>

namespace waymark {

namespace {

struct Limits {
    unsigned long long operations;
    std::size_t memory;
};

}  // namespace

static Limits limits_of(PasswordCost cost)
{
    switch (cost) {
    case PasswordCost::Interactive:
        return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
    case PasswordCost::Moderate:
        return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
    case PasswordCost::ForTests:
        return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    }
    throw std::logic_error{"a cost without limits"};
}

/// Each hash takes tens of megabytes: many people (or one attacker) signing in at once wait their turn instead.
static std::mutex& one_at_a_time()
{
    static std::mutex turn;
    return turn;
}

std::string hash_password(std::string_view password, PasswordCost cost)
{
    start_sodium();
    auto const limits = limits_of(cost);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    std::lock_guard const turn{one_at_a_time()};
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), limits.operations, limits.memory) != 0)
        throw std::runtime_error{"there was not enough memory to hash a password"};
    return hash.data();
}

bool password_fits(std::string const& hash, std::string_view password)
{
    start_sodium();
    std::lock_guard const turn{one_at_a_time()};
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string const& hash_of_nobody(PasswordCost cost)
{
    static std::mutex lock;
    static std::map<PasswordCost, std::string> made;
    std::lock_guard const turn{lock};
    auto& hash = made[cost];
    if (hash.empty()) hash = hash_password(random_token(), cost);
    return hash;
}

bool is_weaker_than(std::string const& hash, PasswordCost cost)
{
    auto const limits = limits_of(cost);
    return crypto_pwhash_str_needs_rehash(hash.c_str(), limits.operations, limits.memory) != 0;
}

std::string random_token()
{
    start_sodium();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> letters{};
    sodium_bin2base64(letters.data(), letters.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return letters.data();
}

std::string hash_of_token(std::string_view token)
{
    start_sodium();
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<unsigned char const*>(token.data()), token.size(),
                       nullptr, 0);
    std::array<char, crypto_generichash_BYTES * 2 + 1> letters{};
    sodium_bin2hex(letters.data(), letters.size(), hash.data(), hash.size());
    return letters.data();
}

}  // namespace waymark
