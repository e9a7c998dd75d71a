package io.github.fluentecs.waiters.console;

import io.github.fluentecs.waiters.Progress;
import java.io.Flushable;
import java.io.IOException;

/** One way to show progress. Not thread-safe. */
interface Screen {
  void show(Progress progress) throws IOException;

  /** Prints text at once. */
  static void print(Appendable out, CharSequence text) throws IOException {
    if (text.length() > 0) {
      out.append(text);
      if (out instanceof Flushable flushable) {
        flushable.flush();
      }
    }
  }
}
