package io.github.fluentecs.workflows.verify;

/**
 * Tells of IAM roles. Implementations may block, are called from several threads, and answer what
 * fails instead of throwing it.
 */
@FunctionalInterface
public interface Roles {
  /**
   * Asks for a role.
   *
   * @param role its name or ARN
   * @return who may assume it
   */
  Answer<RoleTrust> role(String role);
}
