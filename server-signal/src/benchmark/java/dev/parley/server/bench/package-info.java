/**
 * What Parley costs, beside a relay written by hand for Node and Tyrus as documented: {@code
 * ./bench}. {@link dev.parley.server.bench.Bench} is its start.
 *
 * <p>One thread makes the load ({@link dev.parley.server.bench.Load}) with frames that are mostly
 * made beforehand, so that it is not what is measured. Each server is a process of its own, and its
 * time on the processors is read from {@code /proc}. Servers take turns within each round: a
 * machine that becomes slower does so for all of them.
 */
@org.jspecify.annotations.NullMarked
package dev.parley.server.bench;
