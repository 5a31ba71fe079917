package org.gridcase.meeting.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is at a meeting. The members are those of the roster when the first of them signed in: who joins or leaves the body
 * after that changes nothing in this meeting.
 */
public final class Attendance {

    private final Map<Integer, Boolean> seats = new TreeMap<>();
    private final Set<Integer> present = new HashSet<>();
    private final Map<Integer, Integer> proxies = new LinkedHashMap<>();
    private final MeetingRule rule;

    /** @param mayVote whether the member has a vote (表决权); probationary party members have none */
    public record Seat(int number, boolean mayVote) {}

    /** A line of the sign-in list. */
    public record Line(int seat, Sign sign) {}

    /** A member who does not come lets another vote. */
    public record Proxy(int giver, int holder) {}

    /**
     * @param lines of the sign-in list, oldest first
     * @param given proxies, oldest first; those beyond what the rule lets a member hold are not counted
     */
    public Attendance(Collection<Seat> members, List<Line> lines, List<Proxy> given, MeetingRule rule) {
        this.rule = rule;
        members.forEach(seat -> seats.put(seat.number(), seat.mayVote()));
        for (Line line : lines) {
            if (line.sign().isPresent()) {
                present.add(line.seat());
            } else {
                present.remove(line.seat());
            }
        }
        Map<Integer, Integer> held = new HashMap<>();
        for (Proxy proxy : given) {
            if (held.merge(proxy.holder(), 1, Integer::sum) <= rule.proxies()) {
                proxies.put(proxy.giver(), proxy.holder());
            }
        }
    }

    /** Whether the member is there in person. */
    public boolean isPresent(int seat) {
        return present.contains(seat);
    }

    /** How many others the member represents, or would if they stayed away. */
    public int heldBy(int holder) {
        return (int) proxies.values().stream().filter(held -> held == holder).count();
    }

    /**
     * Who may vote on a motion now.
     *
     * @param recused those with an interest of their own in it (回避): they leave the base, as if the body were smaller by
     *     them, and nobody votes for them
     */
    public Roll roll(Set<Integer> recused) {
        Map<Integer, Integer> voters = new TreeMap<>();
        int entitled = 0;
        for (Map.Entry<Integer, Boolean> seat : seats.entrySet()) {
            int number = seat.getKey();
            if (!seat.getValue() || recused.contains(number)) {
                continue;
            }
            entitled++;
            Integer holder = proxies.get(number);
            if (present.contains(number)) {
                voters.put(number, number);
            } else if (holder != null && mayVoteForOthers(holder, recused)) {
                voters.put(number, holder);
            }
        }
        int withVote = (int) seats.values().stream().filter(vote -> vote).count();
        return new Roll(entitled, withVote - entitled, voters);
    }

    private boolean mayVoteForOthers(int holder, Set<Integer> recused) {
        return present.contains(holder) && seats.getOrDefault(holder, false) && !recused.contains(holder);
    }

    /**
     * Those who may vote on a motion, from when it is put to the vote until it is counted.
     *
     * @param entitled members with a vote, without those recused (应到)
     * @param recused members with a vote who are recused
     * @param voters by seat, who casts its vote: the member or the holder of the proxy (实到)
     */
    public record Roll(int entitled, int recused, Map<Integer, Integer> voters) {

        public Roll {
            voters = Map.copyOf(voters);
        }

        public int present() {
            return voters.size();
        }

        /** Whether enough members are left to decide at all, however many of them have come. */
        public boolean mayDecide(MeetingRule rule) {
            return rule.bounds().floor().reachedBy(entitled, withVote());
        }

        /** All members with a vote, the recused as well. */
        public int withVote() {
            return entitled + recused;
        }

        public boolean isQuorate(MeetingRule rule) {
            return rule.quorum().reachedBy(present(), entitled);
        }

        /** How many of the voters have left without having voted: who casts their vote is not there any more. */
        public int walkedOut(Attendance now, Set<Integer> voted) {
            return (int) voters.entrySet().stream()
                    .filter(voter -> !now.isPresent(voter.getValue()) && !voted.contains(voter.getKey()))
                    .count();
        }
    }
}
