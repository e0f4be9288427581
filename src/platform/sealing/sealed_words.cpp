#include "platform/sealing/sealed_words.h"

#include "platform/sealing/sodium.h"

#include <sodium.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace waymark {

namespace {

using Bytes = std::vector<unsigned char>;
using Key = std::array<unsigned char, crypto_secretbox_KEYBYTES>;
constexpr std::size_t padded_to = 32;
constexpr int as_letters = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

static unsigned char const* bytes_of(std::string_view text)
{
    return reinterpret_cast<unsigned char const*>(text.data());
}

/// One secret serves for two things, so each has a key of its own made of it.
static Key key_for(std::string_view use, std::string_view secret)
{
    start_sodium();
    Key key{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, key.size());
    crypto_generichash_update(&state, bytes_of(use), use.size());
    crypto_generichash_update(&state, bytes_of(secret), secret.size());
    crypto_generichash_final(&state, key.data(), key.size());
    return key;
}

static std::string letters_of(Bytes const& bytes)
{
    std::string letters(sodium_base64_encoded_len(bytes.size(), as_letters), '\0');
    sodium_bin2base64(letters.data(), letters.size(), bytes.data(), bytes.size(), as_letters);
    letters.pop_back();  // the end of a C text
    return letters;
}

std::string seal_words(std::string_view words, std::string_view secret)
{
    auto const key = key_for("words", secret);
    Bytes padded(words.begin(), words.end());
    padded.resize(words.size() + padded_to);
    std::size_t length = 0;
    if (sodium_pad(&length, padded.data(), words.size(), padded_to, padded.size()) != 0)
        throw std::logic_error{"words could not be padded"};
    Bytes sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + length);
    randombytes_buf(sealed.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(sealed.data() + crypto_secretbox_NONCEBYTES, padded.data(), length, sealed.data(),
                          key.data());
    return letters_of(sealed);
}

std::optional<std::string> open_words(std::string_view sealed, std::string_view secret)
{
    auto const key = key_for("words", secret);
    static constexpr std::size_t least = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    Bytes bytes(sealed.size());
    std::size_t length = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), sealed.data(), sealed.size(), nullptr, &length, nullptr,
                          as_letters) != 0 ||
        length <= least)
        return std::nullopt;
    Bytes padded(length - least);
    if (crypto_secretbox_open_easy(padded.data(), bytes.data() + crypto_secretbox_NONCEBYTES,
                                   length - crypto_secretbox_NONCEBYTES, bytes.data(), key.data()) != 0)
        return std::nullopt;
    std::size_t whole = 0;
    if (sodium_unpad(&whole, padded.data(), padded.size(), padded_to) != 0) return std::nullopt;
    return std::string{padded.begin(), padded.begin() + static_cast<std::ptrdiff_t>(whole)};
}

std::string mark_of(std::string_view text, std::string_view secret)
{
    auto const key = key_for("mark", secret);
    Bytes mark(crypto_generichash_BYTES_MIN);
    crypto_generichash(mark.data(), mark.size(), bytes_of(text), text.size(), key.data(), key.size());
    return letters_of(mark);
}

bool is_mark_of(std::string_view mark, std::string_view text, std::string_view secret)
{
    auto const right = mark_of(text, secret);
    return mark.size() == right.size() && sodium_memcmp(mark.data(), right.data(), right.size()) == 0;
}

}  // namespace waymark
