package org.kapacitor.http.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.kapacitor.api.http.Tls;

/** Turns PEM files into what a TLS client needs. */
final class TlsSettings {
  private static final char[] NO_PASSWORD = {};

  private TlsSettings() {}

  static SslContextFactory.Client factory(Tls tls) throws IOException {
    SslContextFactory.Client factory = new SslContextFactory.Client(tls.skipVerify());
    if (tls.skipVerify()) {
      factory.setEndpointIdentificationAlgorithm(null);
    }
    try {
      if (!tls.ca().isEmpty()) {
        factory.setTrustStore(trusted(Path.of(tls.ca())));
      }
      if (tls.certificate().isEmpty() != tls.key().isEmpty()) {
        String given = tls.key().isEmpty() ? "cert" : "key";
        throw new IOException(
            "Must provide both key and cert files: only " + given + " file provided.");
      }
      if (!tls.certificate().isEmpty()) {
        factory.setKeyStore(own(Path.of(tls.certificate()), Path.of(tls.key())));
        factory.setKeyStorePassword("");
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("Could not load TLS files: " + e.getMessage(), e);
    }
    return factory;
  }

  private static KeyStore trusted(Path ca) throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    int number = 0;
    for (Certificate certificate : certificates(ca)) {
      store.setCertificateEntry("ca" + number++, certificate);
    }
    return store;
  }

  private static KeyStore own(Path certificate, Path key)
      throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
    store.setKeyEntry("own", privateKey(key, chain[0]), NO_PASSWORD, chain);
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    byte[] pem = Files.readAllBytes(file);
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem));
  }

  private static PrivateKey privateKey(Path file, Certificate certificate)
      throws IOException, GeneralSecurityException {
    String pem = Files.readString(file);
    String begin = "-----BEGIN PRIVATE KEY-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf("-----END PRIVATE KEY-----");
    if (from < 0 || to < from) {
      throw new IOException(file + " is not a PEM file with a PKCS#8 private key");
    }
    byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
