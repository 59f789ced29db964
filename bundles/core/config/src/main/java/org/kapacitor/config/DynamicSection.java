package org.kapacitor.config;

import java.util.List;
import java.util.function.Consumer;

/**
 * A section that can be changed while the server runs.
 *
 * @param elementKey the key that tells its elements apart; empty if it is not a list
 * @param type describes it
 * @param check throws an {@link org.kapacitor.api.option.OptionException} if all elements together
 *     are wrong
 */
public record DynamicSection(
    String name,
    String elementKey,
    Class<? extends Record> type,
    Consumer<List<? extends Record>> check) {}
