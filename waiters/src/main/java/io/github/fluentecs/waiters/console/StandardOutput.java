package io.github.fluentecs.waiters.console;

import java.io.Flushable;

/** {@code System.out} as it is at each printing, so that what replaces it receives the text. */
final class StandardOutput implements Appendable, Flushable {
  @Override
  public Appendable append(CharSequence text) {
    System.out.append(text);
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) {
    System.out.append(text, start, end);
    return this;
  }

  @Override
  public Appendable append(char one) {
    System.out.append(one);
    return this;
  }

  @Override
  public void flush() {
    System.out.flush();
  }
}
