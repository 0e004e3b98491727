package dev.parley.front.browser;

import dev.parley.front.app.SafetyEffect;
import dev.parley.front.app.SafetyMsg;
import dev.parley.front.app.verify.PeerDevice;
import dev.parley.front.browser.jso.crypto.CryptoAlgorithm;
import dev.parley.front.browser.jso.crypto.CryptoKey;
import dev.parley.front.browser.jso.crypto.CryptoKeyPair;
import dev.parley.front.browser.jso.crypto.SubtleCrypto;
import dev.parley.front.browser.jso.dom.Platform;
import dev.parley.front.browser.jso.store.DeviceDatabase;
import dev.parley.front.browser.jso.store.DeviceRecord;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Runs {@link SafetyEffect}s: the own key, which no script can read, and the devices that were met.
 * Where the browser keeps nothing, this page has no key and everyone is new.
 */
final class Devices {
  private static final String RAW = "raw";
  private static final int MOST_KNOWN = 500;

  private final Dispatch dispatch;
  private final SafetyCodes codes;
  private @Nullable JSPromise<DeviceDatabase> opening;
  private @Nullable JSPromise<OwnKey> own;

  Devices(Dispatch dispatch) {
    this.dispatch = dispatch;
    codes = new SafetyCodes(dispatch);
  }

  /** The own key, and its public half as others see it. */
  private record OwnKey(CryptoKey secret, String open) {}

  void run(SafetyEffect effect) {
    switch (effect) {
      case SafetyEffect.Introduce introduce -> introduce(introduce);
      case SafetyEffect.CheckDevice check -> check(check);
      case SafetyEffect.RememberDevice(var device) -> remember(device);
      case SafetyEffect.ForgetDevices() -> forget();
      case SafetyEffect.RunVerifyCommand(var command) -> codes.run(command);
    }
  }

  private JSPromise<DeviceDatabase> database() {
    JSPromise<DeviceDatabase> known = opening;
    if (known == null) {
      known = DeviceDatabase.open();
      opening = known;
    }
    return known;
  }

  private JSPromise<OwnKey> own() {
    JSPromise<OwnKey> known = own;
    if (known == null) {
      known = database().flatThen(this::find);
      own = known;
    }
    return known;
  }

  private JSPromise<OwnKey> find(DeviceDatabase database) {
    return DeviceDatabase.own(database)
        .flatThen(pair -> pair == null ? make(database) : JSPromise.resolve(pair))
        .flatThen(pair ->
            subtle()
                .exportKey(RAW, pair.getPublicKey())
                .then(key -> new OwnKey(pair.getPrivateKey(), base64Url(key))));
  }

  private static JSPromise<CryptoKeyPair> make(DeviceDatabase database) {
    return subtle()
        .generateKey(ecdsa(), false, usage("sign"))
        .flatThen(pair -> DeviceDatabase.claim(database, pair));
  }

  private void introduce(SafetyEffect.Introduce effect) {
    Promises.settle(
        own()
            .flatThen(key ->
                subtle()
                    .sign(ecdsa(), key.secret(), Platform.encodeUtf8(effect.proof()))
                    .then(signature ->
                        new SafetyMsg.Introduced(
                            effect.peer(), effect.generation(), key.open(), base64Url(signature)))),
        dispatch::accept,
        Promises::ignore);
  }

  private void check(SafetyEffect.CheckDevice effect) {
    String key = effect.introduction().key();
    JSPromise<PeerDevice> checking =
        subtle()
            .importKey(RAW, bytes(key), ecdsa(), true, usage("verify"))
            .flatThen(imported ->
                subtle()
                    .verify(
                        ecdsa(),
                        imported,
                        bytes(effect.introduction().signature()),
                        Platform.encodeUtf8(effect.proof())))
            .flatThen(valid ->
                valid.booleanValue()
                    ? recognise(key)
                    : JSPromise.resolve(new PeerDevice(key, PeerDevice.Standing.REFUSED, "")));
    Promises.settle(
        checking,
        device -> tell(effect, device),
        _ -> tell(effect, new PeerDevice(key, PeerDevice.Standing.REFUSED, "")));
  }

  private void tell(SafetyEffect.CheckDevice effect, PeerDevice device) {
    dispatch.accept(new SafetyMsg.DeviceChecked(effect.peer(), effect.generation(), device));
  }

  private JSPromise<PeerDevice> recognise(String key) {
    return database()
        .flatThen(database -> DeviceDatabase.find(database, key))
        .then(known -> known(key, known), _ -> new PeerDevice(key, PeerDevice.Standing.NEW, ""));
  }

  private static PeerDevice known(String key, @Nullable DeviceRecord known) {
    if (known == null) {
      return new PeerDevice(key, PeerDevice.Standing.NEW, "");
    }
    boolean verified = known.getVerified() == 1;
    return new PeerDevice(
        key, verified ? PeerDevice.Standing.VERIFIED : PeerDevice.Standing.KNOWN, known.getName());
  }

  private void remember(PeerDevice device) {
    DeviceRecord known = JSObjects.create();
    known.setKey(device.key());
    known.setName(device.name());
    known.setVerified(device.standing() == PeerDevice.Standing.VERIFIED ? 1 : 0);
    known.setAt((double) System.currentTimeMillis());
    Promises.settle(
        database(), database -> DeviceDatabase.put(database, known, MOST_KNOWN), Promises::ignore);
  }

  private void forget() {
    own = null;
    Promises.settle(database(), DeviceDatabase::clear, Promises::ignore);
  }

  private static JSArray<JSString> usage(String usage) {
    JSArray<JSString> usages = new JSArray<>();
    usages.push(JSString.valueOf(usage));
    return usages;
  }

  private static CryptoAlgorithm ecdsa() {
    CryptoAlgorithm algorithm = JSObjects.create();
    algorithm.setName("ECDSA");
    algorithm.setNamedCurve("P-256");
    algorithm.setHash("SHA-256");
    return algorithm;
  }

  private static Int8Array bytes(String base64Url) {
    return Int8Array.copyFromJavaArray(Base64.getUrlDecoder().decode(base64Url));
  }

  private static String base64Url(ArrayBuffer buffer) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(new Int8Array(buffer).copyToJavaArray());
  }

  private static SubtleCrypto subtle() {
    SubtleCrypto subtle = Platform.subtleCrypto();
    if (subtle == null) {
      throw new IllegalStateException("no WebCrypto on an insecure origin");
    }
    return subtle;
  }
}
