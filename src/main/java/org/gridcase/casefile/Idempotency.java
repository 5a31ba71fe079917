package org.gridcase.casefile;

import java.util.function.Supplier;

/** A request that a client repeats with its key ({@code Idempotency-Key}) is carried out once and answered alike. */
public interface Idempotency {

    /**
     * Carries out the action, or gives the answer that it gave the first time. Key, action and answer are one transaction:
     * when the action fails the key is free again. A second request that comes while the first runs waits for it.
     *
     * @param key the client's key; null or blank: the action is simply carried out
     * @param client username of the client: keys of two clients never meet
     * @param requestDigest fingerprint of the request's content, see {@link #digest}
     * @param type the answer's type, a record that JSON can hold
     * @throws org.gridcase.shared.Refusal (409) when the key was used with another content, or the first request still runs
     *     after some seconds; (400) when the key is not acceptable
     */
    <T> T once(String key, String client, String requestDigest, Class<T> type, Supplier<T> action);

    /** The fingerprint of a request's content. */
    String digest(Object request);
}
