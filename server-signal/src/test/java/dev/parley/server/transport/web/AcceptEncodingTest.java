package dev.parley.server.transport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptEncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip, deflate, br, zstd     | 1000
          BR                          | 1000
          br;q=1                      | 1000
          br;q=1.000                  | 1000
          br ; Q=0.5                  | 500
          gzip,br;q=0.001             | 1
          br;q=0                      | 0
          br; q=0.000, *              | 0
          gzip                        | 0
          brotli, x-br, br2           | 0
          *                           | 1000
          gzip;q=1, *;q=0.25          | 250
          *;q=0                       | 0
          ''                          | 0
          """)
  void aCodingIsWantedAsMuchAsItsWeightSays(String header, int weight) {
    assertEquals(weight, AcceptEncoding.of(header).weight(ContentCoding.BROTLI));
  }

  @Test
  void withoutTheHeaderNothingIsWanted() {
    for (ContentCoding coding : ContentCoding.values()) {
      assertEquals(0, AcceptEncoding.of(null).weight(coding));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"br;q=2", "br;q=1.1", "br;q=-1", "br;q=", "br;q=.5", "br;q=0.0001", "br;x", "b r"})
  void whatIsNotAWeightCountsAsNotSaid(String header) {
    AcceptEncoding accepted = AcceptEncoding.of(header + ", gzip");
    assertEquals(0, accepted.weight(ContentCoding.BROTLI), header);
    assertEquals(1000, accepted.weight(ContentCoding.GZIP), header);
  }
}
