package io.github.fluentecs.waiters;

import io.github.fluentecs.core.EcsCommand;
import io.github.fluentecs.core.Idempotency;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.failure.EcsFailure;
import io.github.fluentecs.core.ref.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a command that only reads gives, as a subject that is polled. */
final class CommandSubject {
  private CommandSubject() {}

  /**
   * Returns the subject of a command.
   *
   * @throws IllegalArgumentException if the command may change something
   */
  static <S> Subject<S> of(EcsCommand<S> command) {
    Objects.requireNonNull(command, "command");
    if (command.action().idempotency() != Idempotency.READ_ONLY) {
      throw new IllegalArgumentException(
          "command: given "
              + command.operation()
              + ", which may change something at each poll; allowed is one that only reads");
    }
    return Subject.of(new Poll<>(command), new Answer(command));
  }

  /** Those of which a report says more than that they were read. */
  static List<ObservedResource> withoutAnswers(List<ObservedResource> all) {
    return all.stream().filter(seen -> !(seen.resource() instanceof Answer)).toList();
  }

  /** The answer of a command, as the resource that reports name. */
  private static final class Answer extends ResourceRef {
    Answer(EcsCommand<?> command) {
      super(command.toString());
    }

    @Override
    public String kind() {
      return "answer of";
    }
  }

  /** Polls one command, for one wait. */
  private record Poll<S>(EcsCommand<S> command) implements Lookup<Answer, S> {
    @Override
    public ThrottleCategory category() {
      return command.action().throttleCategory();
    }

    @Override
    public int limit() {
      return 1;
    }

    @Override
    public String group(Answer ref) {
      return command.operation();
    }

    @Override
    public String key(Answer ref) {
      return command.operation();
    }

    @Override
    public Query<Map<String, S>> fetch(List<Answer> refs) {
      return Query.call(
          command,
          seen -> Query.result(Map.of(command.operation(), seen)),
          failure ->
              failure instanceof EcsFailure.NotFound
                  ? Optional.of(Query.result(Map.of()))
                  : Optional.empty());
    }

    @Override
    public Snapshot snapshot(S seen) {
      return Snapshot.of("answered");
    }
  }
}
