package org.gridcase.publicity;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;

/**
 * Whom a module has recorded on its cases beside their parties. The masking gate asks every one of them, for the case of a
 * notice, the case of which that tells, and every case behind it: none of these people may be recognisable in the notice.
 */
public interface KnownPeople {

    /**
     * As it was recorded; what was not is null.
     *
     * @param name with or without remarks in brackets
     * @param address as far down as it is known
     */
    record Recorded(String name, String phone, String address) {

        public static Recorded named(String name) {
            return new Recorded(name, null, null);
        }
    }

    /** Those recorded on this case, and on whatever else the module keeps about it; empty for cases of others. */
    Collection<Recorded> of(CaseNumber number);
}
