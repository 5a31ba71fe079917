package org.gridcase.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.gridcase.ApiClient;

/**
 * A town for the storm in the demonstration district: 4 communities, 20 grids, 200 buildings, every post held by somebody.
 * One person heads the ten buildings of a grid.
 */
final class StormTown {

    static final String TOWN = "990100009";

    private static final int COMMUNITIES = 4;
    private static final int GRIDS = 5;
    private static final int BUILDINGS = 10;
    private static final String BOUNDARY = "gridcase-storm";

    private final List<String> places = new ArrayList<>(List.of("code,name,level"));
    private final List<String> people = new ArrayList<>(List.of("username,name,phone,post,place_code"));
    private final List<String> buildings = new ArrayList<>();
    private final int port;

    private StormTown(int port) {
        this.port = port;
        add(TOWN, "town", "town-officer");
        for (int community = 1; community <= COMMUNITIES; community++) {
            community(TOWN + "%03d".formatted(community));
        }
    }

    /** Brings the town in by the administrator's import. */
    static StormTown importedBy(ServiceNode node) {
        StormTown town = new StormTown(node.port());
        town.bringIn();
        return town;
    }

    List<String> buildings() {
        return buildings;
    }

    List<String> heads() {
        return buildings.stream().map(StormTown::headOf).distinct().toList();
    }

    static String headOf(String building) {
        return "building-head." + building.substring(0, 15);
    }

    /** A password the administrator has made for somebody. */
    String newPassword(String username) {
        return admin().post("/api/admin/people/" + username + "/password", List.of())
                .body()
                .path("password")
                .asText();
    }

    private void community(String code) {
        add(code, "community", "community-mediator");
        for (int grid = 1; grid <= GRIDS; grid++) {
            grid(code + "%03d".formatted(grid));
        }
    }

    private void grid(String code) {
        add(code, "grid", "grid-worker");
        post("station-member." + code, "station-member", code);
        for (int i = 1; i <= BUILDINGS; i++) {
            String building = code + "%03d".formatted(i);
            places.add(building + "," + i + "号楼,building");
            post(headOf(building), "building-head", building);
            buildings.add(building);
        }
    }

    private void add(String code, String level, String post) {
        places.add(code + ",风暴" + code + "," + level);
        post(post + "." + code, post, code);
    }

    private void post(String username, String post, String place) {
        people.add(username + "," + username + ",," + post + "," + place);
    }

    private void bringIn() {
        JsonNode started = upload();
        String path = "/api/admin/import/" + started.path("id").asText();
        JsonNode ended = Awaitility.await("import")
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> admin().get(path).body(),
                        run -> !run.path("status").asText().equals("running"));
        if (!ended.path("status").asText().equals("done")) {
            throw new AssertionError("The storm's town was not imported: " + ended);
        }
    }

    private ApiClient admin() {
        return ApiClient.basic(port, "admin", "gridcase");
    }

    private JsonNode upload() {
        String body = part("places", places) + part("people", people) + "--" + BOUNDARY + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/admin/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("admin:gridcase".getBytes()))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String part(String name, List<String> lines) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + ".csv\"\r\nContent-Type: text/csv\r\n\r\n" + String.join("\n", lines) + "\n\r\n";
    }
}
