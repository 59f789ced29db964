package org.kapacitor.cli.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.kapacitor.tickscript.Script;

/** Scripts as the bytes of a file. */
public final class SourceText {
  private SourceText() {}

  /**
   * The bytes of the formatted script. Bytes that are not UTF-8 stay what they are.
   *
   * @throws org.kapacitor.tickscript.TickscriptException if the text is not a script
   */
  public static byte[] format(byte[] source) {
    Charset charset = isUtf8(source) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return Script.format(new String(source, charset)).getBytes(charset);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
