package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.ApiClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Adding notes and files by the API. */
@GridcaseTest
class CaseAdditionsApiTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n...\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    @Autowired
    Clock clock;

    private CaseNumber number;
    private String url;
    private ApiClient worker;

    @BeforeEach
    void aCase() {
        number = cases.open(SampleCases.at(SampleCases.GRID));
        cases.heldBy(
                number,
                new Holder("grid", "grid-worker", SampleCases.GRID, null),
                clock.instant().plusSeconds(3600),
                "cn",
                "入口层级：网格",
                Instant.now());
        url = "/api/cases/" + number;
        worker = new ApiClient(port, "grid-worker");
    }

    @Test
    void aNoteAndAFileMoveNeitherDeadlineNorClock() throws IOException {
        JsonNode before = worker.get(url).body();
        JsonNode clockBefore = worker.get(url + "/clock").body().path("segments");

        Answer note = worker.post(url + "/notes", Map.of("text", "  已上门 𠮷😀\r\n约周三再谈  "));
        Answer file = worker.upload(url + "/attachments", "file", "现场.png", image("png"));

        assertThat(note.status()).isEqualTo(201);
        assertThat(file.status()).isEqualTo(201);
        JsonNode after = worker.get(url).body();
        assertThat(after.path("dueAt")).isEqualTo(before.path("dueAt"));
        assertThat(after.path("holder")).isEqualTo(before.path("holder"));
        JsonNode clockAfter = worker.get(url + "/clock").body().path("segments");
        assertThat(clockAfter).hasSize(clockBefore.size());
        assertThat(clockAfter.get(0).path("from")).isEqualTo(clockBefore.get(0).path("from"));
        assertThat(clockAfter.get(0).path("to").isNull()).isTrue();
        JsonNode noted = after.path("timeline").get(1);
        assertThat(noted.path("kind").asText()).isEqualTo("noted");
        assertThat(noted.path("text").asText()).isEqualTo("已上门 𠮷😀\n约周三再谈");
        assertThat(noted.path("actor").asText()).isEqualTo("grid-worker");
        assertThat(after.path("timeline").get(2).path("label").asText()).isEqualTo("上传附件：现场.png");
    }

    @Test
    void aRepeatedNoteIsOne() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(worker.post(url + "/notes", Map.of("text", "a"), key).status())
                .isEqualTo(201);
        assertThat(worker.post(url + "/notes", Map.of("text", "a"), key).status())
                .isEqualTo(201);
        assertThat(worker.post(url + "/notes", Map.of("text", "b"), key).status())
                .isEqualTo(409);
        assertThat(worker.get(url).body().path("timeline")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "{}, text",
        "{\"text\":null}, text",
        "{\"text\":\" \\n\"}, text",
        "{\"text\":\"a\\u0000b\"}, text",
        "{\"text\":\"a\\ud800b\"}, text",
        "{\"text\":{\"a\":1}}, text",
        "[], ''",
        "not JSON, ''",
        "'', ''"
    })
    void refusesANoteThatIsNone(String json, String field) {
        Answer answer = worker.postText(url + "/notes", json, Map.of());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asText()).isEqualTo(field);
        assertThat(worker.get(url).body().path("timeline")).hasSize(1);
    }

    @Test
    void refusesTenThousandCharacters() {
        Answer answer = worker.post(url + "/notes", Map.of("text", "长".repeat(10_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().path("detail").asText()).isEqualTo("最多 5000 个字，现有 10000 个字");
        assertThat(worker.post(url + "/notes", Map.of("text", "😀".repeat(5_000)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keepsAFileAsItIs() throws IOException {
        byte[] photo = image("jpg");
        JsonNode kept =
                worker.upload(url + "/attachments", "file", "照片 𠮷.jpg", photo).body();

        Answer download = worker.get(url + "/attachments/" + kept.path("id").asText());

        assertThat(download.content()).isEqualTo(photo);
        assertThat(download.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(download.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E7%85%A7%E7%89%87%20%F0%A0%AE%B7.jpg");
        assertThat(download.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(download.header("Cache-Control")).contains("no-store");
        assertThat(worker.get(url + "/attachments").body()).hasSize(1);
        assertThat(worker.get(url).body().path("attachments").get(0).path("sha256"))
                .isEqualTo(kept.path("sha256"));
    }

    @Test
    void takesAPdf() {
        assertThat(worker.upload(url + "/attachments", "file", "协议.pdf", PDF).status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "协议.pdf, I only say that I am a PDF, 415",
        "协议.pdf, %PDF-1.7 a head alone, 415",
        "照片.jpg, <html><script>alert(1)</script>, 415",
        "photo.svg, <svg/>, 415",
        "空.pdf, '', 400"
    })
    void refusesAFileThatIsNotWhatIsAccepted(String name, String content, int status) {
        Answer answer = worker.upload(url + "/attachments", "file", name, content.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("field").asText()).isEqualTo("file");
        assertThat(worker.get(url).body().path("attachments")).isEmpty();
    }

    @Test
    void refusesAFileThatLiesAboutItsKind() throws IOException {
        assertThat(worker.upload(url + "/attachments", "file", "协议.pdf", image("png"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void cleansTheName() throws IOException {
        Answer answer = worker.upload(url + "/attachments", "file", "..%2F../../etc/pass;wd<b>", image("png"));

        assertThat(answer.body().path("fileName").asText()).isEqualTo("passwdb.png");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 30})
    void refusesAPhotoThatIsTooLarge(int megabytes) throws IOException {
        byte[] photo = Arrays.copyOf(image("jpg"), megabytes * 1024 * 1024);

        Answer answer = worker.upload(url + "/attachments", "file", "大.jpg", photo);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().path("detail").asText()).isNotBlank();
    }

    @Test
    void takesAPhotoOfTwentyMegabytes() throws IOException {
        byte[] photo = Arrays.copyOf(image("jpg"), 20 * 1024 * 1024);

        assertThat(worker.upload(url + "/attachments", "file", "大.jpg", photo).status())
                .isEqualTo(201);
    }

    @Test
    void refusesWhatIsNoUpload() throws IOException {
        assertThat(worker.upload(url + "/attachments", "photo", "a.png", image("png"))
                        .status())
                .isEqualTo(400);
        assertThat(worker.post(url + "/attachments", Map.of()).status()).isEqualTo(415);
        assertThat(worker.get(url + "/attachments/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(worker.get(url + "/attachments/1").status()).isEqualTo(400);
    }

    @Test
    void showsAFileOnlyWithItsCase() throws IOException {
        CaseNumber other = cases.open(SampleCases.at(SampleCases.GRID));
        String id = worker.upload(url + "/attachments", "file", "a.png", image("png"))
                .body()
                .path("id")
                .asText();

        assertThat(worker.get("/api/cases/" + other + "/attachments/" + id).status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, "grid-worker-b")
                        .get(url + "/attachments/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(new ApiClient(port, "grid-worker-b")
                        .upload(url + "/attachments", "file", "a.png", image("png"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void keepsWhatTheServiceMakes() {
        String id = cases.keepDocument(number, "调解协议书.pdf", "application/pdf", PDF);

        assertThat(worker.get(url + "/attachments/" + id).content()).isEqualTo(PDF);
        JsonNode line = worker.get(url).body().path("timeline").get(1);
        assertThat(line.path("label").asText()).isEqualTo("生成文书：调解协议书.pdf");
        assertThat(line.path("actor").isNull()).isTrue();
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
