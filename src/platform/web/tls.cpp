#include "platform/web/tls.h"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace waymark {

namespace ssl = boost::asio::ssl;

static int choose_http_1_1(SSL*, unsigned char const** chosen, unsigned char* size, unsigned char const* offered,
                           unsigned offered_size, void*)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    auto** const out = const_cast<unsigned char**>(chosen);
    int const agreed = SSL_select_next_proto(out, size, ours, sizeof(ours) - 1, offered, offered_size);
    return agreed == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

static void refuse(char const* setting, std::filesystem::path const& file, boost::system::error_code const& failed)
{
    if (!failed) return;
    throw ConfigurationError{std::string{setting} + " = \"" + file.string() + "\" cannot be used (" + failed.message() +
                             "); set certificate to a PEM file with the whole chain, and private_key to its key"};
}

ssl::context tls_context(Configuration const& known)
{
    ssl::context tls{ssl::context::tls_server};
    tls.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                    ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1 | ssl::context::no_compression);
    SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION);
    // For TLS 1.2; those of 1.3 are all of this kind.
    SSL_CTX_set_cipher_list(tls.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_alpn_select_cb(tls.native_handle(), choose_http_1_1, nullptr);
    boost::system::error_code failed;
    tls.use_certificate_chain_file(known.certificate.string(), failed);
    refuse("certificate", known.certificate, failed);
    tls.use_private_key_file(known.private_key.string(), ssl::context::pem, failed);
    refuse("private_key", known.private_key, failed);
    return tls;
}

Instant certificate_ends_at(std::filesystem::path const& certificate)
{
    auto const unreadable = [&] {
        return ConfigurationError{"certificate = \"" + certificate.string() +
                                  "\" cannot be read; set it to a PEM file"};
    };
    std::unique_ptr<BIO, decltype(&BIO_free)> const file{BIO_new_file(certificate.c_str(), "r"), &BIO_free};
    if (!file) throw unreadable();
    std::unique_ptr<X509, decltype(&X509_free)> const read{PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr),
                                                           &X509_free};
    std::tm end{};
    if (!read || ASN1_TIME_to_tm(X509_get0_notAfter(read.get()), &end) != 1) throw unreadable();
    return Instant{std::chrono::seconds{::timegm(&end)}};
}

}  // namespace waymark
