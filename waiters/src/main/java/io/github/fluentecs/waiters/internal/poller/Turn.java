package io.github.fluentecs.waiters.internal.poller;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to go on with what one thread does at a time. The thread that comes with the
 * token of an offer first takes it. Thread-safe.
 */
final class Turn {
  private final AtomicReference<@Nullable Token> offered = new AtomicReference<>();

  /** Stands for one offer. */
  static final class Token {
    private final Runnable otherwise;

    private Token(Runnable otherwise) {
      this.otherwise = otherwise;
    }

    /** Returns what to do when another than the expected one takes the turn. */
    Runnable otherwise() {
      return otherwise;
    }
  }

  /** Ends the work of a thread that has come too late. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost() {
      super("another thread goes on", null, false, false);
    }
  }

  /** Offers the turn; called by whose turn it is only. */
  Token offer(Runnable otherwise) {
    Token token = new Token(otherwise);
    offered.set(token);
    return token;
  }

  /** Takes the turn, unless another did. */
  boolean take(Token token) {
    return offered.compareAndSet(token, null);
  }

  /** Returns the token of a turn that nobody has taken yet. */
  @Nullable Token offered() {
    return offered.get();
  }
}
