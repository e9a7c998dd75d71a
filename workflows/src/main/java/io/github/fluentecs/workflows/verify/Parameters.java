package io.github.fluentecs.workflows.verify;

import java.util.List;
import java.util.Map;

/**
 * Tells of parameters in the Parameter Store of SSM, never their values. Implementations may block,
 * are called from several threads, and answer what fails instead of throwing it.
 */
@FunctionalInterface
public interface Parameters {
  /**
   * Asks for parameters.
   *
   * @param references their names or ARNs, each once
   * @return the type of each, {@code String} or {@code SecureString}, by its reference
   */
  Map<String, Answer<String>> types(List<String> references);
}
