package org.kapacitor.handler.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kapacitor.api.alert.Level;
import org.kapacitor.api.http.Tls;
import org.kapacitor.testkit.HandlerTest;
import org.kapacitor.testkit.TestEvent;

/** Options and configuration: alerts.md section 4.7. */
class PostOptionsTest {
  private static final TestEvent EVENT =
      TestEvent.of("cpu,host=h1 usage=60 1500000010").id("kap/cpu/h1").level(Level.INFO);

  private static HandlerTest post() {
    return HandlerTest.of(new PostHandler());
  }

  private static HandlerTest toUrl() {
    return post().script(".post('http://h/p')").options("url", "http://h/p");
  }

  @Test
  void aConfiguredEndpointComesBeforeTheUrl() {
    HandlerTest known =
        post()
            .config("endpoint", "e", "url", "http://h/endpoint")
            .script(".post('http://h/own', 'ignored', 'too').endpoint('e')")
            .send(EVENT);
    assertThat(known.requests().get(0).url()).isEqualTo("http://h/endpoint");
    HandlerTest unknown = post().options("endpoint", "e", "url", "http://h/own").send(EVENT);
    assertThat(unknown.requests().get(0).url()).isEqualTo("http://h/own");
  }

  @Test
  void somethingToPostToMustBeGiven() {
    post().script(".post()").failsOpening("Either URL or endpoint must be non-empty");
    post()
        .script(".post().endpoint('nosuch')")
        .failsOpening(
            "An appropriately formatted url must be specified if an endpoint is not specified");
  }

  @Test
  void neverWaitsLongerThanThirtySeconds() {
    assertThat(toUrl().send(EVENT).requests().get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
    HandlerTest shorter =
        post()
            .script(".post('http://h/p').timeout(5s)")
            .options("url", "http://h/p", "timeout", 5_000_000_000L);
    assertThat(shorter.send(EVENT).requests().get(0).timeout()).isEqualTo(Duration.ofSeconds(5));
    HandlerTest longer = post().script(".post('http://h/p').timeout(1m)");
    assertThat(longer.send(EVENT).requests().get(0).timeout()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void verifiesCertificatesUnlessTold() {
    assertThat(toUrl().send(EVENT).requests().get(0).tls()).isEqualTo(Tls.DEFAULT);
    HandlerTest skipping =
        post()
            .script(".post('http://h/p').skipSSLVerification()")
            .options("url", "http://h/p", "skip-ssl-verification", true);
    assertThat(skipping.send(EVENT).requests().get(0).tls()).isEqualTo(new Tls("", "", "", true));
  }

  @Test
  void theHeaderAuthenticateIsForbiddenInScripts() {
    post()
        .script(".post('http://h').header('Authenticate', 'x')")
        .failsDefining("invalid post: cannot set 'authenticate' header");
    post().script(".post('http://h').header('Authorization', 'x')").send(EVENT).expectDone();
  }

  @Test
  void namesItselfInErrorsOfScripts() {
    post()
        .script(".post('http://h').timeout('5s')")
        .failsDefining("on obj *pipeline.AlertHTTPPostHandler");
  }

  @Test
  void checksTheConfiguration() {
    post().acceptsConfig();
    post().config("url", "http://h").failsConfig("must specify endpoint name");
    post().config("endpoint", "e").failsConfig("must specify url");
    post().config("endpoint", "e", "url", "http://h/{{ .ID }} x").acceptsConfig();
    post()
        .config("endpoint", "e", "url", "http://h/\u0001")
        .failsConfig(
            "invalid URL \"http://h/\u0001\": parse \"http://h/\u0001\":"
                + " net/url: invalid control character in URL");
    post()
        .config("endpoint", "e", "url", ":foo")
        .failsConfig("invalid URL \":foo\": parse \":foo\": missing protocol scheme");
    post()
        .config("endpoint", "e", "url", "http://h/%zz")
        .failsConfig(
            "invalid URL \"http://h/%zz\": parse \"http://h/%zz\": invalid URL escape \"%zz\"");
    for (String kind : new String[] {"alert", "row"}) {
      String key = kind + "-template";
      post()
          .config("endpoint", "e", "url", "http://h", key, "x", key + "-file", "/x")
          .failsConfig("must specify only one of " + key + " and " + key + "-file");
      post()
          .config("endpoint", "e", "url", "http://h", key + "-file", "x")
          .failsConfig("must use an absolute path for " + key + "-file");
    }
  }
}
