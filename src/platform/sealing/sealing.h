#pragma once
#include <filesystem>
#include <stdexcept>
#include <string>

namespace waymark {

/// A sealed file could not be opened: it is not one of ours, it was changed or cut off, or the key is another's.
struct SealBroken : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A pair of keys, each as text for a file of its own. The public one seals and opens nothing, so it may lie on the
/// machine that makes the backups; the secret one opens, and belongs somewhere else.
struct SealingKeys {
    std::string public_key;
    std::string secret_key;
};
SealingKeys make_sealing_keys();

/// Seals `plain` into `sealed` for whoever has the secret key of `public_key`: XChaCha20-Poly1305 in pieces
/// (libsodium's secretstream), under a key made for this file and sealed to the public key. In constant memory.
/// `sealed` is whole on the disk when this returns, and not there if it throws.
void seal_file(std::filesystem::path const& plain, std::filesystem::path const& sealed, std::string const& public_key);

/// The other way about. A piece that was changed, moved, left out or cut off throws SealBroken, and `plain` is then not
/// there.
void open_sealed_file(std::filesystem::path const& sealed, std::filesystem::path const& plain,
                      std::string const& secret_key);

}  // namespace waymark
