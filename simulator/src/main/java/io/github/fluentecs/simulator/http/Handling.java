package io.github.fluentecs.simulator.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;

/**
 * Lets the handler work on some requests at a time: on few large ones or many small ones, since the
 * objects that a body becomes take many times its bytes. The others wait in line.
 */
final class Handling {
  /** What a request may take beside its body, for its answer above all. */
  private static final int BESIDE = 64 << 10;

  private static final Logger LOG = System.getLogger("io.github.fluentecs.simulator");

  private final HttpHandler handler;
  private final int most;
  private final Semaphore room;

  Handling(HttpHandler handler, int most) {
    this.handler = handler;
    this.most = most;
    this.room = new Semaphore(most, true);
  }

  HttpReply handle(HttpRequest request) throws InterruptedException {
    int needed = Math.min(most, BESIDE + request.body().asByteArrayUnsafe().length);
    room.acquire(needed);
    try {
      return handler.handle(request);
    } catch (Throwable e) {
      // An Error too, OutOfMemoryError among them: it is this request that could not be answered.
      Survival.log(LOG, Level.ERROR, "A request could not be answered", e);
      return HttpReply.text(500, "The server failed; its log says why");
    } finally {
      room.release(needed);
    }
  }
}
