package org.kapacitor.store.internal;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;

/** Section {@code [storage]} (config.md A4.5). */
@Section("storage")
public record StoreSection(
    @Doc("File that keeps everything that survives a restart.") @Default("./kapacitor.db")
        String boltdb) {}
