#include "platform/web/testing/certificate.h"

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>

namespace waymark {

void write_certificate(std::filesystem::path const& certificate, std::filesystem::path const& private_key,
                       std::chrono::seconds valid_for)
{
    EVP_PKEY* const key = EVP_EC_gen("P-256");
    X509* const made = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), 0);
    X509_gmtime_adj(X509_getm_notAfter(made), static_cast<long>(valid_for.count()));
    X509_set_pubkey(made, key);
    auto const* const name = reinterpret_cast<unsigned char const*>("localhost");
    X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_ASC, name, -1, -1, 0);
    X509_set_issuer_name(made, X509_get_subject_name(made));
    X509_sign(made, key, EVP_sha256());
    std::FILE* const certificate_file = std::fopen(certificate.c_str(), "w");
    PEM_write_X509(certificate_file, made);
    std::fclose(certificate_file);
    std::FILE* const key_file = std::fopen(private_key.c_str(), "w");
    PEM_write_PrivateKey(key_file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(key_file);
    X509_free(made);
    EVP_PKEY_free(key);
}

}  // namespace waymark
