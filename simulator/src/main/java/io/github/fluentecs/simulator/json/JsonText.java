package io.github.fluentecs.simulator.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import software.amazon.awssdk.core.SdkBytes;

/**
 * JSON as it is written, in UTF-8: plain bytes into one growing array, for answers of many tasks
 * are most of what the simulator does. Whoever writes names and values in their order gets the
 * commas between them. Not safe for use by several threads.
 */
public final class JsonText {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = ONES << 7;
  private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

  private byte[] bytes = new byte[1 << 10];
  private int size;
  private boolean needsComma;

  /** A member's name as it stands in the text, to be made once. */
  public static final class Name {
    private final byte[] text;

    private Name(byte[] text) {
      this.text = text;
    }
  }

  /**
   * A member's name.
   *
   * @param name the name
   * @return it, ready to be written any number of times
   */
  public static Name name(String name) {
    JsonText text = new JsonText();
    text.quoted(name);
    text.add((byte) ':');
    return new Name(text.toArray());
  }

  /**
   * Begins an object.
   *
   * @return this
   */
  public JsonText startObject() {
    return start('{');
  }

  /**
   * Ends an object.
   *
   * @return this
   */
  public JsonText endObject() {
    return end('}');
  }

  /**
   * Begins an array.
   *
   * @return this
   */
  public JsonText startArray() {
    return start('[');
  }

  /**
   * Ends an array.
   *
   * @return this
   */
  public JsonText endArray() {
    return end(']');
  }

  private JsonText start(char bracket) {
    comma();
    add((byte) bracket);
    needsComma = false;
    return this;
  }

  private JsonText end(char bracket) {
    add((byte) bracket);
    needsComma = true;
    return this;
  }

  /**
   * Begins a member.
   *
   * @param name what {@link #name(String)} made
   * @return this
   */
  public JsonText member(Name name) {
    comma();
    addAll(name.text);
    needsComma = false;
    return this;
  }

  /**
   * Begins a member.
   *
   * @param name its name
   * @return this
   */
  public JsonText member(String name) {
    return member(name(name));
  }

  /**
   * Writes a text.
   *
   * @param value any text
   * @return this
   */
  public JsonText string(String value) {
    comma();
    quoted(value);
    needsComma = true;
    return this;
  }

  /**
   * Writes what is JSON already.
   *
   * @param json a number, true, false, null, or a whole document
   * @return this
   */
  public JsonText raw(String json) {
    comma();
    addAll(json.getBytes(UTF_8));
    needsComma = true;
    return this;
  }

  /**
   * Writes an instant as the protocol has it: seconds of the epoch, with milliseconds behind the
   * point.
   *
   * @param value any instant
   * @return this
   */
  public JsonText instant(Instant value) {
    long millis = value.toEpochMilli();
    if (millis < 0) {
      return raw(BigDecimal.valueOf(millis, 3).toPlainString());
    }
    comma();
    digits(millis / 1000);
    add((byte) '.');
    digit(millis / 100);
    digit(millis / 10);
    digit(millis);
    needsComma = true;
    return this;
  }

  private void digits(long number) {
    if (number >= 10) {
      digits(number / 10);
    }
    digit(number);
  }

  private void digit(long number) {
    add((byte) ('0' + number % 10));
  }

  private void comma() {
    if (needsComma) {
      add((byte) ',');
    }
  }

  private void quoted(String value) {
    byte[] plain = value.getBytes(UTF_8);
    room(plain.length + 2);
    bytes[size++] = '"';
    int done = 0;
    for (int i = firstSuspect(plain); i < plain.length; i++) {
      if (needsEscape(plain[i])) {
        copy(plain, done, i);
        escape(plain[i]);
        done = i + 1;
      }
    }
    copy(plain, done, plain.length);
    add((byte) '"');
  }

  /** Skips what needs no escapes, eight bytes at a time: most texts are names and ARNs. */
  private static int firstSuspect(byte[] plain) {
    int at = 0;
    while (at + Long.BYTES <= plain.length && !isSuspect((long) EIGHT.get(plain, at))) {
      at += Long.BYTES;
    }
    return at;
  }

  /** Whether one of eight bytes is a control character, a quote or a backslash. */
  private static boolean isSuspect(long eight) {
    long controls = (eight - ONES * ' ') & ~eight;
    return ((controls | zeros(eight ^ (ONES * '"')) | zeros(eight ^ (ONES * '\\'))) & HIGHS) != 0;
  }

  /** Has a high bit for each byte that is zero. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight;
  }

  /** Bytes of characters beyond ASCII are negative and pass as they are. */
  private static boolean needsEscape(byte b) {
    return b == '"' || b == '\\' || (b >= 0 && b < ' ');
  }

  private void escape(byte b) {
    if (b == '"' || b == '\\') {
      add((byte) '\\');
      add(b);
    } else {
      addAll(new byte[] {'\\', 'u', '0', '0', HEX[b >> 4], HEX[b & 15]});
    }
  }

  private void addAll(byte[] more) {
    copy(more, 0, more.length);
  }

  private void copy(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
  }

  private void add(byte b) {
    room(1);
    bytes[size++] = b;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /**
   * What was written so far.
   *
   * @return a copy
   */
  public SdkBytes toBytes() {
    return SdkBytes.fromByteArrayUnsafe(toArray());
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, UTF_8);
  }
}
