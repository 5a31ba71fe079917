package org.gridcase.meeting.process;

import java.time.Clock;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** What the form {@code convene-meeting} brought. */
@Component
class ConvenedForm {

    private final CaseFiles cases;
    private final Clock clock;

    ConvenedForm(CaseFiles cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    NewMeeting read(FormInput form, Person person) {
        String body = form.text("body");
        String method = form.text("method");
        boolean secret = form.checked("secret");
        List<NewMeeting.Motion> motions = form.lines("motions").stream()
                .map(title -> new NewMeeting.Motion(title, method, secret))
                .toList();
        return new NewMeeting(
                place(form.text("placeCode"), person),
                BodyKind.ofCode(body).orElseThrow(() -> Refusal.invalid("body", "meeting.body.unknown", body)),
                form.text("business"),
                form.text("title"),
                form.instant("startsAt", clock.getZone()),
                form.text("venue"),
                about(form.text("about")),
                motions);
    }

    /** Left empty: the person's own community. */
    private static PlaceCode place(String code, Person person) {
        return code != null
                ? PlaceCode.of(code)
                : person.posts().stream()
                        .map(HeldPost::place)
                        .filter(place -> place.level() == Level.COMMUNITY)
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("placeCode", "meeting.place.missing"));
    }

    private CaseNumber about(String number) {
        return number == null ? null : cases.visible(number).number();
    }
}
