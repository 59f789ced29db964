package org.kapacitor.cli.http;

/**
 * A request that got no answer: {@code Get "http://…": dial tcp …: connect: connection refused}.
 */
public final class HttpException extends Exception {
  HttpException(String message, Throwable cause) {
    super(message, cause);
  }
}
