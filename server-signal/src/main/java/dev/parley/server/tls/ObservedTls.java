package dev.parley.server.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A client's side of TLS that goes on whatever certificate it is shown, and tells what it was: for
 * whoever looks for faults, and sends nothing that must stay secret.
 */
public final class ObservedTls {
  private final SSLContext context;
  private volatile @Nullable CertificateFacts seen;

  /** One that has seen nothing yet; for one server. */
  public ObservedTls() {
    try {
      context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Observer()}, null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  /** What connections are made with. */
  public SSLContext context() {
    return context;
  }

  /** The last certificate that was shown; null = none. */
  public @Nullable CertificateFacts seen() {
    return seen;
  }

  private final class Observer extends X509ExtendedTrustManager {
    private void note(X509Certificate[] chain) {
      seen = CertificateFacts.of(List.of(chain));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      note(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
      note(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      note(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
      throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
      throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
