package org.kapacitor.inputs;

import java.util.Optional;

/**
 * How one input does, at one moment. An input that neither runs nor has an error is not enabled.
 *
 * @param section its section of kapacitor.conf
 * @param index of its element in a section written {@code [[section]]}; 0 otherwise
 * @param running whether it is open
 * @param error why it is not open or why its new configuration is not in use; else what it reported
 *     last since it was opened; empty if all went well
 * @param points that it wrote since the server started
 * @param errors that it had since the server started, those of opening it included
 */
public record InputState(
    String section, int index, boolean running, Optional<String> error, long points, long errors) {}
