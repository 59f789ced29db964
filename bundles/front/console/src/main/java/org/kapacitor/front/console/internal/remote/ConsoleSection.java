package org.kapacitor.front.console.internal.remote;

import org.kapacitor.api.option.Default;
import org.kapacitor.api.option.Doc;
import org.kapacitor.api.option.Section;

/** Section {@code [console]} of kapacitor.conf. */
@Section("console")
public record ConsoleSection(
    @Doc("Whether the Karaf console can be reached over ssh.") boolean sshEnabled,
    @Doc("Where ssh listens, host:port; without a host, on all addresses.")
        @Default("127.0.0.1:8101")
        String sshBindAddress) {}
