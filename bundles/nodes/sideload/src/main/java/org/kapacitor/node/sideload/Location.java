package org.kapacitor.node.sideload;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapacitor.api.node.NodeContext;
import org.kapacitor.api.node.NodeException;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Secret;
import org.kapacitor.api.option.Sections;
import org.kapacitor.api.template.TemplateException;
import org.kapacitor.api.template.Templates;
import org.kapacitor.api.text.Json;

/**
 * Where values come from.
 *
 * @param file whether it is a directory, else it is a web server
 * @param address the directory, or the URL without user and password
 * @param username of basic authentication, which is used if both parts are there
 */
record Location(boolean file, String address, String username, @Secret String password) {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("(?://[^/?#]*)?([^?#]*)", Pattern.DOTALL);
  private static final Pattern USER = Pattern.compile("(https?://)([^/?#@:]*):?([^/?#@]*)@");

  /** Basic authentication of an endpoint. */
  record BasicAuth(@Doc("User.") String username, @Secret @Doc("Password.") String password) {}

  /** What this node needs to know of the section {@code [[httppost]]}. */
  record Endpoint(
      @Doc("Name of the endpoint.") String endpoint,
      @Doc("URL.") String url,
      @Doc("Basic authentication.") BasicAuth basicAuth) {}

  /**
   * The location that a script names.
   *
   * @throws NodeException if there is none
   */
  static Location of(String source, NodeContext context) {
    if (source.startsWith(":")) {
      throw new NodeException("parse " + Json.of(source) + ": missing protocol scheme");
    }
    Templates templates = context.resource(Templates.class);
    if (!scheme(source).isEmpty()) {
      return of(rendered(source, templates), new BasicAuth("", ""));
    }
    List<Endpoint> all = context.resource(Sections.class).elements("httppost", Endpoint.class);
    Endpoint endpoint =
        all.stream()
            .filter(one -> one.endpoint().equals(source))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new NodeException("Specified endpoint does not exist: " + source));
    return of(rendered(endpoint.url(), templates), endpoint.basicAuth());
  }

  private static String rendered(String url, Templates templates) {
    try {
      return templates.text("url", url).render(Map.of());
    } catch (TemplateException e) {
      throw new NodeException(e.getMessage(), e);
    }
  }

  private static Location of(String url, BasicAuth auth) {
    String scheme = scheme(url);
    return switch (scheme) {
      case "file" -> new Location(true, directory(url), "", "");
      case "http", "https" -> ofServer(url, auth);
      default ->
          throw new NodeException(
              "unsupported source scheme %s, must be 'file', 'http', or 'https'"
                  .formatted(Json.of(scheme)));
    };
  }

  /** User and password in the URL serve where none are configured. */
  private static Location ofServer(String url, BasicAuth auth) {
    Matcher user = USER.matcher(url);
    if (!user.lookingAt()) {
      return new Location(false, url, auth.username(), auth.password());
    }
    String address = user.group(1) + url.substring(user.end());
    return auth.username().isEmpty() || auth.password().isEmpty()
        ? new Location(false, address, decoded(user.group(2)), decoded(user.group(3)))
        : new Location(false, address, auth.username(), auth.password());
  }

  private static String scheme(String url) {
    Matcher scheme = SCHEME.matcher(url);
    return scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String directory(String url) {
    Matcher parts = FILE.matcher(url.substring("file:".length()));
    parts.lookingAt();
    String path = decoded(parts.group(1));
    if (!path.startsWith("/")) {
      // What is not behind a slash is no path at all: file:dir.
      throw new NodeException("sideload source path must be absolute \"\"");
    }
    try {
      return Path.of(path).normalize().toString();
    } catch (InvalidPathException e) {
      throw new NodeException("sideload source path is invalid: " + e.getReason(), e);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new NodeException("invalid URL escape in " + Json.of(text), e);
    }
  }

  /** The address, in which there are no secrets. */
  @Override
  public String toString() {
    return address;
  }
}
