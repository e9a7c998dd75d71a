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
 * @param heldBytes how much of bodies and answers all connections together may hold
 * @param handledBytes how much of bodies is worked on at a time; each counts 64 KiB more than it
 *     has
 */
public record HttpLimits(
    int connections,
    int headBytes,
    int bodyBytes,
    int drainedBytes,
    int idleSeconds,
    int stallSeconds,
    long heldBytes,
    int handledBytes) {
  /**
   * Limits that no honest client meets.
   *
   * @param bodyBytes the longest body that is handed on whole
   * @param heapBytes the size of the heap
   * @return 1,000 connections, 16 KiB of head, 32 MiB drained, idle for 75 s, stalled for 30 s; an
   *     eighth of the heap held, and a 128th of it, but one body at least, worked on
   */
  public static HttpLimits withBody(int bodyBytes, long heapBytes) {
    int handledBytes = (int) Math.min(Integer.MAX_VALUE, Math.max(bodyBytes, heapBytes / 128));
    return new HttpLimits(
        1_000, 16 << 10, bodyBytes, 32 << 20, 75, 30, heapBytes / 8, handledBytes);
  }
}
