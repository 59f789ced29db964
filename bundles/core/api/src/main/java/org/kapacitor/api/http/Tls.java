package org.kapacitor.api.http;

/**
 * TLS settings of a connection to a server.
 *
 * @param ca path of the PEM file with trusted authorities; empty for the platform's
 * @param certificate path of the client's PEM certificate; empty for none
 * @param key path of the client's PEM key; empty for none
 * @param skipVerify whether any certificate will do
 */
public record Tls(String ca, String certificate, String key, boolean skipVerify) {

  /** The platform's authorities, no client certificate. */
  public static final Tls DEFAULT = new Tls("", "", "", false);
}
