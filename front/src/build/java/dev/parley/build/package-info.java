/**
 * What only the build runs, on the Java that runs Maven, hence on a 17 too.
 *
 * <p>The script that TeaVM writes goes through {@code FieldNames}, {@code PlainPatterns}, {@code
 * FoldedScript}, {@code ClassTable} and {@code SortedScript}, in this order. Each ends in failure
 * where it does not find what it is for.
 */
package dev.parley.build;
