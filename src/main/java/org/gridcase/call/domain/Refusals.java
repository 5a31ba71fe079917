package org.gridcase.call.domain;

import org.gridcase.responsibility.Entry;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/**
 * How often a call may be passed on. A unit refuses by citing the entry that makes another unit the lead; the second refusal
 * of a call goes to arbitration by the centre (裁定), and what the centre decides is not refused any more.
 */
public final class Refusals {

    /** A call that was refused as often as this is arbitrated. */
    public static final int LAST = 2;

    private Refusals() {}

    /** What becomes of a refused call. */
    public enum Next {
        REROUTE,
        ARBITRATE
    }

    /**
     * @param number which refusal of the call this is, counted from 1
     * @param cited the entry in force that is cited, or null
     * @throws Refusal when the entry does not say that it is another unit's
     */
    public static Next after(int number, Entry cited, PlaceCode refusing, PlaceCode caller, PlaceCode town) {
        if (number < 1 || number > LAST) {
            throw new IllegalArgumentException("not a refusal that can be: " + number);
        }
        if (cited == null) {
            throw Refusal.invalid("entry", "call.refusal.notListed");
        }
        PlaceCode lead = cited.lead().at(town);
        if (lead.equals(refusing)) {
            throw Refusal.invalid("entry", "call.refusal.own", cited.code());
        }
        // Whoever calls says that it is not theirs: two who point at each other need a judge.
        return number == LAST || lead.equals(caller) ? Next.ARBITRATE : Next.REROUTE;
    }
}
