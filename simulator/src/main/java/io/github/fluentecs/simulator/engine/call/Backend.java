package io.github.fluentecs.simulator.engine.call;

/**
 * Answers ECS calls; the seam between the transports and the engine.
 *
 * <p>An implementation is safe for use by several threads, answers synchronously, and never throws:
 * a refusal, a fault of its own and an operation it lacks all come as {@link Reply.Failed}.
 */
public interface Backend {
  /**
   * Answers one call, its effects already applied when this returns.
   *
   * @param call the decoded request
   * @return what the transport has to do with the caller
   */
  Reply handle(Call call);
}
