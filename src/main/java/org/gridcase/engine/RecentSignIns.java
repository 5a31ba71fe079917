package org.gridcase.engine;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords found right within the last minutes, as keyed digests that are worth nothing outside this process. The
 * stored hash is part of the digest: a password that is changed, on whatever node, counts no more.
 */
final class RecentSignIns {

    private static final String DIGEST = "HmacSHA256";
    private static final long LIFETIME_NANOS = Duration.ofMinutes(5).toNanos();
    private static final int AT_MOST = 1000;

    private final Map<String, Entry> byName = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    private record Entry(byte[] digest, long since) {}

    RecentSignIns() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
    }

    boolean contains(String username, String password, String storedHash) {
        Entry entry = byName.get(username);
        return entry != null
                && System.nanoTime() - entry.since() < LIFETIME_NANOS
                && MessageDigest.isEqual(entry.digest(), digest(username, password, storedHash));
    }

    void add(String username, String password, String storedHash) {
        if (byName.size() >= AT_MOST) {
            byName.clear();
        }
        byName.put(username, new Entry(digest(username, password, storedHash), System.nanoTime()));
    }

    private byte[] digest(String username, String password, String storedHash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(storedHash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
