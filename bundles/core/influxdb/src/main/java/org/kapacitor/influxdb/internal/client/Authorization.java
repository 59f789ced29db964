package org.kapacitor.influxdb.internal.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kapacitor.api.text.Json;
import org.kapacitor.influxdb.internal.config.ClusterSection;

/** What tells InfluxDB who is asking (config.md A4.9). */
public final class Authorization {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final Duration RENEWED = Duration.ofMinutes(5);

  private Authorization() {}

  /**
   * The header of each request to a cluster.
   *
   * @param secret signs tokens
   */
  public static Supplier<Optional<String>> of(
      ClusterSection section, Supplier<String> secret, Clock clock) {
    if (!section.token().isEmpty()) {
      Optional<String> token = Optional.of("Token " + section.token());
      return () -> token;
    }
    if (section.httpSharedSecret()) {
      return new SignedToken(section.username(), secret, clock);
    }
    if (section.username().isEmpty()) {
      return Optional::empty;
    }
    byte[] pair = (section.username() + ":" + section.password()).getBytes(StandardCharsets.UTF_8);
    Optional<String> basic = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    return () -> basic;
  }

  /** Tokens that are valid for a while: JSON Web Tokens signed with HMAC and SHA-512. */
  private static final class SignedToken implements Supplier<Optional<String>> {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = "{\"alg\":\"HS512\",\"typ\":\"JWT\"}";

    private final String user;
    private final Supplier<String> secret;
    private final Clock clock;
    private long renewAt = Long.MIN_VALUE;
    private String token = "";

    SignedToken(String user, Supplier<String> secret, Clock clock) {
      this.user = user;
      this.secret = secret;
      this.clock = clock;
    }

    @Override
    public synchronized Optional<String> get() {
      long now = clock.instant().getEpochSecond();
      if (now >= renewAt) {
        token = "Bearer " + signed(now + VALID.toSeconds());
        renewAt = now + RENEWED.toSeconds();
      }
      return Optional.of(token);
    }

    private String signed(long expires) {
      String claims = "{\"exp\":" + expires + ",\"username\":" + Json.of(user) + "}";
      String text = encoded(HEADER) + '.' + encoded(claims);
      try {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        return text + '.' + BASE64.encodeToString(signature);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("cannot sign a token: " + e.getMessage(), e);
      }
    }

    private static String encoded(String json) {
      return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
  }
}
