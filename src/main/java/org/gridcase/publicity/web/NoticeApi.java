package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.web.NoticeViews.NoticeView;
import org.gridcase.publicity.web.NoticeViews.WholeView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is public, for machines; nobody signs in. */
@RestController
@RequestMapping(NoticeApi.ROOT)
@Tag(name = "notices", description = "公示: what is public; drafts for the officers of a place")
class NoticeApi {

    static final String ROOT = "/api/notices";

    private static final MediaType PLAIN = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final NoticeReading reading;
    private final NoticeViews views;

    NoticeApi(NoticeReading reading, NoticeViews views) {
        this.reading = reading;
        this.views = views;
    }

    record NoticePage(List<NoticeView> notices, int page, int size, long total) {}

    @GetMapping
    @Operation(summary = "Notices, newest first; no sign-in", description = """
                    `place` is the code of a district, a town or a community: its notices and those of the places in it. \
                    `promptness` is `prompt`, `periodic`, `immediate`, `at-once` or `any-time`; `state` is `shown` (usual) or \
                    `ended`; `q` is part of what a notice says, or its number.""")
    NoticePage list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String promptness,
            @RequestParam(defaultValue = "shown") String state,
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = "Page of 20, from 0") @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        NoticeQuery query = new NoticeQuery(place.strip(), promptness.strip(), state, q, page);
        NoticeReading.Page found = reading.page(query.filter(), page, NoticeQuery.SIZE);
        return new NoticePage(
                found.notices().stream().map(one -> views.notice(one, locale)).toList(),
                page,
                NoticeQuery.SIZE,
                found.total());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "One notice with the digests of all its versions; no sign-in",
            description = "Of a notice that was taken down only the number, the digests, when and why.")
    WholeView one(@PathVariable String number, Locale locale) {
        return views.whole(reading.one(number), locale);
    }

    @GetMapping("/{number}/frozen.txt")
    @Operation(
            summary = "The text whose SHA-256 is the digest of the newest version; no sign-in",
            description = "`curl …/frozen.txt | sha256sum` gives the digest that the page tells.")
    ResponseEntity<byte[]> frozen(@PathVariable String number) {
        VersionRecord version = reading.frozen(number);
        return ResponseEntity.ok().contentType(PLAIN).body(version.frozen().getBytes(StandardCharsets.UTF_8));
    }
}
