package org.kapacitor.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.kapacitor.tasks.RequestException;
import org.kapacitor.tasks.RequestException.Kind;

/** What is wrong with requests. */
public final class Requests {
  private Requests() {}

  /** Checks that a request fails, and how. */
  public static void assertFails(Kind kind, String message, Runnable request) {
    RequestException thrown = catchThrowableOfType(RequestException.class, request::run);
    assertThat(thrown).as("expected failure: " + message).isNotNull();
    assertThat(thrown).hasMessage(message);
    assertThat(thrown.kind()).isEqualTo(kind);
  }
}
