package org.gridcase.meeting.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Business;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.meeting.persistence.BodyRows;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRecord.State;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.persistence.MotionRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a meeting; the process is started by the caller or is the caller. */
@Service
@Transactional
public class Convening {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TITLE = 150;
    private static final int MOST_MOTIONS = 20;
    private static final Duration EARLIEST = Duration.ofDays(1);

    /** Before the time in which it is to be held is over, see {@code deadline-rules}. */
    private static final Duration LATEST = Duration.ofDays(20);

    private final CaseFiles cases;
    private final BodyRows bodies;
    private final MeetingRows meetings;
    private final MotionRows motions;
    private final MeetingRules rules;
    private final MeetingRights rights;
    private final MeetingSteps steps;
    private final Territory territory;
    private final Clock clock;

    Convening(
            CaseFiles cases,
            BodyRows bodies,
            MeetingRows meetings,
            MotionRows motions,
            MeetingRules rules,
            MeetingRights rights,
            MeetingSteps steps,
            Territory territory,
            Clock clock) {
        this.cases = cases;
        this.bodies = bodies;
        this.meetings = meetings;
        this.motions = motions;
        this.rules = rules;
        this.rights = rights;
        this.steps = steps;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param by null for the service */
    public CaseNumber open(NewMeeting asked, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Place place = community(asked.place());
        Business business = Business.ofCode(asked.business())
                .orElseThrow(() -> Refusal.invalid("business", "meeting.business.unknown", asked.business()));
        MeetingRule rule = rules.rule(place.code(), asked.body(), business, now);
        if (by != null) {
            rights.requireLeads(by, rule.convenor(), place.code());
        }
        String title = FreeText.requiredLine("title", asked.title(), LONGEST_TITLE);
        String venue = FreeText.requiredLine("venue", asked.venue(), LONGEST_LINE);
        Instant startsAt = startsAt(asked.startsAt(), now);
        List<MotionRecord> agenda = agenda(asked.motions(), rule);
        long body = bodies.find(place.code(), asked.body()).orElseThrow(() -> noRoster(asked, place));
        LocalDate day = startsAt.atZone(clock.getZone()).toLocalDate();
        List<MemberRecord> members = bodies.members(body, day);
        if (members.stream().noneMatch(MemberRecord::mayVote)) {
            throw noRoster(asked, place);
        }
        CaseFacts about = asked.about() == null ? null : cases.facts(asked.about());
        CaseNumber number = cases.open(new NewCase(
                Meetings.PROCESS,
                asked.body().label() + "：" + title,
                agenda.stream().map(MotionRecord::title).collect(Collectors.joining("\n")),
                Meetings.PROCESS,
                place.code(),
                business.code(),
                null,
                List.of(),
                null,
                by,
                about == null ? null : about.number()));
        MeetingRecord meeting = new MeetingRecord(
                number,
                body,
                asked.body(),
                place.code(),
                business,
                startsAt,
                venue,
                about == null ? null : about.number(),
                by == null ? "service" : by,
                now,
                rule,
                State.CONVENED,
                null,
                null,
                null);
        meetings.insert(meeting);
        agenda.forEach(motion -> motions.insert(number, motion));
        tell(meeting, members);
        return number;
    }

    private void tell(MeetingRecord meeting, List<MemberRecord> members) {
        Set<String> people = members.stream()
                .map(MemberRecord::username)
                .filter(username -> username != null)
                .collect(Collectors.toSet());
        people.forEach(username -> cases.openToPerson(meeting.number(), username));
        steps.tell(
                meeting,
                "convened",
                people,
                MeetingStep.SIGN_IN,
                meeting.startsAt().toString());
    }

    private Place community(PlaceCode code) {
        if (code.level() != Level.COMMUNITY) {
            throw Refusal.invalid("placeCode", "meeting.place.community", code.value());
        }
        return territory.require(code);
    }

    private static Refusal noRoster(NewMeeting asked, Place place) {
        return Refusal.conflict(
                "meeting.roster.none",
                place.name(),
                new Word("meeting.body." + asked.body().code()));
    }

    /** A meeting is convened before it begins; a day is left for what is entered afterwards. */
    private static Instant startsAt(Instant asked, Instant now) {
        if (asked == null) {
            throw Refusal.invalid("startsAt", "meeting.startsAt.missing");
        }
        if (asked.isBefore(now.minus(EARLIEST)) || asked.isAfter(now.plus(LATEST))) {
            throw Refusal.invalid("startsAt", "meeting.startsAt.range");
        }
        return asked.truncatedTo(ChronoUnit.MICROS);
    }

    private static List<MotionRecord> agenda(List<NewMeeting.Motion> asked, MeetingRule rule) {
        if (asked.isEmpty() || asked.size() > MOST_MOTIONS) {
            throw Refusal.invalid("motions", "meeting.motions.number", MOST_MOTIONS);
        }
        return java.util.stream.IntStream.range(0, asked.size())
                .mapToObj(index -> motion(index + 1, asked.get(index), rule))
                .toList();
    }

    private static MotionRecord motion(int number, NewMeeting.Motion asked, MeetingRule rule) {
        String title = FreeText.requiredLine("motions", asked.title(), LONGEST_LINE);
        BallotMethod method = BallotMethod.ofCode(asked.method())
                .filter(rule.methods()::contains)
                .orElseThrow(() -> Refusal.invalid("method", "meeting.method.notAllowed", asked.method()));
        boolean secret = rule.secret() || asked.secret();
        if (secret && !method.mayBeSecret()) {
            throw Refusal.invalid("secret", "meeting.method.notSecret");
        }
        return new MotionRecord(number, title, method, secret, null);
    }
}
