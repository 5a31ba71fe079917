package org.gridcase.territory.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.core.io.ClassPathResource;

/**
 * A district of real size: real communities, with grids and buildings that are made up, and somebody in post in each. As a
 * program it writes the files: {@code DistrictGenerator FOLDER}.
 */
final class DistrictGenerator {

    private static final int GRIDS = 2_000;
    private static final int BUILDINGS = 15_000;

    private final List<String> places = new ArrayList<>();
    private final List<String> people = new ArrayList<>(List.of("username,name,phone,post,place_code"));

    DistrictGenerator() {
        places.addAll(realPlaces());
        List<String> communities = places.stream()
                .filter(line -> line.endsWith(",community"))
                .map(line -> line.substring(0, 12))
                .toList();
        List<String> grids = new ArrayList<>();
        for (int i = 0; i < GRIDS; i++) {
            int number = i / communities.size() + 1;
            grids.add(communities.get(i % communities.size()) + "%03d".formatted(number));
            add(grids.get(i), "第" + number + "网格", "grid");
            staff("w" + grids.get(i), "网格员" + i, "grid-worker", grids.get(i));
        }
        for (int i = 0; i < BUILDINGS; i++) {
            int number = i / GRIDS + 1;
            String code = grids.get(i % GRIDS) + "%03d".formatted(number);
            add(code, number + "号楼", "building");
            staff("b" + code, "楼栋长" + i, "building-head", code);
        }
    }

    private void add(String code, String name, String level) {
        places.add(code + "," + name + "," + level);
    }

    private void staff(String username, String name, String post, String place) {
        people.add(username + "," + name + ",," + post + "," + place);
    }

    SourceFile places() {
        return file("places.csv", places);
    }

    SourceFile people() {
        return file("people.csv", people);
    }

    private static SourceFile file(String name, List<String> lines) {
        return new SourceFile(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> realPlaces() {
        try {
            return new ClassPathResource("territory/places-370102.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        DistrictGenerator district = new DistrictGenerator();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (SourceFile file : List.of(district.places(), district.people())) {
            Files.write(folder.resolve(file.name()), file.content());
        }
    }
}
