package io.github.fluentecs.core.ref;

/**
 * The account of the client's credentials, in the client's Region: the resource of commands that
 * list across clusters. Immutable and thread-safe.
 */
public final class AccountRef extends ResourceRef {
  private static final AccountRef CALLERS = new AccountRef();

  private AccountRef() {
    super("of the credentials");
  }

  /**
   * Returns the caller's account.
   *
   * @return the account, which has no name to send
   */
  public static AccountRef ofCaller() {
    return CALLERS;
  }

  @Override
  public String kind() {
    return "account";
  }
}
