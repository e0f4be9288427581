#include "platform/sealing/sealing.h"

#include "platform/sealing/new_file.h"
#include "platform/sealing/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <vector>

namespace waymark {

namespace {

using Bytes = std::vector<unsigned char>;
using PublicKey = std::array<unsigned char, crypto_box_PUBLICKEYBYTES>;
using SecretKey = std::array<unsigned char, crypto_box_SECRETKEYBYTES>;
using FileKey = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES>;
using SealedKey = std::array<unsigned char, crypto_box_SEALBYTES + FileKey{}.size()>;
using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;

constexpr std::string_view first_line = "waymark sealed 1\n";
constexpr std::string_view public_begins = "waymark-public-";
constexpr std::string_view secret_begins = "waymark-secret-";
constexpr std::size_t piece_size = 64U << 10;
constexpr std::size_t sealed_piece_size = piece_size + crypto_secretstream_xchacha20poly1305_ABYTES;

}  // namespace

template <std::size_t size>
static std::string as_text(std::string_view begins, std::array<unsigned char, size> const& key)
{
    std::array<char, sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), key.data(), key.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return std::string{begins} + text.data();
}

template <std::size_t size>
static std::array<unsigned char, size> key_in(std::string_view begins, std::string const& text, char const* called)
{
    std::array<unsigned char, size> key{};
    std::size_t length = 0;
    auto const wrong = std::string{"this is not a "} + called + " key of waymark backup";
    if (text.compare(0, begins.size(), begins) != 0) throw SealBroken{wrong};
    int const read = sodium_base642bin(key.data(), key.size(), text.data() + begins.size(), text.size() - begins.size(),
                                       " \r\n\t", &length, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (read != 0 || length != size) throw SealBroken{wrong};
    return key;
}

SealingKeys make_sealing_keys()
{
    start_sodium();
    PublicKey public_key{};
    SecretKey secret_key{};
    crypto_box_keypair(public_key.data(), secret_key.data());
    return {as_text(public_begins, public_key), as_text(secret_begins, secret_key)};
}

template <std::size_t size>
static void write(NewFile& file, std::array<unsigned char, size> const& bytes)
{
    file.write({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
}

static std::size_t read_piece(std::ifstream& from, Bytes& piece, std::size_t most)
{
    piece.resize(most);
    from.read(reinterpret_cast<char*>(piece.data()), static_cast<std::streamsize>(most));
    if (from.bad()) throw std::runtime_error{"a file could not be read to its end"};
    piece.resize(static_cast<std::size_t>(from.gcount()));
    return piece.size();
}

static std::ifstream opened(std::filesystem::path const& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    return file;
}

void seal_file(std::filesystem::path const& plain, std::filesystem::path const& sealed, std::string const& public_key)
{
    start_sodium();
    auto const recipient = key_in<PublicKey{}.size()>(public_begins, public_key, "public");
    FileKey key{};
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    SealedKey sealed_key{};
    crypto_box_seal(sealed_key.data(), key.data(), key.size(), recipient.data());
    crypto_secretstream_xchacha20poly1305_state state;
    Header header{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.data(), key.data());

    auto from = opened(plain);
    NewFile into{sealed};
    into.write(first_line);
    write(into, sealed_key);
    write(into, header);
    Bytes piece;
    Bytes out(sealed_piece_size);
    for (bool is_last = false; !is_last;) {
        read_piece(from, piece, piece_size);
        is_last = from.peek() == std::ifstream::traits_type::eof();
        unsigned long long length = 0;
        crypto_secretstream_xchacha20poly1305_push(&state, out.data(), &length, piece.data(), piece.size(), nullptr, 0,
                                                   is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                           : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        into.write({reinterpret_cast<char const*>(out.data()), static_cast<std::size_t>(length)});
    }
    into.keep();
}

namespace {

/// What stands before the pieces, read and opened.
class Opened {
public:
    Opened(std::filesystem::path const& sealed, std::string const& secret_key) : from_{opened(sealed)}
    {
        auto const secret = key_in<SecretKey{}.size()>(secret_begins, secret_key, "secret");
        Bytes begin;
        read_piece(from_, begin, first_line.size());
        if (!std::equal(begin.begin(), begin.end(), first_line.begin(), first_line.end()))
            throw SealBroken{"this is not a file that Waymark sealed"};
        PublicKey recipient{};
        crypto_scalarmult_base(recipient.data(), secret.data());
        Bytes sealed_key;
        Bytes header;
        read_piece(from_, sealed_key, SealedKey{}.size());
        read_piece(from_, header, Header{}.size());
        if (sealed_key.size() < SealedKey{}.size() || header.size() < Header{}.size())
            throw SealBroken{"the sealed file is cut off"};
        FileKey key{};
        if (crypto_box_seal_open(key.data(), sealed_key.data(), sealed_key.size(), recipient.data(), secret.data()) !=
            0)
            throw SealBroken{"the sealed file was sealed for another key, or was changed"};
        if (crypto_secretstream_xchacha20poly1305_init_pull(&state_, header.data(), key.data()) != 0)
            throw SealBroken{"the sealed file was changed"};
    }

    /// The next piece; nothing after the last.
    bool next(Bytes& plain)
    {
        if (is_ended_) return false;
        if (read_piece(from_, piece_, sealed_piece_size) == 0) throw SealBroken{"the sealed file is cut off"};
        plain.resize(piece_size);
        unsigned long long length = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state_, plain.data(), &length, &tag, piece_.data(),
                                                       piece_.size(), nullptr, 0) != 0)
            throw SealBroken{"the sealed file was changed or is cut off"};
        plain.resize(static_cast<std::size_t>(length));
        is_ended_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (is_ended_ && from_.peek() != std::ifstream::traits_type::eof())
            throw SealBroken{"something was added to the end of the sealed file"};
        return true;
    }

private:
    std::ifstream from_;
    crypto_secretstream_xchacha20poly1305_state state_{};
    Bytes piece_;
    bool is_ended_ = false;
};

}  // namespace

void open_sealed_file(std::filesystem::path const& sealed, std::filesystem::path const& plain,
                      std::string const& secret_key)
{
    start_sodium();
    Opened from{sealed, secret_key};
    NewFile into{plain};
    for (Bytes piece; from.next(piece);) into.write({reinterpret_cast<char const*>(piece.data()), piece.size()});
    into.keep();
}

}  // namespace waymark
