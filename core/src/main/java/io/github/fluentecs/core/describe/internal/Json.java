package io.github.fluentecs.core.describe.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, strings, numbers and booleans as JSON; other values are written as strings.
 * Maps keep their order. Single use.
 */
public final class Json {
  private static final int STEP = 2;
  private static final int ONE_LINE = -1;

  private final StringBuilder out = new StringBuilder();
  private int indent;

  private Json(int indent) {
    this.indent = indent;
  }

  /** Returns the document in one line, without blanks. */
  public static String compact(@Nullable Object value) {
    return new Json(ONE_LINE).value(value).out.toString();
  }

  /** Returns the document with a line for each member, and no line break at its end. */
  public static String pretty(@Nullable Object value) {
    return new Json(0).value(value).out.toString();
  }

  private Json value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      members(map);
    } else if (value instanceof Collection<?> list) {
      items(list);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number && finite(number)) {
      out.append(number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
    } else {
      text(value.toString());
    }
    return this;
  }

  private static boolean finite(Number number) {
    return !(number instanceof Double || number instanceof Float)
        || Double.isFinite(number.doubleValue());
  }

  private void members(Map<?, ?> map) {
    open('{');
    boolean first = true;
    for (Map.Entry<?, ?> member : map.entrySet()) {
      next(first);
      text(String.valueOf(member.getKey()));
      out.append(indent == ONE_LINE ? ":" : ": ");
      value(member.getValue());
      first = false;
    }
    close('}', first);
  }

  private void items(Collection<?> list) {
    open('[');
    boolean first = true;
    for (Object item : list) {
      next(first);
      value(item);
      first = false;
    }
    close(']', first);
  }

  private void open(char bracket) {
    out.append(bracket);
    indent += indent == ONE_LINE ? 0 : STEP;
  }

  private void next(boolean first) {
    if (!first) {
      out.append(',');
    }
    lineBreak();
  }

  private void close(char bracket, boolean empty) {
    indent -= indent == ONE_LINE ? 0 : STEP;
    if (!empty) {
      lineBreak();
    }
    out.append(bracket);
  }

  private void lineBreak() {
    if (indent != ONE_LINE) {
      out.append('\n').append(" ".repeat(indent));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || c == 0x7f) {
          out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
