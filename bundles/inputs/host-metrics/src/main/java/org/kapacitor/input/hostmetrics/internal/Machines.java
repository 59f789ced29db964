package org.kapacitor.input.hostmetrics.internal;

import java.nio.file.Path;
import org.kapacitor.input.hostmetrics.internal.figure.Machine;
import org.kapacitor.input.hostmetrics.internal.linux.LinuxMachine;
import org.kapacitor.input.hostmetrics.internal.oshi.OshiMachine;

/**
 * Chooses where figures come from: on Linux the files of the kernel, which have all of them and
 * cost nothing; elsewhere OSHI, a library with native code that is loaded only here.
 */
public final class Machines {
  private Machines() {}

  /** The machine that this program runs on. */
  public static Machine thisOne() {
    return System.getProperty("os.name", "").startsWith("Linux")
        ? new LinuxMachine(Path.of("/"))
        : OshiMachine.open();
  }
}
