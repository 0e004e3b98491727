/** What the parts cost on their own, by JMH: {@code ./bench jmh}. */
@org.jspecify.annotations.NullMarked
package dev.parley.server.bench.jmh;
