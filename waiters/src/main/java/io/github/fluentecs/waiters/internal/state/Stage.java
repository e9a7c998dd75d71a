package io.github.fluentecs.waiters.internal.state;

import io.github.fluentecs.waiters.CancelReason;
import io.github.fluentecs.waiters.WaitEnd;
import io.github.fluentecs.waiters.WaitFailure;
import io.github.fluentecs.waiters.WaitListener;
import io.github.fluentecs.waiters.WaitReport;
import io.github.fluentecs.waiters.WaitStart;
import io.github.fluentecs.waiters.Waiters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a wait in one execution, for its listener; the outermost is the whole wait. Its end is
 * told once, after the ends of the stages inside it. Guarded by its execution.
 */
public final class Stage {
  private static final Logger LOG = System.getLogger(Waiters.class.getName());

  private final @Nullable Stage around;
  private final WaitStart start;
  private final Timestamp began;
  private final Set<Stage> open = new LinkedHashSet<>();
  private WaitListener.@Nullable Running running;
  private int polls;

  private Stage(@Nullable Stage around, WaitStart start, Timestamp began) {
    this.around = around;
    this.start = start;
    this.began = began;
  }

  /** Returns the whole of a wait whose beginning was told. */
  public static Stage whole(WaitStart start, WaitListener.Running running, Timestamp began) {
    Stage whole = new Stage(null, start, began);
    whole.running = running;
    return whole;
  }

  /** Returns a stage inside this one; its beginning is not told yet. */
  Stage inside(WaitStart inner, Timestamp now) {
    return new Stage(this, inner, now);
  }

  void begin() {
    if (around != null && around.running != null) {
      around.open.add(this);
      running = around.heardOf(start);
    }
  }

  private WaitListener.@Nullable Running heardOf(WaitStart inner) {
    try {
      return running == null ? null : running.stage(inner);
    } catch (Throwable e) {
      logThrown(e);
      return null;
    }
  }

  void polled(int number) {
    polls += number;
  }

  /** Tells of the end, unless it was told before. */
  void end(@Nullable WaitFailure failure, WaitReport report, Timestamp now) {
    endInner(new WaitFailure.Cancelled(report, CancelReason.GIVEN_UP), now);
    if (around != null) {
      around.open.remove(this);
    }
    WaitListener.Running told = running;
    running = null;
    if (told != null) {
      Duration duration = Duration.ofNanos(now.nanos() - began.nanos());
      try {
        told.ended(new WaitEnd(start, Optional.ofNullable(failure), duration, polls));
      } catch (Throwable e) {
        logThrown(e);
      }
    }
  }

  /** Ends the stages inside that go on, since this one does not. */
  public void endInner(WaitFailure failure, Timestamp now) {
    List.copyOf(open).forEach(stage -> stage.end(failure, failure.report(), now));
  }

  /** Ends the stages inside that are needed no longer, because another wait has decided. */
  public void giveUpOthers(Set<Stage> needed, Supplier<WaitReport> report, Timestamp now) {
    for (Stage stage : List.copyOf(open)) {
      if (needed.contains(stage)) {
        stage.giveUpOthers(needed, report, now);
      } else {
        WaitReport known = report.get();
        stage.end(new WaitFailure.Cancelled(known, CancelReason.GIVEN_UP), known, now);
      }
    }
  }

  /** The listener is user code: whatever it throws, errors too, changes nothing. */
  private static void logThrown(Throwable thrown) {
    LOG.log(Level.WARNING, "The listener of waits threw.", thrown);
  }
}
