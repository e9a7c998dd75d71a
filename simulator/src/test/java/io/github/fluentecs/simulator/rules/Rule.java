package io.github.fluentecs.simulator.rules;

import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ClientException;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.InvalidParameterException;

/**
 * One rule of the service, with a case on either side of it.
 *
 * @param id its id in the reference; an operation's name where the rule has none
 * @param inside what is just allowed
 * @param outside what is just not allowed
 * @param answer what the latter is told
 */
record Rule(String id, Consumer<EcsClient> inside, Consumer<EcsClient> outside, Answer answer) {

  /**
   * A refusal.
   *
   * @param error its class
   * @param word part of its message
   */
  record Answer(Class<? extends EcsException> error, String word) {}

  static Answer invalid(String word) {
    return new Answer(InvalidParameterException.class, word);
  }

  static Answer client(String word) {
    return new Answer(ClientException.class, word);
  }

  static Answer answer(Class<? extends EcsException> error, String word) {
    return new Answer(error, word);
  }

  /** As it shows in the report. */
  @Override
  public String toString() {
    return id + ", " + answer.error().getSimpleName() + ": " + answer.word();
  }
}
