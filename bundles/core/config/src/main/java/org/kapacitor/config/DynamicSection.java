package org.kapacitor.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A section that can be changed while the server runs.
 *
 * @param list whether it is written {@code [[name]]}
 * @param elementKey the key that tells its elements apart, empty text if it is not a list; empty if
 *     the section is the original's, whose key counts then
 * @param type describes it
 * @param check throws an {@link org.kapacitor.api.option.OptionException} if all elements together
 *     are wrong
 */
public record DynamicSection(
    String name,
    boolean list,
    Optional<String> elementKey,
    Class<? extends Record> type,
    Consumer<List<? extends Record>> check) {}
