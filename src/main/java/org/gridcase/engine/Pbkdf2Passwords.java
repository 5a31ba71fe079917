package org.gridcase.engine;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** A hash that costs an attacker time; the engine's own is one round of SHA-512. PBKDF2 takes passwords of any length. */
final class Pbkdf2Passwords implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    /**
     * As OWASP and Spring Security advise. A stored hash does not say how many it was made with: another number, and nobody
     * comes in any more. Only the tests have one, whose many sign-ins would be half of their time.
     */
    private static final int ROUNDS = Integer.getInteger("gridcase.tests.password-rounds", 310_000);

    private static final int SALT_BYTES = 16;

    /** Stands for "no password yet": well formed, so that checking against it takes as long as any other. */
    static final String MATCHED_BY_NONE = "{" + ALGORITHM + "}" + "00".repeat(48);

    private final PasswordEncoder encoder = new Pbkdf2PasswordEncoder(
            "", SALT_BYTES, ROUNDS, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.valueOf(ALGORITHM));

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    /** Keeps the time of an answer from telling whether a name exists. */
    void takeAsLongAsACheck(String password) {
        encoder.matches(password, MATCHED_BY_NONE.substring(MATCHED_BY_NONE.indexOf('}') + 1));
    }
}
