package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.engine.Administrator;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.persistence.BodyRows;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a body from when to when: brought in as a file that is the whole roster from a day on. */
@Service
@Transactional
public class Rosters {

    private static final int MOST_MEETINGS = 20;

    private final BodyRows bodies;
    private final MeetingRows meetings;
    private final Territory territory;
    private final Administrator administrator;
    private final Clock clock;

    Rosters(BodyRows bodies, MeetingRows meetings, Territory territory, Administrator administrator, Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.territory = territory;
        this.administrator = administrator;
        this.clock = clock;
    }

    /** A body of a community as of a day. */
    public record Roster(
            Place place, BodyKind body, LocalDate on, List<MemberRecord> members, List<MeetingRecord> meetings) {}

    /** @param on null for today */
    @Transactional(readOnly = true)
    public Roster of(String place, String body, LocalDate on) {
        Place community = community(place);
        requireSees(community.code());
        BodyKind kind = kind(body);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return bodies.find(community.code(), kind)
                .map(id -> new Roster(community, kind, day, bodies.members(id, day), meetings.of(id, MOST_MEETINGS)))
                .orElseGet(() -> new Roster(community, kind, day, List.of(), List.of()));
    }

    /** The communities whose bodies the signed-in person sees. */
    @Transactional(readOnly = true)
    public List<Place> communities() {
        Person person = territory.currentPerson();
        return person.territories().stream()
                .flatMap(place -> place.level() == Level.COMMUNITY
                                || place.at(Level.COMMUNITY).isPresent()
                        ? place.at(Level.COMMUNITY).flatMap(territory::find).stream()
                        : territory.within(place, Level.COMMUNITY).stream())
                .distinct()
                .filter(place -> person.sees(place.code()))
                .sorted(java.util.Comparator.comparing(one -> one.code().value()))
                .toList();
    }

    /** Whether the signed-in person keeps the rosters of the community. */
    @Transactional(readOnly = true)
    public boolean mayKeep(PlaceCode place) {
        return keeps(territory.currentPerson(), place);
    }

    /**
     * The file is the whole roster from the day on: who is not in it is a member no longer, who is new is one. All or nothing.
     *
     * @param from null for today
     * @throws Refusal when something other than the file is wrong; what is wrong in the file is in the outcome
     */
    public RosterOutcome bring(String place, String body, LocalDate from, SourceFile file) {
        Place community = community(place);
        Person person = territory.currentPerson();
        if (!keeps(person, community.code())) {
            administrator.require();
        }
        BodyKind kind = kind(body);
        if (file == null) {
            throw Refusal.invalid("file", "meeting.roster.noFile");
        }
        LocalDate day = from == null ? LocalDate.now(clock) : from;
        return bring(community.code(), kind, day, file, person.username());
    }

    RosterOutcome bring(PlaceCode place, BodyKind kind, LocalDate day, SourceFile file, String by) {
        FileProblems problems = new FileProblems();
        List<MemberRecord> wanted = RosterFile.read(
                file, day, username -> territory.person(username).isPresent(), problems);
        return problems.none() ? bring(bodies.lock(place, kind), wanted, day, by) : RosterOutcome.refused(problems);
    }

    /** Usernames of the members on the day. */
    Set<String> accounts(PlaceCode place, BodyKind body, LocalDate on) {
        return bodies.find(place, body).stream()
                .flatMap(id -> bodies.members(id, on).stream())
                .map(MemberRecord::username)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the body has, or had, a roster. */
    boolean isKept(PlaceCode place, BodyKind kind) {
        return bodies.find(place, kind).flatMap(bodies::lastChange).isPresent();
    }

    private RosterOutcome bring(long body, List<MemberRecord> wanted, LocalDate day, String by) {
        Map<String, MemberRecord> before =
                bodies.members(body, day).stream().collect(Collectors.toMap(MemberRecord::code, Function.identity()));
        List<MemberRecord> ended = new ArrayList<>(before.values());
        List<MemberRecord> added = new ArrayList<>();
        for (MemberRecord member : wanted) {
            MemberRecord known = before.get(member.code());
            if (known != null && isSame(known, member)) {
                ended.remove(known);
            } else {
                added.add(member);
            }
        }
        if (ended.isEmpty() && added.isEmpty()) {
            return RosterOutcome.of(0, 0, wanted.size());
        }
        bodies.lastChange(body).filter(last -> !day.isAfter(last)).ifPresent(last -> {
            throw Refusal.conflict("meeting.roster.later", last);
        });
        ended.forEach(member -> bodies.end(member.id(), day));
        added.forEach(member -> bodies.add(body, member, by));
        return RosterOutcome.of(added.size(), ended.size(), wanted.size());
    }

    private static boolean isSame(MemberRecord known, MemberRecord member) {
        return known.name().equals(member.name())
                && known.mayVote() == member.mayVote()
                && java.util.Objects.equals(known.username(), member.username());
    }

    private void requireSees(PlaceCode place) {
        if (!territory.currentPerson().sees(place)) {
            throw Refusal.notFound("meeting.place.unknown", place.value());
        }
    }

    private static boolean keeps(Person person, PlaceCode place) {
        return person.posts().stream()
                .anyMatch(held -> (held.post() == Post.COMMUNITY_SECRETARY
                                || held.post() == Post.TOWN_OFFICER
                                || held.post() == Post.ADMINISTRATOR)
                        && held.place().covers(place));
    }

    private Place community(String code) {
        PlaceCode place = PlaceCode.of(code == null ? null : code.strip());
        if (place.level() != Level.COMMUNITY) {
            throw Refusal.invalid("placeCode", "meeting.place.community", code);
        }
        return territory.find(place).orElseThrow(() -> Refusal.notFound("meeting.place.unknown", code));
    }

    private static BodyKind kind(String code) {
        return BodyKind.ofCode(code).orElseThrow(() -> Refusal.notFound("meeting.body.unknown", code));
    }
}
