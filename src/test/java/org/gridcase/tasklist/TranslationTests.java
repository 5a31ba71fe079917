package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our Chinese for Camunda's web apps says everything their English says: a missing key would show as the raw key. */
class TranslationTests {

    private static final String APPS = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
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
    @ValueSource(strings = {"tasklist", "welcome"})
    void saysEverythingTheEnglishSays(String app) throws IOException {
        assertThat(texts(app, "zh-CN").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
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
    @ValueSource(strings = {"tasklist", "welcome"})
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

    private static Map<String, String> texts(String app, String locale) throws IOException {
        try (InputStream file =
                TranslationTests.class.getResourceAsStream(APPS + app + "/locales/" + locale + ".json")) {
            assertThat(file).as(app + " " + locale).isNotNull();
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", JsonMapper.builder().build().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> collect(
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
