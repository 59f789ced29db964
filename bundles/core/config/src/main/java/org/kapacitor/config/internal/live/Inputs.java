package org.kapacitor.config.internal.live;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the configuration comes from.
 *
 * @param file kapacitor.conf; empty for the built-in demo configuration
 * @param environment variables of the process
 * @param properties of the system; of interest are {@code kapacitor.hostname}, {@code
 *     kapacitor.log-file} and {@code kapacitor.log-level}, the overrides of the command line
 * @param home directory of the user
 * @param errors standard error
 */
public record Inputs(
    String file,
    Map<String, String> environment,
    Map<String, String> properties,
    Path home,
    PrintStream errors) {}
