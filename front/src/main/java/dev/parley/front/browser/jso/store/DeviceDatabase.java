package dev.parley.front.browser.jso.store;

import dev.parley.front.browser.jso.crypto.CryptoKeyPair;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/**
 * An {@code IDBDatabase} with the own key pair and the devices that were met; see <a
 * href="https://developer.mozilla.org/docs/Web/API/IndexedDB_API">MDN</a>.
 */
public abstract class DeviceDatabase implements JSObject {

  /** Opens it; rejects where the browser keeps nothing. */
  @JSBody(
      script =
          "return new Promise(function(resolve, reject) {"
              + "var open = indexedDB.open('parley', 1);"
              + "open.onupgradeneeded = function() {"
              + "open.result.createObjectStore('own');"
              + "open.result.createObjectStore('known', {keyPath: 'key'})"
              + ".createIndex('rank', ['verified', 'at']); };"
              + "open.onsuccess = function() { resolve(open.result); };"
              + "open.onerror = open.onblocked = reject; });")
  public static native JSPromise<DeviceDatabase> open();

  /** The own key pair, or null. */
  @JSBody(
      params = "database",
      script =
          "return new Promise(function(resolve, reject) {"
              + "var get = database.transaction('own').objectStore('own').get('pair');"
              + "get.onsuccess = function() { resolve(get.result || null); };"
              + "get.onerror = reject; });")
  public static native JSPromise<@Nullable CryptoKeyPair> own(DeviceDatabase database);

  /** Stores the own key pair unless there is one; fulfils with the one that is there then. */
  @JSBody(
      params = {"database", "pair"},
      script =
          "return new Promise(function(resolve, reject) {"
              + "var store = database.transaction('own', 'readwrite').objectStore('own');"
              + "var get = store.get('pair');"
              + "get.onerror = reject; get.onsuccess = function() {"
              + "if (get.result) { resolve(get.result); return; }"
              + "var put = store.put(pair, 'pair'); put.onerror = reject;"
              + "put.onsuccess = function() { resolve(pair); }; }; });")
  public static native JSPromise<CryptoKeyPair> claim(DeviceDatabase database, CryptoKeyPair pair);

  /** What is stored of a device, or null. */
  @JSBody(
      params = {"database", "key"},
      script =
          "return new Promise(function(resolve, reject) {"
              + "var get = database.transaction('known').objectStore('known').get(key);"
              + "get.onsuccess = function() { resolve(get.result || null); };"
              + "get.onerror = reject; });")
  public static native JSPromise<@Nullable DeviceRecord> find(DeviceDatabase database, String key);

  /** Stores one; beyond {@code most} the unverified and oldest one goes. */
  @JSBody(
      params = {"database", "device", "most"},
      script =
          "var store = database.transaction('known', 'readwrite').objectStore('known');"
              + "store.put(device); var count = store.count(); count.onsuccess = function() {"
              + "if (count.result > most) {"
              + "var first = store.index('rank').openCursor();"
              + "first.onsuccess = function() {"
              + "if (first.result) first.result['delete'](); }; } };")
  public static native void put(DeviceDatabase database, DeviceRecord device, int most);

  /** Forgets all that is in it. */
  @JSBody(
      params = "database",
      script =
          "['own', 'known'].forEach(function(name) {"
              + "database.transaction(name, 'readwrite').objectStore(name).clear(); });")
  public static native void clear(DeviceDatabase database);
}
