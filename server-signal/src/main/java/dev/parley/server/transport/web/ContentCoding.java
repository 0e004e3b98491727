package dev.parley.server.transport.web;

/** How the bytes of a form are coded (RFC 9110, section 8.4.1). */
enum ContentCoding {
  IDENTITY("identity"),
  GZIP("gzip"),
  /** RFC 7932; there is no encoder here: such a form is made beforehand. */
  BROTLI("br");

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** As it is called in headers. */
  String token() {
    return token;
  }
}
