package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Chinese for Camunda's web apps says everything their English says: a missing key would show as the raw key. */
class TranslationTests {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String OF_OTHER_EDITIONS = "labels.PLGN_";
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern KEY_IN_PARTS = Pattern.compile("[\"'`](PLGN_[A-Z0-9_]*_|PLGN_?)[\"'`$]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[sd]|<br/>");

    /** Signs and formats; the vendor is a name. {@code NO_TASK_FORM} is empty in English too. */
    private static final Set<String> WITHOUT_CHINESE = Set.of(
            "labels.APP_VENDOR",
            "labels.NO_TASK_FORM",
            "labels.SEARCH_LESS_THAN",
            "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN",
            "labels.SEARCH_GREATER_THAN_EQUALS",
            "dateLocales.calendar.sameElse",
            "dateLocales.longDateFormat.L",
            "dateLocales.longDateFormat.LT",
            "dateLocales.week.dow",
            "dateLocales.week.doy");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void saysEverythingTheEnglishSays(String app) throws IOException {
        assertThat(texts(app, "zh-CN").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    /** More than half of Cockpit's English is of plug-ins that the community edition does not have. */
    @Test
    void cockpitSaysWhateverTheCommunityEditionCanShow() throws IOException {
        String scripts = read("cockpit/index.html")
                + read("cockpit/camunda-cockpit-bootstrap.js")
                + read("../../../plugin/cockpit/app/plugin.js")
                + read("../lib/deps.js");
        Set<String> named =
                WORD.matcher(scripts).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> english = texts("cockpit", "en").keySet();
        Set<String> chinese = texts("cockpit", "zh-CN").keySet();

        assertThat(english).containsAll(chinese);
        Set<String> leftOut = new TreeSet<>(english);
        leftOut.removeAll(chinese);
        assertThat(leftOut).allSatisfy(key -> assertThat(key).startsWith(OF_OTHER_EDITIONS));
        assertThat(leftOut.stream().map(TranslationTests::label)).doesNotContainAnyElementsOf(named);
        assertThat(KEY_IN_PARTS.matcher(scripts).find())
                .as("a script that puts keys together from parts could ask for any")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void isChinese(String app) throws IOException {
        Map<String, String> chinese = texts(app, "zh-CN");
        Set<String> notChinese = chinese.entrySet().stream()
                .filter(text -> !HAN.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(notChinese).isSubsetOf(WITHOUT_CHINESE);
        assertThat(chinese.entrySet())
                .allSatisfy(text -> assertThat(text.getValue().isBlank())
                        .as(text.getKey())
                        .isEqualTo(text.getKey().equals("labels.NO_TASK_FORM")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsThePlaceholders(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        texts(app, "zh-CN")
                .forEach((key, chinese) ->
                        assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group().replace(" ", ""))
                .collect(Collectors.toSet());
    }

    private static String label(String key) {
        return key.substring("labels.".length());
    }

    /** The texts of an app by their paths. */
    static Map<String, String> texts(String app, String locale) throws IOException {
        String json = read(app + "/locales/" + locale + ".json").replace("\uFEFF", "");
        Map<String, String> texts = new TreeMap<>();
        collect("", JsonMapper.builder().build().readTree(json), texts);
        return texts;
    }

    private static String read(String path) throws IOException {
        String name = URI.create(APPS + path).normalize().toString();
        try (InputStream file = TranslationTests.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }
}
