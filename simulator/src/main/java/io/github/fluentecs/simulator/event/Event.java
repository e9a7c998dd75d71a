package io.github.fluentecs.simulator.event;

import java.time.Instant;
import java.util.Optional;

/** One thing that happened in the simulated world. Immutable. */
public interface Event {
  /** What an event is about. */
  enum Kind {
    /** An API call that changed something or was refused. */
    CALL,
    /** An API call that only read, and was answered; the log shows it when it is asked for. */
    READ,
    /** A fault was injected, struck, or ended. */
    FAULT,
    /** A cluster changed. */
    CLUSTER,
    /** A capacity provider changed. */
    CAPACITY_PROVIDER,
    /** A task changed. */
    TASK,
    /** A container instance changed. */
    CONTAINER_INSTANCE,
    /** A service did something. */
    SERVICE,
    /** A deployment of a service changed its state. */
    DEPLOYMENT
  }

  /**
   * Counts the events of one simulator from 1 on, reads among them.
   *
   * @return greater than that of the event before
   */
  long sequence();

  /**
   * When it happened, in simulated time.
   *
   * @return an instant
   */
  Instant at();

  /**
   * What it is about.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * The resource or operation that it is about.
   *
   * @return an ARN, or the name of an operation where the kind is {@link Kind#CALL} or {@link
   *     Kind#READ}
   */
  String resource();

  /**
   * What happened and why, in one line. It never holds values of environment variables, tags or
   * tokens.
   *
   * @return a text for people
   */
  String text();

  /**
   * The event that ECS would send to Amazon EventBridge, as JSON. Unlike {@link #text()} it holds
   * what a task was given, overrides of environment variables included.
   *
   * @return empty where ECS sends none
   */
  Optional<String> eventBridge();

  /**
   * Instant, number, kind, resource and text.
   *
   * @return one line without a line break
   */
  @Override
  String toString();
}
