package org.kapacitor.front.http.internal;

import java.time.Duration;
import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Range;
import org.kapacitor.api.option.Secret;
import org.kapacitor.api.option.Section;

/** Section {@code [http]} of kapacitor.conf (config.md A4.2). */
@Section("http")
public record HttpSection(
    @Doc("Where the server listens, host:port; without a host, on all addresses.") @Default(":9092")
        String bindAddress,
    @Doc("Whether clients have to say who they are.") boolean authEnabled,
    @Doc("Log requests; writes that succeed only at level TRACE.") @Default("true")
        boolean logEnabled,
    @Doc("Log the body of every write at level DEBUG.") boolean writeTracing,
    @Doc("Whether pages for debugging can be seen without authentication.") boolean pprofEnabled,
    @Doc("Whether the server speaks HTTPS.") boolean httpsEnabled,
    @Doc("File with the server's certificate, PEM.") @Default("/etc/ssl/kapacitor.pem")
        String httpsCertificate,
    @Doc("File with the certificate's key, PEM; if empty it is in the certificate's file.")
        String httpsPrivateKey,
    @Doc("How long requests are waited for when the server stops.") @Default("10s")
        Duration shutdownTimeout,
    @Doc("Secret that signs the tokens of clients.") @Secret String sharedSecret,
    @Doc("Bytes that the body of a request may have, compressed and not.")
        @Default("268435456")
        @Range(min = 1024, max = 2_000_000_000)
        int maxBodySize) {}
