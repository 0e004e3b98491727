/**
 * The certificate with which the server shows who it is (RFC 8446), from files or made at the
 * start. What leaves this package is a {@link javax.net.ssl.SSLContext}; nobody else knows of PEM,
 * keys or ASN.1. {@link dev.parley.server.tls.ObservedTls} looks at the certificates of others, and
 * {@link dev.parley.server.tls.CertificateFacts} says what there is to see.
 *
 * <p>Law: a certificate that cannot be used never takes the place of one that can.
 */
@NullMarked
package dev.parley.server.tls;

import org.jspecify.annotations.NullMarked;
