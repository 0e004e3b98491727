package dev.parley.server.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Gives each handshake the identity of the moment. One that is under way while the identity changes
 * ends with the one it began with, so the last one is kept.
 */
final class CurrentIdentity extends X509ExtendedKeyManager {
  private static final char[] NO_PASSWORD = {};

  private volatile Generation generation;

  /** An identity under an alias of its own. */
  private record Generation(int number, X509KeyManager keys, X509KeyManager before) {}

  CurrentIdentity(Identity first) throws GeneralSecurityException {
    X509KeyManager keys = keys(first, 1);
    this.generation = new Generation(1, keys, keys);
  }

  /** From now on handshakes begin with {@code next}. For one thread only. */
  void replace(Identity next) throws GeneralSecurityException {
    int number = generation.number() + 1;
    generation = new Generation(number, keys(next, number), generation.keys());
  }

  private static X509KeyManager keys(Identity identity, int number)
      throws GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, NO_PASSWORD);
    } catch (IOException e) {
      throw new IllegalStateException("nothing is read", e);
    }
    X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("generation-" + number, identity.key(), NO_PASSWORD, chain);
    // The other algorithm of the JDK makes up aliases that another store may have too.
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, NO_PASSWORD);
    return (X509KeyManager) factory.getKeyManagers()[0];
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return generation.keys().chooseServerAlias(keyType, issuers, null);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return generation.keys().chooseServerAlias(keyType, issuers, socket);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    Generation now = generation;
    X509Certificate[] chain = now.keys().getCertificateChain(alias);
    return chain == null ? now.before().getCertificateChain(alias) : chain;
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    Generation now = generation;
    PrivateKey key = now.keys().getPrivateKey(alias);
    return key == null ? now.before().getPrivateKey(alias) : key;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return generation.keys().getServerAliases(keyType, issuers);
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
