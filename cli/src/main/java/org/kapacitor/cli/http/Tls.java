package org.kapacitor.cli.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS over an open connection. Trusted are the authorities in the file named by the environment
 * variable {@code SSL_CERT_FILE}, else those of the operating system, else those of the JDK.
 */
final class Tls {
  private static final List<String> SYSTEM_FILES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/tls/cacert.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");

  private static final int HANDSHAKE_MILLIS = 10_000;

  private final Optional<String> certificateFile;
  private final boolean skipVerify;

  Tls(Optional<String> certificateFile, boolean skipVerify) {
    this.certificateFile = certificateFile;
    this.skipVerify = skipVerify;
  }

  Socket over(Socket socket, Url url) throws IOException {
    try {
      SSLSocket secure =
          (SSLSocket)
              context().getSocketFactory().createSocket(socket, url.host(), url.port(), true);
      if (!skipVerify) {
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
      }
      secure.setSoTimeout(HANDSHAKE_MILLIS);
      secure.startHandshake();
      secure.setSoTimeout(0);
      return secure;
    } catch (IOException | GeneralSecurityException e) {
      socket.close();
      throw new IOException(reason(e), e);
    }
  }

  private SSLContext context() throws GeneralSecurityException, IOException {
    if (!skipVerify && trustFile().isEmpty()) {
      return SSLContext.getDefault();
    }
    SSLContext context = SSLContext.getInstance("TLS");
    TrustManager[] trust =
        skipVerify ? new TrustManager[] {new TrustAll()} : trusted(trustFile().get());
    context.init(null, trust, null);
    return context;
  }

  private Optional<Path> trustFile() {
    if (certificateFile.isPresent()) {
      return certificateFile.map(Path::of);
    }
    return SYSTEM_FILES.stream().map(Path::of).filter(Files::isReadable).findFirst();
  }

  private static TrustManager[] trusted(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      int count = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("ca" + count++, each);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof SocketTimeoutException) {
      return "net/http: TLS handshake timeout";
    }
    if (message.startsWith("Unsupported or unrecognized SSL message")) {
      return "http: server gave HTTP response to HTTPS client";
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException && cause.getCause() == null) {
        return "tls: failed to verify certificate: x509: " + cause.getMessage();
      }
    }
    if (message.contains("PKIX path")) {
      return "tls: failed to verify certificate: x509: certificate signed by unknown authority";
    }
    return e instanceof SocketException ? message : "tls: " + message;
  }
}
