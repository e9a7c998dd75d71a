package io.github.fluentecs.workflows.job;

import io.github.fluentecs.core.value.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How a job ended, piece by piece. Immutable and thread-safe.
 *
 * @param key the job's key
 * @param pieces how each piece ended, by its number
 */
public record JobResult(String key, List<PieceResult> pieces) {
  /**
   * Copies the list.
   *
   * @param key the job's key
   * @param pieces how each piece ended, by its number
   */
  public JobResult {
    Objects.requireNonNull(key, "key");
    pieces = Arguments.copyOf("pieces", pieces);
  }

  /**
   * Returns whether all pieces have succeeded.
   *
   * @return false if one has failed or is uncertain
   */
  public boolean succeeded() {
    return pieces.stream().allMatch(piece -> piece.end() == PieceResult.End.DONE);
  }

  /**
   * Returns the pieces that ended in one way.
   *
   * @param end the way
   * @return those, by number
   */
  public List<PieceResult> pieces(PieceResult.End end) {
    Objects.requireNonNull(end, "end");
    return pieces.stream().filter(piece -> piece.end() == end).toList();
  }

  /**
   * Returns a code to end a program with.
   *
   * @return 0 if all pieces have succeeded, else 1
   */
  public int exitCode() {
    return succeeded() ? 0 : 1;
  }

  /**
   * Returns how many pieces have succeeded, and why the others have not, for a person.
   *
   * @return one line or more
   */
  public String message() {
    long done = pieces.stream().filter(piece -> piece.end() == PieceResult.End.DONE).count();
    return "job "
        + key
        + ": "
        + done
        + " of "
        + pieces.size()
        + " pieces done"
        + pieces.stream()
            .filter(piece -> piece.end() != PieceResult.End.DONE)
            .map(piece -> "\n    " + piece.message())
            .collect(Collectors.joining());
  }
}
