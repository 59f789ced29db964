package org.kapacitor.compiler;

/**
 * A script uses a plug-in that was installed when the script was accepted and is not any more.
 * Thrown only for scripts that are known to have been right.
 */
public final class MissingPluginException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The message says what is waited for: {@code waiting for node type "x"}. */
  public MissingPluginException(PluginKind kind, String name) {
    super("waiting for " + kind.text() + " \"" + name + '"', null, false, false);
  }
}
