package org.gridcase.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.engine.Administrator;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.application.PeopleService;
import org.gridcase.territory.persistence.VacancyTable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, their passwords and posts, and the posts nobody holds, for administrators. */
@RestController
@Tag(name = "administration", description = "系统管理: import, people and posts, for administrators")
@RequestMapping("/api/admin")
class PeopleApi {

    private static final int MOST = 200;

    private final PeopleService people;
    private final VacancyTable vacancies;
    private final Administrator administrator;

    PeopleApi(PeopleService people, VacancyTable vacancies, Administrator administrator) {
        this.people = people;
        this.vacancies = vacancies;
        this.administrator = administrator;
    }

    record PostView(String post, String placeCode) {}

    record PersonView(String username, String name, List<PostView> posts) {

        static PersonView of(Person person) {
            return new PersonView(
                    person.username(),
                    person.name(),
                    person.posts().stream()
                            .map(held -> new PostView(
                                    held.post().code(), held.place().value()))
                            .toList());
        }
    }

    record NewPassword(String username, String password) {}

    record VacancyCount(String post, String level, int places) {}

    record VacancyView(String post, String placeCode, String path) {}

    record Vacancies(List<VacancyCount> counts, List<VacancyView> places) {}

    /** @param q part of a name, or the beginning of a username or of a place code */
    @GetMapping("/people")
    @Operation(summary = "People in post by name, username or place")
    List<PersonView> search(@RequestParam(defaultValue = "") String q) {
        administrator.require();
        return people.search(q, MOST).stream().map(PersonView::of).toList();
    }

    /** Sets a new password and shows it this once. */
    @PostMapping("/people/{username}/password")
    @Operation(summary = "Set a new password and show it this once")
    ResponseEntity<NewPassword> password(@PathVariable String username) {
        String acting = administrator.require();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new NewPassword(username, people.newPassword(username, acting)));
    }

    /** Ends a post today; the record stays. */
    @DeleteMapping("/people/{username}/posts/{post}/{placeCode}")
    @Operation(summary = "End a post today; the record stays")
    @ApiResponse(responseCode = "204", description = "The post has ended")
    ResponseEntity<Void> endPost(
            @PathVariable String username, @PathVariable String post, @PathVariable String placeCode) {
        String acting = administrator.require();
        people.endPost(username, new HeldPost(post(post), PlaceCode.of(placeCode)), acting);
        return ResponseEntity.noContent().build();
    }

    /** The posts nobody holds: how many of each, and where when one is named. */
    @GetMapping("/vacancies")
    @Operation(summary = "Posts that nobody holds")
    Vacancies vacancies(@RequestParam(defaultValue = "") String under, @RequestParam(required = false) String post) {
        administrator.require();
        String prefix = under.isBlank() ? "" : PlaceCode.of(under).value();
        List<VacancyCount> counts = vacancies.counts(prefix).stream()
                .map(count -> new VacancyCount(
                        count.post().code(), count.post().level().code(), count.places()))
                .toList();
        List<VacancyView> places = post == null
                ? List.of()
                : vacancies.list(post(post), prefix, MOST).stream()
                        .map(vacancy -> new VacancyView(
                                vacancy.post().code(), vacancy.place().value(), vacancy.path()))
                        .toList();
        return new Vacancies(counts, places);
    }

    static Post post(String code) {
        return Post.ofCode(code).orElseThrow(() -> Refusal.notFound("territory.post.unknown", code));
    }
}
