package io.github.fluentecs.workflows.verify;

import java.util.Set;

/**
 * Tells of secrets in Secrets Manager, never their values. Implementations may block, are called
 * from several threads, and answer what fails instead of throwing it.
 */
@FunctionalInterface
public interface SecretValues {
  /**
   * Asks for a secret.
   *
   * @param secret the secret, and the version of it
   * @return the keys of the JSON object that is its value; empty where the value is none. Where the
   *     reference names no key, the answer may be empty, so that nobody needs to read the value
   */
  Answer<Set<String>> keys(SecretReference secret);
}
