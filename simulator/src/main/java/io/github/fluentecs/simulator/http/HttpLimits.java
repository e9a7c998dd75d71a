package io.github.fluentecs.simulator.http;

/**
 * What one client can make the server hold or wait for. The times are counted in ticks of a second,
 * so they end up to a second late.
 *
 * @param connections open connections; further ones are closed at once
 * @param headBytes the longest request line and header fields together
 * @param bodyBytes the longest body that is handed on whole
 * @param drainedBytes the longest body that is read to its end only to answer politely
 * @param idleSeconds how long a connection may wait for its next request
 * @param stallSeconds how long one request may take to arrive, and one answer to be taken
 */
public record HttpLimits(
    int connections,
    int headBytes,
    int bodyBytes,
    int drainedBytes,
    int idleSeconds,
    int stallSeconds) {
  /**
   * Limits that no honest client meets.
   *
   * @param bodyBytes the longest body that is handed on whole
   * @return 1,000 connections, 64 KiB of head, 32 MiB drained, idle for 75 s, stalled for 30 s
   */
  public static HttpLimits withBody(int bodyBytes) {
    return new HttpLimits(1_000, 64 << 10, bodyBytes, 32 << 20, 75, 30);
  }
}
